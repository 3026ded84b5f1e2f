/* Names and words that are nearly the same, and how many can be looked at. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_check.h"
#include "support_random.h"

static const struct check_case names_cases[] = {
#define X(text, places) { FAULT_near_equal, text, places },
#define PEOPLE(names)                                                          \
	"people: {k: Natalia Kochanova}\nevents:\n"                            \
	"- {date: 2024, title: A, who: [" names "]}\n"
	X(PEOPLE("Natalia Kochanova, natalia KOCHANOVA, k"), "")
	X(PEOPLE("Natalia Kochanowa"), "3:32 ")
	X(PEOPLE("Natalja Kochanova"), "3:32 ")
	X(PEOPLE("Kochanova Natalia"), "3:32 ")
	X(PEOPLE("Natalia Kochnaova"), "3:32 ")
	X(PEOPLE("Natalia Kochanoova"), "3:32 ")
	/* written otherwise: abbreviated, in German, with an l for an I */
#define TWO(a, b)                                                              \
	"- {date: 2023, title: A, who: " a "}\n"                               \
	"- {date: 2024, title: B, who: " b "}\n"
	X(TWO("St. Petersburg", "Saint Petersburg"), "2:31 ")
	X(TWO("Mt. Elbrus", "Mount Elbrus"), "2:31 ")
	X(TWO("Đorđe Petrović", "Djordje Petrović"), "2:31 ")
	X(TWO("U.S.", "US"), "2:31 ")
	X(TWO("Iwan Petrow", "Ivan Petrov"), "2:31 ")
	X(TWO("Tschechow", "Chechov"), "2:31 ")
	X(TWO("Charles II", "Charles Il"), "2:31 ")
	X(TWO("Henry VIII", "Henry VI11"), "2:31 ")
	X(TWO("Charles II", "Charles III"), "")
	X(TWO("Stephen", "Saint Stephen"), "")
	X(TWO("Wilhelm I", "Wilhelm II"), "")
	X(TWO("Joseph Marr", "Josef Marr"), "2:31 ")
	/* ў for у */
	X(TWO("Анна Воўк", "Анна Воук"), "1:31 ")
	X(TWO("Воўкавыск", "Воукавыск"), "1:31 ")
	X(TWO("Пётр Быкаў", "Пётр Быкау"), "1:31 ")
	/* in Russian and in Belarusian, in either script */
	X(TWO("Наталля Качанава", "Наталья Кочанова"), "2:31 ")
	X(TWO("Раман Галоўчанка", "Роман Головченко"), "2:31 ")
	X(TWO("Уладзімір Бялоў", "Владимир Белов"), "2:31 ")
	X(TWO("Святлана Ціханава", "Светлана Тиханова"), "2:31 ")
	X(TWO("Raman Halouchanka", "Roman Golovchenko"), "2:31 ")
	X(TWO("Natallia Kachanava", "Natalia Kochanova"), "2:31 ")
	X(TWO("Иван Качанов", "Иван Качанова"), "")
	X(TWO("Кочанова", "Качанава"), "")
	X(TWO("Hans Larsen", "Hans Larson"), "")
	/* of two whom it may be, which load tells, neither is meant */
	X("people: {a: {name: Ivan Petrov, born: 1900}, "
	  "b: {name: Иван Петров, born: 1950}}\n"
	  "events: [{date: 1990, title: A, who: IVAN PETROV}]\n", "")
	/* in German */
	X(TWO("Борис Ельцин", "Boris Jelzin"), "1:31 ")
	X(TWO("Леонид Брежнев", "Leonid Breschnew"), "1:31 ")
	/* one that is two already hides no third */
	X(TWO("Михаил Горбачёв", "[Mikhail Gorbachev, Michail Gorbatschow]"),
	  "2:51 ")
	/* one letter more, and another that sounds the same */
	X(TWO("President Dmitri Mostov", "President Dimitry Mostov"), "2:31 ")
	/* of three words: the first letter, or one at the end that is no a */
	X(TWO("President Dalia Moore", "President Galia Moore"), "2:31 ")
	X(TWO("Prime Minister Moore", "Prime Ministere Moore"), "2:31 ")
	X(TWO("Anna Maria Petrov", "Anna Maria Petrova"), "")
	X(TWO("Fort Dixon Works", "Ford Dixon Works"), "")
	/* each with a mark where they differ */
	X(TWO("Jens Møller", "Jens Müller"), "")
	X(TWO("Möller", "Müller"), "")
	X(TWO("Möller", "Mu\xCC\x88ller"), "")
	X(TWO("Jens Moller", "Jens Müller"), "2:31 ")
	/* another person */
	X(PEOPLE("Natalia Kochergina"), "")
	X(PEOPLE("Kochanova"), "")
	X(PEOPLE("Natalia Kochanov"), "")
	X(PEOPLE("Vitalia Kochanova"), "")
	X(PEOPLE("Natalia Mochanova"), "")
	X(PEOPLE("Natalia P. Kochanova"), "")
	/* an id, mistyped */
	X("people: {natalia-kochanova: N. K.}\nevents:\n"
	  "- {date: 2024, title: A, who: natalia-kochanowa}\n",
	  "3:31 ")
	/* another of its names, in another script */
	X("people: {k: {name: Kochanova, names: [Качанава]}}\nevents:\n"
	  "- {date: 2024, title: A, who: [Кочанава, Качанов]}\n",
	  "3:32 ")
	/* of two that are not declared, the rarer or the later one */
	X("- {date: 2024, title: A, who: Anna Karlova}\n"
	  "- {date: 2023, title: B, who: Anna Karlowa}\n",
	  "2:31 ")
	X("- {date: 2024, title: A, who: Anna Karlova}\n"
	  "- {date: 2023, title: B, who: Anna Karlowa}\n"
	  "- {date: 2022, title: C, who: Anna Karlowa}\n",
	  "1:31 ")
	/* short, or numbered */
	X("- {date: 2024, title: A, who: [Iran, Iraq, Mali, Bali, Ana, Ena,\n"
	  "   Yemen, Amman]}\n",
	  "")
	X("- {date: 2024, title: A, who: [Austria, Australia,\n"
	  "   Slovakia, Slovenia, Niger, Nigeria, Gambia, Zambia]}\n",
	  "")
	X("- {date: 2024, title: A, who: [14th session, 15th session,\n"
	  "   Synod XXIII, Synod XXVII, Delegate 1001,\n"
	  "   Delegate 1002]}\n",
	  "")
	X("- {date: 2024, title: A, who: [Petrov, Petrova,\n"
	  "   Baku, Baku State University]}\n",
	  "")
	/* of short ones many are a letter apart; of longer ones few */
	X("- {date: 2024, title: A, place: [Laos, Lagos, Malta, Manta]}\n", "")
	X("- {date: 2024, title: A, place: [Ganja, Ganjja]}\n", "1:41 ")
	X("- {date: 2024, title: A, place: [Tbilisi, Tblisi]}\n", "1:43 ")
	/* beside other words a short one, too, where two letters are swapped */
	X("- {date: 2024, title: A, who: [John Smith, Jhon Smith]}\n", "1:44 ")
	X("- {date: 2024, title: A, who: [John, Jhon]}\n", "")
	X("- {date: 2024, title: A, who: [John Smith, Joan Smith]}\n", "")
	X("- {date: 2024, title: A, who: [Ann Smith, Anna Smith]}\n", "")
	/* an article, for so many names have it */
	X("- {date: 2024, title: A, who: [The Courier, Tbe Courier]}\n",
	  "1:45 ")
	X("- {date: 2024, title: A, who: [Der Bote, Die Bote, The Bote]}\n", "")
	X("- {date: 2024, title: A, who: [Lea Bote, Leo Bote]}\n", "")
	/* the same letters, divided into words otherwise */
	X("- {date: 2024, title: A, who: [McDonald, Mc Donald]}\n", "1:42 ")
	X("- {date: 2024, title: A, who: [Ann Lee, \"Ann\u200BLee\"]}\n",
	  "1:41 ")
	X("- {date: 2024, title: A, who: [An Na, Anna]}\n", "")
	/* two that are declared: the same, unless told apart */
	X("people: {a: Ilham Aliyev, b: Ilham Aliev}\n", "1:27 ")
	X("people: {a: Ilham Aliyev, b: Ilham Aliyev}\n", "")
	X("people: {a: {name: Ilham Aliyev, country: x},\n"
	  "  b: {name: Ilham Aliev, country: y}}\n",
	  "")
	X("people: {a: {name: Ilham Aliyev, wikidata: Q1},\n"
	  "  b: {name: Ilham Aliev, wikidata: Q2}}\n",
	  "")
	X("people: {a: Heydar Aliyev}\n"
	  "places: {b: Heydar Aliev}\n",
	  "")
	/* by what the file or annals calls it, in another language */
	X("- {date: 2001, title: A, kind: Besuch, who: {Gast: Ann}}\n"
	  "- {date: 2002, title: B, kind: визит, who: {гости: Ann}}\n"
	  "- {date: 2003, title: C, kind: Tod, who: {Bote: Ann}}\n",
	  "1:32 1:46 2:32 2:45 ")
	X("kinds: {trip: {label: Trip, labels: {ru: Поездка}},\n"
	  "        besuch: Besuch}\n"
	  "roles: {aide: {label: Aide, labels: {de: Helferin},\n"
	  "               plurals: {de: Helferinnen}}}\n"
	  "events:\n"
	  "- {date: 2001, title: A, kind: поездка, who: {Helferinnen: Ann}}\n"
	  "- {date: 2002, title: B, kind: besuch}\n",
	  "6:32 6:47 ")
	/* One lacks a mark of the other's; marks that clash are of two. */
	X("- {date: 2001, title: A, who: [Éva Kis, Eva Kiš]}\n", "1:32 ")
	X("- {date: 2001, title: A, who: [Hoà Binh, Hoá Binh]}\n", "")
	X("- {date: 2001, title: A, who: [Éva Kis, Éva Kiš]}\n", "1:32 ")
	X("- {date: 2001, title: A, who: [Côte, Côté]}\n", "1:32 ")
	X("- {date: 2001, title: A, who: [Юрий Кос, Юрий Кось]}\n", "1:42 ")
	X("- {date: 2001, title: A, who: [Éva Kiš, Eva Kis]}\n", "")
	/* In two scripts, by the sound; a woman is another. */
	X("- {date: 2001, title: A, who: Richard Nixon}\n"
	  "- {date: 2002, title: B, who: [Ричард Никсон, Джордж Буш]}\n"
	  "- {date: 2003, title: C, who: George Bush}\n", "2:32 2:47 ")
	X("people: {g: Джеральд Форд,\n"
	  "  n: {name: Richard Nixon, names: Никсон}}\n"
	  "events:\n"
	  "- {date: 2001, title: A, who: [Gerald Ford, Ричард Никсон]}\n",
	  "4:32 ")
	X("- {date: 2001, title: A,\n"
	  "   who: [Anna Petrov, Анна Петрова, Ли, Lee]}\n"
	  "- {date: 2001, title: A, who: [Ваш, Bush, Том Рэй, Tim Roy]}\n", "")
	/* г is h, too; x and kh, ch, j, w; and each pair is told once. */
