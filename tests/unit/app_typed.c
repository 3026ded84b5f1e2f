/* The browser without a screen: acts by their names, and what they answer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "app/prompt.h"
#include "app/typed.h"
#include "support_browser.h"

enum { PAGE = 20 };

/* What is told after LINE, in the frame's arena, until the next one. */
static struct sv told(struct browser *w, const char *line)
{
	struct build text = { .arena = &w->frame };
	struct sink_text to = sink_to_text(&text);

	arena_reset(&w->frame);
	text.arena = &w->frame;
	if (line)
		w->last = app_typed(w->app, sv_of(line));
	app_told(w->app, &to.sink);
	return build_view(&text);
}

/* TEXT is whole lines of nothing but text, without blanks that only a screen
 * needs. */
static void check_lines(struct sv text, const char *line)
{
	bool ok = text.n == 0 || text.s[text.n - 1] == '\n';

	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i];

		ok = ok && (c == '\n' || (c >= ' ' && c != 0x7F));
		ok = ok && !(c == '\n' && i > 0 && text.s[i - 1] == ' ');
	}
	ok = ok && sv_find(text, SV("   "), 0) == SV_NONE &&
	     sv_find(text, SV("\n\n"), 0) == SV_NONE;
	if (!ok)
		fail_msg("%s tells:\n%.*s", line, SV_ARG(text));
}

static int set_up(void **state)
{
	static struct browser w;

	memset(&w, 0, sizeof(w));
	w.page = PAGE;
	browser_begin(&w, browser_load(&w, "data/azerbaijan-belarus"));
	told(&w, NULL);
	*state = &w;
	return 0;
}

/* NAME with blanks between its words, as it is typed. */
static const char *spelt(struct arena *a, struct sv name)
{
	struct build b = { .arena = a };

	command_spell(&b, name);
	return arena_cstr(a, build_view(&b));
}

/* LINE does something, or says why not. */
static void check_answer(struct browser *w, const char *line)
{
	struct sv text = told(w, line);

	if (text.n == 0 && w->last.act == APP_GO_ON)
		fail_msg("%s answers nothing", line);
	if (sv_starts(text, SV("a number of the list, or")) ||
	    sv_find(text, SV(" could be "), 0) == strlen(line))
		fail_msg("%s is not known", line);
	if (text.n < 10000) /* the report is as it is printed */
		check_lines(text, line);
}

/* Every act is reached by its name, in a document as well, and answers. */
static void test_every_act(void **state)
{
	static const char *const places[] = { "list", "dossier aliyev",
					      "names", "lanes", "strip" };
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++)
		for (int c = 0; c < COMMAND_COUNT; c++) {
			browser_restart(w);
			told(w, NULL);
			told(w, places[i]);
			check_answer(w, spelt(&w->arena, commands[c].name));
		}
	for (int i = 0; i < WORD_COUNT; i++) {
		browser_restart(w);
		told(w, NULL);
		check_answer(w, spelt(&w->arena, words[i].name));
	}
}

/* A whole name and what it takes, and no longer one that begins so. */
static void test_whole(void **state)
{
	struct browser *w = *state;

	told(w, "copy c");
	assert_non_null(strstr(arena_cstr(&w->frame, w->last.text), "¶"));
	told(w, "copy co");
	assert_true(sv_starts(w->last.text, SV("annals report")));
}

/* What an act asks for can stand after its name, and the help says so. */
static void test_arguments(void **state)
{
	struct browser *w = *state;

	for (int c = 0; c < COMMAND_COUNT; c++) {
		const char *name = spelt(&w->arena, commands[c].name);

		browser_restart(w);
		told(w, "filter kind:visit");
		told(w, "filter who:aliyev");
		w->last = app_typed(w->app, sv_of(name));
		if (prompt_is_open(w->app) &&
		    typed_argument((enum command)c).n == 0)
			fail_msg("%s asks for something, and takes nothing",
				 name);
	}
}

static void test_help(void **state)
{
	struct browser *w = *state;
	struct arena a = { 0 };
	struct sv help = arena_copy(&a, told(w, "help"));

	for (int c = 0; c < COMMAND_COUNT; c++) {
		struct build b = { .arena = &a };

		build_fmt(&b, "\n%s", spelt(&a, commands[c].name));
		if (sv_find(help, build_view(&b), 0) == SV_NONE)
			fail_msg("no help for%s", b.s);
		build_cut(&b, 0);
		build_fmt(&b, ": %.*s\n", SV_ARG(commands[c].help));
		if (sv_find(help, build_view(&b), 0) == SV_NONE)
			fail_msg("no help%s", b.s);
	}
	arena_free(&a);
}

