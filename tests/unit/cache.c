/* A snapshot gives what it was made of, however it was damaged since. */
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

#include "base/file.h"
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
	bool changed; /* it is no longer as it was */
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
	return s->changed ? NULL : read_source(s, &diags);
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
	};

	return cmocka_run_group_tests(tests, setup, arena_teardown);
}
