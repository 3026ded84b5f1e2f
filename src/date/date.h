#ifndef DATE_DATE_H
#define DATE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"

/*
 * Dates: the Extended Date/Time Format as the Library of Congress published
 * it on 4 February 2019, levels 0, 1 and 2 (a profile of ISO 8601-2:2019).
 *
 * A date here is what is known of when: its bounds are the first and the last
 * day it may touch, as day numbers (days since 1970-01-01, proleptic
 * Gregorian, negative before).  An end may be open (it goes on) or unknown
 * (it ended, nobody says when): two things, never mixed.  A third is an end
 * whose day no number holds: it is only known on which side of all days that
 * have one it lies.  Doubt (? ~ %) never moves a bound.
 */

enum date_form {
	DATE_NONE,     /* no date was given */
	DATE_SINGLE,   /* one part */
	DATE_INTERVAL, /* two parts: start and end */
	DATE_ONE_OF,   /* [..]: members as parts */
	DATE_ALL_OF,   /* {..}: members as parts */
};

enum date_end {
	END_KNOWN,
	END_OPEN,
	END_UNKNOWN,
	END_EARLIER, /* before every day that has a number: Y-1E400 */
	END_LATER,   /* after every one: Y1E400 */
};

/*
 * How finely a date speaks, finest first: the coarsest of its parts.  An X
 * says nothing, so 2023-05-XX speaks of a month and 201X of a decade; so does
 * a year of which only some digits count (1950S2: a century).
 */
#define DATE_PRECISIONS(X)                                                     \
	X(TIME, "time")                                                        \
	X(DAY, "day")                                                          \
	X(MONTH, "month")                                                      \
	X(SEASON, "season")                                                    \
	X(YEAR, "year")                                                        \
	X(DECADE, "decade")                                                    \
	X(CENTURY, "century")                                                  \
	X(MILLENNIUM, "millennium") /* and whatever is coarser */

enum date_precision {
#define X(name, word) PRECISION_##name,
	DATE_PRECISIONS(X)
#undef X
	PRECISIONS, /* how many there are */
};

/* The components that an X or a qualifier may stand at, as bits. */
enum date_component {
	COMPONENT_YEAR = 1,
	COMPONENT_MONTH = 2, /* or the season code */
	COMPONENT_DAY = 4,
};

enum date_part_flag {
	PART_OPEN = 1,       /* a ".." stands here instead of a date */
	PART_UNKNOWN = 2,    /* nothing stands here */
	PART_FROM = 4,       /* "date..": a set's range to the next part, or
				an end that is open after the date */
	PART_UNTIL = 8,      /* "..date": open before the date */
	PART_LONG_YEAR = 16, /* written with Y */
	PART_TIME = 32,
	PART_ZONE = 64,
	PART_LEAP = 128,     /* the second is a leap second, :60 */
};

/*
 * One plain date: the whole of a single one, a side of an interval, a member
 * of a set.  No pointers, so that an array of them can be a mapped column.
 */
struct date_part {
	int64_t year;         /* astronomical: 0 is 1 BC; X digits as 0; the
				 mantissa when EXPONENT is not 0 */
	uint32_t exponent;    /* year = YEAR x 10^EXPONENT; whatever is more
				 than UINT32_MAX is that */
	uint32_t significant; /* digits that count ("S"), 0 when not said */
	int32_t second;       /* of the day, 0..86400, with PART_TIME; a leap
				 second has the number of the next second */
	int16_t zone;         /* minutes east of UTC, with PART_ZONE */
	uint8_t month;        /* 1..12, a season code 21..41, 0 when absent */
	uint8_t day;          /* 1..31, 0 when absent */
	uint8_t flags;        /* enum date_part_flag */
	uint8_t year_x;       /* bit i: the digit worth 10^i is an X */
	uint8_t month_x;      /* bit 0 units, bit 1 tens; likewise */
	uint8_t day_x;
	uint8_t uncertain;    /* enum date_component bits: ? and % */
	uint8_t approximate;  /* ~ and % */
};

