/* Breaking styled text into lines, and drawing those in sight. */
#include "view/scroll.h"

#include <string.h>

#include "base/build.h"
#include "text/clean.h"
#include "text/width.h"

enum { HITS_MAX = 64 }; /* marked in one text */

struct scroll scroll_new(struct arena *a, int width, bool ascii,
		     const struct query *marks)
{
	return (struct scroll){
		.arena = a,
		.width = width > 1 ? width : 1,
		.ascii = ascii,
		.marks = marks,
	};
}

/* Room for one more ITEM of SIZE bytes after N of them. */
static void *grow(struct arena *a, void *old, size_t n, size_t *room,
		  size_t size)
{
	void *more;

	if (n < *room)
		return old;
	*room = *room ? *room * 2 : 32;
	more = arena_take(a, *room, size);
	if (n > 0)
		memcpy(more, old, n * size);
	return more;
}

void scroll_line(struct scroll *p)
{
	p->lines = grow(p->arena, p->lines, p->nlines, &p->line_room,
			sizeof(*p->lines));
	p->lines[p->nlines++] = (struct scroll_line){ .first = p->nspans };
	p->at = 0;
}

/* TEXT, once it is broken into lines: a blank that holds words together is
 * then a blank like any other. */
static struct sv loose(struct scroll *p, struct sv text)
{
	struct sv hard = SV("\u00a0");
	struct build b = { .arena = p->arena };
	size_t at;

	if (sv_find(text, hard, 0) == SV_NONE)
		return text;
	while ((at = sv_find(text, hard, 0)) != SV_NONE) {
		build_sv(&b, sv_slice(text, 0, at));
		build_char(&b, ' ');
		text = sv_slice(text, at + hard.n, text.n);
	}
	build_sv(&b, text);
	return build_view(&b);
}

/* TEXT, which is clean, on the last line. */
static void add_span(struct scroll *p, int col, struct sv text,
		     enum style style, uint32_t link)
{
	if (text.n == 0)
		return;
	if (p->nlines == 0)
		scroll_line(p);
	p->spans = grow(p->arena, p->spans, p->nspans, &p->span_room,
			sizeof(*p->spans));
	p->spans[p->nspans++] = (struct scroll_span){ loose(p, text), col,
						      style, link };
	p->lines[p->nlines - 1].count++;
	p->at = col + width_text(text);
}

static void put_clean(const struct scroll *p, struct build *b, struct sv text)
{
	for (struct sv rest = text; rest.n > 0;) {
		bool more = sv_find_char(rest, '\n', 0) != SV_NONE;
		struct sv line = sv_cut(&rest, '\n');

		if (p->ascii)
			clean_ascii(b, line);
		else
			clean_line(b, line);
		if (more && rest.n > 0)
			build_char(b, '\n');
	}
}

static struct sv clean(struct scroll *p, struct sv text)
{
	struct build b = { .arena = p->arena };

	put_clean(p, &b, text);
	return build_view(&b);
}

/* A clean text, and where the words of a search stand in it. */
struct marked {
	struct sv text;
	struct fold_range hits[HITS_MAX];
	size_t nhits;
};

static void mark(struct scroll *p, struct marked *m)
{
	m->nhits = p->marks ? query_marks(p->marks, m->text, m->hits, HITS_MAX)
			    : 0;
}

/* The bytes FROM to TO of M at column COL, hits in their own style. */
static void put_marked(struct scroll *p, const struct marked *m, int col,
		       size_t from, size_t to, enum style style,
		       uint32_t link)
{
	for (size_t i = 0; i < m->nhits && from < to; i++) {
		size_t start = m->hits[i].from, end = m->hits[i].to;

		if (end <= from || start >= to)
			continue;
		start = start > from ? start : from;
		end = end < to ? end : to;
		add_span(p, col, sv_slice(m->text, from, start), style, link);
		col += width_text(sv_slice(m->text, from, start));
		add_span(p, col, sv_slice(m->text, start, end), STYLE_HIT,
			 link);
		col += width_text(sv_slice(m->text, start, end));
		from = end;
	}
	add_span(p, col, sv_slice(m->text, from, to), style, link);
}

void scroll_put_link(struct scroll *p, int col, struct sv text,
		     enum style style, uint32_t link)
{
	struct marked m = { .text = clean(p, text) };

	mark(p, &m);
	put_marked(p, &m, col, 0, m.text.n, style, link);
}

void scroll_put(struct scroll *p, int col, struct sv text, enum style style)
{
	scroll_put_link(p, col, text, style, 0);
}

static bool is_blank(const struct cell *c)
{
	return c->length == 1 && c->text[0] == ' ';
}

/* The cells of ROW from FROM on that have one style, up to END; blanks have
 * any. */
static int style_end(const struct cell *row, int from, int end)
{
	int to = from;

	while (to < end &&
	       (is_blank(&row[to]) || row[to].style == row[from].style))
		to++;
	return to;
}

