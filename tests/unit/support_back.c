/* A book written as YAML and read back. */
#include "support_back.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "report/writer.h"
#include "support_dump.h"
#include "text/clean.h"

void desk_open(struct desk *d, struct sv yaml)
{
	d->diags.arena = &d->arena;
	d->book = load_text_written(yaml, SV("t.yaml"), &d->diags);
	d->corpus = (struct corpus){ d->book, index_new(d->book) };
}

void desk_open_files(struct desk *d, const char *const *paths, size_t n)
{
	d->diags.arena = &d->arena;
	d->book = load_written(paths, n, &d->diags);
	d->corpus = (struct corpus){ d->book, index_new(d->book) };
}

void desk_close(struct desk *d)
{
	index_free(d->corpus.x);
	book_free(d->book);
	arena_free(&d->arena);
}

/* ---- writing ---- */

struct sv desk_write(struct desk *d, const event_no *hits, size_t n,
		     struct how how)
{
	struct build out = { .arena = &d->arena };
	struct sink_text to = sink_to_text(&out);
	struct report_choice of = {
		.corpus = &d->corpus,
		.hits = hits,
		.n = n,
		.title = how.title,
		.private = !how.public,
	};
	struct report_layout layout = { .ascii = how.ascii };

	assert_true(report_write_book(&to.sink, REPORT_YAML, &of, &layout));
	return build_view(&out);
}

struct sv desk_write_all(struct desk *d, struct how how)
{
	size_t n = book_events(d->book);
	event_no *hits = ARENA_NEW(&d->arena, n + 1, event_no);

	for (event_no ev = 0; ev < n; ev++)
		hits[ev] = ev;
	return desk_write(d, hits, n, how);
}

/* ---- what must hold of every file ---- */

static struct sv dump(struct desk *d)
{
	struct build out = { .arena = &d->arena };

	dump_book(&out, d->book);
	return build_view(&out);
}

void desk_same(struct sv got, struct sv want, struct sv file)
{
	size_t at = 0, from;

	if (sv_eq(got, want))
		return;
	while (at < got.n && at < want.n && got.s[at] == want.s[at])
		at++;
	from = at > 100 ? at - 100 : 0;
	got = sv_slice(got, from, at + 200);
	want = sv_slice(want, from, at + 200);
	fail_msg("--- got\n%.*s\n--- want\n%.*s\n--- of\n%.*s", SV_ARG(got),
		 SV_ARG(want), SV_ARG(file));
}

void desk_no_errors(struct desk *d, struct sv file)
{
	struct build lines = { .arena = &d->arena };

	diag_print(&lines, &d->diags, 0, false);
	if (d->diags.errors)
		fail_msg("%s--- of\n%.*s", lines.s, SV_ARG(file));
}

/* Nothing that a terminal would obey or not show. */
static void assert_clean(struct sv text, bool ascii)
{
	for (size_t at = 0; at < text.n;) {
		uint32_t c = utf8_next(text, &at);

		if (c != '\n' && (!clean_allows(c) || (ascii && c > '~')))
			fail_msg("U+%04X left", c);
	}
}

/* Faults, but for those of what is not written again: characters that are
 * escaped, what a record says for nothing, and a file with nothing in it, which
 * is written as one with no event. */
static size_t lasting(const struct diags *diags)
{
	size_t n = 0;

	for (size_t i = 0; i < diags->n; i++)
		n += diags->v[i].fault != FAULT_hidden_character &&
		     diags->v[i].fault != FAULT_file_empty &&
		     diags->v[i].fault != FAULT_empty &&
		     diags->v[i].fault != FAULT_said_twice;
	return n;
}

static void round_of(struct desk *d, bool ascii)
{
	struct sv yaml = desk_write_all(d, (struct how){ .ascii = ascii });
	struct desk back = { 0 };

	assert_clean(yaml, ascii);
	desk_open(&back, yaml);
	assert_int_equal(lasting(&back.diags), lasting(&d->diags));
	desk_same(dump(&back), dump(d), yaml);
	desk_same(desk_write_all(&back, (struct how){ .ascii = ascii }), yaml,
		  yaml);
	desk_close(&back);
}

void desk_round(struct desk *d)
{
	round_of(d, false);
	round_of(d, true);
}
