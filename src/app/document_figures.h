#ifndef APP_DOCUMENT_FIGURES_H
#define APP_DOCUMENT_FIGURES_H

#include "app/document.h"

/* Opens the figures of what is shown, where the figure NO of all of the book
 * stands, if it does.  Says so where there is no room for them. */
void figures_open_at(struct app *a, uint32_t no);

#endif
