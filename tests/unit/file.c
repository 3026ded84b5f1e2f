/* Files written whole, and folders: modes, what is refused, what is there. */
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "support_file.h"

static void test_last_part(void **state)
{
	static const struct {
		const char *path, *last;
	} cases[] = {
		{ "", "" },	     { "a", "a" },	 { "a/b", "b" },
		{ "/a", "a" },	     { "/a/b.yaml", "b.yaml" },
		{ "a//b", "b" },     { "a/b/", "b/" },	 { "/", "/" },
		{ "a b/c d", "c d" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct sv last = file_last_part(sv_of(cases[i].path));

		if (!sv_eq(last, sv_of(cases[i].last)))
			fail_msg("%s: %.*s", cases[i].path, SV_ARG(last));
	}
}

static void test_new_and_replace(void **state)
{
	struct err err;

	(void)state;
	umask(027);
	assert_true(file_write("a", SV("one"), FILE_NEW, &err));
	assert_holds("a", "one");
	assert_int_equal(path_mode("a") & 0777, 0640);
	assert_int_equal(umask(027), 027);
	assert_false(file_write("a", SV("two"), FILE_NEW, &err));
	assert_non_null(strstr(err.text, "exists already"));
	assert_holds("a", "one");
	assert_int_equal(chmod("a", 0626), 0);
	assert_true(file_write("a", SV("two"), FILE_REPLACE, &err));
	assert_holds("a", "two");
	assert_int_equal(path_mode("a") & 07777, 0626);
	assert_int_equal(unlink("a"), 0);
}

static void test_refused(void **state)
{
	struct err err;
	char name[300];

	(void)state;
	assert_false(file_write(".", SV("x"), FILE_REPLACE, &err));
	assert_false(file_write("no/such", SV("x"), FILE_NEW, &err));
	assert_false(file_write("/dev/full", SV("x"), FILE_REPLACE, &err));
	assert_non_null(strstr(err.text, "No space left"));
	/* Nobody reads from it: that is not waited for. */
	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_false(file_write("fifo", SV("x"), FILE_REPLACE, &err));
	assert_non_null(strstr(err.text, "nobody reads fifo"));
	unlink("fifo");
	/* A name may be as long as names can be, and no longer. */
	memset(name, 'n', sizeof(name));
	name[255] = '\0';
	assert_true(file_write(name, SV("x"), FILE_NEW, &err));
	unlink(name);
	memset(name, 'n', 256);
	name[256] = '\0';
	assert_false(file_write(name, SV("x"), FILE_NEW, &err));
}

/* Opening one without a reader would wait for ever. */
static void test_fifo(void **state)
{
	struct err err;
	int fd;
	char bytes[4];

	(void)state;
	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_false(file_write("fifo", SV("x"), FILE_REPLACE, &err));
	assert_non_null(strstr(err.text, "nobody reads"));
	fd = open("fifo", O_RDONLY | O_NONBLOCK);
	assert_true(fd >= 0);
	assert_true(file_write("fifo", SV("abc"), FILE_NEW, &err));
	assert_int_equal(read(fd, bytes, sizeof(bytes)), 3);
	close(fd);
	unlink("fifo");
}

/* A link to nothing has a name, and is not there. */
static void test_there(void **state)
{
	struct err err;

	(void)state;
	assert_int_equal(symlink("a", "link"), 0);
	assert_false(file_exists("a") || file_has_name("a"));
	assert_true(file_has_name("link"));
	assert_false(file_exists("link"));
	assert_true(file_write("a", SV("x"), FILE_NEW, &err));
	assert_true(file_exists("a") && file_has_name("a"));
	assert_true(file_exists("link"));
	unlink("a");
	unlink("link");
}

/* What an earlier call said is not what this one says. */
static void test_folder(void **state)
{
	struct err err;

	(void)state;
	for (int made = 0; made <= 1; made++) {
		errno = 0;
		assert_true(file_make_folder("one", &err));
	}
	assert_true(file_make_folder("one/two/three", &err));
	assert_true(S_ISDIR(path_mode("one/two/three")));
	assert_int_equal(rmdir("one/two/three"), 0);
	assert_int_equal(rmdir("one/two"), 0);
	assert_int_equal(rmdir("one"), 0);
	assert_true(file_write("one", SV("x"), FILE_NEW, &err));
	assert_false(file_make_folder("one/two", &err));
	assert_non_null(strstr(err.text, "one/two cannot be made"));
	unlink("one");
}

/* Those that are open stay as they are. */
static void test_guard(void **state)
{
	int fd = open("/dev/null", O_RDONLY), later;

	(void)state;
	close(fd);
	errno = EBADF;
	file_guard_fds();
	later = open("/dev/null", O_RDONLY);
	assert_int_equal(later, fd);
	close(later);
}

static void test_same(void **state)
{
	struct err err;
	int fd;

	(void)state;
	assert_true(file_write("a", SV("x"), FILE_NEW, &err));
	assert_int_equal(link("a", "b"), 0);
	assert_int_equal(symlink("b", "c"), 0);
	assert_true(file_write("d", SV("x"), FILE_NEW, &err));
	assert_true(file_same("a", "./c"));
	assert_false(file_same("a", "d"));
	assert_false(file_same("a", "none"));
	fd = open("a", O_RDONLY);
	assert_true(fd >= 0 && dup2(fd, STDIN_FILENO) == STDIN_FILENO);
	close(fd);
	assert_true(file_same("b", "-"));
	assert_false(file_same("d", "-"));
	fd = open("/dev/null", O_RDONLY);
	assert_true(fd >= 0 && dup2(fd, STDIN_FILENO) == STDIN_FILENO);
	close(fd);
	assert_false(file_same("/dev/null", "-")); /* nothing is lost */
	unlink("a");
	unlink("b");
	unlink("c");
	unlink("d");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_last_part),
		cmocka_unit_test(test_new_and_replace),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_fifo),
		cmocka_unit_test(test_there),
		cmocka_unit_test(test_folder),
		cmocka_unit_test(test_guard),
		cmocka_unit_test(test_same),
	};

	return cmocka_run_group_tests(tests, file_setup, file_teardown);
}
