#ifndef IMPORT_COLUMNS_H
#define IMPORT_COLUMNS_H

#include "base/err.h"
#include "import/columns_use.h"

/* Finding out what the columns of a sheet are. */

/*
 * The columns of S, in A; where it is no table there are cells that are no
 * texts, so that a column can be of any field.  Each of the NMAPS texts MAPS is
 * what the reader says: "FIELD=NAME,FIELD=NAME".  Returns false, with the
 * reason and the remedy in ERR, when one names what is not there, or when no
 * column is the title or the date and that is for the reader to name.
 */
bool columns_read(struct columns *out, struct arena *a, const struct sheet *s,
		  const struct sv *maps, size_t nmaps, struct err *err);

#endif
