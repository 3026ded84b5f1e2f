#ifndef APP_NONE_H
#define APP_NONE_H

#include "query/query.h"

struct app;

/* Says in the prompt that none of WITHIN meets Q, and what would. */
void none_note(struct app *a, const struct query *q, struct hits within);

#endif
