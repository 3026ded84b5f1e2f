/* The sides of a date that are told in a narrow column. */
#include "wording/date_short_sides.h"

#include "wording/date_words.h"

enum grain date_short_finest(const struct date_part *p)
{
	if (!p->month || p->month_x || p->year_x)
		return GRAIN_YEAR;
	return p->day && !p->day_x ? GRAIN_DAY : GRAIN_MONTH;
}

static struct sides sides_of_interval(const struct date *d,
				      const struct date_phrases *words)
{
	const struct date_part *a = d->parts, *b = d->parts + 1;

	if (b->flags & PART_OPEN)
		return (struct sides){ a, .of = true,
				       .phrase = words->brief_since };
	if (b->flags & PART_UNKNOWN)
		return (struct sides){ a, .of = true,
				       .phrase = words->brief_from };
	if (date_part_empty(a))
		return (struct sides){ b, .of = true,
				       .phrase = words->brief_until };
	if (a->flags & PART_UNTIL)
		return (struct sides){ b, .of = true,
				       .phrase = words->brief_by };
	if (date_part_equal(a, b))
		return (struct sides){ .a = a };
	return (struct sides){ .a = a, .b = b };
}

/* The member of D that begins first, or with LAST ends last. */
static const struct date_part *edge(const struct date *d, bool last)
{
	const struct date_part *best = &d->parts[0];
	struct date_span a, b;

	for (uint32_t i = 1; i < d->nparts; i++)
		if (date_part_span(&d->parts[i], &a) &&
		    date_part_span(best, &b) &&
		    (last ? a.last > b.last : a.first < b.first))
			best = &d->parts[i];
	return best;
}

static struct sides sides_of_set(const struct date *d,
				 const struct date_phrases *words)
{
	const struct date_part *first = edge(d, false), *last = edge(d, true);
	const struct date_part *end = &d->parts[d->nparts - 1];
	bool one = d->form == DATE_ONE_OF;

	if (d->parts[0].flags & PART_UNTIL)
		return (struct sides){ last, .of = true,
				       .phrase = one ? words->brief_by :
						       words->brief_until };
	if (end->flags & PART_FROM)
		return (struct sides){ first, .onward = one, .of = !one,
				       .phrase = one ? NULL :
						       words->brief_since };
	if (d->nparts == 1)
		return (struct sides){ .a = first };
	if (d->nparts == 2 && !(first->flags & PART_FROM))
		return (struct sides){ .a = first, .b = last, .within = one,
				       .joint = one ? words->or : ", " };
	if (one || d->nparts == 2)
		return (struct sides){ .a = first, .b = last, .within = one };
	return (struct sides){ .a = first, .more = d->nparts - 1 };
}

struct sides date_short_sides(const struct date *d, const struct locale *l)
{
	const struct date_phrases *words = date_phrases(l);
	const struct date_part *p = d->parts;

	if (d->form == DATE_INTERVAL)
		return sides_of_interval(d, words);
	if (d->form != DATE_SINGLE)
		return sides_of_set(d, words);
	return (struct sides){ p, .of = p->flags & PART_UNTIL,
			       .onward = p->flags & PART_FROM,
			       .phrase = p->flags & PART_UNTIL ?
						 words->brief_by : NULL };
}

bool date_names_year(const struct date *d)
{
	const struct date_part *p = d->parts;

	if (d->form == DATE_NONE)
		return false;
	if (d->form == DATE_INTERVAL && date_part_empty(p))
		p++;
	else if (d->form > DATE_INTERVAL)
		p = edge(d, d->parts[0].flags & PART_UNTIL);
	return date_short_finest(p) == GRAIN_YEAR;
}
