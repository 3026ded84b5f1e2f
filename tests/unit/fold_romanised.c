/*
 * Where the exact fold departs from ICU's BGN/PCGN romanisations: every letter
 * of three scripts by which it does stands in a table, with the reason.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "base/utf8.h"
#include "text/fold.h"

#include "support_arena.h"
#include "support_fold.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static size_t wrong;

/* A row of the table; LETTER is * for all of a script. */
struct romanisation {
	struct sv id, letter, icu, ours;
	bool seen;
	struct romanisation *next;
};

static struct romanisation *romanisations;

static void add_romanisation(struct sv line)
{
	struct romanisation *r = ARENA_NEW(&arena, 1, struct romanisation);

	r->id = sv_cut(&line, '\t');
	r->letter = sv_cut(&line, '\t');
	r->icu = sv_cut(&line, '\t');
	r->ours = sv_cut(&line, '\t');
	assert_true(line.n > 0); /* the reason */
	r->next = romanisations;
	romanisations = r;
}

static struct romanisation *find_romanisation(struct sv id, struct sv letter)
{
	struct romanisation *r = romanisations;

	while (r && (!sv_eq(r->id, id) || (!sv_eq(r->letter, letter) &&
					   !sv_eq(r->letter, SV("*")))))
		r = r->next;
	return r;
}

static struct sv romanised(UTransliterator *t, struct sv letter,
			   char bytes[BYTES])
{
	UErrorCode status = U_ZERO_ERROR;
	UChar text[UNITS];
	int32_t n = 0, limit, size = 0;

	u_strFromUTF8(text, UNITS, &n, letter.s, (int32_t)letter.n, &status);
	limit = n;
	utrans_transUChars(t, text, &n, UNITS, 0, &limit, &status);
	u_strToUTF8(bytes, BYTES, &size, text, n, &status);
	assert_true(U_SUCCESS(status));
	return (struct sv){ bytes, (size_t)size };
}

/* Compares LETTER, for which ICU has ICU. */
static void check_letter(struct sv id, struct sv letter, struct sv icu)
{
	struct sv ours = fold_copy(&arena, letter, FOLD_EXACT);
	struct romanisation *r = find_romanisation(id, letter);

	icu = fold_copy(&arena, icu, FOLD_EXACT);
	if (sv_eq(icu, ours))
		return;
	if (!r || (!sv_eq(r->letter, SV("*")) &&
		   (!sv_eq(r->icu, icu) || !sv_eq(r->ours, ours)))) {
		print_error("%.*s\t%.*s\t%.*s\t%.*s\n", SV_ARG(id),
			    SV_ARG(letter), SV_ARG(icu), SV_ARG(ours));
		wrong++;
	} else {
		r->seen = true;
	}
}

/* Every letter of any of the scripts that the romanisation ID changes. */
static void check_romanisation(struct sv id)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar name[UNITS];
	int32_t n = 0;
	UTransliterator *t;

	u_strFromUTF8(name, UNITS, &n, id.s, (int32_t)id.n, &status);
	t = utrans_openU(name, n, UTRANS_FORWARD, NULL, 0, NULL, &status);
	assert_true(U_SUCCESS(status));
	for (uint32_t cp = 0x80; cp < CODE_POINTS; cp++) {
		char one[UTF8_MAX], bytes[BYTES];
		struct sv letter = { one, 0 }, icu;
		UScriptCode script = uscript_getScript((UChar32)cp, &status);

		if ((script != USCRIPT_CYRILLIC && script != USCRIPT_GREEK &&
		     script != USCRIPT_ARABIC) ||
		    !u_isalpha((UChar32)cp) || !is_listed(cp) ||
		    u_tolower((UChar32)cp) != (UChar32)cp)
			continue;
		letter.n = utf8_encode(cp, one);
		icu = romanised(t, letter, bytes);
		if (!sv_eq(icu, letter))
			check_letter(id, letter, icu);
	}
	utrans_close(t);
}

static void test_romanisations(void **state)
{
	static const char *const ids[] = {
		"Arabic-Latin/BGN",     "Azerbaijani-Latin/BGN",
		"Belarusian-Latin/BGN", "Bulgarian-Latin/BGN",
		"Greek-Latin/BGN",      "Kazakh-Latin/BGN",
		"Kirghiz-Latin/BGN",    "Macedonian-Latin/BGN",
		"Mongolian-Latin/BGN",  "Pashto-Latin/BGN",
		"Persian-Latin/BGN",    "Russian-Latin/BGN",
		"Serbian-Latin/BGN",    "Turkmen-Latin/BGN",
		"Ukrainian-Latin/BGN",  "Uzbek-Latin/BGN",
	};

	(void)state;
	each_line(&arena, "tests/unit/fold_romanised.tsv", add_romanisation);
	for (size_t i = 0; i < COUNT(ids); i++)
		check_romanisation(sv_of(ids[i]));
	for (struct romanisation *r = romanisations; r; r = r->next)
		if (!r->seen)
			fail_msg("%.*s %.*s: differs no longer", SV_ARG(r->id),
				 SV_ARG(r->letter));
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_romanisations),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
