#ifndef REPORT_YAML_H
#define REPORT_YAML_H

#include <stdbool.h>

#include "book/written.h"
#include "yaml/emit.h"

/*
 * Writing records as they were written: what yaml.c, which chooses them, and
 * yaml_node.c share.
 */
struct yaml {
	struct emit emit;
	const struct book *book;
	bool private; /* notes too */
	size_t limit; /* bytes of output at which a flow is given up */
};

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
