/* The rows of check_words.def, and the words of one. */
#include "wording/check_words.h"

static const struct sv rows[CHECK_WORDS][LANGUAGES] = {
#define X(id, en, az, be, ru, de)                                              \
	[CHECK_##id] = { [LANGUAGE_EN] = SV_INIT(en),                          \
			 [LANGUAGE_AZ] = SV_INIT(az),                          \
			 [LANGUAGE_BE] = SV_INIT(be),                          \
			 [LANGUAGE_RU] = SV_INIT(ru),                          \
			 [LANGUAGE_DE] = SV_INIT(de) },
#include "wording/check_words.def"
#undef X
};

struct sv check_words(enum check_words id, enum locale_language language)
{
	return rows[id][language];
}

struct sv check_words_cut(struct sv *words)
{
	struct sv word = sv_cut(words, ',');

	*words = sv_trim(*words);
	return word;
}
