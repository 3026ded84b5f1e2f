/* Reports as they come: guarded cells, sinks that fail, memory that stays. */
#include <errno.h>
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report/writer.h"
#include "support_arena.h"
#include "support_book.h"
#include "support_heap.h"
#include "support_text.h"
#include "table/rows.h"
#include "tell/tell.h"

/* ---- cells ---- */

/* A table of one cell. */
struct one {
	struct sv cell;
	bool done;
};

static bool one_next(void *of)
{
	struct one *one = of;
	bool more = !one->done;

	one->done = true;
	return more;
}

static struct items one_cell(void *of, struct arena *row, size_t column)
{
	struct one *one = of;

	(void)row;
	(void)column;
	return (struct items){ &one->cell, 1 };
}

/* TEXT as a cell of CSV, without the head. */
static struct sv csv_of(struct sv text, unsigned flags, bool trusted)
{
	struct rows_head head = { SV_INIT("h"), ROWS_ONE, flags };
	struct one one = { .cell = text };
	struct rows table = { .heads = &head, .nheads = 1, .of = &one,
			       .next = one_next, .cell = one_cell };
	struct build out = { .arena = &arena };
	struct sink_text to = sink_to_text(&out);
	struct arena scratch = { 0 };
	struct rows_look look = { .trusted = trusted };

	assert_true(rows_write(&to.sink, &scratch, ROWS_CSV, &table, &look));
	arena_free(&scratch);
	assert_true(sv_starts(build_view(&out), SV("h\r\n")));
	assert_true(sv_ends(build_view(&out), SV("\r\n")));
	return sv_slice(build_view(&out), 3, out.n - 2);
}

