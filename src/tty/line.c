/* Making one line another: going about, and moving the rest of a line. */
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "tty/line_parts.h"

enum {
	SHIFT_MOST = 12, /* cells that are put in or taken out */
	SHIFT_TRIED = 4, /* places where that is tried */
	SHIFT_GAIN = 6,  /* cells that it must spare */
	SHIFT_WORTH = 14, /* bytes that a line costs without */
	GAP_LEAST = 8,   /* blanks that are gone over */
};

void line_room(struct line_writer *w, int cols)
{
	size_t n = (size_t)cols + 1;

	line_free(w);
	w->cols = cols;
	w->old = mem_new(n, sizeof(*w->old));
	w->new = mem_new(n, sizeof(*w->new));
	w->moved = mem_new(n, sizeof(*w->moved));
	w->next = mem_new(2 * n, sizeof(*w->next));
	w->runs = mem_new(n, sizeof(*w->runs));
	w->steps = mem_new(2 * n * PENS_MOST, sizeof(*w->steps));
}

void line_free(struct line_writer *w)
{
	mem_free(w->old);
	mem_free(w->new);
	mem_free(w->moved);
	mem_free(w->next);
	mem_free(w->runs);
	mem_free(w->steps);
	mem_free(w->out);
	w->old = w->new = w->moved = NULL;
	w->next = w->runs = NULL;
	w->steps = NULL;
	w->out = NULL;
	w->n = w->cap = 0;
}

void line_put(struct line_writer *w, const char *bytes, size_t n)
{
	if (n == 0)
		return;
	if (w->n + n > w->cap) {
		w->cap = 2 * (w->n + n);
		w->out = mem_resize(w->out, w->cap, 1);
	}
	memcpy(w->out + w->n, bytes, n);
	w->n += n;
}

/* ---- going ---- */

int line_digits(int n)
{
	return n < 10 ? 1 : n < 100 ? 2 : n < 1000 ? 3 : 4;
}

int line_along(int from, int to, char *out)
{
	char none[MOVE_BYTES];
	char *s = out ? out : none;
	int by = to - from, absolute = 3 + line_digits(to + 1);

	if (by == 0)
		return 0;
	if (to == 0)
		return snprintf(s, MOVE_BYTES, "\r");
	if (by < 0 && -by < absolute) {
		memset(s, '\b', (size_t)-by);
		return -by;
	}
	if (by == 1)
		return snprintf(s, MOVE_BYTES, "\033[C");
	if (by > 0 && 3 + line_digits(by) < absolute)
		return snprintf(s, MOVE_BYTES, "\033[%dC", by);
	return snprintf(s, MOVE_BYTES, "\033[%dG", to + 1);
}

int line_route(const struct cursor *s, int row, int col, char *out)
{
	char none[MOVE_BYTES];
	char *to = out ? out : none;
	int down = row - s->row, n = 0;
	int whole = 4 + line_digits(row + 1) + line_digits(col + 1);

	if (s->col >= 0 && down == 0)
		return line_along(s->col, col, out);
	/* A line feed keeps the column; none is sent on the last row. */
	if (s->col >= 0 && down > 0 && down < whole &&
	    down + line_along(s->col, col, NULL) < whole) {
		for (; n < down; n++)
			to[n] = '\n';
		return n + line_along(s->col, col, to + n);
	}
	if (row == 0 && col == 0)
		return snprintf(to, MOVE_BYTES, "\033[H");
	return snprintf(to, MOVE_BYTES, "\033[%d;%dH", row + 1, col + 1);
}

void line_go(struct line_writer *w, int row, int col)
{
	char bytes[MOVE_BYTES];

	line_put(w, bytes, (size_t)line_route(&w->cursor, row, col, bytes));
	w->cursor.row = row;
	w->cursor.col = col;
}

void line_pen(struct line_writer *w, uint8_t pen)
{
	char bytes[2 * PEN_BYTES];

	line_put(w, bytes,
		 (size_t)pen_change(w->pens, w->cursor.pen, pen, bytes));
	w->cursor.pen = pen;
}

void line_move_rows(struct line_writer *w, int top, int end, int by)
{
	char bytes[MOVE_BYTES];

	line_pen(w, 0); /* blanks would have a look that is seen */
	line_put(w, bytes, (size_t)snprintf(bytes, sizeof(bytes),
					    "\033[%d;%dr", top + 1, end));
	line_sequence(w, by < 0 ? -by : by, by < 0 ? 'T' : 'S');
	line_put(w, "\033[r", 3);
	w->cursor.row = w->cursor.col = 0;
}

/* ---- cells ---- */

bool line_same(const struct ink *a, const struct ink *b)
{
	return a->key == b->key && a->pen == b->pen && a->n == b->n &&
	       (a->n <= sizeof(a->key) || memcmp(a->s, b->s, a->n) == 0);
}

bool line_is_blank(const struct ink *i)
{
	return i->pen == 0 && i->n == 1 && *i->s == ' ';
}

int line_differs(const struct line_writer *w, const struct ink *old, int x)
{
	while (x < w->cols && line_same(&old[x], &w->new[x]))
		x++;
	return x;
}

