/* Numbers as they are read. */
#include "tell/value.h"

#include <stdbool.h>
#include <stdint.h>

#include "wording/label.h"

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

static const struct {
	long exponent;
	enum label label;
} powers[] = {
	{ 12, LABEL_TRILLION },
	{ 9, LABEL_BILLION },
	{ 6, LABEL_MILLION },
};

/* The exponent written out: 1.5e4 is 15000. */
static void put_shifted(struct build *b, const struct locale *l,
			const struct number *n)
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
	number_group(b, &l->numbers, shown);
	if (moved < n->part.n) {
		build_sv(b, l->numbers.point);
		build_sv(b, sv_slice(n->part, moved, n->part.n));
	}
}

/* Whether the number is spelt with a 0 that counts for nothing. */
static bool is_padded(const struct number *n)
{
	return n->whole.n > 1 && n->whole.s[0] == '0';
}

void value_words(struct build *b, const struct locale *l, struct sv value)
{
	struct build digits = { .arena = b->arena };
	struct number n;
	size_t power = 0, powers_n = sizeof(powers) / sizeof(powers[0]);

	if (!read_number(value, &n) || is_padded(&n)) {
		build_sv(b, value);
		return;
	}
	while (power < powers_n && n.exponent < powers[power].exponent)
		power++;
	if (power < powers_n)
		n.exponent -= powers[power].exponent;
	if (n.minus)
		build_sv(&digits, l->numbers.minus);
	put_shifted(&digits, l, &n);
	if (power < powers_n)
		label_fill(b, l, powers[power].label, build_view(&digits));
	else
		build_sv(b, build_view(&digits));
}
