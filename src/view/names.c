/* Draws the rows of the names pane and of completions. */
#include "view/names.h"

#include "base/build.h"
#include "text/width.h"
#include "view/brief.h"
#include "view/marked.h"
#include "wording/label.h"

enum {
	MARK_COL = 1,
	NAME_COL = 3,
	COUNT_LEAST = 4, /* cells of a column of counts, and */
	COUNT_GAP = 1,   /* after them */
	HALF_GAP = 2,    /* between two columns of names */
};

/* Cells of the columns of counts, and what both take with the blank after
 * them; 0: there is none. */
struct counts {
	int all, hit, cells;
};

/* Cells of the greatest count, or of the column's NAME, and a blank before it;
 * no fewer than COUNT_LEAST. */
static int one_count(const struct names *v, struct sv name)
{
	int cells = 2, head = width_text(name) + 1;

	for (size_t left = v->most; left > 9; left /= 10)
		cells++;
	cells = cells > head ? cells : head;
	return cells > COUNT_LEAST ? cells : COUNT_LEAST;
}

static struct counts counts_of(const struct names *v, int width)
{
	struct sv all = label_text(v->locale, LABEL_COUNT_ALL);
	struct sv hit = label_text(v->locale, LABEL_COUNT_HIT);
	struct counts c = { .hit = one_count(v, v->one ? SV("") : hit) };

	if (!v->one)
		c.all = one_count(v, all);
	c.cells = c.all + c.hit + COUNT_GAP;
	if (v->n == 0 || v->plain || width < c.cells + 2 * NAME_COL)
		c = (struct counts){ 0 };
	return c;
}

size_t names_scroll(const struct names *v, int height)
{
	size_t shown = (height > 0 ? (size_t)height : 1) *
		       (v->halves ? 2 : 1);
	size_t top = v->top;

	if (v->seen)
		return 0; /* they are as many as there is room for */
	if (v->n > shown && top > v->n - shown)
		top = v->n - shown;
	if (v->n <= shown)
		top = 0;
	if (v->cursor < top)
		top = v->cursor;
	if (v->cursor - top >= shown)
		top = v->cursor - shown + 1;
	/* The section's head comes along. */
	if (top > 0 && top == v->cursor && shown > 1 &&
	    v->rows[top - 1].heading)
		top--;
	return top;
}

struct sv names_to_come(const struct frame *f)
{
	return f->ascii ? SV("...") : SV("…");
}

static void put_count(struct frame *f, struct rect r, int y, int x, int cells,
		      size_t n, enum style style)
{
	marked_put_right(f, r, y, x, cells, build_digits(f->clean.arena, n),
			 style);
}

/* FIRST: the columns of counts are named in it. */
static void draw_heading(const struct names *v, const struct names_row *row,
			 bool first, struct frame *f, struct rect r, int y)
{
	struct counts c = counts_of(v, r.width);
	int x = frame_put_cut(f, r, y, 1, r.width - 1, row->text, STYLE_LABEL);

	if (v->seen && row->more > 0) {
		struct build b = { .arena = f->clean.arena };

		build_fmt(&b, "  +%zu", row->more);
		frame_put_cut(f, r, y, x, r.width - x, build_view(&b),
			      STYLE_LABEL);
	}
	x = r.width - c.cells;
	if (!first || c.all == 0)
		return;
	marked_put_right(f, r, y, x, c.all,
			 label_text(v->locale, LABEL_COUNT_ALL), STYLE_DIM);
	marked_put_right(f, r, y, x + c.all, c.hit,
			 label_text(v->locale, LABEL_COUNT_HIT), STYLE_DIM);
}

struct sv names_called(const struct names_row *row, struct frame *f, int cells)
{
	struct sv family;

	if (row->spelt.n > 0 && marked_measure(f, row->text) > cells &&
	    marked_measure(f, row->spelt) <= cells)
		return row->spelt;
	if (!row->person || marked_measure(f, row->text) <= cells)
		return row->text;
	if (!row->first && sv_eq(row->brief, row->text))
		return brief_fit_name(f->clean.arena, row->text, cells,
				      f->ascii);
	/* Of "A. Lukashenko" the initial goes first. */
	family = row->brief;
	if (!row->first && marked_measure(f, family) > cells)
		sv_cut(&family, ' ');
	return brief_fit(f->clean.arena, family, cells, f->ascii);
}

/* ---- names that look alike ---- */

static struct sv cut(struct frame *f, struct sv text, int cells)
{
	return brief_fit(f->clean.arena, text, cells, f->ascii);
}

/* Bytes that X and Y have in common at their beginnings, whole letters. */
static size_t alike(struct sv x, struct sv y)
{
	size_t n = 0;

	while (n < x.n && n < y.n && x.s[n] == y.s[n])
		n++;
	while (n > 0 && n < x.n && ((unsigned char)x.s[n] & 0xC0) == 0x80)
		n--;
	return n;
}

/* Where the word begins in which TEXT has its byte AT. */
static size_t word_at(struct sv text, size_t at)
{
	at = at < text.n ? at : text.n - 1;
	while (at > 0 && text.s[at - 1] != ' ')
		at--;
	return at;
}

enum { HEAD_LEAST = 3 }; /* cells of what stands before */

/* "Azerbaij…Youth Forum": TEXT from the word on that has its byte AT, after as
 * much of its beginning as CELLS leave, a third of them at least.  Where the
 * word is so long that the byte would be cut, it is told from there on. */
