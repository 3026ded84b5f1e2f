#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <locale.h>

#include <cmocka.h>

#include "load/load.h"
#include "report/chronicle.h"
#include "report/writer.h"

static const char chronology[] =
	"title: Azerbaijan and Belarus\n"
	"about: As two articles tell it.\n"
	"events:\n"
	"  - id: trip\n"
	"    date: 2024-05-15/2024-05-17\n"
	"    title: State visit of Lukashenko\n"
	"    kind: [visit, ceremony]\n"
	"    level: state\n"
	"    status: held\n"
	"    confidence: high\n"
	"    who:\n"
	"      guest: {name: lukashenko, as: President of Belarus}\n"
	"      host: [Ilham Aliyev, {group: his ministers, of: baku}]\n"
	"      honouree: {group: those buried there}\n"
	"    place: [{name: Shusha, as: the liberated territories}, {"
	"name: minsk, about: yes}]\n"
	"    series: igc\n"
	"    number: 14\n"
	"    summary: |\n"
	"      Three days.\n"
	"\n"
	"      A second paragraph.\n"
	"    results: [agreements: 20, sister cities]\n"
	"    items: [tractors, cranes]\n"
	"    figures:\n"
	"      - {what: agreements signed, value: 14000, unit: pages,"
	" as_of: 2024-05, bound: at least, is: estimate, source: a#3,"
	" inferred: {as_of: the month of the visit}}\n"
	"      - {what: turnover, of: [baku, lukashenko], value: 1.5e"
	"9, unit: USD, over: 2023, source: {ref: b, at: 4, quote: one"
	" and a half}}\n"
	"    sources:\n"
	"      - a#5\n"
	"      - {ref: b, at: 6, voice: opinion, quote: [a key factor"
	", a milestone]}\n"
	"      - a#7\n"
	"      - {ref: b, at: 8, voice: claim, by: lukashenko}\n"
	"      - {ref: b, at: 9, via: paper, note: private three}\n"
	"    date_text: in the middle of May\n"
	"    inferred: {who: the article says so, part_of: a guess}\n"
	"    variants:\n"
	"      - {date: 2024-05, place: baku, source: a#9}\n"
	"      - {who: {guest: lukashenko}, source: b#2}\n"
	"    tags: [secret-tag]\n"
	"    note: private one\n"
	"    x-desk: private two\n"
	"  - title: Tractors given\n"
	"    part_of: trip\n"
	"    kind: delivery\n"
	"    who: {supplier: Belarus, recipient: [Shusha, Baku]}\n"
	"    place: Shusha\n"
	"    links: {leads-to: later, see: trip}\n"
	"    sources: a#10\n"
	"  - id: later\n"
	"    as_of: 2024-11\n"
	"    title: Aliyev remembers the visit\n"
	"    who: Ilham Aliyev\n"
	"    status: reported\n"
	"  - date: 2007/..\n"
	"    title: Assembly line\n"
	"    place: baku\n"
	"  - date: ../2009\n"
	"    title: Before\n"
	"  - date: Y-3E17\n"
	"    title: When nobody knows\n"
	"    links: {about: trip}\n"
	"figures:\n"
	"  - {what: meetings, value: 2, counts: [trip, later], source"
	": a#1}\n"
	"  - {what: trade, note: private seven, value: 356e6, unit: U"
	"SD, over: 2024, is: forecast, bound: over}\n"
	"people:\n"
	"  lukashenko: {name: Alexander Lukashenko, names: [Аляксандр"
	" Лукашэнка]}\n"
	"  ilham:\n"
	"    name: Ilham Aliyev\n"
	"    offices:\n"
	"      - {title: Student, dates: 1970/1980}\n"
	"      - {title: President, of: Azerbaijan, dates: 2003/..}\n"
	"    note: private four\n"
	"places:\n"
	"  Azerbaijan: {name: Azerbaijan, kind: country}\n"
	"  baku: {name: Baku, in: Azerbaijan}\n"
	"  Shusha: {name: Şuşa, in: Azerbaijan}\n"
	"  minsk: Minsk\n"
	"organisations:\n"
	"  body: {name: The commission}\n"
	"series:\n"
	"  igc: {title: Sessions of the commission, body: body}\n"
	"sources:\n"
	"  a: {title: Strategic partnership, author: [A. Writer, B. W"
	"riter], date: 2024-11~, kind: article, language: en, url: \""
	"https://example.org/a\", accessed: 2025-01-02, file: a.txt, "
	"note: private five, x-shelf: private six}\n"
	"  b: {title: Against interference, publisher: The Press}\n"
	"  paper: {title: Belarus Segodnya, kind: newspaper}\n";

