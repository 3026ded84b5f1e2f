/* Paragraphs: pieces of text set in lines, and what they lead to. */
#include <string.h>

#include "base/ascii.h"
#include "base/build.h"
#include "press/page.h"

static void add(PangoAttrList *list, PangoAttribute *attribute, size_t from,
		size_t to)
{
	attribute->start_index = (guint)from;
	attribute->end_index = (guint)to;
	pango_attr_list_insert(list, attribute);
}

/* A grey, 0 is black, of 255. */
static PangoAttribute *grey(int level)
{
	guint16 g = (guint16)(level * 257);

	return pango_attr_foreground_new(g, g, g);
}

static const int SOFT = 80;

static void add_style(PangoAttrList *list, const struct piece *piece,
		      size_t from, size_t to)
{
	if (piece->style == 'b')
		add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
	if (piece->style == 'i' || piece->style == 'w')
		add(list, pango_attr_style_new(PANGO_STYLE_ITALIC), from, to);
	if (piece->style == 's')
		add(list, grey(SOFT), from, to);
	if (piece->target.n > 0)
		add(list, pango_attr_foreground_new(0x1f00, 0x4000, 0x7f00),
		    from, to);
}

/* Keeps the address URL on one line where it fits on one as wide as LOOK. */
static void keep_address(struct page *p, PangoAttrList *list,
			 const PangoFontDescription *font, struct sv url,
			 size_t from, const struct look *look)
{
	PangoLayout *line = pango_layout_new(p->context);
	int width;

	pango_layout_set_font_description(line, font);
	pango_layout_set_text(line, url.s, (int)url.n);
	pango_layout_get_size(line, &width, NULL);
	if (width <= (look->width - look->hang) * PANGO_SCALE)
		add(list, pango_attr_allow_breaks_new(FALSE), from,
		    from + url.n);
	g_object_unref(line);
}

/* Keeps each range, "4–5", of TEXT on one line. */
static void keep_ranges(PangoAttrList *list, struct sv text)
{
	const struct sv dash = SV("\u2013");

	for (size_t i = 1; i + dash.n < text.n; i++)
		if (sv_starts(sv_slice(text, i, text.n), dash) &&
		    ascii_is_digit(text.s[i - 1]) &&
		    ascii_is_digit(text.s[i + dash.n]))
			add(list, pango_attr_allow_breaks_new(FALSE), i - 1,
			    i + dash.n + 1);
}

static PangoFontDescription *font_of(const struct look *look)
{
	PangoFontDescription *font = pango_font_description_from_string(
		"Noto Serif, DejaVu Serif, serif");

	pango_font_description_set_size(font, look->size * PANGO_SCALE / 2);
	if (look->bold)
		pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
	return font;
}

