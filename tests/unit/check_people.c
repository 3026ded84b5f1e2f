/* People out of their offices and lives: what is told, and what must not be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_check.h"

#define HELD(offices, as, date)                                                \
	"people: {p: {name: P, offices: " offices "}}\n"                       \
	"events:\n- {date: " date ", title: A, who: {name: p, as: " as "}}\n"
/* P, who died in 2023, in 2024. */
#define DEAD(title, kind, role)                                                \
	"people: {p: {name: P, died: 2023}}\nevents:\n"                       \
	"- {date: 2024, title: \"" title "\", kind: " kind ",\n"               \
	"   who: {" role ": p}}\n"
/* Birk, who died in 2023, and another in 2024. */
#define TWO_DEAD(title)                                                        \
	"people: {p: {name: Paul Birk, died: 2023}}\nevents:\n"                \
	"- {date: 2024, title: \"" title "\", who: [p, Ann Marr]}\n"
#define LIFE(life, who)                                                        \
	"people: {p: {name: P, " life "}}\n"                                   \
	"events:\n- {date: 2024, title: A, who: " who "}\n"

static const struct check_case offices_cases[] = {
#define X(text, places) { FAULT_office_outside, text, places },
	X(HELD("{title: Mayor, dates: 2010/2014}", "mayor", "2012"), "")
	X(HELD("{title: Mayor, dates: 2010/2014}", "mayor", "2015"),
	  "3:3 ")
	X(HELD("{title: Mayor, of: Baku, dates: 2010/2014}",
	       "Mayor of Baku", "2015"),
	  "3:3 ")
	X(HELD("{title: Mayor, of: Baku, dates: 2010/2014}",
	       "Mayor of Minsk", "2015"),
	  "")
	X(HELD("{title: Mayor, titles: {de: Bürgermeister, ru: Мэр},\n"
	       "dates: 2010/2014}", "мэр", "2015"),
	  "4:3 ")
	X(HELD("{title: Mayor, titles: {ru: Мэр}, dates: 2010/2014}",
	       "мэр", "2012"),
	  "")
	X(HELD("{title: Mayor, dates: 2010/..}", "mayor", "2015"), "")
	X(HELD("[{title: Mayor, dates: 2010/2014},\n"
	       "{title: Mayor, dates: 2016/2018}]",
	       "mayor", "2017"),
	  "")
	X(HELD("[{title: Mayor, dates: 2010/2014}, {title: Mayor}]",
	       "mayor", "2017"),
	  "")
	X(HELD("{title: Mayor, as_of: 2014}", "mayor", "2017"), "")
	/* in doubt: so much more */
	X(HELD("{title: Mayor, dates: 2010/2014~}", "mayor", "2019"), "")
	X(HELD("{title: Mayor, dates: 2010/2014~}", "mayor", "2020"), "3:3 ")
	X(HELD("{title: Mayor, dates: 2010/2014}", "mayor", "2016?"), "")
	/* the article, and the title without what it is of */
	X(HELD("{title: Mayor, dates: 2010/2014}", "The mayor", "2017"),
	  "3:3 ")
	X(HELD("{title: Mayor of A, dates: 2010/2014}", "mayor", "2017"),
	  "3:3 ")
	X(HELD("{title: Mayor of A, dates: 2010/2014}", "the mayor of A",
	       "2017"),
	  "3:3 ")
	X(HELD("{title: Mayor of A, dates: 2010/2014}", "mayor of B", "2017"),
	  "")
	X(HELD("{title: Mayor, of: Isles, dates: 2010/2014}",
	       "Mayor of the Isles", "2017"), "3:3 ")
	X(HELD("{title: Mayor, of: The Isles, dates: 2010/2014}",
	       "The Mayor of Isles", "2017"), "3:3 ")
	X(HELD("{title: Mayor, of: Isles, dates: 2010/2014}",
	       "Mayor of the Isles Club", "2017"), "")
	X(HELD("{title: Mayors of A, dates: 2010/2014}", "mayor", "2017"), "")
	/* in another case or language, as an adjective, of the state */
#define OF(as)                                                                 \
	"organisations: {u: {name: Ruritania, names: [Руритания]}}\n"          \
	HELD("{title: Mayor, titles: {de: Bürgermeister, ru: Мэр}, of: u, "    \
	     "dates: 2010/2014}", as, "2017")
	X(OF("Мэр Руритании"), "4:3 ")
	X(OF("Bürgermeister von Ruritania"), "4:3 ")
	X(OF("Ruritanian mayor"), "4:3 ")
	X(OF("Mayor of the Republic of Ruritania"), "4:3 ")
	X(OF("Мэр Руритвы"), "")
	X(OF("Deputy Mayor of Ruritania"), "")
	X(OF("former mayor"), "")
#undef OF
#undef X
#define X(text, places) { FAULT_life_outside, text, places },
	X(LIFE("died: 2023", "p"), "3:3 ")
	X(LIFE("died: 2024-03", "p"), "")
	X(LIFE("born: 2025", "p"), "3:3 ")
	X(LIFE("born: 1960, died: 2025", "p"), "")
	X(LIFE("died: 2023", "{honouree: p}"), "")
	/* nor do the descriptions say otherwise */
	X("people: {p: {name: P, born: 1900, died: 1890}}\n", "1:10 ")
	X("people: {p: {name: P, born: 1900, died: 1900}}\n", "")
	X("people: {p: {name: P, born: 1950~, died: 1950}}\n", "")
	X("people:\n  p:\n    name: P\n    born: 1900\n    died: 1990\n"
	  "    offices: [{title: A, dates: 1880/1890},\n"
	  "      {title: B, dates: 1890/1900}, {title: C, dates: 1990/..},\n"
	  "      {title: D, dates: 1991/..}, {title: E},\n"
	  "      {title: F, dates: 1950/1991}, {title: G, dates: 1950/}]\n",
	  "2:3 2:3 2:3 2:3 ")
	X(LIFE("died: 2023", "{speaker: p}"), "3:3 ")
	/* what is posthumous by nature: by its words, its kind, the role */
	X(DEAD("Funeral of P", "event", "participant"), "")
	X(DEAD("Posthumous award", "event", "recipient"), "")
	X(DEAD("His memoirs are published", "event", "participant"), "")
	X(DEAD("A statue is unveiled", "ceremony", "participant"), "")
	X(DEAD("Beisetzung in Bonn", "event", "participant"), "")
	X(DEAD("Открыт памятник", "opening", "participant"), "")
	X(DEAD("Пахаванне", "event", "participant"), "")
	X(DEAD("Dəfn mərasimi", "event", "participant"), "")
	X(DEAD("Order of the Lion", "award", "recipient"), "")
	X(DEAD("A wreath is laid", "tribute", "participant"), "")
	X(DEAD("He is seen", "event", "deceased"), "")
	/* but who does something there is alive */
	X(DEAD("Funeral of Q", "event", "speaker"), "3:3 ")
	X(DEAD("Юбилей завода", "event", "host"), "3:3 ")
	X(DEAD("A wreath is laid", "tribute", "guest"), "3:3 ")
	X(DEAD("Posthumous award", "award", "chair"), "3:3 ")
	/* what remembers people does so of whom it names, if there are more */
	X(TWO_DEAD("Anniversary of the union"), "3:3 ")
	X(TWO_DEAD("Anniversary of Paul Birk's death"), "")
	X(TWO_DEAD("Столетие завода"), "3:3 ")
	X(TWO_DEAD("Столетие Бирка"), "")
	X(TWO_DEAD("Zavodun 100 illiyi"), "3:3 ")
	X(TWO_DEAD("Jahrestag der Union"), "3:3 ")
	X(TWO_DEAD("Юбілей завода"), "3:3 ")
	X(TWO_DEAD("Funeral in Bonn"), "")
	X("people: {p: {name: Ann Li, died: 2023}}\nevents:\n"
	  "- {date: 2024, title: Jubilee of the line, summary: Its "
	  "anniversary, who: [p, B]}\n", "3:3 ")
	X("people: {p: {name: Ann Li, died: 2023}}\nevents:\n"
	  "- {date: 2024, title: Anniversary of Ann Li, who: [p, B]}\n", "")
	/* what others do about the dead, and with what these have left */
	X(TWO_DEAD("Paul Birk rehabilitated"), "")
	X(TWO_DEAD("Реабилитация Пауля Бирка"), "")
	X(TWO_DEAD("Паўль Бірк рэабілітаваны"), "")
	X(TWO_DEAD("Rehabilitierung von Paul Birk"), "")
	X(TWO_DEAD("Paul Birkə bəraət verilir"), "")
	X(TWO_DEAD("Court acquits Paul Birk"), "")
	X(TWO_DEAD("Sentence on Paul Birk quashed"), "")
	X(TWO_DEAD("Paul Birk stripped of his medals"), "")
	X(TWO_DEAD("Remains of Paul Birk identified"), "")
	X(TWO_DEAD("Collected works of Paul Birk appear"), "")
	X(TWO_DEAD("Letter of Paul Birk published"), "")
	X(TWO_DEAD("Letter of Paul Birk to the town"), "3:3 ")
	X(TWO_DEAD("Exhibition of paintings by Paul Birk"), "")
	X(TWO_DEAD("Exhibition opened"), "3:3 ")
	X(TWO_DEAD("Uraufführung eines Stücks von Paul Birk"), "")
	/* but not what they do at another's */
	X(TWO_DEAD("Paul Birk opens the monument to Ann Marr"), "3:3 ")
	X(TWO_DEAD("Paul Birk at the funeral of Ann Marr"), "3:3 ")
	X(TWO_DEAD("Пауль Бирк на похоронах Анны Марр"), "3:3 ")
	X(TWO_DEAD("Paul Birk bei der Beerdigung von Ann Marr"), "3:3 ")
	X(TWO_DEAD("Ann Marr at the funeral of Paul Birk"), "")
	X(TWO_DEAD("Paul Birk buried by Ann Marr"), "")
	X(TWO_DEAD("Funeral of Paul Birk, led by Ann Marr"), "")
	X(TWO_DEAD("Пауль Бирк реабилитирован Анной Марр"), "")
	/* who is named in another case, after a preposition, as the object */
	X(TWO_DEAD("House of Paul Birk burns"), "")
	X(TWO_DEAD("Case against Paul Birk reopened"), "")
	X(TWO_DEAD("Ann Marr apologises for the murder of Paul Birk"), "")
	X(TWO_DEAD("Paul Birk's estate divided"), "")
	X(TWO_DEAD("Ann Marr cites Paul Birk"), "")
	X(TWO_DEAD("Ann Marr meets the heirs of Paul Birk"), "")
	X(TWO_DEAD("Talks about Paul Birk's estate"), "")
	X(TWO_DEAD("Briefmarke mit Paul Birk"), "")
	X(TWO_DEAD("Дело Пауля Бирка пересмотрено"), "")
	X(TWO_DEAD("Вуліца Паўля Бірка"), "")
	X(TWO_DEAD("Paul Birkin evi satılıb"), "")
	/* as the first, to whom something is done, or whose name a thing has */
	X(TWO_DEAD("Paul Birk named man of the century"), "")
	X(TWO_DEAD("Paul Birk is honoured"), "")
	X(TWO_DEAD("Paul Birk is elected"), "3:3 ")
	X(TWO_DEAD("Paul Birk Street renamed"), "")
	X(TWO_DEAD("Пауль Бирк признан невиновным"), "")
	X(DEAD("A cantata is heard", "event", "composer"), "")
	/* but not who does something, or takes part in what the living do */
	X(TWO_DEAD("Paul Birk opens a school named after Ann Marr"), "3:3 ")
	X(TWO_DEAD("Paul Birk publishes memoirs"), "3:3 ")
	X(TWO_DEAD("Paul Birk speaks at the anniversary"), "3:3 ")
	X(TWO_DEAD("Paul Birk and Ann Marr sign a treaty"), "3:3 ")
	X(TWO_DEAD("Ann Marr and Paul Birk sign a treaty"), "3:3 ")
	X(TWO_DEAD("Talks of Ann Marr with President Paul Birk"), "3:3 ")
	X(TWO_DEAD("Paul Birk's visit to Bonn"), "3:3 ")
	X(TWO_DEAD("Ann Marr meets Paul Birk"), "3:3 ")
	X(TWO_DEAD("Treaty signed by Paul Birk"), "3:3 ")
	X(TWO_DEAD("Пауль Бирк прибыл в Бонн"), "3:3 ")
	X(TWO_DEAD("Визит Пауля Бирка в Бонн"), "3:3 ")
	X(TWO_DEAD("Paul Birkin Bonna səfəri"), "3:3 ")
	X(TWO_DEAD("Treffen von Ann Marr mit Paul Birk"), "3:3 ")
	X(DEAD("Memorandum of understanding", "signing", "signatory"), "3:3 ")
	X(DEAD("Встреча в Кремле", "meeting", "guest"), "3:3 ")
	X(DEAD("Meeting in Baku", "meeting", "guest"), "3:3 ")
	X("people: {p: {name: P, born: 2025}}\nevents:\n"
	  "- {date: 2024, title: Funeral, who: p}\n", "3:3 ")
	X(LIFE("died: 2019~", "p"), "")
	X(LIFE("died: 2018?", "p"), "3:3 ")
	X(LIFE("born: 2029~", "p"), "")
	X(LIFE("born: 2030~", "p"), "3:3 ")
#undef X
};

static void test_offices(void **state)
{
	(void)state;
	CHECK_CASES(offices_cases);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_offices),
	};

	return cmocka_run_group_tests(tests, check_setup, check_teardown);
}
