#ifndef VIEW_SUMMARY_H
#define VIEW_SUMMARY_H

#include "book/book.h"
#include "view/brief.h"
#include "view/frame.h"

/* An event in a line: what its row has no room for, in words. */
struct summary {
	const struct book *book;
	const struct locale *locale;
	event_no event;
	size_t parts; /* that stand under it */
	size_t holds; /* things known to hold that are one row with it; 0: its
			 row is its own */
	struct sv news; /* that it is new to the reader; or empty */
	struct sv by;   /* at the right, where there is room; or empty */
	bool changed; /* it is because it changed */
	bool marked, found, outside; /* by the reader, a search, constraints */
	struct sv tags; /* his, or empty */
	bool remark;    /* of his */
	bool narrow; /* with the place, which the row has not, but no reasons */
	bool words;  /* it is told, not drawn: no signs */
	bool titled; /* its title stands before it: what that says already is
			not said again */
};

/* Its kind, what it is part of or how many parts it has, and each of its signs
 * with the reason, as far as R goes; where that is NARROW, signs go before all
 * else.  Of a folded row what is in it. */
void summary_draw(const struct summary *v, struct frame *f, struct rect r);

/*
 * Its title, bold, in the rows of R: what a row cuts stands here whole.  Where
 * they are too few for it, it goes on in the row WORDS below them, which
 * becomes what is left of that; empty: it is cut.
 */
void summary_title(const struct summary *v, struct frame *f, struct rect r,
		   struct rect *words);

/* EV in the one line there is, row Y of R: date, then title. */
void summary_line(const struct book *b, struct brief_dates how, event_no ev,
		  struct frame *f, struct rect r, int y);

#endif
