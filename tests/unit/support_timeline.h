#ifndef SUPPORT_TIMELINE_H
#define SUPPORT_TIMELINE_H

#include "view/timeline.h"

/* The rows of T as text: "Y2024 e0 S92-126 e1 F4".  After a silence, "?" and
 * "!": something that is dated loosely could, or must, have begun in it. */
struct sv timeline_text(struct arena *a, const struct timeline *t);

#endif
