#ifndef QUERY_TEXTS_H
#define QUERY_TEXTS_H

#include <stdbool.h>

#include "model/book.h"

/*
 * The texts of a book as they are written, for what is not sought folded: the
 * same that book_folded() and book_name_folded() fold.
 */

/* Told each text in turn, with ARG; true ends the walk. */
typedef bool texts_fn(struct sv text, void *arg);

/* Whether FN said true for a text of the event, or of the name (its display
 * name, other spellings and id). */
bool texts_of_event(const struct book *b, event_no ev, texts_fn *fn, void *arg);
bool texts_of_name(const struct book *b, name_no n, texts_fn *fn, void *arg);

#endif
