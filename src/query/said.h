#ifndef QUERY_SAID_H
#define QUERY_SAID_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/sv.h"
#include "wording/date_read.h"

/*
 * Dates that stand in a query as people say them, without quotes: May 2024,
 * since 2024, 15.5.2024.  Reading and printing ask here, so that what is
 * printed is read back as it was meant.
 */

enum { SAID_MOST = 16 }; /* words that one is sought in */

enum said {
	SAID_NOTHING,
	SAID_DATE,
	SAID_DOUBT, /* of a date: early 2024, since May or June 2020 */
};

/*
 * What the N words of TEXT, separated by blanks, say: a date, or two with `..`
 * between, which is what date_read() reads as TYPED has it, which may be null,
 * or finds doubtful, if a letter is among them or, of one word, four digits and
 * a sign.  A is scratch.
 */
enum said said_date(struct arena *a, const struct date_context *typed,
		    struct sv text, size_t n);

/* Whether the word V has a year and more beside it, and is none that
 * said_badly() or lex_date() know. */
bool said_strangely(struct sv v);

/* Whether the word V, which says nothing by said_date(), is meant as a date all
 * the same: three numbers, of which one is a year. */
bool said_badly(struct sv v);

#endif
