#ifndef GEN_FOLD_RULES_H
#define GEN_FOLD_RULES_H

#include <stddef.h>
#include <stdint.h>

/*
 * What the exact fold makes of one code point, worked out with ICU.  Only the
 * program that writes the tables and the test that checks them use this;
 * text/fold.c knows the tables alone.
 *
 * In this order:
 *   1. letters of fold_letters.h that would come apart (й);
 *   2. NFD, and each code point of that on its own: letters of fold_letters.h
 *      again, else NFKC_Casefold, then NFD;
 *   3. each code point of that: letters of fold_letters.h; marks dropped, but
 *      for scripts whose vowels they are; Nd digits as 0-9; "X WITH ..." as X;
 *      punctuation, symbols, controls and unassigned as a blank.
 */

enum { RULES_MAX = 128 }; /* bytes that one code point can become */

/*
 * Writes the fold of CP (a blank is " ", nothing is "") and returns its bytes.
 * Ends the program when ICU has no data, as nothing can be made without.
 */
size_t rules_fold(uint32_t cp, char out[RULES_MAX]);

/* Whether CP is a combining mark that a fold leaves out. */
int rules_mark_dropped(uint32_t cp);

#endif
