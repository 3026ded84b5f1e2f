#ifndef CHECK_SOUNDS_H
#define CHECK_SOUNDS_H

#include "base/arena.h"
#include "text/sounds.h"

/* What a name sounds like, so far as names in Cyrillic and in Latin letters
 * that do so can be found. */

enum { SOUNDS_MAX = 32 };

/*
 * The sounds of NAME, of SCRIPT, without vowels and doubles, its words in an
 * order of their own; in A.  A letter that writes two sounds gives several: г
 * is also h (Гейдар, Heydar), and in Latin ch is kh, j is y, g before e and i
 * is dzh, sch is zh, z is ts (Breschnew, Jelzin).  Returns how many are in OUT;
 * 0 where they are so few that they say nothing.
 */
size_t sounds_of(struct arena *a, struct sv name, enum sounds_script script,
		 struct sv out[SOUNDS_MAX]);

#endif
