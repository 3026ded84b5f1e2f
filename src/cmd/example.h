#ifndef CMD_EXAMPLE_H
#define CMD_EXAMPLE_H

#include "cmd/command.h"

/* Prints what COMMAND is typed like, a line an example. */
void example_lines(struct cli *c, const struct command *command);

/* A chronology to begin with, as a file. */
void example_print(struct build *out);

#endif