void line_ink(struct ink *i, const char *text, uint8_t n, uint8_t width,
	      uint8_t pen)
{
	*i = (struct ink){ .s = text, .n = n, .pen = pen, .width = width };
	memcpy(&i->key, text, n < sizeof(i->key) ? n : sizeof(i->key));
}

/* ---- moving the rest of a line ---- */

/* Cells of the rest of the line from X on, N of which are put in (or, negative,
 * taken out), that are then right. */
static int right_after(const struct line_writer *w, int x, int n)
{
	int right = 0;

	for (int at = x; at < w->cols; at++) {
		int from = at - n;

		if (n > 0 && at < x + n)
			from = -1;
		right += from >= 0 && from < w->cols ?
				 line_same(&w->old[from], &w->new[at]) :
				 line_is_blank(&w->new[at]);
	}
	return right;
}

struct shift {
	int x, by; /* cells put in at X, or, negative, taken out */
	int gain;  /* cells that need not be written */
};

static struct shift best_shift(const struct line_writer *w)
{
	struct shift best = { .gain = SHIFT_GAIN - 1 };
	int tried = 0;

	for (int x = line_differs(w, w->old, 0);
	     x < w->cols && tried < SHIFT_TRIED; tried++) {
		int now = right_after(w, x, 0);

		for (int by = -SHIFT_MOST; by <= SHIFT_MOST; by++) {
			int gain = by ? right_after(w, x, by) - now : 0;

			if (gain > best.gain)
				best = (struct shift){ x, by, gain };
		}
		while (x < w->cols && !line_same(&w->old[x], &w->new[x]))
			x++;
		x = line_differs(w, w->old, x);
	}
	return best;
}

/* What the terminal has once S is done. */
static void shift_old(struct line_writer *w, const struct shift *s)
{
	struct ink blank;

	line_ink(&blank, " ", 1, 1, 0);
	for (int x = 0; x < w->cols; x++) {
		int from = x < s->x ? x : x - s->by;

		w->moved[x] = (x >= s->x && from < s->x) || from >= w->cols ?
				      blank :
				      w->old[from];
	}
}

/* Does S and what is then left, where that is cheaper than COST. */
static bool try_shift(struct line_writer *w, int row, const struct shift *s,
		      int cost)
{
	struct cursor was = w->cursor;
	char bytes[MOVE_BYTES];
	int by = s->by < 0 ? -s->by : s->by, all;
	char what = s->by < 0 ? 'P' : '@';
	int n = by == 1 ? snprintf(bytes, sizeof(bytes), "\033[%c", what) :
			  snprintf(bytes, sizeof(bytes), "\033[%d%c", by,
				   what);
	struct line_end end;

	all = n + line_route(&w->cursor, row, s->x, NULL);
	shift_old(w, s);
	w->cursor.row = row;
	w->cursor.col = s->x;
	end = line_find_way(w, w->moved, row);
	w->cursor = was;
	if (all + end.cost >= cost)
		return false;
	line_go(w, row, s->x);
	line_put(w, bytes, (size_t)n);
	line_go_way(w, row, end);
	return true;
}

/* Whether each cell of LINE has one character, of which all terminals think
 * alike. */
static bool is_even(const struct line_writer *w, const struct ink *line)
{
	for (int x = 0; x < w->cols; x++)
		if (line[x].width != 1 || line[x].n > sizeof(line[x].key))
			return false;
	return true;
}

/* Blanks of NEW from X on. */
static int blanks_at(const struct line_writer *w, int x)
{
	int n = 0;

	while (x + n < w->cols && line_is_blank(&w->new[x + n]))
		n++;
	return n;
}

/* Writes all of NEW from column X on, over blanks where BLANK. */
static void write_from(struct line_writer *w, int row, int x, bool blank)
{
	bool even = is_even(w, w->new);

	for (line_go(w, row, x); x < w->cols;) {
		int n = blanks_at(w, x);

		if (x + n == w->cols)
			break;
		if (n >= GAP_LEAST && blank) {
			if (!even) /* as wide as the terminal thinks it is */
				w->cursor.col = -1;
			line_go(w, row, x += n);
			continue;
		}
		if (w->new[x].width > 0) {
			line_pen(w, w->new[x].pen);
			line_put(w, w->new[x].s, w->new[x].n);
		}
		w->cursor.col = ++x;
	}
	if (x < w->cols && !blank) {
		line_pen(w, 0);
		line_put(w, "\033[K", 3);
	}
	if (!even || x == w->cols)
		w->cursor.col = -1;
}

void line_draw(struct line_writer *w, int row)
{
	int x = blanks_at(w, 0);

	if (x < w->cols)
		write_from(w, row, x, true);
}

void line_change(struct line_writer *w, int row)
{
	struct shift shift = { .by = 0 };
	struct line_end end;

	if (line_differs(w, w->old, 0) == w->cols)
		return;
	if (!is_even(w, w->old) || !is_even(w, w->new)) {
		write_from(w, row, 0, false);
		return;
	}
	end = line_find_way(w, w->old, row);
	if (end.cost > SHIFT_WORTH && !w->pens->v[w->cursor.pen].fills)
		shift = best_shift(w);
	if (shift.by == 0)
		line_go_way(w, row, end);
	else if (!try_shift(w, row, &shift, end.cost))
		line_go_way(w, row, line_find_way(w, w->old, row));
}
