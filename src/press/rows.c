/* Rows of a table, and what their marks say (rows.h). */
#include "press/rows.h"

#include "press/para.h"
#include "press/pieces.h"

static const int
	DATE_WIDTH = 104, SOURCE_WIDTH = 78, CELL_GAP = 10,
	NUMBER_WIDTH = 20, /* of a row, before its date */
	DEEPER = 14,
	MARK_HANG = 16;

/* ---- what marks of a table say ---- */

static const int MARK_GAP = 3;

/* The letter of MARK and what it says, in A. */
static struct piece *mark_pieces(struct arena *a, const struct item *mark)
{
	struct piece *first = NULL, **end = pieces_copy(a, &first, mark->label);
	const struct piece blank = { .style = 'n', .text = SV(" ") };

	end = pieces_copy(a, end, &blank);
	pieces_copy(a, end, mark->text);
	return first;
}

static struct para set_mark(struct page *p, const struct piece *pieces)
{
	const struct look look = { .size = SMALL_SIZE, .hang = MARK_HANG,
				   .width = page_width(p) };

	return para_set(p, pieces, &look);
}

/* How high what the mark of ROW says is; *MARK is that, or null. */
static double mark_height(struct page *p, const struct item *row,
			  const struct item **mark)
{
	struct para para;
	double height;

	for (*mark = row->first; *mark && (*mark)->kind != KIND_MARK;)
		*mark = (*mark)->next;
	if (!*mark)
		return 0;
	para = set_mark(p, mark_pieces(&p->scratch, *mark));
	height = para.height + MARK_GAP;
	para_free(&para);
	return height;
}

/* Keeps MARK, which is HEIGHT high, until the table ends on this page. */
static void keep_mark(struct page *p, const struct item *mark, double height)
{
	struct item *copy = ARENA_NEW(&p->marks_arena, 1, struct item);

	copy->label = mark_pieces(&p->marks_arena, mark);
	if (p->marks)
		p->last_mark->next = copy;
	else
		p->marks = copy;
	p->last_mark = copy;
	p->marks_height += height;
}

void rows_end(struct page *p)
{
	struct item *marks = p->marks;

	p->marks = NULL;
	p->marks_height = 0;
	for (; marks; marks = marks->next) {
		struct para para = set_mark(p, marks->label);

		para_flow(p, &para, MARGIN);
		para_free(&para);
		page_gap(p, MARK_GAP);
	}
	arena_reset(&p->marks_arena);
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
	struct arena *a = &p->scratch;
	struct piece *all = NULL, **end = pieces_copy(a, &all, row->text);

	pieces_style(all, 'b');
	for (const struct item *b = row->first; b; b = b->next)
		if (b->kind != KIND_MARK) {
			*end = pieces_word(a, 'n', SV("\u2029"));
			end = pieces_copy(a, &(*end)->next, b->text);
		}
	return all;
}

/* The rest of a row goes on below the heads. */
static void turn_row(struct page *p, const void *of)
{
	(void)of;
	rows_end(p);
	page_turn(p);
	put_heads(p);
}

static void put_cells(struct page *p, const struct item *row,
		      const struct para *cells, double deeper)
{
	const double x[COLUMNS] = { MARGIN + NUMBER_WIDTH,
				    cell_at(p, 1) + deeper, cell_at(p, 2) };

	para_number(p, row->number, NUMBER_WIDTH);
	para_beside(p, cells, x, COLUMNS, turn_row, NULL);
}

static const int HEADS = 32, ABOVE = 8, GAP = 5;

/* A row that is set. */
struct set {
	struct para cells[COLUMNS];
	const struct item *mark; /* or null */
	double deeper; /* its text is set in by this */
	double height; /* of the highest cell */
	double below;  /* of what is said of it */
};

static struct set set_row(struct page *p, const struct item *row)
{
	double deeper = DEEPER * (double)row->depth;
	const double widths[COLUMNS] = { DATE_WIDTH - NUMBER_WIDTH,
					 cell_width(p, 1) - deeper,
					 SOURCE_WIDTH };
	struct piece *pieces[COLUMNS] = { row->label, row_text(p, row),
					  pieces_style(row->aside, 's') };
	struct set set = { .deeper = deeper };

	set.below = mark_height(p, row, &set.mark);
	for (int i = 0; i < COLUMNS; i++) {
		struct look look = { .size = SMALL_SIZE, .width = widths[i] };

		set.cells[i] = para_set(p, pieces[i], &look);
		if (set.cells[i].height > set.height)
			set.height = set.cells[i].height;
	}
	return set;
}

static void free_set(struct set *set)
{
	for (int i = 0; i < COLUMNS; i++)
		para_free(&set->cells[i]);
}

/* How high ROW is at the beginning of a table, with the heads. */
double rows_keep(struct page *p, const struct item *row)
{
	struct set set = set_row(p, row);

	free_set(&set);
	return HEADS + ABOVE + set.height + GAP + set.below;
}

/* Begins a page, below what is said of the rows on this one, unless SET has
 * room beside that.  What is higher than a page has it where some lines do, and
 * so has what stands right below a heading, which has kept all of it that a
 * page can hold. */
static void keep_row(struct page *p, const struct set *set)
{
	const double some = 40; /* points */
	double heads = HEADS + ABOVE;
	double height = set->height + GAP + set->below;
	bool flows = p->led || heads + height > page_bottom(p) - TOP;

	if (flows && height > some)
		height = some;
	height += p->marks_height + (p->in_table ? 0 : heads);
	if (!p->begun || height <= page_room(p))
		return;
	rows_end(p);
	page_turn(p);
}

void rows_put(struct page *p, const struct item *row)
{
	struct set set = set_row(p, row);

	keep_row(p, &set);
	page_gap(p, p->in_table ? 0 : ABOVE);
	if (!p->in_table || !p->begun)
		put_heads(p);
	p->in_table = true;
	page_anchor(p, row->anchor, p->y);
	put_cells(p, row, set.cells, set.deeper);
	free_set(&set);
	page_gap(p, GAP);
	if (set.mark)
		keep_mark(p, set.mark, set.below);
}
