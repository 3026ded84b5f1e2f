/* Differences of the calendar, and saying them in few cells. */
#include "time/since.h"

#include <inttypes.h>

#include "date/date.h"
#include "text/width.h"
#include "time/days.h"
#include "wording/label.h"

enum {
	DAYS_MOST = 90,    /* are told as days alone */
	MONTHS_MOST = 36,  /* of a range are told as months alone */
	MONTH_DAYS = 27,   /* not known by so many days: by the month */
	YEAR_DAYS = 364,
	IN_YEAR = 12,
};

struct since since_event(const struct book *b, event_no ev)
{
	struct since s = { .first = book_first(b, ev) };
	struct date d = book_date(b, ev);
	int64_t ended;

	days_turns(b, ev, &s.last, &ended);
	s.about = d.doubt != 0;
	return s;
}

struct since since_date(const struct date *d)
{
	struct since s = { .first = d->first_end == END_KNOWN ? d->first :
								INT64_MIN,
			   .about = d->doubt != 0 };
	int64_t ended;

	date_turns(d, &s.last, &ended);
	return s;
}

bool since_known(const struct since *s)
{
	return s->first > INT64_MIN && s->last < INT64_MAX &&
	       s->first <= s->last;
}

/* The day that is MONTHS after one in YEAR and MONTH with the number DAY. */
static int64_t months_after(int64_t year, int month, int day, int64_t months)
{
	int64_t at = (month - 1) + months;
	int days;

	year += at / IN_YEAR;
	month = (int)(at % IN_YEAR) + 1;
	days = date_month_days(year, month);
	return date_day_number(year, month, day < days ? day : days);
}

struct since_parts since_between(int64_t from, int64_t to)
{
	int64_t year, to_year, months;
	int month, to_month, day, to_day;

	date_from_day(from, &year, &month, &day);
	date_from_day(to, &to_year, &to_month, &to_day);
	months = (to_year - year) * IN_YEAR + to_month - month;
	if (months_after(year, month, day, months) > to)
		months--;
	return (struct since_parts){
		.years = months / IN_YEAR,
		.months = (int)(months % IN_YEAR),
		.days = (int)(to - months_after(year, month, day, months)),
	};
}

/* ---- saying it ---- */

/* What is told: LEAST and MOST are as far apart as FROM and TO may be. */
struct span {
	const struct locale *locale;
	const char *sign;
	bool about, exact;
	int64_t least_days, most_days;
	struct since_parts least, most;
};

/* "3 m", "2…3 m", after a blank where something stands before: dots are some
 * time in it, as in dates. */
static void put(struct build *b, const struct span *s, enum label unit,
		int64_t least, int64_t most)
{
	struct build n = { .arena = b->arena };

	/* Less than one is not nothing. */
	most += most == 0 && s->most_days > s->least_days;
	if (least != most)
		build_fmt(&n, "%" PRId64 "%s", least, locale_dots(s->locale));
	build_fmt(&n, "%" PRId64, most);
	label_fill(b, s->locale, unit, build_view(&n));
}

/* Appends all years and months, or with DAYS days too, where only the last of
 * them is a range; false when another is. */
static bool put_parts(struct build *b, const struct span *s, bool days)
{
	const struct since_parts *x = &s->least, *y = &s->most;
	bool ranged = days ? x->days != y->days : x->months != y->months;

	if (x->years != y->years || (days && x->months != y->months))
		return false;
	if (y->years > 0) {
		put(b, s, LABEL_SINCE_YEARS, y->years, y->years);
		build_char(b, ' ');
	}
	if (days && y->months > 0) {
		put(b, s, LABEL_SINCE_MONTHS, y->months, y->months);
		build_char(b, ' ');
	}
	if (days && (y->days > 0 || ranged || b->n == 0))
		put(b, s, LABEL_SINCE_DAYS, x->days, y->days);
	else if (!days && (y->months > 0 || ranged || b->n == 0))
		put(b, s, LABEL_SINCE_MONTHS, x->months, y->months);
	else
		build_cut(b, b->n - 1);
	return true;
}

static bool put_months(struct build *b, const struct span *s)
{
	int64_t least = s->least.years * IN_YEAR + s->least.months;
	int64_t most = s->most.years * IN_YEAR + s->most.months;

	if (least == most || most > MONTHS_MOST)
		return false;
	put(b, s, LABEL_SINCE_MONTHS, least, most);
	return true;
}

