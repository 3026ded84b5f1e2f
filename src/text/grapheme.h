#ifndef TEXT_GRAPHEME_H
#define TEXT_GRAPHEME_H

#include <stddef.h>

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

#endif
