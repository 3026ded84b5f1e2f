/* What is kept between runs: what of it comes back, and how much. */
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "support_file.h"
#include "support_state.h"

static void test_nothing(void **state)
{
	struct state *s = state_open(own_folder);
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
	state_save(s, SV(" x"), SV("x"));
	state_save(s, SV("#x"), SV("x"));
	state_save(s, SV("x"), SV(""));
	state_save(s, SV("x"), SV("a\tb"));
	state_mark(s, SV(""), true);
	assert_false(state_changed(s));
	own_store(s);
	assert_int_equal(state_told(s).n, 0);
	state_close(s);
	assert_int_not_equal(access("a", F_OK), 0);
}

static void test_files(void **state)
{
	struct state *s = state_open(own_folder);

	(void)state;
	state_remember(s, HISTORY_SEARCH, SV("koch"));
	state_remember(s, HISTORY_FILTER, SV("  who:aliyev "));
	state_remember(s, HISTORY_SEARCH, SV("koch"));
	state_remember(s, HISTORY_SEARCH, SV("şuşa"));
	state_save(s, SV("summits"), SV("kind:summit | \"COP29\""));
	state_save(s, SV("b"), SV(" x "));
	state_save(s, SV("summits"), SV("kind:summit"));
	assert_false(state_unsave(s, SV("c")));
	state_remember(s, HISTORY_SEARCH, SV(" "));
	state_mark(s, SV("visit-2024"), true);
	state_mark(s, SV("gone"), true);
	state_mark(s, SV("gone"), false);
	own_store(s);
	state_close(s);
	assert_holds("a/b/annals/history",
		     "search\tkoch\nfilter\twho:aliyev\nsearch\tşuşa\n");
	assert_holds("a/b/annals/saved", "summits\tkind:summit\nb\tx\n");
	assert_holds("a/b/annals/marks", "visit-2024\n");
	assert_int_equal(own_mode("a") & 0777, 0700);
	assert_int_equal(own_mode("a/b/annals") & 0777, 0700);
	assert_int_equal(own_mode("a/b/annals/history") & 0777, 0600);
	s = state_open(own_folder);
	assert_true(own_is(state_history(s, HISTORY_SEARCH, 1), "şuşa"));
	assert_true(own_is(state_history(s, HISTORY_SEARCH, 2), "koch"));
	assert_true(own_is(state_history(s, HISTORY_SEARCH, 3), ""));
	assert_true(own_is(state_history(s, HISTORY_FILTER, 1), "who:aliyev"));
	assert_true(own_is(own_saved(s, "summits"), "kind:summit"));
	state_close(s);
}

/* N letters, of B. */
static struct sv letters(struct build *b, size_t n)
{
	*b = (struct build){ .arena = b->arena };
	while (b->n < n)
		build_char(b, 'x');
	return build_view(b);
}

/* Names and lines as long as they may be, and one byte more. */
static void test_long(void **state)
{
	struct build b = { .arena = &(struct arena){ 0 } };
	struct state *s = state_open(own_folder);

	(void)state;
	for (size_t more = 0; more < 2; more++) {
		size_t n;

		assert_int_equal(state_is_name(letters(&b, 100 + more)),
				 more == 0);
		state_mark(s, letters(&b, STATE_LINE_MAX + more), true);
		state_marks(s, &n);
		assert_int_equal(n, 1);
	}
	assert_true(state_is_name(SV("x")));
	assert_false(state_is_name(SV("")));
	assert_false(state_is_name(SV("\nx")));
	assert_false(state_is_name(SV("x\x7F")));
	state_close(s);
	arena_free(b.arena);
}

/* What a person wrote stays as it was written. */
static void test_edited(void **state)
{
	struct state *s;

	(void)state;
	own_folders();
	own_put("a/b/annals/saved", "# mine\n\n  one   kind:visit  at:baku  \n"
				"lonely\n# two\nb\r\n\tthree\tx y\r");
	s = state_open(own_folder);
	assert_true(own_is(own_saved(s, "one"), "kind:visit  at:baku"));
	assert_true(own_is(own_saved(s, "three"), "x y"));
	assert_true(own_is(own_saved(s, "lonely"), ""));
	assert_true(own_is(own_saved(s, "#"), ""));
	state_save(s, SV("new"), SV("z"));
	assert_true(state_unsave(s, SV("three")));
	own_store(s);
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
	own_folders();
	build_str(&b, "filter\tkept\nlater-kind\tkept too\n");
	for (int i = 0; i < HISTORY_MAX + 5; i++)
		build_fmt(&b, "search\t%d\n", i);
	own_put("a/b/annals/history", b.s);
	s = state_open(own_folder);
	state_remember(s, HISTORY_SEARCH, SV("last"));
	assert_true(own_is(state_history(s, HISTORY_SEARCH, 1), "last"));
	assert_true(own_is(state_history(s, HISTORY_SEARCH, HISTORY_MAX), "6"));
	assert_true(own_is(state_history(s, HISTORY_SEARCH, HISTORY_MAX + 1),
			   ""));
	assert_true(own_is(state_history(s, HISTORY_FILTER, 1), "kept"));
	own_store(s);
	state_close(s);
	arena_reset(b.arena);
	b = (struct build){ .arena = b.arena };
	build_str(&b, "filter\tkept\nlater-kind\tkept too\n");
	for (int i = 6; i < HISTORY_MAX + 5; i++)
		build_fmt(&b, "search\t%d\n", i);
	build_str(&b, "search\tlast\n");
	assert_holds("a/b/annals/history", b.s);
	/* The oldest may be the first line, and the newest none. */
	own_put("a/b/annals/history", "search\toldest\nsearch\t\n");
	s = state_open(own_folder);
	assert_true(own_is(state_history(s, HISTORY_SEARCH, 1), "oldest"));
	for (int i = 0; i < HISTORY_MAX; i++) {
		b = (struct build){ .arena = b.arena };
		build_fmt(&b, "%d", i);
		state_remember(s, HISTORY_SEARCH, build_view(&b));
	}
	assert_true(own_is(state_history(s, HISTORY_SEARCH, HISTORY_MAX + 1),
			   ""));
	state_close(s);
	arena_free(b.arena);
}

