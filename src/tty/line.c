/*
 * The cheapest way from one line to another, found cell by cell: at each the
 * least that brought the terminal there is kept for each look.
 */
#include "tty/line.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"

enum {
	BEFORE = 4,      /* cells before a change where writing may begin */
	SHIFT_MOST = 12, /* cells that are put in or taken out */
	SHIFT_TRIED = 4, /* places where that is tried */
	SHIFT_GAIN = 6,  /* cells that it must spare */
	SHIFT_WORTH = 14, /* bytes that a line costs without */
	GAP_LEAST = 8,   /* blanks that are gone over */
	RUN_LEAST = 6,   /* of one character that is repeated */
	MOVE_BYTES = 32,
	FAR = INT_MAX / 2,
};

enum way {
	BY_NOTHING,
	BY_WRITING,
	BY_REPEATING,
	BY_GOING,
	BY_ERASING,
	BY_CLEARING, /* the rest of the line */
};

/* The least that leads to a place with a look: before a cell, the rest of the
 * line as it was, or cleared. */
struct line_step {
	int cost;   /* bytes */
	int from;   /* the place before, and its look */
	uint8_t pen;
	uint8_t way;
};

static int place_of(int x, bool cleared)
{
	return 2 * x + cleared;
}

static int cell_of(int place)
{
	return place / 2;
}

static bool is_cleared(int place)
{
	return place % 2;
}

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

static int digits(int n)
{
	return n < 10 ? 1 : n < 100 ? 2 : n < 1000 ? 3 : 4;
}

/* From column FROM to TO of a row, into OUT unless that is null; its bytes. */
static int go_along(int from, int to, char *out)
{
	char none[MOVE_BYTES];
	char *s = out ? out : none;
	int by = to - from, absolute = 3 + digits(to + 1);

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
	if (by > 0 && 3 + digits(by) < absolute)
		return snprintf(s, MOVE_BYTES, "\033[%dC", by);
	return snprintf(s, MOVE_BYTES, "\033[%dG", to + 1);
}

/* From the cursor S to ROW and COL, likewise. */
static int go(const struct cursor *s, int row, int col, char *out)
{
	char none[MOVE_BYTES];
	char *to = out ? out : none;
	int down = row - s->row, n = 0;
	int whole = 4 + digits(row + 1) + digits(col + 1);

	if (s->col >= 0 && down == 0)
		return go_along(s->col, col, out);
	/* A line feed keeps the column; none is sent on the last row. */
	if (s->col >= 0 && down > 0 && down < whole &&
	    down + go_along(s->col, col, NULL) < whole) {
		for (; n < down; n++)
			to[n] = '\n';
		return n + go_along(s->col, col, to + n);
	}
	if (row == 0 && col == 0)
		return snprintf(to, MOVE_BYTES, "\033[H");
	return snprintf(to, MOVE_BYTES, "\033[%d;%dH", row + 1, col + 1);
}

