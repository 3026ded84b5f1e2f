#ifndef VIEW_DOSSIER_VIEW_H
#define VIEW_DOSSIER_VIEW_H

#include "tell/dossier.h"
#include "view/brief.h"
#include "view/doc_lines.h"

/* A dossier on the screen: D in WIDTH cells, dates as DATES has them, in A. */
struct doc_view dossier_view(struct arena *a, const struct dossier *d,
			     struct brief_dates dates, int width,
			     const struct doc_look *look);

#endif
