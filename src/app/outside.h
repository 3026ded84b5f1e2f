#ifndef APP_OUTSIDE_H
#define APP_OUTSIDE_H

#include "app/app.h"

/* The file in which a first event would stand, where there is no event at all;
 * or empty. */
struct sv outside_first_file(const struct app *a);

#endif
