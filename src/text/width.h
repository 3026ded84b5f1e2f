#ifndef TEXT_WIDTH_H
#define TEXT_WIDTH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/sv.h"
#include "text/grapheme.h"

/*
 * How many terminal cells text takes, as ncurses and so the terminal count:
 * libc's wcwidth(), never ICU's East Asian width (they differ on thousands of
 * code points).  Needs LC_CTYPE set to a UTF-8 locale, and clean text
 * (clean.h); a code point that libc cannot place counts as one cell.
 */

/* 0, 1 or 2 cells. */
int width_codepoint(uint32_t codepoint);

/* Cells of TEXT. */
int width_text(struct sv text);

/*
 * The longest head of TEXT, whole graphemes, that fits CELLS; *USED, unless
 * null, is how many of them it takes.
 */
struct sv width_cut(struct sv text, int cells, int *used);

/*
 * The head of TEXT that goes on one line of CELLS cells by the line-break
 * rules of UAX 14 (after blanks, hyphens and dashes, between ideographs, never
 * before closing punctuation or beside a no-break space), with its trailing
 * blanks, which may hang over the edge.  A word wider than the line is cut
 * between graphemes; at least one goes on the line, so that cutting always
 * ends.  An address, and a range as 4–5, is not broken where it fits on a
 * line of its own.  LF ends a line and is left out of it.  *NEXT is where the
 * next line begins.
 */
struct sv width_line(struct sv text, int cells, size_t *next);

#endif
