/* Grids on pages (grid.h). */
#include "press/grid.h"

/* What a cell is, by its depth. */
enum { WORDS, NUMBER, BAR };

static const double
	GAP = 12, BAR_LEAST = 60, BAR_MOST = 200, WORDS_LEAST = 40,
	WHOLE = 1000; /* the longest bar */

static double natural(struct page *p, const struct item *cell)
{
	struct look look = { .size = SMALL_SIZE };
	struct para para;

	if (cell->depth == BAR)
		return BAR_LEAST;
	para = para_set(p, cell->text, &look);
	para_free(&para);
	return para.width + 1;
}

static double width_of(const struct grid_plan *plan)
{
	double width = GAP * (plan->n - 1);

	for (int i = 0; i < plan->n; i++)
		width += plan->column[i].width;
	return width;
}

/* The widest column that is no bar. */
static int widest(const struct grid_plan *plan)
{
	int at = 0;

	for (int i = 1; i < plan->n; i++)
		if (!plan->column[i].bar &&
		    (plan->column[at].bar ||
		     plan->column[i].width > plan->column[at].width))
			at = i;
	return at;
}

/* The columns, as wide as what is in them, and in those ABOVE, if any: bars are
 * as they are there. */
static struct grid_plan wanted(struct page *p, const struct item *grid,
			       const struct grid_plan *above)
{
	struct grid_plan plan = { .n = (int)grid->number };

	for (int i = 0; above && i < plan.n; i++) {
		plan.column[i] = above->column[i];
		plan.column[i].width = above->column[i].wants;
	}
	for (const struct item *line = grid->first; line; line = line->next) {
		int i = 0;

		for (const struct item *c = line->first; c; c = c->next, i++) {
			double width = natural(p, c);

			if (line->number == 0) {
				plan.column[i].words = c->depth == WORDS;
				plan.column[i].bar = c->depth == BAR;
			}
			if (width > plan.column[i].width)
				plan.column[i].width = width;
		}
	}
	for (int i = 0; i < plan.n; i++)
		plan.column[i].wants = plan.column[i].width;
	return plan;
}

static struct grid_plan plan_of(struct page *p, const struct item *grid,
				const struct grid_plan *above)
{
	struct grid_plan plan = wanted(p, grid, above);
	double left, at = MARGIN;

	while (width_of(&plan) > page_width(p) &&
	       plan.column[widest(&plan)].width > WORDS_LEAST)
		plan.column[widest(&plan)].width -= 2;
	left = page_width(p) - width_of(&plan);
	if (left > BAR_MOST - BAR_LEAST)
		left = BAR_MOST - BAR_LEAST;
	for (int i = 0; i < plan.n; i++) {
		if (plan.column[i].bar && !above && left > 0)
			plan.column[i].wants = plan.column[i].width += left;
		plan.column[i].at = at;
		at += plan.column[i].width + GAP;
	}
	return plan;
}

static void put_bar(struct page *p, double x, double width, double height)
{
	const double GREY = 0.45, ROOM = 0.25;

	if (!p->cr || width <= 0)
		return;
	cairo_save(p->cr);
	cairo_set_source_rgb(p->cr, GREY, GREY, GREY);
	cairo_rectangle(p->cr, x, p->y + height * ROOM, width,
			height * (1 - 2 * ROOM));
	cairo_fill(p->cr);
	cairo_restore(p->cr);
}

/* Whether each column of A begins where that of B does. */
static bool is_same(const struct grid_plan *a, const struct grid_plan *b)
{
	for (int i = 0; i < a->n; i++)
		if (a->column[i].at != b->column[i].at)
			return false;
	return a->n == b->n;
}

/* A line that is set. */
struct set {
	struct para cells[GRID_COLUMNS];
	double height; /* of the highest cell */
};

static struct set set_line(struct page *p, const struct item *line)
{
	struct set set = { .height = 0 };
	int n = 0;

