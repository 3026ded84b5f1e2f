#ifndef PTY_SUPPORT_PROGRAM_H
#define PTY_SUPPORT_PROGRAM_H

#include "support_harness.h"

/* What the tests of the whole program share. */

enum { PROGRAM_PATH = 4096 };

/* The path of the program, which stands beside the one that runs. */
const char *program_path(char path[PROGRAM_PATH]);

/* Starts it with PATH as its argument and ENV as the harness has it. */
struct pty *program_start(int rows, int cols, const char *path,
			  const char *const *env);

/* Types q, which must end the program and leave the terminal as it was. */
void program_quit(struct pty *p);

/* The path of a new file that holds TEXT, and ends in TAIL; unlinks and frees
 * it. */
char *program_file(const char *text, const char *tail);
void program_unlink(char *name);

/* Removes what was kept of visits in the state folder HOME. */
void program_forget(const char *home);

#endif
