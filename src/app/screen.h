#ifndef APP_SCREEN_H
#define APP_SCREEN_H

#include "book/book.h"
#include "view/frame.h"

/* The screen, put together from the panes. */
struct app;

/* Draws what was settled. */
void screen_draw(const struct app *a, struct frame *f);

/* What the row of the event EV has no room for, in R and in words. */
void screen_words(const struct app *a, struct frame *f, struct rect r,
		  event_no ev);

#endif
