/* Drawing the density strip: bars, years, and what lies beyond the axis. */
#include "view/strip.h"

#include "base/build.h"
#include "date/date.h"
#include "view/brief.h"
#include "view/marked.h"
#include "wording/label.h"

enum {
	LEFT = 7,      /* cells for the rows' names */
	RIGHT = 12,    /* cells for what is told after the axis */
	RIGHT_LOW = 9, /* and where there is one row */
	PERIOD_CELLS = 3, /* the widest a period is drawn */
	LEVELS = 8,    /* of a bar in one row */
	SHADES = 3,
};

/* Where the axis stands. */
struct scale {
	const struct axis *axis;
	int x, cells; /* where it begins; of a period */
};

static int place_of(const struct scale *p, int64_t i)
{
	return p->x + (int)i * p->cells;
}

/* Where the bar of the period I stands. */
static int bar_of(const struct scale *p, int64_t i)
{
	return place_of(p, i) + p->cells / 2;
}

/* A bar of COUNT events, where MOST is the highest: in row Y, and with TALL in
 * the one above it too. */
static void draw_bar(struct frame *f, struct rect r, int y, int x, size_t count,
		     size_t most, bool tall)
{
	static const char bars[LEVELS][4] = { "▁", "▂", "▃", "▄",
					      "▅", "▆", "▇", "█" };
	static const char digits[] = "123456789";
	size_t levels = tall ? 2 * LEVELS : LEVELS;
	size_t level = most <= levels ? count - 1
				      : (count * levels - 1) / most;
	size_t low = level < LEVELS ? level : LEVELS - 1;

	frame_put_alt(f, r, y, x, sv_of(bars[low]),
		      count <= 9 ? (struct sv){ digits + count - 1, 1 }
				 : SV("#"),
		      STYLE_BAR);
	if (level >= LEVELS && tall)
		frame_put_alt(f, r, y - 1, x, sv_of(bars[level - LEVELS]),
			      SV("#"), STYLE_BAR);
}

/* What only could have been: hollow, the denser the more there is. */
static void draw_could(struct frame *f, struct rect r, int y, int x,
		       size_t count, size_t most)
{
	static const char shades[SHADES][4] = { "░", "▒", "▓" };

	frame_put_alt(f, r, y, x,
		      sv_of(shades[(count - 1) * SHADES / most]), SV(":"),
		      STYLE_DOUBT);
}

/* The bars of T in row Y, and with TALL in the one above it. */
static void draw_bars(const struct scale *p, const struct density *t, bool tall,
		      struct frame *f, struct rect r, int y)
{
	for (int i = 0; i < p->axis->count; i++) {
		int x = bar_of(p, i), beside = p->cells > 1;

		frame_put_alt(f, r, y, x, t->wide[i] ? SV("╌") : SV("·"),
			      t->wide[i] ? SV("-") : SV("."), STYLE_DIM);
		if (t->sure[i] > 0)
			draw_bar(f, r, y, x, t->sure[i], t->most, tall);
		if (t->could[i] > 0 && (beside || t->sure[i] == 0))
			draw_could(f, r, y, x + (t->sure[i] > 0), t->could[i],
				   t->most);
	}
}

/* The year and the month (from 1) in which period I of the axis begins; false
 * where that is beyond the calendar. */
static bool begins(const struct axis *x, int64_t i, int64_t *year, int *month)
{
	int64_t start = period_start(x->unit, x->from + i);
	int day;

	if (start == INT64_MIN || start == INT64_MAX)
		return false;
	date_from_day(start, year, month, &day);
	return true;
}

/* What stands above period I: the year that begins with it, or of short
 * periods the month; else empty. */
static struct sv label(const struct scale *p, const struct strip *s,
		       struct arena *a, int i)
{
	const struct axis *x = p->axis;
	struct build b = { .arena = a };
	int64_t year, old_year = 0;
	int month, old_month = 0;

	if (!begins(x, i, &year, &month))
		return (struct sv){ 0 };
	if (i == 0 || !begins(x, i - 1, &old_year, &old_month) ||
	    year != old_year) {
		brief_put_year(&b, s->locale, year);
		return build_view(&b);
	}
	if (x->unit >= PERIOD_MONTH || month == old_month ||
	    (x->unit == PERIOD_WEEK && month % 3 != 1))
		return (struct sv){ 0 };
	return s->locale->short_months[month - 1];
}

