#ifndef APP_PANE_REPORT_H
#define APP_PANE_REPORT_H

#include "app/pane.h"

/* The report pane, for what writes its text to a file. */

/* All of the report that is looked at, in ARENA. */
struct sv report_text(const struct app *a, struct arena *arena);

#endif
