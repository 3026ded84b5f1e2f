#ifndef CLIP_H
#define CLIP_H

#include "base/arena.h"
#include "base/sv.h"
#include "tty/tty.h"

/*
 * Copies TEXT, which is called NAME ("the citation"; empty: TEXT itself tells
 * what it is), with a tool of the desktop where this runs on it, else by the
 * terminal T.  What was done is *TOLD, in A; false: nothing was.
 */
bool clip_copy(struct tty *t, struct arena *a, struct sv name, struct sv text,
	       struct sv *told);

#endif
