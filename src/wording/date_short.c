/*
 * Dates for a narrow column.  What is too wide is said in a shorter way, and
 * in the last resort more coarsely: a row may not lose its date to a cut.
 */
#include "wording/date_phrases.h"
#include "wording/date_words.h"
#include "text/width.h"

enum { FIRST_QUARTER = 33, FIRST_THIRD = 37, ALL_X = 3 };

/* How to write the parts of one date, from the roomiest down. */
enum room {
	ROOM_FULL,
	ROOM_TIGHT,      /* 0515, no names */
	ROOM_FIRST,      /* one part and + for the rest */
	ROOM_YEARS,      /* nothing but years */
	ROOM_FIRST_YEAR,
	ROOMS
};

static bool has_room(const struct build *b)
{
	return !b->n || width_text(build_view(b)) <= DATE_SHORT_CELLS;
}

static void put_two(struct build *b, const struct locale *l, int value,
		    unsigned x)
{
	const char *dot = l->ascii ? "." : "·";

	if (x & 2)
		build_str(b, dot);
	else
		build_fmt(b, "%d", value / 10);
	if (x & 1)
		build_str(b, dot);
	else
		build_fmt(b, "%d", value % 10);
}

static void put_year(struct build *b, const struct date_part *p)
{
	struct date_part year = { .year = p->year,
				  .exponent = p->exponent,
				  .year_x = p->year_x,
				  .flags = p->flags & PART_LONG_YEAR };
	struct date d = { .parts = &year, .nparts = 1, .form = DATE_SINGLE };

	date_print(b, &d);
}

/* The month and day of P, with dots for what is not said. */
static void put_month(struct build *b, const struct locale *l,
		      const struct date_part *p, bool tight)
{
	bool day = p->day || p->day_x;

	put_two(b, l, p->month, p->month_x);
	build_str(b, tight ? "" : "-");
	put_two(b, l, p->day, day ? p->day_x : ALL_X);
}

static int first_month(const struct date_part *p, bool last)
{
	struct date_span span = { 0, 0 };
	int64_t year;
	int month = 1, day;

	if (date_part_span(p, &span) && span.first != INT64_MIN &&
	    span.last != INT64_MAX)
		date_from_day(last ? span.last : span.first, &year, &month,
			      &day);
	return month;
}

/* A season by its name, or by its first month where room is short. */
static void put_season(struct build *b, const struct locale *l,
		       const struct date_part *p, enum room room)
{
	if (room > ROOM_FULL) {
		put_two(b, l, first_month(p, false), 0);
		build_str(b, l->ascii ? "-.." : "-··");
	} else if (p->month < FIRST_QUARTER) {
		build_sv(b, l->seasons[(p->month - 21) % 4]);
	} else if (p->month < FIRST_THIRD) {
		build_sv(b, l->short_quarters[p->month - FIRST_QUARTER]);
	} else {
		build_fmt(b, "%02d/%02d", first_month(p, false),
			  first_month(p, true));
	}
}

static void put_part(struct build *b, const struct locale *l,
		     const struct date_part *p, enum room room)
{
	if (date_part_empty(p)) {
		build_str(b, p->flags & PART_OPEN ? ".." : "");
		return;
	}
	build_str(b, p->flags & PART_UNTIL ? ".." : "");
	if (date_part_has(p) == COMPONENT_YEAR || room >= ROOM_YEARS) {
		put_year(b, p);
	} else {
		if (p->year_x) {
			put_year(b, p);
			build_char(b, '-');
		}
		if (date_part_is_season(p))
			put_season(b, l, p, p->year_x ? ROOM_FIRST : room);
		else
			put_month(b, l, p, room == ROOM_TIGHT);
	}
	build_str(b, p->flags & PART_FROM ? ".." : "");
}

/* Whether P is a day or month without doubt as to which. */
static bool is_numbered(const struct date_part *p)
{
	return p->month && !date_part_is_season(p) && !p->month_x &&
	       !p->day_x && !p->year_x && !(p->flags & ~PART_TIME);
}

/* Two sides of one year, by what they do not share. */
static void put_same_year(struct build *b, const struct locale *l,
			  const struct date_part *start,
			  const struct date_part *end)
{
	bool days = is_numbered(start) && is_numbered(end);

	if (!days || (!start->day && !end->day)) {
		build_fmt(b, "%02d/%02d", first_month(start, false),
			  first_month(end, true));
	} else if (start->day && end->day && start->month == end->month) {
		build_fmt(b, "%02d-%02d", start->month, start->day);
		if (start->day != end->day)
			build_fmt(b, "/%02d", end->day);
	} else {
		put_month(b, l, start, true);
		build_char(b, '/');
		put_month(b, l, end, true);
	}
}

