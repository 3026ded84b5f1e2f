/* The files that the program changes: it edits, writes and remembers. */
#include <errno.h>
#include <fcntl.h>
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

static const char one_event[] = "- {date: 2024-05, title: The first}\n";
static const char one_faulty[] = "- {date: 2024-05, title: The first}\n"
				 "- {date: 2024-99, title: No month}\n";

/* Starts on a file that holds TEXT, one good event, and edits it by the shell
 * script SCRIPT. */
static struct pty *start_editing(char **file, char **editor, const char *text,
				 const char *script)
{
	char *visual;
	const char *env[2] = { NULL };
	struct pty *p;

	*file = program_file(text, ".yaml");
	*editor = program_file(script, ".sh");
	assert_true(asprintf(&visual, "VISUAL=/bin/sh %s", *editor) > 0);
	env[0] = visual;
	p = program_start(24, 80, *file, env);
	pty_wait_for(p, "1 event");
	pty_type(p, "e");
	free(visual);
	return p;
}

/* The editor gets +LINE and the file; what it changed is read again. */
static void test_edit(void **state)
{
	char *file, *editor;
	struct pty *p = start_editing(
		&file, &editor, one_event,
		"[ \"$1\" = +1 ] || exit 1\n"
		"echo '- {date: 2025, title: The second}' >>\"$2\"\n");

	(void)state;
	pty_wait_for(p, "The second");
	pty_wait_for(p, "2 events");
	program_quit(p);
	program_unlink(file);
	program_unlink(editor);
}

/* A file that is broken by an edit leaves the old chronology on screen. */
static void test_edit_broken(void **state)
{
	char *file, *editor;
	struct pty *p = start_editing(&file, &editor, one_event,
				      "echo '- {date: 2025, title: \"x' "
				      ">>\"$2\"\n");

	(void)state;
	pty_wait_for(p, "e to mend");
	pty_wait_for(p, "The first");
	pty_type(p, "!");
	pty_wait_for(p, "never closed");
	pty_type(p, "q");
	pty_wait_for(p, "The first");
	pty_type(p, "q");
	pty_assert_exit(p, 2);
	pty_assert_restored(p);
	pty_end(p);
	program_unlink(file);
	program_unlink(editor);
}

/* A fault of one event, old or new, does not keep the others away. */
static void test_edit_faulty(void **state)
{
	char *file, *editor;
	struct pty *p = start_editing(
		&file, &editor, one_faulty,
		"echo '- {date: 2025, title: The second}' >>\"$2\"\n");

	(void)state;
	pty_wait_for(p, "The second");
	pty_type(p, "q");
	pty_assert_exit(p, 2);
	assert_non_null(strstr(pty_error(p), ":2:15: error: date 2024-99"));
	pty_end(p);
	program_unlink(file);
	program_unlink(editor);
}

static void test_report(void **state)
{
	struct pty *p = program_start(24, 80, "data", NULL);
	char *name = program_file("", ".txt");
	struct file_bytes bytes;
	struct err err;

	(void)state;
	unlink(name);
	pty_wait_for(p, "76 events");
	pty_type(p, "P");
	pty_type(p, "kazan\r");
	pty_wait_for(p, "2 of 76 events");
	pty_type(p, "R");
	pty_wait_for(p, "Azerbaijan and Belarus");
	pty_wait_for(p, "Selection");
	pty_type(p, "w");
	pty_wait_idle(p);
	pty_type(p, "\x15"); /* away with the name that is offered */
	pty_type(p, name);
	pty_type(p, "\r");
	pty_wait_for(p, "written to");
	assert_true(file_read(name, &bytes, &err));
	assert_non_null(strstr(bytes.s, "BRICS summit in Kazan"));
	assert_non_null(strstr(bytes.s, "Source "));
	file_free(&bytes);
	pty_type(p, "q");
	pty_wait_for(p, "2 of 76 events");
	program_quit(p);
	program_unlink(name);
}

/* A FIFO that nobody reads is said and asked nothing about; the browser waits
 * for nobody. */
