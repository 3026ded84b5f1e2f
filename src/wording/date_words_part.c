/* One part of a date in words. */
#include "wording/date_phrases.h"
#include "wording/date_words.h"

enum { NORTH_FIRST = 25, SOUTH_FIRST = 29, QUARTER_FIRST = 33,
       THIRD_FIRST = 37 };

/* The least year of as many digits as a part keeps. */
#define FULL INT64_C(100000000000000000)

/* The year of a part as people count: no year 0, BC downwards. */
struct year {
	struct sv number;
	uint64_t ordinal;
	bool bc;
	bool exact; /* NUMBER is one year in figures */
};

static struct sv decimal(struct arena *a, uint64_t n)
{
	struct build b = { .arena = a };

	build_fmt(&b, "%llu", (unsigned long long)n);
	return build_view(&b);
}

/* A year after or before 0 as its number in its era. */
static uint64_t count_year(int64_t year)
{
	return year > 0 ? (uint64_t)year : 1 + (uint64_t)-year;
}

static struct year year_of(struct arena *a, const struct date_part *p)
{
	struct year y = { .bc = p->year <= 0 && !p->year_x };
	struct build b = { .arena = a };
	int64_t value = p->year;
	bool beyond = false;

	if (p->year_x) {
		for (int bit = 3, worth = 1000; bit >= 0; bit--, worth /= 10)
			build_char(&b, p->year_x & 1 << bit ?
				   'X' : "0123456789"[p->year / worth % 10]);
		y.number = build_view(&b);
		return y;
	}
	/* The digits after those that are kept are not known. */
	beyond = p->exponent && (value >= FULL || value <= -FULL);
	for (uint32_t i = 0; i < p->exponent && !beyond; i++)
		beyond = __builtin_mul_overflow(value, 10, &value) ||
			 value >= 10 * FULL || value <= 1 - 10 * FULL;
	y.exact = !beyond;
	y.ordinal = beyond ? 0 : count_year(value);
	if (beyond)
		build_fmt(&b, "%lldE%u",
			  (long long)(p->year < 0 ? -p->year : p->year),
			  p->exponent);
	y.number = beyond ? build_view(&b) : decimal(a, y.ordinal);
	return y;
}

/* The era that stands beside a year, or nothing. */
bool date_year_is_plain(const struct date_part *p)
{
	return !p->exponent && p->year > 999 && p->year < 10000;
}

/* The era that is told: before Christ, and of a year that one would not know
 * for one by its digits. */
static struct sv era_of(const struct locale *l, const struct date_part *p,
			const struct year *y)
{
	bool ad = (l->era || !date_year_is_plain(p)) && !p->year_x;

	return y->bc ? l->bc : ad ? l->ad : (struct sv){ 0 };
}

/* What stands for the fields of a pattern. */
struct fields {
	struct sv day, month, month_alone, year, era, quarter;
};

static void put_pattern(struct build *b, const struct locale *l,
			enum locale_pattern pattern, const struct fields *f)
{
	struct sv text = l->patterns[pattern];

	for (size_t i = 0; i < text.n; i++) {
		switch (text.s[i]) {
		case FIELD_DAY:
			build_sv(b, f->day);
			break;
		case FIELD_MONTH:
		case FIELD_MONTH_NUMBER:
			build_sv(b, f->month);
			break;
		case FIELD_MONTH_ALONE:
			build_sv(b, f->month_alone);
			break;
		case FIELD_YEAR:
			build_sv(b, f->year);
			break;
		case FIELD_ERA:
			build_sv(b, f->era);
			break;
		case FIELD_QUARTER:
			build_sv(b, f->quarter);
			break;
		default:
			build_char(b, text.s[i]);
		}
	}
}

bool date_era_is_first(const struct locale *l)
{
	struct sv pattern = l->patterns[PATTERN_YEAR_BC];

	return sv_find_char(pattern, FIELD_ERA, 0) <
	       sv_find_char(pattern, FIELD_YEAR, 0);
}

/* The year of P with its unit or era. */
static struct sv year_text(struct arena *a, const struct locale *l,
			   const struct date_part *p)
{
	struct year y = year_of(a, p);
	struct sv era = era_of(l, p, &y);
	struct build b = { .arena = a };

	if (era.n && !y.bc && l->language == LANGUAGE_EN)
		build_fmt(&b, "%.*s %.*s", SV_ARG(era), SV_ARG(y.number));
	else if (era.n)
		put_pattern(&b, l, PATTERN_YEAR_BC,
			    &(struct fields){ .year = y.number, .era = era });
	else
		date_say(&b, l, date_phrases(l)->year,
			 &(struct date_slots){ .number = y.number });
	return build_view(&b);
}

bool date_year_spans(const struct date_part *p)
{
	return p->year_x && (p->year_x & (p->year_x + 1)) == 0;
}

/* Decades are called by their number, but for those that sound like a century,
 * or like one of our own, or that need an era: 1126 BC – the 1040s. */
