/* The table of a book's columns, and what is made of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "book/columns.h"
#include "index/columns.h"
#include "load/load.h"
#include "support_arena.h"

/* The shipped chronology and more, with what was written; the caller's. */
static struct book *load(void)
{
	const char *const paths[] = { "data", "tests/data",
				      "tests/unit/data/chronicle.yaml" };
	struct diags diags = { .arena = &arena };

	return load_written(paths, sizeof(paths) / sizeof(*paths), &diags);
}

/* Every value that refers to rows, set beyond them, is found out and named. */
static void test_bounds(void **state)
{
	static const uint32_t beyond[] = { UINT32_MAX - 1, UINT32_MAX - 1,
					   UINT32_MAX - 1 };
	struct book *b = load();
	struct err err;

	(void)state;
	assert_true(book_check_bounds(b, &err));
	for (int c = COLUMN_events + 1; c < COLUMNS; c++) {
		const struct book_column *column = &book_columns[c];
		size_t nfields;
		const struct book_field *f = column->fields(&nfields);
		uint32_t n;
		char *rows = book_rows(b, (enum book_column_no)c, &n);

		assert_true(n > 0);
		for (size_t i = 0; i < nfields; i++) {
			char *at = rows + (n - 1) * column->size + f[i].at;
			char was[sizeof(beyond)];

			if (f[i].refers == REFERS_NOT)
				continue;
			assert_true(f[i].size <= sizeof(was));
			memcpy(was, at, f[i].size);
			memcpy(at, beyond, f[i].size);
			assert_false(book_check_bounds(b, &err));
			assert_non_null(strstr(err.text, f[i].name));
			assert_non_null(strstr(err.text, column->name));
			memcpy(at, was, f[i].size);
		}
	}
	assert_true(book_check_bounds(b, &err));
	book_free(b);
}

/* The last row is within, the next one beyond; none is no row. */
static void test_edges(void **state)
{
	struct book *b = load();
	struct link *link = &b->links.v[0], was = *link;
	struct text *title = &b->event_title[0];
	struct err err;

	(void)state;
	link->to = b->nevents - 1;
	assert_true(book_check_bounds(b, &err));
	link->to = b->nevents;
	assert_false(book_check_bounds(b, &err));
	link->to = NO_EVENT;
	assert_true(book_check_bounds(b, &err));
	*link = was;

	*title = (struct text){ b->blob.n - 1, 1 };
	assert_true(book_check_bounds(b, &err));
	title->length = 2;
	assert_false(book_check_bounds(b, &err));
	*title = (struct text){ b->blob.n, 0 };
	assert_true(book_check_bounds(b, &err));
	book_free(b);
}

/* Every number of a name, and no other, becomes another one. */
static void test_renumber(void **state)
{
	struct book *b = load();
	uint32_t n = b->names.n;
	uint32_t *turned = ARENA_NEW(&arena, n, uint32_t);
	struct who who = b->who.v[0];
	struct name_row in = b->names.v[0];

	(void)state;
	for (uint32_t i = 0; i < n; i++) {
		turned[i] = n - 1 - i;
		if (b->names.v[i].in != NO_NAME)
			in = b->names.v[i];
	}
	assert_int_not_equal(in.in, NO_NAME);
	book_renumber(b, COLUMN_names, turned);
	assert_int_equal(b->who.v[0].name, turned[who.name]);
	assert_int_equal(b->who.v[0].role, who.role);
	for (uint32_t i = 0; i < n; i++)
		if (b->names.v[i].name.offset == in.name.offset)
			assert_int_equal(b->names.v[i].in, turned[in.in]);
	book_renumber(b, COLUMN_names, turned);
	assert_memory_equal(&b->who.v[0], &who, sizeof(who));
	book_free(b);
}

static void check_filled(const struct book_column *c)
{
	size_t n, size = 0;
	const struct book_field *fields = c->fields(&n);

	for (size_t i = 0; i < n; i++)
		size += fields[i].size;
	if (size != c->size)
		fail_msg("%s: %zu of %zu bytes have a name", c->name, size,
			 c->size);
}

/* Rows have no bytes that nobody writes: they are kept in files. */
static void test_filled(void **state)
{
	(void)state;
	for (int c = COLUMN_events + 1; c < COLUMNS; c++)
		check_filled(&book_columns[c]);
	for (int c = (int)COLUMNS; c < (int)INDEX_COLUMNS_END; c++)
		check_filled(&index_columns[c - (int)COLUMNS]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bounds),
		cmocka_unit_test(test_edges),
		cmocka_unit_test(test_renumber),
		cmocka_unit_test(test_filled),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
