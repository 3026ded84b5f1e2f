/* Numbers as they are read. */
#include "tell/value.h"

#include <stdbool.h>
#include <stdint.h>

/* A decimal number in its parts. */
struct number {
	bool minus;
	struct sv whole, part; /* digits before and after the point */
	long exponent;
};

/* Larger ones are left as they are written. */
enum { EXPONENT_MAX = 15, EXPONENT_DIGITS = 2, DIGITS_MAX = 30 };

static struct sv take_digits(struct sv *v)
{
	size_t n = 0;
	struct sv digits;

	while (n < v->n && v->s[n] >= '0' && v->s[n] <= '9')
		n++;
	digits = sv_slice(*v, 0, n);
	*v = sv_slice(*v, n, v->n);
	return digits;
}

static bool take_char(struct sv *v, char c)
{
	if (v->n == 0 || v->s[0] != c)
		return false;
	*v = sv_slice(*v, 1, v->n);
	return true;
}

static bool read_number(struct sv v, struct number *out)
{
	struct sv digits;
	bool minus;

	*out = (struct number){ .minus = take_char(&v, '-') };
	out->whole = take_digits(&v);
	if (take_char(&v, '.')) {
		out->part = take_digits(&v);
		if (out->part.n == 0)
			return false;
	}
	if (out->whole.n == 0 || out->whole.n + out->part.n > DIGITS_MAX)
		return false;
	if (v.n == 0)
		return true;
	if (!take_char(&v, 'e') && !take_char(&v, 'E'))
		return false;
	minus = take_char(&v, '-');
	if (!minus)
		take_char(&v, '+');
	digits = take_digits(&v);
	if (v.n || digits.n == 0 || digits.n > EXPONENT_DIGITS)
		return false;
	for (size_t i = 0; i < digits.n; i++)
		out->exponent = out->exponent * 10 + (digits.s[i] - '0');
	return !minus && out->exponent <= EXPONENT_MAX;
}

static void put_grouped(struct build *b, struct sv digits)
{
	for (size_t i = 0; i < digits.n; i++) {
		if (i && (digits.n - i) % 3 == 0)
			build_char(b, ',');
		build_char(b, digits.s[i]);
	}
}

static const struct {
	long exponent;
	const char *words;
} powers[] = {
	{ 12, "\u00a0trillion" },
	{ 9, "\u00a0billion" },
	{ 6, "\u00a0million" },
};

/* The exponent written out: 1.5e4 is 15000. */
static void put_shifted(struct build *b, const struct number *n)
{
	struct build digits = { .arena = b->arena };
	struct sv shown;
	size_t shift = (size_t)n->exponent;
	size_t moved = n->part.n < shift ? n->part.n : shift;

	build_sv(&digits, n->whole);
	build_sv(&digits, sv_slice(n->part, 0, moved));
	build_fill(&digits, '0', shift - moved);
	shown = build_view(&digits);
	while (shift && shown.n > 1 && shown.s[0] == '0')
		shown = sv_slice(shown, 1, shown.n);
	put_grouped(b, shown);
	if (moved < n->part.n) {
		build_char(b, '.');
		build_sv(b, sv_slice(n->part, moved, n->part.n));
	}
}

void value_words(struct build *b, struct sv value)
{
	struct number n;

	if (!read_number(value, &n)) {
		build_sv(b, value);
		return;
	}
	build_str(b, n.minus ? "\u2212" : "");
	for (size_t i = 0; i < sizeof(powers) / sizeof(powers[0]); i++) {
		struct number scaled = n;

		if (n.exponent < powers[i].exponent)
			continue;
		scaled.exponent -= powers[i].exponent;
		put_shifted(b, &scaled);
		build_str(b, powers[i].words);
		return;
	}
	put_shifted(b, &n);
}
