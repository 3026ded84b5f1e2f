#ifndef TTY_CAPS_H
#define TTY_CAPS_H

#include "base/build.h"
#include "base/err.h"
#include "tty/parts.h"

/*
 * What terminfo says of the terminal: whether it can be drawn on at all, the
 * bytes that its keys send, and those that give it back.
 */

/* TERM, or "" when it is not set; the environment's own. */
const char *caps_term_name(void);

/*
 * Whether the type of the terminal FD is known and can address its cursor.
 * False sets ERR to what is wrong, with the remedy.
 */
bool caps_check(int fd, struct err *err);

/*
 * Fills T's key sequences and paste brackets, and appends to RESTORE the bytes
 * that give the terminal back without ncurses' help.  For a type that
 * caps_check() passed, before ncurses is started; false when it cannot be read
 * again.
 */
bool caps_read(struct tty *t, struct build *restore);

/* Whether the terminal in use is one of xterm's relatives. */
bool caps_is_xterm(void);

/*
 * Sets what tells pasted text from typed, null when that is not known.  It
 * lives as long as the description: ask again once ncurses has its own.
 */
void caps_find_paste(struct tty *t);

/*
 * Takes out of what ncurses sends at each change of looks the choice of a
 * character set, since lines are drawn by characters of the locale and no set
 * is ever chosen, and the 0 that SGR means without it (ECMA-48, 8.3.117): over
 * a slow line a tenth of all bytes.  Once ncurses has its description.
 */
void caps_lighten(void);

/* Whether in the terminal in use nobody knows where the cursor is once the
 * last column is written: on the next row (am), or still there, as almost all
 * that are called "ansi" have it without saying so (xenl). */
bool caps_wraps_early(void);

/* Whether the terminal in use can tell of a mouse by xterm's sequences. */
bool caps_have_mouse(void);

/* Whether the terminal in use takes what line.h sends, and to the last column;
 * *ECH: and can erase cells where it stands; *REP: and repeat a character;
 * *MOVES: and move rows. */
bool caps_take_lines(bool *ech, bool *rep, bool *moves);

/* Adds to PEN the numbers that the capability NAME has with VALUE, if it is
 * SGR. */
void caps_sgr(struct pen *pen, const char *name, int value);

/* Appends the capability NAME of the terminal in use without its padding,
 * which is "$<...>"; nothing when it has none. */
void caps_add(struct build *b, const char *name);

#endif
