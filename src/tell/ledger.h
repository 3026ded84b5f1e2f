#ifndef TELL_LEDGER_H
#define TELL_LEDGER_H

#include "index/index.h"
#include "paper/shelf.h"

/*
 * The ledger: what each source of a chronology tells, how much rests on it
 * alone, and where nothing was taken from it.  Facts and no words: documents
 * on the screen and reports tell them.
 */

/* What refers to a paragraph; or why nothing does. */
enum paragraph_is {
	PARAGRAPH_OPEN,    /* nothing tells why */
	PARAGRAPH_CITED,   /* events do */
	PARAGRAPH_OTHERS,  /* only events do that the ledger is not about */
	PARAGRAPH_HEADING, /* nothing does, and it is one */
	PARAGRAPH_FIGURES, /* only figures of no event do */
	PARAGRAPH_NAMES,   /* only people, bodies, places or series do */
};

enum { PARAGRAPHS = PARAGRAPH_NAMES + 1 };

/* Paragraphs one after the other that are alike, from 1. */
struct ledger_stretch {
	size_t from, to; /* both are of it */
	uint32_t events; /* that refer to each of them, each event once */
	enum paragraph_is is;
};

/* What is of a text, however many sources have it. */
struct ledger_headings {
	struct place_range *v; /* ascending, none of them touching another */
	size_t n;
	size_t *before; /* how many headings there are before each of V, and at
			   its end, in all */
};

struct ledger_source {
	source_no source;
	uint32_t events;  /* told by it, or quoted from it by another */
	uint32_t alone;   /* of these: no other source tells them */
	uint32_t cites;   /* references of events to it */
	uint32_t quotes;  /* texts that events quote from it */
	uint32_t found;   /* of these: they stand where they should, or
			     PAPER_LOOKS are used up; 0 where its text is not
			     at hand */
	enum shelf_state text;
	/* Of its text, else up to the last that is referred to; and how many of
	 * these are what. */
	size_t nparagraphs, are[PARAGRAPHS];
	struct ledger_stretch *stretches; /* that something refers to,
					     ascending */
	size_t nstretches;
	const struct ledger_headings *headings; /* of its text, or null */
	uint32_t most;    /* events of one paragraph */
	/* The sources that quote it, ascending, where nothing refers to it but
	 * through them: it counts as one with each. */
	source_no *through;
	size_t nthrough;
	bool unused;      /* nothing refers to it */
};

struct ledger {
	struct ledger_source *v; /* by number; all sources */
	size_t n;
	size_t events;  /* that it is about */
	size_t none;    /* of these: without a source */
	size_t two;     /* with two sources or more, of which none quotes the
			   other: they count as one */
	size_t differ;  /* whose sources cannot both be right */
	size_t coarser; /* else: that one source tells more coarsely */
};

/*
 * The ledger of the events HITS of C, in A; what it tells of the texts of
 * sources is what SHELF has.
 */
struct ledger ledger_new(struct arena *a, const struct corpus *c,
			 struct hits hits, struct shelf *shelf);

/*
 * The same a piece at a time: some events, or a source, whose text is read
 * then; all that it is given must outlive it.  ledger_step() returns false when
 * it is whole; ledger_progress() is in thousandths.  ledger_end() gives back
 * what it needs, at any time, and returns it.
 */
struct ledgering *ledger_begin(struct arena *a, const struct corpus *c,
			       struct hits hits, struct shelf *shelf);
bool ledger_step(struct ledgering *l);
unsigned ledger_progress(const struct ledgering *l);
struct ledger ledger_end(struct ledgering *l);

/*
 * The first stretch of S from paragraph FROM on that is IS; false when there is
 * none.  One that begins before FROM counts from there on.
 */
bool ledger_find(const struct ledger_source *s, enum paragraph_is is,
		 size_t from, struct ledger_stretch *out);

/* Why the date of source S is the author's reading; empty: it is its own. */
struct sv ledger_date_reason(const struct book *b, source_no s);

#endif
