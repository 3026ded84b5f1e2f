/* Reads what only single days and long years have: a time, Y, E and S. */
#include "date/part.h"

enum {
	MANTISSA_DIGITS = 18, /* always fit an int64_t */
	DAY_SECONDS = 86400,
};

/* What is greater counts as this: a sum of two fits in any case. */
#define COUNT_MAX UINT64_C(1000000000000000000)

static uint32_t clamp(uint64_t n)
{
	return n < UINT32_MAX ? (uint32_t)n : UINT32_MAX;
}

/* Reads a number without sign or leading zero. */
static bool read_number(struct date_reader *r, const char *what, uint64_t *out)
{
	size_t from = r->at;

	*out = 0;
	if (!date_is_digit(date_peek(r)))
		return date_fail(r, from, "a number is due after %s", what);
	if (date_peek(r) == '0')
		return date_fail(r, from, "the number after %s begins with "
					  "1 to 9", what);
	for (; date_is_digit(date_peek(r)); r->at++)
		if (*out < COUNT_MAX)
			*out = *out * 10 + (uint64_t)(date_peek(r) - '0');
	if (*out > COUNT_MAX)
		*out = COUNT_MAX;
	return true;
}

bool date_read_significant(struct date_reader *r, uint64_t digits,
			   struct date_part *p)
{
	size_t at = r->at++;
	uint64_t significant;

	if (p->year_x)
		return date_fail(r, at, "S counts digits and needs a year "
					"without X");
	if (!read_number(r, "S", &significant))
		return false;
	p->significant = clamp(significant);
	if (significant > digits)
		return date_fail(r, at + 1, "the year has only %llu digits",
				 (unsigned long long)digits);
	date_need_level(r, 2);
	return true;
}

/* Reads the digits of a year with Y, of which the first become P's year. */
static bool read_mantissa(struct date_reader *r, struct date_part *p)
{
	size_t from = r->at;

	if (date_peek(r) == '0')
		return date_fail(r, from, "a year with Y begins with 1 to 9");
	for (; date_is_digit(date_peek(r)); r->at++)
		if (r->at - from < MANTISSA_DIGITS)
			p->year = p->year * 10 + (date_peek(r) - '0');
	if (r->at == from && date_peek(r) != 'X')
		return date_fail(r, from, "a number is due after Y: write "
					  "Y12345 or Y17E7");
	return true;
}

bool date_read_long_year(struct date_reader *r, struct date_part *p)
{
	size_t start = r->at++, from;
	bool minus = date_peek(r) == '-';
	uint64_t exponent = 0, digits;

	p->flags |= PART_LONG_YEAR;
	r->at += minus;
	from = r->at;
	if (!read_mantissa(r, p))
		return false;
	digits = r->at - from;
	if (date_peek(r) == 'E') {
		r->at++;
		if (!read_number(r, "E", &exponent))
			return false;
		date_need_level(r, 2);
	}
	digits += exponent;
	if (digits - exponent > MANTISSA_DIGITS)
		exponent = digits - MANTISSA_DIGITS;
	p->exponent = clamp(exponent);
	if (date_peek(r) == 'X')
		return date_fail(r, r->at, "no X in a year with Y; S says how "
					   "many digits count");
	if (r->at + 1 < r->text.n && date_peek(r) == '.' &&
	    date_is_digit(r->text.s[r->at + 1]))
		return date_fail(r, r->at, "no point in a year: Y1.5E6 is "
					   "written Y15E5");
	if (date_peek(r) == 'e')
		return date_fail(r, r->at, "write a capital E");
	if (digits < 5)
		return date_fail(r, start, "Y is for years beyond 9999 and "
					   "-9999; write four digits");
	if (minus)
		p->year = -p->year;
	if (date_peek(r) == 'S' && !date_read_significant(r, digits, p))
		return false;
	if (date_peek(r) == '-')
		return date_fail(r, r->at, "a year with Y has no month");
	return true;
}

/* Reads two digits up to MAX. */
static bool read_clock(struct date_reader *r, const char *what, int max,
		       int *out)
{
	size_t from = r->at;

	for (*out = 0; r->at < from + 2; r->at++) {
		if (!date_is_digit(date_peek(r)))
			return date_fail(r, r->at, "%s needs two digits: write "
						   "T23:20:30+04:00", what);
		*out = *out * 10 + (date_peek(r) - '0');
	}
	if (*out > max)
		return date_fail(r, from, "%s is at most %d", what, max);
	return true;
}

static bool read_zone(struct date_reader *r, struct date_part *p)
{
	size_t at = r->at;
	bool west = date_peek(r) == '-';
	int hours = 0, minutes = 0;

	p->flags |= PART_ZONE;
	if (r->text.s[r->at++] == 'Z')
		return true;
	if (!read_clock(r, "the hour of a zone", 23, &hours))
		return false;
	if (date_is_digit(date_peek(r)))
		return date_fail(r, r->at, "write the zone with a colon: "
					   "+04:00");
	if (date_peek(r) == ':') {
		r->at++;
		if (!read_clock(r, "the minute of a zone", 59, &minutes))
			return false;
	}
	p->zone = (int16_t)(hours * 60 + minutes);
	if (west && p->zone == 0)
		return date_fail(r, at, "write Z for the zone of Greenwich");
	if (west)
		p->zone = (int16_t)-p->zone;
	return true;
}

/* Leap seconds fall on the last second of a day of UTC; without a zone the
 * place, and so the hour, may be any. */
static bool check_leap(struct date_reader *r, size_t at,
		       const struct date_part *p)
{
	int32_t utc = p->second - p->zone * 60;

	if (!(p->flags & PART_LEAP) || !(p->flags & PART_ZONE))
		return true;
	if (utc % DAY_SECONDS == 0)
		return true;
	return date_fail(r, at, "a leap second falls only at 23:59:60 of UTC");
}

bool date_read_time(struct date_reader *r, struct date_part *p)
{
	size_t at = r->at++, seconds;
	int hour, minute, second;

	if (!p->day || p->day_x || p->month_x || p->year_x || p->uncertain ||
	    p->approximate)
		return date_fail(r, at, "a time may only follow a whole day "
					"without X or ? ~ %%");
	if (sv_starts(sv_slice(r->text, r->at, r->text.n), SV("24")))
		return date_fail(r, at + 1, "no hour 24: write T00:00:00 of "
					    "the next day");
	if (!read_clock(r, "the hour", 23, &hour))
		return false;
	if (date_peek(r) != ':')
		return date_fail(r, r->at, "a time has hours, minutes and "
					   "seconds: write T%02d:00:00", hour);
	r->at++;
	if (!read_clock(r, "the minute", 59, &minute))
		return false;
	if (date_peek(r) != ':')
		return date_fail(r, r->at, "a time has hours, minutes and "
					   "seconds: write T%02d:%02d:00",
				 hour, minute);
	seconds = ++r->at;
	if (!read_clock(r, "the second", 60, &second))
		return false;
	if (date_peek(r) == '.' || date_peek(r) == ',')
		return date_fail(r, r->at, "no fractions of a second: end "
					   "before this");
	p->second = hour * 3600 + minute * 60 + second;
	p->flags |= PART_TIME;
	if (second == 60)
		p->flags |= PART_LEAP;
	if (date_peek(r) == 'z')
		return date_fail(r, r->at, "write a capital Z");
	if (date_peek(r) == 'Z' || date_peek(r) == '+' || date_peek(r) == '-')
		if (!read_zone(r, p))
			return false;
	return check_leap(r, seconds, p);
}
