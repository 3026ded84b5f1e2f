#include "app/app.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "app/state.h"
#include "base/mem.h"

void say(struct app *a, enum style style, const char *fmt, ...)
{
	va_list args;
	int n;

	va_start(args, fmt);
	n = vsnprintf(a->message, sizeof(a->message), fmt, args);
	va_end(args);
	a->nmessage = n < 0 ? 0
		      : n < MESSAGE_MAX ? (size_t)n
					: MESSAGE_MAX - 1;
	a->message_style = style;
}

void app_say(struct app *a, enum style style, struct sv text)
{
	say(a, style, "%.*s", SV_ARG(text));
}

struct brief_dates app_dates(const struct app *a)
{
	return (struct brief_dates){ a->options.locale, a->options.iso };
}

/* Every event of the book, in date order. */
static struct hits every_event(struct arena *arena, const struct book *b)
{
	struct hits all = { .n = book_events(b) };

	all.v = ARENA_NEW(arena, all.n, event_no);
	for (size_t i = 0; i < all.n; i++)
		all.v[i] = (event_no)i;
	return all;
}

static void copy_options(struct app *a, const struct app_options *o)
{
	a->options = *o;
	a->options.name = arena_copy(&a->life, o->name);
	a->options.where = arena_copy(&a->life, o->where);
	a->options.notice = (struct sv){ 0 };
	a->options.queries = NULL;
	a->options.nqueries = 0;
}

/* The constraints that the reader came with. */
static void first_chips(struct app *a, const struct app_options *o)
{
	struct query_fault first;
	struct sv wrong = { 0 };

	for (size_t i = 0; i < o->nqueries; i++) {
		struct query_fault fault;
		struct sv text = arena_copy(&a->life, o->queries[i]);
		const struct query *q = own_parse(a, &a->life, text, &fault);

		if (!q && wrong.n == 0) {
			wrong = text;
			first = fault;
		}
		if (q && a->now.nchips < CHIP_MAX)
			chip_add_query(a, text, q);
		else if (q)
			chip_narrow_last(a, q);
	}
	a->nundo = 0;
	a->nmessage = 0; /* nothing is there to undo */
	if (wrong.n > 0)
		say(a, STYLE_ERROR, "%.*s: column %zu: %s", SV_ARG(wrong),
		    first.column, first.message);
}

struct app *app_new(const struct book *b, const struct app_options *options)
{
	struct app *a = MEM_NEW(1, struct app);
	struct sv told;

	a->book = b;
	a->cache = query_cache_new();
	copy_options(a, options);
	a->keymap = keymap_new(&a->life);
	a->undo = ARENA_NEW(&a->life, UNDO_MAX, struct choice);
	a->all = every_event(&a->every, b);
	a->detail_of = NO_EVENT;
	a->now.unit = PERIODS;
	a->state = options->state ? options->state : state_open(NULL);
	own_take(a);
	a->rows = 24;
	a->cols = 80;
	a->layout = layout_of(a->rows, a->cols, (struct layout_want){ 0 });
	shown_rebuild(a, 0);
	first_chips(a, options);
	if (options->notice.n > 0 && a->nmessage == 0)
		app_say(a, STYLE_WARN, options->notice);
	if (options->faults > 0 && a->nmessage == 0)
		say(a, STYLE_WARN,
		    "%zu fault%s in the files: `annals check` tells them",
		    options->faults, options->faults == 1 ? "" : "s");
	told = state_told(a->state);
	if (told.n > 0)
		app_say(a, STYLE_WARN, told);
	return a;
}

void app_free(struct app *a)
{
	if (!a)
		return;
	strip_forget(&a->strip);
	arena_free(&a->every);
	arena_free(&a->view);
	arena_free(&a->lines);
	arena_free(&a->search);
	arena_free(&a->page);
	arena_free(&a->reply);
	arena_free(&a->prompt.arena);
	arena_free(&a->prompt.choices);
	arena_free(&a->owned);
	arena_free(&a->names_arena);
	if (!a->options.state)
		state_close(a->state);
	arena_free(&a->life);
	query_cache_free(a->cache);
	mem_free(a);
}

