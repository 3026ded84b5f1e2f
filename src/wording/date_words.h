#ifndef WORDING_DATE_WORDS_H
#define WORDING_DATE_WORDS_H

#include "date/date.h"
#include "text/locale.h"

/*
 * Dates as people read them, in the language of a locale.  All of it is ours
 * but names and patterns, so no library runs on data.
 */

enum { DATE_SHORT_CELLS = 10 };

/*
 * Appends D in words: "15–17 May 2024", "about June 2004", "some day in May
 * 2023", "since 2007", "autumn 2024".  Nothing for none.
 */
void date_words(struct build *b, const struct locale *l, const struct date *d);

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

/*
 * Appends D without its year, in at most DATE_SHORT_CELLS cells, for a column
 * under a heading with the year: "05-15", "05-15/17", "05-··", "autumn",
 * "~11-11", "2021/2024".  What belongs to another year than its first day, or
 * is as coarse as a year, keeps it.  Nothing for none.
 */
void date_short(struct build *b, const struct locale *l, const struct date *d);

#endif
