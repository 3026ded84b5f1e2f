#ifndef LOAD_RESOLVE_H
#define LOAD_RESOLVE_H

#include "load/make.h"

/*
 * Gives every reference its meaning, now that all files are read, and puts
 * numbers of the book in the rows: names by id, name or any of the other
 * names, folded; events by id, or those that have a date but no id by the key
 * that book_key() will give them; sources and series by id or title.  A name,
 * source or series that is declared nowhere is made; an event that is not
 * there is a fault and its link dropped.
 */
void resolve_all(struct load *l);

/* Its two larger steps: sets the target of each of L's names, and events. */
void resolve_names(struct load *l);
void resolve_events(struct load *l);

/*
 * Where REF was first used, for what is made because nothing declares it.
 * *FILE, from 0, goes on from one reference to the next: both they and the
 * files of B are in the order of reading.
 */
struct origin resolve_origin(const struct book *b, const struct ref *ref,
			     file_no *file);

#endif
