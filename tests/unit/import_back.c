/* What our own reports for programs hold comes back from them. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/import.h"
#include "load/schema.h"
#include "report/job.h"
#include "report/writer.h"
#include "support_back.h"
#include "support_locale.h"
#include "support_random.h"
#include "tell/tell.h"
#include "text/clean.h"

/* All events of D in FORMAT. */
static struct sv report(struct desk *d, enum report_format format)
{
	struct build out = { .arena = &d->arena };
	struct sink_text to = sink_to_text(&out);
	size_t n = book_events(d->book), done;
	event_no *hits = ARENA_NEW(&d->arena, n + 1, event_no);
	struct report_choice of = { .corpus = &d->corpus, .hits = hits,
				    .n = n };
	struct report_layout layout = { .ascii = false };
	struct report_job *job;

	for (event_no ev = 0; ev < n; ev++)
		hits[ev] = ev;
	job = job_begin(&to.sink, format, NULL, &of, &layout);
	while (job_step(job, &done))
		continue;
	job_end(job);
	return build_view(&out);
}

/* TEXT, in FORMAT, as YAML in the arena of D, with its faults. */
static struct sv imported(struct desk *d, const char *format, struct sv text)
{
	struct build out = { .arena = &d->arena };
	struct sink_text to = sink_to_text(&out);
	struct locale locale;
	struct import_options options = { .locale = &locale };
	struct err err;
	struct import *im = import_open(&d->arena, &options, &d->diags);

	assert_true(locale_open(&d->arena, "en", &locale, NULL, &err));
	if (!import_add(im, sv_of(format), SV("report"), text, &err))
		fail_msg("%s", err.text);
	import_end(im);
	assert_true(import_write(im, &to.sink, false));
	import_close(im);
	return build_view(&out);
}

/* TEXT without what stands from each MARK to the next END, in A; with IDS only
 * where that is no id. */
static struct sv without(struct arena *a, struct sv text, struct sv mark,
			 struct sv end, bool ids)
{
	struct build out = { .arena = a };
	size_t at = 0, found;

	while ((found = sv_find(text, mark, at)) != SV_NONE) {
		size_t from = found + mark.n, to = sv_find(text, end, from);

		build_sv(&out, sv_slice(text, at, from));
		at = ids && schema_is_id(sv_slice(text, from, to)) ? from : to;
	}
	build_sv(&out, sv_slice(text, at, text.n));
	return build_view(&out);
}

/* TEXT, which is BibTeX, without what kinds of source there are. */
static struct sv without_kinds(struct arena *a, struct sv text)
{
	struct sv mark = SV(",\n  entrysubtype = {");
	struct build out = { .arena = a };
	size_t at = 0, found;

	while ((found = sv_find(text, mark, at)) != SV_NONE) {
		build_sv(&out, sv_slice(text, at, found));
		at = sv_find(text, SV("\n"), found + mark.n);
		at -= text.s[at - 1] == ',';
	}
	build_sv(&out, sv_slice(text, at, text.n));
	return build_view(&out);
}

/* TEXT without what its format cannot hold: in BibTeX that a source is of no
 * kind, for an entry has a type; in JSON the class of a name
 * without an id, which a record says that no event names; and which of several
 * sources is meant that are called the same, and have no id. */
static struct sv held(struct arena *a, struct sv text)
{
	text = without_kinds(a, text);
	text = without(a, text, SV("\"id\": null, \"class\": \""), SV("\""),
		       false);
	return without(a, text, SV("{\"id\": \""), SV("\""), true);
}

/* YAML, which has sources alone, with an event that refers to all of them. */
static struct sv cited(struct arena *a, struct sv yaml)
{
	struct desk d = { 0 };
	struct build out = { .arena = a };
	size_t at = sv_find(yaml, SV("events: []"), 0);

	if (at == SV_NONE)
		return yaml;
	desk_open(&d, yaml);
	build_sv(&out, sv_slice(yaml, 0, at));
	build_str(&out, "events: [{title: All, date: 2000, sources: [");
	for (source_no s = 0; s < book_sources(d.book); s++) {
		build_str(&out, s ? ", " : "");
		build_fmt(&out, "\"%.*s\"", SV_ARG(book_source_id(d.book, s)));
	}
	build_str(&out, "]}]");
	build_sv(&out, sv_slice(yaml, at + 10, yaml.n));
	desk_close(&d);
	return build_view(&out);
}

/* Whether a row had no date, as of what is a part of itself. */
static bool is_undated(const struct diags *diags)
{
	for (size_t i = 0; i < diags->n; i++)
		if (diags->v[i].fault == FAULT_row_undated)
			return true;
	return false;
}

