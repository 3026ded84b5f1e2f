/* Links of a document: drawn, and gone to. */
#include "view/doc_link.h"

#include "text/width.h"

static void draw_number(const struct doc_link *link, struct frame *f,
			struct rect r, int y)
{
	char digit = (char)('0' + link->number);

	if (link->number && link->margin >= 0)
		frame_put(f, r, y, link->margin, (struct sv){ &digit, 1 },
			  STYLE_ACCENT);
}

static void draw_chosen(const struct doc_view *d, size_t line,
			uint32_t chosen, struct frame *f, struct rect r, int y)
{
	const struct scroll_line *l = &d->text.lines[line];
	const struct doc_link *link = &d->links[chosen - 1];

	if (link->row && line == link->line) {
		frame_put(f, r, y, link->date.col, link->date.text,
			  link->date.style);
		frame_put_alt(f, r, y, 0, SV("▸"), SV(">"), STYLE_TEXT);
		frame_cursor(f, r, y, 0);
		frame_mark_row(f, r, y);
	}
	for (size_t i = 0; i < l->count; i++) {
		const struct scroll_span *s = &d->text.spans[l->first + i];

		if (s->link != chosen)
			continue;
		frame_mark(f, r, y, s->col, s->col + width_text(s->text));
		if (line == link->line &&
		    (i == 0 || s[-1].link != chosen))
			frame_cursor(f, r, y, s->col);
	}
}

int doc_link_draw(const struct doc_view *d, size_t top, uint32_t chosen,
		  struct frame *f, struct rect r)
{
	int drawn = scroll_draw(&d->text, top, f, r);

	for (uint32_t i = 0; i < d->nlinks; i++) {
		size_t line = d->links[i].line;

		if (line >= top && line < top + (size_t)drawn)
			draw_number(&d->links[i], f, r, (int)(line - top));
	}
	for (int y = 0; chosen && y < drawn; y++)
		draw_chosen(d, top + (size_t)y, chosen, f, r, y);
	return drawn;
}

static bool in_sight(const struct doc_view *d, uint32_t link, size_t top,
		     int height)
{
	size_t line = d->links[link - 1].line;

	return line >= top && line < top + (size_t)(height > 0 ? height : 0);
}

uint32_t doc_link_next(const struct doc_view *d, uint32_t chosen, int by,
		       size_t top, int height)
{
	uint32_t n = d->nlinks, at;

	if (doc_link_at(d, chosen) && in_sight(d, chosen, top, height)) {
		at = by > 0 ? chosen + 1 : chosen - 1;
		return at <= n ? at : 0;
	}
	at = by > 0 ? 1 : n;
	while (at >= 1 && at <= n && !in_sight(d, at, top, height))
		at = by > 0 ? at + 1 : at - 1;
	if (at >= 1 && at <= n)
		return at;
	/* None is in sight: the next below, or above. */
	for (uint32_t i = 1; i <= n && by > 0; i++)
		if (d->links[i - 1].line >= top)
			return i;
	for (uint32_t i = n; i >= 1 && by < 0; i--)
		if (d->links[i - 1].line < top)
			return i;
	return 0;
}

uint32_t doc_link_numbered(const struct doc_view *d, uint32_t number)
{
	for (uint32_t i = 0; i < d->nlinks && number; i++)
		if (d->links[i].number == number)
			return i + 1;
	return 0;
}
