#ifndef YAML_SCAN_H
#define YAML_SCAN_H

#include <stdbool.h>

#include "base/vec.h"
#include "diag/diag.h"

/* Bytes that are no text, in LINE (from 0). */
struct spoilt {
	size_t at, n, line;
};

/* In the order of the file. */
struct spoilts {
	VEC(struct spoilt) v;
};

/*
 * Looks at the bytes of a file before libyaml does, for what would make it
 * read something else than the author sees: bytes that are not UTF-8, other
 * encodings, control characters, hidden line ends (NEL, LS, PS), a byte order
 * mark inside the text, % directives (which cost libyaml quadratic time).
 * What is merely invisible (clean.h) is a warning, the first of each line.
 *
 * Who gives it SPOILT, which he frees, gets there what of that costs no more
 * than what it stands in: all but other encodings, NUL and directives, a
 * hundred times in a file.  It is told the first time in a line.
 */
struct scan {
	struct sv bytes; /* of the file, as far as it has been read */
	bool whole;      /* that is all of it */
	struct sv file;
	struct diags *diags;
	struct spoilts *spoilt; /* or null: all of it refuses the file */
	struct sv text;  /* when all is good: BYTES without a leading byte
			    order mark */
	size_t at;       /* bytes looked at so far */
	bool returns;    /* scan_returns() of these */
	uint32_t line, column, told;
};

enum scan_step { SCAN_MORE, SCAN_GOOD, SCAN_REFUSED };

/* BYTES are all of the file FILE.  Who reads it a piece at a time begins with
 * none, gives scan_more() what has been read, from the file's first byte on,
 * and asks scan_next() in between: so what is no text is not read to its end,
 * which it may not have. */
struct scan scan_begin(struct sv bytes, struct sv file, struct diags *diags);
void scan_more(struct scan *s, struct sv bytes, bool whole);

/* Looks at about MOST bytes more.  SCAN_REFUSED, with a fault at line and
 * column, when the file is not to be read; SCAN_MORE, too, when more must be
 * read first (scan_waits()). */
enum scan_step scan_next(struct scan *s, size_t most);
bool scan_waits(const struct scan *s);

/* Whether a line of TEXT ends with a CR that no LF follows: libyaml does not
 * count such lines as is done here. */
bool scan_returns(struct sv text);

#endif
