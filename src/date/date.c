/* The calendar, and the order of dates. */
#include "date/date.h"

#include "base/panic.h"
#include "date/part.h"

enum {
	DAYS_PER_ERA = 146097, /* 400 years */
	EPOCH_ERAS = 4,        /* 719468 days from 0000-03-01 to 1970-01-01 */
	EPOCH_REST = 135080,
	MANTISSA = 18, /* digits of a year that are kept */
};

#define LEAST INT64_C(100000000000000000) /* that has as many */

static bool is_leap(int64_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int date_month_days(int64_t year, int month)
{
	static const unsigned char days[] = { 31, 28, 31, 30, 31, 30,
					    31, 31, 30, 31, 30, 31 };

	ENSURE(month >= 1 && month <= 12);
	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

int64_t date_day_number(int64_t year, int month, int day)
{
	int64_t era, of_era, of_year;

	ENSURE(year >= -DATE_YEAR_MAX - 1 && year <= DATE_YEAR_MAX + 1);
	ENSURE(month >= 1 && month <= 12);
	if (month <= 2)
		year--;
	era = (year >= 0 ? year : year - 399) / 400;
	of_era = year - era * 400;
	of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
	return (era - EPOCH_ERAS) * DAYS_PER_ERA - EPOCH_REST + of_era * 365 +
	       of_era / 4 - of_era / 100 + of_year;
}

void date_from_day(int64_t days, int64_t *year, int *month, int *day)
{
	int64_t era = days / DAYS_PER_ERA;
	int64_t of_era = days % DAYS_PER_ERA;
	int64_t y, of_year, m;

	/* Split first: adding the epoch to the largest number overflows. */
	if (of_era < 0) {
		of_era += DAYS_PER_ERA;
		era--;
	}
	of_era += EPOCH_REST;
	era += EPOCH_ERAS;
	if (of_era >= DAYS_PER_ERA) {
		of_era -= DAYS_PER_ERA;
		era++;
	}
	y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	of_year = of_era - (365 * y + y / 4 - y / 100);
	m = (5 * of_year + 2) / 153;
	*day = (int)(of_year - (153 * m + 2) / 5 + 1);
	*month = (int)(m < 10 ? m + 3 : m - 9);
	*year = era * 400 + y + (m >= 10);
}

int date_weekday(int64_t days)
{
	int64_t rest = days % 7; /* day 0 was a Thursday */

	return (int)((rest + 7 + 3) % 7) + 1;
}

struct sv date_weekday_name(int64_t days)
{
	static const struct sv names[] = {
		SV_INIT("Monday"),   SV_INIT("Tuesday"), SV_INIT("Wednesday"),
		SV_INIT("Thursday"), SV_INIT("Friday"),	 SV_INIT("Saturday"),
		SV_INIT("Sunday"),
	};

	return names[date_weekday(days) - 1];
}

bool date_is_gregorian(int64_t days)
{
	return days >= date_day_number(1582, 10, 15);
}

bool date_end_day(uint8_t end, int64_t *day)
{
	if (end == END_EARLIER)
		*day = INT64_MIN;
	if (end == END_LATER)
		*day = INT64_MAX;
	return end != END_OPEN && end != END_UNKNOWN;
}

int64_t date_anchor(const struct date *d)
{
	int64_t first = d->first, last = d->last;

	if (d->form == DATE_NONE)
		return INT64_MAX;
	if (date_end_day(d->first_end, &first))
		return first;
	return date_end_day(d->last_end, &last) ? last : INT64_MAX;
}

/* Known spans are the shortest, then those that end somewhere, then those
 * that never do; a day without a date comes after all. */
static int reach(const struct date *d)
{
	if (d->form == DATE_NONE)
		return -1;
	if (d->first_end == END_OPEN || d->last_end == END_OPEN)
		return 2;
	return d->first_end == END_UNKNOWN || d->last_end == END_UNKNOWN;
}

/* Second of the day, or -1 for a date that names none. */
static int32_t time_of_day(const struct date *d)
{
	bool timed = d->form == DATE_SINGLE && d->parts[0].flags & PART_TIME;

	return timed ? d->parts[0].second : -1;
}

int date_compare_years(const struct date_part *a, const struct date_part *b)
{
	const struct date_part *p[] = { a, b };
	uint64_t digits[2];
	int64_t size[2];
	int sign = a->year < 0 ? -1 : 1, order;

	if ((a->year < 0) != (b->year < 0))
		return sign;
	for (int i = 0; i < 2; i++) {
		size[i] = p[i]->year < 0 ? -p[i]->year : p[i]->year;
		digits[i] = p[i]->exponent + (uint64_t)MANTISSA;
		for (; size[i] > 0 && size[i] < LEAST; size[i] *= 10)
			digits[i]--;
	}
	order = digits[0] != digits[1] ?
			(digits[0] > digits[1]) - (digits[0] < digits[1]) :
			(size[0] > size[1]) - (size[0] < size[1]);
	return sign * order;
}

int date_compare(const struct date *a, const struct date *b)
{
	int64_t day_a = date_anchor(a), day_b = date_anchor(b);
	int64_t last_a = a->last, last_b = b->last;
	int reach_a = reach(a), reach_b = reach(b);
	int32_t time_a, time_b;
	int far;

	if (day_a != day_b)
		return day_a < day_b ? -1 : 1;
	if (reach_a != reach_b)
		return reach_a > reach_b ? -1 : 1;
	if (reach_a < 0)
		return 0;
	far = reach_a == 0 && (day_a == INT64_MIN || day_a == INT64_MAX) ?
		      date_compare_years(&a->parts[0], &b->parts[0]) : 0;
	if (far != 0)
		return far;
	/* With one first day the later last day is the longer span. */
	if (reach_a == 0 && date_end_day(a->last_end, &last_a) &&
	    date_end_day(b->last_end, &last_b) && last_a != last_b)
		return last_a > last_b ? -1 : 1;
	time_a = time_of_day(a);
	time_b = time_of_day(b);
	return (time_a > time_b) - (time_a < time_b);
}

bool date_part_equal(const struct date_part *a, const struct date_part *b)
{
	/* Field by field: the padding may hold anything. */
	return a->year == b->year && a->exponent == b->exponent &&
	       a->significant == b->significant && a->second == b->second &&
	       a->zone == b->zone && a->month == b->month &&
	       a->day == b->day && a->flags == b->flags &&
	       a->year_x == b->year_x && a->month_x == b->month_x &&
	       a->day_x == b->day_x && a->uncertain == b->uncertain &&
	       a->approximate == b->approximate;
}

bool date_equal(const struct date *a, const struct date *b)
{
	if (a->form != b->form || a->nparts != b->nparts)
		return false;
	for (uint32_t i = 0; i < a->nparts; i++)
		if (!date_part_equal(&a->parts[i], &b->parts[i]))
			return false;
	return true;
}
