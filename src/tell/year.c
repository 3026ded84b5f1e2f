/* The year under which an event stands, as far as it is known. */
#include "tell/year.h"

#include "base/build.h"
#include "text/letter.h"
#include "wording/date_words.h"

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
