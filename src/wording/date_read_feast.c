/*
 * Feasts, which EDTF has no word for: the day that each falls on in its year,
 * by the Gregorian calendar, and that of the Orthodox where it is another.
 */
#include <stdio.h>

#include "wording/date_read_tell.h"

enum {
	MONTH = 100, /* a feast with a day of its own is its month, so often */
	FIRST_YEAR = 1583, /* of the Gregorian calendar */
	CHRISTMAS = 1225,
	CHRISTMAS_EVE = 1224,
	NOVRUZ = 320,
	ST_JOHN = 624,
	EAST = 2000, /* what is added to that of the Orthodox alone */
	EITHER = 6000, /* and to what both have */
	LAST_JULIAN = 1752, /* year of a state of the West */
	FIRST_RULE = 800, /* year in which all counted Easter alike */
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

/* A feast in some year. */
struct feast {
	int64_t day[2]; /* that it may fall on */
	int n;		/* of them */
	bool julian;    /* these are days by that calendar */
	const char *of; /* whose the other one is */
};

/* The day of Easter in YEAR, which is before the Gregorian calendar, by the
 * Julian one. */
static int64_t julian_easter(int64_t year)
{
	int64_t century = year / 100;

	return orthodox_easter(year) - (century - century / 4 - 2);
}

/* FEAST in YEAR. */
static struct feast feast_of(int feast, int64_t year)
{
	struct feast f = { .n = 1, .julian = year < FIRST_YEAR,
			   .of = " of the Orthodox" };
	int64_t century = year / 100, later = century - century / 4 - 2;
	int days = feast - READ_EASTER, of = feast % EAST;
	/* Rosenmontag, Shrove Tuesday, Ash Wednesday and Corpus Christi */
	bool western = days == -48 || days == -47 || days == -46 || days == 60;
	bool eastern = days == 9; /* Радуница */

	if (feast < EITHER && feast >= READ_EASTER - MOST_DAYS) {
		f.day[0] = f.julian ? julian_easter(year) :
			   eastern  ? orthodox_easter(year) : easter(year);
		f.day[1] = f.julian ? f.day[0] : orthodox_easter(year);
		f.day[0] += days;
		f.day[1] += days;
		f.n += f.day[0] != f.day[1] && !western;
		return f;
	}
	f.day[0] = date_day_number(year, of / MONTH, of % MONTH);
	f.day[1] = f.day[0] + later;
	if (feast == NOVRUZ) {
		f.day[1] = f.day[0] + 1;
		f.of = " as the year has it";
	} else if (feast == ST_JOHN) {
		f.day[1] = date_day_number(year, 12, 27);
		f.of = " of the Evangelist";
	} else if (feast >= EAST && feast < EITHER && !f.julian) {
		f.day[0] = f.day[1];
	}
	f.n += feast == NOVRUZ || feast == ST_JOHN ||
	       (feast >= EITHER && !f.julian);
	return f;
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

/* Whether a word of T other than that of the feast, token AT, tells another day
 * that is counted from it: Monday after Easter, the eve of Michaelmas. */
static bool is_counted(const struct read_text *t, size_t at)
{
	enum { SHORT = 4 }; /* bytes of на */
	bool is = false;

	for (size_t i = 0; i < t->n; i++)
		is |= i != at &&
		      ((t->v[i].kind == READ_UNKNOWN && t->v[i].n > SHORT) ||
		       t->v[i].kind == READ_WEEKDAY ||
		       t->v[i].kind == READ_ORDINAL ||
		       t->v[i].kind == READ_WEEK ||
		       (t->v[i].kind == READ_COMPONENT &&
			t->v[i].value % 8 == COMPONENT_DAY) ||
		       (t->v[i].kind == READ_NUMBER && t->v[i].digits < 3) ||
		       (t->v[i].kind == READ_VAGUE && t->v[i].value > 8));
	return is;
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
	int year = year_of(r), feast;
	struct build b = { .arena = r->t.arena };
	struct feast f;

	while (at < r->t.n && r->t.v[at].kind != READ_FEAST)
		at++;
	if (at == r->t.n)
		return false;
	feast = r->t.v[at].value;
	build_str(&b, "EDTF has no word for ");
	date_read_say_name(&b, &r->t, at, at + 1);
	if (date_read_last(&r->t, READ_ERA, 0, r->t.n) < r->t.n ||
	    year > READ_LAST_YEAR ||
	    year < (feast < EITHER && feast >= EAST * 2 ? FIRST_RULE : 1)) {
		build_fmt(&b, ": %s its day, as YYYY-MM-DD", write);
	} else {
		f = feast_of(feast, year);
		build_fmt(&b, is_counted(&r->t, at) ? ", " :
			      is_alone(&r->t, at)   ? ": %s " :
						      ": %s its day, ", write);
		date_print_day(&b, f.day[0]);
		if (!is_alone(&r->t, at))
			build_fmt(&b, " in %d", year);
		if (f.n > 1) {
			build_str(&b, ", or ");
			date_print_day(&b, f.day[1]);
			build_str(&b, f.of);
		} else if (!f.julian && (feast == CHRISTMAS ||
					 feast == CHRISTMAS_EVE)) {
			build_str(&b, ", or the day of the Orthodox");
		}
		build_str(&b, f.julian || (feast < EAST && year <= LAST_JULIAN)
				      ? ", with calendar: julian" : "");
		build_str(&b, f.julian || feast >= EAST || year > LAST_JULIAN
				      ? "" : " where that was kept");
		if (is_counted(&r->t, at))
			build_fmt(&b, ": %s the day that is meant", write);
	}
	snprintf(fault->message, sizeof(fault->message), "%.*s",
		 SV_ARG(build_view(&b)));
	fault->column = date_read_column(r, text, r->t.v[at].at);
	return true;
}
