/* A text in parts (parts.h). */
#include "paper/parts.h"

#include "base/vec.h"

enum {
	PART = 512 << 10, /* bytes */
	PARAGRAPH = 16,   /* bytes that its number and lines are counted as */
	BLANK = 256,      /* bytes before a cut in which a blank is sought */
};

/* Where a paragraph of which more than a part is left from FROM on is cut. */
static size_t cut_of(struct sv written, size_t from)
{
	size_t end = from + PART;

	for (size_t at = end; at > end - BLANK; at--)
		if (written.s[at - 1] == ' ')
			return at;
	/* Between code points. */
	while (((unsigned char)written.s[end] & 0xC0) == 0x80)
		end--;
	return end;
}

struct paper_parts paper_parts(struct arena *a, const struct paper *paper)
{
	VEC(struct paper_spot) starts = { 0 };
	struct paper_parts parts;
	size_t left = PART;

	VEC_ADD(&starts, (struct paper_spot){ 1, 0 });
	for (size_t i = 1; i <= paper->n; i++) {
		struct sv written = paper_written(paper, i);
		size_t at = 0, cost;

		if (written.n + PARAGRAPH > left && left < PART) {
			VEC_ADD(&starts, (struct paper_spot){ i, 0 });
			left = PART;
		}
		while (written.n - at > PART) {
			at = cut_of(written, at);
			VEC_ADD(&starts, (struct paper_spot){ i, at });
		}
		cost = written.n - at + PARAGRAPH;
		left -= cost < left ? cost : left;
	}
	parts.n = starts.n;
	VEC_ADD(&starts, (struct paper_spot){ paper->n + 1, 0 });
	parts.v = ARENA_NEW(a, starts.n, struct paper_spot);
	for (uint32_t i = 0; i < starts.n; i++)
		parts.v[i] = starts.v[i];
	VEC_FREE(&starts);
	return parts;
}

size_t paper_part_of(const struct paper_parts *parts, struct paper_spot spot)
{
	size_t lo = 0, hi = parts->n;

	while (lo + 1 < hi) {
		size_t mid = lo + (hi - lo) / 2;
		const struct paper_spot *v = &parts->v[mid];

		if (v->paragraph < spot.paragraph ||
		    (v->paragraph == spot.paragraph && v->byte <= spot.byte))
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}
