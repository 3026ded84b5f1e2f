/* Documents of grids, laid out (grid_view.h). */
#include "view/grid_view.h"

#include <limits.h>

#include "base/build.h"
#include "tell/grid.h"
#include "text/width.h"
#include "view/doc_lines.h"

enum {
	BETWEEN = 2,     /* cells between two columns */
	LINK_LEAST = 20, /* cells of a link after other words; in fewer, if
			    it is longer, it stands below them */
	BELOW = 2,       /* and is set in */
};

/* A grid that is laid out. */
struct laying {
	struct doc_lines *l;
	bool apart; /* the number of a link has cells of its own before it,
		       after other words; else it is in the margin */
	int most;   /* cells of one that is so; 0: it stands below the rest */
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

static int measure(void *of, const struct block *cell, struct sv *words)
{
	const struct laying *g = of;
	int cells;

	*words = words_of(g->l, &cell->text);
	cells = width_text(*words);
	if (!g->apart || !is_link(cell))
		return cells;
	return cells + DOC_NUMBER < g->most ? cells + DOC_NUMBER : g->most;
}

/* What of a cell goes on in the lines below. */
struct rest {
	struct sv words;
	int col, cells;
	uint32_t link; /* or 0 */
};

/* Puts what has room of R into the last line, and leaves it the rest. */
static void put_words(const struct laying *g, struct rest *r)
{
	struct doc_lines *l = g->l;
	struct doc_link *link = r->link ? &l->view.links[r->link - 1] : NULL;
	size_t next, line = link ? link->line : 0;
	struct sv words = sv_trim(width_line(r->words, r->cells, &next));

	r->words = sv_slice(r->words, next, r->words.n);
	if (!link) {
		doc_lines_put(l, r->col, r->cells, words, STYLE_TEXT);
		return;
	}
	doc_lines_put_called(l, r->link, words, r->col, r->cells, STYLE_NAME);
	link->margin = g->apart ? r->col - DOC_NUMBER :
				  DOC_MARGIN - DOC_NUMBER;
	if (line > 0) /* it stands where it begins */
		link->line = line;
}

static struct rest rest_of(const struct laying *g, int col, int cells,
			   const struct block *cell)
{
	struct doc_lines *l = g->l;
	struct rest r = { words_of(l, &cell->text), col, cells, 0 };
	int number = g->apart && cells > DOC_NUMBER ? DOC_NUMBER : 0;

	if (!is_link(cell))
		return r;
	r.link = doc_lines_link(l, cell->text.first->target, r.words, true);
	r.col += number;
	r.cells -= number;
	return r;
}

/* Puts CELL; what has no room of its words goes to *REST. */
static void put_cell(const struct laying *g, const struct grid_column *column,
		     const struct block *cell, struct rest *rest)
{
	struct doc_lines *l = g->l;
	int col = DOC_MARGIN + column->at;

	if (cell->depth == CELL_BAR) {
		doc_lines_bar(l, col, column->width, cell->number, CELL_WHOLE);
	} else if (column->is == CELL_NUMBER) {
		doc_lines_right(l, col, column->width,
				words_of(l, &cell->text), STYLE_TEXT);
	} else {
		*rest = rest_of(g, col, column->width, cell);
		put_words(g, rest);
	}
}

/* The lines that all of REST, N of them, go on in. */
static void put_rest(const struct laying *g, struct rest *rest, int n)
{
	for (bool more = true; more;) {
		more = false;
		for (int i = 0; i < n; i++)
			more |= rest[i].words.n > 0;
		if (more)
			doc_lines_add(g->l);
		for (int i = 0; i < n; i++)
			if (rest[i].words.n > 0)
				put_words(g, &rest[i]);
	}
}

static void put_line(const struct laying *g, const struct grid_plan *plan,
		     const struct block *line)
{
	int below = DOC_MARGIN + BELOW;
	struct rest rest[GRID_COLUMNS] = { 0 }, link;
	int n = 0;

	doc_lines_add(g->l);
	for (const struct block *c = line->first; c; c = c->next, n++)
		if (plan->column[n].width > 0)
			put_cell(g, &plan->column[n], c, &rest[n]);
	put_rest(g, rest, n);
	for (const struct block *c = line->first; c; c = c->next) {
		if (!g->apart || g->most > 0 || !is_link(c))
			continue;
		link = rest_of(g, below, g->l->view.text.width - below, c);
		put_rest(g, &link, 1);
	}
}

/* The cells of the longest link of GRID, with its number. */
static int longest_link(const struct laying *g, const struct block *grid)
{
	struct laying all = { g->l, true, INT_MAX };
	int longest = 0;

	for (const struct block *line = grid->first; line; line = line->next)
		for (const struct block *c = line->first; c; c = c->next) {
			struct sv words;
			int cells = is_link(c) ? measure(&all, c, &words) : 0;

			longest = cells > longest ? cells : longest;
		}
	return longest;
}

/* The columns, of which links after words have what the others leave. */
static struct grid_plan plan_of(struct laying *g, const struct block *grid)
{
	int room = g->l->view.text.width - DOC_MARGIN, end = 0;
	struct grid_plan plan = grid_plan(grid, NULL, room, measure, g);

	if (!g->apart)
		return plan;
	for (int i = 0; i < plan.n; i++)
		if (plan.column[i].width > 0)
			end = plan.column[i].at + plan.column[i].width +
			      BETWEEN;
	if (room - end < LINK_LEAST && room - end < longest_link(g, grid))
		return plan;
	g->most = room - end;
	return grid_plan(grid, NULL, room, measure, g);
}

static void put_grid(struct doc_lines *l, const struct block *grid)
{
	struct laying g = { l, stand_apart(grid), 0 };
	struct grid_plan plan = plan_of(&g, grid);

	doc_lines_gap(l);
	doc_lines_add(l);
	doc_lines_put(l, DOC_MARGIN, 0, words_of(l, &grid->label),
		      STYLE_LABEL);
	for (const struct block *line = grid->first; line; line = line->next)
		if (!line->depth)
			put_line(&g, &plan, line);
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
