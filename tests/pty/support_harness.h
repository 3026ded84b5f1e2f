#ifndef PTY_SUPPORT_HARNESS_H
#define PTY_SUPPORT_HARNESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/*
 * A terminal for tests: starts a program on a pseudo-terminal as a shell with
 * job control would, keeps the screen that it draws (libvterm), feeds it keys
 * and signals.  Waiting is for something to become true, never for a time;
 * what does not come within PTY_PATIENCE fails the test that waits.
 */
struct pty;

enum { PTY_PATIENCE = 20000 /* ms; only a broken program takes it */ };

struct pty_options {
	const char *const *argv; /* null-terminated; argv[0] is a path */
	/*
	 * Changes to the environment, null-terminated, or null: "NAME=value"
	 * sets, "NAME" takes away.  Without them TERM is xterm-256color and
	 * LC_ALL C.UTF-8, and NO_COLOR, LINES, COLUMNS, ESCDELAY are not set.
	 */
	const char *const *env;
	int rows, cols;	    /* 0: 24, 80 */
	bool input_is_data; /* standard input is /dev/null */
	bool error_apart;   /* standard error goes to pty_error() */
};

/* Starts it.  Ended by pty_end(), which kills what still runs. */
struct pty *pty_start(const struct pty_options *options);
void pty_end(struct pty *p);

/* Types KEYS, a NUL-terminated string of bytes as a terminal sends them. */
void pty_type(struct pty *p, const char *keys);
void pty_send(struct pty *p, const void *bytes, size_t n);

/* Makes the terminal another size, as a window does. */
void pty_resize(struct pty *p, int rows, int cols);

/* Claims that it has, and stays as it is. */
void pty_claim_size(struct pty *p, int rows, int cols);

/* Sends the program a signal. */
void pty_signal(struct pty *p, int number);

/* Continues the program in the foreground, as the shell's fg does. */
void pty_continue(struct pty *p);

/* And in the background, as kill does what it has sent a signal. */
void pty_continue_behind(struct pty *p);

/* Closes the terminal.  The shell keeps SIGHUP to itself, so that the program
 * learns of it by reading. */
void pty_hang_up(struct pty *p);

/* Reads what the program writes until READY says true. */
void pty_wait(struct pty *p, bool (*ready)(struct pty *p, const void *what),
	      const void *what);

/* Until the screen holds TEXT; until it does not. */
void pty_wait_for(struct pty *p, const char *text);
void pty_wait_gone(struct pty *p, const char *text);

/* Until the cursor rests there; until it is VISIBLE or not. */
void pty_wait_cursor(struct pty *p, int row, int col);

/* Until the mouse is told of, or not. */
void pty_wait_mouse(struct pty *p, bool told);

/* Whether the program is stopped. */
bool pty_is_stopped(struct pty *p);

/* Until the program is stopped; until it ended: its wait status. */
void pty_wait_stop(struct pty *p);
int pty_wait_end(struct pty *p);

/*
 * Until the program has nothing to do and all that it wrote is read.  Keys may
 * still be on their way to it: wait for what they change first.
 */
void pty_wait_idle(struct pty *p);

/* What the program holds now: memory of its own, in KB, without the pages of
 * files, which the system takes back when it likes, and descriptors. */
struct pty_use {
	long own;
	int descriptors;
} pty_use(struct pty *p);

/*
 * The screen, a line a row without trailing blanks, each ended by LF; one row
 * of it; what a cell holds.  The texts live until the next call.
 */
const char *pty_screen(struct pty *p);
const char *pty_row(struct pty *p, int row);
const char *pty_cell(struct pty *p, int row, int col);
bool pty_cell_reverse(struct pty *p, int row, int col);

void pty_cursor(struct pty *p, int *row, int *col);
bool pty_cursor_visible(struct pty *p);
bool pty_alternate(struct pty *p); /* the alternate screen is on */
bool pty_mouse(struct pty *p);     /* the mouse is told of */

/* The terminal's settings now, and as they were before the start. */
struct termios pty_settings(struct pty *p);
struct termios pty_settings_before(struct pty *p);

/* What was typed and nobody has read, of a program that ended; for the next one
 * to read.  It lives until the next call. */
const char *pty_left(struct pty *p);

/* All bytes written since the start or pty_forget(). */
const char *pty_written(struct pty *p, size_t *n);
void pty_forget(struct pty *p);

/* What was written to standard error, with error_apart. */
const char *pty_error(struct pty *p);

/* Waits for the end, which must be an exit with STATUS; a death by NUMBER. */
void pty_assert_exit(struct pty *p, int status);
void pty_assert_ended_by(struct pty *p, int number);

/* Until the terminal is as it was before the start, the program going on. */
void pty_wait_restored(struct pty *p);

/* Fails unless the terminal is as it was before the start. */
void pty_assert_restored(struct pty *p);

#endif
