/* Text as it is told (told_text.h). */
#include "app/told_text.h"

#include "app/parts.h"
#include "text/clean.h"
#include "text/width.h"

void told_put(const struct app *a, struct build *b, struct sv text)
{
	if (a->options.ascii)
		clean_ascii(b, text);
	else
		clean_line(b, text);
}

void told_apart(struct build *b, int blanks)
{
	char last = b->n > 0 ? b->s[b->n - 1] : ' ';
	bool ended = last == ':' || last == ',' || last == ';';

	if (blanks <= 0 || last == ' ' || last == '\n')
		return;
	build_str(b, blanks > 1 && !ended ? ", " : " ");
}

void told_words(struct build *b, struct sv text)
{
	int blanks = 0;

	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] == ' ') {
			blanks++;
			continue;
		}
		told_apart(b, blanks);
		build_char(b, text.s[i]);
		blanks = 0;
	}
}

void told_cells(struct build *b, const struct frame *f, int y)
{
	const struct cell *row = f->cells + (size_t)y * (size_t)f->cols;
	int blanks = 0;

	for (int x = 0; x < f->cols; x++) {
		const struct cell *c = &row[x];

		if (c->length == 1 && c->text[0] == ' ') {
			blanks++;
			continue;
		}
		told_apart(b, blanks);
		build_sv(b, (struct sv){ c->text, c->length });
		blanks = 0;
	}
}

int told_width(const struct app *a, int width)
{
	enum { ENDLESS = 1000 }; /* cells */

	return a->options.page > 0 ? ENDLESS : width;
}

/* ---- lines laid out for the screen ---- */

/* The span of LINE that begins first after column COL, or null. */
static const struct scroll_span *span_after(const struct scroll *s,
					    const struct scroll_line *line,
					    int col)
{
	const struct scroll_span *best = NULL;

	for (size_t i = 0; i < line->count; i++) {
		const struct scroll_span *at = &s->spans[line->first + i];

		if (at->col > col && (!best || at->col < best->col))
			best = at;
	}
	return best;
}

/* The number of LINK, where it begins on LINE and was not told yet. */
static void put_number(const struct doc_view *v, uint32_t link, size_t line,
		       uint32_t *last, struct build *b)
{
	if (link == 0 || link == *last || v->links[link - 1].row ||
	    v->links[link - 1].line != line)
		return;
	build_fmt(b, "(%u) ", link);
	*last = link;
}

/* TEXT without blanks around it, and without a sign of a silence or of a quote
 * before it. */
static struct sv worded(struct sv text)
{
	static const struct sv signs[] = { SV_INIT("⋮"), SV_INIT("▎") };

	text = sv_trim(text);
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (sv_starts(text, signs[i]))
			text = sv_trim(sv_slice(text, signs[i].n, text.n));
	return text;
}

/* The blanks between BEFORE, which may be null, and what begins CELLS after it;
 * what had no room before that is apart as well. */
static int gap(const struct scroll_span *before, int cells)
{
	return !before ? 1 : cells < 0 ? 2 : cells;
}

/* Whether TEXT is the rule between two columns. */
static bool is_rule(struct sv text)
{
	return sv_eq(text, SV("│")) || sv_eq(text, SV("|"));
}

/* A label and what it labels have a colon between them, two columns a
 * semicolon.  Bars say nothing. */
void told_line(const struct scroll *s, const struct doc_view *v, size_t line,
	       struct build *b)
{
	const struct scroll_line *l = &s->lines[line];
	const struct scroll_span *at, *before = NULL;
	uint32_t last = 0;
	bool other = false; /* what comes stands in the other column */
	int end = 0;

	if (v && l->row)
		build_fmt(b, "(%u) ", l->row);
	for (at = span_after(s, l, -1); at; at = span_after(s, l, at->col)) {
		struct sv text = worded(at->text);
		int lead = text.n ? (int)(text.s - at->text.s) : 0;

		if (text.n == 0 || at->style == STYLE_BAR)
			continue;
		if (at->style == STYLE_DIM && is_rule(text)) {
			other = true;
			continue;
		}
		if (other && b->n > 0 && b->s[b->n - 1] == ' ')
			build_cut(b, b->n - 1);
		build_str(b, other ? ";" : "");
		if (before && before->style == STYLE_LABEL &&
		    at->style != STYLE_LABEL && at->col + lead > end + 1)
			build_char(b, ':');
		told_apart(b, gap(before, at->col + lead - end));
		if (v)
			put_number(v, at->link, line, &last, b);
		told_words(b, text);
		end = at->col + lead + width_text(text);
		other = false;
		before = at;
	}
}
