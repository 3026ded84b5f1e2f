/* Marks of quotations that stand within another. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_arena.h"
#include "support_locale.h"

static void test_within(void **state)
{
	static const struct {
		const char *tag, *words, *within;
	} cases[] = {
		{ "en", "\"gates to Asia\"", "‘gates to Asia’" },
		{ "en", "the \"long\" and \"wide\" way",
		  "the ‘long’ and ‘wide’ way" },
		{ "en", "the “long” way", "the ‘long’ way" },
		{ "en", "“a \"b\" c”", "‘a ‘b’ c’" },
		{ "de", "der „lange“ Weg", "der ‚lange‘ Weg" },
		{ "de", "der \"lange\" Weg", "der ‚lange‘ Weg" },
		{ "ru", "«Врата \"Азии\"»", "„Врата „Азии““" },
		{ "az", "\"a\"", "‘a’" },
		{ "be", "\"a\"", "„a“" },
		/* What is no pair stays. */
		{ "en", "a nail of 5\"", "a nail of 5\"" },
		{ "en", "a 6\" pipe and a 5\" pipe",
		  "a 6\" pipe and a 5\" pipe" },
		{ "en", "a \"6\"5 pipe", "a \"6\"5 pipe" },
		{ "en", "it goes “on", "it goes “on" },
		{ "en", "of \"one\" and 5\"", "of \"one\" and 5\"" },
		{ "en", "don't", "don't" },
		{ "en", "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct sv got = locale_within(&arena, locale_of(cases[i].tag),
					      sv_of(cases[i].words));

		if (!sv_eq(got, sv_of(cases[i].within)))
			fail_msg("%s: %.*s", cases[i].words, SV_ARG(got));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_within),
	};

	return cmocka_run_group_tests(tests, locales_setup, locales_teardown);
}
