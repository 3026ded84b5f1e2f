/*
 * Dates for a narrow column, in words.  What is too wide is said more coarsely,
 * the later end first: a row may not lose its date to a cut.
 */
#include "text/width.h"
#include "wording/date_short_sides.h"
#include "wording/date_words.h"

enum { FIRST_QUARTER = 33, FIRST_THIRD = 37 };

/* How its year is told. */
enum year_way {
	YEAR_GIVEN,  /* by the heading, or the other side */
	YEAR_AFTER,  /* 17 May 2023 */
	YEAR_BRIEF,  /* Feb 25 */
	YEAR_NUMBER, /* 2/2025 */
};

/* What a side stands for: all, a beginning, an end, what a phrase is of. */
enum edge { EDGE_BOTH, EDGE_FIRST, EDGE_LAST, EDGE_OF };

/* The doubt of a date as one mark. */
static const char *const marks[] = { "", "?", "~", "%" };

/* Of one part; digits that do not count are about so. */
static unsigned doubt_of(const struct date_part *p)
{
	bool estimate = p->significant &&
			date_part_precision(p) > PRECISION_YEAR;

	return (p->uncertain != 0) |
	       (p->approximate != 0 || estimate ? 2u : 0u);
}

static unsigned doubt_of_all(const struct date *d)
{
	unsigned doubt = 0;

	for (uint32_t i = 0; i < d->nparts; i++)
		doubt |= doubt_of(&d->parts[i]);
	return doubt;
}

/* The mark of what stands at P alone, one of the sides of S. */
static const char *own_mark(const struct sides *s, const struct date_part *p)
{
	return marks[s->apart ? doubt_of(p) : 0];
}

static const char *dash(const struct locale *l)
{
	return l->ascii ? "-" : "–";
}

static bool is_common(const struct date_part *p)
{
	return !p->exponent && !p->year_x && p->year < 1000000000 &&
	       p->year > -1000000000;
}

/* "199X" */
static void put_digits(struct build *b, const struct date_part *p)
{
	for (int bit = 3, worth = 1000; bit >= 0; bit--, worth /= 10)
		build_char(b, p->year_x & 1 << bit ?
				      'X' :
				      "0123456789"[p->year / worth % 10]);
}

static void put_year(struct build *b, const struct locale *l,
		     const struct date_part *p, enum edge edge)
{
	struct date_part year = { .year = p->year, .exponent = p->exponent,
				  .flags = p->flags & PART_LONG_YEAR };
	struct date d = { .parts = &year, .nparts = 1, .form = DATE_SINGLE };
	int64_t high = p->year, worth = 1;

	for (unsigned bit = 0; bit < 4; bit++, worth *= 10)
		if (p->year_x & 1U << bit)
			high += 9 * worth;
	if (p->year_x && (p->year_x == 15 || edge != EDGE_BOTH))
		put_digits(b, p);
	else if (p->year_x)
		build_fmt(b, "%d%s%d", (int)p->year, locale_dots(l), (int)high);
	else if (!is_common(p) || (p->year <= 0 && l->bc.n == 0))
		date_print(b, &d);
	else if (p->year > 0)
		build_fmt(b, "%d", (int)p->year);
	else
		build_fmt(b, "%d %.*s", (int)(1 - p->year), SV_ARG(l->bc));
}

static int edge_month(const struct date_part *p, bool last)
{
	struct date_span span = { 0, 0 };
	int64_t year;
	int month = p->month <= 12 ? p->month : 1, day;

	if (date_part_is_season(p) && date_part_span(p, &span) &&
	    span.first != INT64_MIN && span.last != INT64_MAX)
		date_from_day(last ? span.last : span.first, &year, &month,
			      &day);
	return month;
}

