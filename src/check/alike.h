#ifndef CHECK_ALIKE_H
#define CHECK_ALIKE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/sorting.h"
#include "base/sv.h"
#include "base/vec.h"

/*
 * Finds texts that are nearly the same among many, without comparing all with
 * all: each is entered under a number for its folded words and, for each of
 * its words, under one for that word with each letter left out in turn (the
 * deletion neighbourhoods of Garbe's SymSpell).  Two texts are compared only
 * where such numbers meet.
 */

/* How two texts are alike, nearest first. */
enum alike_how {
	ALIKE_EXACT,  /* the same exact fold */
	ALIKE_BLIND,  /* spellings of one another, or words in another order;
			 five letters or more are left of them; or the same
			 letters divided into words otherwise (Mc Donald) */
	ALIKE_LETTER, /* in one word of five letters or more a letter is
			 missing, added, another, or two are swapped; not the
			 first, and not in a number, Roman or not.  Beside
			 other words two are swapped in one of four, too; and
			 an article is such a word (Tbe Courier) */
	ALIKE_NAME, /* so are names of three words or more, but not titles: the
		       first letter is another, or one that is no a is added at
		       the end */
	ALIKE_ENDING, /* a letter more at the end of such a word */
	ALIKE_NOT, /* or names that are each in use (distinct.h) */
};

struct alike_word {
	struct sv exact, blind;
	bool asked;  /* once it is: */
	bool listed; /* whether distinct.def has it, */
	bool number; /* and whether it is one */
};

struct alike_text {
	uint32_t owner;
	uint32_t n;               /* words */
	uint64_t sum;             /* the number for all of them, where texts
				     that are the same meet, and nowhere else */
	struct sv exact;          /* its fold */
	struct sv joined;         /* the same without blanks */
	size_t blind;             /* bytes of its words' blind folds */
	struct alike_word *words; /* in order of their blind folds */
};

/* Start it with { .arena = A }, which holds the folds; alike_free() ends it. */
struct alike {
	struct arena *arena;
	VEC(struct alike_text) texts;
	VEC(struct sorting_item) keys; /* numbers, and whose text has them */
	struct sorting sorted;         /* those, once it is begun */
};

/*
 * Enters TEXT, which OWNER, a number of the caller's, may have several of.
 * Without LETTERS it is found as exact or blind alone, which takes less room.
 */
void alike_add(struct alike *x, struct sv text, uint32_t owner, bool letters);

typedef void alike_fn(void *arg, uint32_t a, uint32_t b, enum alike_how how);

/*
 * When all are entered: alike_sort() begins to put them in order; when all of
 * SORTED is moved alike_meet(), for each AT of SORTED, calls FOUND for owners A
 * and B that have texts alike, in no order, perhaps more than once.  Of very
 * many that meet in one number not every pair is compared, but each with its
 * next ones.
 */
void alike_sort(struct alike *x);
void alike_meet(const struct alike *x, uint32_t at, alike_fn *found, void *arg);

/* Whether WORD, folded, has a digit or is a Roman numeral, so that another
 * letter makes another thing of it. */
bool alike_is_number(struct sv word);

void alike_free(struct alike *x);

#endif
