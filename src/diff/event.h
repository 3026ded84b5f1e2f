#ifndef DIFF_EVENT_H
#define DIFF_EVENT_H

#include "base/build.h"
#include "index/index.h"

/*
 * What an event says, field by field, in a form that two books can be compared
 * by: it is the same in both when they say the same, wherever that stands in a
 * file.
 */
enum diff_field {
#define X(name, ...) DIFF_##name,
#include "diff/field.def"
#undef X
	DIFF_FIELDS,
};

/* "part_of": what the files call it. */
struct sv diff_word(enum diff_field field);

enum diff_form {
	DIFF_EXACT,   /* for comparing, never shown: names by their ids */
	DIFF_SHOWN,   /* for readers, without what is private */
	DIFF_PRIVATE, /* for the author: notes too */
};

/* What it says in each field, not yet clean: items, each of which ends in
 * DIFF_ITEM_END; none where nothing is said. */
struct diff_event {
	struct sv field[DIFF_FIELDS];
};

enum { DIFF_ITEM_END = '\x1E' };

/* What EV of C says, in A.  A text that is shown may hold line ends. */
struct diff_event diff_event(struct arena *a, const struct corpus *c,
			     event_no ev, enum diff_form form);

/* The items of a field, which FIELD says, one by one. */
struct diff_items {
	const struct sv *v;      /* as they stand */
	const struct sv *sorted; /* by their bytes, to be looked up */
	size_t n;
};
struct diff_items diff_items(struct arena *a, struct sv field);
bool diff_items_have(const struct diff_items *items, struct sv item);

/* The fields in which X and Y, both exact, differ: a bit each, 1 << field. */
uint32_t diff_event_fields(const struct diff_event *x,
			   const struct diff_event *y);

#endif
