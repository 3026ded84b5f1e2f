/* The names pane as an overview: each section has its share of the rows. */
#include "app/names.h"
#include "base/build.h"

/* The head of a section that has MORE names than are shown. */
static struct names_row head_cut(struct app *a, struct names_row head,
				 size_t more)
{
	struct names_state *pane = names_state(a);
	struct build b = { .arena = &pane->arena };

	build_sv(&b, head.text);
	build_fmt(&b, "  +%zu", more);
	head.text = build_view(&b);
	return head;
}

/* The sections of the rows, as how many names stand after each heading, which
 * may have more. */
struct sections {
	size_t *names, n;
};

static struct sections sections_of(struct app *a)
{
	struct names_state *pane = names_state(a);
	const struct names *v = &pane->v;
	struct sections s = { ARENA_NEW(&pane->arena, v->n, size_t), 0 };

	for (size_t i = 0; i < v->n; i++)
		if (v->rows[i].heading)
			s.n++;
		else
			s.names[s.n - 1]++;
	return s;
}

/* The rows they take with EACH names or fewer. */
static size_t rows_taken(const struct sections *s, size_t each)
{
	size_t rows = s->n;

	for (size_t i = 0; i < s->n; i++)
		rows += s->names[i] < each ? s->names[i] : each;
	return rows;
}

void names_share(struct app *a, size_t rows)
{
	struct names_state *pane = names_state(a);
	enum { LEAST = 2 }; /* names */
	struct names_row *out = ARENA_NEW(&pane->arena, pane->v.n,
					  struct names_row);
	struct names_link *links = ARENA_NEW(&pane->arena, pane->v.n,
					     struct names_link);
	struct sections s = sections_of(a);
	size_t each = LEAST, n = 0, at = 0, spare;

	while (each < pane->v.n && rows_taken(&s, each + 1) <= rows)
		each++;
	spare = rows_taken(&s, each);
	spare = spare < rows ? rows - spare : 0;
	for (size_t i = 0; i < s.n; at += 1 + s.names[i++]) {
		size_t keep = s.names[i] < each ? s.names[i] : each;

		/* What cannot be shared evenly goes to the first ones. */
		if (keep < s.names[i] && spare > 0) {
			keep++;
			spare--;
		}
		for (size_t k = 0; k <= keep; k++) {
			out[n + k] = pane->v.rows[at + k];
			links[n + k] = pane->links[at + k];
		}
		if (keep < out[n].all)
			out[n] = head_cut(a, out[n], out[n].all - keep);
		n += 1 + keep;
	}
	pane->v.rows = out;
	pane->v.n = n;
	if (pane->v.cursor >= n)
		pane->v.cursor = 0;
	pane->links = links;
}
