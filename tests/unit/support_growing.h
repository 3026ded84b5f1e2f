#ifndef UNIT_SUPPORT_GROWING_H
#define UNIT_SUPPORT_GROWING_H

/*
 * Files that can have any number of something: what reading them costs may grow
 * with that number, and not faster.
 */

/* Words of a long text, with what opens and never closes. */
#define LONG "word # [ ( < [^ ! & "
/* One of an object of JSON. */
#define MEMBER ", \"m#\": \"v\""
/* Sources of one title, which are told apart by another key. */
#define BOOK "{title: Book, volume: #"
#define EVENT "- {date: 2024-05-17, title: Event #, "

enum { PARTS_MAX = 16 };

/* Parts that stand once and parts that stand for each number, in turn; in these
 * # is the number and ^ the next one.  ~ is the one after all. */
struct growing {
	const char *parts[PARTS_MAX];
	const char *query;
	unsigned from; /* numbers, of the smallest file */
};

static const struct growing files[] = {
	{ { "places:\n  l0: L0\n", "  l^: {name: L^, in: l#}\n", "events:\n",
	    EVENT "place: l#}\n" }, "at:l0", 50 },
	{ { "places:\n  l0: L0\n", "  l^: {name: L^, country: l#}\n",
	    "events:\n", EVENT "place: l#}\n" }, "at:l0", 50 },
	{ { "organisations:\n  l0: L0\n", "  l^: {name: L^, part_of: l#}\n",
	    "events:\n", EVENT "who: l#}\n" }, "who:l0", 50 },
	{ { "kinds:\n  k0: {is: event}\n", "  k^: {is: k#}\n", "events:\n",
	    EVENT "kind: k#}\n" }, "kind:k0", 50 },
	{ { "kinds:\n", "  k#: {is: k^}\n", "events:\n",
	    EVENT "kind: [k#, k0]}\n" }, "kind:k9", 50 },
	{ { "kinds:\n", "  k#: {is: k^}\n", "  k~: {is: k0}\nevents:\n",
	    EVENT "kind: k#}\n" }, "kind:k9", 50 },
	{ { "people:\n  p:\n    name: Pat Ent\n    offices:\n",
	    "    - {title: Office #, dates: 1990/1991}\n", "events:\n",
	    EVENT "who: {host: {name: p, as: Office #}}}\n" }, "who:pat", 150 },
	{ { "sources:\n", "  s#: {title: S #, file: growth.txt}\n", "events:\n",
	    EVENT "sources: {ref: s#, quote: lorem #}}\n" }, "src:s1", 50 },
	{ { "events:\n", EVENT "summary: w#x #aa}\n" }, "zq1 zq2", 50 },
	{ { "events:\n- date: 2024\n  title: A\n  who:\n",
	    "  - Person p#\n" }, "who:person", 200 },
	{ { "events:\n- {id: e0, date: 2024, title: A}\n",
	    "- {id: e^, title: B, part_of: e#}\n" }, "b", 50 },
	{ { "people:\n  p:\n    name: P\n    names:\n", "    - Na# Oth#\n",
	    "events:\n- {date: 2024, title: A, who: p}\n" }, "who:na1", 150 },
	{ { "events: [{date: 2024, title: A}]\n",
	    "---\nevents: [{date: 2024, title: B #}]\n" }, "b", 50 },
	{ { "", "- {date: 2024, title: A, sources: " BOOK "}}\n" }, "book",
	    200 },
	{ { "x-b: &b {x-c: [1, 2, 3, 4, 5, 6, 7, 8, 9]}\nevents:\n",
	    EVENT "x-b: *b}\n" }, "event", 50 },
};

enum { NFILES = sizeof(files) / sizeof(*files) };

