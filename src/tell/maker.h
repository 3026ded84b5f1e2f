#ifndef TELL_MAKER_H
#define TELL_MAKER_H

#include "tell/doc.h"

/*
 * Making blocks of a document.  Blocks go after what is already in AT; runs
 * after what a list of them holds.
 */
struct maker {
	struct arena *arena;
	struct block *first, *last; /* top blocks */
	struct block *at;           /* null at the top */
	bool private;               /* runs that are added now are */
	uint32_t bits;              /* of fields that are added now */
};

/*
 * Adds a block and makes it the one that the next go into; maker_close()
 * makes its parent that again.  Going deeper than BLOCK_DEPTH is a bug.
 */
struct block *maker_open(struct maker *m, enum block_kind kind);
void maker_close(struct maker *m);

/* Adds a block without children. */
struct block *maker_add(struct maker *m, enum block_kind kind);

/* Adds a heading of DEPTH 1 or 2, or a note called NUMBER. */
struct block *maker_heading(struct maker *m, uint32_t depth, struct sv words);
struct block *maker_note(struct maker *m, uint32_t number);

/*
 * Adds a field named LABEL, which is borrowed.  Fields that follow one
 * another stand in one FIELDS, which is opened before the first and closed
 * before whatever is no field.
 */
struct block *maker_field(struct maker *m, struct sv label);

/* The next field is the first of a group. */
void maker_group(struct maker *m);

/* Opens a grid of COLUMNS that shows what SHOWS says; a line of it. */
struct block *maker_grid(struct maker *m, uint32_t columns, struct sv shows);
struct block *maker_line(struct maker *m);

/* Adds a cell to the line; a bar of N of MOST, no shorter than can be seen
 * where N is not 0.  MOST may be 0. */
struct block *maker_cell(struct maker *m, enum cell_is is);
void maker_bar(struct maker *m, double n, double most);

/* Appends TEXT, which is borrowed; an empty one adds nothing. */
void maker_text(struct maker *m, struct runs *to, enum run_role role,
		struct sv text);

/* The same, which leads to NO of the book. */
void maker_link(struct maker *m, struct runs *to, enum run_role role,
		struct sv text, enum target_to target, uint32_t no);

/* A literal as RUN_TEXT. */
void maker_str(struct maker *m, struct runs *to, const char *text);

/* Appends all of FROM, which is theirs no more. */
void maker_join(struct runs *to, struct runs from);

/* A sign: a run whose role says all. */
void maker_sign(struct maker *m, struct runs *to, enum run_role role);

/* A reference: TEXT is borrowed and may be empty, LAST is NUMBER or above. */
void maker_ref_note(struct maker *m, struct runs *to, uint32_t number,
		    struct sv text);
void maker_ref_events(struct maker *m, struct runs *to, uint32_t number,
		      uint32_t last);

#endif
