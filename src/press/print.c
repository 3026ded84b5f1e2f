/* Where each kind of block stands on a page (print.h). */
#include "press/print.h"

#include "base/build.h"
#include "base/panic.h"
#include "press/grid.h"

static const int
	DATE_WIDTH = 92, SOURCE_WIDTH = 78, CELL_GAP = 10,
	NUMBER_WIDTH = 20, /* of a row, before its date */
	DEEPER = 14,
	LABEL_WIDTH = 96,  /* of a field */
	NOTE_HANG = 24, MARK_HANG = 16, ENTRY_HANG = 10;

void print_title(struct page *p)
{
	const int TITLE_SIZE = 40, BELOW = 22;
	struct look title = { .size = TITLE_SIZE, .bold = true,
			      .align = PANGO_ALIGN_CENTER,
			      .width = page_width(p) };
	struct look below = { .size = BELOW, .soft = true,
			      .align = PANGO_ALIGN_CENTER,
			      .width = page_width(p) };
	struct para para = para_text(p, p->head.title, &title);

	para_flow(p, &para, MARGIN);
	para_free(&para);
	page_gap(p, 4);
	para = para_text(p, p->head.subtitle, &below);
	para_flow(p, &para, MARGIN);
	para_free(&para);
	page_gap(p, 14);
}

/* PIECES from X on, in lines of WIDTH. */
static void flow(struct page *p, const struct piece *pieces, double x,
		 struct look look)
{
	struct para para;

	if (!pieces)
		return;
	look.width = p->head.width - MARGIN - x;
	para = para_set(p, pieces, &look);
	para_flow(p, &para, x);
	para_free(&para);
}

/* TO with FROM after it, which are used up. */
static struct piece *join(struct piece *to, struct piece *from)
{
	struct piece **at = &to;

	while (*at)
		at = &(*at)->next;
	*at = from;
	return to;
}

static struct piece *word(struct page *p, char style, struct sv text)
{
	struct piece *piece = ARENA_NEW(&p->scratch, 1, struct piece);

	*piece = (struct piece){ .style = style, .text = text };
	return piece;
}

static struct piece *with_style(struct piece *pieces, char style)
{
	for (struct piece *piece = pieces; piece; piece = piece->next)
		if (piece->style == 'n')
			piece->style = style;
	return pieces;
}

/* ---- headings, paragraphs, fields ---- */

static double row_keeps(struct page *p, const struct item *row);

/* How much of what comes after a heading stands below it: points.  In a CHAPTER
 * that begins with a line another heading may follow that. */
static double follows(struct page *p, bool chapter)
{
	const double LEAST = 90, LEAST_OF_CHAPTER = 150;
	bool line = chapter && p->next && p->next->kind == KIND_PARAGRAPH;
	double least = line ? LEAST_OF_CHAPTER : LEAST, height = 0;
	double most = (page_bottom(p) - TOP) / 2;

	if (p->next && p->next->kind == KIND_ROW)
		height = row_keeps(p, p->next);
	else if (p->next && p->next->kind == KIND_GRID)
		height = LEAST / 2 + grid_keeps(p, p->next);
	return height > least && height < most ? height : least;
}

static void put_heading(struct page *p, const struct item *item)
{
	const int CHAPTER_SIZE = 28, SECTION_SIZE = 22;
	bool chapter = item->number == 1;
	struct look look = { .size = chapter ? CHAPTER_SIZE : SECTION_SIZE,
			     .bold = true, .width = page_width(p) };
	struct para para = para_set(p, item->label, &look);
	struct build words = { .arena = &p->scratch };

	for (const struct piece *l = item->label; l; l = l->next)
		build_sv(&words, l->text);
	if (item->depth)
		page_turn(p);
	page_gap(p, chapter ? 18 : 10);
	page_keep(p, para.height + follows(p, chapter));
	page_outline(p, (int)item->number, build_view(&words), p->y);
	para_flow(p, &para, MARGIN);
	para_free(&para);
	page_gap(p, 5);
}

static void put_paragraph_at(struct page *p, const struct item *item, double x)
{
	page_gap(p, item->number ? 0 : 3);
	flow(p, item->text, x, (struct look){ .size = BODY_SIZE });
	page_gap(p, 3);
}

static void put_paragraph(struct page *p, const struct item *item)
{
	put_paragraph_at(p, item, MARGIN);
}

/* The label, if any, beside its value, whose first line keeps it. */
static void put_field(struct page *p, const struct item *field, double x)
{
	struct look soft = { .size = SMALL_SIZE, .soft = true,
			     .width = LABEL_WIDTH - CELL_GAP };
	struct para label = para_set(p, field->label, &soft);

	page_keep(p, label.height);
	if (field->label)
		para_draw(p, &label, x, p->y);
	flow(p, field->text, x + LABEL_WIDTH,
	     (struct look){ .size = SMALL_SIZE });
	para_free(&label);
	page_gap(p, 1);
}

static void put_fields_at(struct page *p, const struct item *item, double x)
{
	page_gap(p, 3);
	for (const struct item *f = item->first; f; f = f->next) {
		/* The last of them does not stand alone overleaf. */
		if (f->next && !f->next->next)
			page_keep(p, 2 * SMALL_SIZE);
		put_field(p, f, x);
	}
	page_gap(p, 3);
}

