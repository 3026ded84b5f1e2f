/* What the browser asks its caller to write and to edit, and what comes
 * back. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_book.h"
#include "support_browser.h"
#include "support_heap.h"

/* A book with the events of DATES, each titled so. */
static struct book *dated(struct browser *w, const char *dates)
{
	return book_of_dates(&w->arena, dates);
}

static void writing(void **state)
{
	struct browser *w = *state;
	struct sv text;

	browser_type(w, "p koch Enter R");
	assert_shows(w, "Report of 5 events");
	browser_type(w, "w");
	assert_shows(w, "write to: annals-natalia-kochanova.txt");
	browser_type(w, "C-u out Enter");
	assert_int_equal(w->last.act, APP_WRITE);
	assert_true(sv_eq(w->last.name, SV("out")));
	assert_false(w->last.replace);
	app_unwritten(w->app, true, (struct sv){ 0 });
	assert_shows(w, "replace it (y/n)?");
	browser_type(w, "n");
	assert_int_equal(w->last.act, APP_GO_ON);
	browser_type(w, "w C-u out Enter");
	app_unwritten(w->app, true, (struct sv){ 0 });
	browser_type(w, "y");
	assert_int_equal(w->last.act, APP_WRITE);
	assert_true(w->last.replace);
	browser_write(w);
	text = build_view(&w->written);
	assert_true(sv_find(text, SV("wreath"), 0) != SV_NONE);
	assert_true(sv_find(text, SV("fish ladder"), 0) == SV_NONE);
	assert_true(sv_find(text, SV("photograph"), 0) == SV_NONE);
	assert_shows(w, "written to out");
	app_unwritten(w->app, false, SV("disk full"));
	assert_shows(w, "disk full");
}

/* What is typed takes the place of the name that is offered; a reader who wants
 * another ending keeps it. */
static void offered(void **state)
{
	static const struct {
		const char *keys, *name;
	} cases[] = {
		{ "w Enter", "river-commission.txt" },
		{ "w o u t Enter", "out" },
		{ "w out.md Enter", "out.md" },
		{ "w Backspace Backspace Backspace md Enter",
		  "river-commission.md" },
		{ "w Left Left Left Left -2 Enter", "river-commission-2.txt" },
	};
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		browser_restart(w);
		browser_type(w, cases[i].keys);
		if (!sv_eq(w->last.name, sv_of(cases[i].name)))
			fail_msg("%s: %.*s", cases[i].keys,
				 SV_ARG(w->last.name));
	}
}

/* From every view: the format is that of the ending. */
static void formats(void **state)
{
	static const struct {
		const char *name, *note, *has;
	} cases[] = {
		{ "out.txt", "as text", "A. Clerk, Diary of the comm" },
		{ "a.b/.out", "as text", "[1]" },
		{ "~/x.7", "as man", ".Sh \"\\&Sources\"" },
		{ "out.csv", "as csv", "\r\n1998" },
		{ "out.tsv", "as tsv", "\t1998" },
		{ "OUT.d/out.json", "as json", "\"events\": [\n {" },
		{ "out.ndjson", "as ndjson", "}\n{\"id\"" },
		{ "out.yaml", "as yaml", "annals: 1\ntitle: River Comm" },
		{ "out.yml", "as yaml", "\n    date: 2024-05-15/2024-05-17\n" },
	};
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		browser_type(w, "w C-u");
		assert_shows(w, "write to:");
		browser_type(w, cases[i].name);
		assert_shows(w, cases[i].note);
		browser_type(w, "Enter");
		assert_int_equal(w->last.act, APP_WRITE);
		assert_true(sv_eq(w->last.name, sv_of(cases[i].name)));
		browser_write(w);
		browser_go_on(w);
		assert_shows(w, "written to");
		assert_true(sv_find(build_view(&w->written),
				    sv_of(cases[i].has), 0) != SV_NONE);
		assert_true(sv_find(build_view(&w->written),
				    SV("photograph"), 0) == SV_NONE);
	}
	browser_type(w, "w C-u out.man");
	assert_shows(w, "as man");
	browser_type(w, "Esc w C-u out.xyz");
	assert_shows(w, "no report ends so; there are .txt");
	browser_type(w, "Enter");
	assert_int_equal(w->last.act, APP_GO_ON);
	assert_shows(w, "write to: out.xyz");
}

