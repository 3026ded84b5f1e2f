#ifndef IMPORT_GEDCOM_EVENTS_H
#define IMPORT_GEDCOM_EVENTS_H

#include "base/sv.h"

/* The events that GEDCOM has (5.5.1, INDIVIDUAL_EVENT_STRUCTURE and
 * FAMILY_EVENT_STRUCTURE): their tags, what they are called, their kind. */
struct gedcom_event {
	struct sv tag, title, kind;
};

/* All of them, *N. */
const struct gedcom_event *gedcom_events(size_t *n);

/* The one of TAG, or null. */
const struct gedcom_event *gedcom_event(struct sv tag);

#endif