/* A book, and what a report of it needs. */
struct desk {
	struct arena arena;
	struct book *book;
	struct locale locale;
	struct collator *collator;
	struct chronicle_options options;
	event_no all[32];
	size_t n;
};

static void open_desk(struct desk *d, const char *yaml)
{
	struct diags diags = { .arena = &d->arena };
	struct build faults = { .arena = &d->arena };
	struct err err;

	d->book = load_text(sv_of(yaml), SV("test.yaml"), &diags);
	diag_print(&faults, &diags, 0);
	fprintf(stderr, "%.*s", SV_ARG(build_view(&faults)));
	assert_int_equal(diags.errors, 0);
	assert_true(locale_open(&d->arena, "en", &d->locale, NULL, &err));
	d->collator = collator_open("en");
	d->options.locale = &d->locale;
	d->options.collator = d->collator;
	d->n = book_events(d->book);
	assert_in_range(d->n, 0, sizeof(d->all) / sizeof(d->all[0]));
	for (event_no ev = 0; ev < d->n; ev++)
		d->all[ev] = ev;
}

static void close_desk(struct desk *d)
{
	collator_close(d->collator);
	book_free(d->book);
	arena_free(&d->arena);
}

static struct sv tell(struct desk *d, enum report_format format,
		      const event_no *hits, size_t n)
{
	struct build out = { .arena = &d->arena };
	struct report_layout layout = { .width = 64 };

	assert_true(report_write(&out, format,
				 chronicle_build(&d->arena, d->book, hits, n,
						 &d->options),
				 &layout));
	return build_view(&out);
}

static void assert_text(struct sv got, const char *want)
{
	if (!sv_eq(got, sv_of(want)))
		fprintf(stderr, "--- got\n%.*s--- want\n%s---\n", SV_ARG(got),
			want);
	assert_true(sv_eq(got, sv_of(want)));
}

static void assert_has(struct sv text, const char *part)
{
	if (sv_find(text, sv_of(part), 0) == SV_NONE)
		fail_msg("no \"%s\" in\n%.*s", part, SV_ARG(text));
}

static void assert_lacks(struct sv text, const char *part)
{
	if (sv_find(text, sv_of(part), 0) != SV_NONE)
		fail_msg("\"%s\" in\n%.*s", part, SV_ARG(text));
}

/* What a report of the chronology is, in two parts. */
static const char whole[] =
	"                     Azerbaijan and Belarus\n"
	"                      2007 – November 2024\n"
	"\n"
	"────────────────────────────────────────────────────────────"
	"────\n"
	"\n"
	"As two articles tell it.\n"
	"\n"
	"Events   6\n"
	"Sources  3\n"
	"\n"
	"\n"
	"2007\n"
	"────────────────────────────────────────────────────────────"
	"────\n"
	"\n"
	" 1  since 2007\n"
	"    Assembly line\n"
	"\n"
	"    Place        Baku, Azerbaijan\n"
	"\n"
	"\n"
	"2009\n"
	"────────────────────────────────────────────────────────────"
	"────\n"
	"\n"
	" 2  until some time in 2009\n"
	"    Before\n"
	"\n"
	"\n"
	"2024\n"
	"────────────────────────────────────────────────────────────"
	"────\n"
	"\n"
	" 3  15–17 May 2024                  Visit, ceremony, state, "
	"held\n"
	"    State visit of Lukashenko\n"
	"\n"
	"    Three days.\n"
	"\n"
	"    A second paragraph.\n"
	"\n"
	"      “a key factor”\n"
	"      “a milestone” — opinion of the source, [1] ¶6\n"
	"\n"
	"    Guest        Alexander Lukashenko, President of Belarus\n"
	"    Hosts        Ilham Aliyev, President of Azerbaijan; his\n"
	"                 ministers (Baku)\n"
	"    Honouree     those buried there\n"
	"    Place        Şuşa, Azerbaijan, in the source “the libera"
	"ted\n"
	"                 territories”\n"
	"    Concerning   Minsk\n"
	"    Series       Sessions of the commission, number 14\n"
	"    Results      agreements (20)\n"
	"                 sister cities\n"
	"    Items        tractors, cranes\n"
	"    Figures      agreements signed: at least 14,000 pages, as of\n"
	"                   May 2024, an estimate [2] ¶3 (date inferred:\n"
	"                   the month of the visit)\n"
	"                 turnover (Baku, Alexander Lukashenko):\n"
	"                   1.5 billion USD, 2023 [1] ¶4 “one and a h"
	"alf”\n"
	"    Includes     Tractors given (no. 4)\n"
	"    Subject of   When nobody knows (no. 6)\n"
	"    See also     Tractors given (no. 4)\n"
	"    Dated        “in the middle of May”\n"
	"    Inferred     who: the article says so\n"
	"                 part of: a guess\n"
	"    Otherwise    date: May 2024; place: Baku [2] ¶9\n"
	"                 who: guest Alexander Lukashenko [1] ¶2\n"
	"    Confidence   high\n"
	"    Sources      [2] ¶5, ¶7; [1] ¶6; [1] ¶8 (claim of Alexan"
	"der\n"
	"                 Lukashenko); [1] ¶9 (quoting [3])\n"
	"\n";

