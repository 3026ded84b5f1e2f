#ifndef BROWSE_H
#define BROWSE_H

#include "cmd/cli.h"

/* annals browse: the chronology on the terminal. */
command_fn browse_run;

/* Prints what is wrong with that part of the configuration which nothing but a
 * browser takes: keys, theme and first view. */
command_fn browse_judge;

#endif
