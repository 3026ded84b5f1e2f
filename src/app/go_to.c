/* Going to a date that is typed. */
#include "app/moves.h"
#include "app/parts.h"
#include "wording/date_read.h"

/* A second g leads to the first event, unless a date may begin so: gestern. */
static void changed(struct app *a)
{
	bool first = !date_read_begins(a->options.locale, 'g');

	prompt_note(a, STYLE_DIM, "2024, 2024-05, 16 May 2024, +3m%s",
		    first ? "; g: the first" : "");
	if (!first || !sv_eq(prompt_typed(a), SV("g")))
		return;
	moves_go_first(a);
	prompt_close(a);
}

static void accept(struct app *a)
{
	struct date_context typed = { .locale = a->options.locale,
				      .relative = true,
				      .today = a->options.today,
				      .from = moves_day(a) };
	struct date_fault fault = { .message = "it has no beginning" };
	struct date d;

	if (a->prompt.n > 0 &&
	    (!date_read(&a->prompt.arena, prompt_typed(a), &typed, &d,
			&fault) ||
	     date_anchor(&d) == INT64_MAX)) {
		prompt_note(a, STYLE_WARN, "%s", fault.message);
		return;
	}
	if (a->prompt.n > 0)
		moves_go_date(a, &d);
	prompt_close(a);
}

const struct prompt_ops prompt_go_to = {
	.changed = changed,
	.accept = accept,
};

void do_go_to(struct app *a)
{
	prompt_open(a, PROMPT_go_to, (struct sv){ 0 });
}
