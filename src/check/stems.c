/* Words that a text has or begins with, of check_words.def. */
#include "check/rules.h"
#include "text/fold.h"

bool check_stems(struct checking *c, struct sv text, enum check_words id)
{
	for (int language = 0; language < LANGUAGES; language++) {
		struct sv words =
			check_words(id, (enum locale_language)language);

		while (words.n > 0) {
			struct sv word = check_words_cut(&words);
			struct build stem = { .arena = &c->scratch };
			bool whole = sv_ends(word, SV("^"));

			word = sv_slice(word, 0, word.n - whole);
			build_char(&stem, ' ');
			fold_text(&stem, word, FOLD_EXACT);
			build_str(&stem, whole ? " " : "");
			if (sv_find(text, build_view(&stem), 0) != SV_NONE)
				return true;
		}
	}
	return false;
}

bool check_is_word(struct checking *c, struct sv fold, enum check_words id)
{
	for (int language = 0; language < LANGUAGES; language++) {
		struct sv words =
			check_words(id, (enum locale_language)language);

		while (words.n > 0)
			if (sv_eq(fold, fold_copy(&c->scratch,
						  check_words_cut(&words),
						  FOLD_EXACT)))
				return true;
	}
	return false;
}
