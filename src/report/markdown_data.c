/* Attributes of anchors in Markdown (markdown_data.h). */
#include "report/markdown_data.h"

#include <string.h>

#include "base/panic.h"
#include "base/utf8.h"
#include "report/catalogue.h"
#include "table/cited.h"
#include "table/column.h"
#include "text/clean.h"

/* Appends TEXT so that neither HTML nor Markdown takes any of it for a mark, a
 * cell or a line end, and what cannot be seen is a reference. */
static void put_value(const struct markdown_text *m, struct build *out,
		      struct sv text)
{
	for (size_t at = 0, from = 0; at < text.n; from = at) {
		uint32_t cp = utf8_next(text, &at);
		struct sv sign = sv_slice(text, from, at);

		if ((cp >= 0x80 && m->ascii) || cp < ' ' ||
		    !clean_shows(sign) ||
		    (cp < 0x80 && strchr("\"'&<>|`", (int)cp)))
			build_fmt(out, "&#%lu;",
				  (unsigned long)(cp & UTF8_BAD ? 0xfffd : cp));
		else
			build_sv(out, sign);
	}
}

/* Appends data-NAME, with its _ as -, unless TEXT is empty. */
static void put_attribute(const struct markdown_text *m, struct build *out,
			  struct sv name, struct sv text)
{
	if (text.n == 0)
		return;
	build_str(out, " data-");
	for (size_t i = 0; i < name.n; i++)
		build_char(out, name.s[i] == '_' ? '-' : name.s[i]);
	build_str(out, "=\"");
	put_value(m, out, text);
	build_char(out, '"');
}

/* ---- events ---- */

/* The columns of a table of reports that an anchor has: of what is told of the
 * event itself, or of those who were there and where too. */
static const struct {
	struct sv name;
	bool full;
} columns[] = {
	{ SV_INIT("id"), false },	 { SV_INIT("kind"), false },
	{ SV_INIT("date_text"), true }, { SV_INIT("confidence"), false },
	{ SV_INIT("who"), true },	 { SV_INIT("roles"), true },
	{ SV_INIT("place"), true },	 { SV_INIT("country"), true },
	{ SV_INIT("part_of"), false },	 { SV_INIT("series"), false },
	{ SV_INIT("number"), false },
};

/* ITEMS, a ; or \ in one of them with a \ before it; empty where all are. */
static struct sv joined(struct arena *a, const struct items *items)
{
	struct build b = { .arena = a };
	bool any = false;

	for (size_t i = 0; i < items->n; i++) {
		build_str(&b, i ? "; " : "");
		for (size_t k = 0; k < items->v[i].n; k++) {
			if (strchr(";\\", items->v[i].s[k]))
				build_char(&b, '\\');
			build_char(&b, items->v[i].s[k]);
		}
		any = any || items->v[i].n > 0;
	}
	return any ? build_view(&b) : (struct sv){ 0 };
}

static void put_columns(const struct markdown_text *m, struct build *out,
			const struct corpus *c, event_no ev, bool full)
{
	struct column_rows rows = { .corpus = c, .hits = &ev, .n = 1,
				    .set = COLUMNS_REPORT };
	struct rows table = column_table(&rows);

	table.next(table.of);
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		for (size_t k = 0; k < table.nheads; k++) {
			struct items items;

			if (!sv_eq(table.heads[k].name, columns[i].name) ||
			    (columns[i].full && !full))
				continue;
			items = table.cell(table.of, m->scratch, k);
			put_attribute(m, out, columns[i].name,
				      table.heads[k].shape == ROWS_MANY ?
					      joined(m->scratch, &items) :
					      items.v[0]);
		}
}

/* What SOURCE is known by there: its id, or one made of its number; of one of
 * which nothing is told what it is cited by. */
static void put_key(struct build *out, const struct book *b, source_no source)
{
	const struct catalogue c = { .b = b };
	bool told = false;
	size_t n;
	const char *const *fields = catalogue_fields(&n);

	for (size_t i = 0; i < n; i++)
		told = told ||
		       book_source_field(b, source, sv_of(fields[i])).n > 0;
	if (told || !sv_eq(book_source_id(b, source),
			   book_source_title(b, source)))
		catalogue_key(&c, out, source);
	else
		build_sv(out, book_source_id(b, source));
}

/* Each once: of one paragraph there may be several quotes. */
static void put_sources(const struct markdown_text *m, struct build *out,
			const struct book *b, event_no ev)
{
	size_t n;
	const struct cite *cites = book_sources_of(b, ev, &n);
	struct items items = { ARENA_NEW(m->scratch, n, struct sv), 0 };
	struct table seen = { 0 };

	for (size_t i = 0; i < n; i++) {
		struct build text = { .arena = m->scratch }, key = text;

		put_key(&key, b, cites[i].source);
		cited_put(&text, build_view(&key),
			  book_cite_at(m->scratch, b, &cites[i]));
		items_add(&items, &seen, build_view(&text));
	}
	table_free(&seen);
	put_attribute(m, out, SV("sources"),
		      n ? joined(m->scratch, &items) : SV("none"));
}

/* How many paragraphs of BLOCK are its summary: in a row lines, elsewhere what
 * goes on from one line to the next is one. */
static unsigned count_summary(const struct block *block)
{
	unsigned n = 0;

	for (const struct block *b = block->first; b; b = b->next)
		n += b->kind == BLOCK_PARAGRAPH && b->depth == 1 &&
		     (block->kind == BLOCK_ROW || !b->number);
	return n;
}

/* Whether BLOCK tells more than what an event is, when, and by which source. */
static bool is_full(const struct block *block)
{
	const struct run *r = block->label.first;

	while (r && r->role != RUN_MARK)
		r = r->next;
	return r || block->first || block->kind == BLOCK_EVENT;
}

/* Whether the date of BLOCK, in words, has what the number of its title would
 * be taken for: of 1, "Stand: 1. Mai". */
static bool is_like_title(const struct markdown_text *m,
			  const struct block *block)
{
	struct build sign = { .arena = m->scratch };

	build_fmt(&sign, ": %u. ", block->number);
	return sv_find(markdown_runs(m, &block->label), build_view(&sign),
		       0) != SV_NONE;
}

void markdown_event_data(const struct markdown_text *m, struct build *out,
			 const struct corpus *c, const struct block *block,
			 bool unsourced)
{
	const struct run *title = block->text.first;
	event_no ev;

	ENSURE(title && title->target.to == TARGET_EVENT);
	ev = title->target.no;
	put_columns(m, out, c, ev, is_full(block));
	if (!sv_eq(title->text, book_title(c->b, ev)) ||
	    is_like_title(m, block))
		put_attribute(m, out, SV("title"), book_title(c->b, ev));
	if (!unsourced)
		put_sources(m, out, c->b, ev);
	build_fmt(out, " data-summary=\"%u\"", count_summary(block));
}

/* ---- sources ---- */

void markdown_source_data(const struct markdown_text *m, struct build *out,
			  const struct book *b, source_no source)
{
	struct build key = { .arena = m->scratch };
	size_t n;
	const char *const *fields = catalogue_fields(&n);

	put_key(&key, b, source);
	put_attribute(m, out, SV("id"), build_view(&key));
	put_attribute(m, out, SV("title"), book_source_title(b, source));
	for (size_t i = 0; i < n; i++)
		put_attribute(m, out, sv_of(fields[i]),
			      book_source_field(b, source, sv_of(fields[i])));
}
