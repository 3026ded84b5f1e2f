/* Loading what is faulty: each fault at its place, the good kept beside it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "load/schema.h"
#include "support_golden.h"

/* A file, the faults it must give as "LINE:COLUMN id" separated by blanks, and
 * how many events must be there beside them.  What each fault says is in
 * tests/unit/data/faults.txt. */
struct fault_case {
	const char *text;
	const char *faults;
	unsigned events;
};

#define OK_EVENT "- {date: 2024-05, title: Good}\n"

static const struct fault_case fault_cases[] = {
	/* good ones */
	{ "events:\n", "", 0 },
	{ "events: []\n", "", 0 },
	{ "- {date: 2024, title: A}\n", "", 1 },
	{ "\xEF\xBB\xBF- {date: 2024, title: A}\n", "", 1 },
	{ "events:\n" OK_EVENT, "", 1 },
	{ "events: {date: 2024, title: One alone}\n", "", 1 },
	{ "---\nevents:\n" OK_EVENT "---\nevents:\n" OK_EVENT, "", 2 },
	{ "- date: [1667, 1668..1670]\n  title: Set\n", "", 1 },
	{ "- date: \"[1667, 1668]\"\n  title: Set\n", "1:9 date-blanks", 1 },
	{ "- date: \"[1667,1668..1670]\"\n  title: Set\n", "", 1 },
	{ "- date: {1960,1961-12}\n  title: Set\n", "", 1 },
	{ "- {date: 2024, title: A, x-desk: {a: [b]}}\n", "", 1 },
	{ "- {date: 2024, title: NO, status: held}\n", "", 1 },
	{ "title: T\r\nevents:\r\n- date: 2024\r\n  title: A\r\n", "", 1 },
	{ "- date: 2024\r  title: A\r", "", 1 },
	{ "people:\nfigures:\n", "", 0 },
	{ "- {as_of: [2023,2024], title: A}\n", "", 1 },

	/* a key twice, of whatever mapping */
	{ "- date: 2024\n  title: A\n  who: {host: a, host: b}\n",
	  "3:18 key-twice", 0 },
	{ "- {date: 2024, title: A, codes: {a: 1, a: 2}}\n"
	  "- {date: 2024, title: B, inferred: {who: a, who: b}}\n"
	  "- {date: 2024, title: C, id: c, links: {see: c, see: c}}\n"
	  "- {date: 2024, title: D, x-a: {b: 1, b: 2}}\n",
	  "1:40 key-twice 2:45 key-twice 3:49 key-twice", 1 },
	/* a colon in brackets that nothing follows */
	{ "- {date: 2024, title: A, who: {Ann:}}\n" OK_EVENT,
	  "1:35 yaml-syntax", 1 },
	/* what was meant is plain, and is read */
	{ "title: A\nevents\n\u2013 date: 2024\n  title: A\n people:\n"
	  "  ann: {name: Ann}\n", "2:1 yaml-slip 3:1 yaml-slip 5:2 yaml-slip",
	  1 },
	/* a dash that belongs to the text above it, and one that is prose */
	{ "- date: 2024\n  title: A\n  who:\n  - Ann\n   - Tom\n" OK_EVENT,
	  "5:4 yaml-joined", 2 },
	{ "- date: 2024\n  title: A\n  place: Baku\n\n    - Minsk\n",
	  "5:5 yaml-joined", 1 },
	{ "people:\n  ann:\n    name: Ann\n    note: a\n     - b\n     - c\n",
	  "5:6 yaml-joined", 0 },
	{ "- date: 2024\n  title: A\n  tags: [a\n   - b, c]\n",
	  "3:10 yaml-joined", 1 },
	{ "- date: 2024\n  title: A\n  summary: one\n    - two\n    three\n",
	  "", 1 },
	{ "- date: 2024\n  title: A\n  summary: |\n    one\n    - two\n", "",
	  1 },
	{ "- date: 2024\n  title: A\n  who:\n  - \"Ann\n   - Tom\"\n", "", 1 },

	/* nothing at all, but with a section it is meant so */
	{ "", "0:0 file-empty", 0 },
	{ "# Nothing yet\n---\n", "0:0 file-empty", 0 },
	{ "[]", "", 0 },

	/* a bad date among good ones */
	{ OK_EVENT "- date: 2024-13\n  title: Bad\n" OK_EVENT,
	  "2:14 date-invalid", 2 },
	{ OK_EVENT "- {date: 2024-02-30, title: Bad}\n" OK_EVENT,
	  "2:18 date-invalid", 2 },
	{ "- {date: 15 May 2024, title: A}\n" OK_EVENT,
	  "1:10 date-invalid", 1 },

	/* in a set that YAML took for a list or a mapping: at the member */
	{ "- {date: [1984, 1985-13], title: A}\n" OK_EVENT,
	  "1:22 date-invalid", 1 },
	{ "- {date: [1984,  1985-1], title: A}\n", "1:23 date-invalid", 0 },
	{ "- date: [1984,\n    1985-02-30]\n  title: A\n",
	  "2:13 date-invalid", 0 },
	{ "- date: {1984, 1985-02-30}\n  title: A\n",
	  "1:24 date-invalid", 0 },
	{ "- date: {1984: , 1985-13: }\n  title: A\n",
	  "1:23 date-invalid", 0 },
	{ "- date: [1984, \"1985-13\"]\n  title: A\n",
	  "1:16 date-invalid", 0 },
	{ "- date: [1986.. 1984]\n  title: A\n", "1:17 date-invalid", 0 },
	{ "- date: [1986.., 1987]\n  title: A\n", "1:16 date-invalid", 0 },
	{ "- date: [1986, ..1987]\n  title: A\n", "1:16 date-invalid", 0 },
	{ "- date: [..]\n  title: A\n", "1:12 date-invalid", 0 },
	{ "- date: []\n  title: A\n", "1:3 event-undated 1:9 empty", 0 },
	{ "- date: [\xC3\xA9\xC3\xA9, 198]\n  title: A\n",
	  "1:10 date-invalid", 0 },
	{ "- {date: [1984 .. 1986], title: A}\n", "1:10 date-blanks", 1 },
	{ "x-d: &d 1985-13\nevents:\n- {date: [1984, *d], title: A}\n",
	  "3:17 date-invalid", 0 },
	{ "x-d: &d [1985-13]\nevents:\n- {date: *d, title: A}\n",
	  "3:10 date-invalid", 0 },
	{ OK_EVENT "- {date: ?1984, title: A}\n", "2:10 yaml-syntax", 1 },
	{ OK_EVENT "- date: [1984, ?1985]\n  title: A\n",
	  "2:16 date-invalid", 1 },
	{ OK_EVENT "- date:\n  - 1984\n  title: A\n", "3:3 expected", 1 },

	/* roles as the items of a list, ids of checks without reasons, a date
	 * as a key, a calendar without a date of its own */
	{ "- date: 2024\n  title: A\n  who:\n  - chair: Ann\n  - guest: Bob\n"
	  "- {date: 2024, title: B, who: [Sam, {guest: [Tom, \"T, J\"]}]}\n"
	  "- {date: 2024, title: C, who: [Ann, {nam: Bob}, {name: T}]}\n",
	  "4:3 expected 6:31 expected 7:38 key-unknown", 0 },
	{ "- {date: 2024, title: A, checks: [life-outside, twice]}\n"
	  "- {date: 2024, title: B, checks: life-outside}\n"
	  "- {date: 2024, title: C, codes: a}\n",
	  "1:34 expected 2:34 expected 3:33 expected", 0 },
	{ "- 1991: One\n- 5 May 1992: \"Two: B\"\n  place: Baku\n"
	  "- {1993: Three}\n- 1994:\n    title: Four\n- Five: 1995\n",
	  "1:3 key-unknown 2:3 key-unknown 4:4 key-unknown 5:3 key-unknown "
	  "7:3 key-unknown 7:3 key-missing 7:3 event-undated", 0 },
	{ "- {as_of: 1917-10-25, title: A, calendar: julian}\n"
	  "- {as_of: 1917-10, title: A, calendar: julian}\n",
	  "1:43 julian-day 2:40 julian-day", 0 },

	/* two names that YAML makes one of, and one that is broken to fit */
	{ "- date: 2024\n  title: A\n    and B\n  who: Ann\n    Tom\n"
	  "  place: [Baku\n    Minsk]\n  tags:\n  - a\n    b\n"
	  "  summary: a\n    b\n  sources: A title that is longer than what\n"
	  "    is left of a line of that width\n",
	  "4:8 yaml-joined 6:11 yaml-joined 9:5 yaml-joined", 1 },

	/* commas of JSON, and those that are missing */
	{ "- date: 2024\n  title: \"A\", # a\n- title: 'B',\n  date: 2024\n"
	  "- date: 2024\n  title: C\n  who: \"Ann\", 'Tom'\n"
	  "- title: \"D\", he said\n",
	  "2:13 yaml-syntax 3:13 yaml-syntax 7:13 yaml-syntax "
	  "8:13 yaml-syntax", 0 },
	{ "- {date: 2024, title: \"A\" or B}\n- {title: 'It's', date: 2024}\n"
	  "- {date: 2024, title: C, who: [\"Ann\" Tom]}\n" OK_EVENT,
	  "1:27 yaml-syntax 2:15 yaml-syntax 3:38 yaml-syntax", 1 },
	{ "{\"events\": [\n  {\"date\": \"2024\", \"title\": \"A\"}\n"
	  "  {\"date\": \"2024\", \"title\": \"B\"}]}\n",
	  "3:3 yaml-syntax", 1 },
	{ "{\"title\": \"T\"\n \"events\": []}\n", "2:2 yaml-syntax", 0 },
	/* two fields in a line, and fields in the column of the dash */
	{ "- date: 2024, title: A\n- date: 2024 title: A\n"
	  "- date: 2024\n  title: The war: it begins\n"
	  "- date: 2024\n  title: A, The War: it begins\n" OK_EVENT,
	  "1:20 yaml-syntax 2:19 yaml-syntax 4:17 yaml-syntax "
	  "6:20 yaml-syntax", 1 },
	{ "- date: 2024\ntitle: A\n- date: 2024\n  title: B\n",
	  "1:3 key-missing 2:1 yaml-syntax", 1 },
	{ "events:\n- date: 2024\ntitle: A\n- date: 2024\n  title: B\n",
	  "2:3 key-missing 4:1 yaml-syntax", 1 },
	{ OK_EVENT "-date: 2024\n title: A\n" OK_EVENT
	  "- title: \"A\", date: 2024\n", "2:1 yaml-syntax 5:13 yaml-syntax",
	  2 },

	/* bytes */
	{ "\xFF\xFE-\x00", "1:1 not-utf8-file", 0 },
	{ "- {date: 2024, title: \xE9t\xE9}\n", "1:23 not-utf8", 0 },
	{ OK_EVENT "- {date: 2024, title: a\x1B[31m}\n",
	  "2:24 control-character", 1 },
	{ "- {date: 2024, title: \xC2\x85}\n", "1:23 hidden-line-end", 0 },
	{ "# \xE2\x80\xA8\n", "1:3 hidden-line-end", 0 },
	{ "# \xE2\x80\xA9\n", "1:3 hidden-line-end", 0 },
	{ "- {date: 2024, title: \xC9\x99\xEF\xBB\xBF}\n",
	  "1:24 byte-order-mark", 0 },
	/* they cost what they stand in */
	{ OK_EVENT "- date: 2024\n  title: |\n    a\n    \x01\n" OK_EVENT,
	  "5:5 control-character", 2 },
	{ OK_EVENT "# \xFF\n" OK_EVENT "  # \x7F\n" OK_EVENT,
	  "2:3 not-utf8 4:5 control-character", 3 },
	{ "- {date: 2024, ti\xFFtle: A}\n- {date: 2024, title: \x01\x02}\n"
	  OK_EVENT, "1:18 not-utf8 2:23 control-character", 1 },
	{ "title: \x01\nplaces:\n  a: {name: \xEF\xBB\xBF}\n"
	  "  b: {name: B}\nevents:\n" OK_EVENT,
	  "1:8 control-character 3:13 byte-order-mark", 1 },
	{ "- date: 2024\n  title: >\n    A\n- {date: \x01, title: B}\n",
	  "4:10 control-character", 1 },
	{ OK_EVENT "- {date: 2024, title: \"a\x01}\n" OK_EVENT,
	  "2:23 yaml-syntax 2:25 control-character", 2 },
	{ "%TAG ! tag:x,2000:\n---\n" OK_EVENT, "1:1 directive", 0 },

	/* invisible, or turning the text: the first of a line */
	{ "- {date: 2024, title: a\xE2\x80\xAE" "b\xE2\x80\x8B}\n",
	  "1:24 hidden-character", 1 },
	{ "# \xE2\x81\xA6\n- {date: 2024, title: \"so\xC2\xAD" "ft\"}\n",
	  "1:3 hidden-character 2:26 hidden-character", 1 },
	{ "- {date: 2024, title: \xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xAE}\n", "",
	  1 },

	/* YAML */
	{ OK_EVENT "- {date: 2024, title: \"open\n" OK_EVENT,
	  "2:23 yaml-syntax", 2 },
	{ OK_EVENT "- [a, b\n- {date: 2024, title: B}\n",
	  "2:3 yaml-syntax", 2 },
	{ OK_EVENT "- date: %2004\n  title: A\n", "2:9 yaml-start", 1 },
	{ OK_EVENT "- date: 2024\n\ttitle: A\n", "3:1 yaml-tab", 1 },
	{ OK_EVENT "- {date: 2024, title: !!str A}\n" OK_EVENT, "2:23 tag", 2 },
	{ OK_EVENT "- {date: 2024, title: *a}\n" OK_EVENT,
	  "2:23 alias-unknown", 2 },
	{ "just a text\n", "1:1 root", 0 },
	{ "- &a {date: 2024, title: A}\n- *a\n", "", 2 },
	{ "- &a {date: 2024, title: A}\n- {<<: *a, title: B}\n", "", 2 },
	{ "- &a {date: 2024, title: A}\n- <<: [*a]\n  title: B\n", "", 2 },

	{ OK_EVENT "- date: 2024\r\ttitle: A\r", "3:1 yaml-tab", 1 },
	{ "# a\r\r\n- date: 2024\r\ttitle: A\r", "4:1 yaml-tab", 0 },
	{ "- {date: 2024, title: \"open\n\tA}\n\tB", "1:23 yaml-syntax", 0 },
	{ "events: !foo\n" OK_EVENT, "1:9 tag", 1 },
	{ "!foo\n" OK_EVENT, "1:1 tag", 1 },
	{ "events: &e\n" OK_EVENT "x-again: *e\n", "", 1 },
	{ "people: &p {a: Ann}\nx-again: [*p]\n", "", 0 },
	{ "--- *a\n", "1:5 root", 0 },
	{ "- &a {date: 2024, title: A}\n---\n- *a\n", "3:3 alias-unknown", 1 },
	{ "- {date: 2024, title: A, <<: foo}\n", "1:30 expected", 0 },
	{ "- {date: 2024, title: A, <<: [{x-a: b}, c]}\n", "1:41 expected", 0 },
	{ "- {<<: {title: A}, date: 2024, <<: {title: B, x-c: d}}\n", "", 1 },
	/* the alias's own place, not a place within it */
	{ "x-d: &d 2024-13\nevents:\n- {date: *d, title: A}\n",
	  "3:10 date-invalid", 0 },

	/* the format */
	{ "events:\n" OK_EVENT "events:\n" OK_EVENT, "3:1 key-twice", 2 },
	{ "title: A\ntitle: B\n", "2:1 key-twice", 0 },
	{ "\"\": {date: 2024, title: A}\n", "1:1 key-unknown", 0 },
	{ "? [a]\n: {date: 2024, title: A}\n", "1:3 key-unknown", 0 },
	{ "kinds: {k: K, l: L, k: M}\n", "1:21 id-twice", 0 },
	{ "roles: {r: K}\n---\nroles: {r: M}\n", "3:9 id-twice", 0 },
	{ "- {date: 2024, as_of: 2023, title: A}\n", "1:16 choose-one", 0 },
	{ "- {date: 2024, title: A, who: {name: B, group: C}}\n",
	  "1:41 choose-one", 0 },
	{ "- {date: {2024: foo}, title: A}\n", "1:17 date-invalid", 0 },
	{ "- {date: [[2024]], title: A}\n", "1:11 date-invalid", 0 },
	{ "- {id: a, title: A, part_of: b}\n"
	  "- {id: b, title: B, part_of: a}\n"
	  "- {title: C, part_of: a}\n",
	  "2:30 circle", 3 },
	{ "- {id: a, title: A, part_of: a}\n", "1:30 circle", 1 },
	{ "- {id: a, date: 2024, title: A, part_of: b}\n"
	  "- {id: b, title: B, part_of: c}\n"
	  "- {id: c, title: C, part_of: b}\n",
	  "3:30 circle", 3 },
	{ "places: {a: {name: A, in: b}, b: {name: B, in: a},\n"
	  "  c: {name: C, in: c}}\n",
	  "1:31 circle 2:3 circle", 0 },
	{ "places: {a: {name: A, country: b}, b: {name: B, country: a}}\n",
	  "1:36 circle", 0 },
	{ "places: {a: {name: A, country: b}, b: {name: B, in: a}}\n",
	  "1:10 circle", 0 },
	/* a country is its own */
	{ "places: {a: {name: A, country: a}}\n", "", 0 },
	{ "organisations: {a: {name: A, part_of: a}}\n", "1:17 circle", 0 },
	{ "kinds: {meeting: {is: summit}}\n", "1:9 circle", 0 },
	{ "roles: {a: {is: b}, b: {is: a}}\n", "1:21 circle", 0 },
	/* on a diamond there is none */
	{ "- {id: a, date: 2024, title: A}\n"
	  "- {id: b, title: B, part_of: a}\n"
	  "- {id: c, title: C, part_of: a}\n"
	  "- {id: d, title: D, part_of: [b, c]}\n",
	  "", 4 },
	{ "annals: 2\n", "1:9 format-version", 0 },
	{ "evnts:\n" OK_EVENT, "1:1 key-unknown", 0 },
	{ "- {date: 2024, titel: A}\n" OK_EVENT,
	  "1:16 key-unknown", 1 },
	{ "- {date: 2024, title: Lunch, dinner}\n", "1:30 key-unknown", 0 },
	{ "- {date: 2024, date: 2025, title: A}\n", "1:16 key-twice", 0 },
	{ "- {date: 2024}\n", "1:3 key-missing", 0 },
	{ "- {title: A}\n", "1:3 event-undated", 0 },
	{ "- just text\n", "1:3 expected", 0 },
	{ "- {date: 2024, title: [a]}\n", "1:23 expected", 0 },
	{ "- {date: 2024, title: }\n", "1:23 key-missing", 0 },
	{ "- {date: 2024, title: \"\\u00a0\"}\n- {date: 2024, title: "
	  "\"\\u200b \\u3164\"}\n- {date: 2024, title: \"\\x00\"}\n",
	  "1:23 key-missing 2:23 key-missing 3:23 key-missing", 0 },
	{ "- {date: 2024, title: A, place: , who: {guest: \"\", host: []}}\n",
	  "1:33 empty 1:40 empty", 1 },
	{ "- {date: 2024, title: A, place: {name: , as: }, x-a: }\n",
	  "1:33 empty", 1 },
	{ "- {date: 2024, title: A, place: {name: , as: b}}\n",
	  "1:40 key-missing", 0 },
	{ "- {date: 2024, title: A, who: {guest: , host: B}, results: {c: }}\n",
	  "1:39 empty 1:64 empty", 1 },
	{ "- {date: 2024, title: A, who: {Ann, Bob}}\n", "1:31 expected", 0 },
	{ "- {date: 2024, title: A, tags: {a, b}}\n", "1:32 expected", 0 },
	{ "- {date: 2024, title: A, place: {Baku}}\n",
	  "1:33 key-missing 1:34 key-unknown", 0 },
	{ "- {date: {1984,1985}, title: A, results: {b, c}}\n",
	  "1:42 expected", 0 },
	{ "-\n- {date: 2024, title: A}\n", "1:2 empty", 1 },
	{ "title:\npeople: {a: , b: Bob}\nevents:\n",
	  "1:7 empty 2:13 empty", 0 },
	{ "- {date: , title: A}\n", "1:3 event-undated 1:10 empty", 0 },
	{ "- {date: 2024, as_of: ~, title: A, number: null, id: Null}\n",
	  "1:23 empty 1:44 empty 1:54 empty", 1 },
	{ "- {date: 2024, title: ~, note: \"~\", tags: [null]}\n",
	  "1:23 text-null 1:44 text-null", 1 },
	{ "- {date: 2024, title: A, kind: [b, b], sources: [c#1, c#2, c#1]}\n",
	  "1:36 said-twice 1:60 said-twice", 1 },
	{ "- {date: 2024, title: A, tags: [a, b, c, d, e, f, g, h, i, j,\n"
	  "    k, l, m, n, o, p, q, r, s, a]}\n",
	  "2:32 said-twice", 1 },
	{ "- {date: 2024, title: A, x-a: 1, x-b: 1, x-c: 1, x-d: 1, x-e: 1,\n"
	  "  x-f: 1, x-g: 1, x-h: 1, x-i: 1, x-j: 1, x-k: 1, x-l: 1, x-m: 1,\n"
	  "  x-n: 1, x-o: 1, x-e: 2}\n",
	  "3:19 key-twice", 0 },
	/* what may well be there twice */
	{ "- {date: 2024, title: A, place: {name: B, coordinates: [50.91]}}\n"
	  "- {date: 2024, title: B, place: {name: C, coordinates: {lat: 1}}}\n",
	  "1:56 coordinates-invalid 2:56 coordinates-invalid", 2 },
	{ "places: {a: {name: A, coordinates: [41, 41]}}\nevents: []\n",
	  "", 0 },
	/* what may be there twice, and is better counted */
	{ "- {date: 2024, title: A, items: [bus, bus], results: [b, b]}\n",
	  "1:39 said-twice 1:58 said-twice", 1 },
	{ "- {date: 2024, title: A, results: [{b: 2}, {b: 2}]}\n",
	  "1:44 said-twice", 1 },
	/* a comma at the end of a line */
	{ "- date: 2024\n  title: A,\n  who: {host: B}\n  place: 'C,'\n",
	  "2:10 comma-last", 1 },
	{ "- id: a,\n  date: 2024\n  title: A\n", "1:7 id-invalid", 0 },
	/* other programs' words */
	{ "- {date: 2024, title: A, Location: B}\n", "1:26 key-unknown", 0 },
	{ "date: 2024\ntitle: A\nplace: B\n", "1:1 key-unknown", 0 },
	{ "2024-05-01: A\n2024-05-02: B\n", "1:1 key-unknown", 0 },
	{ "data:\n  events:\n  - {date: 2024, title: A}\n",
	  "1:1 key-unknown", 0 },
	{ "- {date: 2024, title: A, date: 2025, title: B}\n",
	  "1:26 key-twice 1:38 key-twice", 0 },
	/* blanks that are none */
	{ "- date: 2024\n\u00A0 title: A\n-\u00A0date: 2025\n",
	  "1:3 key-missing 2:1 yaml-blank 3:2 yaml-blank", 0 },
	{ "- date: 2024\n  title:\u3000A\n", "2:9 yaml-blank", 0 },
	{ "- {date: 2024, title\u00A0: A}\n",
	  "1:21 key-unknown", 0 },
	{ "- {date: 2024, title: A, who: [\u00A0, B\u00A0]}\n",
	  "1:32 empty 1:36 odd-blank", 1 },
	/* no fault in a block of text, or when the fault is elsewhere */
	{ "- date: 2024\n  title: |\n    \u00A0A\n    b:\u00A0C\n", "", 1 },
	{ "- date: 2024\n  title: |\n    \u00A0A\n  place: [b\n",
	  "4:10 yaml-syntax", 0 },
	{ "-\tdate: 2024\n", "1:2 yaml-tab", 0 },
	{ "- date: 2024\n  title: |\n\tA\n", "3:1 yaml-tab", 0 },
	{ "- {date: 2024, title: A, status: hold}\n",
	  "1:34 choice-unknown", 0 },
	{ "- {date: 2024, title: A, links: {foo: b}}\n",
	  "1:34 choice-unknown", 0 },
	{ "- {date: 2024, title: A, id: a b}\n", "1:30 id-invalid", 0 },
	{ "people: {a b: X}\n", "1:10 id-invalid", 0 },
	{ "- {date: 2024, title: A, id: a}\n- {date: 2024, title: B, id: a}\n",
	  "2:30 id-twice", 2 },
	{ "people: {a: X}\nplaces: {a: Y}\n", "2:10 id-twice", 0 },
	{ "figures: [{what: x, value: many}]\n", "1:28 number-invalid", 0 },
	{ "- {date: 2024, title: A, number: 0}\n", "1:34 count-invalid", 0 },
	{ "- {date: 2024, title: A, checks: {weekday-difers: why}}\n",
	  "1:35 check-unknown", 1 },
	{ "sources: {a: {title: A, url: \"javascript:x\"}}\n",
	  "1:30 url-invalid", 0 },
	{ "- {date: 2024, title: A, part_of: nobody}\n", "1:35 event-unknown",
	  1 },
	{ "- {id: a, date: 2024, title: A, links: {see: a, about: b}}\n"
	  "- {id: b, date: 2024, title: B}\n",
	  "1:46 link-self", 2 },
	{ "- id: a\n  date: 2024\n  title: A\n  links:\n    see: [b, a]\n"
	  "  part_of: b\n- {id: b, date: 2024, title: B}\n",
	  "5:14 link-self", 2 },
	{ "sources: {s: S}\nevents:\n"
	  "- {date: 2024, title: A, sources: {ref: t#4, via: s#5}}\n"
	  "- {date: 2024, title: B, sources: {ref: t, via: [s, \"u#1\"]}}\n",
	  "3:51 via-paragraph 4:53 via-paragraph", 2 },
	{ "- {date: 2024, title: A, place: {name: B, coordinates: [91, 0]}}\n"
	  "- {date: 2024, title: B, place: {name: C, kind: city}}\n"
	  "- {date: 2024, title: B, place: {name: C, kind: town}}\n",
	  "1:56 coordinates-invalid 3:33 described-twice", 3 },
	{ "- {date: 1917-10, calendar: julian, title: A}\n"
	  "- {as_of: 1917-10-25, calendar: julian, title: B}\n"
	  "- {date: 1900-02-29, calendar: julian, title: C}\n"
	  "- {date: 1899-02-29, calendar: julian, title: C}\n"
	  "- {date: 1917-10-25, calendar: roman, title: D}\n",
	  "1:10 julian-day 2:33 julian-day 4:10 julian-day "
	  "5:32 choice-unknown", 1 },
	{ "- {date: 2024, title: A, url: [\"http://a\", x],\n"
	  "   media: [{caption: C}, {url: \"http://\"}]}\n",
	  "1:44 url-invalid 2:12 key-missing 2:32 url-doubtful", 0 },
	{ "- {date: 2024, title: A, url: www.example.org,\n"
	  "   media: {url: a.jpg}, sources: {title: B, url: ftp://a.b}}\n",
	  "1:31 url-invalid 2:17 url-invalid 2:50 url-invalid", 1 },
	{ "sources:\n"
	  "  a: {title: A, url: \"http://a b\", doi: 10.1/2, isbn: 123}\n"
	  "events:\n"
	  "- {date: 2024, title: A, sources: {title: B, url: \"http://a b\"}}\n"
	  "- {date: 2024, title: B, sources: {ref: a, title: A}}\n",
	  "2:22 url-doubtful 2:41 doi-invalid 2:55 isbn-invalid "
	  "4:35 described-twice 4:51 url-doubtful 5:44 choose-one", 1 },
	/* the bracket or quotation mark that was opened, however far above */
	{ "events:\n- date: 2024\n  title: 'A\n- date: 2025\n  title: B\n",
	  "3:10 yaml-syntax", 1 },
	{ OK_EVENT "- date: 2024\n  title: A\n  tags: [a, [b, c]\n" OK_EVENT,
	  "4:9 yaml-syntax", 2 },
	{ OK_EVENT "- date: 2024\n  title: A\n  who: {host: [a, b}\n" OK_EVENT,
	  "4:20 yaml-syntax", 2 },
	{ OK_EVENT "- {date: 2024, title: A, who: {host: a}\n" OK_EVENT,
	  "2:3 yaml-syntax", 2 },
	{ "people: {a: Ann, b: ANN}\nevents:\n"
	  "- {date: 2024, title: A, who: ann}\n",
	  "3:31 name-ambiguous", 1 },
	{ "- {date: 2024, title: A, who: [Ho\u00e0, Ho\u00e1, Hoa]}\n",
	  "1:42 name-either", 1 },
	{ "people: {k: {name: Sergei Kirov, names: Kirov}}\n"
	  "events:\n- {date: 2024, title: A, place: Kirov}\n",
	  "3:33 name-clash", 1 },
	{ "places: {k: Kirov, f: France, r: {name: R, kind: country}}\n"
	  "events:\n"
	  "- {date: 2024, title: A, who: Kirov}\n"
	  "- {date: 2024, title: B, who: [Kirov, k, France, R], place: Kirov}"
	  "\n",
	  "3:31 name-acts 4:39 said-twice", 2 },
	{ "- {date: 2024, title: A, place: Kirov}\n"
	  "- {date: 2024, title: B, who: Kirov}\n", "2:31 name-both", 2 },
	{ "places: {k: Kiev}\npeople: {o: {name: Oleg}}\nevents:\n"
	  "- {date: 2023, title: A, place: Tver}\n"
	  "- {date: 2024, title: B, who: Tver}\n", "5:31 name-both", 2 },
	{ "- {id: a, title: A, part_of: b}\n"
	  "- {id: b, title: B, links: {see: [b, a]}, part_of: a}\n",
	  "2:35 link-self 2:52 circle", 2 },
	{ "people: [a]\n", "1:9 expected", 0 },
	{ "- {date: 2024, title: A, who: {guest: [{as: X}]}}\n",
	  "1:40 key-missing", 0 },
};

