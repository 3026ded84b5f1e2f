#ifndef IMPORT_BYTES_H
#define IMPORT_BYTES_H

#include <stdbool.h>

#include "base/arena.h"
#include "diag/diag.h"

/*
 * The bytes of a file as every import reads them: TEXT without a byte order
 * mark, with LF for each CR where only these end its lines, in A then.  False,
 * with a fault in DIAGS of the file NAME, when it is no UTF-8 or has a NUL.
 */
bool bytes_take(struct arena *a, struct diags *diags, struct sv name,
		struct sv *text);

#endif
