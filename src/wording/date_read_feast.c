/*
 * Feasts, which EDTF has no word for: the day that each falls on in its year,
 * by the Gregorian calendar, and that of the Orthodox where it is another.
 */
#include <stdio.h>

#include "wording/date_read_tell.h"

enum {
	MONTH = 100, /* a feast with a day of its own is its month, so often */
	FIRST_YEAR = 1583, /* of the Gregorian calendar */
	LAST_YEAR = 9999,
	CHRISTMAS = 1225,
	CHRISTMAS_EVE = 1224,
	NOVRUZ = 320,
	MOST_DAYS = 366, /* from Easter */
	YEAR_DIGITS = 3, /* which such a year has at least */
};

/* The day number of Easter in YEAR, as Meeus computes it. */
static int64_t easter(int64_t year)
{
	int64_t a = year % 19, b = year / 100, c = year % 100;
	int64_t d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int64_t h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
	int64_t l = (32 + 2 * e + 2 * i - h - k) % 7;
	int64_t m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;

	return date_day_number(year, (int)(n / 31), (int)(n % 31) + 1);
}

/* That of the Orthodox, by the Julian calendar. */
static int64_t orthodox_easter(int64_t year)
{
	int64_t a = year % 4, b = year % 7, c = year % 19;
	int64_t d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
	int64_t n = d + e + 114, century = year / 100;

	return date_day_number(year, (int)(n / 31), (int)(n % 31) + 1) +
	       century - century / 4 - 2;
}

/* The days that FEAST may fall on in YEAR, and their number: the other one is
 * that of the Orthodox, or of another year's equinox. */
static int days_of(int feast, int64_t year, int64_t day[2])
{
	if (feast >= READ_EASTER - MOST_DAYS) {
		/* Rosenmontag, Ash Wednesday and Corpus Christi */
		bool western = feast == READ_EASTER - 48 ||
			       feast == READ_EASTER - 46 ||
			       feast == READ_EASTER + 60;

		day[0] = easter(year) + feast - READ_EASTER;
		day[1] = orthodox_easter(year) + feast - READ_EASTER;
		return 1 + (day[0] != day[1] && !western);
	}
	day[0] = date_day_number(year, feast / MONTH, feast % MONTH);
	day[1] = day[0] + 1;
	return 1 + (feast == NOVRUZ);
}

/* Whether R is but FEAST, at token AT, and a year. */
static bool is_alone(const struct read_text *t, size_t at)
{
	bool year = false;

	for (size_t i = 0; i < t->n; i++) {
		const struct read_token *v = &t->v[i];

		if (!year && v->kind == READ_NUMBER && v->digits == 4 &&
		    !v->part.year_x)
			year = true;
		else if (i != at && v->kind != READ_COMPONENT &&
			 !date_read_mark(t, i, '.') &&
			 !date_read_mark(t, i, ','))
			return false;
	}
	return year;
}

/* The year of the feast that R names, of three digits, too. */
static int year_of(const struct read_all *r)
{
	for (size_t i = 0; i < r->t.n; i++)
		if (r->t.v[i].kind == READ_NUMBER &&
		    r->t.v[i].digits == YEAR_DIGITS && !r->t.v[i].part.year_x)
			return r->t.v[i].value;
	return date_read_some_year(r);
}

bool date_read_tell_feast(const struct read_all *r, struct sv text, bool prompt,
			  struct date_fault *fault)
{
	size_t at = 0;
	const char *write = prompt ? "type" : "write";
	int year = year_of(r), feast, n;
	struct build b = { .arena = r->t.arena };
	int64_t day[2];

	while (at < r->t.n && r->t.v[at].kind != READ_FEAST)
		at++;
	if (at == r->t.n)
		return false;
	feast = r->t.v[at].value;
	build_str(&b, "EDTF has no word for ");
	date_read_say_name(&b, &r->t, at, at + 1);
	if (year < FIRST_YEAR || year > LAST_YEAR) {
		build_fmt(&b, ": %s its day, as %04d-05-17", write, year);
	} else {
		n = days_of(feast, year, day);
		build_fmt(&b, ": %s %s", write,
			  is_alone(&r->t, at) ? "" : "its day, ");
		date_print_day(&b, day[0]);
		if (!is_alone(&r->t, at))
			build_fmt(&b, " in %d", year);
		if (n > 1) {
			build_str(&b, ", or ");
			date_print_day(&b, day[1]);
			build_str(&b, feast == NOVRUZ ? " as the year has it" :
				      " of the Orthodox");
		} else if (feast == CHRISTMAS || feast == CHRISTMAS_EVE) {
			build_str(&b, ", or the day of the Orthodox");
		}
	}
	snprintf(fault->message, sizeof(fault->message), "%.*s",
		 SV_ARG(build_view(&b)));
	fault->column = date_read_column(r, text, r->t.v[at].at);
	return true;
}