/* Lines typed one after the other, and what the last is answered with. */
static const struct {
	const char *lines[5];
	const char *answer;
} answers[] = {
	{ { "person koch" }, "8 of 76 events: who:Natalia Kochanova\n1  " },
	{ { "p koch" }, "8 of 76 events: who:Natalia Kochanova\n1  " },
	{ { "p koch", "x" }, "76 of 76 events\n1  since 2007" },
	{ { "p koch", "drop 1" }, "76 of 76 events\n" },
	{ { "p koch", "P baku", "drop 3" },
	  "there is no constraint of that number\n" },
	{ { "p koch", "P baku", "drop", "2" },
	  "8 of 76 events: who:Natalia Kochanova\n" },
	{ { "p koch", "undo" }, "undone; U does it again\n76 of 76 events\n" },
	{ { "p koch", "all" }, "76 of 76 events\n" },
	{ { "go to 11 November 2024" }, "33  11 November 2024  Presidents" },
	{ { "goto 2024-11-11" }, "33  11 November 2024  Presidents" },
	{ { "7" }, "First Azerbaijan-Belarus Youth Forum\nMay 2023, " },
	{ { "7", "down" }, "8  November 2023  Youth Days in Minsk" },
	{ { "dossier aliyev" }, "Ilham Aliyev\n(1) Azerbaijan\n" },
	{ { "dossier nobody at all" }, "nobody and nothing is called that\n" },
	{ { "pair aliyev lukashenko" },
	  "Ilham Aliyev and Alexander Lukashenko\n" },
	{ { "pair ilham aliyev, lukashenko" },
	  "Ilham Aliyev and Alexander Lukashenko\n" },
	{ { "pair aliyev" }, "that is not two names: pair NAME, NAME\n" },
	{ { "/summit", "next hit" }, "2 of " },
	{ { "latest first", "/baku", "next hit", "next hit" }, "2 of 21\n7  " },
	{ { "latest first", "/baku", "next hit", "next hit", "next hit" },
	  "3 of 21\n8  " },
	{ { "fold all", "/baku", "next hit" }, "2 of 21\n14  15–17 May" },
	{ { "filter (" }, "column " },
	{ { "fi" }, "fi could be find, filter, figures\n" },
	{ { "fold a" }, "all is open\n" },
	{ { "find k" }, "18 of the 68 found are folded away; n opens" },
	{ { "help autumn" }, "Dates:\nautumn: some day of that season" },
	{ { "help ≠" }, "Marks:\n≠: conflict: " },
	{ { "help meeting" }, "Marks in lanes:\n●: one day; of two names: "
			      "counted as a meeting\nKinds of events:\n"
			      "Meeting: kind:meeting: 9 events\n" },
	{ { "help goto" }, "goto DATE: go to\n" },
	{ { "help unsave" }, "unsave NAME: " },
	{ { "help inferred" }, "Marks:\n^: inferred: " },
	{ { "help zzz" }, "Nothing in the help has that word.\n" },
	{ { "next bar" }, "before January 2023: 6 events; "
			  "Enter shows 11, with longer ones\n"
			  "3  from 2019" },
	{ { "7", "next bar" },
	  "June 2023: 0 events; Enter shows 11, with longer ones\n" },
	{ { "zz" }, "a number of the list, or ? for help\n" },
	{ { "400" }, "no event has that number\n" },
	{ { "undo 3" }, "nothing stands after that\n" },
	{ { "tag" }, "tag WORD...: Give the event tags" },
	{ { "tag check" }, "tagged: your tags are now check\n" },
	{ { "set iso", "1" }, "Tractors and vehicles" },
	{ { "dossier aliyev", "back" }, "1  since 2007  Tractors" },
	{ { "dossier aliyev", "1" }, "Azerbaijan\n" },
	{ { "accept" }, "that is for typing on a screen" },
	{ { "next place" }, "no document is open: dossier, pair, " },
};

static void test_answers(void **state)
{
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++) {
		const char *const *line = answers[i].lines;
		struct sv text = { 0 };

		browser_restart(w);
		told(w, NULL);
		for (size_t k = 0; k < 5 && line[k]; k++)
			text = told(w, line[k]);
		if (!sv_starts(text, sv_of(answers[i].answer)))
			fail_msg("%s, %s: %.*s", line[0],
				 line[1] ? line[1] : "", SV_ARG(text));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_act),
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_arguments),
		cmocka_unit_test(test_help),
		cmocka_unit_test(test_answers),
	};

	return cmocka_run_group_tests(tests, set_up, browser_tear_down);
}
