#ifndef YAML_EMIT_H
#define YAML_EMIT_H

#include <stdbool.h>

#include "base/build.h"

/*
 * Writing texts as YAML that reads back as it was.
 *
 * The one escape: what text/clean.h would not show as it is, and in ASCII all
 * that is not, stands in double quotes as \x, \u or \U.  So nothing is lost
 * and nothing reaches a terminal.  Lines are kept to 80 columns (code points)
 * where a text has blanks to break it at.
 */
struct emit {
	struct build *out;
	bool ascii;
};

enum { EMIT_WIDTH = 80, EMIT_INDENT = 2 };

/* Code points in the line being written. */
size_t emit_column(const struct emit *e);

void emit_spaces(struct emit *e, int count);

/* TEXT on one line, plain where it may be.  QUOTED: it was in quotes, which
 * are kept where a program could take it for a number, a date or a yes.
 * FLOW: it stands in [] or {}. */
void emit_word(struct emit *e, struct sv text, bool quoted, bool flow);

/* " TEXT" and LF, after a key or a dash; as a block of lines indented by
 * INDENT where that reads better. */
void emit_text(struct emit *e, struct sv text, bool quoted, int indent);

#endif
