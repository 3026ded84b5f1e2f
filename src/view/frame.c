/* Putting text into cells: the one door, which cleans and clips it. */
#include "view/frame.h"

#include <limits.h>
#include <stddef.h>
#include <string.h>

#include "base/utf8.h"
#include "text/clean.h"
#include "text/width.h"

enum {
	CHUNK_BYTES = 256,     /* taken through the door at a time */
	BYTES_PER_CELL = 128,  /* a base and 30 marks, as clean_line() allows */
	SOFT_HYPHEN = 0xAD,
	JOINER = 0x200D,
	TONE_FIRST = 0x1F3FB, /* skin tones */
	TONE_LAST = 0x1F3FF,
};

/* Where the next character goes: a row of cells and what may be written. */
struct pen {
	struct cell *row;  /* the frame's, or null where it is not seen */
	struct cell *base; /* takes the marks that follow; null: nobody does */
	int marks;         /* on the base */
	int from, to;      /* columns of the frame that may be written */
	int end;           /* where R ends, in the frame's columns */
	int at;            /* the frame's column */
	enum style style;
};

static const struct cell blank = { .text = " ", .length = 1, .width = 1 };

static int clamp(long long n)
{
	if (n < INT_MIN / 2)
		return INT_MIN / 2;
	return n > INT_MAX / 2 ? INT_MAX / 2 : (int)n;
}

struct frame frame_new(struct arena *a, int rows, int cols, bool ascii)
{
	struct frame f = {
		.clean = { .arena = a },
		.rows = rows > 0 ? rows : 0,
		.cols = cols > 0 ? cols : 0,
		.ascii = ascii,
	};
	size_t n = (size_t)f.rows * (size_t)f.cols;

	f.cells = ARENA_NEW(a, n, struct cell);
	for (size_t i = 0; i < n; i++)
		f.cells[i] = blank;
	return f;
}

struct rect frame_clip(const struct frame *f, struct rect r)
{
	long long top = r.row > 0 ? r.row : 0;
	long long left = r.col > 0 ? r.col : 0;
	long long bottom = (long long)r.row + r.height;
	long long right = (long long)r.col + r.width;

	if (bottom > f->rows)
		bottom = f->rows;
	if (right > f->cols)
		right = f->cols;
	return (struct rect){
		.row = clamp(top),
		.col = clamp(left),
		.height = bottom > top ? clamp(bottom - top) : 0,
		.width = right > left ? clamp(right - left) : 0,
	};
}

/* The cells of row Y of R, or null where the row or R is not on the frame. */
static struct cell *row_cells(const struct frame *f, struct rect r, int y)
{
	struct rect seen = frame_clip(f, r);
	long long row = (long long)r.row + y;

	if (y < 0 || seen.width == 0 || row < seen.row ||
	    row >= (long long)seen.row + seen.height)
		return NULL;
	return f->cells + (size_t)row * (size_t)f->cols;
}

static struct pen pen_at(const struct frame *f, struct rect r, int y, int x,
			 enum style style)
{
	struct rect seen = frame_clip(f, r);

	return (struct pen){
		.row = row_cells(f, r, y),
		.from = seen.col,
		.to = seen.col + seen.width,
		.end = clamp((long long)r.col + r.width),
		.at = clamp((long long)r.col + x),
		.style = style,
	};
}

/* Column X of R that the pen's place is. */
static int pen_column(const struct pen *p, struct rect r)
{
	return clamp((long long)p->at - r.col);
}

/* Gives a cell new text; the marks of the row it stands in stay. */
static void cell_set(struct cell *c, const char *text, size_t n, int width,
		     enum style style)
{
	uint8_t marks = c->marks;

	*c = (struct cell){ 0 };
	memcpy(c->text, text, n);
	c->length = (uint8_t)n;
	c->style = (uint8_t)style;
	c->marks = marks;
	c->width = (uint8_t)width;
}

static void cell_blank(struct cell *c)
{
	cell_set(c, " ", 1, 1, c->style);
}

