#ifndef IMPORT_GEDCOM_REST_H
#define IMPORT_GEDCOM_REST_H

#include "import/gedcom_lines.h"
#include "yaml/node.h"

/*
 * What lines of GEDCOM say that no field takes: kept as they are, with what
 * belongs to them.
 */

/* The line I: its text, or a mapping of its text and of what is below it, by
 * tags. */
struct node gedcom_tree(const struct gedcom_lines *g, uint32_t i);

/* The next line after *AT, which starts as I, that is right below the line I;
 * false for none. */
bool gedcom_below(const struct gedcom_lines *g, uint32_t i, uint32_t *at);

/* What is below the line I, but for the tags TAGS, N of them, by tags.  False,
 * and an empty NODE, when that is nothing. */
bool gedcom_rest(const struct gedcom_lines *g, uint32_t i,
		 const char *const *tags, size_t n, struct node *node);

#endif
