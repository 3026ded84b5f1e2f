/*
 * Each word of a phrase counts: with one that changes what is meant the answer
 * is another, or there is none and the fault says what is doubtful.  Never is
 * a word passed over.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "support_date.h"
#include "support_locale.h"
#include "support_random.h"
#include "wording/date_read.h"

/* What a word says; two that say the same may stand together. */
enum said { ABOUT, PERHAPS, SINCE, UNTIL, AFTER, BEFORE, LATER, EARLIER, LATEST,
	    EARLY, SOME, ERA, CHOICE, PLACE, DAY, STRAY };

struct word {
	enum said said;
	bool last; /* stands after the date */
	const char *text;
};

enum { WORDS = 26, DATES = 22 };

/* The dates and the words of each language; FROM begins a span, too. */
static const struct {
	const char *tag, *from;
	const char *dates[DATES];
	struct word words[WORDS];
} grammars[] = {
	{ "en", "from",
	  { "1990", "May 2020", "5 May 2020", "the 1990s", "19th century",
	    "Q1 2020", "spring 2020", "first half of 2020", "1900-1910",
	    "1900 – 1910", "1900 to 1910", "May–June 2020", "5–7 May 2020",
	    "5 May – 3 June 2020", "1980s–1990s", "18th–19th century",
	    "1990 or 1991", "between 1900 and 1910",
	    "1990 – present", "1914/15", "1990, 1992 or 1994" },
	  { { ABOUT, false, "about" },	    { ABOUT, true, "~" },
	    { PERHAPS, false, "perhaps" },  { PERHAPS, true, "(uncertain)" },
	    { SINCE, false, "since" },	    { SINCE, true, ", end unknown" },
	    { UNTIL, false, "until" },	    { UNTIL, true, ", start unknown" },
	    { BEFORE, false, "before" },    { AFTER, false, "after" },
	    { LATER, false, "not before" }, { LATER, true, "or later" },
	    { EARLIER, false, "not after" }, { EARLIER, true, "or earlier" },
	    { EARLY, false, "early" },	    { SOME, false, "some day in" },
	    { SOME, false, "some month in" }, { ERA, true, "BC" },
	    { CHOICE, true, "or 1850" },    { CHOICE, true, "and 1850" },
	    { PLACE, false, "last day of" }, { PLACE, false, "spring of" },
	    { DAY, false, "Wednesday," },	    { STRAY, true, "am" } } },
	{ "de", "von",
	  { "1990", "Mai 2020", "5. Mai 2020", "1990er", "19. Jahrhundert",
	    "1. Quartal 2020", "Frühling 2020", "1900-1910", "1900 bis 1910",
	    "Mai–Juni 2020", "5.–7. Mai 2020", "1990 oder 1991",
	    "zwischen 1900 und 1910" },
	  { { ABOUT, false, "etwa" },	   { PERHAPS, false, "vielleicht" },
	    { PERHAPS, true, "(unsicher)" }, { SINCE, false, "seit" },
	    { SINCE, true, ", Ende unbekannt" }, { UNTIL, false, "bis" },
	    { UNTIL, true, ", Beginn unbekannt" }, { BEFORE, false, "vor" },
	    { AFTER, false, "nach" },	   { LATER, false, "frühestens" },
	    { LATER, true, "oder später" }, { LATEST, false, "spätestens" },
	    { EARLY, false, "Anfang" },	   { SOME, false, "ein Tag im" },
	    { ERA, true, "v. Chr." },	   { CHOICE, true, "oder 1850" },
	    { PLACE, false, "letzter Tag im" }, { DAY, false, "Mittwoch," },
	    { STRAY, true, "Stück" } } },
	{ "ru", "с",
	  { "1990", "май 2020", "5 мая 2020 г.", "1990-е годы", "XIX век",
	    "1-й квартал 2020", "весна 2020", "1900-1910", "1900–1910 гг.",
	    "май–июнь 2020", "5–7 мая 2020", "1990 или 1991",
	    "между 1900 и 1910", "1900 и 1910" },
	  { { ABOUT, false, "около" },	   { PERHAPS, false, "возможно," },
	    { PERHAPS, true, "(под вопросом)" },
	    { SINCE, true, ", конец неизвестен" }, { UNTIL, false, "по" },
	    { UNTIL, true, ", начало неизвестно" },
	    { BEFORE, false, "раньше" },   { AFTER, false, "после" },
	    { LATER, false, "не ранее" },  { LATER, true, "или позже" },
	    { LATEST, false, "не позднее" }, { EARLY, false, "начало" },
	    { SOME, false, "один из дней" }, { ERA, true, "до н. э." },
	    { CHOICE, true, "или 1850" },
	    { PLACE, false, "последний день" },
	    { DAY, false, "среда," }, { STRAY, true, "в" } } },
	{ "be", "з",
	  { "1990", "май 2020", "5 мая 2020 г.", "1990-я гады", "XIX стагоддзе",
	    "1-шы квартал 2020", "вясна 2020", "1900-1910",
	    "май–чэрвень 2020", "5–7 мая 2020", "1990 або 1991",
	    "паміж 1900 і 1910" },
	  { { ABOUT, false, "каля" },	   { PERHAPS, false, "магчыма," },
	    { SINCE, true, ", канец невядомы" }, { UNTIL, false, "па" },
	    { UNTIL, true, ", пачатак невядомы" },
	    { BEFORE, false, "раней за" }, { AFTER, false, "пасля" },
	    { LATER, false, "не раней" },  { LATER, true, "або пазней" },
	    { LATEST, false, "не пазней" }, { EARLY, false, "пачатак" },
	    { SOME, false, "адзін з дзён" }, { ERA, true, "да н. э." },
	    { CHOICE, true, "або 1850" } } },
	{ "az", "",
	  { "1990", "may 2020", "5 may 2020", "1990-cı illər", "XIX əsr",
	    "2020 1-ci kvartal", "yaz 2020", "1900-1910", "may–iyun 2020",
	    "5–7 may 2020", "1990 və ya 1991", "1900 və 1910 arasında" },
	  { { ABOUT, false, "təxminən" },  { PERHAPS, false, "bəlkə də" },
	    { PERHAPS, true, "(şübhəli)" }, { SINCE, false, "başlanğıc:" },
	    { SINCE, true, ", sonu məlum deyil" }, { UNTIL, false, "son:" },
	    { UNTIL, true, "tarixinədək" },
	    { UNTIL, true, ", başlanğıcı məlum deyil" },
	    { BEFORE, true, "əvvəl" },	   { AFTER, true, "sonra" },
	    { LATER, true, "və ya daha sonra" },
	    { EARLIER, true, "və ya daha əvvəl" },
	    { CHOICE, true, "və ya 1850" } } },
};

