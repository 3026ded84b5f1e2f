/* Paragraphs: pieces of text set in lines, and what they lead to. */
#include <string.h>

#include "base/ascii.h"
#include "base/build.h"
#include "base/panic.h"
#include "base/utf8.h"
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

static const int
	SOFT = 80,
	SPACING = 1; /* points, between lines */

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

/* Keeps the address URL, from FROM to END, on one line where it fits on one as
 * wide as LOOK. */
static void keep_address(struct page *p, PangoAttrList *list, struct sv url,
			 size_t from, size_t end, const struct look *look)
{
	PangoLayout *line = pango_layout_new(p->context);
	PangoFontDescription *font = font_of(look);
	int width;

	pango_layout_set_font_description(line, font);
	pango_layout_set_text(line, url.s, (int)url.n);
	pango_layout_get_size(line, &width, NULL);
	if (width <= (look->width - look->hang) * PANGO_SCALE)
		add(list, pango_attr_allow_breaks_new(FALSE), from, end);
	pango_font_description_free(font);
	g_object_unref(line);
}

/* A piece of a paragraph, and where it begins in its text: bytes. */
struct piece_at {
	const struct piece *piece;
	size_t at;
};

/* Moves FIRST on to the piece that has the byte FROM. */
static void find_piece(struct piece_at *first, size_t from)
{
	while (first->piece && first->at + first->piece->text.n <= from) {
		first->at += first->piece->text.n;
		first->piece = first->piece->next;
	}
}

/* For each line Pango goes through all that it was given, so a long text is
 * given to it in parts of so many bytes, which are some lines. */
enum { LONG = 8192, PART = 1024 };

/* What is being set. */
struct setting {
	struct page *page;
	const struct look *look;
	struct sv text;
	struct piece_at first; /* at or before the next part */
	bool leftward;         /* the text is, by its first letters */
};

/* The styles of N bytes of the text of S from FROM on. */
static PangoAttrList *styles_of(struct setting *s, size_t from, size_t n)
{
	PangoAttrList *list = pango_attr_list_new();
	size_t at;

	find_piece(&s->first, from);
	at = s->first.at;
	for (const struct piece *piece = s->first.piece;
	     piece && at < from + n;
	     at += piece->text.n, piece = piece->next) {
		size_t begin = at > from ? at - from : 0;
		size_t end = at + piece->text.n - from;

		if (end > n)
			end = n;
		add_style(list, piece, begin, end);
		/* One that goes on in another part has no room on a line. */
		if (sv_starts(piece->target, SV("http")) &&
		    end - begin == piece->text.n)
			keep_address(s->page, list, piece->text, begin, end,
				     s->look);
	}
	keep_ranges(list, sv_slice(s->text, from, from + n));
	/* What is longer than a line is cut, and no sign put in. */
	add(list, pango_attr_insert_hyphens_new(FALSE), 0, n);
	if (s->look->soft)
		add(list, grey(SOFT), 0, n);
	return list;
}

/* How many bytes are set from FROM on. */
static size_t part_length(const struct setting *s, size_t from)
{
	size_t end = from + PART;

	if ((s->text.n <= LONG && !s->look->cut) || end >= s->text.n)
		return s->text.n - from;
	while (end > from + 1 && (s->text.s[end] & 0xc0) == 0x80)
		end--;
	return end - from;
}

/* Whether its first letters say where it begins. */
static bool is_own(const struct look *look)
{
	return look->hang == 0 && !look->made;
}

/* N bytes of the text from FROM on. */
static PangoLayout *layout_of(const struct setting *s, size_t from, size_t n)
{
	const struct look *look = s->look;
	PangoLayout *layout = pango_layout_new(
		s->leftward ? s->page->leftward : s->page->context);
	PangoFontDescription *font = font_of(look);
	double in = from > 0 ? look->hang : 0;

	pango_layout_set_font_description(layout, font);
	pango_layout_set_text(layout, s->text.s + from, (int)n);
	if (look->width > 0)
		pango_layout_set_width(
			layout, (int)((look->width - in) * PANGO_SCALE));
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_indent(layout, (int)((in - look->hang) * PANGO_SCALE));
	pango_layout_set_auto_dir(layout, is_own(look) && from == 0);
	pango_layout_set_spacing(layout, SPACING * PANGO_SCALE);
	pango_layout_set_alignment(layout, look->align);
	if (look->cut) {
		pango_layout_set_height(layout, 0);
		pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
	}
	pango_font_description_free(font);
	return layout;
}

static double line_height(PangoLayoutIter *at)
{
	int top, bottom;

	pango_layout_iter_get_line_yrange(at, &top, &bottom);
	return (double)(bottom - top) / PANGO_SCALE;
}

/* What is left above the first line of PART: half of the space between lines is
 * that of each of them. */
static double above(const struct part *part)
{
	return part->from > 0 ? SPACING / 2.0 : 0;
}

