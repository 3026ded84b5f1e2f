#ifndef PTY_SUPPORT_INSIDE_H
#define PTY_SUPPORT_INSIDE_H

#include <sys/types.h>

#include <vterm.h>

#include "support_harness.h"

/* What the shell tells of the program. */
enum news { STARTED, STOPPED, ENDED };

struct report {
	enum news what;
	int value; /* its process, or its wait status */
};

/*
 * In the child: the shell, which holds the terminal open until ORDERS is
 * closed.  ERROR is the program's standard error, or -1.
 */
_Noreturn void pty_run_shell(const struct pty_options *o, int reports,
			     int orders, int error);

/* What a struct pty holds; for the files of the harness alone. */
struct pty {
	int master;	/* -1 when hung up */
	int reports;	/* from the shell */
	int orders;	/* to the shell; closing it ends it */
	int error;	/* the program's standard error, or -1 */
	pid_t shell, program;
	bool stopped, ended;
	int status;
	struct termios before;
	VTerm *vt;
	VTermScreen *screen;
	bool alternate, visible, mouse;
	char *text; /* what pty_screen() and its like return */
	size_t ntext, captext;
	char *written, *errors;
	size_t nwritten, nerrors;
};

/* Reads what was written already. */
void pty_drain(struct pty *p);

/* Begins a screen of this size. */
void pty_open_screen(struct pty *p, int rows, int cols);

#endif
