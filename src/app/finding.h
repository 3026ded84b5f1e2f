#ifndef APP_FINDING_H
#define APP_FINDING_H

#include "query/query.h"

/*
 * What is dear to find out, while keys come first: a key shows what is nearest
 * to the reader, and the rest follows when nobody types.  Until then what is
 * told of all events is told as to come.
 */
struct app;

/* Finds what A->marks means, if a key can wait for it; else when search_step()
 * has time.  A->seeking: that is not found yet. */
void finding_begin(struct app *a);

/* Nothing is found, or sought. */
void finding_forget(struct app *a);

/* While A->seeking: marks what is found around the chosen event; nothing where
 * that cannot be told.  For settling. */
void finding_glance(struct app *a);

/* Finds all, unless STOP ends it: then false, and what was marked stays. */
bool finding_all(struct app *a, struct stop stop);

/* How long a key may wait. */
struct stop finding_at_once(const struct app *a);
/* Until a key waits; never. */
struct stop finding_while_quiet(const struct app *a);
struct stop finding_never(void);

#endif
