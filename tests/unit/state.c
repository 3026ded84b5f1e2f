/* What is kept between runs: the files as they are, whoever else writes them,
 * and whatever is wrong with them. */
#include <dirent.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "state/state.h"
#include "support_file.h"

static char root[4000], folder[4096];

static int setup(void **state)
{
	const char *temp = getenv("TMPDIR");

	(void)state;
	snprintf(root, sizeof(root), "%s/annals-state-XXXXXX",
		 temp ? temp : "/tmp");
	umask(022);
	if (!mkdtemp(root) || chdir(root) != 0)
		return -1;
	snprintf(folder, sizeof(folder), "%s/a/b/annals", root);
	return 0;
}

/* Removes what tests leave, so that each begins with nothing. */
static int clear(void **state)
{
	static const char *const names[] = {
		"history", "saved", "marks", "tags", "remarks",
		"remarks.bad", "history.bad", "saved.bad",
		"saved.bad2", ".annals-killed", "../saved",
	};
	char path[8192];

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		remove(path);
	}
	rmdir("a/b/annals");
	rmdir("a/b");
	rmdir("a");
	remove("a");
	return 0;
}

static int teardown(void **state)
{
	clear(state);
	return chdir("/") == 0 && rmdir(root) == 0 ? 0 : -1;
}

/* Removes the files of PATH; how many there were. */
static int empty_folder(const char *path)
{
	DIR *d = opendir(path);
	struct dirent *at;
	int n = 0;

	assert_non_null(d);
	while ((at = readdir(d))) {
		if (at->d_name[0] == '.')
			continue;
		assert_int_equal(unlinkat(dirfd(d), at->d_name, 0), 0);
		n++;
	}
	closedir(d);
	return n;
}

static void put(const char *path, const char *text)
{
	struct err err;

	assert_true(file_write(path, sv_of(text), FILE_REPLACE, &err));
}

static void store(struct state *s)
{
	struct err err = { "" };

	if (!state_store(s, &err))
		fail_msg("%s", err.text);
	assert_false(state_changed(s));
}

static mode_t mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(lstat(path, &st), 0);
	return st.st_mode;
}

static void make_folders(void)
{
	assert_int_equal(mkdir("a", 0700), 0);
	assert_int_equal(mkdir("a/b", 0700), 0);
	assert_int_equal(mkdir("a/b/annals", 0700), 0);
}

static bool is(struct sv text, const char *want)
{
	return sv_eq(text, sv_of(want));
}

static struct sv saved_text(const struct state *s, const char *name)
{
	size_t n;
	const struct sv_pair *v = state_saved(s, &n);

	for (size_t i = 0; i < n; i++)
		if (is(v[i].name, name))
			return v[i].text;
	return (struct sv){ 0 };
}

static void test_nothing(void **state)
{
	struct state *s = state_open(folder);
	size_t n;

	(void)state;
	assert_int_equal(state_history(s, HISTORY_SEARCH, 1).n, 0);
	state_saved(s, &n);
	assert_int_equal(n, 0);
	state_marks(s, &n);
	assert_int_equal(n, 0);
	assert_false(state_unsave(s, SV("x")));
	/* What cannot be kept changes nothing. */
	state_remember(s, HISTORY_SEARCH, SV("  "));
	state_remember(s, HISTORY_SEARCH, SV("a\nb"));
	state_remember(s, HISTORY_SEARCH, SV("\xFF"));
	state_save(s, SV("two words"), SV("x"));
	state_save(s, SV("#x"), SV("x"));
	state_save(s, SV("x"), SV(""));
	state_save(s, SV("x"), SV("a\tb"));
	state_mark(s, SV(""), true);
	assert_false(state_changed(s));
	store(s);
	assert_int_equal(state_told(s).n, 0);
	state_close(s);
	assert_int_not_equal(access("a", F_OK), 0);
}

