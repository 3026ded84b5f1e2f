#ifndef APP_FIND_H
#define APP_FIND_H

#include "app/pane.h"
#include "query/query.h"
#include "view/scroll.h"

/* Finding words in a pane of lines: the report, a document. */
struct find {
	struct arena arena; /* of MARKS */
	const struct query *marks; /* what is looked for, or null */
	size_t hit; /* the line gone to last for it */
};

/* The line from which N and n go on in direction DIR, where HEIGHT lines are
 * seen from TOP on: the hit that was gone to last, if it is in sight. */
size_t find_from(const struct find *f, size_t top, int height, int dir);

/* Goes to the first hit in TEXT from line FROM on in direction DIR: *TOP is the
 * line to be the first in sight.  Where there is none says so, and why that may
 * be. */
void find_go(struct app *a, struct find *f, const struct scroll *text,
	     size_t from, int dir, const char *because, size_t *top);

/* The line of F's hit, if the reader's last act led him there; else
 * SIZE_MAX. */
size_t find_line(const struct app *a, const struct find *f);

void find_close(struct find *f);

#endif
