#ifndef TEXT_CLEAN_H
#define TEXT_CLEAN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/build.h"
#include "base/sv.h"

/*
 * The one door for text that leaves the program, on a screen, in a report or
 * in a message.  An allow-list by Unicode general category: letters, marks,
 * numbers, punctuation, symbols and blanks, which keeps honest right-to-left
 * text.  What could move a cursor, hide text or turn its direction is shown as
 * <U+009B> instead (C0, DEL, C1, line and paragraph separators, bidi controls,
 * unassigned, private, surrogate, tag and interlinear characters, soft hyphens
 * and blanks without width, Hangul fillers), a byte that is not UTF-8 as
 * <0x9B>.  Of the format characters ZWJ and ZWNJ pass, which Persian and emoji
 * need, and the signs that Arabic sets before numbers, which are seen.
 *
 * What was cleaned once stays as it is when cleaned again.
 */

/* Whether a terminal or a page may be shown CODEPOINT as it is. */
bool clean_allows(uint32_t codepoint);

/*
 * Appends TEXT made safe, on one line: a line end or tab becomes a blank.
 * More than 30 combining marks on a base are dropped (Unicode UAX 15, Stream-
 * Safe Text Format).
 */
void clean_line(struct build *b, struct sv text);

/*
 * The same, but LF is kept and CR LF becomes LF; a tab becomes a blank, and a
 * CR alone is shown as <U+000D>.
 */
void clean_text(struct build *b, struct sv text);

/*
 * The same as clean_line(), with what is not ASCII replaced for a terminal
 * that shows nothing else: signs by a small table (–: -, “: ", €: EUR), a
 * letter or digit by its exact fold (fold.h) with its case kept, where that is
 * ASCII (ə: e, ş: s, Щ: Shch), a mark by nothing, anything else by "?".
 */
void clean_ascii(struct build *b, struct sv text);

/* Whether clean_text() shows TEXT as it is, but for tabs and for the sort of
 * its line ends. */
bool clean_shows(struct sv text);

/*
 * Appends ID, which a reader types again, so that it is found again: as it is
 * where that may be shown, in ASCII where asked for, else percent-encoded
 * (base/percent.h).
 */
void clean_id(struct build *b, struct sv id, bool ascii);

#endif
