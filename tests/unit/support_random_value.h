#ifndef UNIT_SUPPORT_RANDOM_VALUE_H
#define UNIT_SUPPORT_RANDOM_VALUE_H

#include "base/build.h"

/*
 * Single values of a chronology at random, as JSON: what support_random.c
 * puts into the fields of its records.
 */
struct random;

/* A section declares the ids KEY-0 to KEY-2. */
enum { VALUE_IDS = 3 };

/* TEXT, and TEXT with N in the place of its *. */
void value_string(struct build *b, struct sv text);
void value_numbered(struct build *b, const char *text, unsigned n);

/* A name: an id, what somebody declared is called, or anything. */
void value_text(struct random *r, struct build *b);

/* A date, or a set or an interval of dates, in EDTF. */
void value_date(struct random *r, struct build *b);

/* Anything, however deep, for a key of the author's own. */
void value_any(struct random *r, struct build *b);

#endif
