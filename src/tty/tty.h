#ifndef TTY_TTY_H
#define TTY_TTY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "base/key.h"
#include "base/sv.h"
#include "tty/theme.h"
#include "view/frame.h"

/*
 * The terminal: shows frames, reads keys, and is given back as it was found,
 * whatever ends the program.  The only home of ncurses.
 *
 * There is one terminal, so there is one struct tty at a time.  LC_CTYPE must
 * be set before it is opened; where it is not UTF-8, frames must be ASCII.
 */
struct tty;

enum tty_color {
	TTY_COLOR_AUTO,   /* unless NO_COLOR is set and not empty */
	TTY_COLOR_ALWAYS, /* where the terminal has colours */
	TTY_COLOR_NEVER,  /* bold, underline and reverse only */
};

struct tty_options {
	enum tty_color color;
	const struct theme *theme; /* copied; null: the terminal's own */
};

/*
 * Takes the terminal of standard output: full screen, keys from standard
 * input or, where that carries data, from /dev/tty.  Returns null, with the
 * reason in ERR and the terminal as it was, where there is none.  Ended by
 * tty_close().
 */
struct tty *tty_open(const struct tty_options *options, struct err *err);

/*
 * Gives the terminal back.  Returns the signal that asked the program to end,
 * which the caller passes to tty_die() after its last deed, or 0.
 */
int tty_close(struct tty *t);

/* Ends the program by SIGNAL, so that whoever waits for it sees the truth. */
_Noreturn void tty_die(int signal);

/* The size in cells; at least 1 x 1. */
void tty_size(const struct tty *t, int *rows, int *cols);

/*
 * Shows F, which should have tty_size(): what is larger is cut, what is
 * smaller leaves blanks.  Only what changed is written.
 */
void tty_show(struct tty *t, const struct frame *f);

/* Writes the whole screen again, for when something else wrote on it. */
void tty_repaint(struct tty *t);

/* Bytes that terminals take at once: 100,000 of the sequence, as in hterm. */
enum { TTY_COPY_MAX = 74994 };

/*
 * Asks the terminal to put TEXT on its clipboard, and where tmux is between
 * that as well.  It need not do it, and does not answer.  Returns false when
 * TEXT has more than TTY_COPY_MAX bytes or cannot be sent; then nothing was.
 */
bool tty_copy(struct tty *t, struct sv text);

/* From now on frames look like THEME, without looks of the reader's own. */
void tty_look(struct tty *t, enum theme_name theme);

/*
 * Whether the mouse tells us what it does (base/key.h) instead of selecting
 * text for the terminal; at first it does not.  Returns false, and changes
 * nothing, where the terminal's description knows of no mouse.
 */
bool tty_mouse(struct tty *t, bool on);

/* Whether something is typed that tty_read_key() has not given yet, or a signal
 * came: it would not wait. */
bool tty_is_typed(const struct tty *t);

/* From now on tty_read_key() also comes back when FD can be read; -1: no
 * more.  FD is the caller's, who reads it. */
void tty_also(struct tty *t, int fd);

/*
 * The next key, waiting up to TIMEOUT milliseconds (negative: for ever).
 * Beside typed keys, of which those without a name are K_UNKNOWN, it is
 *   K_NONE    nothing happened in time, or tty_also()'s can be read
 *   K_RESIZE  tty_size() changed: show another frame
 *   K_PASTE   what follows, text only, was pasted and not typed, up to
 *   K_PASTED
 *   K_INTERRUPT  C-c was typed: end the loop as for K_QUIT, or go on; the next
 *             call here forgets it
 *   K_QUIT    a signal asks the program to end: end the loop, tty_close()
 *   K_HANGUP  the terminal is gone: the same
 * Being suspended and continued is dealt with inside.
 */
uint32_t tty_read_key(struct tty *t, int timeout);

/*
 * Gives the terminal back for a while, and takes it again with the screen as
 * it was.
 */
void tty_leave(struct tty *t);
void tty_enter(struct tty *t);

/* While it is left: prints TEXT on a line of its own and waits for Enter, the
 * end of the terminal, or a signal that asks the program to end. */
void tty_pause(struct tty *t, struct sv text);

/*
 * Runs the program ARGV[0], found along PATH, with ARGV (null-terminated) on
 * the terminal, and waits for it; T, which may be null, is left meanwhile.
 * Its standard input is descriptor INPUT, or the terminal if that is negative.
 * Sets *STATUS (unless null) to its exit status, or 128 + the signal that
 * ended it.  Returns false, with the reason in ERR, when it cannot be run.
 * C-c and C-\ are the program's alone.  Without T what else asks us to end, if
 * the caller has blocked it, is passed on to the program, and waits still for
 * the caller.
 */
bool tty_run(struct tty *t, const char *const argv[], int input, int *status,
	     struct err *err);

#endif
