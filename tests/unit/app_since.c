/* What is new since something else than the last visit, in the browser. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_browser.h"

#define BEFORE "tests/data/visit-before.yaml"
#define AFTER "tests/data/visit-after.yaml"

/* A reader who was never here looks at AFTER. */
static void begin(struct browser *w, const char *since)
{
	*w = (struct browser){ .today = 20000 };
	w->state = state_open(NULL);
	w->place = SV("here");
	w->path = AFTER;
	w->since = sv_of(since);
	browser_begin(w, browser_load(w, AFTER));
}

/* Types that it is compared with PATH, and waits. */
static void compare(struct browser *w, const char *path)
{
	struct build keys = { .arena = &w->arena };

	build_str(&keys, "D D ");
	build_str(&keys, path);
	build_str(&keys, " Enter");
	browser_type(w, build_view(&keys).s);
	browser_go_on(w);
}

static void test_file(void **state)
{
	struct browser w;

	(void)state;
	begin(&w, "");
	browser_go_on(&w);
	browser_type(&w, "D");
	assert_shows(&w, "your first visit");
	browser_type(&w, "D");
	assert_shows(&w, "since:");
	browser_type(&w, "Esc D");
	for (const char *c = BEFORE; *c; c++)
		browser_type(&w, (char[]){ *c, '\0' });
	browser_type(&w, "Enter");
	assert_shows(&w, "comparing with tests/data/visit-before.yaml, Esc");
	browser_go_on(&w);
	assert_shows(&w, "3 of 5 events   1 is:new");
	assert_shows(&w, "since visit-before.yaml");
	assert_shows(&w, "~ changed since visit-before.yaml   ");
	assert_shows(&w, "by visit-after.yaml:");
	assert_shows(&w, "~ Date      May 2024  is now  15–17 May 2024");
	assert_shows(&w, "~ Source    [1] ¶4  is now  [1] ¶5");
	assert_shows(&w, "- Tag       trade");
	assert_hides(&w, "is not kept");
	/* It is not read off, as what is new since the last visit is. */
	browser_type(&w, "Enter");
	assert_shows(&w, "~ State visit");
	browser_end(&w);
}

static void test_gone(void **state)
{
	struct browser w;

	(void)state;
	begin(&w, BEFORE);
	browser_go_on(&w);
	browser_type(&w, "f is:new Enter G j Enter");
	assert_shows(&w, "1 event gone since visit-before.yaml");
	browser_type(&w, "Enter");
	assert_shows(&w, "Thu 12 September 2024");
	assert_shows(&w, "Source    [1] ¶8");
	browser_type(&w, "1"); /* its links lead nowhere */
	assert_shows(&w, "no link has that number");
	browser_type(&w, "C-o");
	assert_shows(&w, "▸  12 September 2024   Visit of the deputies");
	browser_type(&w, "Esc");
	assert_shows(&w, "3 of 5 events");
	browser_end(&w);
}

/* Files and folders are completed; a folder is gone on in. */
static void test_complete(void **state)
{
	struct browser w;

	(void)state;
	begin(&w, "");
	browser_type(&w, "D D tests/da");
	browser_type(&w, "Tab visit-b Tab");
	assert_shows(&w, "since: tests/data/visit-before.yaml");
	browser_type(&w, "Enter");
	browser_go_on(&w);
	assert_shows(&w, "since visit-before.yaml");
	browser_end(&w);
}

static void test_undo(void **state)
{
	struct browser w;

	(void)state;
	begin(&w, "");
	compare(&w, BEFORE);
	assert_shows(&w, "since visit-before.yaml");
	browser_type(&w, "u");
	assert_hides(&w, "since visit-before.yaml");
	assert_hides(&w, "+ Fire");
	assert_shows(&w, "5 events, 2023 to 2025");
	browser_type(&w, "U");
	assert_shows(&w, "3 of 5 events");
	assert_shows(&w, "since visit-before.yaml");
	/* Without the constraint its marks stay, and D brings it back. */
	browser_type(&w, "x 1");
	assert_shows(&w, "+ Fire");
	browser_type(&w, "D");
	assert_shows(&w, "3 of 5 events");
	browser_type(&w, ": seen Enter");
	assert_hides(&w, "since visit-before.yaml");
	assert_hides(&w, "+ Fire");
	browser_end(&w);
}

