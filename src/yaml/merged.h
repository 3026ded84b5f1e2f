#ifndef YAML_MERGED_H
#define YAML_MERGED_H

#include "yaml/tree.h"

/*
 * Sections that stand elsewhere in the file: given by an alias, as in
 * `places: *p`, or taken in by << in a section or in the root.  What is written
 * in a mapping comes before what << names, wherever the << stands, so that is
 * delivered when the mapping ends.
 */

/* Whether EVENT is an alias for a section of SHAPE; its items come next. */
bool merged_alias(struct node_reader *r, const yaml_event_t *event,
		  enum section_shape shape);

/*
 * Reads the value of a << in the section or, with ROOT, in the root.  Returns
 * false at a syntax fault.
 */
bool merged_read(struct node_reader *r, bool root);

/* The section or, with ROOT, the root ends: what << named there comes next. */
void merged_end(struct node_reader *r, bool root);

/* The next of what comes so, in OUT; false when there is no more. */
bool merged_next(struct node_reader *r, section_shape_of *shape_of,
		 struct record *out);

#endif
