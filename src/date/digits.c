/* Days with gaps, by the digits of their date. */
#include "date/digits.h"

#include "base/bisect.h"

#define DAYS_ALL UINT32_C(0xFFFFFFFE) /* bits 1 to 31 */

enum { ALL_X = 3, YEAR_DIGITS = 4 };

/* ---- years ---- */

/* The one that fits BOX with so many before it. */
static int64_t year_at(const struct date_box *box, size_t before)
{
	return date_fill_year(box->year, box->year_x, (int)before) +
	       box->later;
}

/* Sets *YEAR to the first that fits BOX and is not before it; false when
 * there is none. */
static bool next_year(const struct date_box *box, int64_t *year)
{
	struct bisect b;
	size_t count = 1;

	for (unsigned rest = box->year_x; rest; rest &= rest - 1)
		count *= 10;
	/* The least count whose year is late enough. */
	b = (struct bisect){ .end = count };
	while (bisect_asks(&b))
		bisect_told(&b, year_at(box, b.at) < *year);
	if (b.at == count)
		return false;
	*year = year_at(box, b.at);
	return true;
}

static bool year_fits(const struct date_box *box, int64_t year)
{
	int64_t next = year;

	return next_year(box, &next) && next == year;
}

/* Whether every year of A is one of B, as far as their digits tell. */
static bool digits_within(const struct date_box *a, const struct date_box *b)
{
	int64_t x = a->year, y = b->year;

	if (b->year_x == 0 || a->later != b->later)
		return a->year_x == 0 && b->year_x == 0 &&
		       x + a->later == y + b->later;
	if (x < 0)
		return false;
	for (unsigned bit = 0; bit < YEAR_DIGITS; bit++, x /= 10, y /= 10)
		if (!(b->year_x & 1U << bit) &&
		    (a->year_x & 1U << bit || x % 10 != y % 10))
			return false;
	return true;
}

/* Whether a digit of the one rules out every year of the other. */
static bool digits_apart(const struct date_box *a, const struct date_box *b)
{
	int64_t x = a->year, y = b->year;

	if (a->later != b->later || x < 0 || y < 0)
		return false;
	for (unsigned bit = 0; bit < YEAR_DIGITS; bit++, x /= 10, y /= 10)
		if (!((a->year_x | b->year_x) & 1U << bit) && x % 10 != y % 10)
			return true;
	return false;
}

/* ---- days of a month ---- */

/* Bits LOW to HIGH, both of 1 to 31. */
static uint32_t bits_from(int low, int high)
{
	return (UINT32_MAX >> (31 - high)) & (UINT32_MAX << low);
}

/* The days of the month that BOX has, whether its year fits or not. */
static uint32_t days_in(const struct date_box *box, int64_t year, int month)
{
	if (!(box->months & 1U << month))
		return 0;
	return box->days & bits_from(1, date_month_days(year, month));
}

/* The days that any box of S has of a month. */
static uint32_t days_of(const struct date_digits *s, int64_t year, int month)
{
	uint32_t days = 0;

	for (int i = 0; i < s->n; i++)
		if (s->box[i].months & 1U << month &&
		    year_fits(&s->box[i], year))
			days |= days_in(&s->box[i], year, month);
	return days;
}

/* The days of a month that lie from FIRST to LAST. */
static uint32_t days_between(int64_t year, int month, int64_t first,
			     int64_t last)
{
	int64_t before = date_day_number(year, month, 1) - 1;
	int64_t low = first - before, high = last - before;
	int days = date_month_days(year, month);

	if (low > days || high < 1)
		return 0;
	return bits_from(low > 1 ? (int)low : 1,
			 high < days ? (int)high : days);
}

/* ---- what a date says ---- */

static bool is_whole(unsigned value, unsigned mask)
{
	return mask ? mask == ALL_X : value == 0;
}

/* Whether all days from the first to the last of P fit. */
static bool hangs_together(const struct date_part *p)
{
	if (!p->year_x && !p->month_x && !p->day_x)
		return true;
	if (p->year_x & (p->year_x + 1U))
		return false;
	if (p->year_x || p->month_x)
		return is_whole(p->month, p->month_x) &&
		       is_whole(p->day, p->day_x);
	return p->day_x == ALL_X;
}

static void add_season(struct date_digits *s, const struct date_part *p)
{
	int month, months;

	date_season_months(p->month, &month, &months);
	for (int m = month; m < month + months; m++) {
		struct date_box *box = &s->box[m > 12];

		*box = (struct date_box){ p->year, p->year_x, m > 12,
					  box->months | 1U << (m - 1) % 12 << 1,
					  DAYS_ALL };
		s->n = m > 12 ? 2 : 1;
	}
}

