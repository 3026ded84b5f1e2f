/* The keys that the last line tells. */
#include "app/hints.h"

#include "app/parts.h"

/* Of the prompt that is open. */
static struct pane_hints of_prompt(const struct prompt_row *row)
{
	static const struct pane_hint line[] = {
		PANE_HINT(accept, "do it"),
		PANE_HINT(cancel, "leave it"),
		PANE_HINT(older, "typed before"), /* where that is kept */
	};
	static const struct pane_hint completed[] = {
		PANE_HINT(accept, "do it"),
		PANE_HINT(cancel, "leave it"),
		PANE_HINT(next_choice, "complete"),
		PANE_HINT(older, "typed before"),
	};
	static const struct pane_hint pick[] = {
		PANE_HINT(accept, "choose"),
		PANE_HINT_TWO(newer, older, "another"),
		PANE_HINT(cancel, "leave it"),
	};
	static const struct pane_hint key[] = { PANE_HINT(cancel, "leave it") };
	struct pane_hints hints[] = {
		[PROMPT_LINE] = PANE_HINTS(line),
		[PROMPT_QUERY] = PANE_HINTS(completed),
		[PROMPT_LISTED] = PANE_HINTS(completed),
		[PROMPT_PICK] = PANE_HINTS(pick),
		[PROMPT_KEY] = PANE_HINTS(key),
	};
	struct pane_hints found = hints[row->way];

	if (row->history == HISTORIES && found.v[found.n - 1].command ==
						 COMMAND_older)
		found.n--;
	return found;
}

static struct pane_hints list_now(const struct app *a)
{
	const struct pane_ops *ops = a->panes[a->focus].ops;

	if (prompt_is_open(a))
		return of_prompt(a->prompt.row);
	return ops->hints_now ? ops->hints_now(a, a->slots[a->focus]) :
				ops->hints;
}

const struct hint *hints_now(const struct app *a, struct arena *arena,
			     size_t *n)
{
	struct pane_hints list = list_now(a);
	struct hint *hints = ARENA_NEW(arena, list.n, struct hint);

	*n = list.n;
	for (size_t i = 0; i < list.n; i++) {
		const struct pane_hint *hint = &list.v[i];
		struct build key = { .arena = arena };

		build_sv(&key, keymap_key(a->keymap, hint->command));
		if (hint->second != hint->command) {
			build_char(&key, ' ');
			build_sv(&key, keymap_key(a->keymap, hint->second));
		}
		hints[i] = (struct hint){ build_view(&key), hint->text };
	}
	return hints;
}
