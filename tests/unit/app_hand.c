/* What the browser hands over: copies of an event, and the view as a
 * command. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_book.h"
#include "support_browser.h"

static const char hard[] =
	"title: Hand\n"
	"sources:\n"
	"  a: {title: The Herald, author: A. Clerk, date: 2024-05, "
	"url: \"https://a.example/x\"}\n"
	"  b: {title: Radio One, note: SECRET}\n"
	"events:\n"
	"  - date: 2024-05-15\n"
	"    title: \"The meeting\\e]52;c;aGk=\\a\"\n"
	"    url: https://own.example/1\n"
	"    note: SECRET\n"
	"    sources:\n"
	"      - {ref: a, at: [7, 5], quote: It rained.}\n"
	"      - {ref: a, at: 9, by: Ada Lind, voice: claim, "
	"quote: I was there}\n"
	"      - b#2\n"
	"  - {date: 2024-06, title: A fact, place: {name: Baku, "
	"source: {ref: a, at: 3}}}\n"
	"  - {date: 2024-07, title: Nothing known}\n";

/* The keys ask for NAME, which is TEXT. */
static void assert_copies(struct browser *w, const char *keys,
			  const char *name, const char *text)
{
	browser_type(w, keys);
	assert_int_equal(w->last.act, APP_COPY);
	assert_string_equal(arena_cstr(&w->arena, w->last.name), name);
	assert_string_equal(arena_cstr(&w->arena, w->last.text), text);
}

static void begin(struct browser *w)
{
	struct diags diags = { .arena = &w->arena };

	browser_end(w);
	*w = (struct browser){ 0 };
	browser_begin(w, load_text(sv_of(hard), SV("hard.yaml"), &diags));
}

static void copying(void **state)
{
	struct browser *w = *state;

	begin(w);
	browser_type(w, "y");
	assert_shows(w, "Copy   t text   c citation   l link   q quote");
	assert_copies(w, "c", "the citation",
		      "A. Clerk, The Herald, May 2024. https://a.example/x, "
		      "¶5, ¶7, ¶9.\n"
		      "Radio One, ¶2.");
	assert_copies(w, "y l", "the link", "https://own.example/1");
	assert_copies(w, "y q", "the quote",
		      "“It rained.”\n"
		      "A. Clerk, The Herald, May 2024. https://a.example/x, "
		      "¶7, ¶5.\n"
		      "\n"
		      "“I was there” (Ada Lind claims)\n"
		      "A. Clerk, The Herald, May 2024. https://a.example/x, "
		      "¶9.");
	/* The same keys of another layout; in the event pane too. */
	assert_copies(w, "н д", "the link", "https://own.example/1");
	assert_copies(w, "Enter y l", "the link", "https://own.example/1");
	/* The source of a single fact is the event's, if it has no other. */
	assert_copies(w, "Esc j y c", "the citation",
		      "A. Clerk, The Herald, May 2024. https://a.example/x, "
		      "¶3.");
	assert_copies(w, "y l", "the link", "https://a.example/x");
}

static bool copied(const struct browser *w, const char *text)
{
	return sv_find(w->last.text, sv_of(text), 0) != SV_NONE;
}

/* What is private stays, and what is no text is shown as on the screen. */
static void wall(void **state)
{
	static const char keys[] = "tcqmj";
	struct browser *w = *state;

	begin(w);
	browser_type(w, "Enter G");
	assert_shows(w, "SECRET");
	browser_type(w, "Esc");
	for (size_t i = 0; keys[i]; i++) {
		const char text[] = { 'y', ' ', keys[i], '\0' };

		browser_type(w, text);
		assert_int_equal(w->last.act, APP_COPY);
		assert_false(copied(w, "SECRET"));
		assert_false(copied(w, "\033"));
		assert_false(copied(w, "\a"));
	}
	browser_type(w, "y t");
	assert_true(copied(w, "15 May 2024"));
	assert_true(copied(w, "The meeting<U+001B>]52;c;aGk=<U+0007>"));
	browser_type(w, "y m");
	assert_true(copied(w, "### The meeting\\<U+001B\\>\\]52;c;aGk="
			      "\\<U+0007\\>"));
	browser_type(w, "y j");
	assert_true(copied(w, "\"date\": \"2024-05-15\""));
}

