/* Regular expressions: what they find, and when they are stopped. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/build.h"
#include "support_arena.h"
#include "text/regex.h"

/* WORD as often as it goes into N bytes, and END. */
static struct sv text_of(const char *word, size_t n, const char *end)
{
	struct build b = { .arena = &arena };

	while (b.n + strlen(word) <= n)
		build_str(&b, word);
	build_str(&b, end);
	return build_view(&b);
}

static struct regex *open_pattern(const char *pattern)
{
	struct regex_fault fault;
	struct regex *r = regex_open(sv_of(pattern), &fault);

	assert_non_null(r);
	return r;
}

static enum regex_answer answer_of(const char *pattern, struct sv text)
{
	struct regex *r = open_pattern(pattern);
	size_t from, to;
	enum regex_answer answer = regex_find(r, text, 0, &from, &to);

	regex_close(r);
	return answer;
}

/* Patterns whose states read the text over and over are stopped by that, though
 * they are few; others, which look no farther than words, by none. */
static void test_reads(void **state)
{
	static const struct {
		const char *pattern, *word, *end;
		size_t n;
		enum regex_answer answer;
	} cases[] = {
		{ "(a+)\\1z", "a", "", 100, REGEX_NONE },
		{ "(a+)\\1z", "a", "", 600, REGEX_STOPPED },
		{ "(?<x>a+)\\k<x>z", "a", "", 600, REGEX_STOPPED },
		{ "(?>.*)q", "ab ", "", 600, REGEX_NONE },
		{ "(?>.*)q", "ab ", "", 6000, REGEX_STOPPED },
		{ "(?:(?=.*).)*+q", "ab ", "", 6000, REGEX_STOPPED },
		{ "(?:(?=[^q]*)\\w|b| )*+q", "é ", "", 6000, REGEX_STOPPED },
		{ "\\b(\\w+) \\1\\b", "ab cd ", "the the", 20000,
		  REGEX_FOUND },
		{ "(?<=the )the(?! ab)", "ab cd ", "the the", 100000,
		  REGEX_FOUND },
		{ "the(?=.* the)", "the ", "", 1000, REGEX_FOUND },
		{ "wörd$", "wörd ", "wörd", 100000, REGEX_FOUND },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		enum regex_answer answer = answer_of(
			cases[i].pattern,
			text_of(cases[i].word, cases[i].n, cases[i].end));

		if (answer != cases[i].answer)
			fail_msg("%zu: %s: %d", i, cases[i].pattern,
				 (int)answer);
	}
}

/* What is read in all searches counts together, but not what each takes. */
static void test_all(void **state)
{
	enum { TIMES = 100 };
	struct sv text = text_of("ab ", 2000, "");
	struct regex *dear = open_pattern("(?>.*)q");
	struct regex *cheap = open_pattern("a.q");
	size_t from, to, n = 0;

	(void)state;
	while (n < TIMES &&
	       regex_find(dear, text, 0, &from, &to) == REGEX_NONE)
		n++;
	assert_in_range(n, 1, TIMES - 1);
	for (n = 0; n < TIMES; n++)
		assert_int_equal(regex_find(cheap, text, 0, &from, &to),
				 REGEX_NONE);
	regex_close(dear);
	regex_close(cheap);
}

/* How often it is asked whether to stop; the answer is yes at *ARG. */
struct asked {
	unsigned times, at;
};

static bool asks(void *arg)
{
	struct asked *a = arg;

	return ++a->times == a->at;
}

/* Who waits is asked while a text is read over and over, and heeded. */
static void test_heed(void **state)
{
	struct sv text = text_of("ab ", 6000, "");
	struct asked asked = { .at = 5 };
	struct stop stop = { .asks = asks, .arg = &asked };
	struct regex *r = open_pattern("(?>.*)q");
	size_t from, to;

	(void)state;
	regex_heed(r, &stop);
	assert_int_equal(regex_find(r, text, 0, &from, &to), REGEX_STOPPED);
	assert_int_equal(asked.times, 5);
	regex_close(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reads),
		cmocka_unit_test(test_all),
		cmocka_unit_test(test_heed),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
