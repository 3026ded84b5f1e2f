#ifndef TELL_STATS_PERIODS_H
#define TELL_STATS_PERIODS_H

#include "tell/teller.h"

/*
 * How many events there are in each year, as bars, or in longer periods where
 * these are many, and how many lie in no single one of them; months likewise,
 * but not where they are too many for a page.  Nothing where there is nothing
 * to tell.
 */
void tell_years(struct teller *t);
void tell_no_year(struct teller *t);
void tell_months(struct teller *t);
void tell_no_month(struct teller *t);

#endif
