#ifndef IMPORT_SOURCE_H
#define IMPORT_SOURCE_H

#include "import/bag.h"
#include "import/sheet.h"

/*
 * Sources of the catalogues of other programs: each a record of a file of ours,
 * under the id that it has there.
 */
struct source {
	struct sheet *sheet;
	struct tree record; /* { .arena = A, .from = NODE } */
	struct bag kept;    /* source_keep() */
};

/* What stands under KEY of the record so far, or null. */
const struct node *source_said(const struct source *s, struct sv key);

/* Says what kind of source the TYPE is that another program calls it: by our
 * word where there is one, as it is else; of a type of no kind, nothing. */
void source_say_type(struct source *s, struct sv type, const struct node *at);

/* Says TEXT under KEY of the record, or where no such text can stand there,
 * under an x- key. */
void source_say(struct source *s, struct sv key, struct sv text,
		const struct node *at);

/* Whether TEXT is a date; that it is none is told, AT. */
bool source_is_date(struct source *s, struct sv text, const struct node *at);

/* The date TEXT, as the reader of dates reads it; what is none is told, and
 * kept as its own words. */
void source_date(struct source *s, struct sv key, struct sv text,
		 const struct node *at);

/* Keeps VALUE under an x- key made of NAME, in a list with others of it. */
void source_keep(struct source *s, struct sv name, struct node value);

/* The record as it is said so far, with what is kept.  S is used up. */
struct node source_map(struct source *s);

/* S is used up, and nothing of it is kept. */
void source_drop(struct source *s);

/* Adds the record under KEY: as an id, if it is one, else as one made of it.
 * Where its arena is another than the sheet's, nothing of it has to stay. */
void source_end(struct source *s, struct sv key);

#endif
