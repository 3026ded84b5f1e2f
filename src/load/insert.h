#ifndef LOAD_INSERT_H
#define LOAD_INSERT_H

#include "base/build.h"
#include "base/sv.h"

/*
 * Putting a record into the text of a file, after another one, with every
 * other byte as it was.
 */

/* The part of a form, a record, that was filled in, in A: without its fields
 * whose value is nothing, comments that begin a line, and blank lines at either
 * end. */
struct sv insert_filled(struct arena *a, struct sv form);

/*
 * Appends TEXT, a file, with RECORD, which begins with "- ", after the record
 * that stands at LINE (from 1), in the same list: as far in as that is, with a
 * blank line before it if that has one, and with its line ends.  Returns false
 * when no record of a list in lines stands there, as in [{...}, {...}].
 */
bool insert_after(struct build *out, struct sv text, uint32_t line,
		  struct sv record);

#endif
