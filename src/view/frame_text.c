/* A frame as text, with a lane of letters for its styles, for tests. */
#include "view/frame.h"

static bool cell_is_blank(const struct cell *c)
{
	return c->width == 1 && c->length == 1 && c->text[0] == ' ';
}

/* Appends row Y as its text or as the letters of its styles. */
static void row_text(const struct frame *f, struct build *b, int y,
		     const char *letters)
{
	const struct cell *row = f->cells + (size_t)y * (size_t)f->cols;
	bool chosen = false;
	size_t end = b->n;

	for (int x = 0; x < f->cols; x++) {
		const struct cell *c = &row[x];

		chosen |= (c->marks & MARK_CURSOR) != 0;
		if (!letters)
			build_sv(b, (struct sv){ c->text, c->length });
		else if (cell_is_blank(c) || c->style == STYLE_TEXT)
			build_char(b, ' ');
		else
			build_char(b, letters[c->style]);
		if (b->n > 0 && b->s[b->n - 1] != ' ')
			end = b->n;
	}
	build_cut(b, end);
	if (letters && chosen)
		build_char(b, '<');
	build_char(b, '\n');
}

void frame_text(const struct frame *f, struct build *b, bool styles)
{
	static const char letters[STYLE_COUNT] = {
#define X(name, letter) letter,
		STYLES(X)
#undef X
	};

	for (int y = 0; y < f->rows; y++)
		row_text(f, b, y, NULL);
	if (!styles)
		return;
	build_str(b, "--\n");
	for (int y = 0; y < f->rows; y++)
		row_text(f, b, y, letters);
	build_fmt(b, "cursor %d %d\n", f->cursor_row, f->cursor_col);
}
