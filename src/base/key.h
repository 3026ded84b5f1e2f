#ifndef BASE_KEY_H
#define BASE_KEY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/sv.h"

/*
 * Keys and their names.  A key is a number: the Unicode code point that it
 * types, or a named key of the table below, either with modifiers.  C-a to C-z
 * are 'a' to 'z' with K_CTRL, except the four that a terminal cannot tell from
 * another key: C-h is Backspace, C-i is Tab, C-j and C-m are Enter.
 *
 * The prefix is K_, and it is key_label(), because curses claims KEY_UP and the
 * like as macros and key_name() as a function.
 */

/* Name as it is written in the keymap, the help and the configuration. */
#define KEYS(X)                                                                \
	X(UP, "Up")                                                            \
	X(DOWN, "Down")                                                        \
	X(LEFT, "Left")                                                        \
	X(RIGHT, "Right")                                                      \
	X(PGUP, "PgUp")                                                        \
	X(PGDN, "PgDn")                                                        \
	X(HOME, "Home")                                                        \
	X(END, "End")                                                          \
	X(ENTER, "Enter")                                                      \
	X(ESC, "Esc")                                                          \
	X(TAB, "Tab")                                                          \
	X(BACKSPACE, "Backspace")                                              \
	X(INSERT, "Insert")                                                    \
	X(DELETE, "Delete")                                                    \
	X(F1, "F1")                                                            \
	X(F2, "F2")                                                            \
	X(F3, "F3")                                                            \
	X(F4, "F4")                                                            \
	X(F5, "F5")                                                            \
	X(F6, "F6")                                                            \
	X(F7, "F7")                                                            \
	X(F8, "F8")                                                            \
	X(F9, "F9")                                                            \
	X(F10, "F10")                                                          \
	X(F11, "F11")                                                          \
	X(F12, "F12")                                                          \
	X(RESIZE, "Resize")   /* the terminal has another size now */          \
	X(PASTE, "Paste")     /* what follows was pasted, not typed, ... */    \
	X(PASTED, "Pasted")   /* ... and ends here */                          \
	X(INTERRUPT, "Interrupt") /* C-c: stop what is done, or end */         \
	X(QUIT, "Quit")       /* a signal asks the program to end */           \
	X(HANGUP, "Hangup")   /* the terminal is gone */                       \
	X(UNKNOWN, "Unknown") /* a key that has no name here */

enum key {
	K_NONE = 0,         /* no key */
	K_FIRST = 0x110000, /* the first number that is no code point */
#define X(name, text) K_##name,
	KEYS(X)
#undef X
	K_LAST,

	/* Modifiers, added to a key. */
	K_SHIFT = 1 << 24,
	K_ALT = 1 << 25,
	K_CTRL = 1 << 26,
	K_MODIFIERS = K_SHIFT | K_ALT | K_CTRL,
};

/*
 * What a mouse does in a cell is a key too: K_MOUSE with the row and the
 * column, from zero.  It has no name and is bound to nothing.
 */
enum {
	K_MOUSE = 1 << 27,
	MOUSE_ROWS = 1 << 10, /* what is beyond is no key */
	MOUSE_COLS = 1 << 11,
};

enum mouse { MOUSE_CLICK, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

/* K_NONE when the cell is beyond. */
uint32_t key_mouse(enum mouse what, unsigned row, unsigned col);

/* Whether KEY is a mouse's, and what. */
bool key_is_mouse(uint32_t key, enum mouse *what, int *row, int *col);

enum { KEY_NAME_MAX = 32 }; /* bytes, with a NUL */

/*
 * The key that NAME says, or K_NONE: a single character ("j", "G", "?", "ж"),
 * "Space", a name of the table, or either after "C-", "Alt-" or "S-" ("C-l",
 * "S-Left"; in this order if several).  Case matters only in single
 * characters.
 */
uint32_t key_parse(struct sv name);

/*
 * The name of KEY, which key_parse() reads back, written to BUF and followed by
 * a NUL; empty for what is no key.
 */
struct sv key_label(uint32_t key, char buf[KEY_NAME_MAX]);

/* Whether KEY types a character, which a prompt may take. */
bool key_is_text(uint32_t key);

/*
 * The key of the Latin keyboard at the same place, for commands: й is q, Ж is
 * a colon.  Knows Russian, Belarusian, Ukrainian and Greek layouts, and the
 * letters that an Azerbaijani one has in the place of w [ ] ; ' , and the full
 * stop.  Any other KEY is returned as it is.
 */
uint32_t key_latin(uint32_t key);

#endif
