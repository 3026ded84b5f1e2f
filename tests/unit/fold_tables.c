/*
 * The tables that the build made, against ICU: made again and compared, and
 * every way in which the exact fold departs from ICU's own foldings.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "base/utf8.h"
#include "text/fold.h"

/* What the build ran to write the tables. */
#include "gen/fold_rules.c"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

enum { UNITS = 64, BYTES = 256 };

static struct arena arena;

static int teardown(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

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

/* TEXT normalised by HOW, as UTF-8 in BYTES. */
static struct sv normal(const UNormalizer2 *how, struct sv text,
			char bytes[BYTES])
{
	UErrorCode status = U_ZERO_ERROR;
	UChar in[UNITS], out[UNITS];
	int32_t n = 0, size = 0;

	u_strFromUTF8(in, UNITS, &n, text.s, (int32_t)text.n, &status);
	n = unorm2_normalize(how, in, n, out, UNITS, &status);
	u_strToUTF8(bytes, BYTES, &size, out, n, &status);
	assert_true(U_SUCCESS(status));
	return (struct sv){ bytes, (size_t)size };
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

/* A code point that folds apart from NFKC_Casefold. */
struct difference {
	UScriptCode script;
	uint32_t cp;
	struct sv icu, ours, unmarked; /* ICU's without marks that combine */
};

static bool is_ascii(struct sv v)
{
	for (size_t i = 0; i < v.n; i++)
		if ((unsigned char)v.s[i] >= 0x80)
			return false;
	return true;
}

static bool of_icu(const struct difference *d, uint32_t mask)
{
	size_t at = 0;

	while (at < d->icu.n)
		if (U_GET_GC_MASK((UChar32)utf8_next(d->icu, &at)) & mask)
			return true;
	return false;
}

static bool by_marks(const struct difference *d)
{
	return sv_eq(d->ours, d->unmarked);
}

static bool by_spacing_marks(const struct difference *d)
{
	return d->ours.n == 0 && (d->script == USCRIPT_LATIN ||
				  of_icu(d, U_GC_LM_MASK | U_GC_SK_MASK));
}

static bool by_cyrillic(const struct difference *d)
{
	return d->script == USCRIPT_CYRILLIC && is_ascii(d->ours);
}

static bool by_greek(const struct difference *d)
{
	return d->script == USCRIPT_GREEK && is_ascii(d->ours);
}

static bool by_digits(const struct difference *d)
{
	return of_icu(d, U_GC_ND_MASK) && is_ascii(d->ours) && d->ours.n == 1;
}

static bool by_signs(const struct difference *d)
{
	return of_icu(d, U_GC_P_MASK | U_GC_S_MASK | U_GC_Z_MASK | U_GC_C_MASK);
}

static bool by_latin(const struct difference *d)
{
	return d->script == USCRIPT_LATIN && d->ours.n > 0;
}

static bool by_keyboard(const struct difference *d)
{
	return d->script == USCRIPT_ARABIC && !is_ascii(d->ours);
}

static struct class {
	const char *reason;
	bool (*holds)(const struct difference *);
	int count;
} classes[] = {
	{ "marks are dropped: Bülbül is found by bulbul", by_marks, 0 },
	{ "spacing marks and letters for apostrophes are dropped: O'Neill",
	  by_spacing_marks, 0 },
	{ "Cyrillic becomes Latin, its soft and hard signs nothing",
	  by_cyrillic, 0 },
	{ "Greek becomes Latin", by_greek, 0 },
	{ "digits become 0-9", by_digits, 0 },
	{ "punctuation, signs and formats part words", by_signs, 0 },
	{ "Latin letters with a stroke or hook, and turned ones, become the "
	  "letter they are named after; ligatures two; ı is i, ə is e",
	  by_latin, 0 },
	{ "Arabic letters that two keyboards type as two become one",
	  by_keyboard, 0 },
};

static void classify(const struct difference *d)
{
	for (size_t i = 0; i < COUNT(classes); i++) {
		if (classes[i].holds(d)) {
			classes[i].count++;
			return;
		}
	}
	fail_msg("U+%04X: '%.*s', but in ICU '%.*s'", d->cp, SV_ARG(d->ours),
		 SV_ARG(d->icu));
}

/* TEXT without what combines. */
static struct sv unmarked(struct sv text)
{
	struct build b = { .arena = &arena };

	for (size_t at = 0; at < text.n;) {
		uint32_t cp = utf8_next(text, &at);

		if (!(U_GET_GC_MASK((UChar32)cp) & U_GC_M_MASK))
			build_codepoint(&b, cp);
	}
	return build_view(&b);
}

/* Every difference from NFKC_Casefold is of a kind that has a reason. */
static void test_casefold(void **state)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *casefold = unorm2_getNFKCCasefoldInstance(&status);
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);

	(void)state;
	for (uint32_t cp = 1; cp < 0x110000; cp++) {
		char one[UTF8_MAX], icu[BYTES], apart[BYTES];
		struct difference d = { .cp = cp };

		d.script = uscript_getScript((UChar32)cp, &status);
		if (d.script != USCRIPT_LATIN && d.script != USCRIPT_CYRILLIC &&
		    d.script != USCRIPT_GREEK && d.script != USCRIPT_ARABIC)
			continue;
		d.icu = (struct sv){ one, utf8_encode(cp, one) };
		d.ours = fold_copy(&arena, d.icu, FOLD_EXACT);
		d.icu = normal(casefold, d.icu, icu);
		d.unmarked = unmarked(normal(nfd, d.icu, apart));
		if (!sv_eq(d.icu, d.ours))
			classify(&d);
		arena_reset(&arena);
	}
	for (size_t i = 0; i < COUNT(classes); i++) {
		print_message("%6d  %s\n", classes[i].count, classes[i].reason);
		assert_true(classes[i].count > 0);
	}
}

