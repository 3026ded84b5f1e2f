#ifndef WORDING_DATE_WORDS_H
#define WORDING_DATE_WORDS_H

#include "date/date.h"
#include "text/locale.h"

/*
 * Dates as people read them, in the language of a locale.  All of it is ours
 * but names and patterns, so no library runs on data.
 */

enum { DATE_SHORT_CELLS = 12, DATE_WIDE_CELLS = 28 };

/*
 * Appends D in words: "15–17 May 2024", "about June 2004", "some day in May
 * 2023", "since 2007", "autumn 2024".  Nothing for none.
 */
void date_words(struct build *b, const struct locale *l, const struct date *d);

/* Appends the time of day of D, as date_words() has it at its end: ", 10:00
 * UTC+03:00".  Nothing for none. */
void date_words_time(struct build *b, const struct date *d);

/* Appends the day number DAY in words, without its year where that is also of
 * the day TODAY: "21 November". */
void date_words_day(struct build *b, const struct locale *l, int64_t day,
		    int64_t today);

/*
 * D as when something was reported, its parts in A: that was on a day, so what
 * goes on from May 2024, or ended nobody knows when, was reported in May 2024
 * or later; what has no beginning in it or earlier.  All else is as it is.
 */
struct date date_reported(struct arena *a, const struct date *d);

/* What a date tells of an event (book_date_source()). */
enum date_bearing { DATE_IS, DATE_HOLDS_ON, DATE_LIES_WITHIN };

/*
 * Appends TEXT, which is D in words or as EDTF, as the date of an event that
 * it is known to hold on, or within which the event lies: "as of November
 * 2024", "within 15–17 May 2024", "some time since 2007".  A single day needs
 * no "within".
 */
void date_words_bearing(struct build *b, const struct locale *l,
			enum date_bearing bearing, const struct date *d,
			struct sv text);

/* Appends TEXT likewise as when something is known to hold that is no event:
 * an office, a figure. */
void date_words_holds(struct build *b, const struct locale *l, struct sv text);

/* Where a short date stands. */
struct date_place {
	int64_t year; /* that its heading tells; DATE_NO_YEAR: none */
	bool holds;   /* it is that of something only known to hold then */
	bool julian;  /* it is written by the Julian calendar */
	bool wide;    /* it may take a line more, so that each end has its year
			 in four digits, the first also where the heading tells
			 it and the last is of another: DATE_WIDE_CELLS at
			 most.  Blanks within an end that has room in a line
			 are no-break ones */
};

#define DATE_NO_YEAR INT64_MIN

/*
 * Appends D in words, in at most DATE_SHORT_CELLS cells, without the year that
 * stands above it: "11 Nov", "15–17 May", "~18–20 Feb", "Nov", "autumn", "since
 * 2007", "from 2019", "by Nov", "as of Nov", "2021–2024", "May…Feb 25".  A dash
 * is all through, dots are some time in it.  What is too wide is told more
 * coarsely, the later end first; returns which ends are, as bits, and whether
 * no words had room and it is EDTF, perhaps rounded.  Nothing for none.
 */
enum date_coarse { COARSE_FIRST = 1, COARSE_LAST = 2, COARSE_SIGNS = 4 };
unsigned date_short(struct build *b, const struct locale *l,
		    const struct date *d, const struct date_place *at);

/* Whether the first that date_short() tells of D is a year. */
bool date_names_year(const struct date *d);

#endif
