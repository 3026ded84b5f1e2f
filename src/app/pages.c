/* Moving over sheets of paper, and drawing what the text of them lacks. */
#include "app/pages.h"

#include "base/build.h"
#include "report/sheets.h"

enum {
	STRIDE = SHEET_LINES + 1, /* lines of a sheet, with its edge */
	PLACE_COL = 2,
};

size_t pages_count(size_t n)
{
	return (n + STRIDE - 1) / STRIDE;
}

void pages_put_edge(struct scroll *text)
{
	struct build b = { .arena = text->arena };

	for (int i = 0; i < text->width; i++)
		build_str(&b, i % 2 ? " " : text->ascii ? "." : "·");
	scroll_line(text);
	scroll_put(text, 0, build_view(&b), STYLE_DIM);
}

/* The line of a sheet that is first in sight on screen N of SCREENS, in which
 * ROWS lines show all of it. */
static size_t screen_top(size_t n, size_t screens, size_t rows)
{
	return screens > 1 ? n * (STRIDE - rows) / (screens - 1) : 0;
}

size_t pages_move(size_t top, int height, int dir)
{
	size_t rows = height > 0 ? (size_t)height : 1;
	size_t screens = (STRIDE + rows - 1) / rows;
	size_t sheet = top / STRIDE * STRIDE, line = top % STRIDE, n = 0;

	while (n < screens && screen_top(n, screens, rows) < line)
		n++; /* the first at LINE or below */
	if (dir < 0 && n > 0)
		return sheet + screen_top(n - 1, screens, rows);
	if (dir < 0)
		return sheet > 0 ? sheet - STRIDE +
					   screen_top(screens - 1, screens,
						      rows) :
				   0;
	if (n < screens && screen_top(n, screens, rows) == line)
		n++;
	return sheet + (n < screens ? screen_top(n, screens, rows) : STRIDE);
}

void pages_draw_feet(const struct scroll *text, const struct locale *l,
		     size_t top, uint32_t of, struct frame *f, struct rect r)
{
	for (int y = 0; y < r.height; y++) {
		size_t line = top + (size_t)y;
		struct build foot = { .arena = f->clean.arena };

		if (line >= text->nlines || line % STRIDE != SHEET_LINES - 1)
			continue;
		sheets_foot(&foot, l, text->width,
			    (uint32_t)(line / STRIDE) + 1, of);
		frame_put(f, r, y, 0, build_view(&foot), STYLE_DIM);
	}
}

void pages_draw_place(const struct scroll *text, const struct locale *l,
		      size_t top, uint32_t of, struct frame *f, struct rect r,
		      struct rect rule)
{
	size_t middle = top + (size_t)r.height / 2;
	struct build place = { .arena = f->clean.arena };

	if (rule.height < 1 || text->nlines == 0)
		return;
	if (middle >= text->nlines)
		middle = text->nlines - 1;
	build_char(&place, ' ');
	sheets_foot(&place, l, 0, (uint32_t)(middle / STRIDE) + 1, of);
	build_char(&place, ' ');
	frame_put(f, rule, 0, PLACE_COL, build_view(&place), STYLE_DIM);
}
