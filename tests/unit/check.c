/* Events that contradict one another: what is told, and what must not be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_check.h"

static const struct check_case twins_cases[] = {
#define X(text, places) { FAULT_event_twice, text, places },
	X("- {date: 2024-05, title: Visit to Baku}\n"
	  "- {date: 2024-05, title: visit to BAKU!}\n",
	  "2:3 ")
	X("- {date: 2024-05, title: Visit to Ganja}\n"
	  "- {date: 2024-05, title: Vissit to Ganja}\n",
	  "2:3 ")
	/* Articles, signs and capitals make no other title. */
	X("- {date: 2024-05, title: The opening of a plant}\n"
	  "- {date: 2024-05, title: \"Opening, of the Plant\"}\n",
	  "2:3 ")
	X("- {date: 2024-05, title: Der Besuch in dem Werk}\n"
	  "- {date: 2024-05, title: Besuch in einem Werk}\n",
	  "2:3 ")
	X("- {date: 2024-05, title: Part A}\n"
	  "- {date: 2024-05, title: Part}\n"
	  "- {date: 2024-05, title: The}\n"
	  "- {date: 2024-05, title: A}\n",
	  "")
	X("- {date: 2024-05, title: Visit to Baku}\n"
	  "- {date: 2024-06, title: Visit to Baku}\n"
	  "- {date: 2024-05-01, title: Visit to Baku}\n",
	  "")
	/* the halves of a mutual act, and talks of the two */
	X("- {date: 1926-05-05, title: Ruritania recognises Sylvania}\n"
	  "- {date: 1926-05-05, title: Sylvania recognises Ruritania}\n"
	  "- {date: 1927-05-05, title: Talks of Ruritania and Sylvania}\n"
	  "- {date: 1927-05-05, title: Talks of Sylvania and Ruritania}\n",
	  "4:3 ")
	/* of more words, in other cases, and where the joint says nothing */
