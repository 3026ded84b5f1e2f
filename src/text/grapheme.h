#ifndef TEXT_GRAPHEME_H
#define TEXT_GRAPHEME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/sv.h"

/*
 * What a reader takes for one character: extended grapheme clusters by UAX 29,
 * revision 41 (Unicode 15), over ICU's property data and without its services.
 * A byte that is not UTF-8 is a grapheme of its own.
 */

/*
 * The end, in bytes, of the grapheme of TEXT that begins at byte AT, which
 * must be below TEXT.n and begin one.
 */
size_t grapheme_end(struct sv text, size_t at);

/*
 * Whether CP is one of the Latin or Cyrillic letters that have no properties of
 * their own: neither for graphemes (Other) nor for line breaks (Alphabetic, be
 * it by rule LB1).  Most letters of our texts are, and need no table of ICU's.
 */
static inline bool grapheme_is_letter(uint32_t cp)
{
	return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z') ||
	       (cp >= 0xC0 && cp < 0x2B0) || (cp >= 0x400 && cp < 0x482);
}

#endif
