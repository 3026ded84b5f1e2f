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

/* TEX, an address or the like, as text in A: ~ and braces are what they are,
 * and only a backslash before a sign is none of it; but one with commands in
 * it, or in braces of its own, is text as any other. */
struct sv tex_verbatim(struct arena *a, struct sv tex);

#endif