size_t app_places(const struct app *a, enum scope out[3])
{
	static const enum scope pane[] = {
		[FOCUS_TIMELINE] = SCOPE_TIMELINE,
		[FOCUS_DETAIL] = SCOPE_DETAIL,
		[FOCUS_NAMES] = SCOPE_NAMES,
	};

	out[0] = a->screen == SCREEN_MAIN   ? pane[a->focus]
		 : a->screen == SCREEN_HELP ? SCOPE_HELP
					    : SCOPE_REPORT;
	out[1] = a->screen == SCREEN_MAIN ? SCOPE_MAIN : SCOPE_PAGER;
	out[2] = SCOPE_ANY;
	return 3;
}

static enum command find_command(const struct app *a, uint32_t key)
{
	enum scope at[3];
	size_t n = app_places(a, at);
	enum command c = COMMAND_COUNT;

	for (size_t i = 0; i < n && c == COMMAND_COUNT; i++)
		c = keymap_find(a->keymap, key, at[i]);
	return c;
}

static void command_key_typed(struct app *a, uint32_t key)
{
	char name[KEY_NAME_MAX];
	enum command c = find_command(a, key);

	if (c == COMMAND_COUNT)
		c = find_command(a, key_latin(key));
	if (c < COMMAND_COUNT)
		commands[c].run(a);
	else if (key != K_UNKNOWN)
		say(a, STYLE_WARN, "%.*s does nothing here; ? shows the keys",
		    SV_ARG(key_label(key, name)));
}

struct app_request app_key(struct app *a, uint32_t key)
{
	arena_reset(&a->reply);
	own_take(a); /* storing it may have brought somebody else's */
	a->request = (struct app_request){ .act = APP_GO_ON };
	if (key == K_QUIT || key == K_HANGUP)
		return (struct app_request){ .act = APP_QUIT };
	if (key == K_PASTE || key == K_PASTED)
		a->pasting = key == K_PASTE;
	if (key == K_PASTED)
		prompt_pasted(a);
	if (key == K_NONE || key == K_RESIZE || key == K_PASTE ||
	    key == K_PASTED)
		return a->request;
	if (a->pasting && a->prompt.kind == PROMPT_NONE)
		return a->request; /* what was pasted is no command */
	a->nmessage = 0;
	if (a->prompt.kind != PROMPT_NONE)
		prompt_key(a, key);
	else
		command_key_typed(a, key);
	return a->request;
}

void app_edited(struct app *a, const struct book *b, struct sv reason)
{
	struct sv key = { 0 };
	event_no ev = shown_event(a);

	if (reason.n > 0)
		app_say(a, STYLE_WARN, reason);
	if (!b)
		return;
	if (ev != NO_EVENT)
		key = arena_copy(&a->life, book_key(a->book, ev));
	a->book = b;
	query_cache_free(a->cache);
	a->cache = query_cache_new();
	a->options.faults = 0; /* app_faults() tells those of the new book */
	a->nundo = a->nredo = 0; /* they name events of the old book */
	arena_reset(&a->every);
	memset(a->orders, 0, sizeof(a->orders));
	a->all = every_event(&a->every, b);
	own_take(a);
	if (key.n > 0 && book_find_event(b, key) != NO_EVENT)
		ev = book_find_event(b, key);
	shown_rebuild(a, ev);
	names_need(a); /* no name of the old book stays */
	if (reason.n == 0)
		say(a, STYLE_GOOD, "read again: %u events", book_events(b));
}

void app_faults(struct app *a, size_t faults)
{
	a->options.faults = faults;
}

struct frame app_draw(struct app *a, struct arena *frame_arena, int rows,
		      int cols)
{
	struct frame f = frame_new(frame_arena, rows, cols,
				   a->options.ascii);

	a->rows = f.rows;
	a->cols = f.cols;
	draw_screen(a, &f);
	return f;
}