static void test_guard(void **state)
{
	static const struct {
		struct sv text;
		struct sv cell;
	} cases[] = {
		{ SV_INIT(""), SV_INIT("") },
		{ SV_INIT("a, b"), SV_INIT("\"a, b\"") },
		{ SV_INIT("a \"b\""), SV_INIT("\"a \"\"b\"\"\"") },
		{ SV_INIT("a\nb"), SV_INIT("\"a\nb\"") },
		{ SV_INIT("a\r\nb"), SV_INIT("\"a\nb\"") },
		{ SV_INIT("=1"), SV_INIT("'=1") },
		{ SV_INIT("+"), SV_INIT("'+") },
		{ SV_INIT("-a"), SV_INIT("'-a") },
		{ SV_INIT("@x"), SV_INIT("'@x") },
		{ SV_INIT("\t=1"), SV_INIT("' =1") },
		{ SV_INIT("\r=1"), SV_INIT("'<U+000D>=1") },
		{ SV_INIT("\uFF1Dx"), SV_INIT("'\uFF1Dx") },
		{ SV_INIT("\uFF0Bx"), SV_INIT("'\uFF0Bx") },
		{ SV_INIT("\uFF0Dx"), SV_INIT("'\uFF0Dx") },
		{ SV_INIT("\uFF20x"), SV_INIT("'\uFF20x") },
		{ SV_INIT("'=1"), SV_INIT("''=1") },
		{ SV_INIT("''=1"), SV_INIT("'''=1") },
		{ SV_INIT("'tis"), SV_INIT("'tis") },
		{ SV_INIT("'-1"), SV_INIT("''-1") },
		{ SV_INIT("-1"), SV_INIT("-1") },
		{ SV_INIT("+12.5"), SV_INIT("+12.5") },
		{ SV_INIT("-1.5e9"), SV_INIT("-1.5e9") },
		{ SV_INIT("-1E-9"), SV_INIT("-1E-9") },
		{ SV_INIT("-"), SV_INIT("'-") },
		{ SV_INIT("-1."), SV_INIT("'-1.") },
		{ SV_INIT("-.5"), SV_INIT("'-.5") },
		{ SV_INIT("-1e"), SV_INIT("'-1e") },
		{ SV_INIT("-1e+"), SV_INIT("'-1e+") },
		{ SV_INIT("-1+1"), SV_INIT("'-1+1") },
		{ SV_INIT("-0043-03-15"), SV_INIT("'-0043-03-15") },
		{ SV_INIT("=\"a\""), SV_INIT("\"'=\"\"a\"\"\"") },
		{ SV_INIT("a=1"), SV_INIT("a=1") },
		{ SV_INIT("\x1B[1m"), SV_INIT("<U+001B>[1m") },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_sv(csv_of(cases[i].text, 0, false), cases[i].cell);
	assert_sv(csv_of(SV("-0043-03-15"), ROWS_DATE, false),
		  SV("-0043-03-15"));
	assert_sv(csv_of(SV("=1"), 0, true), SV("=1"));
}

/* Whatever a cell begins with, one ' less is what was meant. */
static void test_undone(void **state)
{
	static const char *const parts[] = { "'", "=", "-",
					     "1", "a", "\uFF1D" };
	enum { PARTS = 6, CELLS = PARTS * PARTS * PARTS };

	(void)state;
	for (unsigned i = 0; i < CELLS; i++) {
		struct build text = { .arena = &arena };
		struct sv cell, rest;

		for (unsigned k = i, n = 0; n < 3; n++, k /= PARTS)
			build_str(&text, parts[k % PARTS]);
		cell = rest = csv_of(build_view(&text), 0, false);
		while (sv_starts(rest, SV("'")))
			rest = sv_slice(rest, 1, rest.n);
		if (rest.n < cell.n &&
		    (rest.n == 0 || sv_find(SV("=-\xEF"),
					    sv_slice(rest, 0, 1),
					    0) != SV_NONE))
			cell = sv_slice(cell, rest.n > 0, cell.n);
		assert_true(sv_eq(cell, build_view(&text)));
	}
}

/* A table of one cell with two values. */
struct two {
	struct sv values[2];
	bool done;
};

static bool two_next(void *of)
{
	struct two *two = of;
	bool more = !two->done;

	two->done = true;
	return more;
}

static struct items two_cell(void *of, struct arena *row, size_t column)
{
	struct two *two = of;

	(void)row;
	(void)column;
	return (struct items){ two->values, 2 };
}

/* Two values in a cell are the same two when they are read. */
static void test_apart(void **state)
{
	static const char *const parts[] = { ";", "\\", "a", "; " };
	enum { PARTS = 4, VALUES = PARTS * PARTS * PARTS };
	struct rows_head head = { SV_INIT("h"), ROWS_MANY, 0 };
	struct rows_look look = { .trusted = true, .apart = true };

	(void)state;
	for (unsigned i = 0; i < VALUES; i++) {
		struct build text = { .arena = &arena }, out = text;
		struct sink_text to = sink_to_text(&out);
		struct arena scratch = { 0 };
		struct two two = { .done = false };
		struct rows table = { .heads = &head, .nheads = 1, .of = &two,
				      .next = two_next, .cell = two_cell };
		struct sv cell;

		for (unsigned k = i, n = 0; n < 3; n++, k /= PARTS)
			build_str(&text, parts[k % PARTS]);
		build_char(&text, 'b');
		two.values[0] = two.values[1] = build_view(&text);
		assert_true(rows_write(&to.sink, &scratch, ROWS_CSV, &table,
				       &look));
		cell = sv_slice(build_view(&out), 3, out.n - 2);
		assert_sv(rows_item(&arena, &cell, true), two.values[0]);
		assert_sv(rows_item(&arena, &cell, true), two.values[1]);
		assert_int_equal(cell.n, 0);
		arena_free(&scratch);
	}
}

/* ---- sinks ---- */

/* Takes so many bytes and no more; notes how much memory is in use. */
struct narrow {
	struct sink sink;
	uint64_t room;
	size_t calls, most;
};

static bool put_narrow(struct sink *k, struct sv bytes)
{
	struct narrow *n = (struct narrow *)k;

	n->calls++;
	if (HEAP > n->most)
		n->most = HEAP;
	errno = ENOSPC;
	return k->bytes + bytes.n <= n->room;
}

static const enum report_format formats[] = { REPORT_CSV,  REPORT_TSV,
					      REPORT_JSON, REPORT_NDJSON,
					      REPORT_TEXT, REPORT_MAN,
					      REPORT_MARKDOWN, REPORT_HTML,
					      REPORT_SQL, REPORT_TIMELINEJS,
					      REPORT_ICAL };

enum { FORMATS = sizeof(formats) / sizeof(*formats) };

static struct narrow write_all(const struct book *b, enum report_format format,
			       uint64_t room)
{
	struct hits hits = every_event(&arena, b);
	struct corpus c = { b, index_new(b) };
	struct report_choice of = { .corpus = &c, .hits = hits.v, .n = hits.n };
	struct report_layout layout = { .ascii = false };
	struct narrow to = { .sink = { .put = put_narrow }, .room = room };
	struct locale locale;
	struct tell_options options = { .locale = &locale };
	struct doc *doc;
	struct err err;
	size_t before;
	bool ok;

	assert_true(locale_open(&arena, "en", &locale, NULL, &err));
	doc = tell_chronicle(&arena, &c, hits, &options);
	while (index_step(c.x, 1))
		continue; /* it is no part of the report */
	before = HEAP;
	if (report_takes_doc(format))
		ok = report_write(&to.sink, format, doc, &layout);
	else
		ok = report_write_events(&to.sink, format, &of, &layout);

	assert_true(ok == !to.sink.error);
	index_free(c.x);
	to.most -= before;
	return to;
}

/* N events, in the same ninety years however many they are. */
static struct book *book_of(size_t n)
{
	struct build dates = { .arena = &arena };

	for (size_t i = 0; i < n; i++)
		build_fmt(&dates, "%s%zu-%02zu-%02zu", i ? " " : "",
			  i % 90 + 1000, i / 90 % 12 + 1, i / 1080 + 1);
	return book_of_dates(&arena, dates.s);
}

/* Ten times the events take ten times the bytes, and not more memory. */
static void test_memory(void **state)
{
	struct book *few = book_of(2000), *many = book_of(20000);

	(void)state;
	for (int i = 0; i < FORMATS; i++) {
		struct narrow a = write_all(few, formats[i], UINT64_MAX);
		struct narrow b = write_all(many, formats[i], UINT64_MAX);

		assert_true(b.sink.bytes > 9 * a.sink.bytes);
		assert_true(b.calls > 5 * a.calls);
		assert_true(b.most < a.most + 4096);
	}
	book_free(few);
	book_free(many);
}

/* A full disk ends it, and it is not tried again. */
static void test_full(void **state)
{
	struct book *b = book_of(2000);

	(void)state;
	for (int i = 0; i < FORMATS; i++) {
		struct narrow to = write_all(b, formats[i], 100000);

		assert_int_equal(to.sink.error, ENOSPC);
		assert_int_equal(to.calls, 2);
		assert_true(to.sink.bytes > 0 && to.sink.bytes <= 100000);
	}
	book_free(b);
}

static int setup(void **state)
{
	(void)state;
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_guard),
		cmocka_unit_test(test_undone),
		cmocka_unit_test(test_apart),
		cmocka_unit_test(test_memory),
		cmocka_unit_test(test_full),
	};

	return cmocka_run_group_tests(tests, setup, arena_teardown);
}