static void put_fields(struct page *p, const struct item *item)
{
	put_fields_at(p, item, MARGIN);
}

/* ---- an event, whole ---- */

static void put_quotes(struct page *p, const struct item *item, double x)
{
	page_gap(p, 3);
	page_keep(p, 2 * BODY_SIZE);
	flow(p, item->label, x, (struct look){ .size = SMALL_SIZE,
					       .soft = true });
	for (const struct item *q = item->first; q; q = q->next) {
		flow(p, join(join(q->text, word(p, 'n', SV(" "))), q->aside),
		     x + DEEPER, (struct look){ .size = BODY_SIZE });
		page_gap(p, 2);
	}
}

static void put_event(struct page *p, const struct item *item)
{
	const int FOLLOWS = 60, IN = 24;
	struct build number = { .arena = &p->scratch };
	struct piece *kind = item->aside;

	page_gap(p, 8);
	page_keep(p, FOLLOWS);
	page_anchor(p, item->anchor, p->y);
	if (item->number) {
		struct look look = { .size = SMALL_SIZE, .soft = true,
				     .width = IN };
		struct para para;

		build_fmt(&number, "%u", item->number);
		para = para_text(p, build_view(&number), &look);
		para_draw(p, &para, MARGIN, p->y);
		para_free(&para);
	}
	if (kind)
		kind = join(word(p, 's', SV("   ")), with_style(kind, 's'));
	flow(p, join(item->label, kind), MARGIN + IN,
	     (struct look){ .size = SMALL_SIZE });
	flow(p, item->text, MARGIN + IN,
	     (struct look){ .size = BODY_SIZE, .bold = true });
	for (const struct item *b = item->first; b; b = b->next)
		if (b->kind == KIND_FIELDS)
			put_fields_at(p, b, MARGIN + IN);
		else if (b->kind == KIND_QUOTES)
			put_quotes(p, b, MARGIN + IN);
		else
			put_paragraph_at(p, b, MARGIN + IN);
}

/* ---- lists ---- */

/* ANCHOR, or none, leads to it. */
static void put_hanging(struct page *p, struct sv anchor, struct piece *pieces,
			double hang)
{
	const double WHOLE = 60; /* what is no higher is on one page */
	struct look look = { .size = SMALL_SIZE, .hang = hang,
			     .width = page_width(p) };
	struct para para;

	if (!pieces)
		return;
	para = para_set(p, pieces, &look);
	page_keep(p, para.height < WHOLE ? para.height : 2 * SMALL_SIZE);
	page_anchor(p, anchor, p->y);
	para_flow(p, &para, MARGIN);
	para_free(&para);
	page_gap(p, 2);
}

static void put_note(struct page *p, const struct item *item)
{
	struct build number = { .arena = &p->scratch };

	build_fmt(&number, "[%u] ", item->number);
	put_hanging(p, item->anchor,
		    join(word(p, 'n', build_view(&number)), item->text),
		    NOTE_HANG);
}

static void put_mark(struct page *p, const struct item *item)
{
	page_gap(p, 1);
	put_hanging(p, (struct sv){ 0 },
		    join(join(item->label, word(p, 'n', SV(" "))), item->text),
		    MARK_HANG);
}

/* How far entries from AT on go down a column, no further than HEIGHT; *NEXT is
 * the first that is not in it. */
static double column(struct page *p, const struct item *at, double height,
		     const struct item **next, bool draw, double x)
{
	struct look look = { .size = SMALL_SIZE, .hang = ENTRY_HANG,
			     .width = (page_width(p) - 2 * CELL_GAP) / 2 };
	double y = 0;

	for (; at; at = at->next) {
		struct para para = para_set(p, at->label, &look);
		bool fits = y == 0 || y + para.height <= height;

		if (fits && draw)
			para_draw(p, &para, x, p->y + y);
		if (fits)
			y += para.height + 1;
		para_free(&para);
		if (!fits)
			break;
	}
	*next = at;
	return y;
}

/* Entries in two columns, as even as may be, or as many as the page holds. */
static void put_index(struct page *p, const struct item *index)
{
	const struct item *at = index->first, *rest, *end;

	for (struct item *e = index->first; e; e = e->next)
		e->label = join(join(e->label, word(p, 'n', SV("\u2002"))),
				e->text);
	while (at) {
		double height, left, right;

		page_keep(p, 3 * BODY_SIZE);
		height = column(p, at, 1e9, &end, false, 0) / 2 + BODY_SIZE;
		if (height > page_room(p))
			height = page_room(p);
		left = column(p, at, height, &rest, true, MARGIN);
		right = column(p, rest, left, &end, true,
			       MARGIN + page_width(p) / 2 + CELL_GAP);
		p->begun = true;
		p->y += left > right ? left : right;
		at = end;
	}
	page_gap(p, 4);
}

/* ---- the table ---- */

