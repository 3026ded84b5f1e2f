#ifndef IMPORT_ARC_H
#define IMPORT_ARC_H

#include "base/build.h"

/*
 * Appends TEXT, degrees with minutes and seconds or without, 40°22'39", as
 * decimal degrees: 40.3775.  What comes last may have decimals.  False, with
 * nothing appended, where it is none.
 */
bool arc_degrees(struct build *out, struct sv text);

#endif
