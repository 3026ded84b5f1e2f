#ifndef APP_RANGE_H
#define APP_RANGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/build.h"
#include "book/book.h"
#include "text/locale.h"
#include "time/axis.h"
#include "time/period.h"

/* Constraints on time that are not typed: from here, to here, only then. */
struct app;

/* The days that the constraints leave, in DAYS, which is returned; null where
 * something else is shown too. */
const struct axis_days *range_now(const struct app *a, struct axis_days *days);

/* Only what could lie in the period UNIT number AT. */
void range_only(struct app *a, enum period unit, int64_t at);

/* Nothing that is over before (FROM), or begins after, that period; or the date
 * of the event EV (NO_EVENT: none is chosen, which is said). */
void range_end_at(struct app *a, bool from, enum period unit, int64_t at);
void range_end(struct app *a, bool from, event_no ev);

/* Only the week around the date of EV, in every year; or all again. */
void range_week(struct app *a, event_no ev);

/* Appends the period as a date in words of L: "November 2024". */
void range_words(struct build *b, const struct locale *l, enum period unit,
		 int64_t at);

#endif
