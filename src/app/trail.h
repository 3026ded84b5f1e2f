#ifndef APP_TRAIL_H
#define APP_TRAIL_H

#include "app/choice.h"
#include "app/document.h"

/*
 * Where the reader was, as in a browser: the pane, the document, the event and
 * how far everything was scrolled.  What he chose to see is not in it; that is
 * undo's.
 */
enum { TRAIL_MAX = 100 };

struct place {
	enum pane pane, before; /* and whither that leads back */
	struct document_place document;
	struct stand stand;
};

/* Places to go back to, and those to go forth to above them. */
struct trail {
	struct place *v; /* TRAIL_MAX of them: the oldest are forgotten */
	int nback, nforth;
};

/* The reader leaves this place for another: it can be gone back to. */
void trail_leave(struct app *a);

/* Likewise for the event TO in the timeline, unless that is chosen: a document
 * that stands in its place is closed. */
void trail_leave_for(struct app *a, event_no to);

/* The same, and goes there. */
void trail_jump(struct app *a, event_no to);

/* The event is read, if it can be; a document and the lanes can be gone back
 * to. */
void trail_open_event(struct app *a);

#endif
