/* Figures that claim to count the events they list. */
#include "book/choice.h"
#include "book/tally.h"
#include "check/rules.h"

static void check_figure(struct checking *c, const struct figure *f)
{
	struct sv bound = choice_bound((enum figure_bound)f->bound);
	struct sv value = book_text(c->book, f->value);
	uint32_t listed = f->counts.count;
	struct build says = { .arena = &c->scratch };

	if (tally_agrees(&c->scratch, c->book, f, listed))
		return;
	build_sv(&says, bound);
	build_str(&says, bound.n ? " " : "");
	build_sv(&says, diag_excerpt(&c->scratch, value));
	TELL(c, f->event, FAULT_count_differs, check_locus(c, f->origin),
	     diag_excerpt(&c->scratch, book_text(c->book, f->what)),
	     build_view(&says), build_digits(&c->scratch, listed));
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

static const struct course_stage stages[] = { { all_figures, check_count } };

const struct check_rule check_counts = { CHECK_STAGES(stages), 0, NULL };
