/* Reads one plain date: components, X digits and qualifiers. */
#include "date/part.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

enum { UNCERTAIN = 1, APPROXIMATE = 2 };

bool date_fail_about(struct date_reader *r, enum date_about about, size_t at,
		     const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(r->fault->message, sizeof(r->fault->message), fmt, args);
	va_end(args);
	r->fault->about = about;
	r->fault->column = utf8_count(sv_slice(r->text, 0, at)) +
			   (at < r->text.n || r->text.n == 0);
	return false;
}

void date_need_level(struct date_reader *r, uint8_t level)
{
	if (r->level < level)
		r->level = level;
}

/* English name of MONTH, 1 to 12, for messages. */
static const char *month_name(int month)
{
	static const char *const names[] = {
		"January",   "February", "March",    "April",
		"May",       "June",     "July",     "August",
		"September", "October",  "November", "December"
	};

	return names[month - 1];
}

static unsigned doubt_of(char c)
{
	switch (c) {
	case '?':
		return UNCERTAIN;
	case '~':
		return APPROXIMATE;
	case '%':
		return UNCERTAIN | APPROXIMATE;
	default:
		return 0;
	}
}

/* Takes a qualifier, if there is one, for the components of MASK. */
static bool take_qualifier(struct date_reader *r, struct date_part *p,
			   unsigned mask, unsigned *count)
{
	unsigned doubt = doubt_of(date_peek(r));

	if (!doubt)
		return true;
	r->at++;
	if (doubt_of(date_peek(r)))
		return date_fail(r, r->at, "only one of ? ~ %% stands at a "
					   "place; for both write %%");
	if (doubt & UNCERTAIN)
		p->uncertain |= (uint8_t)mask;
	if (doubt & APPROXIMATE)
		p->approximate |= (uint8_t)mask;
	++*count;
	return true;
}

/* Two digits that are no more than these may be those of a century. */
#define LAST_CENTURY "21"

/* What is wrong with a year of N digits at FROM, where four are due. */
static bool year_fault(struct date_reader *r, size_t from, size_t n, bool minus)
{
	const char *s = r->text.s + from;
	char x = from + n < r->text.n ? s[n] : '\0';
	char next = from + n + 1 < r->text.n ? s[n + 1] : '\0';
	bool counts = date_is_digit(next) || next == '-' || next == 'T';
	int len = (int)n;

	if (x == 'x' || x == 'u' || x == 'U')
		return date_fail_about(
			r, ABOUT_SIGN, from + n,
			"write a capital X for a digit that is not known");
	if (n > 4)
		return date_fail(r, from + 4, "a year has four digits; a "
					      "longer one is written Y12345");
	if (n == 0 && x == 'y' && counts)
		return date_fail(r, from, "write a capital Y");
	if (n == 0 && x == 'P' && counts)
		return date_fail(r, from, "no lengths of time: write the date "
					  "at the other end");
	if (!minus && (n == 0 || (x && !strchr("/,]}?~%.-", x))))
		return date_fail_about(
			r, ABOUT_SIGN, from,
			"a date begins with a year of four digits: write "
			"2024-05-17");
	if (n == 0)
		return date_fail(r, from, "four digits must follow the minus: "
					  "write -0043 for 44 BC");
	if (n == 3 && !minus)
		return date_fail_about(
			r, ABOUT_DIGITS, from,
			"a year has four digits: write %.*sX for the decade, "
			"0%.*s for the year", len, s, len, s);
	if (n == 2 && !minus && date_is_digit(s[0]) && date_is_digit(s[1]) &&
	    strncmp(s, LAST_CENTURY, n) > 0)
		return date_fail_about(
			r, ABOUT_DIGITS, from,
			"a year has four digits: write 00%.*s, or 19%.*s where "
			"it is cut short", len, s, len, s);
	if (n == 2 && !minus)
		return date_fail_about(
			r, ABOUT_DIGITS, from,
			"a year has four digits: write %.*sXX for the "
			"century, 00%.*s for the year", len, s, len, s);
	if (!minus)
		return date_fail_about(
			r, ABOUT_DIGITS, from,
			"a year has four digits: write 000%.*s", len, s);
	return date_fail_about(
		r, ABOUT_DIGITS, from,
		"a year has four digits: write -%.*s%.*s; -0043 is 44 BC",
		(int)(4 - n), "000", len, s);
}

