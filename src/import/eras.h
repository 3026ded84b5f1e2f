#ifndef IMPORT_ERAS_H
#define IMPORT_ERAS_H

#include "import/parts.h"

/*
 * Gives the dates of FILE what the names of their columns say of all of them:
 * the era of "Year (BC)", the calendar of "Date (Old Style)" and, to those with
 * a time of day, the clock of "Date [UTC]".  One that says its own stays.
 */
void eras_give(struct import_file *file, const struct locale *l);

#endif
