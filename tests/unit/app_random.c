/*
 * Random sequences of acts: what a reader sees depends on what he does, not on
 * how often that was drawn, and what he undoes can be done again.
 */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "app/pane_timeline.h"
#include "app/rows.h"
#include "app/shown.h"
#include "app/parts.h"
#include "base/key.h"
#include "base/utf8.h"
#include "support_browser.h"
#include "support_random.h"

static const char *const acts[] = {
	"j", "k", "PgDn", "b", "Space", "G", "Home", "J", "K", "S-Right", "}",
	"{", "Enter", "Enter", "Enter", "Esc", "Tab", "S-Tab", "h", "l", "/",
	"n", "N", "p", "P", "f", "x", "X", "u", "u", "U", "d", "g", "R", "w",
	"?", "z", "Z", "m", "'", ":", "a", "+", "-", "1", "2", "9", "C-l",
	"Backspace", "C-w", "C-u", "Left", "Up", "Down", "C-g", "M", "Y", "o",
	"o Enter", "y c", "y q",
	/* With their prompts, so that they come to something. */
	"p koch Enter", "p Down Enter", "P old Enter", "/ ferry Enter",
	"/ koch Enter", "/ zzz Esc", "/ Lind", "f kind:meeting Enter",
	"f 2024 | 2025 Enter", "f -prec:day Enter", "f is:marked Enter",
	"f kochanowa Enter", "g 2024-06 Enter", "g g", "x 1", "X 1",
	"Tab j j Enter", "S-Tab j j Enter", "S-Tab / o Enter", "f kind: Tab",
	"R G", "R G k", "R G Home j", "R PgDn PgDn", "R Esc",
	"R / ferry Enter", "R n", "R N", "!",
	"Enter Tab Tab Enter", "3", "4 d", "5 x", "C-o", "Alt-Right",
	": save s Enter", "f saved:s Enter", ": mark Enter",
	"t", "t Right Right", "t Left Enter", "t Right [", "[", "]", "S-Right",
	"p koch Enter + +", "p koch Enter + n",
};

enum { NACTS = sizeof(acts) / sizeof(acts[0]) };

static const struct size {
	int rows, cols; /* 0: another one now and then */
} sizes[] = {
	{ 24, 80 }, { 36, 120 }, { 10, 40 }, { 40, 10 }, { 5, 20 }, { 1, 1 },
	{ 0, 0 },
};

enum { NSIZES = sizeof(sizes) / sizeof(sizes[0]) };

/* What is on the screen, in one number. */
static uint64_t seen(struct browser *w)
{
	struct frame f;
	uint64_t hash = 14695981039346656037u;
	const unsigned char *bytes;
	size_t n;

	arena_reset(&w->frame);
	f = app_draw(w->app, &w->frame);
	bytes = (const unsigned char *)f.cells;
	n = (size_t)f.rows * (size_t)f.cols * sizeof(*f.cells);
	for (size_t i = 0; i < n; i++)
		hash = (hash ^ bytes[i]) * 1099511628211u;
	hash = (hash ^ (uint64_t)f.cursor_row) * 1099511628211u;
	return (hash ^ (uint64_t)f.cursor_col) * 1099511628211u;
}

/* Does the rest, as when nobody types. */
static void finish(struct browser *w)
{
	bool show = false;

	while (app_step(w->app, &show))
		continue;
}

/* ---- what a key does not wait for ---- */

static struct random interrupts = { .state = 3 };
static size_t hasty, in_sight;

/* Now and then a key waits. */
static bool waits(void *of)
{
	(void)of;
	return random_chance(&interrupts, 60);
}

/* What is marked in the list before all is found is what all that is found has
 * there, of what constraints leave. */
static void check_sight(struct browser *w)
{
	struct arena a = { 0 };
	event_no first, last;
	struct hits all;

	if (!w->app->seeking)
		return;
	hasty++;
	if (w->app->found.n > 0 && rows_at_one(w->app)) {
		all = query_run(&a, &w->shown, w->app->marks, NULL);
		timeline_window(w->app, &first, &last);
		for (event_no ev = first; ev != NO_EVENT && ev <= last; ev++)
			assert_int_equal(hits_have(w->app->found, ev),
					 hits_have(shown_sought(w->app), ev) &&
						 hits_have(all, ev));
		in_sight++;
	}
	arena_free(&a);
}

/* A key, and what the outside answers; DRAW: and the rest is done, and it is
 * drawn. */
static void type(struct browser *w, struct random *r, uint32_t key, bool draw)
{
	struct app_request asked = app_key(w->app, key);

	if (asked.act == APP_WRITE && random_chance(r, 50))
		browser_write(w);
	else if (asked.act == APP_WRITE)
		app_unwritten(w->app, true, (struct sv){ 0 });
	else if (asked.act == APP_EDIT || asked.act == APP_ADD)
		app_say(w->app, STYLE_WARN, SV("no editor"));
	check_sight(w);
	if (w->waits) {
		bool show = false;

		for (unsigned i = random_pick(&interrupts, 4); i > 0; i--)
			app_step(w->app, &show);
	}
	if (!draw)
		return;
	finish(w);
	seen(w);
}

