#ifndef YAML_LINE_H
#define YAML_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/sv.h"

/* The lines of a file of YAML, as they stand there: what one of them begins. */

/* Where a line begins: bytes, and lines, from 0. */
struct line_start {
	size_t at, line;
};

/* The line of TEXT at SPOT, without its LF. */
struct sv line_at(struct sv text, struct line_start spot);

/* Moves SPOT to the next line of TEXT; false after the last. */
bool line_next(struct sv text, struct line_start *spot);

/* Where LINE has its first character that is no blank: bytes. */
size_t line_first(struct sv line);

/* Whether LINE is blank, or a comment. */
bool line_is_gap(struct sv line);

/* Whether what ends before AT in LINE stands before a blank or the line end. */
bool line_before_blank(struct sv line, size_t at);

/* Where the key without quotes that stands at AT of LINE has its colon, or
 * SV_NONE. */
size_t line_key(struct sv line, size_t at);

/* Whether a dash and a blank, or a dash alone, stand at AT of LINE. */
bool line_is_dash(struct sv line, size_t at);

/* The bytes of a sign that TEXT begins with, which stands for the dash of an
 * item elsewhere: another dash, a bullet, a number before a key.  Or 0. */
size_t line_odd_sign(struct sv text);

/* Those at AT of LINE that begin no item, but were meant to: before a blank,
 * or, of dashes, the one of YAML too, before a key.  Or 0. */
size_t line_odd_dash(struct sv line, size_t at);

/* Whether LINE ends in | or >, with what may stand after them: a text follows
 * that is further in. */
bool line_opens_block(struct sv line);

#endif
