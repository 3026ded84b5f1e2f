/*
 * Reports as Markdown, as CommonMark 0.31 has it: chapters and events are
 * headings, fields and the index lists, quotes block quotes.  Every block is a
 * line, however long.
 */
#include "base/panic.h"
#include "report/format.h"
#include "report/markdown_data.h"
#include "report/markdown_text.h"
#include "wording/label.h"

struct markdown {
	struct build *out;
	struct markdown_text text;
	const struct corpus *corpus; /* for data; or null */
	bool gfm;             /* tables */
	bool unsourced;       /* whose rows have no sources */
	bool begun;           /* something stands above */
	bool broken;          /* a line that the next one goes on with */
	enum block_kind last; /* of the top blocks, the one before this */
};

/* A blank line, unless nothing stands above it. */
static void put_gap(struct markdown *m)
{
	if (m->begun)
		build_char(m->out, '\n');
	m->begun = true;
}

static void put_str(struct markdown *m, const char *text)
{
	build_str(m->out, text);
}

static struct sv runs(const struct markdown *m, const struct runs *of)
{
	return markdown_runs(&m->text, of);
}

/* LINE after MARK, and with BREAK so that the next one goes on with it. */
static void put_line(struct markdown *m, const char *mark, struct sv line,
		     bool breaks)
{
	put_str(m, mark);
	build_sv(m->out, line);
	put_str(m, breaks ? "\\\n" : "\n");
}

static void put_heading(struct markdown *m, const struct block *heading)
{
	put_gap(m);
	put_line(m, heading->number == 1 ? "## " : "### ",
		 runs(m, &heading->label), false);
}

/* A paragraph that stands right below another one goes on with it, within an
 * event; what follows a top block is not known yet. */
static void put_paragraph(struct markdown *m, const struct block *para)
{
	struct sv line = runs(m, &para->text);
	const struct block *next = para->next;
	bool breaks = next && next->kind == BLOCK_PARAGRAPH &&
		      next->number && runs(m, &next->text).n > 0;

	if (line.n == 0)
		return;
	if (!m->broken)
		put_gap(m);
	put_line(m, "", line, breaks);
	m->broken = breaks;
}

/* "**Place:** Baku"; several values are a list below their label. */
static void put_field(struct markdown *m, const struct block *field)
{
	struct sv label = runs(m, &field->label);
	struct sv value = runs(m, &field->text);
	bool several = field->next && !field->next->label.first;

	if (label.n > 0) {
		put_str(m, "- ");
		build_sv(m->out, markdown_marked(&m->text, label, "**"));
		put_str(m, several ? ":\n" : ": ");
	}
	put_line(m, several || label.n == 0 ? "  - " : "", value, false);
}

static void put_fields(struct markdown *m, const struct block *fields)
{
	if (fields->first)
		put_gap(m);
	for (const struct block *f = fields->first; f; f = f->next)
		put_field(m, f);
}

/* Each of the words is a quote of its own. */
static void put_quotes(struct markdown *m, const struct block *quotes)
{
	put_gap(m);
	put_line(m, "", runs(m, &quotes->label), false);
	for (const struct block *q = quotes->first; q; q = q->next) {
		struct sv source = runs(m, &q->aside);

		put_gap(m);
		put_str(m, "> ");
		build_sv(m->out, runs(m, &q->text));
		put_line(m, source.n ? " " : "", source, false);
	}
}

static void put_note(struct markdown *m, const struct block *note)
{
	if (m->last != BLOCK_NOTE)
		put_gap(m);
	build_fmt(m->out, "- <span id=\"n%u\"", note->number);
	if (m->corpus)
		markdown_source_data(&m->text, m->out, m->corpus->b,
				     note->number - 1);
	build_fmt(m->out, "></span>\\[%u\\] ", note->number);
	put_line(m, "", runs(m, &note->text), false);
}

static void put_index(struct markdown *m, const struct block *index)
{
	if (index->first)
		put_gap(m);
	for (const struct block *e = index->first; e; e = e->next) {
		put_str(m, "- ");
		build_sv(m->out, runs(m, &e->label));
		put_str(m, e->text.first ? " " : "");
		put_line(m, "", runs(m, &e->text), false);
	}
}

static void put_blocks(struct markdown *m, const struct block *list);

/* Whether B is a row of what has no source, which a word says. */
static bool is_unsourced(const struct block *b)
{
	return b->kind == BLOCK_ROW && b->aside.first &&
	       b->aside.first->role == RUN_WARN;
}

/* That a row has no source, where no head of a column says of what. */
static struct sv no_source(const struct markdown *m)
{
	struct build text = { .arena = m->text.scratch };

	markdown_text(&m->text, &text,
		      label_text(m->text.locale, LABEL_STATS_NO_SOURCE));
	return build_view(&text);
}

/* The date as a file has it, for programs: EDTF has no sign that HTML or
 * Markdown would take for another. */
