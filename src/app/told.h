#ifndef APP_TOLD_H
#define APP_TOLD_H

#include "app/pane_document.h"
#include "base/build.h"
#include "base/sink.h"
#include "view/names.h"
#include "view/scroll.h"

/*
 * Where there is no screen: what is told in lines, after each line that the
 * reader typed.  That is what became another since: a message, what
 * constraints leave, what was opened, the row that is chosen; nothing twice.
 */
struct told {
	struct arena arena; /* of HEAD and BAR */
	struct sv head;     /* what constraints leave, as it was told last */
	struct sv bar;      /* what is wrong in the files, likewise */
	bool more;  /* the reader wants the next rows */
	bool end;   /* there are none */
	bool asked;   /* the world does what he asked for, and tells that */
	bool passing; /* he came for one act, not to stay */
	bool found; /* they are of what the search found */
	enum pane listed; /* else of this pane, */
	size_t next;      /* and begin with this one */
	/* Where he was when he was told last. */
	enum pane pane;
	struct document document;
	event_no at;    /* in the list, and */
	event_no event; /* read */
	uint32_t link, searches;
	size_t row;
};

/* Appends TEXT as a terminal may be shown it, in ASCII where that is asked
 * for. */
void told_put(const struct app *a, struct build *b, struct sv text);

/* What is appended to B next stands so many BLANKS after what is there: a
 * comma tells that it is apart. */
void told_apart(struct build *b, int blanks);

/* Appends TEXT, or the row Y of F, with each run of blanks told so. */
void told_words(struct build *b, struct sv text);
void told_cells(struct build *b, const struct frame *f, int y);

/* Appends LINE of S as words. */
void told_line(const struct scroll *s, size_t line, struct build *b);

/* Appends how many events the name ROW has: ", 3 of 17". */
void told_counts(struct build *b, const struct names_row *row);

/* How wide text is laid out in a pane of WIDTH cells: lines that are told end
 * where a paragraph does. */
int told_width(const struct app *a, int width);

/* Gives back what is kept of it. */
void told_close(struct app *a);

/* How a pane is told (struct pane_ops). */
extern const struct pane_told told_timeline, told_names, told_lanes,
	told_strip, told_doc, told_document, told_help, told_message;

#endif
