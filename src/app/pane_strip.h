#ifndef APP_PANE_STRIP_H
#define APP_PANE_STRIP_H

#include "app/pane.h"
#include "view/strip.h"

/* What was counted for the strip, or null where it is not drawn. */
const struct strip_memo *strip_counted(const struct app *a);

#endif
