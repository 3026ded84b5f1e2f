/* The names pane and the prompts for names in chronologies that try them:
 * with many names, with names that are the same, with many events. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/pane_names.h"
#include "base/build.h"
#include "base/key.h"
#include "load/load.h"
#include "support_browser.h"

/* W goes on with the chronology TEXT, which becomes its own. */
static void begin(struct browser *w, struct sv text)
{
	struct diags diags = { .arena = &w->arena };
	struct book *old = w->book;

	w->book = load_text(text, SV("t"), &diags);
	assert_int_equal(diags.errors, 0);
	browser_restart(w);
	book_free(old);
}

struct typing {
	const char *keys, *shows;
};

static void check(struct browser *w, int rows, int cols,
		  const struct typing *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		browser_screen(w, rows, cols);
		browser_type(w, v[i].keys);
		browser_go_on(w); /* such a book's index is not there at once */
		assert_shows_at(w, rows, cols, v[i].shows);
		browser_restart(w);
	}
}

#define CHECK(w, rows, cols, v)                                                \
	check((w), (rows), (cols), (v), sizeof(v) / sizeof(*(v)))

/* What has the fewest events of all is found, in any spelling. */
static void many(void **state)
{
	static const struct typing cases[] = {
		{ "S-Tab / oldest", "▸  Zamir Oldest" },
		{ "S-Tab / заmir", "▸  Zamir Oldest" },
		{ "S-Tab / алиев", "▸  Vaqif Aliyev" },
		{ "S-Tab / əliyev", "▸  Vaqif Aliyev" },
		{ "S-Tab / lukashenka", "▸  Piotr Lukashenko" },
		{ "S-Tab / zzzz", "no name begins so" },
		{ "S-Tab / oldezt", "▸  Zamir Oldest" },
		{ "S-Tab / oldezt", "no oldezt; near: Zamir Oldest" },
		{ "S-Tab / oldezt Enter", " near" },
		{ "S-Tab / oldezt Enter Enter", "who:Zamir Oldest" },
		{ "p oldest Enter", "who:Zamir Oldest" },
		{ "p lukashenka Enter", "who:Piotr Lukashenko" },
		/* Where nobody is called so, who is near, which is said. */
		{ "p oldezt", "no oldezt; near: Zamir Oldest" },
		{ "p oldezt Enter", "who:Zamir Oldest" },
		{ "p qqqqq", "nobody and nothing is called that" },
		{ "P dal Space 2999 Enter", "at:Dal 2999" },
		{ "f who:oldes Tab", "filter: who:'Zamir Oldest'" },
		{ "f who:oldezt Tab", "filter: who:'Zamir Oldest'" },
		{ "f who:oldezt Tab", "no oldezt; near: Zamir Oldest" },
		{ "f who:qqqqq Tab", "nothing completes this" },
		{ "f at:\"dal Space 2998 Tab", "filter: at:'Dal 2998'" },
		{ "f tag:rar Tab", "filter: tag:rare" },
		{ "f src:lastb Tab", "filter: src:lastbook" },
		{ "f series:rou Tab", "filter: series:round" },
		/* Narrowed away in the pane it can be completed all the
		 * same. */
		{ "S-Tab / oldest Enter Tab f who:'lukashenka Tab",
		  "filter: who:'Piotr Lukashenko'" },
		{ "S-Tab / oldest Enter Tab f kind:fo Tab",
		  "filter: kind:forum" },
	};
	enum { NAMES = 3000 };
	struct browser *w = *state;
	struct build yaml = { .arena = &w->arena };

	for (int i = 0; i < NAMES; i++)
		build_fmt(&yaml, "- {date: 2001, title: t, who: N %d, "
				 "place: Dal %d, sources: s%d}\n"
				 "- {date: 2001, title: u, who: N %d}\n",
			  i, i, i, i);
	build_str(&yaml, "- {date: 2001, title: v, tags: rare, kind: forum, "
			 "series: round, sources: lastbook, who: "
			 "[Zamir Oldest, Vaqif Aliyev, Piotr Lukashenko]}\n");
	begin(w, build_view(&yaml));
	CHECK(w, 60, 160, cases);
}

/* Names that are the same are told apart, and each counts its own events. */
static void same(void **state)
{
	static const struct typing cases[] = {
		{ "S-Tab / anna", "Anna Ivano… (Minister)   2" },
		{ "S-Tab / anna", "Anna Ivanova (Avaland)   1" },
		{ "S-Tab / anna", "Anna Ivan… (ivanova-3)   3" },
		{ "p anna Enter", "1 who:Anna Ivanova (ivanova-3)" },
		{ "p anna Down Enter", "1 who:Anna Ivanova (Minister)" },
		{ "p anna Down Down Enter", "1 who:Anna Ivanova (Avaland)" },
		{ "p anna Enter S-Tab Home", "▸+ Anna… (ivanova-3)   3    3" },
		{ "P new Enter", "3 of 6 events" },
		{ "P new Down Enter", "2 of 6 events" },
		{ "f who:anna Tab Enter", "3 of 6 events" },
		{ "f who:anna Tab", "filter: who:'ivanova-3'" },
		{ "f who:anna Tab Tab", "filter: who:'ivanova-2'" },
	};
	struct browser *w = *state;

	begin(w, SV("people:\n"
		    "  ivanova-1: {name: Anna Ivanova, country: avaland}\n"
		    "  ivanova-2: {name: Anna Ivanova,\n"
		    "              offices: {title: Minister}}\n"
		    "  ivanova-3: Anna Ivanova\n"
		    "places:\n"
		    "  avaland: Avaland\n"
		    "  new-1: {name: Newtown, in: avaland}\n"
		    "  new-2: Newtown\n"
		    "events:\n"
		    "- {date: 2001, title: a, who: ivanova-1, place: new-1}\n"
		    "- {date: 2002, title: b, who: ivanova-2, place: new-2}\n"
		    "- {date: 2003, title: c, who: ivanova-2, place: new-2}\n"
		    "- {date: 2004, title: d, who: ivanova-3, place: new-2}\n"
		    "- {date: 2005, title: e, who: ivanova-3, place: new-1}\n"
		    "- {date: 2006, title: f, who: ivanova-3}\n"));
	CHECK(w, 44, 180, cases);
}