#define HALVES(one, other)                                                     \
	"- {date: 1926-05-05, place: M, who: [A, B], title: \"" one "\"}\n"    \
	"- {date: 1926-05-05, place: M, who: [A, B], title: \"" other "\"}\n"
	X(HALVES("Embassy of Ruritania in Sylvania opened",
		 "Embassy of Sylvania in Ruritania opened"), "")
	X(HALVES("Envoy of Ruritania to the United Isles named",
		 "Envoy of the United Isles to Ruritania named"), "")
	X(HALVES("Chess: Ruritania v Sylvania", "Chess: Sylvania v Ruritania"),
	  "")
	X(HALVES("Note from Ann Rassow to Tom Rassow",
		 "Note from Tom Rassow to Ann Rassow"), "")
	X(HALVES("Поезд из Минска в Брест", "Поезд из Бреста в Минск"), "")
	X(HALVES("Письмо Росси Дюпону", "Письмо Дюпона Росси"), "2:3 ")
	X(HALVES("Письмо Россова Дюпону", "Письмо Дюпона Россову"), "")
	X(HALVES("Переговоры Дюпона с Кохом", "Переговоры Коха с Дюпоном"),
	  "2:3 ")
	X(HALVES("Ruritania-Sylvania talks", "Sylvania-Ruritania talks"),
	  "2:3 ")
	/* a way there is another than the way back */
	X(HALVES("Flight Midport–Newport begins",
		 "Flight Newport–Midport begins"), "")
	X(HALVES("Рейс Мидпорт — Ньюпорт", "Рейс Ньюпорт — Мидпорт"), "")
	X(HALVES("Цягнік Брэст–Гродна", "Цягнік Гродна–Брэст"), "")
	X(HALVES("Zug Bonn–Ulm", "Zug Ulm–Bonn"), "")
	X(HALVES("Midport–Newport reysi", "Newport–Midport reysi"), "")
	/* small words that say the contrary, and some that do not */
	X(HALVES("Exports to Sylvania", "Exports from Sylvania"), "")
	X(HALVES("Ausfuhr aus Bonn", "Ausfuhr nach Bonn"), "")
	X(HALVES("Груз из Минска", "Груз в Минск"), "")
	X(HALVES("Vote in Bonn on tax", "Vote at Bonn on tax"), "2:3 ")
	X(HALVES("Treaty of Ruritania with Sylvania",
		 "Treaty of Sylvania with Ruritania"), "2:3 ")
	/* in other words, and other cases */
	X("- {date: 1926-05-05, title: Встреча Росси и Дюпона, place: M,\n"
	  "   who: [A, B]}\n"
	  "- {date: 1926-05-05, title: Росси встретился с Дюпоном, place: M,\n"
	  "   who: [A, B]}\n",
	  "3:3 ")
	/* of a day and of its month, in one place */
	X("- {date: 1926-05-05, title: Bridge opened, place: Midport}\n"
	  "- {date: 1926-05, title: Bridge opened, place: Midport}\n",
	  "2:3 ")
	X("- {date: 1926-05-05, title: Bridge opened, place: Midport}\n"
	  "- {date: 1926, title: Bridge opened, place: Midport}\n"
	  "- {date: 1926-05, title: Bridge opened, place: Newport}\n",
	  "")
	X("- {date: 1926-05-05, title: Bridge opened, place: Midport}\n"
	  "- {date: 1926-05-06, title: Bridge opened, place: Midport}\n"
	  "- {date: 1926-05, title: Bridge opened, place: Midport}\n",
	  "")
	X("- {date: 1926-05-05, title: Talk, place: Midport, who: [A, B]}\n"
	  "- {date: 1926-05, title: Talk, place: Midport, who: [A, B, C]}\n",
	  "2:3 ")
	X("- {date: 1926-05-05, title: Talk, place: Midport, who: [A, B]}\n"
	  "- {date: 1926-05, title: Talk, place: Midport, who: [A, C]}\n",
	  "")
	X("- {date: 2024-05, title: 14th session}\n"
	  "- {date: 2024-05, title: 15th session}\n",
	  "")
	X("- {date: 2024-05, title: Session, number: 14}\n"
	  "- {date: 2024-05, title: Session, number: 15}\n",
	  "")
	X("- {date: 2024-05, title: Rally, place: Minsk}\n"
	  "- {date: 2024-05, title: Rally, place: Brest}\n",
	  "")
	X("- {date: 2024-05, title: Speech, who: Ann}\n"
	  "- {date: 2024-05, title: Speech, who: Bob}\n",
	  "")
	X("places: {b: Baku, h: {name: Hall, in: b}}\nevents:\n"
	  "- {date: 2024-05, title: Rally, place: b}\n"
	  "- {date: 2024-05, title: Rally, place: h}\n",
	  "4:3 ")
	X("- {date: 2024-05, title: Rally, place: [Baku, Azerbaijan]}\n"
	  "- {date: 2024-05, title: Rally, place: [Ganja, Azerbaijan]}\n"
	  "- {date: 2024-05, title: Rally, place: Azerbaijan}\n",
	  "3:3 ")
	X("- {id: a, date: 2024-05, title: Visit}\n"
	  "- {date: 2024-05, title: Visit, links: {see: a}}\n"
	  "- {title: Visit, part_of: a}\n",
	  "3:3 ")
	/* summed up as two things, as one, or by one of them alone */
#define SUMMED(one, other)                                                     \
	"- {date: 2024-05, title: Visit to Ganja, summary: " one "}\n"         \
	"- {date: 2024-05, title: Visit to Gianja, summary: " other "}\n"
	X(SUMMED("Briefed officials on his visits to Jordan and Syria.",
		 "Discussed a peace initiative."),
	  "")
	X(SUMMED("Discussed a peace initiative.",
		 "Discussed the new peace initiative with officials."),
	  "2:3 ")
	X("- {date: 2024-05, title: Visit, summary: Discussed peace.}\n"
	  "- {date: 2024-05, title: Visit}\n",
	  "2:3 ")
	/* one thing in other words, on one day: who, where and kind agree */
