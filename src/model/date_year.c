#include "model/date_part.h"

/* Reads what only single days and long years have: a time, Y, E and S. */

enum {
	MANTISSA_DIGITS = 18, /* always fit an int64_t */
	EXPONENT_DIGITS = 9,
	DAY_SECONDS = 86400,
};

/* Reads a number without sign or leading zero, of at most DIGITS digits. */
static bool read_number(struct date_reader *r, const char *what, int digits,
			uint32_t *out)
{
	size_t from = r->at;

	*out = 0;
	if (!date_is_digit(date_peek(r)))
		return date_fail(r, from, "a number is due after %s", what);
	if (date_peek(r) == '0')
		return date_fail(r, from, "the number after %s begins with "
					  "1 to 9", what);
	for (; date_is_digit(date_peek(r)); r->at++) {
		if (r->at - from == (size_t)digits)
			return date_fail(r, from, "the number after %s has at "
						  "most %d digits", what,
					 digits);
		*out = *out * 10 + (uint32_t)(date_peek(r) - '0');
	}
	return true;
}

bool date_read_significant(struct date_reader *r, uint64_t digits,
			   struct date_part *p)
{
	size_t at = r->at++;

	if (p->year_x)
		return date_fail(r, at, "S counts digits and needs a year "
					"without X");
	if (!read_number(r, "S", EXPONENT_DIGITS, &p->significant))
		return false;
	if (p->significant > digits)
		return date_fail(r, at + 1, "the year has only %llu digits",
				 (unsigned long long)digits);
	date_need_level(r, 2);
	return true;
}

/* Reads the digits of a year with Y into year and exponent. */
static bool read_mantissa(struct date_reader *r, struct date_part *p)
{
	size_t from = r->at, n;
	uint64_t zeros = 0;

	if (date_peek(r) == '0')
		return date_fail(r, from, "a year with Y begins with 1 to 9");
	for (; date_is_digit(date_peek(r)); r->at++) {
		int digit = date_peek(r) - '0';

		if (r->at - from < MANTISSA_DIGITS)
			p->year = p->year * 10 + digit;
		else if (digit == 0)
			zeros++;
		else
			return date_fail(r, r->at, "a year of more than %d "
						   "digits must end in zeros; "
						   "round it", MANTISSA_DIGITS);
	}
	n = r->at - from;
	if (n == 0 && date_peek(r) != 'X')
		return date_fail(r, from, "a number is due after Y: write "
					  "Y12345 or Y17E7");
	if (zeros > 999999999)
		return date_fail(r, from, "the year has too many digits");
	p->exponent = (uint32_t)zeros;
	return true;
}

bool date_read_long_year(struct date_reader *r, struct date_part *p)
{
	size_t start = r->at++, from;
	bool minus = date_peek(r) == '-';
	uint32_t exponent = 0;
	uint64_t digits;

	p->flags |= PART_LONG_YEAR;
	r->at += minus;
	from = r->at;
	if (!read_mantissa(r, p))
		return false;
	digits = r->at - from;
	if (date_peek(r) == 'E') {
		r->at++;
		if (!read_number(r, "E", EXPONENT_DIGITS, &exponent))
			return false;
		date_need_level(r, 2);
		digits += exponent;
		p->exponent += exponent; /* at most 1 999 999 998 */
	}
	if (date_peek(r) == 'X')
		return date_fail(r, r->at, "no X in a year with Y; S says how "
					   "many digits count");
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