#define SOUND(cyrillic, latin)                                                 \
	X("- {date: 2001, title: A, who: " cyrillic "}\n"                      \
	  "- {date: 2002, title: B, who: " latin "}\n", "1:31 ")
	SOUND("Гейдар Алиев", "Heydar Aliyev")
	SOUND("Гельмут Коль", "Helmut Kohl")
	SOUND("Гарри Трумэн", "Harry Truman")
	SOUND("Герман Геринг", "Hermann Göring")
	SOUND("Генрих Гиммлер", "Heinrich Himmler")
	SOUND("Вильгельм Пик", "Wilhelm Pieck")
	SOUND("Генри Киссинджер", "Henry Kissinger")
	SOUND("Джордж Буш", "George Bush")
	SOUND("Уинстон Черчилль", "Winston Churchill")
	SOUND("Аляксандр Лукашэнка", "Alexander Lukaschenko")
	SOUND("Щербицкий Владимир", "Volodymyr Shcherbytsky")
	SOUND("Олег Гордиевский", "Oleh Hordiievsky")
	X(TWO("Сергей Михайлов", "Sergei Mikhailov"), "2:31 ")
	X(TWO("Юрий Гагарин", "Yuri Gagarin"), "2:31 ")
	X(TWO("Галина Петрова", "Martin Petrov"), "")
	/* in use beside each other, but not spellings of one */
	X(TWO("Elmar Məmmədov", "Eldar Məmmədov"), "")
	X(TWO("Эльмар Мамедов", "Эльдар Мамедов"), "")
	X(TWO("Anna Meier", "Anna Meyer"), "")
	X(TWO("Hans Schmidt", "Hans Schmitt"), "")
	X(TWO("Visitor of Iceland", "Visitor of Ireland"), "")
	X(TWO("Viktor Orban", "Victor Orban"), "2:31 ")
	X(TWO("Sergei Lavrov", "Sergey Lavrov"), "2:31 ")
	X(TWO("Elmar Məmmədov", "Elmar Məmədov"), "2:31 ")
	X("- {date: 2001, title: A, who: Boris Kirov, place: Берёза Кырава}\n",
	  "")
};