#define MEETING "kind: meeting, place: Baku, who: "
#define TALKS "Talks of Ann and Bob in Baku"
#define SAID "In Baku Ann and Bob held talks"
#define TWO(date, one, other)                                                  \
	"- {date: " date ", title: " one ", " MEETING "[Ann, Bob]}\n"          \
	"- {date: " date ", title: " other ", " MEETING "[Bob, Ann]}\n"
	X(TWO("2024-05-15", TALKS, SAID), "2:3 ")
	X(TWO("2024-05-15", TALKS, "Talks of Ann and Bob"), "2:3 ")
	X(TWO("2024-05-15", TALKS, "Talks between Ann and Bob in Baku"), "2:3 ")
	X(TWO("2024-05", TALKS, SAID), "")
	X(TWO("2024-05-15", "A", "B"), "")
	X(TWO("2024-05-15", TALKS, "Dinner for guests"), "")
	/* several papers of one day */
	X(TWO("2024-05-15", "Protocol A on tolls", "Protocol B on tolls"), "")
	X(TWO("2024-05-15", "Protocol on tolls", "Protocol 2 on tolls"), "")
	X(TWO("2024-05-15", "Part II of a pact", "Part III of a pact"), "")
	X(TWO("2024-05-15", "Convention on fisheries", "Loan agreement"), "")
	X(TWO("2024-05-15", "Agreement on air services",
	      "Agreement on tourism"),
	  "")
	X(TWO("2024-05-15", "Agreement on trade signed",
	      "Agreements on tourism are signed"),
	  "")
	/* other forms of words, in another order; small words do not count */
	X(TWO("2024-05-15", "Opening of the new bridge", "New bridge opened"),
	  "2:3 ")
	X(TWO("2024-05-15", "Eröffnung der neuen Brücke",
	      "Neue Brücke eröffnet"),
	  "2:3 ")
	X(TWO("2024-05-15", "Dostluq müqaviləsi imzalandı",
	      "Dostluq müqaviləsinin imzalanması"),
	  "2:3 ")
	/* a second one is another */
	X(TWO("2024-05-15", "Attack on the harbour",
	      "Second attack on the harbour"),
	  "")
	X(TWO("2024-05-15", "Angriff auf den Hafen",
	      "Zweiter Angriff auf den Hafen"),
	  "")
	X(TWO("2024-05-15", "Атака на порт", "Третья атака на порт"), "")
	X(TWO("2024-05-15", "Атака на порт", "Другая атака на порт"), "")
	X(TWO("2024-05-15", "Limana hücum", "Limana ikinci hücum"), "")
	X(TWO("2024-05-15", "Attack on the harbour",
	      "Vicious attack on the harbour"),
	  "2:3 ")
	/* two words for two others, however short */
	X(TWO("2024-05-15", "Ann Po named envoy to Rome",
	      "Tom Po named envoy to Oslo"),
	  "")
	X(TWO("2024-05-15", "Открытие нового моста", "Новый мост открыт"),
	  "2:3 ")
	X(TWO("2024-05-15", "Opening of the bridge", "Opening of the fair"),
	  "")
	X(TWO("2024-05-15/2024-05-17", "Opening of the new bridge",
	      "New bridge opened"),
	  "2:3 ")
	/* of one kind, of none, or of one that the other is a sort of */
