/* What the members of a list tell of one another, which may be asked. */
#include "wording/date_read_parts.h"

/* Whether F is a year, or the last two digits of one. */
static bool may_be_cut(const struct read_facts *f)
{
	enum { CUT = 2 };

	return date_read_is_year(f) ||
	       (date_read_says(f) && f->small_digits == CUT && !f->roman);
}

/* Gives the years of LIST that are cut short the century of the one before
 * them, where all are years: 1850–52, 55–57. */
static void share_cut(struct read_list *list)
{
	struct read_facts *f = list->facts;

	for (size_t i = 0; i < list->n; i++)
		if (!may_be_cut(&f[i]) || f[i].era)
			return;
	for (size_t i = 0; i + 1 < list->n; i++)
		if (f[i].has_year && f[i + 1].small_digits)
			date_read_share(&f[i], &f[i + 1]);
}

/* The year of F, the last of a century after Christ and the first of one
 * before, 0 for none; AFTER a year a mere number may be one, too. */
static int64_t number_of(const struct read_facts *f, bool after)
{
	enum { CENTURY = 100, MILLENNIUM = 1000 };

	if (f->century)
		return f->ordinal * (f->millennium ? MILLENNIUM : CENTURY);
	if (f->has_year && !f->has_written)
		return f->year.year;
	return after && f->small_digits ? f->small : 0;
}

bool date_read_settle_era(struct read_all *r, const struct read_facts *start,
			  struct read_facts *end, bool later)
{
	bool year = date_read_is_year(start) || start->century ||
		    start->small_digits;
	int64_t next = number_of(end, year);

	if (start->era >= 0 || end->era || next == 0 ||
	    (later && next >= number_of(start, year)))
		return true;
	if (date_read_ask(r, ASK_ERA) == READ_FIRST_WAY)
		end->era = start->era;
	return r->t.answers[ASK_ERA] != UNASKED;
}

/* Whether MEMBER is one date with nothing said of it, which may be said of
 * another. */
static bool is_bare(const struct read_list *list, size_t member)
{
	const struct read_facts *f = &list->facts[member];

	return !list->range[member] && !(member && list->range[member - 1]) &&
	       !f->doubt && !f->uncertain && !f->approximate &&
	       !f->has_written && !f->later && !f->earlier;
}

/* Gives the members of LIST the doubt that is said before others, and that
 * after the last one if it is of all; false when that is asked. */
static bool share_doubt(struct read_all *r, struct read_list *list)
{
	const struct read_facts *last = &list->facts[list->n - 1];
	bool bare = last->trails && !last->later && !last->earlier;

	for (size_t i = 0; i + 1 < list->n; i++) {
		const struct read_facts *f = &list->facts[i];

		bare &= is_bare(list, i);
		if (!f->shares_doubt || f->has_window || f->later ||
		    f->earlier || !is_bare(list, i + 1))
			continue;
		list->facts[i + 1].doubt = f->doubt;
		list->facts[i + 1].shares_doubt = true;
	}
	if (bare && date_read_ask(r, ASK_DOUBT) == UNASKED)
		return false;
	for (size_t i = 0; i < list->n; i++) {
		if (bare && r->t.answers[ASK_DOUBT] == READ_FIRST_WAY)
			list->facts[i].doubt = last->doubt;
		list->facts[i].shares_doubt = false;
	}
	return true;
}

/* Gives TO the day of FROM, and its month if it has none. */
static void carry(const struct read_facts *from, struct read_facts *to)
{
	to->day = from->day;
	if (to->month)
		return;
	to->month = from->month;
	to->named = from->named;
	to->season = from->season;
	to->hemisphere = from->hemisphere;
	to->quarter = from->quarter;
	to->ordinal = from->ordinal;
}

/*
 * Whether one of the members F and F[1] of a list, only one component of which
 * is told, may be as fine as the other: May 1987 or 1988, 5 May or June 1987,
 * and 1987 or 1988 May.  TO is which.
 */
static bool may_carry(const struct read_facts *f, int *to)
{
	const struct read_facts *next = &f[1];
	bool year = date_read_is_year(next) && !next->whole && !next->decade &&
		    !next->year.year_x && next->era * f->era >= 0 &&
		    next->year.year >= 0 && !next->no_year;

	*to = 1;
	if (f->has_written || next->has_written || f->some || next->some ||
	    f->sometime || next->sometime)
		return false;
	if (year && (f->month || f->season || f->quarter))
		return true;
	if (next->month && !next->day && !next->has_year && f->day &&
	    f->month)
		return true;
	*to = 0;
	if (f->day && f->month && !f->has_year && next->month && !next->day) {
		*to = 1;
		return true;
	}
	return date_read_is_year(f) && !f->whole && !f->decade &&
	       !f->year.year_x && next->year_first &&
	       (next->month || next->season);
}

/* Gives the members of LIST the month and day of others where that is meant;
 * false when it is asked. */
static bool share_days(struct read_all *r, struct read_list *list)
{
	if (date_read_last(&r->t, READ_BETWEEN, 0, r->t.n) < r->t.n)
		return true; /* 5 May 1850 and 1852 */
	for (size_t i = 0; i + 1 < list->n; i++) {
		struct read_facts *f = &list->facts[i];
		int to;

		if (list->range[i] || list->range[i + 1] || f->later ||
		    f->earlier || f[1].later || f[1].earlier || f[1].doubt ||
		    !may_carry(f, &to))
			continue;
		if (i > 0 && list->range[i - 1])
			return false; /* May–June 2020 or 1990 */
		if (date_read_ask(r, ASK_CARRY) == UNASKED)
			return false;
		if (r->t.answers[ASK_CARRY] == READ_FIRST_WAY)
			carry(&f[!to], &f[to]);
	}
	return true;
}