static void test_command(void **state)
{
	struct browser w;

	(void)state;
	begin(&w, BEFORE);
	browser_go_on(&w);
	assert_shows(&w, "since visit-before.yaml");
	assert_shows(&w, "+ Fire");
	browser_type(&w, "f is:changed Enter");
	assert_shows(&w, "2 of 5 events");
	browser_type(&w, "Y");
	assert_int_equal(w.last.act, APP_COPY);
	assert_true(sv_eq(w.last.text,
			  SV("annals report -q is:changed --since " BEFORE)));
	browser_end(&w);
}

static void test_nothing(void **state)
{
	struct browser w;

	(void)state;
	begin(&w, "");
	compare(&w, AFTER);
	assert_shows(&w, "nothing is new since visit-after.yaml   D again");
	assert_shows(&w, "5 events, 2023 to 2025");
	browser_type(&w, ": since Space " BEFORE " Enter");
	browser_go_on(&w);
	assert_shows(&w, "3 of 5 events   1 is:new");
	browser_type(&w, ": since Space " AFTER " Enter");
	browser_go_on(&w);
	assert_shows(&w, "nothing is new since visit-after.yaml   D again");
	assert_shows(&w, "5 events, 2023 to 2025");
	compare(&w, "tests/data/no-such-file");
	assert_shows(&w, "no file, folder, git revision or date");
	browser_type(&w, ": since Space - Enter");
	assert_shows(&w, "standard input is read already");
	browser_end(&w);
}

/* What cannot be read leaves what is compared as it was. */
static void test_failed(void **state)
{
	static const char *const keys[] = { "Enter", "Enter Esc" };
	struct browser w;

	(void)state;
	begin(&w, "");
	compare(&w, BEFORE);
	for (int i = 0; i < 2; i++) {
		browser_type(&w, ": since Space tests/data/");
		browser_type(&w, i == 0 ? "no-such-file" : "visit-less.yaml");
		browser_type(&w, keys[i]);
		browser_go_on(&w);
		assert_shows(&w, i == 0 ? "no file, folder" : "not compared");
		assert_shows(&w, "since visit-before.yaml");
		assert_shows(&w, "3 of 5 events   1 is:new");
		assert_shows(&w, "+ Fire");
	}
	browser_end(&w);
}

/* Given up, it changes nothing. */
static void test_stop(void **state)
{
	struct browser w;

	(void)state;
	begin(&w, "");
	browser_type(&w, ": since Space");
	browser_type(&w, BEFORE);
	browser_type(&w, "Enter Esc");
	assert_shows(&w, "not compared");
	browser_go_on(&w);
	assert_hides(&w, "is:new");
	browser_end(&w);
}

/* A book that is read again is compared again. */
static void test_renewed(void **state)
{
	struct browser w;
	struct book *less;

	(void)state;
	begin(&w, "");
	less = browser_load(&w, "tests/data/visit-less.yaml");
	compare(&w, BEFORE);
	assert_shows(&w, "3 of 5 events");
	browser_renew(&w, less);
	browser_go_on(&w);
	assert_shows(&w, "0 of 4 events");
	assert_shows(&w, "- 1 event gone: Visit of the deputies");
	assert_shows(&w, "since visit-before.yaml");
	browser_end(&w);
	book_free(less);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_file),
		cmocka_unit_test(test_gone),
		cmocka_unit_test(test_complete),
		cmocka_unit_test(test_undo),
		cmocka_unit_test(test_command),
		cmocka_unit_test(test_nothing),
		cmocka_unit_test(test_failed),
		cmocka_unit_test(test_stop),
		cmocka_unit_test(test_renewed),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