#define KINDS(one, other)                                                      \
	"- {date: 2024-05-15, title: New bridge opened, kind: " one            \
	", who: Ann, place: Baku}\n"                                           \
	"- {date: 2024-05-15, title: Opening of a new bridge, kind: " other    \
	", who: Ann, place: Baku}\n"
	X(KINDS("event", "opening"), "2:3 ")
	X(KINDS("opening", "ceremony"), "")
	X("kinds: {launch: {is: opening}}\nevents:\n" KINDS("launch",
							     "opening"),
	  "4:3 ")
	X("- {date: 2024-05-15, title: " TALKS ", " MEETING "[Ann, Bob]}\n"
	  "- {date: 2024-05-15, title: " SAID ", " MEETING "[Bob, Eve]}\n",
	  "")
	X("- {date: 2024-05-15, title: " TALKS ", kind: visit, who: Ann}\n"
	  "- {date: 2024-05-15, title: " SAID ", kind: visit, who: Ann}\n",
	  "")
	X("- {id: v, date: 2024-05-15, title: V}\n"
	  "- {date: 2024-05-15, title: " TALKS ", part_of: v, " MEETING
	  "[Ann, Bob]}\n"
	  "- {date: 2024-05-15, title: " SAID ", part_of: v, " MEETING
	  "[Bob, Ann]}\n",
	  "")
	/* one date, told finely and not */
#define FINER(one, other)                                                      \
	"- {date: " one ", title: Visit to Ganja, who: Ann}\n"                 \
	"- {date: " other ", title: Visit to Gianja, who: Ann}\n"
	X(FINER("2024-05", "2024-05-16"), "2:3 ")
	X(FINER("2024-05-16", "2024-05"), "2:3 ")
	X(FINER("2024", "2024-05"), "2:3 ")
	X(FINER("2024", "2024-05-16/2024-05-18"), "2:3 ")
	X(FINER("2024-05", "2024-06-01"), "")
	X(FINER("2024-05/2024-06", "2024-06-01"), "")
	X(FINER("202X", "2024-06-01"), "")
	X(FINER("2024-05-17/2024-05-18", "2024-05-17"), "2:3 ")
	X(FINER("2024-05-16", "2024-05-14/2024-05-18"), "2:3 ")
	X(FINER("2024-05-17/2024-05-18", "2024-05-17/2024-05-20"), "2:3 ")
	X(FINER("2024-05-17/2024-05-18", "2024-05-19"), "")
	X(FINER("2024-05-01/2024-06-15", "2024-05-17"), "")
	X(FINER("2024-05-17/..", "2024-05-18"), "")
	X("- {date: 2024-05-17/2024-05-18, title: Fair}\n"
	  "- {date: 2024-05-17, title: Fair}\n",
	  "2:3 ")
	X("- {date: 2024-05-17/2024-05-18, title: Fair}\n"
	  "- {date: 2024-05-17, title: Fair}\n"
	  "- {date: 2024-05-18, title: Fair}\n",
	  "")
	/* a day in doubt, and one near it that is not */
	X(FINER("2024-05-16~", "2024-05-18"), "2:3 ")
	X(FINER("2024-05-18", "2024-05-16?"), "2:3 ")
	X(FINER("2024-05-16~", "2024-05-22"), "")
	X(FINER("2024-05-16~", "2024-05-18~"), "")
	X(FINER("2024-05-16", "2024-05-18"), "")
	X("- {date: 2024-05-16~, title: Death of Ann Lee}\n"
	  "- {date: 2024-05-17, title: Death of Ann Lee}\n",
	  "2:3 ")
	X("- {date: 2024-05-16~, title: Fair}\n"
	  "- {date: 2024-05-17, title: Fair}\n"
	  "- {date: 2024-05-18, title: Fair}\n",
	  "")
	/* a title within the other, with the same people and place */
