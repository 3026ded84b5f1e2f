/* Where each kind of block stands on a page (print.h). */
#include "press/print.h"

#include "base/build.h"
#include "base/panic.h"
#include "press/grid.h"
#include "press/para.h"
#include "press/pieces.h"
#include "press/rows.h"

static const int
	QUOTE_IN = 14,
	COLUMN_GAP = 10,
	LABEL_WIDTH = 96,  /* of a field */
	NOTE_HANG = 24, ENTRY_HANG = 10,
	WHOLE = 60; /* what is no higher is on one page */

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

static const int HEADING_GAP = 5, EVENT_GAP = 8, EVENT_SOME = 60;

static bool is_chapter(const struct item *heading)
{
	return heading->number == 1;
}

static struct para set_heading(struct page *p, const struct item *heading)
{
	const int CHAPTER_SIZE = 28, SECTION_SIZE = 22;
	struct look look = { .size = is_chapter(heading) ? CHAPTER_SIZE :
							   SECTION_SIZE,
			     .bold = true, .made = true,
			     .width = page_width(p) };

	return para_set(p, heading->label, &look);
}

static double above_heading(const struct item *heading)
{
	return is_chapter(heading) ? 18 : 10;
}

/* How much stands on one page of HEADING and what comes after it: points, of
 * the ROOM that is left.  In a chapter that begins with a line another heading
 * may follow that.  What no page holds with its heading goes on overleaf,
 * and so does a heading that none holds. */
static double heading_keeps(struct page *p, const struct item *heading,
			    double room)
{
	const double LEAST = 90, LEAST_OF_CHAPTER = 150;
	const struct item *next = heading->next;
	enum kind kind = next ? next->kind : KIND_PARAGRAPH;
	bool line = is_chapter(heading) && next && kind == KIND_PARAGRAPH;
	struct para para = set_heading(p, heading);
	double least = line ? LEAST_OF_CHAPTER : LEAST, follows = 0;
	double above = para.height + HEADING_GAP;
	double page = page_bottom(p) - TOP;

	para_free(&para);
	if (above + least > page)
		return LEAST;
	if (kind == KIND_EVENT)
		follows = EVENT_GAP + event_keeps(p, next,
						  room - above - EVENT_GAP);
	else if (kind == KIND_ROW)
		follows = rows_keep(p, next);
	else if (kind == KIND_GRID)
		follows = LEAST / 2 + grid_keeps(p, next);
	else if (kind == KIND_HEADING)
		follows = above_heading(next) +
			  heading_keeps(p, next,
					room - above - above_heading(next));
	if (above + follows > page)
		follows = 0;
	return above + (follows > least ? follows : least);
}

