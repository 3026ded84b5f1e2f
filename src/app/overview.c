/* What is shown, as a whole. */
#include "app/overview.h"

#include "app/anchor.h"
#include "app/chips.h"
#include "app/lanes.h"
#include "app/news.h"
#include "app/parts.h"
#include "app/shown.h"
#include "base/build.h"
#include "book/called.h"
#include "tell/year.h"
#include "text/letter.h"
#include "view/empty.h"

static struct chip_view *chip_views(const struct app *a, struct arena *arena)
{
	struct chip_view *v = ARENA_NEW(arena, CHIP_MAX, struct chip_view);

	for (int i = 0; i < a->now.nchips; i++)
		v[i] = (struct chip_view){
			.label = chip_label(arena, &a->now.chips[i]),
			.near = a->now.chips[i].near ||
				a->chip_notes[i].tier == MATCH_NEAR,
			.stopped = a->chip_notes[i].stopped,
			.unknown = a->chip_notes[i].unknown,
		};
	return v;
}

enum { YEAR_UNKNOWN = 15 }; /* all of its digits an X */

/* The first year that events lie in, or with LAST the last one; empty where
 * none has one, as it is written after other words. */
static struct sv year_of(const struct app *a, struct arena *arena, bool last)
{
	const struct locale *l = a->options.locale;
	const struct book *b = a->corpus.b;
	struct hits all = a->all;

	/* Those without a year are the first and the last. */
	for (size_t i = 0; i < all.n; i++) {
		event_no ev = all.v[last ? all.n - 1 - i : i];
		struct tell_year year = tell_year_of(b, ev);

		if (year.number != INT32_MAX && year.number != INT32_MIN &&
		    year.span.year_x != YEAR_UNKNOWN)
			return letter_first(arena, l,
					    brief_year(arena, l, b, ev), false);
	}
	return (struct sv){ 0 };
}

struct title_view overview_title(const struct app *a, struct arena *arena)
{
	bool off = a->now.shade == SHADE_OFF;
	struct diags faults = app_faults(a);
	struct lanes_told told = { 0 };

	if (a->focus == PANE_lanes)
		told = lanes_told(a, arena);
	return (struct title_view){
		.view = told.by,
		.from_to = told.from_to,
		.cells = told.cells,
		.locale = a->options.locale,
		.name = a->options.name.n ? a->options.name
					  : book_heading(a->corpus.b),
		.shown = off ? a->all.n : a->kept.n,
		.total = a->all.n,
		.first = year_of(a, arena, false),
		.last = year_of(a, arena, true),
		.marked = a->marked.n,
		.dimmed = a->now.shade == SHADE_DIM,
		.latest = a->now.latest,
		.since = anchor_name(a, &a->now.anchor),
		.off = off && a->now.nchips > 0,
		.chips = chip_views(a, arena),
		.nchips = a->now.nchips,
		.drop = keymap_key(a->keymap, COMMAND_drop),
		.undo = keymap_key(a->keymap, COMMAND_undo),
		.visit = news_title(a, arena),
		.found = shown_found(a, arena),
		.errors = faults.errors,
		.warnings = faults.n - faults.errors,
	};
}

struct sv overview_file(const struct app *a)
{
	const struct book *b = a->corpus.b;
	struct sv name = { 0 };

	if (book_events(b) == 0 && book_files(b) > 0)
		name = book_file_name(b, 0);
	return sv_eq(name, SV("<stdin>")) ? (struct sv){ 0 } : name;
}

void overview_nothing(const struct app *a, struct frame *f, struct rect r)
{
	struct diags faults = app_faults(a);
	struct empty_view v = { .chips = chip_views(a, f->clean.arena),
				.without = a->without,
				.nchips = a->now.nchips,
				.drop = keymap_key(a->keymap, COMMAND_drop),
				.warnings = keymap_key(a->keymap,
						       COMMAND_warnings),
				.edit = keymap_key(a->keymap, COMMAND_edit),
				.file = overview_file(a),
				.nerrors = faults.errors,
				.nwarnings = faults.n - faults.errors };

	if (a->undo.nundo > 0)
		v.undo = keymap_key(a->keymap, COMMAND_undo);
	empty_draw(&v, f, r);
}
