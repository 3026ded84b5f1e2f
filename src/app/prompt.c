/* The line that is typed in: a text of bytes, moved in by graphemes. */
#include "app/prompt.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "app/complete.h"
#include "app/parts.h"
#include "base/key.h"
#include "base/utf8.h"
#include "text/width.h"

struct sv prompt_typed(const struct app *a)
{
	return (struct sv){ a->prompt.typed, a->prompt.n };
}

void prompt_note(struct app *a, enum style style, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(a->prompt.note, sizeof(a->prompt.note), fmt, args);
	va_end(args);
	a->prompt.note_style = style;
}

void prompt_open(struct app *a, enum prompt_kind kind, struct sv typed)
{
	struct prompt *p = &a->prompt;

	p->kind = kind;
	p->n = typed.n < TYPED_MAX ? typed.n : 0;
	if (p->n > 0)
		memcpy(p->typed, typed.s, p->n);
	p->cursor = p->n;
	p->origin = choice_place(a);
	p->list = (struct names){ 0 };
	p->cycling = false;
	p->counts = false;
	p->list_cells = 0;
	p->back = 0;
	prompt_changed(a);
}

void prompt_close(struct app *a)
{
	a->names_stale = a->names_stale || a->prompt.kind == PROMPT_FILTER ||
			 a->prompt.kind == PROMPT_SEARCH;
	a->prompt.kind = PROMPT_NONE;
	a->prompt.list = (struct names){ 0 };
	arena_reset(&a->prompt.arena);
}

/* The byte where the grapheme before the cursor begins. */
static size_t before_cursor(const struct prompt *p)
{
	struct sv v = { p->typed, p->n };
	size_t at = 0, next = 0;

	while (next < p->cursor) {
		at = next;
		next = grapheme_end(v, at);
	}
	return at;
}

static void edited(struct app *a)
{
	complete_end(a);
	a->prompt.back = 0;
	prompt_changed(a);
}

static void cut(struct app *a, size_t from, size_t to)
{
	struct prompt *p = &a->prompt;

	if (from == to)
		return;
	memmove(p->typed + from, p->typed + to, p->n - to);
	p->n -= to - from;
	p->cursor = from;
	edited(a);
}

static void insert(struct app *a, uint32_t key)
{
	struct prompt *p = &a->prompt;
	char bytes[UTF8_MAX];
	size_t n = utf8_encode(key, bytes);

	if (p->n + n > TYPED_MAX)
		return;
	memmove(p->typed + p->cursor + n, p->typed + p->cursor,
		p->n - p->cursor);
	memcpy(p->typed + p->cursor, bytes, n);
	p->n += n;
	p->cursor += n;
	if (!a->pasting)
		edited(a);
}

/* Whether the prompt is answered by one key, which must not be pasted. */
static bool is_question(const struct app *a)
{
	return a->prompt.kind == PROMPT_REPLACE ||
	       a->prompt.kind == PROMPT_DROP || a->prompt.kind == PROMPT_INVERT;
}

void prompt_pasted(struct app *a)
{
	if (a->prompt.kind != PROMPT_NONE && !is_question(a))
		edited(a);
}

void prompt_key(struct app *a, uint32_t key)
{
	enum command c = keymap_find(a->keymap, key, SCOPE_PROMPT);

	if (a->pasting && (c != COMMAND_COUNT || is_question(a)))
		return;
	if (c < COMMAND_COUNT)
		commands[c].run(a);
	else if (key_is_text(key))
		insert(a, key);
}

void do_erase(struct app *a)
{
	cut(a, before_cursor(&a->prompt), a->prompt.cursor);
}

void do_erase_next(struct app *a)
{
	struct prompt *p = &a->prompt;

	if (p->cursor < p->n)
		cut(a, p->cursor, grapheme_end(prompt_typed(a), p->cursor));
}

void do_erase_word(struct app *a)
{
	size_t at = a->prompt.cursor;

	while (at > 0 && a->prompt.typed[at - 1] == ' ')
		at--;
	while (at > 0 && a->prompt.typed[at - 1] != ' ')
		at--;
	cut(a, at, a->prompt.cursor);
}

void do_erase_all(struct app *a)
{
	cut(a, 0, a->prompt.n);
}

void do_cursor_left(struct app *a)
{
	a->prompt.cursor = before_cursor(&a->prompt);
}

void do_cursor_right(struct app *a)
{
	struct prompt *p = &a->prompt;

	if (p->cursor < p->n)
		p->cursor = grapheme_end(prompt_typed(a), p->cursor);
}

void do_cursor_home(struct app *a)
{
	a->prompt.cursor = 0;
}

void do_cursor_end(struct app *a)
{
	a->prompt.cursor = a->prompt.n;
}

/* Whether the prompt is a choice among names. */
bool prompt_lists(const struct app *a)
{
	return a->prompt.kind == PROMPT_PERSON ||
	       a->prompt.kind == PROMPT_PLACE ||
	       a->prompt.kind == PROMPT_PALETTE || a->prompt.list.n > 0;
}

/* Whether the prompt is a choice from a list of names. */
static bool has_names(const struct app *a)
{
	return a->prompt.kind == PROMPT_PERSON ||
	       a->prompt.kind == PROMPT_PLACE;
}

void prompt_choose(struct app *a, int by)
{
	struct names *list = &a->prompt.list;

	if (list->n == 0 || !has_names(a))
		return;
	if (by < 0)
		list->cursor = list->cursor > 0 ? list->cursor - 1
						: list->n - 1;
	else
		list->cursor = list->cursor + 1 < list->n ? list->cursor + 1
							  : 0;
	prompt_chosen(a);
}

void do_next_choice(struct app *a)
{
	if (has_names(a))
		prompt_choose(a, 1);
	else
		complete_next(a, 1);
}

void do_previous_choice(struct app *a)
{
	if (has_names(a))
		prompt_choose(a, -1);
	else
		complete_next(a, -1);
}
