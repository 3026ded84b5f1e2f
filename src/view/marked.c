/* Putting text with the hits of a search in their own style. */
#include "view/marked.h"

#include <limits.h>

enum { HITS_MAX = 32, NO_ROW = -1 };

int marked_measure(struct frame *f, struct sv text)
{
	struct rect far = { 0, 0, 1, INT_MAX / 4 };

	return frame_put(f, far, NO_ROW, 0, text, STYLE_TEXT);
}

int marked_put_cut(struct frame *f, struct rect r, int y, int x, int cells,
		   struct sv text, enum style style, const struct query *marks)
{
	int end = frame_put_cut(f, r, y, x, cells, text, style);
	struct fold_range hits[HITS_MAX];
	size_t n = 0;

	if (marks)
		n = query_marks(marks, text, hits, HITS_MAX);
	for (size_t i = 0; i < n; i++) {
		struct sv before = sv_slice(text, 0, hits[i].from);
		struct sv with = sv_slice(text, 0, hits[i].to);
		int from = x + marked_measure(f, before);
		int to = x + marked_measure(f, with);

		if (from < end)
			frame_style(f, r, y, from, to < end ? to : end,
				    STYLE_HIT);
	}
	return end;
}

void marked_put_right(struct frame *f, struct rect r, int y, int x, int cells,
		     struct sv text, enum style style)
{
	int width = marked_measure(f, text);

	frame_put_cut(f, r, y, width < cells ? x + cells - width : x, cells,
		      text, style);
}
