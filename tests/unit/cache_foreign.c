/* A snapshot that is not ours or not whole is none; writing one leaves
 * nothing half done, and no more than some. */
#include <dirent.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "cache/beside.h"
#include "cache/folder.h"
#include "support_arena.h"
#include "support_cache.h"
#include "support_text.h"

/* A link, a file that others may write to, a folder, a FIFO: not ours. */
static void test_not_ours(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	char other[PATH_MAX + 8];

	(void)state;
	open_source(&s);
	keep(&s);
	assert_int_equal(chmod(path, 0620), 0);
	assert_null(snapshot_open(&key, again, &s));
	assert_int_equal(chmod(path, 0602), 0);
	assert_null(snapshot_open(&key, again, &s));
	assert_int_equal(chmod(path, 0600), 0);
	assert_true(has(&s));
	if (geteuid() == 0) {
		assert_int_equal(chown(path, 1234, 1234), 0);
		assert_null(snapshot_open(&key, again, &s));
	}

	snprintf(other, sizeof(other), "%s.other", path);
	keep(&s);
	assert_int_equal(rename(path, other), 0);
	assert_int_equal(symlink(other, path), 0);
	assert_null(snapshot_open(&key, again, &s));
	keep(&s); /* in the place of the link, not of what it leads to */
	assert_true(has(&s));
	assert_int_equal(unlink(path), 0);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_null(snapshot_open(&key, again, &s));
	assert_int_equal(unlink(path), 0);
	assert_int_equal(mkdir(path, 0700), 0);
	assert_null(snapshot_open(&key, again, &s));
	keep(&s);
	assert_null(snapshot_open(&key, again, &s));
	assert_int_equal(rmdir(path), 0);
	assert_int_equal(unlink(other), 0);
	close_source(&s);
}

/* ---- a disk that is full, a folder that cannot be written to ---- */

static DIR *open_folder(void)
{
	char folder[PATH_MAX];
	DIR *dir;

	snprintf(folder, sizeof(folder), "%.*s",
		 (int)(strrchr(path, '/') - path), path);
	dir = opendir(folder);
	assert_non_null(dir);
	return dir;
}

static int count_files(void)
{
	DIR *dir = open_folder();
	struct dirent *e;
	int n = 0;

	while ((e = readdir(dir)))
		n += e->d_name[0] != '.' || strlen(e->d_name) > 2;
	closedir(dir);
	return n;
}

static void remove_files(void)
{
	DIR *dir = open_folder();
	struct dirent *e;

	while ((e = readdir(dir)))
		unlinkat(dirfd(dir), e->d_name, 0);
	closedir(dir);
}

/* All that is in the folder was last used long ago. */
static const struct timespec long_ago[2] = { { .tv_sec = 1000000 },
					     { .tv_sec = 1000000 } };

static void age_files(void)
{
	DIR *dir = open_folder();
	struct dirent *e;

	while ((e = readdir(dir)))
		assert_int_equal(utimensat(dirfd(dir), e->d_name, long_ago, 0),
				 0);
	closedir(dir);
}

/* However little may be written: nothing, and nothing is left of it. */
static void test_full(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	struct rlimit was, now;
	struct file_bytes f;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	assert_int_equal(unlink(path), 0);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &was), 0);
	signal(SIGXFSZ, SIG_IGN);
	now = was;
	for (rlim_t most = 0; most < f.n; most += f.n / 9) {
		int files = count_files();

		now.rlim_cur = most;
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &now), 0);
		keep(&s);
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &was), 0);
		assert_null(snapshot_open(&key, again, &s));
		assert_int_equal(count_files(), files);
	}
	keep(&s);
	assert_true(has(&s));
	file_free(&f);
	close_source(&s);
}

/* ---- signals, and what is given back ---- */

static volatile sig_atomic_t ended, seen;

static void note_end(int signal)
{
	ended = signal;
}

/* SIGTERM waits now: 1, or does not: 2. */
static void note_mask(int signal)
{
	sigset_t set;

	(void)signal;
	sigprocmask(SIG_BLOCK, NULL, &set);
	seen = sigismember(&set, SIGTERM) ? 1 : 2;
}

/* A signal that ends the program waits until what is written is given up, which
 * is soon; or comes at once, to whoever attends to it. */
static void test_signals(void **state)
{
	const struct snapshot_key newer = { key.place, SV("later") };
	struct source s = { .paths = { "tests/data" } };

	(void)state;
	open_source(&s);
	keep(&s);
	signal(SIGTERM, note_end);
	for (int attended = 0; attended < 2; attended++) {
		int files = count_files();
		struct snapshot_writer *w = snapshot_begin(
			&s.corpus, &s.faults, &newer, attended);

		ended = 0;
		assert_true(snapshot_step(w));
		raise(SIGTERM);
		assert_int_equal(ended, attended ? SIGTERM : 0);
		assert_int_equal(snapshot_step(w), attended);
		assert_int_equal(ended, SIGTERM);
		snapshot_end(w);
		assert_true(has(&s));
		assert_int_equal(count_files(), files);
	}
	signal(SIGTERM, SIG_DFL);
	close_source(&s);
}

