/*
 * The tables that the build made: made again from ICU and compared; and what
 * normalisation must not change.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/unorm2.h>

#include "base/utf8.h"
#include "text/fold.h"

#include "support_arena.h"
#include "support_fold.h"

/* What the build ran to write the tables. */
#include "gen/fold_rules.c"

static struct sv exact_of(uint32_t cp)
{
	char bytes[UTF8_MAX];

	return fold_copy(&arena,
			 (struct sv){ bytes, utf8_encode(cp, bytes) },
			 FOLD_EXACT);
}

static bool is_scalar(uint32_t cp)
{
	return cp < 0xD800 || cp > 0xDFFF;
}

/* What is linked is what the rules give today, for every code point. */
static void test_tables(void **state)
{
	(void)state;
	for (uint32_t cp = 0; cp < 0x110000; cp++) {
		char fold[RULES_MAX];
		struct build want = { .arena = &arena };
		struct sv rules = { fold, rules_fold(cp, fold) };

		if (!is_scalar(cp))
			continue;
		/* Blanks at the ends go, others are joined. */
		while (rules.n > 0) {
			struct sv word = sv_cut(&rules, ' ');

			if (word.n > 0 && want.n > 0)
				build_char(&want, ' ');
			build_sv(&want, word);
		}
		if (!sv_eq(exact_of(cp), build_view(&want)))
			fail_msg("U+%04X: '%.*s' is linked, not '%.*s'", cp,
				 SV_ARG(exact_of(cp)),
				 SV_ARG(build_view(&want)));
		arena_reset(&arena);
	}
}

/* Composed or not, a letter folds alike. */
static void test_canonical(void **state)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);

	(void)state;
	for (uint32_t cp = 1; cp < 0x110000; cp++) {
		char one[UTF8_MAX], apart[BYTES], again[BYTES];
		struct sv text = { one, 0 }, fold;

		if (!is_scalar(cp))
			continue;
		text.n = utf8_encode(cp, one);
		fold = fold_copy(&arena, text, FOLD_EXACT);
		text = normal(nfd, text, apart);
		if (!sv_eq(fold_copy(&arena, text, FOLD_EXACT), fold))
			fail_msg("U+%04X folds apart from its NFD", cp);
		text = normal(nfc, text, again);
		if (!sv_eq(fold_copy(&arena, text, FOLD_EXACT), fold))
			fail_msg("U+%04X folds apart from its NFC", cp);
		arena_reset(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_canonical),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
