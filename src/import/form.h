#ifndef IMPORT_FORM_H
#define IMPORT_FORM_H

#include "base/sv.h"

/* The form of dates that NAME, of a column, ends with, in brackets:
 * "dd/mm/yyyy" of "Date (dd/mm/yyyy)"; empty for none. */
struct sv form_of(struct sv name);

/* NAME without that, or without the clock, as "Date [UTC]". */
struct sv form_bare(struct sv name);

/* NAME without whatever stands in brackets at its end: "Title (short)". */
struct sv form_cut(struct sv name);

#endif