static void test_files(void **state)
{
	struct state *s = state_open(folder);

	(void)state;
	state_remember(s, HISTORY_SEARCH, SV("koch"));
	state_remember(s, HISTORY_FILTER, SV("  who:aliyev "));
	state_remember(s, HISTORY_SEARCH, SV("koch"));
	state_remember(s, HISTORY_SEARCH, SV("şuşa"));
	state_save(s, SV("summits"), SV("kind:summit | \"COP29\""));
	state_save(s, SV("b"), SV("x"));
	state_save(s, SV("summits"), SV("kind:summit"));
	state_mark(s, SV("visit-2024"), true);
	state_mark(s, SV("gone"), true);
	state_mark(s, SV("gone"), false);
	store(s);
	state_close(s);
	assert_holds("a/b/annals/history",
		     "search\tkoch\nfilter\twho:aliyev\nsearch\tşuşa\n");
	assert_holds("a/b/annals/saved", "summits\tkind:summit\nb\tx\n");
	assert_holds("a/b/annals/marks", "visit-2024\n");
	assert_int_equal(mode_of("a") & 0777, 0700);
	assert_int_equal(mode_of("a/b/annals") & 0777, 0700);
	assert_int_equal(mode_of("a/b/annals/history") & 0777, 0600);
	s = state_open(folder);
	assert_true(is(state_history(s, HISTORY_SEARCH, 1), "şuşa"));
	assert_true(is(state_history(s, HISTORY_SEARCH, 2), "koch"));
	assert_true(is(state_history(s, HISTORY_SEARCH, 3), ""));
	assert_true(is(state_history(s, HISTORY_FILTER, 1), "who:aliyev"));
	assert_true(is(saved_text(s, "summits"), "kind:summit"));
	state_close(s);
}

/* What a person wrote stays as it was written. */
static void test_edited(void **state)
{
	struct state *s;

	(void)state;
	make_folders();
	put("a/b/annals/saved", "# mine\n\n  one   kind:visit  at:baku  \n"
				"lonely\n# two\nb\r\n\tthree\tx y\r");
	s = state_open(folder);
	assert_true(is(saved_text(s, "one"), "kind:visit  at:baku"));
	assert_true(is(saved_text(s, "three"), "x y"));
	assert_true(is(saved_text(s, "lonely"), ""));
	assert_true(is(saved_text(s, "#"), ""));
	state_save(s, SV("new"), SV("z"));
	assert_true(state_unsave(s, SV("three")));
	store(s);
	assert_holds("a/b/annals/saved",
		     "# mine\n\n  one   kind:visit  at:baku  \n"
		     "lonely\n# two\nb\r\nnew\tz\n");
	state_close(s);
}

static void test_bound(void **state)
{
	struct state *s;
	struct build b = { .arena = &(struct arena){ 0 } };

	(void)state;
	make_folders();
	build_str(&b, "filter\tkept\nlater-kind\tkept too\n");
	for (int i = 0; i < HISTORY_MAX + 5; i++)
		build_fmt(&b, "search\t%d\n", i);
	put("a/b/annals/history", b.s);
	s = state_open(folder);
	state_remember(s, HISTORY_SEARCH, SV("last"));
	assert_true(is(state_history(s, HISTORY_SEARCH, 1), "last"));
	assert_true(is(state_history(s, HISTORY_SEARCH, HISTORY_MAX), "6"));
	assert_true(is(state_history(s, HISTORY_SEARCH, HISTORY_MAX + 1), ""));
	assert_true(is(state_history(s, HISTORY_FILTER, 1), "kept"));
	store(s);
	state_close(s);
	arena_reset(b.arena);
	b = (struct build){ .arena = b.arena };
	build_str(&b, "filter\tkept\nlater-kind\tkept too\n");
	for (int i = 6; i < HISTORY_MAX + 5; i++)
		build_fmt(&b, "search\t%d\n", i);
	build_str(&b, "search\tlast\n");
	assert_holds("a/b/annals/history", b.s);
	arena_free(b.arena);
}