static void nothing(void **state)
{
	static const struct {
		const char *keys, *told;
	} cases[] = {
		{ "y c", "the event has no source: nothing was copied" },
		{ "y l", "has an address: nothing was copied" },
		{ "y q", "nothing is quoted" },
		{ "y 7", "nothing was copied" },
		{ "y Enter", "nothing was copied" },
	};
	struct browser *w = *state;

	begin(w);
	browser_type(w, "G");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		browser_type(w, cases[i].keys);
		assert_int_equal(w->last.act, APP_GO_ON);
		assert_shows(w, cases[i].told);
	}
	browser_type(w, "y Esc");
	assert_hides(w, "Copy ");
	assert_hides(w, "nothing was copied");
	browser_type(w, "f id:nobody Enter y");
	assert_shows(w, "there is no event to copy");
}

static void command(void **state)
{
	struct browser *w = *state;

	assert_copies(w, "Y", "", "annals report");
	assert_copies(w, "p koch Enter Y", "",
		      "annals report --who 'Natalia Kochanova'");
	assert_copies(w, "X 1 Y", "",
		      "annals report --not \"who:'Natalia Kochanova'\"");
}

/* The event as its file has it, but for what is private, and nothing else. */
static void yaml(void **state)
{
	struct browser *w = *state;

	browser_type(w, "f id:visit Enter y y");
	if (w->last.act == APP_GO_ON)
		browser_go_on(w);
	assert_int_equal(w->last.act, APP_COPY);
	assert_true(sv_eq(w->last.name, SV("the YAML")));
	assert_true(copied(w, "\n  date: 2024-05-15/2024-05-17\n"));
	assert_int_equal(strncmp(w->last.text.s, "- id: visit\n", 12), 0);
	assert_false(copied(w, "\n- "));
	assert_false(copied(w, "Diary of the commission"));
	assert_false(copied(w, "photograph"));
	assert_false(copied(w, "Ferry forum"));
	/* From memory nothing can be read again. */
	begin(w);
	browser_type(w, "y y");
	browser_go_on(w);
	assert_int_equal(w->last.act, APP_GO_ON);
	assert_shows(w, "the files have become others");
}

/* In the report all of it is copied, in what has it all. */
static void report(void **state)
{
	struct browser *w = *state;

	browser_type(w, "p koch Enter R y t");
	if (w->last.act == APP_GO_ON)
		browser_go_on(w);
	assert_int_equal(w->last.act, APP_COPY);
	assert_true(sv_eq(w->last.name, SV("the report")));
	assert_true(copied(w, "wreath"));
	assert_false(copied(w, "fish ladder"));
	assert_false(copied(w, "photograph"));
	browser_type(w, "y y");
	if (w->last.act == APP_GO_ON)
		browser_go_on(w);
	assert_int_equal(w->last.act, APP_COPY);
	assert_true(copied(w, "annals: 1\n"));
	assert_false(copied(w, "photograph"));
	browser_type(w, "y c");
	assert_int_equal(w->last.act, APP_GO_ON);
	assert_shows(w, "as text, Markdown, YAML or JSON: nothing was copied");
	browser_type(w, "Y");
	assert_true(copied(w, "annals report --who"));
	browser_type(w, "q ? y");
	assert_shows(w, "there is nothing to copy here");
}

/* One is opened at once, of several the chosen. */
static void opening(void **state)
{
	struct browser *w = *state;

	begin(w);
	browser_type(w, "o");
	assert_int_equal(w->last.act, APP_GO_ON);
	assert_shows(w, "open:");
	assert_shows(w, "▸  https://own.example/1");
	assert_shows(w, "2 here; Tab chooses, Enter opens");
	browser_type(w, "Tab Enter");
	assert_int_equal(w->last.act, APP_OPEN);
	assert_true(sv_eq(w->last.text, SV("https://a.example/x")));
	browser_type(w, "o own");
	assert_hides(w, "a.example");
	browser_type(w, "Enter");
	assert_int_equal(w->last.act, APP_OPEN);
	assert_true(sv_eq(w->last.text, SV("https://own.example/1")));
	browser_type(w, "o nowhere");
	assert_shows(w, "no address here has that");
	browser_type(w, "Enter");
	assert_int_equal(w->last.act, APP_GO_ON);
	browser_type(w, "Esc j o");
	assert_int_equal(w->last.act, APP_OPEN);
	assert_true(sv_eq(w->last.text, SV("https://a.example/x")));
	browser_type(w, "j o");
	assert_int_equal(w->last.act, APP_GO_ON);
	assert_shows(w, "neither the event nor a source of it has an address");
	browser_type(w, "f id:nobody Enter o");
	assert_int_equal(w->last.act, APP_GO_ON);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(copying),
		BROWSER_TEST(wall),
		BROWSER_TEST(nothing),
		BROWSER_TEST(command),
		BROWSER_TEST(yaml),
		BROWSER_TEST(report),
		BROWSER_TEST(opening),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