/* All of that in one. */
static const struct growing mixed = {
	{ "places:\n  l0: L0\n", "  l^: {name: L^, in: l#}\n",
	  "organisations:\n  o0: O0\n", "  o^: {name: O^, part_of: o#}\n",
	  "kinds:\n  k0: {is: event}\n", "  k^: {is: k#}\n",
	  "people:\n  p:\n    name: Pat Ent\n    offices:\n",
	  "    - {title: Office #, dates: 1990/1991}\n",
	  "sources:\n", "  s#: {title: S #, file: growth.txt}\n",
	  "events:\n- {id: e0, date: 2024, title: A, who: [\n",
	  "  Person p#,\n", "  o0]}\n",
	  "- {id: e^, date: 2024-05-17, title: B #, part_of: e#, place: l#, "
	  "kind: k#,\n  summary: w#x #aa, who: {host: {name: p, as: Office #}},"
	  "\n  sources: {ref: s#, quote: lorem}}\n" },
	"zq1 zq2", 100,
};

/* What parts a source from a place in it, between double quotes. */
#define HASH "\\x23"

/* Names and records that are alike, which checks compare. */
static const struct growing alike[] = {
	{ { "people:\n", "  p#: {name: Natalia Kochan#va}\n" }, "", 50 },
	{ { "", "- {date: 2024, title: Visit #, who: Ann Karl#v}\n" }, "",
	  50 },
	{ { "", "- {date: 2024-05-15, number: #, title: Visit, series: s, "
		"kind: visit, who: A, place: B}\n" }, "", 50 },
	{ { "", "- {date: 2024, title: A, kind: k#, sources: sou#ce}\n" }, "",
	  50 },
	{ { "people:\n", "  p#: {name: Same}\n" }, "", 50 },
	{ { "", "- {date: 2024, title: T, sources: S #}\n" }, "", 50 },
	{ { "", "- {date: 2024, title: T, kind: k#, who: {r#: A}}\n" }, "",
	  50 },
	{ { "", "- {id: e#, date: 2024, title: T, part_of: x#}\n" }, "", 50 },
	{ { "- {date: 2024, title: T, tags: [t", ", t#", "], sources: \"s",
	    HASH "s", "\"}\n" }, "", 1000 },
	{ { "- {date: 2024, title: T, sources: \"doi:10.1000/s", HASH "s",
	    "\"}\n" }, "", 250 },
	{ { "- {date: 2024, title: B", " a word#", "}\n"
	    "- {date: 2024, title: B", " a word#", "}\n" }, "", 250 },
};

/* What is told with each record that refers to it. */
static const struct growing shared[] = {
	{ { "people:\n  p: {name: P", " long", "}\nevents:\n",
	    EVENT "who: p}\n" }, "who:p", 150 },
	{ { "people:\n  p: {name: P, offices: [{title: O", " long",
	    ", dates: 2000/..}]}\nevents:\n", EVENT "who: p}\n" }, "", 150 },
	{ { "places:\n  p: {name: P, country: C", " long",
	    "}\nevents:\n", EVENT "place: p}\n" }, "at:c", 150 },
	{ { "places:\n  p: P", " long", "\nevents:\n",
	    EVENT "place: p}\n" }, "at:p", 150 },
	{ { "sources:\n  s: {title: S", " long", "}\nevents:\n",
	    EVENT "sources: s}\n" }, "src:s", 150 },
	{ { "kinds:\n  k: {is: event, label: K", " long", "}\nevents:\n",
	    EVENT "kind: k}\n" }, "kind:k", 150 },
};

/* All that many records may refer to, in one: what is told with each of them is
 * short, or stands once. */
static const struct growing told = {
	{ "sources:\n  s: {title: S, author: A", " long", ", note: N", " long",
	  "}\n"
	  "people:\n  p: {name: P, names: [R", ", R#", "], note: N", " long",
	  "}\nevents:\n- {id: e, date: 2024, title: E", " long",
	  ", titles: {de: E", " long", "}}\n",
	  EVENT "part_of: e, links: {see: e}, who: p, sources: s}\n" },
	"who:p", 300,
};

/* Figures: of one event that variants have otherwise, of one thing or each of
 * its own; of many events; and growth of all of them.  Then places that
 * variants have otherwise. */
