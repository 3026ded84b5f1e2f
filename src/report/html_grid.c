/* Grids as HTML (html_grid.h). */
#include "report/html_grid.h"

#include "report/page.h"

const char html_grid_style[] =
	".grid{width:auto}.grid th,.grid td,.grid td:first-child,"
	".grid td:last-child{width:auto;border:0;"
	"padding:.1rem .8rem .1rem 0;color:inherit;"
	"overflow-wrap:break-word;max-width:24rem}"
	".grid caption{text-align:left;font-weight:bold;"
	"padding:.8rem 0 .2rem;white-space:nowrap}"
	".grid thead th{border-bottom:1px solid var(--line)}"
	".grid .n{text-align:right;white-space:nowrap;"
	"font-variant-numeric:tabular-nums}"
	".grid td.bar{width:12rem}"
	"@media (max-width:36rem){.grid th,.grid td,"
	".grid td:first-child{max-width:11rem}"
	".grid td.bar{width:6rem}}.bar svg{display:block;width:100%;"
	"height:.7em;margin-top:.4em}svg{fill:var(--link)}"
	".time{display:block;width:100%;margin:1rem 0 .3rem}"
	".time text{fill:var(--soft);font-size:110px}"
	".perhaps{opacity:.4}"
	"@media (max-width:36rem){.time{overflow:visible;"
	"margin-bottom:2rem}.time text{font-size:230px;"
	"transform:translateY(90px)}.time text:nth-of-type(2){"
	"transform:translateY(380px)}}\n";

static void put_runs(struct build *out, const struct html_look *look,
		     const struct runs *runs)
{
	html_runs(out, look, runs);
}

/* ---- a table ---- */

static void put_cell(struct build *out, const struct html_look *look,
		     const struct block *cell, bool head)
{
	static const char *const classes[] = {
		[CELL_WORDS] = "",
		[CELL_NUMBER] = " class=\"n\"",
		[CELL_BAR] = " class=\"bar\"",
	};
	const char *tag = head ? "th" : "td";

	build_fmt(out, "<%s%s%s>", tag, head ? " scope=\"col\"" : "",
		  classes[cell->depth]);
	put_runs(out, look, &cell->text);
	if (cell->depth == CELL_BAR && cell->number)
		build_fmt(out, "<svg viewBox=\"0 0 %d 10\" "
			       "preserveAspectRatio=\"none\" "
			       "aria-hidden=\"true\"><rect width=\"%u\" "
			       "height=\"10\"/></svg>",
			  CELL_WHOLE, cell->number);
	build_fmt(out, "</%s>", tag);
}

static void put_line(struct build *out, const struct html_look *look,
		     const struct block *line)
{
	build_str(out, line->number ? "<thead>\n<tr>" : "<tr>");
	for (const struct block *c = line->first; c; c = c->next)
		put_cell(out, look, c, line->number);
	build_str(out, line->number ? "</tr>\n</thead>\n" : "</tr>\n");
}

static void put_table(struct build *out, const struct html_look *look,
		      const struct block *grid)
{
	const struct block *line = grid->first;

	if (!grid->again)
		build_str(out, "<table class=\"grid\">\n");
	if (grid->label.first) {
		build_str(out, "<caption>");
		put_runs(out, look, &grid->label);
		build_str(out, "</caption>\n");
	}
	if (line->number) {
		if (!grid->again)
			put_line(out, look, line);
		line = line->next;
	}
	build_str(out, grid->again ? "" : "<tbody>\n");
	for (; line; line = line->next)
		if (!line->depth)
			put_line(out, look, line);
}

/* ---- a picture ---- */

/* The measures of the picture, in its own units. */
enum { WIDE = 7200, HIGH = 1000, PALE = 30, BELOW = 160, BASE = 130 };

/* The bar of LINE, or null. */
static const struct block *bar_of(const struct block *line)
{
	const struct block *cell = line->first;

	while (cell && cell->depth != CELL_BAR)
		cell = cell->next;
	return cell;
}

/* The column I, of STEP units, of what LINE says: pale where there is no bar,
 * only what may be. */
static void put_column(struct build *out, const struct html_look *look,
		       const struct block *line, int i, int step)
{
	enum { OF = 8, FILLED = 7 };
	static const char *const between[] = { "", ": ", ", " };
	const struct block *bar = bar_of(line);
	bool pale = !bar || bar->number == 0;
	int height = pale ? PALE : (int)bar->number * HIGH / CELL_WHOLE;
	size_t cell = 0;

	build_fmt(out, "<rect%s x=\"%d\" y=\"%d\" width=\"%d\" "
		       "height=\"%d\"><title>",
		  pale ? " class=\"perhaps\"" : "", i * step, HIGH - height,
		  step * FILLED / OF, height);
	for (const struct block *c = line->first; c && c != bar; c = c->next) {
		if (!c->text.first)
			continue;
		build_str(out, between[cell]);
		cell += cell + 1 < sizeof(between) / sizeof(*between);
		put_runs(out, look, &c->text);
	}
	build_str(out, "</title></rect>\n");
}

/* WORDS below the picture, ANCHOR of them at X. */
static void put_under(struct build *out, const struct html_look *look,
		      const struct runs *words, int x, const char *anchor)
{
	build_fmt(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">", x,
		  HIGH + BASE, anchor);
	put_runs(out, look, words);
	build_str(out, "</text>\n");
}

static void put_picture(struct build *out, const struct html_look *look,
			const struct block *grid)
{
	int n = 0, i = 0;

	for (const struct block *line = grid->first; line; line = line->next)
		n++;
	build_fmt(out, "<svg class=\"time\" viewBox=\"0 0 %d %d\" "
		       "role=\"img\">\n<title>",
		  WIDE, HIGH + BELOW);
	put_runs(out, look, &grid->label);
	build_str(out, "</title>\n");
	for (const struct block *line = grid->first; line; line = line->next)
		if (!line->depth)
			put_column(out, look, line, i++, WIDE / n);
		else
			i++;
	build_fmt(out, "<rect y=\"%d\" width=\"%d\" height=\"6\"/>\n", HIGH,
		  WIDE);
	put_under(out, look, &grid->first->first->text, 0, "start");
	put_under(out, look, &grid->label, WIDE / 2, "middle");
	put_under(out, look, &grid->last->first->text, WIDE, "end");
	build_str(out, "</svg>\n");
}

bool html_grid(struct build *out, const struct html_look *look,
	       const struct block *grid)
{
	if (grid->first)
		(grid->depth ? put_picture : put_table)(out, look, grid);
	return grid->first && !grid->depth;
}
