#ifndef VIEW_ACCOUNTS_VIEW_H
#define VIEW_ACCOUNTS_VIEW_H

#include "tell/accounts.h"
#include "view/brief.h"
#include "view/doc_lines.h"

/*
 * Two accounts of an event, side by side from ACCOUNTS_BESIDE columns on, else
 * one under the other.  What the chronology follows is bold; a value that
 * cannot be true together with it has a sign before it, one that is coarser or
 * lies within it says so.  A line with such a value is a row that leads to its
 * source; the link's text is the place there.
 */
enum { ACCOUNTS_BESIDE = 90 };

struct accounts_show {
	const struct book *book;
	const struct accounts *all;
	event_no event;
};

/* Whether a value of either cannot be true together with the one followed, and
 * whether what a figure of either is checked by is against it. */
struct accounts_doubt {
	bool differs, against;
};
struct accounts_doubt accounts_doubt(const struct accounts_show *s);

/* WIDTH cells wide, in A. */
struct doc_view accounts_view(struct arena *a, const struct accounts_show *s,
			      struct brief_dates dates, int width,
			      const struct doc_look *look);

#endif
