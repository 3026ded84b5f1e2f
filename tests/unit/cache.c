/* A snapshot gives what it was made of, however it was damaged since. */
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
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/hash.h"
#include "cache/layout.h"
#include "load/load.h"
#include "support_arena.h"
#include "support_dump.h"
#include "support_random.h"

static const struct snapshot_key key = { SV_INIT("a.yaml"),
					 SV_INIT("as it is") };

static char path[PATH_MAX]; /* of its snapshot */

static int setup(void **state)
{
	static char folder[PATH_MAX];
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof(folder), "%s/annals-cache-XXXXXX",
		 tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(folder));
	setenv("XDG_CACHE_HOME", folder, 1);
	assert_true(layout_path(path, &key));
	return 0;
}

/* A chronology, and how it is had from its sources. */
struct source {
	struct arena arena;
	const char *paths[3]; /* or TEXT */
	struct sv text;
	int asked; /* how often it was read again */
	struct diags faults;
	struct corpus corpus;
	struct sv dump; /* of its book, and of its faults */
	struct sv dump_faults;
};

static struct book *read_source(const struct source *s, struct diags *diags)
{
	size_t n = 0;

	while (n < 3 && s->paths[n])
		n++;
	return s->text.n ? load_text(s->text, SV("a.yaml"), diags) :
			   load_book(s->paths, n, diags);
}

static struct book *again(void *of)
{
	struct source *s = of;
	struct diags diags = { .arena = &s->arena };

	s->asked++;
	return read_source(s, &diags);
}

static struct sv dump_of(struct arena *a, const struct book *b)
{
	struct build out = { .arena = a };

	dump_book(&out, b);
	return build_view(&out);
}

static struct sv dump_diags(struct arena *a, const struct diags *d)
{
	struct build out = { .arena = a };

	diag_print(&out, d, 0, false);
	build_fmt(&out, "%zu of %zu\n", d->errors, d->n);
	return build_view(&out);
}

static void open_source(struct source *s)
{
	s->faults.arena = &s->arena;
	s->corpus.b = read_source(s, &s->faults);
	s->corpus.x = index_new(s->corpus.b);
	s->dump = dump_of(&s->arena, s->corpus.b);
	s->dump_faults = dump_diags(&s->arena, &s->faults);
}

static void close_source(struct source *s)
{
	index_free(s->corpus.x);
	book_free((struct book *)(uintptr_t)s->corpus.b);
	arena_free(&s->arena);
}

static void keep(const struct source *s)
{
	struct snapshot_writer *w = snapshot_begin(&s->corpus, &s->faults,
						   &key, false);

	assert_non_null(w);
	while (snapshot_step(w))
		continue;
	snapshot_end(w);
}

static bool same_row(const struct book_column *column, const char *v,
		     const char *w)
{
	size_t n;
	const struct book_field *f = column->fields(&n);

	for (size_t k = 0; k < n; k++)
		if (memcmp(v + f[k].at, w + f[k].at, f[k].size) != 0)
			return false;
	return true;
}

/* Every column of both indexes, and before that of both books. */
static void assert_columns(const struct corpus *x, const struct corpus *y)
{
	while (index_step(x->x, 1000) || index_step(y->x, 1000))
		continue;
	for (int c = LAYOUT_FIRST; c < (int)INDEX_COLUMNS_END; c++) {
		const struct book_column *column = layout_column(c);
		bool of_book = c < (int)COLUMNS;
		uint32_t n, m;
		const char *v = of_book ?
			book_rows(x->b, (enum book_column_no)c, &n) :
			index_rows(x->x, (enum index_column_no)c, &n);
		const char *w = of_book ?
			book_rows(y->b, (enum book_column_no)c, &m) :
			index_rows(y->x, (enum index_column_no)c, &m);

		assert_int_equal(n, m);
		for (uint32_t i = 0; i < n; i++)
			if (!same_row(column, v + i * column->size,
				      w + i * column->size))
				fail_msg("row %u of %s", i, column->name);
	}
}