static void put_month(struct build *b, const struct locale *l,
		      const struct date_part *p, enum edge edge)
{
	const struct sv *months = edge == EDGE_OF ? l->short_months_beside :
						    l->short_months;
	int season = (p->month - 21) % 4;
	const char *of = date_phrases(l)->genitives[season > 0 ? season : 0];

	if (!date_part_is_season(p)) {
		build_sv(b, months[p->month - 1]);
	} else if (p->month < FIRST_QUARTER && edge == EDGE_OF && of[0]) {
		build_str(b, of);
	} else if (p->month < FIRST_QUARTER) {
		build_sv(b, l->seasons[season]);
	} else if (p->month < FIRST_THIRD) {
		build_sv(b, l->short_quarters[p->month - FIRST_QUARTER]);
	} else {
		if (edge != EDGE_LAST)
			build_sv(b, months[edge_month(p, false) - 1]);
		if (edge == EDGE_BOTH || edge == EDGE_OF)
			build_str(b, dash(l));
		if (edge != EDGE_FIRST)
			build_sv(b, months[edge_month(p, true) - 1]);
	}
}

/* DAYS, "15" or "15–17", of the month of P. */
static void put_days(struct build *b, const struct locale *l,
		     const struct date_part *p, struct sv days)
{
	struct locale brief = *l;

	brief.months[p->month - 1] = l->short_months_beside[p->month - 1];
	date_say_day_of_month(b, &brief, p->month, days);
}

static void put_side(struct build *b, const struct locale *l,
		     const struct date_part *p, enum grain grain,
		     enum year_way way, enum edge edge)
{
	if (grain == GRAIN_YEAR) {
		put_year(b, l, p, edge);
		return;
	}
	if (way == YEAR_NUMBER && grain == GRAIN_MONTH) {
		build_fmt(b, "%d/", edge_month(p, true));
		put_year(b, l, p, edge);
		return;
	}
	if (grain == GRAIN_DAY)
		put_days(b, l, p, build_digits(b->arena, (size_t)p->day));
	else
		put_month(b, l, p, edge);
	if (way == YEAR_GIVEN)
		return;
	build_char(b, ' ');
	if (way == YEAR_BRIEF && date_year_is_plain(p))
		build_fmt(b, "%02d", (int)(p->year % 100));
	else
		put_year(b, l, p, edge);
}

static bool same_year(const struct date_part *a, const struct date_part *b)
{
	return a->year == b->year && a->exponent == b->exponent &&
	       a->year_x == b->year_x;
}

/* Whether the heading YEAR, or a side itself at GRAIN, tells the year of P. */
static bool is_told(const struct date_part *p, enum grain grain, int64_t year)
{
	return grain == GRAIN_YEAR || (is_common(p) && p->year == year);
}

/* What stands between the sides of S, two days of one month where DAYS. */
static void put_between(struct build *b, const struct locale *l,
			const struct sides *s, bool days)
{
	if (s->joint)
		build_str(b, s->joint);
	else if (s->within)
		build_str(b, locale_dots(l));
	else if (days && !l->ascii)
		build_sv(b, locale_dash(l, DASH_DAYS));
	else
		build_str(b, dash(l));
}

/* "15–17 May" */
static void put_days_of(struct build *b, const struct locale *l,
			const struct sides *s, enum year_way way)
{
	struct build days = { .arena = b->arena };

	build_fmt(&days, "%s%d", own_mark(s, s->a), s->a->day);
	put_between(&days, l, s, true);
	build_fmt(&days, "%s%d", own_mark(s, s->b), s->b->day);
	put_days(b, l, s->b, build_view(&days));
	if (way == YEAR_GIVEN)
		return;
	build_char(b, ' ');
	put_year(b, l, s->b, EDGE_LAST);
}

/* Whether P at GRAIN is a year with the era BC. */
static bool is_bc(const struct date_part *p, enum grain grain)
{
	return grain == GRAIN_YEAR && is_common(p) && p->year <= 0;
}

/* Appends TEXT, a side of two or what joins them, so that no line ends in it
 * where there may be several lines and it has room in one. */
static void put_whole(struct build *b, const struct date_place *at,
		      struct sv text)
{
	bool whole = at->wide && width_text(text) <= DATE_WIDE_CELLS / 2;

