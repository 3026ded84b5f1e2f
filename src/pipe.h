#ifndef PIPE_H
#define PIPE_H

#include <stdio.h>

#include "base/arena.h"
#include "base/sink.h"
#include "tty/tty.h"

/*
 * A report on its way to a command of the reader's: kept in a file without a
 * name until all of it is there, for the command has the terminal to itself.
 */
struct pipe {
	struct sink sink; /* first */
	FILE *file;       /* null: there is none */
	struct arena arena;
	const char *command;
	bool due; /* all of it is there */
};

/* Begins P for COMMAND, which is copied.  Returns false, with the reason in
 * ERR, when there is no room for it. */
bool pipe_open(struct pipe *p, struct sv command, struct err *err);

/*
 * Runs the command of P, which is due, through a shell on the terminal that T
 * (null: nobody) leaves meanwhile; there waits for Enter, so that what it
 * printed can be read.
 * *TOLD, in A, is what there is to say of its end, or empty.
 */
void pipe_run(struct pipe *p, struct tty *t, struct arena *a, struct sv *told);

/* Gives P back, whatever became of it. */
void pipe_close(struct pipe *p);

#endif
