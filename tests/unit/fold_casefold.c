/*
 * Where the exact fold departs from ICU's NFKC_Casefold: every code point of
 * four scripts by which it does stands in a table, with the reason.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include "base/utf8.h"
#include "text/fold.h"

#include "support_arena.h"
#include "support_fold.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static size_t wrong;

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

static const struct class {
	const char *reason;
	bool (*holds)(const struct difference *);
} classes[] = {
	{ "marks are dropped: Bülbül is found by bulbul", by_marks },
	{ "spacing marks and letters for apostrophes are dropped: O'Neill",
	  by_spacing_marks },
	{ "Cyrillic becomes Latin, its soft and hard signs nothing",
	  by_cyrillic },
	{ "Greek becomes Latin", by_greek },
	{ "digits become 0-9", by_digits },
	{ "punctuation, signs and formats part words", by_signs },
	{ "Latin letters with a stroke or hook, and turned ones, become the "
	  "letter they are named after; ligatures two; ı is i, ə is e",
	  by_latin },
	{ "Arabic letters that two keyboards type as two become one",
	  by_keyboard },
};

/* The number of the reason for D, or COUNT(classes). */
static size_t reason_of(const struct difference *d)
{
	size_t i = 0;

	while (i < COUNT(classes) && !classes[i].holds(d))
		i++;
	return i;
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

/* A row of the table. */
struct row {
	struct sv icu, ours;
	size_t reason;
};

static struct row *rows; /* by code point; without ICU for none */
static size_t heading;   /* reason of the rows that come */

static void add_row(struct sv line)
{
	unsigned long long since = 0;
	UVersionInfo unicode;
	struct sv cp, icu, ours;

	if (sv_starts(line, SV("= "))) {
		for (heading = 0; heading < COUNT(classes); heading++)
			if (sv_eq(sv_slice(line, 2, line.n),
				  sv_of(classes[heading].reason)))
				return;
		fail_msg("%.*s: no such reason", SV_ARG(line));
	}
	cp = sv_cut(&line, '\t');
	sv_cut(&line, '\t'); /* the letter, for the reader */
	icu = sv_cut(&line, '\t');
	ours = sv_cut(&line, '\t');
	sv_to_u64(line, UINT32_MAX, &since);
	u_getUnicodeVersion(unicode);
	if (since <= unicode[0])
		rows[strtoul(cp.s + 2, NULL, 16)] =
			(struct row){ icu, ours, heading };
}

/* TEXT with what cannot be seen by itself as <0300>. */
static struct sv visible(struct sv text)
{
	struct build b = { .arena = &arena };

	for (size_t at = 0; at < text.n;) {
		uint32_t cp = utf8_next(text, &at);

		if (U_GET_GC_MASK((UChar32)cp) &
		    (U_GC_M_MASK | U_GC_C_MASK | U_GC_Z_MASK))
			build_fmt(&b, "<%04X>", cp);
		else
			build_codepoint(&b, cp);
	}
	return build_view(&b);
}

static void complain(const struct difference *d, size_t reason,
		     const char *what)
{
	char one[UTF8_MAX];
	struct sv letter = { one, utf8_encode(d->cp, one) };

	print_error("%s: %s\nU+%04X\t%.*s\t%.*s\t%.*s\n", what,
		    reason < COUNT(classes) ? classes[reason].reason :
					      "no reason",
		    d->cp, SV_ARG(visible(letter)), SV_ARG(visible(d->icu)),
		    SV_ARG(visible(d->ours)));
	wrong++;
}

static void check_difference(const struct difference *d)
{
	const struct row *row = &rows[d->cp];
	size_t reason;

	if (sv_eq(d->icu, d->ours)) {
		if (row->icu.s)
			complain(d, COUNT(classes), "differs no longer");
		return;
	}
	reason = reason_of(d);
	if (reason == COUNT(classes))
		complain(d, reason, "differs");
	else if (!row->icu.s && is_listed(d->cp))
		complain(d, reason, "lacks");
	else if (row->icu.s &&
		 (row->reason != reason ||
		  !sv_eq(row->icu, visible(d->icu)) ||
		  !sv_eq(row->ours, visible(d->ours))))
		complain(d, reason, "is otherwise");
}

static void test_casefold(void **state)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *casefold = unorm2_getNFKCCasefoldInstance(&status);
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);

	(void)state;
	rows = ARENA_NEW(&arena, CODE_POINTS, struct row);
	each_line(&arena, "tests/unit/fold_casefold.tsv", add_row);
	for (uint32_t cp = 1; cp < CODE_POINTS; cp++) {
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
		check_difference(&d);
	}
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_casefold),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