/* The left edges of the cells. */
static double cell_at(const struct page *p, int i)
{
	static const double at[] = { 0, DATE_WIDTH + CELL_GAP };

	return i < 2 ? MARGIN + at[i] :
		       p->head.width - MARGIN - SOURCE_WIDTH;
}

static double cell_width(const struct page *p, int i)
{
	return i == 0 ? DATE_WIDTH :
	       i == 2 ? SOURCE_WIDTH :
	       p->head.columns[2].n == 0 ?
			p->head.width - MARGIN - cell_at(p, 1) :
			cell_at(p, 2) - cell_at(p, 1) - CELL_GAP;
}

static void put_heads(struct page *p)
{
	double height = 0;

	for (int i = 0; i < COLUMNS; i++) {
		struct look look = { .size = SMALL_SIZE, .soft = true,
				     .width = cell_width(p, i) };
		struct para head = para_text(p, p->head.columns[i], &look);

		para_draw(p, &head, cell_at(p, i) + (i ? 0 : NUMBER_WIDTH),
			  p->y);
		if (head.height > height)
			height = head.height;
		para_free(&head);
	}
	p->y += height + 2;
	page_rule(p, MARGIN, p->head.width - MARGIN, p->y);
	p->y += 4;
}

/* What a row says in its middle, one below the other. */
static struct piece *row_text(struct page *p, const struct item *row)
{
	struct piece *all = with_style(row->text, 'b');

	for (const struct item *b = row->first; b; b = b->next)
		all = join(join(all, word(p, 'n', SV("\u2029"))), b->text);
	return all;
}

static void put_cells(struct page *p, const struct item *row,
		      const struct para *cells, double deeper)
{
	struct build number = { .arena = &p->scratch };
	struct look soft = { .size = SMALL_SIZE, .soft = true,
			     .width = NUMBER_WIDTH };
	struct para no;

	if (row->number)
		build_fmt(&number, "%u", row->number);
	no = para_text(p, build_view(&number), &soft);
	para_draw(p, &no, MARGIN, p->y);
	para_free(&no);
	para_draw(p, &cells[0], MARGIN + NUMBER_WIDTH, p->y);
	para_draw(p, &cells[2], cell_at(p, 2), p->y);
	/* What is higher than a page goes on overleaf. */
	if (cells[1].height > page_bottom(p) - TOP)
		para_flow(p, &cells[1], cell_at(p, 1) + deeper);
	else
		para_draw(p, &cells[1], cell_at(p, 1) + deeper, p->y);
}

enum { HEADS = 32, ABOVE = 8 };

/* How high ROW is at the beginning of a table, with the heads. */
static double row_keeps(struct page *p, const struct item *row)
{
	double deeper = DEEPER * (double)row->depth, height = HEADS + ABOVE;
	struct look look = { .size = SMALL_SIZE, .bold = true,
			     .width = cell_width(p, 1) - deeper };
	struct para title = para_set(p, row->text, &look);

	height += title.height;
	para_free(&title);
	look.bold = false;
	for (const struct item *b = row->first; b; b = b->next) {
		struct para para = para_set(p, b->text, &look);

		height += para.height;
		para_free(&para);
	}
	return height;
}

static void put_row(struct page *p, const struct item *row)
{
	const int GAP = 5;
	double deeper = DEEPER * (double)row->depth, height = 0, from;
	const struct look looks[COLUMNS] = {
		{ .size = SMALL_SIZE, .width = DATE_WIDTH - NUMBER_WIDTH },
		{ .size = SMALL_SIZE, .width = cell_width(p, 1) - deeper },
		{ .size = SMALL_SIZE, .width = SOURCE_WIDTH },
	};
	struct piece *pieces[COLUMNS] = { row->label, row_text(p, row),
					  with_style(row->aside, 's') };
	struct para cells[COLUMNS];

	for (int i = 0; i < COLUMNS; i++) {
		cells[i] = para_set(p, pieces[i], &looks[i]);
		if (cells[i].height > height)
			height = cells[i].height;
	}
	page_keep(p, height + (p->in_table ? 0 : HEADS));
	page_gap(p, p->in_table ? 0 : ABOVE);
	if (!p->in_table || !p->begun)
		put_heads(p);
	p->in_table = true;
	page_anchor(p, row->anchor, p->y);
	from = p->y;
	put_cells(p, row, cells, deeper);
	for (int i = 0; i < COLUMNS; i++)
		para_free(&cells[i]);
	p->begun = true;
	if (p->y == from)
		p->y += height;
	page_gap(p, GAP);
}

static void (*const put[KINDS])(struct page *, const struct item *) = {
	[KIND_HEADING] = put_heading, [KIND_PARAGRAPH] = put_paragraph,
	[KIND_FIELDS] = put_fields,   [KIND_EVENT] = put_event,
	[KIND_NOTE] = put_note,	      [KIND_ROW] = put_row,
	[KIND_MARK] = put_mark,	      [KIND_INDEX] = put_index,
	[KIND_GRID] = grid_put,
};

void print_item(struct page *p, const struct item *item,
		const struct item *next)
{
	p->next = next;
	ENSURE(put[item->kind]);
	if (item->kind != KIND_ROW)
		p->in_table = false;
	put[item->kind](p, item);
}
