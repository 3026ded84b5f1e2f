/* The sounds of a name, from its exact fold. */
#include "check/sounds.h"

#include <stdint.h>
#include <stdlib.h>

#include "text/fold.h"

/* Which of two sounds a letter of Latin has, by the bit of a choice. */
enum choice { NONE, OF_CH, OF_J, OF_G, OF_SCH, OF_Z };

/* What letters sound like, the longest first, but for what languages spell
 * otherwise: capitals are sounds of several letters; and what they are in the
 * other choice. */
static const struct sound {
	struct sv text, sound, other;
	enum choice choice;
} sounds[] = {
#define S(text, sound) { SV_INIT(text), SV_INIT(sound), { 0 }, NONE },
#define TWO(text, sound, other, choice)                                        \
	{ SV_INIT(text), SV_INIT(sound), SV_INIT(other), choice },
	S("shch", "S") S("dzh", "J") S("sh", "S") TWO("ch", "C", "h", OF_CH)
	S("zh", "J") S("dj", "J") S("kh", "h") S("gh", "g") S("ce", "s")
	S("ci", "s") S("cy", "s") TWO("ge", "J", "g", OF_G)
	TWO("gi", "J", "g", OF_G) TWO("gy", "J", "g", OF_G) S("q", "k")
	S("c", "k") TWO("j", "J", "", OF_J) TWO("z", "s", "ts", OF_Z)
	S("a", "") S("e", "")
	S("i", "") S("o", "") S("u", "") S("y", "")
#undef TWO
#undef S
};

/* A name being read in one choice. */
struct reading {
	struct build b;
	enum sounds_script script;
	unsigned choice, asked; /* bits; those that some letter asked for */
	unsigned g;		/* how many г there were */
};

static bool is_vowel(char c)
{
	return sv_find_char(SV("aeiouy"), c, 0) != SV_NONE;
}

/* Whether the choice of R has the other sound of what asks for BIT. */
static bool is_other(struct reading *r, unsigned bit)
{
	r->asked |= 1u << bit;
	return r->choice >> bit & 1;
}

/* The sound that stands in WORD at *I, which becomes the end of it: of г
 * either, and of у before a vowel that of w, as in Уинстон. */
static struct sv next_sound(struct reading *r, struct sv word, size_t *i)
{
	enum { LAST = 2 };
	struct sv rest = sv_slice(word, *i, word.n), as = rest;
	size_t spelt = sounds_spelt(rest, &as);
	unsigned bit = r->g < LAST ? r->g : LAST;

	if (r->script == SOUNDS_CYRILLIC && rest.s[0] == 'g') {
		r->g++;
		++*i;
		return is_other(r, bit) ? SV("h") : SV("g");
	}
	if (r->script == SOUNDS_CYRILLIC && *i == 0 && rest.n > 1 &&
	    rest.s[0] == 'u' && is_vowel(rest.s[1])) {
		++*i;
		return SV("v");
	}
	if (spelt == sizeof("sch") - 1 && sv_starts(rest, SV("sch")) &&
	    is_other(r, OF_SCH - 1u)) { /* Breschnew */
		*i += spelt;
		return SV("J");
	}
	for (size_t k = 0; k < sizeof(sounds) / sizeof(*sounds); k++) {
		const struct sound *s = &sounds[k];

		if (spelt ? !sv_eq(as, s->text) : !sv_starts(rest, s->text))
			continue;
		*i += spelt ? spelt : s->text.n;
		if (s->choice != NONE && !spelt && r->script == SOUNDS_LATIN &&
		    is_other(r, s->choice - 1u))
			return s->other;
		return s->sound;
	}
	*i += spelt ? spelt : 1;
	return spelt ? as : sv_slice(rest, 0, 1);
}

/* Whether the a at the end of WORD tells a woman's name: not in Лукашенка. */
static bool is_womans(struct sv word)
{
	return sv_ends(word, SV("a")) && !sv_ends(word, SV("nka"));
}

/* Appends the sounds of WORD but for vowels, doubles and h within it; an a at
 * its end stays.  Returns how many. */
static size_t put_word(struct reading *r, struct sv word)
{
	size_t from = r->b.n, n;

	for (size_t i = 0; i < word.n;) {
		size_t at = i;
		struct sv sound = next_sound(r, word, &i);

		if (!(at > 0 && sv_eq(sound, SV("h"))) &&
		    (r->b.n == from ||
		     !sv_ends(build_view(&r->b), sv_slice(sound, 0, 1))))
			build_sv(&r->b, sound);
	}
	n = r->b.n - from;
	build_str(&r->b, is_womans(word) ? "a" : "");
	return n;
}

static int by_text(const void *a, const void *b)
{
	return sv_cmp(*(const struct sv *)a, *(const struct sv *)b);
}

/* Reads FOLD in the choice of R into *OUT; returns how many sounds it has. */
static size_t read_sounds(struct reading *r, struct sv fold, struct sv *out)
{
	enum { WORDS = 8 };
	struct build all = { .arena = r->b.arena };
	struct sv words[WORDS];
	size_t n = 0, count = 0;

	while (fold.n > 0 && count < WORDS) {
		r->b = (struct build){ .arena = all.arena };
		n += put_word(r, sv_cut(&fold, ' '));
		words[count++] = build_view(&r->b);
	}
	qsort(words, count, sizeof(*words), by_text);
	for (size_t i = 0; i < count; i++) {
		build_sv(&all, words[i]);
		build_char(&all, ' ');
	}
	*out = build_view(&all);
	return n;
}

size_t sounds_of(struct arena *a, struct sv name, enum sounds_script script,
		 struct sv out[SOUNDS_MAX])
{
	enum { FEW = 4 }; /* sounds */
	struct sv fold = fold_copy(a, name, FOLD_EXACT);
	unsigned asked = 0;
	size_t n = 0;

	for (unsigned choice = 0; choice < SOUNDS_MAX; choice++) {
		struct reading r = { .b = { .arena = a }, .script = script,
				     .choice = choice };

		if ((choice & ~asked) != 0 && choice > 0)
			continue;
		if (read_sounds(&r, fold, &out[n]) >= FEW)
			n++;
		asked |= r.asked;
	}
	return n;
}
