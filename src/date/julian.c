/* Days of the Julian calendar, which sources count by before another one was
 * taken up: in Russia until 1918. */
#include "date/date.h"

/* Takes N digits from the start of *TEXT into *VALUE. */
static bool take_digits(struct sv *text, size_t n, int *value)
{
	*value = 0;
	for (size_t i = 0; i < n; i++) {
		if (i >= text->n || text->s[i] < '0' || text->s[i] > '9')
			return false;
		*value = *value * 10 + (text->s[i] - '0');
	}
	*text = sv_slice(*text, n, text->n);
	return true;
}

static bool take_dash(struct sv *text)
{
	bool dash = sv_starts(*text, SV("-"));

	*text = sv_slice(*text, dash, text->n);
	return dash;
}

/* Years are counted from March, so that a leap day is the last of its year;
 * Richards, "Calendars", Explanatory Supplement to the Astronomical Almanac
 * (2013), 15.11. */
static int64_t day_number(int year, int month, int day)
{
	int64_t y = year - (month <= 2) + 4800; /* from 4801 BC on */
	int64_t m = (month + 9) % 12;           /* from March */

	/* 2000-01-01 is 1999-12-19 there. */
	return day + (153 * m + 2) / 5 + 365 * y + y / 4 -
	       (19 + (153 * 9 + 2) / 5 + 365 * (1999 + 4800) +
		(1999 + 4800) / 4) +
	       date_day_number(2000, 1, 1);
}

bool date_julian(struct sv text, struct date_part *part, int64_t *number)
{
	static const int days[] = { 31, 29, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };
	bool minus = take_dash(&text);
	int year, month, day;

	if (!take_digits(&text, 4, &year) || !take_dash(&text) ||
	    !take_digits(&text, 2, &month) || !take_dash(&text) ||
	    !take_digits(&text, 2, &day) || text.n > 0 || month < 1 ||
	    month > 12 || day < 1 || day > days[month - 1] ||
	    (minus && (year == 0 || year > 4799)))
		return false;
	year = minus ? -year : year;
	if (month == 2 && day == 29 && year % 4 != 0)
		return false;
	*part = (struct date_part){ .year = year, .month = (uint8_t)month,
				    .day = (uint8_t)day };
	*number = day_number(year, month, day);
	return true;
}
