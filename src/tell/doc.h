#ifndef TELL_DOC_H
#define TELL_DOC_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"
#include "text/locale.h"

/*
 * The document: what is told, and nothing of width, style or format.  A row
 * of blocks, some with blocks of their own, that hold runs of text.  It is
 * pulled block by block (doc_next()); writers and the panes of the screen
 * read the same blocks.
 *
 * Texts are as the book has them, not clean and not escaped: that is each
 * reader's door.  A text is one line; what has several is several blocks.
 *
 *   block       number     label             text              aside  children
 *   HEADING     its level, words             -                 -      -
 *               1 or 2
 *   PARAGRAPH   1: right   -                 words             -      -
 *               below the
 *               one above
 *   FIELDS      -          -                 -                 -      FIELD
 *   FIELD       field_bit  its name, empty   value             sign   -
 *                          when the one
 *                          above goes on                       or -
 *   EVENT       or 0       date              title             kind   PARAGRAPH
 *                                                                     QUOTES
 *                                                                     FIELDS
 *   QUOTES      -          who says so       -                 -      QUOTE
 *   QUOTE       -          -                 words             source -
 *   NOTE        its own    -                 words             -      -
 *   ROW         or 0       short date        title             its    PARAGRAPH
 *                                                              sources MARK
 *   MARK        its own    its letter        said of a row     -      -
 *   GRID        columns    what it shows     -                 -      LINE
 *   LINE        1: heads   -                 -                 -      CELL
 *   CELL        how long   -                 words             -      -
 *               a bar is
 *   INDEX       -          -                 -                 -      ENTRY
 *   ENTRY       -          name              where it is found -      -
 */
enum block_kind {
	BLOCK_HEADING,
	BLOCK_PARAGRAPH,
	BLOCK_FIELDS,
	BLOCK_FIELD,
	BLOCK_EVENT,
	BLOCK_QUOTES,
	BLOCK_QUOTE,
	BLOCK_NOTE,
	BLOCK_ROW,  /* of a table: its neighbours are too */
	BLOCK_MARK, /* below the table */
	BLOCK_GRID, /* of few lines: all are looked at before it is set */
	BLOCK_LINE,
	BLOCK_CELL,
	BLOCK_INDEX,
	BLOCK_ENTRY,
	BLOCK_KINDS,
};

/* What the number of a field holds: where a reader who sets groups apart, or
 * says less, does so. */
enum field_bit {
	FIELD_IS_FIRST = 1, /* of a group of fields */
	FIELD_IS_OTHER = 2, /* what a source has instead of what stands above */
	FIELD_IS_DATE = 4,  /* on the date of the event */
};

/* What a cell of a grid is, by its depth: the same all down a column, but for
 * its head. */
enum cell_is {
	CELL_WORDS,
	CELL_NUMBER, /* at the right edge */
	CELL_BAR,    /* its number of CELL_WHOLE, which is the longest */
};

enum { CELL_WHOLE = 1000, GRID_COLUMNS = 12 };

/* Blocks within blocks, at most; so a reader may call itself for children. */
enum { BLOCK_DEPTH = 3 };

enum run_role {
	RUN_TEXT,
	RUN_LABEL,    /* what the next run is */
	RUN_STRONG,   /* a value */
	RUN_TITLE,    /* of a work or an event */
	RUN_QUOTE,    /* somebody's words: the reader sets the marks */
	RUN_DATE,     /* certain, to the day */
	RUN_DOUBT,    /* any other date */
	RUN_NAME,     /* people and bodies */
	RUN_PLACE,
	RUN_OFFICE,
	RUN_INFERRED, /* what stands before it is the author's reading */
	RUN_ASIDE,    /* said of what stands before it, and less than that */
	RUN_DIFFERS,  /* what follows cannot be true as well */
	RUN_WARN,     /* what is missing */
	RUN_NOTE,     /* note NUMBER; TEXT is the place in it: "5", "p. 12" */
	RUN_EVENT,    /* event NUMBER, or the events NUMBER to LAST */
	RUN_BESIDE,   /* what follows goes beside what stands before: TEXT
			 joins them in a sentence */
	RUN_MARK,     /* the block MARK called NUMBER; TEXT says so in words */
	RUN_URL,
	RUN_ROLES,
};

