/* What is written becomes in the book: what has to stand in its dump. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_dump.h"

#define E "- {date: 2024, title: A, "

static const struct {
	const char *text, *has[4]; /* what begins with !: has not */
} cases[] = {
	/* kinds and roles */
	{ "kinds: {talks: Talks}\n", { "kinds id=<talks> label=<Talks>" } },
	{ "kinds: {talks: {label: Long talks, is: meeting}}\n",
	  { "kinds id=<talks> label=<Long talks> is=<meeting>" } },
	{ "kinds: {talks: {is: meeting}}\n",
	  { "kinds id=<talks> label=<Talks> is=<meeting>" } },
	{ "roles: {patron: {label: The patron, is: host}}\n",
	  { "roles id=<patron> label=<The patron> is=<host>" } },
	/* texts by language */
	{ "series: {s: {title: S, titles: {de: T, ru: U}}}\n",
	  { "key=<title> value=<S>", "key=<de> value=<T>",
	    "key=<ru> value=<U>", "!key=<titles>" } },
	{ E "titles: {de: T, ru: U}}\n",
	  { "key=<de> value=<T>", "key=<ru> value=<U>" } },
	{ "people: {a: {name: A, offices: {title: T, titles: {de: U}}}}\n",
	  { "offices title=<T>", "key=<de> value=<U>",
	    "key=<offices> value=<title: T, titles: de: U>" } },
	{ "kinds: {talks: {labels: {de: T, ru: U}}}\n",
	  { "key=<de> value=<T>", "key=<ru> value=<U>" } },
	/* each pair of a mapping */
	{ E "inferred: {date: so, place: too, who: as well}}\n",
	  { "key=<date> value=<so>", "key=<place> value=<too>",
	    "key=<who> value=<as well>" } },
	{ E "inferred: from the text}\n", { " value=<from the text>" } },
	{ E "results: {agreements: 20, talks: 3}}\n",
	  { "key=<20> value=<agreements>", "key=<3> value=<talks>" } },
	{ E "results: [{agreements: 20}, peace]}\n",
	  { "key=<20> value=<agreements>", " value=<peace>" } },
	{ E "codes: {cameo: 1, icews: 2}}\n",
	  { "key=<cameo> value=<1>", "key=<icews> value=<2>" } },
	{ E "media: {url: u, caption: c, credit: d}}\n",
	  { " value=<u>", " value=<c>", " value=<d>" } },
	/* where in a source; what the reference says comes first */
	{ E "sources: [a#5, {ref: b#6, at: 7}, {ref: c, at: [8, 9]}]}\n",
	  { "source=<a> voice=00000000 at=<5>",
	    "source=<b> voice=00000000 at=<6\n7>",
	    "source=<c> voice=00000000 at=<8\n9>" } },
	/* a source that an event describes: known by its address or title */
	{ E "sources: {title: T, url: u, author: [X, Y]}}\n",
	  { "cites source=<u>", "sources id=<u> title=<T>",
	    "key=<author> value=<X\nY>" } },
	{ E "sources: {title: T, author: X}}\n"
	  E "sources: {title: T, author: Y}}\n"
	  E "sources: {title: T, author: Z}}\n",
	  { "cites source=<T>", "cites source=<T~2>", "cites source=<T~3>" } },
	{ "sources: {s: {title: T}}\nevents:\n" E "sources: {title: T}}\n",
	  { "cites source=<s>" } },
	{ "sources: {s: {title: T, url: 'https://a.org/b'}}\nevents:\n"
	  E "sources: {title: U, url: 'https://a.org/b'}}\n",
	  { "cites source=<s>" } },
	{ E "sources: {title: T}}\n", { "cites source=<T>" } },
	/* a description as it is told */
	{ "people: {a: {name: A, offices: [{title: T, of: b, dates: 2001},"
	  " {title: U}]}}\n",
	  { "offices title=<T> dates=<2001> of=<b>", "offices title=<U>",
	    "value=<title: T, of: b, dates: 2001, title: U>" } },
	{ "places: {a: {name: A, coordinates: [1.5, -2], in: b}}\n",
	  { "key=<coordinates> value=<1.5\n-2>", " in=<b>" } },
	{ "people: {a: {name: A, names: [{name: B, lang: de, used_by: b}, C]}}"
	  "\n", { "spellings name=<B> lang=<de> some=01",
		  "spellings name=<C> some=00" } },
	/* paragraphs of a folded text are apart, lines that are further in
	 * stay together */
	{ "- date: 2024\n  title: A\n  summary: >\n    One\n    two.\n\n"
	  "    Three.\n", { "event_summary=<One two.\n\nThree.>" } },
	{ "- date: 2024\n  title: A\n  summary: >\n    One.\n      a\n"
	  "      b\n    Two.\n",
	  { "event_summary=<One.\n  a\n  b\nTwo.>" } },
	{ "- date: 2024\n  title: A\n  summary: |\n    One\n    two.\n",
	  { "event_summary=<One\ntwo.>" } },
	/* links to what is there */
	{ "- {id: a, date: 2024, title: A, links: {see: [a, b], follows: b}}\n"
	  "- {id: b, date: 2023, title: B}\n",
	  { "links kind=05000000 to=<b>", "links kind=01000000 to=<b>",
	    "!to=<a>" } },
};

static bool is_so(struct sv dump, const char *has)
{
	bool lacks = has[0] == '!';

	return (sv_find(dump, sv_of(has + lacks), 0) == SV_NONE) == lacks;
}

static void test_becomes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };
		struct book *b =
			load_text(sv_of(cases[i].text), SV("t.yaml"), &diags);
		struct build dump = { .arena = &a };

		dump_book(&dump, b);
		for (size_t k = 0; k < 4 && cases[i].has[k]; k++)
			if (!is_so(build_view(&dump), cases[i].has[k]))
				fail_msg("%s: %s", cases[i].text,
					 cases[i].has[k]);
		book_free(b);
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_becomes),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
