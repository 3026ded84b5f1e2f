/* Files that are written by way of links, which stay. */
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "support_file.h"

/* A link stays one, whether what it leads to is there yet or not. */
static void test_links(void **state)
{
	struct err err;

	(void)state;
	assert_int_equal(symlink("end", "middle"), 0);
	assert_int_equal(symlink("middle", "link"), 0);
	assert_true(file_write("link", SV("one"), FILE_REPLACE, &err));
	assert_true(S_ISLNK(path_mode("link")) && S_ISLNK(path_mode("middle")));
	assert_holds("end", "one");
	assert_true(file_write("link", SV("two"), FILE_REPLACE, &err));
	assert_true(S_ISLNK(path_mode("link")));
	assert_holds("end", "two");
	unlink("link");
	unlink("middle");
	unlink("end");
}

/* A link to what is not there yet leads from its own folder, or from the
 * root. */
static void test_links_afar(void **state)
{
	char end[sizeof(file_folder) + 8];
	struct err err;

	(void)state;
	snprintf(end, sizeof(end), "%s/end", file_folder);
	assert_int_equal(mkdir("other", 0700), 0);
	assert_int_equal(symlink("../end", "other/link"), 0);
	assert_int_equal(symlink(end, "other/root"), 0);
	assert_true(file_write("other/link", SV("one"), FILE_REPLACE, &err));
	assert_holds("end", "one");
	unlink("end");
	assert_true(file_write("other/root", SV("two"), FILE_REPLACE, &err));
	assert_holds("end", "two");
	unlink("end");
	unlink("other/link");
	unlink("other/root");
	assert_int_equal(rmdir("other"), 0);
}

/* What a link leads to is never cut to a path that a call takes. */
static void test_links_long(void **state)
{
	enum { LONGEST = PATH_MAX - 1 }; /* bytes of what a link says */
	struct build b = { .arena = &(struct arena){ 0 } };
	struct err err;

	(void)state;
	while (b.n + strlen("./end") <= LONGEST)
		build_str(&b, "./");
	build_str(&b, "end");
	assert_int_equal(mkdir("dd", 0700), 0);
	assert_int_equal(symlink(b.s, "dd/link"), 0);
	assert_false(file_write("dd/link", SV("one"), FILE_REPLACE, &err));
	assert_non_null(strstr(err.text, "choose a shorter name"));
	unlink("dd/link");
	assert_int_equal(rmdir("dd"), 0);
	arena_free(b.arena);
}

/* As many links as the kernel follows lead to what is not there yet. */
static void test_links_most(void **state)
{
	enum { MOST = 40 };
	char name[16], to[16] = "end";
	struct err err;

	(void)state;
	for (int i = 1; i <= MOST + 1; i++) {
		snprintf(name, sizeof(name), "l%d", i);
		assert_int_equal(symlink(to, name), 0);
		memcpy(to, name, sizeof(to));
	}
	assert_false(file_write("l41", SV("x"), FILE_REPLACE, &err));
	assert_false(file_has_name("end"));
	assert_true(file_write("l40", SV("x"), FILE_REPLACE, &err));
	assert_holds("end", "x");
	for (int i = 1; i <= MOST + 1; i++) {
		snprintf(name, sizeof(name), "l%d", i);
		assert_true(S_ISLNK(path_mode(name)));
		unlink(name);
	}
	unlink("end");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_links_afar),
		cmocka_unit_test(test_links_long),
		cmocka_unit_test(test_links_most),
	};

	return cmocka_run_group_tests(tests, file_setup, file_teardown);
}
