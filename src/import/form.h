#ifndef IMPORT_FORM_H
#define IMPORT_FORM_H

#include "base/sv.h"

/* The form of dates that NAME, of a column, ends with, in brackets:
 * "dd/mm/yyyy" of "Date (dd/mm/yyyy)"; empty for none. */
struct sv form_of(struct sv name);

/* NAME without that. */
struct sv form_bare(struct sv name);

#endif
