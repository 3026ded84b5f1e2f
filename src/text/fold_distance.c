/* How many edits are between two words, and which of some is the nearest. */
#include "text/fold.h"

enum { WORD_MAX = 64 }; /* bytes */

static int least(int a, int b)
{
	return a < b ? a : b;
}

/*
 * Fills row I of the table of distances between the heads of A and B, as far
 * as LIMIT can matter, from the two rows before it; returns its least entry.
 */
static int fill_row(struct sv a, struct sv b, size_t i, int limit,
		    int rows[3][WORD_MAX + 1])
{
	int *row = rows[i % 3], *before = rows[(i + 2) % 3];
	const int *second = rows[(i + 1) % 3];
	size_t band = (size_t)limit, from = i > band ? i - band : 1;
	size_t to = i + band < b.n ? i + band : b.n;
	int best;

	/* What lies outside the band is too far, on either side of it. */
	row[from - 1] = from == 1 ? (int)i : limit + 1;
	best = row[from - 1];
	if (i + band <= b.n)
		before[i + band] = limit + 1;
	for (size_t j = from; j <= to; j++) {
		int edits = before[j - 1] + (a.s[i - 1] != b.s[j - 1]);

		edits = least(edits, least(before[j], row[j - 1]) + 1);
		if (i > 1 && j > 1 && a.s[i - 1] == b.s[j - 2] &&
		    a.s[i - 2] == b.s[j - 1])
			edits = least(edits, second[j - 2] + 1);
		row[j] = edits;
		best = least(best, edits);
	}
	return best;
}

int fold_distance(struct sv a, struct sv b, int limit)
{
	int rows[3][WORD_MAX + 1], last = 0;

	if (limit < 0 || a.n > WORD_MAX || b.n > WORD_MAX)
		return limit + 1;
	if (limit > WORD_MAX)
		limit = WORD_MAX;
	if (a.n > b.n + (size_t)limit || b.n > a.n + (size_t)limit)
		return limit + 1;
	for (size_t j = 0; j <= b.n; j++)
		rows[0][j] = (int)j;
	for (size_t i = 1; i <= a.n; i++) {
		int best = fill_row(a, b, i, limit, rows);

		/* A swap reaches back over one row. */
		if (best > limit && last > limit)
			return limit + 1;
		last = best;
	}
	return least(rows[a.n % 3][b.n], limit + 1);
}

struct sv fold_nearest(struct sv text, const struct sv *words, size_t n)
{
	struct sv best = { 0 };
	int least = text.n <= 3 ? 2 : 3;

	for (size_t i = 0; i < n; i++) {
		int edits = fold_distance(text, words[i], least - 1);

		if (edits < least) {
			least = edits;
			best = words[i];
		}
	}
	return best;
}
