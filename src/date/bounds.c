/*
 * The first and last day of a date.  Where digits are X the bounds are the
 * earliest and the latest day that fits them, not merely their 0s and 9s.
 */
#include "base/panic.h"
#include "date/part.h"

enum { LEAP_YEAR = 2000, PLAIN_YEAR = 2001, YEAR_DIGITS = 4 };

bool date_fits(int value, int want, unsigned mask)
{
	if (!(mask & 1) && value % 10 != want % 10)
		return false;
	return mask & 2 || value / 10 == want / 10;
}

/*
 * The first (STEP 1) or last (STEP -1) month and day of YEAR that fit P,
 * which has a month; false when none does.
 */
static bool find_day(const struct date_part *p, int64_t year, int step,
		     int *month, int *day)
{
	for (int m = step > 0 ? 1 : 12; m >= 1 && m <= 12; m += step) {
		int days = date_month_days(year, m);

		if (!date_fits(m, p->month, p->month_x))
			continue;
		*month = m;
		*day = step > 0 ? 1 : days;
		if (!p->day && !p->day_x)
			return true;
		for (; *day >= 1 && *day <= days; *day += step)
			if (date_fits(*day, p->day, p->day_x))
				return true;
	}
	return false;
}

int64_t date_fill_year(int64_t year, unsigned mask, int count)
{
	int64_t worth = 1;

	for (unsigned bit = 0; bit < YEAR_DIGITS; bit++, worth *= 10) {
		if (!(mask & 1U << bit))
			continue;
		year += worth * (count % 10);
		count /= 10;
	}
	return year;
}

/* The first or last year that fits P and, with LEAP, is a leap year. */
static bool find_year(const struct date_part *p, int step, bool leap,
		      int64_t *year)
{
	int count = 1;

	for (unsigned bit = 0; bit < YEAR_DIGITS; bit++)
		if (p->year_x & 1U << bit)
			count *= 10;
	for (int i = 0; i < count; i++) {
		*year = date_fill_year(p->year, p->year_x,
				       step > 0 ? i : count - 1 - i);
		if (!leap || date_month_days(*year, 2) == 29)
			return true;
	}
	return false;
}

static int64_t saturate(int64_t year, int month, int day)
{
	if (year > DATE_YEAR_MAX)
		return INT64_MAX;
	if (year < -DATE_YEAR_MAX)
		return INT64_MIN;
	return date_day_number(year, month, day);
}

/* Sets the first and last year of P, a year that may have E and S; what is
 * beyond an int64_t becomes its least or greatest value. */
static void year_span(const struct date_part *p, int64_t *low, int64_t *high)
{
	int64_t size = p->year < 0 ? -p->year : p->year;
	int64_t unit = 1, worth = size, top;
	uint64_t digits = 0;
	bool beyond = false;

	for (int64_t rest = size; rest; rest /= 10)
		digits++;
	for (uint32_t i = 0; i < p->exponent && !beyond; i++)
		beyond = __builtin_mul_overflow(worth, 10, &worth);
	digits += p->exponent;
	if (p->significant)
		for (uint64_t i = p->significant; i < digits && !beyond; i++)
			beyond = __builtin_mul_overflow(unit, 10, &unit);
	if (beyond) {
		*low = *high = p->year < 0 ? INT64_MIN : INT64_MAX;
		return;
	}
	worth -= worth % unit;
	if (__builtin_add_overflow(worth, unit - 1, &top))
		top = INT64_MAX;
	*low = p->year < 0 ? -top : worth;
	*high = p->year < 0 ? -worth : top;
}

void date_season_months(int code, int *month, int *months)
{
	static const unsigned char first[] = {
		3, 6,  9, 12,    /* 21: spring, summer, autumn, winter */
		3, 6,  9, 12,    /* 25: northern */
		9, 12, 3, 6,     /* 29: southern */
		1, 4,  7, 10,    /* 33: quarters */
		1, 5,  9, 1,  7, /* 37: of four months, 40: of six */
	};

	ENSURE(code >= 21 && code <= 41);
	*month = first[code - 21];
	*months = code >= 40 ? 6 : code >= 37 ? 4 : 3;
}

static void season_span(const struct date_part *p, struct date_span *out)
{
	int64_t high;
	int month, months;

	find_year(p, -1, false, &high);
	date_season_months(p->month, &month, &months);
	out->first = saturate(p->year, month, 1);
	month += months - 1;
	if (month > 12) {
		month -= 12;
		high++;
	}
	out->last = saturate(high, month, date_month_days(high, month));
}

/* A day or month all of whose digits are known: what most dates are. */
static bool plain_span(const struct date_part *p, struct date_span *out)
{
	int days = date_month_days(p->year, p->month);

	if (p->day > days)
		return false;
	out->first = date_day_number(p->year, p->month, p->day ? p->day : 1);
	out->last = out->first + (p->day ? 0 : days - 1);
	return true;
}