static void put_dated(struct markdown *m, const struct block *b)
{
	struct sv key = b->dated.name;
	struct sv sane = SV("+-0123456789XYETZSu/.,?~%{}[]: ");

	for (size_t i = 0; i < b->dated.text.n; i++)
		if (sv_find_char(sane, b->dated.text.s[i], 0) == SV_NONE)
			return;
	if (b->dated.text.n == 0)
		return;
	put_str(m, " data-");
	for (size_t i = 0; i < key.n; i++)
		build_char(m->out, key.s[i] == '_' ? '-' : key.s[i]);
	build_fmt(m->out, "=\"%.*s\"", SV_ARG(b->dated.text));
	put_str(m, b->julian ? " data-calendar=\"julian\"" : "");
}

static void put_anchor(struct markdown *m, const struct block *b)
{
	if (!b->number || b->again)
		return;
	build_fmt(m->out, "<span id=\"e%u\"", b->number);
	put_dated(m, b);
	if (b->status.n > 0)
		build_fmt(m->out, " data-status=\"%.*s\"", SV_ARG(b->status));
	if (m->corpus)
		markdown_event_data(&m->text, m->out, m->corpus, b,
				    m->unsourced);
	put_str(m, "></span>");
}

static void put_event(struct markdown *m, const struct block *event)
{
	struct sv date = runs(m, &event->label), kind = runs(m, &event->aside);

	put_gap(m);
	put_str(m, "### ");
	put_anchor(m, event);
	if (event->number)
		build_fmt(m->out, "%u. ", event->number);
	put_line(m, "", runs(m, &event->text), false);
	if (date.n + kind.n > 0) {
		put_gap(m);
		build_sv(m->out, markdown_marked(&m->text, date, "**"));
		put_str(m, date.n && kind.n ? ", " : "");
		put_line(m, "", kind, false);
	}
	put_blocks(m, event->first);
}

/* ---- the table ---- */

/* What more is told of ROW, each after BETWEEN. */
static void put_row_lines(struct markdown *m, const struct block *row,
			  const char *between)
{
	for (const struct block *b = row->first; b; b = b->next) {
		put_str(m, between);
		build_sv(m->out, runs(m, &b->text));
	}
}

/* "- 15 May (a): 12. **Title**", and more on lines below it. */
static void put_row_item(struct markdown *m, const struct block *row)
{
	struct build between = { .arena = m->text.scratch };
	int indent = 2 * (int)row->depth;

	if (m->last != BLOCK_ROW)
		put_gap(m);
	build_fill(m->out, ' ', (size_t)indent);
	put_str(m, "- ");
	put_anchor(m, row);
	build_sv(m->out, runs(m, &row->label));
	put_str(m, ": ");
	if (row->number)
		build_fmt(m->out, "%u. ", row->number);
	build_sv(m->out, markdown_marked(&m->text, runs(m, &row->text), "**"));
	build_str(&between, "\\\n");
	build_fill(&between, ' ', (size_t)indent + 2);
	put_row_lines(m, row, between.s);
	put_str(m, row->aside.first ? between.s : "");
	put_line(m, "", is_unsourced(row) ? no_source(m)
					  : runs(m, &row->aside), false);
}

static void put_row_heads(struct markdown *m)
{
	static const enum label heads[] = { LABEL_COLUMN_DATE,
					    LABEL_KIND_EVENT, LABEL_SOURCES };

	put_gap(m);
	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads) - m->unsourced;
	     i++) {
		put_str(m, i ? " | " : "| ");
		markdown_text(&m->text, m->out,
			      label_text(m->text.locale, heads[i]));
	}
	put_str(m, " |\n| --- | --- |");
	put_str(m, m->unsourced ? "\n" : " --- |\n");
}

/* A row of a table as GitHub has it: no line end is in it. */
static void put_row_cells(struct markdown *m, const struct block *row)
{
	if (m->last != BLOCK_ROW)
		put_row_heads(m);
	put_str(m, "| ");
	put_anchor(m, row);
	build_sv(m->out, runs(m, &row->label));
	put_str(m, " | ");
	for (uint32_t i = 0; i < row->depth; i++)
		put_str(m, "&emsp;");
	if (row->number)
		build_fmt(m->out, "%u. ", row->number);
	build_sv(m->out, markdown_marked(&m->text, runs(m, &row->text), "**"));
	put_row_lines(m, row, " <br>"); /* or run together without HTML */
	put_str(m, m->unsourced ? "" : " | ");
	build_sv(m->out, runs(m, &row->aside));
	put_str(m, " |\n");
}

static void put_row(struct markdown *m, const struct block *row)
{
	(m->gfm ? put_row_cells : put_row_item)(m, row);
}

