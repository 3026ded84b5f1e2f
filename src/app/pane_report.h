#ifndef APP_PANE_REPORT_H
#define APP_PANE_REPORT_H

#include "app/pane.h"
#include "report/text.h"

/* The report pane, for what writes the same to a file. */

/*
 * Begins the report of what is left of the app's events, whose number goes to
 * *EVENTS: as text_begin(), to OUT.  In ARENA, which must outlive it, as must
 * the app's book.
 */
struct text_report *report_begin(const struct app *a, struct arena *arena,
				 struct build *out, size_t *events);

#endif
