/* Labels: whole in each language, and the forms of nouns by their numbers. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

#include "support_locale.h"
#include "text/width.h"
#include "wording/label.h"

enum sort { FIELD, PAIR, TEXT, COUNT };

static const struct {
	const char *id;
	enum sort sort;
} rows[LABELS] = {
#define X(id, sort, ...) { #id, sort },
#include "wording/label.def"
#undef X
};

static size_t count_of(struct sv text, struct sv part)
{
	size_t n = 0;

	for (size_t at = 0; (at = sv_find(text, part, at)) != SV_NONE;
	     at += part.n)
		n++;
	return n;
}

/* TEXT of the row I, with the slots and the number of forms that it should
 * have. */
static void check_text(size_t l, size_t i, struct sv text)
{
	static const struct sv slots[] = { SV_INIT("{}"), SV_INIT("{m}") };
	struct sv english = label_english((enum label)i);
	size_t forms = count_of(text, SV("|")) + 1;
	size_t due = rows[i].sort == COUNT ? locales[l].numbers.forms : 1;

	if (text.n == 0 || sv_find(text, SV("||"), 0) != SV_NONE ||
	    forms != due)
		fail_msg("%s: %s: %zu forms, due are %zu", locale_tags[l],
			 rows[i].id, forms, due);
	for (size_t s = 0; s < 2; s++)
		if (count_of(text, slots[s]) == 0 &&
		    count_of(english, slots[s]) > 0)
			fail_msg("%s: %s lacks %s", locale_tags[l], rows[i].id,
				 slots[s].s);
}

/* Every label of every language is there, of one value and of several. */
static void whole(void **state)
{
	(void)state;
	for (size_t l = 0; l < LOCALES; l++)
		for (size_t i = 0; i < LABELS; i++)
			for (size_t n = 1; n <= 2; n++)
				check_text(l, i,
					   label_for(&locales[l],
						     (enum label)i, n));
}

/* Names of fields leave room for values where 40 columns are all there is. */
static void narrow(void **state)
{
	enum { MOST = 16 };

	(void)state;
	for (size_t l = 0; l < LOCALES; l++) {
		int widest = 0;

		for (size_t i = 0; i < LABELS; i++) {
			int one = width_text(label_for(&locales[l],
						       (enum label)i, 1));
			int several = width_text(label_for(&locales[l],
							   (enum label)i, 2));
			int cells = one > several ? one : several;

			if (rows[i].sort != FIELD && rows[i].sort != PAIR)
				continue;
			widest = cells > widest ? cells : widest;
			if (cells > MOST)
				fail_msg("%s: %s takes %d cells",
					 locale_tags[l], rows[i].id, cells);
		}
		assert_int_equal(label_cells(&locales[l]), widest);
	}
}

/* The form of each number is that of ICU, whatever the number. */
static void forms(void **state)
{
	static const uint64_t large[] = { 1000000, 1000001, 1000002, 1000011,
					  2000000, 123456721, 4000000005 };
	enum { SMALL = 2000, LARGE = sizeof(large) / sizeof(*large) };

	(void)state;
	for (size_t l = 0; l < LOCALES; l++) {
		UErrorCode status = U_ZERO_ERROR;
		UPluralRules *rules = uplrules_open(locale_tags[l], &status);
		UChar said[NUMBER_FORMS][32] = { { 0 } };

		assert_true(U_SUCCESS(status));
		for (uint64_t i = 0; i < SMALL + LARGE; i++) {
			uint64_t n = i < SMALL ? i : large[i - SMALL];
			size_t form = number_form(&locales[l].numbers, n);
			UChar word[32] = { 0 };

			uplrules_select(rules, (double)n, word, 31, &status);
			assert_true(U_SUCCESS(status));
			assert_true(form < locales[l].numbers.forms);
			if (!said[form][0])
				u_strcpy(said[form], word);
			if (u_strcmp(said[form], word) != 0)
				fail_msg("%s: %llu has another form",
					 locale_tags[l],
					 (unsigned long long)n);
		}
		uplrules_close(rules);
	}
}