/* Makes cell AT free to be written: no wide character is left with a half. */
static void pen_free_cell(struct pen *p, int at)
{
	struct cell *c = &p->row[at];

	if (c->width == 0) {
		cell_blank(c - 1);
		cell_blank(c);
	} else if (c->width == 2) {
		cell_blank(c);
		cell_blank(c + 1);
	}
}

/* Puts a base of WIDTH cells, or blanks where it straddles an edge. */
static void pen_base(struct pen *p, const char *text, size_t n, int width)
{
	int from = p->at > p->from ? p->at : p->from;
	int to = p->at + width < p->to ? p->at + width : p->to;

	p->base = NULL;
	p->marks = 0;
	p->at += width;
	if (!p->row || from >= to)
		return;
	for (int at = from; at < to; at++) {
		pen_free_cell(p, at);
		cell_set(&p->row[at], " ", 1, 1, p->style);
	}
	if (to - from < width)
		return;
	p->base = &p->row[from];
	cell_set(p->base, text, n, width, p->style);
	if (width == 2)
		cell_set(&p->row[from + 1], "", 0, 0, p->style);
}

/* Adds a zero-width code point to the base before it.  Joiners and variation
 * selectors are left out: terminals disagree on how wide they make it. */
static void pen_mark(struct pen *p, uint32_t cp, const char *text, size_t n)
{
	bool selector = cp >= 0xFE00 && cp <= 0xFE0F;

	if (!p->base || p->marks == CELL_MARKS || selector || cp == JOINER)
		return;
	memcpy(p->base->text + p->base->length, text, n);
	p->base->length = (uint8_t)(p->base->length + n);
	p->marks++;
}

/* Puts clean text; false once something does not fit before the end. */
static bool pen_text(struct pen *p, struct sv text)
{
	for (size_t at = 0; at < text.n;) {
		size_t start = at;
		unsigned char lead = (unsigned char)text.s[at];
		uint32_t cp = lead < 0x80 ? (at++, lead) : utf8_next(text, &at);
		int width = cp < 0x7F ? 1 : width_codepoint(cp);
		const char *s = text.s + start;
		size_t n = at - start;

		if (width == 0) {
			pen_mark(p, cp, s, n);
			continue;
		}
		if (p->at >= p->end) {
			p->at = clamp((long long)p->at + width);
			return false;
		}
		if (cp == SOFT_HYPHEN) {
			pen_base(p, "-", 1, width);
		} else if (cp >= TONE_FIRST && cp <= TONE_LAST) {
			pen_base(p, " ", 1, 1);
			if (width == 2)
				pen_base(p, " ", 1, 1);
		} else {
			pen_base(p, s, n, width);
		}
	}
	return p->at <= p->end;
}

static bool printable(char c)
{
	return c >= 0x20 && c < 0x7F;
}

/* TEXT without a code point that was cut at its end, if it is longer. */
static struct sv whole_end(struct sv text, size_t n)
{
	size_t back = 0;

	if (n >= text.n)
		return text;
	while (back < UTF8_MAX - 1 && back < n &&
	       ((unsigned char)text.s[n - back] & 0xC0) == 0x80)
		back++;
	return sv_slice(text, 0, n > back ? n - back : n);
}

/*
 * The head of TEXT that can pass the door in one go: printable ASCII, which
 * needs no cleaning (*PLAIN), or about CHUNK_BYTES of anything.  A letter goes
 * with the marks that follow it.
 */
static struct sv next_chunk(struct sv text, bool *plain)
{
	size_t n = 0, cut = 0;

	while (n < text.n && printable(text.s[n]))
		n++;
	*plain = n == text.n || n > 1;
	if (*plain)
		return sv_slice(text, 0, n == text.n ? n : n - 1);
	for (n = 1; n < text.n && n < CHUNK_BYTES; n++) {
		if (!printable(text.s[n]))
			continue;
		cut = n;
		if (n + 1 == text.n || printable(text.s[n + 1]))
			break;
	}
	return cut > 0 ? sv_slice(text, 0, cut) : whole_end(text, n);
}

/* The head of TEXT that may matter to CELLS cells. */
static struct sv visible_head(struct sv text, long long cells)
{
	long long most = CHUNK_BYTES + BYTES_PER_CELL * (cells > 0 ? cells : 0);

