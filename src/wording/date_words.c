/* Intervals, sets and whole dates in words. */
#include "wording/date_words.h"

#include "wording/date_phrases.h"

/* A longer set is cut short before its last member. */
enum { MEMBERS_SHOWN = 50 };

static struct sv number(struct arena *a, int n)
{
	struct build b = { .arena = a };

	build_fmt(&b, "%d", n);
	return build_view(&b);
}

/* Whether L writes the year after the day, so that two days can share it. */
static bool year_is_last(const struct locale *l)
{
	struct sv pattern = l->patterns[PATTERN_DAY];

	return sv_find_char(pattern, FIELD_YEAR, 0) >
	       sv_find_char(pattern, FIELD_DAY, 0);
}

/* Appends the days START to END of one year; false when it cannot. */
static bool say_days_of_year(struct build *b, const struct locale *l,
			     const struct date_part *start,
			     const struct date_part *end)
{
	struct build days = { .arena = b->arena };

	if (start->month == end->month) {
		build_fmt(&days, "%d", start->day);
		build_sv(&days, locale_dash(l, DASH_DAYS));
		build_fmt(&days, "%d", end->day);
		date_say_fields(b, l, end, build_view(&days), SV(""));
		return true;
	}
	if (!year_is_last(l))
		return false;
	date_say_day_of_month(b, l, start->month,
			      number(b->arena, start->day));
	build_sv(b, l->dash);
	date_say_fields(b, l, end, SV(""), SV(""));
	return true;
}

/* Whether P is plain but that it may be before Christ, where the era is said at
 * the end of what it shares with others: "e.ə. 10–20 may 44" might as well
 * begin in 10 BC. */
static bool may_share(const struct locale *l, const struct date_part *p)
{
	struct date_part of_now = *p;

	if (!date_year_is_plain(p) && date_era_is_first(l))
		return false;
	of_now.year = p->year > 0 ? p->year : 1;
	return date_part_is_plain(&of_now);
}

/* Appends a span of two plain parts that share something; false if none. */
static bool say_shared(struct build *b, const struct locale *l,
		       const struct date_part *start,
		       const struct date_part *end)
{
	struct build range = { .arena = b->arena };
	struct date_slots years = { 0 };

	if (!may_share(l, start) || !may_share(l, end) ||
	    date_part_has(start) != date_part_has(end))
		return false;
	if (date_part_equal(start, end)) {
		date_say_whole_part(b, l, start, PLACE_SIDE);
		return true;
	}
	if (!start->month &&
	    (l->era || !date_year_is_plain(start) || !date_year_is_plain(end)))
		return false;
	if (!start->month) {
		build_fmt(&range, "%d", (int)start->year);
		build_sv(&range, locale_dash(l, DASH_YEARS));
		build_fmt(&range, "%d", (int)end->year);
		years.range = build_view(&range);
		date_say(b, l, date_phrases(l)->years, &years);
		return true;
	}
	if (start->year != end->year)
		return false;
	if (start->day)
		return say_days_of_year(b, l, start, end);
	date_say_months(b, l, start->month, end);
	return true;
}

/* Appends a span of two seasons of one year; false when it is none. */
static bool say_seasons(struct build *b, const struct locale *l,
			const struct date_part *start,
			const struct date_part *end)
{
	struct date_part last = *end;

	last.month = start->month;
	if (!date_part_is_season(start) || start->month > 24 ||
	    !date_part_is_season(end) || end->month > 24 ||
	    !date_part_equal(start, &last) ||
	    start->month == end->month || start->year_x || start->flags ||
	    start->uncertain || start->approximate)
		return false;
	build_sv(b, l->seasons[start->month - 21]);
	build_sv(b, l->dash);
	date_say_whole_part(b, l, end, PLACE_SIDE);
	return true;
}

/* "about 1–20 June 2004": a doubt that both ends share is said once.  Appends
 * nothing and returns false when they share none. */
static bool say_doubted(struct build *b, const struct locale *l,
			const struct date_part *start,
			const struct date_part *end)
{
	unsigned doubt = date_whole_doubt(start);
	struct date_part first = *start, last = *end;
	struct build span = { .arena = b->arena };

	if (!doubt || doubt != date_whole_doubt(end))
		return false;
	first.uncertain = first.approximate = 0;
	last.uncertain = last.approximate = 0;
	if (!say_shared(&span, l, &first, &last))
		return false;
	date_say_doubt(b, l, doubt, build_view(&span));
	return true;
}

static bool is_bc(const struct date_part *p)
{
	return p->year <= 0 && !p->year_x;
}

/* Whether a year before P would seem a decade, as P is. */
static bool seems_decade(const struct locale *l, const struct date_part *p)
{
	return l->language == LANGUAGE_AZ && p->year_x &&
	       !date_part_yearless(p);
}

