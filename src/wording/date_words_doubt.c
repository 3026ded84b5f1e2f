/* Parts in words with their doubt, and what is said of one: since, until. */
#include "wording/date_phrases.h"

enum { NORTH_FIRST = 25 };

unsigned date_whole_doubt(const struct date_part *p)
{
	unsigned has = date_part_has(p);
	bool estimate = p->significant &&
			date_part_precision(p) != PRECISION_YEAR;

	if (!has)
		return 0;
	return ((p->uncertain & has) == has) |
	       (unsigned)((p->approximate & has) == has || estimate) << 1;
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
 * without what stands between. */
static void note(struct build *b, const struct locale *l,
		 const struct date_part *p, const char *phrase, unsigned mask)
{
	const struct date_phrases *words = date_phrases(l);
	struct build list = { .arena = b->arena }, whole = list;
	struct sv alone;

	if (mask == date_part_has(p)) {
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
	unsigned approximate = whole & 2 ? 0 : p->approximate;
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

/* Appends P with the doubt WHOLE before it and the rest of it after. */
static void say_part(struct build *b, const struct locale *l,
		     const struct date_part *p, bool all, unsigned whole)
{
	const struct date_phrases *words = date_phrases(l);
	struct build part = { .arena = b->arena }, text = { .arena = b->arena };
	const char *later = all ? words->and_later : words->or_later;
	const char *earlier = all ? words->and_earlier : words->or_earlier;

	date_say_part(&part, l, p);
	date_say_doubt(&text, l, whole, build_view(&part));
	date_say_of(b, l, p->flags & PART_FROM	? later :
			  p->flags & PART_UNTIL ? earlier : "{}",
		    build_view(&text));
	say_notes(b, l, p, whole);
}

void date_say_whole_part(struct build *b, const struct locale *l,
			 const struct date_part *p, bool all)
{
	say_part(b, l, p, all, date_whole_doubt(p));
}

void date_say_noted_part(struct build *b, const struct locale *l,
			 const struct date_part *p)
{
	say_part(b, l, p, false, p->significant ? date_whole_doubt(p) : 0);
}

bool date_part_is_plain(const struct date_part *p)
{
	return p->flags == 0 && p->year > 0 && !p->exponent &&
	       !p->significant && !p->year_x && !p->month_x && !p->day_x &&
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
		return slots->exact &&
		       (!p->significant ||
			date_part_precision(p) == PRECISION_YEAR) ?
			       KIND_YEAR : KIND_OTHER;
	if (date_part_is_season(p))
		return p->month < NORTH_FIRST ? KIND_SEASON : KIND_OTHER;
	return p->day ? KIND_DAY : KIND_MONTH;
}

void date_say_relation(struct build *b, const struct locale *l,
		       const char *const phrases[KINDS],
		       const struct date_part *p)
{
	struct build part = { .arena = b->arena }, text = { .arena = b->arena };
	struct date_slots slots = date_slots_of(b->arena, l, p);
	enum phrase_kind kind = kind_of(p, &slots);
	struct date_part sure = *p;
	unsigned doubt = date_whole_doubt(p);

	if (date_phrases(l)->doubt_inside && doubt) {
		date_say_part(&part, l, p);
		date_say_doubt(&text, l, doubt, build_view(&part));
		kind = KIND_OTHER;
	} else {
		sure.uncertain = sure.approximate = 0;
		date_say_whole_part(&text, l, kind == KIND_OTHER ? p : &sure,
				    false);
	}
	slots.whole = build_view(&text);
	part = (struct build){ .arena = b->arena };
	date_say(&part, l, phrases[kind], &slots);
	if (date_phrases(l)->doubt_inside || kind == KIND_OTHER)
		build_sv(b, build_view(&part));
	else
		date_say_doubt(b, l, doubt, build_view(&part));
	if (kind != KIND_OTHER || date_phrases(l)->doubt_inside)
		say_notes(b, l, p, date_whole_doubt(p));
}
