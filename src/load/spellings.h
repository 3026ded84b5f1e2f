#ifndef LOAD_SPELLINGS_H
#define LOAD_SPELLINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"
#include "text/marks.h"

/*
 * Spellings that differ in capitals, marks or script alone: which of them are
 * one name, and which of them it is shown by.  Neither depends on the order in
 * which they are met.
 */
struct spelt {
	struct sv text;
	uint32_t count;  /* how often it is written */
	uint32_t of;     /* the name it is of, from 0 */
	bool either;     /* it could be another's */
	bool neither;    /* and so is of a name of its own */
	uint32_t refs;   /* the caller's */
	struct marks marks; /* unless it is alone */
};

/*
 * Divides the N spellings V, all of one exact fold and each of another text,
 * into names, and returns how many.  Those whose marks agree (marks_agree())
 * with those of one that has more are of its name; one that agrees with
 * several goes to that written most; where there are two such, to neither, but
 * to a name of its own.  V is put in order: names with the most marks first.  A
 * holds the marks.
 */
uint32_t spellings_part(struct arena *a, struct spelt *v, size_t n);

/* Those of the names that V[I], after spellings_part(), could be: the first MAX
 * to OUT, and how many. */
size_t spellings_could(const struct spelt *v, size_t n, size_t i,
		       uint32_t *out, size_t max);

/*
 * Sets SHOWN, by name, to the index of the spelling in V, after
 * spellings_part(), that it is shown by: of those that could be no other's and
 * are no slip (marks_slip()) the one written most; of those alike one that has
 * a capital, then one that is not all in capitals, then the one with the most
 * marks, then one that ends with a letter or a digit, then the longest, then
 * the first by its bytes.
 */
void spellings_shown(const struct spelt *v, size_t n, uint32_t *shown);

#endif
