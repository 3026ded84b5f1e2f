/* Reports as plain text: where each kind of block stands on the page. */
#include "base/panic.h"
#include "report/format.h"
#include "report/page.h"
#include "report/text_grid.h"
#include "text/width.h"
#include "wording/label.h"

/* Where things stand on the page, in cells from the left edge. */
struct setting {
	struct page page;
	bool narrow; /* labels run into their text, numbers into dates */
	int body;    /* where an event's text begins */
	int value;   /* where the value of an event's field begins */
	int note;    /* where the words of a note begin */
	struct {
		int at, width;
	} cell[3]; /* of a row: date, event, sources */
	int cells; /* that it has */
	enum block_kind last; /* of the top blocks, the one before this */
	bool on; /* this goes on with the table of that */
	struct grid_plan plan; /* of the last grid, which may go on */
};

enum {
	NARROW = 48,    /* a page with fewer cells is set narrow */
	LABEL_MAX = 16, /* cells of one that stands beside its value */
	COLUMN = 30,    /* the narrowest column of an index */
	COLUMNS_MAX = 3,
	COLUMN_GAP = 4,
	DATE_CELLS = 16, /* and its mark */
	SOURCE_CELLS = 12,
	CELL_GAP = 2,
};

/* Cells of the widest label in FIELDS. */
static int label_width(struct setting *s, const struct block *fields)
{
	int widest = 0;

	for (const struct block *f = fields->first; f; f = f->next) {
		int cells = width_text(page_runs(&s->page, &f->label));

		if (cells > widest && cells <= LABEL_MAX)
			widest = cells;
	}
	return widest;
}

/* Whether FIELD has several values, of which it may not be the first. */
static bool is_several(const struct block *field)
{
	return !field->label.first ||
	       (field->next && !field->next->label.first);
}

/* The label runs into its value, or stands above several. */
static void put_narrow_field(struct setting *s, const struct block *field,
			     int indent)
{
	struct page *p = &s->page;
	struct build line = { .arena = p->scratch };
	struct build dash = { .arena = p->scratch };
	struct sv label = page_runs(p, &field->label);

	build_sv(&line, label);
	build_str(&line, label.n ? ": " : "");
	if (!is_several(field)) {
		build_sv(&line, page_runs(p, &field->text));
		page_flow(p, SV(""), indent, indent + 2, build_view(&line));
		return;
	}
	page_flow(p, SV(""), indent, indent + 2, build_view(&line));
	build_fill(&dash, ' ', (size_t)indent);
	build_char(&dash, '-');
	page_flow(p, build_view(&dash), indent + 2, indent + 2,
		  page_runs(p, &field->text));
}

static void put_field(struct setting *s, const struct block *field,
		      int indent, int column)
{
	struct page *p = &s->page;
	struct sv label = page_runs(p, &field->label);
	struct build lead = { .arena = p->scratch };

	if (label.n && indent + width_text(label) > column - 2) {
		page_flow(p, SV(""), indent, indent + 2, label);
		label.n = 0;
	}
	if (label.n) {
		build_fill(&lead, ' ', (size_t)indent);
		build_sv(&lead, label);
	}
	page_flow(p, build_view(&lead), column,
		  column + (is_several(field) ? 2 : 0),
		  page_runs(p, &field->text));
}

static void put_fields(struct setting *s, const struct block *fields)
{
	bool inside = fields->parent && fields->parent->kind == BLOCK_EVENT;
	int indent = inside ? s->body : 0;
	int column = inside ? s->value : label_width(s, fields) + 2;

	page_gap(&s->page, 1);
	for (const struct block *f = fields->first; f; f = f->next)
		if (s->narrow)
			put_narrow_field(s, f, indent);
		else
			put_field(s, f, indent, column);
}

/* The number and the date, with the kind at the right edge if it fits. */
static void put_event_head(struct setting *s, const struct block *event)
{
	struct page *p = &s->page;
	struct build lead = { .arena = p->scratch };
	struct sv date = page_runs(p, &event->label);
	struct sv kind = page_runs(p, &event->aside);
	int cells = width_text(date), right = width_text(kind);
	bool beside = !s->narrow && kind.n &&
		      s->body + cells + 2 + right <= p->width;

	if (s->narrow) {
		if (event->number)
			build_fmt(&lead, "%u. ", event->number);
		build_sv(&lead, date);
		page_flow(p, SV(""), 0, s->body, build_view(&lead));
	} else {
		struct build line = { .arena = p->scratch };

		if (event->number)
			build_fmt(&lead, "%*u", s->body - 2, event->number);
		build_sv(&line, date);
		if (beside) {
			build_fill(&line, ' ', (size_t)(p->width - s->body -
							cells - right));
			build_sv(&line, kind);
		}
		page_flow(p, build_view(&lead), s->body, s->body,
			  build_view(&line));
	}
	page_flow(p, SV(""), s->body, s->body, page_runs(p, &event->text));
	if (kind.n && !beside)
		page_flow(p, SV(""), s->body, s->body, kind);
}