static void test_fifo(void **state)
{
	struct pty *p = program_start(24, 80, "data", NULL);
	char *name = program_file("", ".txt"), bytes[1 << 17];
	ssize_t n;
	int fd;

	(void)state;
	unlink(name);
	assert_int_equal(mkfifo(name, 0600), 0);
	pty_wait_for(p, "76 events");
	/* No more than a FIFO holds. */
	pty_type(p, "P");
	pty_type(p, "kazan\r");
	pty_wait_for(p, "2 of 76 events");
	pty_type(p, "Rw\x15");
	pty_type(p, name);
	pty_type(p, "\r");
	pty_wait_for(p, "nobody reads");
	fd = open(name, O_RDONLY | O_NONBLOCK);
	assert_true(fd >= 0);
	pty_type(p, "w\x15");
	pty_type(p, name);
	pty_type(p, "\r");
	pty_wait_for(p, "written to");
	n = read(fd, bytes, sizeof(bytes) - 1);
	assert_true(n > 0);
	bytes[n] = '\0';
	assert_non_null(strstr(bytes, "BRICS summit in Kazan"));
	close(fd);
	pty_type(p, "q");
	program_quit(p);
	program_unlink(name);
}

/* In the folder $1 the program, beside it one that should print pages and waits
 * for who opens a FIFO, and a chronology that is browsed. */
static const char press_waits[] =
	"f=$1; mkdir $f; ln \"$0\" $f/annals 2>/dev/null || cp \"$0\" $f; "
	"mkfifo $f/waits; printf '#!/bin/sh\nexec cat '$f/waits "
	">$f/annals-press; chmod +x $f/annals-press; "
	"echo '- {date: 2024-05, title: The first}' >$f/a.yaml; "
	"exec $f/annals $f/a.yaml";

/* Pages that are being printed keep nobody waiting: who does not want them
 * stops that. */
static void test_press_stopped(void **state)
{
	char program[PROGRAM_PATH], path[PROGRAM_PATH];
	char *folder = program_file("", ".d");
	static const char *const left[] = { "annals", "annals-press", "a.yaml",
					    "waits" };
	const char *argv[] = { "/bin/sh", "-c", press_waits,
			       program_path(program), folder, NULL };
	struct pty_options options = { .argv = argv, .cols = 160 };
	struct pty *p;

	(void)state;
	assert_int_equal(unlink(folder), 0);
	p = pty_start(&options);
	pty_wait_for(p, "1 event");
	pty_type(p, "w\x15");
	pty_type(p, folder);
	pty_type(p, "/x.pdf\r");
	pty_wait_for(p, "1 of 1 events, Esc stops");
	pty_type(p, "\033");
	pty_wait_for(p, "not written: ");
	snprintf(path, sizeof(path), "%s/waits", folder);
	assert_int_equal(open(path, O_WRONLY | O_NONBLOCK), -1);
	assert_int_equal(errno, ENXIO); /* nobody waits any more */
	program_quit(p);
	for (size_t i = 0; i < sizeof(left) / sizeof(*left); i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, left[i]);
		assert_int_equal(unlink(path), 0);
	}
	assert_int_equal(rmdir(folder), 0); /* no file is left */
	free(folder);
}

/* "~/" is the reader's home, and the format that of the ending. */
static void test_home(void **state)
{
	char *home = program_file("", ".home"), *env, *name;
	const char *own[] = { NULL, "XDG_CACHE_HOME=/nonexistent",
			      "XDG_STATE_HOME=/nonexistent", NULL };
	struct file_bytes bytes;
	struct err err;
	struct pty *p;

	(void)state;
	unlink(home);
	assert_int_equal(mkdir(home, 0700), 0);
	assert_true(asprintf(&env, "HOME=%s", home) > 0);
	assert_true(asprintf(&name, "%s/x.yaml", home) > 0);
	own[0] = env;
	p = program_start(24, 80, "data", own);
	pty_wait_for(p, "76 events");
	pty_type(p, "w\x15~/x.yaml\r");
	pty_wait_for(p, "written to ~/x.yaml");
	assert_true(file_read(name, &bytes, &err));
	assert_non_null(strstr(bytes.s, "annals: 1\n"));
	assert_non_null(strstr(bytes.s, "BRICS summit in Kazan"));
	file_free(&bytes);
	program_quit(p);
	assert_int_equal(unlink(name), 0);
	assert_int_equal(rmdir(home), 0);
	free(home);
	free(env);
	free(name);
}

/* A command of the reader's gets the report, and the terminal while it runs;
 * what it printed can be read until Enter. */
static void test_pipe(void **state)
{
	struct pty *p = program_start(24, 80, "data", NULL);

	(void)state;
	pty_wait_for(p, "76 events");
	pty_type(p, "|grep -c BRICS; exit 3\r");
	pty_wait_for(p, "Enter goes back to annals");
	assert_false(pty_alternate(p));
	pty_type(p, "\r");
	pty_wait_for(p, "the command ended with status 3");
	assert_true(pty_alternate(p));
	pty_type(p, "R|head -n 3 | tr a-z A-Z\r");
	pty_wait_for(p, "AZERBAIJAN AND BELARUS");
	pty_wait_for(p, "Enter goes back to annals");
	pty_type(p, "\r");
	pty_wait_for(p, "Report of 76 events");
	pty_type(p, "q");
	program_quit(p);
}

