#ifndef APP_COUNTING_H
#define APP_COUNTING_H

#include <stdbool.h>
#include <stdint.h>

#include "tell/ledger.h"

/*
 * The ledger of what is shown takes long where events are many.  Then it is
 * counted a piece at a time between the keys before it opens, which a note
 * tells; until another list is shown it opens at once.
 */
struct app;

/* Wants the ledger; false when there is nothing to wait for. */
bool counting_begins(struct app *a);

/* Goes on by some events or one source with its text, and opens it when it is
 * whole: see app_step(). */
bool counting_step(struct app *a, bool *show);

/* Whether KEY waits for that, as every key does but the one that leaves. */
bool counting_holds(const struct app *a, uint32_t key);

/* Goes on until it is open. */
void counting_finish(struct app *a);

/* The reader leaves it; false: it was not wanted. */
bool counting_leaves(struct app *a);

/* What is counted, and was, is given back: there is another book, or the app
 * ends. */
void counting_drop(struct app *a);

/* What was counted of what is shown, or null. */
const struct ledger *counting_ledger(const struct app *a);

#endif
