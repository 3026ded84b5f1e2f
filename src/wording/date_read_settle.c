/* What one side of a span settles of the other, before they share the rest. */
#include "wording/date_read_parts.h"

/* Makes of what follows the month and day START the day and the year, not the
 * month, at token I: May 15–17 2024. */
static void settle_day(const struct read_text *t, size_t i,
		       const struct read_facts *start, struct read_facts *end)
{
	if (start->named && start->day && !start->has_year && end->month &&
	    end->has_year && !end->named && !end->day && !end->season &&
	    t->v[i].kind == READ_NUMBER && t->v[i].digits < 3 &&
	    t->v[i + 1].kind == READ_NUMBER) {
		end->day = end->month;
		end->month = 0;
	}
}

/* Makes of what follows the year of START the day, not the month, where END has
 * the month by its name, before token K: 1914 5–7 May. */
static void settle_start(const struct read_text *t, size_t k,
			 struct read_facts *start, const struct read_facts *end)
{
	if (end->named && end->day && !end->has_year && start->has_year &&
	    start->month && !start->named && !start->day && !start->season &&
	    k > 0 && t->v[k - 1].kind == READ_NUMBER &&
	    t->v[k - 1].digits < 3 && t->v[k - 1].blank) {
		start->day = start->month;
		start->month = 0;
	}
}

void date_read_settle_quarter(const struct read_facts *other,
			      struct read_facts *one)
{
	if (other->quarter && !other->has_year && one->month &&
	    (!one->named || one->figures) && !one->day && one->has_year) {
		one->quarter = other->quarter;
		one->ordinal = one->month;
		one->month = 0;
	}
}

/* Settles whether a sign of doubt at one end of a span is of both: ~1850–1860,
 * and where one side goes on from the other, 1850–60?, but not 1850–1910?
 * False when it is asked. */
static bool settle_doubt(struct read_all *r, struct read_facts *start,
			 struct read_facts *end)
{
	bool first = start->leads && !end->doubt && !end->has_written;
	bool last = end->trails && !start->has_written && !start->has_window &&
		    (!start->doubt || start->shares_doubt) &&
		    !(start->uncertain | start->approximate) &&
		    start->small_digits < 3 &&
		    (start->doubt || !(start->has_year && end->has_year));

	if (!first && !last)
		return true;
	if (date_read_ask(r, ASK_DOUBT) == UNASKED)
		return false;
	if (last)
		end->doubt |= start->doubt;
	if (r->t.answers[ASK_DOUBT] == READ_FIRST_WAY)
		start->doubt = end->doubt = start->doubt | end->doubt;
	return true;
}

/* Settles whether the round years that only END, after token K, is told to be
 * years are decades: 1850-1860-cı illər.  False when it is asked. */
static bool settle_tens(struct read_all *r, size_t k, struct read_facts *start,
			struct read_facts *end)
{
	if (r->t.v[k].kind != READ_MARK || !end->numbered || !end->decade ||
	    end->era < 0 || start->decade || start->called ||
	    start->has_written || start->has_window ||
	    !date_read_is_round(start) ||
	    !date_read_is_round(end))
		return true;
	start->decade = end->decade =
		date_read_ask(r, ASK_TENS) == READ_FIRST_WAY;
	return r->t.answers[ASK_TENS] != UNASKED;
}

/* Makes of the year of END, after a mark, the last digits of one where its word
 * is of both: 1850/51 г. */
static void settle_cut(const struct read_text *t, size_t k,
		       const struct read_facts *start, struct read_facts *end)
{
	if (t->v[k].kind != READ_MARK || !start->has_year || start->era ||
	    start->year_digits != 4 || start->called || end->era ||
	    end->called != COMPONENT_YEAR || !date_read_is_year(end) ||
	    end->year_digits > 2 || end->decade)
		return;
	end->small = (int)end->year.year;
	end->small_digits = end->year_digits;
	end->has_year = false;
	end->asks = ASK_NOTHING;
}

/* The number that F is, if it is one of years, with its *DIGITS; 0 for none. */
static int64_t number_of(const struct read_facts *f, size_t *digits)
{
	bool year = date_read_is_year(f) && !f->year.year_x && !f->has_written;

	*digits = year ? f->year_digits : f->small_digits;
	return year ? f->year.year : f->roman || f->century ? 0 : f->small;
}

bool date_read_settle_short(struct read_all *r, struct read_facts *start,
			    struct read_facts *end, int era, bool slash)
{
	size_t digits, last;
	int64_t from = number_of(start, &digits), to = number_of(end, &last);
	int64_t whole = from, year;

	if (era == 0 || from == 0 || last == 0 || last >= digits ||
	    (era < 0 && start->era) || start->era == -era ||
	    (era > 0 && to >= from))
		return true;
	year = date_read_whole_year(from, to, last, era < 0);
	if (year == 0 && era < 0 && slash) { /* 1850/60 BC: turned, perhaps */
		year = from;
		from = date_read_whole_year(from, to, last, false);
	}
	if (year == 0 || from == 0)
		return true;
	if (era < 0 && to > 0 &&
	    !(slash && year == from - 1 && from == whole) &&
	    (digits <= 3 || last > 2 || from != whole) &&
	    date_read_ask(r, ASK_SHORT) != READ_FIRST_WAY)
		return r->t.answers[ASK_SHORT] != UNASKED;
	if (from != whole) {
		start->year = (struct date_part){ .year = from };
		start->has_year = true;
		start->year_digits = digits;
		start->small_digits = 0;
	}
	end->year = (struct date_part){ .year = year };
	end->has_year = true;
	end->year_digits = digits;
	end->small_digits = 0;
	return true;
}

/* Whether F, round or said to be so, is a decade and no century. */
static bool is_decade(const struct read_facts *f)
{
	enum { CENTURY = 100 };

	return date_read_is_round(f) && f->year.year % CENTURY != 0 &&
	       !f->asks && f->year_digits > 2 && f->year_digits < 5;
}

/* Makes of the round years at one side of a span those of a decade where the
 * other one is a decade: 1900s–1910s, 1990–2000s. */
static void settle_hundred(struct read_facts *start, struct read_facts *end,
			   bool close)
{
	if (start->asks == ASK_HUNDRED && end->decade && is_decade(end))
		start->asks = ASK_NOTHING;
	if (end->asks == ASK_HUNDRED && is_decade(start) &&
	    (start->decade || close))
		end->asks = ASK_NOTHING;
}

bool date_read_settle_sides(struct read_all *r, size_t k,
			    struct read_facts *start, struct read_facts *end)
{
	const struct read_text *t = &r->t;
	bool mark = t->v[k].kind == READ_MARK, close = mark && !t->v[k].blank;
	int era;

	settle_cut(t, k, start, end);
	settle_hundred(start, end, close);
	if (date_read_asks(r, start) || date_read_asks(r, end) ||
	    start->beside || end->beside || start->inclusive)
		return false;
	if (!date_read_settle_era(r, start, end, true) ||
	    !settle_doubt(r, start, end) || !settle_tens(r, k, start, end))
		return false;
	/* After Christ none that counts back is whole: 410 – 15 AD. */
	era = end->era ? end->era : start->era;
	if (mark && (era > 0 || (close && !t->v[k + 1].blank)) &&
	    !date_read_settle_short(r, start, end, era,
				    date_read_mark(t, k, '/')))
		return false;
	settle_day(t, k + 1, start, end);
	settle_start(t, k, start, end);
	date_read_settle_quarter(start, end);
	date_read_settle_quarter(end, start);
	return true;
}