static const char rest[] =
	" 4  within 15–17 May 2024                               Deli"
	"very\n"
	"    Tractors given\n"
	"\n"
	"    Supplier     Belarus\n"
	"    Recipients   Şuşa, Baku\n"
	"    Place        Şuşa, Azerbaijan\n"
	"    Part of      State visit of Lukashenko (no. 3)\n"
	"    Leads to     Aliyev remembers the visit (no. 5)\n"
	"    See          State visit of Lukashenko (no. 3)\n"
	"    Sources      [2] ¶10\n"
	"\n"
	" 5  as of November 2024                                 Reported\n"
	"    Aliyev remembers the visit\n"
	"\n"
	"    Participant  Ilham Aliyev, President of Azerbaijan\n"
	"    Comes from   Tractors given (no. 4)\n"
	"\n"
	"\n"
	"Without a date\n"
	"────────────────────────────────────────────────────────────"
	"────\n"
	"\n"
	" 6  300000000000000001 BC\n"
	"    When nobody knows\n"
	"\n"
	"    About        State visit of Lukashenko (no. 3)\n"
	"\n"
	"\n"
	"Figures\n"
	"────────────────────────────────────────────────────────────"
	"────\n"
	"\n"
	"Meetings: 2; counts nos. 3, 5 [2] ¶1\n"
	"\n"
	"Trade: more than 356 million USD, 2024, a forecast\n"
	"\n"
	"\n"
	"Sources\n"
	"────────────────────────────────────────────────────────────"
	"────\n"
	"\n"
	"[1] Against interference. The Press. Cited in no. 3.\n"
	"[2] A. Writer, B. Writer. Strategic partnership (en). Article,\n"
	"    about November 2024. https://example.org/a, accessed 2\n"
	"    January 2025. File: a.txt. Cited in nos. 3, 4.\n"
	"[3] Belarus Segodnya. Newspaper. Cited in no. 3.\n"
	"\n"
	"\n"
	"Index\n"
	"────────────────────────────────────────────────────────────"
	"────\n"
	"\n"
	"The numbers are those of the events in this report.\n"
	"\n"
	"People\n"
	"\n"
	"Alexander Lukashenko  3           Ilham Aliyev  3, 5\n"
	"Belarus  4\n"
	"\n"
	"Places\n"
	"\n"
	"Baku  1, 3, 4                     Şuşa  3, 4\n"
	"Minsk  3\n";

static void test_whole(void **state)
{
	struct desk d = { 0 };
	struct sv text;

	(void)state;
	open_desk(&d, chronology);
	text = tell(&d, REPORT_TEXT, d.all, d.n);
	assert_text(sv_slice(text, 0, sizeof(whole) - 1), whole);
	assert_text(sv_slice(text, sizeof(whole) - 1, text.n), rest);
	close_desk(&d);
}

/* Notes, x- keys and tags have no way into any report. */
static void test_private(void **state)
{
	struct desk d = { 0 };

	(void)state;
	open_desk(&d, chronology);
	for (unsigned f = 0; f < REPORT_FORMATS; f++) {
		struct sv all = tell(&d, (enum report_format)f, d.all, d.n);

		assert_lacks(all, "private");
		assert_lacks(all, "x-");
		assert_lacks(all, "secret");
	}
	close_desk(&d);
}

static event_no find(const struct desk *d, const char *title)
{
	for (event_no ev = 0; ev < d->n; ev++)
		if (sv_eq(book_title(d->book, ev), sv_of(title)))
			return ev;
	fail_msg("no event %s", title);
	return NO_EVENT;
}

