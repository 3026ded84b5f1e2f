/* What is kept between runs, while another program or an editor writes it. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "support_file.h"
#include "support_state.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		OWN_TEST(test_edited_meanwhile),
		OWN_TEST(test_two),
		OWN_TEST(test_same_twice),
		OWN_TEST(test_edited_at_once),
	};

	return cmocka_run_group_tests(tests, own_setup, own_teardown);
}