/* The name is that of the constraints. */
static void proposals(void **state)
{
	struct browser *w = *state;

	browser_type(w, "w");
	assert_shows(w, "write to: river-commission.txt");
	browser_type(w, "Esc f 2024-05 Enter w");
	assert_shows(w, "write to: annals-2024-05.txt");
	browser_type(w, "Esc f who:koch Enter X 2 ? w");
	assert_shows(w, "write to: annals-2024-05-not-"
			"natalia-kochanova.txt");
}

/* A command gets the same as text. */
static void piping(void **state)
{
	struct browser *w = *state;

	browser_type(w, "f id:visit Enter | wc Space -l");
	assert_shows(w, "pipe to: wc -l");
	browser_type(w, "Enter");
	assert_int_equal(w->last.act, APP_PIPE);
	assert_true(sv_eq(w->last.text, SV("wc -l")));
	browser_write(w);
	assert_hides(w, "written to");
	assert_true(sv_find(build_view(&w->written),
			    SV("State visit of Natalia Kochanova"), 0) !=
		    SV_NONE);
	browser_type(w, "R | cat Enter");
	assert_int_equal(w->last.act, APP_PIPE);
	browser_type(w, "| Enter");
	assert_int_equal(w->last.act, APP_GO_ON);
}

/* The files are not what they were: nothing is written that was not seen. */
static void other_files(void **state)
{
	struct browser *w = *state;
	struct book *one = dated(w, "2001 2002");

	browser_renew(w, one); /* of no file that is there */
	browser_type(w, "w C-u out.yaml Enter");
	assert_int_equal(w->last.act, APP_WRITE);
	browser_write(w);
	browser_go_on(w);
	assert_shows(w, "the files have become others");
	browser_leave(w, one, NULL);
}

static void editing(void **state)
{
	struct browser *w = *state;
	struct book *again = browser_load(w, "tests/data/screens.yaml");
	struct book *other = browser_load(w, "tests/data/hard.yaml");

	browser_type(w, "p koch Enter j e");
	assert_int_equal(w->last.act, APP_EDIT);
	assert_true(sv_ends(w->last.name, SV("screens.yaml")));
	assert_true(w->last.line > 1);
	app_say(w->app, STYLE_WARN, SV("the editor was killed"));
	assert_shows(w, "the editor was killed");
	/* What changes no event says nothing. */
	browser_renew(w, again);
	assert_shows(w, "the editor was killed");
	assert_shows(w, "▸15–17 May    ");
	assert_shows(w, "5 of 12");
	/* Another book altogether. */
	browser_renew(w, other);
	assert_shows(w, "0 of 10 events");
	browser_type(w, "x 1 G");
	assert_shows(w, "10 events");
	browser_leave(w, again, other);
}

/* The book read again has no longer the role that is searched for. */
static void role_gone(void **state)
{
	struct browser *w = *state;
	struct book *roles = browser_load(w, "tests/unit/data/query.yaml");

	browser_renew(w, roles);
	browser_type(w, "/ patron:* Enter n");
	assert_hides(w, "no search yet");
	browser_renew(w, w->book);
	browser_type(w, "n");
	assert_shows(w, "no search yet");
	book_free(roles);
}

/* How many warnings there are is said when all are found, those of `annals
 * check` too; not over what else was said. */
