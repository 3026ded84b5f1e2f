#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdint.h>

#include "base/sv.h"

/* UTF-8, read strictly: a byte that is not well-formed is never passed. */

enum { UTF8_MAX = 4 }; /* bytes in the longest encoding */

/* Marks a byte that is not part of well-formed UTF-8; above U+10FFFF. */
#define UTF8_BAD UINT32_C(0x80000000)

/*
 * Decodes the code point of V at byte *AT, which must be below V.n, and moves
 * *AT after it.  Where the bytes are not well-formed (Unicode 15, table 3-7:
 * no overlong forms, no surrogates, nothing above U+10FFFF) it returns
 * UTF8_BAD | the byte and moves on by that one byte.
 */
static inline uint32_t utf8_next(struct sv v, size_t *at);

/* The same where it is no ASCII. */
uint32_t utf8_next_long(struct sv v, size_t *at);

static inline uint32_t utf8_next(struct sv v, size_t *at)
{
	unsigned char byte = (unsigned char)v.s[*at];

	if (byte >= 0x80)
		return utf8_next_long(v, at);
	++*at;
	return byte;
}

/* The end of the run of printable ASCII in V that begins at AT, up to END. */
size_t utf8_plain(struct sv v, size_t at, size_t end);

/* Moves *AT, which must be above 0, back over one code point or bad byte. */
uint32_t utf8_prev(struct sv v, size_t *at);

/* Writes CODEPOINT into BYTES and returns how many; U+FFFD for no scalar. */
size_t utf8_encode(uint32_t codepoint, char bytes[UTF8_MAX]);

/* Offset of the first byte that is not well-formed, or SV_NONE. */
size_t utf8_invalid(struct sv v);

/* Code points in V; a bad byte counts as one. */
size_t utf8_count(struct sv v);

#endif
