#ifndef IMPORT_MARKWHEN_DATE_H
#define IMPORT_MARKWHEN_DATE_H

#include "base/build.h"
#include "base/table.h"
#include "base/vec.h"
#include "import/markwhen_count.h"
#include "text/locale.h"

/*
 * Dates of Markwhen: written out, or counted from another event or from their
 * own start, as its documentation has them (docs.markwhen.com, Dates and
 * Ranges).  There a date lasts as long as it is: a year counts from its first
 * day to its last, and "3 days" after a day are the three that follow.  What
 * is counted is as fine as what it is counted from, and no finer: no days are
 * counted from a year.
 */

/* An event that may be counted from. */
struct markwhen_event {
	struct sv id, title, date;
	struct markwhen_edge start, end;
};

/* Starts as { .arena = A, .locale = L }; markwhen_free() ends it. */
struct markwhen_dates {
	struct arena *arena;
	const struct locale *locale;
	bool day_first; /* 5/6/2024 is in June */
	bool ordered;   /* the header says so, or that it is not */
	bool mixed;     /* some date of the file is in that order, though
			   without a header the month comes first */
	VEC(struct markwhen_event) named;
	struct table ids; /* of NAMED */
	struct markwhen_event last; /* the event before; no title: none */
};

/* What a date says. */
struct markwhen_when {
	struct sv date, end; /* for the one reader; END of times alone */
	struct build counted; /* what it is counted from; empty where written */
	struct sv why;       /* it cannot be known; empty where it can */
	struct markwhen_edge from, to;
};

/* Looks through TEXT, a file, for what such dates show of their order. */
void markwhen_look(struct markwhen_dates *m, struct sv text);

void markwhen_free(struct markwhen_dates *m);

/* Whether TEXT has the form of a date. */
bool markwhen_is_date(const struct markwhen_dates *m, struct sv text);

/* What TEXT, which has that form, says after the events that are known. */
struct markwhen_when markwhen_date(const struct markwhen_dates *m,
				   struct sv text);

/* From now on the event TITLE can be counted from, also by ID if not empty. */
void markwhen_know(struct markwhen_dates *m, struct sv id, struct sv title,
		   const struct markwhen_when *when);

#endif