/* Who says them in a line, the words below it. */
static void put_quotes(struct setting *s, const struct block *quotes)
{
	struct page *p = &s->page;
	int indent = s->body + 2;

	page_gap(p, 1);
	page_flow(p, SV(""), s->body, s->body, page_runs(p, &quotes->label));
	for (const struct block *q = quotes->first; q; q = q->next) {
		struct build words = { .arena = p->scratch };

		build_sv(&words, page_runs(p, &q->text));
		build_str(&words, q->aside.first ? " " : "");
		build_sv(&words, page_runs(p, &q->aside));
		page_flow(p, SV(""), indent, indent, build_view(&words));
	}
}

static void put_note(struct setting *s, const struct block *note)
{
	struct page *p = &s->page;
	struct build lead = { .arena = p->scratch };

	if (s->last != BLOCK_NOTE)
		page_gap(p, 1);
	build_fmt(&lead, "[%u]", note->number);
	page_flow(p, build_view(&lead), s->note, s->note,
		  page_runs(p, &note->text));
}

static void put_entry(struct page *p, const struct block *entry)
{
	struct build line = { .arena = p->scratch };

	build_sv(&line, page_runs(p, &entry->label));
	if (entry->text.first) {
		build_str(&line, "\u00a0\u00a0"); /* a number, not alone */
		build_sv(&line, page_runs(p, &entry->text));
	}
	page_flow(p, SV(""), 0, 2, build_view(&line));
}

/* Entries in columns, read downwards, an entry never split. */
static void put_index(struct setting *s, const struct block *index)
{
	struct page *p = &s->page;
	int columns = (p->width + COLUMN_GAP) / (COLUMN + COLUMN_GAP);
	struct page_column column[COLUMNS_MAX];

	if (columns > COLUMNS_MAX)
		columns = COLUMNS_MAX;
	if (columns < 1)
		columns = 1;

	struct build set = { .arena = p->scratch };
	int width = (p->width - (columns - 1) * COLUMN_GAP) / columns;
	struct page narrow = page_part(p, &set, width);

	for (const struct block *e = index->first; e; e = e->next)
		put_entry(&narrow, e);
	page_columns(build_view(&set), page_column(&set, 0).lines, column,
		     columns);
	for (int i = 0; i < columns; i++)
		column[i].at = i * (width + COLUMN_GAP);
	page_gap(p, 1);
	page_beside(p, column, columns);
}

/* ---- the table ---- */

enum { CELLS = 3 };

static void put_row_cells(struct setting *s, struct page *p,
			  const struct build *set)
{
	struct page_column column[CELLS];

	for (int i = 0; i < s->cells; i++)
		column[i] = page_column(&set[i], s->cell[i].at);
	page_beside(p, column, s->cells);
}

/* What the columns are called, above the first row on P. */
static void put_row_heads(struct setting *s, struct page *p)
{
	static const enum label labels[CELLS] = { LABEL_COLUMN_DATE,
						  LABEL_KIND_EVENT,
						  LABEL_SOURCES };
	struct build set[CELLS];

	page_gap(p, 1);
	for (int i = 0; i < s->cells; i++) {
		struct page cell;

		set[i] = (struct build){ .arena = p->scratch };
		cell = page_part(p, &set[i], s->cell[i].width);
		page_flow(&cell, SV(""), i ? 0 : s->body, i ? 0 : s->body,
			  page_label(&cell, labels[i]));
	}
	put_row_cells(s, p, set);
	page_rule(p);
}

/* Title, and below it what more is told, of a row in the cells from COLUMN
 * on. */
static void put_row_text(struct page *p, const struct block *row, int column)
{
	page_flow(p, SV(""), column, column, page_runs(p, &row->text));
	for (const struct block *b = row->first; b; b = b->next)
		page_flow(p, SV(""), column, column, page_runs(p, &b->text));
}

static void put_narrow_row(struct setting *s, const struct block *row)
{
	struct page *p = &s->page;
	struct build lead = { .arena = p->scratch };
	int column = s->body * (1 + (int)row->depth);

	if (row->number)
		build_fmt(&lead, "%u. ", row->number);
	build_sv(&lead, page_runs(p, &row->label));
	page_flow(p, SV(""), 0, s->body, build_view(&lead));
	put_row_text(p, row, column);
	page_flow(p, SV(""), column, column, page_runs(p, &row->aside));
}

static void put_row(struct setting *s, const struct block *row)
{
	enum { DEEPER = 2 }; /* cells */
	struct page *p = &s->page;
	struct build set[CELLS], lead = { .arena = p->scratch };
	struct page cell[CELLS];

	if (s->narrow) {
		page_gap(p, 1);
		put_narrow_row(s, row);
		return;
	}
	if (s->last != BLOCK_ROW)
		put_row_heads(s, p);
	else
		page_gap(p, row->first != NULL);
	for (int i = 0; i < s->cells; i++) {
		set[i] = (struct build){ .arena = p->scratch };
		cell[i] = page_part(p, &set[i], s->cell[i].width);
	}
	if (row->number)
		build_fmt(&lead, "%*u", s->body - 2, row->number);
	page_flow(&cell[0], build_view(&lead), s->body, s->body,
		  page_runs(p, &row->label));
	put_row_text(&cell[1], row, DEEPER * (int)row->depth);
	if (s->cells == CELLS)
		page_flow(&cell[2], SV(""), 0, 0, page_runs(p, &row->aside));
	put_row_cells(s, p, set);
}

