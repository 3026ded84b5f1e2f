#ifndef SESSION_PRINT_H
#define SESSION_PRINT_H

#include "base/build.h"
#include "index/index.h"

/*
 * Appends all that EV says, private notes too, in a form that is the same in
 * two books when it says the same in both, wherever it stands in a file.  For
 * comparing, never stored or shown.
 */
void print_event(struct build *out, const struct corpus *c, event_no ev);

#endif
