/* The line that is typed in: a text of bytes, moved in by graphemes. */
#include "app/prompt.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "app/parts.h"
#include "app/waiting.h"
#include "base/key.h"
#include "base/utf8.h"
#include "text/width.h"

struct sv prompt_typed(const struct app *a)
{
	return (struct sv){ a->prompt.typed, a->prompt.n };
}

__attribute__((format(printf, 3, 0))) static void
note(struct prompt *p, enum style style, const char *fmt, va_list args)
{
	vsnprintf(p->note, sizeof(p->note), fmt, args);
	p->note_style = style;
}

void prompt_note(struct app *a, enum style style, const char *fmt, ...)
{
	va_list args;

	if (a->prompt.replied)
		return;
	va_start(args, fmt);
	note(&a->prompt, style, fmt, args);
	va_end(args);
}

void prompt_reply(struct app *a, enum style style, const char *fmt, ...)
{
	va_list args;

	a->prompt.replied = true;
	va_start(args, fmt);
	note(&a->prompt, style, fmt, args);
	va_end(args);
}

bool prompt_is_open(const struct app *a)
{
	return a->prompt.row;
}

bool prompt_asks(const struct app *a, enum prompt_way way)
{
	return a->prompt.row && a->prompt.row->way == way;
}

bool prompt_lists(const struct app *a)
{
	return prompt_asks(a, PROMPT_PICK) || prompt_asks(a, PROMPT_LISTED) ||
	       a->prompt.list.n > 0;
}

struct sv prompt_label(const struct app *a)
{
	const struct prompt_row *row = a->prompt.row;

	if (row && row->ops->label)
		return row->ops->label(a);
	return row ? row->label : (struct sv){ 0 };
}

/* Another completion is chosen. */
static void chosen(struct app *a)
{
	a->prompt.note[0] = '\0';
	if (a->prompt.row->ops->changed)
		a->prompt.row->ops->changed(a);
}

void prompt_answer(struct app *a)
{
	struct prompt *p = &a->prompt;

	p->replied = false;
	p->waits = waiting_asks(a);
	if (p->waits && prompt_asks(a, PROMPT_PICK)) {
		waiting_note(a);
		return;
	}
	if (prompt_asks(a, PROMPT_PICK) ||
	    (prompt_asks(a, PROMPT_LISTED) && !p->cycling))
		prompt_list(a);
	chosen(a);
	if (p->waits && p->note[0] == '\0')
		waiting_note(a);
}

void prompt_open(struct app *a, enum prompt_kind kind, struct sv typed)
{
	struct prompt *p = &a->prompt;

	p->row = &a->prompts[kind];
	p->n = typed.n < TYPED_MAX ? typed.n : 0;
	if (p->n > 0)
		memcpy(p->typed, typed.s, p->n);
	p->cursor = p->n;
	p->proposed = false;
	p->origin = choice_stand(a);
	p->list = (struct names){ 0 };
	p->cycling = false;
	p->counts = p->seeking = false;
	p->back = 0;
	prompt_answer(a);
}

void prompt_propose(struct app *a, enum prompt_kind kind, struct sv typed)
{
	prompt_open(a, kind, typed);
	a->prompt.proposed = true;
}

void prompt_close(struct app *a)
{
	a->counts += prompt_asks(a, PROMPT_QUERY);
	a->prompt.row = NULL;
	a->prompt.counts = a->prompt.waits = a->prompt.seeking = false;
	a->prompt.list = (struct names){ 0 };
	arena_reset(&a->prompt.arena);
}