/*
 * A date.  Copied by value; PARTS is borrowed from the arena it was parsed
 * into or from the book.
 */
struct date {
	int64_t first; /* first possible day, when FIRST_END is END_KNOWN */
	int64_t last;  /* last possible day, when LAST_END is END_KNOWN;
			  whatever the end is not, both may hold anything */
	const struct date_part *parts;
	uint32_t nparts;
	uint8_t form;      /* enum date_form */
	uint8_t first_end; /* enum date_end */
	uint8_t last_end;
	uint8_t level;     /* 0, 1 or 2: the least that allows it */
	uint8_t precision; /* enum date_precision */
	uint8_t doubt;     /* 1 uncertain, 2 approximate: anywhere in it */
};

/* Why a string is no date. */
/* What is wrong, for who can say more of it: a rule is broken; a sign stands
 * where none may; a year has fewer than four digits; there is no such month or
 * day; an interval ends before it starts; all words are of dates, and what they
 * say together is doubtful. */
enum date_about {
	ABOUT_RULE,
	ABOUT_SIGN,
	ABOUT_DIGITS,
	ABOUT_CALENDAR,
	ABOUT_ORDER,
	ABOUT_DOUBT,
};

struct date_fault {
	enum date_about about;
	size_t column;     /* code points from 1, within the string: where it
			      ends too early, its last; 1 in an empty one */
	char message[200]; /* English: what is wrong and the remedy, no line
			      end; of the string it quotes nothing but ASCII
			      letters, digits and -/.+:?, and words in letters
			      of our languages */
};

/* What date_parse() forgives, beyond the published text. */
enum date_mode {
	DATE_STRICT,
	DATE_LENIENT, /* blanks in a set; *BLANKS tells whether it had any */
};

/* The last year, either way, of which every day has a day number. */
#define DATE_YEAR_MAX INT64_C(25000000000000000)

/*
 * Reads TEXT into OUT, whose parts live in A.  Returns false, with FAULT set
 * and OUT a DATE_NONE, when it is not valid EDTF or not a calendar date.
 * BLANKS may be null.  Years beyond DATE_YEAR_MAX are valid, but their bounds
 * are no days: END_EARLIER or END_LATER.  Of a year of more than 18 digits
 * the first 18 are kept and the others become zeros, and numbers after E and
 * S are at most UINT32_MAX; nothing that is valid is refused.
 */
bool date_parse(struct arena *a, struct sv text, enum date_mode mode,
		struct date *out, bool *blanks, struct date_fault *fault);

/* The order of the years of two parts, however many digits they have: of
 * Y1E30 and Y1E400, which have no day that could be compared. */
int date_compare_years(const struct date_part *a, const struct date_part *b);

/*
 * The order of a chronology (first possible day, beyond all days the year;
 * then the longer span first; then time of day): negative, zero or positive.
 * An open or unknown start counts as the end, END_EARLIER comes before every
 * day and END_LATER after; so does a date that is open on both sides.  Total:
 * any two dates have an order, and it is transitive.
 */
int date_compare(const struct date *a, const struct date *b);

/*
 * The day by which D is sorted, and drawn: its first possible day, else its
 * last, else INT64_MAX.  END_EARLIER counts as INT64_MIN, END_LATER as
 * INT64_MAX.
 */
int64_t date_anchor(const struct date *d);

/*
 * The last day by which D had surely begun, and the first on which it may have
 * been over: of an interval by its two sides, of anything else its last and
 * first possible day.  Where BEGUN is not after ENDED, D surely was going on
 * from the one to the other.  INT64_MIN and INT64_MAX where there is no such
 * day: an open start has begun before all days, an open end is never over.
 */
void date_turns(const struct date *d, int64_t *begun, int64_t *ended);

