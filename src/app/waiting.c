/* Questions typed before what answers them is made. */
#include "app/waiting.h"

#include "app/own.h"
#include "app/settle.h"
#include "base/key.h"

/* Whether what is typed asks for words; so may what is no query yet. */
static bool asks_words(struct app *a)
{
	struct arena scratch = { 0 };
	struct query_fault fault;
	const struct query *q = own_parse(a, &scratch, prompt_typed(a), &fault);
	bool asks = !q || query_asks_words(q);

	arena_free(&scratch);
	return asks;
}

bool waiting_asks(struct app *a)
{
	enum { FEW = 500 }; /* events whose index is made in a few ms */
	const struct index *x = a->corpus.x;
	bool query = prompt_asks(a, PROMPT_QUERY) && a->prompt.n > 0;

	if (index_is_ready(x, true) || book_events(a->corpus.b) <= FEW ||
	    !(query || prompt_asks(a, PROMPT_PICK)))
		return false;
	a->prompt.for_words = query && asks_words(a);
	return !index_is_ready(x, a->prompt.for_words);
}

void waiting_note(struct app *a)
{
	a->prompt.progress = index_progress(a->corpus.x);
	prompt_note(a, STYLE_DIM, "indexing, %u %%; Esc leaves",
		    a->prompt.progress / 10);
}

bool waiting_step(struct app *a, bool *show)
{
	enum { PIECES = 4 /* about a millisecond */, TOLD_EVERY = 50 };
	struct prompt *p = &a->prompt;

	if (!p->waits)
		return false;
	index_step(a->corpus.x, PIECES);
	if (index_is_ready(a->corpus.x, p->for_words)) {
		prompt_answer(a);
		settle_screen(a);
		*show = true;
	} else if (index_progress(a->corpus.x) >= p->progress + TOLD_EVERY) {
		waiting_note(a);
		*show = true;
	}
	return p->waits;
}

bool waiting_holds(const struct app *a, uint32_t key)
{
	static const bool types[COMMAND_COUNT] = {
		[COMMAND_cancel] = true,      [COMMAND_erase] = true,
		[COMMAND_erase_next] = true,  [COMMAND_erase_word] = true,
		[COMMAND_erase_all] = true,   [COMMAND_cursor_left] = true,
		[COMMAND_cursor_right] = true, [COMMAND_cursor_home] = true,
		[COMMAND_cursor_end] = true,
	};
	enum command c;

	if (!a->prompt.waits || a->pasting)
		return false;
	c = keymap_find(a->keymap, key, SCOPE_PROMPT);
	if (c == COMMAND_COUNT)
		c = keymap_find(a->keymap, key, SCOPE_ALWAYS);
	return c < COMMAND_COUNT && !types[c];
}

void waiting_finish(struct app *a)
{
	bool show = false;

	while (waiting_step(a, &show))
		continue;
}
