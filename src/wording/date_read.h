#ifndef WORDING_DATE_READ_H
#define WORDING_DATE_READ_H

#include "date/date.h"
#include "text/locale.h"

/*
 * The one reader of what people type as a date, for faults, prompts, queries
 * and options alike, in all our languages at once.  What it reads is EDTF, or
 * else a qualifier, an era, a century, decade, quarter, season, month or day
 * and a time, or a span or a choice of two of these: whatever date_words()
 * prints, and more.  What may be two dates is never decided silently.
 */

/* Who types, and when. */
struct date_context {
	/* By its region 5/6/2024 is May or June; null, and plain English,
	 * leave that open. */
	const struct locale *locale;
	/* today, +3m and dates without a year are understood too, by these
	 * days (day numbers): a year left out is that of FROM, which +3m is
	 * counted from. */
	bool relative;
	/* A period to look for, and not the date of an event. */
	bool sought;
	/* Of a fault nothing is told but whether it is doubt (ABOUT_DOUBT). */
	bool brief;
	int64_t today, from;
	/* What stands about it is of this year, of which a fault then gives
	 * its example; 0 where that is not known. */
	int year;
};

/*
 * Reads TEXT into OUT, whose parts live in A.  False, with FAULT set, where
 * it is no date, or may be two: then the fault names both.  FAULT may be null.
 */
bool date_read(struct arena *a, struct sv text, const struct date_context *c,
	       struct date *out, struct date_fault *fault);

/*
 * How many bytes of TEXT, from its beginning, are words and numbers of dates
 * and nothing else, up to a word that is of none; and in *WHEN whether they say
 * when: by a year, month, season, era or century.
 */
size_t date_read_speaks(struct sv text, bool *when);

/* Whether TEXT, which is a date, tells a day by the Julian calendar, or by
 * two: what is read is today's day alone. */
bool date_read_is_moved(struct sv text);

/* Whether TEXT says that a day counts by the Julian calendar, and nothing else:
 * Old Style, O.S., ст. ст. */
bool date_read_says_julian(struct sv text);

/* Whether the span D is one time by its name that EDTF has no code for: a
 * century or a decade BC, or a week. */
bool date_read_is_one(const struct date *d);

/*
 * FAULT is why date_parse() refused TEXT.  Where TEXT can be read all the
 * same, its message becomes how to write that, as EDTF.
 */
void date_read_hint(struct sv text, struct date_fault *fault);

/* Whether a name of a month, a season or of today and its neighbours begins
 * with the ASCII letter C in the language of L. */
bool date_read_begins(const struct locale *l, char c);

#endif
