/* The files of what is kept between runs: others', damaged ones, links, locked
 * ones, full disks, and where they are. */
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "support_file.h"
#include "support_state.h"

static void test_damaged(void **state)
{
	struct state *s;
	const char *told;

	(void)state;
	own_folders();
	own_put("a/b/annals/saved", "one\tkind:visit\n\xFF\n");
	own_put("a/b/annals/saved.bad", "an older one");
	assert_int_equal(mkdir("a/b/annals/history", 0700), 0);
	s = state_open(own_folder);
	told = state_told(s).s;
	assert_non_null(strstr(told,
			       "saved is not used, as it is not UTF-8; "));
	assert_non_null(strstr(told, "mend or remove it, and history: "));
	assert_int_equal(state_told(s).n, 0);
	assert_true(own_is(own_saved(s, "one"), ""));
	own_store(s);
	assert_holds("a/b/annals/saved", "one\tkind:visit\n\xFF\n");
	state_save(s, SV("two"), SV("x"));
	own_store(s);
	assert_non_null(strstr(state_told(s).s, "saved.bad2"));
	assert_holds("a/b/annals/saved", "two\tx\n");
	assert_holds("a/b/annals/saved.bad", "an older one");
	assert_holds("a/b/annals/saved.bad2", "one\tkind:visit\n\xFF\n");
	state_save(s, SV("three"), SV("y"));
	state_remember(s, HISTORY_FILTER, SV("z"));
	own_store(s);
	assert_holds("a/b/annals/saved", "two\tx\nthree\ty\n");
	assert_true(S_ISDIR(path_mode("a/b/annals/history.bad")));
	assert_holds("a/b/annals/history", "filter\tz\n");
	state_close(s);
}

/* Nothing of it is written over, and what is kept waits, where as many damaged
 * ones as there may be were put aside. */
static void test_damaged_often(void **state)
{
	struct state *s;
	struct err err;
	char name[64];

	(void)state;
	own_folders();
	own_put("a/b/annals/saved", "one\t\xFF\n");
	own_put("a/b/annals/saved.bad", "1");
	for (int i = 2; i < 100; i++) {
		snprintf(name, sizeof(name), "a/b/annals/saved.bad%d", i);
		own_put(name, "1");
	}
	s = state_open(own_folder);
	state_save(s, SV("two"), SV("x"));
	assert_false(state_store(s, &err));
	assert_non_null(strstr(err.text, "cannot be put aside"));
	assert_holds("a/b/annals/saved", "one\t\xFF\n");
	assert_true(state_changed(s));
	assert_int_equal(unlink(name), 0);
	own_store(s);
	assert_holds("a/b/annals/saved", "two\tx\n");
	assert_holds(name, "one\t\xFF\n");
	for (int i = 3; i < 100; i++) {
		snprintf(name, sizeof(name), "a/b/annals/saved.bad%d", i);
		assert_int_equal(unlink(name), 0);
	}
	state_close(s);
}

/* Nor what is in a folder that others may write to, and nothing is put there,
 * nor put aside. */
static void test_others_folder(void)
{
	struct state *s;
	struct err err;

	assert_int_equal(chmod("a/b/annals", 0777), 0);
	s = state_open(own_folder);
	assert_non_null(strstr(state_told(s).s, "as it is in a folder that can "
						"be written by everybody"));
	assert_true(own_is(own_saved(s, "one"), ""));
	state_save(s, SV("two"), SV("x"));
	assert_false(state_store(s, &err));
	assert_non_null(strstr(err.text, "its folder can be written"));
	state_close(s);
	assert_holds("a/b/annals/saved", "one\tkind:visit\n");
	assert_int_equal(chmod("a/b/annals", 0700), 0);
}