/* Whether the year above the first period, CELLS wide, would only take the
 * place of the next label: it has begun before. */
static bool is_late(const struct scale *p, const struct strip *s,
		    struct arena *a, int cells)
{
	const struct axis *x = p->axis;
	int64_t year;
	int month, i = 1;

	if (x->unit >= PERIOD_YEAR || !begins(x, 0, &year, &month) ||
	    month == 1)
		return false;
	while (i < x->count && label(p, s, a, i).n == 0)
		i++;
	return i < x->count && place_of(p, i) <= p->x + cells;
}

/* The years above the bars, as many as there is room for. */
static void draw_years(const struct scale *p, const struct strip *s,
		       struct frame *f, struct rect r, int y)
{
	const struct axis *x = p->axis;
	struct arena *a = f->clean.arena;
	int free = p->x;
	struct sv unit = period_called(x->unit, s->locale);
	int room = r.width - 2 - marked_measure(f, unit);

	for (int i = 0; i < x->count; i++) {
		int col = place_of(p, i), cells;
		struct sv text;

		if (col < free)
			continue;
		text = label(p, s, a, i);
		cells = marked_measure(f, text);
		if (text.n == 0 || col + cells >= room ||
		    (i == 0 && is_late(p, s, a, cells)))
			continue;
		free = frame_put(f, r, y, col, text, STYLE_LABEL) + 1;
	}
	marked_put_right(f, r, y, r.width - RIGHT, RIGHT - 1,
			 unit, STYLE_DIM);
}

/* The period of EV, counted from the first of the axis: -1 and the number of
 * periods stand for those beyond. */
static int64_t index_of(const struct axis *x, const struct book *b,
			event_no ev)
{
	int64_t day = axis_anchor(b, ev), i;

	if (day >= period_start(x->unit, x->from + x->count))
		return x->count;
	if (day < period_start(x->unit, x->from))
		return -1;
	i = period_of(x->unit, day) - x->from;
	return i;
}

static int64_t within(const struct axis *x, int64_t i)
{
	return i < 0 ? 0 : i >= x->count ? x->count - 1 : i;
}

/* What part of time the timeline shows, and where the reader is. */
static void draw_window(const struct scale *p, const struct strip *s,
			struct frame *f, struct rect r, int y)
{
	const struct axis *x = p->axis;
	int64_t first, last;
	int from, to;

	if (s->first == NO_EVENT || s->last == NO_EVENT)
		return;
	first = index_of(x, s->book, s->first);
	last = index_of(x, s->book, s->last);
	from = bar_of(p, within(x, first));
	to = bar_of(p, within(x, last));
	if (last >= 0 && first < x->count && to > from) {
		frame_put_alt(f, r, y, from, SV("╰"), SV("["), STYLE_DIM);
		frame_rule(f, r, y, from + 1, to - from - 1, SV("─"), SV("-"),
			   STYLE_DIM);
		frame_put_alt(f, r, y, to, SV("╯"), SV("]"), STYLE_DIM);
	}
}

/* Where the reader is, in row Y: below the bars (WINDOW), or on them. */
static void draw_chosen(const struct scale *p, const struct strip *s,
			bool window, struct frame *f, struct rect r, int y)
{
	const struct axis *x = p->axis;
	int64_t i;

	if (s->chosen == NO_EVENT)
		return;
	i = index_of(x, s->book, s->chosen);
	if (i < 0)
		frame_put_alt(f, r, y, p->x - 1, SV("◂"), SV("<"), STYLE_KEY);
	else if (i >= x->count)
		frame_put_alt(f, r, y, place_of(p, x->count), SV("▸"), SV(">"),
			      STYLE_KEY);
	else if (window)
		frame_put_alt(f, r, y, bar_of(p, i), SV("▲"), SV("^"),
			      STYLE_KEY);
	else
		frame_style(f, r, y, bar_of(p, i), bar_of(p, i) + 1,
			    STYLE_HIT);
}

/* That there is more beyond the axis, at its ends. */
static void draw_ends(const struct scale *p, struct frame *f, struct rect r,
		      int y)
{
	if (p->axis->earlier > 0)
		frame_put_alt(f, r, y, p->x - 1, SV("◂"), SV("<"), STYLE_DIM);
	if (p->axis->later > 0)
		frame_put_alt(f, r, y, place_of(p, p->axis->count), SV("▸"),
			      SV(">"), STYLE_DIM);
}

