/* Chapters by a time: which events are of one, and what it is called. */
#include "base/build.h"
#include "tell/teller.h"
#include "tell/year.h"

struct sv chapter_year(const struct teller *t, event_no ev)
{
	struct tell_year year = tell_year_of(t->book, ev);

	if (year.vague)
		return tell_year_words(t->m.arena, t->options.locale,
				       t->options.iso, &year);
	if (year.number == INT32_MIN)
		return teller_label(t, LABEL_BEFORE_CALENDAR);
	if (year.number != INT32_MAX)
		return teller_year(t, year.number);
	return teller_label(t, book_has_date(t->book, ev) ?
				       LABEL_BEYOND_CALENDAR :
				       LABEL_WITHOUT_DATE);
}

bool chapter_same_year(const struct teller *t, event_no a, event_no b)
{
	struct tell_year x = tell_year_of(t->book, a);
	struct tell_year y = tell_year_of(t->book, b);

	return tell_year_equal(&x, &y);
}

bool chapter_has_year(const struct teller *t, event_no ev, int64_t *year)
{
	struct tell_year of = tell_year_of(t->book, ev);

	*year = of.number;
	return !of.vague && of.dated && of.number != INT32_MIN &&
	       of.number != INT32_MAX;
}

/* The month of EV; 0: its date is coarser than that. */
static int month_of(const struct teller *t, event_no ev)
{
	int64_t year;
	int month = 0, day;

	if (chapter_has_year(t, ev, &year) &&
	    book_precision(t->book, ev) <= PRECISION_MONTH)
		date_from_day(book_order_day(t->book, ev), &year, &month,
			      &day);
	return month;
}

bool chapter_same_month(const struct teller *t, event_no a, event_no b)
{
	return chapter_same_year(t, a, b) && month_of(t, a) == month_of(t, b);
}

struct sv chapter_month(const struct teller *t, event_no ev)
{
	struct build edtf = { .arena = t->m.arena };
	int month = month_of(t, ev);
	int64_t year;

	/* Other years are no plain EDTF. */
	if (month == 0 || !chapter_has_year(t, ev, &year) || year < 0 ||
	    year > 9999)
		return chapter_year(t, ev);
	build_fmt(&edtf, "%04d-%02d", (int)year, month);
	return teller_case(t, teller_edtf(t, build_view(&edtf)), true);
}

enum { DECADE = 10 };

static int64_t decade_of(int64_t year)
{
	return year >= 0 ? year / DECADE : (year - DECADE + 1) / DECADE;
}

bool chapter_same_decade(const struct teller *t, event_no a, event_no b)
{
	int64_t x, y;

	if (chapter_has_year(t, a, &x) && chapter_has_year(t, b, &y))
		return decade_of(x) == decade_of(y);
	return chapter_same_year(t, a, b);
}

struct sv chapter_decade(const struct teller *t, event_no ev)
{
	struct build edtf = { .arena = t->m.arena };
	struct build words = { .arena = t->m.arena };
	int64_t year;

	if (!chapter_has_year(t, ev, &year))
		return chapter_year(t, ev);
	if (year >= 0 && year <= 9999) {
		build_fmt(&edtf, "%03dX", (int)decade_of(year));
		return teller_case(t, teller_edtf(t, build_view(&edtf)), true);
	}
	year = decade_of(year) * DECADE;
	label_fill_two(&words, t->options.locale, LABEL_LONG_RANGE,
		       teller_year(t, (int32_t)year),
		       teller_year(t, (int32_t)(year + DECADE - 1)));
	return build_view(&words);
}
