/* What numbers a figure allows. */
#include "book/figure.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	DIGITS_MAX = 64, /* bytes of a number that are read */
	FEW = 10, /* up to which "about" is one more or less */
};

/* The number without the blanks and bars between its digits. */
static void plain(char out[DIGITS_MAX], struct sv value)
{
	size_t n = 0;

	for (size_t i = 0; i < value.n && n + 1 < DIGITS_MAX; i++)
		if (value.s[i] != ' ' && value.s[i] != '_')
			out[n++] = value.s[i];
	out[n] = '\0';
}

uint32_t figure_place(const struct book *b, const struct figure *f)
{
	size_t n;

	return (uint32_t)(f - book_all_figures(b, &n));
}

double figure_number(const struct book *b, const struct figure *f)
{
	char text[DIGITS_MAX];

	plain(text, book_text(b, f->value));
	return strtod(text, NULL);
}

/* What one in the last digit of TEXT is worth: 1e5 of "35.6e6". */
static double last_digit(const char *text)
{
	const char *e = text + strcspn(text, "eE");
	const char *point = memchr(text, '.', (size_t)(e - text));
	long exponent = *e ? strtol(e + 1, NULL, 10) : 0;
	char one[DIGITS_MAX];

	snprintf(one, sizeof(one), "1e%ld",
		 exponent - (point ? e - point - 1 : 0));
	return strtod(one, NULL);
}

static double slack(double value)
{
	return fabs(value) > (int)FEW ? fabs(value) / (int)FEW : 1;
}

struct figure_range figure_range(const struct book *b,
				 const struct figure *f)
{
	char text[DIGITS_MAX];
	double value = figure_number(b, f), half;

	plain(text, book_text(b, f->value));
	half = last_digit(text) / 2;
	switch ((enum figure_bound)f->bound) {
	case BOUND_ABOUT:
		half = slack(value);
		break;
	case BOUND_AT_LEAST:
	case BOUND_OVER:
		return (struct figure_range){ value, INFINITY };
	case BOUND_AT_MOST:
	case BOUND_UNDER:
		return (struct figure_range){ -INFINITY, value };
	case BOUND_NONE:
	case BOUND_EXACTLY:
		break;
	}
	return (struct figure_range){ value - half, value + half };
}
