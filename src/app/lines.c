/* What the panes have in common that are lines of text. */
#include "app/lines.h"

#include "base/build.h"
#include "view/marked.h"
#include "wording/label.h"

enum { RULE_END = 2 }; /* cells of a rule after what it tells */

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
		struct frame *f, struct rect more, bool whole)
{
	struct build digits = { .arena = f->clean.arena };
	struct build said = { .arena = f->clean.arena };
	struct build b = { .arena = f->clean.arena };

	if ((whole && end >= text->nlines) || more.height < 1)
		return;
	if (whole)
		build_fmt(&digits, "%zu", text->nlines - end);
	label_fill(&said, l, LABEL_MORE, build_view(&digits));
	build_char(&b, ' ');
	build_sv(&b, sv_trim(build_view(&said)));
	build_str(&b, f->ascii ? " v " : " ▾ ");
	marked_put_right(f, more, 0, 0, more.width - RULE_END, build_view(&b),
			 STYLE_DIM);
}

void lines_draw(const struct scroll *text, const struct locale *l, size_t top,
		struct frame *f, struct rect r, struct rect more, bool whole)
{
	size_t end = top + (size_t)scroll_draw(text, top, f, r);

	lines_more(text, l, end, f, more, whole);
}
