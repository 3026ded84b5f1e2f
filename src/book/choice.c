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