enum { GRAMMARS = sizeof(grammars) / sizeof(*grammars) };

/* What is read of TEXT in the language TAG, as EDTF, or null. */
static const char *read_of(const char *tag, struct sv text)
{
	struct date_context typed = { .locale = locale_of(tag) };
	struct date_fault fault;
	struct date d;

	if (date_read(&date_arena, text, &typed, &d, &fault))
		return date_printed(&d);
	date_check_fault(text, &fault);
	return NULL;
}

/* DATE with the words A and B, either of which may be null. */
static struct sv phrase(const char *date, const struct word *a,
			const struct word *b)
{
	const struct word *words[] = { a, b };
	struct build text = { .arena = &date_arena };

	for (int i = 0; i < 2; i++)
		if (words[i] && !words[i]->last)
			build_fmt(&text, "%s ", words[i]->text);
	build_str(&text, date);
	for (int i = 0; i < 2; i++)
		if (words[i] && words[i]->last)
			build_fmt(&text, " %s", words[i]->text);
	return build_view(&text);
}

/* Fails when word B makes no difference to DATE with A, which may be null. */
static void check(const char *tag, const char *date, const struct word *a,
		  const struct word *b)
{
	struct sv text = phrase(date, a, b);
	const char *with = read_of(tag, text);
	const char *without = with ? read_of(tag, phrase(date, a, NULL)) : NULL;

	if (with && without && strcmp(with, without) == 0)
		fail_msg("%s: %.*s: %s, and so without \"%s\"", tag,
			 SV_ARG(text), with, b->text);
}

