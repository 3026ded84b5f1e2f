/* Whether a number of events is what a figure says. */
#include "book/tally.h"

#include <stdlib.h>

#include "base/build.h"

/* The number that VALUE, which load found to be one, writes. */
static double number_of(struct arena *a, struct sv value)
{
	struct build digits = { .arena = a };

	for (size_t i = 0; i < value.n; i++)
		if (value.s[i] != ' ' && value.s[i] != '_')
			build_char(&digits, value.s[i]);
	return digits.n ? strtod(digits.s, NULL) : 0;
}

static bool agrees(enum figure_bound bound, double value, double counted)
{
	double slack = value > 10 ? value / 10 : 1;

	switch (bound) {
	case BOUND_ABOUT:
		return counted >= value - slack && counted <= value + slack;
	case BOUND_AT_LEAST:
		return counted >= value;
	case BOUND_AT_MOST:
		return counted <= value;
	case BOUND_OVER:
		return counted > value;
	case BOUND_UNDER:
		return counted < value;
	case BOUND_NONE:
	case BOUND_EXACTLY:
		break;
	}
	return counted == value;
}

bool tally_agrees(struct arena *a, const struct book *b,
		  const struct figure *f, size_t counted)
{
	return agrees((enum figure_bound)f->bound,
		      number_of(a, book_text(b, f->value)), (double)counted);
}
