/* Lines of what comes in pieces: how long each is, and that little is held. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/feed.h"

/* A file of the lines whose lengths are LENGTHS, up to 0, TIMES times; the last
 * without its end. */
static int lines_of(const size_t *lengths, int times)
{
	FILE *f = tmpfile();
	int fd;

	assert_non_null(f);
	for (int k = 0; k < times; k++)
		for (size_t i = 0; lengths[i]; i++) {
			if (k > 0 || i > 0)
				fputc('\n', f);
			for (size_t n = 0; n < lengths[i]; n++)
				fputc('a' + (int)(n % 26), f);
		}
	rewind(f);
	fd = dup(fileno(f));
	fclose(f);
	return fd;
}

static void check_line(struct sv line, size_t due)
{
	/* A piece more may be there when it becomes too long. */
	if (due <= FEED_LINE_MOST)
		assert_int_equal(line.n, due);
	else
		assert_in_range(line.n, FEED_LINE_MOST, 2 * FEED_LINE_MOST);
	for (size_t i = 0; i < line.n; i++)
		assert_int_equal(line.s[i], 'a' + (int)(i % 26));
}

static void test_lines(void **state)
{
	static const struct {
		size_t lengths[4];
		int times;
	} rows[] = {
		{ { 1 }, 1 },
		{ { 5, 17, 3 }, 40000 },
		{ { FEED_LINE_MOST - 1, 1 }, 3 },
		{ { FEED_LINE_MOST, FEED_LINE_MOST + 1, 2 }, 2 },
		{ { 20 * FEED_LINE_MOST, 7 }, 2 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct arena a = { 0 };
		struct feed f = { .bytes.arena = &a };
		int fd = lines_of(rows[i].lengths, rows[i].times);
		size_t seen = 0, n = 0;
		struct sv line;
		struct err err;

		while (rows[i].lengths[n])
			n++;
		while (feed_read(&f, fd, &err) > 0)
			while (feed_line(&f, &line))
				check_line(line, rows[i].lengths[seen++ % n]);
		assert_true(feed_last(&f, &line));
		check_line(line, rows[i].lengths[seen++ % n]);
		assert_false(feed_last(&f, &line));
		assert_int_equal(seen, n * (size_t)rows[i].times);
		assert_true(f.bytes.cap <= 4 * FEED_LINE_MOST);
		close(fd);
		arena_free(&a);
	}
}

static void test_end(void **state)
{
	struct arena a = { 0 };
	struct feed f = { .bytes.arena = &a };
	int fd = open("/dev/null", O_RDONLY);
	struct sv line;
	struct err err;

	(void)state;
	assert_int_equal(feed_read(&f, fd, &err), 0);
	assert_false(feed_line(&f, &line));
	assert_false(feed_last(&f, &line));
	close(fd);
	assert_true(feed_read(&f, fd, &err) < 0);
	assert_string_equal(err.text, "is closed; redirect it");
	fd = open("/", O_RDONLY);
	assert_true(feed_read(&f, fd, &err) < 0);
	assert_string_equal(err.text, "cannot be read: Is a directory");
	close(fd);
	fd = open("/dev/zero", O_RDONLY);
	assert_true(feed_read(&f, fd, &err) < 0);
	assert_string_equal(err.text, "is no text: it has a NUL");
	close(fd);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
