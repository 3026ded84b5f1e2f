#ifndef APP_DOCUMENT_GONE_H
#define APP_DOCUMENT_GONE_H

#include "app/document.h"

/* What is gone since then, for the event pane, in ARENA: the first events of it
 * as they were; of the last visit, of which no more is kept, when they were and
 * their titles.  No link leads anywhere. */
struct doc_view gone_view(const struct app *a, struct arena *arena, int width,
			  const struct doc_look *look);

#endif
