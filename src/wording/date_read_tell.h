#ifndef WORDING_DATE_READ_TELL_H
#define WORDING_DATE_READ_TELL_H

#include "wording/date_read_parts.h"

/*
 * What is said of a text that is no date, or may be two.  For the files of
 * date_read.h only.
 */

/* Sets FAULT to what to write for the two weekdays beside the one day of R, at
 * a PROMPT or not: Mo–Mi, 6. Mai; else returns false. */
bool date_read_tell_weekdays(const struct read_all *r, struct sv text,
			     bool prompt, struct date_fault *fault);

/* Sets FAULT to the weeks of the year of R, which has none of its number: week
 * 53 of 2023; else returns false. */
bool date_read_tell_weeks(const struct read_all *r, struct sv text,
			  struct date_fault *fault);

/* Sets FAULT to what to write for the week of a day that R tells, at a PROMPT
 * or not: week of 5 May 1992; else returns false. */
bool date_read_tell_week_of(const struct read_all *r, struct sv text,
			    bool prompt, struct date_fault *fault);

/* Sets the fault of R to what to write where it has a year that is counted from
 * the Creation, or a summer that is one; false when it has none. */
bool date_read_creation(struct read_all *r);

/* R is what was read of TEXT, and FAULT why that is no EDTF.  Unless that says
 * it best, FAULT becomes what is doubtful and what to write. */
void date_read_explain(const struct read_all *r, struct sv text,
		       struct date_fault *fault);

/* Does so when all that is wrong with R is a part of a time that EDTF has no
 * code for; else returns false. */
bool date_read_tell_vague(const struct read_all *r, struct sv text,
			  struct date_fault *fault);

/* Appends what stands from token FROM to TO of T: as it is typed where that is
 * tellable, else in English. */
void date_read_say_name(struct build *b, const struct read_text *t, size_t from,
			size_t to);

/* Sets FAULT to what to write for the words of R that there is no date; else
 * returns false. */
bool date_read_tell_undated(const struct read_all *r, struct sv text,
			    struct date_fault *fault);

/* Sets FAULT to what a word that is said of either of two may mean; false when
 * it is not that which is wrong with R. */
bool date_read_tell_open(const struct read_all *r, struct sv text,
			 struct date_fault *fault);

/* Sets FAULT to the number of R that is a year of two digits; else returns
 * false. */
bool date_read_tell_short(const struct read_all *r, struct sv text,
			  struct date_fault *fault);

/* Sets FAULT to how to write R where it is a date of three numbers whose year,
 * the last, has two digits: 12.05.87; else returns false. */
bool date_read_tell_cut(const struct read_all *r, struct sv text,
			struct date_fault *fault);

/* Sets FAULT to what two numbers before the year of R may be, at a PROMPT or
 * not: 1/2 1992; else returns false. */
bool date_read_tell_numbers(const struct read_all *r, struct sv text,
			    bool prompt, struct date_fault *fault);

/* Whether token I of T counts the days of the week, or their like, from another
 * date on, so that without it nothing is told of when: first Monday after. */
bool date_read_is_counted(const struct read_text *t, size_t i);

/* Sets *FROM and *TO to the word of R without which, or without it and another,
 * that or one side of it is a date, though perhaps not the one that is meant;
 * false when there is none. */
bool date_read_find_odd(const struct read_all *r, size_t *from, size_t *to);

/* Sets FAULT to which words of R are too much, as far as it can be told; false
 * when R is no date without some. */
bool date_read_tell_extra(const struct read_all *r, struct sv text,
			  struct date_fault *fault);

/* Sets FAULT to what to write without the dash of R that parts a month or its
 * like from its year: May – 1992; else returns false. */
bool date_read_tell_dash(const struct read_all *r, struct sv text,
			 struct date_fault *fault);

/* The one year that R names of our time, or 0. */
int date_read_own_year(const struct read_all *r);

/* The year of an example in a fault of R: the one that it names, else that of
 * what stands about it, else 2024. */
int date_read_some_year(const struct read_all *r);

/* Sets FAULT to the day that the feast of R is, which EDTF has no word for, at
 * a PROMPT or not; else returns false. */
bool date_read_tell_feast(const struct read_all *r, struct sv text, bool prompt,
			  struct date_fault *fault);

/* Sets FAULT to the day of the hours of R, from the one to the other, or after,
 * before or about one, which EDTF cannot say, at a PROMPT or not; else returns
 * false. */
bool date_read_tell_hours(const struct read_all *r, struct sv text, bool prompt,
			  struct date_fault *fault);

/* Sets FAULT where R has a word that only the day on which it is said could
 * make a date, which a PROMPT knows of some; else returns false. */
bool date_read_tell_relative(const struct read_all *r, struct sv text,
			     bool prompt, struct date_fault *fault);

/* Sets FAULT to what to write where the years of R are counted from elsewhere,
 * at a PROMPT or not: 5000 BP, 1414 AH; else returns false. */
bool date_read_tell_counted(const struct read_all *r, struct sv text,
			    bool prompt, struct date_fault *fault);

/* Sets FAULT to what to write, at a PROMPT or not, where R is a number that is
 * a day or a time without signs in it, or that counts seconds; else returns
 * false. */
bool date_read_tell_digits(const struct read_all *r, bool prompt,
			   struct date_fault *fault);

/* Sets FAULT to the long year that a count of millions of years is, which no
 * other date reaches; false when R is none. */
bool date_read_tell_far(const struct read_all *r, struct sv text,
			struct date_fault *fault);

/* Reads the tokens of R once more, in date_read_some_year() where they name
 * none, if whoever types them knows no today; whether they are one date then.
 */
bool date_read_in_year(struct read_all *r);

/* The column of byte AT of what R was read of, within TEXT, which may have
 * blanks about that. */
size_t date_read_column(const struct read_all *r, struct sv text, size_t at);

/* Whether V may stand in a fault for all to type: ASCII letters, digits,
 * blanks, - and . */
bool date_read_plain(struct sv v);

/* Whether V may be repeated in a fault: the same and letters of our languages,
 * up to 40 bytes. */
bool date_read_tellable(struct sv v);

#endif
