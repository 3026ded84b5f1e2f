/* The columns of a grid (grid.h). */
#include "tell/grid.h"

enum {
	GAP = 2,       /* cells between columns */
	BAR_LEAST = 8,
	BAR_MOST = 30,
	ENOUGH = 30,   /* of a column of words, beside bars */
};

/* The columns, as wide as what is in them. */
static struct grid_plan wanted(const struct block *grid, grid_measure *measure,
			       void *of)
{
	struct grid_plan plan = { .n = (int)grid->number };

	for (const struct block *line = grid->first; line; line = line->next) {
		struct grid_column *column = plan.column;

		for (const struct block *c = line->first; c; c = c->next) {
			int cells = c->depth == CELL_BAR ? BAR_LEAST :
							   measure(of, c);

			if (line->number == 0)
				column->is = (enum cell_is)c->depth;
			if (cells > column->width)
				column->width = cells;
			column++;
		}
	}
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

/* Narrows the widest columns, down to LEAST, until all have ROOM. */
static void narrow(struct grid_plan *plan, int room, int least)
{
	for (;;) {
		struct grid_column *widest = plan->column;

		for (int i = 1; i < plan->n; i++)
			if (plan->column[i].width > widest->width)
				widest = &plan->column[i];
		if (width_of(plan) <= room || widest->width <= least)
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

struct grid_plan grid_plan(const struct block *grid, int room,
			   grid_measure *measure, void *of)
{
	struct grid_plan plan = wanted(grid, measure, of);
	int at = 0, left;

	narrow(&plan, room, ENOUGH);
	left = room - width_of(&plan);
	set_bars(&plan, left < BAR_MOST - BAR_LEAST ? left :
						      BAR_MOST - BAR_LEAST);
	narrow(&plan, room, 1);
	for (int i = 0; i < plan.n; i++) {
		plan.column[i].at = at;
		at += plan.column[i].width + (plan.column[i].width ? GAP : 0);
	}
	return plan;
}

int grid_bar(const struct block *cell, int width)
{
	return (int)(cell->number * (uint32_t)width + CELL_WHOLE - 1) /
	       CELL_WHOLE;
}