static const struct growing figures[] = {
	{ { "- date: 2024\n  title: A\n  figures:\n",
	    "  - {what: f#, value: 0}\n", "  variants:\n",
	    "  - {source: s#, figures: [{what: f#, value: 7}]}\n" },
	  "f1", 50 },
	{ { "- date: 2024\n  title: A\n  figures:\n",
	    "  - {what: f, unit: USD, as_of: 2024, value: 1#0}\n",
	    "  variants:\n",
	    "  - {source: s#, figures: [{what: f, value: 1#5}]}\n" },
	  "f", 50 },
	{ { "", EVENT "figures: [{what: f, of: Land, unit: $, value: ^}]}\n" },
	  "land", 50 },
	{ { "- date: 2024\n  title: A\n  figures:\n",
	    "  - {what: growth of f# here, unit: '%', over: 2023, value: #}\n"
	    "  - {what: f#, as_of: 2022, value: ^}\n"
	    "  - {what: f#, as_of: 2023, value: ^}\n" }, "f1", 50 },
	{ { "- date: 2024\n  title: A\n  figures:\n",
	    "  - {what: growth of f, unit: '%', over: 2023, value: #}\n"
	    "  - {what: f, as_of: 2023, value: ^}\n" }, "f", 50 },
	{ { "places:\n  w: {name: World}\n",
	    "  a#: {name: A#, in: w}\n  b#: {name: B#, in: w}\n",
	    "events:\n- date: 2024\n  title: A\n  place: [w", ", a#",
	    "]\n  variants:\n", "  - {source: s#, place: b#}\n" },
	  "at:w", 50 },
};

/* One event that many sources tell: with what it has itself, and all that
 * variants have instead, of a source each or of one; roles of many; parts. */
static const struct growing accounts[] = {
	{ { "- {date: 2024, title: A, who: [P", ", P#", "], sources: [s",
	    ", s#", "], results: [r", ", r#", "], variants: "
	    "[{date: 2023, source: s}",
	    ",\n  {title: T #, place: L#, date: 2024-01, source: s#}",
	    "]}\n" }, "a", 50 },
	{ { "- {date: 2024, title: A, who: [P", ", P#", "], sources: t,\n"
	    "  variants: [{date: 2023, source: s}",
	    ", {place: L#, title: T #, source: s}", "]}\n" }, "a", 50 },
	{ { "- {date: 2024, title: A, sources: t, who: {r: P", ", r#: P#",
	    "},\n  variants: [{date: 2023, source: s}",
	    ", {who: {r#: Q#, q#: Q#}, source: s#}", "]}\n" }, "a", 100 },
	{ { "- {id: a, date: 2023, title: A, sources: [t", ", s#", "]}\n",
	    EVENT "part_of: a, sources: [t, s#]}\n" }, "a", 50 },
	/* The text that it cites is the other file. */
	{ { "sources:\n  s: {title: S, file: b.yaml}\nevents:\n"
	    "- {date: 2024, title: A", " Lorem is#.",
	    ", sources: [{ref: s, at: 4}, t]}\n" }, "a", 50 },
	/* So does each of many sources: what it does not say, and what it
	 * does. */
	{ { "events:\n- {date: 2024, title: A, sources: [t",
	    ", {ref: s#, at: 2, quote: \"Z\\x7aqy\"}", "]}\nsources:\n",
	    "  s#: {title: S, file: b.yaml}\n" }, "a", 50 },
	{ { "events:\n- {date: 2024, title: A, sources: [t",
	    ", {ref: s#, at: 2, quote: ref}", "]}\nsources:\n",
	    "  s#: {title: S, file: b.yaml}\n" }, "a", 50 },
};

/* The lines of the other file are paragraphs of a text: many sources have it;
 * references name them over and over, in many events, in one, or in one place;
 * each quotes something from all of them, which is there or not.  In the last
 * nobody has the text. */
