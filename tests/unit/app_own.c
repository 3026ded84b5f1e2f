#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "app/app.h"
#include "load/load.h"
#include "support_keys.h"

/* What the reader keeps, completes and does by name, on
 * tests/data/screens.yaml. */

struct fixture {
	struct arena arena, frame;
	struct book *book;
	struct locale locale;
	struct state *state;
	struct app *app;
};

/* A browser as in another run: with what was kept. */
static void start(struct fixture *f)
{
	struct app_options o = { .locale = &f->locale, .state = f->state };

	app_free(f->app);
	f->app = app_new(f->book, &o);
	app_draw(f->app, &f->frame, 24, 80);
}

static int set_up(void **state)
{
	static struct fixture f;
	const char *path = "tests/data/screens.yaml";
	struct diags diags = { .arena = &f.arena };
	struct err err;

	memset(&f, 0, sizeof(f));
	assert_true(locale_open(&f.arena, "en", &f.locale, NULL, &err));
	f.book = load_book(&path, 1, &diags);
	f.state = state_open(NULL);
	start(&f);
	*state = &f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	app_free(f->app);
	state_close(f->state);
	book_free(f->book);
	arena_free(&f->frame);
	arena_free(&f->arena);
	return 0;
}

static void type(struct fixture *f, const char *keys)
{
	support_type(f->app, keys);
}

/* The screen as text, wide enough for all panes with WIDE. */
static struct sv screen(struct fixture *f, bool wide)
{
	struct build b = { .arena = &f->frame };
	struct frame frame;

	arena_reset(&f->frame);
	frame = app_draw(f->app, &f->frame, wide ? 60 : 44, wide ? 160 : 80);
	frame_text(&frame, &b, false);
	return build_view(&b);
}

static void assert_shows(struct fixture *f, const char *keys, const char *text)
{
	if (sv_find(screen(f, false), sv_of(text), 0) == SV_NONE)
		fail_msg("%s: no %s in\n%s", keys, text, screen(f, false).s);
}

/* What is typed, and what stands in the prompt. */
static const struct {
	const char *keys, *typed;
} completions[] = {
	{ "f wh Tab", "filter: who:" },
	{ "f kin Tab vis Tab", "filter: kind:visit" },
	{ "f kind:s Tab", "filter: kind:statement" },
	{ "f -ho Tab", "filter: -host:" },
	{ "f ( k Tab", "filter: (kind:" },
	{ "f who:koch Tab", "filter: who:\"Natalia Kochanova\"" },
	{ "f who:\" nat Tab", "filter: who:\"Natalia Kochanova\"" },
	{ "f at:low Tab", "filter: at:\"Lower Weir\"" },
	{ "f guest:koch Tab", "filter: guest:\"Natalia Kochanova\"" },
	{ "f src:her Tab", "filter: src:" },
	{ "f prec:m Tab", "filter: prec:month" },
	{ "f status:pl Tab", "filter: status:planned" },
	{ "f has:v Tab", "filter: has:variants" },
	{ "f is: Tab", "filter: is:marked" },
	{ "f a Space st Tab", "filter: a status:" },
	{ "f prec: Tab", "filter: prec:day" },
	{ "f prec: Tab Tab Tab", "filter: prec:season" },
	{ "f prec: Tab S-Tab", "filter: prec:year" },
	{ "f prec: S-Tab", "filter: prec:year" },
	{ "f prec:x Space y Left Left Backspace m Tab",
	  "filter: prec:month y" },
	{ "f id: Tab", "filter: id: " },
	{ "f zz Tab", "nothing completes this" },
	{ "/ who:li Tab", "/who:\"Ada Lind\"" },
	{ ": nex Tab", ":next_event" },
	{ ": nex Tab Tab", ":next_page" },
	{ ": sav Tab Tab", ":saved" },
	{ ": uns Tab", ":unsave" },
};

