/* The folds: what is one spelling, and what stays apart. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "support_arena.h"
#include "text/fold.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void check_sv(struct sv got, struct sv want, const char *of)
{
	if (sv_eq(got, want))
		return;
	fail_msg("%s: got '%.*s', not '%.*s'", of, SV_ARG(got), SV_ARG(want));
}

static const struct {
	struct sv text, fold;
} exact_cases[] = {
	{ SV_INIT(""), SV_INIT("") },
	{ SV_INIT(" \t\n"), SV_INIT("") },
	{ SV_INIT("  a --  b  "), SV_INIT("a b") },
	{ SV_INIT("Bülbül"), SV_INIT("bulbul") },
	{ SV_INIT("Bu\u0308lbu\u0308l"), SV_INIT("bulbul") },
	{ SV_INIT("Şuşa ŞUŞA S\u0327us\u0327a"),
	  SV_INIT("susa susa susa") },
	{ SV_INIT("İLHAM ilham Ilham ılham I\u0307lham"),
	  SV_INIT("ilham ilham ilham ilham ilham") },
	{ SV_INIT("Əliyev ƏLİYEV"), SV_INIT("eliyev eliyev") },
	{ SV_INIT("Bağçılı Öğünc"), SV_INIT("bagcili ogunc") },
	{ SV_INIT("Łódź Đorđe Støre Straße Æsir Œuvre Þór"),
	  SV_INIT("lodz dorde store strasse aesir oeuvre thor") },
	{ SV_INIT("Лукашенко ЛУКАШЭНКА"),
	  SV_INIT("lukashenko lukashenka") },
	{ SV_INIT("Щукін Хрущёв Цюрих Ялта Юрий Ёлка объезд"),
	  SV_INIT("shchukin khrushchev tsyurikh yalta yuriy elka "
		  "obezd") },
	{ SV_INIT("Андрей Андреи\u0306 АНДРЕИ\u0306"),
	  SV_INIT("andrey andrey andrey") },
	{ SV_INIT("Гомель Мiнск Магілёў Київ Ґалаґан Європа"),
	  SV_INIT("gomel minsk magileu kiiv galagan yevropa") },
	{ SV_INIT("Һәҹәр Ҝәнҹә Ғарабағ Қазақстан Ұлы"),
	  SV_INIT("hecer gence garabag qazaqstan uly") },
	{ SV_INIT("Αθήνα ΑΘΗΝΑ Χίος Ψηλός"),
	  SV_INIT("athina athina khios psilos") },
	{ SV_INIT("O'Neill O’Neill ONeill O`Neill Oʻneill"),
	  SV_INIT("oneill oneill oneill oneill oneill") },
	{ SV_INIT("Mogilev-transmash Mogilev–Transmash/x_y.z"),
	  SV_INIT("mogilev transmash mogilev transmash x y z") },
	{ SV_INIT("People’s d'Ivoire"), SV_INIT("peoples divoire") },
	{ SV_INIT("Ｆｕｌｌ ﬁ ² ½ № Ⅳ ™ ①"),
	  SV_INIT("full fi 2 1 2 no iv tm 1") },
	{ SV_INIT("۱۲۳ ١٢٣ १२३"), SV_INIT("123 123 123") },
	{ SV_INIT("soft\u00ADhyphen a\u200Bb a\u2060b"),
	  SV_INIT("softhyphen ab ab") },
	{ SV_INIT("يـــد على علی كتاب کتاب"),
	  SV_INIT("يد علي علي كتاب كتاب") },
	{ SV_INIT("مُحَمَّد می\u200Cخواهم آب"),
	  SV_INIT("محمد ميخواهم اب") },
	{ SV_INIT("東京、大阪。が"), SV_INIT("東京 大阪 か\u3099") },
	{ SV_INIT("한글"),
	  SV_INIT("\u1112\u1161\u11AB\u1100\u1173\u11AF") },
	{ SV_INIT("शुभ กรุงเทพ้"), SV_INIT("शुभ กรุงเทพ้") },
	{ SV_INIT("🇦🇿 👨‍👩‍👧 x"), SV_INIT("x") },
	{ SV_INIT("a\0b\x1b[31mc\x9b"
		  "d\xc2\x9b"
		  "e\u202Ef\u2066g"),
	  SV_INIT("a b 31mc d efg") },
	{ SV_INIT("\xff\xfe"
		  "a\xc0\xaf"
		  "b\xed\xa0\x80"
		  "c\xf4\x90"),
	  SV_INIT("a b c") },
};

static void test_exact(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(exact_cases); i++)
		check_sv(fold_copy(&arena, exact_cases[i].text, FOLD_EXACT),
			 exact_cases[i].fold, exact_cases[i].text.s);
}

/* Spellings of one name: all of a row are one in the blind fold. */
static void test_blind(void **state)
{
	static const char *const rows[][7] = {
		{ "Лукашенко", "Лукашэнка", "Lukaşenko", "Lukashenka",
		  "LUKASHENKO", "Lukašenko" },
		{ "Лукашенко's", "Lukashenka’s", "Lukaşenkos" },
		{ "Алиев", "Əliyev", "Aliyev", "eliyev", "ƏLİYEV", "Alijev",
		  "Алијев" },
		{ "Azərbaycan", "Azerbaijan", "Azerbaidzhan" },
		{ "Şuşa", "Shusha", "Шуша", "susa", "Şu\u015fa", "SHUSHA" },
		{ "Gəncə", "Ganja", "Ганджа", "Гянджа", "Ҝәнҹә", "Gence" },
		{ "Məclis", "Majlis", "Mejlis", "Меджлис", "Mäclis" },
		{ "Xocalı", "Khojaly", "Ходжалы", "Xojali", "Hojaly" },
		{ "Cəbrayıl", "Jabrayil", "Джабраил", "Djabrail",
		  "Dzhabrail" },
		{ "Qarabağ", "Garabagh", "Qarabagh", "Ғарабағ" },
		{ "Natalia", "Natalya", "Наталья", "Наталия", "Наталля" },
		{ "Aleksey", "Aleksei", "Алексей", "Aleksej", "Алексеи" },
		{ "Dmitri", "Dmitry", "Dmitriy", "Дмитрий", "Dmitrij" },
		{ "Елена", "Yelena", "Elena" },
		{ "Çingiz", "Chingiz", "Чингиз", "Čingiz" },
		{ "Zhukov", "Жуков", "Žukov" },
		{ "Khatyn", "Xatın", "Хатынь", "Hatyn" },
		{ "Hüseyn", "Huseyn", "Husein", "Hussein", "Xusein" },
		{ "Молодечно", "Molodechno", "Molodečna" },
		/* two dots, a ring, a stroke, and how they are telegraphed */
		{ "Müller", "Mueller", "Muller", "MUELLER" },
		{ "Jörg", "Joerg", "Jorg" },
		{ "Jäger", "Jaeger", "Jager" },
		{ "Ångström", "Aangstroem", "Angstrom", "Aangström" },
		{ "Søren", "Soeren", "Soren", "Sören" },
		{ "Straße", "Strasse", "STRASSE" },
		{ "Århus", "Aarhus" },
		{ "Tromsø", "Tromsoe", "Tromso" },
		{ "Öhler", "Oehler" },
		{ "Đorđe", "Ђорђе", "Dorde" },
		{ "Ђинђић", "Đinđić" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct sv first =
			fold_copy(&arena, sv_of(rows[i][0]), FOLD_BLIND);

		for (size_t j = 1; j < COUNT(rows[i]) && rows[i][j]; j++)
			if (*rows[i][j])
				check_sv(fold_copy(&arena, sv_of(rows[i][j]),
						   FOLD_BLIND),
					 first, rows[i][j]);
	}
}

/* Names that even the blind fold must keep apart. */
static void test_apart(void **state)
{
	static const char *const pairs[][2] = {
		{ "Качанава", "Kochanova" }, { "Baku", "Boku" },
		{ "Aliyev", "Alizade" },     { "Gomel", "Homel" },
		{ "2000", "200" },	     { "1", "11" },
		{ "to", "ta" },		     { "Lukashenko", "Lukashanku" },
		{ "Marx", "Mark" },	     { "gold", "hold" },
		{ "Radio", "Radia" },	     { "cat", "kat" },
		{ "queen", "gun" },	     { "Bauer", "Baur" },
		{ "neue", "neu" },	     { "Zoë", "Za" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		struct sv a = fold_copy(&arena, sv_of(pairs[i][0]), FOLD_BLIND);
		struct sv b = fold_copy(&arena, sv_of(pairs[i][1]), FOLD_BLIND);

		if (sv_eq(a, b))
			fail_msg("%s and %s are one", pairs[i][0], pairs[i][1]);
	}
}

/* A fold of a fold is the fold, and the blind fold is made of the exact. */
static void check_stable(struct sv text)
{
	struct sv exact = fold_copy(&arena, text, FOLD_EXACT);
	struct sv blind = fold_copy(&arena, text, FOLD_BLIND);

	check_sv(fold_copy(&arena, exact, FOLD_EXACT), exact, text.s);
	check_sv(fold_copy(&arena, exact, FOLD_BLIND), blind, text.s);
	check_sv(fold_copy(&arena, blind, FOLD_EXACT), blind, text.s);
	check_sv(fold_copy(&arena, blind, FOLD_BLIND), blind, text.s);
	for (size_t i = 0; i < exact.n; i++)
		assert_true(exact.s[i] != ' ' || (i > 0 && i + 1 < exact.n &&
						  exact.s[i - 1] != ' '));
	assert_int_equal(utf8_invalid(exact), SV_NONE);
	assert_true(blind.n <= exact.n);
	arena_reset(&arena);
}

static void test_stable_points(void **state)
{
	(void)state;
	for (uint32_t cp = 0; cp < 0x110000; cp++) {
		char bytes[2 + UTF8_MAX] = "a";
		size_t n = utf8_encode(cp, bytes + 1);

		check_stable((struct sv){ bytes, n + 1 });
	}
}

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

/* All words of three letters, and long ones of the letters rules read. */
static void test_stable_words(void **state)
{
	static const char letters[] = "acdeghijkoqsuxyzbn '\xc5\x9f\xff";
	uint32_t seed = 1;

	(void)state;
	for (int i = 0; i < 40000; i++) {
		char word[16];
		size_t n = 1 + next_random(&seed) % sizeof(word);

		for (size_t j = 0; j < n; j++)
			word[j] = letters[next_random(&seed) %
					  (sizeof(letters) - 1)];
		check_stable((struct sv){ word, n });
	}
	for (uint32_t i = 0; i < 26 * 26 * 26 * 26; i++) {
		char word[] = { (char)('a' + i % 26), (char)('a' + i / 26 % 26),
				(char)('a' + i / 676 % 26),
				(char)('a' + i / 17576), 'o' };

		check_stable((struct sv){ word, i % 2 ? 4 : 5 });
	}
}

/* A long text folds as its words do, wherever the parts it is folded in end. */
static void test_long(void **state)
{
	static const char *const words[] = { "Şuşa", "щука", "x", "ﷺ", "'", "－",
					     "Ganja", "한글", "\xff", "İİİ" };
	struct build text = { .arena = &arena },
		     want[2] = { { .arena = &arena }, { .arena = &arena } };
	uint32_t seed = 7;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		const char *word = words[next_random(&seed) % COUNT(words)];

		build_str(&text, word);
		build_fill(&text, ' ', 1 + next_random(&seed) % 3);
		for (int tier = 0; tier < 2; tier++) {
			struct sv fold = fold_copy(&arena, sv_of(word),
						   (enum fold_tier)tier);

			if (fold.n > 0 && want[tier].n > 0)
				build_char(&want[tier], ' ');
			build_sv(&want[tier], fold);
		}
	}
	for (int tier = 0; tier < 2; tier++)
		check_sv(fold_copy(&arena, build_view(&text),
				   (enum fold_tier)tier),
			 build_view(&want[tier]), "long text");
}

/* What was in the string before stays, and is no neighbour. */
static void test_append(void **state)
{
	struct build b = { .arena = &arena };

	(void)state;
	build_str(&b, "s ");
	fold_text(&b, SV(" H'a "), FOLD_BLIND);
	fold_text(&b, SV("a-"), FOLD_BLIND);
	fold_text(&b, SV("--"), FOLD_BLIND);
	check_sv(build_view(&b), SV("s xaa"), "appended");
}

static void test_floods(void **state)
{
	static const struct {
		struct sv unit;
		size_t fold; /* bytes that a unit folds to */
	} cases[] = {
		{ SV_INIT("\u0301\u0316"), 0 }, { SV_INIT("\u093C"), 3 },
		{ SV_INIT("\u202E"), 0 },	{ SV_INIT("\u200D"), 0 },
		{ SV_INIT("\xff"), 0 },		{ SV_INIT("-"), 0 },
		{ SV_INIT("\uAC01"), 9 },	{ SV_INIT("щ"), 4 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct build b = { .arena = &arena };

		for (int j = 0; j < 100000; j++)
			build_sv(&b, cases[i].unit);
		assert_int_equal(
			fold_copy(&arena, build_view(&b), FOLD_EXACT).n,
			100000 * cases[i].fold);
		arena_reset(&arena);
	}
}

static void test_slug(void **state)
{
	static const struct {
		struct sv text, slug;
	} cases[] = {
		{ SV_INIT(""), SV_INIT("") },
		{ SV_INIT("--"), SV_INIT("") },
		{ SV_INIT("State visit of A. Lukashenko (2024)!"),
		  SV_INIT("state-visit-of-a-lukashenko-2024") },
		{ SV_INIT("Визит в Şuşa’da"), SV_INIT("vizit-v-susada") },
		{ SV_INIT("東京 शुभ"), SV_INIT("東京-शुभ") },
		{ SV_INIT("../../etc/passwd\n\x1b"), SV_INIT("etc-passwd") },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		check_sv(fold_slug(&arena, cases[i].text), cases[i].slug,
			 cases[i].text.s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_exact),
		cmocka_unit_test(test_blind),
		cmocka_unit_test(test_apart),
		cmocka_unit_test(test_stable_points),
		cmocka_unit_test(test_stable_words),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_append),
		cmocka_unit_test(test_floods),
		cmocka_unit_test(test_slug),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
