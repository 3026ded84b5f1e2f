#ifndef REPORT_FORMAT_H
#define REPORT_FORMAT_H

#include <stdbool.h>

#include "base/build.h"
#include "tell/doc.h"
#include "report/writer.h"

/* What the writers share, and the functions of report.def. */

typedef bool report_of_doc(struct build *out, const struct doc *doc,
			   const struct report_layout *layout);
typedef bool report_of_book(struct build *out, const struct report_choice *of,
			    const struct report_layout *layout);

#define X(id, name, extension, from, function, help)                           \
	report_of_##from function;
#include "report/report.def"
#undef X

/*
 * Appends AT, a place in a source, with MARK before each of its numbers:
 * "5, 7" as "¶5, ¶7"; anything else ("p. 12") as it is.  Not clean.
 */
void format_place(struct build *b, struct sv at, const char *mark);

/* The digits that NUMBER takes: 1 for 0. */
int format_digits(uint32_t number);

#endif
