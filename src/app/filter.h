#ifndef APP_FILTER_H
#define APP_FILTER_H

#include <stdbool.h>

/* Goes on counting what the filter that is typed would leave, until a key
 * waits; as search_step(). */
struct app;
bool filter_step(struct app *a, bool *show);

#endif
