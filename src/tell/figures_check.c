/* Checking figures by one another, and by the events that they count. */
#include <math.h>
#include <stdlib.h>

#include "base/bisect.h"
#include "book/tally.h"
#include "tell/figures_parts.h"

/* A day that growth begins or ends with, and the levels that speak of a time in
 * which it lies: the two most closely dated. */
struct stop {
	int64_t day;
	const struct figures_row *v[2];
	uint32_t n;
	size_t next; /* the first from here on that may have room for more */
};

struct stops {
	struct stop *v;
	size_t n;
};

static bool is_bounded(const struct figures_row *r)
{
	return r->dated && r->when.first_end == END_KNOWN &&
	       r->when.last_end == END_KNOWN;
}

static int by_day(const void *x, const void *y)
{
	const struct stop *a = x, *b = y;

	return (a->day > b->day) - (a->day < b->day);
}

/* The most closely dated first, as they come. */
static int by_length(const void *x, const void *y)
{
	const struct figures_row *a = *(struct figures_row *const *)x;
	const struct figures_row *b = *(struct figures_row *const *)y;
	int64_t m = a->when.last - a->when.first;
	int64_t n = b->when.last - b->when.first;

	return m != n ? (m > n) - (m < n) : (a > b) - (a < b);
}

/* The first of S of DAY or later. */
static size_t stop_from(const struct stops *s, int64_t day)
{
	struct bisect b = { .end = s->n };

	while (bisect_asks(&b))
		bisect_told(&b, s->v[b.at].day < day);
	return b.at;
}

/* The first of S from AT on that has room; what is gone through is shortened
 * for the next time. */
static size_t stop_open(struct stops *s, size_t at)
{
	size_t open = at;

	while (open < s->n && s->v[open].next != open)
		open = s->v[open].next;
	while (at < s->n && s->v[at].next != at) {
		size_t next = s->v[at].next;

		s->v[at].next = open;
		at = next;
	}
	return open;
}

static void add_level(struct stops *s, const struct figures_row *r)
{
	size_t at = stop_open(s, stop_from(s, r->when.first));

	while (at < s->n && s->v[at].day <= r->when.last) {
		struct stop *stop = &s->v[at];

		stop->v[stop->n++] = r;
		if (stop->n == 2)
			stop->next = at + 1;
		at = stop_open(s, at + 1);
	}
}

/* All days that growth in GROUP begins or ends with, in A. */
static struct stops stops_of(struct arena *a, const struct figures *f,
			     const struct figures_group *group)
{
	size_t growths = group->n - group->levels;
	struct stops s = { ARENA_NEW(a, 2 * growths, struct stop), 0 };
	const struct figures_row **levels = ARENA_NEW(
		a, group->levels, const struct figures_row *);
	size_t n = 0;

	for (size_t i = 0; i < group->n; i++) {
		const struct figures_row *r = &f->rows[group->first + i];

		if (!is_bounded(r))
			continue;
		if (r->growth) {
			s.v[s.n++].day = r->when.first;
			s.v[s.n++].day = r->when.last;
		} else if (i < group->levels) {
			levels[n++] = r;
		}
	}
	if (s.n > 0)
		qsort(s.v, s.n, sizeof(*s.v), by_day);
	for (size_t i = 0; i < s.n; i++)
		s.v[i].next = i;
	if (n > 1)
		qsort(levels, n, sizeof(*levels), by_length);
	for (size_t i = 0; i < n; i++)
		add_level(&s, levels[i]);
	return s;
}

/* The level other than NOT that is most closely dated of those that speak of
 * the time in which DAY lies.  Null: there is none. */
static const struct figures_row *level_at(const struct stops *s, int64_t day,
					  const struct figures_row *not)
{
	size_t at = stop_from(s, day);
	const struct stop *stop = &s->v[at];

	return stop->n > 0 && stop->v[0] != not ? stop->v[0] :
	       stop->n > 1			? stop->v[1] :
						  NULL;
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

static void check_growth(const struct book *b, const struct stops *s,
			 struct figures_row *r)
{
	const struct figures_row *from, *to;

	if (!is_bounded(r))
		return;
	to = level_at(s, r->when.last, NULL);
	from = to ? level_at(s, r->when.first, to) : NULL;
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
	struct stops s = { NULL, 0 };

	if (group->sort == FIGURES_SERIES)
		s = stops_of(a, f, group);
	for (size_t i = 0; i < group->n; i++) {
		struct figures_row *r = &f->rows[group->first + i];

		if (r->growth)
			check_growth(b, &s, r);
		figures_check_count(a, b, r);
	}
}
