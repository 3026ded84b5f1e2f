/* The names of themes. */
#include "view/theme.h"

struct sv theme_word(size_t i)
{
	static const struct sv words[THEME_COUNT + 1] = {
#define X(name, word) [THEME_##name] = SV_INIT(word),
		THEMES(X)
#undef X
	};

	return words[i];
}

bool theme_find(struct sv word, enum theme_name *out)
{
	for (int i = 0; i < THEME_COUNT; i++)
		if (sv_eq(theme_word((size_t)i), word)) {
			*out = (enum theme_name)i;
			return true;
		}
	return false;
}
