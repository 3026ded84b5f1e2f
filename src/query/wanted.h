#ifndef QUERY_WANTED_H
#define QUERY_WANTED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/sv.h"
#include "index/index.h"
#include "text/fold.h"

/*
 * What the value of a field means: a name is met when each word of the value
 * begins a word of one of its spellings, in any order, no word twice
 * ("kochanova n", "n. kochanova").  Initials after the first stand for a
 * patronymic, so that a spelling of two words, which has none, need not have
 * them ("Lukashenko A. G."), nor one in full beside two other words.  Where
 * the value can be read in other ways (fold_also(), fold_apart()) any will do,
 * as it will of a spelling.  In single quotes it must be the spelling, whole
 * and as written.  What folds to nothing is sought as written.
 */
struct wanted {
	struct sv text;
	bool whole;
	struct {
		struct sv fold;
		struct sv *words; /* of FOLD, the longest first; after
				     them NEXTRA of a patronymic */
		size_t n, nextra; /* all of WORDS; those among them */
	} tiers[2]; /* by enum fold_tier */
	const struct wanted *also; /* another reading, or null */
};

struct wanted wanted_new(struct arena *a, struct sv text, bool whole);

/*
 * Whether the blind fold of a text, FOLDED, says enough to be looked for: a
 * single letter stands for too many (e is a, and aaa is a).
 */
bool wanted_blind(struct sv folded);

/* The words of FOLDED, in A. */
struct sv *wanted_words(struct arena *a, struct sv folded, size_t *n);

/* Whether the name N of C is met by TIER. */
bool wanted_name(const struct wanted *w, const struct corpus *c, name_no n,
		 enum fold_tier tier);

/* How well a text of a vocabulary is met: the whole of it goes before a
 * beginning of its words, and that before one in other letters or without
 * marks alone. */
enum wanted_level { WANTED_NOT, WANTED_BLIND, WANTED_START, WANTED_WHOLE };
enum wanted_level wanted_text(const struct wanted *w, struct arena *scratch,
			      struct sv text);

#endif
