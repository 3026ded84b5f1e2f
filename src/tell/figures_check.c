/* Checking figures by one another, and by the events that they count. */
#include <math.h>

#include "book/tally.h"
#include "tell/figures_parts.h"
#include "time/days.h"

/* A level of GROUP that speaks of the time in which DAY lies, other than NOT;
 * the most closely dated.  Null: there is none. */
static const struct figures_row *level_at(const struct figures *f,
					  const struct figures_group *group,
					  int64_t day, const struct figure *not)
{
	const struct figures_row *best = NULL, *rows = &f->rows[group->first];
	int64_t length = INT64_MAX;
	size_t low = 0, high = group->levels;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (figures_day(&rows[mid]) < day)
			low = mid + 1;
		else
			high = mid;
	}
	/* Nothing that ends later than that is shorter. */
	for (; low < group->levels &&
	       figures_day(&rows[low]) < days_apart(-length, day);
	     low++) {
		const struct figures_row *r = &rows[low];

		if (r->figure == not || r->when.first_end != END_KNOWN ||
		    r->when.last_end != END_KNOWN || r->when.first > day ||
		    r->when.last - r->when.first >= length)
			continue;
		best = r;
		length = r->when.last - r->when.first;
	}
	return best;
}

static double per_cent(double from, double to)
{
	return (to - from) / from * 100;
}

/* Whether what R says is possible between the levels that it is between. */
static bool could_grow(const struct book *b, const struct figures_row *r)
{
	struct figure_range from = figure_range(b, r->from);
	struct figure_range to = figure_range(b, r->to);
	struct figure_range said = figure_range(b, r->figure);
	double least = per_cent(from.most, to.least);
	double most = from.least > 0 ? per_cent(from.least, to.most) :
				       INFINITY;

	return !(said.most < least || said.least > most);
}

static void check_growth(const struct book *b, const struct figures *f,
			 const struct figures_group *group,
			 struct figures_row *r)
{
	const struct figures_row *from, *to;

	if (!r->dated || r->when.first_end != END_KNOWN ||
	    r->when.last_end != END_KNOWN)
		return;
	to = level_at(f, group, r->when.last, NULL);
	from = to ? level_at(f, group, r->when.first, to->figure) : NULL;
	if (!from || from->value <= 0)
		return;
	r->from = from->figure;
	r->to = to->figure;
	r->found = per_cent(from->value, to->value);
	r->check = could_grow(b, r) ? FIGURES_AGREES : FIGURES_DIFFERS;
}

void figures_check_count(struct arena *a, const struct book *b,
			 struct figures_row *r)
{
	size_t counted = r->figure->counts.count;

	if (counted == 0)
		return;
	r->found = (double)counted;
	r->check = tally_agrees(a, b, r->figure, counted) ? FIGURES_AGREES :
							    FIGURES_DIFFERS;
}

void figures_check(struct arena *a, const struct book *b, struct figures *f,
		   const struct figures_group *group)
{
	for (size_t i = 0; i < group->n; i++) {
		struct figures_row *r = &f->rows[group->first + i];

		if (r->growth)
			check_growth(b, f, group, r);
		figures_check_count(a, b, r);
	}
}

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

/* Whether OWN, which an event has, and OTHER, which a variant has instead, are
 * of one thing and cannot both be true. */
static bool is_unlike(const struct book *b, const struct figure *own,
		      const struct figure *other)
{
	struct arena scratch = { 0 };
	struct figure_thing x = figure_thing(&scratch, b, own);
	struct figure_thing y = figure_thing(&scratch, b, other);
	bool unlike = figure_thing_meant(&x, &y) &&
		      figure_ranges_apart(x.range, y.range);

	arena_free(&scratch);
	return unlike;
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

const bool *figures_apart(struct arena *a, const struct book *b,
			  const struct figure *v, size_t n)
{
	bool *apart = ARENA_NEW(a, n, bool);

	for (size_t i = 0, end; i < n; i = end) {
		end = end_of(v, n, i);
		if (!v[i].otherwise)
			find_apart(b, v + i, end - i, apart + i);
	}
	for (size_t i = 0; i < n; i++) {
		const struct figure *own;
		size_t k;

		if (!v[i].otherwise || v[i].event == NO_EVENT)
			continue;
		own = book_figures(b, v[i].event, &k);
		while (k-- > 0)
			if (is_unlike(b, &own[k], &v[i]))
				apart[figure_place(b, &own[k])] = true;
	}
	return apart;
}

bool figures_is_apart(const struct book *b, const struct figure *f)
{
	struct arena scratch = { 0 };
	size_t n, at = figure_place(b, f), from = at, end;
	const struct figure *v = book_all_figures(b, &n);
	bool apart, *all;

	while (from > 0 && end_of(v, n, from - 1) > at)
		from--;
	end = end_of(v, n, from);
	all = ARENA_NEW(&scratch, end - from, bool);
	find_apart(b, v + from, end - from, all);
	apart = all[at - from];
	for (size_t i = 0; i < n && !apart; i++)
		apart = v[i].otherwise && v[i].event == f->event &&
			f->event != NO_EVENT && is_unlike(b, f, &v[i]);
	arena_free(&scratch);
	return apart;
}
