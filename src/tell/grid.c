/* The columns of a grid (grid.h). */
#include "tell/grid.h"

enum {
	GAP = 2,       /* cells between columns */
	BAR_LEAST = 8,
	BAR_MOST = 30,
	ENOUGH = 30,   /* of a column of words, beside bars */
};

/* As many columns as GRID has, as wide as ABOVE, if any, would have them. */
static struct grid_plan begun(const struct block *grid,
			      const struct grid_plan *above)
{
	struct grid_plan plan = { .n = (int)grid->number };

	for (int i = 0; above && i < plan.n; i++) {
		plan.column[i] = above->column[i];
		if (plan.column[i].is != CELL_BAR)
			plan.column[i].width = plan.column[i].wants;
	}
	return plan;
}

/* The columns, as wide as what is in them. */
static struct grid_plan wanted(const struct block *grid,
			       const struct grid_plan *above,
			       grid_measure *measure, void *of)
{
	struct grid_plan plan = begun(grid, above);

	for (const struct block *line = grid->first; line; line = line->next) {
		struct grid_column *column = plan.column;

		for (const struct block *c = line->first; c; c = c->next) {
			bool bar = c->depth == CELL_BAR;
			int cells = !bar ? measure(of, c) :
					   above ? 0 : BAR_LEAST;

			if (line->number == 0)
				column->is = (enum cell_is)c->depth;
			if (cells > column->width)
				column->width = cells;
			column++;
		}
	}
	for (int i = 0; i < plan.n; i++)
		plan.column[i].wants = plan.column[i].width;
	return plan;
}

static int width_of(const struct grid_plan *plan)
{
	int width = 0;

	for (int i = 0; i < plan->n; i++)
		width += plan->column[i].width +
			 (i && plan->column[i].width ? GAP : 0);
	return width;
}

/* Narrows the widest columns of words, down to LEAST, until all have ROOM. */
static void narrow(struct grid_plan *plan, int room, int least)
{
	for (;;) {
		struct grid_column *widest = NULL;

		for (int i = 0; i < plan->n; i++)
			if (plan->column[i].is != CELL_BAR &&
			    (!widest || plan->column[i].width > widest->width))
				widest = &plan->column[i];
		if (width_of(plan) <= room || !widest || widest->width <= least)
			return;
		widest->width--;
	}
}

/* Widens bars by CELLS, or leaves them out where that is less than none. */
static void set_bars(struct grid_plan *plan, int cells)
{
	for (int i = 0; i < plan->n; i++)
		if (plan->column[i].is == CELL_BAR)
			plan->column[i].width = cells < 0 ?
							0 :
							BAR_LEAST + cells;
}

struct grid_plan grid_plan(const struct block *grid,
			   const struct grid_plan *above, int room,
			   grid_measure *measure, void *of)
{
	struct grid_plan plan = wanted(grid, above, measure, of);
	int at = 0, left;

	narrow(&plan, room, ENOUGH);
	left = room - width_of(&plan);
	if (left > BAR_MOST - BAR_LEAST)
		left = BAR_MOST - BAR_LEAST;
	if (!above)
		set_bars(&plan, left);
	narrow(&plan, room, 1);
	for (int i = 0; i < plan.n; i++) {
		plan.column[i].at = at;
		at += plan.column[i].width + (plan.column[i].width ? GAP : 0);
	}
	return plan;
}

bool grid_same(const struct grid_plan *a, const struct grid_plan *b)
{
	for (int i = 0; i < a->n; i++)
		if (a->column[i].at != b->column[i].at)
			return false;
	return a->n == b->n;
}

int grid_bar(const struct block *cell, int width)
{
	return (int)(cell->number * (uint32_t)width + CELL_WHOLE - 1) /
	       CELL_WHOLE;
}