/* There too C-z stops it, and what ends it ends it, in the background too. */
static void test_pipe_stopped(void **state)
{
	(void)state;
	for (int ends = 0; ends < 2; ends++) {
		struct pty *p = program_start(24, 80, "data", NULL);

		pty_wait_for(p, "76 events");
		pty_type(p, "|grep -c BRICS\r");
		pty_wait_for(p, "Enter goes back to annals");
		pty_type(p, "\x1a");
		pty_wait_stop(p);
		if (ends) {
			pty_signal(p, SIGTERM);
			pty_continue_behind(p);
			pty_assert_ended_by(p, SIGTERM);
			pty_assert_restored(p);
			pty_end(p);
			continue;
		}
		pty_continue(p);
		pty_type(p, "\r");
		pty_wait_for(p, "76 events");
		program_quit(p);
	}
}

/* The state folder HOME and what is in it. */
static void remove_kept(char *home)
{
	static const char *const names[] = { "annals/history", "annals/saved",
					     "annals/marks", "annals/tags",
					     "annals/remarks", "annals", "" };

	program_forget(home);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		char *path;

		assert_true(asprintf(&path, "%s/%s", home, names[i]) > 0);
		assert_int_equal(remove(path), 0);
		free(path);
	}
	free(home);
}

/* What was typed, saved and marked is there in the next run; a folder that
 * cannot be written to is told, and hinders nothing. */
static void test_kept(void **state)
{
	char *home = program_file("", ".state");
	char *xdg;
	const char *env[] = { NULL, NULL };
	struct pty *p;

	(void)state;
	assert_true(asprintf(&xdg, "XDG_STATE_HOME=%s", home) > 0);
	env[0] = xdg;
	p = program_start(24, 80, "data", env);
	pty_wait_for(p, "76 events");
	pty_type(p, "/tractor\r");
	pty_wait_for(p, "not kept for the next time");
	pty_type(p, "n");
	pty_wait_for(p, "2 of");
	/* It is told again of what he makes himself. */
	pty_type(p, ":remark here\r");
	pty_wait_for(p, "not kept for the next time");
	pty_type(p, "n");
	pty_wait_for(p, "3 of");
	pty_type(p, "m");
	pty_wait_for(p, "not kept for the next time");
	pty_type(p, "q");
	/* It says again what is lost of what he made himself. */
	pty_assert_exit(p, 2);
	assert_non_null(strstr(pty_error(p), "not kept for the next time: "
					     "marks and remarks: "));
	pty_end(p);
	unlink(home); /* what was a file in the way can be a folder now */

	p = program_start(24, 80, "data", env);
	pty_wait_for(p, "76 events");
	pty_type(p, "fwho:koch at:baku\r");
	pty_wait_for(p, "of 76 events");
	pty_type(p, ":save koch-baku\r");
	pty_wait_for(p, "this is now saved:koch-baku");
	pty_type(p, "m");
	pty_wait_for(p, "1 marked here");
	pty_type(p, ":tag ask\r");
	pty_wait_for(p, "your tags are now ask");
	pty_type(p, ":remark who w\303\244s there\r");
	pty_wait_for(p, "remarked");
	program_quit(p);

	p = program_start(24, 80, "data", env);
	pty_wait_for(p, "76 events");
	pty_type(p, "f\033[A");
	pty_wait_for(p, "filter: who:koch at:baku");
	pty_type(p, "\025saved:koch-baku is:marked\r");
	pty_wait_for(p, "1 of 76 events");
	pty_type(p, "/tagged:ask was there\r");
	pty_wait_for(p, "1 of 1");
	pty_type(p, "iG");
	pty_wait_for(p, "Your remark  who w\303\244s there");
	pty_type(p, "q");
	program_quit(p);

	remove_kept(home);
	free(xdg);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_edit),
		cmocka_unit_test(test_edit_broken),
		cmocka_unit_test(test_edit_faulty),
		cmocka_unit_test(test_report),
		cmocka_unit_test(test_fifo),
		cmocka_unit_test(test_press_stopped),
		cmocka_unit_test(test_home),
		cmocka_unit_test(test_pipe),
		cmocka_unit_test(test_pipe_stopped),
		cmocka_unit_test(test_kept),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