/* Names that would be cut alike are told apart by where they differ. */
static void alike(void **state)
{
	static const struct typing cases[] = {
		{ "L", "George H… Bush 1" },
		{ "L", "George W. Bush 1" },
		{ "L", "Pri…Abdelmale… 1" },
		{ "L", "Pri…Abdelmali… 1" },
		{ "L", "Dwi… Eisenhowe 1" },
		{ "L", "S… Christopher 1" },
	};
	struct browser *w = *state;

	begin(w, SV("- {date: 2001, title: a, who: George H.W. Bush}\n"
		    "- {date: 2002, title: b, who: George W. Bush}\n"
		    "- {date: 2003, title: c,\n"
		    "   who: Prime Minister Abdelmalek Sellal}\n"
		    "- {date: 2004, title: d,\n"
		    "   who: Prime Minister Abdelmalik Sellal}\n"
		    "- {date: 2005, title: e, who: Dwight D. Eisenhowe}\n"
		    "- {date: 2006, title: f,\n"
		    "   who: Secretary Warren Christopher}\n"));
	CHECK(w, 24, 80, cases);
}

/* Counts of five digits are whole, with a blank before them. */
static void digits(void **state)
{
	static const struct typing cases[] = {
		{ "", "Union… Harbours  12345" },
		{ "", "Midport          12345" },
		{ "f 1901 Enter", "…Harbours  12345   124" },
		{ "f event Enter", "Midport    12345 12345" },
		{ "f 1901.. Enter", "Midport    12345 12221" },
	};
	enum { EVENTS = 12345 };
	struct browser *w = *state;
	struct build yaml = { .arena = &w->arena };

	for (int i = 0; i < EVENTS; i++)
		build_fmt(&yaml, "- {date: %d, title: Event %d, who: Union of "
				 "the Northern Harbours, place: Midport}\n",
			  1900 + i % 100, i);
	begin(w, build_view(&yaml));
	CHECK(w, 36, 150, cases);
}

/* So many names, one an event, from N FIRST on. */
static struct book *numbered(struct browser *w, int first)
{
	enum { NAMES = 200 };
	struct build yaml = { .arena = &w->arena };
	struct diags diags = { .arena = &w->arena };

	for (int i = first; i < first + NAMES; i++)
		build_fmt(&yaml, "- {date: 2001, title: t, who: N %d}\n", i);
	return load_text(build_view(&yaml), SV("t"), &diags);
}

static bool waits(void *of)
{
	(void)of;
	return true;
}

static void assert_chosen(struct browser *w, const char *keys, struct sv name)
{
	browser_type(w, keys);
	w->waits = NULL;
	browser_go_on(w);
	app_key(w->app, K_NONE);
	assert_int_equal(w->app->focus, PANE_names);
	assert_string_equal(arena_cstr(&w->arena, names_chosen(w->app).value),
			    arena_cstr(&w->arena, name));
}

/* Whoever chose a name comes back to it from elsewhere, where few names are
 * seen and those that were counted lead, also if he does not wait for that; and
 * of another book, where it has another row. */
static void chosen(void **state)
{
	static const char *const ways[] = {
		"Tab S-Tab S-Tab", "Tab f 'N Space 120' Enter S-Tab S-Tab",
		"Tab f 'N Space 250' Enter S-Tab S-Tab",
		"Tab f 'N Space 250' Enter u S-Tab S-Tab",
		"Tab d S-Tab S-Tab",
	};
	enum { WAYS = sizeof(ways) / sizeof(*ways) };
	struct browser *w = *state;
	struct book *first = numbered(w, 100), *next = numbered(w, 120);

	book_free(w->book);
	w->book = first;
	for (size_t i = 0; i < 2 * WAYS; i++) {
		browser_restart(w);
		app_resize(w->app, 36, 120);
		browser_type(w, "S-Tab PgDn PgDn");
		browser_go_on(w);
		w->patience = i % 2;
		w->waits = i % 2 ? waits : NULL;
		assert_chosen(w, ways[i / 2], names_chosen(w->app).value);
	}
	/* Whoever had chosen none has the first. */
	browser_restart(w);
	app_resize(w->app, 36, 120);
	assert_chosen(w, "f 'N Space 120' Enter S-Tab u", SV("N 100"));
	assert_chosen(w, "PgDn PgDn", SV("N 154"));
	browser_type(w, "Tab");
	browser_renew(w, next);
	assert_chosen(w, "S-Tab S-Tab", SV("N 154"));
	browser_renew(w, first);
	browser_type(w, "Home Tab");
	browser_renew(w, next); /* it is not there */
	assert_chosen(w, "S-Tab S-Tab", SV("N 120"));
	browser_renew(w, first);
	browser_leave(w, next, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(many),
		BROWSER_TEST(same),
		BROWSER_TEST(alike),
		BROWSER_TEST(digits),
		BROWSER_TEST(chosen),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
