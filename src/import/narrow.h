#ifndef IMPORT_NARROW_H
#define IMPORT_NARROW_H

#include "import/sheet.h"

/*
 * Leaves S no more than a thousand columns: those that are a field by their
 * name, or by one of the NMAPS texts MAPS, and the first of the others.  What
 * stands in the rest is left out, which is told.
 */
void narrow_columns(struct sheet *s, const struct sv *maps, size_t nmaps);

#endif
