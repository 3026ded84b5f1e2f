#ifndef REPORT_ROFF_H
#define REPORT_ROFF_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"
#include "text/locale.h"
#include "tell/doc.h"

/*
 * Text for groff and mandoc.  What these give holds no request and no escape
 * sequence but our own; it may stand in a text line, never among the
 * arguments of a macro.
 */
struct roff {
	struct arena *scratch; /* what roff_runs() returns lives here */
	bool ascii;
	const struct locale *locale;
};

/* The one door to roff: appends TEXT, one line, clean and escaped. */
void roff_text(const struct roff *r, struct build *b, struct sv text);

/* RUNS as one line. */
struct sv roff_runs(const struct roff *r, const struct runs *runs);

#endif
