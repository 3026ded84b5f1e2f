/* What stands about a day of the week and makes it none, or another one. */
#include "check/day_about.h"

#include "text/fold.h"

/* Whether WORD, as written, is folded one of N WORDS. */
static bool is_one_of(struct arena *scratch, struct sv word,
		      const struct sv *words, size_t n)
{
	struct sv fold = fold_copy(scratch, word, FOLD_EXACT);

	for (size_t i = 0; i < n; i++)
		if (sv_eq(fold, fold_copy(scratch, words[i], FOLD_EXACT)))
			return true;
	return false;
}

/* Whether WORD may follow a day with its capital: a month, or a part of a day
 * as German writes it. */
static bool goes_with_day(struct checking *c, struct sv word)
{
	static const struct sv parts[] = {
		SV_INIT("morgen"), SV_INIT("vormittag"), SV_INIT("mittag"),
		SV_INIT("nachmittag"), SV_INIT("abend"), SV_INIT("nacht"),
	};
	const struct check_with *with = c->with;
	struct arena *a = &c->scratch;
	bool goes = is_one_of(a, word, parts, sizeof(parts) / sizeof(*parts));

	for (size_t i = 0; i < with->nlocales && !goes; i++) {
		const struct locale *l = &with->locales[i];

		goes = is_one_of(a, word, l->months, 12) ||
		       is_one_of(a, word, l->short_months, 12);
	}
	return goes;
}

#define IN_TABLE(c, word, table)                                               \
	is_one_of(&(c)->scratch, word, table,                               \
		  sizeof(table) / sizeof(*(table)))

/* Whether WORD leads to a day: on Sunday. */
static bool leads_to_day(struct checking *c, struct sv word)
{
	static const struct sv leads[] = {
		SV_INIT("on"), SV_INIT("last"), SV_INIT("next"),
		SV_INIT("this"), SV_INIT("by"), SV_INIT("since"),
		SV_INIT("until"), SV_INIT("till"), SV_INIT("am"),
		SV_INIT("vom"), SV_INIT("bis"), SV_INIT("seit"),
		SV_INIT("zum"), SV_INIT("dem"), SV_INIT("den"),
	};

	return IN_TABLE(c, word, leads);
}

/*
 * Whether a day of the week, which its language writes with a capital, stands
 * in a name: a word with a capital follows it (The Sunday Times, Saturday Night
 * Fever), but for months and parts of a day, and none that leads to a day
 * stands before it (on Sunday President Birk ...); or such a word stands
 * before it (Bloody Sunday), or before what leads to it (The Mail on Sunday).
 */
bool day_is_in_name(struct checking *c, const struct day_around *at)
{
	static const struct sv on[] = { SV_INIT("on"), SV_INIT("am") };
	static const struct sv others[] = { /* that may begin the words */
		SV_INIT("the"), SV_INIT("a"), SV_INIT("of"), SV_INIT("and"),
		SV_INIT("from"), SV_INIT("between"), SV_INIT("early"),
		SV_INIT("late"), SV_INIT("every"), SV_INIT("ab"),
		SV_INIT("der"), SV_INIT("und"), SV_INIT("letzten"),
		SV_INIT("diesen"), SV_INIT("jeden"),
	};
	struct sv rest = at->rest, after = sv_cut(&rest, ' ');
	bool leads = leads_to_day(c, at->before);
	struct sv name = IN_TABLE(c, at->before, on) ? at->first : at->before;

	if (day_is_capital(name) && !goes_with_day(c, name) &&
	    !leads_to_day(c, name) && !IN_TABLE(c, name, others))
		return true;
	return day_is_capital(after) && !goes_with_day(c, after) && !leads;
}

/* Whether the Cyrillic WORD before a day makes a name of it, which others write
 * with a capital: Чёрная пятница, Кровавое воскресенье. */
static bool is_called(struct checking *c, struct sv word)
{
	static const struct sv names[] = {
		SV_INIT("чёрн"), SV_INIT("кровав"), SV_INIT("чорн"),
		SV_INIT("крывав"),
	};
	struct build folded = { .arena = &c->scratch };

	build_char(&folded, ' ');
	fold_text(&folded, word, FOLD_EXACT);
	return CHECK_STEMS(c, build_view(&folded), names);
}

