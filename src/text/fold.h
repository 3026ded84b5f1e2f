#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"

/*
 * Folding: what makes one spelling find another.  Two folds count equally in
 * a search, the first marked as exact:
 *
 * FOLD_EXACT  compatibility, case and marks away (NFKC), letters that ICU
 *             leaves alone to their base (ø: o, ə: e), i I İ ı alike, digits
 *             of any script to 0-9.  Cyrillic and Greek to Latin letter by
 *             letter, in the spirit of the BGN/PCGN romanisations (ш: sh,
 *             й: y, э: e).  Arabic letters stay, since a spelling in Latin
 *             has vowels that they do not write; those that two keyboards
 *             type as two become one.  Apostrophes, soft and hard signs are
 *             dropped; hyphens, signs, controls and bytes that are not UTF-8
 *             part words.
 * FOLD_BLIND  on top of it the spellings of one name: a and e (so ə) alike;
 *             s and sh (so ş š ш); z and zh; c (so ç č), ch, j, dj, dzh; h,
 *             kh and x; g, gh and q; i and y, and j ending a word in -ej or
 *             -ij; y before e dropped, and in gya and kya, and j between i
 *             and e; doubled letters single; o as a at the end of a longer
 *             word (Lukashenka).
 *
 * The blind fold is made of the exact one: texts that are one in the first
 * are one in the second, and the blind fold of an exact fold is that of the
 * text.  Either fold of a fold is the fold.
 *
 * Tables are made from ICU when the program is built; folding opens no ICU
 * service and costs no start-up time.  Nothing is normalised meanwhile, so
 * time is linear in the text whatever it holds; marks are dropped, but for
 * scripts whose vowels they are.  A folded text is lower-case ASCII letters
 * and digits where the script allows, words separated by one blank.
 */
enum fold_tier { FOLD_EXACT, FOLD_BLIND };

/* Appends TEXT folded.  No blank at either end of what it adds. */
void fold_text(struct build *b, struct sv text, enum fold_tier tier);

/* TEXT folded, in A. */
struct sv fold_copy(struct arena *a, struct sv text, enum fold_tier tier);

/*
 * TEXT as it may be read besides: a blank for each apostrophe between letters
 * (O'Brien, d'Annibale, L'Aquila), initials as one word, whatever separates
 * them (U.S.; J. F., J.F., J F and J.-F. Kennedy as JF), đ as dj (Đoković,
 * Djokovic) and ё as yo (Фёдор, Fyodor).  An initial is one letter with a full
 * stop, or a capital; in what a reader types any letter that stands alone.  In
 * A, as long as TEXT and byte for byte in the same places; empty when there is
 * no other reading.  Two texts that folds keep apart may have a reading in
 * common: O'Brien and O Brien, J. F. and JF.
 */
struct sv fold_also(struct arena *a, struct sv text);
struct sv fold_also_typed(struct arena *a, struct sv text);

/*
 * TEXT, which a reader types, with initials apart that he wrote together: "G W
 * Bush" of GW Bush, "g w bush" of gw bush; in Cyrillic with full stops: "Дж. Ф.
 * Смит" of ДжФ Смит.  So is written a word of capitals, each with no more than
 * one small letter after it; or one of two or three small letters.  In A; empty
 * where there is none, or nothing else.
 */
struct sv fold_apart(struct arena *a, struct sv text);

/* Bytes FROM up to but not including TO of an unfolded text. */
struct fold_range {
	size_t from, to;
};

/*
 * Where NEEDLE, folded by the same TIER, stands in TEXT, which is as written
 * and under 4 GB: up to MAX ranges, in order, none overlapping, each of whole
 * graphemes and the soft or hard signs after them.  With WORD_START only
 * where a word begins.  Returns how many; an empty NEEDLE gives none.  SCRATCH
 * is used and may be reset afterwards.
 */
size_t fold_find(struct arena *scratch, struct sv text, struct sv needle,
		 enum fold_tier tier, bool word_start, struct fold_range *out,
		 size_t max);

/*
 * TEXT folded by TIER, with where each byte comes from: for many words that are
 * sought in it one after the other.  It opens with a blank, so that " word" is
 * found at the start of words alone.
 */
struct fold_traced {
	struct sv text;
	enum fold_tier tier;
	char *s;
	struct fold_origin *origins;
	size_t n;
};

/* In A, where it takes some ten times the bytes of TEXT. */
struct fold_traced fold_trace(struct arena *a, struct sv text,
			      enum fold_tier tier);

/* As fold_find() in its text. */
size_t fold_find_traced(struct arena *scratch, const struct fold_traced *t,
			struct sv needle, bool word_start,
			struct fold_range *out, size_t max);

/*
 * Makes an identifier of TEXT: its exact fold with blanks as hyphens, in A.
 * Nothing but letters with their marks, digits and single hyphens between
 * them; empty when TEXT has neither letter nor digit.
 */
struct sv fold_slug(struct arena *a, struct sv text);

/* A word that is compared with many; owns nothing. */
enum { FOLD_NEAR_MAX = 64 }; /* letters; longer words are never near */
struct fold_letters {
	size_t n; /* one more than FOLD_NEAR_MAX for a longer one */
	uint64_t ascii[128]; /* where each stands, a bit a place */
	struct {
		uint32_t letter;
		uint64_t at;
	} others[FOLD_NEAR_MAX];
	size_t nothers;
};

/* Makes WORD of TEXT; returns how many letters (code points) it has, as n
 * says. */
size_t fold_prepare(struct fold_letters *word, struct sv text);

/*
 * Edits of letters (insert, delete, replace, swap of neighbours; optimal
 * string alignment) that turn one folded word into the other, or LIMIT + 1
 * when it would take more than LIMIT.  Time is that of reading OTHER.
 */
int fold_edits(const struct fold_letters *word, struct sv other, int limit);
int fold_distance(struct sv a, struct sv b, int limit);

/*
 * The one of N WORDS that was probably meant by TEXT: the nearest within two
 * edits, one where TEXT has two or three letters, none where it has one; else
 * an empty view.
 */
struct sv fold_nearest(struct sv text, const struct sv *words, size_t n);

#endif
