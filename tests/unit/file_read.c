/* Reading files: the first bytes, many parts, what changes meanwhile. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "base/port.h"
#include "support_file.h"

static void test_read_most(void **state)
{
	static const struct {
		size_t most, n;
	} cases[] = { { 0, 0 }, { 2, 2 }, { 3, 3 }, { 4, 3 },
		      { SIZE_MAX, 3 } };
	struct file_bytes bytes;
	struct err err;

	(void)state;
	assert_true(file_write("most", SV("abc"), FILE_NEW, &err));
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_true(file_read_most("most", cases[i].most, &bytes,
					   &err));
		assert_int_equal(bytes.n, cases[i].n);
		assert_int_equal(bytes.s[bytes.n], '\0');
		assert_memory_equal(bytes.s, "abc", bytes.n);
		file_free(&bytes);
	}
	unlink("most");
	/* It has no end that matters, and a size of 0. */
	if (access("/proc/self/pagemap", R_OK) == 0) {
		assert_true(file_read_most("/proc/self/pagemap", 1000, &bytes,
					   &err));
		assert_int_equal(bytes.n, 1000);
		file_free(&bytes);
	}
}

/* One that is read in many parts has all of them, each at its place. */
static void test_read_large(void **state)
{
	enum { LARGE = 3000000 };
	struct build b = { .arena = &(struct arena){ 0 } };
	struct file_bytes bytes;
	struct err err;

	(void)state;
	while (b.n < LARGE)
		build_fmt(&b, "%zu ", b.n);
	assert_true(file_write("large", build_view(&b), FILE_NEW, &err));
	assert_true(file_read("large", &bytes, &err));
	assert_int_equal(bytes.n, b.n);
	assert_memory_equal(bytes.s, b.s, b.n);
	file_free(&bytes);
	arena_free(b.arena);
	unlink("large");
}

/* Of one that shrinks or grows between two pieces, what it has when each is
 * read; what was forgotten of it is read once more only if it is as it was. */
static void test_read_changing(void **state)
{
	enum { PIECE = 256 * 1024, BEFORE = 3 * PIECE };
	static const off_t after[] = { 0, 10, PIECE, PIECE + 10, 4 * PIECE };

	(void)state;
	for (size_t i = 0; i < sizeof(after) / sizeof(*after); i++) {
		size_t due = after[i] > PIECE ? (size_t)after[i] : PIECE;
		struct file_reader r;
		struct err err;
		bool done = false;

		assert_true(file_write("changing", SV("a"), FILE_REPLACE,
				       &err));
		assert_int_equal(truncate("changing", BEFORE), 0);
		assert_true(file_begin(&r, "changing", &err));
		/* Nor would a FIFO in its place be waited for. */
		assert_true(fcntl(r.fd, F_GETFL) & O_NONBLOCK);
		assert_true(fcntl(r.fd, F_GETFD) & FD_CLOEXEC);
		assert_true(file_more(&r, &done, &err));
		assert_int_equal(r.bytes.n, PIECE);
		assert_int_equal(truncate("changing", after[i]), 0);
		while (!done)
			assert_true(file_more(&r, &done, &err));
		assert_int_equal(r.bytes.n, due);
		file_forget(&r, r.bytes.n);
		assert_int_equal(r.forgotten, due / PIECE * PIECE);
		assert_int_equal(file_recall(&r, &err), after[i] >= PIECE);
		close(r.fd);
		file_free(&r.bytes);
	}
	unlink("changing");
}

/* UTF-16 has a NUL in each letter of English, and is read whole. */
static void test_utf16(void **state)
{
	enum { LETTERS = 300000 };
	struct file_bytes bytes;
	struct err err;
	FILE *file = fopen("wide", "w");

	(void)state;
	assert_non_null(file);
	fputs("\xFF\xFE", file);
	for (int i = 0; i < LETTERS; i++)
		fwrite("a", 2, 1, file);
	fclose(file);
	assert_true(file_read_text("wide", &bytes, &err));
	assert_int_equal(bytes.n, 2 + 2 * LETTERS);
	file_free(&bytes);
	unlink("wide");
}

/* What has a NUL is no text: where that comes from a stream, nobody waits for
 * the rest. */
static void test_no_text(void **state)
{
	struct file_bytes bytes;
	struct err err;
	int fds[2];

	(void)state;
	assert_true(port_pipe(fds, false));
	assert_int_equal(write(fds[1], "a\0b", 3), 3);
	assert_true(file_read_fd(fds[0], &bytes, &err));
	assert_int_equal(bytes.n, 3);
	assert_memory_equal(bytes.s, "a\0b", 3);
	file_free(&bytes);
	/* Of other text the end is waited for. */
	assert_int_equal(write(fds[1], "ab", 2), 2);
	assert_false(file_read_fd(fds[0], &bytes, &err));
	assert_int_equal(write(fds[1], "ab", 2), 2);
	close(fds[1]);
	assert_true(file_read_fd(fds[0], &bytes, &err));
	assert_int_equal(bytes.n, 2);
	file_free(&bytes);
	close(fds[0]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read_most),
		cmocka_unit_test(test_read_large),
		cmocka_unit_test(test_read_changing),
		cmocka_unit_test(test_utf16),
		cmocka_unit_test(test_no_text),
	};

	return cmocka_run_group_tests(tests, file_setup, file_teardown);
}
