/* Whatever loads without an error comes back as the same book, and what is
 * written of that is the same file. */
#include <stddef.h>
#include <stdint.h>

#include "base/panic.h"
#include "base/utf8.h"
#include "load/load.h"
#include "index/texts.h"
#include "book/written.h"
#include "report/writer.h"
#include "text/clean.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct sv write_all(struct arena *a, const struct corpus *c,
			   bool private, bool ascii)
{
	size_t n = book_events(c->b);
	event_no *hits = ARENA_NEW(a, n + 1, event_no);
	struct build out = { .arena = a };
	struct sink_text to = sink_to_text(&out);
	struct report_choice of = {
		.corpus = c, .hits = hits, .n = n, .private = private
	};

	for (event_no ev = 0; ev < n; ev++)
		hits[ev] = ev;
	ENSURE(report_write_book(&to.sink, REPORT_YAML, &of,
				 &(struct report_layout){ .ascii = ascii }));
	return build_view(&out);
}

static void check_clean(struct sv text)
{
	for (size_t at = 0; at < text.n;) {
		uint32_t c = utf8_next(text, &at);

		ENSURE(c == '\n' || clean_allows(c));
	}
}

static bool add_text(struct sv text, void *out)
{
	build_sv(out, text);
	build_char(out, '\n');
	return false;
}

/* All texts of EV, a line each. */
static struct sv every_text(struct arena *a, const struct book *b, event_no ev)
{
	struct build out = { .arena = a };

	texts_of_own(b, ev, add_text, &out);
	return build_view(&out);
}

static void check_same(struct arena *a, const struct corpus *c,
		       const struct corpus *other)
{
	const struct book *b = c->b, *back = other->b;

	ENSURE(book_events(b) == book_events(back));
	ENSURE(book_names(b) == book_names(back));
	ENSURE(book_sources(b) == book_sources(back));
	ENSURE(book_kind_count(b) == book_kind_count(back));
	ENSURE(book_role_count(b) == book_role_count(back));
	ENSURE(book_series_count(b) == book_series_count(back));
	ENSURE(sv_eq(book_heading(b), book_heading(back)));
	for (event_no ev = 0; ev < book_events(b); ev++) {
		ENSURE(sv_eq(index_key(c->x, ev), index_key(other->x, ev)));
		ENSURE(sv_eq(book_title(b, ev), book_title(back, ev)));
		ENSURE(sv_eq(every_text(a, b, ev), every_text(a, back, ev)));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a }, again = { .arena = &a };
	bool ascii = size % 2;
	struct book *b = load_text_written(
		(struct sv){ (const char *)data, size }, SV("fuzz.yaml"),
		&diags);
	struct corpus c = { b, index_new(b) };
	struct sv yaml = write_all(&a, &c, true, ascii);
	struct book *back = load_text_written(yaml, SV("back.yaml"), &again);
	struct corpus other = { back, index_new(back) };

	check_clean(yaml);
	check_clean(write_all(&a, &c, false, false));
	if (diags.errors == 0) {
		struct sv twice = write_all(&a, &other, true, ascii);

		ENSURE(again.errors == 0);
		check_same(&a, &c, &other);
		ENSURE(sv_eq(twice, yaml));
	}
	index_free(c.x);
	index_free(other.x);
	book_free(b);
	book_free(back);
	arena_free(&a);
	return 0;
}
