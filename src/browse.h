#ifndef BROWSE_H
#define BROWSE_H

#include "cmd/cli.h"

/* annals browse: the chronology on the terminal. */
command_fn browse_run;

#endif