static void warned(void **state)
{
	struct browser *w = *state;
	struct diags diags = { .arena = &w->arena };
	struct book *b = load_text(
		SV("sources: {s: {title: S}}\nevents:\n"
		   "- {date: 2001, title: A, sources: s, figures: [\n"
		   "   {what: w, value: 1}, {what: w, value: 2}]}\n"
		   "- {date: 2002, title: B}\n"),
		SV("t.yaml"), &diags);

	assert_int_equal(diags.n, 0);
	browser_renew(w, b);
	assert_shows(w, "read again: +2 ~0 -");
	assert_hides(w, "warning");
	browser_go_on(w);
	assert_shows(w, ", 2 warnings   W shows them");
	browser_type(w, "W");
	browser_go_on(w);
	assert_shows(w, "2 warnings");
	browser_type(w, "Esc");
	browser_renew(w, w->book);
	browser_type(w, "M");
	browser_go_on(w);
	assert_hides(w, "read again");
	book_free(b);
}

/* What is wrong in the files stays on the screen until it is mended, and e
 * leads there. */
static void bar(void **state)
{
	struct browser *w = *state;
	struct book *again = browser_load(w, "tests/data/screens.yaml");

	browser_bar(w, "a.yaml:7:2: it is broken", "x/a.yaml", 7);
	assert_shows(w, "! a.yaml:7:2: it is broken");
	assert_shows(w, "   as of 14:32   e to mend");
	assert_hides(w, "12 events"); /* the title */
	browser_type(w, "!");
	assert_shows(w, "not read: a.yaml:7:2: it is broken");
	browser_type(w, "q");
	browser_type(w, "j k");
	assert_shows(w, "it is broken");
	browser_type(w, "u");
	assert_shows(w, "nothing to undo");
	browser_type(w, "j");
	assert_shows(w, "it is broken");
	browser_type(w, "e");
	assert_int_equal(w->last.act, APP_EDIT);
	assert_true(sv_eq(w->last.name, SV("x/a.yaml")));
	assert_int_equal(w->last.line, 7);
	browser_renew(w, again);
	assert_hides(w, "it is broken");
	browser_type(w, "e");
	assert_true(sv_ends(w->last.name, SV("screens.yaml")));
	browser_leave(w, again, NULL);
}

static struct book *long_ones(struct browser *w, const char *first)
{
	struct diags diags = { .arena = &w->arena };
	struct build yaml = { .arena = &w->arena };

	build_str(&yaml, first);
	build_str(&yaml, "- title: Long\n  id: a\n  date: 2001\n"
			 "  summary: |\n");
	for (int i = 1; i <= 60; i++)
		build_fmt(&yaml, "    line %d.\n\n", i);
	build_str(&yaml, "- {title: Short, date: 2002, links: {follows: a}}\n");
	return load_text(build_view(&yaml), SV("t"), &diags);
}

/* What is gone back to is scrolled as it was, whatever became of the files. */
static void kept_scroll(void **state)
{
	struct browser *w = *state;
	struct book *one = long_ones(w, "");
	struct book *two = long_ones(w, "- {title: First, date: 1999}\n");

	browser_renew(w, one);
	browser_type(w, "g 2001 Enter Enter Space Space Space");
	assert_shows(w, "line 12.");
	assert_hides(w, "line 1.");
	browser_type(w, "1");
	assert_shows(w, "Follows");
	browser_renew(w, two);
	browser_type(w, "C-o");
	assert_shows(w, "line 12.");
	assert_hides(w, "line 1.");
	browser_leave(w, one, two);
}

