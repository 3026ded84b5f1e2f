/* The browser without a terminal: keys in, its screen as text. */
#include "support_browser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/key.h"
#include "base/utf8.h"
#include "load/load.h"
#include "diff/pair.h"

void browser_begin_in(struct browser *w, struct book *book, const char *tag)
{
	struct err err;

	assert_true(locale_open(&w->arena, tag, &w->locale, NULL, &err));
	w->book = book;
	browser_restart(w);
}

void browser_begin(struct browser *w, struct book *book)
{
	browser_begin_in(w, book, "en");
}

void browser_end(struct browser *w)
{
	app_free(w->app);
	index_free(w->shown.x);
	index_free(w->before.x);
	state_close(w->state);
	book_free(w->book);
	arena_free(&w->frame);
	arena_free(&w->arena);
}

int browser_set_up(void **state)
{
	static struct browser w;

	memset(&w, 0, sizeof(w));
	browser_begin(&w, browser_load(&w, "tests/data/screens.yaml"));
	*state = &w;
	return 0;
}

int browser_tear_down(void **state)
{
	browser_end(*state);
	return 0;
}

void browser_restart(struct browser *w)
{
	struct app_options o = { .locale = &w->locale,
				 .state = w->state,
				 .today = w->today,
				 .keymap = w->keymap,
				 .view = w->view,
				 .place = w->place,
				 .page = w->page,
				 .paths = &w->path,
				 .npaths = w->path ? 1 : 0,
				 .since = w->since,
				 .setup = w->setup,
				 .waits = w->waits,
				 .waits_of = w,
				 .patience = w->patience };

	app_free(w->app);
	index_free(w->shown.x);
	w->shown = (struct corpus){ w->book, index_new(w->book) };
	w->app = app_new(&w->shown, &o);
	w->keys = "";
}

struct book *browser_load(struct browser *w, const char *path)
{
	struct diags diags = { .arena = &w->arena };
	struct book *b = load_book(&path, 1, &diags);

	assert_int_equal(diags.errors, 0);
	return b;
}

void browser_renew(struct browser *w, const struct book *b)
{
	struct corpus fresh = { b, index_new(b) };
	struct pairing *p = pair_open((struct pair_side){ .corpus = w->shown },
				      (struct pair_side){ .corpus = fresh });
	static const struct diags none; /* until the next news */
	struct news news = { .corpus = &fresh, .faults = &none };

	while (pair_step(p))
		continue;
	news.found = pair_found(p);
	app_renew(w->app, &news);
	pair_close(p);
	index_free(w->before.x);
	w->before = w->shown;
	w->shown = fresh;
}

void browser_leave(struct browser *w, struct book *one, struct book *two)
{
	app_free(w->app);
	w->app = NULL;
	book_free(one);
	book_free(two);
}

void browser_bar(struct browser *w, const char *bar, const char *file,
		 uint32_t line)
{
	struct news news = { .bar = sv_of(bar), .file = sv_of(file),
			     .line = line, .as_of = SV("14:32") };

	app_renew(w->app, &news);
}

void browser_type(struct browser *w, const char *keys)
{
	struct sv rest = sv_of(keys);

	w->keys = keys;
	w->last = (struct app_request){ .act = APP_GO_ON };
	while (rest.n > 0) {
		struct sv word = sv_cut(&rest, ' ');
		uint32_t key = key_parse(word);

		if (key != K_NONE)
			w->last = app_key(w->app, key);
		for (size_t i = 0; key == K_NONE && i < word.n;)
			w->last = app_key(w->app, utf8_next(word, &i));
	}
}

struct sv browser_screen(struct browser *w, int rows, int cols)
{
	struct build b = { .arena = &w->frame };
	struct frame frame;

	arena_reset(&w->frame);
	app_resize(w->app, rows, cols);
	frame = app_draw(w->app, &w->frame);
	frame_text(&frame, &b, false);
	return build_view(&b);
}

void browser_check(struct browser *w, int rows, int cols, const char *text,
		   bool shown, const char *file, int line)
{
	struct sv screen = browser_screen(w, rows, cols);

	if ((sv_find(screen, sv_of(text), 0) != SV_NONE) == shown)
		return;
	/* What cmocka prints is cut after a thousand bytes. */
	fprintf(stderr, "after the keys %s: %s %s in\n%.*s", w->keys,
		shown ? "no" : "still", text, SV_ARG(screen));
	_fail(file, line);
}

void browser_go_on(struct browser *w)
{
	bool show = false;

	do
		w->last = app_asked(w->app);
	while (w->last.act == APP_GO_ON &&
	       (app_step(w->app, &show) || app_prepare(w->app, &show)));
	if (w->last.act == APP_GO_ON)
		w->last = app_asked(w->app);
}

void browser_write(struct browser *w)
{
	w->written.arena = &w->arena;
	build_cut(&w->written, 0);
	w->file = sink_to_text(&w->written);
	app_write(w->app, &w->file.sink);
}
