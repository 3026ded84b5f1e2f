/* The columns of a grid (grid.h). */
#include "tell/grid.h"

#include "base/ascii.h"
#include "text/width.h"

enum {
	GAP = 2,       /* cells between columns */
	BAR_LEAST = 8,
	BAR_MOST = 30,
	ENOUGH = 30,   /* of a column of words, beside bars */
	WORD_MOST = 20,   /* of a word that stays whole: no address does */
	NUMBER_MOST = 30, /* of a number */
};

/* How narrow columns become, one after the other. */
enum least { LEAST_ENOUGH, LEAST_WORD, LEAST_NUMBER, LEAST_ONE };

static int cells_of(const struct grid_column *column, enum least least)
{
	const int cells[] = { [LEAST_ENOUGH] = ENOUGH,
			      [LEAST_WORD] = column->word,
			      [LEAST_NUMBER] = column->number,
			      [LEAST_ONE] = 1 };

	return cells[least] > 1 ? cells[least] : 1;
}

/* Notes in COLUMN how wide the words of TEXT are, and the numbers: from where
 * their words begin, as a line may, to their last digit. */
static void note_words(struct grid_column *column, struct sv text)
{
	while (text.n > 0) {
		struct sv word = sv_cut(&text, ' '), number = word;
		int cells = width_text(word), digits;

		while (number.n > 0 &&
		       !ascii_is_digit(number.s[number.n - 1]))
			number.n--;
		digits = width_text(number);
		if (cells <= WORD_MOST && cells > column->word)
			column->word = cells;
		if (digits <= NUMBER_MOST && digits > column->number)
			column->number = digits;
	}
}

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
			struct sv words = { 0 };
			int cells = !bar ? measure(of, c, &words) :
					   above ? 0 : BAR_LEAST;

			if (line->number == 0)
				column->is = (enum cell_is)c->depth;
			if (cells > column->width)
				column->width = cells;
			note_words(column, words);
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
static void narrow(struct grid_plan *plan, int room, enum least least)
{
	for (;;) {
		struct grid_column *widest = NULL;

		for (int i = 0; i < plan->n; i++) {
			struct grid_column *column = &plan->column[i];

			if (column->is != CELL_BAR &&
			    column->width > cells_of(column, least) &&
			    (!widest || column->width > widest->width))
				widest = column;
		}
		if (width_of(plan) <= room || !widest)
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

	narrow(&plan, room, LEAST_ENOUGH);
	left = room - width_of(&plan);
	if (left > BAR_MOST - BAR_LEAST)
		left = BAR_MOST - BAR_LEAST;
	if (!above)
		set_bars(&plan, left);
	for (int least = LEAST_WORD; least <= LEAST_ONE; least++)
		narrow(&plan, room, (enum least)least);
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
