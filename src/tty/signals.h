#ifndef TTY_SIGNALS_H
#define TTY_SIGNALS_H

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

#include "base/err.h"
#include "base/sv.h"

/*
 * Signals while the terminal is ours.  A handler only notes what happened and
 * wakes the loop that reads keys; that loop does the rest.  If it does not
 * answer a request to end within a second, or a bug ends the program, the
 * handler itself restores the terminal by the little that may be done in one.
 *
 * A signal that was ignored when the program started stays ignored.
 */

/* Returns false, with the reason in ERR, when nothing is installed. */
bool signals_install(struct err *err);

/* The terminal to restore: its descriptor, settings and the BYTES to send,
 * which are copied. */
void signals_restore_by(int terminal, const struct termios *settings,
			struct sv bytes);

/* Puts everything back as it was before signals_install(). */
void signals_remove(void);

/* Whether the terminal is ours to restore at this moment. */
void signals_own_terminal(bool own);

/* Before and after ncurses may allocate: without memory it reads where nothing
 * is, ends the program or goes on, and each of these ends the program as any
 * lack of memory does.  Sets errno to 0.  No such stretch lies in another. */
void signals_in_ncurses(bool on);

/* A descriptor that becomes readable when a signal came. */
int signals_wake_fd(void);

/* Empties that descriptor. */
void signals_drain(void);

/* The signal that asks the program to end, or 0. */
int signals_end(void);

/* The program goes on all the same: it was a C-c that asked for something
 * else. */
void signals_go_on(void);

/* Allows the last steps another second, and the terminal even from the
 * background, if the program is asked to end. */
void signals_last_steps(void);

/* Each is true once after its signal came. */
bool signals_resized(void);
bool signals_stopped(void);   /* asked to stop: call signals_stop_here() */
bool signals_continued(void); /* continued after a stop that we did not see */

/* Stops the process until it is continued.  The terminal is not ours. */
void signals_stop_here(void);

/*
 * In the child between fork() and exec(): signals as this program was given
 * them.
 */
void signals_for_child(void);

/* CHILD, which has the terminal now, is sent what asks us to end, and the
 * keyboard's signals are its own; 0 when it has ended. */
void signals_child(pid_t child);

/* Restores the terminal if it is ours.  May be called anywhere. */
void signals_restore_now(void);

#endif
