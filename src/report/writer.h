#ifndef REPORT_WRITER_H
#define REPORT_WRITER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/sink.h"
#include "base/sv.h"
#include "index/index.h"
#include "report/loss.h"
#include "tell/doc.h"
#include "tell/tell.h"

/*
 * The writers: each turns a document, or chosen events of a book, into one
 * format.  Nothing from the document can reach a page unescaped: all of it
 * passes text/clean.h and then the one escape of the format.  A new format is
 * a row of report.def and a file with its function.
 */

enum report_format {
#define X(id, name, extension, from, function, help) REPORT_##id,
#include "report/report.def"
#undef X
	REPORT_FORMATS,
};

enum { REPORT_WIDTH = 72, REPORT_WIDTH_MIN = 20 };

/* Whether text is broken into sheets of paper (sheets.h). */
enum report_pages {
	REPORT_ENDLESS,
	REPORT_PAGES,
	REPORT_LOOKED_AT, /* so soon as they are set: the feet are the
			     reader's to draw */
};

/* How a page is set; a format reads what concerns it. */
struct report_layout {
	int width;     /* cells a line; 0 for REPORT_WIDTH; never less than
			  REPORT_WIDTH_MIN */
	bool ascii;    /* nothing but ASCII: see clean_ascii() */
	int64_t today; /* a page is dated no later than this day number; 0
			  when it is not known */
	int64_t stamp; /* the day on which what is written was last changed */
	bool bom;      /* CSV begins with a byte order mark */
	int coarsest;  /* enum date_precision of what a calendar has; 0: of
			  months */
	bool letter;   /* paper as in North America, not A4 */
	bool gfm;      /* Markdown has tables, as GitHub does */
	const struct corpus *corpus; /* that a document is of: Markdown has
					  data of it in its anchors; or null */
	bool trusted;  /* CSV: no cell is taken for a formula (rows.h) */
	const struct locale *locale; /* of dates in words, or null */
	bool iso; /* dates as EDTF; so they are without a locale */
	enum report_pages pages; /* of text alone */
	struct build *boxes; /* what no font has is said in it; or null */
};

struct report_help {
	struct sv name;      /* "text" */
	struct sv extension; /* of a file, without the dot */
	struct sv help;
};

/* Chosen events of a book, for formats that are made of it. */
struct report_choice {
	/* Its book loaded by load_written() for a format that is made of
	 * that. */
	const struct corpus *corpus;
	const event_no *hits;    /* as they are to be written */
	size_t n;
	struct sv title; /* instead of the chronology's own; or empty */
	bool private;    /* with the author's private notes */
	bool alone;      /* YAML of the events themselves, a list, and of
			    nothing that they name */
	struct losses *losses; /* what a format that is made of events has no
				  room for; or null */
};

/* The formats, by enum report_format. */
const struct report_help *report_formats(size_t *n);

/* Finds the format called NAME, or else with that ending, as md; false when
 * there is none. */
bool report_find(struct sv name, enum report_format *out);

/* Finds the format of the file NAME by its ending, in any case: text where it
 * has none, of several the first.  False when no format has that. */
bool report_find_file(struct sv name, enum report_format *out);

/* Appends the endings that there are: " .txt .md". */
void report_put_endings(struct build *b);

/* Whether FORMAT is made of the book as it was written. */
bool report_takes_book(enum report_format format);

/*
 * Writes DOC, whose blocks it takes, in FORMAT, which is made of a document, to
 * K.  A block is written before the next is taken, so that memory does not grow
 * with the events.  Needs LC_CTYPE as text/width.h does.  Returns false when K
 * takes no more.
 */
bool report_write(struct sink *k, enum report_format format, struct doc *doc,
		  const struct report_layout *layout);

/*
 * The same a top block at a time, for a reader who may not want all of it:
 * begins DOC, and appends what stands before its blocks to OUT; LAYOUT is not
 * kept.  DOC and OUT must outlive it; report_end() gives it back.
 */
struct report_doc;
struct report_doc *report_begin(enum report_format format, struct doc *doc,
				const struct report_layout *layout,
				struct build *out);

/* Appends the next top block, whole lines, to OUT, which may be emptied
 * between.  Returns it; it lives until the next call; an empty paragraph where
 * blocks are no more, but what stands after them is not whole.  Null: that was
 * all.  Whether the format could not be written, and WHY. */
const struct block *report_next(struct report_doc *r);
bool report_failed(const struct report_doc *r, struct err *why);

/* Bytes that wait for what comes, and are not in OUT yet. */
size_t report_kept(const struct report_doc *r);
void report_end(struct report_doc *r);

/* The same of chosen events of a book as it was written, for a FORMAT that is
 * made of that. */
bool report_write_book(struct sink *k, enum report_format format,
		       const struct report_choice *of,
		       const struct report_layout *layout);

/*
 * The same a piece at a time: begins, and appends what stands before them to
 * OUT, which must outlive it, as LAYOUT and what OF points to must.
 */
struct report_book;
struct report_book *report_book_begin(enum report_format format,
				      const struct report_choice *of,
				      const struct report_layout *layout,
				      struct build *out);

/* Appends some more to OUT, which may be emptied between; *EVENTS are written
 * then.  False: that was all. */
bool report_book_next(struct report_book *r, size_t *events);
void report_book_end(struct report_book *r);

/* Whether FORMAT is made of events, one after the other; of a document. */
bool report_takes_events(enum report_format format);
bool report_takes_doc(enum report_format format);

/* What a document for FORMAT tells unless its reader wants it otherwise: a
 * manual page is for terminals, which have no room for tables. */
struct tell_options report_usual(enum report_format format);

/* Whether FORMAT is of pages, with a size of paper, and no text. */
bool report_is_pages(enum report_format format);

/*
 * Writes chosen events in a FORMAT that is made of them to K.  What is made of
 * one is given back after it, so that memory does not grow with the events.
 * Returns false when K takes no more.
 */
bool report_write_events(struct sink *k, enum report_format format,
			 const struct report_choice *of,
			 const struct report_layout *layout);

/*
 * The same an event at a time: begins, and appends what stands before the
 * events to OUT, which must outlive it, as LAYOUT and what OF points to must.
 */
struct report_events *report_events_begin(enum report_format format,
					  const struct report_choice *of,
					  const struct report_layout *layout,
					  struct build *out);

/* Appends the next event to OUT, which may be emptied between; false: that was
 * all, and what stands after them. */
bool report_events_next(struct report_events *r);
void report_events_end(struct report_events *r);

#endif
