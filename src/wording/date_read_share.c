/* What the sides of a span tell of one another. */
#include <string.h>

#include "wording/date_read_parts.h"

enum { DECADE = 10, MONTHS = 12, CENTURY = 100,
       LAST_CENTURY = 40 /* before Christ, that is called so */ };

int64_t date_read_whole_year(int64_t start, int64_t end, size_t digits,
			     bool back)
{
	int64_t unit = 1, year;

	while (digits-- > 0)
		unit *= 10;
	year = start - start % unit + end;
	if (back)
		return year < start ? year : 0;
	/* 1699/00, 1998/02 */
	if (year <= start && (end == 0 || unit == CENTURY) &&
	    year + unit - start < DECADE)
		year += unit;
	return year > start ? year : 0;
}

static void set_year(struct read_facts *f, int64_t year, size_t digits)
{
	f->year = (struct date_part){ .year = year };
	f->has_year = true;
	f->year_digits = digits;
	f->small_digits = 0;
}

bool date_read_says(const struct read_facts *f)
{
	return f->has_written || f->has_year || f->no_year || f->month ||
	       f->season || f->quarter || f->day || f->small_digits ||
	       f->century || f->side || f->today;
}

bool date_read_is_year(const struct read_facts *f)
{
	return f->has_year && !f->month && !f->season && !f->quarter && !f->day;
}

/* Gives the start, which is but a number, its meaning by the END. */
static bool share_small_start(struct read_facts *start,
			      const struct read_facts *end)
{
	if (end->century) {
		if (start->small > LAST_CENTURY)
			return false; /* 70 or 13th century */
		start->century = true;
		start->millennium = end->millennium;
		start->ordinal = start->small;
	} else if (end->quarter) {
		start->quarter = end->quarter;
		start->ordinal = start->small;
	} else if (start->roman && end->month && !end->day && end->has_year &&
		   start->small <= MONTHS) {
		start->month = start->small; /* V–VI 1992 */
	} else if (start->roman) {
		return false;
	} else if (end->era && start->small_digits > 2) {
		set_year(start, start->small, start->small_digits);
	} else if (end->day) {
		start->day = start->small;
	} else if (date_read_is_year(end) &&
		   (end->era || start->small_digits > 2)) {
		set_year(start, start->small, start->small_digits);
	} else {
		return false;
	}
	start->small_digits = 0;
	return true;
}

/* Gives the end, which is but a number, its meaning by the START. */
static bool share_small_end(const struct read_facts *start,
			    struct read_facts *end)
{
	int64_t year;

	if (start->century && end->small <= LAST_CENTURY) {
		end->century = true; /* C18–19 */
		end->millennium = start->millennium;
		end->ordinal = end->small;
	} else if (end->roman) {
		if (!start->figures || start->day || end->small > MONTHS)
			return false;
		end->month = end->small; /* 1992 V–VI */
	} else if (start->day) {
		end->day = end->small;
	} else if (start->month) {
		end->month = end->small;
	} else if (start->century && end->small_digits > 2) {
		set_year(end, end->small, end->small_digits);
	} else if (!date_read_is_year(start) || start->century) {
		return false;
	} else if (start->year_digits == end->small_digits || start->era) {
		set_year(end, end->small, end->small_digits);
	} else {
		year = date_read_whole_year(start->year.year, end->small,
					    end->small_digits, false);
		if (start->decade && year < start->year.year + DECADE)
			return false; /* the 1850s – 51 */
		if (!year || start->year_digits < 3 || end->small_digits > 2)
			return false;
		set_year(end, year, 4);
	}
	end->small_digits = 0;
	return true;
}

/* Whether the ending of END is of its years and not of a decade: 1941-1945-ci
 * illər, and with blanks about the dash where it cannot be one; before Christ,
 * where decades are not counted so, of round ones, too: e.ə. 500-400-cü
 * illər. */
