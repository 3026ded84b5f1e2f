/* Letters and their marks, written as one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/build.h"
#include "support_arena.h"
#include "support_text.h"
#include "text/compose.h"

#define ABOVE "\u0301"
#define BELOW "\u0316" /* what stands below comes first */

static void test_composed(void **state)
{
	static const struct {
		struct sv text, composed;
	} cases[] = {
		{ SV_INIT(""), SV_INIT("") },
		{ SV_INIT("Mu\u0308ller, Mü\u0323"),
		  SV_INIT("Müller, M\u1EE5\u0308") },
		{ SV_INIT("e\u0302\u0323"), SV_INIT("ệ") },
		{ SV_INIT("a\u0301\xff"), SV_INIT("a\u0301\xff") },
		{ SV_INIT("\U0001D15E \u0301"),
		  SV_INIT("\U0001D157\U0001D165 \u0301") },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_sv(compose(&arena, cases[i].text), cases[i].composed);
		assert_sv(compose_copy(&arena, cases[i].text),
			  cases[i].composed);
	}
}

/* A letter and PAIRS of marks that stand above and below in turn, twice. */
static struct sv with_marks(unsigned pairs)
{
	struct build b = { .arena = &arena };

	for (int twice = 0; twice < 2; twice++) {
		build_str(&b, "a");
		for (unsigned i = 0; i < pairs; i++)
			build_str(&b, ABOVE BELOW);
	}
	return compose(&arena, build_view(&b));
}

/* The longest run of the mark MARK, two bytes, in TEXT. */
static size_t longest(struct sv text, struct sv mark)
{
	size_t most = 0, n = 0;

	for (size_t at = 0; at + mark.n <= text.n; at++) {
		if (!sv_starts(sv_slice(text, at, text.n), mark)) {
			n = 0;
			continue;
		}
		n++;
		most = n > most ? n : most;
		at += mark.n - 1;
	}
	return most;
}

/* As many as are shown on a letter are put in order, and of more not all
 * together, which would take the square of their number. */
static void test_many(void **state)
{
	enum { SHOWN = 15, MANY = 1000 };
	struct sv shown, many;

	(void)state;
	shown = with_marks(SHOWN);
	assert_int_equal(longest(shown, SV(BELOW)), SHOWN);
	assert_int_equal(longest(shown, SV(ABOVE)), SHOWN - 1); /* one in á */
	many = with_marks(MANY);
	assert_in_range(longest(many, SV(BELOW)), SHOWN, 2 * SHOWN);
	assert_int_equal(many.n, 2 * (SV("á").n + MANY * SV(BELOW).n +
				      (MANY - 1) * SV(ABOVE).n));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_composed),
		cmocka_unit_test(test_many),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
