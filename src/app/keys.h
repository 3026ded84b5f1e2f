#ifndef APP_KEYS_H
#define APP_KEYS_H

#include "app/command.h"

/* What a key does now. */
struct app;

enum { KEYS_SCOPES = 7 };

/* Where a key is looked for, and a command, in this order; how many. */
size_t keys_scopes(const struct app *a, enum scope out[KEYS_SCOPES]);

/* Whether keys of X and of Y work at the same time anywhere: in a pane, or
 * while typing.  A scope meets itself. */
bool keys_meet(enum scope x, enum scope y);

/* Whether C works where the reader is. */
bool keys_has(const struct app *a, enum command c);

/* What KEY does there, or the Latin key in its place; COMMAND_COUNT for
 * nothing. */
enum command keys_find(const struct app *a, uint32_t key);

/* Does what KEY does, or says that it does nothing. */
void keys_typed(struct app *a, uint32_t key);

#endif
