#ifndef QUERY_MEANT_H
#define QUERY_MEANT_H

#include "query/match.h"

/* Which names the value of a field means. */

/* Classes of names, as a set: 1 << NAME_PERSON and so on. */
#define ANY_CLASS ((1u << NAME_CLASSES) - 1)

/*
 * The names of CLASSES that the value of the field Q means, as a set of name
 * numbers: by the exact or the blind fold, else, unless it is quoted whole or
 * negated, by near ones.  Quoted whole an id
 * means just its own name, and a display name just those that have it.
 */
struct bits meant_names(struct match *m, const struct query *q,
			unsigned classes);

#endif
