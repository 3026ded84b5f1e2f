/* Today, as the clock or a test has it, and time as it passes. */
#include "base/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { DAY_SECONDS = 86400 };

int64_t clock_today(void)
{
	const char *set = getenv("ANNALS_TODAY");
	time_t now = time(NULL);
	struct tm tm = { 0 };

	if (set && strptime(set, "%Y-%m-%d", &tm))
		return timegm(&tm) / DAY_SECONDS;
	if (!localtime_r(&now, &tm))
		return 0;
	/* Read as UTC, local midnight is a whole number of days. */
	tm.tm_hour = tm.tm_min = tm.tm_sec = 0;
	return timegm(&tm) / DAY_SECONDS;
}

int clock_minute(void)
{
	time_t now = time(NULL);
	struct tm tm = { 0 };

	return localtime_r(&now, &tm) ? tm.tm_hour * 60 + tm.tm_min : 0;
}

int64_t clock_ns_of(struct timespec t)
{
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

int64_t clock_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_REALTIME, &t);
	return clock_ns_of(t);
}

int64_t clock_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}
