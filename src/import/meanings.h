#ifndef IMPORT_MEANINGS_H
#define IMPORT_MEANINGS_H

#include "import/sheet.h"

/*
 * What links of Markdown mean, [a] and below [a]: https://..., which each link
 * that names it gets a copy of.
 */

/* TEXT, whose first line is LINE, with blank lines for meanings of more than
 * 2000 bytes, or that too many links have, which are left out of S. */
struct sv meanings_short(struct sheet *s, struct sv text, uint32_t line);

#endif