	for (size_t i = 0; i < text.n; i++)
		if (whole && text.s[i] == ' ' && i > 0 && i + 1 < text.n)
			build_str(b, "\u00a0");
		else
			build_char(b, text.s[i]);
}

/* Both sides of S, of which that at GB may share its year, which that of AT may
 * be, with the other. */
static void put_two(struct build *b, const struct locale *l,
		    const struct sides *s, enum grain ga, enum grain gb,
		    const struct date_place *at)
{
	bool shared = same_year(s->a, s->b) && gb < GRAIN_YEAR;
	/* Jan–Oct 2024 would be of one year, whatever the heading. */
	bool given = shared || (is_told(s->a, ga, at->year) &&
				(!at->wide || same_year(s->a, s->b)));
	struct build first = { .arena = b->arena };
	struct build joint = { .arena = b->arena };
	struct build last = { .arena = b->arena };
	enum year_way way = YEAR_GIVEN;

	if (!is_told(s->b, gb, at->year))
		way = shared || gb == GRAIN_DAY || at->wide ? YEAR_AFTER :
		      s->within			    ? YEAR_BRIEF :
						      YEAR_NUMBER;
	if (ga == GRAIN_DAY && gb == GRAIN_DAY && shared &&
	    s->a->month == s->b->month) {
		put_days_of(b, l, s, way);
		return;
	}
	build_str(&first, own_mark(s, s->a));
	if (is_bc(s->a, ga) && is_bc(s->b, gb) && l->bc.n) /* 500–401 BC */
		build_fmt(&first, "%d", (int)(1 - s->a->year));
	else
		put_side(&first, l, s->a, ga, given ? YEAR_GIVEN : YEAR_AFTER,
			 EDGE_FIRST);
	put_whole(b, at, build_view(&first));
	put_between(&joint, l, s, false);
	put_whole(b, at, build_view(&joint));
	build_str(&last, own_mark(s, s->b));
	put_side(&last, l, s->b, gb, way, EDGE_LAST);
	put_whole(b, at, build_view(&last));
}

/* Appends TEXT within the phrases that it needs; false when that is too
 * wide. */
static bool put_within(struct build *b, const struct locale *l,
		       const char *phrase, const struct date_place *at,
		       struct sv text)
{
	const struct date_phrases *words = date_phrases(l);
	struct build said = { .arena = b->arena };
	struct build marked = { .arena = b->arena };

	date_say_of(&said, l, phrase ? phrase : "{}", text);
	date_say_of(&marked, l, at->julian ? words->brief_julian : "{}",
		    build_view(&said));
	if (width_text(build_view(&marked)) >
	    (at->wide ? DATE_WIDE_CELLS : DATE_SHORT_CELLS))
		return false;
	build_sv(b, build_view(&marked));
	return true;
}

/* Whether the sides of S are the same at these grains. */
static bool are_one(const struct sides *s, enum grain ga, enum grain gb)
{
	return !s->b || (ga == gb && ga > GRAIN_DAY &&
			 same_year(s->a, s->b) &&
			 (ga == GRAIN_YEAR || s->a->month == s->b->month));
}

/* Whether that is a way to tell them: what is told coarsely at its beginning
 * has no fine end, and "17 May–2024" would be no span. */
static bool is_way(const struct sides *s, enum grain ga, enum grain gb)
{
	if (!s->b)
		return ga == gb;
	if (ga > date_short_finest(s->a) && gb < ga)
		return false;
	return ga == gb || gb < GRAIN_YEAR || gb == date_short_finest(s->b) ||
	       !same_year(s->a, s->b);
}