/* Whether that word B says nothing new of DATE is right: it says what A says,
 * or that since when it goes on; and what is so at the latest is so until then,
 * as in spätestens bis 1990. */
static bool may_repeat(const char *date, const struct word *a,
		       const struct word *b)
{
	bool onward = strstr(date, "present") || strstr(date, " to ") ||
		      strstr(date, " bis ");

	return (a && a->said == b->said) ||
	       (b->said == SINCE && !b->last && onward) ||
	       (a && a->said == LATEST && b->said == UNTIL && !b->last) ||
	       (a && a->said == BEFORE && b->said == UNTIL) ||
	       (a && b->said == BEFORE && a->said == UNTIL);
}

static void each_word_counts(void **state)
{
	int phrases = 0;

	(void)state;
	for (int g = 0; g < GRAMMARS; g++)
		for (int d = 0; d < DATES && grammars[g].dates[d]; d++) {
			const char *date = grammars[g].dates[d];
			const struct word *w = grammars[g].words;

			if (!read_of(grammars[g].tag, sv_of(date)))
				fail_msg("%s is not read", date);
			for (int k = 0; k < WORDS * WORDS; k++) {
				const struct word *b = &w[k % WORDS];
				const struct word *a = k < WORDS ? NULL :
							  &w[k / WORDS - 1];

				if ((a && !random_tries((unsigned)k, 3)) ||
				    !b->text || (a && !a->text) ||
				    may_repeat(date, a, b))
					continue;
				check(grammars[g].tag, date, a, b);
				phrases++;
			}
			arena_reset(&date_arena);
		}
	assert_true(phrases > 3000);
}

/* What is so at the latest is so until then, whichever word stands first; nor
 * does either say that of a beginning. */
static void until_at_the_latest(void **state)
{
	static const struct {
		const char *tag, *text, *read;
	} rows[] = {
		{ "en", "until 1990 at the latest", "[..1990]" },
		{ "en", "at the latest until 1990", "[..1990]" },
		{ "de", "spätestens bis 1990", "[..1990]" },
		{ "de", "bis spätestens 1990", "[..1990]" },
		{ "de", "spätestens seit 1990", "..1990/.." },
		{ "ru", "не позднее по 1990", "[..1990]" },
		{ "ru", "по 1990, не позднее", "[..1990]" },
		{ "be", "не пазней па 1990", "[..1990]" },
		{ "az", "ən gec 1990-cı ilədək", "[..1990]" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *read = read_of(rows[i].tag, sv_of(rows[i].text));

		if (!read || strcmp(read, rows[i].read) != 0)
			fail_msg("%s: %s: %s", rows[i].tag, rows[i].text,
				 read ? read : "not read");
		arena_reset(&date_arena);
	}
}

/* What begins a span may stand before it, and only then. */
static void from_begins_a_span(void **state)
{
	(void)state;
	for (int g = 0; g < GRAMMARS; g++) {
		struct word from = { SINCE, false, grammars[g].from };
		const char *tag = grammars[g].tag;

		if (!from.text[0])
			continue;
		/* с 1900-1910 may be since those years */
		if (strcmp(tag, "ru") == 0 || strcmp(tag, "be") == 0)
			assert_null(read_of(tag, phrase("1900-1910", &from,
							NULL)));
		else
			assert_string_equal(
				read_of(tag, phrase("1900-1910", &from, NULL)),
				"1900/1910");
		/* von 1900 may as well be of that year */
		if (strcmp(tag, "de") == 0)
			assert_null(read_of(tag, phrase("1900", &from, NULL)));
		else
			assert_string_equal(
				read_of(tag, phrase("1900", &from, NULL)),
				"1900/..");
	}
}

static int teardown(void **state)
{
	locales_teardown(state);
	return date_teardown(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_word_counts),
		cmocka_unit_test(until_at_the_latest),
		cmocka_unit_test(from_begins_a_span),
	};

	return cmocka_run_group_tests(tests, locales_setup, teardown);
}
