/* The facts that are said of one date, as a part of EDTF. */
#include "wording/date_read_parts.h"

/* The years FIRST to LAST of the era of F, which count down before Christ. */
static int years_of(const struct read_facts *f, int64_t first, int64_t last,
		    struct date_part out[2])
{
	out[0] = out[1] = (struct date_part){ 0 };
	if (f->era < 0) {
		out[0].year = 1 - last;
		out[1].year = 1 - (first ? first : 1);
		return 2;
	}
	out[0].year = first;
	if (first == 0 && last < READ_LAST_YEAR) { /* no year 0 is told */
		out[0].year = 1;
		out[1].year = last;
		return 2;
	}
	for (int64_t span = last - first; span > 0; span /= 10)
		out[0].year_x = (uint8_t)(out[0].year_x << 1 | 1);
	return 1;
}

/* The century of F, or the millennium. */
static int century_of(const struct read_facts *f, struct date_part out[2])
{
	int64_t years = f->millennium ? 1000 : 100;
	int64_t first = years * (int64_t)(f->ordinal - 1);

	if (f->ordinal < 1 || first + years > READ_LAST_YEAR + 1)
		return 0;
	/* The 5th century BC is 500 to 401 BC. */
	if (f->era < 0)
		return years_of(f, first + 1, first + years, out);
	/* No year 0 is in the first of all. */
	if (first == 0) {
		out[0] = (struct date_part){ .year = 1 };
		out[1] = (struct date_part){ .year = years - 1 };
		return 2;
	}
	return years_of(f, first, first + years - 1, out);
}

int date_read_weeks(int64_t year)
{
	enum { THURSDAY = 4, MOST = 53 };

	return date_weekday(date_day_number(year, 1, 1)) == THURSDAY ||
			       date_weekday(date_day_number(year, 12, 31)) ==
				       THURSDAY ?
		       MOST : MOST - 1;
}

/* The days of an ISO week, the first of which holds 4 January. */
static int week_of(const struct read_facts *f, struct date_part out[2])
{
	int64_t monday = date_day_number(f->year.year, 1, 4);

	if (!f->has_year || f->year.year > READ_LAST_YEAR ||
	    f->week > date_read_weeks(f->year.year))
		return 0;
	monday += 7 * (f->week - 1) - (date_weekday(monday) - 1);
	for (int i = 0; i < 2; i++) {
		int month, day;

		out[i] = (struct date_part){ 0 };
		date_from_day(monday + 6 * i, &out[i].year, &month, &day);
		out[i].month = (uint8_t)month;
		out[i].day = (uint8_t)day;
	}
	return 2;
}

bool date_read_is_one(const struct date *d)
{
	enum { WEEK = 7 };
	const struct date_part *p = d->parts;
	int64_t first, years;

	if (d->form != DATE_INTERVAL || d->first_end != END_KNOWN ||
	    d->last_end != END_KNOWN)
		return false;
	if (p[0].day && p[1].day)
		return d->last - d->first + 1 == WEEK &&
		       date_weekday(d->first) == 1;
	first = 1 - p[1].year; /* BC */
	years = p[1].year - p[0].year + 1;
	if (p[0].month || p[1].month || first < 1)
		return false;
	return (years == 10 && first % 10 == 0) ||
	       (years == 9 && first == 1) ||
	       ((years == 100 || years == 1000) && first % years == 1);
}

/* The year of F, or the decade; 0 when there is none. */
static int year_of(const struct read_text *t, const struct read_facts *f,
		   struct date_part out[2])
{
	const struct date_context *how = t->how;
	struct date_part *p = &out[0];
	int month, day;

	if (f->no_year)
		return years_of(f, 0, READ_LAST_YEAR, out);
	*p = f->year;
	if (!f->has_year && (!how || !how->relative))
		return 0;
	if (!f->has_year) {
		date_from_day(how->from, &p->year, &month, &day);
		return p->year >= 0 && p->year <= READ_LAST_YEAR;
	}
	if (f->decade)
		return (f->year_digits < 3 && (!f->era || f->marked)) ||
				       f->year_digits > 4 ||
				       p->year % 10 != 0 ?
			       0 : years_of(f, p->year, p->year + 9, out);
	if (f->hundred)
		return years_of(f, p->year, p->year + 99, out);
	if (f->era < 0)
		p->year = p->exponent ? -p->year : 1 - p->year;
	if (f->era && (f->year.year == 0 || (f->era < 0 && p->year_x)))
		return 0;
	if (p->exponent || p->year > READ_LAST_YEAR ||
	    p->year < -READ_LAST_YEAR)
		p->flags |= PART_LONG_YEAR;
	return 1;
}

/* The digits of the year P that count, when the years that it may be are told
 * beside it; false when it is none of these. */
