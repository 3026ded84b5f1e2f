#ifndef IMPORT_YMD_H
#define IMPORT_YMD_H

#include "import/sheet.h"

/*
 * Makes one date of the columns Year, Month and Day of S, a table, where there
 * is none called Date: it stands in the first of Year and Day, and the others
 * have nothing; and one of Start Year and so on, and End Year, where there is
 * none called End.  A row with a day and no month stays as it is.
 */
void ymd_join(struct sheet *s);

/*
 * Appends YEAR, "-44" for 44 BC as tables and other programs have it, as EDTF:
 * "-0043".  Returns false, with nothing appended, where it is no such year.
 */
bool ymd_before(struct build *b, struct sv year);

#endif
