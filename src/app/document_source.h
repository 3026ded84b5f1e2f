#ifndef APP_DOCUMENT_SOURCE_H
#define APP_DOCUMENT_SOURCE_H

#include "app/pane_document.h"

/* The text of the source S, from its beginning, with nothing marked. */
void source_open(struct app *a, source_no s);

#endif