/* The place, constraints, undo and marks are those of the same events. */
static void identity(void **state)
{
	struct browser *w = *state;
	struct book *one = dated(w, "2001 2002 2003 2004 2005");
	struct book *two = dated(w, "1999 2000 2001 2003 2004 2005");
	struct book *three = dated(w, "2001 2005");

	browser_renew(w, one);
	browser_type(w, "g 2004 Enter m");
	assert_shows(w, "5 events");
	browser_type(w, ": tag Space x Enter : remark Space y Enter");
	browser_type(w, "f 2003.. Enter g 2003 Enter");
	assert_shows(w, "3 of 5 events");
	browser_renew(w, two);
	assert_shows(w, "read again: +2 ~0 -1");
	assert_shows(w, "3 of 6 events");
	assert_shows(w, "1 marked");
	browser_type(w, "/ is:tagged Space y Enter");
	assert_shows(w, "1 of 1");
	browser_type(w, "Esc");
	/* Undo leads to the event where the reader was. */
	browser_type(w, "u M-e");
	assert_shows(w, "6 events");
	browser_type(w, "e");
	assert_int_equal(w->last.line, 6);
	browser_type(w, "C-r");
	assert_shows(w, "3 of 6 events");
	browser_renew(w, three);
	assert_shows(w, "read again: +0 ~0 -4");
	assert_shows(w, "1 of 2 events");
	browser_type(w, "u");
	assert_shows(w, "2 events");
	app_free(w->app);
	w->app = NULL;
	book_free(one);
	book_free(two);
	book_free(three);
}

/* What time is counted from stays, and when it is gone it was when it was. */
static void counting(void **state)
{
	struct browser *w = *state;
	struct book *one = dated(w, "2001 2002 2003 2004 2005");
	struct book *two = dated(w, "1999 2000 2001 2003 2004 2005");
	struct book *three = dated(w, "2001 2005");

	browser_renew(w, one);
	browser_type(w, "g 2003 Enter T");
	browser_renew(w, two);
	assert_shows(w, "since 2003");
	assert_shows(w, "+0…1 y");
	browser_renew(w, three);
	assert_shows(w, "since 2003");
	assert_shows(w, "+1…2 y");
	browser_type(w, "u");
	assert_hides(w, "since 2003");
	app_free(w->app);
	w->app = NULL;
	book_free(one);
	book_free(two);
	book_free(three);
}

/* However often the files are read again, what is kept does not grow. */
static void many_times(void **state)
{
	enum { WARM = 8, TIMES = 300 };
	struct browser *w = *state;
	struct book *books[] = { dated(w, "2001 2002 2003 2004"),
				 dated(w, "2001 2002 2004 2005") };
	size_t before = 0;

	browser_renew(w, books[0]);
	browser_type(w, "f 2001.. Enter f -2009 Enter f id:2 Enter u / 200");
	browser_type(w, "Enter m");
	for (int i = 0; i < TIMES; i++) {
		browser_renew(w, books[(i + 1) % 2]);
		browser_screen(w, 24, 80);
		if (i == WARM)
			before = HEAP;
	}
	assert_true(HEAP < before + 4096);
	browser_leave(w, books[0], books[1]);
}

/* A prompt that is open goes on with the new book. */
static void typing(void **state)
{
	struct browser *w = *state;
	struct book *one = dated(w, "2001 2002");
	struct book *two = dated(w, "2001 2002 2003");

	browser_renew(w, one);
	browser_type(w, "f 2001..");
	browser_renew(w, two);
	assert_shows(w, "filter: 2001..");
	browser_type(w, "Enter");
	assert_shows(w, "3 events, ");
	browser_type(w, "?");
	browser_renew(w, one);
	assert_shows(w, "Keys");
	browser_type(w, "q / 2002");
	browser_renew(w, two);
	browser_type(w, "Enter");
	assert_shows(w, "1 of 1");
	browser_leave(w, one, two);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(writing),
		BROWSER_TEST(offered),
		BROWSER_TEST(formats),
		BROWSER_TEST(proposals),
		BROWSER_TEST(piping),
		BROWSER_TEST(other_files),
		BROWSER_TEST(editing),
		BROWSER_TEST(role_gone),
		BROWSER_TEST(warned),
		BROWSER_TEST(bar),
		BROWSER_TEST(kept_scroll),
		BROWSER_TEST(identity),
		BROWSER_TEST(counting),
		BROWSER_TEST(many_times),
		BROWSER_TEST(typing),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
