#ifndef PAPER_SHELF_H
#define PAPER_SHELF_H

#include "base/err.h"
#include "book/book.h"
#include "paper/paper.h"

/*
 * The texts of the sources of a book: each is found and read when it is first
 * asked for, and kept.  A `file` is sought in some folders, then beside the
 * YAML file that declares the source (annals(5)).
 */
struct shelf;

enum shelf_state {
	SHELF_NONE,       /* the source names no file */
	SHELF_MISSING,    /* the file is nowhere */
	SHELF_UNREADABLE, /* ERR says why */
	SHELF_NOT_UTF8,   /* at byte BAD of LINE, from 1, and COLUMN */
	SHELF_READ,
};

/* The text of a source; all of it lives as long as the shelf. */
struct shelf_text {
	enum shelf_state state;
	const char *path; /* where it was found, or null */
	struct err err;
	struct {
		uint32_t line, column; /* code points, from 1 */
		unsigned char byte;
	} bad;
	struct paper paper;
};

/*
 * The shelf of B, in A; FOLDERS, separated by colons, are sought first.  Both
 * texts and B must outlive it.
 */
struct shelf *shelf_new(struct arena *a, const struct book *b,
			struct sv folders);

/* The text of S, which is read now if it was not yet. */
const struct shelf_text *shelf_text(struct shelf *shelf, source_no s);

/*
 * The text in which a quotation of CITE must stand: the paragraphs that it
 * names, each ended by LF; all of PAPER when it names none that is there.
 * Levelled; in A or the shelf.
 */
struct sv shelf_cited(struct arena *a, const struct book *b,
		      const struct cite *cite, const struct paper *paper);

#endif
