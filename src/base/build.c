/* Appending to a string that grows by doubling. */
#include "base/build.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/panic.h"
#include "base/utf8.h"

static void grow(struct build *b, size_t n)
{
	size_t cap = b->cap ? b->cap : 64;
	char *s;

	while (cap - b->n <= n)
		cap *= 2;
	s = arena_bytes(b->arena, cap);
	if (b->n)
		memcpy(s, b->s, b->n);
	s[b->n] = '\0';
	b->s = s;
	b->cap = cap;
}

/* Makes room for N more bytes and a NUL. */
static inline void reserve(struct build *b, size_t n)
{
	if (!b->s || n >= b->cap - b->n)
		grow(b, n);
}

void build_sv(struct build *b, struct sv v)
{
	reserve(b, v.n);
	if (v.n)
		memcpy(b->s + b->n, v.s, v.n);
	b->n += v.n;
	b->s[b->n] = '\0';
}

void build_char(struct build *b, char c)
{
	reserve(b, 1);
	b->s[b->n++] = c;
	b->s[b->n] = '\0';
}

void build_fill(struct build *b, char c, size_t count)
{
	reserve(b, count);
	memset(b->s + b->n, c, count);
	b->n += count;
	b->s[b->n] = '\0';
}

void build_str(struct build *b, const char *s)
{
	build_sv(b, sv_of(s));
}

void build_codepoint(struct build *b, uint32_t codepoint)
{
	char bytes[UTF8_MAX];

	build_sv(b, (struct sv){ bytes, utf8_encode(codepoint, bytes) });
}

void build_fmt(struct build *b, const char *fmt, ...)
{
	enum { MOST = 32 }; /* bytes, as a rule; for more it is done again */
	va_list args, again;
	int n;

	va_start(args, fmt);
	va_copy(again, args);
	reserve(b, MOST);
	n = vsnprintf(b->s + b->n, b->cap - b->n, fmt, args);
	ENSURE(n >= 0);
	if ((size_t)n >= b->cap - b->n) {
		reserve(b, (size_t)n);
		vsnprintf(b->s + b->n, (size_t)n + 1, fmt, again);
	}
	b->n += (size_t)n;
	va_end(again);
	va_end(args);
}

void build_number(struct build *b, uint64_t n, int width)
{
	char digits[20];
	int at = sizeof(digits);

	for (; n > 0 || width > 0; n /= 10, width--)
		digits[--at] = (char)('0' + n % 10);
	build_sv(b, (struct sv){ digits + at, sizeof(digits) - (size_t)at });
}

struct sv build_digits(struct arena *a, size_t n)
{
	struct build b = { .arena = a };

	build_number(&b, n, 1);
	return build_view(&b);
}

struct sv build_view(const struct build *b)
{
	return (struct sv){ b->s, b->n };
}

void build_cut(struct build *b, size_t n)
{
	ENSURE(n <= b->n);
	b->n = n;
	if (b->s)
		b->s[n] = '\0';
}
