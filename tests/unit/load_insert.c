/* A record put into the text of a file: where it goes, and that all else stays
 * as it was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "load/insert.h"

static void test_filled(void **state)
{
	static const struct {
		const char *form, *filled;
	} cases[] = {
		{ "# Help\n# more\n- date: 2024\n  title: T\n  kind:\n"
		  "  who:\n  sources:\n",
		  "- date: 2024\n  title: T" },
		{ "- date: 2024\n  who:\n    host: A\n  place:\n",
		  "- date: 2024\n  who:\n    host: A" },
		{ "- date: 2024\n  tags:\n  - a\n  kind:\n  # no\n",
		  "- date: 2024\n  tags:\n  - a\n  # no" },
		{ "- date: 2024\n  summary: |\n    One:\n\n    two\n",
		  "- date: 2024\n  summary: |\n    One:\n\n    two" },
		{ "\n\n# nothing\n", "" },
		{ "#\n- date: 2024\n#\n  title: T\n#",
		  "- date: 2024\n  title: T" },
		{ "- date: 2024\r\n  title: T\r\n  kind:\r\n",
		  "- date: 2024\n  title: T" },
		{ "- title: \"a:\n    b:\"\n  kind:",
		  "- title: \"a:\n    b:\"" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a = { 0 };
		struct sv filled = insert_filled(&a, sv_of(cases[i].form));

		if (!sv_eq(filled, sv_of(cases[i].filled)))
			fail_msg("case %zu: %.*s", i, SV_ARG(filled));
		arena_free(&a);
	}
}

static void test_after(void **state)
{
	static const struct {
		const char *text;
		uint32_t line;
		const char *with; /* null: it cannot be */
	} cases[] = {
		{ "- a: 1\n- b: 2\n", 1, "- a: 1\n- new: x\n  y: z\n- b: 2\n" },
		{ "- a: 1\n- b: 2\n", 2, "- a: 1\n- b: 2\n- new: x\n  y: z\n" },
		{ "- b: 2", 1, "- b: 2\n- new: x\n  y: z\n" },
		{ "events:\n\n  - a: 1\n\n  - b: |\n      - c\n\n\n      d\n"
		  "\n# of the end\n  # too\nplaces:\n  c: C\n", 5,
		  "events:\n\n  - a: 1\n\n  - b: |\n      - c\n\n\n      d\n"
		  "\n  - new: x\n    y: z\n"
		  "\n# of the end\n  # too\nplaces:\n  c: C\n" },
		{ "- a: 1\n# far out\n  b: 2\n- c: 3\n", 1,
		  "- a: 1\n# far out\n  b: 2\n- new: x\n  y: z\n- c: 3\n" },
		{ "-\n  # so\n  a: 1\n---\n", 3,
		  "-\n  # so\n  a: 1\n- new: x\n  y: z\n---\n" },
		{ "- a: 1\r\n- b: 2\r\n", 1,
		  "- a: 1\r\n- new: x\r\n  y: z\r\n- b: 2\r\n" },
		{ "- {a: 1,\n   b: 2}\n- c: 3\n", 1,
		  "- {a: 1,\n   b: 2}\n- new: x\n  y: z\n- c: 3\n" },
		{ "events: [{a: 1}, {b: 2}]\n", 1, NULL },
		{ "events: [\n  {a: 1}]\n", 2, NULL },
		{ "- a: 1\n  b: 2\n", 2, NULL },
		{ "- a: 1\n", 2, NULL },
		{ "", 1, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a = { 0 };
		struct build out = { .arena = &a };
		bool done = insert_after(&out, sv_of(cases[i].text),
					 cases[i].line,
					 SV("- new: x\n  y: z"));

		assert_int_equal(done, cases[i].with != NULL);
		if (done && !sv_eq(build_view(&out), sv_of(cases[i].with)))
			fail_msg("case %zu: %.*s", i,
				 SV_ARG(build_view(&out)));
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_filled),
		cmocka_unit_test(test_after),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
