#ifndef WORDING_DATE_READ_LEAD_H
#define WORDING_DATE_READ_LEAD_H

#include <stdbool.h>
#include <stdint.h>

/*
 * What the words of dates begin with, by which they are found: for
 * date_read_words.c and the program that writes the index.
 */

enum {
	READ_LEAD = 3, /* characters at most, before a sign of date_read.def */
	READ_LEAD_BITS = 21,
};

/*
 * C as a small letter, as far as the words of our languages go: Latin 1 and
 * Extended-A, schwa, Cyrillic.  All i are one, and so are е and ё, у and ў,
 * as which that begins after a vowel; ’ is '.
 */
static inline uint32_t date_read_small(uint32_t c)
{
	if (c == 'I' || c == 0x130 || c == 0x131)
		return 'i';
	if (c >= 'A' && c <= 'Z')
		return c + 0x20;
	if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
		return c + 0x20;
	if (c >= 0x14A && c <= 0x177)
		return c | 1;
	if (c == 0x11E || c == 0x18F)
		return c == 0x11E ? 0x11F : 0x259;
	if (c >= 0x410 && c <= 0x42F)
		return c + 0x20;
	if (c >= 0x400 && c <= 0x40F)
		c += 0x50;
	if (c == 0x45E)
		return 0x443;
	return c == 0x451 ? 0x435 : c == 0x2019 ? '\'' : c;
}

/* A lead of no characters, of what ends a number or of a word. */
static inline uint64_t date_read_lead(bool ending)
{
	return (uint64_t)ending << READ_LEAD * READ_LEAD_BITS;
}

/* LEAD, which has N characters, and C, a small one. */
static inline uint64_t date_read_lead_add(uint64_t lead, int n, uint32_t c)
{
	return lead | (uint64_t)(c & 0x1FFFFF)
			      << (READ_LEAD - 1 - n) * READ_LEAD_BITS;
}

#endif
