/* Whatever the texts of a document: clean lines that fit, and no request of
 * theirs in the page for man. */
#include <stddef.h>
#include <stdint.h>

#include <locale.h>

#include "base/panic.h"
#include "base/utf8.h"
#include "tell/value.h"
#include "report/writer.h"
#include "text/clean.h"
#include "text/grapheme.h"
#include "text/width.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The input, cut at its NULs into texts that go round and round. */
struct texts {
	struct sv all, left;
};

static struct sv next_text(struct texts *t)
{
	if (t->left.n == 0)
		t->left = t->all;
	return sv_cut(&t->left, '\0');
}

static void put_runs(struct doc_maker *m, struct runs *to, struct texts *t)
{
	struct sv text = next_text(t);
	enum run_kind kind = (enum run_kind)(text.n % RUN_KINDS);

	if (kind == RUN_NOTE)
		doc_ref_note(m, to, (uint32_t)text.n, text);
	else if (kind == RUN_EVENT)
		doc_ref_events(m, to, 1, (uint32_t)text.n + 1);
	else
		doc_text(m, to, kind, text);
	doc_str(m, to, " ");
	doc_text(m, to, RUN_TEXT, next_text(t));
}

static void put_block(struct doc_maker *m, struct doc_block *b,
		      struct texts *t)
{
	put_runs(m, &b->label, t);
	put_runs(m, &b->text, t);
	put_runs(m, &b->aside, t);
}

static void put_list(struct doc_maker *m, enum doc_kind list,
		     enum doc_kind item, struct texts *t)
{
	doc_open(m, list);
	for (int i = 0; i < 3; i++)
		put_block(m, doc_add(m, item), t);
	doc_close(m);
}

static const struct doc *make_doc(struct arena *a, struct texts *t)
{
	struct doc_maker m = doc_start(a, next_text(t), next_text(t));

	put_block(&m, doc_add(&m, DOC_PARAGRAPH), t);
	for (int i = 0; i < 2; i++) {
		doc_section(&m, next_text(t));
		put_block(&m, doc_event(&m), t);
		put_block(&m, doc_add(&m, DOC_PARAGRAPH), t);
		put_block(&m, doc_add(&m, DOC_QUOTE), t);
		put_block(&m, doc_add(&m, DOC_QUOTE), t);
		put_list(&m, DOC_FIELDS, DOC_FIELD, t);
		doc_close(&m);
		doc_section(&m, next_text(t));
		put_list(&m, DOC_INDEX, DOC_ENTRY, t);
		doc_close(&m);
		doc_close(&m);
	}
	put_list(&m, DOC_NOTES, DOC_NOTE, t);
	return m.doc;
}

static void check_clean(struct sv text)
{
	for (size_t at = 0; at < text.n;) {
		uint32_t c = utf8_next(text, &at);

		ENSURE(c == '\n' || clean_allows(c));
	}
}

static void check_page(struct sv text, int width)
{
	check_clean(text);
	while (text.n) {
		struct sv line = sv_cut(&text, '\n');
		struct sv words = sv_trim(line);

		ENSURE(width_text(line) <= width ||
		       grapheme_end(words, 0) == words.n);
	}
}

/* Lines of data begin with \&; the others are macros of ours. */
static void check_man(struct sv text)
{
	static const struct sv ours[] = {
		SV_INIT("\\&"),  SV_INIT(".Dd "), SV_INIT(".Dt CH"),
		SV_INIT(".Os"),  SV_INIT(".Sh "), SV_INIT(".Ss "),
		SV_INIT(".Nm"),  SV_INIT(".Nd"),  SV_INIT(".Pp"),
		SV_INIT(".Bl "), SV_INIT(".It "), SV_INIT(".It"),
		SV_INIT(".Xc"),  SV_INIT(".El"),  SV_INIT(".Bd "),
		SV_INIT(".Ed"),  SV_INIT(".br"),
	};

	check_clean(text);
	while (text.n) {
		struct sv line = sv_cut(&text, '\n');
		size_t i = 0, n = sizeof(ours) / sizeof(ours[0]);

		while (i < n && !sv_starts(line, ours[i]))
			i++;
		ENSURE(i < n);
		ENSURE(!sv_ends(line, SV(" ")));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct texts texts = { .all = { (const char *)data, size } };
	struct report_layout layout = {
		.width = REPORT_WIDTH_MIN + (size ? data[0] % 100 : 0),
		.ascii = size % 2,
	};
	struct build text = { .arena = &a }, man = { .arena = &a };
	struct build value = { .arena = &a };
	const struct doc *doc;

	setlocale(LC_CTYPE, "C.UTF-8");
	doc = make_doc(&a, &texts);
	ENSURE(report_write(&text, REPORT_TEXT, doc, &layout));
	check_page(build_view(&text), layout.width);
	ENSURE(report_write(&man, REPORT_MAN, doc, &layout));
	check_man(build_view(&man));
	value_words(&value, texts.all);
	arena_free(&a);
	return 0;
}