static bool estimate(const struct read_facts *f, struct date_part *p)
{
	int64_t low = f->window[0], high = f->window[1], span;
	int64_t size = p->year < 0 ? -p->year : p->year;
	uint32_t digits = p->exponent;

	if (low > high) {
		low = f->window[1];
		high = f->window[0];
	}
	if (!date_read_is_year(f) || f->year.year < low || f->year.year > high)
		return false;
	for (; size; size /= 10)
		digits++;
	for (span = high - low + 1; span % 10 == 0; span /= 10)
		digits--;
	p->significant = digits;
	p->approximate = (uint8_t)f->approximate; /* its digits are that */
	return span == 1 && digits > 0;
}

/* Sets what of month and day F says to be unknown; false when it is known. */
static bool set_unknown(const struct read_facts *f, struct date_part *p)
{
	bool day = f->some & COMPONENT_DAY, month = f->some & COMPONENT_MONTH;

	if ((day && p->day) || (month && p->month) || p->month > 12)
		return !day && !month;
	p->day_x = day ? 3 : 0;
	p->month_x = month || (day && !p->month) ? 3 : 0;
	return true;
}

/* Sets month, day and time; false when they do not go together. */
static bool set_rest(const struct read_facts *f, struct date_part *p)
{
	int month = f->month;
	int names = (f->month > 0) + (f->season > 0) + (f->quarter > 0);

	if (f->season)
		month = 20 + f->season + f->hemisphere;
	if (f->quarter)
		month = f->quarter + f->ordinal;
	if (names > 1 || f->month > 12 || f->day > 31 || f->small_digits ||
	    (f->quarter && (f->ordinal < 1 ||
			    f->ordinal > date_read_parts_of(f->quarter))) ||
	    (f->hemisphere && !f->season))
		return false;
	p->month = (uint8_t)month;
	p->day = (uint8_t)f->day;
	if (!set_unknown(f, p) || (p->day && !p->month && !p->month_x))
		return false;
	if (f->time) {
		p->flags |= f->time->flags;
		p->second = f->time->second;
		p->zone = f->time->zone;
	}
	return !f->time || p->day;
}

/* Sets the doubt of P. */
static void set_doubt(const struct read_facts *f, struct date_part *p)
{
	unsigned has = date_part_has(p);
	unsigned uncertain = f->uncertain | (f->doubt & 1 ? has : 0);
	unsigned approximate = f->approximate | (f->doubt & 2 ? has : 0);

	p->uncertain |= (uint8_t)(uncertain & has);
	p->approximate |= (uint8_t)(approximate & has);
	p->flags |= f->later ? PART_FROM : f->earlier ? PART_UNTIL : 0;
}

/* The ten days of a month that begin with OUT, from the twentieth or the next
 * on to its end; 0 when it has none. */
static int tens_of(struct date_part out[2])
{
	enum { TEN = 10 };
	bool month = !out[0].year_x && out[0].month > 0 && out[0].month <= 12;
	int last = month ? date_month_days(out[0].year, out[0].month) : 0;

	if (out[0].day > last)
		return 0;
	if (out[0].day == READ_LAST_TEN)
		out[0].day = (uint8_t)(last - TEN + 1);
	out[1] = out[0];
	out[1].day = (uint8_t)(out[0].day < 2 * TEN ? out[0].day + TEN - 1 :
						      last);
	return 2;
}

int date_read_part_of(const struct read_text *t, const struct read_facts *f,
		      struct date_part out[2])
{
	int n = 1;

	if (f->today && !f->has_year)
		return 0; /* nobody knows it here */
	if (f->time && (f->century || f->week || f->has_written))
		return 0;
	if (f->has_written)
		out[0] = f->written;
	else if (f->century)
		n = century_of(f, out);
	else if (f->week)
		n = week_of(f, out);
	else
		n = year_of(t, f, out);
	if (n == 2 &&
	    (f->month || f->season || f->quarter || f->some || f->time))
		return 0;
	if ((f->decade || f->hundred) && f->quarter && !f->some)
		return 0; /* the first half of the 1990s */
	if (f->century ? n == 1 && !set_unknown(f, &out[0]) :
			 n == 1 && !f->has_written && !set_rest(f, &out[0]))
		return 0;
	if (f->some & COMPONENT_YEAR && !out[0].year_x)
		return 0; /* some year in 1990 */
	if ((f->uncertain | f->approximate) & ~date_part_has(&out[0]))
		return 0; /* 1990 (month approximate) */
	for (int i = 0; i < n; i++)
		if (!date_read_is_sayable(&out[i]))
			return 0; /* May of the year 10000 */
	if (f->nth && n > 0)
		n = date_read_nth(f, out, n);
	if (f->tens)
		n = n == 1 ? tens_of(out) : 0;
	if ((f->calendar || f->weekday) &&
	    !(n == 1 && date_read_day(f, &out[0])))
		return 0;
	for (int i = 0; i < n; i++)
		set_doubt(f, &out[i]);
	if (f->has_window && (n != 1 || !estimate(f, &out[0])))
		return 0;
	return n;
}
