/* A chronology told as a report, and what it must say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <locale.h>

#include <cmocka.h>

#include "base/file.h"
#include "load/load.h"
#include "tell/tell.h"
#include "report/writer.h"
#include "support_text.h"

/* The chronology reported of, and what its report must be. */
static const char chronology[] = "tests/unit/data/chronicle.yaml";
static const char golden[] = "tests/unit/data/chronicle.txt";

/* A book, and what a report of it needs. */
struct desk {
	struct arena arena;
	struct book *book;
	struct corpus corpus; /* it and its index */
	struct locale locale;
	struct collator *collator;
	struct tell_options options;
	tell_fn *tell; /* null for tell_chronicle() */
	event_no all[32];
	size_t n;
};

static struct sv read_whole(struct arena *a, const char *path)
{
	struct file_bytes bytes;
	struct err err;
	struct sv text;

	assert_true(file_read(path, &bytes, &err));
	text = arena_copy(a, (struct sv){ bytes.s, bytes.n });
	file_free(&bytes);
	return text;
}

static void open_desk(struct desk *d, struct sv yaml)
{
	struct diags diags = { .arena = &d->arena };
	struct build faults = { .arena = &d->arena };
	struct err err;

	d->book = load_text(yaml, SV("test.yaml"), &diags);
	d->corpus = (struct corpus){ d->book, index_new(d->book) };
	diag_print(&faults, &diags, 0, false);
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
	index_free(d->corpus.x);
	book_free(d->book);
	arena_free(&d->arena);
}

