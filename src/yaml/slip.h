#ifndef YAML_SLIP_H
#define YAML_SLIP_H

#include "yaml/tree.h"

/*
 * Slips that make no YAML of what is plainly meant, each in one line: a sign
 * that looks like the dash of an item, a section without its colon, a section
 * that is set in.  They are told, and libyaml is given what was meant, so that
 * nothing is left out for them.
 */

/* Finds the last of the lines from that of FROM on to LAST, but for what was
 * mended already, into R; SHAPE_OF tells what is a section. */
bool slip_find(struct node_reader *r, section_shape_of *shape_of,
	       struct line_start from, size_t last);

/* Whether the key at SPOT is set in further than one below it: R then has
 * it. */
bool slip_root(struct node_reader *r, struct line_start spot);

/* Tells that of R, and has libyaml read what was meant. */
void slip_mend(struct node_reader *r);

#endif
