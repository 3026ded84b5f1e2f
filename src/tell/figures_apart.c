/* Figures that cannot be true beside another. */
#include "tell/figures_like.h"
#include "tell/figures_parts.h"

/* Marks in APART those of the N figures V, all of what one event has itself,
 * that cannot be true beside the first of the same thing. */
static void find_apart(const struct book *b, const struct figure *v, size_t n,
		       bool *apart)
{
	struct arena scratch = { 0 };
	const uint32_t *first = figures_first(&scratch, b, v, n);

	for (size_t i = 0; first && i < n; i++)
		apart[i] = first[i] != i;
	arena_free(&scratch);
}

/* Where those of the N figures V end that are of the same event as that at AT,
 * and are variants' if that is. */
static size_t end_of(const struct figure *v, size_t n, size_t at)
{
	size_t end = at + 1;

	while (end < n && v[end].event == v[at].event &&
	       v[end].otherwise == v[at].otherwise)
		end++;
	return end;
}

static struct figure_thing *things_of(struct arena *a, const struct book *b,
				      const struct figure *v, size_t n)
{
	struct figure_thing *things = ARENA_NEW(a, n, struct figure_thing);

	for (size_t i = 0; i < n; i++)
		things[i] = figure_thing(a, b, &v[i]);
	return things;
}

/* Marks in APART those of the N figures OWN, which an event has, that are of
 * what one of the OTHERS is of, K that variants of it have instead, and cannot
 * be true beside that. */
static void find_unlike(const struct book *b, const struct figure *own,
			size_t n, const struct figure *others, size_t k,
			bool *apart)
{
	struct arena scratch = { 0 };
	struct figure_thing *mine = things_of(&scratch, b, own, n);
	struct figure_thing *all = things_of(&scratch, b, others, k);

	for (unsigned says = 0; n > 0 && says < FIGURES_SAYINGS; says++) {
		struct figure_thing *of = ARENA_NEW(&scratch, k,
						    struct figure_thing);
		struct figures_like like;
		size_t count = 0;

		for (size_t i = 0; i < k; i++)
			if (figures_says(&all[i]) == says)
				of[count++] = all[i];
		like = figures_like(&scratch, of, count);
		for (size_t i = 0; count > 0 && i < n; i++) {
			struct figure_thing one = figures_less(mine[i], says);

			apart[i] |= figures_stand(&like, &one).apart;
		}
	}
	arena_free(&scratch);
}

const bool *figures_apart(struct arena *a, const struct book *b,
			  const struct figure *v, size_t n)
{
	bool *apart = ARENA_NEW(a, n, bool);

	for (size_t i = 0, end, k; i < n; i = end) {
		const struct figure *own;

		end = end_of(v, n, i);
		if (!v[i].otherwise) {
			find_apart(b, v + i, end - i, apart + i);
		} else if (v[i].event != NO_EVENT) {
			own = book_figures(b, v[i].event, &k);
			find_unlike(b, own, k, v + i, end - i,
				    apart + (k ? figure_place(b, own) : 0));
		}
	}
	return apart;
}

bool figures_is_apart(const struct book *b, const struct figure *f)
{
	struct arena scratch = { 0 };
	size_t n, at = figure_place(b, f);
	const struct figure *v = book_all_figures(b, &n);
	bool apart = false;

	for (size_t i = 0, end; i < n; i = end) {
		bool *all;

		end = end_of(v, n, i);
		if (v[i].otherwise && v[i].event == f->event &&
		    f->event != NO_EVENT) {
			find_unlike(b, f, 1, v + i, end - i, &apart);
		} else if (i <= at && at < end) {
			all = ARENA_NEW(&scratch, end - i, bool);
			find_apart(b, v + i, end - i, all);
			apart |= all[at - i];
		}
	}
	arena_free(&scratch);
	return apart;
}
