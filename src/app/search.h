#ifndef APP_SEARCH_H
#define APP_SEARCH_H

#include <stdbool.h>
#include <stdint.h>

/* The search: what is nearest is shown at once, and the rest is found while
 * nobody types. */
struct app;

/* Goes on until a key waits; sets *SHOW when there is something new to draw.
 * False when nothing is left. */
bool search_step(struct app *a, bool *show);

/* Finds all that is sought at once: it is asked for. */
void search_finish(struct app *a);

/* Whether what all that is found marks may be more than what is typed: what is
 * near to it. */
bool search_may_be_near(const struct app *a);

/* Whether KEY needs all that is sought, by the search or by the filter that is
 * typed. */
bool search_holds(const struct app *a, uint32_t key);

#endif
