#ifndef CMD_PAGER_H
#define CMD_PAGER_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/arena.h"
#include "base/sink.h"

/*
 * The reader's pager, as a sink: it is started with the first bytes, so that
 * what goes wrong before them is told on a screen of its own.
 */
struct pager {
	struct sink sink; /* first, so that it is known by its address */
	const char *const *argv;
	int fd;      /* what the pager reads; -1 before it runs */
	pid_t child; /* 0 before it runs */
	void (*interrupt)(int), (*quit)(int); /* what signals did before */
};

/*
 * The pager that the environment names, in A: MANPAGER where what comes is
 * MANUAL, else PAGER, else less.  Null where it names none, by an empty text
 * or as cat, or the terminal can show none.
 */
struct pager *pager_new(struct arena *a, bool manual);

/* Waits until the reader has left it.  Null, and one that never ran, is
 * nothing. */
void pager_end(struct pager *p);

#endif