/* What is given up leaves what was there, whenever that is. */
static void test_given_up(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	int files, steps = 0, more = 1;

	(void)state;
	open_source(&s);
	keep(&s);
	files = count_files();
	for (; more; steps += 40) {
		struct snapshot_writer *w = snapshot_begin(
			&s.corpus, &s.faults, &key, false);

		for (int i = 0; i < steps && more; i++)
			more = snapshot_step(w);
		snapshot_end(w);
		assert_int_equal(count_files(), files);
		assert_true(has(&s));
	}
	assert_true(steps > 80);
	close_source(&s);
}

/* The descriptor that is had next. */
static int next_fd(void)
{
	int fd = open("/dev/null", O_RDONLY);

	assert_true(fd >= 0);
	close(fd);
	return fd;
}

static bool is_mapped(const void *at)
{
	uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);

	return msync((void *)((uintptr_t)at / page * page), 1, MS_ASYNC) == 0;
}

static void test_given_back(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	struct snapshot_writer *w;
	struct snapshot *kept;
	struct beside *b;
	const char *at;
	int fd = next_fd(), ours;

	(void)state;
	open_source(&s);
	keep(&s);
	assert_int_equal(next_fd(), fd);
	kept = snapshot_open(&key, again, &s);
	at = book_heading(snapshot_corpus(kept).b).s;
	assert_int_equal(next_fd(), fd);
	assert_true(is_mapped(at));
	snapshot_close(kept);
	assert_false(is_mapped(at));

	beside_write(&key, SV("1"), false);
	assert_int_equal(next_fd(), fd);
	b = beside_open(&key);
	assert_non_null(b);
	at = beside_bytes(b).s;
	assert_int_equal(next_fd(), fd);
	assert_true(is_mapped(at));
	beside_close(b);
	assert_false(is_mapped(at));

	assert_int_equal(chmod(path, 0620), 0);
	assert_null(snapshot_open(&key, again, &s));
	assert_int_equal(next_fd(), fd);

	/* What is done is not done once more. */
	w = snapshot_begin(&s.corpus, &s.faults, &key, false);
	while (snapshot_step(w))
		continue;
	ours = open("/dev/null", O_RDONLY);
	snapshot_end(w);
	assert_int_equal(ours, fd);
	assert_int_equal(close(ours), 0);
	remove_files();
	close_source(&s);
}

/* Where the folder is none, nothing is kept. */
static void test_no_folder(void **state)
{
	struct source s = { .text = SV("- date: 2024\n  title: A\n") };
	const char *home = getenv("XDG_CACHE_HOME");
	char was[PATH_MAX];

	(void)state;
	snprintf(was, sizeof(was), "%s", home);
	open_source(&s);
	setenv("XDG_CACHE_HOME", "/dev/null", 1);
	assert_null(snapshot_begin(&s.corpus, &s.faults, &key, false));
	assert_null(snapshot_open(&key, again, &s));
	setenv("XDG_CACHE_HOME", was, 1);
	close_source(&s);
}

/* Of many snapshots those that were opened last stay, and what a crash left
 * of one goes after an hour. */
static void test_tidy(void **state)
{
	struct source s = { .text = SV("- date: 2024\n  title: A\n") };
	char name[PATH_MAX + 32];

	(void)state;
	open_source(&s);
	for (int i = 0; i < 40; i++) {
		const struct snapshot_key one = {
			{ (char[]){ (char)('0' + i) }, 1 }, key.state };

		beside_write(&one, SV("goes with it"), false);
		keep_as(&s, &one);
	}
	age_files();
	keep(&s);
	/* The snapshot of KEY has nothing beside it. */
	assert_int_equal(count_files(), 31);
	snprintf(name, sizeof(name), "%.*s/" FILE_TEMP "abcdef",
		 (int)(strrchr(path, '/') - path), path);
	assert_int_equal(mkdir(name, 0700), 0); /* no file: it stays */
	keep(&s);
	assert_int_equal(count_files(), 32);
	assert_int_equal(rmdir(name), 0);
	assert_int_equal(symlink("gone", name), 0); /* nor is that one */
	assert_int_equal(utimensat(AT_FDCWD, name, long_ago,
				   AT_SYMLINK_NOFOLLOW), 0);
	keep(&s);
	assert_int_equal(count_files(), 32);
	assert_int_equal(unlink(name), 0);
	close(open(name, O_WRONLY | O_CREAT, 0600));
	keep(&s);
	assert_int_equal(count_files(), 32);
	assert_int_equal(utimensat(AT_FDCWD, name, long_ago, 0), 0);
	keep(&s);
	assert_int_equal(count_files(), 31);
	assert_true(has(&s));
	close_source(&s);
}

