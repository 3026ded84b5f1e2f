/* What is kept of a chronology is had again while its files are as they were,
 * and only then. */
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
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

#include "base/clock.h"
#include "base/file.h"
#include "load/load.h"
#include "session/kept.h"
#include "support_arena.h"

/* A folder of links to files of ours, which are old enough; what has just been
 * made is not kept. */
static char folder[PATH_MAX], tree[PATH_MAX];
static const char *paths[] = { folder };

static const char *in_folder(const char *name)
{
	static char path[2 * PATH_MAX];

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

/* As if it were long ago: what has just changed is not kept. */
static void put_link(const char *name, const char *to)
{
	const struct timespec old[2] = { { 0, 0 }, { 0, 0 } };
	char target[2 * PATH_MAX];

	snprintf(target, sizeof(target), "%s/%s", tree, to);
	unlink(in_folder(name));
	assert_int_equal(symlink(target, in_folder(name)), 0);
	assert_int_equal(utimensat(AT_FDCWD, in_folder(name), old,
				   AT_SYMLINK_NOFOLLOW), 0);
}

static int setup(void **state)
{
	static char cache[PATH_MAX];
	const char *tmp = getenv("TMPDIR");

	(void)state;
	tmp = tmp ? tmp : "/tmp";
	snprintf(folder, sizeof(folder), "%s/annals-kept-XXXXXX", tmp);
	snprintf(cache, sizeof(cache), "%s/annals-cache-XXXXXX", tmp);
	assert_non_null(mkdtemp(folder));
	assert_non_null(mkdtemp(cache));
	assert_non_null(getcwd(tree, sizeof(tree)));
	setenv("XDG_CACHE_HOME", cache, 1);
	put_link("a.yaml", "tests/data/screens.yaml");
	return 0;
}

/* Reads the N paths V and keeps them. */
static void keep(const char *const *v, size_t n)
{
	struct kept *k = kept_open(v, n);
	struct diags diags = { .arena = &arena };
	struct book *b = load_book(v, n, &diags);
	struct corpus c = { b, index_new(b) };

	kept_begin(k, &c, &diags, false);
	while (kept_step(k))
		continue;
	kept_close(k);
	index_free(c.x);
	book_free(b);
}

/* How many events are kept of them, or -1. */
static int kept_of(const char *const *v, size_t n)
{
	struct kept *k = kept_open(v, n);
	struct diags diags = { .arena = &arena };
	struct corpus c;
	int events = -1;

	if (kept_has(k, &c, &diags))
		events = (int)book_events(c.b);
	kept_close(k);
	return events;
}

static void test_folder(void **state)
{
	int events;

	(void)state;
	assert_int_equal(kept_of(paths, 1), -1);
	keep(paths, 1);
	events = kept_of(paths, 1);
	assert_true(events > 0);

	put_link("b.yaml", "tests/data/silence.yaml");
	assert_int_equal(kept_of(paths, 1), -1);
	assert_int_equal(unlink(in_folder("b.yaml")), 0);
	assert_int_equal(kept_of(paths, 1), events);

	assert_int_equal(mkdir(in_folder("more"), 0700), 0);
	assert_int_equal(kept_of(paths, 1), events);
	put_link("more/c.yml", "tests/data/silence.yaml");
	assert_int_equal(kept_of(paths, 1), -1);
	keep(paths, 1);
	assert_true(kept_of(paths, 1) > events);
	assert_int_equal(unlink(in_folder("more/c.yml")), 0);
	assert_int_equal(rmdir(in_folder("more")), 0);
	assert_int_equal(kept_of(paths, 1), -1);
	keep(paths, 1);
	assert_int_equal(kept_of(paths, 1), events);
}

/* A file of the same name is another one; so is one that has just changed,
 * though it holds what it held, and that is not kept. */
static void test_file(void **state)
{
	struct file_bytes f;
	struct err err;
	char copy[2 * PATH_MAX];

	(void)state;
	put_link("a.yaml", "tests/data/screens.yaml");
	keep(paths, 1);
	assert_true(kept_of(paths, 1) > 0);
	put_link("a.yaml", "tests/data/silence.yaml");
	assert_int_equal(kept_of(paths, 1), -1);

	assert_true(file_read("tests/data/screens.yaml", &f, &err));
	snprintf(copy, sizeof(copy), "%s", in_folder("a.yaml"));
	assert_int_equal(unlink(copy), 0);
	assert_true(file_write(copy, (struct sv){ f.s, f.n }, FILE_NEW, &err));
	file_free(&f);
	assert_int_equal(kept_of(paths, 1), -1);
	keep(paths, 1);
	assert_int_equal(kept_of(paths, 1), -1);
	/* A link that is made anew may have led elsewhere meanwhile. */
	put_link("a.yaml", "tests/data/screens.yaml");
	assert_int_equal(kept_of(paths, 1), -1);
	keep(paths, 1);
	assert_true(kept_of(paths, 1) > 0);
}

/* Puts the one folder in the place of the other, and that in its. */
static void exchange(const char *one, const char *other)
{
	const char *const turns[][2] = {
		{ one, "away" }, { other, one }, { "away", other },
	};

	for (size_t i = 0; i < sizeof(turns) / sizeof(*turns); i++) {
		char from[2 * PATH_MAX];

		snprintf(from, sizeof(from), "%s", in_folder(turns[i][0]));
		assert_int_equal(rename(from, in_folder(turns[i][1])), 0);
	}
}

/* Another folder has its place while it is read, and no file of either looks
 * otherwise before and after. */
static void test_exchanged(void **state)
{
	char path[2 * PATH_MAX];
	const char *const file[] = { path };
	struct kept *k;
	struct diags diags = { .arena = &arena };
	struct book *b;
	struct corpus c;

	(void)state;
	assert_int_equal(mkdir(in_folder("one"), 0700), 0);
	assert_int_equal(mkdir(in_folder("other"), 0700), 0);
	put_link("one/a.yaml", "tests/data/screens.yaml");
	put_link("other/a.yaml", "tests/data/silence.yaml");
	snprintf(path, sizeof(path), "%s", in_folder("one/a.yaml"));
	k = kept_open(file, 1);
	exchange("one", "other");
	b = load_book(file, 1, &diags);
	exchange("one", "other");
	c = (struct corpus){ b, index_new(b) };
	kept_begin(k, &c, &diags, false);
	while (kept_step(k))
		continue;
	kept_beside_put(k, SV("of the other"));
	kept_close(k);
	assert_int_equal(kept_of(file, 1), -1);
	index_free(c.x);
	book_free(b);

	keep(file, 1);
	assert_true(kept_of(file, 1) > 0);
	k = kept_open(file, 1);
	assert_int_equal(kept_beside(k).n, 0);
	kept_close(k);
	unlink(in_folder("one/a.yaml"));
	unlink(in_folder("other/a.yaml"));
	rmdir(in_folder("one"));
	rmdir(in_folder("other"));
}

/* The same files named otherwise, or in another order, tell other places of
 * their faults and events. */
static void test_places(void **state)
{
	const char *const two[] = { "tests/data/screens.yaml",
				    "tests/data/silence.yaml" };
	const char *const turned[] = { two[1], two[0] };
	const char *const dotted[] = { "./tests/data/screens.yaml", two[1] };
	char absolute[2 * PATH_MAX];
	const char *const whole[] = { absolute };

	(void)state;
	keep(two, 2);
	assert_true(kept_of(two, 2) > 0);
	assert_int_equal(kept_of(turned, 2), -1);
	assert_int_equal(kept_of(dotted, 2), -1);
	assert_int_equal(kept_of(two, 1), -1);
	snprintf(absolute, sizeof(absolute), "%s/tests/data/screens.yaml",
		 tree);
	assert_int_equal(kept_of(whole, 1), -1);
	keep(whole, 1);
	assert_int_equal(chdir("/"), 0);
	assert_true(kept_of(whole, 1) > 0);
	assert_int_equal(kept_of(two, 2), -1);
	assert_int_equal(chdir(tree), 0);
	assert_true(kept_of(two, 2) > 0);
}

/* What is not there, or no file, is not kept. */
static void test_none(void **state)
{
	const char *const missing[] = { "tests/data/screens.yaml",
					"tests/data/missing.yaml" };
	const char *const device[] = { "/dev/null" };

	(void)state;
	keep(missing, 2);
	assert_int_equal(kept_of(missing, 2), -1);
	keep(device, 1);
	assert_int_equal(kept_of(device, 1), -1);
}

/* A number for what is in the folder of snapshots. */
static uint64_t written(void)
{
	char name[2 * PATH_MAX];
	uint64_t sum = 0;
	DIR *d;

	snprintf(name, sizeof(name), "%s/annals", getenv("XDG_CACHE_HOME"));
	d = opendir(name);
	assert_non_null(d);
	for (struct dirent *e; (e = readdir(d));) {
		struct stat st;

		snprintf(name, sizeof(name), "%s/annals/%s",
			 getenv("XDG_CACHE_HOME"), e->d_name);
		assert_int_equal(stat(name, &st), 0);
		if (S_ISREG(st.st_mode))
			sum += file_is(&st);
	}
	closedir(d);
	return sum;
}

static const int64_t DAY = 86400000000000;

/* Files that changed are kept as they are then, if no change can have been
 * missed: reading BEGAN long enough after it. */
static void test_renewed(void **state)
{
	static const struct {
		int64_t began; /* after now */
		bool other;    /* the book is of another file */
		bool kept;
	} cases[] = {
		{ -DAY, false, false },
		{ DAY, true, false },
		{ DAY, false, true },
	};
	char copy[2 * PATH_MAX];

	(void)state;
	snprintf(copy, sizeof(copy), "%s", in_folder("a.yaml"));
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct diags diags = { .arena = &arena };
		struct kept *k;
		struct book *first, *b;
		struct corpus old, c;
		struct err err;
		uint64_t before;

		put_link("a.yaml", "tests/data/screens.yaml");
		keep(paths, 1);
		k = kept_open(paths, 1);
		assert_true(kept_has(k, &old, &diags));
		before = written();
		first = load_book(paths, 1, &diags);
		assert_int_equal(unlink(copy), 0);
		assert_true(file_write(copy, SV("- {date: 2001, title: A}\n"),
				       FILE_NEW, &err));
		kept_renew(k, clock_ns() + cases[i].began);
		b = load_book(paths, 1, &diags);
		c = (struct corpus){ cases[i].other ? first : b, NULL };
		c.x = index_new(c.b);
		kept_begin(k, &c, &diags, true);
		while (kept_step(k))
			continue;
		assert_int_equal(kept_beside(k).n, 0);
		/* What was kept is as it was to whom it was given. */
		assert_true(book_events(old.b) > 1);
		assert_true(book_title(old.b, 0).n > 1);
		kept_close(k);
		assert_int_equal(written() != before, cases[i].kept);
		index_free(c.x);
		book_free(b);
		book_free(first);
	}
}

/* Keeping that is given up leaves what was there. */
static void test_given_up(void **state)
{
	struct kept *k;
	struct diags diags = { .arena = &arena };
	struct book *b;
	struct corpus c;

	(void)state;
	put_link("a.yaml", "tests/data/silence.yaml");
	k = kept_open(paths, 1);
	b = load_book(paths, 1, &diags);
	c = (struct corpus){ b, index_new(b) };
	kept_begin(k, &c, &diags, true);
	for (int i = 0; i < 5; i++)
		assert_true(kept_step(k));
	kept_close(k);
	assert_int_equal(kept_of(paths, 1), -1);
	index_free(c.x);
	book_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_folder),
		cmocka_unit_test(test_file),
		cmocka_unit_test(test_exchanged),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_renewed),
		cmocka_unit_test(test_given_up),
	};

	return cmocka_run_group_tests(tests, setup, arena_teardown);
}