static bool is_decade(const struct locale *l, const struct date_part *p)
{
	return p->year_x == 1 && p->year > 100 && p->year % 100 != 0 &&
	       !l->era;
}

/* Appends YEAR with its ERA, which stands before it with FIRST. */
static void put_year(struct build *b, struct sv era, bool first, int64_t year)
{
	if (first && era.n)
		build_fmt(b, "%.*s ", SV_ARG(era));
	build_fmt(b, "%lld", (long long)year);
	if (!first && era.n)
		build_fmt(b, " %.*s", SV_ARG(era));
}

/* The years LOW to HIGH, with an era where L asks for it or one would not know
 * them for years by their digits; those from 0 on begin in 1 BC. */
static struct sv range_text(struct arena *a, const struct locale *l,
			    int64_t low, int64_t high)
{
	bool bc_first = date_era_is_first(l);
	bool ad_first = l->language == LANGUAGE_EN || bc_first;
	struct sv era = low > 999 && !l->era ? SV("") : l->ad;
	struct build b = { .arena = a };

	if (low == 0)
		put_year(&b, l->bc, bc_first, 1);
	else
		put_year(&b, ad_first ? era : SV(""), true, low);
	build_str(&b, low == 0 ? " – " : "–");
	put_year(&b, ad_first && low > 0 ? SV("") : era, ad_first, high);
	return build_view(&b);
}

struct date_slots date_slots_of(struct arena *a, const struct locale *l,
				const struct date_part *p)
{
	struct year y = year_of(a, p);
	struct date_slots s = { .number = y.number, .ordinal = y.ordinal };
	int64_t low = p->year, high = low, worth = 1;

	/* Azerbaijani puts the era in front: the ending stays with the
	 * number. */
	s.year = year_text(a, l, p);
	s.era = era_of(l, p, &y);
	s.month = p->month <= 12 ? p->month : 0;
	s.season = date_part_is_season(p) ? (p->month - 21) % 4 + 1 : 0;
	s.day = p->day;
	s.exact = y.exact;
	s.decade = is_decade(l, p);
	if (!p->year_x)
		return s;
	for (unsigned bit = 0; bit < 4; bit++, worth *= 10)
		if (p->year_x & 1U << bit)
			high += 9 * worth;
	s.number = decimal(a, (uint64_t)low);
	s.range = range_text(a, l, low, high);
	s.ordinal = (uint64_t)(is_decade(l, p) ? low : high);
	return s;
}

void date_say_fields(struct build *b, const struct locale *l,
		     const struct date_part *p, struct sv day, struct sv month)
{
	struct year y = year_of(b->arena, p);
	struct fields f = { .day = day, .month = month, .month_alone = month,
			    .year = y.number };
	enum locale_pattern pattern = p->day ? PATTERN_DAY : PATTERN_MONTH;

	if (day.n == 0)
		f.day = decimal(b->arena, p->day);
	if (month.n == 0) {
		f.month = l->months[p->month - 1];
		f.month_alone = l->months_alone[p->month - 1];
	}
	f.era = era_of(l, p, &y);
	if (f.era.n && !y.bc && l->language == LANGUAGE_EN)
		f.year = year_text(b->arena, l, p); /* AD 44 */
	else if (f.era.n)
		pattern = p->day ? PATTERN_DAY_BC : PATTERN_MONTH_BC;
	put_pattern(b, l, pattern, &f);
}

void date_say_day_of_month(struct build *b, const struct locale *l, int month,
			   struct sv day)
{
	put_pattern(b, l, PATTERN_DAY_OF_MONTH,
		    &(struct fields){
			    .day = day,
			    .month = l->months[month - 1],
			    .month_alone = l->months_alone[month - 1] });
}

void date_say_in_span(struct build *b, const struct locale *l,
		      const struct date_part *p, struct sv whole)
{
	const struct date_phrases *words = date_phrases(l);
	struct date_slots slots = date_slots_of(b->arena, l, p);

	slots.whole = whole;
	if (p->year_x == 15) {
		build_sv(b, whole);
		build_str(b, ", ");
		build_str(b, words->no_year);
	} else {
		date_say(b, l, is_decade(l, p) ? words->decade_year :
					      words->span_year, &slots);
	}
}

/* Appends SEASON with its hemisphere, if P says one. */
static void say_hemisphere(struct build *b, const struct locale *l,
			   const struct date_part *p, struct sv season)
{
	const struct date_phrases *words = date_phrases(l);

	date_say_of(b, l, p->month >= SOUTH_FIRST   ? words->south :
			  p->month >= NORTH_FIRST ? words->north : "{}",
		    season);
}

/* A day, month or season of a year that is itself a span. */
static void say_in_span(struct build *b, const struct locale *l,
			const struct date_part *p)
{
	struct build day = { .arena = b->arena };

	if (p->day)
		date_say_day_of_month(&day, l, p->month,
				      decimal(b->arena, p->day));
	else if (date_part_is_season(p))
		say_hemisphere(&day, l, p, l->seasons[(p->month - 21) % 4]);
	else
		build_sv(&day, l->months_alone[p->month - 1]);
	date_say_in_span(b, l, p, build_view(&day));
}

