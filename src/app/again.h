#ifndef APP_AGAIN_H
#define APP_AGAIN_H

#include "index/index.h"

/*
 * The app's chronology read again, with its records as they were written: for
 * what is made of those.  A piece at a time, for the reader goes on meanwhile.
 */
struct app;
struct again;

/* Whether all of it can be read again: standard input cannot. */
bool again_can(const struct app *a);

/* Begins it, by the files of the app's book.  Ended by again_close(). */
struct again *again_open(const struct app *a);

/* Reads on; false when all is read. */
bool again_step(struct again *g);

/* How far it is, in thousandths. */
unsigned again_progress(const struct again *g);

/* What was read, where each of HITS is the event that it is in A's book; null
 * where the files have become others. */
const struct corpus *again_corpus(struct again *g, const struct app *a,
				  struct hits hits);

void again_close(struct again *g);

#endif
