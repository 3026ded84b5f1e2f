#ifndef UNIT_SUPPORT_FOLD_H
#define UNIT_SUPPORT_FOLD_H

#include <stdint.h>
#include <unicode/unorm2.h>

#include "base/arena.h"
#include "base/sv.h"

/* What the tests of folding share. */

/* Of UTF-16 and of UTF-8 that a letter becomes; and all there can be. */
enum { UNITS = 64, BYTES = 256, CODE_POINTS = 0x110000 };

/* TEXT normalised by HOW, as UTF-8 in BYTES. */
struct sv normal(const UNormalizer2 *how, struct sv text, char bytes[BYTES]);

/* Calls FN with each line of the file NAME, copied to A, but for those that
 * begin with #. */
void each_line(struct arena *a, const char *name, void (*fn)(struct sv line));

/* Whether the tables list CP: they are of one version of Unicode, and ICU may
 * know a later one. */
bool is_listed(uint32_t cp);

#endif
