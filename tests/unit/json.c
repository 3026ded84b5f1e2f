/* Texts as JSON. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/json.h"

static void test_json(void **state)
{
	static const struct {
		struct sv text;
		bool ascii;
		const char *json;
	} cases[] = {
		{ SV_INIT("a\"b\\c\n\t"), false, "\"a\\\"b\\\\c\\n\\u0009\"" },
		{ SV_INIT("\xC2\x9B\x7F\x1B"), false,
		  "\"\\u009B\\u007F\\u001B\"" },
		{ SV_INIT("\xE2\x80\xAE\xE2\x80\xA8"), false,
		  "\"\\u202E\\u2028\"" },
		{ SV_INIT("\xFF\xC3"), false, "\"\xEF\xBF\xBD\xEF\xBF\xBD\"" },
		{ SV_INIT("\xC9\x99\xF0\x9F\x98\x80"), false,
		  "\"\xC9\x99\xF0\x9F\x98\x80\"" },
		{ SV_INIT("\xC9\x99\xF0\x9F\x98\x80"), true,
		  "\"\\u0259\\uD83D\\uDE00\"" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a = { 0 };
		struct build b = { .arena = &a };

		json_string(&b, cases[i].text, cases[i].ascii);
		assert_string_equal(b.s, cases[i].json);
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_json),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
