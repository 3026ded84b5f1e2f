#ifndef APP_ANCHOR_H
#define APP_ANCHOR_H

#include "app/choice.h"
#include "session/news.h"

/* What time is counted from, in place of telling dates. */
struct app;

/* Time is counted from what TEXT says, a date as typed or the id of an event,
 * from the beginning on; what is neither is said. */
void anchor_begin(struct app *a, struct sv text);

/* What X is called, "Ferry forum"; empty where time is not counted. */
struct sv anchor_name(const struct app *a, const struct anchor *x);

/* X anew in the arena of what is chosen, as in the book that N brought: what is
 * gone stays where it was.  N null: as it is. */
void anchor_renew(struct app *a, const struct news *n, struct anchor *x);

#endif
