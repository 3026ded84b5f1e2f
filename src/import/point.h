#ifndef IMPORT_POINT_H
#define IMPORT_POINT_H

#include "import/sheet.h"
#include "import/tree.h"

/*
 * Where places are on the globe, as files of others say it: "18.15", "-18,15",
 * "S18.15", "18.15 W", "40°22'39\"N".
 */

/* Makes decimal degrees of LAT and LON, in A where they are none yet.  False,
 * with both as they were, where one is none, or there are none such on the
 * globe. */
bool point_degrees(struct arena *a, struct sv *lat, struct sv *lon);

/* Appends them as the pair `coordinates` of TO; false, where they are none. */
bool point_say(struct tree *to, struct sv lat, struct sv lon);

/*
 * Reads where CELL says a place is: "40.4, 49.9", with the latitude first, or
 * "Point(49.9 40.4)" with the longitude first, or "40.4 N 49.9 E" by letters;
 * or an object with both by name.  False for anything else, such as a list, of
 * which others have either first.  What is set is in A.
 */
bool point_read(struct arena *a, const struct cell *cell, struct sv *lat,
		struct sv *lon);

#endif
