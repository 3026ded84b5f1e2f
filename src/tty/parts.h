#ifndef TTY_PARTS_H
#define TTY_PARTS_H

#include <curses.h>
#include <stdio.h>
#include <termios.h>

#include "tty/decode.h"
#include "tty/line.h"
#include "tty/style.h"
#include "tty/tty.h"

/* What the files of this folder share; nobody else includes it. */

enum { INPUT_BYTES = 1024 };

/* Buttons and the wheel, as numbers of any size (xterm's 1000 and 1006). */
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

struct tty {
	SCREEN *screen;
	int in, out;         /* descriptors of the terminal */
	FILE *in_file;       /* of /dev/tty, or null */
	struct termios first; /* how the terminal was found */
	bool entered;        /* whether the screen is ours now */
	int rows, cols;
	bool shy; /* of the last column: caps_wraps_early() */

	/* Input. */
	struct decode_table sequences;
	unsigned char bytes[INPUT_BYTES]; /* read and not yet decoded */
	size_t nbytes;
	bool pasting;
	bool interrupted; /* a C-c was told */
	bool ends;    /* asked to while it was stopped: see tty_stop() */
	bool gone;    /* the terminal was closed */
	int also;     /* see tty_also() */
	int escdelay; /* ms after which an Esc begins no sequence */

	/* Output. */
	struct theme theme;
	int colors;  /* that are used; 0: none */
	enum background on; /* which it is, as far as is known */
	bool asks;   /* it is to be asked for it */
	bool asked;  /* it was, and has not answered */
	bool once;   /* it was, at some time */
	int64_t asked_at; /* then, as clock_ms() tells */
	struct style_looks looks;
	struct cell *shown; /* rows x cols, what the screen holds */
	int shown_rows, shown_cols; /* of the frame that was shown */
	int cursor_row, cursor_col; /* of it */
	struct cell *was, *now; /* cols + 1, scratch */
	cchar_t *line;          /* likewise */
	/* The terminal takes lines as line.h writes them, and ncurses is only
	 * told to take it and to give it back; else ncurses draws. */
	bool by_lines;
	struct line_writer writer;
	bool narrow;        /* the locale has nothing but single bytes */
	const char *paste_on, *paste_off; /* null: not known */
	bool mouse; /* it is to tell us what it does */
};

/* Asks the terminal for its size; true when it changed. */
bool tty_measure(struct tty *t);

/* Stops the program, which has left the terminal, until it is continued.  What
 * asked it to end meanwhile, a C-c too, was meant for a program that may have
 * no terminal to take any more: T is not entered again. */
void tty_stop(struct tty *t);

/* Sends what ncurses was told to draw. */
void tty_show_all(void);

/* Takes an answer of the terminal that is still on its way, which would be
 * typed to whoever comes next; what was typed meanwhile stays typed. */
void tty_await_answer(struct tty *t);

/* Shows again what is shown, in other looks. */
void tty_show_again(struct tty *t);

/* Forgets what was shown and makes room for what will be. */
void tty_show_resized(struct tty *t);

#endif
