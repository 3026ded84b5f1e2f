#ifndef DIFF_VISIT_H
#define DIFF_VISIT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/build.h"
#include "diff/seen.h"

/* What is kept of a visit, as bytes: 96 an event at most. */

/* The part of a hash of a group of fields that is kept. */
#define VISIT_GROUP UINT32_C(0xFFFFFF)

/* Hashes of an event: of its key, and of each group, within VISIT_GROUP. */
struct visit_print {
	uint64_t key;
	uint32_t groups[SEEN_GROUPS];
};

/* An event as it was seen. */
struct visit_event {
	struct visit_print print;
	uint32_t day;   /* of the visit it is of, a day number */
	struct sv text; /* what it was called; VISIT_TEXT bytes at most */
};

enum { VISIT_TEXT = 53 /* bytes */ };

/*
 * Begins to read KEPT, what visit_print() gave: the day of the visit to *DAY,
 * its events to *EVENTS, which point into KEPT.  False, and no events, where it
 * is empty, damaged, or of another version.
 */
bool visit_begin(struct sv kept, uint32_t *day, struct sv *events);

/* Cuts the next event off EVENTS, its text where it stands; false, and nothing
 * left, at the end. */
bool visit_next(struct sv *events, struct visit_event *e);

/* Appends a visit of DAY that has seen the N EVENTS, in the order of their
 * keys. */
void visit_print(struct build *out, uint32_t day,
		 const struct visit_event *events, uint32_t n);

#endif
