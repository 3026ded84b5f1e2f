/* The whole program on a terminal, with the chronology that comes with it. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support_program.h"

static void test_person_and_place(void **state)
{
	struct pty *p = program_start(24, 80, "data", NULL);

	(void)state;
	pty_wait_for(p, "76 events");
	pty_type(p, "p");
	pty_wait_for(p, "Natalia Kochanova");
	pty_type(p, "koch");
	pty_wait_gone(p, "Ilham Aliyev");
	pty_type(p, "\r");
	pty_wait_for(p, "8 of 76 events");
	pty_wait_for(p, "who:Natalia Kochanova");
	pty_wait_for(p, "Aliyev receives Kochanova");
	pty_type(p, "x1");
	pty_wait_gone(p, "8 of 76");
	pty_type(p, "P");
	pty_type(p, "baku\r");
	pty_wait_for(p, "20 of 76 events");
	pty_wait_for(p, "at:Baku");
	pty_type(p, "u");
	pty_wait_gone(p, "at:Baku");
	program_quit(p);
}

/* The terminal's cursor stands on what is chosen, and is seen, for those who
 * listen. */
static void test_cursor(void **state)
{
	static const struct {
		const char *key, *shows;
	} panes[] = {
		{ "t", "only these" },
		{ "L", "PEOPLE" },
		{ "S", "Belarus Segodnya" },
		{ "?", "Help" },
	};
	struct pty *p = program_start(24, 80, "data", NULL);
	int row, col, next;

	(void)state;
	pty_wait_for(p, "76 events");
	pty_wait_idle(p);
	pty_cursor(p, &row, &col);
	assert_int_equal(col, 0);
	assert_non_null(strstr(pty_row(p, row), "Tractors and vehicles"));
	pty_type(p, "j");
	pty_wait_cursor(p, row + 1, 0);
	pty_type(p, "/gafarova");
	pty_wait_for(p, "Gafarova meets");
	pty_type(p, "\r");
	pty_wait_for(p, "1 of 2");
	pty_wait_idle(p);
	pty_cursor(p, &next, &col);
	assert_int_equal(col, 0);
	assert_non_null(strstr(pty_row(p, next), "Gafarova"));
	assert_true(pty_cursor_visible(p));
	for (size_t i = 0; i < sizeof(panes) / sizeof(panes[0]); i++) {
		pty_type(p, panes[i].key);
		pty_wait_for(p, panes[i].shows);
		assert_true(pty_cursor_visible(p));
	}
	pty_type(p, "qq");
	pty_wait_for(p, "1 of 2");
	program_quit(p);
}

static void test_sizes(void **state)
{
	static const int sizes[][2] = { { 1, 2 },   { 2, 2 },	{ 3, 8 },
					{ 5, 20 },  { 10, 40 }, { 30, 100 },
					{ 36, 120 }, { 3, 200 }, { 50, 20 } };
	struct pty *p = program_start(24, 80, "data", NULL);
	char *before;

	(void)state;
	pty_wait_for(p, "76 events");
	pty_wait_idle(p);
	before = strdup(pty_screen(p));
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		pty_resize(p, sizes[i][0], sizes[i][1]);
	pty_resize(p, 24, 80);
	pty_wait_for(p, "76 events");
	pty_wait_idle(p);
	assert_string_equal(pty_screen(p), before);
	free(before);
	program_quit(p);
}

static void test_signal(void **state)
{
	struct pty *p = program_start(24, 80, "data", NULL);

	(void)state;
	pty_wait_for(p, "76 events");
	pty_signal(p, SIGTERM);
	pty_assert_ended_by(p, SIGTERM);
	pty_assert_restored(p);
	pty_end(p);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_person_and_place),
		cmocka_unit_test(test_cursor),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_signal),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
