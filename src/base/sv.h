#ifndef BASE_SV_H
#define BASE_SV_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/*
 * A string view: N bytes at S, borrowed from whoever owns them.  The bytes are
 * UTF-8 unless a caller says otherwise, may hold NUL, and never need end in
 * one.  An empty view may have a null S.  Offsets and lengths count bytes.
 */
struct sv {
	const char *s;
	size_t n;
};

/* A text, and what it is known by: each view as above. */
struct sv_pair {
	struct sv name, text;
};

/* A literal, in an expression and in a static table. */
#define SV(lit) ((struct sv){ (lit), sizeof(lit) - 1 })
#define SV_INIT(lit) { (lit), sizeof(lit) - 1 }

/* For printf's "%.*s"; V is evaluated twice and must be under 2 GB. */
#define SV_ARG(v) (int)(v).n, (v).n ? (v).s : ""

/* What sv_find() and its like answer when there is nothing to find. */
#define SV_NONE ((size_t)-1)

/* The view of a NUL-terminated string; empty for a null pointer. */
struct sv sv_of(const char *cstr);

static inline bool sv_eq(struct sv a, struct sv b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

/* Whether A and B are the same but for the case of ASCII letters. */
bool sv_same(struct sv a, struct sv b);

/* Byte order, a prefix first: negative, zero or positive as in memcmp(). */
int sv_cmp(struct sv a, struct sv b);

static inline bool sv_starts(struct sv v, struct sv prefix)
{
	return v.n >= prefix.n &&
	       (prefix.n == 0 || memcmp(v.s, prefix.s, prefix.n) == 0);
}
bool sv_ends(struct sv v, struct sv suffix);

/* Offset of the first PART in V at or after FROM, or SV_NONE. */
size_t sv_find(struct sv v, struct sv part, size_t from);
size_t sv_find_char(struct sv v, char c, size_t from);

/* The bytes FROM up to but not including TO; both are clipped to V. */
static inline struct sv sv_slice(struct sv v, size_t from, size_t to)
{
	to = to > v.n ? v.n : to;
	return from < to ? (struct sv){ v.s + from, to - from } :
			   (struct sv){ v.s, 0 };
}

/* V without ASCII blanks (space, tab, CR, LF) at either end. */
struct sv sv_trim(struct sv v);

/*
 * Cuts V at the first SEP: returns what stands before it and leaves what
 * stands after it in V.  Without SEP returns all of V and leaves it empty.
 */
struct sv sv_cut(struct sv *v, char sep);

/*
 * Reads V, which must be all ASCII digits, as a number no greater than MAX.
 * Returns false, OUT untouched, when it is empty, not digits or too large.
 */
bool sv_to_u64(struct sv v, unsigned long long max, unsigned long long *out);

#endif
