#ifndef APP_WAITING_H
#define APP_WAITING_H

#include <stdbool.h>
#include <stdint.h>

/*
 * What is typed in a prompt may ask for what the index has not yet.  Then it is
 * answered when that is made, a piece at a time between the keys: until then
 * only what is in sight is marked, and the note tells how far it is.
 */
struct app;

/* Whether what is typed now has to wait. */
bool waiting_asks(struct app *a);

/* Notes how far it is. */
void waiting_note(struct app *a);

/* Goes on for about a millisecond, and answers when all is made: see
 * app_step(). */
bool waiting_step(struct app *a, bool *show);

/* Whether KEY needs the answer, as what only types does not. */
bool waiting_holds(const struct app *a, uint32_t key);

/* Goes on to the answer. */
void waiting_finish(struct app *a);

#endif
