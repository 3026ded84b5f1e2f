#ifndef DATE_PART_H
#define DATE_PART_H

#include "date/date.h"

/*
 * What the files of src/date share: one part of a date, read and measured.
 * Nobody else includes this.
 */

/* A stretch of days.  INT64_MIN and INT64_MAX: beyond the calendar. */
struct date_span {
	int64_t first, last;
};

/* Where a reader stands in a string, and what it has found out on the way. */
struct date_reader {
	struct sv text;
	size_t at;    /* bytes */
	bool lenient; /* passes over blanks in a set */
	bool blanks;  /* and did */
	uint8_t level;
	struct date_fault *fault;
};

/* The byte at the reader, or 0 at the end (a NUL in the text is a fault). */
static inline char date_peek(const struct date_reader *r)
{
	return r->at < r->text.n ? r->text.s[r->at] : '\0';
}

static inline bool date_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Sets the fault, of what ABOUT says, at byte AT, or at the last character when
 * AT is the end, and returns false. */
__attribute__((format(printf, 4, 5))) bool
date_fail_about(struct date_reader *r, enum date_about about, size_t at,
		const char *fmt, ...);
#define date_fail(r, at, ...) date_fail_about(r, ABOUT_RULE, at, __VA_ARGS__)

/* Raises the level to LEVEL, if it is lower. */
void date_need_level(struct date_reader *r, uint8_t level);

/*
 * Reads one plain date at the reader into P, checks it against the calendar
 * and stops after it.  A time of day is read only with TIME.
 */
bool date_read_part(struct date_reader *r, bool time, struct date_part *p);

/* Reads "T" and what follows into P, a plain day. */
bool date_read_time(struct date_reader *r, struct date_part *p);

/* Reads a year from its "Y" on, with "E" and "S", into P. */
bool date_read_long_year(struct date_reader *r, struct date_part *p);

/* Reads "S" and its number into P, whose year has DIGITS digits. */
bool date_read_significant(struct date_reader *r, uint64_t digits,
			   struct date_part *p);

/* The days of P without regard to ".."; false when no day fits its X. */
bool date_part_span(const struct date_part *p, struct date_span *out);

/*
 * First month and length in months of the codes 21 to 41.  The published text
 * leaves seasons to the place; ours are of whole months, and the winter of a
 * year (the southern summer) ends in the next.
 */
void date_season_months(int code, int *month, int *months);

/* YEAR with the decimal digits of COUNT at the bits of MASK (bit i: the digit
 * worth 10^i), which are 0 in it: the greater the count, the greater the
 * year. */
int64_t date_fill_year(int64_t year, unsigned mask, int count);

/* Whether VALUE, of two digits, fits WANT with an X at the bits of MASK. */
bool date_fits(int value, int want, unsigned mask);

/* Whether a part is the mark of an open or unknown side, and no date. */
static inline bool date_part_empty(const struct date_part *p)
{
	return (p->flags & (PART_OPEN | PART_UNKNOWN)) != 0;
}

/* Whether the month of P is a code of 21 to 41. */
static inline bool date_part_is_season(const struct date_part *p)
{
	return p->month > 12 && !p->month_x;
}

/* Which components of P are there, as enum date_component bits. */
unsigned date_part_has(const struct date_part *p);

/* Whether no digit of the year of P is known. */
bool date_part_yearless(const struct date_part *p);

enum date_precision date_part_precision(const struct date_part *p);

/* Whether two parts are the same in every field. */
bool date_part_equal(const struct date_part *a, const struct date_part *b);

/* Sets bounds, precision and doubt of D from its form and parts. */
void date_measure(struct date *d);

/*
 * Whether an end lies on a day or beyond all of them; where it is beyond,
 * *DAY becomes INT64_MIN or INT64_MAX.
 */
bool date_end_day(uint8_t end, int64_t *day);

#endif
