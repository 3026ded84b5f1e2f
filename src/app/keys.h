#ifndef APP_KEYS_H
#define APP_KEYS_H

#include "app/keymap.h"

/* What a key does now. */
struct app;

/* Where a key is looked for, and a command, in this order; how many. */
size_t keys_scopes(const struct app *a, enum scope out[KEYMAP_SCOPES]);

/* Whether C works where the reader is. */
bool keys_has(const struct app *a, enum command c);

/* What KEY does there, or the Latin key in its place; COMMAND_COUNT for
 * nothing. */
enum command keys_find(const struct app *a, uint32_t key);

/* Does what KEY does, or says that it does nothing. */
void keys_typed(struct app *a, uint32_t key);

#endif