static void add_part(struct date_digits *s, const struct date_part *p)
{
	struct date_box *box = &s->box[s->n++];
	bool month = p->month || p->month_x, day = p->day || p->day_x;

	*box = (struct date_box){ p->year, p->year_x, 0, 0, 0 };
	for (int m = 1; m <= 12; m++)
		if (!month || date_fits(m, p->month, p->month_x))
			box->months |= 1U << m;
	for (int d = 1; d <= 31; d++)
		if (!day || date_fits(d, p->day, p->day_x))
			box->days |= 1U << d;
}

bool date_has_gaps(const struct date *d)
{
	return d->level == 2 && d->form != DATE_INTERVAL && d->nparts == 1 &&
	       !date_part_empty(d->parts) &&
	       !(d->parts->flags & (PART_FROM | PART_UNTIL)) &&
	       !hangs_together(d->parts);
}

struct date_digits date_digits_of(const struct date *d)
{
	struct date_digits s = { .first = d->first, .last = d->last };
	const struct date_part *p = d->parts;

	if (!date_has_gaps(d))
		return s;
	if (date_part_is_season(p))
		add_season(&s, p);
	else
		add_part(&s, p);
	return s;
}

/* ---- comparing ---- */

/* Whether BOX has a day from FIRST to LAST, which are days of the calendar. */
static bool box_touches(const struct date_box *box, int64_t first, int64_t last)
{
	int64_t year, until;
	int month, day;

	date_from_day(last, &until, &month, &day);
	date_from_day(first, &year, &month, &day);
	/* Most years between the two hold one: the loop ends soon. */
	for (; next_year(box, &year) && year <= until; year++)
		for (int m = 1; m <= 12; m++)
			if (days_in(box, year, m) &
			    days_between(year, m, first, last))
				return true;
	return false;
}

bool date_digits_touch(const struct date_digits *s, int64_t first, int64_t last)
{
	if (first < s->first)
		first = s->first;
	if (last > s->last)
		last = s->last;
	for (int i = 0; i < s->n && first <= last; i++)
		if (box_touches(&s->box[i], first, last))
			return true;
	return false;
}

bool date_digits_hold(const struct date_digits *s, int64_t first, int64_t last)
{
	int64_t year;
	int month, day;

	if (first < s->first || last > s->last)
		return false;
	/* No date with gaps holds more than 100 years without one. */
	date_from_day(first, &year, &month, &day);
	while (date_day_number(year, month, 1) <= last) {
		if (days_between(year, month, first, last) &
		    ~days_of(s, year, month))
			return false;
		month++;
		year += month > 12;
		month = month > 12 ? 1 : month;
	}
	return true;
}

static bool boxes_meet(const struct date_box *a, const struct date_box *b)
{
	struct date_box both = { .months = a->months & b->months,
				 .days = a->days & b->days };
	int64_t year = INT64_MIN, other;

	if (!both.months || !both.days || digits_apart(a, b))
		return false;
	while (next_year(a, &year)) {
		other = year;
		if (!next_year(b, &other))
			break;
		for (int m = 1; m <= 12 && other == year; m++)
			if (days_in(&both, year, m))
				return true;
		year = other == year ? year + 1 : other;
	}
	return false;
}

bool date_digits_meet(const struct date_digits *a, const struct date_digits *b)
{
	for (int i = 0; i < a->n; i++)
		for (int k = 0; k < b->n; k++)
			if (boxes_meet(&a->box[i], &b->box[k]))
				return true;
	return false;
}

static bool box_within(const struct date_box *a, const struct date_digits *b)
{
	int64_t year = INT64_MIN;

	for (int i = 0; i < b->n; i++)
		if (!(a->months & ~b->box[i].months) &&
		    !(a->days & ~b->box[i].days) &&
		    digits_within(a, &b->box[i]))
			return true;
	/* 10,000 years at most, and the first day that is not there ends it. */
	for (; next_year(a, &year); year++)
		for (int m = 1; m <= 12; m++)
			if (days_in(a, year, m) & ~days_of(b, year, m))
				return false;
	return true;
}

bool date_digits_within(const struct date_digits *a,
			const struct date_digits *b)
{
	for (int i = 0; i < a->n; i++)
		if (!box_within(&a->box[i], b))
			return false;
	return true;
}
