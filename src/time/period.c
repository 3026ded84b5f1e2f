/* The periods by days or months, and where each begins. */
#include "time/period.h"

#include "date/date.h"
#include "wording/label.h"

enum { WEEK_DAYS = 7, MONDAY_OFFSET = 3 /* 1970-01-01 was a Thursday */ };

/* Months, or days where MONTHS is 0. */
static const struct {
	enum label label, by;
	int days, months;
} units[PERIODS] = {
	[PERIOD_DAY] = { LABEL_UNIT_DAY, LABEL_BY_DAY, 1, 0 },
	[PERIOD_WEEK] = { LABEL_UNIT_WEEK, LABEL_BY_WEEK, WEEK_DAYS, 0 },
	[PERIOD_MONTH] = { LABEL_UNIT_MONTH, LABEL_BY_MONTH, 0, 1 },
	[PERIOD_QUARTER] = { LABEL_UNIT_QUARTER, LABEL_BY_QUARTER, 0, 3 },
	[PERIOD_YEAR] = { LABEL_UNIT_YEAR, LABEL_BY_YEAR, 0, 12 },
	[PERIOD_FIVE_YEARS] = { LABEL_UNIT_FIVE_YEARS, LABEL_BY_FIVE_YEARS, 0,
				60 },
	[PERIOD_DECADE] = { LABEL_UNIT_DECADE, LABEL_BY_DECADE, 0, 120 },
	[PERIOD_CENTURY] = { LABEL_UNIT_CENTURY, LABEL_BY_CENTURY, 0, 1200 },
	[PERIOD_MILLENNIUM] = { LABEL_UNIT_MILLENNIUM, LABEL_BY_MILLENNIUM, 0,
				12000 },
};

struct sv period_name(enum period p)
{
	return label_english(units[p].label);
}

struct sv period_word(size_t i)
{
	return i < PERIODS ? period_name((enum period)i) : (struct sv){ 0 };
}

struct sv period_called(enum period p, const struct locale *l)
{
	return label_text(l, units[p].label);
}

struct sv period_by(enum period p, const struct locale *l)
{
	return label_text(l, units[p].by);
}

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

int64_t period_of(enum period p, int64_t day)
{
	int days = units[p].days;
	int64_t year;
	int month, d;

	if (days == WEEK_DAYS) /* so that no sum overflows */
		return floor_div(day, days) +
		       (day - floor_div(day, days) * days + MONDAY_OFFSET >=
			days);
	if (days > 0)
		return day;
	date_from_day(day, &year, &month, &d);
	return floor_div(year * 12 + month - 1, units[p].months);
}

int64_t period_start(enum period p, int64_t i)
{
	int64_t month, year;

	if (units[p].days > 0) {
		int64_t day;

		if (__builtin_mul_overflow(i, units[p].days, &day))
			return i > 0 ? INT64_MAX : INT64_MIN;
		if (p == PERIOD_WEEK &&
		    __builtin_sub_overflow(day, MONDAY_OFFSET, &day))
			return INT64_MIN;
		return day;
	}
	if (__builtin_mul_overflow(i, units[p].months, &month))
		return i > 0 ? INT64_MAX : INT64_MIN;
	year = floor_div(month, 12);
	if (year > DATE_YEAR_MAX || year < -DATE_YEAR_MAX)
		return year > 0 ? INT64_MAX : INT64_MIN;
	return date_day_number(year, (int)(month - year * 12) + 1, 1);
}
