/* How the browser begins by the configuration. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/command.h"
#include "app/first_view.h"
#include "load/load.h"
#include "support_arena.h"
#include "support_browser.h"

static struct config_row row_of(const char *key, const char *text)
{
	return (struct config_row){ .section = CONFIG_view,
				    .key = sv_of(key),
				    .text = sv_of(text),
				    .text_at = { SV("c"), 1, 1 } };
}

/* The first view by "KEY: TEXT" of SECTION alone; *FAULT what is wrong with it,
 * or "". */
static struct first_view view_of(enum config_section section, const char *key,
				 const char *text, const char **fault)
{
	struct config_row row = row_of(key, text);
	struct config c = { &row, 1 };
	struct diags d = { .arena = &arena };
	struct first_view v;

	row.section = section;
	v = first_view_new(&arena, &c, NULL, NULL, &d);
	*fault = d.n ? arena_cstr(&arena, d.v[0].message) : "";
	return v;
}

#define PANES                                                                  \
	" takes timeline, event, names, strip, lanes, figures, ledger, "       \
	"stats, warnings, report"

static void test_values(void **state)
{
	static const struct {
		const char *key, *text, *fault;
		size_t nqueries;
		enum shade shade;
		enum period unit;
		enum pane pane;
		void (*open)(struct app *a);
		bool resume;
	} cases[] = {
		{ "shade", "dim", "", 0, SHADE_DIM, PERIODS, PANE_timeline,
		  NULL, false },
		{ "zoom", "year", "", 0, SHADE_HIDE, PERIOD_YEAR,
		  PANE_timeline, NULL, false },
		{ "pane", "names", "", 0, SHADE_HIDE, PERIODS, PANE_names,
		  NULL, false },
		{ "pane", "figures", "", 0, SHADE_HIDE, PERIODS, PANE_timeline,
		  do_figures, false },
		{ "", "lanes", "", 0, SHADE_HIDE, PERIODS, PANE_timeline,
		  do_lanes, false },
		{ "filter", "kind:visit", "", 1, SHADE_HIDE, PERIODS,
		  PANE_timeline, NULL, false },
		{ "filter", "", "", 0, SHADE_HIDE, PERIODS, PANE_timeline,
		  NULL, false },
		{ "resume", "yes", "", 0, SHADE_HIDE, PERIODS, PANE_timeline,
		  NULL, true },
		{ "resume", "1", "resume takes yes or no; found 1", 0,
		  SHADE_HIDE, PERIODS, PANE_timeline, NULL, false },
		{ "shade", "grey", "shade takes hide, dim or off; found grey",
		  0, SHADE_HIDE, PERIODS, PANE_timeline, NULL, false },
		{ "zom", "year", "view has no zom; did you mean zoom?", 0,
		  SHADE_HIDE, PERIODS, PANE_timeline, NULL, false },
		{ "pane", "lane", "pane" PANES " or help; found lane", 0,
		  SHADE_HIDE, PERIODS, PANE_timeline, NULL, false },
		{ "", "year", "view" PANES ", help or key: value; found year",
		  0, SHADE_HIDE, PERIODS, PANE_timeline, NULL, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *fault;
		struct first_view v = view_of(CONFIG_view, cases[i].key,
					      cases[i].text, &fault);

		assert_string_equal(fault, cases[i].fault);
		assert_int_equal(v.nqueries, cases[i].nqueries);
		assert_int_equal(v.shade, cases[i].shade);
		assert_int_equal(v.unit, cases[i].unit);
		assert_int_equal(v.pane, cases[i].pane);
		assert_true(v.open == cases[i].open);
		assert_int_equal(v.resume, cases[i].resume);
	}
}

/* What `:set` sets stands there too, where nothing else is the place for it. */
static void test_settings(void **state)
{
	static const struct {
		const char *key, *text;
		uint32_t value;
		const char *fault;
	} cases[] = {
		{ "mouse", "on", 1, "" },
		{ "mouse", "no", 0, "" },
		{ "gap", "45", 45, "" },
		{ "gap", "auto", 0, "" },
		{ "gap", "0", 0,
		  "gap takes auto or a number of days; found 0" },
		{ "gap", "36501", 0,
		  "gap takes auto or a number of days; found 36501" },
		{ "clip", "file", CLIP_FILE, "" },
		{ "clip", "osc52", CLIP_OSC52, "" },
		{ "clip", "tool", CLIP_TOOL, "" },
		{ "clip", "OSC52", 0,
		  "clip takes auto, tool, osc52 or file; found OSC52" },
		{ "clp", "file", 0,
		  "view has no clp; did you mean clip?" },
		{ "theme", "dark", 0, "view has no theme" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *fault;
		struct first_view v = view_of(CONFIG_view, cases[i].key,
					      cases[i].text, &fault);
		uint32_t value = 0;

		for (int s = 0; s < SETTINGS; s++)
			value |= v.set.v[s];
		assert_int_equal(value, cases[i].value);
		assert_string_equal(fault, cases[i].fault);
	}
}

/* What stands after titles, and how wide. */
static void test_columns(void **state)
{
#define TAKES                                                                  \
	" takes a list of place, kind and who, each with its cells, 4 to 60, " \
	"if you like; found "
	static const struct {
		const char *key, *text;
		int place, kind, who;
		const char *fault;
	} cases[] = {
		{ "", "place", 14, 0, 0, "" },
		{ "", "kind 4", 0, 4, 0, "" },
		{ "", "who  60", 0, 0, 60, "" },
		{ "", "", 0, 0, 0, "" },
		{ "", "who 61", 0, 0, 0, "columns" TAKES "who 61" },
		{ "", "where", 0, 0, 0, "columns" TAKES "where" },
		{ "place", "20", 0, 0, 0, "columns" TAKES "place: 20" },
	};
#undef TAKES

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *fault;
		struct first_view v = view_of(CONFIG_columns, cases[i].key,
					      cases[i].text, &fault);

		/* What is at fault leaves the columns there are. */
		assert_int_equal(v.has_columns, fault[0] == '\0');
		assert_int_equal(v.columns.place, cases[i].place);
		assert_int_equal(v.columns.kind, cases[i].kind);
		assert_int_equal(v.columns.who, cases[i].who);
		assert_string_equal(fault, cases[i].fault);
	}
}

/* Where the reader was among what is folded by itself, that is open; where he
 * was at its row, it is not. */
static void test_resume_folded(void **state)
{
	struct browser w = { .place = SV("/f.yaml"),
			     .state = state_open(NULL) };
	struct build yaml = { .arena = &arena };
	struct diags diags = { .arena = &arena };
	struct first_view v = { .unit = PERIODS, .resume = true };

	(void)state;
	w.view = &v;
	for (int i = 1; i <= 5; i++)
		build_fmt(&yaml, "- {title: Thing %d, as_of: 2024-05}\n", i);
	browser_begin(&w, load_text(build_view(&yaml), SV("f"), &diags));
	assert_shows(&w, "5 things known to hold");
	browser_type(&w, "q");
	browser_restart(&w);
	assert_shows(&w, "5 things known to hold");
	browser_type(&w, "v j j q");
	browser_restart(&w);
	assert_hides(&w, "5 things known to hold");
	assert_shows(&w, "▸as of May ∅  Thing 3");
	browser_type(&w, "u");
	assert_shows(&w, "nothing to undo");
	browser_end(&w);
}

/* They are on the screen, as far as titles leave room; the latest come first
 * where that is set up. */
static void test_shown(void **state)
{
	struct config_row rows[] = { row_of("", "kind 10"),
				     row_of("", "who 20"),
				     row_of("sort", "latest") };
	struct config c = { rows, 3 };
	struct diags d = { .arena = &arena };
	struct first_view v;
	struct browser w = { .view = &v };

	(void)state;
	rows[0].section = rows[1].section = CONFIG_columns;
	v = first_view_new(&arena, &c, NULL, NULL, &d);
	assert_int_equal(d.n, 0);
	assert_true(v.latest);
	browser_begin(&w, browser_load(&w, "tests/data/screens.yaml"));
	assert_shows_at(&w, 40, 80, "▸   20 Feb");
	assert_shows_at(&w, 40, 80, "Forum       Mark, Ortega");
	assert_hides_at(&w, 40, 80, "Lower Weir\n");
	assert_hides_at(&w, 40, 62, "Mark, Ortega\n");
	browser_end(&w);
}

/* They stand in the reader's order, below one another, and no value is left out
 * for a long title. */
static void test_ordered(void **state)
{
	struct config_row rows[] = { row_of("", "who 12"),
				     row_of("", "place 10") };
	struct config c = { rows, 2 };
	struct diags d = { .arena = &arena };
	struct first_view v;
	struct browser w = { .view = &v };

	(void)state;
	rows[0].section = rows[1].section = CONFIG_columns;
	v = first_view_new(&arena, &c, NULL, NULL, &d);
	assert_int_equal(d.n, 0);
	browser_begin(&w, browser_load(&w, "tests/data/screens.yaml"));
	assert_shows_at(&w, 40, 80,
			"12 Oct    Opening of the fish ladder at the Lowe…  "
			"Ortega        Lower Weir\n");
	assert_shows_at(&w, 40, 80, "  Mark, Ortega  Oldtown\n");
	browser_end(&w);
}

/* A query that is none has no effect, and what is wrong with it is told. */
static void test_fault(void **state)
{
	struct config_row row = row_of("filter", "(kind:visit");
	struct config c = { &row, 1 };
	struct diags d = { .arena = &arena };
	struct first_view v = first_view_new(&arena, &c, NULL, NULL, &d);

	(void)state;
	assert_int_equal(v.nqueries, 0);
	assert_int_equal(d.n, 1);
	assert_true(sv_starts(d.v[0].message,
			      SV("filter takes a query (column 1: ")));
}

/* A filter is seen, and undone by x as any other. */
static void test_browser(void **state)
{
	struct config_row rows[] = { row_of("filter", "kind:visit"),
				     row_of("shade", "dim"),
				     row_of("pane", "event"),
				     row_of("mouse", "yes") };
	struct config c = { rows, 4 };
	struct diags d = { .arena = &arena };
	struct first_view v = first_view_new(&arena, &c, NULL, NULL, &d);
	struct browser w = { .view = &v };

	(void)state;
	browser_begin(&w, browser_load(&w, "tests/data/screens.yaml"));
	w.last = app_asked(w.app);
	assert_int_equal(w.last.act, APP_MOUSE);
	assert_true(w.last.on);
	assert_shows(&w, "kind:visit");
	browser_type(&w, "x 1");
	assert_hides(&w, "kind:visit");
	browser_end(&w);
}

/* Each that may be named stands there at once. */
static void test_begins(void **state)
{
	static const struct {
		const char *name, *shows;
	} cases[] = {
		{ "timeline", "rows" },	     { "event", "Tab link" },
		{ "names", "WHO" },	     { "strip", "Enter only these" },
		{ "lanes", "lanes by" },     { "figures", "figures" },
		{ "ledger", "sources" },     { "stats", "In numbers" },
		{ "warnings", "Looking at" },  { "report", "Report of" },
		{ "help", "Help" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct config_row row = row_of("", cases[i].name);
		struct config c = { &row, 1 };
		struct diags d = { .arena = &arena };
		struct first_view v =
			first_view_new(&arena, &c, NULL, NULL, &d);
		struct browser w = { .view = &v };

		assert_int_equal(d.n, 0);
		browser_begin(&w, browser_load(&w, "data"));
		assert_shows(&w, cases[i].shows);
		browser_end(&w);
	}
}

/* The event is found again, and nothing else: no filter comes back. */
static void test_resume(void **state)
{
	struct config_row row = row_of("resume", "yes");
	struct config c = { &row, 1 };
	struct diags d = { .arena = &arena };
	struct first_view v = first_view_new(&arena, &c, NULL, NULL, &d);
	struct browser w = { .view = &v, .place = SV("/a.yaml:/b.yaml"),
			     .state = state_open(NULL) };
	struct sv left;

	(void)state;
	assert_true(v.resume && d.n == 0);
	browser_begin(&w, browser_load(&w, "tests/data/screens.yaml"));
	browser_type(&w, "G k k f k i n d : v i s i t Enter q");
	assert_int_equal(w.last.act, APP_QUIT);
	left = arena_copy(&arena, state_place(w.state, w.place));
	assert_true(left.n > 0);
	browser_restart(&w);
	assert_hides(&w, "kind:visit");
	browser_type(&w, "q");
	assert_true(sv_eq(state_place(w.state, w.place), left));
	browser_restart(&w);
	browser_type(&w, "Home q");
	assert_false(sv_eq(state_place(w.state, w.place), left));
	/* Another chronology, and where it is not asked for. */
	assert_true(state_place(w.state, SV("/a.yaml")).n == 0);
	v.resume = false;
	w.place = SV("/c.yaml");
	browser_restart(&w);
	browser_type(&w, "q");
	assert_true(state_place(w.state, w.place).n == 0);
	browser_end(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_settings),
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_ordered),
		cmocka_unit_test(test_shown),
		cmocka_unit_test(test_fault),
		cmocka_unit_test(test_browser),
		cmocka_unit_test(test_begins),
		cmocka_unit_test(test_resume),
		cmocka_unit_test(test_resume_folded),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
