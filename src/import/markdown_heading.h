#ifndef IMPORT_MARKDOWN_HEADING_H
#define IMPORT_MARKDOWN_HEADING_H

#include "import/markdown_reading.h"

/* M, a heading: the title of the file, the date of what stands below it, an
 * event, or a part of the file. */
void heading_take(struct reading *r, const struct marks *m);

#endif
