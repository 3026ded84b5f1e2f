#ifndef IMPORT_ICAL_EVENT_H
#define IMPORT_ICAL_EVENT_H

#include "import/bag.h"
#include "import/ical_lines.h"

/*
 * An event of iCalendar, or a note of its journal (RFC 5545, sections 3.6.1 and
 * 3.6.3), as one of ours: what its properties say, each in a field of ours or
 * under its own name.
 */
struct ical_event {
	struct arena *arena;
	struct bag parts, who, media; /* its members, who came, what is
					 attached */
	struct sv own; /* its lines, where annals wrote it; else empty */
	struct ical_line begin, start, end, duration, place, geo;
	uint32_t seen; /* of its properties, a bit each */
	struct build summary;
	struct node described; /* where that begins */
};

/* Begins E, which stays where it is until its end, at the line L; OWN as it has
 * that.  All of it is in A, but for the texts of lines. */
void ical_event_begin(struct ical_event *e, struct arena *a,
		      const struct ical_line *l, struct sv own);

/* L is a property of E. */
void ical_event_property(struct ical_event *e, const struct ical_line *l);

/* Keeps TEXT, of AT, which iCalendar calls NAME, and no field of ours takes. */
void ical_event_keep(struct ical_event *e, struct sv name, struct sv text,
		     const struct node *at);

/* The event, in its arena; or E is given up. */
const struct node *ical_event_end(struct ical_event *e);
void ical_event_drop(struct ical_event *e);

#endif
