/* Drawing paragraphs, and where they lead to. */
#include "press/para.h"

#include "base/build.h"
#include "base/panic.h"

/* ---- links ---- */

static bool leads(const struct page *p, struct sv target)
{
	const struct anchors *of = target.n > 1 && target.s[1] == 'n' ?
					   &p->notes :
					   &p->events;
	unsigned long long n;

	if (target.n == 0 || target.s[0] != '#')
		return target.n > 0;
	return target.n > 2 &&
	       sv_to_u64(sv_slice(target, 2, target.n), UINT32_MAX, &n) &&
	       n / 8 < of->cap && of->bits[n / 8] & 1 << n % 8;
}

/* Appends TEXT in the quotes of cairo's tags. */
static void put_quoted(struct build *b, struct sv text)
{
	build_char(b, '\'');
	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] == '\'' || text.s[i] == '\\')
			build_char(b, '\\');
		build_char(b, text.s[i]);
	}
	build_char(b, '\'');
}

/* TARGET stands from FROM to TO of X, with the base line at Y. */
static void put_link(struct page *p, struct sv target, double from, double to,
		     double y, double height)
{
	struct build tag = { .arena = &p->scratch };
	bool inside = target.s[0] == '#';

	build_fmt(&tag, "rect=[%d %d %d %d] %s=", (int)from, (int)y,
		  (int)(to - from) + 1, (int)height + 1,
		  inside ? "dest" : "uri");
	put_quoted(&tag, sv_slice(target, inside, target.n));
	cairo_tag_begin(p->cr, CAIRO_TAG_LINK, tag.s);
	cairo_tag_end(p->cr, CAIRO_TAG_LINK);
}

/* The links of LINE, whose upper left corner is X, Y.  PART is in it; FIRST, or
 * a piece after it, begins in it, and is moved there. */
static void put_links(struct page *p, struct piece_at *first,
		      const struct part *part, PangoLayoutLine *line, double x,
		      double y, double height)
{
	size_t begin = part->from +
		       (size_t)pango_layout_line_get_start_index(line);
	size_t end = begin + (size_t)pango_layout_line_get_length(line), at;

	para_find_piece(first, begin);
	at = first->at;
	for (const struct piece *piece = first->piece; piece && at < end;
	     at += piece->text.n, piece = piece->next) {
		size_t from = at > begin ? at : begin;
		size_t to = at + piece->text.n < end ? at + piece->text.n : end;
		int n, *ranges;

		if (!leads(p, piece->target))
			continue;
		pango_layout_line_get_x_ranges(line, (int)(from - part->from),
					       (int)(to - part->from), &ranges,
					       &n);
		for (int i = 0; i < n; i++)
			put_link(p, piece->target,
				 x + (double)ranges[2 * i] / PANGO_SCALE,
				 x + (double)ranges[2 * i + 1] / PANGO_SCALE,
				 y, height);
		g_free(ranges);
	}
}

/* ---- lines ---- */

static void note_unknown(struct page *p, uint32_t cp)
{
	size_t i = 0;

	while (i < p->nunknown && p->unknown[i] != cp)
		i++;
	if (i == UNKNOWN_SIGNS)
		p->more_unknown++;
	else if (i == p->nunknown)
		p->unknown[p->nunknown++] = cp;
}

/* Notes what no font has of LINE: boxes are drawn for it. */
static void note_boxes(struct page *p, PangoLayoutLine *line)
{
	for (const GSList *at = line->runs; at; at = at->next) {
		const PangoLayoutRun *run = at->data;

		for (int i = 0; i < run->glyphs->num_glyphs; i++) {
			PangoGlyph glyph = run->glyphs->glyphs[i].glyph;

			if (glyph & PANGO_GLYPH_UNKNOWN_FLAG &&
			    glyph != PANGO_GLYPH_EMPTY)
				note_unknown(p, glyph &
						~PANGO_GLYPH_UNKNOWN_FLAG);
		}
	}
}