static const struct check_case placeholders_cases[] = {
#define Y(text, places) { FAULT_name_placeholder, text, places },
	Y("- {date: 2024, title: A, place: null, who: [~]}\n", "1:33 1:45 ")
	Y("- {date: 2024, title: A, place: N/A, who: unknown}\n",
	  "1:33 1:43 ")
	Y("- {date: 2024, title: A, place: \"-\", who: [TBD, \"?\"]}\n",
	  "1:33 1:44 1:49 ")
	Y("- {date: 2024, title: A, place: –, who: {guest: неизвестно}}\n",
	  "1:33 1:49 ")
	Y("- {date: 2024, title: A, place: Naryn, who: [Nullius, Nils, X]}\n",
	  "")
	Y("- {date: 2024, title: A, place: To be announced,\n"
	  "   who: [Not specified, məlum deyil, не указано]}\n",
	  "1:33 2:10 2:25 2:38 ")
	Y("- {date: 2024, title: A,\n"
	  "   who: [nil, Anonymous, N.N., nobody, Неизвестный, naməlum]}\n",
	  "2:10 2:15 2:26 2:32 2:40 2:53 ")
	/* Once, however often and however it is written. */
	Y("- {date: 2024, title: A, who: [N.N., n. n., N. N.]}\n"
	  "- {date: 2024, title: B, who: N.N.}\n", "1:32 ")
	/* whatever it makes */
	Y("- {date: 2024, title: A, kind: null, series: TBD, sources: N/A}\n",
	  "1:32 1:46 1:60 ")
	Y("- {date: 2024, title: A, place: nowhere,\n"
	  "   who: [various, XXX, true, \"Unknown person\", persons unknown]"
	  "}\n",
	  "1:33 2:10 2:19 2:24 2:30 2:48 ")
	Y("- {date: 2024, title: A, place: Nirgends,\n"
	  "   who: [Unbekannter, нигде, разные люди, heç kim, \"(some men)\"]"
	  "}\n",
	  "1:33 2:10 2:23 2:30 2:43 2:52 ")
	Y("- {date: 2024, title: A, place: ohne Angabe,\n"
	  "   who: [ohne Namen, bilinmir, göstərilməyib, yoxdur, няма,\n"
	  "   не пазначана, без имени, безымянный, NaN, без назвы]}\n",
	  "1:33 2:10 2:22 2:32 2:47 2:55 3:4 3:18 3:29 3:41 3:46 ")
	Y("- {date: 2024, title: A, place: Ohne, who: [Nan, NAN, Bez]}\n", "")
	Y("- {date: 2024, title: A, "
	  "who: [Unknown Soldier, Nowhere Inn, No Ra,\n"
	  "   Man, People, Various Artists, The One]}\n",
	  "")
	Y("- {date: 2024, title: A, who: {\"?\": Ann, host: Bob}}\n", "1:32 ")
	Y("kinds: {tba: Thing}\nevents:\n"
	  "- {date: 2024, title: A, kind: tba, sources: [Missing persons]}\n",
	  "")
	Y("people: {unknown: The Unknown Soldier, n: Null}\nevents:\n"
	  "- {date: 2024, title: A, who: [unknown, Null]}\n",
	  "")
#undef Y
};

