/*
 * Months and days with an X in words.  What one X or two leave open is said
 * in full (30 April for 04-3X; 10, 20 or 30 April for 04-X0), and never as
 * the span from the first to the last where days between are ruled out.  Where
 * X stand in both there are mostly no words that one would understand.
 */
#include "wording/date_phrases.h"

enum { ALL_X = 3, LISTED = 3 };

/* What the digits of a part leave of months and days, as bits. */
struct choice {
	uint32_t months, days;
	int dates; /* months or days of one year */
	struct date_part some[LISTED];
};

static bool is_one(uint32_t bits)
{
	return bits && (bits & (bits - 1)) == 0;
}

static int lowest(uint32_t bits)
{
	return __builtin_ctz(bits);
}

static struct choice choose(const struct date_part *p)
{
	struct choice c = { .dates = 0 };
	bool has_day = p->day || p->day_x;

	for (int i = 32; i < 13 * 32; i++) {
		struct date_part one = *p;
		struct date_span span;
		int month = i / 32, day = i % 32;

		if ((day > 0) != has_day ||
		    !date_fits(month, p->month, p->month_x) ||
		    !date_fits(day, p->day, p->day_x))
			continue;
		one.month = (uint8_t)month;
		one.day = (uint8_t)day;
		one.month_x = one.day_x = 0;
		if (!date_part_span(&one, &span))
			continue;
		c.months |= 1U << month;
		c.days |= day ? 1U << day : 0;
		if (c.dates < LISTED)
			c.some[c.dates] = one;
		c.dates++;
	}
	return c;
}

/* Whether the X leave little, or what does not hang together, so that it is
 * a list and no span. */
static bool is_list(uint32_t bits)
{
	int n = __builtin_popcount(bits);
	bool together = (bits >> lowest(bits)) + 1 == 1U << n;

	return n <= 2 || !together;
}

static void put_item(struct build *b, const struct locale *l, int item,
		     bool months)
{
	if (months)
		build_sv(b, l->months_alone[item - 1]);
	else
		build_fmt(b, "%d", item);
}

/* The days or MONTHS of BITS as a list, MARK after all but the last, or a
 * span. */
static struct sv items(struct arena *a, const struct locale *l, uint32_t bits,
		       bool months, struct sv mark)
{
	const struct date_phrases *words = date_phrases(l);
	struct build b = { .arena = a };
	bool list = is_list(bits);

	put_item(&b, l, lowest(bits), months);
	for (uint32_t rest = bits & (bits - 1); rest; rest &= rest - 1) {
		if (!list && !is_one(rest))
			continue;
		if (list) {
			build_sv(&b, mark);
			build_str(&b, is_one(rest) ? words->or : ", ");
		} else {
			build_sv(&b, locale_dash(l, months ? DASH_MONTHS :
							     DASH_DAYS));
		}
		put_item(&b, l, lowest(rest), months);
	}
	return build_view(&b);
}

/* Days of the month of P, or MONTHS of its year, which is left out where it
 * is a span. */
static struct sv items_of(struct arena *a, const struct locale *l,
			  const struct date_part *p, uint32_t bits, bool months)
{
	struct sv text = items(a, l, bits, months,
			       months ? SV("") : locale_day_mark(l));
	struct build whole = { .arena = a };
	struct date_part plain = *p;

	if (date_year_spans(p)) {
		if (months)
			return text;
		date_say_day_of_month(&whole, l, p->month, text);
		return build_view(&whole);
	}
	/* Only which of the two is there counts beside the text. */
	plain.month = months ? 1 : p->month;
	plain.day = months ? 0 : 1;
	date_say_fields(&whole, l, &plain, months ? SV("") : text,
			months ? text : SV(""));
	return build_view(&whole);
}

/* PHRASE of WHOLE, and the span of years where the year of P is one. */
static void say_in_year(struct build *b, const struct locale *l,
			const struct date_part *p, const char *phrase,
			struct sv whole)
{
	struct build text = { .arena = b->arena };

	date_say_of(&text, l, phrase, whole);
	if (date_year_spans(p))
		date_say_in_span(b, l, p, build_view(&text));
	else
		build_sv(b, build_view(&text));
}

