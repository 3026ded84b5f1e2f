/* Pairing the events and names of two books (pair.h). */
#include "session/pair.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/panic.h"
#include "session/print.h"

enum { AT_ONCE = 32 }; /* events a step */

struct pairing {
	struct corpus old, new;
	struct arena arena;   /* of the arrays */
	struct arena scratch; /* of an event */
	event_no *now;        /* by old number */
	bool *taken;          /* by new number */
	name_no *names;       /* by old number */
	event_no at;          /* old events paired by key so far */
	uint32_t stage;       /* of STAGES */
	size_t changed, paired;
};

struct pairing *pair_open(const struct corpus *old, const struct corpus *new)
{
	struct pairing *p = MEM_NEW(1, struct pairing);

	p->old = *old;
	p->new = *new;
	p->now = ARENA_NEW(&p->arena, book_events(old->b), event_no);
	p->taken = ARENA_NEW(&p->arena, book_events(new->b), bool);
	p->names = ARENA_NEW(&p->arena, book_names(old->b), name_no);
	for (event_no ev = 0; ev < book_events(old->b); ev++)
		p->now[ev] = NO_EVENT;
	return p;
}

void pair_close(struct pairing *p)
{
	if (!p)
		return;
	arena_free(&p->arena);
	arena_free(&p->scratch);
	mem_free(p);
}

static void pair(struct pairing *p, event_no old, event_no new)
{
	struct build a = { .arena = &p->scratch }, b = a;

	print_event(&a, &p->old, old);
	print_event(&b, &p->new, new);
	p->changed += !sv_eq(build_view(&a), build_view(&b));
	arena_reset(&p->scratch);
	p->now[old] = new;
	p->taken[new] = true;
	p->paired++;
}

static bool by_key(struct pairing *p)
{
	for (int i = 0; i < AT_ONCE && p->at < book_events(p->old.b); i++) {
		event_no old = p->at++;
		event_no new = index_find_event(p->new.x,
						index_key(p->old.x, old));

		if (new != NO_EVENT && !p->taken[new])
			pair(p, old, new);
	}
	return p->at < book_events(p->old.b);
}

/* ---- those whose key is another now ---- */

/* An event by its file and what else it may be known by. */
struct known {
	struct sv file, text;
	event_no ev;
};

typedef struct sv text_fn(const struct book *b, event_no ev);

static int compare(const void *x, const void *y)
{
	const struct known *a = x, *b = y;
	int order = sv_cmp(a->file, b->file);

	if (order == 0)
		order = sv_cmp(a->text, b->text);
	return order;
}

static int compare_known(const void *x, const void *y)
{
	const struct known *a = x, *b = y;
	int order = compare(x, y);

	return order ? order : (a->ev > b->ev) - (a->ev < b->ev);
}

/* The events of B that are not paired and have a text, sorted, their number in
 * *N. */
static struct known *left_of(struct pairing *p, const struct book *b,
			     text_fn *text_of, size_t *n)
{
	bool old = b == p->old.b;
	struct known *v = ARENA_NEW(&p->arena, book_events(b), struct known);

	*n = 0;
	for (event_no ev = 0; ev < book_events(b); ev++) {
		struct sv text;

		if (old ? p->now[ev] != NO_EVENT : p->taken[ev])
			continue;
		text = text_of(b, ev);
		if (text.n == 0)
			continue;
		v[(*n)++] = (struct known){
			book_file_name(b, book_origin(b, ev).file), text, ev
		};
	}
	qsort(v, *n, sizeof(*v), compare_known);
	return v;
}

static void pair_left(struct pairing *p, text_fn *text_of)
{
	size_t nold, nnew;
	struct known *old = left_of(p, p->old.b, text_of, &nold);
	struct known *new = left_of(p, p->new.b, text_of, &nnew);

	for (size_t i = 0, k = 0; i < nold && k < nnew;) {
		int order = compare(&old[i], &new[k]);

		if (order == 0)
			pair(p, old[i++].ev, new[k++].ev);
		else if (order < 0)
			i++;
		else
			k++;
	}
}

static bool by_title(struct pairing *p)
{
	pair_left(p, book_title);
	return false;
}

static bool by_date(struct pairing *p)
{
	pair_left(p, book_date_written);
	return false;
}

/* ---- names ---- */

/* A name by its class and id, or shown name. */
static int compare_names(const void *x, const void *y)
{
	const struct known *a = x, *b = y;
	int order = sv_cmp(a->text, b->text);

	return order ? order : (a->ev > b->ev) - (a->ev < b->ev);
}

static struct sv text_of_name(struct pairing *p, const struct book *b,
			      name_no name, bool id)
{
	struct build text = { .arena = &p->arena };
	struct sv is = id ? book_name_id(b, name) : book_name(b, name);

	build_fmt(&text, "%d ", (int)book_name_class(b, name));
	build_sv(&text, is);
	return is.n ? build_view(&text) : (struct sv){ 0 };
}

static void pair_names(struct pairing *p, bool id)
{
	uint32_t n = book_names(p->new.b);
	struct known *v = ARENA_NEW(&p->arena, n, struct known);

	for (name_no name = 0; name < n; name++)
		v[name] = (struct known){
			.text = text_of_name(p, p->new.b, name, id), .ev = name
		};
	qsort(v, n, sizeof(*v), compare_names);
	for (name_no name = 0; name < book_names(p->old.b); name++) {
		struct known key = {
			.text = text_of_name(p, p->old.b, name, id)
		};
		size_t low = 0, high = n;

		while (low < high) {
			size_t middle = low + (high - low) / 2;

			if (compare_names(&v[middle], &key) < 0)
				low = middle + 1;
			else
				high = middle;
		}
		if (key.text.n && p->names[name] == NO_NAME && low < n &&
		    sv_eq(v[low].text, key.text))
			p->names[name] = v[low].ev;
	}
}

static bool by_name(struct pairing *p)
{
	for (name_no name = 0; name < book_names(p->old.b); name++)
		p->names[name] = NO_NAME;
	pair_names(p, true);
	pair_names(p, false);
	return false;
}

/* ---- step by step ---- */

static bool (*const stages[])(struct pairing *p) = { by_key, by_title, by_date,
						     by_name };

enum { STAGES = sizeof(stages) / sizeof(*stages) };

bool pair_step(struct pairing *p)
{
	if (p->stage < STAGES && !stages[p->stage](p))
		p->stage++;
	return p->stage < STAGES;
}

void pair_tell(const struct pairing *p, struct news *news)
{
	ENSURE(p->stage == STAGES);
	news->now = p->now;
	news->names = p->names;
	news->changed = p->changed;
	news->added = book_events(p->new.b) - p->paired;
	news->gone = book_events(p->old.b) - p->paired;
}
