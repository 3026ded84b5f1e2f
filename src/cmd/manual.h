#ifndef CMD_MANUAL_H
#define CMD_MANUAL_H

#include "base/build.h"
#include "cmd/command.h"

/*
 * What the manual tells of COMMAND, from the pages that the program was built
 * with: its item under COMMANDS, the sections that this refers to, or the page
 * of its own, and the examples of it.
 */
void manual_tell(struct build *out, const struct command *command);

#endif