	return whole_end(text, (size_t)most);
}

/* CHUNK made safe, in the frame's scratch until the next call. */
static struct sv through_door(struct frame *f, struct sv chunk)
{
	build_cut(&f->clean, 0);
	if (f->ascii)
		clean_ascii(&f->clean, chunk);
	else
		clean_line(&f->clean, chunk);
	return build_view(&f->clean);
}

int frame_put(struct frame *f, struct rect r, int y, int x, struct sv text,
	      enum style style)
{
	struct pen p = pen_at(f, r, y, x, style);

	text = visible_head(text, (long long)p.end - p.at);
	while (text.n > 0) {
		bool plain;
		struct sv chunk = next_chunk(text, &plain);

		text = sv_slice(text, chunk.n, text.n);
		if (!pen_text(&p, plain ? chunk : through_door(f, chunk)))
			break;
	}
	return pen_column(&p, r);
}

/* Puts what is clean or ours. */
static int put_clean(struct frame *f, struct rect r, int y, int x,
		     struct sv text, enum style style)
{
	struct pen p = pen_at(f, r, y, x, style);

	pen_text(&p, text);
	return pen_column(&p, r);
}

int frame_put_cut(struct frame *f, struct rect r, int y, int x, int cells,
		  struct sv text, enum style style)
{
	struct sv dots = f->ascii ? SV("..") : SV("…");
	int dots_width = f->ascii ? 2 : 1;
	struct sv head, kept;
	bool whole;

	if (cells <= 0 || text.n == 0)
		return x;
	head = visible_head(text, cells);
	whole = head.n == text.n;
	head = through_door(f, head);
	if (whole && width_cut(head, cells, NULL).n == head.n)
		return put_clean(f, r, y, x, head, style);
	if (dots_width > cells) {
		dots_width = cells;
		dots.n = (size_t)cells;
	}
	kept = width_cut(head, cells - dots_width, NULL);
	x = put_clean(f, r, y, x, kept, style);
	return put_clean(f, r, y, x, dots, style);
}

int frame_put_alt(struct frame *f, struct rect r, int y, int x,
		  struct sv utf8, struct sv ascii, enum style style)
{
	return frame_put(f, r, y, x, f->ascii ? ascii : utf8, style);
}

void frame_rule(struct frame *f, struct rect r, int y, int x, int count,
		struct sv utf8, struct sv ascii, enum style style)
{
	struct pen p = pen_at(f, r, y, x, style);
	struct sv one = f->ascii ? ascii : utf8;
	long long stop = (long long)p.at + count;

	if (!p.row || one.n == 0 || one.n > UTF8_MAX)
		return;
	if (p.at < p.from)
		p.at = p.from;
	while (p.at < p.to && p.at < stop)
		pen_base(&p, one.s, one.n, 1);
}

void frame_style(struct frame *f, struct rect r, int y, int from, int to,
		 enum style style)
{
	struct pen p = pen_at(f, r, y, from, style);
	long long stop = (long long)r.col + to;

	if (!p.row)
		return;
	if (p.at < p.from)
		p.at = p.from;
	for (; p.at < p.to && p.at < stop; p.at++)
		p.row[p.at].style = (uint8_t)style;
}

void frame_mark(struct frame *f, struct rect r, int y, int from, int to)
{
	struct pen p = pen_at(f, r, y, from, STYLE_TEXT);
	long long stop = (long long)r.col + to;

	if (!p.row)
		return;
	if (p.at < p.from)
		p.at = p.from;
	for (; p.at < p.to && p.at < stop; p.at++)
		p.row[p.at].marks |= MARK_CURSOR;
}

void frame_mark_row(struct frame *f, struct rect r, int y)
{
	frame_mark(f, r, y, 0, r.width);
}

void frame_cursor(struct frame *f, struct rect r, int y, int x)
{
	struct pen p = pen_at(f, r, y, x, STYLE_TEXT);

	if (!p.row || p.at < p.from || p.at >= p.to)
		return;
	f->cursor_row = r.row + y;
	f->cursor_col = p.at;
}
