#ifndef TEXT_COMPOSE_H
#define TEXT_COMPOSE_H

#include "base/arena.h"
#include "base/sv.h"

/*
 * One way to write a letter with its marks: programs and keyboards write Müller
 * with a ü, or with a u and two dots after it, and both look alike.
 */

/* TEXT in A, its letters and the marks after them composed as far as Unicode
 * has them as one (NFC, UAX #15); of more than 30 marks that follow one another
 * these and the rest each by themselves.  Only the marks of U+0300 to U+036F
 * are looked at; what is not UTF-8 stays as it is. */
struct sv compose_copy(struct arena *a, struct sv text);

/* The same, but TEXT itself where it is so already. */
struct sv compose(struct arena *a, struct sv text);

#endif
