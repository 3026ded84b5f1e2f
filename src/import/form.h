#ifndef IMPORT_FORM_H
#define IMPORT_FORM_H

#include <stdbool.h>

#include "base/sv.h"

/* The form of dates that NAME, of a column, ends with, in brackets:
 * "dd/mm/yyyy" of "Date (dd/mm/yyyy)"; empty for none. */
struct sv form_of(struct sv name);

/* What NAME, of a column, says of each date in it, in brackets at its end:
 * "UTC" of "Date [UTC]", where *CLOCK is then true, "BC" of "Year (BC)", "O.S."
 * of "Date (O.S.)"; empty for nothing. */
struct sv form_said(struct sv name, bool *clock);

/* Whether TEXT has such a word of its own: "14 AD". */
bool form_has_own(struct sv text);

/* NAME without either. */
struct sv form_bare(struct sv name);

/* NAME without whatever stands in brackets at its end: "Title (short)". */
struct sv form_cut(struct sv name);

#endif
