#ifndef IMPORT_TIMELINEJS_DATE_H
#define IMPORT_TIMELINEJS_DATE_H

#include "import/sheet.h"

/* Dates of TimelineJS, which are objects of numbers. */

/* The text under KEY of a part of a slide, NODE, which may be null, or no
 * mapping. */
struct sv timelinejs_text(const struct node *node, const char *key);

/*
 * DATE, which may be null, as the reader of dates has it, in the arena of S;
 * -44 is the year 44 BC, unless its words say another.  A month without a year
 * is of that of FIRST, which may be null.  What is none stays as it is, to be
 * told.
 */
struct sv timelinejs_date(struct sheet *s, const struct node *date,
			  const struct node *first);

#endif