static void put_beyond(struct build *b, const struct locale *l,
		       enum label label, size_t n, bool alone)
{
	struct build digits = { .arena = b->arena };

	build_fmt(&digits, "%zu", n);
	if (alone)
		label_fill(b, l, label, build_view(&digits));
	else
		build_sv(b, build_view(&digits));
}

/* "◂ 4 earlier", "7 later ▸", "◂ 4, 7 ▸" after the bars. */
static void draw_beyond(const struct axis *x, const struct locale *l,
			struct frame *f, struct rect r, int y)
{
	struct build b = { .arena = f->clean.arena };

	if (x->earlier > 0) {
		build_str(&b, f->ascii ? "< " : "◂ ");
		put_beyond(&b, l, LABEL_EARLIER, x->earlier, x->later == 0);
	}
	if (x->earlier > 0 && x->later > 0)
		build_str(&b, ", ");
	if (x->later > 0) {
		put_beyond(&b, l, LABEL_LATER, x->later, x->earlier == 0);
		build_str(&b, f->ascii ? " >" : " ▸");
	}
	marked_put_right(f, r, y, r.width - RIGHT, RIGHT - 1, build_view(&b),
			 STYLE_DIM);
}

/* Chooses the axis and counts, where that is not done yet.  False without
 * events or room. */
static bool prepare(const struct strip *s, struct strip_memo *m, int room)
{
	struct axis x;

	if (!m->counted || m->room != room)
		m->fits = axis_fit(&m->fit, s->book, s->all, room);
	m->room = room;
	if (!m->fits)
		return false;
	x = m->fit;
	if (s->unit < PERIODS)
		axis_around(&x, s->book, s->all, s->unit, s->chosen, room);
	if (m->counted && x.unit == m->axis.unit && x.from == m->axis.from &&
	    x.count == m->axis.count)
		return true;
	arena_reset(&m->arena);
	m->axis = x;
	m->counted = true;
	density_count(&m->all, &m->arena, s->book, s->all, &x);
	m->shown = m->all;
	if (s->shown.n < s->all.n)
		density_count(&m->shown, &m->arena, s->book, s->shown, &x);
	return true;
}

/* The cells before the bars in R, and those for the bars. */
static int bars_left(struct rect r)
{
	return r.height > 2 ? LEFT : 1;
}

static int bars_room(struct rect r)
{
	return r.width - bars_left(r) - (r.height > 1 ? RIGHT + 1 : RIGHT_LOW);
}

void strip_count(const struct strip *s, struct strip_memo *m, struct rect r)
{
	m->drawn = r.height > 0 && prepare(s, m, bars_room(r));
}

void strip_draw(const struct strip *s, const struct strip_memo *m,
		struct frame *f, struct rect r)
{
	int left = bars_left(r), room = bars_room(r);
	bool tall = r.height > 2 && s->shown.n == s->all.n;
	struct scale p = { .axis = &m->axis, .x = left };
	int y = 0;

	if (!m->drawn)
		return;
	p.cells = room / m->axis.count;
	p.cells = p.cells > PERIOD_CELLS ? PERIOD_CELLS : p.cells;
	if (r.height > 1)
		draw_years(&p, s, f, r, y++);
	else
		frame_put(f, r, y, place_of(&p, m->axis.count) + 2,
			  period_called(m->axis.unit, s->locale), STYLE_DIM);
	if (r.height == 1)
		draw_ends(&p, f, r, y);
	if (tall) {
		frame_put(f, r, ++y, 1, label_text(s->locale, LABEL_COUNT_ALL),
			  STYLE_LABEL);
	} else if (r.height > 2) {
		frame_put(f, r, y, 1, label_text(s->locale, LABEL_COUNT_ALL),
			  STYLE_LABEL);
		draw_bars(&p, &m->all, false, f, r, y++);
		frame_put(f, r, y, 1, label_text(s->locale, LABEL_COUNT_SHOWN),
			  STYLE_LABEL);
	}
	if (r.height > 1)
		draw_beyond(&m->axis, s->locale, f, r, y);
	draw_bars(&p, &m->shown, tall, f, r, y++);
	if (r.height > 3)
		draw_window(&p, s, f, r, y);
	draw_chosen(&p, s, r.height > 3, f, r, r.height > 3 ? y : y - 1);
}

void strip_forget(struct strip_memo *m)
{
	arena_free(&m->arena);
	*m = (struct strip_memo){ 0 };
}