static void completing(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(completions) / sizeof(completions[0]);
	     i++) {
		type(f, completions[i].keys);
		assert_shows(f, completions[i].keys, completions[i].typed);
		type(f, "Esc");
	}
	/* What is completed is taken, and letters go on behind it. */
	type(f, "f kind:v Tab Enter");
	assert_shows(f, "", "1 of 12 events");
	type(f, "x f prec: Tab Backspace Backspace Backspace mo Tab Enter");
	assert_shows(f, "", "prec:month");
}

/* What was typed comes back, in this run and the next. */
static void history(void **state)
{
	struct fixture *f = *state;

	type(f, "/ ferry Enter / koch Enter / Esc f kind:visit Enter x");
	for (int run = 0; run < 2; run++) {
		type(f, "/ Up");
		assert_shows(f, "Up", "/koch");
		type(f, "Up");
		assert_shows(f, "Up", "/ferry");
		type(f, "Up");
		assert_shows(f, "Up", "nothing older");
		type(f, "Down Down");
		assert_shows(f, "Down", "Up recalls");
		/* Only what begins as what is typed. */
		type(f, "fe Up");
		assert_shows(f, "fe Up", "/ferry");
		type(f, "Down");
		assert_shows(f, "Down", "/fe ");
		type(f, "Esc f Up");
		assert_shows(f, "f Up", "filter: kind:visit");
		type(f, "Esc : Up");
		assert_shows(f, ": Up", "nothing older");
		type(f, "Esc");
		start(f);
	}
	assert_true(state_changed(f->state));
}

static void saving(void **state)
{
	struct fixture *f = *state;

	type(f, ": save Space x Enter");
	assert_shows(f, "save", "nothing to save yet");
	type(f, "p koch Enter f -kind:visit Enter : save Space koch Enter");
	assert_shows(f, "save", "this is now saved:koch");
	assert_shows(f, "save", "who:'Natalia Kochanova' -kind:visit");
	start(f);
	type(f, "f saved:koch Enter");
	assert_shows(f, "saved", "4 of 12 events");
	/* It would ask for itself. */
	type(f, ": save Space koch Enter");
	assert_shows(f, "circle", "it would ask for itself");
	type(f, ": save Space other Enter x f kind:visit Enter");
	type(f, ": save Space koch Enter");
	assert_shows(f, "again", "replaced saved:koch: kind:visit");
	type(f, "x : saved Space other Enter");
	assert_shows(f, "of another", "1 of 12 events");
	type(f, "x : unsave Space koch Enter");
	assert_shows(f, "unsave", "koch is saved no more");
	type(f, "f saved:other");
	assert_shows(f, "dangling", "in saved:other, column 7: no search");
	type(f, "Esc : save Space # Enter");
	assert_shows(f, "bad name", "a name is one word");
}

static void palette(void **state)
{
	struct fixture *f = *state;

	type(f, ": last_ev Enter");
	assert_shows(f, "last_event", "▸ 02-20");
	type(f, ": first Space ev Enter");
	assert_shows(f, "first event", "▸ 1998");
	type(f, ": rep Enter");
	assert_shows(f, "report", "Report of 12 events");
	type(f, "q : zzz Enter");
	assert_shows(f, "zzz", "nothing here is called that");
	type(f, "Esc : Up");
	assert_shows(f, "Up", ":rep");
	/* Keys of other places are no commands here. */
	type(f, "C-u choose_n");
	assert_shows(f, "choose_name", "nothing here is called that");
}

static void marking(void **state)
{
	struct fixture *f = *state;

	type(f, "'");
	assert_shows(f, "'", "no event here is marked");
	type(f, "j m G m");
	assert_shows(f, "m", "marked: 2 marked here");
	type(f, "'");
	assert_shows(f, "'", "marked: 1 of 2, wrapped");
	assert_shows(f, "'", "▸★11-02");
	type(f, "f is:marked Enter");
	assert_shows(f, "filter", "2 of 12 events");
	start(f);
	type(f, "f is:marked Enter");
	assert_shows(f, "another run", "2 of 12 events");
	type(f, "m");
	assert_shows(f, "away", "1 of 12 events");
	assert_shows(f, "away", "not marked: 1 marked here");
}