/* Appends S told so; false when that is too wide. */
static bool put_way(struct build *b, const struct locale *l,
		    const struct date *d, const struct sides *s,
		    const struct date_place *at, enum grain ga, enum grain gb)
{
	struct build text = { .arena = b->arena };
	bool one = are_one(s, ga, gb);

	if (!s->apart || (one && s->b))
		build_str(&text, marks[doubt_of_all(d)]);
	else if (one)
		build_str(&text, own_mark(s, s->a));
	if (one)
		put_side(&text, l, s->a, ga,
			 is_told(s->a, ga, at->year) ? YEAR_GIVEN : YEAR_AFTER,
			 s->of ? EDGE_OF : EDGE_BOTH);
	else
		put_two(&text, l, s, ga, gb, at);
	if (s->more > 0)
		build_fmt(&text, " +%u", s->more);
	build_str(&text, s->onward ? locale_dots(l) : "");
	return put_within(b, l, s->phrase, at, build_view(&text));
}

/* The ends of S that grains GA and GB tell more coarsely than they are. */
static unsigned coarse_ends(const struct sides *s, int ga, int gb)
{
	const struct date_part *last = s->b ? s->b : s->a;

	return (ga > (int)date_short_finest(s->a) ? COARSE_FIRST : 0U) |
	       (gb > (int)date_short_finest(last) ? COARSE_LAST : 0U);
}

/* Appends the finest way to tell S that has room; false when there is none.
 * Of those that are as coarse, the later end is the coarser one.  *COARSE are
 * the ends that are told more coarsely than they are. */
static bool put_sides(struct build *b, const struct locale *l,
		      const struct date *d, const struct sides *s,
		      const struct date_place *at, unsigned *coarse)
{
	int first = (int)date_short_finest(s->a);
	int last = s->b ? (int)date_short_finest(s->b) : 0;

	for (int g = 0; g < GRAINS; g++)
		for (int ga = first; ga <= g; ga++)
			for (int gb = s->b ? last : ga; gb <= g; gb++)
				if ((ga == g || gb == g) &&
				    is_way(s, (enum grain)ga,
					   (enum grain)gb) &&
				    put_way(b, l, d, s, at, (enum grain)ga,
					    (enum grain)gb)) {
					*coarse = coarse_ends(s, ga, gb);
					return true;
				}
	return false;
}

/* ---- a year that is too long for the column ---- */

/* L with no blanks in what it calls the years before Christ: до н.э. */
static struct locale tight_era(const struct locale *l, struct arena *a)
{
	struct locale tight = *l;
	struct build era = { .arena = a };

	for (size_t i = 0; i < l->bc.n; i++)
		if (l->bc.s[i] != ' ' || i == 0 || l->bc.s[i - 1] != '.')
			build_char(&era, l->bc.s[i]);
	tight.bc = build_view(&era);
	return tight;
}

/* As EDTF, which no language makes longer. */
static bool put_exact(struct build *b, const struct sides *s)
{
	struct date d = { .parts = s->a, .nparts = 1, .form = DATE_SINGLE };
	struct build text = { .arena = b->arena };

	date_print(&text, &d);
	build_str(&text, s->onward ? ".." : "");
	if (s->phrase || width_text(build_view(&text)) > DATE_SHORT_CELLS)
		return false;
	build_sv(b, build_view(&text));
	return true;
}

/* By its first DIGITS and a mark that it is rounded. */
static void put_rounded(struct build *b, const struct date *d,
			const struct date_part *p, int digits)
{
	int64_t size = p->year < 0 ? -p->year : p->year;
	uint64_t exponent = p->exponent;

	for (; size > (digits > 1 ? 99 : 9); size /= 10)
		exponent++;
	build_str(b, marks[d->doubt | 2]);
	build_str(b, p->year < 0 ? "Y-" : "Y");
	if (digits)
		build_fmt(b, "%lldE%llu", (long long)size,
			  (unsigned long long)exponent);
}

static void put_long(struct build *b, const struct locale *l,
		     const struct date *d, const struct sides *s)
{
	static const struct date_place nowhere = { .year = DATE_NO_YEAR };

	for (int i = 0; i < 6; i++) {
		struct build text = { .arena = b->arena };

		put_rounded(&text, d, s->a, 2 - i % 3);
		build_str(&text, s->onward && i < 3 ? locale_dots(l) : "");
		if (put_within(b, l, i < 3 ? s->phrase : NULL, &nowhere,
			       build_view(&text)))
			return;
	}
}