/* Nouns beside numbers, as people say them. */
static void nouns(void **state)
{
	static const struct {
		const char *tag;
		uint64_t n;
		enum label label;
		const char *text;
	} cases[] = {
		{ "en", 1, LABEL_EVENTS_N, "1 event" },
		{ "en", 0, LABEL_EVENTS_N, "0 events" },
		{ "en", 1, LABEL_YEARLESS, "one event of unknown year" },
		{ "de", 1, LABEL_EVENTS_N, "1 Ereignis" },
		{ "de", 2, LABEL_EVENTS_N, "2 Ereignisse" },
		{ "az", 1, LABEL_EVENTS_N, "1 hadisə" },
		{ "az", 101, LABEL_EVENTS_N, "101 hadisə" },
		{ "ru", 1, LABEL_EVENTS_N, "1 событие" },
		{ "ru", 2, LABEL_EVENTS_N, "2 события" },
		{ "ru", 5, LABEL_EVENTS_N, "5 событий" },
		{ "ru", 11, LABEL_EVENTS_N, "11 событий" },
		{ "ru", 21, LABEL_EVENTS_N, "21 событие" },
		{ "ru", 112, LABEL_EVENTS_N, "112 событий" },
		{ "ru", 122, LABEL_EVENTS_N, "122 события" },
		{ "ru", 1000, LABEL_EVENTS_N, "1000 событий" },
		{ "be", 1, LABEL_EVENTS_N, "1 падзея" },
		{ "be", 3, LABEL_EVENTS_N, "3 падзеі" },
		{ "be", 14, LABEL_EVENTS_N, "14 падзей" },
		{ "be", 31, LABEL_EVENTS_N, "31 падзея" },
		{ "be", 2, LABEL_YEARS, "2 гады" },
		{ "ru", 2, LABEL_YEARS, "2 года" },
		{ "ru", 5, LABEL_YEARS, "5 лет" },
		{ "ru", 1, LABEL_QUOTES_FOUND, ", есть в тексте" },
		{ "ru", 21, LABEL_QUOTES_FOUND, ", все есть в тексте" },
		{ "be", 21, LABEL_BARE_HEADINGS, " — загалоўкі" },
		{ "ru", 0, LABEL_QUOTES_FOUND, ", все есть в тексте" },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct build b = { .arena = &a };

		label_count(&b, locale_of(cases[i].tag), cases[i].label,
			    cases[i].n);
		assert_string_equal(b.s, cases[i].text);
	}
	arena_free(&a);
}

/* The name of a field goes with how many values it has; of a chapter too. */
static void pairs(void **state)
{
	static const struct {
		const char *tag;
		enum label label;
		const char *one, *several;
	} cases[] = {
		{ "en", LABEL_SOURCES, "Source", "Sources" },
		{ "de", LABEL_SOURCES, "Quelle", "Quellen" },
		{ "az", LABEL_TAGS, "Etiket", "Etiketlər" },
		{ "be", LABEL_PLACE, "Месца", "Месцы" },
		{ "ru", LABEL_HAS_PART, "Часть", "Части" },
		{ "en", LABEL_SERIES, "Series", "Series" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct locale *l = locale_of(cases[i].tag);
		struct sv one = label_for(l, cases[i].label, 1);
		struct sv several = label_for(l, cases[i].label, 2);

		assert_true(sv_eq(one, sv_of(cases[i].one)));
		assert_true(sv_eq(several, sv_of(cases[i].several)));
		assert_true(sv_eq(label_text(l, cases[i].label), one));
	}
}

/* No ending is put to a number in Azerbaijani: it goes with its last word. */
static void endings(void **state)
{
	static const char *const slots[] = { "{}-", "{m}-" };
	const struct locale *l = locale_of("az");

	(void)state;
	for (size_t i = 0; i < LABELS; i++)
		for (size_t n = 1; n <= 2; n++)
			for (size_t k = 0; k < 2; k++)
				if (sv_find(label_for(l, (enum label)i, n),
					    sv_of(slots[k]), 0) != SV_NONE)
					fail_msg("%s: an ending", rows[i].id);
}

/* "8 of 21": the noun goes with the second number. */
static void two(void **state)
{
	static const struct {
		const char *tag;
		uint64_t n;
		const char *text;
	} cases[] = {
		{ "en", 21, "8 of 21 events" },
		{ "de", 21, "8 von 21 Ereignissen" },
		{ "az", 21, "21 hadisədən 8" },
		{ "be", 21, "8 з 21 падзеі" },
		{ "be", 22, "8 з 22 падзей" },
		{ "ru", 21, "8 из 21 события" },
		{ "ru", 22, "8 из 22 событий" },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct build b = { .arena = &a }, n = { .arena = &a };

		build_fmt(&n, "%d", (int)cases[i].n);
		label_count_as(&b, locale_of(cases[i].tag), LABEL_EVENTS_OF,
			       cases[i].n, SV("8"), build_view(&n));
		assert_string_equal(b.s, cases[i].text);
	}
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole), cmocka_unit_test(narrow),
		cmocka_unit_test(forms), cmocka_unit_test(nouns),
		cmocka_unit_test(pairs), cmocka_unit_test(two),
		cmocka_unit_test(endings),
	};

	setlocale(LC_CTYPE, "C.UTF-8"); /* for widths */
	return cmocka_run_group_tests_name("label", tests, locales_setup,
					   locales_teardown);
}
