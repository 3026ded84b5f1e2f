#ifndef IMPORT_YMD_H
#define IMPORT_YMD_H

#include "import/sheet.h"

/*
 * Makes one date of the columns Year, Month and Day of S where there is none
 * called Date, or it is none of a table and the row has nothing in that: it
 * stands in the first of Year and Day, and the others have nothing; and one of
 * Start Year and so on, and End Year, where there is none called End.  A row
 * with a day and no month stays as it is.  In a table a year that stands once,
 * in a row that is a date, is that of the months below it, which have none; an
 * end with a month alone is in the year of the beginning.
 */
void ymd_join(struct sheet *s);

/* Whether a column called NAME has the months of such dates. */
bool ymd_is_month(struct arena *a, struct sv name);

/* NUMBER without what programs add to those of a column that has empty cells:
 * 1914.0; as it is, where it is anything else. */
struct sv ymd_whole(struct sv number);

/*
 * Appends YEAR, "-44" for 44 BC as tables and other programs have it, as EDTF:
 * "-0043".  Returns false, with nothing appended, where it is no such year.
 */
bool ymd_before(struct build *b, struct sv year);

/* Whether YEAR, of which a month is told, is several, as 1999/2000 is: then
 * they are no date, for nobody knows whose month it is. */
bool ymd_is_several(const struct sheet *s, struct sv year);

/*
 * Appends what is no date as the file has it, YEAR and DAY perhaps empty: no
 * reader of dates takes the month 13 for a day, a season or the end of a span,
 * and none of it is a word of ours.
 */
void ymd_put_none(const struct sheet *s, struct build *b, struct sv year,
		  struct sv month, struct sv day);

#endif
