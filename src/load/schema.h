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

/*
 * What a field takes: X(TYPE, label, words, null, twice).  The label is that of
 * lists of fields, here and in annals(5); a text has none.  NULL: what YAML
 * calls null is a text as good as any there, or nothing.  TWICE: what stands
 * there twice in a list means the same ONCE, or two.
 */
#define FIELD_TYPES(X)                                                         \
	X(TEXT, "", "text", TEXT, TWO)                                         \
	X(NEEDED_TEXT, "required", "text (required)", TEXT, TWO)               \
	X(TEXTS, "texts", "text, or a list of texts", TEXT, ONCE)              \
	X(TEXT_MAP, "mapping", "mapping of key: text", NOTHING, TWO)           \
	X(ID, "id", "id", NOTHING, TWO)                                        \
	X(DATE, "date", "EDTF date", NOTHING, TWO)                             \
	X(CHOICE, "one of", "one of", NOTHING, TWO)                            \
	X(PHRASE, "one of", "one of", NOTHING, TWO)                            \
	X(YES, "yes or no", "yes or no", NOTHING, TWO)                         \
	X(NUMBER, "required number", "number (required)", TEXT, TWO)           \
	X(COUNT, "whole number", "whole number from 1", NOTHING, TWO)          \
	X(URL, "address", "address", NOTHING, TWO)                             \
	X(URLS, "addresses", "address, or a list of addresses", NOTHING, ONCE) \
	X(COORDINATES, "coordinates", "latitude and longitude in degrees",     \
	  NOTHING, TWO)                                                        \
	X(DOI, "", "text", NOTHING, TWO)                                       \
	X(ISBN, "", "text", NOTHING, TWO)                                      \
	X(KINDS, "kinds", "kind, or a list of kinds", TEXT, ONCE)              \
	X(INFERRED, "why", "text, or mapping of field: why", TEXT, TWO)        \
	X(RESULTS, "results", "text, text: count, or a list of these", TEXT,   \
	  TWO)                                                                 \
	X(LINKS, "relations", "mapping of relation: id", NOTHING, ONCE)        \
	X(WHO, "roles",                                                        \
	  "name, list of names, or mapping of role: names", TEXT, ONCE)        \
	X(RECORDS, "record", "record, or a list of records", NOTHING, TWO)     \
	X(SHORTS, "text or record", "text, record, or a list of these", TEXT,  \
	  ONCE)                                                                \
	X(SECTION, "section", "mapping of id: name or record", TEXT, TWO)

enum field_type {
#define X(name, label, words, null, twice) FIELD_##name,
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

/* "place": what a reader calls a record of SHAPE, as "place" one of places and
 * what stands under place of an event. */
struct sv schema_called(enum shape shape);

/* "date" and "EDTF date": what may stand under a field of TYPE. */
struct sv schema_type_label(enum field_type type);
struct sv schema_type_words(enum field_type type);

/* Whether null under a field of TYPE is nothing rather than a text, and whether
 * an item of its list means the same however often it stands. */
bool schema_null_is_nothing(enum field_type type);
bool schema_counts_once(enum field_type type);

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

/* Whether TEXT is good as an id: letters, digits, . _ - and no more than
 * SCHEMA_ID_MAX bytes, beginning with a letter or digit. */
enum { SCHEMA_ID_MAX = 200 };
bool schema_is_id(struct sv text);

/* How many bytes a text under KEY of SHAPE may have: fewer where each record
 * that refers to it is told with it, so that no small file makes an endless
 * report. */
enum { SCHEMA_NAME_MAX = 1000 };
size_t schema_text_max(enum shape shape, struct sv key);

/* What to do about a date of more than that, which parts without one have as
 * well. */
#define SCHEMA_DATE_LONG "it has over 1000 bytes, as no date may: write the " \
			 "interval, or an event for each of its days"

/* What to do about TEXT, which is no id; in A, if it must be. */
struct sv schema_id_remedy(struct arena *a, struct sv text);

#endif
