#ifndef APP_FINDING_H
#define APP_FINDING_H

#include "query/query.h"

/*
 * What is dear to find out, while keys come first: a key shows what is nearest
 * to the reader, and the rest follows when nobody types.  Until then what is
 * told of all events is told as to come.
 */
struct app;

/* Marks what A->marks finds, as far as a key can wait for it; the others when
 * finding_step() has time.  A->seeking: not all is found yet. */
void finding_begin(struct app *a);

/*
 * What is to be seen first while A->seeking: leads the reader to the first that
 * is found from the event FROM on, and marks what is found around it.  Where
 * that cannot be told nothing is marked.
 */
void finding_look(struct app *a, event_no from);

/* Goes on until a key waits; sets *SHOW when there is something new to draw.
 * False when nothing is left. */
bool finding_step(struct app *a, bool *show);

/* All of it at once: it is asked for. */
void finding_finish(struct app *a);

/* How long a key may wait. */
struct stop finding_at_once(const struct app *a);
/* Until a key waits. */
struct stop finding_while_quiet(const struct app *a);

#endif
