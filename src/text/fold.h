#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"

/*
 * Folding: what makes one spelling find another.  Two folds count equally in
 * a search, the first marked as exact:
 *
 * FOLD_EXACT  compatibility, case and marks away (NFKC), letters that ICU
 *             leaves alone (dotless i, o with stroke...), i I İ ı alike,
 *             Cyrillic and Greek to Latin by a context-free table in the
 *             spirit of the BGN/PCGN romanisations.
 * FOLD_BLIND  on top of it the spellings of one name: ə a e alike; sh for
 *             ş š ш; ch for ç č ч; h for kh x х; j for c dj dzh дж; i for y
 *             and j; y before e dropped; doubled letters single.
 *
 * Tables are made from ICU when the program is built; folding opens no ICU
 * service and costs no start-up time.  A folded text is lower-case ASCII
 * letters and digits where the script allows, words parted by one blank.
 */
enum fold_tier { FOLD_EXACT, FOLD_BLIND };

/* Appends TEXT folded.  No blank at either end of what it adds. */
void fold_text(struct build *b, struct sv text, enum fold_tier tier);

/* TEXT folded, in A. */
struct sv fold_copy(struct arena *a, struct sv text, enum fold_tier tier);

/* Bytes FROM up to but not including TO of an unfolded text. */
struct fold_range {
	size_t from, to;
};

/*
 * Where NEEDLE, folded by the same TIER, stands in TEXT, which is as written:
 * up to MAX ranges, in order, apart from one another, each of whole
 * graphemes.  With WORD_START only where a word begins.  Returns how many;
 * an empty NEEDLE gives none.  SCRATCH is used and may be reset afterwards.
 */
size_t fold_find(struct arena *scratch, struct sv text, struct sv needle,
		 enum fold_tier tier, bool word_start, struct fold_range *out,
		 size_t max);

/*
 * Makes an identifier of TEXT: its exact fold with blanks as hyphens and
 * whatever is not a letter, a digit or a hyphen left out, in A.
 */
struct sv fold_slug(struct arena *a, struct sv text);

/*
 * Edits (insert, delete, replace, swap of neighbours; optimal string
 * alignment) that turn one folded word into the other, or LIMIT + 1 when it
 * would take more than LIMIT.  Counts bytes; words over 64 bytes are never
 * near.
 */
int fold_distance(struct sv a, struct sv b, int limit);

#endif