#define OTHER "s: {title: S, file: b.yaml}"
static const struct growing papers[] = {
	{ { "sources:\n", "  s#: {title: S, file: b.yaml}\n", "events:\n",
	    EVENT "sources: {ref: s#, at: ^}}\n" }, "e", 300 },
	{ { "sources:\n  " OTHER "\nevents:\n",
	    EVENT "sources: {ref: s, at: 1-^}}\n" }, "e", 50 },
	{ { "sources:\n  " OTHER "\nevents:\n"
	    "- {date: 2024, title: E, sources: {ref: s, at: [3",
	    ",\n  1-^", "]}}\n" }, "e", 50 },
	{ { "sources:\n  " OTHER "\nevents:\n"
	    "- {date: 2024, title: E, sources: [s",
	    ",\n  {ref: s, at: 1-^, quote: Lorem #}", "]}\n" }, "e", 50 },
	{ { "sources:\n  " OTHER "\nevents:\n- {date: 2025, title: Zzqy}\n",
	    EVENT "sources: {ref: s, at: 1-^, quote: \"Z\\x7aqy\"}}\n" },
	  "e", 50 },
	{ { "sources:\n  " OTHER "\nevents:\n",
	    EVENT "sources: {ref: s, quote: \"Z\\x7aqy\"}}\n",
	    "- {date: 2025, title: Zzqy}\n" }, "e", 50 },
	{ { "- {date: 2024, title: E, sources: [s",
	    ",\n  {ref: s, at: 1-^, quote: Lorem #}", "]}\n" }, "e", 50 },
};

/* What a report breaks into lines, though there is no blank. */
static const struct growing unbroken = {
	{ "- {date: 2024, title: A, summary: '", "毛澤東", "'}\n" }, "", 250,
};

/* What stands in a chapter of each of them. */
static const struct growing crowd = {
	{ "- {date: 2024, title: A", " long", ", who: [P", ", P#",
	  "], place: [L", ", L#", "], sources: [s", ", s#", "]}\n" }, "", 100,
};

/* What other programs write; QUERY is the name of its format.  First many
 * records, then one that is long. */
static const struct growing foreign[] = {
	{ { "date,title,who\n", "2024-05-17,Event #,P # & Q\n" }, "csv", 50 },
	{ { "date\ttitle\twho\n", "2024-05-17\tEvent #\tP #\n" }, "tsv", 50 },
	{ { "[{\"date\": \"2024\", \"title\": \"A\"}\n",
	    ",{\"date\": \"2024\", \"title\": \"A #\", \"who\": [\"P #\"]}\n",
	    "]" }, "json", 50 },
	{ { "", "{\"date\": \"2024\", \"title\": \"A #\"}\n" }, "ndjson", 50 },
	{ { "# A\n", "- 17 May 2024: Event #\n" }, "markdown", 50 },
	{ { "- 17 May 2024: Event", " # [^#] [^[^\n ", "\n\n",
	    "[^#]: Note #\n" }, "markdown", 200 },
	{ { "title: A\n\n", "2024-05-17: Event #\n" }, "markwhen", 50 },
	{ { "{\"events\": [{\"start_date\": {\"year\": \"2024\"}, \"text\": "
	    "{\"headline\": \"A\"}}\n",
	    ",{\"start_date\": {\"year\": \"2024\"}, \"text\": "
	    "{\"headline\": \"A #\"}}\n", "]}" }, "timelinejs", 50 },
	{ { "BEGIN:VCALENDAR\nVERSION:2.0\n",
	    "BEGIN:VEVENT\nUID:#\nDTSTART;VALUE=DATE:20240517\nSUMMARY:A #\n"
	    "END:VEVENT\n", "END:VCALENDAR\n" }, "ical", 50 },
	{ { "", "@book{b#, title = {A #}, author = {P #}, year = 2024}\n" },
	  "bibtex", 50 },
	{ { "[{\"id\": \"a\", \"title\": \"A\"}\n",
	    ",{\"id\": \"a#\", \"type\": \"book\", \"title\": \"A #\"}\n",
	    "]" }, "csl-json", 50 },
	{ { "0 HEAD\n1 CHAR UTF-8\n",
	    "0 @I#@ INDI\n1 NAME Pat /Ent #/\n1 BIRT\n2 DATE 17 MAY 1824\n",
	    "0 TRLR\n" }, "gedcom", 50 },
	{ { "date,title,tags\n2024,\"A ", LONG, "\",\"b", "; c #", "\"\n" },
	  "csv", 500 },
	{ { "date\ttitle\n2024\tA ", LONG, "\n" }, "tsv", 500 },
	{ { "[{\"date\": \"2024\", \"title\": \"", LONG, "\", \"tags\": [\"a\"",
	    ", \"b #\"", "]}]" }, "json", 500 },
	{ { "{\"date\": \"2024\", \"title\": \"", LONG, "\"}\n" },
	  "ndjson", 500 },
	{ { "- 2024: A ", LONG, "\n" }, "markdown", 500 },
	{ { "2024: A ", LONG, "\n", "word # [ more\n" }, "markwhen", 1000 },
	{ { "{\"events\": [{\"start_date\": {\"year\": \"2024\"}, \"text\": "
	    "{\"headline\": \"A\", \"text\": \"", "<p>A # <b> ",
	    "\"}}]}" }, "timelinejs", 500 },
	{ { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240517\nSUMMARY:A ",
	    LONG, "\nCATEGORIES:a", ",b#", "\nDESCRIPTION:a", "\n b #",
	    "\nEND:VEVENT\nEND:VCALENDAR\n" }, "ical", 500 },
	{ { "@book{b, title = {", LONG, "}, author = {P", " and P #",
	    "}, year = 2024}\n" }, "bibtex", 500 },
	{ { "[{\"id\": \"a\", \"title\": \"", LONG, "\", \"author\": [{}",
	    ",{\"family\": \"P #\"}", "]}]" }, "csl-json", 500 },
	{ { "0 HEAD\n0 @I1@ INDI\n1 NAME Pat /Ent/\n1 BIRT\n2 DATE 1824\n"
	    "2 NOTE A ",
	    LONG, "\n", "3 CONC b #\n", "0 TRLR\n" }, "gedcom", 500 },
};

