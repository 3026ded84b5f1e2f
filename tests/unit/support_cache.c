/* A chronology, its snapshot, and whether both are the same. */
#include "support_cache.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/hash.h"
#include "cache/folder.h"
#include "load/load.h"
#include "support_arena.h"
#include "support_dump.h"
#include "support_rows.h"
#include "support_text.h"

const struct snapshot_key key = { SV_INIT("a.yaml"), SV_INIT("as it is") };

char path[PATH_MAX];

int cache_setup(void **state)
{
	static char folder[PATH_MAX];
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof(folder), "%s/annals-cache-XXXXXX",
		 tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(folder));
	setenv("XDG_CACHE_HOME", folder, 1);
	assert_true(layout_path(path, &key, FOLDER_ENDING));
	return 0;
}

static struct book *read_source(const struct source *s, struct diags *diags)
{
	size_t n = 0;

	while (n < 3 && s->paths[n])
		n++;
	return s->text.n ? load_text(s->text, SV("a.yaml"), diags) :
			   load_book(s->paths, n, diags);
}

struct book *again(void *of)
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

void open_source(struct source *s)
{
	s->faults.arena = &s->arena;
	s->corpus.b = read_source(s, &s->faults);
	s->corpus.x = index_new(s->corpus.b);
	s->dump = dump_of(&s->arena, s->corpus.b);
	s->dump_faults = dump_diags(&s->arena, &s->faults);
}

void close_source(struct source *s)
{
	index_free(s->corpus.x);
	book_free((struct book *)(uintptr_t)s->corpus.b);
	arena_free(&s->arena);
}

void keep_as(const struct source *s, const struct snapshot_key *as)
{
	struct snapshot_writer *w = snapshot_begin(&s->corpus, &s->faults, as,
						   false);

	assert_non_null(w);
	while (snapshot_step(w))
		continue;
	snapshot_end(w);
}

void keep(const struct source *s)
{
	keep_as(s, &key);
}

/* Every column of both indexes, and before that of both books. */
static void assert_columns(const struct corpus *x, const struct corpus *y)
{
	while (index_step(x->x, 1000) || index_step(y->x, 1000))
		continue;
	for (int c = LAYOUT_FIRST; c < (int)INDEX_COLUMNS_END; c++) {
		const struct book_column *column = layout_column(c);
		bool of_book = c < (int)COLUMNS;
		uint32_t n, m, i;
		const char *v = of_book ?
			book_rows(x->b, (enum book_column_no)c, &n) :
			index_rows(x->x, (enum index_column_no)c, &n);
		const char *w = of_book ?
			book_rows(y->b, (enum book_column_no)c, &m) :
			index_rows(y->x, (enum index_column_no)c, &m);

		assert_int_equal(n, m);
		i = rows_differ(column, v, w, n);
		if (i < n)
			fail_msg("row %u of %s", i, column->name);
	}
}

/* Kinds and roles are found by their ids. */
static void assert_vocabulary(const struct book *b)
{
	for (kind_no k = 0; k < b->kinds.n; k++)
		assert_int_equal(book_find_kind(b, book_kind_id(b, k)), k);
	for (role_no r = 0; r < b->roles.n; r++)
		assert_int_equal(book_find_role(b, book_role_id(b, r)), r);
}

bool has(struct source *s)
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
	assert_vocabulary(c.b);
	assert_int_equal(c.b->after, s->corpus.b->after);
	assert_int_equal(c.b->seed, s->corpus.b->seed);
	s->damaged = snapshot_is_damaged(kept);
	assert_true(s->damaged || s->asked == 0);
	snapshot_close(kept);
	return true;
}

struct file_bytes whole_file(void)
{
	struct file_bytes bytes;
	struct err err;

	assert_true(file_read(path, &bytes, &err));
	return bytes;
}

void put_file(const char *s, size_t n)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0600);

	assert_true(fd >= 0);
	assert_true(file_write_fd(fd, (struct sv){ s, n }));
	close(fd);
}

struct layout_end end_of(const struct file_bytes *f)
{
	struct layout_end end;

	memcpy(&end, f->s + f->n - sizeof(end), sizeof(end));
	return end;
}

struct layout_section *section_of(struct file_bytes *f, int c)
{
	return (struct layout_section *)(void *)(f->s + end_of(f).head) +
	       (c - LAYOUT_FIRST);
}

void put_forged(struct file_bytes *f)
{
	struct layout_end end = end_of(f);
	uint64_t *sums = (void *)section_of(f, LAYOUT_LAST);

	for (int c = LAYOUT_FIRST; c < LAYOUT_LAST; c++) {
		const struct layout_section *section = section_of(f, c);
		uint32_t blocks = layout_blocks(c, section->rows);

		for (uint32_t i = 0; i < blocks; i++)
			*sums++ = hash_sum(layout_block(c, f->s + section->at,
							section->rows, i));
	}
	put_forged_end(f, end);
}

void put_forged_end(struct file_bytes *f, struct layout_end end)
{
	size_t at = f->n - sizeof(end);
	size_t head = end.head < at ? (size_t)end.head : 0;

	memcpy(f->s + at, &end, sizeof(end));
	end.sum = hash_sum((struct sv){ f->s + head,
					f->n - head - sizeof(end.sum) });
	memcpy(f->s + at, &end, sizeof(end));
	put_file(f->s, f->n);
}
