/* Comparing, searching and cutting string views. */
#include "base/sv.h"

#include <string.h>

struct sv sv_of(const char *cstr)
{
	return (struct sv){ cstr, cstr ? strlen(cstr) : 0 };
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool sv_same(struct sv a, struct sv b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (lower(a.s[i]) != lower(b.s[i]))
			return false;
	return true;
}

int sv_cmp(struct sv a, struct sv b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.s, b.s, n) : 0;

	return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

bool sv_ends(struct sv v, struct sv suffix)
{
	return v.n >= suffix.n &&
	       sv_eq(sv_slice(v, v.n - suffix.n, v.n), suffix);
}

size_t sv_find(struct sv v, struct sv part, size_t from)
{
	const char *hit;

	if (from > v.n || part.n > v.n - from)
		return SV_NONE;
	if (part.n == 0)
		return from;
	hit = memmem(v.s + from, v.n - from, part.s, part.n);
	return hit ? (size_t)(hit - v.s) : SV_NONE;
}

size_t sv_find_char(struct sv v, char c, size_t from)
{
	const char *hit = from < v.n ? memchr(v.s + from, c, v.n - from) : NULL;

	return hit ? (size_t)(hit - v.s) : SV_NONE;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct sv sv_trim(struct sv v)
{
	size_t from = 0;

	while (from < v.n && is_blank(v.s[from]))
		from++;
	while (v.n > from && is_blank(v.s[v.n - 1]))
		v.n--;
	return sv_slice(v, from, v.n);
}

struct sv sv_cut(struct sv *v, char sep)
{
	size_t at = sv_find_char(*v, sep, 0);
	struct sv head = *v;

	if (at == SV_NONE) {
		*v = (struct sv){ 0 };
		return head;
	}
	*v = sv_slice(head, at + 1, head.n);
	return sv_slice(head, 0, at);
}

bool sv_to_u64(struct sv v, unsigned long long max, unsigned long long *out)
{
	unsigned long long sum = 0;

	if (v.n == 0)
		return false;
	for (size_t i = 0; i < v.n; i++) {
		unsigned digit = (unsigned)(unsigned char)v.s[i] - '0';

		if (digit > 9 || sum > (max - digit) / 10)
			return false;
		sum = sum * 10 + digit;
	}
	if (sum > max)
		return false;
	*out = sum;
	return true;
}
