#ifndef TELL_PASSAGES_H
#define TELL_PASSAGES_H

#include "index/index.h"
#include "paper/parts.h"
#include "paper/shelf.h"

/*
 * The passages of sources that an event rests on: each paragraph that it
 * refers to, and in it the words that the chronology quotes or takes for the
 * date, with the sentences they stand in.  Nothing is guessed: a paragraph of
 * which nothing is quoted has no words.
 */
struct passage {
	source_no source;
	size_t paragraph; /* from 1; 0: the source as a whole */
	/* Within the paragraph as it is written, ascending, none of them
	 * touching another; none where the text is not at hand. */
	struct stretch *words, *sentences;
	size_t nwords, nsentences;
	/* What is quoted of it and does not stand there, or cannot be looked
	 * up; in the order of the references. */
	struct sv *missing;
	size_t nmissing;
	bool unsought; /* one of them may stand there: not all of it was looked
			  through, as there is so much (PAPER_LOOKS_SOON) */
};

struct passages {
	struct passage *v; /* a source after the other, in the order in which
			      the event names them; in each by paragraph */
	/* Their numbers, a text after the other and in it by paragraph, so that
	 * what is made of one that many sources have is made once. */
	uint32_t *by_text;
	size_t n;
};

/* Where P begins: where its first words stand, or its paragraph. */
struct paper_spot passage_spot(const struct passage *p);

/* Those of EV, in A; texts are as SHELF has them. */
struct passages passages_of(struct arena *a, const struct book *b, event_no ev,
			    struct shelf *shelf);

#endif
