/* Figures that claim to count the events they list. */
#include <stdlib.h>

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

static int by_event(const void *a, const void *b)
{
	event_no x = *(const event_no *)a, y = *(const event_no *)b;

	return (x > y) - (x < y);
}

/* Events in LIST, each once; those that are not there count, too. */
static uint32_t count_list(struct checking *c, struct range list)
{
	const event_no *events = book_event_list(c->book, list);
	event_no *sorted = ARENA_NEW(&c->scratch, list.count, event_no);
	uint32_t n = 0;

	for (uint32_t i = 0; i < list.count; i++)
		sorted[i] = events[i];
	qsort(sorted, list.count, sizeof(*sorted), by_event);
	for (uint32_t i = 0; i < list.count; i++)
		n += i == 0 || sorted[i] == NO_EVENT ||
		     sorted[i] != sorted[i - 1];
	return n;
}

static void check_figure(struct checking *c, const struct figure *f)
{
	static const struct sv words[] = {
		[BOUND_NONE] = SV_INIT(""),
		[BOUND_EXACTLY] = SV_INIT("exactly "),
		[BOUND_ABOUT] = SV_INIT("about "),
		[BOUND_AT_LEAST] = SV_INIT("at least "),
		[BOUND_AT_MOST] = SV_INIT("at most "),
		[BOUND_OVER] = SV_INIT("over "),
		[BOUND_UNDER] = SV_INIT("under "),
	};
	struct sv value = book_text(c->book, f->value);
	uint32_t listed = count_list(c, f->counts);
	struct build says = { .arena = &c->scratch };
	struct build list = { .arena = &c->scratch };

	if (agrees((enum figure_bound)f->bound, number_of(c, value), listed))
		return;
	build_sv(&says, words[f->bound]);
	build_sv(&says, diag_excerpt(&c->scratch, value));
	build_fmt(&list, "%u", listed);
	DIAG(c->diags, FAULT_count_differs, check_locus(c, f->origin),
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