static struct sv tell(struct desk *d, enum report_format format,
		      event_no *hits, size_t n)
{
	struct build out = { .arena = &d->arena };
	struct sink_text to = sink_to_text(&out);
	struct report_layout layout = { .width = 64 };
	tell_fn *told = d->tell ? d->tell : tell_chronicle;

	assert_true(report_write(&to.sink, format,
				 told(&d->arena, &d->corpus,
				      (struct hits){ hits, n }, &d->options),
				 &layout));
	return build_view(&out);
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

static void test_whole(void **state)
{
	struct desk d = { 0 };

	(void)state;
	open_desk(&d, read_whole(&d.arena, chronology));
	assert_sv(tell(&d, REPORT_TEXT, d.all, d.n),
		  read_whole(&d.arena, golden));
	close_desk(&d);
}

/* Notes, x- keys and tags have no way into any document. */
static void test_private(void **state)
{
	struct desk d = { 0 };

	(void)state;
	open_desk(&d, read_whole(&d.arena, chronology));
	for (unsigned f = 0; f < REPORT_FORMATS; f++) {
		struct sv all;

		if (!report_takes_doc((enum report_format)f) ||
		    report_is_pages((enum report_format)f))
			continue;
		all = tell(&d, (enum report_format)f, d.all, d.n);
		assert_lacks(all, "private");
		assert_lacks(all, "x-desk");
		assert_lacks(all, "x-shelf");
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
	open_desk(&d, read_whole(&d.arena, chronology));
	d.options.selection = SV("kind:delivery");
	d.options.title = SV("Deliveries");
	hits[0] = find(&d, "Tractors given");
	text = tell(&d, REPORT_TEXT, hits, 1);
	assert_has(text, "                           Deliveries\n");
	assert_has(text, "Selection  kind:delivery\nEvents     1 of 6\n"
			 "Source     1\n");
	assert_has(text, " 1  within 15–17 May 2024");
	assert_has(text, "State visit of Lukashenko (15–17 May 2024; not\n"
			 "                  in this report)");
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
	assert_has(text, "Part          Tractors given (within 15–17 May ");
	close_desk(&d);
}

static void test_nothing(void **state)
{
	struct desk d = { 0 }, none = { 0 };
	struct sv text;

	(void)state;
	open_desk(&d, read_whole(&d.arena, chronology));
	text = tell(&d, REPORT_TEXT, d.all, 0);
	assert_has(text, "Events  0 of 6\n\n"
			 "No event of this chronology is in the selection.\n");
	assert_lacks(text, "Index");
	assert_lacks(text, "Sources");
	close_desk(&d);
	open_desk(&none, sv_of("annals: 1\n"));
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
	open_desk(&d, read_whole(&d.arena, chronology));
	d.options.iso = true;
	text = tell(&d, REPORT_TEXT, d.all, d.n);
	assert_has(text, "2024-05-15/2024-05-17");
	assert_has(text, "[1] ¶9 has 2024-05, coarser");
	assert_has(text, "[2024-11~]. ");
	close_desk(&d);
}

/* An event by itself has no head, no number and no index. */
static void test_single(void **state)
{
	struct desk d = { 0 };
	struct sv text;
	event_no ev;

	(void)state;
	open_desk(&d, read_whole(&d.arena, chronology));
	d.tell = tell_events;
	ev = find(&d, "Tractors given");
	text = tell(&d, REPORT_TEXT, &ev, 1);
	assert_true(sv_starts(text, SV("within 15–17 May 2024")));
	assert_has(text, "\nTractors given\n\nSupplier      Belarus\n");
	assert_has(text, "Aliyev remembers the visit (as of November 2024)");
	assert_lacks(text, "no. ");
	assert_lacks(text, "Index");
	assert_lacks(text, "Cited");
	close_desk(&d);
}

static const char offices[] =
	"people:\n"
	"  a:\n"
	"    name: Ann\n"
	"    offices:\n"
	"      - {title: Clerk, dates: 1970/1980, of: The Office}\n"
	"      - {title: Deputy, dates: 1979/}\n"
	"      - {title: Head, of: office, as_of: 2000-05}\n"
	"  b: {name: Bob, offices: {title: Writer}}\n"
	"  c: {name: Cal, offices: {title: Mayor, "
	"dates: 1980-06-15/..}}\n"
	"  d: {name: Dan, offices: {title: Guard, dates: ../1968}}\n"
	"  e: {name: Eve, offices: {title: Judge, dates: 1900?/..}}\n"
	"  f: {name: Fay, died: 2022-03-04, offices: {title: Dean, "
	"dates: 2018-06/..}}\n"
	"organisations: {office: The Office}\n"
	"events:\n"
	"  - {date: 2021~, title: Circa, who: f}\n"
	"  - {date: 2021-05~, title: Sure, who: f}\n"
	"  - {date: 2022, title: Last, who: f}\n"
	"  - {date: 2022-03-04, title: Day, who: f}\n"
	"  - {date: 2023, title: Wake, who: {honouree: f}}\n"
	"  - {date: 1910, title: Nought, who: e}\n"
	"  - {date: 1975-01-01, title: One, who: a}\n"
	"  - {date: 1990, title: Two, who: a}\n"
	"  - {date: 2000-05-07, title: Three, who: a}\n"
	"  - {date: 1969, title: Four, who: [a, b, d]}\n"
	"  - {date: 1980-06, title: Five, who: {guest: {name: a, "
	"as: Guest of honour}, host: c}}\n"
	"  - {date: 2007/.., title: Six, who: {guest: a, host: c}}\n";

/* Only an office that must have been held is told as held; others say when
 * they are known to have been. */
static void test_offices(void **state)
{
	static const char *const want[] = {
		/* a date in doubt may be off; the dead hold none */
		"Circa\n\n    Participant   Fay, perhaps Dean (since June "
		"2018)\n",
		"Sure\n\n    Participant   Fay, Dean\n",
		"Last\n\n    Participant   Fay, perhaps Dean (since June "
		"2018)\n",
		"Day\n\n    Participant   Fay, Dean\n",
		"Wake\n\n    Honouree      Fay\n",
		"Nought\n\n    Participant   Eve, perhaps Judge (since "
		"perhaps 1900)\n",
		"One\n\n    Participant   Ann, Clerk, The Office\n",
		"Two\n\n    Participant   Ann, perhaps Deputy (from 1979, "
		"end unknown)\n",
		"Three\n\n    Participant   Ann, perhaps Deputy (from "
		"1979, end unknown);\n                  Head, The Office (as "
		"of May 2000)\n",
		"Four\n\n    Participants  Ann, Head, The Office (as of May "
		"2000)\n"
		"                  Bob, Writer (when is not known)\n"
		"                  Dan\n",
		"Five\n\n    Guest         Ann, Guest of honour\n"
		"    Host          Cal, perhaps Mayor (since 15 June 1980)\n",
		"Six\n\n    Guest         Ann, perhaps Deputy (from 1979, "
		"end unknown)\n"
		"    Host          Cal, Mayor\n",
	};
	struct desk d = { 0 };
	struct sv text;

	(void)state;
	open_desk(&d, sv_of(offices));
	text = tell(&d, REPORT_TEXT, d.all, d.n);
	for (size_t i = 0; i < sizeof(want) / sizeof(want[0]); i++)
		assert_has(text, want[i]);
	close_desk(&d);
}

/* Those who have one name are told apart in the index, as on the screen. */
static void test_namesakes(void **state)
{
	static const char yaml[] =
		"people:\n"
		"  p1: {name: Ivan Petrov, country: Russia}\n"
		"  p2: {name: Ivan Petrov, country: Belarus}\n"
		"  p3: {name: Ann Lee}\n"
		"places:\n"
		"  k1: {name: Kirov, in: Russia}\n"
		"  k2: {name: Kirov, country: Russia}\n"
		"events:\n"
		"  - {date: 1900, title: One, who: p1, place: [k1, k2]}\n"
		"  - {date: 1901, title: Two, who: [p2, p3]}\n";
	struct desk d = { 0 };
	struct sv text;

	(void)state;
	open_desk(&d, sv_of(yaml));
	text = tell(&d, REPORT_TEXT, d.all, d.n);
	assert_has(text, "Lee, Ann  2");
	assert_has(text, "Petrov, Ivan (Belarus)  2");
	assert_has(text, "Petrov, Ivan (Russia)  1");
	assert_has(text, "Kirov (k1)  1");
	assert_has(text, "Kirov (k2)  1");
	close_desk(&d);
}

/* An index has a surname first where it is known to be one. */
static void test_surnames(void **state)
{
	static const char yaml[] =
		"people:\n"
		"  mao: {name: Mao Zedong}\n"
		"  xi: {name: Xi Jinping, sort: Xi Jinping}\n"
		"  arc: {name: Joan of Arc, sort: Joan of Arc}\n"
		"  gaulle: {name: Charles de Gaulle, "
		"sort: \"Gaulle, Charles de\"}\n"
		"  lee: {name: Jo Lee, "
		"sort: \"Lee, Jo\"}\n"
		"  kohl: {name: Helmut Kohl}\n"
		"  henry: {name: Henry II}\n"
		"  joan: {name: Joan of Kent}\n"
		"  pushkin: {name: Пушкин Александр Сергеевич}\n"
		"events:\n"
		"  - date: 1900\n"
		"    title: All\n"
		"    who: [mao, xi, arc, gaulle, lee, John Paul II, "
		"Heydar Aliyev, Иванова Анна, Anna Petrova Ivanova, Lev, "
		"kohl, henry, joan, pushkin, Раман Галоўчанка, "
		"Алесь Адамовіч, European Union]\n";
	static const char *const names[] = {
		"Mao Zedong  1", "Xi Jinping  1", "Joan of Arc  1",
		"Gaulle, Charles de  1", "Lee, Jo  1", "John Paul II  1",
		"Aliyev, Heydar  1", "Иванова, Анна  1",
		"Ivanova, Anna Petrova  1", "Lev  1", "Kohl, Helmut  1",
		"Henry II  1", "Joan of Kent  1",
		"Пушкин, Александр Сергеевич  1", "Галоўчанка, Раман  1",
		"Адамовіч, Алесь  1", "European Union  1",
	};
	struct desk d = { 0 };
	struct sv text;

	(void)state;
	open_desk(&d, sv_of(yaml));
	text = tell(&d, REPORT_TEXT, d.all, d.n);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		assert_has(text, names[i]);
	close_desk(&d);
}

/* What an event is called in a document is the same in another. */
static void test_ids(void **state)
{
	uint64_t ids[2][32], last = 0;
	struct desk d = { 0 };

	(void)state;
	open_desk(&d, read_whole(&d.arena, chronology));
	for (size_t k = 0; k < 2; k++) {
		struct doc *doc = tell_events(&d.arena, &d.corpus,
					      (struct hits){ d.all, d.n },
					      &d.options);

		for (size_t i = 0; i < d.n; i++) {
			const struct block *b = doc_next(doc, &d.arena);

			assert_int_equal(b->kind, BLOCK_EVENT);
			ids[k][i] = b->id;
			assert_int_not_equal(b->id, last);
			assert_int_not_equal(b->first->id, b->id);
			last = b->id;
		}
	}
	assert_memory_equal(ids[0], ids[1], d.n * sizeof(ids[0][0]));
	close_desk(&d);
}

/* A long index comes in pages, each entry once and in order. */
static void index_in_pages(void **state)
{
	enum { NAMES = 500 };
	struct desk d = { 0 };
	struct build yaml = { .arena = &d.arena };
	struct arena blocks = { 0 };
	const struct block *b;
	struct doc *doc;
	unsigned entries = 0, pages = 0;

	(void)state;
	build_str(&yaml, "- {date: 2001, title: All of them, who: [");
	for (unsigned i = 0; i < NAMES; i++)
		build_fmt(&yaml, "%sN%03u", i ? ", " : "",
			  (i * 7 + 3) % NAMES);
	build_str(&yaml, "]}\n");
	open_desk(&d, build_view(&yaml));
	doc = tell_chronicle(&d.arena, &d.corpus,
			     (struct hits){ d.all, d.n }, &d.options);
	while ((b = doc_next(doc, &blocks))) {
		unsigned before = entries;

		for (const struct block *e = b->first;
		     e && b->kind == BLOCK_INDEX; e = e->next) {
			char name[8];

			snprintf(name, sizeof(name), "N%03u", entries++);
			assert_string_equal(arena_cstr(&blocks,
						       e->label.first->text),
					    name);
		}
		pages += entries > before;
		assert_true(entries - before <= 180);
		arena_reset(&blocks);
	}
	assert_int_equal(entries, NAMES);
	assert_int_equal(pages, 4);
	arena_free(&blocks);
	close_desk(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(index_in_pages),
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_private),
		cmocka_unit_test(test_selection),
		cmocka_unit_test(test_nothing),
		cmocka_unit_test(test_iso),
		cmocka_unit_test(test_single),
		cmocka_unit_test(test_offices),
		cmocka_unit_test(test_namesakes),
		cmocka_unit_test(test_surnames),
		cmocka_unit_test(test_ids),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
