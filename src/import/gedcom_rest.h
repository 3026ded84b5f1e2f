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

/* Leaves out the record at I, with all that is below it. */
void gedcom_leave(const struct gedcom_lines *g, uint32_t i);

/* Leaves out what a family at I is besides its events, which name the couple:
 * people have no such record here, but keep the ids of their families. */
void gedcom_leave_family(const struct gedcom_lines *g, uint32_t i);

/* Leaves out of the head I what is said of more than the file and the program
 * that wrote it. */
void gedcom_leave_head(const struct gedcom_lines *g, uint32_t i);

#endif
