#ifndef REPORT_ADDRESS_H
#define REPORT_ADDRESS_H

#include "base/build.h"

/*
 * Appends URL as an address on the net: what RFC 3986 lets stand in one, the
 * rest percent-encoded, so that nothing in it ends it in any format but HTML,
 * where & and ' are to be escaped still.
 */
void address_put(struct build *out, struct sv url);

/* Whether URL is one that a reader may be led to: of the web. */
bool address_is_web(struct sv url);

#endif
