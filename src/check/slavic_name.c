/* Names as Russian and Belarusian have them in common. */
#include "check/slavic_name.h"

#include "base/build.h"
#include "base/utf8.h"
#include "check/plain_name.h"
#include "text/sounds.h"

/* The Russian form of WORD, a first name, folded; or WORD. */
static struct sv russian(struct sv word)
{
	static const struct sv_pair rows[] = {
		{ SV_INIT("uladzimir"), SV_INIT("vladimir") },
		{ SV_INIT("volodimir"), SV_INIT("vladimir") },
		{ SV_INIT("mikalay"), SV_INIT("nikolay") },
		{ SV_INIT("mikalai"), SV_INIT("nikolay") },
		{ SV_INIT("mikita"), SV_INIT("nikita") },
		{ SV_INIT("yaugen"), SV_INIT("evgeniy") },
		{ SV_INIT("yauhen"), SV_INIT("evgeniy") },
		{ SV_INIT("yaugeniya"), SV_INIT("evgeniya") },
		{ SV_INIT("volga"), SV_INIT("olga") },
		{ SV_INIT("volha"), SV_INIT("olga") },
		{ SV_INIT("katsyaryna"), SV_INIT("ekaterina") },
		{ SV_INIT("katsiaryna"), SV_INIT("ekaterina") },
		{ SV_INIT("vasil"), SV_INIT("vasiliy") },
		{ SV_INIT("anatol"), SV_INIT("anatoliy") },
		{ SV_INIT("genadz"), SV_INIT("gennadiy") },
		{ SV_INIT("henadz"), SV_INIT("gennadiy") },
		{ SV_INIT("arkadz"), SV_INIT("arkadiy") },
		{ SV_INIT("rygor"), SV_INIT("grigoriy") },
		{ SV_INIT("ryhor"), SV_INIT("grigoriy") },
		{ SV_INIT("yosif"), SV_INIT("iosif") },
		{ SV_INIT("tsimafey"), SV_INIT("timofey") },
		{ SV_INIT("fyodor"), SV_INIT("fedor") },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (sv_eq(word, rows[i].name))
			return rows[i].text;
	return word;
}

static bool is_vowel(char c)
{
	return sv_find_char(SV("aeiou"), c, 0) != SV_NONE;
}

static char at_of(struct sv word, size_t i)
{
	return i < word.n ? word.s[i] : ' ';
}

/* Whether what stands in WORD from I on only makes the consonant before it
 * soft, or a vowel another: a y, j or i beside a vowel. */
static bool is_soft(struct sv word, size_t i)
{
	char c = word.s[i], next = at_of(word, i + 1);
	bool before = i > 0 && is_vowel(word.s[i - 1]);

	if (c == 'y' || c == 'j')
		return is_vowel(next) || before || (i > 0 && next == c);
	return c == 'i' && i > 0 &&
	       (is_vowel(next) ||
		((next == 'y' || next == 'j') && is_vowel(at_of(word, i + 2))));
}

/* A letter of WORD, as both have it, which is at *I; that becomes its end. */
static char next_letter(struct sv word, size_t *i)
{
	size_t at = (*i)++;
	char c = word.s[at], next = at_of(word, at + 1);
	bool behind = at > 0 && is_vowel(word.s[at - 1]);

	if (c == 'a' || c == 'e' || c == 'o')
		return 'a';
	if (c == 'u')
		return behind && !is_vowel(next) ? 'v' : 'u';
	if (c == 'y' || c == 'j')
		return 'i';
	if ((c == 'd' && next == 'z' && at_of(word, at + 2) != 'h') ||
	    (c == 't' && next == 's')) {
		++*i;
		return c;
	}
	if (next == 'h' && (c == 's' || c == 'c' || c == 'z' || c == 'k')) {
		++*i;
		return c == 'k' ? 'x' : c == 'c' ? 'C' : c == 's' ? 'S' : 'Z';
	}
	return c == 'h' ? 'g' : c;
}

static void put_word(struct build *b, struct sv word)
{
	char last = ' ';

	for (size_t i = 0; i < word.n;) {
		char c;

		if (is_soft(word, i)) {
			i++;
			continue;
		}
		c = next_letter(word, &i);
		if (c != last)
			build_char(b, c);
		last = c;
	}
}

/* Whether WORD, folded, has the ending of a Slavic surname. */
static bool is_surname(struct sv word)
{
	static const struct sv endings[] = {
		SV_INIT("nko"),	  SV_INIT("nka"),  SV_INIT("ov"),
		SV_INIT("ova"),	  SV_INIT("ev"),   SV_INIT("eva"),
		SV_INIT("ava"),	  SV_INIT("au"),   SV_INIT("ou"),
		SV_INIT("yova"),  SV_INIT("vich"), SV_INIT("evich"),
		SV_INIT("skaya"), SV_INIT("skaia"), SV_INIT("skiy"),
		SV_INIT("skii"),  SV_INIT("sky"),  SV_INIT("ski"),
		SV_INIT("kin"),	  SV_INIT("kina"), SV_INIT("chuk"),
	};
	enum { LETTERS = 6 };

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (sv_ends(word, endings[i]))
			return word.n >= LETTERS;
	return false;
}

struct sv slavic_name(struct arena *a, struct sv name)
{
	struct sv left = plain_name(a, name);
	bool cyrillic = sounds_script(name) == SOUNDS_CYRILLIC;
	bool slavic = cyrillic;
	struct build b = { .arena = a };
	size_t words = 0;

	for (; left.n > 0; words++) {
		struct sv word = sv_cut(&left, ' ');

		slavic |= is_surname(word);
		build_str(&b, words ? " " : "");
		put_word(&b, russian(word));
	}
	build_str(&b, cyrillic ? " cyr" : "");
	return slavic && words > 1 ? build_view(&b) : (struct sv){ 0 };
}