/* What is reported of FROM in FORMAT, called NAME, imported and reported
 * again, in D, which it opens. */
static struct sv again(struct desk *d, struct desk *from,
		       enum report_format format, const char *name,
		       struct sv *first)
{
	struct sv yaml;

	*first = arena_copy(&d->arena, report(from, format));
	/* What is a part of itself has no date, and nothing says why. */
	if (sv_find(*first, SV("\"date_key\": null"), 0) != SV_NONE)
		return *first;
	d->diags.arena = &d->arena;
	yaml = cited(&d->arena, imported(d, name, *first));
	if (is_undated(&d->diags))
		return *first;
	desk_no_errors(d, *first);
	desk_open(d, yaml);
	desk_no_errors(d, yaml);
	return report(d, format);
}

/* Whether FROM comes back from FORMAT, called NAME.  What comes back must come
 * back once more as it is. */
static bool comes_back(struct desk *from, enum report_format format,
		       const char *name)
{
	struct desk once = { 0 }, written = { 0 }, twice = { 0 };
	struct sv first, second, third;
	bool same;

	second = again(&once, from, format, name, &first);
	same = sv_eq(held(&once.arena, second), held(&once.arena, first));
	if (once.book) {
		desk_open(&written, desk_write_all(&once, (struct how){ 0 }));
		third = again(&twice, &written, format, name, &first);
		desk_same(held(&once.arena, third), held(&once.arena, first),
			  first);
		desk_close(&twice);
		desk_close(&written);
		desk_close(&once);
	} else {
		arena_free(&once.arena);
	}
	return same;
}

/*
 * Formats, and how many of 60 chronologies at random come back whole.  A blank
 * that begins or ends who compiled it is lost; so is what is told of a name
 * that only one without an id belongs to.  Names in a table lose blanks too,
 * and events of one date their order.  A slide has
 * no blank before a line end, and what an event is a part of may be no slide
 * and not be in a calendar.  In BibTeX the words for the date of a source are
 * its date where they can be read as one.
 */
static const struct {
	enum report_format format;
	const char *name;
	unsigned same;
	unsigned of_20; /* each third of them */
} formats[] = {
	{ REPORT_CSV, "csv", 45, 15 },
	{ REPORT_TSV, "tsv", 44, 14 },
	{ REPORT_JSON, "json", 56, 18 },
	{ REPORT_NDJSON, "ndjson", 58, 19 },
	{ REPORT_TIMELINEJS, "timelinejs", 51, 18 },
	{ REPORT_ICAL, "ical", 30, 9 },
	{ REPORT_CSL_JSON, "csl-json", 60, 20 },
	{ REPORT_BIBTEX, "bibtex", 59, 20 },
};

enum { FORMATS = sizeof(formats) / sizeof(*formats) };

static void test_random(void **state)
{
	unsigned same[FORMATS] = { 0 };

	(void)state;
	for (unsigned seed = 0; seed < 60; seed++) {
		struct desk from = { 0 };
		struct random r = { seed, &from.arena, seed % 4 ? 30 : 100, 0 };

		if (!random_tries(seed, 3))
			continue;
		desk_open(&from, random_book(&r));
		for (size_t i = 0; i < FORMATS; i++)
			same[i] += comes_back(&from, formats[i].format,
					      formats[i].name);
		desk_close(&from);
	}
	for (size_t i = 0; i < FORMATS; i++)
		if (same[i] != (random_tries(1, 3) ? formats[i].same :
						     formats[i].of_20))
			fail_msg("%s: %u come back", formats[i].name, same[i]);
}

/* Wholes without an id are found by their keys: with parts that have a date and
 * parts that have none, two of one key, and what is only known to hold. */
static const char wholes[] =
	"annals: 1\n"
	"events:\n"
	"- {date: 2024-05-02, title: Whole}\n"
	"- {title: Part, part_of: 2024-05-02/whole}\n"
	"- {date: 2024-05-03, title: Dated, part_of: 2024-05-02/whole}\n"
	"- {date: 2024-07-01/2024-07-09, title: Long}\n"
	"- {title: Of long, part_of: [2024-07-01/2024-07-09/long, given]}\n"
	"- {id: given, date: 2024-07, title: Given}\n"
	"- {date: 2024-08-01, title: Twice}\n"
	"- {date: 2024-08-01, title: Twice, summary: Again}\n"
	"- {title: Of second, part_of: 2024-08-01/twice~2}\n"
	"- {as_of: 2024-09, title: Held}\n"
	"- {title: Of held, part_of: 2024-09/held}\n"
	"- {date: 1900-02-20, calendar: julian, title: Old}\n"
	"- {date: 1900-03-03, title: Of old, part_of: 1900-02-20/old}\n";

