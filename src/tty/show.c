/* Showing a frame: only what changed, and right-to-left text kept to its
 * field. */
#include <string.h>
#include <wchar.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "tty/parts.h"
#include "tty/region.h"
#include "tty/signals.h"

enum {
	LEFT_TO_RIGHT_MARK = 0x200E,
	CELL_CHARS = CCHARW_MAX, /* a base and its marks, in ncurses */
};

/*
 * Text that runs from right to left is ended by a left-to-right mark of ours,
 * else a terminal that turns it would take what follows, the border and the
 * next pane, with it.  Words of one field turn together.
 */
struct rtl_run {
	struct cell *last; /* its last cell, or null: there is none */
	uint8_t style;
	int blanks; /* since then */
};

void tty_show_all(void)
{
	signals_in_ncurses(true);
	refresh();
	signals_in_ncurses(false);
}

void tty_show_resized(struct tty *t)
{
	size_t cells = (size_t)t->rows * (size_t)t->cols;
	size_t cols = (size_t)t->cols + 1;

	mem_free(t->shown);
	mem_free(t->line);
	mem_free(t->now);
	mem_free(t->was);
	t->shown_rows = t->shown_cols = 0;
	t->shown = mem_new(cells, sizeof(*t->shown));
	t->line = mem_new(cols, sizeof(*t->line));
	t->now = mem_new(cols, sizeof(*t->now));
	t->was = mem_new(cols, sizeof(*t->was));
	line_room(&t->writer, t->cols);
	erase();
}

/* The blocks of right-to-left scripts (Unicode, DerivedBidiClass). */
static bool is_rtl(uint32_t cp)
{
	return (cp >= 0x590 && cp < 0x900) || (cp >= 0xFB1D && cp < 0xFE00) ||
	       (cp >= 0xFE70 && cp < 0xFF00) ||
	       (cp >= 0x10800 && cp < 0x11000) ||
	       (cp >= 0x1E800 && cp < 0x1F000);
}

static void rtl_end(struct rtl_run *run)
{
	static const char mark[] = "\u200E";
	struct cell *c = run->last;

	if (c && c->length + sizeof(mark) - 1 <= CELL_BYTES) {
		memcpy(c->text + c->length, mark, sizeof(mark) - 1);
		c->length = (uint8_t)(c->length + sizeof(mark) - 1);
	}
	run->last = NULL;
}

/* Whether CELL stands in another field than RUN: letters found by a search
 * look different within one. */
static bool rtl_other_field(const struct rtl_run *run, const struct cell *cell)
{
	return run->style != cell->style && run->style != STYLE_HIT &&
	       cell->style != STYLE_HIT;
}

