/* Visits: what changed since the last one is marked until it is read. */
#include <glob.h>
#include <setjmp.h>
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

static const char before[] = "- {date: 2024-05, title: The first}\n"
			     "- {date: 2024-06, title: The second}\n"
			     "- {date: 2024-07, title: The third}\n";
static const char after[] = "- {date: 2024-05, title: The first}\n"
			    "- {date: 2024-06, title: The second, tags: x}\n"
			    "- {date: 2024-08, title: The fourth}\n";

/* A chronology, and a folder of state. */
struct place {
	char *file, *home, *xdg;
	const char *env[2];
};

static struct place place_new(void)
{
	struct place at = { .file = program_file(before, ".yaml"),
			    .home = program_file("", ".state") };

	assert_int_equal(unlink(at.home), 0);
	assert_true(asprintf(&at.xdg, "XDG_STATE_HOME=%s", at.home) > 0);
	at.env[0] = at.xdg;
	return at;
}

static void place_remove(struct place *at)
{
	char *folder, *history;

	assert_true(asprintf(&folder, "%s/annals", at->home) > 0);
	assert_true(asprintf(&history, "%s/history", folder) > 0);
	unlink(history); /* perhaps nothing was typed */
	program_forget(at->home);
	assert_int_equal(rmdir(folder) + rmdir(at->home), 0);
	program_unlink(at->file);
	free(folder);
	free(history);
	free(at->home);
	free(at->xdg);
}

static struct pty *visit(const struct place *at)
{
	struct pty *p = program_start(24, 80, at->file,
				      (const char *const *)at->env);

	pty_wait_for(p, "3 events");
	return p;
}

/* What `annals list -q QUERY` tells, with notices or without. */
static struct pty *start_list(const struct place *at, const char *query,
			      bool notices)
{
	char program[PROGRAM_PATH];
	const char *argv[] = { program_path(program), "list", "-q",
			       query, at->file, NULL };
	struct pty_options options = { .argv = argv,
				       .error_apart = !notices };
	struct pty *p;

	options.env = (const char *const *)at->env;
	p = pty_start(&options);
	pty_wait_end(p);
	return p;
}

/* How many events it tells. */
static int list(const struct place *at, const char *query)
{
	struct pty *p = start_list(at, query, false);
	const char *text;
	int lines = 0;

	for (text = pty_screen(p); *text; text++)
		lines += *text == 'T'; /* each has one: "The" */
	pty_end(p);
	return lines;
}

static void test_marked_until_read(void **state)
{
	struct place at = place_new();
	struct err err;
	struct pty *p = visit(&at);

	(void)state;
	pty_wait_idle(p);
	assert_null(strstr(pty_screen(p), "+ "));
	program_quit(p);
	assert_int_equal(list(&at, "is:new"), 0);

	assert_true(file_write(at.file, sv_of(after), FILE_REPLACE, &err));
	assert_int_equal(list(&at, "is:new"), 2);
	assert_int_equal(list(&at, "is:changed"), 1);
	p = visit(&at);
	pty_wait_for(p, "~ The second");
	pty_wait_for(p, "+ The fourth");
	pty_type(p, "G");
	pty_wait_for(p, "+ new since your last visit, ");
	pty_type(p, "\r");
	pty_wait_gone(p, "+ The fourth");
	pty_type(p, "q");
	program_quit(p);

	p = visit(&at);
	pty_wait_for(p, "~ The second");
	assert_null(strstr(pty_screen(p), "+ The"));
	pty_type(p, ":seen\r");
	pty_wait_for(p, "all read: 2"); /* the third is gone */
	program_quit(p);
	assert_int_equal(list(&at, "is:new"), 0);
	place_remove(&at);
}

/* What becomes of the file while it is read is new as well. */
static void test_read_again(void **state)
{
	struct place at = place_new();
	struct err err;
	struct pty *p = visit(&at);

	(void)state;
	assert_true(file_write(at.file, sv_of(after), FILE_REPLACE, &err));
	pty_wait_for(p, "read again: +1 ~1 -1");
	pty_wait_for(p, "~ The second");
	pty_wait_for(p, "+ The fourth");
	program_quit(p);
	place_remove(&at);
}

/* Changes the bytes of what was kept of AT, the only chronology; its path, in
 * PATH. */
