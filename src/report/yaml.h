#ifndef REPORT_YAML_H
#define REPORT_YAML_H

#include <stdbool.h>

#include "base/build.h"
#include "book/written.h"

/*
 * Writing YAML that reads back as it was: what yaml.c, which chooses the
 * records, yaml_node.c and yaml_text.c share.
 *
 * The one escape: what text/clean.h would not show as it is, and in ASCII all
 * that is not, stands in double quotes as \x, \u or \U.  So nothing is lost
 * and nothing reaches a terminal.  Lines are kept to 80 columns (code points)
 * where a text has blanks to break it at.
 */
struct yaml {
	struct build *out;
	const struct book *book;
	bool private; /* notes too */
	bool ascii;
	size_t limit; /* bytes of OUT at which a flow is given up */
};

enum { YAML_WIDTH = 80, YAML_INDENT = 2 };

/* ---- texts (yaml_text.c) ---- */

/* Code points in the line being written. */
size_t yaml_column(const struct yaml *y);

void yaml_spaces(struct yaml *y, int count);

/* TEXT on one line, plain where it may be.  QUOTED: it was in quotes, which
 * are kept where a program could take it for a number, a date or a yes.
 * FLOW: it stands in [] or {}. */
void yaml_word(struct yaml *y, struct sv text, bool quoted, bool flow);

/* " TEXT" and LF, after a key or a dash; as a block of lines indented by
 * INDENT where that reads better. */
void yaml_text(struct yaml *y, struct sv text, bool quoted, int indent);

/* ---- trees (yaml_node.c) ---- */

/* The tree NODE after a dash, ended by LF; lines below it are indented by
 * INDENT, two more than the dash.  Returns the node after it. */
const struct written_node *yaml_item(struct yaml *y,
				     const struct written_node *node,
				     int indent);

/* "KEY: VALUE" and LF, where the line is indented by INDENT already; KEY is
 * followed by its value.  Returns the node after that. */
const struct written_node *yaml_pair(struct yaml *y,
				     const struct written_node *key,
				     int indent);

#endif
