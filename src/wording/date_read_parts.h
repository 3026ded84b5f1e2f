#ifndef WORDING_DATE_READ_PARTS_H
#define WORDING_DATE_READ_PARTS_H

#include "wording/date_read_facts.h"

/*
 * What a typed text may be: one date, a span, a choice of several.  For the
 * files of date_read.h only.
 */

/* What a text may be. */
struct read_all {
	struct read_text t;
	bool end_unknown, start_unknown;
	size_t n; /* perhaps more than are kept */
	struct sv edtf[READINGS];
	const char *how[READINGS]; /* "day first": what EDTF takes it for */
	const char *way;           /* of all, when it is read in two ways */
	enum read_question asks;
	bool slip; /* a month that there is none of is taken for the day */
	struct date_fault fault;   /* of one that is no date of the calendar */
	size_t fault_at;           /* byte where its words begin */
};

/* How many weeks YEAR has, by ISO 8601: 52 or 53. */
int date_read_weeks(int64_t year);

/* Whether F has a question, which R then asks. */
bool date_read_asks(struct read_all *r, const struct read_facts *f);

/* The answer of R to QUESTION, which it asks if it has none yet. */
enum read_answer date_read_ask(struct read_all *r, enum read_question question);

/* Adds to R all that its tokens may be. */
void date_read_tokens(struct read_all *r);

/* Adds to R the date with signs for a day or a month that is not known that its
 * text is: ?? May 1992, xx.05.1992; false when it is none. */
bool date_read_gaps(struct read_all *r);

/* TEXT without the quotation marks that all of it stands in. */
struct sv date_read_unquoted(struct sv text);

/* Adds to R the years that one and another in parentheses after it may be: 1992
 * (1993), 1992 [1993]. */
void date_read_noted_year(struct read_all *r);

/* Reads the tokens of R as one date. */
void date_read_one(struct read_all *r, size_t from, size_t to);

/* Reads those up to the dash TO likewise, which they end in: 1990-. */
void date_read_begun(struct read_all *r, size_t to);

/* Reads those after the dash that they begin with: –1990. */
void date_read_ended(struct read_all *r);

/* Whether EDTF has a way to say P: a year of more than four digits is alone. */
bool date_read_is_sayable(const struct date_part *p);

/* Makes of P the last before it (STEP -1) or the first after it (STEP 1), as
 * finely as it is told; false when there is none. */
bool date_read_step_over(struct date_part *p, int step);

/* Adds to R the date of FORM and N PARTS, which HOW takes the text for; false
 * when it is none. */
bool date_read_add(struct read_all *r, enum date_form form,
		   const struct date_part *parts, uint32_t n, const char *how);

/* Adds the span FROM to TO likewise. */
bool date_read_add_span(struct read_all *r, struct date_part from,
			struct date_part to, const char *how);

/* Takes two dots off either end of the tokens, into EDGES: what they leave
 * open.  False when nothing remains. */
bool date_read_edges(struct read_all *r, size_t *from, size_t *to,
		     struct read_facts *edges);

/* A month or a day whose year is told by both of its styles before token K: 30
 * January 1648/1649.  Of a day either calendar may be meant; what ends the year
 * of 1743-01-15/44 may as well be of both years. */
bool date_read_double_year(struct read_all *r, size_t k,
			    const struct read_facts *start,
			    const struct read_facts *end);

/* Adds the months or seasons of two years that go on from one another before
 * and after token K: spring 1990-91, summer 480/79 BC.  False when START and
 * END are none. */
bool date_read_alike_years(struct read_all *r, size_t k,
			   const struct read_facts *start,
			   const struct read_facts *end);

/* Whether the Julian day A is that which B is by the Gregorian calendar, as in
 * 25 October/7 November 1917. */
bool date_read_is_double_day(const struct date_part *a,
			     const struct date_part *b);

/* Adds the one day that A and B are by two calendars. */
void date_read_double_day(struct read_all *r, const struct date_part *a,
			   const struct date_part *b);

/* Whether FROM begins only after TO has ended. */
bool date_read_is_turned(const struct date_part *from,
			 const struct date_part *to);

/* Adds the span between two parts, or CHOICE, one date within it. */
void date_read_add_between(struct read_all *r, struct date_part from,
			   struct date_part to, bool choice);

/* The year that the last DIGITS of END stand for, after START: 18 of 1914 is
 * 1918.  BACK before Christ, where years count down.  0 when there is none. */
int64_t date_read_whole_year(int64_t start, int64_t end, size_t digits,
			     bool back);

/* Makes of END, a number of ERA after that of START, the whole year that it may
 * be the last digits of: 404/3 BC, AD 410-15.  Before Christ, where the years
 * count down, it may as well be whole, but not after the SLASH of a double
 * year.  False when that is asked: 480-79 BC. */
bool date_read_settle_short(struct read_all *r, struct read_facts *start,
			    struct read_facts *end, int era, bool slash);

/* Makes of what looks like the month of ONE date the part of the year that the
 * OTHER has one of: Q1/2 2024, 2024-cü ilin I–III rübləri. */
void date_read_settle_quarter(const struct read_facts *other,
			      struct read_facts *one);

/* Settles what START and END, which token K of R separates, are by one another:
 * the years of one cut short, decades, doubt, an era.  False when R asks, or
 * when they are no sides of a span. */
bool date_read_settle_sides(struct read_all *r, size_t k,
			    struct read_facts *start, struct read_facts *end);

/* Adds the span that token K separates. */
void date_read_span(struct read_all *r, size_t from, size_t k, size_t to);

/* The members of a list while it is read. */
struct read_list {
	struct read_facts *facts;
	struct date_part *parts;
	bool *range; /* goes on to the next */
	size_t n, nparts;
};

/*
 * Reads the tokens into LIST, one member after the other: they are separated by
 * words and, up to token LAST, by commas.  With SHARE each has what only the
 * last one says.  False when it is no list of dates.
 */
bool date_read_list(struct read_all *r, size_t from, size_t to, size_t last,
		    bool share, struct read_list *list);

/* Settles the era of END, which says none, by that of START, when it may be
 * either: 500 BC – 400, and with LATER not 6 BC – 10.  False when that is
 * asked. */
bool date_read_settle_era(struct read_all *r, const struct read_facts *start,
			  struct read_facts *end, bool later);

/* Gives each member of LIST what the others say of it, too; false when they do
 * not go together, or R asks. */
bool date_read_share_list(struct read_all *r, struct read_list *list);

/* Adds one date from FIRST to LAST, which may be told more or less finely. */
void date_read_add_within(struct read_all *r, struct date_part first,
			  struct date_part last, const char *how);

/* Adds one date between the bounds of the two that token K joins: after 1914
 * and before 1918.  False when they are none. */
bool date_read_within(struct read_all *r, size_t from, size_t k, size_t to);

/* Adds one date, or what goes on, between the bounds of two dates that nothing
 * joins: after 1914 before 1918.  False when T is not that. */
bool date_read_bounded(struct read_all *r);

/* Adds one or all (by FORM) of several dates that words join, the last of them
 * token LAST. */
void date_read_choice(struct read_all *r, size_t from, size_t to, size_t last,
		      enum date_form form);

/* The first year of the century that a year with the last two digits VALUE is
 * of, as far as one can guess. */
int date_read_century(int value);

#endif
