/* Grids on pages (grid.h). */
#include "press/grid.h"

#include "press/para.h"

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

static void free_set(struct set *set, int n)
{
	for (int i = 0; i < n; i++)
		para_free(&set->cells[i]);
}

static const int BELOW = 2, RULE_BELOW = 3;

/* Heads of words are ruled off; numbers of columns are not. */
static bool is_ruled(const struct item *line)
{
	return line->number && line->first->text;
}

static void put_heads(struct page *p, const struct item *heads);

/* The rest of a line goes on below HEADS, or none. */
static void turn_line(struct page *p, const void *heads)
{
	page_turn(p);
	if (heads)
		put_heads(p, heads);
}

/* Draws LINE, which SET is of and which that gives back; HEADS, or none, stand
 * above the rest of it. */
static void draw_line(struct page *p, const struct item *heads,
		      const struct item *line, struct set *set)
{
	double x[GRID_COLUMNS] = { 0 };
	int n = 0;

	for (const struct item *c = line->first; c; c = c->next, n++) {
		x[n] = p->grid.column[n].at;
		if (c->depth == BAR)
			put_bar(p, x[n], p->grid.column[n].width * c->number /
						 WHOLE,
				SMALL_SIZE * 0.62);
	}
	para_beside(p, set->cells, x, n, turn_line, heads);
	free_set(set, n);
	p->y += BELOW;
}

static void put_heads(struct page *p, const struct item *heads)
{
	struct set set = set_line(p, heads);

	page_keep(p, set.height);
	draw_line(p, NULL, heads, &set);
	if (!is_ruled(heads))
		return;
	page_rule(p, MARGIN, p->head.width - MARGIN, p->y);
	p->y += RULE_BELOW;
}

/* How high LINE is with what is left below it. */
static double height_of(struct page *p, const struct item *line)
{
	struct set set = set_line(p, line);
	int n = 0;

	for (const struct item *c = line->first; c; c = c->next)
		n++;
	free_set(&set, n);
	return set.height + BELOW + (is_ruled(line) ? RULE_BELOW : 0);
}

static const double
	KEPT = 60, /* of a grid that no page may hold */
	SOME = 40; /* of a line that none does */

/* LINE, below HEADS, or none, where it begins a page.  What is higher than that
 * begins where some of it has room, and so does the FIRST, which is kept. */
static void put_line(struct page *p, const struct item *heads,
		     const struct item *line, bool first)
{
	struct set set = set_line(p, line);
	double keeps = set.height, most = page_bottom(p) - TOP;

	if (keeps > SOME && heads)
		most -= height_of(p, heads);
	page_keep(p, keeps > SOME && (first || keeps > most) ? SOME : keeps);
	if (heads && !p->begun)
		put_heads(p, heads);
	draw_line(p, heads, line, &set);
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
	double height = para.height + BELOW;

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

/* How much of GRID, whose columns are set, is on one page: all, if that is no
 * more than half of one, else its heads and its first line. */
static double keeps_of(struct page *p, const struct item *grid)
{
	double page = page_bottom(p) - TOP, all = 0, first = 0;
	bool heads = grid->first && grid->first->number, begun = false;

	for (const struct item *line = grid->first; line && all <= page / 2;
	     line = line->next) {
		if (line->depth)
			continue;
		all += height_of(p, line);
		if (!begun)
			first = all;
		begun = line != grid->first || !heads;
	}
	if (all <= page / 2)
		return all;
	return first > KEPT && first <= page ? first : KEPT;
}

double grid_keeps(struct page *p, const struct item *item)
{
	const struct grid_plan above = p->grid;
	double keeps;

	p->grid = plan_of(p, item, NULL);
	keeps = keeps_of(p, item);
	p->grid = above;
	return keeps;
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
	double keeps;

	p->grid = plan_of(p, item, goes_on(item) ? &above : NULL);
	if (goes_on(item) && is_same(&p->grid, &above))
		return false;
	keeps = keeps_of(p, item);
	/* A heading has kept all that a page can hold with it. */
	if (p->led && keeps > KEPT)
		keeps = KEPT;
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
		put_line(p, heads, line, begins);
		begins = false;
	}
	page_gap(p, goes_on(item->next) ? 0 : 4);
}
