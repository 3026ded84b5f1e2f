#ifndef CMD_SHELLS_H
#define CMD_SHELLS_H

#include "cmd/cli.h"

/*
 * What shells complete a command line with.  A shell's own script
 * (src/cmd/shells.*) asks `annals help complete` and knows no more than how
 * that shell is told, so that all of them follow from the tables.
 */

/*
 * Prints what the last of the N WORDS, which follow the program's name, could
 * be completed to: a line each, the whole word, a TAB and what it is.  A line
 * without a word asks for the names of files: "yaml" those of chronologies and
 * folders, "any" of whatever is there.  Nothing where nothing is known, and no
 * error.  Names and ids come from the chronology that the words name, if that
 * is read at once: one of more than SHELLS_BYTES gives none.
 */
void shells_print(struct cli *c, const char *const *words, size_t n);

enum { SHELLS_BYTES = 1 << 20 };

#endif
