/* What reading a file takes of the arena beside the bytes of the file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/build.h"
#include "import/import.h"
#include "support_arena.h"

enum { RECORDS = 20000 };

/* HEAD, the lines of each record, in which % is its number, and the end. */
static const struct test_case {
	const char *format, *head, *record, *end;
	size_t most; /* times the bytes of the file */
} cases[] = {
	{ "csv", "date,title,place\n", "1824-05-17,Birth of Ann%,Minsk\n", "",
	  7 },
	{ "gedcom", "0 HEAD\n1 CHAR UTF-8\n",
	  "0 @I%@ INDI\n1 NAME Ann% /Fenwick/\n1 BIRT\n2 DATE 17 MAY 1824\n"
	  "2 PLAC Minsk\n2 SOUR @S1@\n3 PAGE 12\n",
	  "0 @S1@ SOUR\n1 TITL Parish book\n0 TRLR\n", 13 },
	{ "markdown", "# Lives\n\n", "- 1824: Birth of Ann%\n", "",
	  13 },
	/* Reports of ours, in chapters and as a table. */
	{ "markdown", "# Lives\n\n## 1824\n\n",
	  "### <span id=\"e%\" data-date=\"1824-05-17\" data-id=\"birth-%\""
	  " data-kind=\"event\" data-place=\"Minsk\""
	  " data-sources=\"Parish book#12\" data-summary=\"1\"></span>%. "
	  "Birth of Ann%\n\n**Monday, 17 May 1824**\n\n- **Place**: Minsk\n\n"
	  "She was the first of %.\n\n- **Source**: [\\[1\\]](#n1) ¶12\n\n",
	  "## Source\n\n- <span id=\"n1\" data-id=\"Parish book\" "
	  "data-title=\"Parish book\"></span>\\[1\\] *Parish book*.\n", 10 },
	{ "markdown", "# Lives\n\n- **Updated**: 2026\n\n## 1824\n\n",
	  "- <span id=\"e%\" data-date=\"1824-05-17\" data-id=\"birth-%\""
	  " data-kind=\"event\" data-place=\"Minsk\""
	  " data-sources=\"Parish book#12\" data-summary=\"1\"></span>"
	  "17 May: %. **Birth of Ann%**\\\n  She was the first of %.\\\n"
	  "  Place: Minsk.\\\n  [\\[1\\]](#n1) ¶12\n", "", 7 },
};

static struct sv file_of(const struct test_case *t)
{
	struct build b = { .arena = &arena };

	build_str(&b, t->head);
	for (int i = 0; i < RECORDS; i++)
		for (const char *s = t->record; *s; s++)
			if (*s == '%')
				build_fmt(&b, "%d", i);
			else
				build_char(&b, *s);
	build_str(&b, t->end);
	return build_view(&b);
}

/* T, of whose records all are taken, or none and each has a fault. */
static void check_memory(const struct test_case *t, bool taken)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct sv bytes = file_of(t);
	struct import *im;
	struct locale locale;
	size_t left;
	struct err err;

	assert_true(locale_open(&arena, "en", &locale, NULL, &err));
	im = import_open(&a, &(struct import_options){ .locale = &locale },
			 &diags);

	assert_true(import_add(im, sv_of(t->format), SV("file"), bytes, &err));
	assert_int_equal(import_rows(im, &left), taken ? RECORDS : 0);
	assert_int_equal(left, 0);
	assert_int_equal(diags.n, taken ? 0 : RECORDS);
	if (a.total > t->most * bytes.n)
		fail_msg("%s: %zu bytes for %zu", t->format, a.total, bytes.n);
	import_close(im);
	arena_free(&a);
}

static void test_memory(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		check_memory(&cases[i], true);
}

/* What the faults of the shortest lines take. */
static void test_faults(void **state)
{
	static const struct test_case t = { "ndjson", "", "{\n", "", 180 };

	(void)state;
	check_memory(&t, false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_memory),
		cmocka_unit_test(test_faults),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
