#ifndef APP_DOCUMENT_DOSSIER_H
#define APP_DOCUMENT_DOSSIER_H

#include "app/pane_document.h"

/* The dossier: all that is known of a person, a place, a body, a series, a
 * source or a kind. */
void dossier_open(struct app *a, enum class_no class, uint32_t no);

#endif