struct para para_set(struct page *p, const struct piece *pieces,
		     const struct look *look)
{
	struct para para = { .layout = pango_layout_new(p->context),
			     .pieces = pieces };
	PangoAttrList *list = pango_attr_list_new();
	PangoFontDescription *font = font_of(look);
	struct build text = { .arena = &p->scratch };
	int height;

	for (const struct piece *piece = pieces; piece; piece = piece->next) {
		size_t from = text.n;

		build_sv(&text, piece->text);
		add_style(list, piece, from, text.n);
		if (sv_starts(piece->target, SV("http")))
			keep_address(p, list, font, piece->text, from, look);
	}
	keep_ranges(list, build_view(&text));
	if (look->soft)
		add(list, grey(SOFT), 0, text.n);
	pango_layout_set_font_description(para.layout, font);
	pango_layout_set_text(para.layout, text.s ? text.s : "",
			      (int)text.n);
	pango_layout_set_attributes(para.layout, list);
	pango_layout_set_width(para.layout, (int)(look->width * PANGO_SCALE));
	pango_layout_set_wrap(para.layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_indent(para.layout, (int)(-look->hang * PANGO_SCALE));
	/* What hangs is put together, and begins where all do. */
	pango_layout_set_auto_dir(para.layout, look->hang == 0);
	pango_layout_set_spacing(para.layout, PANGO_SCALE);
	if (look->centred)
		pango_layout_set_alignment(para.layout, PANGO_ALIGN_CENTER);
	pango_layout_get_size(para.layout, NULL, &height);
	para.height = (double)height / PANGO_SCALE;
	pango_attr_list_unref(list);
	pango_font_description_free(font);
	return para;
}

struct para para_text(struct page *p, struct sv text, const struct look *look)
{
	struct piece *piece = ARENA_NEW(&p->scratch, 1, struct piece);

	*piece = (struct piece){ .style = 'n', .text = text };
	return para_set(p, piece, look);
}

void para_free(struct para *para)
{
	g_object_unref(para->layout);
}

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

/* A piece of a paragraph, and where it begins in its text: bytes. */
struct piece_at {
	const struct piece *piece;
	int at;
};

static int end_of(struct piece_at first)
{
	return first.at + (int)first.piece->text.n;
}

/* The links of LINE, whose upper left corner is X, Y, and in which FIRST or a
 * piece after it begins; FIRST is moved there. */
static void put_links(struct page *p, struct piece_at *first,
		      PangoLayoutLine *line, double x, double y,
		      double height)
{
	int begin = pango_layout_line_get_start_index(line);
	int end = begin + pango_layout_line_get_length(line), at;

	while (first->piece && end_of(*first) <= begin)
		*first = (struct piece_at){ first->piece->next,
					    end_of(*first) };
	at = first->at;
	for (const struct piece *piece = first->piece; piece && at < end;
	     piece = piece->next) {
		int from = at, to = at += (int)piece->text.n, n, *ranges;

		if (to <= begin || !leads(p, piece->target))
			continue;
		if (from < begin)
			from = begin;
		pango_layout_line_get_x_ranges(line, from, to < end ? to : end,
					       &ranges, &n);
		for (int i = 0; i < n; i++)
			put_link(p, piece->target,
				 x + (double)ranges[2 * i] / PANGO_SCALE,
				 x + (double)ranges[2 * i + 1] / PANGO_SCALE,
				 y, height);
		g_free(ranges);
	}
}

/* ---- lines ---- */

/* Draws the line AT at X, Y; FIRST as put_links() has it. */
static void draw_line(struct page *p, struct piece_at *first,
		      PangoLayoutIter *at, double x, double y)
{
	PangoRectangle line;
	int base = pango_layout_iter_get_baseline(at);

	if (!p->cr)
		return;
	pango_layout_iter_get_line_extents(at, NULL, &line);
	cairo_move_to(p->cr, x + (double)line.x / PANGO_SCALE,
		      y + (double)(base - line.y) / PANGO_SCALE);
	pango_cairo_show_layout_line(p->cr,
				     pango_layout_iter_get_line_readonly(at));
	put_links(p, first, pango_layout_iter_get_line_readonly(at), x, y,
		  (double)line.height / PANGO_SCALE);
}

static double line_height(PangoLayoutIter *at)
{
	int top, bottom;

	pango_layout_iter_get_line_yrange(at, &top, &bottom);
	return (double)(bottom - top) / PANGO_SCALE;
}

void para_draw(struct page *p, const struct para *para, double x, double y)
{
	PangoLayoutIter *at = pango_layout_get_iter(para->layout);
	struct piece_at first = { para->pieces, 0 };

	do {
		draw_line(p, &first, at, x, y);
		y += line_height(at);
	} while (pango_layout_iter_next_line(at));
	pango_layout_iter_free(at);
}

void para_flow(struct page *p, const struct para *para, double x)
{
	PangoLayoutIter *at = pango_layout_get_iter(para->layout);
	struct piece_at first = { para->pieces, 0 };

	do {
		double height = line_height(at);

		page_keep(p, height);
		draw_line(p, &first, at, x, p->y);
		p->y += height;
		p->begun = true;
	} while (pango_layout_iter_next_line(at));
	pango_layout_iter_free(at);
}
