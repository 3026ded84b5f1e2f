#include "view/facets.h"

#include "base/build.h"
#include "view/marked.h"

enum { COUNT_CELLS = 4, NAME_COL = 2 };

size_t facets_scroll(const struct facets *v, int height)
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

static void put_count(struct frame *f, struct rect r, int y, int x, size_t n,
		      enum style style)
{
	struct build b = { .arena = f->clean.arena };

	build_fmt(&b, "%zu", n);
	marked_put_right(f, r, y, x, COUNT_CELLS, build_view(&b), style);
}

static void draw_heading(const struct facet *row, bool counts, struct frame *f,
			 struct rect r, int y)
{
	frame_put_cut(f, r, y, 1, r.width - 1, row->text, STYLE_LABEL);
	if (!counts)
		return;
	marked_put_right(f, r, y, r.width - 2 * COUNT_CELLS - 1, COUNT_CELLS,
			 SV("all"), STYLE_DIM);
	marked_put_right(f, r, y, r.width - COUNT_CELLS - 1, COUNT_CELLS,
			 SV("hit"), STYLE_DIM);
}

static void draw_name(const struct facet *row, bool counts, struct frame *f,
		      struct rect r, int y)
{
	int cells = r.width - NAME_COL - (counts ? 2 * COUNT_CELLS + 1 : 0);

	if (row->mark == FACET_CHIP)
		frame_put_alt(f, r, y, 1, SV("✓"), SV("+"), STYLE_CHIP);
	if (cells > 0)
		frame_put_cut(f, r, y, NAME_COL, cells, row->text,
			      row->hit == 0 ? STYLE_DIM : row->style);
	if (!counts)
		return;
	put_count(f, r, y, r.width - 2 * COUNT_CELLS - 1, row->all, STYLE_DIM);
	put_count(f, r, y, r.width - COUNT_CELLS - 1, row->hit,
		  row->hit == 0 ? STYLE_DIM : STYLE_TEXT);
}

void facets_draw(const struct facets *v, struct frame *f, struct rect r)
{
	bool counts = r.width >= 3 * COUNT_CELLS + NAME_COL;

	for (int y = 0; y < r.height && v->top + (size_t)y < v->n; y++) {
		const struct facet *row = &v->rows[v->top + (size_t)y];
		bool chosen = v->chosen && v->top + (size_t)y == v->cursor;

		if (row->heading)
			draw_heading(row, counts, f, r, y);
		else
			draw_name(row, counts, f, r, y);
		if (!chosen)
			continue;
		frame_put_alt(f, r, y, 0, SV("▸"), SV(">"), STYLE_KEY);
		frame_mark_row(f, r, y);
		if (v->focus)
			frame_cursor(f, r, y, 0, false);
	}
}