/* What a run leads to. */
enum target_to {
	TARGET_NONE,
	TARGET_EVENT,  /* NO: its number in the book; and so on */
	TARGET_NAME,
	TARGET_SOURCE,
	TARGET_SERIES,
	TARGET_KIND,
	TARGET_FIGURE, /* of all figures of the book */
	TARGET_URL,    /* the run's own text */
};

struct target {
	enum target_to to;
	uint32_t no;
};

/* Text of one sort.  A line of them is joined as it is, without blanks. */
struct run {
	enum run_role role;
	bool private; /* the reader's own: never for a report */
	struct target target;
	uint32_t number, last; /* see enum run_role */
	struct sv text;
	const struct run *next;
};

struct runs {
	struct run *first, *last; /* null when there is nothing */
};

struct block {
	enum block_kind kind;
	uint32_t number;
	/* Of an event and what stands in it: the same whenever that event is
	 * told, even from another book; 0 for others. */
	uint64_t id;
	/* Of a row: it lies within one above; of a heading, 1: it begins a
	 * page, where there are pages; of a paragraph, 1: a part of a longer
	 * text, such as a summary; of a grid, 1: its lines are periods that
	 * follow each other; of a line, 1: it has nothing, so that it is left
	 * out where these are no picture; of a cell: enum cell_is. */
	uint32_t depth;
	bool again;     /* an event that is told above already; a grid that goes
			   on with the one above: it has the same heads */
	struct sv edtf; /* of an event, where that is one date */
	/* The date of an event as a file has it, and under which key: date or
	 * as_of; or that of what it is a part of, by the calendar of today:
	 * within_date or within_as_of.  Or empty. */
	struct sv_pair dated;
	bool julian; /* such is the date of its own */
	struct sv status; /* of an event, as a file has it; or empty */
	struct runs label, text, aside;
	struct block *first, *last; /* children */
	struct block *next, *parent;
};

/* What is known of a document before its blocks. */
struct doc_head {
	const struct locale *locale; /* that it is told in */
	struct sv title;
	struct sv subtitle; /* or empty */
	int64_t day;        /* the last day it tells of, or INT64_MIN */
	bool unsourced;     /* no row has sources */
	uint32_t events;    /* the highest number of an event, and of a note */
	uint32_t notes;
};

/* The next top block of a document, in an arena that its owner empties after
 * each; null at the end. */
typedef const struct block *doc_next_fn(void *of, struct arena *a);

/* A document on its way to its reader, once. */
struct doc {
	struct doc_head head;
	/* Set by its reader before the first block is taken: a row holds its
	 * own mark, for which there is room below it on its page. */
	bool marks_within;
	doc_next_fn *next;
	void *of;
};

/*
 * The next top block of DOC, in A, which the caller empties when he is done
 * with that block; null at the end.
 */
const struct block *doc_next(struct doc *doc, struct arena *a);

/* Appends V with an en dash for the hyphens of its ranges, "3-5", "xii--xv"; a
 * date keeps its own. */
void doc_ranges(struct build *b, struct sv v);

/*
 * Appends AT, a place in a source, with MARK before each of its paragraphs:
 * "5, 7" as "¶5, ¶7"; anything else ("pp. 12, 14") as it is.  Ranges have an
 * en dash, but a hyphen with a MARK in ASCII.  Not clean.
 */
void doc_place(struct build *b, struct sv at, struct sv mark);

/* The same after the number of its source, and a blank, at which a line may end
 * unless the place is short; nothing where AT is empty. */
void doc_place_in(struct build *b, struct sv at, struct sv mark);

/* Appends what stands before the number of a paragraph, on paper: "¶", or in
 * ASCII letters of L, clean. */
void doc_mark(struct build *b, const struct locale *l, bool ascii);

/* Appends what the mark NUMBER is called: "a" for 1, "aa" after "z"; nothing
 * for 0. */
void doc_letter(struct build *b, uint32_t number);

/* Whether any run in B or its children is private. */
bool doc_private(const struct block *b);

#endif
