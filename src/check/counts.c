/* Figures that claim to count the events they list, and those of one event that
 * cannot both be true. */
#include "book/choice.h"
#include "book/figure.h"
#include "book/tally.h"
#include "check/rules.h"

/* "over 20", in the scratch of C. */
static struct sv value_of(struct checking *c, const struct figure *f)
{
	struct build b = { .arena = &c->scratch };
	struct sv bound = choice_bound((enum figure_bound)f->bound);

	build_sv(&b, bound);
	build_str(&b, bound.n ? " " : "");
	build_sv(&b, diag_excerpt(&c->scratch, book_text(c->book, f->value)));
	return build_view(&b);
}

static void check_figure(struct checking *c, const struct figure *f)
{
	uint32_t listed = f->counts.count;

	if (tally_agrees(&c->scratch, c->book, f, listed))
		return;
	TELL(c, f->event, FAULT_count_differs, check_locus(c, f->origin),
	     diag_excerpt(&c->scratch, book_text(c->book, f->what)),
	     value_of(c, f), build_digits(&c->scratch, listed));
}

static uint64_t all_figures(const void *checking)
{
	size_t n;

	book_all_figures(((const struct checking *)checking)->book, &n);
	return n;
}

static void check_count(void *checking, uint64_t at)
{
	struct checking *c = checking;
	size_t n;
	const struct figure *f = &book_all_figures(c->book, &n)[at];

	if (f->counts.count && !f->otherwise)
		check_figure(c, f);
	arena_reset(&c->scratch);
}

/* Values of one thing that an event has itself, not as what another source
 * says. */
static void check_values(void *checking, uint64_t at)
{
	struct checking *c = checking;
	event_no ev = (event_no)at;
	size_t n;
	const struct figure *f = book_figures(c->book, ev, &n);
	const uint32_t *first = figures_first(&c->scratch, c->book, f, n);

	for (size_t i = 0; first && i < n; i++)
		if (first[i] != i)
			TELL(c, ev, FAULT_figures_differ,
			     check_locus(c, f[i].origin),
			     diag_excerpt(&c->scratch,
					  book_text(c->book, f[i].what)),
			     value_of(c, &f[first[i]]), value_of(c, &f[i]));
	arena_reset(&c->scratch);
}

static const struct course_stage stages[] = {
	{ all_figures, check_count },
	{ check_all_events, check_values },
};

const struct check_rule check_counts = { CHECK_STAGES(stages), 0, NULL };