/* Two programs at a time lose nothing of each other's. */
static void test_two(void **state)
{
	struct state *s = state_open(folder), *t = state_open(folder);

	(void)state;
	state_save(s, SV("a"), SV("1"));
	state_remember(s, HISTORY_SEARCH, SV("of s"));
	store(s);
	state_save(t, SV("b"), SV("2"));
	state_remember(t, HISTORY_SEARCH, SV("of t"));
	store(t);
	assert_true(is(saved_text(t, "a"), "1"));
	assert_true(is(state_history(t, HISTORY_SEARCH, 2), "of s"));
	state_save(s, SV("a"), SV("3"));
	state_unsave(t, SV("b"));
	store(t);
	store(s);
	assert_true(is(saved_text(s, "b"), ""));
	assert_holds("a/b/annals/saved", "a\t3\n");
	assert_holds("a/b/annals/history", "search\tof s\nsearch\tof t\n");
	state_close(s);
	state_close(t);
}

/* "KEY=TEXT " of each. */
static void assert_pairs(const struct sv_pair *v, size_t n, const char *want)
{
	struct arena a = { 0 };
	struct build b = { .arena = &a };

	for (size_t i = 0; i < n; i++)
		build_fmt(&b, "%.*s=%.*s ", SV_ARG(v[i].name),
			  SV_ARG(v[i].text));
	build_char(&b, '\0');
	assert_string_equal(b.s, want);
	arena_free(&a);
}

static void assert_said(const struct state *s, const char *tags,
			const char *remarks)
{
	size_t n;
	const struct sv_pair *v = state_tags(s, &n);

	assert_pairs(v, n, tags);
	v = state_remarks(s, &n);
	assert_pairs(v, n, remarks);
}

/* Tags and remarks: of two programs both stay, but for the same remark. */
static void test_said(void **state)
{
	struct state *s = state_open(folder), *t = state_open(folder);

	(void)state;
	state_tag(s, SV("visit"), SV("check"), true);
	state_tag(s, SV("visit"), SV("idea"), true);
	state_tag(s, SV("visit"), SV("idea"), true);
	state_tag(s, SV("visit"), SV("two words"), true);
	assert_true(state_remark(s, SV("visit"), SV(" ask Ada\u2019s  aunt ")));
	assert_false(state_remark(s, SV("visit"), SV("a\nb")));
	assert_false(state_remark(s, SV(""), SV("a")));
	state_tag(t, SV("visit"), SV("idea"), true);
	state_tag(t, SV("fair"), SV("idea"), true);
	state_remark(t, SV("fair"), SV("of t"));
	store(s);
	store(t);
	assert_holds("a/b/annals/tags",
		     "visit\tcheck\nvisit\tidea\nfair\tidea\n");
	assert_holds("a/b/annals/remarks",
		     "visit\task Ada\u2019s  aunt\nfair\tof t\n");
	assert_int_equal(mode_of("a/b/annals/remarks") & 0777, 0600);
	assert_said(t, "visit=check visit=idea fair=idea ",
		    "visit=ask Ada\u2019s  aunt fair=of t ");
	state_tag(t, SV("visit"), SV("check"), false);
	state_remark(t, SV("visit"), SV("of t, too"));
	store(t);
	state_remark(s, SV("fair"), SV(""));
	state_tag(s, SV("visit"), SV("idea"), false);
	store(s);
	assert_said(s, "fair=idea ", "visit=of t, too ");
	assert_holds("a/b/annals/tags", "fair\tidea\n");
	state_close(s);
	state_close(t);
}

