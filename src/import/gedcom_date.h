#ifndef IMPORT_GEDCOM_DATE_H
#define IMPORT_GEDCOM_DATE_H

#include "base/arena.h"
#include "base/sv.h"

/* The date TEXT of GEDCOM ("ABT JAN 1900") as the reader of dates has it, in A;
 * what is none stays as it is, to be told. */
struct sv gedcom_date(struct arena *a, struct sv text);

/* The day of the Julian calendar that TEXT ("@#DJULIAN@ 5 MAR 1700") is, as
 * YYYY-MM-DD, in A; empty for any other. */
struct sv gedcom_julian(struct arena *a, struct sv text);

/* The words of the date TEXT that stand beside it, in A: PHRASE, which may be
 * empty; with TEXT, where that has a year of two styles, 3 FEB 1850/51, of
 * which one is read: beside a month that which began in January; or a bound
 * by the Julian calendar, of which its day by today's is read. */
struct sv gedcom_words(struct arena *a, struct sv text, struct sv phrase);

#endif
