#ifndef DATE_HINT_H
#define DATE_HINT_H

#include "date/part.h"

/*
 * What people type for a date, cut into words, numbers and marks, so that the
 * fault can say how to write it.  Behind date_hint() only.
 */

enum {
	HINT_TOKENS = 12, /* whatever has more gets no hint */
	HINT_WORD = 12,   /* bytes of a word that are kept */
};

struct hint_token {
	size_t at;  /* byte in the text */
	size_t n;   /* bytes */
	char kind;  /* '1' to '9' a number of so many digits, 'w' a word,
		       '=' a dash that is not ASCII, else the mark itself */
	bool blank; /* stands before it */
	int value;  /* of a number of at most 8 digits */
	char word[HINT_WORD + 1]; /* lower-case ASCII */
};

struct hint {
	struct hint_token token[HINT_TOKENS];
	size_t n;
	struct date_fault *fault;
};

/* Sets the message and returns true. */
__attribute__((format(printf, 2, 3))) bool hint_say(struct hint *h,
						    const char *fmt, ...);

/* Whether YEAR, MONTH and DAY are a day of the calendar; DAY 0 is none. */
bool hint_is_day(int year, int month, int day);

/*
 * Hints for text of the shape each is named for in the table of shapes; false
 * when the numbers in it are none of a date.
 */
bool hint_years(struct hint *h);
bool hint_short_end_day(struct hint *h);
bool hint_short_end_month(struct hint *h);
bool hint_open_end(struct hint *h);
bool hint_bare_range(struct hint *h);
bool hint_bare_list(struct hint *h);
bool hint_decades(struct hint *h);
bool hint_months(struct hint *h);
bool hint_days(struct hint *h);
bool hint_unknown_end(struct hint *h);
bool hint_unknown_start(struct hint *h);

/* Hints for text with words in it; false when there is none. */
bool hint_words(struct hint *h);

#endif
