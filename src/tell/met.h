#ifndef TELL_MET_H
#define TELL_MET_H

#include "book/book.h"

/*
 * Who was there, and with whom: the one home of what counts as having met, in
 * dossiers, the pair lens and who met whom.  Of a role that is no attendance
 * (honouree, subject) nobody was there; a name is there with a group of it.
 */

/* Whether NAME was there in EV. */
bool met_there(const struct book *b, event_no ev, name_no name);

/* Whether EV, where X and Y were there, is part at any depth of another of HITS
 * where they were there too: it is no other meeting of theirs. */
bool met_already(const struct book *b, struct hits hits, event_no ev,
		 name_no x, name_no y);

/* In how many of HITS each name was there, an array of book_names() in A; with
 * a NAME that is not NO_NAME, only those in which it was there too. */
uint32_t *met_with(struct arena *a, const struct book *b, struct hits hits,
		   name_no name);

#endif
