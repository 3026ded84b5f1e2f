/* The order of a book: dates that events inherit, and event numbers in date
 * order. */
#include "book/order.h"

#include <string.h>

#include "base/course.h"
#include "base/numbers.h"
#include "base/sorting.h"

struct ordering {
	struct book *b;
	struct course course;
	struct sorting sorting;
	bool over; /* a stage whose end is not known before */

	/* The undated parts of each event: chains of links. */
	uint32_t *first; /* of an event: one above a link to it, or 0 */
	uint32_t *next;  /* of a link: another to the same event, likewise */
	event_no *owner; /* of a link: the part */
	event_no *todo;  /* dated events whose parts are to be looked at */
	uint32_t ntodo, at;

	char *column;           /* of events, being put in order */
	uint32_t *number;       /* new, by old */
	struct book_place place;
};

static uint64_t count_events(const void *of)
{
	return ((const struct ordering *)of)->b->nevents;
}

static uint64_t count_moves(const void *of)
{
	return sorting_moves(&((const struct ordering *)of)->sorting);
}

static void move(void *of, uint64_t at)
{
	(void)at;
	sorting_move(&((struct ordering *)of)->sorting);
}

/* Of a stage whose end is not known before. */
static uint64_t count_until_over(const void *of)
{
	return ((const struct ordering *)of)->over ? 0 : UINT64_MAX;
}

/* ---- inherited dates ---- */

static bool has_date(const struct book *b, event_no ev)
{
	return b->event_date[ev].form != DATE_NONE;
}

/* Dated events as long as each other: the earlier first, so that the order of
 * files decides nothing. */
static int by_span(uint32_t x, uint32_t y, const void *book)
{
	const struct book *b = book;
	struct date dx = book_date(b, x), dy = book_date(b, y);
	int order = date_compare(&dx, &dy);

	/* A date says more than that something held then. */
	if (order == 0)
		order = book_only_holds(b, x) - book_only_holds(b, y);
	return order != 0 ? order : (x > y) - (x < y);
}

static void begin_inherit(void *of, uint64_t at)
{
	struct ordering *o = of;
	uint32_t n = o->b->nevents, nlinks = o->b->links.n;

	(void)at;
	o->first = MEM_NEW(n, uint32_t);
	o->next = MEM_NEW(nlinks, uint32_t);
	o->owner = MEM_NEW(nlinks, event_no);
	o->todo = MEM_NEW(n, event_no);
	o->sorting = sorting_new(n, by_span, o->b);
}

static void add_part(void *of, uint64_t at)
{
	struct ordering *o = of;
	const struct book *b = o->b;
	event_no ev = (event_no)at;
	struct range r = b->event_links[ev];

	if (has_date(b, ev))
		return;
	for (uint32_t i = r.first; i < r.first + r.count; i++) {
		const struct link *link = &b->links.v[i];

		if (link->kind != LINK_PART_OF)
			continue;
		o->owner[i] = ev;
		o->next[i] = o->first[link->to];
		o->first[link->to] = i + 1;
	}
}

/* The shortest date comes first; what has no end counts as endless. */
static void add_parent(void *of, uint64_t at)
{
	struct ordering *o = of;
	const struct book *b = o->b;
	event_no ev = (event_no)at;

	if (has_date(b, ev) && o->first[ev])
		sorting_add(&o->sorting,
			    (uint64_t)b->event_last[ev] -
				    (uint64_t)b->event_first[ev],
			    ev);
}

static void take_date(struct book *b, event_no ev, event_no from)
{
	b->event_first[ev] = b->event_first[from];
	b->event_last[ev] = b->event_last[from];
	b->event_date[ev] = b->event_date[from];
	b->event_parts[ev] = b->event_parts[from];
	b->event_edtf[ev] = b->event_edtf[from];
	b->event_state[ev].date_source = DATE_INHERITED;
	b->event_dated_by[ev] = book_dated_by(b, from);
}

/*
 * Gives the date of an event to its parts, which then give it to theirs.  Who
 * comes first has the shortest date, so nobody is asked twice; a circle that
 * no dated event leads into is never reached.
 */
static void hand_down(void *of, uint64_t at)
{
	struct ordering *o = of;
	event_no from;

	(void)at;
	if (o->ntodo == 0 && o->at < o->sorting.n)
		o->todo[o->ntodo++] = o->sorting.v[o->at++].no;
	o->over = o->ntodo == 0;
	if (o->over)
		return;
	from = o->todo[--o->ntodo];
	for (uint32_t k = o->first[from]; k != 0; k = o->next[k - 1]) {
		event_no part = o->owner[k - 1];

		if (has_date(o->b, part))
			continue;
		take_date(o->b, part, from);
		o->todo[o->ntodo++] = part;
	}
}

/* ---- numbers in date order ---- */

