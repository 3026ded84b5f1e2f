/* The rules of the exact fold, one code point after the other, by ICU's data.
 * */
#include "gen/fold_rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "base/utf8.h"
#include "gen/fold_letters.h"

enum { NAME_MAX_BYTES = 128, UNITS_MAX = 64 };

static void check(UErrorCode status, const char *what)
{
	if (U_SUCCESS(status))
		return;
	fprintf(stderr, "fold tables: %s: %s\n", what, u_errorName(status));
	exit(1);
}

static const char *letter(uint32_t cp)
{
	for (size_t i = 0; i < sizeof(letters) / sizeof(*letters); i++)
		if (letters[i].cp == cp)
			return letters[i].fold;
	return NULL;
}

static void add(char out[RULES_MAX], size_t *n, const char *s, size_t len)
{
	if (len > RULES_MAX - *n) {
		fputs("fold tables: a fold is too long\n", stderr);
		exit(1);
	}
	memcpy(out + *n, s, len);
	*n += len;
}

int rules_mark_dropped(uint32_t cp)
{
	static const UScriptCode without[] = {
		USCRIPT_INHERITED, USCRIPT_COMMON,   USCRIPT_LATIN,
		USCRIPT_GREEK,     USCRIPT_CYRILLIC, USCRIPT_ARABIC,
		USCRIPT_HEBREW,    USCRIPT_SYRIAC,   USCRIPT_ARMENIAN,
		USCRIPT_GEORGIAN,  USCRIPT_COPTIC,   USCRIPT_GLAGOLITIC,
	};
	UErrorCode status = U_ZERO_ERROR;
	UScriptCode script;

	/* Of kana the voiced mark makes another letter. */
	if (!(U_GET_GC_MASK((UChar32)cp) & U_GC_M_MASK) || cp == 0x3099 ||
	    cp == 0x309A)
		return 0;
	script = uscript_getScript((UChar32)cp, &status);
	check(status, "script");
	for (size_t i = 0; i < sizeof(without) / sizeof(*without); i++)
		if (script == without[i])
			return 1;
	return 0;
}

/*
 * The letter that CP is by its name, with a stroke, hook or tail, of the same
 * script: ø is LATIN SMALL LETTER O WITH STROKE.  0 if it has no such name.
 */
static uint32_t named_base(uint32_t cp)
{
	static const char *const stems[] = { "LATIN SMALL LETTER ",
					     "LATIN LETTER SMALL CAPITAL ",
					     "CYRILLIC SMALL LETTER ",
					     "GREEK LETTER SMALL CAPITAL ",
					     "GREEK SMALL LETTER " };
	char name[NAME_MAX_BYTES], base[2 * NAME_MAX_BYTES], *with;
	UErrorCode status = U_ZERO_ERROR;
	UChar32 found;
	size_t stem = 0;

	u_charName((UChar32)cp, U_UNICODE_CHAR_NAME, name, sizeof(name),
		   &status);
	check(status, "name");
	with = strstr(name, " WITH ");
	if (with)
		*with = '\0';
	for (; stem < sizeof(stems) / sizeof(*stems); stem++)
		if (strncmp(name, stems[stem], strlen(stems[stem])) == 0)
			break;
	if (stem == sizeof(stems) / sizeof(*stems))
		return 0;
	snprintf(base, sizeof(base), "%.*s SMALL LETTER %s",
		 (int)strcspn(stems[stem], " "), stems[stem],
		 name + strlen(stems[stem]));
	found = u_charFromName(U_UNICODE_CHAR_NAME, base, &status);
	return U_SUCCESS(status) && found != (UChar32)cp ? (uint32_t)found : 0;
}

/* The same for one code point CP of a text in NFKC_Casefold and NFD. */
static void add_one(char out[RULES_MAX], size_t *n, uint32_t cp)
{
	uint32_t mask = U_GET_GC_MASK((UChar32)cp), base;
	const char *fold = letter(cp);
	char bytes[UTF8_MAX], other[RULES_MAX];

	if (fold) {
		add(out, n, fold, strlen(fold));
	} else if (rules_mark_dropped(cp) || (cp >= 0x02B9 && cp <= 0x02FF)) {
		return; /* the latter are spacing marks */
	} else if (mask & U_GC_ND_MASK) {
		bytes[0] = (char)('0' + u_charDigitValue((UChar32)cp));
		add(out, n, bytes, 1);
	} else if (!(mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK))) {
		add(out, n, " ", 1);
	} else if (cp > 0x7F && (base = named_base(cp)) != 0) {
		add(out, n, other, rules_fold(base, other));
	} else {
		add(out, n, bytes, utf8_encode(cp, bytes));
	}
}

/* CP as UTF-16, normalised by HOW and taken as code points; how many. */
static int32_t normalised(const UNormalizer2 *how, UChar32 cp,
			  UChar32 points[UNITS_MAX])
{
	UErrorCode status = U_ZERO_ERROR;
	UChar in[2], out[UNITS_MAX];
	int32_t n = 0;

	u_strFromUTF32(in, 2, &n, &cp, 1, &status);
	n = unorm2_normalize(how, in, n, out, UNITS_MAX, &status);
	u_strToUTF32(points, UNITS_MAX, &n, out, n, &status);
	check(status, "normalisation");
	return n;
}

/* The same for one code point CP of a text in NFD. */
static void add_apart(char out[RULES_MAX], size_t *n, UChar32 cp)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *casefold = unorm2_getNFKCCasefoldInstance(&status);
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
	const char *fold = letter((uint32_t)cp);
	UChar32 folded[UNITS_MAX], apart[UNITS_MAX];
	int32_t nfolded;

	check(status, "data");
	if (fold) {
		add(out, n, fold, strlen(fold));
		return;
	}
	nfolded = normalised(casefold, cp, folded);
	for (int32_t i = 0; i < nfolded; i++) {
		int32_t napart = normalised(nfd, folded[i], apart);

		for (int32_t j = 0; j < napart; j++)
			add_one(out, n, (uint32_t)apart[j]);
	}
}

size_t rules_fold(uint32_t cp, char out[RULES_MAX])
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
	const char *fold = letter(cp);
	UChar32 points[UNITS_MAX];
	int32_t npoints;
	size_t n = 0;

	check(status, "data");
	if (cp >= 0xD800 && cp < 0xE000)
		fold = " "; /* surrogates are no text */
	if (fold) {
		add(out, &n, fold, strlen(fold));
		return n;
	}
	npoints = normalised(nfd, (UChar32)cp, points);
	for (int32_t i = 0; i < npoints; i++)
		add_apart(out, &n, points[i]);
	return n;
}
