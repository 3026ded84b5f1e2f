/* What is read of a snapshot is proved then, a block at a time and no more than
 * that; what is damaged is mended from the files. */
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "index/columns.h"
#include "load/load.h"
#include "support_arena.h"
#include "support_cache.h"
#include "support_text.h"

static struct snapshot *open_kept(struct source *s)
{
	struct snapshot *kept = snapshot_open(&key, again, s);

	assert_non_null(kept);
	return kept;
}

/* Puts F in the place of the snapshot, the byte AT of column C another one. */
static void put_damaged(struct file_bytes *f, int c, uint32_t at)
{
	const struct layout_section *section = section_of(f, c);
	char *byte = f->s + section->at + at;

	assert_true(at < section->rows * section->size);
	*byte ^= 1;
	put_file(f->s, f->n);
	*byte ^= 1;
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
	put_damaged(&f, COLUMN_top, 0);
	kept = open_kept(&s);
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

/* ---- what cannot be mended ---- */

static struct book *gone(void *source)
{
	(void)source;
	return NULL;
}

static struct book *other(void *source)
{
	static struct diags none;
	struct source *s = source;

	none.arena = &s->arena;
	return load_text(SV("- {date: 2024, title: A}"), SV("a"), &none);
}

static const void *damaged; /* a row */

/* There is memory for the book, but none to mend the rows in. */
static struct book *large(void *source)
{
	uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
	struct book *b = again(source);

	munmap((void *)((uintptr_t)damaged / page * page), 1);
	return b;
}

/* There is nothing to say, and the program ends. */
static void test_gone(void **state)
{
	static snapshot_again *const cases[] = { gone, other, large };
	struct source s = { .paths = { "tests/data" } };
	struct file_bytes f;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		int status;
		pid_t child;

		put_damaged(&f, COLUMN_event_title, 0);
		child = fork();
		if (child == 0) {
			struct snapshot *kept =
				snapshot_open(&key, cases[i], &s);

			damaged = snapshot_corpus(kept).b->event_title;
			signal(SIGSEGV, SIG_DFL);
			if (dup2(open("/dev/null", O_WRONLY),
				 STDERR_FILENO) < 0)
				_exit(1);
			book_title(snapshot_corpus(kept).b, 0);
			_exit(0);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFEXITED(status));
		assert_int_equal(WEXITSTATUS(status), 3);
	}
	file_free(&f);
	close_source(&s);
}

/* ---- which blocks ---- */

/* A chronology with columns of more than one block. */
static void open_blocks(struct source *s)
{
	struct build b = { .arena = &s->arena };

	build_str(&b, "events:\n");
	for (int i = 0; i < 1000; i++)
		build_fmt(&b, "  - date: 2024\n    title: %0100d\n", i);
	s->text = build_view(&b);
	open_source(s);
	keep(s);
}

/* Whether each column of BOOK, all of which is wanted now, is as it was read;
 * BOOK has a guard until the last of them is proved. */
static void assert_book(const struct book *book, const struct book *due)
{
	uint32_t left = 0, n, all;

	for (int c = LAYOUT_FIRST; c < (int)COLUMNS; c++) {
		book_rows(due, (enum book_column_no)c, &n);
		left += layout_blocks(c, n);
	}
	for (int i = LAYOUT_FIRST; i < (int)COLUMNS; i++) {
		enum book_column_no c = (enum book_column_no)i;
		const char *good = book_rows(due, c, &all);

		assert_int_equal(book->guard != NULL, left > 0);
		book_want(book, c, 0, all);
		left -= layout_blocks(i, all);
		if (c == COLUMN_chunks) /* of when it was read */
			continue;
		assert_memory_equal(book_rows(book, c, &n), good,
				    all * book_columns[c].size);
		assert_int_equal(n, all);
	}
	assert_null(book->guard);
}

/* What is asked for and begins in a block that was proved may end in one that
 * is damaged. */
static void test_each(void **state)
{
	struct source s = { .asked = 0 };
	struct file_bytes f;
	int mended = 0;

	(void)state;
	open_blocks(&s);
	f = whole_file();
	for (size_t at = 0; at < end_of(&f).head; at += LAYOUT_BLOCK / 2) {
		struct snapshot *kept;

		f.s[at] ^= 1;
		put_file(f.s, f.n);
		f.s[at] ^= 1;
		s.asked = 0;
		kept = open_kept(&s);
		assert_book(snapshot_corpus(kept).b, s.corpus.b);
		assert_int_equal(snapshot_is_damaged(kept), s.asked);
		mended += s.asked;
		snapshot_close(kept);
	}
	assert_true(mended > 10);
	file_free(&f);
	close_source(&s);
}