/* The X of a year before 0, whose greatest number is its first year. */
static bool before_zero_fault(struct date_reader *r, size_t from,
			      const struct date_part *p)
{
	int low = (int)p->year, high = low, worth = 1;

	for (unsigned bit = 0; bit < 4; bit++, worth *= 10)
		if (p->year_x & 1U << bit)
			high += 9 * worth;
	return date_fail(r, from, "no X in a year before 0: write its span, "
				  "-%04d/-%04d", high, low > 0 ? low : 1);
}

/* Reads [-] and four digits or X. */
static bool read_year(struct date_reader *r, struct date_part *p)
{
	size_t start = r->at, from;
	bool minus = date_peek(r) == '-';
	size_t n = 0;

	from = r->at += minus;
	while (date_is_digit(date_peek(r)) || date_peek(r) == 'X') {
		if (n++ == 5)
			break;
		r->at++;
	}
	if (n != 4 || date_peek(r) == 'x' || date_peek(r) == 'u')
		return year_fault(r, from, n, minus);
	for (size_t i = 0; i < n; i++) {
		char c = r->text.s[from + i];

		p->year = p->year * 10 + (c == 'X' ? 0 : c - '0');
		if (c == 'X')
			p->year_x |= (uint8_t)(1U << (3 - i));
	}
	if (minus && p->year_x)
		return before_zero_fault(r, from, p);
	if (!minus)
		return true;
	if (p->year == 0)
		return date_fail(r, start, "no year -0000; the year 0 is "
					   "written 0000 and is 1 BC");
	p->year = -p->year;
	date_need_level(r, 1);
	return true;
}

/* Reads two digits or X of a month or a day (WHAT). */
static bool read_two(struct date_reader *r, const char *what, uint8_t *value,
		     uint8_t *x)
{
	size_t from = r->at;

	*value = *x = 0;
	for (int i = 0; i < 2; i++, r->at++) {
		char c = date_peek(r);

		if (c == 'x' || c == 'u' || c == 'U')
			return date_fail_about(
				r, ABOUT_SIGN, r->at,
				"write a capital X for a digit that is not "
				"known");
		if (c != 'X' && !date_is_digit(c))
			break;
		*value = (uint8_t)(*value * 10 + (c == 'X' ? 0 : c - '0'));
		if (c == 'X')
			*x |= (uint8_t)(2 >> i);
	}
	if (r->at == from)
		return date_fail(r, from, "a %s of two digits is due after -",
				 what);
	if (r->at == from + 1)
		return date_fail(r, from, "a %s has two digits: write %c%c",
				 what, *x ? 'X' : '0', r->text.s[from]);
	return true;
}

static bool check_month(struct date_reader *r, size_t at,
			const struct date_part *p)
{
	struct date_span span;
	int year;

	if (p->month_x && date_part_span(p, &span))
		return true;
	if (p->month_x)
		return date_fail_about(
			r, ABOUT_CALENDAR, at,
			"no month is written like this; months are 01 to 12");
	if ((p->month >= 1 && p->month <= 12) ||
	    (p->month >= 21 && p->month <= 41))
		return true;
	if (date_is_digit(date_peek(r)))
		return date_fail(r, r->at, "a month has two digits");
	if (p->year_x || p->year < 0 || p->month <= p->year % 100 ||
	    date_peek(r) == '-')
		return date_fail_about(
			r, ABOUT_CALENDAR, at,
			"no month %02d: months are 01 to 12, seasons 21 to "
			"24, quarters 33 to 36", p->month);
	year = (int)p->year;
	return date_fail_about(
		r, ABOUT_CALENDAR, at,
		"no month %02d: months are 01 to 12; for a span of years "
		"write %04d/%04d",
		p->month, year, year - year % 100 + p->month);
}

