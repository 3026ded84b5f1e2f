/* The words of choices, by their numbers. */
#include "book/choice.h"

struct sv choice_status(enum status status)
{
	static const struct sv words[] = {
		[STATUS_NONE] = SV_INIT(""),
#define X(id, word) [STATUS_##id] = SV_INIT(word),
		STATUS_WORDS(X)
#undef X
	};

	return words[status];
}

struct sv choice_confidence(enum confidence confidence)
{
	static const struct sv words[] = {
		[CONFIDENCE_NONE] = SV_INIT(""),
#define X(id, word) [CONFIDENCE_##id] = SV_INIT(word),
		CONFIDENCE_WORDS(X)
#undef X
	};

	return words[confidence];
}

struct sv choice_bound(enum figure_bound bound)
{
	static const struct sv words[] = {
		[BOUND_NONE] = SV_INIT(""),
#define X(id, word) [BOUND_##id] = SV_INIT(word),
		BOUND_WORDS(X)
#undef X
	};

	return words[bound];
}

struct sv choice_voice(enum voice voice)
{
	static const struct sv words[] = {
		[VOICE_REPORT] = SV_INIT("report"),
		[VOICE_CLAIM] = SV_INIT("claim"),
		[VOICE_OPINION] = SV_INIT("opinion"),
	};

	return words[voice];
}

struct sv choice_figure_is(enum figure_is is)
{
	static const struct sv words[] = {
		[FIGURE_REPORTED] = SV_INIT("reported"),
		[FIGURE_ESTIMATE] = SV_INIT("estimate"),
		[FIGURE_FORECAST] = SV_INIT("forecast"),
		[FIGURE_TARGET] = SV_INIT("target"),
	};

	return words[is];
}

struct sv choice_precision(enum date_precision precision)
{
	static const struct sv words[] = {
		[PRECISION_TIME] = SV_INIT("time"),
		[PRECISION_DAY] = SV_INIT("day"),
		[PRECISION_MONTH] = SV_INIT("month"),
		[PRECISION_SEASON] = SV_INIT("season"),
		[PRECISION_YEAR] = SV_INIT("year"),
		[PRECISION_DECADE] = SV_INIT("decade"),
		[PRECISION_CENTURY] = SV_INIT("century"),
		[PRECISION_MILLENNIUM] = SV_INIT("millennium"),
	};

	return words[precision];
}

struct sv choice_link(enum link_kind kind)
{
	static const struct sv words[LINK_KINDS] = {
		[LINK_PART_OF] = SV_INIT("part-of"),
		[LINK_FOLLOWS] = SV_INIT("follows"),
		[LINK_LEADS_TO] = SV_INIT("leads-to"),
		[LINK_RESULTS_IN] = SV_INIT("results-in"),
		[LINK_ABOUT] = SV_INIT("about"),
		[LINK_SEE] = SV_INIT("see"),
		[LINK_CANCELS] = SV_INIT("cancels"),
		[LINK_REPLACES] = SV_INIT("replaces"),
		[LINK_HAS_PART] = SV_INIT("has-part"),
		[LINK_FOLLOWED_BY] = SV_INIT("followed-by"),
		[LINK_LED_FROM] = SV_INIT("led-from"),
		[LINK_RESULT_OF] = SV_INIT("result-of"),
		[LINK_SUBJECT_OF] = SV_INIT("subject-of"),
		[LINK_SEEN_FROM] = SV_INIT("seen-from"),
		[LINK_CANCELLED_BY] = SV_INIT("cancelled-by"),
		[LINK_REPLACED_BY] = SV_INIT("replaced-by"),
	};

	return words[kind];
}

struct sv choice_class(enum name_class class)
{
	static const struct sv words[NAME_CLASSES] = {
		[NAME_PERSON] = SV_INIT("person"),
		[NAME_ORGANISATION] = SV_INIT("organisation"),
		[NAME_PLACE] = SV_INIT("place"),
	};

	return words[class];
}
