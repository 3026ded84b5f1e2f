/* Drawing lanes. */
#include "view/lanes.h"

#include "base/build.h"
#include "book/called.h"
#include "index/classes.h"
#include "tell/tell.h"
#include "view/brief.h"
#include "view/layout.h"
#include "view/marked.h"
#include "view/ticks.h"
#include "wording/label.h"

enum {
	HEAD = 3, /* rows above the lanes */
	FOOT = 2, /* and below them */
	NAME_COL = 3,
	NAME_CELLS = 20,
	NAME_SMALL = 12, /* on a screen of fewer columns than */
	SMALL = 90,
	NAME_LARGE = 32, /* from so many on, where the axis has room besides */
	LARGE = 140,
	COUNT_LEAST = 4, /* cells, a blank before it included */
	COUNT_GAP = 4,   /* after it */
	MARKED_AFTER = 1, /* of them are marked with the name */
	GAP = 3,
	RULE_LEAST = 12, /* cells of a rule that hold a name */
};

/* ---- where things stand ---- */

static int count_cells(size_t most)
{
	int cells = 1;

	for (; most > 0; most /= 10)
		cells++;
	return cells > COUNT_LEAST ? cells : COUNT_LEAST;
}

/* The column of the axis; what a long count takes, the name gives. */
static int axis_col(int width)
{
	int name = width < SMALL  ? NAME_SMALL :
		   width < LARGE ? NAME_CELLS :
				   NAME_LARGE;

	return NAME_COL + name + COUNT_LEAST + COUNT_GAP;
}

static int name_cells(int width, size_t most)
{
	return axis_col(width) - COUNT_GAP - count_cells(most) - NAME_COL;
}

int lanes_room(struct rect r)
{
	return r.width - axis_col(r.width);
}

int lanes_rows(struct rect r)
{
	return r.height > HEAD + FOOT ? r.height - HEAD - FOOT : 0;
}

int lanes_row_at(struct rect r, int y)
{
	return y >= HEAD && y < HEAD + lanes_rows(r) ? y - HEAD : -1;
}

/* ---- lanes ---- */

/* What is drawn in a cell. */
struct sign {
	struct sv utf8, ascii;
	enum style style;
};

static struct sign sign_of(const struct lane_cell *cell, struct arena *a)
{
	static const struct sign signs[] = {
		[LANE_NOTHING] = { SV_INIT(" "), SV_INIT(" "), STYLE_TEXT },
		[LANE_SOME] = { SV_INIT("."), SV_INIT("."), STYLE_DIM },
		[LANE_BEFORE] = { SV_INIT("<"), SV_INIT("<"), STYLE_DIM },
		[LANE_ON] = { SV_INIT(">"), SV_INIT(">"), STYLE_DIM },
		[LANE_SPAN] = { SV_INIT("━"), SV_INIT("="), STYLE_ACCENT },
		[LANE_SPAN_BEFORE] = { SV_INIT("<"), SV_INIT("<"),
				       STYLE_ACCENT },
		[LANE_SPAN_ON] = { SV_INIT(">"), SV_INIT(">"), STYLE_ACCENT },
		[LANE_DAY] = { SV_INIT("●"), SV_INIT("o"), STYLE_ACCENT },
	};
	struct build b = { .arena = a };
	struct sign s = signs[cell->sign];

	if (cell->sign != LANE_DAY || cell->days < 2)
		return s;
	if (cell->days < 10)
		build_fmt(&b, "%u", cell->days);
	else
		build_char(&b, '+');
	s.utf8 = s.ascii = build_view(&b);
	return s;
}

/* Cell C of LANE; what constraints leave out is drawn where nothing else is,
 * and dim. */
static struct sign lane_sign(const struct lane *lane, int c, struct arena *a)
{
	struct sign s;

	if (!lane->bright)
		return sign_of(&lane->cells[c], a);
	if (lane->bright[c].sign >= LANE_SPAN ||
	    lane->bright[c].sign == lane->cells[c].sign)
		return sign_of(&lane->bright[c], a);
	s = sign_of(&lane->cells[c], a);
	s.style = STYLE_DIM;
	return s;
}

static void draw_cells(const struct lanes *v, const struct lane *lane,
		       struct frame *f, struct rect r, int y)
{
	int col = axis_col(r.width);

	for (int c = 0; c < v->scale.n; c++) {
		struct sign s = lane_sign(lane, c, f->clean.arena);

		frame_rule(f, r, y, col + c, 1, s.utf8, s.ascii, s.style);
	}
}

