/* Decoding and encoding UTF-8, strictly. */
#include "base/utf8.h"

#include <string.h>

static unsigned char byte_at(struct sv v, size_t at)
{
	return at < v.n ? (unsigned char)v.s[at] : 0;
}

/* Bytes in the sequence that LEAD opens, 0 if it opens none, and the range
 * of its second byte, which alone tells overlong forms and surrogates. */
static size_t lead_length(unsigned char lead, unsigned char *low,
			  unsigned char *high)
{
	*low = 0x80;
	*high = 0xBF;
	if (lead < 0xC2 || lead > 0xF4)
		return 0;
	if (lead == 0xE0)
		*low = 0xA0;
	else if (lead == 0xED)
		*high = 0x9F;
	else if (lead == 0xF0)
		*low = 0x90;
	else if (lead == 0xF4)
		*high = 0x8F;
	return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

uint32_t utf8_next_long(struct sv v, size_t *at)
{
	unsigned char lead = byte_at(v, *at), low = byte_at(v, *at + 1), high;
	size_t length;
	uint32_t cp;

	/* Two bytes, as most letters that are not ASCII have. */
	if (lead >= 0xC2 && lead < 0xE0 && (low & 0xC0) == 0x80) {
		*at += 2;
		return (lead & 0x1FU) << 6 | (low & 0x3FU);
	}
	length = lead_length(lead, &low, &high);
	cp = lead & (0xFFU >> (length + 1));
	for (size_t i = 1; i < length; i++) {
		unsigned char b = byte_at(v, *at + i);

		if (b < low || b > high) {
			length = 0;
			break;
		}
		cp = cp << 6 | (b & 0x3F);
		low = 0x80;
		high = 0xBF;
	}
	*at += length ? length : 1;
	return length ? cp : UTF8_BAD | lead;
}

/* Whether each byte of WORD is ASCII from the blank on, but for DEL: adding
 * one to that, or taking a blank from less, sets the top bit. */
static bool are_plain(uint64_t word)
{
	const uint64_t ones = UINT64_MAX / 0xFF;

	return !((word | (word + ones) | (word - ones * 0x20)) &
		 (ones * 0x80));
}

size_t utf8_plain(struct sv v, size_t at, size_t end)
{
	uint64_t word;

	for (; end - at >= sizeof(word); at += sizeof(word)) {
		memcpy(&word, v.s + at, sizeof(word));
		if (!are_plain(word))
			break;
	}
	while (at < end && v.s[at] >= ' ' && v.s[at] <= '~')
		at++;
	return at;
}

uint32_t utf8_prev(struct sv v, size_t *at)
{
	/* The code point that ends here opens at most four bytes back. */
	for (size_t back = 1; back <= UTF8_MAX && back <= *at; back++) {
		size_t start = *at - back, end = start;
		uint32_t cp = utf8_next(v, &end);

		if (end == *at && !(cp & UTF8_BAD)) {
			*at = start;
			return cp;
		}
	}
	(*at)--;
	return UTF8_BAD | byte_at(v, *at);
}

size_t utf8_encode(uint32_t cp, char bytes[UTF8_MAX])
{
	if (cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000))
		cp = 0xFFFD;
	if (cp < 0x80) {
		bytes[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		bytes[0] = (char)(0xC0 | cp >> 6);
		bytes[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		bytes[0] = (char)(0xE0 | cp >> 12);
		bytes[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		bytes[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	bytes[0] = (char)(0xF0 | cp >> 18);
	bytes[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	bytes[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	bytes[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

size_t utf8_invalid(struct sv v)
{
	for (size_t at = 0; at < v.n;) {
		size_t here = at;

		if (utf8_next(v, &at) & UTF8_BAD)
			return here;
	}
	return SV_NONE;
}

size_t utf8_count(struct sv v)
{
	size_t count = 0;

	for (size_t at = 0; at < v.n; count++)
		utf8_next(v, &at);
	return count;
}