/* Whether START and END are one season, or years that differ in how many of
 * their digits count, which words tell of some alone. */
static bool seem_one(struct arena *a, const struct locale *l,
		     const struct date_part *start, const struct date_part *end)
{
	struct build first = { .arena = a }, last = { .arena = a };
	bool estimate = start->significant || end->significant;

	if (start->year_x || end->year_x ||
	    (!estimate && !date_part_is_season(start)))
		return false;
	date_say_whole_part(&first, l, start, PLACE_SIDE);
	date_say_whole_part(&last, l, end, PLACE_SIDE);
	return sv_eq(build_view(&first), build_view(&last));
}

/* Appends START to END, which are dates and no mere marks, and stand by
 * themselves or in a set. */
static void say_span(struct build *b, const struct locale *l,
		     const struct date_part *start, const struct date_part *end,
		     enum phrase_place place)
{
	enum phrase_place first = place;
	struct date_part known[2];
	struct locale eras = *l;

	/* 2000-04-3X is the 30th, which may share the month and the year */
	if ((start->day_x && !start->year_x) || (end->day_x && !end->year_x)) {
		known[0] = start->year_x ? *start : date_part_known(start);
		known[1] = end->year_x ? *end : date_part_known(end);
		start = &known[0];
		end = &known[1];
	}
	if (say_shared(b, l, start, end) || say_doubted(b, l, start, end) ||
	    say_seasons(b, l, start, end))
		return;
	if (seem_one(b->arena, l, start, end)) {
		date_say_whole_part(b, l, start, place);
		return;
	}
	/* Across the era both sides name theirs: 45 BC – AD 14, and what ends
	 * before it: AD 14 or earlier – 45 BC. */
	eras.era = l->era || is_bc(start) != is_bc(end);
	/* "1000 – 1990-cı illər" would be years, or two decades. */
	eras.names_years = seems_decade(l, end) && !is_bc(start);
	/* A decade would seem to be of the other side's era, too: it stands
	 * there as it does beside others. */
	if (is_bc(end) && start->year_x)
		first = PLACE_ONE_OF;
	if (is_bc(start) && end->year_x && date_era_is_first(l))
		place = PLACE_ONE_OF;
	/* "about 1984 – 2004" would be about both. */
	if (date_whole_doubt(start) && !date_whole_doubt(end))
		date_say_noted_part(b, &eras, start, first);
	else
		date_say_whole_part(b, &eras, start, first);
	build_sv(b, l->dash);
	date_say_whole_part(b, &eras, end, place);
}

static void say_interval(struct build *b, const struct locale *l,
			 const struct date_part *start,
			 const struct date_part *end)
{
	const struct date_phrases *words = date_phrases(l);
	struct build text = { .arena = b->arena };

	if (end->flags & PART_OPEN) {
		date_say_relation(b, l, words->since, start);
	} else if (start->flags & PART_OPEN) {
		date_say_relation(b, l, words->until, end);
	} else if (end->flags & PART_UNKNOWN) {
		date_say_relation(&text, l, words->from, start);
		date_say_of(b, l, words->end_unknown, build_view(&text));
	} else if (start->flags & PART_UNKNOWN) {
		date_say_relation(&text, l, words->until, end);
		date_say_of(b, l, words->start_unknown, build_view(&text));
	} else {
		say_span(b, l, start, end, PLACE_SIDE);
	}
}

/* What the members of a set share, so that it is said once. */
enum shared { SHARED_NOTHING, SHARED_MONTH, SHARED_YEAR, SHARED_YEARS };

static enum shared shared_by(const struct locale *l, const struct date *d)
{
	const struct date_part *first = &d->parts[0];
	bool days = true, months = true, years = true;

	for (uint32_t i = 0; i < d->nparts; i++) {
		struct date_part p = d->parts[i];

		/* A range stays one of years; the last may not be open. */
		if (i + 1 < d->nparts)
			p.flags = p.flags & (uint8_t)~PART_FROM;
		days = days && may_share(l, &d->parts[i]) && p.day &&
		       p.year == first->year && p.month == first->month;
		months = months && may_share(l, &d->parts[i]) && p.month &&
			 !p.day && p.year == first->year;
		years = years && date_part_is_plain(&p) && !p.month &&
			date_year_is_plain(&p);
	}
	return days   ? SHARED_MONTH :
	       months ? SHARED_YEAR :
	       years  ? SHARED_YEARS :
			SHARED_NOTHING;
}

/* Whether P is one date, with nothing said of it. */
static bool is_one(const struct date_part *p)
{
	return !(p->flags & (PART_FROM | PART_UNTIL)) && !p->uncertain &&
	       !p->approximate;
}