	for (const struct item *c = line->first; c; c = c->next, n++) {
		struct look look = { .size = SMALL_SIZE,
				     .soft = line->number, .made = true,
				     .width = p->grid.column[n].width };

		if (!p->grid.column[n].words)
			look.align = PANGO_ALIGN_RIGHT;
		set.cells[n] = para_set(p, c->text, &look);
		if (set.cells[n].height > set.height)
			set.height = set.cells[n].height;
	}
	return set;
}

/* Draws LINE, which SET is of and which that gives back. */
static void draw_line(struct page *p, const struct item *line, struct set *set)
{
	const struct item *c = line->first;

	for (int i = 0; c; i++, c = c->next) {
		double at = p->grid.column[i].at;

		para_draw(p, &set->cells[i], at, p->y);
		if (c->depth == BAR)
			put_bar(p, at, p->grid.column[i].width * c->number /
						WHOLE,
				SMALL_SIZE * 0.62);
		para_free(&set->cells[i]);
	}
	p->begun = true;
	p->y += set->height + 2;
}

/* Heads of words are ruled off; numbers of columns are not. */
static void put_heads(struct page *p, const struct item *heads)
{
	struct set set = set_line(p, heads);

	page_keep(p, set.height);
	draw_line(p, heads, &set);
	if (!heads->first->text)
		return;
	page_rule(p, MARGIN, p->head.width - MARGIN, p->y);
	p->y += 3;
}

/* LINE, below HEADS, or none, where it begins a page. */
static void put_line(struct page *p, const struct item *heads,
		     const struct item *line)
{
	struct set set = set_line(p, line);

	page_keep(p, set.height);
	if (heads && !p->begun)
		put_heads(p, heads);
	draw_line(p, line, &set);
}

/* A caption that keeps its grid, of HEIGHT. */
static void put_caption(struct page *p, const struct piece *label,
			double height)
{
	struct look look = { .size = BODY_SIZE, .bold = true,
			     .width = page_width(p) };
	struct para para;

	if (!label)
		return;
	para = para_set(p, label, &look);
	page_gap(p, 5);
	page_keep(p, para.height + 2 + height);
	para_flow(p, &para, MARGIN);
	para_free(&para);
	page_gap(p, 2);
}

/* How high a line of one line is. */
static double line_height(struct page *p)
{
	struct look look = { .size = SMALL_SIZE, .width = page_width(p) };
	struct para para = para_text(p, SV("0"), &look);
	double height = para.height + 2;

	para_free(&para);
	return height;
}

static double count_lines(const struct item *grid)
{
	double n = 0;

	for (const struct item *line = grid->first; line; line = line->next)
		n += !line->depth;
	return n;
}

static const double KEPT = 60; /* of a grid that no page may hold */

double grid_keeps(struct page *p, const struct item *item)
{
	double all = line_height(p) * count_lines(item);

	return all < (page_bottom(p) - TOP) / 2 ? all : KEPT;
}

/* Whether ITEM, or none, is a grid that goes on with the one above it. */
static bool goes_on(const struct item *item)
{
	return item && item->kind == KIND_GRID && item->depth;
}

/* The columns of ITEM; false: they are those of the one above. */
static bool begin_grid(struct page *p, const struct item *item)
{
	const struct grid_plan above = p->grid;
	double keeps = grid_keeps(p, item);

	p->grid = plan_of(p, item, goes_on(item) ? &above : NULL);
	if (goes_on(item) && is_same(&p->grid, &above))
		return false;
	page_gap(p, 3);
	put_caption(p, item->label, keeps);
	page_keep(p, keeps);
	return true;
}

void grid_put(struct page *p, const struct item *item)
{
	double step = line_height(p), left = step * count_lines(item);
	const struct item *line = item->first, *heads = NULL;
	bool begins;

	if (!line)
		return;
	begins = begin_grid(p, item);
	if (line->number) {
		heads = line;
		line = line->next;
		left -= step;
	}
	if (heads && begins)
		put_heads(p, heads);
	for (; line; line = line->next) {
		if (line->depth)
			continue;
		/* Its last lines stay together. */
		page_keep(p, left < KEPT ? left : 0);
		left -= step;
		put_line(p, heads, line);
	}
	page_gap(p, goes_on(p->next) ? 0 : 4);
}
