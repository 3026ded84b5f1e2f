/*
 * The wall: a private note is told on the screen and in no report.  The book
 * is made from the table of fields, so that each record that may have a note
 * has one, whatever the table will hold.
 */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "load/load.h"
#include "load/schema.h"
#include "report/writer.h"
#include "tell/tell.h"
#include "view/doc_view.h"

enum { NOTES_MAX = 200, DEEP = 4 };

/* The notes of a book, by their numbers in its texts: "SECRET7." */
struct notes {
	struct arena arena;
	struct build yaml;
	bool event[NOTES_MAX]; /* stands in an event, or on a source */
	size_t n;
};

static void put_note(struct notes *t, struct sv key, bool event)
{
	assert_in_range(t->n, 0, NOTES_MAX - 1);
	t->event[t->n] = event;
	build_fmt(&t->yaml, "%.*s: SECRET%zu., ", SV_ARG(key), t->n++);
}

/* A field of the sort that a record needs, or that only a text can fill. */
static void put_needed(struct notes *t, const struct field *f)
{
	if (f->type == FIELD_NEEDED_TEXT ||
	    (f->shape == SHAPE_WHO && sv_eq(f->key, SV("name"))) ||
	    (f->shape == SHAPE_CITE && sv_eq(f->key, SV("ref"))))
		build_fmt(&t->yaml, "%.*s: %.*s name, ", SV_ARG(f->key),
			  SV_ARG(schema_word(f->shape == SHAPE_CITE
						     ? SHAPE_SOURCE
						     : f->shape)));
	else if (f->shape == SHAPE_MEDIA && f->type == FIELD_URL)
		build_fmt(&t->yaml, "%.*s: \"https://a\", ", SV_ARG(f->key));
	else if (f->type == FIELD_NUMBER)
		build_fmt(&t->yaml, "%.*s: 3, ", SV_ARG(f->key));
	else if (f->shape == SHAPE_EVENT && sv_eq(f->key, SV("date")))
		build_fmt(&t->yaml, "%.*s: 2024, ", SV_ARG(f->key));
}

/* A record of SHAPE, with all records and notes that it may hold.  Calls
 * itself; shapes nest no deeper than DEEP. */
static void put_record(struct notes *t, enum shape shape, bool event, int deep)
{
	size_t n;
	const struct field *f = schema_fields(shape, &n);

	assert_in_range(deep, 0, DEEP);
	build_char(&t->yaml, '{');
	for (size_t i = 0; i < n; i++) {
		put_needed(t, &f[i]);
		if (sv_starts(f[i].help, SV("Private note")))
			put_note(t, f[i].key, event);
		if (f[i].type != FIELD_RECORDS && f[i].type != FIELD_SHORTS &&
		    f[i].type != FIELD_WHO && f[i].type != FIELD_SECTION)
			continue;
		build_fmt(&t->yaml, "%.*s: ", SV_ARG(f[i].key));
		if (f[i].type == FIELD_SECTION || f[i].type == FIELD_WHO)
			build_fmt(&t->yaml, "{guest%d: ", (int)i);
		put_record(t, schema_shape(f[i].argument),
			   event || sv_eq(f[i].key, SV("events")) ||
				   sv_eq(f[i].argument, SV("source")),
			   deep + 1);
		if (f[i].type == FIELD_SECTION || f[i].type == FIELD_WHO)
			build_char(&t->yaml, '}');
		build_str(&t->yaml, ", ");
	}
	if (shape == SHAPE_EVENT)
		build_fmt(&t->yaml, "x-mine: OWN");
	build_char(&t->yaml, '}');
}

/* Whether note I stands in TEXT, as far as lines broken in it go. */
static bool has(struct notes *t, struct sv text, size_t i)
{
	struct build secret = { .arena = &t->arena };

	build_fmt(&secret, "SECRET%zu.", i);
	return sv_find(text, build_view(&secret), 0) != SV_NONE;
}

static void assert_none(struct sv text, struct sv of)
{
	if (text.n == 0 || sv_find(text, of, 0) != SV_NONE)
		fail_msg("%.*s in\n%.*s", SV_ARG(of), SV_ARG(text));
}

struct wall {
	struct notes notes;
	struct diags diags;
	struct locale locale;
	struct book *book;
	struct corpus corpus; /* it and its index */
	struct hits all;
};

static void open_wall(struct wall *w)
{
	struct arena *a = &w->notes.arena;
	struct build faults = { .arena = a };
	struct err err;

	w->notes.yaml.arena = w->diags.arena = a;
	put_record(&w->notes, SHAPE_FILE, false, 0);
	w->book = load_text_written(build_view(&w->notes.yaml), SV("t.yaml"),
				    &w->diags);
	w->corpus = (struct corpus){ w->book, index_new(w->book) };
	diag_print(&faults, &w->diags, 0, false);
	if (w->diags.errors)
		fail_msg("%.*s%.*s", SV_ARG(build_view(&faults)),
			 SV_ARG(build_view(&w->notes.yaml)));
	assert_true(locale_open(a, "en", &w->locale, NULL, &err));
	w->all = (struct hits){ ARENA_NEW(a, 1, event_no), 1 };
	assert_int_equal(book_events(w->book), 1);
}

static void close_wall(struct wall *w)
{
	index_free(w->corpus.x);
	book_free(w->book);
	arena_free(&w->notes.arena);
}

static struct doc *tell(struct wall *w, tell_fn *told, bool private)
{
	struct tell_options options = { .locale = &w->locale,
					.tags = SV("OWN-TAG"),
					.remark = SV("OWN-REMARK"),
					.private = private };

