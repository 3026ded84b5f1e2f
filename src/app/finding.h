#ifndef APP_FINDING_H
#define APP_FINDING_H

#include "query/query.h"

/*
 * What is dear to find out, while keys come first: a key shows what is nearest
 * to the reader, and the rest follows when nobody types.  Until then what is
 * told of all events is told as to come.
 */
struct app;

/* Finds what A->marks means, if a key can wait for it; else when finding_step()
 * has time.  A->seeking: that is not found yet. */
void finding_begin(struct app *a);

/* Nothing is found, or sought. */
void finding_forget(struct app *a);

/* While A->seeking: leads the reader to the first that is found from the event
 * FROM on, if that is near and for certain. */
void finding_look(struct app *a, event_no from);

/* While A->seeking: marks what is found around the chosen event; nothing where
 * that cannot be told.  For screen.c. */
void finding_glance(struct app *a);

/* Goes on until a key waits; sets *SHOW when there is something new to draw.
 * False when nothing is left. */
bool finding_step(struct app *a, bool *show);

/* Whether KEY needs all that is sought. */
bool finding_holds(const struct app *a, uint32_t key);

/* All of it at once: it is asked for. */
void finding_finish(struct app *a);

/* How long a key may wait. */
struct stop finding_at_once(const struct app *a);
/* Until a key waits. */
struct stop finding_while_quiet(const struct app *a);

#endif
