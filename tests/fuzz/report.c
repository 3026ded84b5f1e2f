/* Whatever the texts of a document: clean lines that fit, and no request of
 * theirs in the page for man. */
#include <stddef.h>
#include <stdint.h>

#include <locale.h>

#include "base/panic.h"
#include "base/utf8.h"
#include "report/writer.h"
#include "tell/maker.h"
#include "tell/value.h"
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

static void put_runs(struct maker *m, struct runs *to, struct texts *t)
{
	struct sv text = next_text(t);
	enum run_role role = (enum run_role)(text.n % RUN_ROLES);

	if (role == RUN_NOTE)
		maker_ref_note(m, to, (uint32_t)text.n + 1, text);
	else if (role == RUN_EVENT)
		maker_ref_events(m, to, 1, (uint32_t)text.n + 1);
	else
		maker_text(m, to, role, text);
	maker_str(m, to, " ");
	maker_text(m, to, RUN_TEXT, next_text(t));
}

static void put_block(struct maker *m, struct block *b, struct texts *t)
{
	put_runs(m, &b->label, t);
	put_runs(m, &b->text, t);
	put_runs(m, &b->aside, t);
}

static void put_list(struct maker *m, enum block_kind list,
		     enum block_kind item, struct texts *t)
{
	put_block(m, maker_open(m, list), t);
	for (int i = 0; i < 3; i++)
		put_block(m, maker_add(m, item), t);
	maker_close(m);
}

/* A document of what has been made, and the block that comes next. */
struct made {
	struct maker m;
	struct doc doc;
	const struct block *at;
};

static const struct block *next_made(void *of, struct arena *a)
{
	struct made *d = of;
	const struct block *block = d->at;

	(void)a;
	d->at = block ? block->next : NULL;
	return block;
}

static void make_doc(struct made *d, struct texts *t, const struct locale *l)
{
	struct maker *m = &d->m;

	d->doc = (struct doc){ .head = { .locale = l,
					 .title = next_text(t),
					 .subtitle = next_text(t),
					 .day = INT64_MIN,
					 .events = 2,
					 .notes = 1 },
			       .next = next_made,
			       .of = d };
	put_block(m, maker_add(m, BLOCK_PARAGRAPH), t);
	for (uint32_t i = 1; i <= 2; i++) {
		struct block *event;

		maker_heading(m, i, next_text(t));
		event = maker_open(m, BLOCK_EVENT);
		event->number = i;
		put_block(m, event, t);
		put_block(m, maker_add(m, BLOCK_PARAGRAPH), t);
		put_list(m, BLOCK_QUOTES, BLOCK_QUOTE, t);
		put_block(m, maker_field(m, next_text(t)), t);
		maker_close(m);
		put_list(m, BLOCK_INDEX, BLOCK_ENTRY, t);
	}
	put_block(m, maker_note(m, 1), t);
	put_block(m, maker_open(m, BLOCK_ROW), t);
	put_block(m, maker_add(m, BLOCK_PARAGRAPH), t);
	maker_close(m);
	put_block(m, maker_add(m, BLOCK_MARK), t);
	maker_grid(m, 2, next_text(t));
	maker_line(m);
	put_block(m, maker_cell(m, CELL_WORDS), t);
	maker_bar(m, 1, 2);
	maker_close(m);
	maker_close(m);
}

static struct doc *told(struct made *d)
{
	d->at = d->m.first;
	return &d->doc;
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
		SV_INIT(".Ed"),  SV_INIT(".br"), SV_INIT(".nr doc-hyphen-"),
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
	struct sink_text to_text = sink_to_text(&text);
	struct sink_text to_man = sink_to_text(&man);
	struct build value = { .arena = &a };
	struct made made = { .m = { .arena = &a } };
	struct locale locale;
	struct err err;

	setlocale(LC_CTYPE, "C.UTF-8");
	ENSURE(locale_open(&a, "ru", &locale, NULL, &err));
	make_doc(&made, &texts, &locale);
	ENSURE(report_write(&to_text.sink, REPORT_TEXT, told(&made), &layout));
	check_page(build_view(&text), layout.width);
	ENSURE(report_write(&to_man.sink, REPORT_MAN, told(&made), &layout));
	check_man(build_view(&man));
	value_words(&value, &locale, texts.all);
	arena_free(&a);
	return 0;
}
