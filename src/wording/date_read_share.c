/* What two sides of a span tell of one another. */
#include "wording/date_read_parts.h"

enum { DECADE = 10 };

/* The year that the last digits of END stand for, after START: 18 of 1914 is
 * 1918.  BACK before Christ, where years count down.  0 when there is none. */
static int64_t whole_year(int64_t start, int64_t end, size_t digits, bool back)
{
	int64_t unit = 1, year;

	while (digits-- > 0)
		unit *= 10;
	year = start - start % unit + end;
	if (back)
		return year < start ? year : 0;
	if (end == 0 && start % unit > unit - DECADE)
		year += unit; /* 1699/00 */
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
		start->century = true;
		start->ordinal = start->small;
	} else if (end->quarter) {
		start->quarter = end->quarter;
		start->ordinal = start->small;
	} else if (start->roman) {
		return false;
	} else if (end->day) {
		start->day = start->small;
	} else if (date_read_is_year(end) &&
		   (end->era || start->small_digits == 3)) {
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

	if (end->roman) {
		return false;
	} else if (start->day) {
		end->day = end->small;
	} else if (start->month) {
		end->month = end->small;
	} else if (!date_read_is_year(start) || start->century) {
		return false;
	} else if (start->year_digits == end->small_digits || start->era) {
		set_year(end, end->small, end->small_digits);
	} else {
		year = whole_year(start->year.year, end->small,
				  end->small_digits, false);
		if (!year || start->year_digits < 3 || end->small_digits > 2)
			return false;
		set_year(end, year, 4);
	}
	end->small_digits = 0;
	return true;
}

/* A year cut short beside an era, 1190/85 BC, and in decades: 1960s-70s, which
 * go by decades at both ends. */
static void share_era(struct read_facts *start, struct read_facts *end)
{
	int64_t year;

	if (date_read_is_year(start) && date_read_is_year(end) && !start->era &&
	    (end->era < 0 || end->decade) && start->year_digits == 4 &&
	    !start->year.year_x && !start->earlier &&
	    end->year_digits < 3) {
		year = whole_year(start->year.year, end->year.year,
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

void date_read_share_first_era(struct read_facts *first,
			       struct read_facts *last)
{
	if (!first->era || last->era || !last->has_year || !last->month)
		return;
	if (date_read_is_year(first) && first->year_digits < 3 && last->day) {
		first->day = (int)first->year.year;
		first->has_year = false;
	}
	if (!first->has_year)
		last->era = first->era;
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
