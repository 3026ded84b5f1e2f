/* Loading what is hostile, strange or large: it ends, and soon. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "load/load.h"

#define OK_EVENT "- {date: 2024-05, title: Good}\n"

/* ---- each fault beside a good event ---- */

static struct sv repeat(struct arena *a, const char *head, const char *part,
			size_t times, const char *tail)
{
	struct build b = { .arena = a };

	build_str(&b, head);
	for (size_t i = 0; i < times; i++)
		build_str(&b, part);
	build_str(&b, tail);
	return build_view(&b);
}

static void expect_fault(struct arena *a, struct sv text, enum fault fault,
			 unsigned events)
{
	struct diags diags = { .arena = a };
	struct book *b = load_text(text, SV("t.yaml"), &diags);

	assert_int_equal(diags.n > 0 ? diags.v[0].fault : FAULT_COUNT, fault);
	assert_int_equal(book_events(b), events);
	book_free(b);
	arena_free(a);
}

/* A chain of N places, each in the last, by its `in` and by its country in
 * turn; then an event at the innermost. */
static struct sv places(struct arena *a, unsigned n)
{
	struct build b = { .arena = a };

	build_str(&b, "places:\n  l1: L1\n");
	for (unsigned i = 2; i <= n; i++)
		build_fmt(&b, "  l%u: {name: L%u, %s: l%u}\n", i, i,
			  i % 2 ? "in" : "country", i - 1);
	build_fmt(&b, "events:\n- {date: 2024, title: A, place: l%u}\n", n);
	return build_view(&b);
}

/* However long such a chain was, there are at most 64 that follow. */
static void expect_cut(struct arena *a, struct sv text)
{
	struct diags diags = { .arena = a };
	struct book *b = load_text(text, SV("t.yaml"), &diags);

	for (name_no at = 0; at < book_names(b); at++) {
		name_no top = at;

		for (int i = 0; i < 64 && top != NO_NAME; i++)
			top = book_name_in(b, top) != NO_NAME ?
				      book_name_in(b, top) :
				      book_name_country(b, top);
		assert_int_equal(top, NO_NAME);
	}
	book_free(b);
	arena_free(a);
}

static struct sv offices(struct arena *a, unsigned n)
{
	struct build b = { .arena = a };

	build_str(&b, "people:\n  p:\n    name: P\n    offices:\n");
	for (unsigned i = 0; i < n; i++)
		build_fmt(&b, "    - {title: O%u}\n", i);
	return build_view(&b);
}

static struct sv laughs(struct arena *a)
{
	struct build b = { .arena = a };

	build_str(&b, OK_EVENT "- {date: 2024, title: A, x-a: &a0 [l,l,l]}\n");
	for (int i = 1; i < 20; i++)
		build_fmt(&b,
			  "- {date: 2024, title: A, x-a: &a%d [*a%d,*a%d,*a%d,"
			  "*a%d,*a%d,*a%d,*a%d,*a%d,*a%d]}\n",
			  i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1,
			  i - 1, i - 1);
	return build_view(&b);
}

static struct sv anchors(struct arena *a)
{
	struct build b = { .arena = a };

	for (int i = 0; i < 1500; i++)
		build_fmt(&b, "- {date: 2024, title: &a%d A}\n", i);
	return build_view(&b);
}

static struct sv merges(struct arena *a)
{
	struct build b = { .arena = a };

	build_str(&b, OK_EVENT "- {date: 2024, title: A, <<: {");
	for (int i = 0; i < 50000; i++)
		build_fmt(&b, "x-%d: a, ", i);
	build_str(&b, "}}\n");
	return build_view(&b);
}

/* Nine thousand words in as many events as the file may have. */
static struct sv crowd(struct arena *a)
{
	struct build b = { .arena = a };

	build_str(&b, "x-t: &t [");
	for (int i = 0; i < 9000; i++)
		build_fmt(&b, "t%d, ", i);
	build_str(&b, "]\nevents:\n");
	for (int i = 0; i < 2000; i++)
		build_str(&b, "- {date: 2024, title: A, tags: *t}\n");
	return build_view(&b);
}

/* A text weighs, too. */
static struct sv novel(struct arena *a)
{
	struct build b = { .arena = a };

	build_str(&b, "x-t: &t ");
	build_fill(&b, 'x', 50000);
	build_str(&b, "\nevents:\n");
	for (int i = 0; i < 2000; i++)
		build_str(&b, "- {date: 2024, title: A, summary: *t}\n");
	return build_view(&b);
}

/* An alias within 23 lists, which is as deep as may be, and within 24. */
static struct sv stairs(struct arena *a)
{
	struct build b = { .arena = a };

	build_str(&b, OK_EVENT "- {date: 2024, title: A, x-a: &a ");
	build_fill(&b, '[', 40);
	build_fill(&b, ']', 40);
	for (size_t depth = 23; depth <= 24; depth++) {
		build_str(&b, "}\n- {date: 2024, title: B, x-b: ");
		build_fill(&b, '[', depth);
		build_str(&b, "*a");
		build_fill(&b, ']', depth);
	}
	build_str(&b, "}\n");
	return build_view(&b);
}

