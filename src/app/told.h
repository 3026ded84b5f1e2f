#ifndef APP_TOLD_H
#define APP_TOLD_H

#include "app/document.h"
#include "base/build.h"
#include "base/sink.h"
#include "view/names.h"

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

/* Appends how many events the name ROW has: ", 3 of 17". */
void told_counts(struct build *b, const struct locale *l,
		 const struct names_row *row);

/* Gives back what is kept of it. */
void told_close(struct app *a);

#endif
