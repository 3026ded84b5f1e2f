#ifndef REPORT_MARKDOWN_DATA_H
#define REPORT_MARKDOWN_DATA_H

#include "base/build.h"
#include "index/index.h"
#include "report/markdown_text.h"

/*
 * What the anchors of a report in Markdown have for `annals import markdown`,
 * in attributes: what is printed in words of the reader's language, as the file
 * has it (annals-formats(5)).
 */

/* Appends the attributes of BLOCK, an event or a row of C.  UNSOURCED: the
 * report has no sources. */
void markdown_event_data(const struct markdown_text *m, struct build *out,
			 const struct corpus *c, const struct block *block,
			 bool unsourced);

/* Appends those of the note of SOURCE. */
void markdown_source_data(const struct markdown_text *m, struct build *out,
			  const struct book *b, source_no source);

#endif