static struct sv cut_before(struct frame *f, struct sv text, size_t at,
			    int cells)
{
	struct build b = { .arena = f->clean.arena };
	size_t from = word_at(text, at);
	int least = cells / 3, head;

	if (width_text(sv_slice(text, from, at)) + 2 > cells - least)
		from = at;
	head = cells - width_text(sv_slice(text, from, text.n));
	head = head >= HEAD_LEAST ? head : least;
	build_sv(&b, cut(f, sv_slice(text, 0, from), head));
	build_sv(&b, sv_slice(text, from, text.n));
	return cut(f, build_view(&b), cells);
}

/* Whether TEXT from the word on that has its byte AT has room, and something
 * before it. */
static bool fits_from(struct sv text, size_t at, int cells)
{
	size_t from = word_at(text, at);

	return width_text(sv_slice(text, from, text.n)) + HEAD_LEAST <= cells;
}

struct sv names_apart(const struct names_row *row,
		      const struct names_row *const *others, size_t n,
		      struct frame *f, int cells)
{
	struct sv called = names_called(row, f, cells);
	struct sv mine = cut(f, called, cells), whole;
	size_t most = 0;     /* bytes that one of them begins with as well */
	bool same = false;   /* one is called the same */
	bool begins = false; /* it begins the same, too */

	if (sv_eq(mine, row->text))
		return mine;
	whole = cut(f, row->text, cells);
	for (size_t i = 0; i < n; i++) {
		struct sv text = others[i]->text;

		if (others[i]->heading || sv_eq(text, row->text) ||
		    !sv_eq(mine, cut(f, names_called(others[i], f, cells),
				     cells)))
			continue;
		same = true;
		begins = begins || sv_eq(whole, cut(f, text, cells));
		if (alike(text, row->text) > most)
			most = alike(text, row->text);
	}
	if (!same)
		return mine;
	return begins || fits_from(row->text, most, cells) ?
		       cut_before(f, row->text, most, cells) :
		       whole;
}

static void draw_name(const struct names *v, const struct names_row *row,
		      const struct names_row *const *others, size_t n,
		      struct frame *f, struct rect r, int y)
{
	struct counts c = counts_of(v, r.width);
	int x = r.width - c.cells, cells = x - NAME_COL;

	if (row->mark != NAMES_PLAIN)
		frame_put(f, r, y, MARK_COL,
			  row->mark == NAMES_CHIP ? SV("+") : SV("-"),
			  STYLE_ACCENT);
	if (cells > 0)
		frame_put_cut(f, r, y, NAME_COL, cells,
			      names_apart(row, others, n, f, cells),
			      row->hit == 0 ? STYLE_DIM : STYLE_TEXT);
	if (c.all > 0)
		put_count(f, r, y, x, c.all, row->all, STYLE_DIM);
	if (c.hit > 0 && v->counting)
		marked_put_right(f, r, y, x + c.all, c.hit, names_to_come(f),
				 STYLE_DIM);
	else if (c.hit > 0)
		put_count(f, r, y, x + c.all, c.hit, row->hit,
			  row->hit == 0 ? STYLE_DIM : STYLE_TEXT);
}

/* The row that stands I-th of those that are seen; or V->n. */
static size_t row_at(const struct names *v, size_t i)
{
	if (v->seen)
		return i < v->nseen ? v->seen[i] : v->n;
	return i < v->n ? i : v->n;
}

/* The rows from FROM on of those that are seen, in a column. */
static void draw_column(const struct names *v, size_t from, struct frame *f,
			struct rect r)
{
	bool first = true; /* heading */
	const struct names_row **others = ARENA_NEW(
		f->clean.arena, (size_t)(r.height > 0 ? r.height : 0),
		const struct names_row *);
	size_t n = 0;

	for (; (int)n < r.height && row_at(v, from + n) < v->n; n++)
		others[n] = &v->rows[row_at(v, from + n)];
	for (int y = 0; y < r.height; y++) {
		size_t at = row_at(v, from + (size_t)y);
		const struct names_row *row = &v->rows[at];
		bool chosen = v->chosen && at == v->cursor;

		if (at == v->n)
			break;

		if (row->heading)
			draw_heading(v, row, first, f, r, y);
		else
			draw_name(v, row, others, n, f, r, y);
		first = first && (!row->heading || row->text.n == 0);
		if (!chosen)
			continue;
		frame_put_alt(f, r, y, 0, SV("▸"), SV(">"), STYLE_TEXT);
		frame_mark_row(f, r, y);
		if (v->focus)
			frame_cursor(f, r, y, 0);
	}
}

static int half_cells(struct rect r)
{
	return (r.width - HALF_GAP) / 2;
}

size_t names_row_at(const struct names *v, struct rect r, int y, int x)
{
	size_t below = v->halves && x >= r.width - half_cells(r) ?
			       (size_t)r.height :
			       0;

	return row_at(v, v->top + below + (size_t)y);
}

void names_draw(const struct names *v, struct frame *f, struct rect r)
{
	if (v->halves) {
		struct rect right = r;

		right.width = half_cells(r);
		right.col += r.width - right.width;
		r.width = right.width;
		draw_column(v, v->top + (size_t)r.height, f, right);
	}
	draw_column(v, v->top, f, r);
}