static void put_mark(struct setting *s, const struct block *mark)
{
	enum { WORDS_AT = 4 };
	struct page *p = &s->page;
	struct build words = { .arena = p->scratch };

	if (s->last != BLOCK_MARK)
		page_gap(p, 1);
	build_sv(&words, page_runs(p, &mark->label));
	build_char(&words, ' ');
	build_sv(&words, page_runs(p, &mark->text));
	page_flow(p, SV(""), 0, WORDS_AT, build_view(&words));
}

static void put_blocks(struct setting *s, const struct block *list);

static void put_heading(struct setting *s, const struct block *heading)
{
	struct page *p = &s->page;
	bool chapter = heading->number == 1;

	page_gap(p, chapter ? 2 : 1);
	page_flow(p, SV(""), 0, 0, page_runs(p, &heading->label));
	if (chapter)
		page_rule(p);
	page_gap(p, 1);
}

static void put_event(struct setting *s, const struct block *event)
{
	page_gap(&s->page, 1);
	put_event_head(s, event);
	put_blocks(s, event->first);
	page_gap(&s->page, 1);
}

static void put_paragraph(struct setting *s, const struct block *para)
{
	bool inside = para->parent != NULL;
	int indent = inside ? s->body : 0;

	page_gap(&s->page, para->number ? 0 : 1);
	page_flow(&s->page, SV(""), indent, indent,
		  page_runs(&s->page, &para->text));
}

static void put_grid(struct setting *s, const struct block *grid)
{
	s->on = text_grid(&s->page, grid, &s->plan);
}

static void (*const put[BLOCK_KINDS])(struct setting *,
				      const struct block *) = {
	[BLOCK_HEADING] = put_heading, [BLOCK_PARAGRAPH] = put_paragraph,
	[BLOCK_FIELDS] = put_fields,   [BLOCK_EVENT] = put_event,
	[BLOCK_QUOTES] = put_quotes,   [BLOCK_NOTE] = put_note,
	[BLOCK_INDEX] = put_index,     [BLOCK_ROW] = put_row,
	[BLOCK_MARK] = put_mark,       [BLOCK_GRID] = put_grid,
};

/* Calls itself for children: BLOCK_DEPTH deep at most. */
static void put_blocks(struct setting *s, const struct block *list)
{
	for (const struct block *b = list; b; b = b->next) {
		ENSURE(put[b->kind]);
		put[b->kind](s, b);
	}
}

static void set_cells(struct setting *s)
{
	int at = 0, sources = s->page.width - SOURCE_CELLS;

	s->cell[0].width = s->body + DATE_CELLS;
	at = s->cell[0].width + CELL_GAP;
	s->cell[1].at = at;
	s->cell[1].width = s->cells == CELLS ? sources - CELL_GAP - at :
					       s->page.width - at;
	s->cell[2].at = sources;
	s->cell[2].width = SOURCE_CELLS;
}

static void begin(void *state, const struct format_page *page,
		  const struct block *first)
{
	const struct doc_head *head = page->head;
	struct setting *s = state;
	struct page *p = &s->page;
	int digits = format_digits(head->events);

	(void)first;
	*p = page_start(page->out, page->scratch, head->locale, page->layout);
	s->last = BLOCK_KINDS;
	s->narrow = p->width < NARROW;
	s->body = s->narrow ? 2 : digits + 2 > 4 ? digits + 2 : 4;
	if (head->events == 0)
		s->body = 0; /* nothing is numbered */
	s->value = s->body + label_cells(head->locale) + 2;
	s->note = format_digits(head->notes) + 3;

	s->cells = head->unsourced ? CELLS - 1 : CELLS;
	set_cells(s);

	page_centre(p, head->title);
	page_centre(p, head->subtitle);
	if (p->begun) {
		page_gap(p, 1);
		page_rule(p);
	}
}

static void put_top(void *state, const struct block *b)
{
	struct setting *s = state;

	ENSURE(put[b->kind]);
	s->on = b->kind == BLOCK_ROW ? s->last == BLOCK_ROW : b->again;
	put[b->kind](s, b);
	s->last = b->kind;
}

static bool heads(void *state, const struct block *b, struct build *out)
{
	struct setting *s = state;
	struct page p = page_part(&s->page, out, s->page.width);

	if (b->kind == BLOCK_GRID)
		text_grid_heads(&p, b, &s->plan);
	else if (b->kind == BLOCK_ROW && !s->narrow)
		put_row_heads(s, &p);
	return s->on;
}

const struct format_doc text_format = {
	.state = sizeof(struct setting),
	.begin = begin,
	.block = put_top,
	.heads = heads,
};
