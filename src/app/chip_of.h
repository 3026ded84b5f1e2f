#ifndef APP_CHIP_OF_H
#define APP_CHIP_OF_H

#include "app/choice.h"

/* Constraints made of what was chosen or typed; in CHOSEN, with copies of the
 * texts. */

/* FIELD:VALUE exactly so, called as the names pane calls it. */
struct chip chip_of_field(struct app *a, struct sv field, struct sv value);

/*
 * Q, which lives as long as the app and was typed as TEXT, as it is meant: one
 * name, kind or series by that, however it was typed, and what is misspelt as
 * what is found instead (query_as_meant()).
 */
struct chip chip_of_query(struct app *a, struct sv text,
			  const struct query *q);

#endif
