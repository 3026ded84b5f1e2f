/*
 * The period of a report: no wider and no finer than what it is made of.
 *
 * [..2024-11] says no more than that something was then at the latest.  It may
 * have been at any time before, but does not make all of it go back without
 * end: a start that is known and not later stands, and that this one may be
 * earlier is said beside it.  Where there is none the start is unknown.  So it
 * is with [2007..] and the end.
 *
 * Days of the Julian calendar stand as those of today's, by which all are
 * ordered: an end is then the day that it is beside the others.
 */
#include "base/build.h"
#include "date/part.h"
#include "tell/teller.h"
#include "wording/date_words.h"

/* One end of the period: the event that reaches furthest, and whether others
 * reach beyond every day. */
struct side {
	bool last;  /* the end, not the start */
	bool known; /* some event has a day, or a year beyond all days, there */
	bool open, unknown;
	int64_t day;           /* INT64_MIN and _MAX: beyond */
	struct date_part part; /* what DAY is written as */
	size_t loose;          /* events that are then at the latest, or at the
				  earliest; which says of this side ... */
	int64_t bound;         /* ... that it is no nearer than that day, ... */
	struct date_part at;   /* ... which is written as this */
};

struct period {
	struct side start, end;
	size_t yearless;
};

static bool in_doubt(const struct date_part *part)
{
	return part->uncertain || part->approximate;
}

static bool is_yearless(const struct date *d)
{
	for (uint32_t i = 0; i < d->nparts; i++)
		if (!date_part_yearless(&d->parts[i]))
			return false;
	return true;
}

static bool is_further(const struct side *s, int64_t day, int64_t than)
{
	return s->last ? day > than : day < than;
}

/* Whether PART, an end of D, is no nearer than it says: 1914/1918.. */
static bool is_loose(const struct side *s, const struct date *d,
		     const struct date_part *part)
{
	return d->form == DATE_INTERVAL &&
	       part->flags & (s->last ? PART_FROM : PART_UNTIL);
}

/* Some event begins at the end of D at the latest, or ends at its start at the
 * earliest; or does so at PART, an end of it. */
static void loosen(struct side *s, const struct date *d,
		   const struct date_part *part)
{
	int64_t day = s->last ? d->first : d->last;
	struct date_span span;

	if (is_loose(s, d, part) && date_part_span(part, &span))
		day = s->last ? span.first : span.last;
	else
		part = &d->parts[s->last ? 0 : d->nparts - 1];
	if (s->loose++ > 0 && !is_further(s, day, s->bound))
		return;
	s->bound = day;
	s->at = *part;
}

static void reach(struct side *s, int64_t day, const struct date_part *part)
{
	bool beyond = day == INT64_MIN || day == INT64_MAX;
	int order = s->known ? date_compare_years(part, &s->part) : 0;
	bool further = is_further(s, day, s->day) ||
		       (beyond && day == s->day &&
			(s->last ? order > 0 : order < 0));

	/* Of several that reach so far one without doubt is enough. */
	if (s->known && !further &&
	    (day != s->day || !in_doubt(&s->part) || in_doubt(part)))
		return;
	s->known = true;
	s->day = day;
	s->part = *part;
}

static void add_side(struct side *s, const struct date *d)
{
	static const int64_t beyond[] = {
		[END_EARLIER] = INT64_MIN,
		[END_LATER] = INT64_MAX,
	};
	const struct date_part *part = &d->parts[s->last ? d->nparts - 1 : 0];
	uint8_t end = s->last ? d->last_end : d->first_end;

	if (end == END_OPEN &&
	    (d->form == DATE_ONE_OF || is_loose(s, d, part))) {
		loosen(s, d, part);
	} else if (end == END_OPEN) {
		s->open = true;
	} else if (end == END_UNKNOWN || date_part_yearless(part)) {
		loosen(s, d, part);
		s->unknown = true;
	} else {
		reach(s, end != END_KNOWN ? beyond[end] :
			 s->last	  ? d->last :
					    d->first,
		      part);
	}
}

/* Whether what is known of S reaches no further than what only bounds it. */
static bool is_beyond(const struct side *s)
{
	return s->loose && (!s->known || is_further(s, s->bound, s->day));
}

static bool has_day(const struct side *s)
{
	return s->known && !s->open && !s->unknown;
}

/* The side is told as far as it is known or bounded, and that it may be beyond
 * that is said beside it. */
static void settle_for_less(struct side *s)
{
	if (s->open || !s->unknown)
		return;
	if (is_beyond(s)) {
		s->day = s->bound;
		s->part = s->at;
	}
	s->known = true;
	s->unknown = false;
}

/* A date of which one end is unknown has a day at the other ("/.." is none):
 * where no side has one they settle for less. */
static void settle(struct side *start, struct side *end)
{
	struct side *sides[] = { start, end };

	for (size_t i = 0; i < 2; i++)
		sides[i]->unknown |= is_beyond(sides[i]);
	if (!has_day(start) && !has_day(end))
		for (size_t i = 0; i < 2; i++)
			settle_for_less(sides[i]);
	for (size_t i = 0; i < 2; i++)
		if (sides[i]->open || sides[i]->unknown)
			sides[i]->loose = 0; /* that they are is enough */
}

