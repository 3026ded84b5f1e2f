#ifndef TEXT_CLEAN_H
#define TEXT_CLEAN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/build.h"
#include "base/sv.h"

/*
 * The one door for text that leaves the program, on a screen, in a report or
 * in a message.  An allow-list by Unicode general category: what could move a
 * cursor, hide text or turn its direction is shown as <U+009B> instead (C0,
 * DEL, C1, line and paragraph separators, bidi controls, unassigned, private,
 * surrogate, tag and interlinear characters), a byte that is not UTF-8 as
 * <0x9B>.
 */

/* Whether a terminal or a page may be shown CODEPOINT as it is. */
bool clean_allows(uint32_t codepoint);

/*
 * Appends TEXT made safe, on one line: a line end or tab becomes a blank.
 * More than 30 combining marks on a base are dropped (Unicode UAX 15, Stream-
 * Safe Text Format).
 */
void clean_line(struct build *b, struct sv text);

/* The same, but LF is kept and CR LF becomes LF; a tab becomes a blank. */
void clean_text(struct build *b, struct sv text);

/*
 * The same as clean_line(), with what is not ASCII replaced for a terminal
 * that shows nothing else: a letter by the base letters that ICU's
 * decomposition and a small table give (ə: e, ş: s, –: -, “: "), Cyrillic
 * by its Latin fold with its case kept, anything else by "?".
 */
void clean_ascii(struct build *b, struct sv text);

#endif
