#ifndef APP_FIRST_VIEW_H
#define APP_FIRST_VIEW_H

#include "app/choice.h"
#include "app/setting.h"
#include "config/config.h"
#include "view/layout.h"

/*
 * How the browser begins, where the reader has set it up: the sections view and
 * columns of the configuration.
 */
struct first_view {
	struct sv *queries; /* a constraint each, NQUERIES of them */
	size_t nqueries;
	enum shade shade;
	enum period unit; /* PERIODS: what suits what is shown */
	enum pane pane;   /* that keys go to first */
	void (*open)(struct app *a); /* a document in its place, or null */
	bool resume;      /* at the event where the reader left */
	struct setting_values set; /* those of the section */
	bool latest;      /* the latest events come first */
	bool has_columns; /* the reader has chosen those of the timeline: */
	struct layout_columns columns;
};

/* Reads it into A.  Queries are judged by BOOK and OWN, which may be null; what
 * is wrong there is added to FAULTS and has no effect. */
struct first_view first_view_new(struct arena *a, const struct config *config,
				 const struct book *book,
				 const struct query_own *own,
				 struct diags *faults);

#endif
