/* What the reader keeps, completes and does by name. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/build.h"
#include "load/load.h"
#include "support_browser.h"

static int set_up(void **state)
{
	struct browser *w;

	browser_set_up(state);
	w = *state;
	w->state = state_open(NULL);
	browser_restart(w);
	return 0;
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
	{ "f who:koch Tab", "filter: who:'Natalia Kochanova'" },
	{ "f who:\" nat Tab", "filter: who:'Natalia Kochanova'" },
	{ "f at:low Tab", "filter: at:'Lower Weir'" },
	{ "f guest:koch Tab", "filter: guest:'Natalia Kochanova'" },
	{ "f src:her Tab", "filter: src:" },
	{ "f prec:m Tab", "filter: prec:month" },
	{ "f status:pl Tab", "filter: status:planned" },
	{ "f has:v Tab", "filter: has:variants" },
	{ "f is: Tab", "filter: is:marked" },
	{ "f is:t Tab", "filter: is:tagged" },
	{ "f has:rem Tab", "filter: has:remark" },
	{ "f a Space st Tab", "filter: a status:" },
	{ "f prec: Tab", "filter: prec:day" },
	{ "f prec: Tab Tab Tab", "filter: prec:season" },
	{ "f prec: Tab S-Tab", "filter: prec:year" },
	{ "f prec: S-Tab", "filter: prec:year" },
	{ "f prec:x Space y Left Left Backspace m Tab",
	  "filter: prec:month y" },
	{ "f id: Tab", "filter: id: " },
	{ "f zz Tab", "nothing completes this" },
	{ "/ who:li Tab", "/who:'Ada Lind'" },
	{ ": nex Tab", ":next_month" },
	{ ": nex Tab Tab", ":next_silence" },
	{ ": sav Tab Tab", ":saved" },
	{ ": uns Tab", ":unsave" },
};

static void completing(void **state)
{
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(completions) / sizeof(completions[0]);
	     i++) {
		browser_type(w, completions[i].keys);
		assert_shows(w, completions[i].typed);
		browser_type(w, "Esc");
	}
	/* What is completed is taken, and letters go on after it. */
	browser_type(w, "f kind:v Tab Enter");
	assert_shows(w, "1 of 12 events");
	browser_type(w, "x f prec: Tab Backspace Backspace Backspace mo Tab "
			"Enter");
	assert_shows(w, "prec:month");
}

/* What was typed comes back, in this run and the next. */
static void history(void **state)
{
	struct browser *w = *state;

	browser_type(w, "/ ferry Enter / koch Enter / Esc");
	browser_type(w, "f kind:visit Enter x");
	for (int run = 0; run < 2; run++) {
		browser_type(w, "/ Up");
		assert_shows(w, "/koch");
		browser_type(w, "Up");
		assert_shows(w, "/ferry");
		browser_type(w, "Up");
		assert_shows(w, "nothing older");
		browser_type(w, "Down Down");
		assert_shows(w, "names, words, who:NAME");
		/* Only what begins as what is typed. */
		browser_type(w, "fe Up");
		assert_shows(w, "/ferry");
		browser_type(w, "Down");
		assert_shows(w, "/fe ");
		browser_type(w, "Esc f Up");
		assert_shows(w, "filter: kind:visit");
		browser_type(w, "Esc : Up");
		assert_shows(w, "nothing older");
		browser_type(w, "Esc");
		browser_restart(w);
	}
	assert_true(state_changed(w->state));
}

static void saving(void **state)
{
	struct browser *w = *state;

	browser_type(w, ": save Space x Enter");
	assert_shows(w, "nothing to save yet");
	browser_type(w, "p koch Enter f -kind:visit Enter");
	browser_type(w, ": save Space koch Enter");
	assert_shows(w, "this is now saved:koch");
	assert_shows(w, "who:'Natalia Kochanova' -kind:visit");
	browser_restart(w);
	browser_type(w, "f saved:koch Enter");
	assert_shows(w, "4 of 12 events");
	/* It would ask for itself. */
	browser_type(w, ": save Space koch Enter");
	assert_shows(w, "it would ask for itself");
	browser_type(w, ": save Space other Enter x f kind:visit Enter");
	browser_type(w, ": save Space koch Enter");
	assert_shows(w, "replaced saved:koch: kind:visit");
	browser_type(w, "x : saved Space other Enter");
	assert_shows(w, "1 of 12 events");
	browser_type(w, "x : unsave Space koch Enter");
	assert_shows(w, "koch is saved no more");
	browser_type(w, "f saved:other");
	assert_shows(w, "in saved:other, column 7: no search");
	browser_type(w, "Esc : save Space # Enter");
	assert_shows(w, "a name is one word");
	/* A query would read it otherwise. */
	browser_type(w, ": save Space a|b Enter");
	assert_shows(w, "a name is one word");
	browser_type(w, ": tag Space a|b Enter");
	assert_shows(w, "a|b can be no tag");
}

