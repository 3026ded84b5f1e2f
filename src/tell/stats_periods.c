/* Events by the years and the months that they lie in. */
#include "tell/stats_periods.h"

#include <stdlib.h>

#include "tell/bars.h"
#include "tell/year.h"

enum { YEARS = 60 }; /* more are told by longer periods */

static struct sv year_name(struct teller *t, const struct tell_year *year)
{
	if (year->dated && !year->vague)
		return teller_year(t, year->number);
	return tell_year_name(t->m.arena, t->options.locale, year);
}

/* How many events are in none of these bars. */
static void tell_apart(struct teller *t, enum label label, size_t apart)
{
	struct build text = { .arena = t->m.arena };

	if (apart == 0)
		return;
	label_count(&text, t->options.locale, label, apart);
	maker_text(&t->m, &maker_add(&t->m, BLOCK_PARAGRAPH)->text, RUN_TEXT,
		   build_view(&text));
}

/* The years that have some, and how many events lie in none of them; more
 * than YEARS where these are too many for a page. */
static struct bars count_years(struct teller *t, size_t *apart)
{
	struct bars bars = bars_new(t, YEARS + 1);
	struct tell_year last = { 0 };

	*apart = 0;
	for (size_t i = 0; i < t->hits.n && bars.n <= YEARS; i++) {
		event_no ev = t->hits.v[i];
		struct tell_year year = tell_year_of(t->book, ev);

		if (!tell_year_whole(t->book, ev, &year)) {
			++*apart;
			continue;
		}
		if (bars.n == 0 || !tell_year_equal(&year, &last))
			bars.v[bars.n++].name = year_name(t, &year);
		bars.v[bars.n - 1].count++;
		last = year;
	}
	return bars;
}

void tell_years(struct teller *t)
{
	size_t apart;
	struct bars bars = count_years(t, &apart);

	if (bars.n > YEARS)
		tell_periods(t, false);
	else
		bars_put(t, LABEL_STATS_YEARS, &bars, YEARS);
}

void tell_no_year(struct teller *t)
{
	size_t apart;
	size_t n = count_years(t, &apart).n;

	if (n > 0 && n <= YEARS)
		tell_apart(t, LABEL_STATS_YEARS_APART, apart);
}

static int by_number(const void *x, const void *y)
{
	const int32_t *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

/* The month that EV lies in, counted from the year 0; INT32_MIN when that is
 * not known. */
static int32_t month_of(const struct teller *t, event_no ev)
{
	struct date d = book_date(t->book, ev);
	int64_t year, last_year;
	int month, last, day;

	if (d.form == DATE_NONE || d.first_end != END_KNOWN ||
	    d.last_end != END_KNOWN)
		return INT32_MIN;
	date_from_day(d.first, &year, &month, &day);
	date_from_day(d.last, &last_year, &last, &day);
	return year == last_year && month == last && year >= 0 &&
			       year <= 9999 ?
		       (int32_t)year * 12 + month - 1 :
		       INT32_MIN;
}

/* The months of the events that lie in one, in order, and how many of these
 * events there are. */
static int32_t *months_of(struct teller *t, size_t *n)
{
	int32_t *months = ARENA_NEW(t->m.arena, t->hits.n, int32_t);

	*n = 0;
	for (size_t i = 0; i < t->hits.n; i++) {
		months[*n] = month_of(t, t->hits.v[i]);
		*n += months[*n] != INT32_MIN;
	}
	if (*n > 0)
		qsort(months, *n, sizeof(*months), by_number);
	return months;
}

/* The months that have some; none where these are too many for a page, or
 * one. */
static struct bars count_months(struct teller *t, size_t *counted)
{
	const int32_t *months = months_of(t, counted);
	struct bars bars = bars_new(t, YEARS + 1);

	for (size_t i = 0; i < *counted; i++) {
		struct build edtf = { .arena = t->m.arena };

		if (i > 0 && months[i] == months[i - 1]) {
			bars.v[bars.n - 1].count++;
			continue;
		}
		if (bars.n == YEARS)
			return (struct bars){ 0 };
		build_fmt(&edtf, "%04d-%02d", (int)(months[i] / 12),
			  (int)(months[i] % 12 + 1));
		bars.v[bars.n].name = teller_edtf(t, build_view(&edtf));
		bars.v[bars.n++].count = 1;
	}
	return bars.n > 1 ? bars : (struct bars){ 0 };
}

void tell_months(struct teller *t)
{
	size_t counted;
	struct bars bars = count_months(t, &counted);

	bars_put(t, LABEL_STATS_MONTHS, &bars, YEARS);
}

void tell_no_month(struct teller *t)
{
	size_t counted;

	if (count_months(t, &counted).n > 0)
		tell_apart(t, LABEL_STATS_MONTHS_APART, t->hits.n - counted);
}
