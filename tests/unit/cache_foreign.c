/* A snapshot that is forged, not ours or not whole is none; writing one leaves
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
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/hash.h"
#include "cache/beside.h"
#include "cache/folder.h"
#include "support_arena.h"
#include "support_cache.h"
#include "support_text.h"

/* Writes F with its head summed up anew, as who forges it would. */
static void put_forged(struct file_bytes *f)
{
	struct layout_end end = end_of(f);
	const struct layout_section *sections =
		(const void *)(f->s + end.head);
	uint64_t *sums = (void *)(f->s + end.head +
				  end.sections * sizeof(*sections));

	for (int c = LAYOUT_FIRST; c < LAYOUT_LAST; c++, sections++) {
		uint32_t most = 1u << layout_shift(c);

		for (uint32_t at = 0; at < sections->rows; at += most) {
			uint32_t n = sections->rows - at < most ?
					     sections->rows - at : most;

			*sums++ = hash_sum((struct sv){
				f->s + sections->at + at * sections->size,
				n * sections->size });
		}
	}
	end.sum = hash_sum((struct sv){ f->s + end.head,
					f->n - end.head - sizeof(end.sum) });
	memcpy(f->s + f->n - sizeof(end.sum), &end.sum, sizeof(end.sum));
	put_file(f->s, f->n);
}

/* Every value that refers to rows, forged to lie beyond them, is found out
 * though all sums are right. */
static void test_forged(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	struct file_bytes f;
	struct layout_end end;
	int forged = 0;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	end = end_of(&f);
	for (int c = LAYOUT_FIRST; c < LAYOUT_LAST; c++) {
		const struct layout_section *section = (const void *)(
			f.s + end.head +
			(size_t)(c - LAYOUT_FIRST) * sizeof(*section));
		size_t n;
		const struct book_field *field = layout_column(c)->fields(&n);

		for (size_t i = 0; i < n && section->rows > 0; i++) {
			char *at = f.s + section->at + field[i].at;
			char was[16];

			if (field[i].refers == REFERS_NOT)
				continue;
			memcpy(was, at, field[i].size);
			memset(at, 0xEE, field[i].size);
			put_forged(&f);
			s.asked = 0;
			has(&s);
			memcpy(at, was, field[i].size);
			forged++;
		}
	}
	assert_true(forged > 60);
	put_forged(&f);
	s.asked = 0;
	assert_true(has(&s));
	assert_int_equal(s.asked, 0);
	file_free(&f);
	close_source(&s);
}

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

/* The snapshot of another chronology put in the place of this one. */
static void test_swapped(void **state)
{
	const struct snapshot_key other = { SV("b.yaml"), key.state };
	struct source s = { .paths = { "tests/data" } };
	char from[PATH_MAX];
	struct snapshot_writer *w;

	(void)state;
	open_source(&s);
	w = snapshot_begin(&s.corpus, &s.faults, &other, false);
	while (snapshot_step(w))
		continue;
	snapshot_end(w);
	assert_true(layout_path(from, &other, FOLDER_ENDING));
	assert_int_equal(rename(from, path), 0);
	assert_null(snapshot_open(&key, again, &s));
	close_source(&s);
}

/* What is damaged is mended from the files once it is read, and the snapshot
 * taken away. */
static void test_mended(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	struct file_bytes f;
	struct snapshot *kept;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	f.s[0] ^= 1; /* of the first row: the title */
	put_file(f.s, f.n);
	kept = snapshot_open(&key, again, &s);
	assert_non_null(kept);
	assert_false(snapshot_is_damaged(kept));
	assert_sv(book_heading(snapshot_corpus(kept).b),
		  book_heading(s.corpus.b));
	assert_true(snapshot_is_damaged(kept));
	assert_int_equal(s.asked, 1);
	assert_false(file_exists(path)); /* nobody is to meet it again */
	snapshot_close(kept);
	file_free(&f);
	close_source(&s);
}

static struct book *gone(void *source)
{
	(void)source;
	return NULL;
}