/* Leaves the last line of PART, which N bytes are in, to the next part: there
 * is more to it.  Returns how many bytes are in the others. */
static size_t leave_last(struct part *part, size_t n)
{
	int lines = pango_layout_get_line_count(part->layout);
	PangoLayoutIter *at;

	if (lines < 2)
		return n;
	part->lines = lines - 1;
	at = pango_layout_get_iter(part->layout);
	part->height = above(part);
	for (int i = 0; i < part->lines; i++) {
		part->height += line_height(at);
		pango_layout_iter_next_line(at);
	}
	n = (size_t)pango_layout_iter_get_index(at);
	pango_layout_iter_free(at);
	return n;
}

/* Sets in PART what begins at FROM; returns where the next part begins. */
static size_t set_part(struct setting *s, struct part *part, size_t from)
{
	size_t n = part_length(s, from);
	PangoAttrList *list = styles_of(s, from, n);
	int width, height;

	*part = (struct part){ .from = from,
			       .in = from > 0 ? s->look->hang : 0,
			       .layout = layout_of(s, from, n) };
	pango_layout_set_attributes(part->layout, list);
	pango_attr_list_unref(list);
	pango_layout_get_size(part->layout, &width, &height);
	part->lines = pango_layout_get_line_count(part->layout);
	part->width = (double)width / PANGO_SCALE;
	part->height = (double)height / PANGO_SCALE + above(part);
	if (s->look->cut || from + n == s->text.n)
		return s->text.n;
	if (from == 0 && is_own(s->look))
		s->leftward = pango_layout_get_line_readonly(part->layout, 0)
				      ->resolved_dir == PANGO_DIRECTION_RTL;
	return from + leave_last(part, n);
}

/* Whether TEXT may have letters of a script that is set from the right. */
static bool may_go_left(struct sv text)
{
	static const struct {
		uint32_t first, last;
	} scripts[] = {
		{ 0x590, 0x8ff },     { 0xfb1d, 0xfdff },
		{ 0xfe70, 0xfeff },   { 0x10800, 0x10fff },
		{ 0x1e800, 0x1efff },
	};
	bool may = false;

	for (size_t i = 0; i < text.n && !may;) {
		uint32_t c = utf8_next(text, &i);

		for (size_t k = 0; k < sizeof(scripts) / sizeof(*scripts); k++)
			may |= c >= scripts[k].first && c <= scripts[k].last;
	}
	return may;
}

/*
 * PIECES, in A, of which each is a text by itself: a number after words that
 * are set from the right is none of theirs, and two such names stand in the
 * order of their list.  So they are put between U+2068 and U+2069, but not what
 * an OWN paragraph begins with, since that says where it does.
 */
static const struct piece *set_apart(struct arena *a,
				     const struct piece *pieces, bool own)
{
	struct piece *first = NULL, **end = &first;
	bool begins = own;

	for (; pieces; pieces = pieces->next) {
		struct piece *piece = ARENA_NEW(a, 1, struct piece);
		struct build b = { .arena = a };

		*piece = *pieces;
		if (!begins && may_go_left(piece->text)) {
			build_fmt(&b, "\u2068%.*s\u2069",
				  SV_ARG(piece->text));
			piece->text = build_view(&b);
		}
		begins = own && sv_eq(pieces->text, SV("\u2029"));
		*end = piece;
		end = &piece->next;
	}
	return first;
}

struct para para_set(struct page *p, const struct piece *pieces,
		     const struct look *look)
{
	struct para para = { .pieces = set_apart(&p->scratch, pieces,
						 is_own(look)) };
	struct setting s = { .page = p, .look = look, .text = SV(""),
			     .first = { para.pieces, 0 } };
	struct build text = { .arena = &p->scratch };
	struct part **end = &para.parts;
	size_t from = 0;

	for (const struct piece *piece = para.pieces; piece;
	     piece = piece->next)
		build_sv(&text, piece->text);
	if (text.n > 0)
		s.text = build_view(&text);
	do {
		struct part *part = ARENA_NEW(&p->scratch, 1, struct part);

		from = set_part(&s, part, from);
		if (part->width > para.width)
			para.width = part->width;
		para.height += part->height;
		para.lines += part->lines;
		*end = part;
		end = &part->next;
	} while (from < text.n);
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
	for (const struct part *part = para->parts; part; part = part->next)
		g_object_unref(part->layout);
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

/* The links of LINE, whose upper left corner is X, Y.  PART is in it; FIRST, or
 * a piece after it, begins in it, and is moved there. */
static void put_links(struct page *p, struct piece_at *first,
		      const struct part *part, PangoLayoutLine *line, double x,
		      double y, double height)
{
	size_t begin = part->from +
		       (size_t)pango_layout_line_get_start_index(line);
	size_t end = begin + (size_t)pango_layout_line_get_length(line), at;

	find_piece(first, begin);
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
		*y += above(part);
	for (; line < part->lines; line++, pango_layout_iter_next_line(at)) {
		double height = line_height(at);

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
