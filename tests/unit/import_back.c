/* What our own reports for programs hold comes back from them. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "import/import.h"
#include "load/schema.h"
#include "report/job.h"
#include "report/writer.h"
#include "support_back.h"
#include "support_random.h"

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
	struct import_options options = { .nmaps = 0 };
	struct err err;
	struct import *im = import_open(&d->arena, &options, &d->diags);

	if (!import_add(im, sv_of(format), SV("report"), text, &err))
		fail_msg("%s", err.text);
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
	struct sv mark = SV(",\n  entrysubtype = {{");
	struct build out = { .arena = a };
	size_t at = 0, found;

	while ((found = sv_find(text, mark, at)) != SV_NONE) {
		build_sv(&out, sv_slice(text, at, found));
		at = sv_find(text, SV("}}"), found + mark.n) + 2;
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

/* What is reported of BOOK in FORMAT, called NAME, imported and reported
 * again, in D, which it opens. */
static struct sv again(struct desk *d, struct sv book,
		       enum report_format format, const char *name,
		       struct sv *first)
{
	struct desk from = { 0 };
	struct sv yaml;

	desk_open(&from, book);
	*first = arena_copy(&d->arena, report(&from, format));
	desk_close(&from);
	/* What is a part of itself has no date, and nothing says why. */
	if (sv_find(*first, SV("\"date_key\": null"), 0) != SV_NONE)
		return *first;
	d->diags.arena = &d->arena;
	yaml = cited(&d->arena, imported(d, name, *first));
	desk_no_errors(d, *first);
	desk_open(d, yaml);
	desk_no_errors(d, yaml);
	return report(d, format);
}

/* Whether BOOK comes back from FORMAT, called NAME.  What comes back must come
 * back once more as it is. */
static bool comes_back(struct sv book, enum report_format format,
		       const char *name)
{
	struct desk once = { 0 }, twice = { 0 };
	struct sv first, second, third;
	bool same;

	second = again(&once, book, format, name, &first);
	same = sv_eq(held(&once.arena, second), held(&once.arena, first));
	if (once.book) {
		third = again(&twice, desk_write_all(&once, (struct how){ 0 }),
			      format, name, &first);
		desk_same(held(&once.arena, third), held(&once.arena, first),
			  first);
		desk_close(&twice);
		desk_close(&once);
	} else {
		arena_free(&once.arena);
	}
	return same;
}

/*
 * Formats, and how many of 60 chronologies at random come back whole.  A name
 * that stands twice in a list, by other words, counts once when it is read
 * again, and a blank that begins or ends who compiled it is lost.  A slide has
 * no blank before a line end, and what an event is a part of may be no slide
 * and not be in a calendar.
 */
static const struct {
	enum report_format format;
	const char *name;
	unsigned same;
} formats[] = {
	{ REPORT_JSON, "json", 55 },
	{ REPORT_NDJSON, "ndjson", 57 },
	{ REPORT_TIMELINEJS, "timelinejs", 51 },
	{ REPORT_ICAL, "ical", 30 },
	{ REPORT_CSL_JSON, "csl-json", 60 },
	{ REPORT_BIBTEX, "bibtex", 60 },
};

static void test_random(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		unsigned same = 0;

		for (unsigned seed = 0; seed < 60; seed++) {
			struct arena a = { 0 };
			struct random r = { seed, &a, seed % 4 ? 30 : 100, 0 };

			same += comes_back(random_book(&r), formats[i].format,
					   formats[i].name);
			arena_free(&a);
		}
		if (same != formats[i].same)
			fail_msg("%s: %u come back", formats[i].name, same);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_random) };

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
