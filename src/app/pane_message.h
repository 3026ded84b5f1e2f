#ifndef APP_PANE_MESSAGE_H
#define APP_PANE_MESSAGE_H

#include "base/sv.h"
#include "view/frame.h"

/* A message that is longer than its line, read whole. */
struct app;

/* TEXT as CELLS of a line of F hold it: where they do not, it is cut and ends
 * in how to read it. */
struct sv message_fit(const struct app *a, struct frame *f, struct sv text,
		      int cells);

#endif