static bool is_of_years(const struct read_facts *start,
			const struct read_facts *end)
{
	return end->numbered && date_read_is_year(start) &&
	       date_read_is_year(end) && !start->decade &&
	       (end->close || (end->marked && end->year.year % DECADE)) &&
	       !start->year.year_x && !end->year.year_x &&
	       (end->era < 0 || start->year.year % DECADE != 0 ||
		end->year.year % DECADE != 0);
}

/* A year cut short beside an era, 1190/85 BC, and in decades: 1960s-70s, which
 * go by decades at both ends. */
static void share_era(struct read_facts *start, struct read_facts *end)
{
	int64_t year;

	if (is_of_years(start, end))
		end->decade = false;
	if (date_read_is_year(start) && date_read_is_year(end) && !start->era &&
	    (end->era < 0 || end->decade || end->numbered) &&
	    start->year_digits == 4 &&
	    !start->year.year_x && !start->earlier &&
	    end->year_digits < 3) {
		year = date_read_whole_year(start->year.year, end->year.year,
					    end->year_digits, end->era < 0);
		if (year)
			set_year(end, year, 4);
	}
	if (!start->era && !start->has_written && !start->year.year_x &&
	    !start->no_year)
		start->era = end->era;
	if (end->decade && end->close && date_read_is_year(start) &&
	    date_read_is_year(end) && start->year.year % DECADE == 0 &&
	    !start->year.year_x)
		start->decade = true;
}

/* Whether the tokens of KIND say of when. */
static bool is_when(enum read_kind kind)
{
	return kind == READ_NUMBER || kind == READ_EDTF || kind == READ_MONTH ||
	       kind == READ_SEASON || kind == READ_QUARTER ||
	       kind == READ_ORDINAL || kind == READ_CENTURY ||
	       kind == READ_YEARS ||
	       kind == READ_COMPONENT || kind == READ_TODAY;
}

/* Whether the era at token I is of its year, before month and day: AD 1970
 * March 15. */
static bool is_of_year(const struct read_text *t, size_t i)
{
	bool number = i + 2 < t->n && t->v[i + 1].kind == READ_NUMBER;
	const struct read_token *next = &t->v[i + 2];

	return number && (next->kind == READ_MONTH ||
			  next->kind == READ_NUMBER ||
			  next->kind == READ_COMPONENT) &&
	       t->v[i + 1].digits > 2;
}

/* Whether the era at token I is of the year that follows it alone, for a whole
 * one ends T, or a century: AD 12 and May 1990, AD 70 or 3rd century; and of
 * what is before Christ one of our time: e.ə. 500 və ya may 1990. */
static bool is_of_first(const struct read_text *t, size_t i)
{
	size_t last = date_read_last(t, READ_NUMBER, 0, t->n);
	size_t century = date_read_last(t, READ_CENTURY, 0, t->n);
	size_t at = i + 1 + date_read_mark(t, i + 1, '.'); /* y.e. */
	const struct read_token *year = &t->v[at];

	if (at >= t->n || year->kind != READ_NUMBER || year->ordinal)
		return false;
	if (century < t->n) /* not e.ə. 5-4-cü əsr, nor e.ə. 5 – 4-cü əsr */
		return (at + 1 >= t->n || year[1].kind != READ_MARK ||
			year[1].blank) &&
		       (t->v[i].value > 0 || year->value > LAST_CENTURY);
	if (at >= last || last == t->n)
		return false;
	return t->v[last].digits == 4 &&
	       (t->v[i].value > 0 ? year->digits < 3 :
				    t->v[last].value >= READ_OURS &&
				    t->v[last].value - year->value >= READ_FAR);
}

/* Whether T is several dates that ERA is of: after Christ the last has none to
 * tell, but that it may be close to a day or month of its own: y.e. 10–20 may
 * 102, and AD 17 – 5 May 2014. */
static bool is_of_several(const struct read_text *t, int era)
{
	size_t k = date_read_split(t, 0, t->n);

	if (date_read_last(t, READ_OR, 0, t->n) < t->n ||
	    date_read_last(t, READ_AND, 0, t->n) < t->n)
		return true;
	return k > 0 && (era < 0 || !t->v[k].blank);
}

