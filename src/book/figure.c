/* What numbers a figure allows. */
#include "book/figure.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "book/called.h"
#include "text/fold.h"

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

const event_no *figure_events(const struct book *b, const struct figure *f,
			      size_t *n)
{
	const event_no *v = book_event_list(b, f->counts);

	*n = 0; /* order.c has the others last */
	while (*n < f->counts.count && v[*n] != NO_EVENT)
		++*n;
	return v;
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

bool figure_range_below(struct figure_range x, struct figure_range y)
{
	double slip = fabs(y.least) / 1e9; /* of binary fractions */

	return isfinite(x.least) && isfinite(y.most)
		       ? x.most <= y.least + slip
		       : x.most < y.least;
}

bool figure_ranges_apart(struct figure_range x, struct figure_range y)
{
	return figure_range_below(x, y) || figure_range_below(y, x);
}

/* ---- what it is of ---- */

struct sv figure_unit(struct arena *a, const struct book *b,
		      const struct figure *f)
{
	struct sv unit = book_text(b, f->unit);
	struct sv folded = fold_copy(a, unit, FOLD_EXACT);

	return folded.n > 0 ? folded : unit;
}

struct figure_thing figure_thing(struct arena *a, const struct book *b,
				 const struct figure *f)
{
	struct sv over = book_text(b, f->over);

	return (struct figure_thing){
		.what = fold_copy(a, book_text(b, f->what), FOLD_EXACT),
		.unit = figure_unit(a, b, f),
		.of = called_lines(a, b, f->of, NULL),
		.when = over.n ? over : book_text(b, f->as_of),
		.foretold = f->is == FIGURE_FORECAST || f->is == FIGURE_TARGET,
		.range = figure_range(b, f),
	};
}

int figure_thing_cmp(const struct figure_thing *x, const struct figure_thing *y)
{
	int order = sv_cmp(x->what, y->what);

	order = order ? order : sv_cmp(x->unit, y->unit);
	order = order ? order : sv_cmp(x->of, y->of);
	order = order ? order : sv_cmp(x->when, y->when);
	return order ? order : x->foretold - y->foretold;
}

/* Those of one thing side by side, as they come. */
static int by_thing(const void *x, const void *y)
{
	const struct figure_thing *s = x, *t = y;
	int order = figure_thing_cmp(s, t);

	return order ? order : (s->at > t->at) - (s->at < t->at);
}

const uint32_t *figures_first(struct arena *a, const struct book *b,
			      const struct figure *v, size_t n)
{
	struct figure_thing *things, *first;
	uint32_t *out = NULL;

	if (n < 2)
		return NULL;
	first = things = ARENA_NEW(a, n, struct figure_thing);
	for (size_t i = 0; i < n; i++) {
		things[i] = figure_thing(a, b, &v[i]);
		things[i].at = i;
	}
	qsort(things, n, sizeof(*things), by_thing);
	for (struct figure_thing *t = things + 1; t < things + n; t++) {
		if (figure_thing_cmp(first, t))
			first = t;
		if (!figure_ranges_apart(first->range, t->range))
			continue;
		if (!out) {
			out = ARENA_NEW(a, n, uint32_t);
			for (size_t i = 0; i < n; i++)
				out[i] = (uint32_t)i;
		}
		out[t->at] = (uint32_t)first->at;
	}
	return out;
}
