/* Grids on a page of plain text (text_grid.h). */
#include "report/text_grid.h"

#include "report/sheets.h"
#include "text/width.h"

static int measure(void *of, const struct block *cell, struct sv *words)
{
	*words = page_runs(of, &cell->text);
	return width_text(*words);
}

static void put_bar(struct page *p, const struct block *cell)
{
	int cells = grid_bar(cell, p->width);
	struct build bar = { .arena = p->scratch };

	for (int i = 0; i < cells; i++)
		build_str(&bar, p->ascii ? "#" : "█");
	page_flow(p, SV(""), 0, 0, build_view(&bar));
}

/* CELL on a page as wide as its column. */
static void put_cell(struct page *p, const struct block *cell,
		     enum cell_is is)
{
	struct sv words = page_runs(p, &cell->text);
	int left = is == CELL_NUMBER ? p->width - width_text(words) : 0;

	if (cell->depth == CELL_BAR && p->width > 0)
		put_bar(p, cell);
	else if (p->width > 0)
		page_flow(p, SV(""), left > 0 ? left : 0, 0, words);
}

static void put_line(struct page *p, const struct grid_plan *plan,
		     const struct block *line)
{
	struct page_column columns[GRID_COLUMNS];
	int i = 0;

	for (const struct block *c = line->first; c; c = c->next, i++) {
		const struct grid_column *column = &plan->column[i];
		struct build set = { .arena = p->scratch };
		struct page cell = page_part(p, &set, column->width);

		put_cell(&cell, c, column->is);
		columns[i] = page_column(&set, column->at);
	}
	page_beside(p, columns, i);
	/* Heads of words are ruled off; numbers of columns are not. */
	if (line->number && line->first->text.first)
		page_rule(p);
}

void text_grid_heads(struct page *p, const struct block *grid,
		     const struct grid_plan *plan)
{
	if (grid->first && grid->first->number)
		put_line(p, plan, grid->first);
}

bool text_grid(struct page *p, const struct block *grid,
	       struct grid_plan *plan)
{
	const struct grid_plan above = *plan;
	bool on;

	*plan = grid_plan(grid, grid->again ? &above : NULL, p->width, measure,
			  p);
	on = grid->again && grid_same(plan, &above);
	if (on) {
		p->gap = 0;
	} else {
		page_gap(p, 1);
		page_flow(p, SV(""), 0, 2, page_runs(p, &grid->label));
		text_grid_heads(p, grid, plan);
	}
	for (const struct block *line = grid->first; line; line = line->next) {
		if (line->depth || line->number)
			continue;
		if (p->sheets && line != grid->first)
			build_char(p->out, SHEETS_ROW);
		put_line(p, plan, line);
	}
	page_gap(p, 1);
	return on;
}