/* Appends the member P of a set at PLACE, which must not seem to say more than
 * it does by LAST before it and NEXT after it, which may be null. */
static void say_apart(struct build *b, const struct locale *l,
		      const struct date_part *p, const struct date_part *last,
		      const struct date_part *next, enum phrase_place place)
{
	struct date_slots slots = date_slots_of(b->arena, l, p);
	bool year = date_part_has(p) == COMPONENT_YEAR && is_one(p) &&
		    slots.exact && date_part_precision(p) == PRECISION_YEAR;
	/* "May 1987 or 1988" might be May of both, and "1960 və 1970-ci illər"
	 * two decades. */
	bool month = last && last->month && !(last->flags & PART_UNTIL);
	struct locale named = *l;

	named.names_years |= next && seems_decade(l, next);
	if (year && month)
		date_say(b, l, date_phrases(l)->whole_year, &slots);
	/* "about 1984 or 2004" would be about both. */
	else if (date_whole_doubt(p) && next && is_one(next) &&
		 !date_whole_doubt(next) &&
		 !(p->flags & (PART_FROM | PART_UNTIL)))
		date_say_noted_part(b, &named, p, place);
	else
		date_say_whole_part(b, &named, p, place);
}

/* Appends member I of D, which may be two parts, and returns the next. */
static uint32_t say_member(struct build *b, const struct locale *l,
			   const struct date *d, uint32_t i,
			   enum shared shared)
{
	const struct date_part *p = &d->parts[i];
	struct date_part start = *p;
	bool range = p->flags & PART_FROM && i + 1 < d->nparts;
	enum phrase_place place =
		d->nparts == 1 && !p->flags ? PLACE_ALONE :
		d->form == DATE_ALL_OF	    ? PLACE_ALL_OF :
					      PLACE_ONE_OF;

	start.flags = start.flags & (uint8_t)~PART_FROM;
	if (shared == SHARED_MONTH) {
		build_fmt(b, "%d", p->day);
	} else if (shared == SHARED_YEAR) {
		build_sv(b, l->months_alone[p->month - 1]);
	} else if (shared == SHARED_YEARS) {
		build_fmt(b, "%d", (int)p->year);
		if (range) {
			build_sv(b, locale_dash(l, DASH_YEARS));
			build_fmt(b, "%d", (int)p[1].year);
		}
	} else if (range) {
		say_span(b, l, &start, p + 1, place);
	} else {
		say_apart(b, l, p, i ? p - 1 : NULL,
			  i + 1 < d->nparts ? p + 1 : NULL, place);
	}
	return i + (range ? 2 : 1);
}

/* Appends the one range of a set of which one is meant. */
static void say_one_range(struct build *b, const struct locale *l,
			  const struct date *d)
{
	const struct date_phrases *words = date_phrases(l);
	struct build range = { .arena = b->arena };

	say_member(&range, l, d, 0, SHARED_NOTHING);
	date_say_of(b, l, d->parts[0].day     ? words->day_of :
			  d->parts[0].month ? words->month_of :
					      words->year_of,
		    build_view(&range));
}

/* Where the last member begins, which may be a range, of two parts. */
static uint32_t last_member(const struct date *d)
{
	uint32_t last = d->nparts - 1;

	return last > 0 && d->parts[last - 1].flags & PART_FROM ? last - 1 :
								  last;
}

/* Whether some year of D has an era, so that all have theirs: "AD 3, 1990"
 * would seem a day. */
static bool has_eras(const struct date *d)
{
	bool eras = false;

	for (uint32_t i = 0; i < d->nparts; i++)
		eras |= !d->parts[i].year_x &&
			!date_year_is_plain(&d->parts[i]);
	return eras && d->nparts > 1;
}

static void say_set(struct build *b, const struct locale *l,
		    const struct date *d)
{
	const struct date_phrases *words = date_phrases(l);
	bool range = d->nparts == 2 && d->parts[0].flags & PART_FROM;
	enum shared shared = d->nparts > 1 && !range ? shared_by(l, d) :
						       SHARED_NOTHING;
	struct build list = { .arena = b->arena };
	struct locale eras = *l;

	if (d->form == DATE_ONE_OF && range) {
		say_one_range(b, l, d);
		return;
	}
	eras.era |= !range && has_eras(d);
	for (uint32_t i = 0, next, shown = 1; i < d->nparts; i = next) {
		next = say_member(&list, &eras, d, i, shared);
		if (++shown == MEMBERS_SHOWN && next + 2 < d->nparts) {
			build_str(&list, l->ascii ? ", ..." : ", …");
			next = last_member(d);
		}
		if (next >= d->nparts)
			break;
		if (shared == SHARED_MONTH)
			build_sv(&list, locale_day_mark(l));
		if (next != last_member(d)) {
			build_str(&list, ", ");
			continue;
		}
		build_str(&list, d->form == DATE_ALL_OF ? words->and :
							  words->or);
		/* или, возможно, 2025 */
		if (date_whole_doubt(&d->parts[next]) & 1 &&
		    strchr(words->perhaps, ',')) {
			build_cut(&list, list.n - 1);
			build_str(&list, ", ");
		}
	}
	if (shared == SHARED_MONTH)
		date_say_fields(b, l, &d->parts[0], build_view(&list), SV(""));
	else if (shared == SHARED_YEAR)
		date_say_fields(b, l, &d->parts[0], SV(""), build_view(&list));
	else
		build_sv(b, build_view(&list));
}

