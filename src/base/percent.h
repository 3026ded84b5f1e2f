#ifndef BASE_PERCENT_H
#define BASE_PERCENT_H

#include "base/build.h"
#include "base/sv.h"

/* Text as ASCII that can be read back: percent-encoding (RFC 3986, 2.1). */

/* Appends V with each byte but the printable ones of ASCII, and each `%`, as
 * `%` and two capital hexadecimal digits. */
void percent_put(struct build *b, struct sv v);

/* V with each `%` and two hexadecimal digits as the byte they stand for, in
 * A; V itself where it has none. */
struct sv percent_read(struct arena *a, struct sv v);

/* The two digits that follow a `%` at AT of V, as their byte; -1 for none. */
int percent_byte(struct sv v, size_t at);

/* Whether V begins as an address of the web does, with http:// or https://
 * (the case of their letters makes no difference: RFC 3986, 3.1). */
bool percent_is_web(struct sv v);

#endif
