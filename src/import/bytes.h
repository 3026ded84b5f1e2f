#ifndef IMPORT_BYTES_H
#define IMPORT_BYTES_H

#include <stdbool.h>

#include "base/arena.h"
#include "diag/diag.h"

/*
 * How many bytes at AT of TEXT, an LF, stand between the two parts of a line
 * that goes on, with it; 0: what follows is a line of its own.
 */
typedef size_t bytes_fold(struct sv text, size_t at);

/*
 * The bytes of a file as every import reads them: TEXT without a byte order
 * mark, as UTF-8 where that is one of UTF-16, with LF for each CR where only
 * these end its lines; in A where it is another text then.  Where a format has
 * a FOLD, not null, some programs fold within a letter: the bytes of it that a
 * line begins with go to the end of the one before.  False, with a fault in
 * DIAGS of the file NAME, when it is no text of either or has a NUL.
 */
bool bytes_take(struct arena *a, struct diags *diags, struct sv name,
		bytes_fold *fold, struct sv *text);

#endif