static void palette(void **state)
{
	struct browser *w = *state;

	browser_type(w, ": en Enter");
	assert_shows(w, "▸   20 Feb");
	browser_type(w, ": previous Space mon Enter");
	assert_shows(w, "▸   18 Feb");
	browser_type(w, ": rep Enter");
	assert_shows(w, "Report of 12 events");
	browser_type(w, "q : zzz Enter");
	assert_shows(w, "nothing here is called that");
	browser_type(w, "Esc : Up");
	assert_shows(w, ":rep");
	/* Keys of other places are no commands here. */
	browser_type(w, "C-u choose_n");
	assert_shows(w, "nothing here is called that");
	/* A whole name and what it takes, and no longer one that begins so. */
	browser_type(w, "Esc : copy Space c");
	assert_shows(w, "copy WHAT");
	browser_type(w, "Enter");
	assert_non_null(strstr(arena_cstr(&w->frame, w->last.text), "¶"));
	browser_type(w, ": copy Space");
	assert_shows(w, "▸  copy  ");
	browser_type(w, "co Enter");
	assert_true(sv_starts(w->last.text, SV("annals report")));
	browser_type(w, ": copy Space command Enter");
	assert_true(sv_starts(w->last.text, SV("annals report")));
}

static void marking(void **state)
{
	struct browser *w = *state;

	browser_type(w, "'");
	assert_shows(w, "no event here is marked");
	browser_type(w, "j m G m");
	assert_shows(w, "marked: 2 marked here");
	browser_type(w, "'");
	assert_shows(w, "marked: 1 of 2, wrapped");
	assert_shows(w, "▸    2 Nov  ★");
	browser_type(w, "f is:marked Enter");
	assert_shows(w, "2 of 12 events");
	browser_restart(w);
	browser_type(w, "f is:marked Enter");
	assert_shows(w, "2 of 12 events");
	browser_type(w, "m");
	assert_shows(w, "1 of 12 events");
	assert_shows(w, "not marked: 1 marked here");
}

