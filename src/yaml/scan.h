#ifndef YAML_SCAN_H
#define YAML_SCAN_H

#include <stdbool.h>

#include "diag/diag.h"

/*
 * Looks at the bytes of a file before libyaml does, for what would make it
 * read something else than the author sees: bytes that are not UTF-8, other
 * encodings, control characters, hidden line ends (NEL, LS, PS), a byte order
 * mark inside the text, % directives (which cost libyaml quadratic time).
 * Returns false, with a fault at line and column, when the file is refused.
 * *TEXT is the text without a leading byte order mark.  What is merely
 * invisible (clean.h) is a warning, the first of each line.
 */
bool scan_text(struct sv bytes, struct sv file, struct diags *diags,
	       struct sv *text);

#endif
