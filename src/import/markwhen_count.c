/* Time counted from a date (markwhen_count.h). */
#include "import/markwhen_count.h"

#include "base/ascii.h"

#include <string.h>

/* ---- amounts of time ---- */

static const struct {
	struct sv word; /* also with an s; capitals are the same */
	enum markwhen_unit unit;
} units[] = {
	{ SV_INIT("s"), UNIT_SECONDS },
	{ SV_INIT("sec"), UNIT_SECONDS },
	{ SV_INIT("second"), UNIT_SECONDS },
	{ SV_INIT("min"), UNIT_MINUTES },
	{ SV_INIT("minute"), UNIT_MINUTES },
	{ SV_INIT("h"), UNIT_HOURS },
	{ SV_INIT("hour"), UNIT_HOURS },
	{ SV_INIT("weekday"), UNIT_WEEKDAYS },
	{ SV_INIT("week day"), UNIT_WEEKDAYS },
	{ SV_INIT("workday"), UNIT_WEEKDAYS },
	{ SV_INIT("work day"), UNIT_WEEKDAYS },
	{ SV_INIT("businessday"), UNIT_WEEKDAYS },
	{ SV_INIT("business day"), UNIT_WEEKDAYS },
	{ SV_INIT("d"), UNIT_DAYS },
	{ SV_INIT("day"), UNIT_DAYS },
	{ SV_INIT("w"), UNIT_WEEKS },
	{ SV_INIT("week"), UNIT_WEEKS },
	{ SV_INIT("month"), UNIT_MONTHS },
	{ SV_INIT("y"), UNIT_YEARS },
	{ SV_INIT("year"), UNIT_YEARS },
};

enum {
	AMOUNT_MOST = 100000,
	YEAR_MOST = 1000000000,
	YEAR_WRITTEN = 9999, /* without a Y */
	MINUTE = 60,
	HOUR = 60 * MINUTE,
	DAY = 24 * HOUR,
	WEEK_DAYS = 7,
	YEAR_MONTHS = 12,
	SATURDAY = 6,
	FIVE = 5, /* days of a week on which one works */
};

/* How many bytes of TEXT are a word of units, the longest there is; 0 where
 * none is. */
static size_t unit_bytes(struct sv text, enum markwhen_unit *unit)
{
	size_t most = 0;

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
		struct sv word = units[i].word;
		size_t n = word.n;

		if (!sv_same(sv_slice(text, 0, n), word))
			continue;
		if (n < text.n && (text.s[n] == 's' || text.s[n] == 'S'))
			n++;
		if (n > most && (n == text.n || !ascii_is_letter(text.s[n]))) {
			most = n;
			*unit = units[i].unit;
		}
	}
	return most;
}

/* TEXT without blanks and commas before it. */
static struct sv skip(struct sv text)
{
	while (text.n > 0 && strchr(" \t,", text.s[0]))
		text = sv_slice(text, 1, text.n);
	return text;
}

bool markwhen_amounts(struct sv text, struct markwhen_amount *out, size_t *n)
{
	bool minus = sv_starts(text, SV("-"));

	text = skip(sv_slice(text, minus, text.n));
	for (*n = 0; text.n > 0; ++*n) {
		unsigned long long number;
		size_t digits = 0, word;
		struct sv count;

		while (digits < text.n && ascii_is_digit(text.s[digits]))
			digits++;
		count = sv_slice(text, 0, digits);
		text = skip(sv_slice(text, digits, text.n));
		if (*n == MARKWHEN_AMOUNTS ||
		    !sv_to_u64(count, AMOUNT_MOST, &number))
			return false;
		word = unit_bytes(text, &out[*n].unit);
		if (word == 0)
			return false;
		out[*n].n = minus ? -(int64_t)number : (int64_t)number;
		text = skip(sv_slice(text, word, text.n));
	}
	return true;
}

/* ---- edges ---- */

static const char too_coarse[] = "is not known finely enough for that";

/* The edge where PART begins, or what is the first after it. */
static struct markwhen_edge part_edge(const struct date_part *part, bool end)
{
	struct markwhen_edge e = { .from = *part };