/* What others may have written is not used. */
static void test_others(void **state)
{
	struct state *s;

	(void)state;
	own_folders();
	own_put("a/b/annals/saved", "one\tkind:visit\n");
	assert_int_equal(chmod("a/b/annals/saved", 0666), 0);
	s = state_open(own_folder);
	assert_non_null(strstr(state_told(s).s,
			       "saved is not used, as it can be written by "
			       "everybody (chmod o-w)"));
	assert_true(own_is(own_saved(s, "one"), ""));
	state_close(s);
	assert_int_equal(chmod("a/b/annals/saved", 0644), 0);
	s = state_open(own_folder);
	assert_int_equal(state_told(s).n, 0);
	assert_true(own_is(own_saved(s, "one"), "kind:visit"));
	state_close(s);
	test_others_folder();
	if (geteuid() != 0) /* only root can give a file away */
		return;
	assert_int_equal(chown("a/b/annals/saved", 12345, 12345), 0);
	s = state_open(own_folder);
	assert_int_equal(state_told(s).n == 0, false);
	assert_true(own_is(own_saved(s, "one"), ""));
	state_close(s);
}

/* What is told of it is what can be done: nobody gives - for it. */
static void test_fifo(void **state)
{
	struct state *s;

	(void)state;
	own_folders();
	assert_int_equal(mkfifo("a/b/annals/saved", 0600), 0);
	s = state_open(own_folder);
	assert_non_null(strstr(state_told(s).s,
			       "saved is not used, as it is not a regular "
			       "file; mend or remove it: "));
	state_close(s);
}

/* What root wrote is, and a line without an end is one. */
static void test_root(void **state)
{
	struct state *s;
	size_t n;

	(void)state;
	own_folders();
	assert_int_equal(symlink("/etc/passwd", "a/b/annals/saved"), 0);
	own_put("a/b/annals/marks", "v");
	own_put("a/b/annals/tags", "\033visit\tx\n");
	s = state_open(own_folder);
	assert_int_equal(strncmp(state_told(s).s, "tags is not used", 16), 0);
	state_marks(s, &n);
	assert_int_equal(n, 1);
	state_close(s);
}

/* The file may be a link into a folder kept in git. */
static void test_link(void **state)
{
	struct state *s;

	(void)state;
	own_folders();
	own_put("a/b/saved", "one\tx\n");
	assert_int_equal(chmod("a/b/saved", 0644), 0);
	assert_int_equal(symlink("../saved", "a/b/annals/saved"), 0);
	own_put("a/b/annals/.annals-killed", "half of");
	assert_int_equal(mkdir("a/b/annals/seen", 0700), 0);
	own_put("a/b/annals/seen/.annals-killed", "half of");
	s = state_open(own_folder);
	state_save(s, SV("two"), SV("y"));
	own_store(s);
	state_close(s);
	assert_true(S_ISLNK(path_mode("a/b/annals/saved")));
	assert_holds("a/b/saved", "one\tx\ntwo\ty\n");
	assert_int_equal(path_mode("a/b/saved") & 0777, 0644);
	assert_int_not_equal(access("a/b/annals/.annals-killed", F_OK), 0);
	assert_int_equal(rmdir("a/b/annals/seen"), 0); /* nothing is in it */
}

/* A link to where nothing can be written keeps nothing else from being kept. */
static void test_others_kept(void **state)
{
	struct state *s;
	struct err err;

	(void)state;
	own_folders();
	assert_int_equal(symlink("../none/saved", "a/b/annals/saved"), 0);
	assert_int_equal(symlink("../none/history",
				 "a/b/annals/history"), 0);
	s = state_open(own_folder);
	state_save(s, SV("one"), SV("x"));
	state_mark(s, SV("visit"), true);
	state_remark(s, SV("visit"), SV("Mine"));
	state_remember(s, HISTORY_FILTER, SV("x"));
	assert_false(state_store(s, &err));
	assert_non_null(strstr(err.text, "none/saved"));
	assert_int_equal(state_unkept(s, NULL), 1);
	assert_holds("a/b/annals/marks", "visit\n");
	assert_holds("a/b/annals/remarks", "visit\tMine\n");
	state_close(s);
}

