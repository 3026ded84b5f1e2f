#ifndef PAPER_SHELF_H
#define PAPER_SHELF_H

#include "base/err.h"
#include "book/book.h"
#include "paper/paper_index.h"

/*
 * The texts of the sources of a book: each is found and read when it is first
 * asked for, and kept, once for all sources that have it.  A `file` is sought
 * in some folders, then beside the YAML file that declares the source; it is
 * read only if it lies in one of these, when all links are resolved, so that a
 * chronology of somebody else's cannot look into other files, nor learn which
 * there are (annals(5)).
 */
struct shelf;

enum shelf_state {
	SHELF_NONE,       /* the source names no file */
	SHELF_MISSING,    /* the file is nowhere */
	SHELF_OUTSIDE,    /* it would be in none of the folders */
	SHELF_UNREADABLE, /* ERR says why */
	SHELF_NOT_UTF8,   /* at byte BAD of LINE, from 1, and COLUMN */
	SHELF_READ,
};

/* The text of sources; all of it lives as long as the shelf. */
struct shelf_text {
	enum shelf_state state;
	source_no first;  /* the source that it was asked for first */
	const char *path; /* where it was found, or null */
	const char *real; /* the same without links, or null */
	struct err err;
	struct {
		uint32_t line, column; /* code points, from 1 */
		unsigned char byte;
	} bad;
	struct paper paper;
	struct paper_index *index; /* for shelf_index() */
};

/*
 * The shelf of B, in A; FOLDERS, separated by colons, are sought first.  Both
 * texts and B must outlive it.  shelf_free() before A is emptied.
 */
struct shelf *shelf_new(struct arena *a, const struct book *b,
			struct sv folders);
void shelf_free(struct shelf *shelf);

/* The text of S, which is read now if it was not yet. */
const struct shelf_text *shelf_text(struct shelf *shelf, source_no s);

/* For seeking in the text of S, which was asked for and is READ; it is made
 * when this is first asked for. */
const struct paper_index *shelf_index(struct shelf *shelf, source_no s);

/* Whether that of S is outside; nothing is read. */
bool shelf_is_outside(struct shelf *shelf, source_no s);

/*
 * Whether PATH leads to a file that B is made of, and which nothing may be
 * written over: one of its YAML files, or what a source names as its text, in
 * FOLDERS, separated by colons, or beside, be it outside or not.
 */
bool shelf_is_input(const struct book *b, struct sv folders, const char *path);

/* The paragraphs of PAPER that CITE names, in A; none: it is all of it. */
struct place_ranges shelf_cited(struct arena *a, const struct book *b,
				const struct cite *cite,
				const struct paper *paper);

#endif
