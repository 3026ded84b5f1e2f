/* Folding in the timeline: what can be one row, and what is. */
#include "view/timeline_parts.h"

enum {
	FOLD_LEAST = 4,      /* things known to hold that are folded */
	LOOKED_AT = 1 << 16, /* folded places in which hits are counted */
};

static unsigned level_at(const struct timeline *t, size_t place)
{
	return outline_level(&t->outline, place);
}

/* How many places from PLACE on are parts of the one before it, whose level
 * is LEVEL. */
static size_t parts_from(const struct timeline *t, size_t place,
			 unsigned level)
{
	size_t n = 0;

	while (place + n < t->shown.n && level_at(t, place + n) > level)
		n++;
	return n;
}

/* Whether PLACE is only known to hold at its time, and has no parts. */
static bool only_holds(const struct timeline *t, size_t place)
{
	return book_date_source(t->book, timeline_event_at(t, place)) ==
		       DATE_AS_OF &&
	       parts_from(t, place + 1, level_at(t, place)) == 0;
}

/* Whether the neighbours PLACE and PLACE + 1 are known to hold at one time. */
static bool hold_together(const struct timeline *t, size_t place)
{
	struct date a, b;

	if (place + 1 >= t->shown.n ||
	    level_at(t, place) != level_at(t, place + 1) ||
	    !only_holds(t, place) || !only_holds(t, place + 1))
		return false;
	a = book_date(t->book, timeline_event_at(t, place));
	b = book_date(t->book, timeline_event_at(t, place + 1));
	return date_equal(&a, &b);
}

size_t timeline_group(const struct timeline *t, size_t place)
{
	size_t n = 1;

	while (hold_together(t, place + n - 1))
		n++;
	return n < FOLD_LEAST ? 0 : n;
}

/* The N places from PLACE on, which hold at one time, from the earliest to the
 * latest. */
static struct timeline_unit group_of(const struct timeline *t, size_t place,
				     size_t n)
{
	event_no a = timeline_event_at(t, place);
	event_no b = timeline_event_at(t, place + n - 1);

	return (struct timeline_unit){ .first = a < b ? a : b,
				       .last = a < b ? b : a };
}

size_t timeline_fold_at(const struct timeline *t, const struct folds *folds,
			size_t place, struct timeline_break *b)
{
	struct timeline_unit unit;

	*b = (struct timeline_break){ .before = place };
	b->hides = timeline_group(t, place);
	unit = group_of(t, place, b->hides > 0 ? b->hides : 1);
	if (b->hides > 0 && fold_has_group(folds, unit.first, unit.last)) {
		b->kind = ROW_FOLD;
		return b->hides;
	}
	b->hides = parts_from(t, place + 1, level_at(t, place));
	if (b->hides == 0 || !fold_has_whole(folds, unit.first))
		return 0;
	b->before++;
	b->row++;
	return 1 + b->hides;
}

/* What PLACE is hidden by, or null. */
static const struct timeline_break *hiding(const struct timeline *t,
					   size_t place)
{
	const struct timeline_break *b = timeline_above(t, place);

	return b && place < b->before + b->hides ? b : NULL;
}

/* What hides the parts of PLACE, or null. */
static const struct timeline_break *folded_below(const struct timeline *t,
						 size_t place)
{
	const struct timeline_break *b = place + 1 < t->shown.n ?
						 hiding(t, place + 1) :
						 NULL;

	return b && b->kind == ROW_NONE && b->before == place + 1 ? b : NULL;
}

/* The group that PLACE is in, which is open; false: none. */
static bool open_group(const struct timeline *t, size_t place,
		       struct timeline_unit *out)
{
	size_t first = place, n;

	if (!only_holds(t, place))
		return false;
	while (first > 0 && hold_together(t, first - 1))
		first--;
	n = timeline_group(t, first);
	if (n > 0)
		*out = group_of(t, first, n);
	return n > 0;
}

bool timeline_unit(const struct timeline *t, size_t i,
		   struct timeline_unit *out)
{
	size_t place = outline_place(&t->outline, i);
	const struct timeline_break *b = hiding(t, place);

	if (b && b->kind == ROW_FOLD) {
		*out = group_of(t, b->before, b->hides);
		out->folded = out->hides = true;
		return true;
	}
	if (!b && !folded_below(t, place) && open_group(t, place, out))
		return true;
	*out = (struct timeline_unit){ .folded = b || folded_below(t, place),
				       .hides = b };
	if (b) {
		place = b->before - 1;
	} else if (parts_from(t, place + 1, level_at(t, place)) == 0) {
		unsigned level = level_at(t, place);

		if (level == 0)
			return false;
		while (level_at(t, place) >= level)
			place--;
	}
	out->first = out->last = timeline_event_at(t, place);
	return true;
}

size_t timeline_hidden(const struct timeline *t, size_t i)
{
	size_t place = outline_place(&t->outline, i);
	const struct timeline_break *b = hiding(t, place);

	b = b ? b : folded_below(t, place);
	return b ? b->hides : 0;
}

size_t timeline_hides(const struct timeline *t, struct hits found)
{
	size_t hidden = 0, left = found.n > 0 ? LOOKED_AT : 0;

	for (size_t i = 0; i < t->nbreaks && left > 0; i++) {
		const struct timeline_break *b = &t->breaks[i];

		for (size_t k = 0; k < b->hides && left > 0; k++, left--)
			hidden += hits_have(found,
					    timeline_event_at(t,
							      b->before + k));
	}
	return hidden;
}

bool timeline_folded(const struct timeline *t)
{
	for (size_t i = 0; i < t->nbreaks; i++)
		if (t->breaks[i].hides > 0)
			return true;
	return false;
}

size_t timeline_parts(const struct timeline *t, size_t i)
{
	size_t place = outline_place(&t->outline, i), n = 0;
	unsigned level = outline_level(&t->outline, place);

	while (++place < t->shown.n &&
	       outline_level(&t->outline, place) > level)
		n += outline_level(&t->outline, place) == level + 1;
	return n;
}
