/* Grids on a page of plain text (text_grid.h). */
#include "report/text_grid.h"

#include "text/width.h"

enum {
	GAP = 2,        /* cells between columns */
	BAR_LEAST = 8,  /* of bars, in cells */
	BAR_MOST = 30,
};

struct plan {
	struct {
		int at, width; /* cells */
		enum cell_is is;
	} column[GRID_COLUMNS];
	int n;
};

/* How wide the columns of GRID would be, and what they are. */
static struct plan wanted(struct page *p, const struct block *grid)
{
	struct plan plan = { .n = (int)grid->number };

	for (const struct block *line = grid->first; line; line = line->next) {
		int i = 0;

		for (const struct block *c = line->first; c; c = c->next, i++) {
			int cells = c->depth == CELL_BAR ?
					    BAR_LEAST :
					    width_text(page_runs(p, &c->text));

			if (line->number == 0)
				plan.column[i].is = (enum cell_is)c->depth;
			if (cells > plan.column[i].width)
				plan.column[i].width = cells;
		}
	}
	return plan;
}

static int width_of(const struct plan *plan)
{
	int width = 0;

	for (int i = 0; i < plan->n; i++)
		width += plan->column[i].width +
			 (i && plan->column[i].width ? GAP : 0);
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

static void drop_bars(struct plan *plan)
{
	for (int i = 0; i < plan->n; i++)
		if (plan->column[i].is == CELL_BAR)
			plan->column[i].width = 0;
}

/* Those that are not dropped, by CELLS. */
static void widen_bars(struct plan *plan, int cells)
{
	for (int i = 0; i < plan->n; i++)
		if (plan->column[i].is == CELL_BAR && plan->column[i].width)
			plan->column[i].width += cells;
}

static struct plan plan_of(struct page *p, const struct block *grid)
{
	struct plan plan = wanted(p, grid);
	int at = 0, left;

	if (width_of(&plan) > p->width)
		drop_bars(&plan);
	while (width_of(&plan) > p->width &&
	       plan.column[widest(&plan)].width > 1)
		plan.column[widest(&plan)].width--;
	left = p->width - width_of(&plan);
	widen_bars(&plan, left < BAR_MOST - BAR_LEAST ? left :
							BAR_MOST - BAR_LEAST);
	for (int i = 0; i < plan.n; i++) {
		plan.column[i].at = at;
		at += plan.column[i].width + (plan.column[i].width ? GAP : 0);
	}
	return plan;
}

static void put_bar(struct page *p, const struct block *cell)
{
	int cells = (int)(cell->number * (uint32_t)p->width + CELL_WHOLE - 1) /
		    CELL_WHOLE;
	struct build bar = { .arena = p->scratch };

	for (int i = 0; i < cells; i++)
		build_str(&bar, p->ascii ? "#" : "█");
	page_flow(p, SV(""), 0, 0, build_view(&bar));
}

/* CELL on a page as wide as its column. */
static void put_cell(struct page *p, const struct block *cell, enum cell_is is)
{
	struct sv words = page_runs(p, &cell->text);
	int left = is == CELL_NUMBER ? p->width - width_text(words) : 0;

	if (cell->depth == CELL_BAR && p->width > 0)
		put_bar(p, cell);
	else if (p->width > 0)
		page_flow(p, SV(""), left > 0 ? left : 0, 0, words);
}

static void put_line(struct page *p, const struct plan *plan,
		     const struct block *line)
{
	struct page_column columns[GRID_COLUMNS] = { { { 0 }, 0, 0 } };
	int i = 0;

	for (const struct block *c = line->first; c; c = c->next, i++) {
		struct build set = { .arena = p->scratch };
		struct page cell =
			page_part(p, &set, plan->column[i].width);

		put_cell(&cell, c, plan->column[i].is);
		columns[i] = page_column(&set, plan->column[i].at);
	}
	page_beside(p, columns, i);
	/* Heads of words are ruled off; numbers of columns are not. */
	if (line->number && line->first->text.first)
		page_rule(p);
}

void text_grid(struct page *p, const struct block *grid)
{
	struct plan plan = plan_of(p, grid);

	page_gap(p, 1);
	for (const struct block *line = grid->first; line; line = line->next)
		if (!line->depth)
			put_line(p, &plan, line);
	page_gap(p, 1);
}
