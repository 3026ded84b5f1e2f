#ifndef REPORT_NAMED_H
#define REPORT_NAMED_H

#include "report/members.h"

/*
 * The people, bodies and places that events name, for formats that tell of each
 * once, and for counting what others leave out of them.
 */

/* Which of the names of B the N events HITS name, variants included, or what
 * these belong to, lie in or consist of: by their numbers, in A. */
bool *named_by(struct arena *a, const struct book *b, const event_no *hits,
	       size_t n);

/* The fields of a name that are texts, *N of them, as files call them. */
const char *const *named_fields(size_t *n);

/* Whether more is told of NAME than what it is called, and of a place where it
 * is: other names, offices and the like. */
bool named_is_told(const struct book *b, name_no name);

/* Who says what is told of NAME; of a record by its N FACTS. */
struct range named_cites(const struct book *b, name_no name);
struct range named_source(const struct book *b, const struct fact *facts,
			  size_t n);

/* Writes NAME with all that is told of it as an item of a list of T. */
void named_put(struct tree *t, name_no name);

#endif