/* The chosen day through all rows, but for what is sure to be on it. */
static void draw_day(const struct lanes *v, struct frame *f, struct rect r)
{
	int at = lane_cell(&v->scale, v->day);
	int col = axis_col(r.width) + at;

	if (at < 0 || at >= v->scale.n)
		return;
	for (int y = 0; y < r.height; y++) {
		const struct lane *lane = y < v->n ? &v->rows[y] : NULL;

		if (y >= v->n ||
		    (lane->cells && lane->cells[at].sign >= LANE_SPAN))
			continue;
		frame_rule(f, r, y, col, 1, SV("│"), SV("|"), STYLE_DIM);
	}
}

static void draw_name(const struct lanes *v, const struct lane *lane,
		      const struct names_row *const *others, struct frame *f,
		      struct rect r, int y)
{
	struct sv count = build_digits(f->clean.arena, lane->name.hit);
	int both = name_cells(r.width, v->most) + count_cells(v->most);
	int cells = both - (int)count.n - 1; /* up to the blank before it */

	marked_put_cut(f, r, y, NAME_COL, cells,
		       names_apart(&lane->name, others, (size_t)v->n, f, cells),
		       STYLE_TEXT, v->marks);
	marked_put_right(f, r, y, NAME_COL, both, count, STYLE_DIM);
}

static void mark_chosen(const struct lanes *v, struct frame *f, struct rect r,
			int y)
{
	int col = axis_col(r.width), at = lane_cell(&v->scale, v->day);

	frame_put_alt(f, r, y, 0, SV("▸"), SV(">"), STYLE_TEXT);
	frame_mark(f, r, y, 0, col - COUNT_GAP + MARKED_AFTER);
	if (at >= 0 && at < v->scale.n)
		frame_mark(f, r, y, col + at, col + at + 1);
	frame_cursor(f, r, y, 0);
}

static void draw_rows(const struct lanes *v, struct frame *f, struct rect r)
{
	const struct names_row **others = ARENA_NEW(
		f->clean.arena, (size_t)v->n, const struct names_row *);

	for (int i = 0; i < v->n; i++)
		others[i] = &v->rows[i].name;
	for (int y = 0; y < v->n && y < r.height; y++) {
		const struct lane *lane = &v->rows[y];

		if (lane->name.heading) {
			frame_put_cut(f, r, y, 1, r.width - 1, lane->name.text,
				      STYLE_LABEL);
			continue;
		}
		draw_name(v, lane, others, f, r, y);
		draw_cells(v, lane, f, r, y);
	}
	draw_day(v, f, r);
	if (v->n == 0)
		frame_put_cut(f, r, 0, NAME_COL, r.width - NAME_COL, v->none,
			      STYLE_TEXT);
	if (v->chosen >= 0)
		mark_chosen(v, f, r, v->chosen);
}

/* ---- above and below them ---- */

static void rule(struct frame *f, struct rect r, int y)
{
	frame_rule(f, r, y, 0, r.width, SV("─"), SV("-"), STYLE_DIM);
}

/* The axis, and where on it, or beside it, the reader is. */
static void draw_axis(const struct lanes *v, struct frame *f, struct rect r)
{
	int col = axis_col(r.width), at = lane_cell(&v->scale, v->day);
	int y = HEAD - 1;

	ticks_draw_two(&v->axis, v->locale,
		       at >= 0 && at < v->scale.n ? at / v->axis.cells : -1, f,
		       r, 0, col);
	rule(f, r, y);
	if (v->event == NO_EVENT)
		return;
	if (at < 0)
		frame_put_alt(f, r, y, col - 1, SV("◂"), SV("<"), STYLE_BAR);
	else if (at >= v->scale.n)
		frame_put_alt(f, r, y, r.width - 1, SV("▸"), SV(">"),
			      STYLE_BAR);
	else
		frame_put_alt(f, r, y, col + at, SV("▲"), SV("^"), STYLE_BAR);
}

/* The name of the chosen lane where its row shows less than all of it. */
static struct sv cut_name(const struct lanes *v, struct frame *f, struct rect r)
{
	const struct names_row *row = v->chosen >= 0 ?
		&v->rows[v->chosen].name : NULL;

	if (!row || marked_measure(f, row->text) <=
			    name_cells(r.width, v->most))
		return (struct sv){ 0 };
	return row->text;
}

/* Puts TEXT between blanks into the rule from column X on, which ends at TO;
 * returns the column after it. */
static int put_in_rule(struct frame *f, struct rect r, int y, int x, int to,
		       struct sv text, enum style style)
{
	if (text.n == 0 || to - x < RULE_LEAST)
		return x;
	frame_put(f, r, y, x, SV(" "), STYLE_DIM);
	x = frame_put_cut(f, r, y, x + 1, to - x - 2, text, style);
	return frame_put(f, r, y, x, SV(" "), STYLE_DIM);
}

