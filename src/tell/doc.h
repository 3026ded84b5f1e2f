#ifndef TELL_DOC_H
#define TELL_DOC_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * The document: what a report says, before any format.  A tree of blocks that
 * hold runs of text; every writer (writer.h) walks the same tree.  It is built
 * in one arena and const from then on.
 *
 * Texts are as the book has them, not clean and not escaped: that is each
 * writer's door.  A text is one line; what has several is several blocks.
 *
 *   block       number  label            text              aside  children
 *   SECTION     -       heading          -                 -      any but
 *                                                                 FIELD, NOTE,
 *                                                                 ENTRY
 *   PARAGRAPH   -       -                words             -      -
 *   FIELDS      -       -                -                 -      FIELD
 *   FIELD       -       its name, empty  value             -      -
 *                       when the one
 *                       above goes on
 *   EVENT       or 0    date             title             kind   PARAGRAPH,
 *                                                                 QUOTE, FIELDS
 *   QUOTE       -       who says so      words             -      -
 *   NOTES       -       -                -                 -      NOTE
 *   NOTE        its own -                words             -      -
 *   INDEX       -       -                -                 -      ENTRY
 *   ENTRY       -       name             where it is found -      -
 */
enum doc_kind {
	DOC_SECTION,
	DOC_PARAGRAPH,
	DOC_FIELDS,
	DOC_FIELD,
	DOC_EVENT,
	DOC_QUOTE,
	DOC_NOTES,
	DOC_NOTE,
	DOC_INDEX,
	DOC_ENTRY,
	DOC_KINDS,
};

/* Blocks within blocks, at most; so a writer may call itself for children. */
enum { DOC_DEPTH = 6 };

enum run_kind {
	RUN_TEXT,
	RUN_STRONG,
	RUN_EMPHASIS,
	RUN_QUOTE, /* somebody's words: the writer sets the quotation marks */
	RUN_NOTE,  /* note NUMBER; TEXT is the place in it: "5", "p. 12" */
	RUN_EVENT, /* event NUMBER, or the events NUMBER to LAST */
	RUN_URL,
	RUN_KINDS,
};

/* Text of one sort.  A line of them is joined as it is, without blanks. */
struct run {
	enum run_kind kind;
	uint32_t number, last;
	struct sv text;
	const struct run *next;
};

struct runs {
	struct run *first, *last; /* null when there is nothing */
};

struct doc_block {
	enum doc_kind kind;
	uint32_t number;
	struct runs label, text, aside;
	struct doc_block *first, *last; /* children */
	struct doc_block *next, *parent;
};

struct doc {
	struct sv title;
	struct sv subtitle;  /* or empty */
	int64_t day;         /* the last day it tells of, or INT64_MIN */
	uint32_t events;     /* the highest number of an event, and of a note */
	uint32_t notes;
	struct doc_block *first, *last;
};

/* A document that is being made: blocks go behind what is already in AT. */
struct doc_maker {
	struct arena *arena;
	struct doc *doc;
	struct doc_block *at; /* null at the top */
	int depth;
};

/* An empty document in A.  TITLE and SUBTITLE are borrowed. */
struct doc_maker doc_start(struct arena *a, struct sv title,
			   struct sv subtitle);

/*
 * Adds a block and makes it the one that the next go into; doc_close() makes
 * its parent that again.  Going deeper than DOC_DEPTH is a bug.
 */
struct doc_block *doc_open(struct doc_maker *m, enum doc_kind kind);
void doc_close(struct doc_maker *m);

/* Adds a block without children. */
struct doc_block *doc_add(struct doc_maker *m, enum doc_kind kind);

/* Adds an EVENT, opened, with the next number. */
struct doc_block *doc_event(struct doc_maker *m);

/* Adds a NOTE called NUMBER, from 1; ascending ones make a tidy list. */
struct doc_block *doc_note(struct doc_maker *m, uint32_t number);

/* Appends TEXT, which is borrowed; an empty one adds nothing. */
void doc_text(struct doc_maker *m, struct runs *to, enum run_kind kind,
	      struct sv text);

/* A literal as RUN_TEXT. */
void doc_str(struct doc_maker *m, struct runs *to, const char *text);

/* A reference: TEXT is borrowed and may be empty, LAST is NUMBER or above. */
void doc_ref_note(struct doc_maker *m, struct runs *to, uint32_t number,
		  struct sv text);
void doc_ref_events(struct doc_maker *m, struct runs *to, uint32_t number,
		    uint32_t last);

/* Opens a section under HEADING, or adds a field named LABEL to the FIELDS
 * that are open; both texts are borrowed.  Its words are then appended to
 * the block's TEXT. */
struct doc_block *doc_section(struct doc_maker *m, struct sv heading);
struct doc_block *doc_field(struct doc_maker *m, struct sv label);

#endif
