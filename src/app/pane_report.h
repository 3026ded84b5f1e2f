#ifndef APP_PANE_REPORT_H
#define APP_PANE_REPORT_H

#include "app/pane.h"

/* The report pane, for what writes its text to a file. */

/* The report that is looked at; until it is left. */
struct sv report_text(const struct app *a);

#endif
