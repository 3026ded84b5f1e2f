/* What a query is written in: what a text is does not hang on what stands after
 * it, which the sanitisers see, too. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "query/lex.h"
#include "query/said.h"
#include "support_text.h"

static const char *const texts[] = {
	"who:aliyev", "w:", "-kind:visit", "a-b_c9:x", "=2024-05", "AND", "&&",
	"a b", "a(b", "a)b", "a|b", "a\"b", "a'b", "two words",
	"2024", "20245", "1234567", "2024-05-17", "20XX", "-0043/-0042",
	"2024..2025", "..2024", "2024..", "2024/..", "?2024~", "1999 2000x",
	"12 - 1999x", "may2024", "15.5.2024", "5/17/2024", "2024-05-17x",
	"MIXED Case", "SIXTEEN LETTERS!", "\u018Fliyev \u2013 2024",
};

/* What is asked of TEXT, as numbers. */
enum { ANSWERS = 12 };

static void ask(struct arena *a, struct sv text, size_t *to)
{
	size_t words = sv_find_char(text, ' ', 0) == SV_NONE ? 1 : 2;

	to[0] = lex_word(text).n;
	to[1] = lex_field(text);
	to[2] = lex_date(text);
	to[3] = lex_before_zero(text);
	to[4] = lex_dots(text);
	to[5] = lex_joint(text, true).n;
	to[6] = lex_joint(text, false).n;
	to[7] = lex_plain_word(text);
	to[8] = lex_plain_value(text);
	to[9] = (size_t)said_date(a, NULL, text, words);
	to[10] = said_strangely(text);
	to[11] = said_badly(text);
}

static void test_parts(void **state)
{
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		for (size_t n = 1; n <= strlen(texts[i]); n++) {
			char *alone = mem_new(n, 1);
			size_t whole[ANSWERS], part[ANSWERS];

			memcpy(alone, texts[i], n);
			ask(&a, (struct sv){ alone, n }, whole);
			ask(&a, (struct sv){ texts[i], n }, part);
			for (int k = 0; k < ANSWERS; k++)
				if (whole[k] != part[k])
					fail_msg("%.*s, question %d: %zu, %zu",
						 (int)n, texts[i], k, whole[k],
						 part[k]);
			assert_sv(lex_lower(&a, (struct sv){ texts[i], n }),
				  lex_lower(&a, (struct sv){ alone, n }));
			mem_free(alone);
			arena_reset(&a);
		}
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