/* In the search pane: with this, without it, only it, all. */
static const struct {
	const char *keys, *shows;
} facet_keys[] = {
	{ "Home Space", "① who:Ada Lind −6" },
	{ "Home Space Space", "① not who:Ada Lind −6" },
	{ "Home Space Space Space", "dropped not who:Ada Lind" },
	{ "Home + -", "① not who:Ada Lind −6" },
	{ "Home - +", "① who:Ada Lind −6" },
	{ "Home + +", "it is a constraint already: number 1" },
	{ "Home Enter j j Enter", "① who:Natalia Kochanova" },
	{ "Home Enter j j Enter u", "① who:Ada Lind −6" },
	{ "Home Enter Enter", "dropped who:Ada Lind" },
	{ "Home + j j - a", "dropped 2: 12 events" },
	{ "Home a", "no constraint of this sort" },
	{ "J J + J Enter", "② src:" },
	{ "J J J J Enter", "① prec:day" },
	{ "J J J J K Enter", "① src:" },
	{ "/ lin Enter Enter", "① who:Ada Lind −6" },
	{ "/ lin Enter Esc j j Enter", "① who:Boris Mark" },
	{ "/ zzz", "no name begins so" },
};

static void facets(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(facet_keys) / sizeof(facet_keys[0]);
	     i++) {
		screen(f, true);
		type(f, "S-Tab");
		type(f, facet_keys[i].keys);
		if (sv_find(screen(f, true), sv_of(facet_keys[i].shows), 0) ==
		    SV_NONE)
			fail_msg("%s: no %s in\n%s", facet_keys[i].keys,
				 facet_keys[i].shows, screen(f, true).s);
		start(f);
	}
}

/* What every section counts, of all events and of those that are shown: the
 * filter counts before Enter already, and what has no hits stays. */
static void counts(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *keys, *row;
	} cases[] = {
		{ "p koch Enter", "WHO all hit" },
		{ "", "Boris Mark 3 1" },
		{ "", "WHERE all hit" },
		{ "", "Lower Weir 5 1" },
		{ "", "KIND all hit" },
		{ "", "F Forum 1 0" },
		{ "", "SOURCE all hit" },
		{ "", "[3] Radio One 2 1" },
		{ "", "PRECISION all hit" },
		{ "", "day 8 5" },
		{ "x f kind:v", "day 8 1" }, /* not yet kept */
		{ "C-u prec:", "day 8 │" }, /* no query: all */
		{ "Esc / ferry", "day 8 3" },
		{ "Enter", "day 8 3" },
		{ "Esc", "day 8 │" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct build b = { .arena = &f->arena };
		struct sv seen;

		type(f, cases[i].keys);
		seen = screen(f, true);
		/* However many blanks there are. */
		for (size_t k = 0; k < seen.n; k++)
			if (seen.s[k] != ' ' || b.n == 0 ||
			    b.s[b.n - 1] != ' ')
				build_char(&b, seen.s[k]);
		if (sv_find(build_view(&b), sv_of(cases[i].row), 0) == SV_NONE)
			fail_msg("%s: no %s in\n%s", cases[i].keys,
				 cases[i].row, seen.s);
	}
}

/* An empty result names what to drop, and what each would give. */
static void nothing_left(void **state)
{
	struct fixture *f = *state;

	type(f, "p celia Enter f 2025.. Enter f prec:day Enter");
	assert_shows(f, "", "Nothing matches ① ② ③ together.");
	assert_shows(f, "", "x 1  drop ① who:Celia Ortega → 2 events");
	assert_shows(f, "", "x 2  drop ② 2025.. → 3 events");
	assert_shows(f, "", "x 3  drop ③ prec:day → 0 events");
	type(f, "x 1");
	assert_shows(f, "", "2 of 12 events");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(completing), TEST(history), TEST(saving),
		TEST(palette),	  TEST(marking), TEST(facets),
		TEST(counts),	  TEST(nothing_left),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
