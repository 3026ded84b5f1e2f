#ifndef CMD_DEFAULTS_H
#define CMD_DEFAULTS_H

#include "cmd/cli.h"

struct command;

/*
 * Reads the reader's configuration, unless --no-config is given, and puts what
 * its section options says to COMMAND before what the command line says, which
 * so has the last word.  What is wrong with it is printed and told again by a
 * browser; the status stays as it was.
 */
void defaults_take(struct cli *c, const struct command *command);

/* Prints what was added to C's faults of the configuration since it was done
 * last. */
void defaults_tell(struct cli *c);

#endif