#define WITHIN(one, first, other, second)                                      \
	"- {date: " one ", title: " first ", " MEETING "[Ann, Bob]}\n"         \
	"- {date: " other ", title: " second ", " MEETING "[Ann, Bob]}\n"
	X(WITHIN("2024-05-17", "Harbour treaty signed", "2024-05",
		 "Harbour treaty signed in Midport"),
	  "2:3 ")
	X(WITHIN("2024-05-17", "Signing of the harbour treaty", "2024",
		 "Harbour treaty signed in Midport"),
	  "2:3 ")
	X(WITHIN("2024-05-17", "Harbour treaty signed", "2024-06",
		 "Harbour treaty signed in Midport"),
	  "")
	X(WITHIN("2024-05-17", "Harbour treaty signed", "2024-05",
		 "Second harbour treaty 2 signed"),
	  "")
	X(WITHIN("2024-05-17", "Harbour treaty signed", "2024-05",
		 "Harbour treaty annulled"),
	  "")
	X(WITHIN("2024-05-17", "Treaty", "2024-05", "Treaty signed"), "")
	X("- {date: 2024, title: Visit to Ganja, who: Ann}\n"
	  "- {date: 2024-05, title: Visit to Ganja, who: Ann}\n"
	  "- {date: 2024-06, title: Visit to Ganja, who: Ann}\n",
	  "")
	X("- {date: 2024-05, title: Visit to Ganja, who: Ann}\n"
	  "- {date: 2024-05-16, title: Visit to Ganja, who: Bob}\n",
	  "")
	X("- {id: a, date: 2024-05, title: Visit to Ganja, who: Ann}\n"
	  "- {date: 2024-05-16, title: Visit to Ganja, who: Ann,\n"
	  "   part_of: a}\n",
	  "")
#undef X
};

static void test_twins(void **state)
{
	(void)state;
	CHECK_CASES(twins_cases);
}

static const struct check_case wholes_cases[] = {
#define X(text, places) { FAULT_part_outside, text, places },
	/* through a whole that has no date, and lies within its own */
	X("- {id: a, date: 2024-05, title: A}\n"
	  "- {id: b, title: B, part_of: a}\n"
	  "- {id: c, title: C, part_of: b}\n"
	  "- {date: 2025, title: D, part_of: c}\n"
	  "- {date: 2024-05-02, title: E, part_of: c}\n",
	  "4:3 ")
	X("- {id: a, date: 2024-05, title: A}\n"
	  "- {date: 2024-06-01, title: B, part_of: a}\n"
	  "- {date: 2024, title: C, part_of: a}\n"
	  "- {as_of: 2025, title: D, part_of: a}\n",
	  "2:3 ")
	/* An as_of date, a part's or the whole's, contradicts nothing. */
	X("- {id: a, as_of: 2020, title: A}\n"
	  "- {id: b, date: 2020, title: B}\n"
	  "- {date: 2024, title: C, part_of: a}\n"
	  "- {as_of: 2024, title: D, part_of: b}\n",
	  "")
	/* beyond an end of it */
#define PART(date) "- {date: '" date "', title: B, part_of: a}\n"
	X("- {id: a, date: 2024-05, title: A}\n"
	  PART("2024-05-30/2024-06-02") PART("2024-04/2024-05-02")
	  PART("2023/2025") PART("{2024-05-03,2024-06-04}"),
	  "2:3 3:3 4:3 5:3 ")
	X("- {id: a, date: 2024-05, title: A}\n"
	  PART("2024-05/2024-06") PART("2024-05-20/..") PART("2024-05/2024")
	  PART("2024-05-20/2024-06-01~") PART("[2024-05-03,2024-06-04]"),
	  "2:3 ")
	X("- {id: a, date: 2024/.., title: A}\n"
	  PART("2023-05/2025") PART("2024/2029"), "2:3 ")
	X("- {id: a, date: 2024-05-10/2025-03, title: A}\n"
	  PART("2024/2025") PART("2024-05/2025-03-31"), "")
	/* Either date may be off where it is in doubt. */
	X("- {id: a, date: 2024-05~, title: A}\n"
	  "- {date: 2024-06-01, title: B, part_of: a}\n"
	  "- {date: 2024-07-01?, title: C, part_of: a}\n"
	  "- {date: 2024-07-10, title: D, part_of: a}\n",
	  "4:3 ")
#undef X
};

