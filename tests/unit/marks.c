/* Markdown that is read in pieces is what it is as a whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/build.h"
#include "import/marks.h"
#include "import/marks_piece.h"
#include "support_arena.h"

enum { TEXT = 150000, ROUNDS = 24 };

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

/* Lines, many of them of a list, of more than two pieces. */
static struct sv lines_by(uint32_t seed)
{
	static const char *const lines[] = {
		"- 1914: War",	 "- foo",	   "  more",
		"  - 1915: sub", "    - deep",	   "",
		"- **b** [l](http://e.org)",	   "- 1916: x\n  * y\n  * z",
		"- a\n\n  b",	 "-  1917: two\n  * y\n- foo",   " - one",
		"- - -",	 "* 1918: other",  "lazy",
		"\t- tab",	 "# Head",	   "> - quoted",
		"-",		 "1. 1919: first", "    code",
	};
	enum { MOST = 9, ALL = sizeof(lines) / sizeof(*lines) };
	struct build b = { .arena = &arena };

	while (b.n < TEXT) {
		bool rare = next_random(&seed) % 4 == 0;

		build_str(&b, lines[next_random(&seed) % (rare ? ALL : MOST)]);
		build_char(&b, '\n');
	}
	return build_view(&b);
}

/* Calls itself for what is in them: MARKS_DEPTH deep at most. */
static void assert_same(const struct marks *x, const struct marks *y)
{
	for (; x && y; x = x->next, y = y->next) {
		if (x->kind != y->kind || x->line != y->line ||
		    !sv_eq(x->text, y->text) || !sv_eq(x->written, y->written))
			fail_msg("line %u, %.*s: line %u, %.*s", x->line,
				 SV_ARG(x->text), y->line, SV_ARG(y->text));
		assert_same(x->first, y->first);
	}
	assert_true(!x);
	assert_true(!y || y->kind == MARKS_UNSEEN);
}

static void test_pieces(void **state)
{
	(void)state;
	for (uint32_t seed = 0; seed < ROUNDS; seed++) {
		struct sv text = lines_by(seed);
		struct marks_pieces pieces = marks_pieces(text);
		struct build whole = { .arena = &arena };
		size_t n = 0;

		while (marks_piece(&pieces).n > 0)
			n++;
		assert_true(n > 1);
		/* With what a link means a text is read as a whole. */
		build_sv(&whole, text);
		build_str(&whole, "\n[x]: http://example.org\n");
		assert_same(marks_read(&arena, text, 1),
			    marks_read(&arena, build_view(&whole), 1));
		arena_reset(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pieces),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