/* When its files are gone there is nothing to say, and the program ends. */
static void test_gone(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	struct file_bytes f;
	int status;
	pid_t child;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	f.s[0] ^= 1;
	put_file(f.s, f.n);
	child = fork();
	if (child == 0) {
		struct snapshot *kept = snapshot_open(&key, gone, NULL);

		if (dup2(open("/dev/null", O_WRONLY), STDERR_FILENO) < 0)
			_exit(1);
		book_heading(snapshot_corpus(kept).b);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 3);
	file_free(&f);
	close_source(&s);
}

/* What is asked for and begins in a block that was proved may end in one that
 * is damaged. */
static void test_two_blocks(void **state)
{
	struct build b = { .arena = &(struct arena){ 0 } };
	struct source s = { .arena = { 0 } };
	struct file_bytes f;
	int mended = 0;

	(void)state;
	build_str(&b, "events:\n");
	for (int i = 0; i < 1000; i++)
		build_fmt(&b, "  - date: 2024\n    title: %0100d\n", i);
	s.text = build_view(&b);
	open_source(&s);
	keep(&s);
	f = whole_file();
	for (size_t at = 0; at < end_of(&f).head; at += LAYOUT_BLOCK / 2) {
		struct snapshot *kept;
		const struct book *book;

		f.s[at] ^= 1;
		put_file(f.s, f.n);
		f.s[at] ^= 1;
		kept = snapshot_open(&key, again, &s);
		assert_non_null(kept);
		book = snapshot_corpus(kept).b;
		for (int i = LAYOUT_FIRST; i < (int)COLUMNS; i++) {
			enum book_column_no c = (enum book_column_no)i;
			uint32_t n, all;
			const char *good = book_rows(s.corpus.b, c, &all);

			book_want(book, c, 0, all > 0);
			if (c == COLUMN_chunks) /* of when it was read */
				continue;
			assert_memory_equal(book_rows(book, c, &n), good,
					    all * book_columns[c].size);
			assert_int_equal(n, all);
		}
		mended += snapshot_is_damaged(kept);
		snapshot_close(kept);
	}
	assert_true(mended > 10);
	file_free(&f);
	close_source(&s);
	arena_free(b.arena);
}

/* What is read on ahead is proved some at a time; then nobody need ask. */
static void test_proved(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	struct snapshot *kept;
	struct book_guard *guard;
	bool good = true;
	int steps = 0;

	(void)state;
	open_source(&s);
	keep(&s);
	kept = snapshot_open(&key, again, &s);
	assert_non_null(kept);
	guard = snapshot_corpus(kept).b->guard;
	assert_non_null(guard);
	while (guard->prove(guard, &good))
		steps++;
	assert_true(good);
	assert_in_range(steps, 2, COLUMNS);
	assert_null(snapshot_corpus(kept).b->guard);
	assert_int_equal(s.asked, 0);
	snapshot_close(kept);
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
		struct snapshot_writer *w = snapshot_begin(
			&s.corpus, &s.faults, &one, false);

		beside_write(&one, SV("goes with it"), false);
		while (snapshot_step(w))
			continue;
		snapshot_end(w);
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

static void remove_files(void)
{
	DIR *dir = open_folder();
	struct dirent *e;

	while ((e = readdir(dir)))
		unlinkat(dirfd(dir), e->d_name, 0);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forged),
		cmocka_unit_test(test_not_ours),
		cmocka_unit_test(test_swapped),
		cmocka_unit_test(test_mended),
		cmocka_unit_test(test_gone),
		cmocka_unit_test(test_two_blocks),
		cmocka_unit_test(test_proved),
		cmocka_unit_test(test_full),
		cmocka_unit_test(test_no_folder),
		cmocka_unit_test(test_tidy),
		cmocka_unit_test(test_tidy_large),
		cmocka_unit_test(test_beside),
	};

	return cmocka_run_group_tests(tests, cache_setup, arena_teardown);
}
