/* Numbers with their thousands apart and together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/number.h"

static void test_other(void **state)
{
	static const struct {
		const char *number, *other;
	} rows[] = {
		{ "1234", "1 234" },	     { "1 234", "1234" },
		{ "12345", "12 345" },	     { "12 345", "12345" },
		{ "123456", "123 456" },     { "123 456", "123456" },
		{ "1234567", "1 234 567" },  { "1 234 567", "1234567" },
		{ "0000", "0 000" },	     { "9999", "9 999" },
		{ "123", "" },		     { "1", "" },
		{ "", "" },		     { "1 23", "" },
		{ "1 2345", "" },	     { "1234 567", "" },
		{ "1 234 56", "" },	     { "1 234 5678", "" },
		{ "a234", "" },		     { "12a4", "" },
		{ "123a", "" },		     { "abcd", "" },
		{ "1 2a4", "" },	     { "a 234", "" },
		{ "1 abc", "" },	     { "/234", "" },
		{ "123:", "" },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct sv other = number_other(&a, sv_of(rows[i].number));

		if (!sv_eq(other, sv_of(rows[i].other)))
			fail_msg("%s: %.*s", rows[i].number, SV_ARG(other));
	}
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