/* CELL begins with CP. */
static void rtl_step(struct rtl_run *run, struct cell *cell, uint32_t cp)
{
	bool letter = (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z') ||
		      (cp >= 0xC0 && cp < 0x2000) || cp >= 0x2500;

	if (is_rtl(cp)) {
		if (run->last && rtl_other_field(run, cell))
			rtl_end(run);
		*run = (struct rtl_run){ cell, cell->style, 0 };
		return;
	}
	if (!run->last)
		return;
	run->blanks = cp == ' ' ? run->blanks + 1 : 0;
	if (letter || cp == '|' || run->blanks > 1 ||
	    rtl_other_field(run, cell))
		rtl_end(run);
}

/* The frame should have been ASCII; rather a ? than debris. */
static void keep_narrow(struct cell *c)
{
	if (c->length == 1 && (unsigned char)c->text[0] < 0x7F)
		return;
	*c = (struct cell){ "?", 1, c->style, c->marks, 1 };
}

/* Puts into LINE, of COLS, how the cells ROW are sent, of which FILLED are
 * there. */
static void make_line(const struct tty *t, struct cell *line,
		      const struct cell *row, int filled, int cols)
{
	static const struct cell blank = { " ", 1, STYLE_TEXT, 0, 1 };
	struct rtl_run run = { 0 };

	for (int x = 0; x < cols; x++) {
		struct cell *c = &line[x];
		size_t at = 0;

		*c = x < filled ? row[x] : blank;
		if (c->width == 0 && x > 0 && line[x - 1].width == 2)
			continue;
		if (c->width == 0 || (c->width == 2 && x + 1 >= filled))
			*c = blank; /* a half, cut off */
		if (t->narrow)
			keep_narrow(c);
		/* Beside a sign that is underlined its blank is none of it. */
		if (c->style == STYLE_DOUBT && c->text[0] == ' ')
			c->style = STYLE_TEXT;
		rtl_step(&run, c,
			 utf8_next((struct sv){ c->text, c->length }, &at));
	}
	rtl_end(&run);
}

/* ---- by ncurses ---- */

/* Makes OUT of CELL. */
static void to_cchar(const struct tty *t, const struct cell *cell,
		     cchar_t *out)
{
	const struct style_look *look = cell->marks & MARK_CURSOR
						? &t->looks.chosen[cell->style]
						: &t->looks.plain[cell->style];
	struct sv text = { cell->text, cell->length };
	wchar_t wide[CELL_CHARS + 1] = L" ";
	size_t n = 0;

	for (size_t at = 0; at < text.n;) {
		uint32_t cp = utf8_next(text, &at);

		/* Our mark matters more than a fifth one. */
		n -= n == CELL_CHARS;
		wide[n++] = cp & UTF8_BAD ? L'?' : (wchar_t)cp;
	}
	wide[n ? n : 1] = L'\0';
	if (setcchar(out, wide, look->attr, look->pair, NULL) == ERR) {
		wide[1] = L'\0';
		setcchar(out, wide, look->attr, look->pair, NULL);
	}
}

/* Gives row Y of ncurses' screen the cells ROW. */
static void show_row(struct tty *t, int y, const struct cell *row)
{
	int n = 0;

	make_line(t, t->now, row, t->shown_cols, t->shown_cols);
	for (int x = 0; x < t->shown_cols; x++)
		if (t->now[x].width > 0)
			to_cchar(t, &t->now[x], &t->line[n++]);
	mvadd_wchnstr(y, 0, t->line, n);
}

/* ---- by lines ---- */

static void make_ink(const struct tty *t, struct ink *out,
		     const struct cell *line)
{
	const struct pens *pens = &t->looks.pens;

	for (int x = 0; x < t->cols; x++) {
		const struct cell *c = &line[x];
		uint8_t pen = c->marks & MARK_CURSOR ?
				      pens->chosen[c->style] :
				      pens->plain[c->style];

		if (c->length == 1 && c->text[0] == ' ' && !pens->v[pen].fills)
			pen = 0;
		line_ink(&out[x], c->text, c->length, c->width, pen);
	}
}

/* Writes row Y, which has the cells WAS, as NOW. */
static void write_row(struct tty *t, int y, const struct cell *was, int had,
		      const struct cell *now, int cols)
{
	make_line(t, t->was, was, had, t->cols);
	make_line(t, t->now, now, cols, t->cols);
	make_ink(t, t->writer.old, t->was);
	make_ink(t, t->writer.new, t->now);
	line_change(&t->writer, y);
}

/* Moves rows where that brings what is shown nearer to the ROWS x COLS of F. */
static void move_rows(struct tty *t, const struct frame *f, int rows, int cols)
{
	struct region r = { .by = 0 };

	if (t->writer.moves)
		r = region_find((struct region_cells){ t->shown, t->cols },
				(struct region_cells){ f->cells, f->cols },
				rows, cols);
	if (r.by == 0)
		return;
	line_move_rows(&t->writer, r.top, r.end, r.by);
	region_move(t->shown, t->cols, r);
}

/* Sends what was written. */
static void send(struct tty *t)
{
	struct line_writer *w = &t->writer;

	line_pen(w, 0);
	(void)file_write_fd(t->out, (struct sv){ w->out, w->n });
	w->n = 0;
}

/* The cursor stands where the frame has it. */
static void stand(struct tty *t)
{
	if (t->cursor_row < t->rows && t->cursor_col < t->cols)
		line_go(&t->writer, t->cursor_row, t->cursor_col);
}

/* Writes all of what is shown on a blank screen. */
static void write_all(struct tty *t)
{
	static const char clear[] = "\033[m\033[H\033[2J";

	t->writer.n = 0;
	line_put(&t->writer, clear, sizeof(clear) - 1);
	t->writer.cursor = (struct cursor){ 0 };
	for (int y = 0; y < t->shown_rows; y++) {
		make_line(t, t->now, t->shown + (size_t)y * (size_t)t->cols,
			  t->shown_cols, t->cols);
		make_ink(t, t->writer.new, t->now);
		/* Each by its place, should the screen be smaller than told. */
		t->writer.cursor.col = y == 0 ? 0 : -1;
		line_draw(&t->writer, y);
	}
	stand(t);
	send(t);
}

/* ---- both ---- */

void tty_show_again(struct tty *t)
{
	if (t->by_lines) {
		if (t->entered)
			write_all(t);
		return;
	}
	for (int y = 0; y < t->shown_rows; y++)
		show_row(t, y, t->shown + (size_t)y * (size_t)t->cols);
	tty_show_all();
}

/* Forgets what is shown where the next frame is smaller. */
static void forget(struct tty *t)
{
	erase();
	memset(t->shown, 0,
	       (size_t)t->rows * (size_t)t->cols * sizeof(struct cell));
}

void tty_show(struct tty *t, const struct frame *f)
{
	int rows = f->rows < t->rows ? f->rows : t->rows;
	int cols = f->cols < t->cols ? f->cols : t->cols;
	bool again = rows != t->shown_rows || cols != t->shown_cols;
	size_t width = (size_t)cols * sizeof(struct cell);

	if (!t->entered) /* it ends, and the screen is another's */
		return;
	if (rows < t->shown_rows || cols < t->shown_cols)
		forget(t);
	t->shown_rows = rows;
	t->shown_cols = cols;
	t->cursor_row = f->cursor_row;
	t->cursor_col = f->cursor_col;
	if (t->by_lines && !again)
		move_rows(t, f, rows, cols);
	for (int y = 0; y < rows; y++) {
		const struct cell *row = f->cells + (size_t)y * (size_t)f->cols;
		struct cell *was = t->shown + (size_t)y * (size_t)t->cols;

		if (memcmp(row, was, width) == 0)
			continue;
		if (t->by_lines && !again)
			write_row(t, y, was, cols, row, cols);
		memcpy(was, row, width);
		if (!t->by_lines)
			show_row(t, y, row);
	}
	if (t->by_lines && again) {
		write_all(t);
	} else if (t->by_lines) {
		stand(t);
		send(t);
	} else {
		if (f->cursor_row < t->rows && f->cursor_col < t->cols)
			move(f->cursor_row, f->cursor_col);
		tty_show_all();
	}
}
