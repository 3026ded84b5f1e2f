#ifndef APP_DOCUMENT_DOSSIER_H
#define APP_DOCUMENT_DOSSIER_H

#include "app/document.h"

/* The dossier: all that is known of a person, a place, a body, a series, a
 * source or a kind. */

/* The one that is chosen, in the names pane or as a link, else that the open
 * document is about; false where that has no dossier. */
bool dossier_chosen(const struct app *a, enum class_no *class, uint32_t *no);

void dossier_open(struct app *a, enum class_no class, uint32_t no);

/* That of the name that CHOSEN leads to, as struct document_ops has it. */
struct doc_view dossier_beside(const struct app *a,
			       const struct doc_link *chosen,
			       struct arena *arena, int width,
			       const struct doc_look *look);

/* The pair lens of two names; says so where they are one. */
void dossier_open_two(struct app *a, name_no first, name_no second);

#endif