/* Replaces en dashes from byte FROM on by hyphens. */
static void plain_dashes(struct build *b, size_t from)
{
	struct sv dash = SV("–");
	size_t to = from, at = from, n = b->n;

	while (at < n) {
		if (sv_starts(sv_slice(build_view(b), at, n), dash)) {
			b->s[to++] = '-';
			at += dash.n;
		} else {
			b->s[to++] = b->s[at++];
		}
	}
	build_cut(b, to);
}

/* D without the ranges from a member to itself, which are that member; its
 * parts may lie in A. */
static struct date without_ranges(struct arena *a, const struct date *d)
{
	struct date_part *parts = ARENA_NEW(a, d->nparts, struct date_part);
	struct date plain = *d;

	plain.parts = parts;
	plain.nparts = 0;
	for (uint32_t i = 0; i < d->nparts; i++) {
		struct date_part p = d->parts[i];

		if (p.flags & PART_FROM && i + 1 < d->nparts) {
			p.flags &= (uint8_t)~PART_FROM;
			if (date_part_equal(&p, &d->parts[i + 1]))
				continue;
			p = d->parts[i];
		}
		parts[plain.nparts++] = p;
	}
	return plain;
}

void date_words(struct build *b, const struct locale *l, const struct date *d)
{
	size_t from = b->n;
	struct date plain;

	switch ((enum date_form)d->form) {
	case DATE_NONE:
		return;
	case DATE_SINGLE:
		date_say_whole_part(b, l, &d->parts[0], PLACE_ALONE);
		break;
	case DATE_INTERVAL:
		say_interval(b, l, &d->parts[0], &d->parts[1]);
		break;
	case DATE_ONE_OF:
	case DATE_ALL_OF:
		plain = without_ranges(b->arena, d);
		say_set(b, l, &plain);
		break;
	}
	if (l->ascii)
		plain_dashes(b, from);
}

void date_words_holds(struct build *b, const struct locale *l, struct sv text)
{
	date_say_of(b, l, date_phrases(l)->as_of, text);
}

struct date date_reported(struct arena *a, const struct date *d)
{
	struct date one = *d;
	struct date_part *part;
	bool onward;

	if (d->form != DATE_INTERVAL)
		return one;
	onward = date_part_empty(&d->parts[1]);
	if (!onward && !date_part_empty(&d->parts[0]))
		return one;
	part = ARENA_NEW(a, 1, struct date_part);
	*part = d->parts[!onward];
	part->flags |= onward ? PART_FROM : PART_UNTIL;
	one.form = DATE_ONE_OF;
	one.parts = part;
	one.nparts = 1;
	return one;
}

void date_words_bearing(struct build *b, const struct locale *l,
			enum date_bearing bearing, const struct date *d,
			struct sv text)
{
	const struct date_phrases *words = date_phrases(l);
	bool bounded = d->first_end == END_KNOWN && d->last_end == END_KNOWN;

	if (bearing == DATE_HOLDS_ON)
		date_words_holds(b, l, text);
	else if (bearing == DATE_LIES_WITHIN && !bounded)
		date_say_of(b, l, words->within_open, text);
	else if (bearing == DATE_LIES_WITHIN && d->first != d->last)
		date_say_of(b, l, words->within, text);
	else
		build_sv(b, text);
}

void date_words_day(struct build *b, const struct locale *l, int64_t day,
		    int64_t today)
{
	struct date_part part = { 0 };
	struct date date = { .form = DATE_SINGLE, .parts = &part, .nparts = 1 };
	int64_t year, now;
	int month, number_of_day, unused;

	date_from_day(day, &year, &month, &number_of_day);
	date_from_day(today, &now, &unused, &unused);
	if (year == now) {
		date_say_day_of_month(b, l, month,
				      number(b->arena, number_of_day));
		return;
	}
	part.year = year;
	part.month = (uint8_t)month;
	part.day = (uint8_t)number_of_day;
	date_words(b, l, &date);
}
