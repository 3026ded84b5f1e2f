/* Where each kind of block stands on a page (print.h). */
#include "press/print.h"

#include "base/build.h"
#include "base/panic.h"
#include "press/grid.h"
#include "press/pieces.h"
#include "press/rows.h"

static const int
	QUOTE_IN = 14,
	COLUMN_GAP = 10,
	LABEL_WIDTH = 96,  /* of a field */
	NOTE_HANG = 24, ENTRY_HANG = 10;

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

/* ---- headings, paragraphs, fields ---- */

static double event_keeps(struct page *p, const struct item *item,
			  double room);

enum { HEADING_GAP = 5, EVENT_GAP = 8 };

/* How much of what comes after a heading stands below it: points, of the ROOM
 * that is left there.  In a CHAPTER that begins with a line another heading may
 * follow that. */
static double follows(struct page *p, bool chapter, double room)
{
	const double LEAST = 90, LEAST_OF_CHAPTER = 150;
	const double above = HEADING_GAP + EVENT_GAP;
	bool line = chapter && p->next && p->next->kind == KIND_PARAGRAPH;
	double least = line ? LEAST_OF_CHAPTER : LEAST, height = 0;
	double most = page_bottom(p) - TOP - LEAST;

	if (p->next && p->next->kind == KIND_EVENT)
		return above + event_keeps(p, p->next, room - above);
	if (p->next && p->next->kind == KIND_ROW)
		height = HEADING_GAP + rows_keep(p, p->next);
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
	page_keep(p, para.height + follows(p, chapter,
					   page_room(p) - para.height));
	page_outline(p, (int)item->number, build_view(&words), p->y);
	para_flow(p, &para, MARGIN);
	para_free(&para);
	page_gap(p, HEADING_GAP);
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

enum { FIELD_GAP = 1 };

/* The label, if any, beside its value, whose first line keeps it. */
static void put_field(struct page *p, const struct item *field, double x)
{
	struct look soft = { .size = SMALL_SIZE, .soft = true,
			     .width = LABEL_WIDTH - COLUMN_GAP };
	struct para label = para_set(p, field->label, &soft);

	page_keep(p, label.height);
	if (field->label)
		para_draw(p, &label, x, p->y);
	flow(p, field->text, x + LABEL_WIDTH,
	     (struct look){ .size = SMALL_SIZE });
	para_free(&label);
	page_gap(p, FIELD_GAP);
}

/* How high a line of a field is. */
static double field_line(struct page *p)
{
	struct look look = { .size = SMALL_SIZE };
	struct para para = para_text(p, SV("0"), &look);
	double height = para.height;

	para_free(&para);
	return height;
}

static void put_fields_at(struct page *p, const struct item *item, double x)
{
	page_gap(p, 3);
	for (const struct item *f = item->first; f; f = f->next) {
		/* The last of them does not stand alone overleaf. */
		if (f->next && !f->next->next)
			page_keep(p, 2 * field_line(p) + FIELD_GAP);
		put_field(p, f, x);
	}
	page_gap(p, 3);
}

static void put_fields(struct page *p, const struct item *item)
{
	put_fields_at(p, item, MARGIN);
}

/* ---- an event, whole ---- */

/* What QUOTE says, and what stands beside it. */
static struct piece *quote_words(struct page *p, const struct item *quote)
{
	struct piece *first = NULL, **end;

	end = pieces_copy(&p->scratch, &first, quote->text);
	*end = pieces_word(&p->scratch, 'n', SV(" "));
	pieces_copy(&p->scratch, &(*end)->next, quote->aside);
	return first;
}

static void put_quotes(struct page *p, const struct item *item, double x)
{
	page_gap(p, 3);
	page_keep(p, 2 * BODY_SIZE);
	flow(p, item->label, x, (struct look){ .size = SMALL_SIZE,
					       .soft = true });
	for (const struct item *q = item->first; q; q = q->next) {
		flow(p, quote_words(p, q), x + QUOTE_IN,
		     (struct look){ .size = BODY_SIZE });
		page_gap(p, 2);
	}
}

/* The date of an event, and its kind. */
static struct piece *event_words(struct page *p, const struct item *item)
{
	struct piece *first = NULL, *kind = NULL, **end;

	end = pieces_copy(&p->scratch, &first, item->label);
	if (!item->aside)
		return first;
	pieces_copy(&p->scratch, &kind, item->aside);
	*end = pieces_join(pieces_word(&p->scratch, 's', SV("   ")),
			   pieces_style(kind, 's'));
	return first;
}

static void put_event_here(struct page *p, const struct item *item)
{
	const int IN = 24;
	struct build number = { .arena = &p->scratch };

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
	flow(p, event_words(p, item), MARGIN + IN,
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

/* How high ITEM is on a page of its own, or a page where it takes more. */
static double event_height(struct page *p, const struct item *item)
{
	struct page trial = *p; /* which nothing is drawn on */
	bool turned;

	trial.cr = NULL;
	trial.of = 0;
	trial.y = TOP;
	put_event_here(&trial, item);
	p->scratch = trial.scratch;
	turned = trial.number > p->number;
	return turned ? page_bottom(p) - TOP : trial.y - TOP;
}

/* How much of ITEM stands on one page, where ROOM is left of it: what a page
 * can hold does, unless more than three fifths of a page would stay empty. */
static double event_keeps(struct page *p, const struct item *item, double room)
{
	const double FOLLOWS = 60;
	double page = page_bottom(p) - TOP, height = FOLLOWS;

	if (p->begun && room < page * 3 / 5)
		height = event_height(p, item);
	return height < page ? height : FOLLOWS;
}

static void put_event(struct page *p, const struct item *item)
{
	page_gap(p, EVENT_GAP);
	page_keep(p, event_keeps(p, item, page_room(p)));
	put_event_here(p, item);
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
		    pieces_join(pieces_word(&p->scratch, 'n',
					    build_view(&number)),
				item->text),
		    NOTE_HANG);
}

/* How far entries from AT on go down a column, no further than HEIGHT; *NEXT is
 * the first that is not in it. */
static double column(struct page *p, const struct item *at, double height,
		     const struct item **next, bool draw, double x)
{
	struct look look = { .size = SMALL_SIZE, .hang = ENTRY_HANG,
			     .width = (page_width(p) - 2 * COLUMN_GAP) / 2 };
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
		e->label = pieces_join(
			e->label, pieces_join(pieces_word(&p->scratch, 'n',
							  SV("\u2002")),
					      e->text));
	while (at) {
		double height, left, right;

		page_keep(p, 3 * BODY_SIZE);
		height = column(p, at, 1e9, &end, false, 0) / 2 + BODY_SIZE;
		if (height > page_room(p))
			height = page_room(p);
		left = column(p, at, height, &rest, true, MARGIN);
		right = column(p, rest, left, &end, true,
			       MARGIN + page_width(p) / 2 + COLUMN_GAP);
		p->begun = true;
		p->y += left > right ? left : right;
		at = end;
	}
	page_gap(p, 4);
}

static void (*const put[KINDS])(struct page *, const struct item *) = {
	[KIND_HEADING] = put_heading, [KIND_PARAGRAPH] = put_paragraph,
	[KIND_FIELDS] = put_fields,   [KIND_EVENT] = put_event,
	[KIND_NOTE] = put_note,	      [KIND_ROW] = rows_put,
	[KIND_INDEX] = put_index,
	[KIND_GRID] = grid_put,
};

void print_item(struct page *p, const struct item *item,
		const struct item *next)
{
	p->next = next;
	ENSURE(put[item->kind]);
	if (item->kind != KIND_ROW) {
		p->in_table = false;
		rows_end(p);
	}
	put[item->kind](p, item);
}