/* Tags of his own: all that are typed are there, or none of them. */
static void tagging(void **state)
{
	struct browser *w = *state;
	static const struct {
		const char *keys, *shows;
	} cases[] = {
		{ "j : tag Space check Enter",
		  "tagged: your tags are now check" },
		{ "k j", "☆ tagged check" },
		{ ": tag Space check Space idea Enter",
		  "tagged: your tags are now check, idea" },
		{ "k j", "☆ tagged check, idea" },
		{ ": tag Space check Enter",
		  "taken away: your tags are now idea" },
		{ ": tag Space idea Space check Enter",
		  "your tags are now idea, check" },
		{ "j : tag Space Tab", ":tag check" },
		{ "Tab", ":tag idea" },
		{ "Space ch Tab Enter", "your tags are now idea, check" },
		{ "j : tag Space \" Enter", "can be no tag" },
		{ ": tag Space #x Enter", "can be no tag" },
		{ ": tag Enter", ":tag " },
		{ "Esc f tagged: Tab Enter", "2 of 12 events" },
		{ "x f tagged:id Enter", "2 of 12 events" },
		{ "x f tagged:'id' Enter", "no tag of yours is called id" },
		{ "Esc f tagged:chek",
		  "no tag of yours is called chek; did you mean check?" },
		{ "Esc f is:tagged Enter", "2 of 12 events" },
		{ ": tag Space idea Space check Enter", "1 of 12 events" },
		{ "", "taken away: no tag of yours is left" },
		{ "u f tag:idea", "no tag is called idea" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		browser_type(w, cases[i].keys);
		assert_shows(w, cases[i].shows);
	}
	browser_restart(w);
	browser_type(w, "f is:tagged Enter");
	assert_shows(w, "1 of 12 events");
}

/* A remark is shown, sought by / and by nothing else, and can be changed. */
static void remarking(void **state)
{
	struct browser *w = *state;
	static const struct {
		const char *keys, *shows;
	} cases[] = {
		{ "j / zebra Enter", "not found" },
		{ "Esc : remark Space ask Space the Space Zébra Enter",
		  "remarked" },
		{ "k j", "☆ your remark" },
		{ "Home / zebra Enter", "1 of 1" },
		{ "Home / 'Zébra' Enter", "1 of 1" },
		{ "Home / /z.bra/ Enter", "1 of 1" },
		{ "Home / \"the Space zeb Enter", "no closing" },
		{ "\" Enter", "1 of 1" },
		{ "f zebra Enter", "Nothing matches" },
		{ "x f has:remark Enter", "1 of 12 events" },
		{ "x : remark Space Tab", ":remark ask the Zébra" },
		{ "C-u remark Enter", "remark: ask the Zébra" },
		{ "", "it goes into no file and no report" },
		{ "Space now Enter", "your remark is changed" },
		{ ": remark Enter", "remark: ask the Zébra now" },
		{ "Esc i G", "Your remark  ask the Zébra now" },
		{ "q R / zebra Enter", "no hit" },
		{ "q : remark Enter C-u Enter", "your remark is taken away" },
		{ "/ zebra", "0 events" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		browser_type(w, cases[i].keys);
		assert_shows(w, cases[i].shows);
	}
}

static void setting(void **state)
{
	struct browser *w = *state;
	static const struct {
		const char *keys, *shows;
		enum app_act asks;
	} cases[] = {
		{ ": set Space Tab", ":set clip", APP_GO_ON },
		{ "Space Tab Tab", ":set clip tool", APP_GO_ON },
		{ "Enter", "clip is now tool", APP_GO_ON },
		{ "y t", "12 events", APP_COPY },
		{ ": set Space mouse Enter", "mouse is now on", APP_MOUSE },
		{ "M", "the mouse is the terminal's again", APP_MOUSE },
		{ ": set Space mouse Space maybe Enter",
		  "mouse is off; it takes off or on", APP_GO_ON },
		{ ": set Space mous Enter",
		  "no setting is called mous; did you mean mouse?", APP_GO_ON },
		{ ": set Space iso Enter", "2024-06-07", APP_GO_ON },
		{ ": set Space iso Space off Enter", "7 Jun    Ferry",
		  APP_GO_ON },
		{ ": set Space gap Enter",
		  "gap is auto; it takes auto or a number of days", APP_GO_ON },
		{ ": set Space gap Space 120 Enter", "gap is now 120",
		  APP_GO_ON },
		{ ": set Space gap Space 0 Enter", "gap is 120; it takes auto",
		  APP_GO_ON },
		{ ": set Space theme Space li Tab Enter", "theme is now light",
		  APP_THEME },
		{ ": set Space theme Enter",
		  "theme is light; it takes terminal, dark, light, "
		  "high-contrast or colour-blind", APP_GO_ON },
	};

	assert_shows(w, "3 months without an event");
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		browser_type(w, cases[i].keys);
		assert_shows(w, cases[i].shows);
		assert_int_equal(w->last.act, cases[i].asks);
		if (w->last.act == APP_COPY)
			assert_int_equal(w->last.clip, CLIP_TOOL);
		if (w->last.act == APP_THEME)
			assert_int_equal(w->last.theme, THEME_LIGHT);
	}
	assert_hides(w, "3 months without an event");
	browser_type(w, ": set Space gap Space auto Enter");
	assert_shows(w, "3 months without an event");
}

/* In the names pane: with this, without it, only it, all. */
static const struct {
	const char *keys, *shows;
} names_keys[] = {
	{ "Home Space", "1 who:Ada Lind" },
	{ "Home Space Space", "1 -who:Ada Lind" },
	{ "Home Space Space Space", "dropped -who:Ada Lind" },
	{ "Home + -", "1 -who:Ada Lind" },
	{ "Home - +", "1 who:Ada Lind" },
	{ "Home + +", "it is a constraint already: number 1" },
	{ "Home Enter j Enter", "1 who:Natalia Kochanova" },
	{ "Home Enter j j Enter u", "1 who:Ada Lind" },
	{ "Home Enter Enter", "dropped who:Ada Lind" },
	{ "Home + j j - a", "dropped 2: 12 events" },
	{ "Home a", "no constraint of this sort" },
	{ "J J + J Enter", "2 src:" },
	{ "J J J J Enter", "1 prec:day" },
	{ "J J J J K Enter", "1 src:" },
	{ "/ lin Enter Enter", "1 who:Ada Lind" },
	{ "/ lin Enter Esc j j Enter", "1 who:Boris Mark" },
	{ "Home + / boris Enter +", "2 who:Boris Mark" }, /* not 1 */
	{ "/ zzz", "no name begins so" },
};

static void names_pane(void **state)
{
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(names_keys) / sizeof(names_keys[0]);
	     i++) {
		browser_screen(w, 60, 160);
		browser_type(w, "S-Tab");
		browser_type(w, names_keys[i].keys);
		assert_shows_at(w, 60, 160, names_keys[i].shows);
		browser_restart(w);
	}
}

