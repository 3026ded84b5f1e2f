#ifndef TELL_CHRONICLE_H
#define TELL_CHRONICLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/sv.h"
#include "book/book.h"
#include "tell/doc.h"
#include "text/collate.h"
#include "text/locale.h"

/*
 * Tells chosen events of a book as a document: chapters by year, the figures,
 * the sources by their numbers in the chronology, and an index
 * of people, organisations and places that points to the events' numbers.
 * Private notes and x- keys have no way in here.
 */
struct chronicle_options {
	const struct locale *locale;     /* of dates in words */
	const struct collator *collator; /* of the index; null: by bytes */
	struct sv title;     /* instead of the chronology's own; or empty */
	struct sv selection; /* the query as text; empty when there is none */
	bool iso;            /* dates as EDTF, not in words */
	bool single;         /* one event by itself: no head, no index */
};

/*
 * The N events HITS of B, ascending, as a document in A.  It borrows from A,
 * from B and from the texts of the OPTIONS.  None give a document that says
 * so.
 */
const struct doc *chronicle_build(struct arena *a, const struct book *b,
				  const event_no *hits, size_t n,
				  const struct chronicle_options *options);

#endif