/* Whether what stands about a day says that another one is meant: two days
 * before Sunday, the eve of Sunday, the week of Sunday. */
static bool is_of_other(struct checking *c, const struct day_around *at)
{
	static const struct sv articles[] = {
		SV_INIT("the"), SV_INIT("of"), SV_INIT("dem"), SV_INIT("den"),
		SV_INIT("der"), SV_INIT("des"), SV_INIT("zum"),
	};
	static const struct sv before[] = {
		SV_INIT("before"), SV_INIT("after"), SV_INIT("until"),
		SV_INIT("till"), SV_INIT("by"), SV_INIT("eve"), SV_INIT("vor"),
		SV_INIT("nach"), SV_INIT("bis"), SV_INIT("vorabend"),
		SV_INIT("до"), SV_INIT("после"), SV_INIT("перед"),
		SV_INIT("накануне"), SV_INIT("к"), SV_INIT("да"),
		SV_INIT("пасля"), SV_INIT("перад"), SV_INIT("напярэдадні"),
	};
	static const struct sv after[] = {
		SV_INIT("eve"), SV_INIT("əvvəl"), SV_INIT("sonra"),
		SV_INIT("qədər"), SV_INIT("kimi"), SV_INIT("ərəfəsində"),
	};
	static const struct sv things[] = {
		SV_INIT("school"), SV_INIT("schools"), SV_INIT("edition"),
		SV_INIT("supplement"),
		SV_INIT("prayers"), SV_INIT("prayer"),
	};
	static const struct sv weeks[] = {
		SV_INIT("week"), SV_INIT("woche"), SV_INIT("weeks"),
	};
	static const struct sv of[] = {
		SV_INIT("of"), SV_INIT("from"), SV_INIT("ab"), SV_INIT("vom"),
	};
	enum { NEAR = 4 }; /* günündən iki gün əvvəl */
	struct sv rest = at->rest;

	if (IN_TABLE(c, at->before, of) && IN_TABLE(c, at->first, weeks))
		return true;
	if (IN_TABLE(c, sv_cut(&rest, ' '), things) || is_called(c, at->before))
		return true; /* of the Sunday school */
	rest = at->rest;
	if (IN_TABLE(c, IN_TABLE(c, at->before, articles) ? at->first :
							    at->before,
		     before))
		return true;
	for (int i = 0; i < NEAR && rest.n > 0; i++) {
		struct sv word = sv_cut(&rest, ' ');

		if (IN_TABLE(c, word, after))
			return true;
		if (!day_ends_in_letter(word))
			break;
	}
	return false;
}

/* Whether WORD, a form of среда, is the surroundings and not Wednesday, by its
 * case or by what stands about it: окружающая среда, среда обитания. */
static bool is_surroundings(struct checking *c, struct sv word,
			    const struct day_around *at)
{
	static const struct sv forms[] = {
		SV_INIT("среда"), SV_INIT("среды"), SV_INIT("среду"),
		SV_INIT("средой"), SV_INIT("средою"),
	};
	static const struct sv within[] = { SV_INIT("среде") };
	static const struct sv leads[] = { SV_INIT("к"), SV_INIT("о") };
	static const struct sv of[] = {
		SV_INIT("обитания"), SV_INIT("жизни"), SV_INIT("общения"),
		SV_INIT("обучения"),
	};
	static const struct sv endings[] = {
		SV_INIT("ая"), SV_INIT("яя"), SV_INIT("ой"), SV_INIT("ей"),
		SV_INIT("ую"), SV_INIT("юю"),
	};
	static const struct sv days[] = { /* how a Wednesday is called */
		SV_INIT("прошл"), SV_INIT("эт"), SV_INIT("следующ"),
		SV_INIT("минувш"), SV_INIT("кажд"), SV_INIT("ближайш"),
		SV_INIT("будущ"), SV_INIT("перв"), SV_INIT("втор"),
		SV_INIT("трет"), SV_INIT("четверт"), SV_INIT("последн"),
		SV_INIT("пепельн"), SV_INIT("страстн"), SV_INIT("велик"),
	};
	struct build before = { .arena = &c->scratch };
	struct sv rest = at->rest;
	bool adjective = false;

	if (IN_TABLE(c, word, within))
		return !IN_TABLE(c, at->before, leads);
	if (!IN_TABLE(c, word, forms))
		return false;
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		adjective |= sv_ends(at->before, endings[i]) &&
			     at->before.n > endings[i].n;
	build_char(&before, ' ');
	fold_text(&before, at->before, FOLD_EXACT);
	return IN_TABLE(c, sv_cut(&rest, ' '), of) ||
	       (adjective && !CHECK_STEMS(c, build_view(&before), days));
}

