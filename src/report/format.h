#ifndef REPORT_FORMAT_H
#define REPORT_FORMAT_H

#include <stdbool.h>

#include "base/build.h"
#include "base/err.h"
#include "report/loss.h"
#include "report/writer.h"
#include "tell/doc.h"

/* What the writers share, and the functions of report.def. */

/* A page that a document is set on, block by block. */
struct format_page {
	struct build *out;
	struct arena *scratch; /* of what is made of one block */
	const struct doc_head *head;
	const struct report_layout *layout;
	struct err *err; /* set: it cannot be written, and what is said why */
};

/* A page that chosen events are written on, one after the other. */
struct format_rows {
	struct build *out;
	struct arena *scratch; /* of what is made of one event */
	struct arena *life;    /* of what is kept for the next */
	const struct report_choice *of;
	const struct report_layout *layout;
};

/* How a format writes events.  What it keeps between two of them is STATE
 * bytes, zeroed at first. */
struct format_events {
	size_t state;
	uint64_t holds; /* LOSS_BIT() of what it holds of an event */
	void (*begin)(void *state, const struct format_rows *page);
	/* What keeps EV out of the format; LOSSES: it is written. */
	enum loss (*event)(void *state, event_no ev);
	void (*end)(void *state); /* null: nothing is left to be done */
};

/* How a format writes chosen events of a book as it was written.  What it keeps
 * between two pieces is STATE bytes, zeroed at first. */
struct format_book {
	size_t state;
	void (*begin)(void *state, const struct format_rows *page);
	/* Writes a piece; *EVENTS are written then.  False: all is. */
	bool (*next)(void *state, size_t *events);
};

/* How a format sets a document.  What it keeps between two blocks is STATE
 * bytes, zeroed at first. */
struct format_doc {
	size_t state;
	/* FIRST is the first of the blocks, or null. */
	void (*begin)(void *state, const struct format_page *page,
		      const struct block *first);
	void (*block)(void *state, const struct block *b);
	/* The heads of the table that B, which was set last, is of, or none, as
	 * whole lines at the end of OUT.  Whether it goes on with a table.
	 * Null where sheets are not known. */
	bool (*heads)(void *state, const struct block *b, struct build *out);
	/* What stands after the blocks, or a part of that: true, more is left.
	 * Null: nothing is. */
	bool (*end)(void *state);
	/* Bytes of what is kept till the end; what another program is waited
	 * for counts as if it were written meanwhile.  Null: none are. */
	size_t (*kept)(const void *state);
	void (*drop)(void *state); /* gives back what is not in an arena; or
				      null */
	bool pages; /* it is no text, but pages, which paper has a size of */
};

typedef const struct format_doc report_of_doc;
typedef const struct format_book report_of_book;
typedef const struct format_events report_of_events;

#define X(id, name, extension, from, function, help)                           \
	extern report_of_##from function;
#include "report/report.def"
#undef X

/*
 * The next top block of DOC in A, which is emptied first; null at the end.
 * Every writer has its blocks from here: a private run that came so far would
 * be a bug, and is the end.
 */
const struct block *format_next(struct doc *doc, struct arena *a);

/* The digits that NUMBER takes: 1 for 0. */
int format_digits(uint32_t number);

#endif