static void put_interval(struct build *b, const struct locale *l,
			 const struct date_part *p, enum room room)
{
	unsigned odd = PART_FROM | PART_UNTIL | PART_OPEN | PART_UNKNOWN;
	bool dates = !((p[0].flags | p[1].flags) & odd);
	bool years = date_part_has(&p[0]) == COMPONENT_YEAR &&
		     date_part_has(&p[1]) == COMPONENT_YEAR;

	if (dates && !p[0].year_x && date_part_equal(&p[0], &p[1])) {
		put_part(b, l, &p[0], room);
		return;
	}
	if (dates && !years && room < ROOM_FIRST && !p[0].year_x &&
	    !p[1].year_x && p[0].year == p[1].year && !p[0].exponent &&
	    !p[1].exponent) {
		put_same_year(b, l, &p[0], &p[1]);
		return;
	}
	/* Two numbers and a third after a / would read as a day. */
	if (room == ROOM_FULL &&
	    (p[0].month >= FIRST_THIRD ||
	     (!dates && p[1].month >= FIRST_THIRD)))
		room = ROOM_TIGHT;
	put_part(b, l, &p[0], room);
	build_char(b, '/');
	if ((room == ROOM_FIRST || room == ROOM_FIRST_YEAR) &&
	    !date_part_empty(&p[0]) && !date_part_empty(&p[1]))
		build_char(b, '+');
	else
		put_part(b, l, &p[1], dates ? ROOM_YEARS : room);
}

/* The part of a set that begins first: its year heads the row. */
static const struct date_part *earliest(const struct date *d)
{
	const struct date_part *best = &d->parts[0];
	struct date_span a, b;

	for (uint32_t i = 1; i < d->nparts; i++)
		if (date_part_span(&d->parts[i], &a) &&
		    date_part_span(best, &b) && a.first < b.first)
			best = &d->parts[i];
	return best;
}

static void put_set(struct build *b, const struct locale *l,
		    const struct date *d, enum room room)
{
	const struct date_part *first = earliest(d), *next = &d->parts[1];
	struct date_part part = *first;
	char between = d->form == DATE_ALL_OF ? ',' : '|';
	bool two = d->nparts == 2 && first == d->parts && room == ROOM_FULL &&
		   !((first->flags | next->flags) & (PART_FROM | PART_UNTIL));

	if (d->nparts > 1)
		part.flags = part.flags & (uint8_t)~PART_FROM;
	put_part(b, l, &part, room);
	if (d->nparts == 1)
		return;
	build_char(b, between);
	if (two && is_numbered(first) && is_numbered(next) &&
	    first->year == next->year && first->month == next->month &&
	    first->day && next->day)
		build_fmt(b, "%02d", next->day);
	else if (two && date_part_has(first) == COMPONENT_YEAR &&
		 date_part_has(next) == COMPONENT_YEAR)
		put_year(b, next);
	else
		build_char(b, '+');
}

/* The doubt of a date as one mark. */
static const char *const marks[] = { "", "?", "~", "%" };

static void put_date(struct build *b, const struct locale *l,
		     const struct date *d, enum room room)
{
	bool estimate = false;

	for (uint32_t i = 0; i < d->nparts; i++)
		estimate |= d->parts[i].significant &&
			    date_part_precision(&d->parts[i]) > PRECISION_YEAR;
	build_str(b, marks[d->doubt | (estimate ? 2 : 0)]);
	if (d->form == DATE_SINGLE)
		put_part(b, l, &d->parts[0], room);
	else if (d->form == DATE_INTERVAL)
		put_interval(b, l, d->parts, room);
	else
		put_set(b, l, d, room);
}

/* The one part of D that is shown, and what stands around it. */
static const struct date_part *take_around(const struct date *d,
					  const char **before,
					  const char **after)
{
	const struct date_part *p = d->parts, *tail = p + d->nparts - 1;

	*before = *after = "";
	if (d->form == DATE_INTERVAL && date_part_empty(p)) {
		*before = p->flags & PART_OPEN ? "../" : "/";
		return tail;
	}
	*before = p->flags & PART_UNTIL ? ".." : "";
	if (d->form == DATE_INTERVAL)
		*after = !date_part_empty(tail)    ? "/+" :
			  tail->flags & PART_OPEN ? "/.." : "/";
	else if (d->nparts > 1)
		*after = d->form == DATE_ALL_OF ? ",+" : "|+";
	else
		*after = p->flags & PART_FROM ? ".." : "";
	return p;
}

/*
 * A year that is too long for the column, by its first DIGITS and a mark that
 * it is rounded; with nothing AROUND it when even that is too long.
 */
static void put_rounded(struct build *b, const struct date *d, int digits,
			bool around)
{
	const char *before, *after;
	const struct date_part *p = take_around(d, &before, &after);
	int64_t size = p->year < 0 ? -p->year : p->year;
	uint64_t exponent = p->exponent;

	for (; size > (digits > 1 ? 99 : 9); size /= 10)
		exponent++;
	build_str(b, marks[d->doubt | 2]);
	build_str(b, around ? before : "");
	build_str(b, p->year < 0 ? "Y-" : "Y");
	if (digits)
		build_fmt(b, "%lldE%llu", (long long)size,
			  (unsigned long long)exponent);
	build_str(b, around ? after : "");
}

void date_short(struct build *b, const struct locale *l, const struct date *d)
{
	if (d->form == DATE_NONE)
		return;
	for (int room = 0; room < ROOMS; room++) {
		struct build text = { .arena = b->arena };

		put_date(&text, l, d, (enum room)room);
		if (has_room(&text)) {
			build_sv(b, build_view(&text));
			return;
		}
	}
	for (int i = 0; i < 6; i++) {
		struct build text = { .arena = b->arena };

		put_rounded(&text, d, 2 - i % 3, i < 3);
		if (has_room(&text)) {
			build_sv(b, build_view(&text));
			return;
		}
	}
}
