/* Adding an event: the editor opens a form, and what was filled in goes into
 * the file, which is otherwise as it was. */
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

#include "base/file.h"
#include "support_program.h"

#define FIRST "events:\n  - {date: 2001-05, title: The first}\n"
#define SECOND "\n  - date: 2003\n    title: The second # so\n"

enum { MODE = 0640 };

/* The browser on a new file, with SCRIPT as its editor, whose $2 is the form
 * and $CHRONOLOGY the file. */
struct desk {
	char *file, *script, *visual, *chronology;
	struct pty *p;
};

static struct desk begin(const char *script)
{
	struct desk d = { .file = program_file(FIRST SECOND, ".yaml"),
			  .script = program_file(script, ".sh") };
	const char *env[3] = { NULL };

	assert_true(asprintf(&d.visual, "VISUAL=/bin/sh %s", d.script) > 0);
	assert_true(asprintf(&d.chronology, "CHRONOLOGY=%s", d.file) > 0);
	env[0] = d.visual;
	env[1] = d.chronology;
	assert_int_equal(chmod(d.file, MODE), 0);
	d.p = program_start(24, 120, d.file, env);
	pty_wait_for(d.p, "The first");
	return d;
}

static void free_desk(struct desk *d)
{
	program_unlink(d->file);
	program_unlink(d->script);
	free(d->visual);
	free(d->chronology);
}

static void end(struct desk *d)
{
	program_quit(d->p);
	free_desk(d);
}

/* The file holds TEXT, and is read by whom it was. */
static void assert_file(const struct desk *d, const char *text)
{
	struct file_bytes bytes;
	struct stat st;
	struct err err;

	assert_true(file_read(d->file, &bytes, &err));
	assert_string_equal(bytes.s, text);
	file_free(&bytes);
	assert_int_equal(stat(d->file, &st), 0);
	assert_int_equal(st.st_mode & 0777, MODE);
}

/* The chosen row tells TITLE. */
static bool chosen(struct pty *p, const void *title)
{
	for (int row = 0; row < 24; row++)
		if (strcmp(pty_cell(p, row, 0), "▸") == 0)
			return strstr(pty_row(p, row), title) != NULL;
	return false;
}

static void test_added(void **state)
{
	struct desk d = begin("[ $1 = +5 ] || exit 2\n"
			      "grep -q '^# .*The first$' $2 || exit 1\n"
			      "sed 's/^  title:/  title: Between/' $2 >$2~\n"
			      "mv $2~ $2\n");

	(void)state;
	pty_type(d.p, "a");
	pty_wait_for(d.p, "read again: +1 ~0 -0");
	pty_wait(d.p, chosen, "Between");
	assert_file(&d, FIRST "  - date: 2001-05\n    title: Between\n" SECOND);
	pty_type(d.p, "j");
	pty_wait(d.p, chosen, "The second");
	pty_type(d.p, "a");
	pty_wait_for(d.p, "the editor ended with status 1");
	end(&d);
}

/* Where nothing is filled in nothing is written. */
static void test_unchanged(void **state)
{
	static const char *const scripts[] = { "exit 0\n", ": >$2\n",
					       "echo '# no' >>$2\n" };

	(void)state;
	for (size_t i = 0; i < sizeof(scripts) / sizeof(*scripts); i++) {
		struct desk d = begin(scripts[i]);

		pty_type(d.p, "a");
		pty_wait_for(d.p, "nothing was added");
		assert_file(&d, FIRST SECOND);
		end(&d);
	}
}

/* What is wrong is not lost: the next a opens it again. */
static void test_wrong(void **state)
{
	struct desk d = begin("if grep -q kindd $2; then\n"
			      "sed '/kindd/d; s/Wrong/Right/' $2 >$2~\n"
			      "else sed 's/^  title:/  title: Wrong/' $2 >$2~\n"
			      "echo '  kindd: x' >>$2~\nfi\nmv $2~ $2\n");

	(void)state;
	pty_type(d.p, "ja");
	pty_wait_for(d.p, "not added: event has no field kindd");
	assert_file(&d, FIRST SECOND);
	pty_type(d.p, "a");
	pty_wait_for(d.p, "read again: +1 ~0 -0");
	pty_wait(d.p, chosen, "Right");
	assert_file(&d, FIRST SECOND "\n  - date: 2003\n    title: Right\n");
	end(&d);
}

/* A file that somebody else changed meanwhile is left alone. */
static void test_meanwhile(void **state)
{
	struct desk d = begin("sed 's/^  title:/  title: Mine/' $2 >$2~\n"
			      "mv $2~ $2\n"
			      "echo '  - {date: 2004, title: Theirs}' "
			      ">>$CHRONOLOGY\n");

	(void)state;
	pty_type(d.p, "a");
	pty_wait_for(d.p, "was changed meanwhile");
	assert_file(&d, FIRST SECOND "  - {date: 2004, title: Theirs}\n");
	pty_wait_for(d.p, "Theirs");
	end(&d);
}

/* Removes what is told to be kept. */
static void remove_kept(struct pty *p)
{
	char path[200] = "";

	assert_int_equal(sscanf(pty_error(p),
				"annals: not added, and kept: %199s", path), 1);
	assert_int_equal(unlink(path), 0);
	*strrchr(path, '/') = '\0';
	assert_int_equal(rmdir(path), 0);
}

/* What ends the program ends the editor, and what was written is told of. */
static void test_ended(void **state)
{
	static const int numbers[] = { SIGTERM, SIGHUP };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct desk d = begin("sed -i 's/^  title:/  title: Mine/' $2\n"
				      "echo it is written\nexec cat\n");

		pty_type(d.p, "a");
		pty_wait_for(d.p, "it is written");
		pty_signal(d.p, numbers[i]);
		pty_assert_ended_by(d.p, numbers[i]);
		pty_assert_restored(d.p);
		assert_file(&d, FIRST SECOND);
		remove_kept(d.p);
		pty_end(d.p);
		free_desk(&d);
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_added),
		cmocka_unit_test(test_unchanged),
		cmocka_unit_test(test_wrong),
		cmocka_unit_test(test_meanwhile),
		cmocka_unit_test(test_ended),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