/* How many wholes the events of B have together. */
static size_t count_wholes(const struct book *b)
{
	size_t count = 0, n;

	for (event_no ev = 0; ev < book_events(b); ev++) {
		const struct link *links = book_links(b, ev, &n);

		for (size_t i = 0; i < n; i++)
			count += links[i].kind == LINK_PART_OF;
	}
	return count;
}

static void test_wholes(void **state)
{
	struct desk from = { 0 };

	(void)state;
	desk_open(&from, sv_of(wholes));
	desk_no_errors(&from, sv_of(wholes));
	for (size_t i = 0; i < FORMATS; i++) {
		struct desk back = { 0 };
		struct sv first;

		again(&back, &from, formats[i].format, formats[i].name,
		      &first);
		assert_non_null(back.book);
		if (sv_find(first, SV("Whole"), 0) != SV_NONE &&
		    (book_events(back.book) != book_events(from.book) ||
		     count_wholes(back.book) != count_wholes(from.book)))
			fail_msg("%s", formats[i].name);
		desk_close(&back);
		if (!comes_back(&from, formats[i].format, formats[i].name))
			fail_msg("%s", formats[i].name);
	}
	desk_close(&from);
}

/* ---- documents ---- */

/* How a page of Markdown is made. */
struct page {
	enum tell_detail detail;
	bool gfm;
	enum tell_group group;
	const char *language;
};

/* The forms of a page, and in all its groups and languages the NUMBERth. */
enum { FORMS = 4, GROUPS = GROUP_SOURCE + 1, PAGES = FORMS * GROUPS * LOCALES };

static struct page page_of(unsigned number)
{
	unsigned form = number % FORMS, rest = number / FORMS;

	return (struct page){
		.detail = form == 3 ? DETAIL_TABLE : (enum tell_detail)form,
		.gfm = form == 3,
		.group = (enum tell_group)(rest % GROUPS),
		.language = locale_tags[rest / GROUPS % LOCALES],
	};
}

/* All events of D as Markdown. */
static struct sv markdown(struct desk *d, struct page page)
{
	struct build out = { .arena = &d->arena };
	struct sink_text to = sink_to_text(&out);
	struct report_layout layout = { .gfm = page.gfm, .corpus = &d->corpus };
	struct tell_options options = { .detail = page.detail,
					.group = page.group,
					.locale = locale_of(page.language) };
	size_t n = book_events(d->book);
	event_no *hits = ARENA_NEW(&d->arena, n + 1, event_no);

	for (event_no ev = 0; ev < n; ev++)
		hits[ev] = ev;
	assert_true(report_write(&to.sink, REPORT_MARKDOWN,
				 tell_chronicle(&d->arena, &d->corpus,
						(struct hits){ hits, n },
						&options),
				 &layout));
	return build_view(&out);
}

/* TEXT as a report shows it, without blanks, which Markdown has fewer of. */
static struct sv squeezed(struct arena *a, struct sv text)
{
	struct build out = { .arena = a }, clean = out;

	clean_line(&clean, text);
	text = build_view(&clean);

	for (size_t i = 0; i < text.n; i++)
		if (!strchr(" \t\r\n", text.s[i]))
			build_char(&out, text.s[i]);
	return build_view(&out);
}

