/* Drawing the density strip: bars, axis, scroll bar, and what is beyond. */
#include "view/strip.h"

#include "base/pack.h"
#include "view/bars.h"
#include "view/marked.h"
#include "view/ticks.h"
#include "wording/label.h"

enum {
	LEFT = 13,      /* cells for what lies before the axis */
	RIGHT = 22,     /* for unit and scale in a row, and what lies after */
	RIGHT_LOW = 15, /* for unit and scale in two rows */
	BROAD = 100,    /* cells of a screen from which on they have one */
	BAR_CELLS = 2,  /* the widest a bar is drawn */
	DIGITS = 10,
	BARE_CELLS = 3, /* of a period, at most, where bars are bare */
};

/* Where the axis and its bars stand. */
struct scale {
	const struct strip *strip;
	const struct strip_memo *memo;
	struct rect r;
	int bar;           /* cells of a bar */
	int ground;        /* the row it stands on */
	int64_t from, to;  /* the periods that the list shows */
	int64_t chosen;    /* -1 and the number of periods: beyond it */
};

static int left_of(const struct strip *s)
{
	return s->bare ? 0 : LEFT;
}

static int place_of(const struct scale *p, int64_t i)
{
	return left_of(p->strip) + (int)i * p->memo->axis.cells;
}

/* ---- bars ---- */

/* COUNT in the cells of a bar, or of a period and a blank; "+" where it is too
 * long. */
static struct sv digits(struct arena *a, size_t count, int cells)
{
	int room = cells > 2 ? cells - 1 : 1;
	struct sv text = build_digits(a, count);

	return text.n > (size_t)room ? SV("+") : text;
}

static void draw_bar(const struct scale *p, struct frame *f, int x,
		     size_t count, enum style style)
{
	size_t level = bars_level(count, p->memo->hits.most,
				  BARS_LEVELS * (size_t)(p->ground + 1));

	if (f->ascii) {
		frame_put(f, p->r, p->ground, x,
			  digits(f->clean.arena, count, p->memo->axis.cells),
			  style);
		return;
	}
	for (int y = p->ground; y >= 0 && level > 0; y--) {
		size_t here = level < BARS_LEVELS ? level : BARS_LEVELS;

		frame_rule(f, p->r, y, x, p->bar, bars_sign(here), SV("#"),
			   style);
		level -= here;
	}
}

static void draw_bars(const struct scale *p, struct frame *f)
{
	const struct density *hits = &p->memo->hits;

	for (int i = 0; i < p->memo->axis.count; i++) {
		enum style style = i >= p->from && i <= p->to ? STYLE_BAR
							      : STYLE_DIM;
		int x = place_of(p, i);

		if (hits->sure[i] > 0)
			draw_bar(p, f, x, hits->sure[i], style);
		else if (hits->could[i] > 0)
			frame_rule(f, p->r, p->ground, x, p->bar, SV("."),
				   SV("."), style);
		else if (p->memo->all.sure[i] > 0)
			frame_rule(f, p->r, p->ground, x, p->bar, SV("▁"),
				   SV("_"), STYLE_DIM);
	}
}

/* ---- the scroll bar ---- */

/* The period of EV, counted from the first of the axis: -1 and the number of
 * periods stand for those beyond. */
static int64_t index_of(const struct axis *x, const struct book *b,
			event_no ev)
{
	int64_t day = axis_anchor(b, ev);

	if (day >= period_start(x->unit, x->from + x->count))
		return x->count;
	if (day < axis_first(x))
		return -1;
	return period_of(x->unit, day) - x->from;
}

static void find_window(struct scale *p)
{
	const struct strip *s = p->strip;
	const struct axis *x = &p->memo->axis;
	bool any = s->first != NO_EVENT && s->last != NO_EVENT;

	p->from = any ? index_of(x, s->book, s->first) : x->count;
	p->to = any ? index_of(x, s->book, s->last) : -1;
	p->chosen = s->chosen == NO_EVENT ? -1
					  : index_of(x, s->book, s->chosen);
}

static void draw_window(const struct scale *p, struct frame *f,
			struct rect rule)
{
	const struct axis *x = &p->memo->axis;
	int64_t last = p->to < x->count ? p->to : x->count - 1;
	int from = place_of(p, p->from > 0 ? p->from : 0);
	int to = place_of(p, last + 1) - (x->cells > 1 ? 2 : 1);

	if (p->from >= x->count || last < 0 || rule.height < 1)
		return;
	frame_rule(f, rule, 0, from, to - from + 1, SV("━"), SV("="),
		   STYLE_BAR);
	if (!f->ascii || to == from)
		return;
	frame_put(f, rule, 0, from, SV("["), STYLE_BAR);
	frame_put(f, rule, 0, to, SV("]"), STYLE_BAR);
}

