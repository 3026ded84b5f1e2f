#ifndef IMPORT_MARKWHEN_COUNT_H
#define IMPORT_MARKWHEN_COUNT_H

#include <stdbool.h>
#include <stdint.h>

#include "date/date.h"

/*
 * Time counted from a date, as Markwhen does.  What is counted is as fine as
 * what it is counted from, and no finer: no days are counted from a year.
 */
enum markwhen_unit {
	UNIT_SECONDS,
	UNIT_MINUTES,
	UNIT_HOURS,
	UNIT_WEEKDAYS, /* but Saturdays and Sundays */
	UNIT_DAYS,
	UNIT_WEEKS,
	UNIT_MONTHS,
	UNIT_YEARS,
};

enum { MARKWHEN_AMOUNTS = 8 };

struct markwhen_amount {
	int64_t n;
	enum markwhen_unit unit;
};

/* Reads TEXT, "3 years, 2 days", as at most MARKWHEN_AMOUNTS of OUT, *N of
 * them; a minus before the first is one of all.  False where it is anything
 * else. */
bool markwhen_amounts(struct sv text, struct markwhen_amount *out, size_t *n);

/* Where a date begins, or what is the first after it. */
struct markwhen_edge {
	const char *why; /* it cannot be counted from; null where it can */
	struct date_part from; /* what it was read from: its zone and doubt */
	enum date_precision unit; /* TIME, DAY, MONTH or YEAR */
	int64_t at; /* seconds or days since 1970-01-01, months since the
		       year 0, or years */
};

/* The edge where D begins, or what is the first after it. */
struct markwhen_edge markwhen_edge(const struct date *d, bool end);

/* Moves E by A.  A month later has no 31st: it is the last day then. */
void markwhen_move(struct markwhen_edge *e, struct markwhen_amount a);

/* E as the part of a date: what begins there, or, for an END, what is the last
 * before it; a time is itself. */
struct date_part markwhen_part(const struct markwhen_edge *e, bool end);

#endif
