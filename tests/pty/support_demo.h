#ifndef PTY_SUPPORT_DEMO_H
#define PTY_SUPPORT_DEMO_H

#include "support_harness.h"

/*
 * A program for the tests of the terminal: shows hard text in two panes with
 * borders, and the name of each key that it reads.  Some keys make it do what
 * must not harm the terminal.  A test program is the demo too, when DEMO is
 * its first argument, so that nobody has to find it.
 */
#define DEMO "--demo"

enum { DEMO_FIRST = 2 /* row of the first line of hard text */ };

/* The tests' main() begins with it: becomes the demo where that is wanted. */
void demo_or_tests(int argc, char **argv);

/* Starts the demo by the options O, whose argv need not be set. */
struct pty *demo_begin(struct pty_options o);

/* Starts it with ENV (or null) at this size, and waits until it is drawn. */
struct pty *demo_start(int rows, int cols, const char *const *env);

/* Until the screen is TEXT, but for the line that counts keys. */
void demo_wait_same(struct pty *p, const char *text);

#endif
