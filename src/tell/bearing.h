#ifndef TELL_BEARING_H
#define TELL_BEARING_H

#include "book/book.h"

/* How what a source says otherwise relates to what the chronology follows, the
 * worst last. */
enum bearing {
	BEARING_UNKNOWN,
	BEARING_WITHIN,  /* it lies within the one followed */
	BEARING_COARSER, /* the one followed lies within it */
	BEARING_DIFFERS, /* both cannot be true */
};

/* Of a place of EV. */
enum bearing bearing_of_place(const struct book *b, event_no ev,
			      const struct where *other);

/* Of a figure of a variant, by those that EV has of the same thing.  A is
 * scratch. */
enum bearing bearing_of_figure(struct arena *a, const struct book *b,
			       event_no ev, const struct figure *other);

/* Of V, as far as it is a single text; the worst of all that is in it.  A is
 * scratch. */
enum bearing bearing_of_text(struct arena *a, const struct book *b,
			     event_no ev, const struct variant *v);
enum bearing bearing_of_variant(struct arena *a, const struct book *b,
				event_no ev, const struct variant *v);

#endif
