/* What the panes have in common that are lines of text. */
#include "app/lines.h"

#include "app/parts.h"
#include "base/build.h"
#include "view/marked.h"
#include "wording/label.h"

enum {
	RULE_END = 2, /* cells of a rule beside what it tells */
	WIDTH_MOST = 76,
};

size_t lines_move(const struct scroll *text, size_t top, int height,
		  enum move by)
{
	size_t screen = height > 2 ? (size_t)height - 1 : 1;

	switch (by) {
	case MOVE_DOWN:
		return scroll_clamp(text, top + 1, height);
	case MOVE_UP:
		return top > 0 ? top - 1 : 0;
	case MOVE_SCREEN_DOWN:
		return scroll_clamp(text, top + screen, height);
	case MOVE_SCREEN_UP:
		return top > screen ? top - screen : 0;
	case MOVE_START:
		return 0;
	case MOVE_END:
		return scroll_clamp(text, text->nlines, height);
	}
	return top;
}

void lines_more(const struct scroll *text, const struct locale *l, size_t end,
		struct frame *f, struct rect more, enum lines_side side,
		bool whole)
{
	struct sv left = { 0 };
	struct build said = { .arena = f->clean.arena };
	struct build b = { .arena = f->clean.arena };

	if ((whole && end >= text->nlines) || more.height < 1)
		return;
	if (whole)
		left = build_digits(said.arena, text->nlines - end);
	label_fill(&said, l, LABEL_MORE, left);
	build_char(&b, ' ');
	build_sv(&b, sv_trim(build_view(&said)));
	build_str(&b, f->ascii ? " v " : " ▾ ");
	if (side == LINES_LEFT)
		frame_put(f, more, 0, RULE_END, build_view(&b), STYLE_DIM);
	else
		marked_put_right(f, more, 0, 0, more.width - RULE_END,
				 build_view(&b), STYLE_DIM);
}

void lines_draw(const struct scroll *text, const struct locale *l, size_t top,
		struct frame *f, struct rect r, struct rect more, bool whole)
{
	size_t end = top + (size_t)scroll_draw(text, top, f, r);

	lines_more(text, l, end, f, more, LINES_RIGHT, whole);
}

/* ---- a pane that is a text and no more ---- */

bool lines_begin(const struct app *a, struct lines *l, struct rect r)
{
	int width = r.width - 2 < WIDTH_MOST ? r.width - 2 : WIDTH_MOST;

	if (l->width == width || width < 1)
		return false;
	arena_reset(&l->arena);
	l->text = scroll_new(&l->arena, width, a->options.ascii, NULL);
	l->width = width;
	return true;
}

void lines_pane_scroll(const struct app *a, void *state, struct rect r)
{
	struct lines *l = state;

	(void)a;
	l->top = scroll_clamp(&l->text, l->top, r.height);
}

void lines_pane_draw(const struct app *a, const void *state, struct frame *f,
		     struct rect r)
{
	const struct lines *l = state;

	if (r.width < 2)
		return;
	r.col++;
	r.width--;
	lines_draw(&l->text, a->options.locale, l->top, f, r,
		   a->layout.whole_more, true);
}

void lines_pane_move(struct app *a, void *state, struct rect r, enum move by)
{
	struct lines *l = state;

	(void)a;
	l->top = lines_move(&l->text, l->top, r.height, by);
}

void lines_pane_close(void *state)
{
	struct lines *l = state;

	arena_free(&l->arena);
	*l = (struct lines){ 0 };
}