void date_read_move_era(struct read_text *t)
{
	size_t era = t->n, at = t->n, depth = 0;
	struct read_token token;

	for (size_t i = 0; i < t->n; i++) {
		enum read_kind kind = (enum read_kind)t->v[i].kind;

		depth += date_read_mark(t, i, '(');
		depth -= depth > 0 && date_read_mark(t, i, ')');
		if (kind == READ_ERA && (era < t->n || at < t->n || depth > 0))
			return;
		if (kind == READ_EDTF || kind == READ_NO_YEAR ||
		    (kind == READ_SOME && era < t->n) ||
		    (kind == READ_NUMBER && t->v[i].part.year_x))
			return; /* of no era */
		if (kind == READ_ERA)
			era = i;
		else if (depth == 0 && is_when(kind))
			at = i;
	}
	if (era == t->n || at == t->n || is_of_year(t, era) ||
	    is_of_first(t, era) ||
	    !is_of_several(t, t->v[era].value))
		return;
	token = t->v[era];
	memmove(&t->v[era], &t->v[era + 1], (at - era) * sizeof(*t->v));
	t->v[at] = token;
}

void date_read_move_year(struct read_text *t)
{
	enum { YEAR_DIGITS = 4 };
	struct read_token year = t->v[0];
	bool several = date_read_last(t, READ_OR, 0, t->n) < t->n ||
		       date_read_last(t, READ_AND, 0, t->n) < t->n;
	bool named = date_read_last(t, READ_MONTH, 0, t->n) < t->n ||
		     date_read_last(t, READ_SEASON, 0, t->n) < t->n;
	size_t at = 1;

	at += at < t->n && t->v[at].kind == READ_COMPONENT;
	at += at + 1 < t->n && date_read_mark(t, at, '.');
	if (at + 1 >= t->n || !named ||
	    !(several || date_read_split(t, at + 1, t->n)) ||
	    year.kind != READ_NUMBER ||
	    year.digits != YEAR_DIGITS || year.minus || year.plural ||
	    !(date_read_mark(t, at, ':') || date_read_mark(t, at, ',') ||
	      (date_read_mark(t, at, '=') && t->v[at].blank)))
		return;
	for (size_t i = at + 1; i < t->n; i++)
		if ((t->v[i].kind == READ_NUMBER && t->v[i].digits > 2) ||
		    t->v[i].kind == READ_ERA || t->v[i].kind == READ_EDTF)
			return;
	t->n -= at;
	memmove(t->v, &t->v[at + 1], (t->n - 1) * sizeof(year));
	year.blank = true;
	t->v[t->n - 1] = year;
}

bool date_read_share(struct read_facts *start, struct read_facts *end)
{
	bool one = start->small_digits && end->small_digits;

	if (one && (start->small_digits != 3 || end->small_digits > 3))
		return false;
	if (one)
		set_year(start, start->small, start->small_digits);
	if (start->small_digits && !share_small_start(start, end))
		return false;
	if (end->small_digits && !share_small_end(start, end))
		return false;
	/* 15 - 17 May, and May 15 - 17. */
	if (start->day && !start->month && !(start->some & COMPONENT_MONTH))
		start->month = end->month;
	if (end->day && !end->month && !(end->some & COMPONENT_MONTH))
		end->month = start->month;
	share_era(start, end);
	if (!start->has_year && !start->no_year && !start->century) {
		start->year = end->year;
		start->has_year = end->has_year;
		start->no_year = end->no_year;
	}
	if (!end->has_year && !end->no_year && !end->century) {
		end->year = start->year;
		end->has_year = start->has_year;
		end->no_year = start->no_year;
		end->era = end->era ? end->era : start->era;
	}
	if (start->day && !start->calendar)
		start->calendar = end->calendar;
	if (start->shares_doubt && !start->has_window && !end->doubt &&
	    !end->has_written)
		end->doubt = start->doubt;
	return true;
}