/* Whether A lies within PERIOD, as far as the bounds of both tell. */
enum date_answer { ANSWER_CANNOT, ANSWER_COULD, ANSWER_MUST };

/*
 * Three-valued: MUST when every day A may touch lies in PERIOD, CANNOT when
 * none does, else COULD.  An open end reaches without limit; an unknown one
 * may lie anywhere on its side, which gives at most COULD, except that a
 * PERIOD open on that side holds it wherever it lies.  A DATE_NONE on either
 * side gives CANNOT.  Sets are taken member by member: A must lie in PERIOD
 * with each of its own, and with each of a one-of PERIOD or some of an all-of
 * one.  Two sets of more than a million pairs of members give at most COULD.
 * Of a date with X, the days are those that its digits fit: 2004-XX-01 is
 * twelve days, which cannot lie in 2004-02-02/2004-02-28.  So it is as a
 * PERIOD, which holds just those days: 201X holds what lies in its ten years.
 * The sides of an interval have no such gaps: all days between count.
 */
enum date_answer date_within(const struct date *a, const struct date *period);

/*
 * D as far as its doubt reaches, without its parts where it has any: what ? ~ %
 * cast doubt on is taken to be off by as much as it is long, either way; a day
 * by five days, a year by five years.  Of a side of an interval that side is
 * moved, of a member of a set both ends.
 */
struct date date_loosen(const struct date *d);

/* Whether all that A and B are, so loosened, is one after the other, or has
 * nothing in common, as date_within() tells; false of a DATE_NONE. */
bool date_surely_before(const struct date *a, const struct date *b);
bool date_surely_apart(const struct date *a, const struct date *b);

/* Whether A and B, intervals of known sides without doubt, cannot be the time
 * of one thing, though they have days in common: one surely begins before the
 * other, and surely ends before it does. */
bool date_surely_shifted(const struct date *a, const struct date *b);

/*
 * Whether A and B are the same date in every part, doubt included.  Two ways
 * to write one thing are equal (?1984 and 1984?), though their level differs;
 * two things with the same bounds are not (1984 and 1984-XX).
 */
bool date_equal(const struct date *a, const struct date *b);

/*
 * Appends D as canonical EDTF, which need not be the text that was parsed, but
 * parses to an equal date and prints as itself.  Nothing for none.  Qualifiers
 * stand after what they cover where they can (?1984 gives 1984?), a zone has
 * hours and minutes, a year of more than 18 digits an E.
 */
void date_print(struct build *b, const struct date *d);

/*
 * Days since 1970-01-01 of a proleptic Gregorian day, and back.  YEAR within
 * DATE_YEAR_MAX, MONTH 1 to 12; back, any number of days will do.
 * Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
 */
int64_t date_day_number(int64_t year, int month, int day);
void date_from_day(int64_t days, int64_t *year, int *month, int *day);

/* 28 to 31. */
int date_month_days(int64_t year, int month);

/* ISO 8601 weekday of a day number: 1 Monday to 7 Sunday. */
int date_weekday(int64_t days);

/* Its English name, as in messages. */
struct sv date_weekday_name(int64_t days);

/*
 * Whether the Gregorian calendar was in use on that day: since 15 October
 * 1582 (the bull Inter gravissimas).  Days before it stand in sources by the
 * Julian calendar, in which they have other weekdays.
 */
bool date_is_gregorian(int64_t days);

/*
 * Reads TEXT, YYYY-MM-DD with a minus before years below 0, as a day of the
 * Julian calendar, which has 29 February each fourth year: PART is the day as
 * written, *NUMBER that of date_day_number(), so that 1917-10-25 is the day of
 * 1917-11-07.  Returns false when it is no such day, or before 4800 BC.
 */
bool date_julian(struct sv text, struct date_part *part, int64_t *number);

/*
 * Appends a day as YYYY-MM-DD: at least four year digits, a minus sign before
 * a year below 0, no Y.
 */
void date_print_day(struct build *b, int64_t days);

#endif