/* Whether WORD is no day but a market, bazar, or the mosque of the Friday
 * prayer: Sunday is bazar günü, or stands alone. */
static bool is_market(struct checking *c, struct sv word,
		      const struct day_around *at)
{
	static const struct sv markets[] = { SV_INIT("bazar") };
	static const struct sv days[] = { SV_INIT("gün"), SV_INIT("ertəsi") };
	static const struct sv fridays[] = { SV_INIT("cümə") };
	static const struct sv mosques[] = { SV_INIT("məscid") };
	struct build own = { .arena = &c->scratch };
	struct build after = { .arena = &c->scratch };
	struct sv rest = at->rest, next = sv_cut(&rest, ' ');

	build_char(&own, ' ');
	fold_text(&own, word, FOLD_EXACT);
	build_char(&after, ' ');
	fold_text(&after, next, FOLD_EXACT);
	if (CHECK_STEMS(c, build_view(&own), markets))
		return !CHECK_STEMS(c, build_view(&after), days) &&
		       !(IN_TABLE(c, word, markets) && at->before.n == 0 &&
			 (next.n == 0 || next.s[0] <= '9' ||
			  goes_with_day(c, next)));
	return CHECK_STEMS(c, build_view(&own), fridays) &&
	       CHECK_STEMS(c, build_view(&after), mosques);
}

/* Whether TEXT, folded and between blanks, tells of a week by the day that
 * bounds it: in the week that began on Monday. */
static bool tells_of_week(struct checking *c, struct sv text)
{
	static const struct sv weeks[] = {
		SV_INIT("week"), SV_INIT("woche"), SV_INIT("недел"),
		SV_INIT("тыдн"), SV_INIT("тыдзень"), SV_INIT("həftə"),
	};
	static const struct sv bounds[] = {
		SV_INIT("began"),   SV_INIT("begin"),	SV_INIT("start"),
		SV_INIT("commenc"), SV_INIT("ended"),	SV_INIT("ending"),
		SV_INIT("ends"),    SV_INIT("begann"),	SV_INIT("endet"),
		SV_INIT("начавш"),  SV_INIT("начал"),	SV_INIT("начин"),
		SV_INIT("законч"),  SV_INIT("оканч"),	SV_INIT("пачала"),
		SV_INIT("пача"),  SV_INIT("скончы"),	SV_INIT("başlay"),
		SV_INIT("bitən"),
	};

	return CHECK_STEMS(c, text, weeks) && CHECK_STEMS(c, text, bounds);
}

/* Whether TEXT, likewise, tells of a night by the day after it, so that its
 * date may be either: in der Nacht auf Freitag, в ночь на пятницу. */
static bool tells_of_night(struct checking *c, struct sv text)
{
	static const struct sv nights[] = {
		SV_INIT("night"), SV_INIT("overnight"), SV_INIT("nacht"),
		SV_INIT("ноч"), SV_INIT("gecə"),
	};
	static const struct sv leads[] = {
		SV_INIT("to "), SV_INIT("into "), SV_INIT("auf "),
		SV_INIT("zum "), SV_INIT("на "), SV_INIT("keçən "),
	};

	return CHECK_STEMS(c, text, nights) &&
	       CHECK_STEMS(c, text, leads);
}

bool day_is_other(struct checking *c, struct sv word,
		  const struct day_around *at)
{
	return is_of_other(c, at) || is_surroundings(c, word, at) ||
	       is_market(c, word, at);
}

bool day_words_of_other(struct checking *c, struct sv text)
{
	return tells_of_week(c, text) || tells_of_night(c, text);
}
