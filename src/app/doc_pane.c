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

bool doc_pane_sees(const struct doc_pane *d, uint32_t link, int height)
{
	size_t line = d->view.links[link - 1].line;

	return line >= d->top && line < d->top + (size_t)height;
}

/* The next row in direction BY from line LINE on, exclusive; 0: none.  Before
 * line 0 is the greatest number. */
static uint32_t next_row(const struct doc_view *v, size_t line, int by)
{
	uint32_t best = 0;

	for (uint32_t i = 1; i <= v->nlinks; i++) {
		const struct doc_link *k = &v->links[i - 1];

		if (!k->row || (by > 0 ? k->line + 1 <= line + 1 :
					 k->line >= line))
			continue;
		if (!best || (by > 0 ? k->line < v->links[best - 1].line :
				       k->line > v->links[best - 1].line))
			best = i;
	}
	return best;
}

/* To the next row, where it is in sight or the next line to come; else by a
 * line. */
static void step(struct doc_pane *d, int height, int by)
{
	const struct doc_link *k = doc_link_at(&d->view, d->chosen);
	bool from = k && k->row && doc_pane_sees(d, d->chosen, height);
	size_t end = d->top + (size_t)height;
	uint32_t next = next_row(&d->view,
				 from	? k->line :
				 by > 0 ? d->top - 1 :
					  end,
				 by);
	size_t line = next ? d->view.links[next - 1].line : 0;

	if (next && (by > 0 ? line <= end : line + 1 >= d->top)) {
		d->chosen = next;
		doc_pane_show(d, line, height);
		return;
	}
	d->top = lines_move(&d->view.text, d->top, height,
			    by > 0 ? MOVE_DOWN : MOVE_UP);
}

void doc_pane_move(struct doc_pane *d, int height, enum move by)
{
	uint32_t next;

	if (by == MOVE_DOWN || by == MOVE_UP) {
		step(d, height, by == MOVE_DOWN ? 1 : -1);
		return;
	}
	d->top = lines_move(&d->view.text, d->top, height, by);
	d->top = scroll_clamp(&d->view.text, d->top, height);
	next = by == MOVE_END ? next_row(&d->view, SIZE_MAX, -1) :
				next_row(&d->view, d->top - 1, 1);
	d->chosen = next && doc_pane_sees(d, next, height) ? next : 0;
}

void doc_pane_wheel(struct doc_pane *d, int height, int by)
{
	uint32_t next = d->chosen;

	for (int i = by < 0 ? -by : by; i > 0; i--)
		d->top = lines_move(&d->view.text, d->top, height,
				    by > 0 ? MOVE_DOWN : MOVE_UP);
	d->top = scroll_clamp(&d->view.text, d->top, height);
	if (!doc_link_at(&d->view, next) || doc_pane_sees(d, next, height))
		return;
	next = by > 0 ? next_row(&d->view, d->top - 1, 1) :
			next_row(&d->view, d->top + (size_t)height, -1);
	d->chosen = next && doc_pane_sees(d, next, height) ? next : 0;
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
		   struct frame *f, struct rect r, struct rect more,
		   enum lines_side side)
{
	size_t end;

	if (focus)
		frame_cursor(f, r, 0, 0);
	end = d->top + (size_t)doc_link_draw(&d->view, d->top,
					     focus ? d->chosen : 0, f, r);
	lines_more(&d->view.text, a->options.locale, end, f, more, side, true);
}

struct doc_pane *doc_pane_of(const struct app *a, enum pane p)
{
	const struct pane_ops *ops = a->panes[p].ops;

	return ops->doc ? a->slots[p] : NULL;
}

const struct doc_link *doc_pane_link(const struct app *a)
{
	const struct doc_pane *d = doc_pane_of(a, a->focus);

	return d ? doc_link_at(&d->view, d->chosen) : NULL;
}

enum class_no doc_pane_class(const struct app *a, struct target t)
{
	static const enum class_no names[NAME_CLASSES] = {
		[NAME_PERSON] = CLASS_PEOPLE,
		[NAME_ORGANISATION] = CLASS_ORGANISATIONS,
		[NAME_PLACE] = CLASS_PLACES,
	};

	switch (t.to) {
	case TARGET_NAME:
		return names[book_name_class(a->corpus.b, t.no)];
	case TARGET_SOURCE:
		return CLASS_SOURCES;
	case TARGET_SERIES:
		return CLASS_SERIES;
	case TARGET_KIND:
		return CLASS_KINDS;
	default:
		return CLASSES;
	}
}
