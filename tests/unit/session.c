/* What a session tells of files that change: what is new in them, and what is
 * wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "support_watched.h"

static void test_counts(void **state)
{
	struct watched d;

	(void)state;
	watched_save("a.yaml", ONE TWO "- {id: x, date: 2003, title: Three}\n");
	watched_open(&d, "a.yaml");
	assert_int_equal(d.news.bar.n, 0);
	watched_settle(&d);
	assert_int_equal(d.told, 0);
	/* One's date, Two's title, Three's both but not its id; one more. */
	watched_save("a.yaml", "- {date: 2001-05, title: One}\n"
		       "- {date: 2002, title: Zwei}\n"
		       "- {id: x, date: 2004, title: Drei}\n"
		       "- {date: 2005, title: Four}\n");
	watched_settle(&d);
	assert_int_equal(d.told, 1);
	assert_int_equal(d.news.found.added, 1);
	assert_int_equal(d.news.found.changed, 3);
	assert_int_equal(d.news.found.gone, 0);
	/* Only where they stand in the file is another. */
	watched_save("a.yaml", "\n# a comment\n"
		       "- {date: 2001-05, title: One}\n"
		       "- {date: 2002, title: Zwei}\n"
		       "- {id: x, date: 2004, title: Drei}\n");
	watched_settle(&d);
	assert_int_equal(d.news.found.changed, 0);
	assert_int_equal(d.news.found.gone, 1);
	assert_int_equal(d.news.found.now[0], 0);
	assert_int_equal(d.news.found.now[2], 2);
	assert_int_equal(d.news.found.now[3], NO_EVENT);
	assert_int_equal(book_origin(d.book, 0).line, 3);
	watched_close(&d);
	unlink("a.yaml");
}

static void test_names(void **state)
{
	struct watched d;
	name_no ana = NO_NAME, ben = NO_NAME;

	(void)state;
	watched_save("a.yaml", "people: {ana: {name: Ana}}\n"
		       "events: [{date: 2001, title: T, who: [ana, Ben]}]\n");
	watched_open(&d, "a.yaml");
	for (name_no n = 0; n < book_names(d.book); n++) {
		if (sv_eq(book_name(d.book, n), SV("Ana")))
			ana = n;
		else
			ben = n;
	}
	watched_save("a.yaml", "people: {ana: {name: Anna}, zoe: {name: Ana}}\n"
		       "events: [{date: 2001, title: T, who: [Ben, ana]}]\n");
	watched_settle(&d);
	ana = d.news.found.names[ana];
	ben = d.news.found.names[ben];
	assert_true(sv_eq(book_name(d.book, ana), SV("Anna")));
	assert_true(sv_eq(book_name(d.book, ben), SV("Ben")));
	watched_close(&d);
	unlink("a.yaml");
}

/* What is broken is told until it is mended, and the last good book stays. */
static void test_broken(void **state)
{
	static const struct {
		const char *text; /* null: deleted */
		const char *bar;
	} cases[] = {
		{ ONE "- {date: [2002\n", "a.yaml:2:10: " },
		{ "", "no event is left in a.yaml" },
		{ "events:\n", "no event is left in a.yaml" },
		{ NULL, "a.yaml: No such file" },
		{ ONE "\x01", "a.yaml:2:1: control character" },
	};
	struct watched d;

	(void)state;
	watched_save("a.yaml", ONE);
	watched_open(&d, "./a.yaml");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct book *good = d.book;
		unsigned told = d.told;

		if (cases[i].text)
			watched_save("a.yaml", cases[i].text);
		else
			unlink("a.yaml");
		watched_settle(&d);
		assert_int_equal(d.told, told + 1);
		assert_null(d.news.corpus);
		assert_true(d.book == good);
		assert_true(sv_starts(d.news.bar, sv_of(cases[i].bar)));
		assert_true(sv_ends(d.news.file, SV("a.yaml")));
		assert_int_equal(d.news.more, 0);
		assert_int_equal(d.news.as_of.n, strlen("14:32"));
		watched_save("a.yaml", i % 2 ? ONE : TWO);
		watched_settle(&d);
		assert_int_equal(d.told, told + 2);
		assert_int_equal(d.news.bar.n, 0);
		assert_true(d.book == d.news.corpus->b);
		assert_int_equal(book_events(d.book), 1);
	}
	watched_close(&d);
	unlink("a.yaml");
}

/* How many others are broken; and of what was so from the beginning it is not
 * told of when it is. */
static void test_broken_two(void **state)
{
	struct watched d;

	(void)state;
	assert_int_equal(mkdir("two", 0700), 0);
	watched_save("two/a.yaml", ONE "\x01");
	watched_save("two/b.yaml", TWO);
	watched_open(&d, "two");
	assert_true(d.news.bar.n > 0);
	assert_int_equal(d.news.as_of.n, 0);
	watched_save("two/a.yaml", ONE);
	watched_settle(&d);
	assert_int_equal(d.news.bar.n, 0);
	watched_save("two/a.yaml", ONE "\x01");
	watched_save("two/b.yaml", TWO "\x01");
	watched_settle(&d);
	assert_int_equal(d.news.more, 1);
	assert_true(d.news.as_of.n > 0);
	watched_close(&d);
	unlink("two/a.yaml");
	unlink("two/b.yaml");
	rmdir("two");
}

/* Who begins with what is broken sees what there is, and it gets better. */
static void test_broken_first(void **state)
{
	struct watched d;

	(void)state;
	watched_save("a.yaml", ONE "- {date: [2002\n");
	watched_open(&d, "a.yaml");
	assert_int_equal(d.news.line, 2);
	assert_int_equal(book_events(d.book), 1);
	watched_save("a.yaml", ONE TWO "- {date: [2003\n");
	watched_settle(&d);
	assert_int_equal(d.news.line, 3);
	assert_int_equal(book_events(d.book), 2);
	watched_save("a.yaml", ONE);
	watched_settle(&d);
	assert_int_equal(d.news.bar.n, 0);
	assert_int_equal(book_events(d.book), 1);
	watched_close(&d);
	unlink("a.yaml");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_broken),
		cmocka_unit_test(test_broken_two),
		cmocka_unit_test(test_broken_first),
	};

	return cmocka_run_group_tests(tests, watched_setup, watched_teardown);
}
