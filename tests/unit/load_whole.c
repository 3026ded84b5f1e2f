/* What a file with every field, in each of its forms, becomes in the book:
 * all of it, and where each thing stands. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "book/columns.h"
#include "load/load.h"
#include "load/schema.h"
#include "support_dump.h"
#include "support_golden.h"

#define FOLDER "tests/unit/data/"

/* A line for each row of column C that stands somewhere: LINE:COLUMN. */
static void put_places(struct build *out, const struct book *b,
		       enum book_column_no c)
{
	const struct book_column *column = &book_columns[c];
	size_t nfields;
	const struct book_field *f = column->fields(&nfields);
	uint32_t n;
	const char *rows = book_rows(b, c, &n);

	for (size_t i = 0; i < nfields; i++)
		for (uint32_t row = 0; f[i].refers == REFERS_ORIGIN && row < n;
		     row++) {
			struct origin o;

			memcpy(&o, rows + row * column->size + f[i].at,
			       sizeof(o));
			build_fmt(out, "%s %u %s %u %u:%u\n", column->name, row,
				  f[i].name, o.file, o.line, o.column);
		}
}

static void put_links(struct build *out, const struct book *b)
{
	for (event_no ev = 0; ev < book_events(b); ev++) {
		size_t n;
		const struct link *links = book_links(b, ev, &n);

		build_fmt(out, "links %u", ev);
		for (size_t i = 0; i < n; i++)
			build_fmt(out, " %d:%u", (int)links[i].kind,
				  links[i].to);
		build_char(out, '\n');
	}
}

/* The records that each that was written needs, and the flags of its tree. */
static void put_written(struct build *out, const struct book *b)
{
	uint32_t n;
	const struct written *v = book_written(b, &n);

	for (uint32_t i = 0; i < n; i++) {
		const uint32_t *needs = book_written_needs(b, v[i].needs);
		const struct written_node *node =
			book_written_node(b, v[i].node);
		const struct written_node *end = written_skip(node);

		build_fmt(out, "written %u: %u %d %d needs", i, v[i].section,
			  (int)v[i].event, (int)v[i].number);
		for (uint32_t k = 0; k < v[i].needs.count; k++)
			build_fmt(out, " %u", needs[k]);
		build_str(out, " flags ");
		for (; node < end; node++)
			build_fmt(out, "%u", node->flags);
		build_char(out, '\n');
	}
}

static void put_book(struct build *out, const struct book *b)
{
	dump_book(out, b);
	for (int c = COLUMN_plain + 1; c < COLUMNS; c++)
		if (book_columns[c].name && c != COLUMN_events)
			put_places(out, b, (enum book_column_no)c);
	put_links(out, b);
	put_written(out, b);
}

static void test_whole(void **state)
{
	static const char *const files[] = { FOLDER "whole.yaml" };
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct build out = { .arena = &a };
	struct book *b = load_written(files, 1, &diags);

	(void)state;
	diag_print(&out, &diags, 0, false);
	put_book(&out, b);
	golden_check(FOLDER "whole.txt", build_view(&out));
	book_free(b);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
