#ifndef APP_KEYS_H
#define APP_KEYS_H

#include "app/command.h"

/* What a key does now. */
struct app;

enum { KEYS_SCOPES = 7 };

/* Where a key is looked for, and a command, in this order; how many. */
size_t keys_scopes(const struct app *a, enum scope out[KEYS_SCOPES]);

/* Does what KEY does, or says that it does nothing. */
void keys_typed(struct app *a, uint32_t key);

#endif
