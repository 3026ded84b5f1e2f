#ifndef PAPER_PAPER_INDEX_H
#define PAPER_PAPER_INDEX_H

#include "paper/paper.h"
#include "paper/place.h"

/*
 * Where in a text any few bytes stand, so that to seek a quotation costs what
 * is like it there, and not the length of the text: however many quote it, and
 * from however wide a range of it each.
 */
struct paper_index;

/* That of PAPER, which must outlive it, in A: some bytes for each of the text.
 */
struct paper_index *paper_index_new(struct arena *a, const struct paper *paper);

/*
 * Whether QUOTE, levelled, stands in the paragraphs IN of the text, as
 * paper_quotes(): the end of one is a blank where the next one is of IN, too.
 * In all of the text where IN is empty: but then in no two paragraphs at once.
 * What is looked at is taken from *LEFT; the one that uses it up is still
 * sought, and none after it: false.
 */
bool paper_index_quotes(const struct paper_index *x, struct place_ranges in,
			struct sv quote, uint64_t *left);

/* The first paragraph, of those IN or, where that is empty, of all, in which
 * QUOTE stands, or 0; likewise. */
size_t paper_index_seek(const struct paper_index *x, struct place_ranges in,
			struct sv quote, uint64_t *left);

#endif