/* Draws the line AT of PART at X, Y; FIRST as put_links() has it. */
static void draw_line(struct page *p, struct piece_at *first,
		      const struct part *part, PangoLayoutIter *at, double x,
		      double y)
{
	PangoLayoutLine *of = pango_layout_iter_get_line_readonly(at);
	PangoRectangle line;
	int base = pango_layout_iter_get_baseline(at);

	if (!p->cr)
		return;
	pango_layout_iter_get_line_extents(at, NULL, &line);
	cairo_move_to(p->cr, x + (double)line.x / PANGO_SCALE,
		      y + (double)(base - line.y) / PANGO_SCALE);
	note_boxes(p, of);
	pango_cairo_show_layout_line(p->cr, of);
	put_links(p, first, part, of, x, y, (double)line.height / PANGO_SCALE);
}

/* As para_lines() has it, of PART, of which FIRST is a line or that after the
 * last. */
static int draw_part(struct page *p, struct piece_at *piece,
		     const struct part *part, int first,
		     const struct place *to, double *y, bool any)
{
	PangoLayoutIter *at = pango_layout_get_iter(part->layout);
	int line = 0;

	if (first == 0)
		*y += para_above(part);
	for (; line < part->lines; line++, pango_layout_iter_next_line(at)) {
		double height = para_line_height(at);

		if (line < first)
			continue;
		if (*y + height > to->bottom && !any)
			break;
		draw_line(p, piece, part, at, to->x + part->in, *y);
		*y += height;
		any = false;
	}
	pango_layout_iter_free(at);
	return line;
}

int para_lines(struct page *p, const struct para *para, int line,
	       const struct place *to, double *y, bool any)
{
	struct piece_at piece = { para->pieces, 0 };
	int before = 0; /* lines of the parts above */

	for (const struct part *part = para->parts; part; part = part->next) {
		int end = before + part->lines;

		if (line < end) {
			line = before + draw_part(p, &piece, part,
						  line - before, to, y, any);
			if (line < end)
				break;
			any = false;
		}
		before = end;
	}
	return line;
}

void para_draw(struct page *p, const struct para *para, double x, double y)
{
	const struct place all = { .x = x, .bottom = 1e9 };

	para_lines(p, para, 0, &all, &y, true);
}

void para_number(struct page *p, uint32_t number, double room)
{
	const double GAP = 2;
	const struct look soft = { .size = SMALL_SIZE, .soft = true };
	struct build digits = { .arena = &p->scratch };
	struct para para;
	double out;

	if (number == 0)
		return;
	build_fmt(&digits, "%u", number);
	para = para_text(p, build_view(&digits), &soft);
	out = para.width > room ? para.width + GAP - room : 0;
	para_draw(p, &para, MARGIN - out, p->y);
	para_free(&para);
}

void para_beside(struct page *p, const struct para *paras, const double *x,
		 int n, page_turner *turn, const void *of)
{
	int line[BESIDE_MOST] = { 0 };
	bool fresh = !p->begun, more = true;

	ENSURE(n <= BESIDE_MOST);
	while (more) {
		double end = p->y;

		more = false;
		for (int i = 0; i < n; i++) {
			const struct place to = {
				.x = x[i],
				.bottom = page_bottom(p) - p->marks_height,
			};
			double y = p->y;

			line[i] = para_lines(p, &paras[i], line[i], &to, &y,
					     fresh);
			more |= line[i] < paras[i].lines;
			end = y > end ? y : end;
		}
		p->y = end;
		p->begun = true;
		if (more)
			turn(p, of);
		fresh = true;
	}
}

void page_turn_plain(struct page *p, const void *of)
{
	(void)of;
	page_turn(p);
}

void para_flow(struct page *p, const struct para *para, double x)
{
	para_beside(p, para, &x, 1, page_turn_plain, NULL);
}