enum { NFOREIGN = sizeof(foreign) / sizeof(*foreign) };

/* What they write as well, where something of one is looked for by another. */
static const struct growing crooked[] = {
	{ { "id,date,title,part_of\np,,A,\"", "w#;", "\"\n", "w#,,A,x\n" },
	  "csv", 250 },
	{ { "", "## 1924: Event #\n\n" }, "markdown", 250 },
	{ { "## A", " long", "\n", "- 2024: Event #\n" }, "markdown", 250 },
	{ { "", "group G#\n2024: Event #\n" }, "markwhen", 150 },
	{ { "# A", " #t#", "\n", "2024: Event #\n" }, "markwhen", 150 },
	{ { "{\"events\": [{\"start_date\": {\"year\": \"2024\"}, \"text\": "
	    "{\"headline\": \"A\", \"text\": \"", "<!-- <a href= ",
	    "\"}}]}" }, "timelinejs", 500 },
	{ { "@book{b, title = {A}", ", f = {x}, f# = {x}\n", "}\n" },
	  "bibtex", 250 },
	{ { "0 HEAD\n0 @I1@ INDI\n", "1 NAME A /B/\n1 EVEN\n2 DATE 1824\n",
	    "0 TRLR\n" }, "gedcom", 250 },
	{ { "0 HEAD\n0 @F1@ FAM\n", "1 MARR\n2 AGE #\n2 DATE 1824\n",
	    "1 HUSB @I1@\n0 @I1@ INDI\n1 NAME A /B/\n0 TRLR\n" },
	  "gedcom", 250 },
	{ { "0 HEAD\n0 @I1@ INDI\n1 NAME A", " long", "\n",
	    "1 EVEN\n2 DATE 1824\n", "0 TRLR\n" }, "gedcom", 150 },
	{ { "0 HEAD\n0 @I1@ INDI\n", "1 X\n", "1 NAME A\n",
	    "0 @F#@ FAM\n1 HUSB @I1@\n1 MARR\n2 DATE 1824\n",
	    "0 TRLR\n" }, "gedcom", 150 },
	{ { "0 HEAD\n0 @R@ REPO\n1 NAME A", " long", "\n",
	    "0 @S#@ SOUR\n1 TITL A #\n1 REPO @R@\n", "0 TRLR\n" },
	  "gedcom", 150 },
	{ { "0 HEAD\n0 @R@ REPO\n1 NAME A\n", "1 X\n", "",
	    "0 @S#@ SOUR\n1 TITL A #\n1 REPO @R@\n", "0 TRLR\n" },
	  "gedcom", 150 },
	{ { "0 HEAD\n0 @N@ NOTE A\n", "1 X\n", "",
	    "0 @I#@ INDI\n1 BIRT\n2 DATE 1824\n2 NOTE @N@\n",
	    "0 TRLR\n" }, "gedcom", 500 },
	{ { "@string{s = {A", " long", "}}\n",
	    "@book{b#, title = s, year = 2024}\n" }, "bibtex", 200 },
	{ { "@book{p, title = {A", " long", "}}\n",
	    "@inbook{b#, crossref = {p}, title = {B}}\n" }, "bibtex", 150 },
	{ { "@book{b0, title = {A}}\n",
	    "@book{b^, crossref = {b#}, title = {B}}\n" }, "bibtex", 150 },
	{ { "[^a]: A", " long", "\n\n", "- 2024: Event # [^a]\n" },
	  "markdown", 150 },
	{ { "> [a]: https://x/", "long", "\n\n", "- 2024: [Event #][a]\n" },
	  "markdown", 600 },
	{ { "- 2024: A", " [a](b)", "\n" }, "markdown", 250 },
	{ { "", "[a#]: u (x\n", "- 2024: A\n" }, "markdown", 250 },
	{ { "", "[a#]: \\\n", "- 2024: A\n" }, "markdown", 250 },
	{ { "|Date|Title", "|c#", "|\n|-|-", "|-", "|\n|2024|A", "|b", "|\n" },
	  "markdown", 100 },
	{ { "|Date", "|c#", "|\n|-", "|-", "|\n", "|2024|\n" }, "markdown",
	  1000 },
	{ { "- 2024: A", "<?", "\n" }, "markdown", 500 },
	{ { "", "- ", "a\n", "\n" }, "markdown", 500 },
	{ { "date,title,A", " long", "\n", "2024,Event #,x\n" }, "csv", 500 },
	{ { "[{\"fields\": {\"date\": \"2024\", \"title\": \"A\"", MEMBER,
	    "}, \"a\": \"\"", MEMBER, "}]" }, "json", 600 },
	{ { "[[\"date\", \"title\"", ", \"m#\"", "], [\"2024\", \"A\"",
	    ", \"v\"", "]]" }, "json", 600 },
	{ { "{\"events\": [{\"text\": {\"headline\": \"A\"}, \"annals\": "
	    "{\"date\": \"2024\"", MEMBER, "}", MEMBER, "}]}" },
	  "timelinejs", 600 },
	{ { "{\"timeline\": {\"date\": [{\"startDate\": \"2024\", \"asset\": "
	    "{\"headline\": \"A\"", MEMBER, "}", MEMBER, "}]}}" },
	  "timelinejs", 600 },
	{ { "[{\"date\": \"2024\", \"title\": \"A\"}\n",
	    ",{\"date\": \"2024\", \"title\": \"A\", \"k#\": \"v\"}\n",
	    "]" }, "json", 150 },
	{ { "BEGIN:VCALENDAR\nX-WR-CALNAME:A", " long", "\n",
	    "BEGIN:VEVENT\nUID:#\nDTSTART:20240517\nSUMMARY:A\n"
	    "END:VEVENT\n", "END:VCALENDAR\n" }, "ical", 150 },
	{ { "0 HEAD\n0 @N@ NOTE A ", "lorem ipsum dolor ", "\n",
	    "0 @I#@ INDI\n1 BIRT\n2 DATE 1824\n2 NOTE @N@\n", "0 TRLR\n" },
	  "gedcom", 100 },
};

/* What two versions differ by: their numbers. */
static const struct growing changed[] = {
	{ { "- {date: 2024, title: A, who: [P", ", P #", "], tags: [t", ", t#",
	    "], sources: [s", ", s#", "], variants: [{date: 2023, source: s}",
	    ", {title: T #, source: s}", "]}\n" }, "", 50 },
	{ { "", EVENT "summary: word #}\n" }, "", 50 },
	{ { "", "- {date: 2024, title: A, number: ^, series: s}\n" }, "", 50 },
};

#endif
