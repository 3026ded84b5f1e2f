#ifndef UNIT_SUPPORT_RUN_H
#define UNIT_SUPPORT_RUN_H

#include "support_arena.h"

/*
 * Runs of the whole program, each in a process of its own, as the test's own
 * settings of what is written once in a run need.
 */
struct ran {
	int status;
	struct sv out; /* standard output and error, in support_arena.h's */
};

/* Runs `annals ARGS`, which end with a null pointer, after BEFORE(ARG). */
struct ran run_annals(const char *const *args, void (*before)(long arg),
		      long arg);

/* Runs `annals ARGS` in this process, and returns the status. */
int run_here(const char *const *args);

/* Runs WHAT(ARG), whose value is the status. */
struct ran run_child(int (*what)(const void *arg), const void *arg);

#endif
