#ifndef LOAD_SCHEMA_H
#define LOAD_SCHEMA_H

#include "load/node.h"

/*
 * The file format as a table (schema.def): which keys a record of each shape
 * may have and what may stand under them.  Records are checked by the table
 * before anything is made of them, so that what makes them need not look.
 */
#define SHAPES(X)                                                              \
	X(FILE, "file") X(EVENT, "event") X(WHO, "who") X(WHERE, "where")      \
	X(CITE, "cite") X(FIGURE, "figure") X(VARIANT, "variant")              \
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

#define FIELD_TYPES(X)                                                         \
	X(TEXT, "text")                                                        \
	X(NEEDED_TEXT, "text (required)")                                      \
	X(TEXTS, "text, or a list of texts")                                   \
	X(TEXT_MAP, "mapping of key: text")                                    \
	X(ID, "id")                                                            \
	X(DATE, "EDTF date")                                                   \
	X(CHOICE, "one of")                                                    \
	X(PHRASE, "one of")                                                    \
	X(YES, "yes or no")                                                    \
	X(NUMBER, "number (required)")                                         \
	X(COUNT, "whole number from 1")                                        \
	X(URL, "address")                                                      \
	X(KINDS, "kind, or a list of kinds")                                   \
	X(INFERRED, "text, or mapping of field: why")                          \
	X(RESULTS, "text, text: count, or a list of these")                    \
	X(LINKS, "mapping of relation: id")                                    \
	X(WHO, "name, list of names, or mapping of role: names")               \
	X(RECORDS, "record, or a list of records")                             \
	X(SHORTS, "text, record, or a list of these")                          \
	X(SECTION, "mapping of id: name or record")

enum field_type {
#define X(name, words) FIELD_##name,
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

/* The row of KEY in SHAPE, or null. */
const struct field *schema_field(enum shape shape, struct sv key);

/* Whether a date stands under KEY in SHAPE. */
bool schema_is_date(enum shape shape, struct sv key);

/* "event", and the shape of that name; WORD must be one. */
struct sv schema_word(enum shape shape);
enum shape schema_shape(struct sv word);

/* "EDTF date": what may stand under a field of TYPE. */
struct sv schema_type_words(enum field_type type);

/*
 * Adds a fault for whatever in NODE is not as a record of SHAPE must be.
 * SHORT_FORM: a text may stand for it.  Returns whether all is well; a
 * warning is.
 */
bool schema_check(enum shape shape, bool short_form, const struct node *node,
		  struct sv file, struct diags *diags);

/* Checks the value of one key of SHAPE FILE that is delivered whole. */
bool schema_check_value(const struct field *field, const struct node *node,
			struct sv file, struct diags *diags);

/* Whether TEXT is good as an id: letters, digits, . _ - and no more than 200
 * bytes, beginning with a letter or digit. */
bool schema_is_id(struct sv text);

/* What to say, in A, of a KEY that SHAPE does not have: the key that was
 * probably meant, or how the author's own keys begin. */
struct sv schema_hint(struct arena *a, enum shape shape, struct sv key);

#endif