static void test_wholes(void **state)
{
	(void)state;
	CHECK_CASES(wholes_cases);
}

#define NTH(date, number, more)                                                \
	"- {date: " date ", title: T, series: s, number: " number more "}\n"

static const struct check_case series_cases[] = {
#define X(text, places) { FAULT_number_twice, text, places },
	X(NTH("2023", "1", "") NTH("2024", "2", ""), "")
	X(NTH("2023", "1", "") NTH("2024", "1", ""), "2:3 ")
	X(NTH("2023", "1", "") NTH("2024", "01", ""), "2:3 ")
	X(NTH("2023", "1", ", status: cancelled") NTH("2024", "1", ""),
	  "")
	X("- {id: w, date: 2024, title: W}\n"
	  NTH("2024", "1", ", part_of: w") NTH("2024", "1",
					       ", part_of: w"),
	  "")
	X(NTH("2023", "1", ", id: a") NTH("2024", "1",
					  ", links: {see: a}"),
	  "")
#undef X
#define X(text, places) { FAULT_number_order, text, places },
	X(NTH("2024", "9", "") NTH("2023", "10", ""), "2:3 ")
	X(NTH("2024", "1", "") NTH("2024-05", "2", ""), "")
	X(NTH("2024-06", "1", "") NTH("2024", "2", "")
	  NTH("2024-05", "3", "") NTH("2025", "4", ""),
	  "3:3 ")
	X("- {as_of: 2025, title: T, series: s, number: 1}\n"
	  NTH("2024", "2", ""),
	  "")
	X(NTH("2024~", "9", "") NTH("2023", "10", ""), "")
	X(NTH("2024", "9", "") NTH("2017~", "10", ""), "2:3 ")
	/* once each, and of the fewest */
	X(NTH("2099", "1", "") NTH("2002", "2", "") NTH("2003", "3", "")
	  NTH("2004", "4", ""), "1:3 ")
	X(NTH("2001", "1", "") NTH("2002", "2", "") NTH("1903", "3", "")
	  NTH("2004", "4", "") NTH("2090", "5", "") NTH("2006", "6", "")
	  NTH("2007", "7", ""), "3:3 5:3 ")
	X(NTH("2001-05", "1", "") NTH("2001", "2", "") NTH("2001-03", "3", "")
	  NTH("2001", "4", "") NTH("2001-06", "5", ""), "3:3 ")
	/* a series that begins again has numbers twice, and those tell */
	X(NTH("2001", "1", "") NTH("2002", "2", "") NTH("2003", "3", "")
	  NTH("2004", "1", "") NTH("2005", "2", "") NTH("2006", "3", "")
	  NTH("2007", "4", ""), "")
	X("- {id: w, date: 2001, title: W}\n"
	  NTH("2001", "1", ", part_of: w") NTH("2001-05", "1", ", part_of: w")
	  NTH("2000", "2", ""), "4:3 ")
	/* that in doubt does not hide another */
	X(NTH("2024", "1", "") NTH("2025~", "2", "") NTH("2023", "3", ""),
	  "3:3 ")
	X(NTH("2025", "1", ", status: postponed") NTH("2024", "2", ""),
	  "")
	X("- {date: 2024, title: T, series: s, number: 1}\n"
	  "- {date: 2023, title: T, series: t, number: 2}\n",
	  "")
#undef X
};

static void test_series(void **state)
{
	(void)state;
	CHECK_CASES(series_cases);
}

#define LINK(date, more, kind)                                                 \
	"- {id: b, date: 2024-05, title: B" more "}\n"                         \
	"- {date: " date ", title: A, links: {" kind ": b}}\n"