bool date_read_is_round(const struct read_facts *f)
{
	return date_read_is_year(f) && f->year.year % 10 == 0 &&
	       !f->year.year_x && !f->has_written;
}

/* Settles whether the years of LIST of which only the last is told to be years
 * are decades, as it may be; false when it is asked. */
static bool share_tens(struct read_all *r, struct read_list *list)
{
	struct read_facts *last = &list->facts[list->n - 1];
	bool numbered = last->numbered && last->decade;
	bool tens = numbered && date_read_is_round(last);
	bool round = tens, years = numbered && list->n > 1;

	for (size_t i = 0; i + 1 < list->n; i++) {
		const struct read_facts *f = &list->facts[i];

		/* 1901 və 1910-cu illər */
		years &= date_read_is_year(f) && !f->decade &&
			 !f->has_written && !f->called && !f->has_window &&
			 !f->year.year_x &&
			 (!list->range[i] || list->range[list->n - 2]);
		round &= f->year.year % 10 == 0;
		tens &= date_read_is_round(f) && !f->called && !f->decade &&
			!f->has_window;
	}
	last->decade &= !years || round;
	if (tens && date_read_ask(r, ASK_TENS) == UNASKED)
		return false;
	for (size_t i = 0; tens && i < list->n; i++)
		list->facts[i].decade =
			r->t.answers[ASK_TENS] == READ_FIRST_WAY;
	return true;
}

/* Gives the decades of LIST the century of the one before them: 1960-е, 70-е и
 * 80-е; what doubt they share is told elsewhere. */
static bool share_decades(struct read_list *list)
{
	for (size_t i = 0; i + 1 < list->n; i++) {
		struct read_facts *f = &list->facts[i];
		bool shares = f->shares_doubt;

		f->shares_doubt &= list->range[i];
		if (f[1].decade && f->has_year && !date_read_share(f, f + 1))
			return false;
		f->shares_doubt = shares;
	}
	return true;
}

/* Whether F, which says no era, may be of our years before NEXT, which is
 * before Christ: 1914 or 31 BC, and a century before a year. */
static bool may_be_of_now(const struct read_facts *f,
			  const struct read_facts *next)
{
	enum { THOUSAND = 1000 };
	bool part = f->month || f->season || f->quarter || f->decade;

	if (next->era >= 0 || f->era || f->has_written)
		return false;
	if (f->century)
		return !next->century;
	return f->has_year && f->year.year >= (part ? THOUSAND : READ_OURS) &&
	       !f->year.year_x &&
	       f->year.year - number_of(next, true) >= READ_FAR;
}

/* Settles whether the members of LIST before one that is before Christ are so,
 * too; false when it is asked. */
static bool share_back(struct read_all *r, struct read_list *list)
{
	for (size_t i = 0; i + 1 < list->n; i++) {
		if (!may_be_of_now(&list->facts[i], &list->facts[list->n - 1]))
			continue;
		if (date_read_ask(r, ASK_BACK) == UNASKED)
			return false;
		if (r->t.answers[ASK_BACK] == READ_SECOND_WAY)
			list->facts[i].era = 1;
	}
	return true;
}

/* Whether what is said before the first member of LIST, or behind the last, of
 * before and after may be of the others, too: before 1914 or 1915. */
static bool may_be_of_all(const struct read_list *list)
{
	const struct read_facts *first = list->facts;
	const struct read_facts *last = &list->facts[list->n - 1];

	return list->n > 1 &&
	       ((first->ahead && is_bare(list, 1)) ||
		(last->step && !last->ahead && is_bare(list, list->n - 2)));
}

bool date_read_share_list(struct read_all *r, struct read_list *list)
{
	struct read_facts *last = &list->facts[list->n - 1];

	if (may_be_of_all(list))
		return false;

	for (size_t i = 0; i < list->n; i++) {
		date_read_settle_quarter(list->facts, &list->facts[i]);
		date_read_settle_quarter(last, &list->facts[i]);
	}
	/* May 1, 11 or 21, 2004 */
	if (last->day && !last->month)
		last->month = list->facts[0].month;
	for (size_t i = 0; i + 1 < list->n; i++)
		if (!date_read_settle_era(r, &list->facts[i],
					  &list->facts[i + 1], list->range[i]))
			return false;
	share_cut(list);
	for (size_t i = 0; i + 1 < list->n; i++)
		if (list->range[i] &&
		    !date_read_settle_short(r, &list->facts[i],
					    &list->facts[i + 1], last->era,
					    false))
			return false;
	if (!share_back(r, list) || !share_decades(list))
		return false;
	/* May 2 - 3 and June 5, 2024, but not 5 - 7 and 9 June 2020 */
	for (size_t i = 0; i < list->n; i++)
		if (list->range[i] && !(list->facts[i].small_digits &&
					list->facts[i + 1].small_digits) &&
		    !date_read_share(&list->facts[i], &list->facts[i + 1]))
			return false;
	if (!share_doubt(r, list) || !share_days(r, list) ||
	    !share_tens(r, list))
		return false;
	for (size_t i = list->n - 1; i-- > 0;)
		if (!date_read_share(&list->facts[i], &list->facts[i + 1]))
			return false;
	return true;
}
