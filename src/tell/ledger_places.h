#ifndef TELL_LEDGER_PLACES_H
#define TELL_LEDGER_PLACES_H

#include "tell/ledger.h"

/*
 * Which paragraphs of a source are referred to, as ranges: what they cost grows
 * with what refers to them, and not with its text, which thousands may have.
 */

/* Paragraphs that something refers to that makes them what they are. */
struct ledger_place {
	struct place_range range;
	enum paragraph_is is;
};

/* Of PAPER, in A. */
struct ledger_headings *ledger_headings_of(struct arena *a,
					   const struct paper *paper);

/* Tells in TO, in A, what the N PLACES make of the paragraphs of a source:
 * those of events are counted, of all others the first in order of `enum
 * paragraph_is` tells.  If it has a text, TO has its headings and the number of
 * its paragraphs already. */
void ledger_take(struct arena *a, const struct ledger_place *places, size_t n,
		 struct ledger_source *to);

#endif