/* A file of the folder with ENDING, and so many bytes, that was used then. */
static void put_sparse(const char *name, off_t bytes, time_t used)
{
	const struct timespec at[2] = { { .tv_sec = used },
					{ .tv_sec = used } };
	DIR *dir = open_folder();
	int fd = openat(dirfd(dir), name, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(ftruncate(fd, bytes), 0);
	assert_int_equal(futimens(fd, at), 0);
	close(fd);
	closedir(dir);
}

/* Nor are there more than 4 GB of them, but for the last: what was used before
 * it goes, the oldest first. */
static void test_tidy_large(void **state)
{
	const off_t half = (off_t)2 << 30;
	struct source s = { .text = SV("- date: 2024\n  title: A\n") };
	struct stat st;

	(void)state;
	remove_files();
	open_source(&s);
	keep(&s);
	assert_int_equal(stat(path, &st), 0);
	for (int more = 0; more < 2; more++) {
		put_sparse("late" FOLDER_ENDING, half, 1000001);
		put_sparse("early" FOLDER_ENDING,
			   half - st.st_size + more, 1000000);
		keep(&s);
		assert_int_equal(count_files(), 3 - more);
	}
	put_sparse("late" FOLDER_ENDING, 2 * half, 1000001);
	keep(&s);
	assert_int_equal(count_files(), 1);
	/* One that is larger is the last. */
	put_sparse("latest" FOLDER_ENDING, 2 * half + 1, 4102444800);
	keep(&s);
	assert_int_equal(count_files(), 1);
	assert_false(file_exists(path));
	remove_files();
	keep(&s);
	/* To open one is to use it. */
	put_sparse("late" FOLDER_ENDING, half, 1000001);
	age_files();
	assert_true(has(&s));
	assert_int_equal(stat(path, &st), 0);
	assert_true(st.st_mtim.tv_sec > 1000001);
	remove_files();
	close_source(&s);
}

/* What is kept beside a snapshot is had for the same state alone, and not when
 * a byte of it is another. */
static void test_beside(void **state)
{
	const struct sv bytes = SV("twenty-four bytes of it.");
	const struct snapshot_key other = { key.place, SV("later") };
	char name[PATH_MAX];
	struct beside *b;
	struct file_bytes f;
	struct err err;

	(void)state;
	assert_null(beside_open(&key));
	beside_write(&key, bytes, false);
	assert_null(beside_open(&other));
	b = beside_open(&key);
	assert_non_null(b);
	assert_true(sv_eq(beside_bytes(b), bytes));
	beside_close(b);
	assert_true(layout_path(name, &key, BESIDE_ENDING));
	assert_true(file_read(name, &f, &err));
	for (size_t n = 0; n <= f.n; n++) {
		int fd = open(name, O_WRONLY | O_TRUNC);
		bool whole = n == f.n;

		/* Cut off, then whole but for one byte. */
		assert_int_equal(write(fd, f.s, n), n);
		b = beside_open(&key);
		assert_int_equal(b != NULL, whole);
		beside_close(b);
		if (!whole) {
			char wrong = (char)(f.s[n] ^ 1);

			assert_int_equal(pwrite(fd, f.s, f.n, 0),
					 f.n);
			assert_int_equal(pwrite(fd, &wrong, 1, (off_t)n), 1);
			assert_null(beside_open(&key));
		}
		close(fd);
	}
	file_free(&f);
	assert_int_equal(unlink(name), 0);
}

/* Signals wait while it is written, unless somebody attends to them.  Here one
 * comes from within: a file may not be as long. */
static void test_beside_signals(void **state)
{
	struct rlimit was, none;

	(void)state;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &was), 0);
	none = was;
	none.rlim_cur = 0;
	signal(SIGXFSZ, note_mask);
	for (int attended = 0; attended < 2; attended++) {
		seen = 0;
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
		beside_write(&key, SV("some"), attended);
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &was), 0);
		assert_int_equal(seen, attended ? 2 : 1);
		assert_null(beside_open(&key));
	}
	signal(SIGXFSZ, SIG_DFL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_not_ours),
		cmocka_unit_test(test_full),
		cmocka_unit_test(test_signals),
		cmocka_unit_test(test_given_up),
		cmocka_unit_test(test_given_back),
		cmocka_unit_test(test_no_folder),
		cmocka_unit_test(test_tidy),
		cmocka_unit_test(test_tidy_large),
		cmocka_unit_test(test_beside),
		cmocka_unit_test(test_beside_signals),
	};

	return cmocka_run_group_tests(tests, cache_setup, arena_teardown);
}