static const struct check_case several_cases[] = {
#define Z(names, places)                                                       \
	{ FAULT_name_several,                                                  \
	  "- {date: 2024, title: A, who: [" names "]}\n"                       \
	  "- {date: 2025, title: B, who: [Gerald Ford, Richard Nixon]}\n",     \
	  places },
	Z("'Gerald Ford, Richard Nixon'", "1:32 ")
	Z("Gerald Ford; Richard Nixon", "1:32 ")
	Z("Gerald Ford and Richard Nixon, Richard Nixon & GERALD FORD",
	  "1:32 1:63 ")
	Z("'Nixon, Ford'", "1:32 ")
	Z("'Gerald Ford, Jr., Richard Nixon', 'Gerald Ford, Jr.'", "1:32 ")
	Z("'Анна Ли، Том Рэй', Том Рэй, Анна Ли", "1:32 ")
	/* who is not known: firms, bands, offices */
	Z("'Ann Lee, Tom Ray', 'Gerald Ford, Prime Minister',\n"
	  "   'Peter, Paul and Mary', 'Ford, Haig and Partners',\n"
	  "   'Müller, Meier und Söhne', 'Иванов, Петров и Ко'", "")
	/* that one is first here and later there */
	Z("'McCord, Barker', 'Liddy, McCord'", "1:32 1:50 ")
	/* one: the surname first, and what belongs to a name */
	Z("'Nixon, Richard', 'Ford, Gerald R.', 'Haig, Alexander'", "")
	Z("'Gerald Ford, Jr.', 'Acme, Ltd.', 'Benigno Aquino, 3rd'", "")
	Z("Ford & Sons, Nixon and others, AC/DC", "")
	Z("'Ministry of Culture, Youth and Sport',\n"
	  "   'Gerald Ford, president', 'Haig, Alexander'", "")
#undef Z
#define Z(text, places) { FAULT_name_several, text, places },
	Z("- {date: 2001, title: A, place: [Brest/Minsk, Brest, Minsk]}\n"
	  "- {date: 2002, title: B, place: Baku/Ganja, who: AC/DC}\n",
	  "1:34 ")
	Z("people: {k: 'Ann Lee, Tom Ray'}\nevents:\n"
	  "- {date: 2024, title: A, who: 'Ann Lee, Tom Ray'}\n", "")
	Z("people: {k: Ann Lee, r: {name: Tom Ray, names: Том Рэй}}\nevents:\n"
	  "- {date: 2024, title: A, who: 'k, Том Рэй'}\n", "3:31 ")
	/* one that is turned about: its later part begins another's name */
	Z("- {date: 2024, title: A, who: 'Smith, John'}\n"
	  "- {date: 2024, title: B, who: [Elton John, Jane Smith]}\n"
	  "- {date: 2024, title: C, who: [John Smith, 'Lee, Ray']}\n"
	  "- {date: 2024, title: D, who: [Ann Lee, Tom Ray]}\n", "3:44 ")
	/* a place may lie in the other */
	Z("- {date: 2024, title: A, place: ['Baku, Minsk', 'Paris, Texas']}\n"
	  "- {date: 2024, title: B, place: [Minsk, Baku, Paris, Texas]}\n", "")
	Z("- {date: 2024, title: A, place: Baku; Minsk}\n", "1:33 ")
	/* sources, where both stand alone */
	Z("- {date: 2024, title: A, sources: ['S; T', 'S, U; V']}\n"
	  "- {date: 2024, title: B, sources: [S, T]}\n", "1:36 ")
	/* kinds and tags, which have no comma */
	Z("- {date: 2024, title: A, kind: 'visit, talk', tags: 'war; peace'}\n"
	  "- {date: 2024, title: B, kind: visit and talk, tags: war & peace}\n",
	  "1:3 1:3 ")
#undef Z
};