static void say_items(struct build *b, const struct locale *l,
		      const struct date_part *p, uint32_t bits, bool months)
{
	const struct date_phrases *words = date_phrases(l);
	bool bare = is_list(bits) || date_year_spans(p);

	say_in_year(b, l, p, bare ? "{}" : months ? words->month_of :
						     words->day_of,
		    items_of(b->arena, l, p, bits, months));
}

/* Day 17 of a month that is not known. */
static void say_day_of_some_month(struct build *b, const struct locale *l,
				  const struct date_part *p)
{
	struct date_slots slots = date_slots_of(b->arena, l, p);
	struct build text = { .arena = b->arena };

	date_say(&text, l, date_phrases(l)->day_in_some_month, &slots);
	if (!date_year_spans(p)) {
		build_str(&text, ", ");
		build_sv(&text, slots.year);
	}
	say_in_year(b, l, p, "{}", build_view(&text));
}

/* Some day of a month or of a year, some month of a year. */
static void say_any(struct build *b, const struct locale *l,
		    const struct date_part *p)
{
	const struct date_phrases *words = date_phrases(l);
	struct date_slots slots = date_slots_of(b->arena, l, p);
	struct build within = { .arena = b->arena };
	struct date_part rest = *p;
	bool day = p->day || p->day_x;

	rest.day = rest.day_x = 0;
	if (p->month_x)
		rest.month = rest.month_x = 0;
	if (date_year_spans(p)) {
		date_say_part(b, l, &rest);
	} else if (p->month_x) {
		date_say(b, l, day ? words->day_in_year : words->month_in_year,
			 &slots);
	} else {
		date_say_fields(&within, l, &rest, SV(""), SV(""));
		slots.whole = build_view(&within);
		date_say(b, l, words->day_in_month, &slots);
	}
}

/* The few days that a part may be. */
static void say_dates(struct build *b, const struct locale *l,
		      const struct choice *c)
{
	for (int i = 0; i < c->dates; i++) {
		if (i)
			build_str(b, i + 1 < c->dates ? ", " :
							date_phrases(l)->or);
		date_say_part(b, l, &c->some[i]);
	}
}

struct date_part date_part_known(const struct date_part *p)
{
	struct choice c = choose(p);
	struct date_part known = *p;

	if (date_year_spans(p) && p->month_x == ALL_X &&
	    (c.days == 0 || p->day_x == ALL_X) && !date_doubts_some(p)) {
		known.month_x = known.day_x = 0;
		return known;
	}
	if (p->month_x && is_one(c.months)) {
		known.month = (uint8_t)lowest(c.months);
		known.month_x = 0;
	}
	if (p->day_x && is_one(c.days)) {
		known.day = (uint8_t)lowest(c.days);
		known.day_x = 0;
	}
	return known;
}

/* What the X of a month or a day leave of it: one, some or any. */
enum left { ONE, SOME, ANY };

static enum left left(uint8_t x)
{
	return x == ALL_X ? ANY : x ? SOME : ONE;
}

bool date_part_scatters(const struct date_part *p)
{
	struct date_part known = date_part_known(p);

	return left(known.month_x) == SOME || left(known.day_x) == SOME;
}

bool date_say_some(struct build *b, const struct locale *l,
		   const struct date_part *p)
{
	struct date_part known = date_part_known(p);
	struct choice c = choose(p);
	bool has_day = c.days != 0;
	enum left month = left(known.month_x), day = left(known.day_x);

	if (month == ONE && day == ONE)
		date_say_part(b, l, &known);
	else if (month == ANY ? !has_day || day == ANY :
				month == ONE && day == ANY)
		say_any(b, l, &known);
	else if (month == ONE)
		say_items(b, l, &known, c.days, false);
	else if (!has_day)
		say_items(b, l, &known, c.months, true);
	else if (c.dates <= LISTED && !p->year_x)
		say_dates(b, l, &c);
	else if (month == ANY && day == ONE)
		say_day_of_some_month(b, l, &known);
	else
		return false;
	return true;
}
