#ifndef BASE_BUILD_H
#define BASE_BUILD_H

#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * A growing string in an arena.  Start it with { .arena = A }; its bytes live
 * as long as A.  Growing doubles, so n appends cost O(n); appending cannot
 * fail (arena.h).  Always followed by a NUL that N does not count.
 */
struct build {
	struct arena *arena;
	char *s;
	size_t n;   /* bytes */
	size_t cap; /* bytes there is room for */
};

void build_sv(struct build *b, struct sv v);
void build_char(struct build *b, char c);

/* COUNT times C. */
void build_fill(struct build *b, char c, size_t count);

/* A NUL-terminated string, usually a literal. */
void build_str(struct build *b, const char *s);

/* CODEPOINT as UTF-8; what is no Unicode scalar value becomes U+FFFD. */
void build_codepoint(struct build *b, uint32_t codepoint);

__attribute__((format(printf, 2, 3))) void build_fmt(struct build *b,
						     const char *fmt, ...);

/* N in decimal digits, with as many 0 before it that it has WIDTH, which is no
 * more than 20. */
void build_number(struct build *b, uint64_t n, int width);

/* N in decimal digits, in A. */
struct sv build_digits(struct arena *a, size_t n);

/* What was built so far; valid until the next append. */
struct sv build_view(const struct build *b);

/* Forgets all but the first N bytes; N must not exceed what is there. */
void build_cut(struct build *b, size_t n);

#endif