/* The ways to tell it, the finest first; each with how many days of doubt it
 * still has a meaning. */
enum way { DAYS, DAY_RANGE, WITH_DAYS, WITH_MONTHS, MONTHS, YEARS, WAYS };

static bool put_way(struct build *b, const struct span *s, enum way way)
{
	int64_t doubt = s->most_days - s->least_days;

	switch (way) {
	case DAYS:
		if (s->most_days > DAYS_MOST || doubt >= MONTH_DAYS)
			return false;
		put(b, s, LABEL_SINCE_DAYS, s->least_days, s->most_days);
		return true;
	case WITH_DAYS:
		return doubt < MONTH_DAYS && put_parts(b, s, true);
	case DAY_RANGE:
		/* Over the turn of a month. */
		if (doubt == 0 || doubt >= MONTH_DAYS ||
		    s->most_days > 2 * DAYS_MOST ||
		    s->least.months == s->most.months)
			return false;
		put(b, s, LABEL_SINCE_DAYS, s->least_days, s->most_days);
		return true;
	case WITH_MONTHS:
		return doubt < YEAR_DAYS && put_parts(b, s, false);
	case MONTHS:
		return doubt < YEAR_DAYS && put_months(b, s);
	default:
		put(b, s, LABEL_SINCE_YEARS, s->least.years, s->most.years);
		return true;
	}
}

/* Whether what WAY tells is one number for a time that is none. */
static bool is_rough(const struct span *s, enum way way, struct sv text)
{
	if (sv_find(text, sv_of(locale_dots(s->locale)), 0) != SV_NONE)
		return false;
	return s->about || (s->least_days != s->most_days && way != DAYS);
}

static bool fits(struct build *b, const struct span *s, int cells)
{
	for (enum way way = 0; way < WAYS; way++) {
		struct build text = { .arena = b->arena };
		struct build all = { .arena = b->arena };

		if (!put_way(&text, s, way))
			continue;
		if (is_rough(s, way, build_view(&text)))
			build_char(&all, '~');
		if (s->most_days > 0)
			build_str(&all, s->sign);
		build_sv(&all, build_view(&text));
		if (width_text(build_view(&all)) > cells)
			continue;
		build_sv(b, build_view(&all));
		return true;
	}
	return false;
}

/* "±16 d": whole units that hold all of it. */
static bool put_either(struct build *b, const struct span *s, int cells)
{
	int64_t doubt = s->most_days + s->least_days;
	struct since_parts p = s->most;
	struct build text = { .arena = b->arena };

	build_str(&text, s->sign);
	if (doubt < MONTH_DAYS)
		put(&text, s, LABEL_SINCE_DAYS, s->most_days, s->most_days);
	else if (doubt < YEAR_DAYS)
		put(&text, s, LABEL_SINCE_MONTHS,
		    p.years * IN_YEAR + p.months + (p.days > 0),
		    p.years * IN_YEAR + p.months + (p.days > 0));
	else
		put(&text, s, LABEL_SINCE_YEARS,
		    p.years + (p.months > 0 || p.days > 0),
		    p.years + (p.months > 0 || p.days > 0));
	if (width_text(build_view(&text)) > cells)
		return false;
	build_sv(b, build_view(&text));
	return true;
}

bool since_print(struct build *b, const struct locale *l,
		 const struct since *from, const struct since *to, int cells)
{
	struct span s = { .locale = l, .about = from->about || to->about };
	int64_t low, high;

	if (!since_known(from) || !since_known(to))
		return false;
	low = days_apart(from->last, to->first);
	high = days_apart(from->first, to->last);
	if (low >= 0) {
		s.sign = "+";
		s.least_days = low;
		s.most_days = high;
		s.least = since_between(from->last, to->first);
		s.most = since_between(from->first, to->last);
		return fits(b, &s, cells);
	}
	if (high <= 0) {
		s.sign = "−";
		s.least_days = -high;
		s.most_days = -low;
		s.least = since_between(to->last, from->first);
		s.most = since_between(to->first, from->last);
		return fits(b, &s, cells);
	}
	s.sign = "±";
	s.least_days = high < -low ? high : -low;
	s.most_days = high < -low ? -low : high;
	s.most = high < -low ? since_between(to->first, from->last) :
			       since_between(from->first, to->last);
	return put_either(b, &s, cells);
}