/* Appends D, whose sides S are years and too wide in words, as EDTF; false when
 * that is too wide as well, or they are none. */
static bool put_exact_years(struct build *b, const struct date *d,
			    const struct sides *s)
{
	struct build text = { .arena = b->arena };

	if (!s->b || s->phrase || d->form != DATE_INTERVAL ||
	    date_short_finest(s->a) != GRAIN_YEAR ||
	    date_short_finest(s->b) != GRAIN_YEAR)
		return false;
	date_print(&text, d);
	if (width_text(build_view(&text)) > DATE_SHORT_CELLS)
		return false;
	build_sv(b, build_view(&text));
	return true;
}

/* Appends S in words; false when there is no room. */
static bool put_words(struct build *b, const struct locale *l,
		      const struct date *d, const struct sides *sides,
		      const struct date_place *at, unsigned *coarse)
{
	struct sides s = *sides;

	if (at->holds && !s.phrase) {
		s.phrase = date_phrases(l)->brief_as_of;
		if (put_sides(b, l, d, &s, at, coarse))
			return true;
		s.phrase = NULL;
	}
	return put_sides(b, l, d, &s, at, coarse);
}

/* Likewise, but that years before Christ, if S begins with one, stand as EDTF,
 * which no language makes longer: seit -0043. */
static bool put_numbered(struct build *b, const struct locale *l,
			 const struct date *d, const struct sides *s,
			 const struct date_place *at, unsigned *coarse)
{
	struct locale numbered = *l;

	numbered.bc = SV("");
	return put_exact_years(b, d, s) ||
	       (is_bc(s->a, date_short_finest(s->a)) &&
		put_words(b, &numbered, d, s, at, coarse));
}

/* Likewise without the end of S. */
static bool put_beginning(struct build *b, const struct locale *l,
			  const struct date *d, const struct sides *sides,
			  const struct date_place *at, unsigned *coarse)
{
	struct sides s = *sides;

	s.onward = s.onward || s.b;
	s.b = NULL;
	if (!put_words(b, l, d, &s, at, coarse))
		return false;
	*coarse |= COARSE_LAST;
	return true;
}

/* Appends S, two that are joined, as finely as they are; false when there is no
 * room. */
static bool put_joined(struct build *b, const struct locale *l,
		       const struct date *d, const struct sides *s,
		       const struct date_place *at)
{
	return s->joint && put_way(b, l, d, s, at, date_short_finest(s->a),
				   date_short_finest(s->b));
}

/* S without a joint: from one to the other, or one and how many more. */
static struct sides unjoined(const struct sides *joined)
{
	struct sides s = *joined;

	s.joint = NULL;
	if (joined->joint && !s.within) {
		s.b = NULL;
		s.more = 1;
	}
	return s;
}

unsigned date_short(struct build *b, const struct locale *l,
		    const struct date *d, const struct date_place *at)
{
	struct locale tight;
	unsigned coarse = 0;
	struct sides s;

	if (d->form == DATE_NONE)
		return 0;
	s = date_short_sides(d, l);
	s.apart = s.b && doubt_of(s.a) != doubt_of(s.b) &&
		  (doubt_of(s.a) | doubt_of(s.b)) == doubt_of_all(d);
	if (put_joined(b, l, d, &s, at))
		return 0;
	s = unjoined(&s);
	s.apart = s.apart && s.b;
	tight = tight_era(l, b->arena);
	if (put_words(b, l, d, &s, at, &coarse) ||
	    put_words(b, &tight, d, &s, at, &coarse))
		return coarse;
	if (put_numbered(b, l, d, &s, at, &coarse))
		return coarse | COARSE_SIGNS;
	if (s.b && (put_beginning(b, l, d, &s, at, &coarse) ||
		    put_beginning(b, &tight, d, &s, at, &coarse)))
		return coarse;
	s.onward = s.onward || s.b;
	if (!put_exact(b, &s))
		put_long(b, l, d, &s);
	return COARSE_FIRST | COARSE_LAST | COARSE_SIGNS;
}
