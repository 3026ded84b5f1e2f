/* The same week of every year. */
#include "query/week.h"

#include "date/date.h"

enum { REACH = 3, MONTH_DAYS = 31, LEAP_YEAR = 2000, DIGITS = 5 };

static int two_digits(const char *s)
{
	bool digits = s[0] >= '0' && s[0] <= '9' && s[1] >= '0' && s[1] <= '9';

	return digits ? (s[0] - '0') * 10 + s[1] - '0' : 0;
}

bool week_read(struct sv text, struct week *w)
{
	if (text.n != DIGITS || text.s[2] != '-')
		return false;
	w->month = two_digits(text.s);
	w->day = two_digits(text.s + 3);
	return w->month >= 1 && w->month <= 12 && w->day >= 1 &&
	       w->day <= date_month_days(LEAP_YEAR, w->month);
}

bool week_touches(const struct week *w, const struct book *b, event_no ev)
{
	int64_t first = book_first(b, ev), last = book_last(b, ev), year;
	int month, day;

	if (first == INT64_MIN || first == INT64_MAX || last == INT64_MAX ||
	    last >= first + MONTH_DAYS)
		return false;
	date_from_day(first, &year, &month, &day);
	for (int64_t y = year - 1; y <= year + 1; y++) {
		int most = date_month_days(y, w->month);
		int64_t at = date_day_number(y, w->month,
					     w->day < most ? w->day : most);

		if (first <= at + REACH && last >= at - REACH)
			return true;
	}
	return false;
}
