#ifndef IMPORT_CLOCKS_H
#define IMPORT_CLOCKS_H

#include "import/sheet.h"

/*
 * Takes the times of day of S that stand in a column of their own beside that
 * of the day, as calendars write "Start Date" and "Start Time",
 * into the cells of the days.  What is no time stays where it is.  S is
 * clocked where there was one.
 */
void clocks_join(struct sheet *s);

#endif
