#ifndef APP_PANE_DOCUMENT_H
#define APP_PANE_DOCUMENT_H

#include "app/document.h"
#include "session/news.h"

/* The pane of documents: opening and leaving them, and going about in the one
 * that is open. */

/* Opens D; where the reader was can be gone back to. */
void document_open(struct app *a, struct document d);
/* The same at its link CHOSEN, from 1, which comes into the upper third; 0: at
 * its beginning. */
void document_open_at(struct app *a, struct document d, uint32_t chosen);
/* Back to the timeline, likewise; false when no document is open. */
bool document_leave(struct app *a);

/* The line where what was looked for in it stands, if the reader was led there
 * last; else SIZE_MAX. */
size_t document_hit(const struct app *a);

void document_there(struct app *a, const struct document_place *p);

/* Chooses the next link of the open one (BY 1) or the one before (-1), after
 * the last the first; false when it has none. */
bool document_turn_link(struct app *a, int by);

/* The next part of the open one is shown from its beginning (BY 1), or the one
 * before to its end (-1); false where there is none. */
bool document_turn_part(struct app *a, int by);

/* The next row of the open one is chosen (BY 1), or the one before (-1). */
void document_step(struct app *a, int by);

/* The next book is N's, the app's still the one before: all documents, where
 * the reader is and where he was, are of it.  False when that which is open is
 * about what is gone, and closed. */
bool document_renew(struct app *a, const struct news *n);

#endif
