/* Who may read a file that is replaced, beyond the bits of its mode. */
#include <errno.h>
#include <fcntl.h>
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

#ifdef __linux__
#include <sys/xattr.h>
#endif

#include "base/file.h"

#ifdef __linux__

#define LIST "system.posix_acl_access"

/* A list of acl(5) as the kernel has it, little-endian: of somebody else who
 * may read, of a group that may not write although the mask lets it. */
static const unsigned char list[] = {
	2, 0, 0, 0,
	0x01, 0, 6, 0, 0xff, 0xff, 0xff, 0xff, /* user::rw- */
	0x02, 0, 6, 0, 0xe8, 0x03, 0, 0,       /* user:1000:rw- */
	0x04, 0, 4, 0, 0xff, 0xff, 0xff, 0xff, /* group::r-- */
	0x10, 0, 6, 0, 0xff, 0xff, 0xff, 0xff, /* mask::rw- */
	0x20, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, /* other::--- */
};

static void test_list(void **state)
{
	unsigned char now[sizeof(list) + 1];
	char note[8] = "";
	struct stat st;
	struct err err;

	(void)state;
	assert_true(file_write("a", SV("before"), FILE_NEW, &err));
	assert_int_equal(chmod("a", 0640), 0);
	if (setxattr("a", LIST, list, sizeof(list), 0) != 0) {
		assert_int_equal(errno, ENOTSUP); /* of this file system */
		unlink("a");
		skip();
	}
	/* Some file systems have none of these. */
	if (setxattr("a", "user.note", "mine", 4, 0) != 0)
		note[0] = '-';
	assert_int_equal(symlink("a", "link"), 0);
	assert_true(file_write("link", SV("after"), FILE_REPLACE, &err));
	assert_int_equal(stat("a", &st), 0);
	assert_int_equal(st.st_size, 5);
	assert_int_equal(st.st_mode & 0777, 0660); /* the mask, for the group */
	assert_int_equal(getxattr("a", LIST, now, sizeof(now)), sizeof(list));
	assert_memory_equal(now, list, sizeof(list));
	if (!note[0]) {
		assert_int_equal(getxattr("a", "user.note", note, 8), 4);
		assert_string_equal(note, "mine");
	}
	unlink("link");
	unlink("a");
}

/* Of a folder whose files have a list unless they say otherwise. */
static void test_default(void **state)
{
	struct err err;

	(void)state;
	assert_true(file_write("a", SV("before"), FILE_NEW, &err));
	assert_int_equal(chmod("a", 0640), 0);
	if (setxattr(".", "system.posix_acl_default", list, sizeof(list), 0)) {
		assert_int_equal(errno, ENOTSUP);
		unlink("a");
		skip();
	}
	assert_true(file_write("a", SV("after"), FILE_REPLACE, &err));
	assert_int_equal(getxattr("a", LIST, NULL, 0), -1);
	assert_int_equal(errno, ENODATA);
	assert_int_equal(removexattr(".", "system.posix_acl_default"), 0);
	unlink("a");
}

#else

#define test_default test_list

static void test_list(void **state)
{
	(void)state;
	skip();
}

#endif

static int set_up(void **state)
{
	const char *tmp = getenv("TMPDIR");
	static char path[4096];

	snprintf(path, sizeof(path), "%s/annals-access-XXXXXX",
		 tmp ? tmp : "/tmp");
	*state = path;
	return mkdtemp(path) && chdir(path) == 0 ? 0 : -1;
}

static int tear_down(void **state)
{
	return chdir("/") == 0 && rmdir(*state) == 0 ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_list),
		cmocka_unit_test(test_default),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
