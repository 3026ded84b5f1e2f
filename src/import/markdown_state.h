#ifndef IMPORT_MARKDOWN_STATE_H
#define IMPORT_MARKDOWN_STATE_H

#include "import/marks.h"
#include "import/sheet.h"

/*
 * Takes ITEM of the list below the title of a report of ours, in any of its
 * languages, as what is said of the file: who compiled it, its version and its
 * rights.  False for any other, as when it was updated, which a report says of
 * a file that does not, too.
 */
bool markdown_state(struct sheet *s, const struct marks *item);

#endif
