#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include "base/build.h"
#include "report/writer.h"
#include "tell/doc.h"

/*
 * A report as plain text, set a block at a time: for a reader who may not want
 * all of it.  What is set is what report_write() writes.
 */
struct text_report;

/* Begins the text of DOC and appends its title to OUT; both must outlive it.
 * LC_CTYPE is as text/width.h needs it. */
struct text_report *text_begin(struct doc *doc,
			       const struct report_layout *layout,
			       struct build *out);

/* Appends the next top block, whole lines, to OUT, which may be emptied
 * between.  Returns it; it lives until the next call.  Null: that was all. */
const struct block *text_next(struct text_report *t);

void text_end(struct text_report *t);

#endif
