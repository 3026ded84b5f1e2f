/* Draws the rows of the names pane and of completions. */
#include "view/names.h"

#include <limits.h>

#include "base/build.h"
#include "text/width.h"
#include "view/brief.h"
#include "view/marked.h"
#include "wording/label.h"

enum { NAME_COL = 2 };

/* Cells of the greatest count, or of the column's name, and a blank before it;
 * columns of counts have no fewer than COUNT_LEAST. */
static int one_count(const struct names *v)
{
	enum { COUNT_LEAST = 4 };
	int all = width_text(label_text(v->locale, LABEL_COUNT_ALL));
	int hit = width_text(label_text(v->locale, LABEL_COUNT_HIT));
	int cells = 2;

	for (size_t left = v->most; left > 9; left /= 10)
		cells++;
	cells = cells > all + 1 ? cells : all + 1;
	cells = cells > hit + 1 ? cells : hit + 1;
	return cells > COUNT_LEAST ? cells : COUNT_LEAST;
}

size_t names_scroll(const struct names *v, int height)
{
	size_t shown = height > 0 ? (size_t)height : 1;
	size_t top = v->top;

	if (v->n > shown && top > v->n - shown)
		top = v->n - shown;
	if (v->n <= shown)
		top = 0;
	if (v->cursor < top)
		top = v->cursor;
	if (v->cursor - top >= shown)
		top = v->cursor - shown + 1;
	/* The section's head comes along. */
	if (top > 0 && top == v->cursor && shown > 1 &&
	    v->rows[top - 1].heading)
		top--;
	return top;
}

static void put_count(struct frame *f, struct rect r, int y, int x, int cells,
		      size_t n, enum style style)
{
	struct build b = { .arena = f->clean.arena };

	build_fmt(&b, "%zu", n);
	marked_put_right(f, r, y, x, cells, build_view(&b), style);
}

/* Cells that the counts take. */
static int count_cells(const struct names *v, int width)
{
	int one = v->n > 0 ? one_count(v) : 0;

	if (v->n == 0 || v->plain || width < 3 * one + NAME_COL)
		return 0;
	return v->one ? one + 1 : 2 * one + 1;
}

static void draw_heading(const struct names *v, const struct names_row *row,
			 struct frame *f, struct rect r, int y)
{
	int counts = count_cells(v, r.width), one = one_count(v);

	frame_put_cut(f, r, y, 1, r.width - 1, row->text, STYLE_LABEL);
	if (counts <= one + 1)
		return;
	marked_put_right(f, r, y, r.width - counts, one,
			 label_text(v->locale, LABEL_COUNT_ALL), STYLE_DIM);
	marked_put_right(f, r, y, r.width - one - 1, one,
			 label_text(v->locale, LABEL_COUNT_HIT), STYLE_DIM);
}

static void draw_name(const struct names *v, const struct names_row *row,
		      struct frame *f, struct rect r, int y)
{
	int counts = count_cells(v, r.width), one = one_count(v);
	int cells = r.width - NAME_COL - counts;
	struct sv text = row->text;

	if (row->mark == NAMES_CHIP)
		frame_put_alt(f, r, y, 1, SV("✓"), SV("+"), STYLE_CHIP);
	if (row->mark == NAMES_NOT)
		frame_put_alt(f, r, y, 1, SV("−"), SV("-"), STYLE_CHIP);
	if (row->person)
		text = brief_fit_name(f->clean.arena, text, cells, f->ascii);
	if (cells > 0)
		frame_put_cut(f, r, y, NAME_COL, cells, text,
			      row->hit == 0 ? STYLE_DIM : row->style);
	if (counts > one + 1)
		put_count(f, r, y, r.width - counts, one, row->all, STYLE_DIM);
	if (counts > 0)
		put_count(f, r, y, r.width - one - 1, one, row->hit,
			  row->hit == 0 ? STYLE_DIM : STYLE_TEXT);
}

void names_draw(const struct names *v, struct frame *f, struct rect r)
{
	for (int y = 0; y < r.height && v->top + (size_t)y < v->n; y++) {
		const struct names_row *row = &v->rows[v->top + (size_t)y];
		bool chosen = v->chosen && v->top + (size_t)y == v->cursor;

		if (row->heading)
			draw_heading(v, row, f, r, y);
		else
			draw_name(v, row, f, r, y);
		if (!chosen)
			continue;
		frame_put_alt(f, r, y, 0, SV("▸"), SV(">"), STYLE_KEY);
		frame_mark_row(f, r, y);
		if (v->focus)
			frame_cursor(f, r, y, 0, false);
	}
}
