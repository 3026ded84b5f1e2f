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
