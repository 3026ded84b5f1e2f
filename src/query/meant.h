#ifndef QUERY_MEANT_H
#define QUERY_MEANT_H

#include "index/classes.h"
#include "query/match.h"

/* Which names the value of a field means. */

/* Classes of names, as a set: 1 << NAME_PERSON and so on. */
#define ANY_CLASS ((1u << NAME_CLASSES) - 1)

/* Those that may be a place: a body has rooms, a person none. */
#define PLACE_CLASSES (ANY_CLASS & ~(1u << NAME_PERSON))

/*
 * The names of CLASSES that the value of the field Q means, as a set of name
 * numbers: by the exact or the blind fold, else, unless it is quoted whole or
 * negated, by near ones.  Quoted whole an id
 * means just its own name, and a display name just those that have it.
 */
struct bits meant_names(struct match *m, const struct query *q,
			unsigned classes);

/*
 * The rows of CLASS that the value of Q means: those it names in full, else
 * those of which it begins the words; in other letters alone (vist begins the
 * Russian for performance) only where it is near to nothing (visit).  Quoted
 * whole an id means just its own.  Where there are none, M's note tells it.
 */
struct bits meant_rows(struct match *m, const struct query *q,
		       enum class_no class);

/* The class of what a value of FIELD means, names or rows, where it is told by
 * what that is called; CLASSES: by the value itself. */
enum class_no meant_class(enum field_no field);

#endif
