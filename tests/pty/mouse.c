/* The mouse: the terminal's, unless it is asked for. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "support_program.h"

enum { CLICK = 0, UP = 64, DOWN = 65 };

static void mouse_at(struct pty *p, int button, int row, int col)
{
	char bytes[32];

	snprintf(bytes, sizeof(bytes), "\033[<%d;%d;%dM", button, col + 1,
		 row + 1);
	pty_type(p, bytes);
	snprintf(bytes, sizeof(bytes), "\033[<%d;%d;%dm", button, col + 1,
		 row + 1);
	pty_type(p, bytes);
}

static void mouse(struct pty *p, int button, int row)
{
	mouse_at(p, button, row, 11);
}

/* Where TEXT, in ASCII, is first seen in the rows from *ROW on. */
static void find(struct pty *p, const char *text, int *row, int *col)
{
	for (; *row < 36; ++*row)
		for (*col = 0; *col < 120; ++*col) {
			size_t n = 0;

			while (text[n] && *col + (int)n < 120 &&
			       *pty_cell(p, *row, *col + (int)n) == text[n])
				n++;
			if (!text[n])
				return;
		}
	fail_msg("no %s in\n%s", text, pty_screen(p));
}

static int cursor_row(struct pty *p)
{
	int row, col;

	pty_wait_idle(p);
	pty_cursor(p, &row, &col);
	return row;
}

/* Starts with the mouse on; the first event's row goes to *FIRST, the fourth's
 * to *FOURTH. */
static struct pty *start(int *first, int *fourth)
{
	/* Else the address sanitiser takes it for itself. */
	const char *const env[] = { "ASAN_OPTIONS=handle_segv=0", NULL };
	struct pty *p = program_start(36, 120, "data", env);

	pty_wait_for(p, "76 events");
	*first = cursor_row(p);
	pty_type(p, "jjj");
	*fourth = cursor_row(p);
	pty_type(p, "kkk");
	pty_wait_cursor(p, *first, 0);
	assert_false(pty_mouse(p));
	pty_type(p, "M");
	pty_wait_for(p, "a click chooses");
	pty_wait_mouse(p, true);
	return p;
}

static void test_click(void **state)
{
	int first, fourth;
	struct pty *p = start(&first, &fourth);

	(void)state;
	mouse(p, CLICK, fourth);
	pty_wait_cursor(p, fourth, 0);
	/* There is nothing above: nothing moves. */
	mouse(p, UP, fourth);
	assert_int_equal(cursor_row(p), fourth);
	/* Rows come in at the end; what is chosen is not left behind. */
	mouse(p, DOWN, first);
	pty_wait_for(p, "Commission: 14th");
	fourth = cursor_row(p);
	assert_true(fourth > first);
	/* No act, and no letter of it, in a prompt. */
	pty_type(p, "/");
	pty_wait_idle(p);
	mouse(p, CLICK, first);
	pty_type(p, "x");
	pty_wait_for(p, "/x");
	pty_type(p, "\025\033");
	pty_wait_cursor(p, fourth, 0);
	pty_type(p, "M");
	pty_wait_mouse(p, false);
	/* What comes all the same is nobody's. */
	mouse(p, CLICK, first);
	pty_type(p, "k");
	pty_type(p, "j");
	pty_wait_cursor(p, fourth, 0);
	program_quit(p);
}

/* Of two links in one row of a document that is chosen which stands in the
 * column; elsewhere in the row the first. */
static void test_column(void **state)
{
	int first, fourth, row = 0, left, right;
	struct pty *p = start(&first, &fourth);

	(void)state;
	pty_type(p, "g2024-11-11\r2");
	pty_wait_for(p, "With");
	pty_wait_idle(p);
	find(p, "Places", &row, &right);
	row++;
	find(p, "Baku", &row, &right);
	find(p, "Ilham Aliyev", &row, &left);
	mouse_at(p, CLICK, row, right + 1);
	pty_wait_cursor(p, row, right);
	mouse_at(p, CLICK, row, left + 5);
	pty_wait_cursor(p, row, left);
	mouse_at(p, CLICK, row, right);
	pty_wait_cursor(p, row, right);
	mouse_at(p, CLICK, row, left - 1);
	pty_wait_cursor(p, row, left);
	mouse_at(p, CLICK, row, right);
	pty_wait_cursor(p, row, right);
	pty_type(p, "\r");
	pty_wait_for(p, "Belarus   Place");
	pty_type(p, "q");
	pty_wait_for(p, "39 of 63");
	program_quit(p);
}

/* Whatever ends or stops the program gives it back. */
static void test_given_back(void **state)
{
	static const int signals[] = { SIGTERM, SIGSEGV, SIGABRT };
	int first, fourth;
	struct pty *p;

	(void)state;
	for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); i++) {
		p = start(&first, &fourth);
		pty_signal(p, signals[i]);
		pty_wait_end(p);
		pty_assert_restored(p);
		pty_end(p);
	}
	p = start(&first, &fourth);
	pty_type(p, "\x1a");
	pty_wait_stop(p);
	pty_assert_restored(p);
	pty_continue(p);
	pty_wait_mouse(p, true);
	mouse(p, CLICK, fourth);
	pty_wait_cursor(p, fourth, 0);
	pty_type(p, "|true\r");
	pty_wait_for(p, "Enter goes back");
	assert_false(pty_mouse(p));
	pty_type(p, "\r");
	pty_wait_mouse(p, true);
	program_quit(p);
}

static void test_none(void **state)
{
	const char *const env[] = { "TERM=vt100", NULL };
	struct pty *p = program_start(24, 80, "data", env);

	(void)state;
	pty_wait_for(p, "76 events");
	pty_type(p, "M");
	pty_wait_for(p, "this terminal tells nothing of a mouse");
	assert_false(pty_mouse(p));
	program_quit(p);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_click),
		cmocka_unit_test(test_column),
		cmocka_unit_test(test_given_back),
		cmocka_unit_test(test_none),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
