/* Other readings of a text: as it may be read besides, and initials that were
 * written together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_arena.h"
#include "support_text.h"
#include "text/fold.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const struct {
	const char *text, *also; /* folded; "": none */
} others[] = {
	{ "Nora O'Brien", "nora o brien" },
	{ "Nora O\u2019Brien", "nora o brien" },
	{ "Carlo D'Annibale", "carlo d annibale" },
	{ "L'Aquila", "l aquila" },
	{ "C\u00f4te d'Ivoire", "cote d ivoire" },
	{ "Xi'an", "xi an" },
	{ "\u0414\u0435\u043c\u02bc\u044f\u043d", "dem yan" },
	{ "A\u0301'bu", "a bu" },
	{ "U.S.", "us" },
	{ "U.S.A", "usa" },
	{ "Washington, D.C.", "washington dc" },
	{ "A.G. Lukashenko", "ag lukashenko" },
	{ "A.G.Lukashenko", "ag lukashenko" },
	{ "U.S. of O'Brien", "us of o brien" },
	{ "\u0421.\u0421.\u0421.\u0420.", "sssr" },
	{ "\u0110okovi\u0107", "djokovic" },
	{ "\u0402\u0438\u043d\u0452\u0438\u045b", "djindjic" },
	{ "O'\u0110u.", "o dju" },
	{ "\u0424\u0451\u0434\u043e\u0440", "fyodor" },
	{ "\u0401\u043b\u043a\u0430 \u0430\u0451", "yolka ayo" },
	{ "Qur\u02bcan", "qur an" },
	{ "Qur`an", "qur an" },
	{ "\u0531\u0562\u055a\u0563\u0564",
	  "\u0561\u0562 \u0563\u0564" },
	{ "Azerbaijan's \u0111ak", "azerbaijans djak" },
	{ "U. S.", "us" },
	{ "J. F. Kennedy", "jf kennedy" },
	{ "J F Kennedy", "jf kennedy" },
	{ "J. F.Kennedy", "jf kennedy" },
	{ "J.  F. Kennedy", "jf kennedy" },
	{ "J.\u00a0F. Kennedy", "jf kennedy" },
	{ "Kennedy, J. F. K.", "kennedy jfk" },
	{ "J.-P. Sartre", "jp sartre" },
	{ "J-P Sartre", "jp sartre" },
	{ "J  F Kennedy", "jf kennedy" },
	{ "J- F Kennedy", "jf kennedy" },
	{ "\u05beJ-P", "jp" },
	{ "\u0418. \u0412. \u0421\u0442\u0430\u043b\u0438\u043d",
	  "iv stalin" },
	{ "\u0418 \u0412 \u0421\u0442\u0430\u043b\u0438\u043d",
	  "iv stalin" },
	{ "\u10d8. \u10d1. \u10d0\u10d1", "\u10d8\u10d1 \u10d0\u10d1" },
	{ "\u00c9. \u00c9. Zola", "ee zola" },
	{ "E\u0301. E\u0301. Zola", "ee zola" },
	{ "E\u0301 E\u0301 Zola", "ee zola" },
	{ "e. g. this", "eg this" },
	/* What joins no letters, or no single ones, stays. */
	{ "J. Smith", "" },
	{ "a b", "" },
	{ "A b", "" },
	{ "\u0438 \u0432 \u0411\u0430\u043a\u0443", "" },
	{ "2024 \u0433. \u0432 \u0411\u0430\u043a\u0443", "" },
	{ "Ju. V. Andropov", "" },
	{ "A \u2013 B", "" },
	{ "A, B", "" },
	{ "Class A 1", "" },
	{ "Inc.", "" },
	{ "St.Petersburg", "" },
	{ "3.5.", "" },
	{ "v1.x", "" },
	{ "the '90s", "" },
	{ "'quoted'", "" },
	{ "authors' rights", "" },
	{ "Azerbaijan's, don't, I'm", "" },
	{ "\u0441\u044a\u0435\u0437\u0434", "" },
	{ "A.", "" },
	{ "", "" },
	{ "\xff'\xff", "" },
};

/* The other reading of a name, of as many bytes. */
static void test_also(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(others); i++) {
		struct sv text = sv_of(others[i].text);
		struct sv also = fold_also(&arena, text);

		assert_sv(fold_copy(&arena, also, FOLD_EXACT),
			  sv_of(others[i].also));
		assert_true(also.n == 0 || also.n == text.n);
	}
}

/* Initials that were written together, in what a reader types. */
static void test_apart(void **state)
{
	static const struct {
		const char *text, *apart; /* "": there is none */
	} cases[] = {
		{ "GW Bush", "G W Bush" },
		{ "Bush, GW", "Bush G W" },
		{ "JFK Smith", "J F K Smith" },
		{ "gw bush", "g w bush" },
		{ "jfk smith", "j f k smith" },
		{ "ShCh Karim", "Sh Ch Karim" },
		{ "ДжФ Смит", "Дж. Ф. Смит" },
		{ "ИВ Сталин", "И. В. Сталин" },
		{ "E\u0301F Smith", "E\u0301 F Smith" },
		/* as a word, or one that is none */
		{ "Bush", "" },
		{ "GW", "" },
		{ "GW BUSH", "G W BUSH" },
		{ "NATO summit", "N A T O summit" },
		{ "McAdam Smith", "" },
		{ "GeoWay Smith", "" },
		{ "abcd smith", "" },
		{ "G2 Smith", "" },
		{ "g Smith", "" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct sv apart = fold_apart(&arena, sv_of(cases[i].text));

		while (sv_ends(apart, SV(" ")))
			apart.n--;
		assert_sv(apart, sv_of(cases[i].apart));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_also),
		cmocka_unit_test(test_apart),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