void line_go(struct line_writer *w, int row, int col)
{
	char bytes[MOVE_BYTES];

	line_put(w, bytes, (size_t)go(&w->cursor, row, col, bytes));
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

/* ---- cells ---- */

static bool same(const struct ink *a, const struct ink *b)
{
	return a->key == b->key && a->pen == b->pen && a->n == b->n &&
	       (a->n <= sizeof(a->key) || memcmp(a->s, b->s, a->n) == 0);
}

static bool is_blank(const struct ink *i)
{
	return i->pen == 0 && i->n == 1 && *i->s == ' ';
}

/* The first cell from X on where OLD is not NEW. */
static int differs(const struct line_writer *w, const struct ink *old, int x)
{
	while (x < w->cols && same(&old[x], &w->new[x]))
		x++;
	return x;
}

void line_ink(struct ink *i, const char *text, uint8_t n, uint8_t width,
	      uint8_t pen)
{
	*i = (struct ink){ .s = text, .n = n, .pen = pen, .width = width };
	memcpy(&i->key, text, n < sizeof(i->key) ? n : sizeof(i->key));
}

static struct line_step *step_at(struct line_writer *w, int place, uint8_t pen)
{
	return &w->steps[(size_t)place * PENS_MOST + pen];
}

static void reach(struct line_writer *w, int place, uint8_t pen, int cost,
		  int from, uint8_t before, enum way way)
{
	struct line_step *s = step_at(w, place, pen);

	/* Of two as good, what is there goes as late as may be. */
	if (cost < s->cost || (cost == s->cost && way == BY_CLEARING))
		*s = (struct line_step){ cost, from, before, (uint8_t)way };
}

/* Writing the cell at the place AT, where the look is PEN and COST was
 * spent; and, where that is a way, so many like it behind it, up to END. */
static void try_writing(struct line_writer *w, int at, uint8_t pen, int cost,
			int end)
{
	int x = cell_of(at);
	const struct ink *i = &w->new[x];
	int n = w->runs[x] < end - x ? w->runs[x] : end - x;
	int all = cost + pen_change(w->pens, pen, i->pen, NULL) + i->n;
	int more = 3 + digits(n - 1);
	bool kept = is_blank(i) && !w->pens->v[pen].fills;

	if (kept)
		reach(w, at + 2, pen, cost + 1, at, pen, BY_WRITING);
	reach(w, at + 2, i->pen, all, at, pen, BY_WRITING);
	if (!w->rep || n < RUN_LEAST || i->n > 1)
		return;
	if (kept)
		reach(w, at + 2 * n, pen, cost + 1 + more, at, pen,
		      BY_REPEATING);
	reach(w, at + 2 * n, i->pen, all + more, at, pen, BY_REPEATING);
}

/* Erasing the blanks from X on, to UPTO, and going there. */
static void try_erasing(struct line_writer *w, int x, int upto, uint8_t pen,
			int cost)
{
	if (!w->ech || upto - x < 6 || upto >= w->cols ||
	    w->pens->v[pen].fills)
		return;
	reach(w, place_of(upto, false), pen,
	      cost + 3 + digits(upto - x) + go_along(x, upto, NULL),
	      place_of(x, false), pen, BY_ERASING);
}

/* How a line ends: at the place AT with the look PEN, having spent COST. */
struct line_end {
	int cost, at;
	uint8_t pen;
};

static void end_at(struct line_writer *w, struct line_end *end, int at)
{
	for (uint8_t pen = 0; pen < w->pens->n; pen++) {
		int cost = step_at(w, at, pen)->cost;

		/* To leave a look that is seen costs others. */
		if (cost < FAR && cost + (pen != 0) < end->cost +
							      (end->pen != 0))
			*end = (struct line_end){ cost, at, pen };
	}
}

/* From where on all of NEW is blank. */
static int blank_from(const struct line_writer *w)
{
	int x = w->cols;

	while (x > 0 && is_blank(&w->new[x - 1]))
		x--;
	return x;
}

/* All ways to leave the place AT, of what is written up to END. */
static void leave(struct line_writer *w, int at, int end)
{
	int x = cell_of(at), next = w->next[at];
	int blanks = is_cleared(at) || !is_blank(&w->new[x]) ? 0 : w->runs[x];

	for (uint8_t pen = 0; pen < w->pens->n; pen++) {
		int cost = step_at(w, at, pen)->cost;

		if (cost >= FAR)
			continue;
		try_writing(w, at, pen, cost, end);
		if (next > x)
			reach(w, place_of(next, is_cleared(at)), pen,
			      cost + go_along(x, next, NULL), at, pen,
			      BY_GOING);
		if (blanks > 0)
			try_erasing(w, x, x + blanks, pen, cost);
		if (!is_cleared(at) && !w->pens->v[pen].fills)
			reach(w, at + 1, pen, cost + 3, at, pen, BY_CLEARING);
	}
}

/* Forgets the steps from the cell FIRST to END, and finds for each place the
 * next cell that is not right there, of OLD up to CHANGED; and runs. */
static void clear_steps(struct line_writer *w, const struct ink *old,
			int first, int changed, int end)
{
	int wrong = changed, seen = end;

	for (int x = end; x >= first; x--) {
		for (int at = place_of(x, false); at <= place_of(x, true); at++)
			for (uint8_t pen = 0; pen < w->pens->n; pen++)
				*step_at(w, at, pen) =
					(struct line_step){ .cost = FAR };
		if (x < changed && !same(&old[x], &w->new[x]))
			wrong = x;
		if (x < end && !is_blank(&w->new[x]))
			seen = x;
		w->next[place_of(x, false)] = wrong;
		w->next[place_of(x, true)] = seen;
	}
}

/* How many cells of NEW, from each on, are alike. */
static void find_runs(struct line_writer *w)
{
	for (int x = w->cols - 1; x >= 0; x--)
		w->runs[x] = x + 1 < w->cols &&
					     same(&w->new[x], &w->new[x + 1]) ?
				     w->runs[x + 1] + 1 :
				     1;
}

/* Finds the cheapest way to make OLD W's NEW on ROW; W keeps its steps. */
static struct line_end find_way(struct line_writer *w, const struct ink *old,
				int row)
{
	struct line_end end = { .cost = FAR };
	int first = differs(w, old, 0), changed = w->cols;
	int blank = blank_from(w), last, start;

	if (first == w->cols)
		return (struct line_end){ .cost = 0, .at = -1 };
	while (same(&old[changed - 1], &w->new[changed - 1]))
		changed--;
	start = first > BEFORE ? first - BEFORE : 0;
	last = blank > changed ? blank : changed;
	find_runs(w);
	clear_steps(w, old, start, changed, last);
	for (int x = start; x <= first; x++)
		reach(w, place_of(x, false), w->cursor.pen,
		      go(&w->cursor, row, x, NULL), -1, w->cursor.pen, BY_NOTHING);
	for (int x = start; x < last; x++) {
		if (x < changed)
			leave(w, place_of(x, false), changed);
		if (x >= blank)
			end_at(w, &end, place_of(x, true));
		leave(w, place_of(x, true), last);
	}
	end_at(w, &end, place_of(changed, false));
	end_at(w, &end, place_of(last, true));
	return end;
}

/* ---- doing it ---- */

/* The way to the place *AT with the look PEN, backwards; *AT is where it
 * begins. */
static size_t trace(struct line_writer *w, int *at, uint8_t *pen,
		    struct line_step *steps)
{
	size_t n = 0;

	for (;;) {
		struct line_step s = *step_at(w, *at, *pen);

		if (s.way == BY_NOTHING)
			return n;
		steps[n++] = (struct line_step){ *at, s.from, *pen, s.way };
		*at = s.from;
		*pen = s.pen;
	}
}

/* Appends the sequence ESC [ N WHAT. */
static void put_sequence(struct line_writer *w, int n, char what)
{
	char bytes[MOVE_BYTES];

	line_put(w, bytes,
		 (size_t)snprintf(bytes, sizeof(bytes), "\033[%d%c", n, what));
}

static void follow(struct line_writer *w, int row, const struct line_step *s)
{
	int x = cell_of(s->from), to = cell_of(s->cost); /* trace() */
	const struct ink *i = &w->new[x];

	switch ((enum way)s->way) {
	case BY_WRITING:
	case BY_REPEATING:
		line_pen(w, s->pen);
		line_put(w, i->s, i->n);
		if (s->way == BY_REPEATING)
			put_sequence(w, to - x - 1, 'b');
		w->cursor.col = to;
		break;
	case BY_CLEARING:
		line_put(w, "\033[K", 3);
		break;
	case BY_ERASING:
		put_sequence(w, to - x, 'X');
		line_go(w, row, to);
		break;
	case BY_GOING:
		line_go(w, row, to);
		break;
	case BY_NOTHING:
		break;
	}
}

static void go_way(struct line_writer *w, int row, struct line_end end)
{
	struct arena scratch = { 0 };
	int at = end.at;
	uint8_t pen = end.pen;
	struct line_step *steps;
	size_t n;

	if (at < 0)
		return;
	steps = ARENA_NEW(&scratch, 2 * ((size_t)w->cols + 1),
			  struct line_step);
	n = trace(w, &at, &pen, steps);
	line_go(w, row, cell_of(at));
	while (n > 0)
		follow(w, row, &steps[--n]);
	/* Written to the last column, the cursor waits to wrap. */
	if (w->cursor.col >= w->cols)
		w->cursor.col = -1;
	arena_free(&scratch);
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
				 same(&w->old[from], &w->new[at]) :
				 is_blank(&w->new[at]);
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

	for (int x = differs(w, w->old, 0); x < w->cols && tried < SHIFT_TRIED;
	     tried++) {
		int now = right_after(w, x, 0);

		for (int by = -SHIFT_MOST; by <= SHIFT_MOST; by++) {
			int gain = by ? right_after(w, x, by) - now : 0;

			if (gain > best.gain)
				best = (struct shift){ x, by, gain };
		}
		while (x < w->cols && !same(&w->old[x], &w->new[x]))
			x++;
		x = differs(w, w->old, x);
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

	all = n + go(&w->cursor, row, s->x, NULL);
	shift_old(w, s);
	w->cursor.row = row;
	w->cursor.col = s->x;
	end = find_way(w, w->moved, row);
	w->cursor = was;
	if (all + end.cost >= cost)
		return false;
	line_go(w, row, s->x);
	line_put(w, bytes, (size_t)n);
	go_way(w, row, end);
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

	while (x + n < w->cols && is_blank(&w->new[x + n]))
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

	if (differs(w, w->old, 0) == w->cols)
		return;
	if (!is_even(w, w->old) || !is_even(w, w->new)) {
		write_from(w, row, 0, false);
		return;
	}
	end = find_way(w, w->old, row);
	if (end.cost > SHIFT_WORTH && !w->pens->v[w->cursor.pen].fills)
		shift = best_shift(w);
	if (shift.by == 0)
		go_way(w, row, end);
	else if (!try_shift(w, row, &shift, end.cost))
		go_way(w, row, find_way(w, w->old, row));
}
