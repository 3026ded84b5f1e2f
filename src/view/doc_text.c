/* A document's lines as a text, for files and other programs. */
#include "view/doc_text.h"

#include <limits.h>

#include "text/width.h"

/* The blank columns that all lines begin with. */
static int margin_of(const struct scroll *text)
{
	int least = INT_MAX;

	for (size_t i = 0; i < text->nspans; i++)
		if (text->spans[i].text.n > 0 && text->spans[i].col < least)
			least = text->spans[i].col;
	return least < INT_MAX ? least : 0;
}

/* The span of LINE at COL or after it that is next, and none of DONE; null:
 * there is none.  They are put in any order. */
static const struct scroll_span *next_of(const struct scroll *text,
					 const struct scroll_line *line,
					 const struct scroll_span *done)
{
	const struct scroll_span *best = NULL;

	for (size_t i = 0; i < line->count; i++) {
		const struct scroll_span *s = &text->spans[line->first + i];

		if (done && (s->col < done->col ||
			     (s->col == done->col && s <= done)))
			continue;
		if (!best || s->col < best->col)
			best = s;
	}
	return best;
}

static void put_line(struct build *b, const struct scroll *text,
		     const struct scroll_line *line, int margin)
{
	const struct scroll_span *s = NULL;
	size_t from = b->n;
	int at = margin;

	while ((s = next_of(text, line, s))) {
		for (; at < s->col; at++)
			build_char(b, ' ');
		build_sv(b, s->text);
		at += width_text(s->text);
	}
	while (b->n > from && b->s[b->n - 1] == ' ')
		build_cut(b, b->n - 1);
	build_char(b, '\n');
}

void doc_text(struct build *b, const struct doc_view *v)
{
	int margin = margin_of(&v->text);

	for (size_t i = 0; i < v->text.nlines; i++)
		put_line(b, &v->text, &v->text.lines[i], margin);
}

/* More backquotes than stand together anywhere in TEXT, and three at least. */
static size_t fence_of(struct sv text)
{
	size_t most = 2, run = 0;

	for (size_t i = 0; i < text.n; i++) {
		run = text.s[i] == '`' ? run + 1 : 0;
		most = run > most ? run : most;
	}
	return most + 1;
}

void doc_text_markdown(struct build *b, const struct doc_view *v,
		       struct sv head)
{
	struct build lines = { .arena = b->arena };
	size_t fence;

	doc_text(&lines, v);
	fence = fence_of(build_view(&lines));
	build_str(b, "# ");
	for (size_t i = 0; i < head.n; i++) {
		if (sv_find_char(SV("\\`*_[]<>&#"), head.s[i], 0) != SV_NONE)
			build_char(b, '\\');
		build_char(b, head.s[i]);
	}
	for (int end = 0; end < 2; end++) {
		build_str(b, end ? "" : "\n\n");
		for (size_t i = 0; i < fence; i++)
			build_char(b, '`');
		build_char(b, '\n');
		if (!end)
			build_sv(b, build_view(&lines));
	}
}
