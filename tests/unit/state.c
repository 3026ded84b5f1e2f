/* What is kept between runs: what of it comes back, and how much. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
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
	assert_int_equal(path_mode("a") & 0777, 0700);
	assert_int_equal(path_mode("a/b/annals") & 0777, 0700);
	assert_int_equal(path_mode("a/b/annals/history") & 0777, 0600);
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

/* The file `remarks`, with room for BYTES more. */
static void put_remarks(struct build *b, size_t bytes)
{
	*b = (struct build){ .arena = b->arena };
	build_str(b, "#");
	while (b->n + 1 < STATE_FILE_MAX - bytes)
		build_char(b, '#');
	build_char(b, '\n');
	own_put("a/b/annals/remarks", b->s);
}

static size_t remarks(const struct state *s)
{
	size_t n;

	state_remarks(s, &n);
	return n;
}

/* Nothing makes a file larger than what can be read again. */
static void test_full(void **state)
{
	struct build b = { .arena = &(struct arena){ 0 } };
	struct state *s;

	(void)state;
	own_folders();
	put_remarks(&b, sizeof("a\txyz") - 1 + 1);
	s = state_open(own_folder);
	assert_false(state_remark(s, SV("a"), SV("wxyz")));
	assert_true(sv_starts(state_told(s), SV("not kept, as remarks would be "
						"larger than 16 MB; ")));
	assert_int_equal(remarks(s), 0);
	assert_false(state_changed(s));
	assert_true(state_remark(s, SV("a"), SV("xyz")));
	assert_false(state_remark(s, SV("a"), SV("wxyz")));
	assert_false(state_remark(s, SV("b"), SV("x")));
	assert_true(state_remark(s, SV("a"), SV("yz")));
	assert_true(state_remark(s, SV("a"), SV("xyz")));
	assert_true(state_mark(s, SV("a"), true));
	own_store(s);
	state_close(s);
	s = state_open(own_folder);
	assert_int_equal(remarks(s), 1);
	assert_true(state_remark(s, SV("a"), SV("")));
	state_close(s);
	arena_free(b.arena);
}

/* Nor what two programs add to it: the later one has it still, and is told. */
static void test_full_shared(void **state)
{
	struct build b = { .arena = &(struct arena){ 0 } };
	struct state *s[2];
	struct err err;

	(void)state;
	own_folders();
	put_remarks(&b, 10);
	for (int i = 0; i < 2; i++) {
		s[i] = state_open(own_folder);
		assert_true(state_remark(s[i], i ? SV("b") : SV("a"),
					 SV("xyz")));
	}
	own_store(s[0]);
	for (int again = 0; again < 2; again++) {
		assert_false(state_store(s[1], &err));
		assert_true(sv_starts(sv_of(err.text),
				      SV("it would be larger than 16 MB; ")));
		assert_int_equal(remarks(s[1]), 2);
		assert_true(state_changed(s[1]));
	}
	/* Where there is room again it comes into the file. */
	assert_true(state_remark(s[0], SV("a"), SV("")));
	own_store(s[0]);
	own_store(s[1]);
	state_close(s[0]);
	s[0] = state_open(own_folder);
	assert_int_equal(remarks(s[0]), 1);
	for (int i = 0; i < 2; i++)
		state_close(s[i]);
	arena_free(b.arena);
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
		OWN_TEST(test_large),
		OWN_TEST(test_full),
		OWN_TEST(test_full_shared),
	};

	return cmocka_run_group_tests(tests, own_setup, own_teardown);
}
