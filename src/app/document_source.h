#ifndef APP_DOCUMENT_SOURCE_H
#define APP_DOCUMENT_SOURCE_H

#include "app/document.h"

/* The text of the source S, from its beginning, with nothing marked. */
void source_open(struct app *a, source_no s);

/* The same where EV rests on it, at the first place that AT names. */
void source_open_at(struct app *a, event_no ev, source_no s, struct sv at);

#endif