bool date_part_window(const struct date_part *p, int64_t *low, int64_t *high)
{
	struct date_span span = { 0, 0 };
	int month, day;

	if (!p->significant || date_part_precision(p) == PRECISION_YEAR ||
	    !date_part_span(p, &span) || span.first == INT64_MIN ||
	    span.first == INT64_MAX || span.last == INT64_MAX ||
	    span.last == INT64_MIN)
		return false;
	date_from_day(span.first, low, &month, &day);
	date_from_day(span.last, high, &month, &day);
	return true;
}

static void say_year(struct build *b, const struct locale *l,
		     const struct date_part *p, const struct date_slots *slots)
{
	const struct date_phrases *words = date_phrases(l);
	int64_t low, high;

	if (is_decade(l, p)) {
		date_say(b, l, words->decade, slots);
	} else if (p->year_x == 15) {
		build_str(b, words->no_year);
	} else if (date_year_spans(p)) {
		date_say(b, l, words->span, slots);
	} else if (l->names_years && slots->exact &&
		   !date_part_window(p, &low, &high)) {
		date_say(b, l, words->whole_year, slots);
	} else {
		build_sv(b, slots->year);
		if (date_part_window(p, &low, &high))
			build_fmt(b, " (%llu–%llu)",
				  (unsigned long long)count_year(low),
				  (unsigned long long)count_year(high));
	}
}

void date_say_months(struct build *b, const struct locale *l, int from,
		     const struct date_part *to)
{
	struct build months = { .arena = b->arena };

	build_sv(&months, l->months_alone[from - 1]);
	build_sv(&months, locale_dash(l, DASH_MONTHS));
	build_sv(&months, l->months_alone[to->month - 1]);
	date_say_fields(b, l, to, SV(""), build_view(&months));
}

static void say_season(struct build *b, const struct locale *l,
		       const struct date_part *p, struct date_slots *slots)
{
	const struct date_phrases *words = date_phrases(l);
	struct build season = { .arena = b->arena };
	struct year y = year_of(b->arena, p);

	if (p->month >= THIRD_FIRST) {
		date_say(b, l, words->parts[p->month - THIRD_FIRST], slots);
		return;
	}
	if (p->month >= QUARTER_FIRST && era_of(l, p, &y).n) {
		build_sv(b, l->quarters[p->month - QUARTER_FIRST]);
		build_char(b, ' ');
		build_sv(b, slots->year);
		return;
	}
	if (p->month >= QUARTER_FIRST) {
		put_pattern(b, l, PATTERN_QUARTER,
			    &(struct fields){
				    .year = y.number,
				    .quarter = l->quarters[p->month -
							   QUARTER_FIRST] });
		return;
	}
	date_say(&season, l, words->season, slots);
	say_hemisphere(b, l, p, build_view(&season));
}

static void say_time(struct build *b, const struct date_part *p)
{
	int32_t leap = p->flags & PART_LEAP ? 1 : 0;
	int32_t s = p->second - leap;
	int zone = p->zone < 0 ? -p->zone : p->zone;

	build_fmt(b, ", %02d:%02d", s / 3600, s / 60 % 60);
	if (s % 60 + leap)
		build_fmt(b, ":%02d", s % 60 + leap);
	if (!(p->flags & PART_ZONE))
		return;
	build_str(b, " UTC");
	if (zone)
		build_fmt(b, "%c%02d:%02d", p->zone < 0 ? '-' : '+', zone / 60,
			  zone % 60);
}

void date_say_edtf(struct build *b, const struct date_part *p)
{
	const uint8_t dots = PART_FROM | PART_UNTIL;
	struct date_part plain = *p;
	struct date d = { .parts = &plain, .nparts = 1, .form = DATE_SINGLE };

	plain.flags = (uint8_t)(plain.flags & ~dots);
	plain.uncertain = plain.approximate = 0;
	date_print(b, &d);
}

void date_say_part(struct build *b, const struct locale *l,
		   const struct date_part *p)
{
	struct date_slots slots = date_slots_of(b->arena, l, p);

	if (date_part_empty(p))
		return;
	if (date_part_has(p) == COMPONENT_YEAR)
		say_year(b, l, p, &slots);
	else if ((p->month_x || p->day_x) && !date_say_some(b, l, p))
		date_say_edtf(b, p);
	else if (p->month_x || p->day_x)
		return;
	else if (date_year_spans(p) && p->month < QUARTER_FIRST)
		say_in_span(b, l, p);
	else if (date_part_is_season(p))
		say_season(b, l, p, &slots);
	else
		date_say_fields(b, l, p, SV(""), SV(""));
	if (p->flags & PART_TIME)
		say_time(b, p);
}

void date_words_time(struct build *b, const struct date *d)
{
	if (d->form == DATE_SINGLE && d->parts->flags & PART_TIME)
		say_time(b, d->parts);
}
