#ifndef IMPORT_GEDCOM_LINES_H
#define IMPORT_GEDCOM_LINES_H

#include "base/table.h"
#include "import/sheet.h"

/*
 * The lines of a GEDCOM file: each has a level, perhaps an id between @ signs,
 * a tag and a value; what is a level deeper belongs to it.
 */
struct gedcom_line {
	const char *s; /* [@ID@ ]TAG[ VALUE] */
	uint32_t value_bytes;
	uint32_t line; /* its place, from 1; the column is the first */
	uint32_t end;  /* where what belongs to it ends */
	uint16_t tag_bytes;
	uint8_t level, id_bytes;
};

/* Starts as { .sheet = S, .arena = A }; gedcom_free() ends it, but not A. */
struct gedcom_lines {
	struct sheet *sheet;
	struct arena *arena; /* of what is made of lines; may be emptied */
	VEC(struct gedcom_line) line;
	bool since_7; /* @ is written twice only where a value begins */
	struct table ids; /* numbers of those in WHOSE */
	VEC(uint32_t) whose; /* lines that have an id */
};

/* Takes the lines of TEXT, which stays; one that is none, or is deeper than it
 * can be, is told. */
void gedcom_read(struct gedcom_lines *g, struct sv text);
void gedcom_free(struct gedcom_lines *g);

/* What the line I has; empty where it has none. */
struct sv gedcom_mark(const struct gedcom_lines *g, uint32_t i); /* @ID@ */
struct sv gedcom_tag(const struct gedcom_lines *g, uint32_t i);
struct sv gedcom_value(const struct gedcom_lines *g, uint32_t i);

/* The place of the line I, for what is made of it, and for what is told. */
struct node gedcom_place(const struct gedcom_lines *g, uint32_t i);
struct locus gedcom_locus(const struct gedcom_lines *g, uint32_t i);

/* The first line under I with TAG; 0 for none: that is the head. */
uint32_t gedcom_find(const struct gedcom_lines *g, uint32_t i,
		     const char *tag);

/* The value of the line I, with the lines that go on with it; of TAG under I,
 * or empty. */
struct sv gedcom_text(const struct gedcom_lines *g, uint32_t i);
struct sv gedcom_text_of(const struct gedcom_lines *g, uint32_t i,
			 const char *tag);

/* The number among those that others can point to of the record that VALUE,
 * "@I1@", points to; TABLE_NONE for none. */
uint32_t gedcom_number(const struct gedcom_lines *g, struct sv value);

/* The line of the record that VALUE, "@I1@", points to; 0 for none. */
uint32_t gedcom_pointed(const struct gedcom_lines *g, struct sv value);

/* A fold (bytes_fold): CONC is the tag of the line, which goes on with the
 * value above without a blank. */
size_t gedcom_fold(struct sv text, size_t at);

#endif