/* Likewise of what a person wrote. */
static void test_said_edited(void **state)
{
	struct state *s;

	(void)state;
	make_folders();
	put("a/b/annals/tags", "# mine\n visit\t idea \nalone\n\nvisit\tx\r\n");
	put("a/b/annals/remarks", " visit\tone\tTAB\nvisit\ttwo\nfair\t\n");
	s = state_open(folder);
	assert_said(s, "visit=idea visit=x ", "visit=one\tTAB visit=two ");
	state_tag(s, SV("visit"), SV("x"), false);
	state_tag(s, SV("visit"), SV("y"), true);
	state_remark(s, SV("visit"), SV(""));
	store(s);
	assert_holds("a/b/annals/tags",
		     "# mine\n visit\t idea \nalone\n\nvisit\ty\n");
	assert_holds("a/b/annals/remarks", "fair\t\n");
	put("a/b/annals/remarks", "visit\tone\033\n");
	state_remark(s, SV("fair"), SV("mine"));
	store(s);
	assert_non_null(strstr(state_told(s).s, "remarks.bad"));
	assert_holds("a/b/annals/remarks.bad", "visit\tone\033\n");
	assert_holds("a/b/annals/remarks", "fair\tmine\n");
	state_close(s);
}

static void test_damaged(void **state)
{
	struct state *s;

	(void)state;
	make_folders();
	put("a/b/annals/saved", "one\tkind:visit\n\xFF\n");
	put("a/b/annals/saved.bad", "an older one");
	assert_int_equal(mkdir("a/b/annals/history", 0700), 0);
	s = state_open(folder);
	assert_non_null(strstr(state_told(s).s,
			       "saved is not used, as it is not UTF-8; "));
	assert_int_equal(state_told(s).n, 0);
	assert_true(is(saved_text(s, "one"), ""));
	store(s);
	assert_holds("a/b/annals/saved", "one\tkind:visit\n\xFF\n");
	state_save(s, SV("two"), SV("x"));
	store(s);
	assert_non_null(strstr(state_told(s).s, "saved.bad2"));
	assert_holds("a/b/annals/saved", "two\tx\n");
	assert_holds("a/b/annals/saved.bad", "an older one");
	assert_holds("a/b/annals/saved.bad2", "one\tkind:visit\n\xFF\n");
	state_save(s, SV("three"), SV("y"));
	state_remember(s, HISTORY_FILTER, SV("z"));
	store(s);
	assert_holds("a/b/annals/saved", "two\tx\nthree\ty\n");
	assert_true(S_ISDIR(mode_of("a/b/annals/history.bad")));
	assert_holds("a/b/annals/history", "filter\tz\n");
	state_close(s);
}

/* What others may have written is not used. */
static void test_others(void **state)
{
	struct state *s;

	(void)state;
	make_folders();
	put("a/b/annals/saved", "one\tkind:visit\n");
	assert_int_equal(chmod("a/b/annals/saved", 0666), 0);
	s = state_open(folder);
	assert_non_null(strstr(state_told(s).s,
			       "saved is not used, as it can be written by "
			       "everybody (chmod o-w)"));
	assert_true(is(saved_text(s, "one"), ""));
	state_close(s);
	assert_int_equal(chmod("a/b/annals/saved", 0644), 0);
	s = state_open(folder);
	assert_int_equal(state_told(s).n, 0);
	assert_true(is(saved_text(s, "one"), "kind:visit"));
	state_close(s);
	if (geteuid() != 0) /* only root can give a file away */
		return;
	assert_int_equal(chown("a/b/annals/saved", 12345, 12345), 0);
	s = state_open(folder);
	assert_int_equal(state_told(s).n == 0, false);
	assert_true(is(saved_text(s, "one"), ""));
	state_close(s);
}

/* The file may be a link into a folder kept in git. */
static void test_link(void **state)
{
	struct state *s;

	(void)state;
	make_folders();
	put("a/b/saved", "one\tx\n");
	assert_int_equal(chmod("a/b/saved", 0644), 0);
	assert_int_equal(symlink("../saved", "a/b/annals/saved"), 0);
	put("a/b/annals/.annals-killed", "half of");
	s = state_open(folder);
	state_save(s, SV("two"), SV("y"));
	store(s);
	state_close(s);
	assert_true(S_ISLNK(mode_of("a/b/annals/saved")));
	assert_holds("a/b/saved", "one\tx\ntwo\ty\n");
	assert_int_equal(mode_of("a/b/saved") & 0777, 0644);
	assert_int_not_equal(access("a/b/annals/.annals-killed", F_OK), 0);
}