static void test_hostile(void **state)
{
	struct arena a = { 0 };

	(void)state;
	expect_fault(&a, repeat(&a, OK_EVENT "- ", "[", 100000, ""),
		     FAULT_too_deep, 1);
	expect_fault(&a, repeat(&a, OK_EVENT "- ", "{a: ", 50000, ""),
		     FAULT_too_deep, 1);
	expect_fault(&a, repeat(&a, OK_EVENT, "- ", 50000, "\n"),
		     FAULT_too_deep, 1);
	expect_fault(&a, repeat(&a, OK_EVENT "- {date: 2024, title: \"", "x",
				1 << 21, "\"}\n" OK_EVENT),
		     FAULT_scalar_too_long, 2);
	/* What an event says of a source is told with that event alone. */
	expect_fault(&a, repeat(&a, "- {date: 2024, title: A, sources: "
				    "{title: ", "x", 1001, "}}\n"),
		     FAULT_COUNT, 1);
	expect_fault(&a, repeat(&a, "sources: {s: {title: ", "x", 1000,
				"}}\nevents:\n" OK_EVENT), FAULT_COUNT, 1);
	expect_fault(&a, repeat(&a, "sources: {s: {title: ", "x", 1001,
				"}}\nevents:\n" OK_EVENT),
		     FAULT_scalar_too_long, 1);
	expect_fault(&a, repeat(&a, "", "%TAG !a! x\n", 50000, ""),
		     FAULT_directive, 0);
	expect_fault(&a, places(&a, 64), FAULT_COUNT, 1);
	expect_fault(&a, places(&a, 65), FAULT_chain_too_long, 1);
	expect_fault(&a, places(&a, 20000), FAULT_chain_too_long, 1);
	expect_cut(&a, places(&a, 1000));
	expect_fault(&a, offices(&a, 256), FAULT_COUNT, 0);
	expect_fault(&a, offices(&a, 257), FAULT_offices_too_many, 0);
	/* Nine, eighty-one ... until the budget ends it. */
	expect_fault(&a, laughs(&a), FAULT_alias_budget, 5);
	expect_fault(&a, anchors(&a), FAULT_too_many_anchors, 1000);
	expect_fault(&a, merges(&a), FAULT_alias_budget, 1);
	expect_fault(&a, stairs(&a), FAULT_alias_budget, 3);
	expect_fault(&a, crowd(&a), FAULT_too_many_aliases, 111);
	expect_fault(&a, novel(&a), FAULT_too_many_aliases, 159);
	expect_fault(&a,
		     repeat(&a, OK_EVENT "- {date: 2024, title: A",
			    ", <<: {x-a: b}", 50000, "}\n"),
		     FAULT_alias_budget, 1);
	/* Ten thousand faults are found in linear time. */
	expect_fault(&a,
		     repeat(&a, "", "- {title: A, id: a}\n", 10000, OK_EVENT),
		     FAULT_event_undated, 1);
}

/* ---- what is no file to read ---- */

static void expect_unreadable(const char *path)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct book *b = load_book(&path, 1, &diags);

	assert_int_equal(diags.n, 1);
	assert_int_equal(diags.v[0].fault, FAULT_file_unreadable);
	book_free(b);
	arena_free(&a);
}

static void test_odd_files(void **state)
{
	char folder[] = "/tmp/annals-fifo-XXXXXX";
	char *fifo;

	(void)state;
	expect_unreadable("/nonexistent/a.yaml");
	expect_unreadable("/dev/zero");
	expect_unreadable("/proc/self/mem");
	assert_non_null(mkdtemp(folder));
	assert_true(asprintf(&fifo, "%s/f.yaml", folder) > 0);
	assert_int_equal(mkfifo(fifo, 0600), 0);
	expect_unreadable(fifo);
	unlink(fifo);
	rmdir(folder);
	free(fifo);
}

/* ---- size ---- */

enum { LONG = 60000 }; /* a chain */

/* HEAD, then N lines by FORMAT of the line's number and the next one, then
 * TAIL. */
static struct sv lines(struct arena *a, const char *head, const char *format,
		       const char *tail, unsigned n)
{
	struct build b = { .arena = a };

	build_str(&b, head);
	for (unsigned i = 0; i < n; i++) {
		for (const char *s = format; *s; s++)
			if (*s == '#')
				build_fmt(&b, "%u", i);
			else if (*s == '@')
				build_fmt(&b, "%u", i + 1);
			else
				build_char(&b, *s);
		build_char(&b, '\n');
	}
	build_str(&b, tail);
	return build_view(&b);
}

/* Long chains of records: nothing calls itself for each of them. */
static void test_chains(void **state)
{
	const struct {
		const char *head, *format, *tail;
		unsigned events;
	} files[] = {
		{ "", "- {id: e#, title: T, part_of: e@}",
		  "- {id: e60000, title: T, date: 2024}\n", LONG + 1 },
		{ "roles:\n", "  r#: {is: r@}", "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };
		struct sv text = lines(&a, files[i].head, files[i].format,
				       files[i].tail, LONG);
		struct book *b = load_text(text, SV("t.yaml"), &diags);

		assert_int_equal(book_events(b), files[i].events);
		book_free(b);
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_odd_files),
		cmocka_unit_test(test_chains),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
