#ifndef IMPORT_POINT_H
#define IMPORT_POINT_H

#include "import/sheet.h"

/*
 * Reads where CELL says a place is: "40.4, 49.9", with the latitude first, or
 * "Point(49.9 40.4)" with the longitude first; or an object with both by name.
 * False for anything else, such as a list, of which others have either first.
 * The texts are parts of CELL's.
 */
bool point_read(const struct cell *cell, struct sv *lat, struct sv *lon);

#endif