static bool check_day(struct date_reader *r, size_t at,
		      const struct date_part *p)
{
	struct date_span span;

	if (date_part_is_season(p))
		return date_fail_about(
			r, ABOUT_CALENDAR, at - 1,
			"no day may follow a season or quarter");
	if ((p->day || p->day_x) && date_part_span(p, &span))
		return true;
	if (p->year_x && p->month == 2 && p->day == 29 && !p->day_x)
		return date_fail_about(
			r, ABOUT_CALENDAR, at,
			"none of these years has a 29 February");
	if (p->day_x || p->month_x)
		return date_fail_about(
			r, ABOUT_CALENDAR, at,
			"no day of the calendar is written like this");
	if (p->day > 31 || p->day < 1)
		return date_fail_about(
			r, ABOUT_CALENDAR, at,
			"no day %02d: days are 01 to 31", p->day);
	if (p->month == 2 && p->day == 29)
		return date_fail_about(
			r, ABOUT_CALENDAR, at,
			"no 29 February in %d, which is not a leap year",
			(int)p->year);
	return date_fail_about(
		r, ABOUT_CALENDAR, at,
		"no %d %s: it has %d days",
		p->day, month_name(p->month),
		date_month_days(p->year_x ? 2000 : p->year, p->month));
}

/* Reads "-", a component and the qualifiers around it. */
static bool read_component(struct date_reader *r, struct date_part *p,
			   unsigned component, unsigned *qualifiers)
{
	bool month = component == COMPONENT_MONTH;
	unsigned and_left = 2 * component - 1;
	size_t at;

	r->at++;
	if (!take_qualifier(r, p, component, qualifiers))
		return false;
	at = r->at;
	if (month) {
		if (!read_two(r, "month", &p->month, &p->month_x) ||
		    !check_month(r, at, p))
			return false;
	} else {
		if (!read_two(r, "day", &p->day, &p->day_x) ||
		    !check_day(r, at, p))
			return false;
	}
	if (date_is_digit(date_peek(r)))
		return date_fail(r, r->at, "a %s has two digits",
				 month ? "month" : "day");
	return take_qualifier(r, p, and_left, qualifiers);
}

/* The X that level 1 allows: from the right, whole months and days. */
static bool simple_x(const struct date_part *p)
{
	unsigned has = date_part_has(p);

	if (p->year_x)
		return p->year_x != 15 && p->year_x != 7 &&
		       (p->year_x & (p->year_x + 1)) == 0 &&
		       has == COMPONENT_YEAR;
	if (p->month_x)
		return p->month_x == 3 &&
		       (!(has & COMPONENT_DAY) || p->day_x == 3);
	return p->day_x == 3;
}

static void set_level(struct date_reader *r, const struct date_part *p,
		      unsigned qualifiers, bool trailing)
{
	if (p->year_x || p->month_x || p->day_x)
		date_need_level(r, simple_x(p) ? 1 : 2);
	if (date_part_is_season(p))
		date_need_level(r, p->month <= 24 ? 1 : 2);
	if (qualifiers)
		date_need_level(r, qualifiers == 1 && trailing ? 1 : 2);
}

bool date_read_part(struct date_reader *r, bool time, struct date_part *p)
{
	unsigned qualifiers = 0;
	size_t start = r->at;
	bool trailing;

	*p = (struct date_part){ 0 };
	if (!take_qualifier(r, p, COMPONENT_YEAR, &qualifiers))
		return false;
	if (date_peek(r) == 'Y') {
		if (qualifiers)
			return date_fail(r, start, "write the qualifier after "
						   "a year with Y");
		if (!date_read_long_year(r, p))
			return false;
		return take_qualifier(r, p, COMPONENT_YEAR, &qualifiers) &&
		       (date_need_level(r, 1), true);
	}
	if (!read_year(r, p))
		return false;
	if (date_peek(r) == 'S') {
		if (qualifiers)
			return date_fail(r, start, "write the qualifier after "
						   "a year with S");
		if (!date_read_significant(r, 4, p) ||
		    !take_qualifier(r, p, COMPONENT_YEAR, &qualifiers))
			return false;
		return true;
	}
	if (!take_qualifier(r, p, COMPONENT_YEAR, &qualifiers))
		return false;
	if (date_peek(r) == '-' &&
	    !read_component(r, p, COMPONENT_MONTH, &qualifiers))
		return false;
	if (date_peek(r) == '-' &&
	    !read_component(r, p, COMPONENT_DAY, &qualifiers))
		return false;
	trailing = doubt_of(r->text.s[r->at - 1]);
	set_level(r, p, qualifiers, trailing);
	if (date_peek(r) == 't' && p->day)
		return date_fail(r, r->at, "write a capital T");
	if (date_peek(r) != 'T' || !time)
		return true;
	return date_read_time(r, p);
}
