/* Finding rows that move together, and moving them. */
#include "tty/region.h"

#include <string.h>

#include "base/build.h"
#include "base/hash.h"

enum {
	SIGN = 2,       /* cells before what is the same in the chosen row */
	GAIN_LEAST = 3, /* rows that then stand right */
	CELLS_LEAST = 48, /* likewise, of all in the region */
};

static const struct cell *row_of(const struct region_cells *of, int y)
{
	return of->cells + (size_t)y * (size_t)of->stride;
}

/* What the left half of each row says, whatever it looks like: at the right
 * stands what is told of the chosen row. */
static uint64_t *says(struct arena *a, const struct region_cells *of, int rows,
		      int cols)
{
	uint64_t *out = ARENA_NEW(a, (size_t)rows, uint64_t);
	int end = cols / 2 > SIGN ? cols / 2 : cols;

	for (int y = 0; y < rows; y++) {
		struct build text = { .arena = a };

		for (int x = SIGN; x < end; x++)
			build_sv(&text, (struct sv){ row_of(of, y)[x].text,
						     row_of(of, y)[x].length });
		out[y] = hash_sum(build_view(&text));
	}
	return out;
}

static bool same(const struct cell *a, const struct cell *b)
{
	return a->length == b->length &&
	       memcmp(a->text, b->text, a->length) == 0;
}

/* How many cells of WAS moved by R stand right, less those that did before. */
static int gain(const struct region_cells *was, const struct region_cells *now,
		struct region r, int cols)
{
	int more = 0;

	for (int y = r.top; y < r.end; y++) {
		const struct cell *to = row_of(now, y), *old = row_of(was, y);
		bool any = y + r.by >= r.top && y + r.by < r.end;
		const struct cell *moved = any ? row_of(was, y + r.by) : NULL;

		for (int x = 0; x < cols; x++) {
			bool blank = to[x].length == 1 && *to[x].text == ' ';

			more += moved ? same(&moved[x], &to[x]) : blank;
			more -= same(&old[x], &to[x]);
		}
	}
	return more;
}

/* The longest run of rows that stand BY further up: the rows that are then
 * right and were not are put into *BEST. */
static struct region run_by(const uint64_t *was, const uint64_t *now, int rows,
			    int by, int *best)
{
	struct region out = { .by = 0 };

	for (int y = 1; y < rows; y++) {
		int from = y, right = 0;

		while (y < rows && y + by >= 1 && y + by < rows &&
		       now[y] == was[y + by]) {
			right += now[y] != was[y];
			y++;
		}
		if (right <= *best)
			continue;
		*best = right;
		out = (struct region){ by > 0 ? from : from + by,
				       by > 0 ? y + by : y, by };
	}
	return out;
}

struct region region_find(struct region_cells was, struct region_cells now,
			  int rows, int cols)
{
	struct arena scratch = { 0 };
	uint64_t *old = says(&scratch, &was, rows, cols);
	uint64_t *new = says(&scratch, &now, rows, cols);
	struct region best = { .by = 0 };
	int right = GAIN_LEAST - 1;

	for (int by = -rows / 2; by <= rows / 2; by++) {
		struct region r = { .by = 0 };

		if (by != 0)
			r = run_by(old, new, rows, by, &right);
		if (r.by != 0)
			best = r;
	}
	arena_free(&scratch);
	if (best.by != 0 && gain(&was, &now, best, cols) < CELLS_LEAST)
		best.by = 0;
	return best;
}

void region_move(struct cell *cells, int stride, struct region r)
{
	static const struct cell blank = { " ", 1, STYLE_TEXT, 0, 1 };
	size_t width = (size_t)stride, n = (size_t)(r.end - r.top);
	size_t by = (size_t)(r.by < 0 ? -r.by : r.by);
	struct cell *top = cells + (size_t)r.top * width;
	struct cell *left = r.by > 0 ? top + (n - by) * width : top;

	memmove(r.by > 0 ? top : top + by * width,
		r.by > 0 ? top + by * width : top,
		(n - by) * width * sizeof(*top));
	for (size_t i = 0; i < by * width; i++)
		left[i] = blank;
}
