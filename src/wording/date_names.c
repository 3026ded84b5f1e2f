#include "base/utf8.h"
#include "wording/date_phrases.h"

/* Finds the names of a locale in what was typed. */

enum { NAME_LETTERS = 3 }; /* the least that may stand for a name */

/*
 * C as a small letter, as far as the names of our languages go: Latin 1 and
 * Extended-A, schwa, Cyrillic.  All i are one, and so are е and ё.
 */
static uint32_t small(uint32_t c)
{
	if (c == 'I' || c == 0x130 || c == 0x131)
		return 'i';
	if (c >= 'A' && c <= 'Z')
		return c + 0x20;
	if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
		return c + 0x20;
	if (c >= 0x14A && c <= 0x177)
		return c | 1;
	if (c == 0x11E || c == 0x18F)
		return c == 0x11E ? 0x11F : 0x259;
	if (c >= 0x410 && c <= 0x42F)
		return c + 0x20;
	if (c >= 0x400 && c <= 0x40F)
		c += 0x50;
	return c == 0x451 ? 0x435 : c;
}

/* Letters that WORD and NAME begin with alike; *ALL when that is all of
 * WORD, *EXACT when it is all of NAME too. */
static size_t common(struct sv word, struct sv name, bool *all, bool *exact)
{
	size_t i = 0, j = 0, n = 0;

	while (i < word.n && j < name.n) {
		size_t before = i;

		if (small(utf8_next(word, &i)) != small(utf8_next(name, &j))) {
			i = before;
			break;
		}
		n++;
	}
	*all = i == word.n;
	*exact = *all && j == name.n;
	return n;
}

int date_find_name(struct sv word, const struct sv *names,
		   const struct sv *others, int n)
{
	int found = -1;

	for (int i = 0; i < n; i++) {
		const struct sv forms[] = { names[i], others ? others[i] :
							       names[i] };
		bool begins = false;

		for (int k = 0; k < 2; k++) {
			bool all, exact;
			size_t letters = common(word, forms[k], &all, &exact);

			if (exact)
				return i;
			begins |= all && letters >= NAME_LETTERS;
		}
		if (begins)
			found = found == -1 ? i : -2;
	}
	return found < 0 ? -1 : found;
}

bool date_same_word(struct sv word, const char *name)
{
	bool all, exact;

	common(word, sv_of(name), &all, &exact);
	return exact;
}
