#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>

#include "base/build.h"

/*
 * Appends TEXT as a JSON string (RFC 8259) with its quotation marks.  Besides
 * what the RFC asks for, DEL, C1 controls and U+2028/9 are escaped, so that
 * the line is safe on a terminal and in JavaScript; a byte that is not UTF-8
 * becomes U+FFFD, so that no raw byte is ever written.  Direction marks and
 * tags are escaped too; with ASCII all that is not ASCII, as UTF-16 pairs
 * beyond U+FFFF.
 */
void json_string(struct build *b, struct sv text, bool ascii);

#endif