/* Whether EV happened at some place, not only is about one. */
static bool has_place(const struct book *b, event_no ev)
{
	size_t n, there = 0;
	const struct where *where = book_where(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		there += !(where[i].flags & WHERE_ABOUT);
	return there > 0;
}

/* Whether HERE in D has as many kinds as EV in FROM, and unless BRIEF people
 * and places where that has, of which those of one name may come back as
 * one. */
static bool names_alike(const struct desk *d, event_no here,
			const struct desk *from, event_no ev, bool brief)
{
	size_t n[2], of[2];

	book_kinds(d->book, here, &n[0]);
	book_kinds(from->book, ev, &of[0]);
	book_who(d->book, here, &n[1]);
	book_who(from->book, ev, &of[1]);
	return n[0] == of[0] &&
	       (brief || (!n[1] == !of[1] && has_place(d->book, here) ==
						   has_place(from->book, ev)));
}

/* Whether some event of D, not used before, has date and title of EV of FROM,
 * and what else a page of a form has; it is used then. */
static bool has_event(struct desk *d, bool *used, const struct desk *from,
		      event_no ev, bool brief)
{
	struct sv summary =
		squeezed(&d->arena, brief ? SV("") :
					    book_summary(from->book, ev));
	struct sv title = squeezed(&d->arena, book_title(from->book, ev));
	struct date want = book_date(from->book, ev);

	for (event_no i = 0; i < book_events(d->book); i++) {
		struct date got = book_date(d->book, i);

		if (used[i] || got.first != want.first ||
		    got.last != want.last ||
		    book_only_holds(d->book, i) !=
			    book_only_holds(from->book, ev) ||
		    book_status(d->book, i) != book_status(from->book, ev) ||
		    !names_alike(d, i, from, ev, brief) ||
		    !sv_eq(squeezed(&d->arena, book_summary(d->book, i)),
			   summary) ||
		    !sv_eq(squeezed(&d->arena, book_title(d->book, i)), title))
			continue;
		used[i] = true;
		return true;
	}
	return false;
}

/* Each event of FROM comes back from PAGE, unless it has no date and that is
 * told: with its date, title, status and kinds, and unless brief its summary,
 * people and places; and no more events do. */
static void markdown_comes_back(struct desk *from, struct page page)
{
	struct desk back = { 0 };
	struct sv text, yaml;
	size_t n = 0;
	bool *used;

	text = markdown(from, page);
	back.diags.arena = &back.arena;
	yaml = imported(&back, "markdown", text);
	desk_open(&back, yaml);
	used = ARENA_NEW(&back.arena, book_events(back.book) + 1, bool);
	for (event_no ev = 0; ev < book_events(from->book); ev++)
		if (has_event(&back, used, from, ev,
			      page.detail == DETAIL_BRIEF))
			n++;
		else if (book_edtf(from->book, ev).n > 0 ||
			 !is_undated(&back.diags))
			fail_msg("%.*s is not in\n%.*s--- of\n%.*s",
				 SV_ARG(book_title(from->book, ev)),
				 SV_ARG(yaml), SV_ARG(text));
	assert_int_equal(book_events(back.book), n);
	desk_close(&back);
}

static void test_markdown(void **state)
{
	(void)state;
	for (unsigned seed = 0; seed < 40; seed++) {
		struct desk from = { 0 };
		struct random r = { seed, &from.arena, seed % 4 ? 30 : 100, 0 };

		if (!random_tries(seed, 3))
			continue;
		desk_open(&from, random_book(&r));
		for (unsigned form = 0; form < FORMS; form++)
			markdown_comes_back(&from, page_of(form));
		desk_close(&from);
	}
}

/* Wholes whose parts have people, places and kinds of their own, so that they
 * are told again; dates in words that have numbers as titles have; and no date
 * at all. */
static const char groups[] =
	"annals: 1\n"
	"places: [{id: a, name: Aden}, {id: b, name: Bari}]\n"
	"events:\n"
	"- {id: p, date: 2024-05-10/2024-05-14, title: Whole, kind: visit,\n"
	"   who: [Anna Ost, Bert West], place: a}\n"
	"- {date: 2024-05-12, part_of: p, title: Part, kind: meeting,\n"
	"   who: [Bert West], place: b, sources: x}\n"
	"- {date: 2024-05-12, part_of: p, title: '3. Part: 1. Of it',\n"
	"   who: [Carl Nord], place: b, status: planned}\n"
	"- {as_of: 2023-05-01, title: Held, kind: visit, sources: x}\n"
	"- {as_of: 2023-05-02, title: '(held)', kind: visit, sources: x}\n"
	"- {as_of: 2024-05-03, title: 'Held: 7. On', kind: visit}\n"
	"- {date: 2024-05-07?, title: Doubted}\n"
	"- {date: '[2024-05-08, 2024-05-09]', title: One of two}\n"
	"- {date: 2024-05-09~, title: About}\n"
	"- {date: 2024-05-10/.., title: On}\n"
	"- {id: u, part_of: v, title: Without a date, status: planned}\n"
	"- {id: v, part_of: u, title: Without one too}\n";

static void test_groups(void **state)
{
	const char *paths[] = { "data" };
	struct desk own = { 0 }, parts = { 0 }, data = { 0 };

	(void)state;
	desk_open(&own, sv_of(groups));
	desk_open(&parts, sv_of(wholes));
	desk_open_files(&data, paths, 1);
	for (unsigned i = 0; i < PAGES; i++) {
		markdown_comes_back(&own, page_of(i));
		markdown_comes_back(&parts, page_of(i));
		if (random_tries(i, 3))
			markdown_comes_back(&data, page_of(i));
	}
	desk_close(&data);
	desk_close(&parts);
	desk_close(&own);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_wholes),
		cmocka_unit_test(test_markdown),
		cmocka_unit_test(test_groups),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, locales_setup,
				      locales_teardown);
}
