#ifndef IMPORT_COLUMNS_USE_H
#define IMPORT_COLUMNS_USE_H

#include "base/build.h"
#include "import/sheet.h"
#include "load/schema.h"

/*
 * What the columns of a sheet are to us: fields of an event, by our own names
 * for them, by other programs' words (load/foreign.def), or as the reader
 * says.
 */
enum column_use {
	COLUMN_OWN,   /* of no field: kept under an x- key */
	COLUMN_FIELD,
	COLUMN_END,   /* where the interval ends that begins in `date` */
	COLUMN_ROLES, /* the roles of those under `who`, in the same order */
	COLUMN_LAT,   /* where those under `place` are, in the same order */
	COLUMN_LON,
	COLUMN_POINT, /* both */
	COLUMN_COUNTRY,
	COLUMN_KEY,   /* what `date` is: date, as_of, or part_of for that of
			 the whole */
	COLUMN_WITHIN, /* the date of what it is a part of, for when that is
			  not there: it lies within it */
	COLUMN_HOLDS,  /* the same, where it is only known to hold then */
	COLUMN_SAID,  /* what `date` says too: left out */
};

struct column {
	struct sv name; /* in the sheet */
	enum column_use use;
	bool mapped; /* as the reader says */
	bool first;  /* of those of its field: an end is of it */
	const struct field *field; /* of COLUMN_FIELD */
	const struct column *of; /* whose date has what stood here; or null */
	bool joined; /* in a table, so that the rest is of no field */
	struct sv other; /* x- key for cells that do not fit; of COLUMN_OWN
			    for all */
	size_t kept;     /* cells under OTHER */
	size_t placeless; /* points of them that would fit with a place */
	size_t next;     /* the next column of the same use; N for none */
};

struct columns {
	struct column *v;
	size_t n;
	bool trees;    /* cells may be no texts, and rows differ: several
			  columns may be of any field */
	bool said;     /* dates are told in more columns than one, as our own
			  reports have them */
	size_t *first; /* by field of an event, then the other uses */
};

/* The first column that is FIELD, by its name also `end`, `roles`, `lat`,
 * `lon`, `coordinates`, `country`, `date_key`, `within_date` and
 * `within_as_of`.  The number of columns when there is none; NEXT leads to the
 * others. */
size_t columns_of(const struct columns *all, const struct field *field);
size_t columns_find(const struct columns *all, struct sv field);

/* Whether a column of S called NAME can be a field.  A is used. */
bool columns_knows(struct arena *a, const struct sheet *s, struct sv name);

/* NAME without the signs that forms and people end names with, "Date:", and
 * the form of dates, "Date (dd/mm/yyyy)". */
struct sv columns_bare(struct sv name);

/* Whether C of ALL is called like a field that no cell can be. */
bool columns_is_cellless(const struct columns *all, const struct column *c);

/* Whether NAME is a word for a year.  A is used. */
bool columns_is_year(struct arena *a, struct sv name);

/* Whether cells of FIELD are lists: then several columns may be of it. */
bool columns_take_many(const struct field *field);

/* Whether FIELD is pictures and the like, whose cells are addresses. */
bool columns_are_media(const struct field *field);

/* The name of what C is: "date", "end", "x-colour"; "-" for left out. */
struct sv column_field(const struct column *c);

/* The same; of what stands in the date of another, what that is. */
struct sv column_understood(const struct column *c);

/* Finds what NAME, one of ours, is; false when a column cannot be that. */
bool columns_find_use(const struct columns *all, struct sv name,
		      enum column_use *use, const struct field **field);

/* Makes C what NAME is; false where another column is that already. */
bool columns_use_as(const struct columns *all, struct column *c,
		    struct sv name);

/* The column called NAME, or null. */
struct column *columns_named(const struct columns *all, struct sv name);

/* Chains the columns of the same use: the first is that which begins a span,
 * then come those that are called so. */
void columns_chain(struct columns *all, struct arena *a);

/* The first column that is what C is. */
size_t columns_first(const struct columns *all, const struct column *c);

#endif