static void damage(const struct place *at, char path[PROGRAM_PATH])
{
	char pattern[PROGRAM_PATH];
	glob_t found;
	struct err err;

	snprintf(pattern, sizeof(pattern), "%s/annals/seen/*", at->home);
	assert_int_equal(glob(pattern, 0, NULL, &found), 0);
	assert_int_equal(found.gl_pathc, 1);
	snprintf(path, PROGRAM_PATH, "%s", found.gl_pathv[0]);
	globfree(&found);
	assert_true(file_write(path, SV("damaged"), FILE_REPLACE, &err));
}

/* What was kept and cannot be read is told, and nothing of it is lost. */
static void test_damaged(void **state)
{
	char path[PROGRAM_PATH], aside[PROGRAM_PATH + 4];
	struct place at = place_new();
	struct pty *p = visit(&at);
	struct file_bytes was;
	struct err err;
	char *saved;

	(void)state;
	program_quit(p);
	damage(&at, path);
	p = start_list(&at, "is:new", true);
	assert_non_null(strstr(pty_screen(p), "what was seen is not used"));
	pty_end(p);
	assert_true(asprintf(&saved, "%s/annals/saved", at.home) > 0);
	assert_int_equal(mkdir(saved, 0700), 0); /* no file */
	p = visit(&at);
	pty_wait_for(p, "saved is not used");
	pty_wait_for(p, "! reads on");
	pty_type(p, "!");
	pty_wait_for(p, "damaged"); /* lines end where the path has them */
	assert_non_null(strstr(pty_screen(p), "saved is not used"));
	pty_type(p, "q");
	pty_type(p, "q");
	pty_assert_exit(p, 0);
	pty_assert_restored(p);
	assert_non_null(strstr(pty_error(p), "was put aside: "));
	pty_end(p);
	assert_int_equal(rmdir(saved), 0);
	free(saved);
	snprintf(aside, sizeof(aside), "%s.bad", path);
	assert_true(file_read(aside, &was, &err));
	assert_string_equal(was.s, "damaged");
	file_free(&was);
	p = visit(&at);
	pty_wait_idle(p);
	assert_null(strstr(pty_screen(p), "not used"));
	program_quit(p);
	assert_int_equal(unlink(aside), 0);
	place_remove(&at);
}

/* Runs `PROGRAM WORDS`, which must end well; WORDS end with a null. */
static void run(const char *program, const char *const words[])
{
	enum { MOST = 16 };
	const char *argv[MOST + 3] = { "/usr/bin/env", program };
	struct pty_options options = { .argv = argv };
	struct pty *p;

	for (size_t i = 0; i < MOST && words[i]; i++)
		argv[i + 2] = words[i];
	p = pty_start(&options);
	assert_int_equal(pty_wait_end(p), 0);
	pty_end(p);
}

/* Since a revision of git: what an event said there is told. */
static void test_since_revision(void **state)
{
	struct place at = place_new();
	char *folder = program_file("", ".git-tree"), *file;
	struct err err;
	struct pty *p;

	(void)state;
	assert_int_equal(unlink(folder), 0);
	run("git", (const char *[]){ "init", "-q", folder, NULL });
	assert_true(asprintf(&file, "%s/a.yaml", folder) > 0);
	assert_true(file_write(file, sv_of(before), FILE_NEW, &err));
	run("git", (const char *[]){ "-C", folder, "add", "a.yaml", NULL });
	run("git", (const char *[]){ "-C", folder, "-c", "user.name=N", "-c",
				     "user.email=n@example.org", "commit",
				     "-q", "-m", "How it began", NULL });
	assert_true(file_write(file, sv_of(after), FILE_REPLACE, &err));

	p = program_start(24, 80, file, (const char *const *)at.env);
	pty_wait_for(p, "3 events");
	pty_type(p, "D");
	pty_wait_for(p, "your first visit");
	pty_type(p, "D");
	pty_wait_for(p, "How it began");
	pty_type(p, "HEAD\r");
	pty_wait_for(p, "since HEAD, ");
	pty_wait_for(p, "- 1 event gone: The third");
	pty_wait_for(p, "+ Tag       x");
	/* The file is as it was: so nothing is new any more. */
	assert_true(file_write(file, sv_of(before), FILE_REPLACE, &err));
	pty_wait_gone(p, "1 event gone");
	pty_type(p, "u");
	pty_wait_gone(p, "since HEAD");
	program_quit(p);

	run("rm", (const char *[]){ "-rf", folder, NULL });
	place_remove(&at);
	free(file);
	free(folder);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_marked_until_read),
		cmocka_unit_test(test_damaged),
		cmocka_unit_test(test_since_revision),
		cmocka_unit_test(test_read_again),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
