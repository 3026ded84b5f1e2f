#ifndef LOAD_SCHEMA_H
#define LOAD_SCHEMA_H

#include "yaml/node.h"

/*
 * The file format as a table (schema.def): which keys a record of each shape
 * may have and what may stand under them.  Records are checked by the table
 * before anything is made of them, so that what makes them need not look.
 */
#define SHAPES(X)                                                              \
	X(FILE, "file") X(EVENT, "event") X(WHO, "who") X(WHERE, "where")      \
	X(CITE, "cite") X(MEDIA, "media") X(FIGURE, "figure")                  \
	X(VARIANT, "variant")                                                  \
	X(PERSON, "person") X(PLACE, "place")                                  \
	X(ORGANISATION, "organisation") X(SPELLING, "spelling")                \
	X(OFFICE, "office") X(SERIES, "series") X(SOURCE, "source")            \
	X(KIND, "kind") X(ROLE, "role")

enum shape {
#define X(name, word) SHAPE_##name,
	SHAPES(X)
#undef X
	SHAPE_COUNT,
};

/* What a field takes: X(TYPE, label, words).  The label is that of lists of
 * fields, here and in annals(5); a text has none. */
#define FIELD_TYPES(X)                                                         \
	X(TEXT, "", "text")                                                    \
	X(NEEDED_TEXT, "required", "text (required)")                          \
	X(TEXTS, "texts", "text, or a list of texts")                          \
	X(TEXT_MAP, "mapping", "mapping of key: text")                         \
	X(ID, "id", "id")                                                      \
	X(DATE, "date", "EDTF date")                                           \
	X(CHOICE, "one of", "one of")                                          \
	X(PHRASE, "one of", "one of")                                          \
	X(YES, "yes or no", "yes or no")                                       \
	X(NUMBER, "required number", "number (required)")                      \
	X(COUNT, "whole number", "whole number from 1")                        \
	X(URL, "address", "address")                                           \
	X(URLS, "addresses", "address, or a list of addresses")                \
	X(COORDINATES, "coordinates", "latitude and longitude in degrees")     \
	X(DOI, "", "text")                                                     \
	X(ISBN, "", "text")                                                    \
	X(KINDS, "kinds", "kind, or a list of kinds")                          \
	X(INFERRED, "why", "text, or mapping of field: why")                   \
	X(RESULTS, "results", "text, text: count, or a list of these")         \
	X(LINKS, "relations", "mapping of relation: id")                       \
	X(WHO, "roles",                                                        \
	  "name, list of names, or mapping of role: names")                    \
	X(RECORDS, "record", "record, or a list of records")                   \
	X(SHORTS, "text or record", "text, record, or a list of these")        \
	X(SECTION, "section", "mapping of id: name or record")

enum field_type {
#define X(name, label, words) FIELD_##name,
	FIELD_TYPES(X)
#undef X
	FIELD_TYPE_COUNT,
};

struct field {
	struct sv key;
	enum shape shape; /* of the record it belongs to */
	enum field_type type;
	struct sv argument;
	struct sv help;
};

/* The rows of SHAPE, *N of them, in the order of schema.def. */
const struct field *schema_fields(enum shape shape, size_t *n);

/* What a record of SHAPE describes where it names it, and whose fields it may
 * have as well: SHAPE_SOURCE for SHAPE_CITE; SHAPE_COUNT for nothing. */
enum shape schema_describes(enum shape shape);

/* The row of KEY in SHAPE, else in what that describes, or null. */
const struct field *schema_field(enum shape shape, struct sv key);

/* Whether a date stands under KEY in SHAPE. */
bool schema_is_date(enum shape shape, struct sv key);

/* "event", and the shape of that name; WORD must be one. */
struct sv schema_word(enum shape shape);
enum shape schema_shape(struct sv word);

/* "date" and "EDTF date": what may stand under a field of TYPE. */
struct sv schema_type_label(enum field_type type);
struct sv schema_type_words(enum field_type type);

/*
 * Adds a fault for whatever in NODE is not as a record of SHAPE must be.
 * SHORT_FORM: a text may stand for it.  Returns whether all is well; a
 * warning is.
 */
bool schema_validate(enum shape shape, bool short_form, const struct node *node,
		  struct sv file, struct diags *diags);

/* Checks the value of one key of SHAPE FILE that is delivered whole. */
bool schema_validate_value(const struct field *field, const struct node *node,
			struct sv file, struct diags *diags);

/* Whether TEXT is good as an id: letters, digits, . _ - and no more than 200
 * bytes, beginning with a letter or digit. */
bool schema_is_id(struct sv text);

#endif