bool date_part_span(const struct date_part *p, struct date_span *out)
{
	int64_t low, high;
	int month = 1, day = 1;
	bool leap = false;

	if (date_part_is_season(p)) {
		season_span(p, out);
		return true;
	}
	if (!p->month && !p->month_x) {
		if (p->year_x) {
			low = p->year;
			find_year(p, -1, false, &high);
		} else {
			year_span(p, &low, &high);
		}
		out->first = saturate(low, 1, 1);
		out->last = saturate(high, 12, 31);
		return true;
	}
	if (!p->year_x && !p->month_x && !p->day_x)
		return plain_span(p, out);
	if (!find_day(p, PLAIN_YEAR, 1, &month, &day)) {
		if (!find_day(p, LEAP_YEAR, 1, &month, &day))
			return false;
		leap = true; /* nothing fits but 29 February */
	}
	if (!find_year(p, 1, leap, &low) || !find_year(p, -1, leap, &high))
		return false;
	find_day(p, low, 1, &month, &day);
	out->first = saturate(low, month, day);
	find_day(p, high, -1, &month, &day);
	out->last = saturate(high, month, day);
	return true;
}

unsigned date_part_has(const struct date_part *p)
{
	unsigned has = COMPONENT_YEAR;

	if (date_part_empty(p))
		return 0;
	if (p->month || p->month_x)
		has |= COMPONENT_MONTH;
	if (p->day || p->day_x)
		has |= COMPONENT_DAY;
	return has;
}

/* Of a year of which the last UNSAID digits are not known. */
static enum date_precision year_precision(uint64_t unsaid)
{
	static const enum date_precision by_digits[] = {
		PRECISION_YEAR, PRECISION_DECADE, PRECISION_CENTURY
	};

	return unsaid < 3 ? by_digits[unsaid] : PRECISION_MILLENNIUM;
}

bool date_part_yearless(const struct date_part *p)
{
	enum { ALL_X = 0xF };

	return (p->year_x & ALL_X) == ALL_X;
}

enum date_precision date_part_precision(const struct date_part *p)
{
	uint64_t digits = p->exponent, unsaid = 0;

	for (unsigned bit = 0; bit < YEAR_DIGITS; bit++)
		if (p->year_x & 1U << bit)
			unsaid = bit + 1;
	for (int64_t rest = p->year; p->significant && rest; rest /= 10)
		digits++;
	if (p->significant && p->significant < digits)
		unsaid = digits - p->significant;
	if (unsaid)
		return year_precision(unsaid);
	if (date_part_is_season(p))
		return PRECISION_SEASON;
	if (!p->month || p->month_x)
		return PRECISION_YEAR;
	if (!p->day || p->day_x)
		return PRECISION_MONTH;
	return p->flags & PART_TIME ? PRECISION_TIME : PRECISION_DAY;
}

/* How the end of a part counts beside its day. */
static uint8_t end_of(const struct date_part *p, unsigned open)
{
	if (p->flags & (PART_OPEN | open))
		return END_OPEN;
	return p->flags & PART_UNKNOWN ? END_UNKNOWN : END_KNOWN;
}

/* Widens one end of a date by that of a part, to the days before (SIGN -1) or
 * after; open beats unknown beats known. */
static void widen(uint8_t *end, int64_t *day, uint8_t with, int64_t to,
		  int sign)
{
	static const uint8_t rank[] = { [END_KNOWN] = 0,
					[END_UNKNOWN] = 1,
					[END_OPEN] = 2 };

	if (with == END_KNOWN && *end == END_KNOWN)
		*day = (sign > 0) == (to > *day) ? to : *day;
	else if (rank[with] > rank[*end])
		*end = with;
}

/* Says of an end whose day is beyond the calendar on which side it is. */
static void settle(uint8_t *end, int64_t *day)
{
	if (*end != END_KNOWN)
		*day = 0;
	else if (*day == INT64_MIN)
		*end = END_EARLIER;
	else if (*day == INT64_MAX)
		*end = END_LATER;
}

void date_measure(struct date *d)
{
	bool interval = d->form == DATE_INTERVAL;

	d->first = INT64_MAX;
	d->last = INT64_MIN;
	d->first_end = d->last_end = END_KNOWN;
	d->precision = d->doubt = 0;
	for (uint32_t i = 0; i < d->nparts; i++) {
		const struct date_part *p = &d->parts[i];
		bool tail = i + 1 == d->nparts;
		unsigned from = tail ? PART_FROM : 0; /* else a range */
		struct date_span span = { 0, 0 };

		if (!date_part_empty(p)) {
			enum date_precision fine = date_part_precision(p);

			ENSURE(date_part_span(p, &span));
			if (fine > d->precision)
				d->precision = (uint8_t)fine;
		}
		d->doubt |= (p->uncertain != 0) | (p->approximate != 0) << 1;
		if (!interval || i == 0)
			widen(&d->first_end, &d->first,
			      end_of(p, PART_UNTIL), span.first, -1);
		if (!interval || tail)
			widen(&d->last_end, &d->last, end_of(p, from),
			      span.last, 1);
	}
	settle(&d->first_end, &d->first);
	settle(&d->last_end, &d->last);
}