static const struct check_case causes_cases[] = {
#define X(text, places) { FAULT_result_before_cause, text, places },
	X(LINK("2024-06", "", "leads-to"), "2:3 ")
	X(LINK("2024-06", "", "results-in"), "2:3 ")
	X(LINK("2024-04", "", "leads-to"), "")
	X(LINK("2024", "", "leads-to"), "")
	X(LINK("2024-06~", "", "leads-to"), "")
	X(LINK("2024-07~", "", "leads-to"), "2:3 ")
	X(LINK("2024-04", "", "follows"), "2:3 ")
	X(LINK("2024-06", "", "follows"), "")
	X(LINK("2024-04", "", "cancels"), "2:3 ")
	X(LINK("2024-04", "", "replaces"), "2:3 ")
	X(LINK("2024-04", ", status: planned", "cancels"), "")
	X(LINK("2024-04", ", status: postponed", "replaces"), "")
	X(LINK("2024-04", "", "see"), "")
	X(LINK("2024-04", "", "about"), "")
	X("- {id: b, as_of: 2024-05, title: B}\n"
	  "- {date: 2024-06, title: A, links: {leads-to: b}}\n",
	  "")
#undef X
};

static void test_causes(void **state)
{
	(void)state;
	CHECK_CASES(causes_cases);
}

/* A wrong day of the week; what is silenced is told of no other event. */
#define SILENT(date, checks)                                                   \
	"- {date: " date ", title: A, date_text: on a Friday, checks: "        \
	checks "}\n"                                                           \
	"- {date: 2024-05-15, title: B, date_text: on a Friday}\n"

static const struct check_case silences_cases[] = {
#define X(text, places) { FAULT_weekday_differs, text, places },
	X(SILENT("2024-05-15", "{weekday-differs: a slip}"), "2:3 ")
	X(SILENT("2024-05-15", "{source-missing: none}"), "1:3 2:3 ")
#undef X
#define X(text, places) { FAULT_check_unneeded, text, places },
	X(SILENT("2024-05-15", "{weekday-differs: a slip}"), "")
	X(SILENT("2024-05-17", "{weekday-differs: a slip}"), "1:3 ")
	X(SILENT("2024-05-17", "{source-missing: none}"), "")
	/* where no weekday can be compared */
	X("- {date: 2024-05-17, title: A, checks: {weekday-differs: a}}\n"
	  "- {date: 2024-05-17, title: B, date_text: on the 17th,\n"
	  "   checks: {weekday-differs: a}}\n"
	  "- {date: 1066-10-14, calendar: julian, title: C,\n"
	  "   date_text: on a Saturday, checks: {weekday-differs: a}}\n",
	  "")
	/* a text that is not at hand may be what it is for */
	X("- {date: 2024, title: A, sources: s#9, checks:\n"
	  "   {paragraph-missing: why, event-twice: why}}\n",
	  "1:3 ")
#undef X
#define X(text, places) { FAULT_source_missing, text, places },
	X(SILENT("2024-05-15", "{source-missing: none}"), "2:3 ")
#undef X
#define X(text, places) { FAULT_check_unknown, text, places },
	X(SILENT("2024-05-15", "{weekday-difers: a slip}"), "1:65 ")
	X(SILENT("2024-05-15", "{source-unused: a slip}"), "1:65 ")
#undef X
};

static void test_silences(void **state)
{
	(void)state;
	CHECK_CASES(silences_cases);
}

#define FIGURE(value, counts)                                                  \
	"- {id: a, date: 2024, title: A}\n"                                    \
	"- {id: b, date: 2024, title: B, figures:\n"                           \
	"   {what: w, value: " value ", counts: " counts "}}\n"

