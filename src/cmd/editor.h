#ifndef CMD_EDITOR_H
#define CMD_EDITOR_H

#include "base/build.h"

/*
 * What an editor needs to help with a chronology: the file format as a JSON
 * Schema of draft-07, made of the tables that the loader checks by.  It takes
 * what the loader takes and refuses what it refuses, as far as a schema can:
 * it sees no other file, and not how a value was written, for YAML has made
 * numbers of 0044 and 1e3 before.
 */

/* Appends the schema to OUT, a field a line, ending with a line end. */
void editor_schema(struct build *out);

#endif
