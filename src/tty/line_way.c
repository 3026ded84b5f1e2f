/*
 * The cheapest way from one line to another, found cell by cell: at each the
 * least that brought the terminal there is kept for each look.
 */
#include <limits.h>
#include <stdio.h>

#include "base/arena.h"
#include "tty/line_parts.h"

enum {
	BEFORE = 4,     /* cells before a change where writing may begin */
	ERASE_LEAST = 6, /* blanks that are erased where they stand */
	RUN_LEAST = 6,  /* of one character that is repeated */
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
 * spent; and, where that is a way, so many like it after it, up to END. */
static void try_writing(struct line_writer *w, int at, uint8_t pen, int cost,
			int end)
{
	int x = cell_of(at);
	const struct ink *i = &w->new[x];
	int n = w->runs[x] < end - x ? w->runs[x] : end - x;
	int all = cost + pen_change(w->pens, pen, i->pen, NULL) + i->n;
	int more = 3 + line_digits(n - 1);
	bool kept = line_is_blank(i) && !w->pens->v[pen].fills;

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
	if (!w->ech || upto - x < ERASE_LEAST || upto >= w->cols ||
	    w->pens->v[pen].fills)
		return;
	reach(w, place_of(upto, false), pen,
	      cost + 3 + line_digits(upto - x) + line_along(x, upto, NULL),
	      place_of(x, false), pen, BY_ERASING);
}

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

	while (x > 0 && line_is_blank(&w->new[x - 1]))
		x--;
	return x;
}

/* All ways to leave the place AT, of what is written up to END. */
static void leave(struct line_writer *w, int at, int end)
{
	int x = cell_of(at), next = w->next[at];
	int blanks = is_cleared(at) || !line_is_blank(&w->new[x]) ?
			     0 :
			     w->runs[x];

	for (uint8_t pen = 0; pen < w->pens->n; pen++) {
		int cost = step_at(w, at, pen)->cost;

		if (cost >= FAR)
			continue;
		try_writing(w, at, pen, cost, end);
		if (next > x)
			reach(w, place_of(next, is_cleared(at)), pen,
			      cost + line_along(x, next, NULL), at, pen,
			      BY_GOING);
		if (blanks > 0)
			try_erasing(w, x, x + blanks, pen, cost);
		if (!is_cleared(at) && !w->pens->v[pen].fills)
			reach(w, at + 1, pen, cost + 3, at, pen, BY_CLEARING);
	}
}

/* Forgets the steps from the cell FIRST to END, and finds for each place the
 * next cell that is not right there, of OLD up to CHANGED. */
static void clear_steps(struct line_writer *w, const struct ink *old,
			int first, int changed, int end)
{
	int wrong = changed, seen = end;

	for (int x = end; x >= first; x--) {
		for (int at = place_of(x, false); at <= place_of(x, true); at++)
			for (uint8_t pen = 0; pen < w->pens->n; pen++)
				*step_at(w, at, pen) =
					(struct line_step){ .cost = FAR };
		if (x < changed && !line_same(&old[x], &w->new[x]))
			wrong = x;
		if (x < end && !line_is_blank(&w->new[x]))
			seen = x;
		w->next[place_of(x, false)] = wrong;
		w->next[place_of(x, true)] = seen;
	}
}

/* How many cells of NEW, from each on, are alike. */
static void find_runs(struct line_writer *w)
{
	const struct ink *new = w->new;

	for (int x = w->cols - 1; x >= 0; x--)
		w->runs[x] = 1;
	for (int x = w->cols - 2; x >= 0; x--)
		if (line_same(&new[x], &new[x + 1]))
			w->runs[x] += w->runs[x + 1];
}

struct line_end line_find_way(struct line_writer *w, const struct ink *old,
				int row)
{
	struct line_end end = { .cost = FAR };
	int first = line_differs(w, old, 0), changed = w->cols;
	int blank = blank_from(w), last, start;

	if (first == w->cols)
		return (struct line_end){ .cost = 0, .at = -1 };
	while (line_same(&old[changed - 1], &w->new[changed - 1]))
		changed--;
	start = first > BEFORE ? first - BEFORE : 0;
	last = blank > changed ? blank : changed;
	find_runs(w);
	clear_steps(w, old, start, changed, last);
	for (int x = start; x <= first; x++)
		reach(w, place_of(x, false), w->cursor.pen,
		      line_route(&w->cursor, row, x, NULL), -1, w->cursor.pen,
		      BY_NOTHING);
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

void line_sequence(struct line_writer *w, int n, char what)
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
			line_sequence(w, to - x - 1, 'b');
		w->cursor.col = to;
		break;
	case BY_CLEARING:
		line_put(w, "\033[K", 3);
		break;
	case BY_ERASING:
		line_sequence(w, to - x, 'X');
		line_go(w, row, to);
		break;
	case BY_GOING:
		line_go(w, row, to);
		break;
	case BY_NOTHING:
		break;
	}
}

void line_go_way(struct line_writer *w, int row, struct line_end end)
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
