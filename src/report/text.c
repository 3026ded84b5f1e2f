/* Reports as plain text: where each kind of block stands on the page. */
#include "base/panic.h"
#include "report/format.h"
#include "report/page.h"
#include "text/width.h"
#include "wording/label.h"

/* Where things stand on the page, in cells from the left edge. */
struct setting {
	struct page page;
	bool narrow; /* labels run into their text, numbers into dates */
	int body;    /* where an event's text begins */
	int value;   /* where the value of an event's field begins */
	int note;    /* where the words of a note begin */
	enum block_kind last; /* of the top blocks, the one before this */
};

enum {
	NARROW = 48,    /* a page with fewer cells is set narrow */
	LABEL_MAX = 16, /* cells of one that stands beside its value */
	COLUMN = 30,    /* the narrowest column of an index */
	COLUMNS_MAX = 3,
	COLUMN_GAP = 4,
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
	size_t lines = 0;

	if (columns > COLUMNS_MAX)
		columns = COLUMNS_MAX;
	if (columns < 1)
		columns = 1;

	struct page narrow = *p;
	struct build set = { .arena = p->scratch };
	int width = (p->width - (columns - 1) * COLUMN_GAP) / columns;

	narrow.out = &set;
	narrow.width = width;
	narrow.gap = 0;
	for (const struct block *e = index->first; e; e = e->next)
		put_entry(&narrow, e);
	for (size_t i = 0; i < set.n; i++)
		lines += set.s[i] == '\n';

	page_columns(build_view(&set), lines, column, columns);
	page_gap(p, 1);
	page_beside(p, column, columns, width + COLUMN_GAP);
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

static void (*const put[BLOCK_KINDS])(struct setting *,
				      const struct block *) = {
	[BLOCK_HEADING] = put_heading, [BLOCK_PARAGRAPH] = put_paragraph,
	[BLOCK_FIELDS] = put_fields,   [BLOCK_EVENT] = put_event,
	[BLOCK_QUOTES] = put_quotes,   [BLOCK_NOTE] = put_note,
	[BLOCK_INDEX] = put_index,
};

/* Calls itself for children: BLOCK_DEPTH deep at most. */
static void put_blocks(struct setting *s, const struct block *list)
{
	for (const struct block *b = list; b; b = b->next) {
		ENSURE(put[b->kind]);
		put[b->kind](s, b);
	}
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
	put[b->kind](s, b);
	s->last = b->kind;
}

const struct format_doc text_format = {
	.state = sizeof(struct setting),
	.begin = begin,
	.block = put_top,
};
