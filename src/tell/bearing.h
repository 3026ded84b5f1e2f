#ifndef TELL_BEARING_H
#define TELL_BEARING_H

#include "book/book.h"
#include "tell/figures_like.h"

/* How what a source says otherwise relates to what the chronology follows, the
 * worst last. */
enum bearing {
	BEARING_UNKNOWN,
	BEARING_WITHIN,  /* it lies within the one followed */
	BEARING_COARSER, /* the one followed lies within it */
	BEARING_DIFFERS, /* both cannot be true */
};

/* Names in order. */
struct bearing_names {
	name_no *v;
	size_t n;
};

/* What is said of EVENT: made of it once, for all that others say of it. */
struct bearings {
	struct arena *arena; /* the owner of what is made, and scratch */
	const struct book *book;
	event_no event;
	struct figure_thing *figures; /* its own; null: not asked for yet */
	/* Those by what a variant says of them, likewise. */
	struct figures_like like[FIGURES_SAYINGS];
	/* What its variants have, side by side, and figures_first() of them.
	 * Likewise. */
	const struct figure *others;
	const uint32_t *first;
	/* Its places, and all that they lie in: those where it was, and those
	 * that it is about.  Likewise. */
	struct bearing_names places[2], around[2];
	bool placed;
};

struct bearings bearings_of(struct arena *a, const struct book *b,
			    event_no ev);

/* Of a place of the event. */
enum bearing bearing_of_place(struct bearings *s, const struct where *other);

/* Of a figure of a variant, by those that the event has of the same thing, or
 * where it has none by the first that a variant has. */
enum bearing bearing_of_figure(struct bearings *s, const struct figure *other);

/* Of V, as far as it is a single text; the worst of all that is in it. */
enum bearing bearing_of_text(const struct bearings *s,
			     const struct variant *v);
enum bearing bearing_of_variant(struct bearings *s, const struct variant *v);

#endif
