#ifndef IMPORT_FRONT_H
#define IMPORT_FRONT_H

#include "import/sheet.h"

/* YAML in front of a text, between two lines of ---. */

/* Bytes of it in TEXT, with both lines; 0 where there is none. */
size_t front_bytes(struct sv text);

/* Reads that of S, FRONT, as a mapping in the arena; one without pairs where it
 * cannot be read, which is a fault then. */
struct node front_read(struct sheet *s, struct sv front);

/* What a file is called, without its ending, as a title; empty for standard
 * input. */
struct node front_name(const struct sheet *s);

#endif
