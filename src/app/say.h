#ifndef APP_SAY_H
#define APP_SAY_H

#include "view/frame.h"

struct app;

/* Shows a message, cut to MESSAGE_MAX bytes, in the last line until the next
 * key; it takes the place of one that is there. */
__attribute__((format(printf, 3, 4))) void say(struct app *a, enum style style,
					       const char *fmt, ...);

#endif
