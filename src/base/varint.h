#ifndef BASE_VARINT_H
#define BASE_VARINT_H

#include <stddef.h>
#include <stdint.h>

/*
 * Numbers of 32 bits in as few bytes as they need: seven bits a byte, the
 * lowest first, the top bit set in all but the last (LEB128).
 */
enum { VARINT_MAX = 5 }; /* bytes */

static inline size_t varint_size(uint32_t v)
{
	size_t n = 1;

	for (; v >= 0x80; v >>= 7)
		n++;
	return n;
}

/* Writes V at OUT, which needs VARINT_MAX bytes; returns how many it took. */
static inline size_t varint_put(uint8_t *out, uint32_t v)
{
	size_t n = 0;

	for (; v >= 0x80; v >>= 7)
		out[n++] = (uint8_t)(v | 0x80);
	out[n++] = (uint8_t)v;
	return n;
}

/* The number at *AT, which moves after it. */
static inline uint32_t varint_next(const uint8_t **at)
{
	uint32_t byte = *(*at)++, v = byte & 0x7F;

	for (unsigned shift = 7; byte & 0x80; shift += 7) {
		byte = *(*at)++;
		v |= (byte & 0x7F) << shift;
	}
	return v;
}

#endif