/* Where the exact fold departs from that of ICU's BGN/PCGN romanisation. */
static const struct romanisation {
	const char *id, *alphabet;
	struct {
		const char *letter, *why;
	} differences[8];
} romanisations[] = {
#define LATIN_AZ "the Azerbaijani Latin letter; read as in Russian"
#define INITIAL "at the start of a word; without context"
#define RUSSIAN "the letter of a larger language decides"
	{ "Russian-Latin/BGN",
	  "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
	  { { "е", INITIAL },
	    { "ё", "a mark is dropped: Хрущёв is written Хрущев" } } },
	{ "Belarusian-Latin/BGN",
	  "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
	  { { "г", RUSSIAN },
	    { "е", INITIAL },
	    { "ё", "a mark is dropped" },
	    { "ў", "a mark is dropped" } } },
	{ "Ukrainian-Latin/BGN",
	  "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
	  { { "г", RUSSIAN },
	    { "и", RUSSIAN },
	    { "ї", "a mark is dropped" } } },
	{ "Azerbaijani-Latin/BGN",
	  "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш",
	  { { "г", LATIN_AZ },
	    { "ж", LATIN_AZ },
	    { "ы", LATIN_AZ },
	    { "х", LATIN_AZ },
	    { "ч", LATIN_AZ },
	    { "ш", LATIN_AZ } } },
	{ "Kazakh-Latin/BGN",
	  "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
	  { { "ә", "read as in Azerbaijani" },
	    { "ғ", "read as in Azerbaijani" },
	    { "й", RUSSIAN },
	    { "ң", "the letter it is named after" } } },
	{ "Bulgarian-Latin/BGN",
	  "абвгдежзийклмнопрстуфхцчшщъьюя",
	  { { "й", RUSSIAN }, { "щ", RUSSIAN }, { "ъ", RUSSIAN } } },
	{ "Greek-Latin/BGN",
	  "αβγδεζηθικλμνξοπρσςτυφχψω",
	  { { "δ", "as readers write it: Dimitris" },
	    { "υ", "as readers write it: Kypros" } } },
};

static const char *reason(const struct romanisation *r, struct sv letter)
{
	for (size_t i = 0; i < COUNT(r->differences); i++)
		if (r->differences[i].letter &&
		    sv_eq(sv_of(r->differences[i].letter), letter))
			return r->differences[i].why;
	return NULL;
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

static void check_romanisation(const struct romanisation *r)
{
	UErrorCode status = U_ZERO_ERROR;
	struct sv alphabet = sv_of(r->alphabet);
	UChar id[UNITS];
	int32_t n = 0;
	UTransliterator *t;

	u_strFromUTF8(id, UNITS, &n, r->id, -1, &status);
	t = utrans_openU(id, n, UTRANS_FORWARD, NULL, 0, NULL, &status);
	assert_true(U_SUCCESS(status));
	for (size_t from = 0, to = 0; to < alphabet.n; from = to) {
		char bytes[BYTES];
		struct sv letter, icu, ours;

		utf8_next(alphabet, &to);
		letter = sv_slice(alphabet, from, to);
		icu = fold_copy(&arena, romanised(t, letter, bytes),
				FOLD_EXACT);
		ours = fold_copy(&arena, letter, FOLD_EXACT);
		if (sv_eq(icu, ours) != (reason(r, letter) == NULL))
			fail_msg("%s %.*s: '%.*s', but in ICU '%.*s'", r->id,
				 SV_ARG(letter), SV_ARG(ours), SV_ARG(icu));
	}
	utrans_close(t);
}

static void test_romanisations(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(romanisations); i++)
		check_romanisation(&romanisations[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_canonical),
		cmocka_unit_test(test_casefold),
		cmocka_unit_test(test_romanisations),
	};

	return cmocka_run_group_tests(tests, NULL, teardown);
}
