#ifndef CMD_DEFAULTS_H
#define CMD_DEFAULTS_H

#include "cmd/cli.h"

struct command;
struct keymap;

/*
 * Reads the reader's configuration, unless --no-config is given, and puts what
 * its section options says to COMMAND before what the command line says, which
 * so has the last word.  What is wrong with it is printed and told again by a
 * browser; the status stays as it was.
 */
void defaults_take(struct cli *c, const struct command *command);

/* The keys of the browser by that configuration; its faults likewise. */
const struct keymap *defaults_keymap(struct cli *c);

#endif
