/* Work that takes longer than a moment: it tells how far it is, and Esc or C-c
 * stops it and nothing else. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "support_program.h"

/* So many that reading them, and writing the report, takes whatever computer
 * more than a third of a second; without a sanitiser that is more of them. */
#ifdef __SANITIZE_ADDRESS__
#define EVENTS 60000
#else
#define EVENTS 200000
#endif
#define TEXT_OF_(n) #n
#define TEXT_OF(n) TEXT_OF_(n)
#define EVENTS_TEXT TEXT_OF(EVENTS)

static char *large_file(void)
{
	struct arena a = { 0 };
	struct build text = { .arena = &a };
	char *file;

	for (int i = 0; i < EVENTS; i++)
		build_fmt(&text,
			  "- date: %d-%02d\n"
			  "  title: Meeting of the river commission, no. %d\n"
			  "  summary: The commission speaks of dams, of floods "
			  "and of what the boatmen of the upper river want.\n"
			  "  who: {host: Mayor no. %d, guest: Envoy no. %d}\n",
			  1000 + i / 24, i / 2 % 12 + 1, i + 1, i % 50, i % 70);
	file = program_file(build_view(&text).s, ".yaml");
	arena_free(&a);
	return file;
}

/* The name of a file that is not there. */
static char *no_file(void)
{
	char *name = program_file("", ".txt");

	unlink(name);
	return name;
}

static bool holds(const char *path, const char *text)
{
	struct file_bytes bytes;
	struct err err;
	bool there;

	assert_true(file_read(path, &bytes, &err));
	there = strstr(bytes.s, text);
	file_free(&bytes);
	return there;
}

/* Starts annals with the shell's words ARGS, FILE being "$1", OUT "$2". */
static struct pty *start_command(const char *args, const char *file,
				 const char *out)
{
	char program[PROGRAM_PATH], script[256];
	const char *argv[] = { "/bin/sh", "-c", script, program_path(program),
			       file, out, NULL };
	struct pty_options options = { .argv = argv };

	snprintf(script, sizeof(script), "exec \"$0\" %s", args);
	return pty_start(&options);
}

/* Reading ends with C-c, so does an index; and a report, where the file is as
 * it was. */
static void test_commands(void **state)
{
	char *file = large_file(), *out = program_file("old", ".txt");
	struct pty *p = start_command("list \"$1\"", file, out);

	(void)state;
	pty_wait_for(p, "%, C-c stops");
	pty_type(p, "\003");
	pty_assert_ended_by(p, SIGINT);
	pty_end(p);

	p = start_command("list -q dams \"$1\"", file, out);
	pty_wait_for(p, "indexing: ");
	pty_type(p, "\003");
	pty_assert_ended_by(p, SIGINT);
	pty_end(p);

	p = start_command("report --force -o \"$2\" \"$1\"", file, out);
	pty_wait_for(p, "reading: ");
	pty_wait_for(p, "writing: ");
	pty_type(p, "\003");
	pty_assert_ended_by(p, SIGINT);
	pty_end(p);
	assert_true(holds(out, "old"));
	program_unlink(out);
	program_unlink(file);
}

/* So does reading a file of another format, of which a third takes as long. */
static void test_import(void **state)
{
	struct arena a = { 0 };
	struct build text = { .arena = &a };
	char *file, *out = no_file();
	struct pty *p;

	(void)state;
	for (int i = 0; i < EVENTS / 3; i++)
		build_fmt(&text, "- **%d May %d** - Meeting of the river "
				 "commission, no. %d\n",
			  i % 28 + 1, 1000 + i / 28 % 1000, i + 1);
	file = program_file(build_view(&text).s, ".md");
	arena_free(&a);
	p = start_command("import markdown \"$1\" >\"$2\"", file, out);
	pty_wait_for(p, "%, C-c stops");
	pty_type(p, "\003");
	pty_assert_ended_by(p, SIGINT);
	pty_end(p);
	program_unlink(out);
	program_unlink(file);
}

/* The browser is on a large file, with its report seen. */
static struct pty *start(char **file)
{
	struct pty *p;

	*file = large_file();
	p = program_start(24, 80, *file, NULL);
	pty_wait_for(p, EVENTS_TEXT " events");
	return p;
}

static void test_reading_again(void **state)
{
	static const char *const stops[] = { "\033", "\003" };
	char *file;
	struct pty *p = start(&file);
	struct err err;

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct file_bytes bytes;

		assert_true(file_read(file, &bytes, &err));
		assert_true(file_write(file, (struct sv){ bytes.s, bytes.n },
				       FILE_REPLACE, &err));
		file_free(&bytes);
		pty_wait_for(p, "reading again: ");
		pty_type(p, stops[i]);
		pty_wait_for(p, "not read again");
	}
	pty_type(p, "G");
	pty_wait_for(p, "no. " EVENTS_TEXT);
	program_quit(p);
	program_unlink(file);
}

/* Enter waits for the count, which is given up; nothing else is. */
static void test_search(void **state)
{
	char *file;
	struct pty *p = start(&file);

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		static const char *const keys[] = {
			"//(a|e|i|o|n|s)+x?.*qz/\r",
			"f/(a|e|i|o|n|s)+x?.*zq/\r",
		};

		pty_type(p, keys[i]);
		pty_wait_for(p, "counting");
		pty_type(p, "\003");
		pty_wait_gone(p, "counting");
	}
	pty_type(p, "G");
	pty_wait_for(p, "no. " EVENTS_TEXT);
	program_quit(p);
	program_unlink(file);
}

/* On the way to the end of the report, and while it is written. */
static void test_report(void **state)
{
	static const char *const stops[] = { "\033", "\003" };
	char *file, *out = no_file();
	struct pty *p = start(&file);

	(void)state;
	pty_type(p, "R");
	pty_wait_for(p, "Report of " EVENTS_TEXT " events");
	for (size_t i = 0; i < 2; i++) {
		pty_type(p, "G");
		pty_wait_for(p, "of " EVENTS_TEXT " events, Esc stops");
		pty_type(p, stops[i]);
		pty_wait_gone(p, "Esc stops");
		pty_wait_for(p, "Report of " EVENTS_TEXT " events");
		pty_type(p, "w\025");
		pty_type(p, out);
		pty_type(p, "\r");
		pty_wait_for(p, "writing ");
		pty_type(p, stops[i]);
		pty_wait_for(p, "not written: ");
		assert_int_equal(access(out, F_OK), -1);
	}
	/* Whoever leaves has it written all the same. */
	pty_type(p, "w\025");
	pty_type(p, out);
	pty_type(p, "\rqq");
	pty_assert_exit(p, 0);
	pty_assert_restored(p);
	pty_end(p);
	assert_true(holds(out, "no. " EVENTS_TEXT));
	program_unlink(out);
	program_unlink(file);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_commands),
		cmocka_unit_test(test_import),
		cmocka_unit_test(test_reading_again),
		cmocka_unit_test(test_search),
		cmocka_unit_test(test_report),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