static void put_heading(struct page *p, const struct item *item)
{
	struct para para = set_heading(p, item);
	struct build words = { .arena = &p->scratch };

	for (const struct piece *l = item->label; l; l = l->next)
		build_sv(&words, l->text);
	if (item->depth)
		page_turn(p);
	page_gap(p, above_heading(item));
	page_keep(p, heading_keeps(p, item, page_room(p)));
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

static const int FIELD_GAP = 1;

/* The label, if any, beside its value, whose first line keeps it. */
static void put_field(struct page *p, const struct item *field, double x)
{
	const double at[] = { x, x + LABEL_WIDTH };
	struct look soft = { .size = SMALL_SIZE, .soft = true,
			     .width = LABEL_WIDTH - COLUMN_GAP };
	struct look look = { .size = SMALL_SIZE, .made = true,
			     .width = p->head.width - MARGIN - at[1] };
	struct para paras[] = { para_set(p, field->label, &soft),
				para_set(p, field->text, &look) };

	page_keep(p, paras[0].height < WHOLE ? paras[0].height : WHOLE);
	para_beside(p, paras, at, 2, page_turn_plain, NULL);
	para_free(&paras[0]);
	para_free(&paras[1]);
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

	page_anchor(p, item->anchor, p->y);
	para_number(p, item->number, IN);
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
	double page = page_bottom(p) - TOP, height = EVENT_SOME;

	if (p->begun && room < page * 3 / 5)
		height = event_height(p, item);
	return height < page ? height : EVENT_SOME;
}

static void put_event(struct page *p, const struct item *item)
{
	page_gap(p, EVENT_GAP);
	/* A heading has kept all that a page can hold with it. */
	page_keep(p, p->led ? EVENT_SOME : event_keeps(p, item, page_room(p)));
	put_event_here(p, item);
}

/* ---- lists ---- */

/* ANCHOR, or none, leads to it. */
static void put_hanging(struct page *p, struct sv anchor, struct piece *pieces,
			double hang)
{
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

/* Where a column begins: at a line of an entry, which is set once. */
struct entry_line {
	const struct item *entry; /* null: at the end */
	int line;
	struct para para; /* of the entry, if it is set */
	bool set, lent;   /* lent: another gives it back */
};

static void set_entry(struct page *p, struct entry_line *at)
{
	struct look look = { .size = SMALL_SIZE, .hang = ENTRY_HANG,
			     .width = (page_width(p) - 2 * COLUMN_GAP) / 2 };

	if (!at->set)
		at->para = para_set(p, at->entry->label, &look);
	at->set = true;
}

/* Moves AT on to NEXT, or to the end. */
static void go_on(struct entry_line *at, const struct item *next)
{
	if (at->set && !at->lent)
		para_free(&at->para);
	*at = (struct entry_line){ .entry = next };
}

/* Draws entries from AT on, which is moved on, down a column that is HEIGHT
 * high with its left edge at X; how far they go down.  One that is high goes on
 * in the next column. */
static double put_column(struct page *p, struct entry_line *at, double height,
			 double x)
{
	const struct place to = { .x = x, .bottom = p->y + height };
	const struct place any = { .x = x, .bottom = 1e9 };
	bool whole = true;
	double y = p->y;

	while (at->entry && whole) {
		bool high, first = y == p->y;

		set_entry(p, at);
		high = at->para.height > WHOLE;
		if (high || first || y + at->para.height <= to.bottom)
			at->line = para_lines(p, &at->para, at->line,
					      high ? &to : &any, &y, first);
		whole = at->line == at->para.lines;
		if (whole) {
			y++;
			go_on(at, at->entry->next);
		}
	}
	return y - p->y;
}

/* How high columns are that have all from AT on, as even as may be, or what
 * this page holds. */
static double column_height(struct page *p, struct entry_line at)
{
	cairo_t *cr = p->cr;
	double room = page_room(p), height;

	at.lent = at.set;
	p->cr = NULL;
	height = put_column(p, &at, 3 * room, 0) / 2 + BODY_SIZE;
	p->cr = cr;
	go_on(&at, NULL);
	return height < room ? height : room;
}

/* Entries in two columns. */
static void put_index(struct page *p, const struct item *index)
{
	struct entry_line at = { .entry = index->first };

	for (struct item *e = index->first; e; e = e->next)
		e->label = pieces_join(
			e->label, pieces_join(pieces_word(&p->scratch, 'n',
							  SV("\u2002")),
					      e->text));
	while (at.entry) {
		double left, right;

		page_keep(p, WHOLE);
		left = put_column(p, &at, column_height(p, at), MARGIN);
		right = put_column(p, &at, left,
				   MARGIN + page_width(p) / 2 + COLUMN_GAP);
		p->begun = true;
		p->y += left > right ? left : right;
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

void print_item(struct page *p, const struct item *item)
{
	ENSURE(put[item->kind]);
	if (item->kind != KIND_ROW) {
		p->in_table = false;
		rows_end(p);
	}
	put[item->kind](p, item);
	p->led = item->kind == KIND_HEADING;
}