static const struct check_case counts_cases[] = {
#define X(text, places) { FAULT_count_differs, text, places },
	X(FIGURE("2", "[a, b]"), "")
	X(FIGURE("2e0", "[a, b]"), "")
	X(FIGURE("3", "[a, b]"), "3:4 ")
	X(FIGURE("1", "[a, b]"), "3:4 ")
	X(FIGURE("2", "[a, a]"), "3:4 ")
	X(FIGURE("2", "[a, nobody]"), "")
	X(FIGURE("2, bound: exactly", "a"), "3:4 ")
	X(FIGURE("3, bound: about", "[a, b]"), "")
	X(FIGURE("4, bound: about", "[a, b]"), "3:4 ")
	X(FIGURE("2, bound: at least", "[a, b]"), "")
	X(FIGURE("3, bound: at least", "[a, b]"), "3:4 ")
	X(FIGURE("2, bound: at most", "[a, b]"), "")
	X(FIGURE("1, bound: at most", "[a, b]"), "3:4 ")
	X(FIGURE("1, bound: over", "[a, b]"), "")
	X(FIGURE("2, bound: over", "[a, b]"), "3:4 ")
	X(FIGURE("3, bound: under", "[a, b]"), "")
	X(FIGURE("2, bound: under", "[a, b]"), "3:4 ")
#undef X
};

static void test_counts(void **state)
{
	(void)state;
	CHECK_CASES(counts_cases);
}

#define FIGURES(x, y)                                                          \
	"- {date: 2024, title: A, figures: [\n"                                \
	"   {what: w, " x "},\n   {what: W, " y "}]}\n"

static const struct check_case values_cases[] = {
#define X(text, places) { FAULT_figures_differ, text, places },
	X(FIGURES("value: 2", "value: 3"), "3:4 ")
	X(FIGURES("value: 2", "value: 2"), "")
	X(FIGURES("value: 2000", "value: 2e3"), "")
	X(FIGURES("value: 35.6", "value: 36"), "")
	X(FIGURES("value: 35.6", "value: 35"), "3:4 ")
	X(FIGURES("value: 20, bound: over", "value: 21"), "")
	X(FIGURES("value: 20, bound: over", "value: 19"), "3:4 ")
	X(FIGURES("value: 100, bound: about", "value: 95"), "")
	X(FIGURES("value: 100, bound: about", "value: 80"), "3:4 ")
	X(FIGURES("value: 2, unit: t", "value: 3, unit: T"), "3:4 ")
	X(FIGURES("value: 2, unit: t", "value: 3, unit: kg"), "")
	X(FIGURES("value: 2, of: X", "value: 3, of: Y"), "")
	X(FIGURES("value: 2, of: X", "value: 3, of: X"), "3:4 ")
	X(FIGURES("value: 2, over: 2023", "value: 3, over: 2024"), "")
	X(FIGURES("value: 2, over: 2023", "value: 3, over: 2023"), "3:4 ")
	X(FIGURES("value: 2", "value: 3, is: forecast"), "")
	X(FIGURES("value: 2, is: reported", "value: 3"), "3:4 ")
	/* What another source says stands in a variant. */
	X("- {date: 2024, title: A, figures: {what: w, value: 2},\n"
	  "   variants: {figures: {what: w, value: 3}, source: b}}\n", "")
#undef X
};

static void test_values(void **state)
{
	(void)state;
	CHECK_CASES(values_cases);
}

/* Whenever a reader leaves, all that a check holds is given back. */
static void given_up(void **state)
{
	(void)state;
	assert_true(check_given_up(
			    "series: {s: {title: Session}}\n"
			    "events:\n"
			    "- {date: 2024-05-16, title: Session, series: s, "
			    "number: 1, kind: meting, who: Ann Smith}\n"
			    "- {date: 2024-05-16, title: Sesion, series: s, "
			    "number: 2, kind: meeting, who: Ann Smit}\n"
			    "- {date: 2024-05, title: Session, "
			    "checks: {event-twice: two}}\n") > 12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_twins),
		cmocka_unit_test(test_wholes),
		cmocka_unit_test(test_series),
		cmocka_unit_test(given_up),
		cmocka_unit_test(test_causes),
		cmocka_unit_test(test_silences),
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_values),
	};

	return cmocka_run_group_tests(tests, check_setup, check_teardown);
}