	return told(&w->notes.arena, &w->corpus, w->all, &options);
}

/* Every report that is made of a document, of a chronology and of an event. */
static void test_reports(void **state)
{
	static tell_fn *const tells[] = { tell_chronicle, tell_events };
	struct wall w = { 0 };
	struct report_layout layout = { 0 };

	(void)state;
	open_wall(&w);
	for (unsigned f = 0; f < REPORT_FORMATS; f++) {
		if (!report_takes_doc((enum report_format)f) ||
		    report_is_pages((enum report_format)f))
			continue;
		for (size_t i = 0; i < 2; i++) {
			struct build out = { .arena = &w.notes.arena };
			struct sink_text to = sink_to_text(&out);

			assert_true(report_write(&to.sink,
						 (enum report_format)f,
						 tell(&w, tells[i], false),
						 &layout));
			assert_none(build_view(&out), SV("SECRET"));
			assert_none(build_view(&out), SV("OWN"));
		}
	}
	close_wall(&w);
}

/* Those that are made of the book, with --private and without. */
static void test_books(void **state)
{
	struct wall w = { 0 };
	struct report_layout layout = { 0 };

	(void)state;
	open_wall(&w);
	for (unsigned f = 0; f < 2u * REPORT_FORMATS; f++) {
		enum report_format format = (enum report_format)(f / 2);
		struct build out = { .arena = &w.notes.arena };
		struct sink_text to = sink_to_text(&out);
		struct report_choice of = { .corpus = &w.corpus,
					    .hits = w.all.v,
					    .n = w.all.n,
					    .private = f % 2 };

		if (!report_takes_book(format))
			continue;
		assert_true(report_write_book(&to.sink, format, &of, &layout));
		if (!of.private) {
			assert_none(build_view(&out), SV("SECRET"));
			continue;
		}
		for (size_t i = 0; i < w.notes.n; i++)
			if (w.notes.event[i] &&
			    !has(&w.notes, build_view(&out), i))
				fail_msg("no SECRET%zu in\n%.*s", i,
					 SV_ARG(build_view(&out)));
	}
	close_wall(&w);
}

/* Those that are made of events, one after the other. */
static void test_events(void **state)
{
	struct wall w = { 0 };
	struct report_layout layout = { 0 };

	(void)state;
	open_wall(&w);
	for (unsigned f = 0; f < REPORT_FORMATS; f++) {
		struct build out = { .arena = &w.notes.arena };
		struct sink_text to = sink_to_text(&out);
		struct report_choice of = { .corpus = &w.corpus,
					    .hits = w.all.v,
					    .n = w.all.n };

		if (!report_takes_events((enum report_format)f))
			continue;
		assert_true(report_write_events(&to.sink,
						(enum report_format)f, &of,
						&layout));
		assert_none(build_view(&out), SV("SECRET"));
		assert_none(build_view(&out), SV("OWN"));
	}
	close_wall(&w);
}

/* The event pane has every note of the event and of its sources, each as a
 * private run. */
static void test_screen(void **state)
{
	struct wall w = { 0 };
	struct doc_look look = { 0 };
	struct build text;
	struct scroll s;

	(void)state;
	open_wall(&w);
	s = doc_view(&w.notes.arena, tell(&w, tell_events, true), 100, &look)
		    .text;
	text = (struct build){ .arena = &w.notes.arena };
	for (size_t i = 0; i < s.nspans; i++)
		build_sv(&text, s.spans[i].text);
	assert_true(sv_find(build_view(&text), SV("OWN"), 0) != SV_NONE);
	assert_true(sv_find(build_view(&text), SV("OWN-TAG"), 0) != SV_NONE);
	assert_true(sv_find(build_view(&text), SV("OWN-REMARK"), 0) != SV_NONE);
	for (size_t i = 0; i < w.notes.n; i++)
		if (has(&w.notes, build_view(&text), i) != w.notes.event[i])
			fail_msg("SECRET%zu of\n%.*s\nin\n%.*s", i,
				 SV_ARG(build_view(&w.notes.yaml)),
				 SV_ARG(build_view(&text)));
	close_wall(&w);
}

static void assert_marked(const struct runs *runs)
{
	for (const struct run *r = runs->first; r; r = r->next)
		if (sv_find(r->text, SV("SECRET"), 0) != SV_NONE ||
		    sv_find(r->text, SV("OWN"), 0) != SV_NONE)
			assert_true(r->private);
}

static void walk(const struct block *b)
{
	assert_marked(&b->label);
	assert_marked(&b->text);
	assert_marked(&b->aside);
	for (b = b->first; b; b = b->next)
		walk(b);
}

/* What a writer would refuse: blocks with a note say that they have one. */
static void test_marked(void **state)
{
	struct wall w = { 0 };
	const struct block *b;
	struct doc *doc;
	size_t private = 0;

	(void)state;
	open_wall(&w);
	doc = tell(&w, tell_events, true);
	while ((b = doc_next(doc, &w.notes.arena))) {
		walk(b);
		private += doc_private(b);
	}
	assert_in_range(private, 1, 10);
	doc = tell(&w, tell_events, false);
	while ((b = doc_next(doc, &w.notes.arena)))
		assert_false(doc_private(b));
	close_wall(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reports),
		cmocka_unit_test(test_books),
		cmocka_unit_test(test_events),
		cmocka_unit_test(test_screen),
		cmocka_unit_test(test_marked),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
