#ifndef TELL_TELL_H
#define TELL_TELL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/sv.h"
#include "index/index.h"
#include "tell/doc.h"
#include "text/collate.h"
#include "text/locale.h"

/*
 * Tells events of a book as a document: a whole chronology, with chapters by
 * year, figures, the longest silences, sources by their numbers in the
 * chronology and an index of people, organisations and places; or events by
 * themselves.
 */
/* What became of an event that is not what it was. */
struct tell_change {
	/* Of a book that has it as it was: that, the event there, and the
	 * fields in which they differ (diff/event.h); else null, and the
	 * groups of fields that say something else (diff/seen.h). */
	const struct corpus *old;
	event_no was;
	uint32_t fields, groups; /* a bit each */
	bool only; /* nothing else of it is told */
};

/* How much of each event a chronology tells: all; or in a table what it was,
 * with whom and where; or that it was. */
enum tell_detail { DETAIL_FULL, DETAIL_TABLE, DETAIL_BRIEF };

/* What its chapters are made by; those of a thing have every event of it. */
enum tell_group {
	GROUP_YEAR,
	GROUP_MONTH,
	GROUP_DECADE,
	GROUP_KIND,
	GROUP_PERSON,
	GROUP_PLACE,
	GROUP_SERIES,
	GROUP_SOURCE,
};

enum tell_sources { SOURCES_FULL, SOURCES_SHORT, SOURCES_NONE };

/* What it tells besides, in bits; with DETAIL_FULL the gaps, and the figures of
 * no event, in any case. */
enum tell_part {
	PART_CONTENTS = 1,
	PART_FIGURES = 2,
	PART_GAPS = 4,
	PART_STRIP = 8, /* how many events there are when */
	PART_STATS = 16,
};

struct tell_options {
	enum tell_detail detail; /* of a chronology, and so on: */
	enum tell_group group;
	enum tell_sources sources;
	unsigned parts;     /* of enum tell_part */
	struct hits key;    /* those of the page of key dates; or none */
	const struct locale *locale;     /* of dates in words */
	const struct collator *collator; /* of names; null: by bytes */
	struct sv title;     /* instead of the chronology's own; or empty */
	struct sv selection; /* the query as text; empty when there is none */
	struct sv selected;  /* the same in words; or empty */
	struct sv updated;   /* when the files were, in EDTF, where the
				chronology does not say; or empty */
	bool iso;            /* dates as EDTF, not in words */
	bool latest;         /* comes first, with the number 1 */
	bool ids;            /* with the id of each event */
	bool pane;           /* for a pane beside the list: days of the week are
				short, kinds can be followed */
	bool ascii;          /* ids in ASCII: the rest is for the writer */
	bool private;        /* notes, x- keys, file and line too: never for a
				report */
	/* Of an event by itself, where what is PRIVATE is told: the reader's
	 * own tags and remark; or empty. */
	struct sv tags, remark;
	const struct tell_change *change; /* of an event by itself: is told
				before the rest of it; or null */
	struct hits near;    /* of an event by itself: tells which two of these
				with the same people are nearest; or none */
};

/*
 * The events HITS of C, ascending, as a document.  A, C's book and index, HITS
 * and the texts of the OPTIONS must outlive it.
 */
typedef struct doc *tell_fn(struct arena *a, const struct corpus *c,
			    struct hits hits,
			    const struct tell_options *options);

tell_fn tell_chronicle; /* none give a document that says so */
tell_fn tell_events;    /* each by itself: no head, no numbers, no index */

/* What the events are made of, counted, and nothing else. */
tell_fn tell_stats;

/* Of the first of the events, and nothing else: its sources, each whole with
 * the places in it; and what it quotes, each followed by its source. */
tell_fn tell_citations;
tell_fn tell_quotations;

/* When EV was, with the day of the week, as the event pane tells it: in A, or
 * empty. */
struct sv tell_dated(struct arena *a, const struct corpus *c, event_no ev,
		     const struct tell_options *options);

/* Whether sources of EV say what cannot be true together: what is only coarser,
 * or lies within it, is no such thing.  A is scratch. */
bool tell_differs(struct arena *a, const struct book *b, event_no ev);

#endif