/* "1 of 3 on this day", the name that is cut in its row, and "12 more". */
static void draw_rule(const struct lanes *v, struct frame *f, struct rect r,
		      int y)
{
	struct build of_day = { .arena = f->clean.arena };
	int to = r.width - 2, x;

	rule(f, r, y);
	if (v->below > 0)
		to = layout_more(v->locale, v->below, f,
				 (struct rect){ r.row + y, r.col, 1,
						r.width });
	if (v->of_day > 0)
		label_fill_two(&of_day, v->locale, LABEL_LANES_OF_DAY,
			       build_digits(of_day.arena, v->which),
			       build_digits(of_day.arena, v->of_day));
	x = put_in_rule(f, r, y, 2, to, build_view(&of_day), STYLE_DIM);
	put_in_rule(f, r, y, x > 2 ? x + 2 : x, to, cut_name(v, f, r),
		    STYLE_TEXT);
}

/* Appends who takes part in the chosen event. */
static void put_names(const struct lanes *v, struct build *b)
{
	size_t n;
	const name_no *who = index_participants(v->corpus->x, v->event, &n);

	for (size_t i = 0; i < n; i++) {
		build_str(b, i > 0 ? ", " : "");
		build_sv(b, class_shown(b->arena, v->corpus->b, CLASS_WHO,
					who[i], v->locale));
	}
}

static int put_part(struct frame *f, struct rect r, int y, int x,
		    struct sv text, enum style style)
{
	if (text.n == 0 || x >= r.width)
		return x;
	return frame_put_cut(f, r, y, x, r.width - x - 1, text, style);
}

/* "Title   Mon 11 November 2024 ^   Baku   Ilham Aliyev" */
static void draw_event(const struct lanes *v, struct frame *f, struct rect r,
		       int y)
{
	const struct book *b = v->corpus->b;
	struct arena *a = f->clean.arena;
	struct build who = { .arena = a };
	struct tell_options options = { .locale = v->locale, .pane = true };
	enum style style;
	struct sv sign;
	int x;

	if (v->event == NO_EVENT)
		return;
	x = put_part(f, r, y, 1, called_title(b, v->event, v->locale),
		     STYLE_TITLE) + GAP;
	x = put_part(f, r, y, x, tell_dated(a, v->corpus, v->event, &options),
		     STYLE_TEXT);
	sign = brief_sign(a, b, v->event, f->ascii, &style);
	x = put_part(f, r, y, sign.n > 0 ? x + 1 : x, sign, style) + GAP;
	x = put_part(f, r, y, x, brief_place(a, v->locale, b, v->event),
		     STYLE_TEXT) + GAP;
	put_names(v, &who);
	put_part(f, r, y, x, build_view(&who), STYLE_DIM);
}

/* What each sign is, as many as there is room for. */
static void draw_legend(const struct lanes *v, struct frame *f, struct rect r)
{
	static const struct {
		struct sv utf8, ascii;
		enum style style;
		enum label label;
	} signs[] = {
		{ SV_INIT("●"), SV_INIT("o"), STYLE_ACCENT, LABEL_LANES_DAY },
		{ SV_INIT("3"), SV_INIT("3"), STYLE_ACCENT, LABEL_LANES_MANY },
		{ SV_INIT("━"), SV_INIT("="), STYLE_ACCENT, LABEL_LANES_SPAN },
		{ SV_INIT("...."), SV_INIT("...."), STYLE_DIM, LABELS },
		{ SV_INIT("│"), SV_INIT("|"), STYLE_DIM, LABEL_LANES_CHOSEN },
	};
	enum label some = r.width < SMALL ? LABEL_LANES_SOME_BRIEF :
					    LABEL_LANES_SOME;
	int y = r.height - 1, x = 1;

	for (size_t i = 0; y >= 0 && i < sizeof(signs) / sizeof(signs[0]);
	     i++) {
		struct sv text = label_text(v->locale,
					    signs[i].label < LABELS ?
						    signs[i].label :
						    some);
		int cells = marked_measure(f, signs[i].ascii) + 1 +
			    marked_measure(f, text);

		if (x + cells > r.width)
			return;
		x = frame_put_alt(f, r, y, x, signs[i].utf8, signs[i].ascii,
				  signs[i].style) + 1;
		x = frame_put(f, r, y, x, text, STYLE_DIM) + GAP;
	}
}

void lanes_draw(const struct lanes *v, struct frame *f, struct rect r,
		struct rect legend)
{
	struct rect rows = { r.row + HEAD, r.col, lanes_rows(r), r.width };

	draw_axis(v, f, r);
	draw_rows(v, f, rows);
	draw_rule(v, f, r, r.height - FOOT);
	draw_event(v, f, r, r.height - FOOT + 1);
	draw_legend(v, f, legend);
}
