#ifndef WORDING_DATE_READ_FACTS_H
#define WORDING_DATE_READ_FACTS_H

#include "wording/date_read_tokens.h"

/*
 * What the tokens of one date say, and the part of EDTF that this is.  For the
 * files of date_read.h only.
 */

/* What the tokens of one date say; what is 0 they do not say. */
struct read_facts {
	/* The year by its number in its era, -1 before or 1 after Christ. */
	struct date_part year;
	bool has_year, no_year; /* no_year: it is said to be unknown */
	size_t year_digits;
	int era;
	int month, day;
	bool named;          /* the month is, in letters */
	bool figures;        /* or in Roman ones, which are no name */
	int calendar;        /* of the day, as READ_JULIAN */
	int weekday;         /* 1 Monday to 7 Sunday */
	int nth;             /* which of its parts is meant */
	unsigned nth_of;     /* these: a component or READ_WEEKDAYS */
	unsigned called;     /* the components that are named */
	unsigned beside;     /* the component after or before what is told */
	int sometime;        /* one time of those that are told */
	enum read_question asks;
	bool days, tens;     /* the day is one of these, or they all */
	bool one_day;        /* the day is named as one */
	int season, hemisphere;
	int quarter, ordinal; /* the code before the first, and which */
	int week;
	int small;           /* a number that may be anything */
	size_t small_digits; /* and its digits, 0 when there is none */
	bool roman;          /* it is in Roman figures */
	bool letter;         /* the century is by a letter before it: C5 */
	bool century, decade;
	bool millennium;     /* a century of a thousand years */
	bool numbered;       /* the decade, or a year, by an ordinal */
	bool years;          /* they are said to be several */
	bool marked;         /* a mark joins it to a start, and no word */
	bool close;          /* and no blanks stand about that */
	bool bare;           /* of day and month it says a day alone */
	unsigned some;       /* bits of components that are unknown */
	unsigned doubt;      /* of all of it */
	bool shares_doubt;   /* and of what follows, too */
	bool leads, trails;  /* it is a sign before or after the rest */
	bool whole;          /* a year is said to be one: the year 1988 */
	bool year_first;     /* it stands before the month */
	unsigned uncertain, approximate; /* of some components */
	int64_t window[2];   /* of an estimate */
	bool has_window;
	bool since, until, after, before; /* since after: 1991../.. */
	bool begun;          /* since, unless it is after or before */
	bool stays;          /* since, in a word that begins no span */
	bool ahead;          /* a word before all says earlier or later */
	bool or_before;      /* until may as well mean before */
	bool or_of;          /* since may as well say nothing */
	bool hundred;        /* the year is a hundred years: the 1900s */
	bool inclusive;      /* what it is until is taken in */
	bool at_least;       /* perhaps since before, or until after it */
	int later, earlier;
	int step;            /* from the next on, or up to the last before it */
	bool side, unknown;  /* no date: open, or else unknown */
	bool now;            /* and that ends a span */
	bool today;
	int offset;          /* days from today */
	const struct date_part *time;
	struct date_part written; /* when it was written as EDTF */
	bool has_written;
};

/* How many of the parts of a year there are that begin after CODE. */
static inline int date_read_parts_of(int code)
{
	return code == READ_HALVES ? 2 : code == READ_THIRDS ? 3 : 4;
}

/* The numbers of one date while they wait for what they are. */
struct read_numbers {
	const struct read_token *v[READ_NUMBERS];
	char marks[READ_NUMBERS]; /* before each */
	size_t n;
	bool dash; /* a wide one stands somewhere */
	bool roman; /* one is */
	bool counts; /* days, months or years are named beside them */
	const struct read_token *year; /* the one that is said to be it */
	const struct read_token *end;  /* behind the last token of the date */
};

/* Sets in F what NUMBERS are; with NAMED a month, season or quarter is named.
 * False when they are not those of one date. */
bool date_read_settle(const struct read_text *t, struct read_facts *f,
		      struct read_numbers *numbers, bool named);

/* Takes what stands in parentheses, from token *I of T on, which is after "(",
 * into F; false when it is no note. */
bool date_read_take_note(const struct read_text *t, size_t *i, size_t to,
			 struct read_facts *f);

/* Whether V is a ? or its like. */
bool date_read_is_sign(const struct read_token *v);

/* Whether token I of the date from FROM to TO is ? in the midst of it. */
bool date_read_is_in_midst(const struct read_text *t, size_t i, size_t from,
			   size_t to);

/* Takes the sign of doubt at token I of T, in the midst of the date from FROM
 * to TO, which may be of what stands before it or of all; false when it can be
 * of nothing. */
bool date_read_take_sign(const struct read_text *t, size_t i, size_t from,
			 size_t to, struct read_facts *f);

/* Takes the note of doubt at token *I of T, a parenthesis, likewise, and leaves
 * *I at its end; false when it is none in the midst of a date. */
bool date_read_take_doubt_note(const struct read_text *t, size_t *i,
			       size_t from, size_t to, struct read_facts *f);

/* Takes the doubt that token I of T has of itself; false when it is of no
 * component. */
bool date_read_take_own_doubt(const struct read_text *t, size_t i, size_t from,
			      size_t to, struct read_facts *f);

/* Takes NTH as which of the days, months, years or weekdays that V names is
 * meant: the last day of May. */
bool date_read_take_nth(struct read_facts *f, int nth,
			const struct read_token *v);

/* Takes the word TOKEN, after LAST and before NEXT, which may be null; false
 * when it does not go with what F and NUMBERS have. */
bool date_read_take_word(struct read_facts *f, struct read_numbers *numbers,
			 const struct read_token *token,
			 const struct read_token *last,
			 const struct read_token *next);

/* What the tokens FROM to TO of T say; false when they are not one date. */
bool date_read_facts(const struct read_text *t, size_t from, size_t to,
		     struct read_facts *f);

enum {
	READ_OURS = 1582, /* a year that is hardly one before Christ */
	READ_FAR = 500,   /* years from another one */
};

/* Gives the sides of a span, which BEFORE and AFTER are, what only the other
 * one says; false when they do not go together. */
bool date_read_share(struct read_facts *before, struct read_facts *after);

/* Whether F is what is after or before a date. */
static inline bool date_read_is_beyond(const struct read_facts *f)
{
	return f->after || f->before;
}

/* Whether F says anything of when by itself. */
bool date_read_says(const struct read_facts *f);

/* Whether that is a year and nothing more. */
bool date_read_is_year(const struct read_facts *f);

/* Whether it is a round one, which may be a decade. */
bool date_read_is_round(const struct read_facts *f);

/*
 * The date of F: OUT[0], or OUT[0] to OUT[1] where it takes two, as a century
 * BC does; the number of them, or 0 when F is no date.
 */
int date_read_part_of(const struct read_text *t, const struct read_facts *f,
		      struct date_part out[2]);

/* Makes of the N parts OUT that day, month or year of them which F counts; 0
 * when they have none, or seasons, whose days are only a convention. */
int date_read_nth(const struct read_facts *f, struct date_part out[2], int n);

/* Makes of the day P today's, if F names the other calendar; false when it is
 * no day, or that of another weekday than F says. */
bool date_read_day(const struct read_facts *f, struct date_part *p);

/* Whether F is the year after YEAR, perhaps cut short. */
bool date_read_is_next(const struct read_facts *f, int64_t year);

/* The day F by the calendar that the OTHER day of the two is not told by. */
struct read_facts date_read_other_calendar(const struct read_facts *f,
					   int other);

#endif
