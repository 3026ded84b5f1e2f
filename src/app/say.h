#ifndef APP_SAY_H
#define APP_SAY_H

#include "view/frame.h"

struct app;

/* Shows a message, cut to MESSAGE_MAX bytes, in the last line until the next
 * key; it takes the place of one that is there. */
__attribute__((format(printf, 3, 4))) void say(struct app *a, enum style style,
					       const char *fmt, ...);

/* The same of what was done to the list: without a screen that is told by the
 * list itself (told.h), and nothing is said. */
__attribute__((format(printf, 2, 3))) void say_drawn(struct app *a,
						     const char *fmt, ...);

#endif
