/* Parts in words with their doubt, and what is said of one: since, until. */
#include "wording/date_phrases.h"

enum { NORTH_FIRST = 25 };

/* Whether some digits of the year do not count. */
static bool estimates(const struct date_part *p)
{
	return p->significant && date_part_precision(p) != PRECISION_YEAR;
}

/* Whether the years that P may be are told beside it. */
static bool is_estimate(const struct date_part *p)
{
	int64_t low, high;

	return date_part_window(p, &low, &high);
}

unsigned date_whole_doubt(const struct date_part *p)
{
	unsigned has = date_part_has(p);

	if (!has)
		return 0;
	return ((p->uncertain & has) == has) |
	       (unsigned)((p->approximate & has) == has || is_estimate(p))
		       << 1;
}

bool date_doubts_some(const struct date_part *p)
{
	unsigned whole = date_whole_doubt(p);

	return (p->uncertain && !(whole & 1)) ||
	       (p->approximate && !(whole & 2));
}

void date_say_doubt(struct build *b, const struct locale *l, unsigned doubt,
		    struct sv text)
{
	const struct date_phrases *words = date_phrases(l);
	const char *const by_doubt[] = { "{}", words->perhaps, words->about,
					 words->perhaps_about };

	date_say_of(b, l, by_doubt[doubt], text);
}

/* Appends the components of MASK in PHRASE; of all of them the phrase alone,
 * without what stands between, but beside an estimate, which is about. */
static void note(struct build *b, const struct locale *l,
		 const struct date_part *p, const char *phrase, unsigned mask)
{
	const struct date_phrases *words = date_phrases(l);
	struct build list = { .arena = b->arena }, whole = list;
	struct sv alone;

	if (mask == date_part_has(p) && !is_estimate(p)) {
		date_say_of(&whole, l, phrase, SV(""));
		alone = sv_trim(build_view(&whole));
		alone.n -= sv_ends(alone, SV(":"));
		build_sv(b, alone);
		return;
	}
	for (int i = 0; i < 3; i++) {
		bool season = i == 1 && date_part_is_season(p);

		if (!(mask & 1U << i))
			continue;
		build_str(&list, list.n ? ", " : "");
		build_str(&list, words->components[season ? 3 : i]);
	}
	date_say_of(b, l, phrase, build_view(&list));
}

/* Appends what is doubtful in P, but for what is so as a WHOLE. */
static void say_notes(struct build *b, const struct locale *l,
		      const struct date_part *p, unsigned whole)
{
	const struct date_phrases *words = date_phrases(l);
	unsigned uncertain = whole & 1 ? 0 : p->uncertain;
	unsigned approximate =
		whole & 2 && !is_estimate(p) ? 0 : p->approximate;
	const char *phrase[] = { words->both, words->uncertain,
				 words->approximate };
	unsigned mask[] = { uncertain & approximate,
			    uncertain & ~approximate,
			    approximate & ~uncertain };
	const char *before = " (";

	for (int i = 0; i < 3; i++) {
		if (!mask[i])
			continue;
		build_str(b, before);
		note(b, l, p, phrase[i], mask[i]);
		before = "; ";
	}
	build_str(b, uncertain | approximate ? ")" : "");
}

/*
 * Whether the words of P hold what separates parts in PLACE: a list of months
 * or days whatever is about it; in a set a comma too, as beside a year that is
 * a span and a month that is not known, and decades beside years before Christ,
 * whose era they would seem to have.  Neither does the doubt of a year alone
 * stand beside a month that is not told.
 */
static bool separates(const struct locale *l, const struct date_part *p,
		      enum phrase_place place)
{
	const uint8_t dots = PART_FROM | PART_UNTIL;
	bool any = p->uncertain || p->approximate;
	bool spans = date_year_spans(p);

	if (place > PLACE_SIDE &&
	    ((spans && date_part_has(p) != COMPONENT_YEAR) ||
	     (p->month_x && p->day) || (l->era && p->year_x)))
		return true;
	if (estimates(p) && !is_estimate(p))
		return true; /* whose years no calendar holds */
	if (spans && (p->month_x || p->day_x) && date_doubts_some(p))
		return true;
	return (place != PLACE_ALONE || p->flags & dots || p->year_x || any ||
		(!date_year_is_plain(p) && date_era_is_first(l))) &&
	       date_part_scatters(p);
}

/* Appends P with the doubt WHOLE before it and the rest of it after. */
static void say_part(struct build *b, const struct locale *l,
		     const struct date_part *p, enum phrase_place place,
		     unsigned whole)
{
	const struct date_phrases *words = date_phrases(l);
	struct build part = { .arena = b->arena }, text = { .arena = b->arena };
	bool all = place == PLACE_ALL_OF;
	const char *later = all ? words->and_later : words->or_later;
	const char *earlier = all ? words->and_earlier : words->or_earlier;

	if (separates(l, p, place))
		date_say_edtf(&part, p);
	else
		date_say_part(&part, l, p);
	date_say_doubt(&text, l, whole, build_view(&part));
	date_say_of(b, l, p->flags & PART_FROM	? later :
			  p->flags & PART_UNTIL ? earlier : "{}",
		    build_view(&text));
	say_notes(b, l, p, whole);
}

void date_say_whole_part(struct build *b, const struct locale *l,
			 const struct date_part *p, enum phrase_place place)
{
	say_part(b, l, p, place, date_whole_doubt(p));
}

void date_say_noted_part(struct build *b, const struct locale *l,
			 const struct date_part *p, enum phrase_place place)
{
	say_part(b, l, p, place, is_estimate(p) ? date_whole_doubt(p) : 0);
}

bool date_part_is_plain(const struct date_part *p)
{
	return p->flags == 0 && p->year > 0 && !p->exponent &&
	       !estimates(p) && !p->year_x && !p->month_x && !p->day_x &&
	       !p->uncertain && !p->approximate && !date_part_is_season(p);
}

static enum phrase_kind kind_of(const struct date_part *p,
				const struct date_slots *slots)
{
	unsigned odd = PART_FROM | PART_UNTIL | PART_OPEN | PART_UNKNOWN;
	bool year = date_part_has(p) == COMPONENT_YEAR;

	if (p->flags & odd || p->month_x || p->day_x)
		return KIND_OTHER;
	if (p->year_x)
		return year && slots->decade ? KIND_DECADE : KIND_OTHER;
	if (year)
		return slots->exact && !estimates(p) ? KIND_YEAR : KIND_OTHER;
	if (date_part_is_season(p))
		return p->month < NORTH_FIRST ? KIND_SEASON : KIND_OTHER;
	return p->day ? KIND_DAY : KIND_MONTH;
}

void date_say_relation(struct build *b, const struct locale *l,
		       const char *const phrases[KINDS],
		       const struct date_part *p)
{
	struct build part = { .arena = b->arena }, text = { .arena = b->arena };
	struct date_part known = date_part_known(p);
	struct date_slots slots = date_slots_of(b->arena, l, &known);
	enum phrase_kind kind = kind_of(&known, &slots);
	unsigned doubt = date_whole_doubt(p);

	if (kind == KIND_OTHER || (doubt && date_phrases(l)->doubt_inside)) {
		date_say_whole_part(&text, l, p, PLACE_SIDE);
		slots.whole = build_view(&text);
		date_say(b, l, phrases[KIND_OTHER], &slots);
		return;
	}
	date_say_part(&text, l, p);
	slots.whole = build_view(&text);
	date_say(&part, l, phrases[kind], &slots);
	date_say_doubt(b, l, doubt, build_view(&part));
	say_notes(b, l, p, doubt);
}