void prompt_show(struct app *a, struct sv text)
{
	struct prompt *p = &a->prompt;

	p->n = text.n < TYPED_MAX ? text.n : 0;
	if (p->n > 0)
		memmove(p->typed, text.s, p->n);
	p->cursor = p->n;
	prompt_answer(a);
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

void prompt_own_words(struct app *a)
{
	a->prompt.cycling = false;
	if (prompt_asks(a, PROMPT_QUERY))
		a->prompt.list = (struct names){ 0 };
}

static void edited(struct app *a)
{
	prompt_own_words(a);
	a->prompt.back = 0;
	prompt_answer(a);
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

static void accept(struct app *a)
{
	waiting_finish(a);
	a->prompt.replied = false;
	if (a->prompt.row->ops->accept)
		a->prompt.row->ops->accept(a);
	else
		prompt_close(a);
}

void prompt_pasted(struct app *a)
{
	if (prompt_is_open(a) && !prompt_asks(a, PROMPT_KEY))
		edited(a);
}

/* The answer to a question is KEY; what is pasted is none. */
static void answer(struct app *a, uint32_t key)
{
	if (a->pasting)
		return;
	a->prompt.n = a->prompt.cursor = 0;
	insert(a, key);
	accept(a);
}

void prompt_key(struct app *a, uint32_t key)
{
	enum command c = keymap_find(a->keymap, key, SCOPE_PROMPT);
	bool proposed = a->prompt.proposed;

	a->prompt.proposed = false;
	if (key == K_INTERRUPT)
		c = COMMAND_cancel;
	if (c == COMMAND_COUNT)
		c = keymap_find(a->keymap, key, SCOPE_ALWAYS);
	if (c < COMMAND_COUNT) {
		if (!a->pasting)
			commands[c].run(a);
	} else if (key_is_text(key)) {
		if (proposed)
			a->prompt.n = a->prompt.cursor = 0;
		if (prompt_asks(a, PROMPT_KEY))
			answer(a, key);
		else
			insert(a, key);
	}
}

void do_accept(struct app *a)
{
	accept(a);
}

void do_cancel(struct app *a)
{
	if (a->prompt.row->ops->cancel)
		a->prompt.row->ops->cancel(a);
	prompt_close(a);
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
/* ---- completions ---- */

void prompt_list(struct app *a)
{
	struct prompt *p = &a->prompt;

	arena_reset(&p->choices);
	p->list = (struct names){ 0 };
	p->from = 0;
	if (p->row->ops->list)
		p->row->ops->list(a);
}

/* The cursor of V, BY rows further on and round. */
static size_t turn(const struct names *v, int by)
{
	if (by > 0)
		return v->cursor + 1 < v->n ? v->cursor + 1 : 0;
	return v->cursor > 0 ? v->cursor - 1 : v->n - 1;
}

void prompt_choose(struct app *a, int by)
{
	struct names *list = &a->prompt.list;

	if (list->n == 0 || !prompt_asks(a, PROMPT_PICK))
		return;
	list->cursor = turn(list, by);
	chosen(a);
}

/* Types INSERT in the place of what is completed. */
static void type(struct app *a, struct sv insert)
{
	struct prompt *p = &a->prompt;
	struct sv draft = { p->draft, p->ndraft };
	struct sv tail = sv_slice(draft, p->draft_cursor, draft.n);

	if (p->from + insert.n + tail.n > TYPED_MAX)
		return;
	memcpy(p->typed, p->draft, p->from);
	memcpy(p->typed + p->from, insert.s, insert.n);
	p->cursor = p->from + insert.n;
	if (tail.n > 0)
		memcpy(p->typed + p->cursor, tail.s, tail.n);
	p->n = p->cursor + tail.n;
	prompt_answer(a);
}

/* Types the next completion in direction DIR (1, -1). */
static void complete(struct app *a, int dir)
{
	struct prompt *p = &a->prompt;
	struct names *list = &p->list;

	if (!p->cycling) {
		prompt_list(a);
		memcpy(p->draft, p->typed, p->n);
		p->ndraft = p->n;
		p->draft_cursor = p->cursor;
		list->cursor = dir > 0 || list->n == 0 ? 0 : list->n - 1;
	} else {
		list->cursor = turn(list, dir);
	}
	if (list->n == 0) {
		prompt_reply(a, STYLE_WARN, "nothing completes this");
		return;
	}
	/* Alone it is what was meant: the next Tab completes what follows. */
	p->cycling = list->n > 1;
	list->chosen = true;
	type(a, p->inserts[list->cursor]);
	if (p->near.tier == MATCH_NEAR)
		prompt_reply(a, STYLE_WARN, "no %.*s; near: %.*s",
			     SV_ARG(p->near.missed),
			     SV_ARG(list->rows[list->cursor].text));
	if (!p->cycling)
		prompt_own_words(a);
}

static void next_choice(struct app *a, int dir)
{
	if (prompt_asks(a, PROMPT_PICK))
		prompt_choose(a, dir);
	else
		complete(a, dir);
}

void do_next_choice(struct app *a)
{
	next_choice(a, 1);
}

void do_previous_choice(struct app *a)
{
	next_choice(a, -1);
}
