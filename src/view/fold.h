#ifndef VIEW_FOLD_H
#define VIEW_FOLD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "book/book.h"

/*
 * What of an outline is folded: the parts of a whole into its row, and many
 * things that are known to hold at one time into a row of their own.  Usually
 * wholes are open and the others folded.
 */
enum fold_way { FOLD_USUAL, FOLD_ALL, FOLD_NONE };

struct folds {
	enum fold_way way;
	/* Those that are not as WAY has it, ascending: wholes, and one at
	 * least of each of the others.  Borrowed. */
	const event_no *v;
	size_t n;
};

/* Whether the parts of WHOLE are folded. */
bool fold_has_whole(const struct folds *f, event_no whole);

/* Whether the neighbours FIRST to LAST are. */
bool fold_has_group(const struct folds *f, event_no first, event_no last);

/* F with FIRST, or FIRST to LAST, the other way; its list is in A. */
struct folds fold_turn(struct arena *a, const struct folds *f, event_no first,
		       event_no last);

/* F for a book in which event I is NOW[I], or gone (NO_EVENT), or null: for the
 * same book; in A. */
struct folds fold_renew(struct arena *a, const struct folds *f,
			const event_no *now);

bool fold_same(const struct folds *a, const struct folds *b);

#endif
