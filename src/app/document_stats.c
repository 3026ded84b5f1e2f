/* What the events that are shown are made of, counted. */
#include "app/chips.h"
#include "app/pane_document.h"
#include "app/parts.h"
#include "app/say.h"
#include "tell/tell.h"
#include "view/grid_view.h"

static struct sv command(const struct app *a, const struct document *d,
			 struct arena *arena)
{
	(void)d;
	return chip_command_of(a, arena, SV("annals stats"),
			       chip_all(a, arena));
}

static struct doc_view lay(const struct app *a, const struct document *d,
			   struct arena *arena, int width,
			   const struct doc_look *look)
{
	struct tell_options options = { .locale = a->options.locale,
					.collator = a->options.collator,
					.iso = a->options.iso };
	struct doc_view v = grid_view(
		arena, tell_stats(arena, &a->corpus, a->kept, &options),
		width, look);

	(void)d;
	v.title = label_text(a->options.locale, LABEL_STATS);
	return v;
}

static const struct pane_hint hints[] = {
	PANE_HINT(next_link, "link"),
	PANE_HINT(follow, "what is known"),
	PANE_HINT(follow_number, "go there"),
	PANE_HINT(go_back, "back"),
	PANE_HINT(write_report, "write"),
	PANE_HINT(help, "help"),
	PANE_HINT(back, "list"),
};

const struct document_ops document_stats = {
	.file = SV_INIT("stats"),
	.command = command,
	.lay = lay,
	.words = document_tells_none,
	.hints = PANE_HINTS(hints),
};

void do_stats(struct app *a)
{
	if (a->kept.n == 0)
		say(a, STYLE_WARN, "no event is shown");
	else
		document_open(a, document_of(DOCUMENT_stats));
}
