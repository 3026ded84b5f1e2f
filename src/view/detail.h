#ifndef VIEW_DETAIL_H
#define VIEW_DETAIL_H

#include <stdbool.h>

#include "base/arena.h"
#include "book/book.h"
#include "query/query.h"
#include "view/brief.h"
#include "view/scroll.h"

/*
 * The detail pane: everything that is known of one event, the reader's private
 * notes included, wrapped to a width.
 */
struct detail_look {
	const struct query *marks; /* its words are drawn as hits, or null */
	struct hits shown;         /* among which the nearest are told */
	struct brief_dates dates;
	bool ascii;
};

/* The detail of EV, WIDTH cells wide, in A. */
struct scroll detail_build(struct arena *a, const struct book *b, event_no ev,
			   int width, const struct detail_look *look);

/* EV in a line that follows its row: place, people, source. */
void detail_summary(const struct book *b, event_no ev, struct frame *f,
		    struct rect r);

/* EV in the one line there is: date, then title. */
void detail_line(const struct book *b, struct brief_dates how, event_no ev,
		 struct frame *f, struct rect r, int y);

#endif
