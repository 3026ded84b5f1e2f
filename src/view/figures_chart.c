/* A series of figures as columns. */
#include "view/figures_chart.h"

#include "base/build.h"
#include "view/bars.h"
#include "view/brief.h"

enum {
	LEAST = 4, /* levels that are worth it */
	ROWS = 4,
	COL = 6,   /* of the first column */
	PITCH = 6, /* from column to column */
	WIDE = 4,  /* cells of one */
};

/* The eighths of R among MOST, in all rows; 0: it is none. */
static size_t height_of(const struct figures_row *r, double most)
{
	double eighths = r->value / most * (int)(ROWS * (int)BARS_LEVELS) + 0.5;

	return r->value <= 0 ? 0 : eighths < 1 ? 1 : (size_t)eighths;
}

/* The part of a column that is in a row with LEVEL eighths in it. */
static void put_cells(struct doc_lines *l, int col, size_t level)
{
	struct build b = { .arena = l->a };
	struct sv sign = level * 2 < BARS_LEVELS ? SV(" ") : SV("#");

	if (!l->ascii)
		sign = bars_sign(level);
	for (int i = 0; i < WIDE; i++)
		build_sv(&b, sign);
	doc_lines_put(l, col, 0, build_view(&b), STYLE_BAR);
}

static void put_row(struct doc_lines *l, const struct figures *f,
		    const struct figures_group *g, int row, double most)
{
	size_t ground = (size_t)(ROWS - 1 - row) * BARS_LEVELS;

	doc_lines_add(l);
	for (size_t i = 0; i < g->levels; i++) {
		size_t height = height_of(&f->rows[g->first + i], most);
		int col = COL + (int)i * PITCH;

		if (height <= ground)
			continue;
		height -= ground;
		put_cells(l, col, height > BARS_LEVELS ? BARS_LEVELS : height);
	}
}

/* The year in which what R speaks of ends. */
static struct sv year_of(const struct doc_lines *l, const struct locale *locale,
			 const struct figures_row *r)
{
	struct build b = { .arena = l->a };
	int64_t year;
	int month, day;

	if (!r->dated || r->when.last_end != END_KNOWN)
		return SV("");
	date_from_day(r->when.last, &year, &month, &day);
	brief_put_year(&b, locale, year);
	return build_view(&b);
}

void figures_chart(struct doc_lines *l, const struct figures *f,
		   const struct figures_group *g, const struct locale *locale)
{
	double most = 0;

	/* A part of a series is none. */
	if (g->sort != FIGURES_SERIES || g->levels < LEAST || l->words ||
	    COL + (int)g->levels * PITCH > l->view.text.width)
		return;
	/* Levels come before growth. */
	for (size_t i = 0; i < g->levels; i++)
		if (f->rows[g->first + i].value > most)
			most = f->rows[g->first + i].value;
	if (most <= 0)
		return;
	for (int row = 0; row < ROWS; row++)
		put_row(l, f, g, row, most);
	doc_lines_add(l);
	for (size_t i = 0; i < g->levels; i++) {
		int col = COL + (int)i * PITCH;

		doc_lines_put(l, col, PITCH - 1,
			      year_of(l, locale, &f->rows[g->first + i]),
			      STYLE_DIM);
	}
}
