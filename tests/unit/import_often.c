/* What stands once in a file and is said in many places of what is made. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/build.h"
#include "import/import.h"
#include "support_arena.h"

enum { RECORDS = 5000, LONG = 900 };

/* HEAD, the lines of each record, and the end; in these % is its number and ~
 * so many signs. */
static const struct test_case {
	const char *format, *head, *record, *end;
	size_t told; /* faults */
} cases[] = {
	{ "markdown", "", "- 2024: A [r]\n", "\n[r]: http://e.org/~\n", 1 },
	{ "markdown", "", "- 2024: [A][R  s]\n",
	  "\n> [r\n> s]:\n> http://e.org/~\n> 'a'\n", 1 },
	{ "markdown", "", "- 2024: [A][\303\237]\n", "\n[SS]: <e~>\n", 1 },
	{ "markdown", "", "- 2024: [A][r]\n",
	  "\n- [r]: http://e.org/ (~\n  ~\n  ~)\n", 1 },
	{ "markdown", "", "- 2024: [A][a\\]: b]\n",
	  "\n[a\\]: b]: <e\\> \"~> \"~\\\"~\"\n", 1 },
	{ "markdown", "|Date|Title|\n|-|-|\n", "|2024|[A][a\\|b]|\n",
	  "\n[a|b]: http://e.org/~\n", 1 },
	{ "markdown", "", "- 2024: [A][r]\n\n[r]: u\n\n", "", 0 },
	{ "markdown", "", "- 2024: A[^1]\n", "\n[^1]: ~\n", 1 },
	{ "markdown", "", "- 2024: A[^1]\n", "\n[^1]: [c]: e~\n    B[c]\n", 1 },
	{ "markdown", "## ~\n\n", "- 2024: A\n", "", 1 },
	{ "markwhen", "section ~\ngroup B #c\n", "2024: A\n", "", 2 },
	{ "markwhen", "", "group a\n2024: A\n", "", 5000 },
	{ "markwhen", "group A #a #b #c #d #e #f #g\n", "2024: A\n", "", 1 },
	{ "markwhen", "2024-05-17: ~~~~~~~~ !x\n", "after !x 1 day: A\n",
	  "", 0 },
	{ "bibtex", "@string{s = {~}}\n", "@book{b%, title = s}\n", "", 100 },
	{ "gedcom", "0 HEAD\n0 @I1@ INDI\n1 NAME ~\n",
	  "1 EVEN\n2 DATE 1824\n", "0 TRLR\n", 1 },
	{ "gedcom", "0 HEAD\n0 @I1@ INDI\n1 NAME ~\n",
	  "0 FAM\n1 HUSB @I1@\n1 MARR\n2 DATE 1824\n", "0 TRLR\n", 2 },
	{ "gedcom", "0 HEAD\n0 @R@ REPO\n1 NAME ~\n",
	  "0 @S%@ SOUR\n1 TITL A\n1 REPO @R@\n", "0 TRLR\n", 1 },
};

static void put(struct build *b, const char *format, int number)
{
	for (const char *s = format; *s; s++)
		if (*s == '%')
			build_fmt(b, "%d", number);
		else if (*s == '~')
			build_fill(b, 'x', LONG);
		else
			build_char(b, *s);
}

static struct sv file_of(const struct test_case *t)
{
	struct build b = { .arena = &arena };

	put(&b, t->head, 0);
	for (int i = 0; i < RECORDS; i++)
		put(&b, t->record, i);
	put(&b, t->end, 0);
	return build_view(&b);
}

static bool count(struct sink *k, struct sv bytes)
{
	(void)k;
	(void)bytes;
	return true;
}

/* What is made is some times as long as the file, since it has the names of its
 * fields, but not LONG. */
static bool is_short(const struct test_case *t)
{
	enum { TIMES = 24 };
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct sv bytes = file_of(t);
	struct sink k = { .put = count };
	struct import *im;
	struct locale locale;
	struct err err;
	bool is;

	assert_true(locale_open(&arena, "en", &locale, NULL, &err));
	im = import_open(&a, &(struct import_options){ .locale = &locale },
			 &diags);
	assert_true(import_add(im, sv_of(t->format), SV("file"), bytes, &err));
	import_end(im);
	assert_true(import_write(im, &k, false));
	is = k.bytes <= TIMES * bytes.n && diags.errors == t->told;
	if (!is)
		print_error("%s%s%s: %zu faults, %zu bytes for %zu\n",
			    t->head, t->record, t->end, diags.errors,
			    (size_t)k.bytes, bytes.n);
	import_close(im);
	arena_free(&a);
	arena_reset(&arena);
	return is;
}

static void test_often(void **state)
{
	bool are = true;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		are &= is_short(&cases[i]);
	assert_true(are);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_often),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
