/* Showing a frame by ncurses: only rows that changed, and right-to-left text
 * kept to its field. */
#include <string.h>
#include <wchar.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "tty/parts.h"
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
	cchar_t *last; /* its last cell, or null: there is none */
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

	mem_free(t->shown);
	mem_free(t->line);
	t->shown_rows = t->shown_cols = 0;
	t->shown = mem_new(cells, sizeof(*t->shown));
	t->line = mem_new((size_t)t->cols + 1, sizeof(*t->line));
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
	wchar_t text[CELL_CHARS + 1];
	attr_t attr;
	short pair;
	size_t n;

	if (!run->last)
		return;
	if (getcchar(run->last, text, &attr, &pair, NULL) == OK) {
		n = wcslen(text);
		if (n == CELL_CHARS)
			n--; /* the mark matters more than a fifth one */
		text[n++] = LEFT_TO_RIGHT_MARK;
		text[n] = L'\0';
		setcchar(run->last, text, attr, pair, NULL);
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

/* CELL, put at OUT, begins with CP. */
static void rtl_step(struct rtl_run *run, const struct cell *cell, uint32_t cp,
		     cchar_t *out)
{
	bool letter = (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z') ||
		      (cp >= 0xC0 && cp < 0x2000) || cp >= 0x2500;

	if (is_rtl(cp)) {
		if (run->last && rtl_other_field(run, cell))
			rtl_end(run);
		*run = (struct rtl_run){ out, cell->style, 0 };
		return;
	}
	if (!run->last)
		return;
	run->blanks = cp == ' ' ? run->blanks + 1 : 0;
	if (letter || cp == '|' || run->blanks > 1 ||
	    rtl_other_field(run, cell))
		rtl_end(run);
}

/* Makes OUT of CELL; returns its base. */
static uint32_t to_cchar(const struct tty *t, const struct cell *cell,
			 cchar_t *out)
{
	const struct style_look *look = cell->marks & MARK_CURSOR
						? &t->looks.chosen[cell->style]
						: &t->looks.plain[cell->style];
	struct sv text = { cell->text, cell->length };
	wchar_t wide[CELL_CHARS + 1] = L" ";
	size_t n = 0;

	for (size_t at = 0; at < text.n && n < CELL_CHARS;) {
		uint32_t cp = utf8_next(text, &at);

		/* The frame should have been ASCII; rather a ? than debris. */
		if (cp >= 0x7F && (t->narrow || cp & UTF8_BAD))
			cp = '?';
		wide[n++] = (wchar_t)cp;
	}
	wide[n ? n : 1] = L'\0';
	if (setcchar(out, wide, look->attr, look->pair, NULL) == ERR) {
		wide[1] = L'\0';
		setcchar(out, wide, look->attr, look->pair, NULL);
	}
	return (uint32_t)wide[0];
}

/* Gives row Y of ncurses' screen the first COLS cells of ROW. */
static void show_row(struct tty *t, int y, const struct cell *row, int cols)
{
	struct rtl_run run = { 0 };
	int n = 0;

	for (int x = 0; x < cols; x++) {
		static const struct cell blank = { " ", 1, STYLE_TEXT, 0, 1 };
		const struct cell *c = &row[x];
		uint32_t cp;

		if (c->width == 0 && x > 0 && row[x - 1].width == 2)
			continue;
		if (c->width == 0 || (c->width == 2 && x + 1 == cols))
			c = &blank; /* a half, cut off */
		cp = to_cchar(t, c, &t->line[n]);
		rtl_step(&run, c, cp, &t->line[n]);
		n++;
	}
	rtl_end(&run);
	mvadd_wchnstr(y, 0, t->line, n);
}

void tty_show_again(struct tty *t)
{
	for (int y = 0; y < t->shown_rows; y++)
		show_row(t, y, t->shown + (size_t)y * (size_t)t->cols,
			 t->shown_cols);
	tty_show_all();
}

void tty_show(struct tty *t, const struct frame *f)
{
	int rows = f->rows < t->rows ? f->rows : t->rows;
	int cols = f->cols < t->cols ? f->cols : t->cols;
	size_t width = (size_t)cols * sizeof(struct cell);

	if (rows < t->shown_rows || cols < t->shown_cols) {
		erase();
		memset(t->shown, 0, (size_t)t->rows * (size_t)t->cols *
					    sizeof(struct cell));
	}
	t->shown_rows = rows;
	t->shown_cols = cols;
	for (int y = 0; y < rows; y++) {
		const struct cell *row = f->cells + (size_t)y * (size_t)f->cols;
		struct cell *was = t->shown + (size_t)y * (size_t)t->cols;

		if (memcmp(row, was, width) == 0)
			continue;
		memcpy(was, row, width);
		show_row(t, y, row, cols);
	}
	if (f->cursor_row < t->rows && f->cursor_col < t->cols)
		move(f->cursor_row, f->cursor_col);
	tty_show_all();
}
