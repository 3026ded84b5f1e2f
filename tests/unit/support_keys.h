#ifndef UNIT_SUPPORT_KEYS_H
#define UNIT_SUPPORT_KEYS_H

#include "app/app.h"

/* Types KEYS, parted by blanks; what is no key's name letter by letter.
 * Returns what the last of them asked for. */
struct app_request support_type(struct app *a, const char *keys);

#endif
