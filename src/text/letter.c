/* The first letter of a text, large or small. */
#include "text/letter.h"

#include <unicode/uchar.h>

#include "base/build.h"
#include "base/utf8.h"

/* Whether C may be one of the two letters i of Turkic languages (Unicode,
 * SpecialCasing.txt), of which the text does not tell. */
static bool is_riddle(const struct locale *l, uint32_t c)
{
	return l->language == LANGUAGE_AZ && (c == 'i' || c == 'I');
}

struct sv letter_own(struct arena *a, const struct locale *l, struct sv word)
{
	struct build b = { .arena = a };

	if (l->language != LANGUAGE_AZ || !sv_starts(word, SV("i")))
		return letter_first(a, l, word, true);
	build_str(&b, "İ");
	build_sv(&b, sv_slice(word, 1, word.n));
	return build_view(&b);
}

struct sv letter_first(struct arena *a, const struct locale *l, struct sv text,
		       bool upper)
{
	struct build b = { .arena = a };
	size_t first = 0, second;
	uint32_t c, own;

	if (text.n == 0 || (!upper && l->language == LANGUAGE_DE))
		return text;
	c = utf8_next(text, &first);
	second = first;
	if (!upper && (first == text.n ||
		       !u_islower((UChar32)utf8_next(text, &second))))
		return text;
	own = (uint32_t)(upper ? u_toupper((UChar32)c)
			       : u_tolower((UChar32)c));
	if (own == c || is_riddle(l, c))
		return text;
	build_codepoint(&b, own);
	build_sv(&b, sv_slice(text, first, text.n));
	return build_view(&b);
}
