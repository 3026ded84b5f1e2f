#ifndef LOAD_HINT_H
#define LOAD_HINT_H

#include "load/schema.h"

/*
 * What to say, in A, of the KEY of PARENT, a record of SHAPE, with VALUE under
 * it, when SHAPE has no such field: what annals calls it, what was probably
 * meant, or how the author's own keys begin.  Begins with "; ".
 */
struct sv hint_key(struct arena *a, enum shape shape,
		   const struct node *parent, const struct node *key,
		   const struct node *value);

/* What a fault quotes of KEY, which may be no text, or an empty one. */
struct sv hint_quoted(struct arena *a, const struct node *key);

/* Whether NODE is a text without quotes that begins as a key whose colon has no
 * blank after it: date:1994. */
bool hint_blank(const struct node *node);

/* The field of SHAPE that KEY, which is none, was meant for: a slip of it, or
 * other programs' word for it; else empty. */
struct sv hint_meant(struct arena *a, enum shape shape, struct sv key);

/*
 * The same of a KEY of the file itself.  UNDASHED: set when it is a field of an
 * event that is no item of a list.
 */
struct sv hint_section(struct arena *a, const struct node *key,
		       const struct node *value, bool *undashed);

/* What to write for LIST, of those who took part, in which roles stand as
 * items: "{chair: Ann, guest: Bob}", in A; empty where none do. */
struct sv hint_roles(struct arena *a, const struct node *list);

/* Whether the first key of EVENT, which has neither date nor title, is its date
 * itself: 1991: One. */
bool hint_dated(struct arena *a, const struct node *event);

/* Whether EVENT is a mapping of ids to events: a: {date: 1991, title: One}. */
bool hint_keyed(struct arena *a, const struct node *event);

#endif
