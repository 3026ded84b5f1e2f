/* What is told of a key that is no field, and of other faults in words. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "load/load.h"

/* A file, and what some fault of it says, the last of its words or all; or
 * nothing, and no fault. */
static const struct {
	const char *text, *told;
} cases[] = {
	/* a sign that YAML did not take for one */
	{ "- {date: 2024, title: A}\n-date: 2025\n",
	  "an item of a list begins with `- `, a dash and a blank; it was "
	  "read" },
	{ "- date: 2024\n  title: A\n  \u2014place: B\n",
	  "an item of a list begins with `- `, a dash and a blank" },
	{ "- date: 2024\n  title: A\n  place\u00a0: B\n",
	  "a no-break space (U+00A0) stands where a blank is due: replace it" },
	/* a text in { } */
	{ "- {date: 2024, title: A, who: {Ann}}\n",
	  "who: expected name, list of names, or mapping of role: names, "
	  "found texts in { }: write them in [ ]" },
	{ "- {date: 2024, title: A, place: {Baku, Minsk}}\n",
	  "Minsk; a text with a comma needs quotes inside { }" },
	{ "- {date: 2024, title: A, place: {Baku}}\n",
	  "Baku; a text alone needs no { } around it" },
	{ "- {date:2024, title: A}\n",
	  "date:2024; a blank is missing after the colon" },
	{ "- {date: 2024, title: A, sources: {a_b:c}}\n",
	  "a_b:c; a blank is missing after the colon" },
	{ "- {date: 2024, title: A, sources: {\"a:c\"}}\n",
	  "a:c; a text alone needs no { } around it" },
	{ "- {date: 2024, title: A, sources: {http://a}}\n",
	  "http://a; a text alone needs no { } around it" },
	/* another program's word */
	{ "- {date: 2024, title: A, location: B}\n", "annals calls it place" },
	{ "- {date: 2024, title: A, uid: B}\n", "annals calls it id" },
	{ "- {start: 2024, end: 2025, title: A}\n",
	  "annals calls it date: START/END" },
	{ "- {start: 2024, title: A}\n", "annals calls it date" },
	{ "- {date_from: 2024, date_to: 2025, title: A}\n",
	  "annals calls it date: START/END" },
	{ "- {from_date: 2024, title: A}\n", "annals calls it date" },
	{ "- {date: 2024, title: A, who: [{organization: B}]}\n",
	  "annals calls it name" },
	{ "- {date: 2024, title: A, media: {src: 'http://a.b/c'}}\n",
	  "annals calls it url" },
	{ "- {date: 2024, title: A,\n"
	  "   media: {url: 'http://a.b/c', author: B}}\n",
	  "annals calls it credit" },
	{ "people: {a: {name: A, names: {text: B}}}\n",
	  "annals calls it name" },
	{ "people: {a: {name: A, names: {name: B, language: be}}}\n",
	  "annals calls it lang" },
	{ "people: {a: {name: A, offices: {position: B}}}\n",
	  "annals calls it title" },
	{ "people: {a: {name: A, offices: {title: B, organisation: C}}}\n",
	  "annals calls it of" },
	{ "people: {a: {name: A, offices: {title: B, to: 2002}}}\n",
	  "annals calls it dates: START/END" },
	/* events by their ids */
	{ "events:\n  a: {date: 2024, title: A}\n",
	  "events are the items of a list, not of a mapping: write "
	  "`- id: a` and its fields below it" },
	{ "- {date: 2024, title: A, country: B}\n",
	  "annals calls it place: {name: NAME, country: COUNTRY}" },
	{ "- {date: 2024, title: A, role: B}\n",
	  "annals calls it who: {ROLE: NAME}" },
	{ "- {date: 2024, title: A, attendee: B}\n",
	  "annals calls it who: NAME" },
	{ "- {date: 2024, title: A, comment: B}\n",
	  "annals calls it note, which is private; readers are told what "
	  "stands under summary" },
	{ "people: {a: {title: A, comment: B}}\n", "annals calls it name" },
	{ "- {date: 2024, title: A, color: red}\n",
	  "annals calls it kinds: {KIND: {colour: ...}}" },
	{ "people: {a: {name: A, aka: B}}\n", "annals calls it names" },
	{ "people: {a: {name: A, occupation: B}}\n", "annals calls it kind" },
	/* a field of something else */
	{ "- {date: 2024, title: A, people: B}\n", "annals calls it who" },
	{ "- {date: 2024, title: A, series_x: B}\n", "did you mean series?" },
	{ "- date: 2024\n  title: A\n  kinds: B\n",
	  "it begins in the first column, without a dash" },
	{ "- {date: 2024, title: A, time: '12:00'}\n",
	  "a time stands in the date: 2024-05-15T14:30:00" },
	{ "- {date: 2024, title: A, host: B}\n",
	  "it stands under who: {host: NAME}" },
	{ "- {date: 2024, title: A, guests: B}\n",
	  "it stands under who: {guest: NAME}" },
	{ "- {date: 2024, title: A, author: B}\n",
	  "it is of a source: sources: {title: TITLE, author: ...}" },
	{ "- {date: 2024, title: A, quote: B}\n",
	  "it stands with its source: sources: {ref: SOURCE, quote: ...}" },
	{ "- {date: 2024, title: A, quotation: B}\n",
	  "it stands with its source: sources: {ref: SOURCE, quote: ...}" },
	{ "- {date: 2024, title: A, unit: B}\n",
	  "it is of a figure: figures: {what: ..., unit: ...}" },
	{ "- {date: 2024, title: A, paragraph: B}\n",
	  "it stands with its source: sources: {ref: SOURCE, at: ...}" },
	{ "- {date: 2024, title: A, currency: B}\n",
	  "it is of a figure: figures: {what: ..., unit: ...}" },
	/* a slip */
	{ "- {date: 2024, title: A, plaec: B}\n", "did you mean place?" },
	{ "- {date: 2024, title: A, Tags: B}\n", "did you mean tags?" },
	{ "- {date: 2024, title: A, sumary: B}\n", "did you mean summary?" },
	{ "- {date: 2024, title: A, Part Of: B}\n", "did you mean part_of?" },
	{ "- {date: 2024, title: A, tgs: B}\n", "did you mean tags?" },
	{ "- {date: 2024, title: A, vho: B}\n", "your own keys begin with x-" },
	{ "- {date: 2024, title: A, zummery: B}\n",
	  "zummery; your own keys begin with x-" },
	{ "- {date: 2024, title: A, summery: B}\n", "did you mean summary?" },
	{ "- {date: 2024, title: A, titxx: B}\n",
	  "titxx; your own keys begin with x-" },
	{ "- {date: 2024, title: A, zzz: B}\n", "your own keys begin with x-" },
	{ "- {date: 2024, title: A, \"\": B}\n",
	  "your own keys begin with x-" },
	{ "- {date: 2024, title: A, [x]: B}\n", "your own keys begin with x-" },
	{ "- {date: 2024, title: A, variants: {dat: 2025}}\n",
	  "did you mean date?" },
	{ "people: {a: {nme: A}}\n", "did you mean name?" },
	/* of the file */
	{ "2024: A\n",
	  "an event is an item of a list: begin it with `- date: 2024`" },
	{ "date: 2024\ntitle: A\n",
	  "an event is an item of a list: begin it with `- `" },
	{ "event:\n- {date: 2024, title: A}\n",
	  "events stand under `events:`" },
	{ "timeline:\n- {date: 2024, title: A}\n",
	  "events stand under `events:`" },
	{ "timeline: {when: 2024, name: A}\n", "events stand under `events:`" },
	{ "timeline: {title: T, events: []}\n",
	  "`events:` and the other sections begin in the first column" },
	{ "timeline: {events: [], title: T}\n",
	  "`events:` and the other sections begin in the first column" },
	{ "timeline: {a: b, people: {c: d}}\n",
	  "`events:` and the other sections begin in the first column" },
	{ "persons: {a: A}\n", "annals calls it people" },
	{ "zzz: 1\n", "your own keys begin with x-" },
	{ "peolpe: {a: A}\n", "did you mean people?" },
	{ "place: B\n", "an event is an item of a list: begin it with `- `" },
	{ "location: B\n",
	  "an event is an item of a list: begin it with `- `" },
	/* a title that is none */
	{ "- {title: [A, B]}\n",
	  "event without a title: needs date, as_of or part_of" },
	{ "- {title: }\n",
	  "event without a title: needs date, as_of or part_of" },
	{ "- {kind: visit}\n", "event needs title" },
	{ "- date: 2024\n  title: A\n- kind: visit\n  place: B\n",
	  "leave out its dash if it belongs to the event before" },
	{ "- {title: Talks}\n", "event Talks: needs date, as_of or part_of" },
	/* circles */
	{ "- {id: a, title: A, part_of: a}\n",
	  "part_of: A leads back to itself" },
	{ "- {id: a, title: A, part_of: b}\n"
	  "- {id: b, title: B, part_of: a}\n",
	  "part_of: B leads back to itself through A" },
	{ "places: {p: {name: P, in: p}}\n", "in: P leads back to itself" },
	{ "places: {p: {name: P, in: q}, q: {name: Q, in: p}}\n",
	  "in: Q leads back to itself through P" },
	{ "kinds: {a: {is: b}, b: {is: a}}\n",
	  "is: b leads back to itself through a" },
	/* degrees */
	{ "places: {a: {name: A, coordinates: [90.0, -180]}}\n", "" },
	{ "places: {a: {name: A, coordinates: [1.5x, 2]}}\n",
	  "write latitude and longitude in decimal degrees" },
	{ "places: {a: {name: A, coordinates: [1., 2]}}\n",
	  "write latitude and longitude in decimal degrees" },
	{ "places: {a: {name: A, coordinates: [90.01, 2]}}\n", "latitude" },
	{ "places: {a: {name: A, coordinates: [50.91]}}\n",
	  "coordinates 50.91: write two numbers" },
	{ "places: {a: {name: A, coordinates: {lat: 50.9, lon: 0.49}}}\n",
	  "coordinates lat: 50.9, lon: 0.49: write two numbers" },
	{ "places: {a: {name: A, coordinates: [[1, 2]]}}\n",
	  "coordinates a list: write two numbers" },
	{ "places: {a: {name: A, coordinates: [2, 181]}}\n", "longitude" },
	/* a number */
	{ "figures: {what: x, value: 1.5}\n", "" },
	{ "figures: {what: x, value: 1.}\n", "is no number" },
	{ "figures: {what: x, value: .5}\n", "is no number" },
	{ "figures: {what: x, value: -12 000.25}\n", "" },
	{ "figures: {what: x, value: 1.5e9}\n", "" },
	{ "figures: {what: x, value: 1E-9}\n", "" },
	{ "figures: {what: x, value: 1e}\n", "is no number" },
	{ "figures: {what: x, value: 1e+}\n", "is no number" },
	{ "figures: {what: x, value: 12 }\n", "" },
	{ "figures: {what: x, value: 1__2}\n", "is no number" },
	{ "figures: {what: x, value: _12}\n", "is no number" },
	{ "figures: {what: x, value: 12x}\n", "is no number" },
	{ "figures: {what: x, value: +12}\n", "" },
	{ "figures: {what: x, value: '12 '}\n", "is no number" },
};

static void test_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct sv told = sv_of(cases[i].told);
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };
		size_t k = 0;

		book_free(load_text(sv_of(cases[i].text), SV("t.yaml"),
				    &diags));
		while (k < diags.n &&
		       (told.n == 0 ||
			sv_find(diags.v[k].message, told, 0) == SV_NONE))
			k++;
		if ((k < diags.n) != (told.n > 0) ||
		    (told.n == 0 && diags.n > 0))
			fail_msg("%s: %.*s", cases[i].text,
				 SV_ARG(diags.v[0].message));
		arena_free(&a);
	}
}

/* What is told of each of many words holds no more than its own text. */
static void test_many(void **state)
{
	enum { WORDS = 2000, MOST = 256 }; /* the latter in bytes for each */
	struct arena a = { 0 };

	(void)state;
	for (int i = 0; i < WORDS; i++)
		fault_hint(&a, SV("wrong"));
	if (a.total > (size_t)WORDS * MOST)
		fail_msg("%zu bytes", a.total);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_told),
		cmocka_unit_test(test_many),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
