#ifndef APP_ADDRESS_H
#define APP_ADDRESS_H

#include "base/arena.h"
#include "book/book.h"

/* Addresses on the net. */
struct app;

/*
 * The addresses that EV's document leads to, each once: the event's own, then
 * those of its sources.  In the arena, their number in *N.
 */
const struct sv *address_list(const struct app *a, struct arena *arena,
			      event_no ev, size_t *n);

/* Asks the outside to open ADDRESS, which is copied. */
void address_open(struct app *a, struct sv address);

#endif
