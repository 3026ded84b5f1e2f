#ifndef TIME_QUIET_H
#define TIME_QUIET_H

#include <stdbool.h>
#include <stdint.h>

#include "book/book.h"

/*
 * How long nothing was happening, as events are looked at one by one in date
 * order.  All days are day numbers.
 */

/* When something happened that is known closely enough for a silence to begin
 * or end at it. */
struct moment {
	int64_t first, last;  /* the days that it may touch */
	int64_t begun, ended; /* as days_turns() */
};

/*
 * False, with its first day and BEGUN in M, when EV is known no closer than by
 * a long time, or only known to hold then.  What lasts for long happened when
 * it began: it goes on as a background, which breaks no silence.
 */
bool quiet_moment(struct moment *m, const struct book *b, event_no ev);

/* What is known so far of how long nothing was happening. */
struct quiet {
	bool any;
	event_no after; /* what touched LAST; of several the last one */
	int64_t last;  /* the last day that may have been touched */
	int64_t until; /* the last day that surely was reached */
	/* Of what is dated loosely: the latest day on which it may have begun,
	 * of all whose first day is before BESIDE, and of those with that one;
	 * and the day by which something had that cannot have begun before
	 * LAST. */
	int64_t loose, beside, loose_beside;
	int64_t surely;
};

#define QUIET_NONE                                                             \
	{                                                                      \
		.loose = INT64_MIN, .beside = INT64_MIN,                       \
		.loose_beside = INT64_MIN, .surely = INT64_MAX,                \
	}

/* M is the moment of EV. */
void quiet_add(struct quiet *q, const struct moment *m, event_no ev);

/* Whether EV is what Q ends with, or one of the two is a part of the other, at
 * any depth: what lies within the other is no silence after it. */
bool quiet_within(const struct quiet *q, const struct book *b, event_no ev);

/* An event that is no moment; one without a beginning began nowhere. */
void quiet_add_loose(struct quiet *q, const struct moment *m);

/* Whether something that is dated loosely began in the silence before DAY, the
 * first day of a moment: it must have, could have or cannot. */
enum date_answer quiet_loose(struct quiet *q, int64_t day);

#endif
