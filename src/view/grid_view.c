/* Documents of grids, laid out (grid_view.h). */
#include "view/grid_view.h"

#include "base/build.h"
#include "tell/grid.h"
#include "text/width.h"
#include "view/doc_lines.h"

/* A grid that is laid out. */
struct laying {
	struct doc_lines *l;
	bool apart; /* the number of a link has cells of its own before it,
		       after other words; else it is in the margin */
};

static struct sv words_of(struct doc_lines *l, const struct runs *runs)
{
	struct build b = { .arena = l->a };

	for (const struct run *r = runs->first; r; r = r->next)
		build_sv(&b, r->text);
	return build_view(&b);
}

static bool is_link(const struct block *cell)
{
	const struct run *run = cell->text.first;

	return run && run->target.to != TARGET_NONE;
}

/* Whether words stand before the links of GRID: one in a line at most. */
static bool stand_apart(const struct block *grid)
{
	for (const struct block *line = grid->first; line; line = line->next) {
		bool words = false;

		for (const struct block *c = line->first; c; c = c->next) {
			if (is_link(c))
				return words;
			words = words || c->depth == CELL_WORDS;
		}
	}
	return false;
}

static int measure(void *of, const struct block *cell)
{
	const struct laying *g = of;

	return width_text(words_of(g->l, &cell->text)) +
	       (g->apart && is_link(cell) ? DOC_NUMBER : 0);
}

static void put_link(const struct laying *g, int col, int cells,
		     struct target target, struct sv words)
{
	struct doc_lines *l = g->l;
	uint32_t link = doc_lines_link(l, target, words, true);
	int number = !g->apart		? 0 :
		     cells > DOC_NUMBER ? DOC_NUMBER :
					  cells - 1;

	doc_lines_put_link(l, link, col + number, cells - number, STYLE_NAME);
	l->view.links[link - 1].margin = g->apart ? col :
						    DOC_MARGIN - DOC_NUMBER;
}

static void put_cell(const struct laying *g, const struct grid_column *column,
		     const struct block *cell)
{
	struct doc_lines *l = g->l;
	int col = DOC_MARGIN + column->at;
	struct sv words = words_of(l, &cell->text);

	if (cell->depth == CELL_BAR)
		doc_lines_bar(l, col, column->width, cell->number, CELL_WHOLE);
	else if (column->is == CELL_NUMBER)
		doc_lines_right(l, col, column->width, words, STYLE_TEXT);
	else if (is_link(cell))
		put_link(g, col, column->width, cell->text.first->target,
			 words);
	else
		doc_lines_put(l, col, column->width, words, STYLE_TEXT);
}

static void put_grid(struct doc_lines *l, const struct block *grid)
{
	struct laying g = { l, stand_apart(grid) };
	struct grid_plan plan = grid_plan(
		grid, l->view.text.width - DOC_MARGIN, measure, &g);

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
				put_cell(&g, column, c);
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
