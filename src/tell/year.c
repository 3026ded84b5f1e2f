/* The year under which an event stands, as far as it is known. */
#include "tell/year.h"

#include "base/build.h"
#include "text/letter.h"
#include "wording/date_words.h"
#include "wording/label.h"

/* Whether the year of P is not one year. */
static bool is_vague(const struct date_part *p)
{
	return p->year_x ||
	       (p->significant && date_part_precision(p) != PRECISION_YEAR);
}

/* The part of D that begins or ends on DAY, if its year is vague; else null. */
static const struct date_part *vague_part(const struct date *d, int64_t day)
{
	for (uint32_t i = 0; i < d->nparts; i++) {
		const struct date_part *p = &d->parts[i];
		struct date_span span;

		if (!date_part_empty(p) && is_vague(p) &&
		    date_part_span(p, &span) &&
		    (span.first == day || span.last == day))
			return p;
	}
	return NULL;
}

struct tell_year tell_year_of(const struct book *b, event_no ev)
{
	struct tell_year year = { .number = book_year(b, ev),
				  .dated = book_has_date(b, ev) };
	const struct date_part *part;
	struct date d;

	if (year.number == INT32_MAX && year.dated &&
	    book_order_day(b, ev) == INT64_MAX &&
	    book_first(b, ev) < INT64_MAX) {
		/* It was reported on a day of which no last one is known. */
		year.vague = true;
		year.span.year_x = 0xf;
	}
	if (year.number == INT32_MAX || year.number == INT32_MIN)
		return year;
	d = book_date(b, ev);
	part = vague_part(&d, book_order_day(b, ev));
	if (!part)
		return year;
	year.vague = true;
	year.span = (struct date_part){
		.year = part->year,
		.exponent = part->exponent,
		.significant = part->significant,
		.flags = part->flags & PART_LONG_YEAR,
		.year_x = part->year_x,
	};
	return year;
}

bool tell_year_equal(const struct tell_year *a, const struct tell_year *b)
{
	if (a->vague || b->vague)
		return a->vague && b->vague &&
		       date_part_equal(&a->span, &b->span);
	return a->number == b->number && a->dated == b->dated;
}

struct sv tell_year_words(struct arena *a, const struct locale *l, bool iso,
			  const struct tell_year *year)
{
	struct date d = { .parts = &year->span, .nparts = 1,
			  .form = DATE_SINGLE };
	struct build b = { .arena = a };

	if (iso)
		date_print(&b, &d);
	else
		date_words(&b, l, &d);
	return letter_first(a, l, build_view(&b), true);
}

bool tell_year_whole(const struct book *b, event_no ev,
		     const struct tell_year *year)
{
	struct date d = book_date(b, ev);
	int64_t first, last;
	int month, day;

	if (!year->dated)
		return true;
	if (d.first_end == END_OPEN || d.first_end == END_UNKNOWN ||
	    d.last_end == END_OPEN || d.last_end == END_UNKNOWN)
		return false;
	if (year->vague)
		return d.nparts == 1;
	if (d.first_end != END_KNOWN || d.last_end != END_KNOWN)
		return d.first_end == d.last_end && d.nparts == 1;
	date_from_day(d.first, &first, &month, &day);
	date_from_day(d.last, &last, &month, &day);
	return first == last;
}

struct sv tell_year_name(struct arena *a, const struct locale *l,
			 const struct tell_year *year)
{
	struct date_part part = { .year = year->number };
	struct date d = { .parts = &part, .nparts = 1, .form = DATE_SINGLE };
	struct build b = { .arena = a };

	if (!year->dated)
		return label_text(l, LABEL_NO_DATE);
	if (year->vague)
		return tell_year_words(a, l, false, year);
	if (year->number < -9999 || year->number > 9999)
		part.flags = PART_LONG_YEAR;
	date_words(&b, l, &d);
	return build_view(&b);
}
