#ifndef VIEW_TOGETHER_VIEW_H
#define VIEW_TOGETHER_VIEW_H

#include "tell/together.h"
#include "view/brief.h"
#include "view/doc_lines.h"

/* What two names did together on the screen: T in WIDTH cells, dates as DATES
 * has them, in A. */
struct doc_view together_view(struct arena *a, const struct together *t,
			      struct brief_dates dates, int width,
			      const struct doc_look *look);

#endif
