#ifndef BOOK_EACH_H
#define BOOK_EACH_H

#include "book/book.h"

/*
 * What an event has in several of its rows, one after the other.  Each
 * function calls FN with ARG until it returns true, and returns whether it
 * did.
 */
typedef bool each_name_fn(name_no name, void *arg);
typedef bool each_cites_fn(struct range cites, void *arg);

/* The name of WHO, or those that the group belongs to. */
bool each_name_of(const struct book *b, const struct who *who,
		  each_name_fn *fn, void *arg);

/* All who have a role in EV, as often as they have one. */
bool each_participant(const struct book *b, event_no ev, each_name_fn *fn,
		      void *arg);

/* The same, and then the places of EV, those it is about included. */
bool each_name(const struct book *b, event_no ev, each_name_fn *fn, void *arg);

/* References to sources, for book_cites(): EV's own, and those of its single
 * facts, variants included.  Some may be empty. */
bool each_cites(const struct book *b, event_no ev, each_cites_fn *fn,
		void *arg);

#endif
