#ifndef IMPORT_SAID_H
#define IMPORT_SAID_H

#include "import/sheet.h"

/* What a file of another program says of itself: VALUE, under KEY, becomes what
 * our key for that has, where it can stand there, else it is kept under an x-
 * key, and told. */
void said_add(struct sheet *s, struct sv key, const struct node *value);

#endif
