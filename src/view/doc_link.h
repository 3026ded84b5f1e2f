#ifndef VIEW_DOC_LINK_H
#define VIEW_DOC_LINK_H

#include "view/doc_view.h"

/* Going from link to link of a document on the screen. */

/* The link CHOSEN of D, from 1; null where it has none, as for 0. */
static inline const struct doc_link *doc_link_at(const struct doc_view *d,
						 uint32_t chosen)
{
	return chosen > 0 && chosen <= d->nlinks ? &d->links[chosen - 1] : NULL;
}

/*
 * Draws D from line TOP on into R, the link CHOSEN (from 1; 0: none) with the
 * terminal's cursor.  Returns how many lines were drawn.
 */
int doc_link_draw(const struct doc_view *d, size_t top, uint32_t chosen,
		  struct frame *f, struct rect r);

/*
 * The link that is BY (1 or -1) after CHOSEN, which may be 0, when HEIGHT lines
 * are shown from TOP on: one that is out of sight is left for the next that is
 * not.  0: there is none.
 */
uint32_t doc_link_next(const struct doc_view *d, uint32_t chosen, int by,
		       size_t top, int height);

/* The link that has NUMBER in the margin, or 0. */
uint32_t doc_link_numbered(const struct doc_view *d, uint32_t number);

#endif