static void assert_sv(struct sv got, struct sv want)
{
	if (!sv_eq(got, want))
		fail_msg("got %.*s\nwanted %.*s", SV_ARG(got), SV_ARG(want));
}

/* What is in the snapshot is what is in S; false when there is none. */
static bool has(struct source *s)
{
	struct snapshot *kept = snapshot_open(&key, again, s);
	struct diags faults = { .arena = &s->arena };
	struct corpus c;

	if (!kept)
		return false;
	c = snapshot_corpus(kept);
	snapshot_faults(kept, &faults);
	assert_sv(dump_of(&s->arena, c.b), s->dump);
	assert_sv(dump_diags(&s->arena, &faults), s->dump_faults);
	assert_columns(&c, &s->corpus);
	assert_true(snapshot_is_damaged(kept) || s->asked == 0);
	snapshot_close(kept);
	return true;
}

static void test_whole(void **state)
{
	static const char *const paths[][3] = {
		{ "data" }, { "tests/data" }, { "tests/unit/data" },
		{ "data", "tests/unit/data/chronicle.yaml" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		struct source s = { .asked = 0 };

		memcpy(s.paths, paths[i], sizeof(paths[i]));
		open_source(&s);
		keep(&s);
		assert_true(has(&s));
		assert_int_equal(s.asked, 0);
		close_source(&s);
	}
}

static void test_random(void **state)
{
	struct arena texts = { 0 };
	struct random r = { .state = 12, .arena = &texts, .share = 30 };

	(void)state;
	for (int i = 0; i < 60; i++) {
		struct source s = { .text = random_book(&r) };

		open_source(&s);
		keep(&s);
		assert_true(has(&s));
		assert_int_equal(s.asked, 0);
		close_source(&s);
		arena_reset(&texts);
	}
	arena_free(&texts);
}

/* Nothing, or only a comment, is a chronology too. */
static void test_empty(void **state)
{
	struct source s = { .text = SV("# nothing\n") };

	(void)state;
	open_source(&s);
	keep(&s);
	assert_true(has(&s));
	close_source(&s);
}

/* Another key, and there is none. */
static void test_stale(void **state)
{
	const struct snapshot_key place = { SV("b.yaml"), key.state };
	const struct snapshot_key newer = { key.place, SV("as it was") };
	struct source s = { .paths = { "tests/data" } };

	(void)state;
	open_source(&s);
	keep(&s);
	assert_null(snapshot_open(&place, again, &s));
	assert_null(snapshot_open(&newer, again, &s));
	assert_true(has(&s));
	close_source(&s);
}

/* ---- damage ---- */

static struct file_bytes whole_file(void)
{
	struct file_bytes bytes;
	struct err err;

	assert_true(file_read(path, &bytes, &err));
	return bytes;
}

static void put_file(const char *s, size_t n)
{
	struct err err;

	assert_true(file_write(path, (struct sv){ s, n }, FILE_PRIVATE, &err));
}

static struct layout_end end_of(const struct file_bytes *f)
{
	struct layout_end end;

	memcpy(&end, f->s + f->n - sizeof(end), sizeof(end));
	return end;
}

/* Whichever byte of the head is another one, there is no snapshot. */
static void test_head(void **state)
{
	struct source s = { .text = SV("- date: 2024\n  title: A\n") };
	struct file_bytes f;
	size_t head;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	head = end_of(&f).head;
	assert_true(head < f.n);
	for (size_t at = head; at < f.n; at++) {
		f.s[at] ^= (char)(1 << at % 8);
		put_file(f.s, f.n);
		assert_null(snapshot_open(&key, again, &s));
		f.s[at] ^= (char)(1 << at % 8);
	}
	put_file(f.s, f.n);
	assert_true(has(&s));
	file_free(&f);
	close_source(&s);
}

/* Whatever byte elsewhere is another one, it is noticed, or was nobody's. */
static void test_flips(void **state)
{
	struct arena texts = { 0 };
	struct random r = { .state = 3, .arena = &texts, .share = 50 };
	struct source s = { .text = random_book(&r) };
	struct file_bytes f;
	uint32_t head;
	int mended = 0;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	head = (uint32_t)end_of(&f).head;
	for (int i = 0; i < 300; i++) {
		size_t at = random_pick(&r, head);

		f.s[at] ^= (char)(1 << i % 8);
		put_file(f.s, f.n);
		s.asked = 0;
		has(&s);
		mended += s.asked;
		f.s[at] ^= (char)(1 << i % 8);
	}
	assert_true(mended > 30);
	file_free(&f);
	close_source(&s);
	arena_free(&texts);
}

/* Cut anywhere, there is no snapshot. */
static void test_cut(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	struct file_bytes f;
	struct layout_end end;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	end = end_of(&f);
	for (uint32_t i = 0; i < end.sections; i++) {
		struct layout_section section;

		memcpy(&section, f.s + end.head + i * sizeof(section),
		       sizeof(section));
		put_file(f.s, section.at);
		assert_null(snapshot_open(&key, again, &s));
	}
	for (size_t n = end.head; n < f.n; n += 7) {
		put_file(f.s, n);
		assert_null(snapshot_open(&key, again, &s));
	}
	file_free(&f);
	close_source(&s);
}

/* ---- what is no longer, or never was, ours ---- */

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
	assert_true(layout_path(from, &other));
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

/* ---- a disk that is full, a folder that cannot be written to ---- */

static int count_files(void)
{
	char folder[PATH_MAX];
	struct dirent *e;
	int n = 0;
	DIR *dir;

	strcpy(folder, path);
	*strrchr(folder, '/') = '\0';
	dir = opendir(folder);
	assert_non_null(dir);
	while ((e = readdir(dir)))
		n += e->d_name[0] != '.' || strlen(e->d_name) > 2;
	closedir(dir);
	return n;
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
	strcpy(was, home);
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
	struct timespec long_ago[2] = { { .tv_sec = 1000000 },
					{ .tv_sec = 1000000 } };

	(void)state;
	open_source(&s);
	for (int i = 0; i < 40; i++) {
		const struct snapshot_key one = {
			{ (char[]){ (char)('0' + i) }, 1 }, key.state };
		struct snapshot_writer *w = snapshot_begin(
			&s.corpus, &s.faults, &one, false);

		while (snapshot_step(w))
			continue;
		snapshot_end(w);
	}
	assert_int_equal(count_files(), 16);
	keep(&s);
	snprintf(name, sizeof(name), "%.*s/" FILE_TEMP "abcdef",
		 (int)(strrchr(path, '/') - path), path);
	assert_int_equal(mkdir(name, 0700), 0); /* no file: it stays */
	keep(&s);
	assert_int_equal(count_files(), 17);
	assert_int_equal(rmdir(name), 0);
	close(open(name, O_WRONLY | O_CREAT, 0600));
	keep(&s);
	assert_int_equal(count_files(), 17);
	assert_int_equal(utimensat(AT_FDCWD, name, long_ago, 0), 0);
	keep(&s);
	assert_int_equal(count_files(), 16);
	assert_true(has(&s));
	close_source(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_stale),
		cmocka_unit_test(test_head),
		cmocka_unit_test(test_flips),
		cmocka_unit_test(test_cut),
		cmocka_unit_test(test_forged),
		cmocka_unit_test(test_not_ours),
		cmocka_unit_test(test_swapped),
		cmocka_unit_test(test_mended),
		cmocka_unit_test(test_full),
		cmocka_unit_test(test_no_folder),
		cmocka_unit_test(test_tidy),
	};

	return cmocka_run_group_tests(tests, setup, arena_teardown);
}
