/* Grids on pages (grid.h). */
#include "press/grid.h"

enum { COLUMNS_MOST = 12 };

/* What a cell is, by its depth. */
enum { WORDS, NUMBER, BAR };

static const double
	GAP = 12, BAR_LEAST = 60, BAR_MOST = 200, WORDS_LEAST = 40,
	WHOLE = 1000; /* the longest bar */

struct plan {
	struct {
		double at, width;
		bool words;
	} column[COLUMNS_MOST];
	int n;
};

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

static double width_of(const struct plan *plan)
{
	double width = GAP * (plan->n - 1);

	for (int i = 0; i < plan->n; i++)
		width += plan->column[i].width;
	return width;
}

static int widest(const struct plan *plan)
{
	int at = 0;

	for (int i = 1; i < plan->n; i++)
		if (plan->column[i].width > plan->column[at].width)
			at = i;
	return at;
}

/* The columns, as wide as what is in them. */
static struct plan wanted(struct page *p, const struct item *grid)
{
	struct plan plan = { .n = (int)grid->number };

	for (const struct item *line = grid->first; line; line = line->next) {
		int i = 0;

		for (const struct item *c = line->first; c; c = c->next, i++) {
			double width = natural(p, c);

			if (line->number == 0)
				plan.column[i].words = c->depth == WORDS;
			if (width > plan.column[i].width)
				plan.column[i].width = width;
		}
	}
	return plan;
}

static struct plan plan_of(struct page *p, const struct item *grid)
{
	struct plan plan = wanted(p, grid);
	const struct item *last = grid->last;
	double left, at = MARGIN;
	int i = 0;

	while (width_of(&plan) > page_width(p) &&
	       plan.column[widest(&plan)].width > WORDS_LEAST)
		plan.column[widest(&plan)].width -= 2;
	left = page_width(p) - width_of(&plan);
	for (const struct item *c = last->first; c; c = c->next, i++)
		if (c->depth == BAR && left > 0)
			plan.column[i].width += left < BAR_MOST - BAR_LEAST ?
							left :
							BAR_MOST - BAR_LEAST;
	for (i = 0; i < plan.n; i++) {
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

static void put_line(struct page *p, const struct plan *plan,
		     const struct item *line)
{
	struct para cells[COLUMNS_MOST];
	const struct item *c = line->first;
	double height = 0;
	int n = 0;

	for (; c; c = c->next, n++) {
		struct look look = { .size = SMALL_SIZE,
				     .soft = line->number, .made = true,
				     .width = plan->column[n].width };

		if (!plan->column[n].words)
			look.align = PANGO_ALIGN_RIGHT;
		cells[n] = para_set(p, c->text, &look);
		if (cells[n].height > height)
			height = cells[n].height;
	}
	page_keep(p, height);
	c = line->first;
	for (int i = 0; i < n; i++, c = c->next) {
		para_draw(p, &cells[i], plan->column[i].at, p->y);
		if (c->depth == BAR)
			put_bar(p, plan->column[i].at,
				plan->column[i].width * c->number / WHOLE,
				SMALL_SIZE * 0.62);
		para_free(&cells[i]);
	}
	p->begun = true;
	p->y += height + 2;
}

/* Heads of words are ruled off; numbers of columns are not. */
static void put_rule(struct page *p, const struct item *line)
{
	if (!line->number || !line->first->text)
		return;
	page_rule(p, MARGIN, p->head.width - MARGIN, p->y);
	p->y += 3;
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

void grid_put(struct page *p, const struct item *item)
{
	double step = line_height(p), left = step * count_lines(item);
	double keeps = grid_keeps(p, item);
	struct plan plan;

	if (!item->first)
		return;
	plan = plan_of(p, item);
	page_gap(p, 3);
	put_caption(p, item->label, keeps);
	page_keep(p, keeps);
	for (const struct item *line = item->first; line; line = line->next) {
		if (line->depth)
			continue;
		/* Its last lines stay together. */
		page_keep(p, left < KEPT ? left : 0);
		left -= step;
		put_line(p, &plan, line);
		put_rule(p, line);
	}
	page_gap(p, 4);
}
