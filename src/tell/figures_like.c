/* Finding figures of the same thing (figures_like.h). */
#include "tell/figures_like.h"

#include <math.h>
#include <stdlib.h>

static int form(struct figure_range r)
{
	return (isfinite(r.least) ? 1 : 0) + (isfinite(r.most) ? 2 : 0);
}

unsigned figures_says(const struct figure_thing *thing)
{
	return (thing->unit.n > 0 ? FIGURES_SAY_UNIT : 0u) |
	       (thing->of.n > 0 ? FIGURES_SAY_OF : 0u) |
	       (thing->when.n > 0 ? FIGURES_SAY_WHEN : 0u);
}

struct figure_thing figures_less(struct figure_thing thing, unsigned says)
{
	const struct sv none = { 0 };

	thing.unit = says & FIGURES_SAY_UNIT ? thing.unit : none;
	thing.of = says & FIGURES_SAY_OF ? thing.of : none;
	thing.when = says & FIGURES_SAY_WHEN ? thing.when : none;
	return thing;
}

/* Of one thing, and with the same ends missing: zero. */
static int by_form(const struct figure_thing *x, const struct figure_thing *y)
{
	int order = figure_thing_cmp(x, y);

	return order ? order : form(x->range) - form(y->range);
}

static int compare(const void *x, const void *y)
{
	const struct figure_thing *s = x, *t = y;
	int order = by_form(s, t);

	return order ? order : (s->range.least > t->range.least) -
				       (s->range.least < t->range.least);
}

struct figures_like figures_like(struct arena *a, struct figure_thing *v,
				 size_t n)
{
	struct figures_like all = { v, ARENA_NEW(a, n, double),
				    ARENA_NEW(a, n, double), n };

	if (n > 1)
		qsort(v, n, sizeof(*v), compare);
	for (size_t i = 0; i < n; i++)
		all.most[i] = i > 0 && by_form(&v[i - 1], &v[i]) == 0 &&
					      all.most[i - 1] > v[i].range.most
				      ? all.most[i - 1]
				      : v[i].range.most;
	for (size_t i = n; i-- > 0; )
		all.least[i] = i + 1 < n && by_form(&v[i], &v[i + 1]) == 0 &&
					       all.least[i + 1] <
						       v[i].range.most
				       ? all.least[i + 1]
				       : v[i].range.most;
	return all;
}

/* ---- asking ---- */

typedef bool before(const struct figure_thing *one,
		    const struct figure_thing *asked);

/* The first of ALL, from FIRST up to END, that is not BEFORE the one asked. */
static size_t end_of(const struct figures_like *all, size_t first, size_t end,
		     before *is_before, const struct figure_thing *asked)
{
	while (first < end) {
		size_t mid = first + (end - first) / 2;

		if (is_before(&all->v[mid], asked))
			first = mid + 1;
		else
			end = mid;
	}
	return first;
}

static bool is_less(const struct figure_thing *one,
		    const struct figure_thing *asked)
{
	return figure_thing_cmp(one, asked) < 0;
}

static bool is_not_more(const struct figure_thing *one,
			const struct figure_thing *asked)
{
	return figure_thing_cmp(one, asked) <= 0;
}

static bool has_form(const struct figure_thing *one,
		     const struct figure_thing *first)
{
	return form(one->range) == form(first->range);
}

static bool is_not_above(const struct figure_thing *one,
			 const struct figure_thing *asked)
{
	return !figure_range_below(asked->range, one->range);
}

static bool begins_below(const struct figure_thing *one,
			 const struct figure_thing *asked)
{
	return one->range.least < asked->range.least;
}

static bool begins_no_higher(const struct figure_thing *one,
			     const struct figure_thing *asked)
{
	return one->range.least <= asked->range.least;
}

/* Adds to S how THING stands to those from FIRST up to END, all of one form. */
static void add_stand(struct figures_stand *s, const struct figures_like *all,
		      size_t first, size_t end,
		      const struct figure_thing *thing)
{
	struct figure_range last = all->v[first].range, least = last;
	size_t up_to = end_of(all, first, end, is_not_above, thing);
	size_t low = end_of(all, first, end, begins_no_higher, thing);
	size_t high = end_of(all, first, end, begins_below, thing);

	s->some = true;
	last.most = up_to > first ? all->most[up_to - 1] : last.most;
	least.most = all->least[first];
	s->beside |= up_to > first && !figure_range_below(last, thing->range);
	s->apart |= up_to < end || figure_range_below(least, thing->range);
	s->within |= low > first && all->most[low - 1] >= thing->range.most;
	s->without |= high < end && all->least[high] <= thing->range.most;
}

struct figures_stand figures_stand(const struct figures_like *all,
				   const struct figure_thing *thing)
{
	struct figures_stand s = { 0 };
	size_t first = end_of(all, 0, all->n, is_less, thing), next;
	size_t end = end_of(all, first, all->n, is_not_more, thing);

	for (; first < end; first = next) {
		next = end_of(all, first, end, has_form, &all->v[first]);
		add_stand(&s, all, first, next, thing);
	}
	return s;
}
