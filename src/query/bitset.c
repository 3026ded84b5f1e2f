/* Sets of numbers in words of 64 bits. */
#include "query/bitset.h"

static size_t words(struct bits s)
{
	return (s.n + 63) / 64;
}

struct bits bits_new(struct arena *a, size_t n)
{
	return (struct bits){ ARENA_NEW(a, (n + 63) / 64, uint64_t), n };
}

struct bits bits_copy(struct arena *a, struct bits from)
{
	struct bits to = bits_new(a, from.n);

	bits_or(to, from);
	return to;
}

void bits_and(struct bits s, struct bits other)
{
	for (size_t i = 0; i < words(s); i++)
		s.w[i] &= other.w[i];
}

void bits_or(struct bits s, struct bits other)
{
	for (size_t i = 0; i < words(s); i++)
		s.w[i] |= other.w[i];
}

void bits_not(struct bits s)
{
	for (size_t i = 0; i < words(s); i++)
		s.w[i] = ~s.w[i];
	bits_trim(s);
}

void bits_less(struct bits s, struct bits other)
{
	for (size_t i = 0; i < words(other); i++)
		s.w[i] &= ~other.w[i];
}

void bits_trim(struct bits s)
{
	if (s.n % 64)
		s.w[words(s) - 1] &= (UINT64_C(1) << s.n % 64) - 1;
}

bool bits_any(struct bits s)
{
	for (size_t i = 0; i < words(s); i++)
		if (s.w[i])
			return true;
	return false;
}

size_t bits_count(struct bits s)
{
	size_t count = 0;

	for (size_t i = 0; i < words(s); i++)
		count += (size_t)__builtin_popcountll(s.w[i]);
	return count;
}

void bits_list(struct bits s, uint32_t *out)
{
	for (size_t i = 0; i < words(s); i++)
		for (uint64_t left = s.w[i]; left; left &= left - 1)
			*out++ = (uint32_t)(i * 64) +
				 (uint32_t)__builtin_ctzll(left);
}

size_t bits_next(struct bits s, size_t from)
{
	size_t i = from / 64;
	uint64_t word;

	if (from >= s.n)
		return s.n;
	word = s.w[i] & ~UINT64_C(0) << from % 64;
	while (!word) {
		if (++i >= words(s))
			return s.n;
		word = s.w[i];
	}
	return i * 64 + (size_t)__builtin_ctzll(word);
}
