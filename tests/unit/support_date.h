#ifndef UNIT_SUPPORT_DATE_H
#define UNIT_SUPPORT_DATE_H

#include "date/date.h"

/* What the tests of dates share. */

/* The arena of the dates that the functions below make. */
extern struct arena date_arena;

/* Gives it back; a teardown of cmocka's. */
int date_teardown(void **state);

/* A number below N, at random but the same in every run. */
uint32_t random_below(uint32_t n);

/* Any EDTF at random, or nearly so, in date_arena. */
struct sv date_any_text(void);

/* Reads TEXT strictly. */
bool date_of_text(struct sv text, struct date *d, struct date_fault *fault);

/* The date TEXT; fails the test when it is none. */
struct date date_of(const char *text);

/* Fails the test unless FAULT is what one of TEXT may look like. */
void date_check_fault(struct sv text, const struct date_fault *fault);

/* D as EDTF, NUL-terminated. */
const char *date_printed(const struct date *d);

#endif
