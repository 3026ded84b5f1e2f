/* What to write for a number that is a day or a time without signs in it. */
#include <stdio.h>

#include "wording/date_read_tell.h"

/* What a number of so many DIGITS may be. */
enum { ORDINAL = 7, SECONDS = 10, MINUTE = 12, MILLISECONDS = 13, SECOND = 14 };

/* The N digits of TEXT at AT. */
static int64_t number(struct sv text, size_t at, size_t n)
{
	int64_t value = 0;

	for (size_t i = at; i < at + n; i++)
		value = value * 10 + text.s[i] - '0';
	return value;
}

static void put_time(struct build *b, int64_t day, int64_t second)
{
	enum { HOUR = 3600, MINUTES = 60 };

	date_print_day(b, day);
	build_fmt(b, "T%02d:%02d:%02d", (int)(second / HOUR),
		  (int)(second / MINUTES % MINUTES), (int)(second % MINUTES));
}

/* Appends the seconds since 1970 that TEXT begins with as a time. */
static bool put_unix(struct build *b, struct sv text)
{
	enum { DAY = 86400 };
	int64_t seconds = number(text, 0, SECONDS);

	put_time(b, date_day_number(1970, 1, 1) + seconds / DAY,
		 seconds % DAY);
	build_char(b, 'Z');
	return true;
}

/* Appends the time that TEXT is, of N digits: YYYYMMDDhhmm, and perhaps ss. */
static bool put_digits(struct build *b, struct sv text, size_t n)
{
	enum { DAY = 8, HOUR = 3600, MINUTES = 60 };
	int64_t hour = number(text, DAY, 2), minute = number(text, DAY + 2, 2);
	int64_t second = n == SECOND ? number(text, DAY + 4, 2) : 0;
	struct build day = { .arena = b->arena };
	struct date_fault fault;
	struct date d;

	build_fmt(&day, "%.4s-%.2s-%.2s", text.s, text.s + 4, text.s + 6);
	if (hour > 23 || minute > 59 || second > 59 ||
	    !date_parse(b->arena, build_view(&day), DATE_STRICT, &d, NULL,
			&fault))
		return false;
	put_time(b, d.first, hour * HOUR + minute * MINUTES + second);
	return true;
}

/* Appends the day of a year, counted, that TEXT is: YYYYDDD. */
static bool put_ordinal(struct build *b, struct sv text)
{
	enum { YEAR = 4 };
	int64_t year = number(text, 0, YEAR), n = number(text, YEAR, 3);
	int64_t first = date_day_number(year, 1, 1);

	if (n < 1 || first + n > date_day_number(year + 1, 1, 1))
		return false;
	date_print_day(b, first + n - 1);
	return true;
}

bool date_read_tell_digits(const struct read_all *r, bool prompt,
			   struct date_fault *fault)
{
	struct sv text = sv_trim(r->t.text);
	struct build b = { .arena = r->t.arena };
	char of[64] = ""; /* what it is a number of */
	size_t n = 0, end;
	bool is, counts;

	while (n < text.n && date_is_digit(text.s[n]))
		n++;
	counts = n == SECONDS || n == MILLISECONDS;
	end = n + (counts && n < text.n && text.s[n] == '.');
	while (end > n && end < text.n && date_is_digit(text.s[end]))
		end++;
	if (end < text.n)
		return false;
	is = counts ? put_unix(&b, text) :
	     n == MINUTE || n == SECOND ? put_digits(&b, text, n) :
	     n == ORDINAL && put_ordinal(&b, text);
	if (!is)
		return false;
	if (counts)
		snprintf(of, sizeof(of), "if this counts %sseconds since "
					 "1970, ", n == SECONDS ? "" : "milli");
	snprintf(fault->message, sizeof(fault->message), "%s%s %.*s", of,
		 prompt ? "type" : "write", SV_ARG(build_view(&b)));
	fault->column = 1;
	fault->about = ABOUT_DOUBT;
	return true;
}
