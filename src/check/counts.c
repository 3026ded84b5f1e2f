/* Figures that claim to count the events they list. */
#include <stdlib.h>

#include "book/choice.h"
#include "check/rules.h"

/* The number that VALUE, which load found to be one, writes. */
static double number_of(struct checking *c, struct sv value)
{
	struct build digits = { .arena = &c->scratch };

	for (size_t i = 0; i < value.n; i++)
		if (value.s[i] != ' ' && value.s[i] != '_')
			build_char(&digits, value.s[i]);
	return digits.n ? strtod(digits.s, NULL) : 0;
}

/* Whether LISTED events are what a figure of VALUE says. */
static bool agrees(enum figure_bound bound, double value, double listed)
{
	double slack = value > 10 ? value / 10 : 1;

	switch (bound) {
	case BOUND_ABOUT: /* a tenth, or one of a few */
		return listed >= value - slack && listed <= value + slack;
	case BOUND_AT_LEAST:
		return listed >= value;
	case BOUND_AT_MOST:
		return listed <= value;
	case BOUND_OVER:
		return listed > value;
	case BOUND_UNDER:
		return listed < value;
	case BOUND_NONE:
	case BOUND_EXACTLY:
		break;
	}
	return listed == value;
}

static void check_figure(struct checking *c, const struct figure *f)
{
	struct sv bound = choice_bound((enum figure_bound)f->bound);
	struct sv value = book_text(c->book, f->value);
	uint32_t listed = f->counts.count;
	struct build says = { .arena = &c->scratch };
	struct build list = { .arena = &c->scratch };

	if (agrees((enum figure_bound)f->bound, number_of(c, value), listed))
		return;
	build_sv(&says, bound);
	build_str(&says, bound.n ? " " : "");
	build_sv(&says, diag_excerpt(&c->scratch, value));
	build_fmt(&list, "%u", listed);
	TELL(c, f->event, FAULT_count_differs, check_locus(c, f->origin),
	     diag_excerpt(&c->scratch, book_text(c->book, f->what)),
	     build_view(&says), build_view(&list));
}

void check_counts(struct checking *c)
{
	size_t n;
	const struct figure *figures = book_all_figures(c->book, &n);

	for (size_t i = 0; i < n; i++)
		if (figures[i].counts.count && !figures[i].otherwise) {
			check_figure(c, &figures[i]);
			arena_reset(&c->scratch);
		}
}