/* One act of a sequence; the same for the same R. */
static void act(struct browser *w, const struct size *size, struct random *r,
		bool draw)
{
	struct sv rest = sv_of(acts[random_pick(r, NACTS)]);

	if (size->rows == 0 && random_chance(r, 50)) {
		int rows = (int)random_pick(r, 40);

		app_resize(w->app, rows, (int)random_pick(r, 130));
	}
	if (random_chance(r, 10))
		type(w, r, key_mouse((enum mouse)random_pick(r, 3),
				     (unsigned)random_pick(r, 45),
				     (unsigned)random_pick(r, 130)), draw);
	while (rest.n > 0) {
		struct sv word = sv_cut(&rest, ' ');
		uint32_t key = key_parse(word);
		size_t i = 0;

		do
			type(w, r, key != K_NONE ? key : utf8_next(word, &i),
			     draw);
		while (key == K_NONE && i < word.n);
	}
}

static void begin(struct browser *w, const struct size *size)
{
	browser_restart(w);
	if (size->rows > 0)
		app_resize(w->app, size->rows, size->cols);
}

/* Plays the sequence of SEED, whose acts are noted in TEXT. */
static void play(struct browser *w, const struct size *size, uint64_t seed,
		 int count, bool draw)
{
	struct random r = { .state = seed };

	begin(w, size);
	for (int i = 0; i < count; i++)
		act(w, size, &r, draw);
}

static void check(bool good, const char *what, const struct size *size,
		  uint64_t seed)
{
	if (good)
		return;
	fprintf(stderr, "%s: %d x %d, seed %llu\n", what, size->cols,
		size->rows, (unsigned long long)seed);
	fail();
}

/* The same however often it is drawn, and settled twice as once; at another
 * size as well, where other parts of the state are seen. */
static void drawing_changes_nothing(void **state)
{
	enum { COUNT = 25 };
	struct browser *w = *state;

	for (unsigned i = 0; i < random_rounds(NSIZES * 16); i++) {
		const struct size *size = &sizes[i % NSIZES];
		uint64_t seed = i + UINT64_C(1), once, wide;

		play(w, size, seed, COUNT, false);
		finish(w); /* it counts pages while nobody types */
		once = seen(w);
		check(once == seen(w), "drawn twice", size, seed);
		app_key(w->app, K_NONE);
		check(once == seen(w), "settled twice", size, seed);
		app_resize(w->app, 36, 120);
		finish(w);
		wide = seen(w);
		play(w, size, seed, COUNT, true);
		check(once == seen(w), "drawn often", size, seed);
		app_resize(w->app, 36, 120);
		finish(w);
		check(wide == seen(w), "drawn often, wide", size, seed);
	}
}

/* Where nothing may take a key any time, and each other is typed before what
 * it asks for is there, all comes to the same. */
static void haste_changes_nothing(void **state)
{
	enum { COUNT = 25 };
	struct browser *w = *state;

	for (unsigned i = 0; i < random_rounds(NSIZES * 16); i++) {
		const struct size *size = &sizes[i % NSIZES];
		uint64_t seed = i + UINT64_C(1), once;

		w->patience = 0;
		w->waits = NULL;
		play(w, size, seed, COUNT, false);
		finish(w);
		once = seen(w);
		w->patience = 1;
		w->waits = waits;
		play(w, size, seed, COUNT, false);
		finish(w);
		check(once == seen(w), "in haste", size, seed);
	}
	w->waits = NULL;
	w->patience = 0;
	assert_true(hasty > 50 && in_sight > 10);
}

enum { STEPS = 40 }; /* more than there are changes in a sequence */

/* Key KEY N times, what is seen after each in OUT; no message. */
static void again(struct browser *w, uint32_t key, int n, uint64_t *out)
{
	for (int i = 0; i < n; i++) {
		app_key(w->app, key);
		app_key(w->app, K_UNKNOWN);
		out[i] = seen(w);
	}
}

/* Out of prompts and panes, with nothing left to redo. */
static void leave(struct browser *w)
{
	uint64_t ignored[STEPS];

	again(w, K_ESC, 4, ignored);
	again(w, 'U', STEPS, ignored);
}

/* Whether DONE goes the way of UNDONE back, from START. */
static bool is_way_back(uint64_t start, const uint64_t undone[STEPS],
			const uint64_t done[STEPS])
{
	for (int steps = 0; steps < STEPS; steps++) {
		bool same = true;

		/* After the K-th undo nothing was left to undo. */
		for (int i = 0; same && i < STEPS; i++) {
			int to = steps - 2 - i;

			same = done[i] == (to >= 0 ? undone[to] : start);
		}
		for (int i = steps; same && i < STEPS; i++)
			same = undone[i] == undone[steps > 0 ? steps - 1 : 0];
		if (same)
			return true;
	}
	return false;
}

static void undone_is_redone(void **state)
{
	enum { COUNT = 25 };
	struct browser *w = *state;

	for (unsigned i = 0; i < random_rounds(NSIZES * 6); i++) {
		const struct size *size = &sizes[i % NSIZES];
		uint64_t seed = i + UINT64_C(1), start, wide;
		uint64_t undone[STEPS], done[STEPS];

		play(w, size, seed, COUNT, false);
		leave(w);
		app_resize(w->app, 36, 120);
		finish(w);
		wide = seen(w);
		play(w, size, seed, COUNT, false);
		leave(w);
		start = seen(w);
		again(w, 'u', STEPS, undone);
		again(w, 'U', STEPS, done);
		check(is_way_back(start, undone, done), "undone and redone",
		      size, seed);
		app_resize(w->app, 36, 120);
		check(wide == seen(w), "undone and redone, wide", size, seed);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(drawing_changes_nothing),
		BROWSER_TEST(haste_changes_nothing),
		BROWSER_TEST(undone_is_redone),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