enum { NCASES = sizeof(fault_cases) / sizeof(*fault_cases) };

static void test_faults(void **state)
{
	bool seen[FAULT_COUNT] = { false };
	bool ok = true;
	struct arena words = { 0 };
	struct build told = { .arena = &words };

	(void)state;
	for (size_t i = 0; i < NCASES; i++) {
		const struct fault_case *t = &fault_cases[i];
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };
		struct book *b =
			load_text(sv_of(t->text), SV("t.yaml"), &diags);
		struct build got = { .arena = &a };

		build_str(&got, "");
		for (size_t k = 0; k < diags.n; k++) {
			struct diag *d = &diags.v[k];
			struct sv id = fault_id(d->fault);

			build_fmt(&got, "%s%u:%u ", k ? " " : "", d->line,
				  d->column);
			for (size_t j = 0; j < id.n; j++)
				build_char(&got,
					   id.s[j] == '_' ? '-' : id.s[j]);
			seen[d->fault] = true;
			build_fmt(&told, "%u:%u %.*s\n", d->line, d->column,
				  SV_ARG(d->message));
		}
		if (!sv_eq(build_view(&got), sv_of(t->faults)) ||
		    book_events(b) != t->events) {
			print_error("case %zu:\n%s\n  expected %s; %u events\n"
				    "  got      %s; %u events\n",
				    i, t->text, t->faults, t->events, got.s,
				    book_events(b));
			ok = false;
		}
		book_free(b);
		arena_free(&a);
	}
	/* What needs a large or strange file: tests/unit/load_hostile.c. */
	seen[FAULT_file_unreadable] = seen[FAULT_too_deep] = true;
	seen[FAULT_alias_budget] = seen[FAULT_too_many_anchors] = true;
	seen[FAULT_scalar_too_long] = seen[FAULT_folder_empty] = true;
	seen[FAULT_too_many_aliases] = seen[FAULT_chain_too_long] = true;
	seen[FAULT_offices_too_many] = true;
	/* What comes after is found by check (tests/unit/check.c). */
	for (int i = 0; i < FAULT_part_outside; i++)
		if (!seen[i]) {
			print_error("no case gives %.*s\n",
				    SV_ARG(fault_id((enum fault)i)));
			ok = false;
		}
	assert_true(ok);
	golden_check("tests/unit/data/faults.txt", build_view(&told));
	arena_free(&words);
}

/* Whatever a new field takes: what says nothing under it costs no event. */
static void test_nothing(void **state)
{
	static const char *const nothing[] = { "null", "~", "", "''", "[]",
					       "{}" };
	size_t n;
	const struct field *fields = schema_fields(SHAPE_EVENT, &n);
	unsigned lost = 0;

	(void)state;
	for (size_t i = 0; i < n * (sizeof(nothing) / sizeof(*nothing)); i++) {
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };
		struct build text = { .arena = &a };
		struct sv key = fields[i % n].key;
		struct book *b;

		if (sv_eq(key, SV("date")) || sv_eq(key, SV("title")))
			continue;
		build_fmt(&text, "- {date: 2024, title: A, %.*s: %s}\n",
			  SV_ARG(key), nothing[i / n]);
		b = load_text(build_view(&text), SV("t.yaml"), &diags);
		if (book_events(b) != 1)
			print_error("lost: %s",
				    arena_cstr(&a, build_view(&text)));
		lost += book_events(b) != 1;
		book_free(b);
		arena_free(&a);
	}
	assert_int_equal(lost, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_faults),
		cmocka_unit_test(test_nothing),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