static void put_mark(struct markdown *m, const struct block *mark)
{
	if (m->last != BLOCK_MARK)
		put_gap(m);
	put_str(m, "- ");
	build_sv(m->out, runs(m, &mark->label));
	put_line(m, " ", runs(m, &mark->text), false);
}

/* ---- grids ---- */

/* CELL as words: a bar is drawn. */
static struct sv cell_words(struct markdown *m, const struct block *cell)
{
	enum { PARTS = 20 };
	struct build bar = { .arena = m->text.scratch };

	if (cell->depth != CELL_BAR)
		return runs(m, &cell->text);
	for (uint32_t i = 0; i < cell->number; i += CELL_WHOLE / PARTS)
		build_str(&bar, m->text.ascii ? "\\#" : "█");
	return build_view(&bar);
}

/* A line of a grid as a row of a table; null: a row with nothing. */
static void put_grid_row(struct markdown *m, const struct block *grid,
			 const struct block *line)
{
	const struct block *c = line ? line->first : NULL;

	for (uint32_t i = 0; i < grid->number; i++) {
		put_str(m, "| ");
		if (c)
			build_sv(m->out, cell_words(m, c));
		put_str(m, " ");
		c = c ? c->next : NULL;
	}
	put_str(m, "|\n");
}

/* Such a table has heads, and a rule below them. */
static void put_grid_heads(struct markdown *m, const struct block *grid)
{
	put_grid_row(m, grid, grid->first->number ? grid->first : NULL);
	for (const struct block *c = grid->last->first; c; c = c->next)
		put_str(m, c->depth == CELL_NUMBER ? "| ---: " : "| --- ");
	put_str(m, "|\n");
}

static void put_grid_table(struct markdown *m, const struct block *grid)
{
	const struct block *line = grid->first;

	if (!grid->again)
		put_grid_heads(m, grid);
	for (line = line->number ? line->next : line; line; line = line->next)
		if (!line->depth)
			put_grid_row(m, grid, line);
}

/* A line as an item: "- Baku: 20; ████". */
static void put_grid_item(struct markdown *m, const struct block *line)
{
	const char *between = "- ";

	for (const struct block *c = line->first; c; c = c->next) {
		struct sv words = cell_words(m, c);

		if (words.n == 0)
			continue;
		put_str(m, between);
		build_sv(m->out, words);
		between = c == line->first ? ": " : "; ";
	}
	put_str(m, "\n");
}

static void put_grid(struct markdown *m, const struct block *grid)
{
	if (!grid->first)
		return;
	if (!grid->again)
		put_gap(m);
	if (grid->label.first) {
		put_line(m, "", markdown_marked(&m->text,
						runs(m, &grid->label), "**"),
			 false);
		put_gap(m);
	}
	if (m->gfm) {
		put_grid_table(m, grid);
		return;
	}
	for (const struct block *l = grid->first; l; l = l->next)
		if (!l->depth && !l->number)
			put_grid_item(m, l);
}

static void (*const put[BLOCK_KINDS])(struct markdown *,
				      const struct block *) = {
	[BLOCK_HEADING] = put_heading, [BLOCK_PARAGRAPH] = put_paragraph,
	[BLOCK_FIELDS] = put_fields,   [BLOCK_EVENT] = put_event,
	[BLOCK_QUOTES] = put_quotes,   [BLOCK_NOTE] = put_note,
	[BLOCK_INDEX] = put_index,     [BLOCK_ROW] = put_row,
	[BLOCK_MARK] = put_mark,       [BLOCK_GRID] = put_grid,
};

/* Calls itself for children: BLOCK_DEPTH deep at most. */
static void put_blocks(struct markdown *m, const struct block *list)
{
	for (const struct block *b = list; b; b = b->next) {
		ENSURE(put[b->kind]);
		put[b->kind](m, b);
	}
}

/* The title, and in a paragraph what stands below it. */
static void begin(void *state, const struct format_page *page,
		  const struct block *first)
{
	struct markdown *m = state;
	const struct sv heads[] = { page->head->title, page->head->subtitle };
	static const char *const marks[] = { "# ", "" };

	(void)first;
	*m = (struct markdown){ .out = page->out, .last = BLOCK_KINDS,
				.corpus = page->layout->corpus,
				.gfm = page->layout->gfm,
				.unsourced = page->head->unsourced };
	m->text = (struct markdown_text){ page->scratch, page->head->locale,
					  page->layout->ascii };
	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
		struct run run = { .text = heads[i] };
		struct sv line = runs(m, &(struct runs){ &run, &run });

		if (line.n == 0)
			continue;
		put_gap(m);
		put_line(m, marks[i], line, false);
	}
}

static void put_top(void *state, const struct block *b)
{
	struct markdown *m = state;

	ENSURE(put[b->kind]);
	put[b->kind](m, b);
	m->last = b->kind;
}

const struct format_doc markdown_format = {
	.state = sizeof(struct markdown),
	.begin = begin,
	.block = put_top,
};
