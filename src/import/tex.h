#ifndef IMPORT_TEX_H
#define IMPORT_TEX_H

#include "base/arena.h"
#include "base/sv.h"

/*
 * TEX as text in A, lines joined.  Commands that are letters become those,
 * braces and emphasis nothing; other commands stay as they are, with what
 * stands in braces after them.
 */
struct sv tex_plain(struct arena *a, struct sv tex);

#endif
