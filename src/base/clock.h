#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>
#include <time.h>

/*
 * The one place that asks what time it is.  Today as days since 1970-01-01 in
 * the local time zone; the number in $ANNALS_TODAY instead, where a test sets
 * it (YYYY-MM-DD).
 */
int64_t clock_today(void);

/* The minute of this day, from 0, in the local time zone. */
int clock_minute(void);

/* Nanoseconds since 1970, as files have them. */
int64_t clock_ns(void);

/* T in nanoseconds; for a file's time, since 1970. */
int64_t clock_ns_of(struct timespec t);

/* Milliseconds since some moment; they never go back. */
int64_t clock_ms(void);

#endif
