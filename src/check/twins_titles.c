/* Events of one date, or of the same people and year, with nearly the same
 * title. */
#include "check/retold.h"
#include "check/twins.h"

enum { LETTERS_MAX = 5000 }; /* events of one date whose titles are compared
				letter by letter */

static struct sv bare_title(struct checking *c, struct arena *a, event_no ev)
{
	return retold_bare(a, book_title(c->book, ev));
}

static struct twins_group begin_group(uint32_t from, uint32_t to)
{
	return (struct twins_group){ .from = from, .to = to, .next = from };
}

void twins_end_group(struct twins_group *g)
{
	alike_free(&g->alike);
	arena_free(&g->folds);
	*g = begin_group(g->to, g->to);
}

/* Enters a title of the group, or goes on with comparing those that are: calls
 * FOUND for events that have nearly the same.  Ends it after the last. */
static void compare_titles(struct twins *t, alike_fn *found)
{
	struct twins_group *g = &t->group;
	struct alike *x = &g->alike;

	x->arena = &g->folds;
	if (g->next < g->to) {
		event_no ev = t->numbers.v[g->next++].no;

		alike_add(x, bare_title(t->c, &g->folds, ev), ev,
			  g->to - g->from <= LETTERS_MAX);
	} else if (!g->sorted) {
		alike_sort(x);
		g->sorted = true;
	} else if (g->stride < sorting_strides(&x->sorted)) {
		sorting_stride(&x->sorted, g->stride++);
	} else if (g->key < x->sorted.n) {
		alike_meet(x, (uint32_t)g->key++, found, t);
		arena_reset(&t->c->scratch);
	} else {
		twins_end_group(g);
	}
}

uint64_t twins_groups(const void *checking)
{
	const struct twins *t = ((const struct checking *)checking)->state;

	return t->group.from < t->numbers.n ? UINT64_MAX : 0;
}

/* An item of the group, or the next group begins: where COARSE, only one that
 * has such a date. */
static void compare_group(void *checking, bool coarse, alike_fn *found)
{
	struct twins *t = ((struct checking *)checking)->state;
	const struct sorting_item *v = t->numbers.v;
	uint32_t from = t->group.from, to = from;

	if (t->group.to > from) {
		compare_titles(t, found);
		return;
	}
	for (; to < t->numbers.n && v[to].key == v[from].key; to++)
		coarse = coarse && !twins_is_coarse(t->c->book, v[to].no);
	t->group = begin_group(from, to);
	if (coarse || to - from < 2)
		twins_end_group(&t->group);
}

/* ---- on one date ---- */

/* Events of the same bounds stand side by side in the order of the book: the
 * first is the number of all. */
void twins_number_date(void *checking, uint64_t event)
{
	struct twins *t = ((struct checking *)checking)->state;
	const struct book *b = t->c->book;
	uint32_t n = t->numbers.n;
	event_no ev = (event_no)event, same = ev;

	if (book_date(b, ev).form == DATE_NONE)
		return;
	if (n > 0)
		same = (event_no)t->numbers.v[n - 1].key;
	if (book_first(b, ev) != book_first(b, same) ||
	    book_last(b, ev) != book_last(b, same))
		same = ev;
	sorting_add(&t->numbers, same, ev);
}

static void found_same(void *arg, event_no a, event_no other,
		       enum alike_how how)
{
	struct twins *t = arg;

	if (how <= ALIKE_LETTER && twins_share_names(t, a, other))
		twins_meet(t, a, other);
}

void twins_compare_same(void *checking, uint64_t at)
{
	(void)at;
	compare_group(checking, false, found_same);
}

/* ---- in one year, of the same people ---- */

/* Whether A and OTHER have people or else are of days: in a month or a year
 * there may be two of one title. */
static bool has_people_or_days(const struct book *b, event_no a, event_no other)
{
	size_t n;

	book_who(b, a, &n);
	return n > 0 || (book_precision(b, a) <= PRECISION_DAY &&
			 book_precision(b, other) <= PRECISION_DAY);
}

static void found_finer(void *arg, event_no a, event_no other,
			enum alike_how how)
{
	struct twins *t = arg;

	if (how <= ALIKE_LETTER &&
	    has_people_or_days(t->c->book, a, other) &&
	    twins_share_names(t, a, other))
		twins_meet_coarse(t, a, other);
}

/* A date that is within the other's: 2024-05 and 2024-05-16.  Where several are
 * within, the coarse one tells of none of them alone. */
void twins_compare_finer(void *checking, uint64_t at)
{
	(void)at;
	compare_group(checking, true, found_finer);
}
