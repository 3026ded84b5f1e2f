#ifndef IMPORT_GEDCOM_EVENTS_H
#define IMPORT_GEDCOM_EVENTS_H

#include "import/gedcom_lines.h"

/* The events that GEDCOM has (5.5.1, INDIVIDUAL_EVENT_STRUCTURE and
 * FAMILY_EVENT_STRUCTURE), and what else is so of a person for a time
 * (INDIVIDUAL_ATTRIBUTE_STRUCTURE): their tags, what they are called, their
 * kind. */
struct gedcom_event {
	struct sv tag, title, kind;
	bool named; /* by its TYPE, as any event is that has no tag */
	bool dated; /* an event only where it has a DATE */
};

/* The one that the line I is, or null. */
const struct gedcom_event *gedcom_event(const struct gedcom_lines *g,
					uint32_t i);

#endif
