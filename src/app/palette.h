#ifndef APP_PALETTE_H
#define APP_PALETTE_H

#include "app/parts.h"

/* `:` and its list: every act that has a name. */
void palette_changed(struct app *a);
void palette_accept(struct app *a);

/* What can be done here by name, where TYPED begins it: rows of the list, and
 * what each completes to.  In ARENA. */
struct names palette_list(struct app *a, struct arena *arena, struct sv typed,
			  const struct sv **inserts);

#endif