static void test_several(void **state)
{
	(void)state;
	CHECK_CASES(several_cases);
}

static void test_placeholders(void **state)
{
	(void)state;
	CHECK_CASES(placeholders_cases);
}

static void test_names(void **state)
{
	(void)state;
	CHECK_CASES(names_cases);
}

static const struct check_case words_cases[] = {
	/* A place in a source is no part of its key. */
	X("sources: {codex: The Codex, bible: The Bible}\nevents:\n"
	  "- {date: 2024, title: A, sources: [\"codx#f. 23r\", codex#1]}\n"
	  "- {date: 2025, title: B, sources: \"bibel#Gen.5.32\"}\n"
	  "- {date: 2026, title: C, sources: \"the-codex-a#1#b\"}\n",
	  "3:36 4:35 ")
	X("- {date: 2024, title: A, kind: [meetting, meeting]}\n",
	  "1:33 ")
	X("- {date: 2024, title: A, kind: visits}\n", "1:32 ")
	X("- {date: 2024, title: A, kind: culture days}\n", "1:32 ")
	X("- {date: 2024, title: A, kind: [opera, talk, cell]}\n", "")
	X("kinds: {visits: Visits}\nevents:\n"
	  "- {date: 2024, title: A, kind: visits}\n",
	  "")
	X("kinds: {talk: {is: meetting}}\n", "1:9 ")
	X("series: {s: {title: S, kind: sesssion}}\n", "1:10 ")
	X("- {date: 2024, title: A, who: {gest: B}}\n", "1:32 ")
	X("- {date: 2024, title: A, who: {producer: B}}\n", "")
	X("sources: {partner: {title: The partner}}\nevents:\n"
	  "- {date: 2024, title: A, sources: [partner#1, partnr#1,\n"
	  "   The parttner, other]}\n",
	  "3:47 4:4 ")
	X("series: {forum: {title: Youth forum}}\nevents:\n"
	  "- {date: 2024, title: A, series: Youth foruum}\n"
	  "- {date: 2024, title: A, series: congress}\n",
	  "3:34 ")
	/* other spellings, what is in use beside it, and what is several */
	X("- {date: 2001, title: A, who: [Aleksandr Kirov, Maxim Kirov]}\n"
	  "- {date: 2002, title: B, who: [Alexander Kirov, Maksim Kirov]}\n",
	  "2:32 2:49 ")
	X("- {date: 2001, title: A, who: [Shop of Ann, Shop for Ann]}\n",
	  "1:45 ")
	X("- {date: 2001, title: A, who: [Марыя Каліна, Марына Каліна]}\n"
	  "- {date: 2002, title: B, who: [Олег Попов, Олег Попков]}\n", "")
	X("- {date: 2001, title: A, place: Minsk; Brest,\n"
	  "   kind: 'dance, feast'}\n"
	  "- {date: 2002, title: B, place: Brest/Minsk, kind: feast/dance}\n",
	  "")
#undef X
};

