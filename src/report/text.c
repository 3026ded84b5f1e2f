#include "base/panic.h"
#include "report/format.h"
#include "report/page.h"
#include "text/width.h"

/* Where things stand on the page, in cells from the left edge. */
struct setting {
	struct page page;
	bool narrow; /* labels run into their text, numbers into dates */
	int body;    /* where an event's text begins */
	int value;   /* where the value of an event's field begins */
	int note;    /* where the words of a note begin */
	const struct doc_block *above; /* the block before this one, or null */
};

enum {
	NARROW = 48,    /* a page with fewer cells is set narrow */
	LABEL_MAX = 14, /* cells of a label that stands beside its value */
	COLUMN = 30,    /* the narrowest column of an index */
	COLUMNS_MAX = 3,
	COLUMN_GAP = 4,
};

/* Cells of the widest label in FIELDS, or WIDEST.  Empties the scratch. */
static int label_width(struct setting *s, const struct doc_block *fields,
		       int widest)
{
	for (const struct doc_block *f = fields->first; f; f = f->next) {
		int cells = width_text(page_runs(&s->page, &f->label));

		if (cells > widest && cells <= LABEL_MAX)
			widest = cells;
	}
	arena_reset(s->page.scratch);
	return widest;
}

/* The widest label in any event: all events share one column. */
static int event_labels(struct setting *s, const struct doc_block *list,
			int widest)
{
	for (const struct doc_block *b = list; b; b = b->next) {
		if (b->kind == DOC_SECTION)
			widest = event_labels(s, b->first, widest);
		if (b->kind != DOC_EVENT)
			continue;
		for (const struct doc_block *f = b->first; f; f = f->next)
			if (f->kind == DOC_FIELDS)
				widest = label_width(s, f, widest);
	}
	return widest;
}

/* Whether FIELD has several values, of which it may not be the first. */
static bool is_several(const struct doc_block *field)
{
	return !field->label.first ||
	       (field->next && !field->next->label.first);
}

/* The label runs into its value, or stands above several. */
static void put_narrow_field(struct setting *s, const struct doc_block *field,
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

static void put_field(struct setting *s, const struct doc_block *field,
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

static void put_fields(struct setting *s, const struct doc_block *fields)
{
	bool inside = fields->parent && fields->parent->kind == DOC_EVENT;
	int indent = inside ? s->body : 0;
	int column = inside ? s->value : label_width(s, fields, 0) + 2;

	page_gap(&s->page, 1);
	for (const struct doc_block *f = fields->first; f; f = f->next)
		if (s->narrow)
			put_narrow_field(s, f, indent);
		else
			put_field(s, f, indent, column);
}

/* The number and the date, with the kind at the right edge if it fits. */
static void put_event_head(struct setting *s, const struct doc_block *event)
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

/* Quotations that follow one another stand close. */
static void put_quote(struct setting *s, const struct doc_block *quote)
{
	struct page *p = &s->page;
	bool inside = quote->parent && quote->parent->kind == DOC_EVENT;
	int indent = (inside ? s->body : 0) + 2;
	struct build words = { .arena = p->scratch };

	build_sv(&words, page_runs(p, &quote->text));
	if (quote->label.first) {
		build_str(&words, p->marks->says);
		build_sv(&words, page_runs(p, &quote->label));
	}
	if (!s->above || s->above->kind != DOC_QUOTE)
		page_gap(p, 1);
	page_flow(p, SV(""), indent, indent, build_view(&words));
}

static void put_notes(struct setting *s, const struct doc_block *notes)
{
	struct page *p = &s->page;

	page_gap(p, 1);
	for (const struct doc_block *n = notes->first; n; n = n->next) {
		struct build lead = { .arena = p->scratch };

		build_fmt(&lead, "[%u]", n->number);
		page_flow(p, build_view(&lead), s->note, s->note,
			  page_runs(p, &n->text));
	}
}

static void put_entry(struct page *p, const struct doc_block *entry)
{
	struct build line = { .arena = p->scratch };

	build_sv(&line, page_runs(p, &entry->label));
	if (entry->text.first) {
		build_str(&line, "\u00a0\u00a0"); /* a number, not alone */
		build_sv(&line, page_runs(p, &entry->text));
	}
	page_flow(p, SV(""), 0, 2, build_view(&line));
}

/* Entries in columns, read downwards, an entry never parted. */
static void put_index(struct setting *s, const struct doc_block *index)
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
	for (const struct doc_block *e = index->first; e; e = e->next)
		put_entry(&narrow, e);
	for (size_t i = 0; i < set.n; i++)
		lines += set.s[i] == '\n';

	page_columns(build_view(&set), lines, column, columns);
	page_gap(p, 1);
	page_beside(p, column, columns, width + COLUMN_GAP);
}

static void put_blocks(struct setting *s, const struct doc_block *list);

static void put_section(struct setting *s, const struct doc_block *section)
{
	struct page *p = &s->page;
	bool chapter = !section->parent;

	page_gap(p, chapter ? 2 : 1);
	page_flow(p, SV(""), 0, 0, page_runs(p, &section->label));
	if (chapter)
		page_rule(p);
	page_gap(p, 1);
	put_blocks(s, section->first);
}

static void put_event(struct setting *s, const struct doc_block *event)
{
	page_gap(&s->page, 1);
	put_event_head(s, event);
	put_blocks(s, event->first);
	page_gap(&s->page, 1);
	arena_reset(s->page.scratch); /* nothing of an event outlives it */
}

static void put_paragraph(struct setting *s, const struct doc_block *para)
{
	bool inside = para->parent && para->parent->kind == DOC_EVENT;
	int indent = inside ? s->body : 0;

	page_gap(&s->page, 1);
	page_flow(&s->page, SV(""), indent, indent,
		  page_runs(&s->page, &para->text));
}

static void (*const put[DOC_KINDS])(struct setting *,
				    const struct doc_block *) = {
	[DOC_SECTION] = put_section, [DOC_PARAGRAPH] = put_paragraph,
	[DOC_FIELDS] = put_fields,   [DOC_EVENT] = put_event,
	[DOC_QUOTE] = put_quote,     [DOC_NOTES] = put_notes,
	[DOC_INDEX] = put_index,
};

/* Calls itself for children: DOC_DEPTH deep at most. */
static void put_blocks(struct setting *s, const struct doc_block *list)
{
	const struct doc_block *above = NULL;

	for (const struct doc_block *b = list; b; above = b, b = b->next) {
		ENSURE(put[b->kind]);
		s->above = above;
		put[b->kind](s, b);
	}
}

bool text_write(struct build *out, const struct doc *doc,
		const struct report_layout *layout)
{
	struct arena scratch = { 0 };
	struct setting s = { .page = page_start(out, &scratch, layout) };
	int digits = format_digits(doc->events);

	s.narrow = s.page.width < NARROW;
	s.body = s.narrow ? 2 : digits + 2 > 4 ? digits + 2 : 4;
	if (doc->events == 0)
		s.body = 0; /* nothing is numbered */
	s.value = s.body + event_labels(&s, doc->first, 0) + 2;
	s.note = format_digits(doc->notes) + 3;

	page_centre(&s.page, doc->title);
	page_centre(&s.page, doc->subtitle);
	if (s.page.begun) {
		page_gap(&s.page, 1);
		page_rule(&s.page);
	}
	put_blocks(&s, doc->first);
	arena_free(&scratch);
	return true;
}
