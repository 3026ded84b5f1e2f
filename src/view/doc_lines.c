/* Making a document of lines with columns. */
#include "view/doc_lines.h"

#include <string.h>

#include "base/build.h"
#include "base/panic.h"
#include "text/clean.h"
#include "text/width.h"

struct doc_lines doc_lines_new(struct arena *a, int width,
			       const struct doc_look *look)
{
	return (struct doc_lines){
		.view.text = scroll_new(a, width, look->ascii, look->marks),
		.a = a,
		.ascii = look->ascii,
		.words = look->words,
	};
}

void doc_lines_add(struct doc_lines *l)
{
	scroll_line(&l->view.text);
}

void doc_lines_gap(struct doc_lines *l)
{
	struct scroll *text = &l->view.text;

	if (text->nlines > 0 && text->lines[text->nlines - 1].count > 0)
		scroll_line(text);
}

/* TEXT, clean, in no more than CELLS. */
static struct sv fit(struct doc_lines *l, struct sv text, int cells)
{
	struct build whole = { .arena = l->a };
	struct build cut = { .arena = l->a };
	struct sv more = l->ascii ? SV("..") : SV("…");
	int used;

	if (l->ascii)
		clean_ascii(&whole, text);
	else
		clean_line(&whole, text);
	if (l->words || width_text(build_view(&whole)) <= cells)
		return build_view(&whole);
	build_sv(&cut, width_cut(build_view(&whole),
				 cells - width_text(more), &used));
	build_sv(&cut, more);
	return build_view(&cut);
}

static int room(const struct doc_lines *l, int col, int cells)
{
	int left = l->view.text.width - col;

	return cells > 0 && cells < left ? cells : left > 0 ? left : 0;
}

static int put(struct doc_lines *l, int col, int cells, struct sv text,
	       enum style style, uint32_t link)
{
	struct sv shown = fit(l, text, room(l, col, cells));

	scroll_put_link(&l->view.text, col, shown, style, link);
	return col + width_text(shown);
}

void doc_lines_say(struct doc_lines *l, struct sv text)
{
	doc_lines_gap(l);
	scroll_flow_line(&l->view.text, DOC_MARGIN, text, STYLE_DIM);
}

int doc_lines_put(struct doc_lines *l, int col, int cells, struct sv text,
		  enum style style)
{
	return put(l, col, cells, text, style, 0);
}

void doc_lines_next(struct doc_lines *l, struct sv text)
{
	enum { APART = 2 };
	int at = l->view.text.at;

	if (text.n > 0)
		put(l, at > 0 ? at + APART : 0, 0, text, STYLE_TEXT, 0);
}

void doc_lines_right(struct doc_lines *l, int col, int cells, struct sv text,
		     enum style style)
{
	struct sv shown = fit(l, text, cells);
	int at = cells - width_text(shown);

	scroll_put(&l->view.text, at > 0 ? col + at : col, shown, style);
}

void doc_lines_bar(struct doc_lines *l, int col, int cells, size_t n,
		   size_t most)
{
	struct build b = { .arena = l->a };
	size_t full = most > 0 ? (n * (size_t)cells + most / 2) / most : 0;

	if (n > 0 && full == 0)
		full = 1;
	for (size_t i = 0; i < full; i++)
		build_str(&b, l->ascii ? "=" : "━");
	scroll_put(&l->view.text, col, build_view(&b), STYLE_BAR);
}

uint32_t doc_lines_link(struct doc_lines *l, struct target target,
			struct sv text, bool numbered)
{
	struct doc_view *v = &l->view;

	if (v->nlinks == l->link_room) {
		size_t more = l->link_room ? 2 * l->link_room : 32;
		struct doc_link *links = ARENA_NEW(l->a, more,
						   struct doc_link);

		if (v->nlinks > 0)
			memcpy(links, v->links, v->nlinks * sizeof(*links));
		v->links = links;
		l->link_room = more;
	}
	v->links[v->nlinks++] = (struct doc_link){
		.target = target,
		.text = text,
		.number = numbered && l->numbered < DOC_NUMBERS ?
				  ++l->numbered :
				  0,
	};
	return v->nlinks;
}

int doc_lines_put_link(struct doc_lines *l, uint32_t link, int col, int cells,
		       enum style style)
{
	return doc_lines_put_called(l, link, l->view.links[link - 1].text, col,
				    cells, style);
}

int doc_lines_put_called(struct doc_lines *l, uint32_t link, struct sv called,
			 int col, int cells, enum style style)
{
	struct doc_link *k = &l->view.links[link - 1];

	ENSURE(l->view.text.nlines > 0);
	k->line = l->view.text.nlines - 1;
	k->margin = col > DOC_NUMBER ? col - DOC_NUMBER : 0;
	return put(l, col, cells, called, style, link);
}

void doc_lines_row(struct doc_lines *l, struct target target)
{
	uint32_t link = doc_lines_link(l, target, (struct sv){ 0 }, false);

	l->view.links[link - 1].line = l->view.text.nlines - 1;
	l->view.links[link - 1].row = true;
	l->view.text.lines[l->view.text.nlines - 1].row = link;
}
