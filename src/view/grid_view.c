/* Documents of grids, laid out (grid_view.h). */
#include "view/grid_view.h"

#include "base/build.h"
#include "tell/grid.h"
#include "text/width.h"
#include "view/doc_lines.h"

static struct sv words_of(struct doc_lines *l, const struct runs *runs)
{
	struct build b = { .arena = l->a };

	for (const struct run *r = runs->first; r; r = r->next)
		build_sv(&b, r->text);
	return build_view(&b);
}

static int measure(void *of, const struct block *cell)
{
	return width_text(words_of(of, &cell->text));
}

static void put_cell(struct doc_lines *l, const struct grid_column *column,
		     const struct block *cell)
{
	const struct run *run = cell->text.first;
	int col = DOC_MARGIN + column->at;
	struct sv words = words_of(l, &cell->text);

	if (cell->depth == CELL_BAR)
		doc_lines_bar(l, col, column->width, cell->number, CELL_WHOLE);
	else if (column->is == CELL_NUMBER)
		doc_lines_right(l, col, column->width, words, STYLE_TEXT);
	else if (run && run->target.to != TARGET_NONE)
		doc_lines_put_link(l, doc_lines_link(l, run->target, words,
						     true),
				   col, column->width, STYLE_NAME);
	else
		doc_lines_put(l, col, column->width, words, STYLE_TEXT);
}

static void put_grid(struct doc_lines *l, const struct block *grid)
{
	struct grid_plan plan = grid_plan(
		grid, l->view.text.width - DOC_MARGIN, measure, l);

	doc_lines_gap(l);
	doc_lines_add(l);
	doc_lines_put(l, DOC_MARGIN, 0, words_of(l, &grid->label),
		      STYLE_LABEL);
	for (const struct block *line = grid->first; line; line = line->next) {
		const struct grid_column *column = plan.column;

		if (line->depth)
			continue;
		doc_lines_add(l);
		for (const struct block *c = line->first; c; c = c->next) {
			if (column->width > 0)
				put_cell(l, column, c);
			column++;
		}
	}
}

struct doc_view grid_view(struct arena *a, struct doc *doc, int width,
			  const struct doc_look *look)
{
	struct doc_lines l = doc_lines_new(a, width, look);
	const struct block *b;

	while ((b = doc_next(doc, a)))
		if (b->kind == BLOCK_GRID)
			put_grid(&l, b);
		else
			doc_lines_say(&l, words_of(&l, &b->text));
	return l.view;
}
