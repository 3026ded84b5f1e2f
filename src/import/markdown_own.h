#ifndef IMPORT_MARKDOWN_OWN_H
#define IMPORT_MARKDOWN_OWN_H

#include "import/marks.h"
#include "import/objects.h"

/*
 * Reports of ours in Markdown, read back: an event is what begins with an
 * anchor that says its date.  What else a report has is made of these, or is in
 * words, and is left out.
 */

/* Whether TEXT is such a report. */
bool markdown_is_own(struct sv text);

void markdown_own(struct objects *o, const struct marks *blocks);

#endif