static void test_words(void **state)
{
	(void)state;
	CHECK_CASES(words_cases);
}

/* ---- size: what is quadratic would not end before the suite's limit ---- */

/* HEAD, then N times FORMAT, with a number for # and a letter for @. */
static struct sv many(struct arena *a, const char *head, const char *format,
		      unsigned n)
{
	struct build b = { .arena = a };

	build_str(&b, head);
	for (unsigned i = 0; i < n; i++)
		for (const char *s = format; *s; s++)
			if (*s == '#')
				build_fmt(&b, "%u", i);
			else
				build_char(&b, *s == '@' ? (char)('a' + i % 26)
							 : *s);
	return build_view(&b);
}

static void test_many(void **state)
{
	static const struct {
		const char *head, *format;
		unsigned some;
	} files[] = {
		{ "people:\n", "  p#: {name: Natalia Kochan@va}\n", 2000 },
		/* more of one date than are compared letter by letter */
		{ "", "- {date: 2024, title: Visit #, who: Ann Karl@v}\n",
		  5500 },
		{ "", "- {date: 2024-05-15, number: #, title: Visit @,\n"
		      "   series: s, kind: visit, who: A, place: B}\n", 2000 },
		{ "", "- {date: 2024, title: A, kind: k#, sources: sou@ce}\n",
		  2000 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
		unsigned n = random_size(files[i].some, 20000);
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };
		struct book *b = load_text(many(&a, files[i].head,
						files[i].format, n),
					   SV("t.yaml"), &diags);

		check_given(b, "", &diags);
		/* A record is told of once by each check. */
		assert_true(diags.n > 0 && diags.n <= 3 * n);
		book_free(b);
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_placeholders),
		cmocka_unit_test(test_several),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_many),
	};

	return cmocka_run_group_tests(tests, check_setup, check_teardown);
}
