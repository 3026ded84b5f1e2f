#ifndef VIEW_SUMMARY_H
#define VIEW_SUMMARY_H

#include "book/book.h"
#include "view/brief.h"
#include "view/frame.h"

/* An event in a line, where there is no room for a pane. */

/* EV in the row R that follows its row: place, people, source. */
void summary_draw(const struct book *b, const struct locale *l, event_no ev,
		  struct frame *f, struct rect r);

/* EV in the one line there is, row Y of R: date, then title. */
void summary_line(const struct book *b, struct brief_dates how, event_no ev,
		  struct frame *f, struct rect r, int y);

#endif
