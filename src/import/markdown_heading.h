#ifndef IMPORT_MARKDOWN_HEADING_H
#define IMPORT_MARKDOWN_HEADING_H

#include "import/markdown_reading.h"

/* M, a heading: the title of the file, the date of what stands below it, an
 * event, or a part of the file. */
void heading_take(struct reading *r, const struct marks *m);

/* Whether M, which may be null and begins the file, is a heading that begins
 * with a date, OUT, and all that has one: the file is one event. */
bool heading_alone(const struct reading *r, const struct marks *m,
		   struct dated *out);

#endif