/* Where nothing can be stored now, it is when that is mended. */
static void test_no_folder(void **state)
{
	struct state *s = state_open(folder), *none = state_open(NULL);
	struct err err;

	(void)state;
	put("a", "in the way");
	state_save(s, SV("one"), SV("x"));
	assert_false(state_store(s, &err));
	assert_non_null(strstr(err.text, "cannot be made"));
	assert_true(is(saved_text(s, "one"), "x"));
	assert_int_equal(unlink("a"), 0);
	state_save(s, SV("two"), SV("y"));
	store(s);
	assert_holds("a/b/annals/saved", "one\tx\ntwo\ty\n");
	state_close(s);
	state_save(none, SV("one"), SV("x"));
	assert_true(is(saved_text(none, "one"), "x"));
	assert_false(state_store(none, &err));
	assert_non_null(strstr(err.text, "HOME"));
	state_close(none);
}

static void test_locked(void **state)
{
	struct state *s = state_open(folder);
	struct err err;
	int fd;

	(void)state;
	make_folders();
	fd = open("a/b/annals", O_RDONLY | O_DIRECTORY);
	assert_int_equal(flock(fd, LOCK_EX), 0);
	state_mark(s, SV("x"), true);
	assert_false(state_store(s, &err));
	assert_non_null(strstr(err.text, "another annals"));
	close(fd);
	store(s);
	assert_holds("a/b/annals/marks", "x\n");
	state_close(s);
}

static void test_where(void **state)
{
	static const struct {
		const char *xdg, *home, *folder;
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
		if (cases[i].folder)
			assert_string_equal(got, cases[i].folder);
		else
			assert_null(got);
	}
	arena_free(&a);
}

#define TEST(name) cmocka_unit_test_setup(name, clear)

/* What was seen of two chronologies is kept apart, and not as lines. */
static void test_seen(void **state)
{
	struct arena a = { 0 };
	struct state *s = state_open(folder);
	struct sv bytes = { "\0\n\xFF", 3 }, other = SV("other");
	char path[8192];

	(void)state;
	assert_int_equal(state_seen(s, &a, SV("/x.yaml")).n, 0);
	state_see(s, SV("/x.yaml"), bytes);
	assert_true(state_changed(s));
	assert_true(sv_eq(state_seen(s, &a, SV("/x.yaml")), bytes));
	store(s);
	state_see(s, SV("/y.yaml"), other);
	store(s);
	state_close(s);
	s = state_open(folder);
	assert_true(sv_eq(state_seen(s, &a, SV("/x.yaml")), bytes));
	assert_true(sv_eq(state_seen(s, &a, SV("/y.yaml")), other));
	assert_int_equal(state_seen(s, &a, SV("/z.yaml")).n, 0);
	snprintf(path, sizeof(path), "%s/seen", folder);
	assert_int_equal(mode_of(path) & 0777, 0700);
	/* However many are visited, the folder stays small. */
	for (int i = 0; i < STATE_SEEN_FILES; i++) {
		struct build of = { .arena = &a };

		build_fmt(&of, "/%d.yaml", i);
		state_see(s, build_view(&of), other);
		store(s);
	}
	assert_int_equal(empty_folder(path), STATE_SEEN_FILES);
	assert_int_equal(rmdir(path), 0);
	state_close(s);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_nothing), TEST(test_files),	TEST(test_edited),
		TEST(test_bound),   TEST(test_two),	TEST(test_said),
		TEST(test_said_edited), TEST(test_damaged),
		TEST(test_others),
		TEST(test_link),    TEST(test_no_folder), TEST(test_locked),
		TEST(test_where),   TEST(test_seen),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