/* The sums of chunks are others when they are read again: these are mended
 * once, and are proved then though they are not what was written. */
static void test_chunks(void **state)
{
	struct source s = { .asked = 0 };
	struct file_bytes f;
	struct snapshot *kept;

	(void)state;
	open_blocks(&s);
	f = whole_file();
	put_damaged(&f, COLUMN_chunks, 0);
	kept = open_kept(&s);
	assert_book(snapshot_corpus(kept).b, s.corpus.b);
	assert_int_equal(s.asked, 1);
	snapshot_close(kept);
	file_free(&f);
	close_source(&s);
}

/* What is in no other block than those that are asked for does not matter. */
static void test_asked(void **state)
{
	enum { BLOCK = LAYOUT_BLOCK };
	static const struct {
		int first; /* from that of the damaged block on */
		uint32_t n;
		bool met;
	} cases[] = {
		{ -BLOCK, BLOCK, false },  { -2, 2, false },
		{ -1, 1, false },          { -1, 2, true },
		{ 0, 1, true },            { BLOCK - 1, 1, true },
		{ BLOCK - 1, 2, true },    { BLOCK, 1, false },
		{ BLOCK, 2, false },       { -1, BLOCK + 2, true },
	};
	struct source s = { .asked = 0 };
	struct file_bytes f;

	(void)state;
	open_blocks(&s);
	f = whole_file();
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		uint32_t first = (uint32_t)(3 * BLOCK + cases[i].first);
		struct snapshot *kept;

		put_damaged(&f, COLUMN_blob, 3 * BLOCK + BLOCK / 2);
		kept = open_kept(&s);
		book_want(snapshot_corpus(kept).b, COLUMN_blob, first,
			  cases[i].n);
		if (snapshot_is_damaged(kept) != cases[i].met)
			fail_msg("%u from %d on", cases[i].n, cases[i].first);
		snapshot_close(kept);
	}
	file_free(&f);
	close_source(&s);
}

/* ---- all of the book ---- */

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
	kept = open_kept(&s);
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

/* What is damaged of the book is found out so, and remains so; what is damaged
 * of the index is not what is proved. */
static void test_proved_damaged(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	struct file_bytes f;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	for (int c = LAYOUT_FIRST; c < (int)INDEX_COLUMNS_END; c++) {
		bool good = true, of_book = c < (int)COLUMNS;
		struct snapshot *kept;
		struct book_guard *guard;

		if (section_of(&f, c)->rows == 0)
			continue;
		put_damaged(&f, c, 0);
		kept = snapshot_before(&key);
		assert_non_null(kept);
		guard = snapshot_corpus(kept).b->guard;
		while (guard->prove(guard, &good))
			continue;
		if (good == of_book)
			fail_msg("%s", layout_column(c)->name);
		good = true;
		assert_false(guard->prove(guard, &good));
		assert_int_equal(good, !of_book);
		snapshot_close(kept);
	}
	assert_true(section_of(&f, COLUMNS)->rows > 0);
	file_free(&f);
	close_source(&s);
}

/* ---- the index ---- */

/* Each part of it is proved when it is asked for, whatever the others are. */
static void test_parts(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	struct file_bytes f;
	struct snapshot *kept;
	struct corpus c;
	size_t n, due;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	put_damaged(&f, COLUMN_by_key, 0);
	kept = open_kept(&s);
	c = snapshot_corpus(kept);
	index_name_events(c.x, 0, &n);
	index_name_events(s.corpus.x, 0, &due);
	assert_int_equal(n, due);
	assert_false(snapshot_is_damaged(kept));
	assert_sv(index_key(c.x, 0), index_key(s.corpus.x, 0));
	assert_true(snapshot_is_damaged(kept));
	assert_int_equal(s.asked, 0); /* it is made of the book */
	snapshot_close(kept);
	file_free(&f);
	close_source(&s);
}

/* When all of that is proved, the book is not. */
static void test_index_first(void **state)
{
	struct source s = { .asked = 0 };
	struct snapshot *kept;
	struct corpus c;

	(void)state;
	open_blocks(&s);
	kept = open_kept(&s);
	c = snapshot_corpus(kept);
	while (index_step(c.x, 1000))
		continue;
	assert_book(c.b, s.corpus.b);
	snapshot_close(kept);
	close_source(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_mended),
		cmocka_unit_test(test_gone),
		cmocka_unit_test(test_each),
		cmocka_unit_test(test_chunks),
		cmocka_unit_test(test_asked),
		cmocka_unit_test(test_proved),
		cmocka_unit_test(test_proved_damaged),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_index_first),
	};

	return cmocka_run_group_tests(tests, cache_setup, arena_teardown);
}
