/* Words quoted for a shell, and only where they must be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/shell.h"

static void words(void **state)
{
	static const struct {
		const char *text, *word;
	} cases[] = {
		{ "who:Aliyev", "who:Aliyev" },
		{ "", "''" },
		{ "a b", "'a b'" },
		{ "who:'Azerbaijan'", "\"who:'Azerbaijan'\"" },
		{ "'$x'", "''\\''$x'\\'''" },
		{ "\"it's\"", "'\"it'\\''s\"'" },
		{ "`'", "'`'\\'''" },
		{ "\\'", "'\\'\\'''" },
		{ "!'", "'!'\\'''" },
		{ "*", "'*'" },
		{ "Bülbül", "'Bülbül'" },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct build b = { .arena = &a };

		shell_word(&b, sv_of(cases[i].text));
		assert_true(sv_eq(build_view(&b), sv_of(cases[i].word)));
	}
	arena_free(&a);
}

static void parts(void **state)
{
	static const struct {
		const char *text, *words[4];
	} cases[] = {
		{ "", { NULL } },
		{ "  ", { NULL } },
		{ "less", { "less" } },
		{ " less  -R -S ", { "less", "-R", "-S" } },
		{ "a 'b c'", { "a", "'b", "c'" } },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char **words = shell_words(&a, sv_of(cases[i].text));
		size_t n = 0;

		for (; words[n]; n++)
			assert_string_equal(words[n], cases[i].words[n]);
		assert_null(cases[i].words[n]);
	}
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words),
		cmocka_unit_test(parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
