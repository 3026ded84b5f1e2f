/* Which rows of the names pane are seen: each section has its share of them. */
#include <string.h>

#include "app/names.h"

/* The sections of the rows: a heading, and so many names after it. */
struct sections {
	struct section {
		size_t head, n;
	} *v;
	size_t n;
};

static struct sections sections_of(struct app *a)
{
	struct names_state *pane = names_state(a);
	const struct names *v = &pane->v;
	struct sections s = { ARENA_NEW(&pane->arena, v->n, struct section),
			      0 };

	for (size_t i = 0; i < v->n; i++)
		if (v->rows[i].heading)
			s.v[s.n++].head = i;
		else
			s.v[s.n - 1].n++;
	return s;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The rows they take with EACH names or fewer. */
static size_t rows_taken(const struct sections *s, size_t each)
{
	size_t rows = s->n;

	for (size_t i = 0; i < s->n; i++)
		rows += least(s->v[i].n, each);
	return rows;
}

/* The first of KEEP names of S that is seen: as it was, and so that the cursor
 * is among them. */
static size_t first_seen(struct names_state *pane, const struct section *s,
			 size_t keep)
{
	size_t *top = &pane->tops[pane->links[s->head + 1].class];
	size_t at = pane->v.cursor - s->head - 1;

	if (!pane->whole)
		return 0;
	*top = least(*top, s->n - keep);
	if (pane->v.cursor <= s->head || at >= s->n)
		return *top;
	if (at < *top)
		*top = at;
	else if (at >= *top + keep)
		*top = at - keep + 1;
	return *top;
}

void names_share(struct app *a, size_t rows)
{
	enum { LEAST = 2 }; /* names of a section, or there is no sharing */
	struct names_state *pane = names_state(a);
	struct names *v = &pane->v;
	struct sections s = sections_of(a);
	size_t each = LEAST, spare, *seen;

	v->seen = NULL;
	if (v->n <= rows || rows_taken(&s, LEAST) > rows)
		return;
	while (rows_taken(&s, each + 1) <= rows)
		each++;
	spare = rows - rows_taken(&s, each);
	v->seen = seen = ARENA_NEW(&pane->arena, rows, size_t);
	v->nseen = 0;
	for (size_t i = 0; i < s.n; i++) {
		size_t keep = least(s.v[i].n, each), first;

		/* What cannot be shared evenly goes to the first ones. */
		if (keep < s.v[i].n && spare > 0) {
			keep++;
			spare--;
		}
		pane->rows[s.v[i].head].more = pane->rows[s.v[i].head].all -
					       keep;
		seen[v->nseen++] = s.v[i].head;
		first = keep > 0 ? first_seen(pane, &s.v[i], keep) : 0;
		for (size_t k = 0; k < keep; k++)
			seen[v->nseen++] = s.v[i].head + 1 + first + k;
	}
}

/* The rows from FIRST on, N of them, are in sight: the cursor comes among them,
 * to a name. */
static void bring(struct names *v, size_t first, size_t n)
{
	size_t last = first + n - 1;
	size_t at = v->cursor < first ? first :
		    v->cursor > last  ? last :
					v->cursor;

	while (v->rows[at].heading && at < last)
		at++;
	while (v->rows[at].heading && at > first)
		at--;
	v->cursor = at;
}

/* FROM moved BY, from 0 to MOST. */
static size_t moved(size_t from, int by, size_t most)
{
	size_t far = (size_t)(by < 0 ? -by : by);

	if (by < 0)
		return from > far ? from - far : 0;
	return from + far < most ? from + far : most;
}

void names_wheel(struct app *a, size_t at, size_t rows, int by)
{
	struct names_state *pane = names_state(a);
	struct names *v = &pane->v;
	size_t head = at, n, keep, *top;

	if (v->n == 0 || rows == 0)
		return;
	if (!v->seen) {
		n = least(v->n, rows);
		v->top = moved(v->top, by, v->n - n);
		bring(v, v->top, n);
		return;
	}
	while (head > 0 && !v->rows[head].heading)
		head--;
	for (n = head + 1; n < v->n && !v->rows[n].heading; n++)
		;
	n -= head + 1;
	if (n == 0) /* the blank between two of them */
		return;
	keep = n - v->rows[head].more;
	top = &pane->tops[pane->links[head + 1].class];
	*top = moved(*top, by, n - keep);
	if (v->cursor > head && v->cursor <= head + n)
		bring(v, head + 1 + *top, keep);
}

size_t names_unseen(const struct names *v)
{
	size_t more = 0;

	for (size_t i = 0; i < v->n; i++)
		more += v->rows[i].more;
	return more;
}
