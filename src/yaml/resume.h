#ifndef YAML_RESUME_H
#define YAML_RESUME_H

#include "yaml/tree.h"

/*
 * What is no YAML costs the record that it stands in, and not the rest of the
 * file.  Reading goes on at the next line that can but begin an item of the
 * list, a pair of the section, or a section: a dash or a key in their column.
 * Stray lines after a record, which is whole without them, cost themselves
 * alone.
 */

/* The items of a list, or pairs of a mapping, begin in the line of EVENT, which
 * opened it. */
void resume_mark(struct node_reader *r, const yaml_event_t *event);

/* The value of the section is to be a list, wherever its items begin. */
void resume_list(struct node_reader *r);

/* One of them begins with EVENT. */
void resume_begin(struct node_reader *r, const yaml_event_t *event);

/* All of the one that began was read; the next is looked for from the line LINE
 * on (from 0). */
void resume_end(struct node_reader *r, size_t line);

/* Whether a slip (slip.h) is in the line LINE (from 0), which is taken for a
 * text or a key of the root, or, with LIST, in the first below it, and R can be
 * resumed with what was meant. */
bool resume_ahead(struct node_reader *r, section_shape_of *shape_of,
		  size_t line, bool list);

/* Likewise in the text of the root's key in LINE, which goes on to END: a
 * section that was taken for a part of it. */
bool resume_within(struct node_reader *r, section_shape_of *shape_of,
		   size_t line, size_t end);

/* Likewise where the root, which begins in LINE, is set in, and other keys of
 * it are not. */
bool resume_root(struct node_reader *r, size_t line);

/* Tells what stopped R, with the lines that are left out, and goes on after
 * them; false where the rest of the file is left out. */
bool resume(struct node_reader *r, section_shape_of *shape_of);

#endif