void scroll_cells(struct scroll *p, int col, const struct frame *f, int y)
{
	const struct cell *row = f->cells + (size_t)y * (size_t)f->cols;
	int end = f->cols;

	while (end > 0 && is_blank(&row[end - 1]))
		end--;
	for (int from = 0, to; from < end; from = to) {
		struct build b = { .arena = p->arena };

		if (is_blank(&row[from])) {
			to = from + 1;
			continue;
		}
		to = style_end(row, from, end);
		for (int x = from; x < to; x++)
			build_sv(&b, (struct sv){ row[x].text,
						  row[x].length });
		add_span(p, col + from, build_view(&b),
			 (enum style)row[from].style, 0);
	}
}

/* Pieces as one clean text, and where each ends in it. */
struct flow {
	struct marked m;
	const struct scroll_piece *pieces;
	size_t *ends;
	size_t n;
	size_t at; /* the piece that is put next, or put in part */
};

static void join(struct scroll *p, struct flow *f)
{
	struct build b = { .arena = p->arena };

	f->ends = ARENA_NEW(p->arena, f->n, size_t);
	for (size_t i = 0; i < f->n; i++) {
		put_clean(p, &b, f->pieces[i].text);
		f->ends[i] = b.n;
	}
	f->m.text = build_view(&b);
	mark(p, &f->m);
}

/* The bytes FROM to TO, each piece in its style; nothing before FROM is put
 * any more. */
static void put_flow(struct scroll *p, struct flow *f, size_t from, size_t to)
{
	for (; f->at < f->n && from < to; f->at++) {
		size_t end = f->ends[f->at] < to ? f->ends[f->at] : to;

		if (end > from) {
			put_marked(p, &f->m, p->at, from, end,
				   f->pieces[f->at].style,
				   f->pieces[f->at].link);
			from = end;
		}
		if (f->ends[f->at] > to)
			break;
	}
}

/* Whether what begins V does not fit CELLS without being broken. */
static bool word_too_long(struct sv v, int cells)
{
	size_t end = sv_find_char(v, ' ', 1);
	struct sv word = sv_slice(v, 0, end);

	return width_text(sv_slice(word, 0, sv_find_char(word, '\n', 0))) >
	       cells;
}

void scroll_flow_pieces(struct scroll *p, int indent,
			const struct scroll_piece *pieces, size_t n)
{
	struct flow f = { .pieces = pieces, .n = n };
	struct sv text;
	size_t at = 0;

	join(p, &f);
	text = f.m.text;
	if (p->nlines == 0)
		scroll_line(p);
	if (p->at < indent)
		p->at = indent;
	if (p->at == p->width && text.n > 0 && text.s[0] == ',') {
		put_flow(p, &f, 0, 1);
		at = 1;
	}
	while (at < text.n) {
		struct sv rest = sv_slice(text, at, text.n);
		int cells = p->width - p->at;
		size_t next, end;

		if (p->at > indent &&
		    (cells <= 0 || word_too_long(rest, cells))) {
			scroll_line(p);
			p->at = indent;
			while (at < text.n && text.s[at] == ' ')
				at++;
			continue;
		}
		end = at + width_line(rest, cells > 1 ? cells : 1, &next).n;
		while (end > at && at + next < text.n &&
		       (text.s[end - 1] == ' ' || text.s[end - 1] == '\n'))
			end--;
		put_flow(p, &f, at, end);
		at += next;
		if (at < text.n) {
			scroll_line(p);
			p->at = indent;
		}
	}
}

int scroll_measure(struct scroll *p, const struct scroll_piece *pieces,
		   size_t n)
{
	int cells = 0;

	for (size_t i = 0; i < n; i++)
		cells += width_text(loose(p, clean(p, pieces[i].text)));
	return cells;
}

void scroll_flow(struct scroll *p, int indent, struct sv text, enum style style)
{
	scroll_flow_pieces(p, indent,
			   &(struct scroll_piece){ text, style, 0 }, 1);
}

void scroll_flow_line(struct scroll *p, int col, struct sv text,
		      enum style style)
{
	scroll_line(p);
	scroll_flow(p, col, text, style);
}

static bool has_hit(const struct scroll *p, const struct scroll_line *line)
{
	for (size_t i = 0; i < line->count; i++)
		if (p->spans[line->first + i].style == STYLE_HIT)
			return true;
	return false;
}

size_t scroll_hit(const struct scroll *p, size_t from, int dir)
{
	/* Stepping up from line 0 wraps to SIZE_MAX, which ends the loop. */
	for (size_t at = from; at < p->nlines; at += (size_t)dir)
		if (has_hit(p, &p->lines[at]))
			return at;
	return p->nlines;
}

int scroll_draw(const struct scroll *p, size_t top, struct frame *f,
		struct rect r)
{
	int y = 0;

	for (; y < r.height && top + (size_t)y < p->nlines; y++) {
		const struct scroll_line *l = &p->lines[top + (size_t)y];

		for (size_t i = 0; i < l->count; i++) {
			const struct scroll_span *s = &p->spans[l->first + i];

			frame_put(f, r, y, s->col, s->text, s->style);
		}
	}
	return y;
}

size_t scroll_clamp(const struct scroll *p, size_t top, int height)
{
	size_t shown = height > 0 ? (size_t)height : 1;
	size_t most = p->nlines > shown ? p->nlines - shown : 0;

	return top < most ? top : most;
}