/* What every section counts, of all events and of those that are shown: the
 * filter counts before Enter already, and what has no hits stays. */
static void counts(void **state)
{
	struct browser *w = *state;
	static const struct {
		const char *keys, *row;
	} cases[] = {
		{ "p koch Enter", "WHO all hits" },
		{ "", "Boris Mark 3 1" },
		{ "", "Lower Weir 5 1" },
		{ "", "Forum 1 0" },
		{ "", "[3] Radio One 2 1" },
		{ "", "day 8 5" },
		{ "x f kind:v", "day 8 1" }, /* not yet kept */
		{ "C-u prec", "day 8 0" },
		{ ":", "day 8 8" }, /* no query yet: all */
		{ "C-u ferry Space prec:", "day 8 3" }, /* what is before it */
		{ "C-u kind:visit Space '", "day 8 1" },
		{ "C-u", "day 8 8" },
		{ "Esc / ferry", "day 8 3" },
		{ "Enter", "day 8 3" },
		{ "Esc", "day 8" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct build b = { .arena = &w->arena };
		struct sv seen;

		browser_type(w, cases[i].keys);
		seen = browser_screen(w, 60, 200);
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

/* Countries act, too: what has a row of WHO and one of WHERE takes no room from
 * the sections below. */
static void many_actors(void **state)
{
	enum { PLACES = 150 };
	struct browser *w = *state;
	struct diags diags = { .arena = &w->arena };
	struct build yaml = { .arena = &w->arena };
	struct book *old = w->book;

	for (int i = 0; i < PLACES; i++)
		build_fmt(&yaml, "- {date: 2001, title: t%d, who: Land %d, "
				 "place: Land %d, sources: s}\n", i, i, i);
	w->book = load_text(build_view(&yaml), SV("t"), &diags);
	browser_restart(w);
	book_free(old);
	browser_screen(w, 60, 160);
	browser_type(w, "S-Tab End");
	assert_shows_at(w, 60, 160, "PRECISION");
	browser_type(w, "K Enter");
	assert_shows(w, "src:[1]");
}

/* An empty result names what to drop, and what each would give. */
static void nothing_left(void **state)
{
	struct browser *w = *state;

	browser_type(w, "p celia Enter f 2025.. Enter f prec:day Enter");
	assert_shows(w, "Nothing matches 1, 2 and 3 together.");
	assert_shows(w, "x 1  drop who:Celia Ortega → 2 events");
	assert_shows(w, "x 2  drop 2025.. → 3 events");
	assert_shows(w, "x 3  drop prec:day → 0 events");
	browser_type(w, "x 1");
	assert_shows(w, "2 of 12 events");
}

/* The same of what is being typed, and of a filter that has several parts. */
static void nothing_typed(void **state)
{
	struct browser *w = *state;
	static const struct {
		const char *keys, *shows;
	} cases[] = {
		{ "/ celia Space 2025..",
		  "0 events; 2 without celia, 3 without 2025.." },
		{ "C-u zzzz", "0 events\n" },
		{ "Esc f celia Space 2025..",
		  "0 events; 2 without celia, 3 without 2025.." },
		{ "Enter", "Nothing matches 1 and 2 together." },
		{ "", "x 1  drop celia → 2 events" },
		{ "u", " 12 events, " }, /* both at once */
		{ "f 2025.. Enter / celia",
		  "0 events; 3 among what is hidden" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		browser_type(w, cases[i].keys);
		assert_shows(w, cases[i].shows);
	}
}

/* What was met in other spellings than those typed is said to be. */
static void spelt(void **state)
{
	struct browser *w = *state;
	static const struct {
		const char *keys, *shows;
	} cases[] = {
		{ "/ kochanova", " 5 events, folds: Kochanova · Кочанова\n" },
		{ "C-u kocanova", " 5 events, otherwise spelt" },
		{ "C-u kochanva", "no kochanva; near: Kochanova (5)\n" },
		{ "Enter", "of 5, near\n" },
		{ "Esc f kochanva Enter",
		  "no kochanva; near: Kochanova; u undoes" },
		{ "m", "5 of 12 events, 1 marked" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		browser_type(w, cases[i].keys);
		assert_shows(w, cases[i].shows);
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, set_up, browser_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(completing), TEST(history), TEST(saving),
		TEST(palette),	  TEST(marking), TEST(tagging),
		TEST(remarking), TEST(setting),  TEST(names_pane),
		TEST(counts),	  TEST(many_actors), TEST(nothing_left),
		TEST(nothing_typed), TEST(spelt),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
