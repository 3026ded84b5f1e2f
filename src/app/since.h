#ifndef APP_SINCE_H
#define APP_SINCE_H

#include <stdbool.h>

/* Asking the reader since when it is new what he wants to see, and which
 * revisions git has for that. */
struct app;

/* See app_step(). */
bool since_step(struct app *a, bool *show);
void since_close(struct app *a);

#endif