/* What is not selected has no number, is in no index, and counts nothing. */
static void test_selection(void **state)
{
	struct desk d = { 0 };
	event_no hits[1];
	struct sv text;

	(void)state;
	open_desk(&d, chronology);
	d.options.selection = SV("kind:delivery");
	d.options.title = SV("Deliveries");
	hits[0] = find(&d, "Tractors given");
	text = tell(&d, REPORT_TEXT, hits, 1);
	assert_has(text, "                           Deliveries\n");
	assert_has(text, "Selection  kind:delivery\nEvents     1 of 6\n"
			 "Sources    1\n");
	assert_has(text, " 1  within 15–17 May 2024");
	assert_has(text, "State visit of Lukashenko (15–17 May 2024; not\n"
			 "                in this report)");
	assert_has(text, "[1] A. Writer");
	assert_has(text, "no. 1.\n");
	assert_lacks(text, "[2]");
	assert_lacks(text, "Figures");
	assert_lacks(text, "Minsk");
	hits[0] = find(&d, "Aliyev remembers the visit");
	text = tell(&d, REPORT_TEXT, hits, 1);
	assert_has(text, "Meetings: 2; counts no. 1 and others [1] ¶1\n");
	assert_lacks(text, "Trade");
	hits[0] = find(&d, "State visit of Lukashenko");
	text = tell(&d, REPORT_TEXT, hits, 1);
	assert_has(text, "Includes    Tractors given (within 15–17 May ");
	close_desk(&d);
}

static void test_nothing(void **state)
{
	struct desk d = { 0 }, none = { 0 };
	struct sv text;

	(void)state;
	open_desk(&d, chronology);
	text = tell(&d, REPORT_TEXT, d.all, 0);
	assert_has(text, "Events  0 of 6\n\n"
			 "No event of this chronology is in the selection.\n");
	assert_lacks(text, "Index");
	assert_lacks(text, "Sources");
	close_desk(&d);
	open_desk(&none, "annals: 1\n");
	text = tell(&none, REPORT_TEXT, none.all, 0);
	assert_has(text, "Chronology\n");
	assert_has(text, "This chronology holds no event.\n");
	close_desk(&none);
}

static void test_iso(void **state)
{
	struct desk d = { 0 };
	struct sv text;

	(void)state;
	open_desk(&d, chronology);
	d.options.iso = true;
	text = tell(&d, REPORT_TEXT, d.all, d.n);
	assert_has(text, "2007/2024-11\n");
	assert_has(text, "2024-05-15/2024-05-17");
	assert_has(text, "date: 2024-05; place: Baku");
	assert_has(text, "Article,\n    2024-11~.");
	close_desk(&d);
}

/* An event by itself has no head, no number and no index. */
static void test_single(void **state)
{
	struct desk d = { 0 };
	struct sv text;
	event_no ev;

	(void)state;
	open_desk(&d, chronology);
	d.options.single = true;
	ev = find(&d, "Tractors given");
	text = tell(&d, REPORT_TEXT, &ev, 1);
	assert_true(sv_starts(text, SV("within 15–17 May 2024")));
	assert_has(text, "\nTractors given\n\nSupplier    Belarus\n");
	assert_has(text, "Aliyev remembers the visit (as of November 2024)");
	assert_lacks(text, "no. ");
	assert_lacks(text, "Index");
	assert_lacks(text, "Cited");
	close_desk(&d);
}

/* Offices count for when they were held. */
static void test_offices(void **state)
{
	static const char offices[] =
		"people:\n"
		"  a:\n"
		"    name: Ann\n"
		"    offices:\n"
		"      - {title: Clerk, dates: 1970/1980, of: The Office}\n"
		"      - {title: Perhaps, dates: 1979/}\n"
		"      - {title: Head, of: office, as_of: 2000-05}\n"
		"  b: {name: Bob, offices: {title: Writer}}\n"
		"organisations: {office: The Office}\n"
		"events:\n"
		"  - {date: 1975-01-01, title: One, who: a}\n"
		"  - {date: 1990, title: Two, who: a}\n"
		"  - {date: 2000-05-07, title: Three, who: a}\n"
		"  - {date: 1969, title: Four, who: [a, b]}\n"
		"  - {date: 1980-06, title: Five, who: {guest: {name: a, "
		"as: Guest of honour}}}\n";
	static const char *const want[] = {
		"One\n\n    Participant   Ann, Clerk, The Office\n",
		"Two\n\n    Participant   Ann, Perhaps\n",
		"Three\n\n    Participant   Ann, Head, The Office\n",
		"Four\n\n    Participants  Ann; Bob, Writer\n",
		"Five\n\n    Guest         Ann, Guest of honour\n",
	};
	struct desk d = { 0 };
	struct sv text;

	(void)state;
	open_desk(&d, offices);
	text = tell(&d, REPORT_TEXT, d.all, d.n);
	for (size_t i = 0; i < sizeof(want) / sizeof(want[0]); i++)
		assert_has(text, want[i]);
	close_desk(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_private),
		cmocka_unit_test(test_selection),
		cmocka_unit_test(test_nothing),
		cmocka_unit_test(test_iso),
		cmocka_unit_test(test_single),
		cmocka_unit_test(test_offices),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