/* Where the reader is. */
static void draw_chosen(const struct scale *p, struct frame *f,
			struct rect rule)
{
	int count = p->memo->axis.count;

	if (p->strip->chosen == NO_EVENT)
		return;
	if (p->chosen < 0)
		frame_put_alt(f, rule, 0, LEFT - 1, SV("◂"), SV("<"),
			      STYLE_BAR);
	else if (p->chosen >= count)
		frame_put_alt(f, rule, 0, place_of(p, count), SV("▸"), SV(">"),
			      STYLE_BAR);
	else
		frame_put_alt(f, rule, 0, place_of(p, p->chosen), SV("▲"),
			      SV("^"), STYLE_BAR);
}

/* The period that the reader is at, in row Y; the cursor stands beside the axis
 * for one that lies beyond it. */
static void draw_at(const struct scale *p, struct frame *f, int y)
{
	const struct axis *x = &p->memo->axis;
	int64_t i = p->strip->at - x->from;
	struct rect r = p->r;

	if (!p->strip->focus)
		return;
	if (i < 0 || i >= x->count) {
		i = i < 0 ? -1 : x->count;
		frame_cursor(f, r, y, i < 0 ? LEFT - 1 : place_of(p, i));
		return;
	}
	r.col += place_of(p, i);
	r.width = x->cells > 1 ? x->cells - 1 : 1;
	frame_mark_row(f, r, y);
	frame_cursor(f, r, y, 0);
}

/* ---- what stands beside the bars ---- */

/* "5 earlier"; where CELLS are not enough for that the number alone. */
static struct sv beyond(const struct scale *p, struct frame *f,
			enum label label, size_t n, int cells)
{
	struct build text = { .arena = f->clean.arena };
	struct sv number = build_digits(f->clean.arena, n);

	label_fill(&text, p->strip->locale, label, number);
	return marked_measure(f, build_view(&text)) <= cells
		       ? build_view(&text)
		       : number;
}

static void draw_earlier(const struct scale *p, struct frame *f)
{
	enum { MOST = LEFT - 3 };
	size_t n = p->memo->axis.earlier;
	struct sv text;
	int x;

	if (n == 0)
		return;
	text = beyond(p, f, LABEL_EARLIER, n, MOST);
	x = marked_measure(f, text) < MOST;
	frame_put_alt(f, p->r, p->ground, x, SV("◂"), SV("<"), STYLE_DIM);
	frame_put(f, p->r, p->ground, x + 2, text, STYLE_DIM);
}

static void draw_later(const struct scale *p, struct frame *f)
{
	size_t n = p->memo->axis.later;
	int end = p->r.width - 1;

	if (n == 0)
		return;
	frame_put_alt(f, p->r, p->ground, end - 1, SV("▸"), SV(">"), STYLE_DIM);
	marked_put_right(f, p->r, p->ground, p->r.width - p->memo->right,
			 p->memo->right - 3,
			 beyond(p, f, LABEL_LATER, n, p->memo->right - 4),
			 STYLE_DIM);
}

static void put_unit(const struct scale *p, struct frame *f, int y,
		     struct sv text)
{
	int right = p->memo->right;

	marked_put_right(f, p->r, y, p->r.width - right, right - 1, text,
			 STYLE_DIM);
}

/* "by month, 22 at most": in the axis' row, or in that and the one above. */
static void draw_unit(const struct scale *p, struct frame *f, int y)
{
	const struct locale *l = p->strip->locale;
	struct build most = { .arena = f->clean.arena }, all = most;

	if (p->memo->hits.most > 0)
		label_fill(&most, l, LABEL_MOST,
			   build_digits(most.arena, p->memo->hits.most));
	build_sv(&all, period_by(p->memo->axis.unit, l));
	if (most.n > 0)
		build_str(&all, ", ");
	build_sv(&all, build_view(&most));
	if (marked_measure(f, build_view(&all)) < p->memo->right) {
		put_unit(p, f, y, build_view(&all));
	} else if (p->memo->axis.later > 0 || y == p->ground) {
		put_unit(p, f, y, period_by(p->memo->axis.unit, l));
	} else {
		put_unit(p, f, p->ground, period_by(p->memo->axis.unit, l));
		put_unit(p, f, y, build_view(&most));
	}
}

/* ---- counting ---- */

/* The cells after the axis, for unit and scale in two rows or in one. */
static const int margins[2] = { RIGHT_LOW, RIGHT };

static int margin(const struct strip *s, int i)
{
	return s->bare ? 0 : margins[i];
}

