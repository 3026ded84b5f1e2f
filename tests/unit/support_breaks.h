#ifndef UNIT_SUPPORT_BREAKS_H
#define UNIT_SUPPORT_BREAKS_H

#include <stdbool.h>
#include <stddef.h>
#include <unicode/ubrk.h>

#include "base/sv.h"

/*
 * Where ICU breaks otherwise than text/, whose rules are those of Unicode 15:
 * each rule that is newer, by its name.
 */

/*
 * Whether a newer rule of the ICU in use for breaks of TYPE is about the place
 * AT, an offset in bytes into TEXT; it then counts as met.
 */
bool breaks_named(UBreakIteratorType type, struct sv text, size_t at);

/* Fails, naming it, if a newer rule of the ICU in use for breaks of TYPE was
 * never met: it makes no difference, or the texts do not try it. */
void breaks_met(UBreakIteratorType type);

#endif
