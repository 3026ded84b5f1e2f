/* Words for enums (code.h): a table each. */
#include "book/code.h"

struct sv code_status(enum status status)
{
	static const struct sv words[] = {
		[STATUS_PLANNED] = SV_INIT("planned"),
		[STATUS_HELD] = SV_INIT("held"),
		[STATUS_POSTPONED] = SV_INIT("postponed"),
		[STATUS_CANCELLED] = SV_INIT("cancelled"),
		[STATUS_REPORTED] = SV_INIT("reported"),
	};

	return words[status];
}

struct sv code_confidence(enum confidence confidence)
{
	static const struct sv words[] = {
		[CONFIDENCE_HIGH] = SV_INIT("high"),
		[CONFIDENCE_MEDIUM] = SV_INIT("medium"),
		[CONFIDENCE_LOW] = SV_INIT("low"),
	};

	return words[confidence];
}

struct sv code_voice(enum voice voice)
{
	static const struct sv words[] = {
		[VOICE_REPORT] = SV_INIT("report"),
		[VOICE_CLAIM] = SV_INIT("claim"),
		[VOICE_OPINION] = SV_INIT("opinion"),
	};

	return words[voice];
}

struct sv code_figure_is(enum figure_is is)
{
	static const struct sv words[] = {
		[FIGURE_REPORTED] = SV_INIT("reported"),
		[FIGURE_ESTIMATE] = SV_INIT("estimate"),
		[FIGURE_FORECAST] = SV_INIT("forecast"),
		[FIGURE_TARGET] = SV_INIT("target"),
	};

	return words[is];
}

struct sv code_bound(enum figure_bound bound)
{
	static const struct sv words[] = {
		[BOUND_EXACTLY] = SV_INIT("exactly"),
		[BOUND_ABOUT] = SV_INIT("about"),
		[BOUND_AT_LEAST] = SV_INIT("at least"),
		[BOUND_AT_MOST] = SV_INIT("at most"),
		[BOUND_OVER] = SV_INIT("over"),
		[BOUND_UNDER] = SV_INIT("under"),
	};

	return words[bound];
}

struct sv code_precision(enum date_precision precision)
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

struct sv code_link(enum link_kind kind)
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

struct sv code_class(enum name_class class)
{
	static const struct sv words[NAME_CLASSES] = {
		[NAME_PERSON] = SV_INIT("person"),
		[NAME_ORGANISATION] = SV_INIT("organisation"),
		[NAME_PLACE] = SV_INIT("place"),
	};

	return words[class];
}
