/* A document in a pane: going about in it. */
#include "app/doc_pane.h"

#include "app/lines.h"
#include "app/parts.h"
#include "text/width.h"

void doc_pane_scroll(struct doc_pane *d, int height)
{
	if (height > 0)
		d->top = scroll_clamp(&d->view.text, d->top, height);
	if (d->chosen > d->view.nlinks)
		d->chosen = 0;
}

void doc_pane_show(struct doc_pane *d, size_t line, int height)
{
	enum { AROUND = 2 };
	size_t shown = height > 0 ? (size_t)height : 1;
	size_t around = shown > (size_t)2 * AROUND ? AROUND : 0;

	if (line < d->top + (d->top > 0 ? around : 0))
		d->top = line > around ? line - around : 0;
	else if (line + around >= d->top + shown)
		d->top = line + around + 1 - shown;
	doc_pane_scroll(d, height);
}

bool doc_pane_turn(struct doc_pane *d, int by, int height)
{
	/* Backwards from nothing leads out of the pane. */
	d->chosen = d->chosen || by > 0 ? doc_link_next(&d->view, d->chosen,
							 by, d->top, height) :
					  0;
	if (d->chosen)
		doc_pane_show(d, d->view.links[d->chosen - 1].line, height);
	return d->chosen;
}

void doc_pane_wrap(struct doc_pane *d, int by, int height)
{
	if (d->view.nlinks == 0)
		return;
	d->chosen = by > 0 ? 1 : d->view.nlinks;
	doc_pane_show(d, d->view.links[d->chosen - 1].line, height);
}

/* The link at column X of LINE, or 0. */
static uint32_t link_at(const struct doc_view *v, size_t line, int x)
{
	const struct scroll_line *l = &v->text.lines[line];

	for (size_t i = 0; i < l->count; i++) {
		const struct scroll_span *s = &v->text.spans[l->first + i];

		if (s->link && x >= s->col && x < s->col + width_text(s->text))
			return s->link;
	}
	return 0;
}

void doc_pane_click(struct doc_pane *d, int y, int x)
{
	size_t line = d->top + (size_t)y;
	uint32_t link;

	if (line >= d->view.text.nlines)
		return;
	link = link_at(&d->view, line, x);
	for (uint32_t i = 1; i <= d->view.nlinks && !link; i++)
		if (d->view.links[i - 1].line == line)
			link = i;
	d->chosen = link;
}

void doc_pane_draw(const struct app *a, const struct doc_pane *d, bool focus,
		   struct frame *f, struct rect r, struct rect more)
{
	size_t end;

	if (focus)
		frame_cursor(f, r, 0, 0);
	end = d->top + (size_t)doc_link_draw(&d->view, d->top,
					     focus ? d->chosen : 0, f, r);
	lines_more(&d->view.text, a->options.locale, end, f, more, true);
}
