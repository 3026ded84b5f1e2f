/* Setting paragraphs: pieces of text in lines. */
#include "press/para.h"

#include <string.h>

#include "base/ascii.h"
#include "base/build.h"
#include "base/utf8.h"

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

void para_find_piece(struct piece_at *first, size_t from)
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

	para_find_piece(&s->first, from);
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

double para_line_height(PangoLayoutIter *at)
{
	int top, bottom;

	pango_layout_iter_get_line_yrange(at, &top, &bottom);
	return (double)(bottom - top) / PANGO_SCALE;
}

double para_above(const struct part *part)
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
	part->height = para_above(part);
	for (int i = 0; i < part->lines; i++) {
		part->height += para_line_height(at);
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
	part->height = (double)height / PANGO_SCALE + para_above(part);
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