/* Where nothing can be stored now, it is when that is mended. */
static void test_no_folder(void **state)
{
	struct state *s = state_open(own_folder), *none = state_open(NULL);
	struct err err;

	(void)state;
	own_put("a", "in the way");
	state_save(s, SV("one"), SV("x"));
	assert_false(state_store(s, &err));
	assert_non_null(strstr(err.text, "cannot be made"));
	assert_true(own_is(own_saved(s, "one"), "x"));
	assert_int_equal(unlink("a"), 0);
	state_save(s, SV("two"), SV("y"));
	own_store(s);
	assert_holds("a/b/annals/saved", "one\tx\ntwo\ty\n");
	state_close(s);
	state_save(none, SV("one"), SV("x"));
	assert_true(own_is(own_saved(none, "one"), "x"));
	assert_false(state_store(none, &err));
	assert_non_null(strstr(err.text, "HOME"));
	state_close(none);
}

/* What cannot be written is told, and kept until it can be. */
static void test_unwritten(void **state)
{
	struct state *s = state_open(own_folder);
	struct rlimit limit, was;
	struct err err;
	bool ok;

	(void)state;
	state_mark(s, SV("visit"), true);
	own_folders();
	own_put("a/b/annals/marks", "other\n");
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &was), 0);
	limit = was;
	limit.rlim_cur = 1;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	ok = state_store(s, &err);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &was), 0);
	assert_false(ok);
	assert_non_null(strstr(err.text, "marks cannot be written"));
	assert_true(state_changed(s));
	own_put("a/b/annals/marks", "third\n");
	own_store(s);
	assert_holds("a/b/annals/marks", "third\nvisit\n");
	state_close(s);
}

static void test_locked(void **state)
{
	struct state *s = state_open(own_folder);
	struct err err;
	int fd, next;

	(void)state;
	own_folders();
	fd = open("a/b/annals", O_RDONLY | O_DIRECTORY);
	next = dup(fd);
	close(next);
	assert_int_equal(flock(fd, LOCK_EX), 0);
	state_mark(s, SV("x"), true);
	assert_false(state_store(s, &err));
	assert_non_null(strstr(err.text, "another annals"));
	assert_int_equal(dup(fd), next); /* the folder is not left open */
	close(next);
	close(fd);
	own_store(s);
	assert_holds("a/b/annals/marks", "x\n");
	state_close(s);
}

static void test_where(void **state)
{
	static const struct {
		const char *xdg, *home, *own_folder;
	} cases[] = {
		{ "/x", "/srv/y", "/x/annals" },
		{ NULL, "/srv/y", "/srv/y/.local/state/annals" },
		{ "", "/srv/y", "/srv/y/.local/state/annals" },
		{ "x/relative", "/srv/y", "/srv/y/.local/state/annals" },
		{ NULL, "relative", NULL },
		{ NULL, NULL, NULL },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *got;

		unsetenv("XDG_STATE_HOME");
		unsetenv("HOME");
		if (cases[i].xdg)
			setenv("XDG_STATE_HOME", cases[i].xdg, 1);
		if (cases[i].home)
			setenv("HOME", cases[i].home, 1);
		got = state_folder(&a);
		if (cases[i].own_folder)
			assert_string_equal(got, cases[i].own_folder);
		else
			assert_null(got);
	}
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		OWN_TEST(test_damaged),
		OWN_TEST(test_damaged_often),
		OWN_TEST(test_others),
		OWN_TEST(test_fifo),
		OWN_TEST(test_root),
		OWN_TEST(test_link),
		OWN_TEST(test_others_kept),
		OWN_TEST(test_no_folder),
		OWN_TEST(test_unwritten),
		OWN_TEST(test_locked),
		OWN_TEST(test_where),
	};

	return cmocka_run_group_tests(tests, own_setup, own_teardown);
}