	if (part->flags & (PART_OPEN | PART_UNKNOWN | PART_FROM | PART_UNTIL)) {
		e.why = end ? "ends nobody says when" :
			      "began nobody says when";
		return e;
	}
	if (part->year_x || part->month_x || part->day_x || part->exponent ||
	    part->significant || part->month > YEAR_MONTHS ||
	    part->year > YEAR_MOST || part->year < -YEAR_MOST) {
		e.why = too_coarse;
		return e;
	}
	if (part->month == 0) {
		e.unit = PRECISION_YEAR;
		e.at = part->year;
	} else if (part->day == 0) {
		e.unit = PRECISION_MONTH;
		e.at = part->year * YEAR_MONTHS + part->month - 1;
	} else {
		e.unit = PRECISION_DAY;
		e.at = date_day_number(part->year, part->month, part->day);
	}
	if (part->flags & PART_TIME) {
		e.unit = PRECISION_TIME;
		e.at = e.at * DAY + part->second;
	} else if (end) {
		e.at++;
	}
	return e;
}

struct markwhen_edge markwhen_edge(const struct date *d, bool end)
{
	if (d->form == DATE_SINGLE)
		return part_edge(&d->parts[0], end);
	if (d->form == DATE_INTERVAL)
		return part_edge(&d->parts[end], end);
	return (struct markwhen_edge){ .why = too_coarse };
}

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

/* DAY and N months; the last day of the month where it has no such day. */
static int64_t add_months(int64_t day, int64_t n)
{
	int64_t year, months;
	int month, of, most;

	date_from_day(day, &year, &month, &of);
	months = year * YEAR_MONTHS + month - 1 + n;
	year = floor_div(months, YEAR_MONTHS);
	month = (int)(months - year * YEAR_MONTHS) + 1;
	most = date_month_days(year, month);
	return date_day_number(year, month, of < most ? of : most);
}

/* The edge N days on which one works after the edge DAY. */
static int64_t add_weekdays(int64_t day, int64_t n)
{
	int64_t step = n < 0 ? -1 : 1, left = n * step;
	int64_t weeks = left > FIVE ? (left - 1) / FIVE : 0;

	for (left -= weeks * FIVE; left > 0; day += step)
		left -= date_weekday(step < 0 ? day - 1 : day) < SATURDAY;
	return day + step * weeks * WEEK_DAYS;
}

static int64_t add_days(int64_t day, struct markwhen_amount a)
{
	switch (a.unit) {
	case UNIT_WEEKDAYS:
		return add_weekdays(day, a.n);
	case UNIT_WEEKS:
		return day + a.n * WEEK_DAYS;
	case UNIT_MONTHS:
		return add_months(day, a.n);
	case UNIT_YEARS:
		return add_months(day, a.n * YEAR_MONTHS);
	default:
		return day + a.n;
	}
}

void markwhen_move(struct markwhen_edge *e, struct markwhen_amount a)
{
	static const int seconds[] = { 1, MINUTE, HOUR };
	int64_t day;

	if (e->why)
		return;
	if (e->unit == PRECISION_TIME && a.unit <= UNIT_HOURS) {
		e->at += a.n * seconds[a.unit];
	} else if (e->unit == PRECISION_TIME) {
		day = floor_div(e->at, DAY);
		e->at += (add_days(day, a) - day) * DAY;
	} else if (e->unit == PRECISION_DAY && a.unit > UNIT_HOURS) {
		e->at = add_days(e->at, a);
	} else if (e->unit == PRECISION_MONTH && a.unit >= UNIT_MONTHS) {
		e->at += a.unit == UNIT_YEARS ? a.n * YEAR_MONTHS : a.n;
	} else if (e->unit == PRECISION_YEAR && a.unit == UNIT_YEARS) {
		e->at += a.n;
	} else {
		e->why = too_coarse;
	}
}

struct date_part markwhen_part(const struct markwhen_edge *e, bool end)
{
	struct date_part part = { .flags = e->from.flags & PART_ZONE,
				  .zone = e->from.zone,
				  .uncertain = e->from.uncertain,
				  .approximate = e->from.approximate };
	int64_t at = e->at - (end && e->unit != PRECISION_TIME);
	int month = 0, day = 0;

	if (e->unit == PRECISION_YEAR) {
		part.year = at;
	} else if (e->unit == PRECISION_MONTH) {
		part.year = floor_div(at, YEAR_MONTHS);
		month = (int)(at - part.year * YEAR_MONTHS) + 1;
	} else if (e->unit == PRECISION_DAY) {
		date_from_day(at, &part.year, &month, &day);
	} else {
		date_from_day(floor_div(at, DAY), &part.year, &month, &day);
		part.second = (int32_t)(at - floor_div(at, DAY) * DAY);
		part.flags |= PART_TIME;
	}
	if (part.year > YEAR_WRITTEN || part.year < -YEAR_WRITTEN)
		part.flags |= PART_LONG_YEAR;
	part.month = (uint8_t)month;
	part.day = (uint8_t)day;
	return part;
}
