/* Names that are nearly the same and each in use. */
#include "check/distinct.h"

/* Each group is a line, and each name has a blank on either side: most words
 * are none of them, which one search tells. */
static const char groups[] =
#define G(names) "\n " names " "
#include "check/distinct.def"
#undef G
	"\n";

static const struct sv all = { groups, sizeof(groups) - 1 };

/* Where the name WORD stands in NAMES at or after FROM, or SV_NONE. */
static size_t place_of(struct sv names, struct sv word, size_t from)
{
	for (size_t at = from; (at = sv_find(names, word, at)) != SV_NONE; at++)
		if (at > 0 && names.s[at - 1] == ' ' &&
		    at + word.n < names.n && names.s[at + word.n] == ' ')
			return at;
	return SV_NONE;
}

bool distinct_has(struct sv word)
{
	return word.n > 0 && place_of(all, word, 0) != SV_NONE;
}

bool distinct_names(struct sv a, struct sv b)
{
	if (a.n == 0 || b.n == 0 || sv_eq(a, b))
		return false;
	for (size_t at = 0; (at = place_of(all, a, at)) != SV_NONE; at++) {
		size_t from = at, to = sv_find_char(all, '\n', at);

		while (all.s[from] != '\n')
			from--;
		if (place_of(sv_slice(all, from, to), b, 0) != SV_NONE)
			return true;
	}
	return false;
}
