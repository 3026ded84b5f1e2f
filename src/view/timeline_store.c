/* The rows of a timeline as bytes, and from bytes. */
#include "base/pack.h"
#include "view/timeline_parts.h"

/* What there is once. */
struct head {
	uint64_t rows, events;
	int64_t limit, titles;
	int32_t date_cells, wide_cells;
};

void timeline_store(struct build *out, const struct timeline *t)
{
	const struct outline *o = &t->outline;
	size_t places = o->order ? t->shown.n : 0;
	const struct head head = { t->nrows, t->shown.n, t->limit,
				   t->titles, t->date_cells, t->wide_cells };

	pack_rows(out, &head, 1, sizeof(head));
	pack_rows(out, t->breaks, t->nbreaks, sizeof(*t->breaks));
	pack_rows(out, o->order, places, sizeof(*o->order));
	pack_rows(out, o->place, places, sizeof(*o->place));
	pack_rows(out, o->level, places, sizeof(*o->level));
}

/* Whether V are N places among as many. */
static bool are_places(const uint32_t *v, size_t n)
{
	bool all = true;

	for (size_t i = 0; i < n; i++)
		all &= v[i] < n;
	return all;
}

/* Places of N, or none. */
static bool take_outline(struct outline *o, struct sv *from, size_t n)
{
	const void *order, *place, *level;
	size_t orders, places, levels;

	if (!pack_take(from, sizeof(*o->order), &order, &orders) ||
	    !pack_take(from, sizeof(*o->place), &place, &places) ||
	    !pack_take(from, sizeof(*o->level), &level, &levels) ||
	    (orders > 0 && orders != n) || places != orders ||
	    levels != orders)
		return false;
	*o = (struct outline){ .order = order, .place = place,
			       .level = level, .n = n };
	return are_places(order, orders) && are_places(place, orders);
}

/* Whether each of the breaks is at a place and in a row of its own. */
static bool are_breaks(const struct timeline *t)
{
	size_t n = t->shown.n;

	for (size_t i = 0; i < t->nbreaks; i++) {
		const struct timeline_break *b = &t->breaks[i];

		if (b->before > n || b->hides > n - b->before ||
		    b->row > t->nrows || (unsigned)b->kind > ROW_EVENT ||
		    (unsigned)b->silence.loose > ANSWER_MUST)
			return false;
		if (i > 0 && (b->row < b[-1].row || b->before < b[-1].before))
			return false;
	}
	return true;
}

bool timeline_restore(struct timeline *t, struct sv *from,
		      const struct book *b, struct hits shown,
		      const struct timeline_want *want)
{
	const void *breaks;
	struct head head;

	*t = (struct timeline){ .book = b,
				.dates = want->dates,
				.shown = shown,
				.filtered = shown.n < book_events(b) };
	if (!pack_take_one(from, sizeof(head), &head) ||
	    head.events != shown.n ||
	    !pack_take(from, sizeof(*t->breaks), &breaks, &t->nbreaks) ||
	    !take_outline(&t->outline, from, shown.n))
		return false;
	t->breaks = breaks;
	t->nrows = (size_t)head.rows;
	t->limit = head.limit;
	t->date_cells = head.date_cells;
	t->wide_cells = head.wide_cells;
	t->titles = (int)head.titles;
	return are_breaks(t);
}
