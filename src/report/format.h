#ifndef REPORT_FORMAT_H
#define REPORT_FORMAT_H

#include <stdbool.h>

#include "base/build.h"
#include "tell/doc.h"
#include "report/writer.h"

/* What the writers share, and the functions of report.def. */

typedef bool report_of_doc(struct sink *k, struct doc *doc,
			   const struct report_layout *layout);
typedef bool report_of_book(struct sink *k, const struct report_choice *of,
			    const struct report_layout *layout);
typedef bool report_of_events(struct sink *k, struct arena *scratch,
			      const struct report_choice *of,
			      const struct report_layout *layout);

#define X(id, name, extension, from, function, help)                           \
	report_of_##from function;
#include "report/report.def"
#undef X

/*
 * The next top block of DOC in A, which is emptied first; null at the end.
 * Every writer has its blocks from here: a private run that came so far would
 * be a bug, and is the end.
 */
const struct block *format_next(struct doc *doc, struct arena *a);

/* The digits that NUMBER takes: 1 for 0. */
int format_digits(uint32_t number);

#endif
