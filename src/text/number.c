/* Taking the signs of numbers and the forms of nouns from ICU. */
#include "text/number.h"

#include <string.h>
#include <unicode/uenum.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

enum { UNITS = 32 }; /* UTF-16 units of a sign or a keyword */

/* The categories of CLDR, in the order of its tables. */
static const char *const categories[NUMBER_FORMS] = { "zero", "one",  "two",
						      "few",  "many", "other" };

/* TEXT as UTF-8 in A, its blanks as U+00A0. */
static struct sv to_utf8(struct arena *a, const UChar *text,
			 UErrorCode *status)
{
	struct build b = { .arena = a };
	char bytes[3 * UNITS];
	int32_t n = 0;

	u_strToUTF8(bytes, sizeof(bytes), &n, text, -1, status);
	if (U_FAILURE(*status))
		return (struct sv){ 0 };
	if (n == 1 && bytes[0] == ' ')
		build_str(&b, "\u00a0");
	else if (n == 3 && memcmp(bytes, "\u202f", 3) == 0)
		build_str(&b, "\u00a0");
	else
		build_sv(&b, (struct sv){ bytes, (size_t)n });
	return build_view(&b);
}

static struct sv take_sign(struct arena *a, const UNumberFormat *format,
			   UNumberFormatSymbol symbol, UErrorCode *status)
{
	UChar text[UNITS] = { 0 };

	unum_getSymbol(format, symbol, text, UNITS - 1, status);
	return to_utf8(a, text, status);
}

/* From how many digits before a separator on there is one: CLDR gives some
 * languages 2, which leaves 1000 whole; ICU tells it only by doing so. */
static size_t take_least(const UNumberFormat *format, UErrorCode *status)
{
	UChar text[UNITS] = { 0 };

	unum_format(format, 1000, text, UNITS - 1, NULL, status);
	return u_strlen(text) > 4 ? 1 : 2;
}

static void take_signs(struct arena *a, const char *locale,
		       struct number_style *out, UErrorCode *status)
{
	UNumberFormat *format =
		unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, status);

	if (U_SUCCESS(*status)) {
		out->group = take_sign(a, format,
				       UNUM_GROUPING_SEPARATOR_SYMBOL, status);
		out->point = take_sign(a, format,
				       UNUM_DECIMAL_SEPARATOR_SYMBOL, status);
		out->minus = SV("\u2212");
		out->least = take_least(format, status);
	}
	unum_close(format);
}

/* Where KEYWORD stands in the order of the categories. */
static size_t category_of(const char *keyword)
{
	for (size_t i = 0; i < NUMBER_FORMS; i++)
		if (strcmp(categories[i], keyword) == 0)
			return i;
	return NUMBER_FORMS - 1;
}

/* The category of N. */
static size_t select(const UPluralRules *rules, int n, UErrorCode *status)
{
	UChar text[UNITS] = { 0 };
	char keyword[UNITS] = "other";

	uplrules_select(rules, n, text, UNITS - 1, status);
	if (U_SUCCESS(*status))
		u_UCharsToChars(text, keyword, u_strlen(text) + 1);
	return category_of(keyword);
}

static void take_forms(const char *locale, struct number_style *out,
		       UErrorCode *status)
{
	UPluralRules *rules = uplrules_open(locale, status);
	UEnumeration *keywords = uplrules_getKeywords(rules, status);
	bool has[NUMBER_FORMS] = { false };
	uint8_t place[NUMBER_FORMS] = { 0 };
	const char *keyword;

	while (U_SUCCESS(*status) &&
	       (keyword = uenum_next(keywords, NULL, status)))
		has[category_of(keyword)] = true;
	out->forms = 0;
	for (size_t i = 0; i < NUMBER_FORMS; i++) {
		place[i] = (uint8_t)out->forms;
		out->forms += has[i];
	}
	for (int n = 0; U_SUCCESS(*status) && n < NUMBER_KNOWN; n++)
		out->form[n] = place[select(rules, n, status)];
	uenum_close(keywords);
	uplrules_close(rules);
}

bool number_open(struct arena *a, const char *locale, struct number_style *out,
		 struct err *err)
{
	UErrorCode status = U_ZERO_ERROR;

	*out = (struct number_style){ 0 };
	take_signs(a, locale, out, &status);
	if (U_SUCCESS(status))
		take_forms(locale, out, &status);
	return U_SUCCESS(status) ||
	       err_set(err, "no forms of numbers for %s: ICU says %s", locale,
		       u_errorName(status));
}

/* The rules of our languages look at the last two digits, and at whether there
 * are more of them (CLDR, plural rules; the tests ask ICU). */
size_t number_form(const struct number_style *s, uint64_t n)
{
	enum { HUNDRED = 100 };

	return s->form[n < NUMBER_KNOWN ? n : HUNDRED + n % HUNDRED];
}

void number_group(struct build *b, const struct number_style *s,
		  struct sv digits)
{
	enum { GROUP = 3 };
	bool grouped = digits.n >= GROUP + s->least;

	for (size_t i = 0; i < digits.n; i++) {
		if (grouped && i && (digits.n - i) % GROUP == 0)
			build_sv(b, s->group);
		build_char(b, digits.s[i]);
	}
}
