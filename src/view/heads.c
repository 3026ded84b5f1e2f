/* Drawing the heads of the names. */
#include "view/heads.h"

#include "base/build.h"
#include "view/marked.h"

enum {
	GAP = 3,
	LABEL_GAP = 2,
	LABEL_LEAST = 6, /* cells of the name of a sort */
	LEFT = 62, /* cells of the first of two, where there is room */
	SIDES = 2,
	MORE = 6, /* kept for " +1234" */
};

static struct sv digits(struct frame *f, const char *sign, size_t n)
{
	struct build b = { .arena = f->clean.arena };

	build_fmt(&b, "%s%zu", sign, n);
	return build_view(&b);
}

/* The heading of section I of V, or V->n. */
static size_t section(const struct names *v, int i)
{
	size_t at = 0;

	for (; at < v->n; at++)
		if (v->rows[at].heading && i-- == 0)
			return at;
	return at;
}

/* The widest of the headings in column SIDE of COUNT rows of them. */
static int called_cells(const struct names *v, struct frame *f, int side,
		       int count)
{
	int widest = LABEL_LEAST;

	for (int y = 0; y < count; y++) {
		size_t at = section(v, y + side * count);
		int cells = at < v->n ? marked_measure(f, v->rows[at].text) :
					0;

		widest = cells > widest ? cells : widest;
	}
	return widest;
}

/* A person is abbreviated only where names would be left out. */
static struct sv name_of(const struct names_row *row, bool whole)
{
	return whole && row->person ? row->text : row->brief;
}

static struct sv count_of(const struct names *v, struct frame *f,
			  const struct names_row *row)
{
	return v->counting ? names_to_come(f) : digits(f, "", row->hit);
}

/* Whether all of the section that begins at AT has room in CELLS by its whole
 * names. */
static bool has_room(const struct names *v, size_t at, struct frame *f,
		     int cells)
{
	int used = 0;

	while (++at < v->n && !v->rows[at].heading) {
		const struct names_row *row = &v->rows[at];

		if (row->hit == 0)
			return false;
		used += marked_measure(f, name_of(row, true)) + 1 +
			marked_measure(f, count_of(v, f, row)) + GAP;
	}
	return used - GAP <= cells;
}

/* The section that begins at AT, in row Y of R from column X to END. */
static void draw_section(const struct names *v, size_t at, int label,
			 struct frame *f, struct rect r, int y, int x, int end)
{
	size_t left = v->rows[at].hit;
	bool whole;

	frame_put(f, r, y, x, v->rows[at].text, STYLE_LABEL);
	x += label + LABEL_GAP;
	whole = has_room(v, at, f, end - x);
	while (++at < v->n && !v->rows[at].heading) {
		const struct names_row *row = &v->rows[at];
		struct sv count = count_of(v, f, row);
		struct sv name = name_of(row, whole);
		int cells = marked_measure(f, name) + 1 +
			    marked_measure(f, count);

		if (row->hit == 0 || x + cells > end - (left > 1 ? MORE : 0))
			break;
		x = frame_put(f, r, y, x, name, STYLE_TEXT) + 1;
		x = frame_put(f, r, y, x, count, STYLE_DIM) + GAP;
		left--;
	}
	if (left > 0 && x + 2 < end)
		frame_put(f, r, y, x, digits(f, "+", left), STYLE_DIM);
}

void heads_draw(const struct names *v, struct frame *f, struct rect r)
{
	int half = r.width > LEFT + LEFT / 2 ? LEFT : r.width / SIDES;

	for (int side = 0; side < SIDES; side++) {
		int x = 1 + side * half;
		int label = called_cells(v, f, side, r.height);

		for (int y = 0; y < r.height; y++) {
			size_t at = section(v, y + side * r.height);

			if (at < v->n)
				draw_section(v, at, label, f, r, y, x,
					     side == 0 ? half - 1 :
							 r.width - 1);
		}
	}
}