/* The date of EV by today's calendar; PART holds it where it is written by
 * another, which is one day. */
static struct date todays(const struct book *b, event_no ev,
			  struct date_part *part)
{
	struct date d = book_date(b, ev);
	int month, day;

	if (!book_julian(b, ev))
		return d;
	*part = (struct date_part){ 0 };
	date_from_day(d.first, &part->year, &month, &day);
	part->month = (uint8_t)month;
	part->day = (uint8_t)day;
	d.parts = part;
	return d;
}

static struct period period_of(const struct book *b, struct hits hits)
{
	struct period p = { .end = { .last = true } };

	for (size_t i = 0; i < hits.n; i++) {
		struct date_part part;
		struct date d = todays(b, hits.v[i], &part);

		if (is_yearless(&d)) {
			p.yearless++;
			continue;
		}
		add_side(&p.start, &d);
		add_side(&p.end, &d);
	}
	settle(&p.start, &p.end);
	return p;
}

/* The part as it was written where that ends on the day of S; else the year
 * of that day.  Doubt in any of it is doubt in all of it. */
static struct sv side_edtf(const struct teller *t, const struct side *s)
{
	enum { BOTH_X = 3 };
	const uint8_t flags = PART_TIME | PART_ZONE | PART_FROM | PART_UNTIL;
	struct build b = { .arena = t->m.arena };
	struct date_part part = s->part;
	struct date d = { .parts = &part, .nparts = 1, .form = DATE_SINGLE };
	struct date_fault fault;
	const char *doubt = part.uncertain && part.approximate ? "%" :
			    part.uncertain		       ? "?" :
			    part.approximate		       ? "~" :
								 "";
	int64_t year;
	int month, day;
	bool x;

	if (part.day_x == BOTH_X) /* 2004-02-XX is 2004-02 */
		part.day_x = 0;
	if (part.month_x == BOTH_X && part.day == 0)
		part.month_x = 0;
	x = part.year_x || part.month_x || part.day_x || part.significant;
	part.uncertain = part.approximate = 0;
	part.flags = (uint8_t)(part.flags & ~flags);
	date_print(&b, &d);
	if (x || !date_parse(t->m.arena, build_view(&b), DATE_STRICT, &d,
			     NULL, &fault) ||
	    (s->day != INT64_MIN && s->day != INT64_MAX &&
	     (s->last ? d.last : d.first) != s->day)) {
		date_from_day(s->day, &year, &month, &day);
		part = (struct date_part){ .year = year };
		d = (struct date){ .parts = &part, .nparts = 1,
				   .form = DATE_SINGLE };
		build_cut(&b, 0);
		date_print(&b, &d);
	}
	build_str(&b, doubt);
	return build_view(&b);
}

static void put_side(const struct teller *t, struct build *b,
		     const struct side *s)
{
	if (s->open)
		build_str(b, "..");
	else if (!s->unknown && s->known)
		build_sv(b, side_edtf(t, s));
}

struct period_told teller_period(struct teller *t)
{
	struct period p = period_of(t->book, t->hits);
	struct build start = { .arena = t->m.arena };
	struct build end = { .arena = t->m.arena };
	struct build edtf = { .arena = t->m.arena };
	struct period_told told = { .earlier.n = 0 };

	if (p.end.known && p.end.day != INT64_MIN && p.end.day != INT64_MAX)
		t->doc.head.day = p.end.day;
	put_side(t, &start, &p.start);
	put_side(t, &end, &p.end);
	build_sv(&edtf, build_view(&start));
	if (!sv_eq(build_view(&start), build_view(&end)) ||
	    p.start.open || !p.start.known) {
		build_char(&edtf, '/');
		build_sv(&edtf, build_view(&end));
	}
	if (p.start.open && p.end.open)
		told.when = teller_label(t, LABEL_WITHOUT_END);
	else if (p.start.known || p.end.known)
		told.when = teller_edtf(t, build_view(&edtf));
	if (p.start.loose > 0)
		told.earlier = teller_counted(t, LABEL_PERHAPS_EARLIER,
					      p.start.loose);
	if (p.end.loose > 0)
		told.later = teller_counted(t, LABEL_PERHAPS_LATER,
					    p.end.loose);
	if (p.yearless > 0)
		told.yearless = teller_counted(t, LABEL_YEARLESS, p.yearless);
	return told;
}

/* " (one event perhaps earlier)" */
static void put_loose(struct build *b, struct sv loose)
{
	if (loose.n > 0)
		build_fmt(b, " (%.*s)", SV_ARG(loose));
}

struct sv teller_period_text(struct teller *t)
{
	struct period_told told = teller_period(t);
	struct build b = { .arena = t->m.arena };

	build_sv(&b, told.when);
	put_loose(&b, told.earlier);
	put_loose(&b, told.later);
	if (told.yearless.n > 0 && b.n > 0)
		told.yearless = teller_filled(t, LABEL_AND_BESIDE,
					      told.yearless);
	build_sv(&b, told.yearless);
	return build_view(&b);
}