/* The axis for a strip WIDTH wide, with the margin I after it. */
static bool choose(const struct strip *s, struct strip_memo *m, int width,
		   int i, struct axis *x)
{
	int room = width - left_of(s) - margin(s, i);

	if (m->fit[i].room != room)
		m->fit[i].any = axis_fit(&m->fit[i].axis, s->book, s->listed,
					 s->within, room);
	m->fit[i].room = room;
	m->right = margin(s, i);
	m->fitting = m->fit[i].any ? m->fit[i].axis.unit : PERIODS;
	if (s->bare && m->fit[i].axis.cells > BARE_CELLS)
		m->fit[i].axis.cells = BARE_CELLS;
	*x = m->fit[i].axis;
	return m->fit[i].any &&
	       (s->unit == PERIODS ||
		axis_around(x, s->book, s->listed, s->unit, s->chosen,
			    s->within, room));
}

/* Chooses the axis and counts, where that is not done yet.  False without
 * events or room. */
static bool prepare(const struct strip *s, struct strip_memo *m, int width)
{
	struct axis x;

	/* What lies after needs the row of the unit. */
	if ((width >= BROAD || !choose(s, m, width, 0, &x) || x.later > 0) &&
	    !choose(s, m, width, 1, &x))
		return false;
	if (m->counted && x.unit == m->axis.unit && x.from == m->axis.from &&
	    x.count == m->axis.count && x.cells == m->axis.cells)
		return true;
	arena_reset(&m->arena);
	m->axis = x;
	m->counted = true;
	density_count(&m->all, &m->arena, s->book, s->all, &x);
	m->hits = m->all;
	if (s->hits.n < s->all.n)
		density_count(&m->hits, &m->arena, s->book, s->hits, &x);
	if (axis_is_asked(s->within))
		density_add_loose(&m->hits, s->book, s->hits, &x, s->within);
	return true;
}

void strip_count(const struct strip *s, struct strip_memo *m, struct rect r)
{
	m->drawn = r.height > 0 && prepare(s, m, r.width);
}

void strip_draw(const struct strip *s, const struct strip_memo *m,
		struct frame *f, struct rect r, struct rect rule)
{
	struct scale p = { .strip = s, .memo = m, .r = r };
	int y = r.height - 1;

	if (!m->drawn)
		return;
	p.ground = y > 0 ? y - 1 : 0;
	p.bar = m->axis.cells - 1 < BAR_CELLS ? m->axis.cells - 1 : BAR_CELLS;
	p.bar = p.bar > 0 ? p.bar : 1;
	find_window(&p);
	draw_bars(&p, f);
	if (!s->bare) {
		draw_earlier(&p, f);
		draw_later(&p, f);
		draw_unit(&p, f, y);
	}
	if (y > 0)
		ticks_draw(&m->axis, s->locale,
			   s->focus ? s->at - m->axis.from : p.chosen, f,
			   (struct rect){ r.row, r.col, r.height,
					  r.width - m->right },
			   y, left_of(s));
	draw_at(&p, f, y);
	draw_window(&p, f, rule);
	draw_chosen(&p, f, rule);
}

void strip_forget(struct strip_memo *m)
{
	arena_free(&m->arena);
	*m = (struct strip_memo){ .fitting = PERIODS };
}

/* ---- as bytes ---- */

void strip_store(struct build *out, const struct strip_memo *m)
{
	size_t n = m->counted ? (size_t)m->axis.count : 0;
	struct strip_memo one = *m;

	one.arena = (struct arena){ 0 };
	one.all = one.hits = (struct density){ .most = m->all.most };
	pack_rows(out, &one, 1, sizeof(one));
	pack_rows(out, m->all.sure, n, sizeof(*m->all.sure));
	pack_rows(out, m->all.could, n, sizeof(*m->all.could));
}

static bool is_axis(const struct axis *x)
{
	return (unsigned)x->unit < PERIODS && x->count > 0 && x->cells > 0 &&
	       x->cells <= AXIS_CELLS_MOST;
}

bool strip_restore(struct strip_memo *m, struct sv *from)
{
	const void *sure, *could;
	size_t sures, coulds;

	if (!pack_take_one(from, sizeof(*m), m) ||
	    !pack_take(from, sizeof(*m->all.sure), &sure, &sures) ||
	    !pack_take(from, sizeof(*m->all.could), &could, &coulds))
		return false;
	m->arena = (struct arena){ 0 };
	m->all.sure = (size_t *)(uintptr_t)sure;
	m->all.could = (size_t *)(uintptr_t)could;
	m->hits = m->all;
	for (int i = 0; i < 2; i++)
		if (m->fit[i].any && !is_axis(&m->fit[i].axis))
			return false;
	return m->counted && is_axis(&m->axis) && m->right >= 0 &&
	       m->fitting <= PERIODS && sures == (size_t)m->axis.count &&
	       coulds == sures;
}
