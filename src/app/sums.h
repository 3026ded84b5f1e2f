#ifndef APP_SUMS_H
#define APP_SUMS_H

#include "app/app.h"
#include "view/strip.h"
#include "view/timeline.h"

/*
 * What takes long to work out of a large book and is the same whenever all of
 * it is shown: the rows of the timeline, the bars, how many events each name
 * has.  It is had from what was kept of it, where that is of this book, the
 * same language and the same settings.
 */
struct sums {
	bool whole; /* the rest is there */
	struct timeline lines;
	struct strip_memo strip;
};

/* Takes what the options bring, and the orders of the classes from it. */
void sums_take(struct app *a);

/* They are of other settings than there are now: all is made anew. */
void sums_drop(struct app *a);

/* Whether what is shown is what they are of; and what they depend on besides
 * the book. */
bool sums_are_shown(const struct app *a);
struct sv sums_key(const struct app *a, struct arena *arena);

/* Those that may stand for what is shown, or null. */
const struct sums *sums_of_all(const struct app *a);

#endif
