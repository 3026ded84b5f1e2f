/* Constraints on time that are made of an event or of a period. */
#include "app/range.h"

#include "app/chips.h"
#include "app/own.h"
#include "app/say.h"
#include "date/date.h"
#include "wording/date_words.h"

enum { MONTH_BYTES = 3, YEAR_BYTES = 6 }; /* of -DD, -MM-DD */

/* Appends DAY as EDTF, as closely as P tells. */
static void put_day(struct build *b, int64_t day, enum date_precision p)
{
	date_print_day(b, day);
	if (p > PRECISION_DAY)
		build_cut(b, b->n - (p < PRECISION_YEAR ? MONTH_BYTES
							: YEAR_BYTES));
}

static enum date_precision precision_of(enum period unit)
{
	return unit < PERIOD_MONTH  ? PRECISION_DAY :
	       unit < PERIOD_YEAR ? PRECISION_MONTH :
				      PRECISION_YEAR;
}

/* The last day of the period. */
static int64_t last_of(enum period unit, int64_t at)
{
	int64_t next = period_start(unit, at + 1);

	return next < INT64_MAX ? next - 1 : next;
}

static void put_period(struct build *b, enum period unit, int64_t at)
{
	enum date_precision p = precision_of(unit);

	put_day(b, period_start(unit, at), p);
	if (unit == PERIOD_DAY || unit == PERIOD_MONTH || unit == PERIOD_YEAR)
		return;
	build_char(b, '/');
	put_day(b, last_of(unit, at), p);
}

void range_words(struct build *b, const struct locale *l, enum period unit,
		 int64_t at)
{
	struct build text = { .arena = b->arena };
	struct date_fault fault;
	struct date d;

	put_period(&text, unit, at);
	if (date_parse(b->arena, build_view(&text), DATE_STRICT, &d, NULL,
		       &fault))
		date_words(b, l, &d);
	else
		build_sv(b, build_view(&text)); /* a year of five digits */
}

/* Makes the constraint that TEXT says. */
static void become(struct app *a, struct sv text)
{
	struct query_fault fault;
	const struct query *q = own_parse(a, &a->chosen, text, &fault);

	if (q)
		chip_replace(a, text, q);
	else
		say(a, STYLE_WARN, "%.*s: %s", SV_ARG(text), fault.message);
}

const struct axis_days *range_now(const struct app *a, struct axis_days *days)
{
	*days = (struct axis_days){ INT64_MIN, INT64_MAX };
	for (int i = 0; i < a->now.nchips; i++)
		if (!a->now.chips[i].inverted)
			query_days(a->now.chips[i].query, &days->first,
				   &days->last);
	return a->now.shade == SHADE_HIDE && days->first <= days->last ? days :
									 NULL;
}

void range_only(struct app *a, enum period unit, int64_t at)
{
	struct build b = { .arena = &a->reply };

	build_str(&b, "date:");
	put_period(&b, unit, at);
	become(a, build_view(&b));
}

static void end_at(struct app *a, bool from, int64_t day, enum date_precision p)
{
	struct build b = { .arena = &a->reply };

	build_str(&b, from ? "from:" : "to:");
	put_day(&b, day, p);
	become(a, build_view(&b));
}

void range_end_at(struct app *a, bool from, enum period unit, int64_t at)
{
	end_at(a, from, from ? period_start(unit, at) : last_of(unit, at),
	       precision_of(unit));
}

/* How closely DAY, an end of EV's date, may be told without saying other than
 * it: where a month or a year begins (FROM) or ends. */
static enum date_precision told_by(const struct book *b, event_no ev, bool from,
				   int64_t day)
{
	enum date_precision p = book_precision(b, ev);
	enum period unit = p >= PRECISION_YEAR ? PERIOD_YEAR : PERIOD_MONTH;

	for (; p >= PRECISION_MONTH && unit >= PERIOD_MONTH; unit--) {
		int64_t at = period_of(unit, day);

		if (day == (from ? period_start(unit, at) : last_of(unit, at)))
			return precision_of(unit);
	}
	return PRECISION_DAY;
}

void range_end(struct app *a, bool from, event_no ev)
{
	const struct book *b = a->corpus.b;
	int64_t day = ev == NO_EVENT ? INT64_MIN :
		      from	     ? book_first(b, ev) :
				       book_last(b, ev);

	if (day == INT64_MIN || day == INT64_MAX)
		day = ev == NO_EVENT ? INT64_MIN : book_order_day(b, ev);
	if (day == INT64_MIN || day == INT64_MAX)
		say(a, STYLE_WARN, "this has no day to begin or end at");
	else
		end_at(a, from, day, told_by(b, ev, from, day));
}

/* The constraint on a week of the year, or -1. */
static int find_week(const struct app *a)
{
	for (int i = 0; i < a->now.nchips; i++)
		if (sv_starts(a->now.chips[i].text, SV("week:")))
			return i;
	return -1;
}

void range_week(struct app *a, event_no ev)
{
	enum { WEEK_DAYS = 7 };
	const struct book *b = a->corpus.b;
	struct build text = { .arena = &a->reply };
	int64_t first = ev == NO_EVENT ? INT64_MIN : book_first(b, ev), year;
	int month, day, chip = find_week(a);

	if (chip >= 0) {
		chip_drop(a, chip);
		return;
	}
	if (first == INT64_MIN || first == INT64_MAX ||
	    book_last(b, ev) >= first + WEEK_DAYS) {
		say(a, STYLE_WARN, "it is not known to the week when this was");
		return;
	}
	date_from_day(first + (book_last(b, ev) - first) / 2, &year, &month,
		      &day);
	build_fmt(&text, "week:%02d-%02d", month, day);
	become(a, build_view(&text));
}
