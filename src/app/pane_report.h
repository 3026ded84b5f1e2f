#ifndef APP_PANE_REPORT_H
#define APP_PANE_REPORT_H

#include "app/pane.h"
#include "report/writer.h"

/* The report pane, for what writes the same to a file. */

/* What a report is of: what is left of the app's events; copied to ARENA, for
 * the app may make its own anew. */
struct hits report_hits(const struct app *a, struct arena *arena);

/* The document of HITS, in ARENA, which must outlive it, as must the app's
 * book, with the detail and the parts of WANTED; and how it is set. */
struct doc *report_doc_of(const struct app *a, struct arena *arena,
			  struct hits hits, struct tell_options wanted);
struct report_layout report_layout_of(const struct app *a);

#endif