/* Of the places where chronologies were left the oldest goes. */
static void test_places(void **state)
{
	struct state *s = state_open(own_folder);
	char of[32];

	(void)state;
	for (int i = 0; i <= PLACES_MAX; i++) {
		snprintf(of, sizeof(of), "%d.yaml", i);
		state_leave(s, sv_of(of), SV("visit"));
	}
	assert_true(own_is(state_place(s, SV("0.yaml")), ""));
	assert_true(own_is(state_place(s, SV("1.yaml")), "visit"));
	assert_true(own_is(state_place(s, sv_of(of)), "visit"));
	own_store(s);
	/* What is there already is no change, nor what is no line. */
	state_leave(s, sv_of(of), SV("visit"));
	state_leave(s, SV("a\nb"), SV("visit"));
	state_leave(s, SV("#a"), SV("visit"));
	state_leave(s, SV("a"), SV("x\ny"));
	state_leave(s, SV("a"), SV(""));
	assert_false(state_changed(s));
	state_leave(s, SV("a"), SV("x"));
	assert_true(own_is(state_place(s, SV("a")), "x"));
	state_close(s);
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

/* A file as large as may be is read, and a larger one is not. */
static void test_large(void **state)
{
	struct build b = { .arena = &(struct arena){ 0 } };

	(void)state;
	own_folders();
	build_str(&b, "one\tkind:visit\n");
	while (b.n + 1 < STATE_FILE_MAX)
		build_char(&b, '#');
	build_char(&b, '\n');
	for (int more = 0; more < 2; more++) {
		struct state *s;

		own_put("a/b/annals/saved", b.s);
		s = state_open(own_folder);
		assert_true(own_is(own_saved(s, "one"),
				   more ? "" : "kind:visit"));
		state_close(s);
		build_char(&b, '\n');
	}
	arena_free(b.arena);
}

/* What an editor writes into the file itself meanwhile is not lost. */
static void test_edited_meanwhile(void **state)
{
	struct state *s;
	FILE *f;

	(void)state;
	own_folders();
	own_put("a/b/annals/saved", "one\tkind:visit\n");
	s = state_open(own_folder);
	assert_true(own_is(own_saved(s, "one"), "kind:visit"));
	f = fopen("a/b/annals/saved", "w");
	assert_non_null(f);
	fputs("one\tkind:visit at:baku\n", f);
	assert_int_equal(fclose(f), 0);
	state_save(s, SV("two"), SV("x"));
	own_store(s);
	assert_holds("a/b/annals/saved",
		     "one\tkind:visit at:baku\ntwo\tx\n");
	state_close(s);
}

/* Two programs at a time lose nothing of each other's. */
static void test_two(void **state)
{
	struct state *s = state_open(own_folder), *t = state_open(own_folder);

	(void)state;
	state_save(s, SV("a"), SV("1"));
	state_remember(s, HISTORY_SEARCH, SV("of s"));
	own_store(s);
	state_save(t, SV("b"), SV("2"));
	state_remember(t, HISTORY_SEARCH, SV("of t"));
	own_store(t);
	assert_true(own_is(own_saved(t, "a"), "1"));
	assert_true(own_is(state_history(t, HISTORY_SEARCH, 2), "of s"));
	state_save(s, SV("a"), SV("3"));
	state_unsave(t, SV("b"));
	own_store(t);
	own_store(s);
	assert_true(own_is(own_saved(s, "b"), ""));
	assert_holds("a/b/annals/saved", "a\t3\n");
	assert_holds("a/b/annals/history", "search\tof s\nsearch\tof t\n");
	state_close(s);
	state_close(t);
}

/* What both did is done once. */
static void test_same_twice(void **state)
{
	struct state *s = state_open(own_folder), *t = state_open(own_folder);

	(void)state;
	state_remember(s, HISTORY_COMMAND, SV("first"));
	state_remember(s, HISTORY_COMMAND, SV("both"));
	state_remember(t, HISTORY_COMMAND, SV("both"));
	own_store(s);
	own_store(t);
	assert_holds("a/b/annals/history",
		     "command\tfirst\ncommand\tboth\n");
	state_close(s);
	state_close(t);
}

/* Writes TEXT over what the file of marks begins with, and says that it was
 * done in the second of WAS and the nanosecond NS. */
static void put_over(const char *text, const struct stat *was, long ns)
{
	struct timespec at[2] = { was->st_mtim, was->st_mtim };
	int fd = open("a/b/annals/marks", O_WRONLY);

	at[1].tv_nsec = ns;
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	assert_int_equal(futimens(fd, at), 0);
	close(fd);
}

/* It is seen whatever the time says, and whether a mark was added to it. */
static void test_edited_at_once(void **state)
{
	struct state *s;
	struct stat was;
	const struct sv *marks;
	uint64_t turn;
	size_t n;

	(void)state;
	own_folders();
	own_put("a/b/annals/marks", "# ours\n\nv\n");
	s = state_open(own_folder);
	marks = state_marks(s, &n);
	assert_int_equal(n, 1);
	assert_true(own_is(marks[0], "v"));
	for (int same = 0; same <= 1; same++) {
		assert_int_equal(stat("a/b/annals/marks", &was), 0);
		put_over(same ? "# his.\n\nx" : "# hers\n\nw", &was,
			 same ? was.st_mtim.tv_nsec :
				(was.st_mtim.tv_nsec + 1) % 1000);
		turn = state_turn(s);
		state_mark(s, same ? SV("z") : SV("y"), true);
		assert_int_not_equal(state_turn(s), turn);
		own_store(s);
	}
	assert_holds("a/b/annals/marks", "# his.\n\nx\ny\nz\n");
	state_close(s);
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
	struct state *s = state_open(own_folder), *t = state_open(own_folder);

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
	own_store(s);
	own_store(t);
	assert_holds("a/b/annals/tags",
		     "visit\tcheck\nvisit\tidea\nfair\tidea\n");
	assert_holds("a/b/annals/remarks",
		     "visit\task Ada\u2019s  aunt\nfair\tof t\n");
	assert_int_equal(own_mode("a/b/annals/remarks") & 0777, 0600);
	assert_said(t, "visit=check visit=idea fair=idea ",
		    "visit=ask Ada\u2019s  aunt fair=of t ");
	state_tag(t, SV("v"), SV("w"), true);
	state_remark(t, SV("v"), SV("x"));
	assert_said(t, "visit=check visit=idea fair=idea v=w ",
		    "visit=ask Ada\u2019s  aunt fair=of t v=x ");
	state_tag(t, SV("v"), SV("w"), false);
	state_remark(t, SV("v"), SV(""));
	state_tag(t, SV("visit"), SV("check"), false);
	state_remark(t, SV("visit"), SV("of t, too"));
	own_store(t);
	state_remark(s, SV("fair"), SV(""));
	state_tag(s, SV("visit"), SV("idea"), false);
	own_store(s);
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
	own_folders();
	own_put("a/b/annals/tags",
		"# mine\n visit\t idea \nalone\n\nvisit\tx\r\n");
	own_put("a/b/annals/remarks", " visit\tone\tTAB\nvisit\ttwo\nfair\t\n");
	s = state_open(own_folder);
	assert_said(s, "visit=idea visit=x ", "visit=one\tTAB visit=two ");
	state_tag(s, SV("visit"), SV("x"), false);
	state_tag(s, SV("visit"), SV("y"), true);
	state_remark(s, SV("visit"), SV(""));
	own_store(s);
	assert_holds("a/b/annals/tags",
		     "# mine\n visit\t idea \nalone\n\nvisit\ty\n");
	assert_holds("a/b/annals/remarks", "fair\t\n");
	own_put("a/b/annals/remarks", "visit\tone\033\n");
	state_remark(s, SV("fair"), SV("mine"));
	own_store(s);
	assert_non_null(strstr(state_told(s).s, "remarks.bad"));
	assert_holds("a/b/annals/remarks.bad", "visit\tone\033\n");
	assert_holds("a/b/annals/remarks", "fair\tmine\n");
	state_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		OWN_TEST(test_nothing),
		OWN_TEST(test_files),
		OWN_TEST(test_long),
		OWN_TEST(test_edited),
		OWN_TEST(test_bound),
		OWN_TEST(test_places),
		OWN_TEST(test_unwritten),
		OWN_TEST(test_large),
		OWN_TEST(test_edited_meanwhile),
		OWN_TEST(test_two),
		OWN_TEST(test_same_twice),
		OWN_TEST(test_edited_at_once),
		OWN_TEST(test_said),
		OWN_TEST(test_said_edited),
	};

	return cmocka_run_group_tests(tests, own_setup, own_teardown);
}
