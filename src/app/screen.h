#ifndef APP_SCREEN_H
#define APP_SCREEN_H

#include "book/book.h"
#include "view/frame.h"

/* The screen, put together from the panes. */
struct app;

/*
 * Shares out the screen of the app's size, and settles the panes.  After every
 * key and for every size; a second time it changes nothing.
 */
void screen_settle(struct app *a);

/* Draws what was settled. */
void screen_draw(const struct app *a, struct frame *f);

/* The words line of the event EV, in R: what its row has no room for. */
void screen_words(const struct app *a, struct frame *f, struct rect r,
		  event_no ev);

/* In place of events, where there are none: why that is, and what to do. */
void screen_nothing(const struct app *a, struct frame *f, struct rect r);

#endif
