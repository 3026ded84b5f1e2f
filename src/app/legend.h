#ifndef APP_LEGEND_H
#define APP_LEGEND_H

#include <stddef.h>

#include "base/sv.h"
#include "view/frame.h"

/* What the signs of the screen mean, how dates are written, and how something
 * is asked for: for the help.
 * Each row is a sign, as it looks in UTF-8 and in ASCII, and its meaning. */
struct legend_row {
	enum style style; /* of the sign */
	struct sv utf8, ascii, text;
};

/* N rows, static. */
const struct legend_row *legend_marks(size_t *n);
const struct legend_row *legend_lanes(size_t *n);
const struct legend_row *legend_dates(size_t *n);
const struct legend_row *legend_queries(size_t *n);

#endif
