/* Pages: their heads and feet, what leads to them (page.h). */
#include "press/page.h"

#include <cairo-pdf.h>
#include <string.h>

#include "base/build.h"
#include "base/mem.h"
#include "press/para.h"

double page_width(const struct page *p)
{
	return p->head.width - 2 * MARGIN;
}

double page_bottom(const struct page *p)
{
	return p->head.height - BOTTOM;
}

double page_room(const struct page *p)
{
	return page_bottom(p) - p->y;
}

void page_gap(struct page *p, double space)
{
	if (p->begun)
		p->y += space;
}

void page_rule(struct page *p, double x, double to, double y)
{
	const int HAIR = 2; /* fifths of a point */

	if (!p->cr)
		return;
	cairo_set_line_width(p->cr, HAIR / 5.0);
	cairo_move_to(p->cr, x, y);
	cairo_line_to(p->cr, to, y);
	cairo_stroke(p->cr);
}

/* PAGE with the numbers put in: "{}" and "{m}". */
static struct sv page_words(struct page *p)
{
	struct build b = { .arena = &p->scratch };
	struct sv rest = p->of ? p->head.page : p->head.page_alone;

	while (rest.n > 0) {
		if (sv_starts(rest, SV("{}"))) {
			build_fmt(&b, "%u", p->number);
			rest = sv_slice(rest, 2, rest.n);
		} else if (sv_starts(rest, SV("{m}"))) {
			build_fmt(&b, "%u", p->of);
			rest = sv_slice(rest, 3, rest.n);
		} else {
			build_char(&b, rest.s[0]);
			rest = sv_slice(rest, 1, rest.n);
		}
	}
	return build_view(&b);
}

/* A line of TEXT at Y, cut where it takes more than its WIDTH. */
static void put_running(struct page *p, struct sv text, double x, double width,
			double y, PangoAlignment align)
{
	struct look look = { .size = SMALL_SIZE, .soft = true, .cut = true,
			     .align = align, .width = width };
	struct para line = para_text(p, text, &look);

	para_draw(p, &line, x, y);
	para_free(&line);
}

/* How wide TEXT is in a running line. */
static double running_width(struct page *p, struct sv text)
{
	struct look look = { .size = SMALL_SIZE };
	struct para line = para_text(p, text, &look);

	para_free(&line);
	return line.width + 1;
}

/* The title and the period, side by side: one that takes less than half of the
 * line leaves the rest to the other. */
static void put_head(struct page *p, double y)
{
	const double GAP = 12;
	double room = page_width(p) - GAP, half = room / 2;
	double left = running_width(p, p->head.title);
	double right = running_width(p, p->head.subtitle);

	left = left < half ? left : right < half ? room - right : half;
	put_running(p, p->head.title, MARGIN, left, y, PANGO_ALIGN_LEFT);
	put_running(p, p->head.subtitle, MARGIN + left + GAP, room - left, y,
		    PANGO_ALIGN_RIGHT);
}

/* The title and the period above, the number below; the first page has its
 * title itself. */
static void put_running_lines(struct page *p)
{
	const int HEAD = 40, FOOT = 44;

	if (!p->cr)
		return;
	if (p->number > 1)
		put_head(p, HEAD);
	put_running(p, page_words(p), MARGIN, page_width(p),
		    p->head.height - FOOT, PANGO_ALIGN_CENTER);
}

void page_end(struct page *p)
{
	put_running_lines(p);
	if (p->cr)
		cairo_show_page(p->cr);
}

void page_turn(struct page *p)
{
	if (!p->begun)
		return;
	page_end(p);
	p->number++;
	p->y = TOP;
	p->begun = false;
}

void page_keep(struct page *p, double height)
{
	if (p->begun && page_room(p) < height)
		page_turn(p);
}

/* ---- what can be led to ---- */

static void note_anchor(struct anchors *of, uint32_t n)
{
	uint32_t at = n / 8;

	if (at >= of->cap) {
		uint32_t cap = of->cap ? of->cap * 2 : 64;

		while (cap <= at)
			cap *= 2;
		of->bits = mem_resize(of->bits, cap, 1);
		memset(of->bits + of->cap, 0, cap - of->cap);
		of->cap = cap;
	}
	of->bits[at] = (unsigned char)(of->bits[at] | 1 << n % 8);
}

static void put_anchor(struct page *p, struct sv name, double y)
{
	struct build tag = { .arena = &p->scratch };

	if (!p->cr)
		return;
	build_fmt(&tag, "name='%.*s' x=%d y=%d", SV_ARG(name), MARGIN,
		  y > 12 ? (int)y - 12 : 0);
	cairo_tag_begin(p->cr, CAIRO_TAG_DEST, tag.s);
	cairo_tag_end(p->cr, CAIRO_TAG_DEST);
}

void page_note_anchor(struct page *p, struct sv anchor)
{
	unsigned long long n;

	if (anchor.n < 2 ||
	    !sv_to_u64(sv_slice(anchor, 1, anchor.n), UINT32_MAX / 8, &n))
		return;
	note_anchor(anchor.s[0] == 'n' ? &p->notes : &p->events, (uint32_t)n);
}

void page_anchor(struct page *p, struct sv anchor, double y)
{
	if (anchor.n > 0)
		put_anchor(p, anchor, y);
}

void page_outline(struct page *p, int depth, struct sv words, double y)
{
	struct build name = { .arena = &p->scratch };
	struct build link = { .arena = &p->scratch };
	struct build title = { .arena = &p->scratch };
	int at;

	build_fmt(&name, "h%u", ++p->headings);
	put_anchor(p, build_view(&name), y);
	if (!p->cr ||
	    cairo_surface_get_type(p->surface) != CAIRO_SURFACE_TYPE_PDF)
		return;
	build_fmt(&link, "dest='%s'", name.s);
	build_sv(&title, words);
	at = cairo_pdf_surface_add_outline(
		p->surface,
		depth > 1 ? p->chapter : CAIRO_PDF_OUTLINE_ROOT,
		title.s ? title.s : "", link.s,
		depth > 1 ? 0 : CAIRO_PDF_OUTLINE_FLAG_OPEN);
	if (depth == 1)
		p->chapter = at;
}