static int by_date(uint32_t x, uint32_t y, const void *book)
{
	const struct book *b = book;
	struct date dx = book_date(b, x), dy = book_date(b, y);
	int order = has_date(b, y) - has_date(b, x);

	/* Nothing is farther off than what has no date, and what is only known
	 * to hold on a day comes after what happened. */
	if (order == 0)
		order = book_only_holds(b, x) - book_only_holds(b, y);
	if (order == 0)
		order = date_compare(&dx, &dy);
	/* What happened within another stands after it. */
	if (order == 0)
		order = (b->event_state[x].date_source == DATE_INHERITED) -
			(b->event_state[y].date_source == DATE_INHERITED);
	return order != 0 ? order : (x > y) - (x < y);
}

static void begin_order(void *of, uint64_t at)
{
	struct ordering *o = of;

	(void)at;
	sorting_free(&o->sorting);
	o->sorting = sorting_new(o->b->nevents, by_date, o->b);
	o->number = MEM_NEW(o->b->nevents, uint32_t);
}

static void add_event(void *of, uint64_t at)
{
	struct ordering *o = of;
	int64_t day = book_order_day(o->b, (event_no)at);

	/* Days before the first of all become the least numbers. */
	sorting_add(&o->sorting, (uint64_t)day ^ UINT64_C(1) << 63,
		    (event_no)at);
}

static void number_event(void *of, uint64_t at)
{
	struct ordering *o = of;

	o->number[o->sorting.v[at].no] = (event_no)at;
}

enum { AT_ONCE = 16 }; /* values of a column */

static uint64_t blocks(const struct ordering *o)
{
	return ((uint64_t)o->b->nevents + AT_ONCE - 1) / AT_ONCE;
}

static uint64_t count_blocks(const void *of)
{
	return (COLUMNS - COLUMN_events - 1) * blocks(of);
}

/* The pointer of COLUMN. */
static void **column_of(struct book *b, const struct book_column *column)
{
	return (void **)((char *)b + column->at);
}

/* Puts some values of a column of events in order. */
static void order_block(void *of, uint64_t at)
{
	struct ordering *o = of;
	const struct book_column *column =
		&book_columns[COLUMN_events + 1 + at / blocks(o)];
	uint64_t i = at % blocks(o) * AT_ONCE, n = o->b->nevents;
	uint64_t end = n - i < AT_ONCE ? n : i + AT_ONCE;
	char *from;

	if (!column->event)
		return;
	from = *column_of(o->b, column);
	if (i == 0)
		o->column = mem_resize(NULL, n, column->size);
	for (; i < end; i++)
		memcpy(o->column + i * column->size,
		       from + o->sorting.v[i].no * column->size, column->size);
	if (end < n)
		return;
	mem_free(from);
	*column_of(o->b, column) = o->column;
	o->column = NULL;
}

static void begin_renumber(void *of, uint64_t at)
{
	struct ordering *o = of;

	(void)at;
	o->b->events_cap = o->b->nevents;
	o->b->events_grown = 0;
	o->over = false;
}

static void renumber(void *of, uint64_t at)
{
	struct ordering *o = of;

	(void)at;
	o->over = !book_renumber_step(o->b, COLUMN_events, o->number,
				      &o->place);
}

static uint64_t count_figures(const void *of)
{
	return ((const struct ordering *)of)->b->figures.n;
}

/* The events that a figure counts, ascending and each once; those that are
 * not known stay, each for itself. */
static void settle_counts(void *of, uint64_t at)
{
	struct book *b = ((struct ordering *)of)->b;
	struct range *counts = &b->figures.v[at].counts;
	event_no *v;
	uint32_t kept = 0;

	if (counts->count == 0)
		return;
	v = b->event_list.v + counts->first;
	numbers_sort(v, counts->count);
	for (uint32_t i = 0; i < counts->count; i++)
		if (kept == 0 || v[i] == NO_EVENT || v[i] != v[kept - 1])
			v[kept++] = v[i];
	counts->count = kept;
}

/* ---- by stages ---- */

static const struct course_stage stages[] = {
	{ course_once, begin_inherit },	{ count_events, add_part },
	{ count_events, add_parent },	{ count_moves, move },
	{ count_until_over, hand_down }, { course_once, begin_order },
	{ count_events, add_event },	{ count_moves, move },
	{ count_events, number_event },	{ count_blocks, order_block },
	{ course_once, begin_renumber }, { count_until_over, renumber },
	{ count_figures, settle_counts },
};

enum { STAGES = sizeof(stages) / sizeof(*stages), ITEMS = 512 };

struct ordering *order_open(struct book *b)
{
	struct ordering *o = MEM_NEW(1, struct ordering);

	o->b = b;
	return o;
}

bool order_step(struct ordering *o)
{
	return course_step(&o->course, stages, STAGES, o, ITEMS);
}

void order_close(struct ordering *o)
{
	sorting_free(&o->sorting);
	mem_free(o->first);
	mem_free(o->next);
	mem_free(o->owner);
	mem_free(o->todo);
	mem_free(o->column);
	mem_free(o->number);
	mem_free(o);
}

unsigned order_progress(const struct ordering *o)
{
	return course_progress(&o->course, stages, STAGES, o);
}
