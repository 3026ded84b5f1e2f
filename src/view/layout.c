/* Sharing a screen among its parts, and drawing the rules between them. */
#include "view/layout.h"

#include <limits.h>

#include "base/build.h"
#include "view/marked.h"
#include "wording/label.h"

enum {
	NEVER = INT_MAX,
	NAMES_ROWS = 10, /* of names below the timeline */
	TITLE_BESIDE = 18, /* cells of a row before its title, and after */
	EVENT_LEAST = 36, /* cells of the event beside it */
	PLACE_FROM = 69, /* columns, where the timeline has all of them */
	PLACE_BESIDE = 64, /* cells of a row before its place, and after */
	PLACE_LEAST = 4,
	PLACE_MOST = 20,
	RULE_END = 2, /* cells of a rule after what it tells */
	LEGEND_FROM = 16, /* rows of a screen whose lanes have one, and */
	LEGEND_APART = 30, /* a blank row above it */
};

/*
 * The layouts, best first: the first that fits is taken.  Of each the columns
 * and rows it needs; the cells of the timeline (0: all) and of the names (0:
 * they have no place of their own); what rows of the timeline have after the
 * title; and from how many rows of the screen on it has each part (0, or not
 * named: always), of which that with the highest number is given up first.
 */
static const struct shape {
	enum layout_kind kind;
	int cols, rows, list, names;
	int columns[LAYOUT_COLUMNS];
	int title, hints, words, chosen, rules, chips, strip, bars, heads;
} shapes[] = {
	{ LAYOUT_WIDE, 200, 30, 116, 30, { 14, 12, 22 },
	  .chosen = NEVER, .bars = 34, .heads = 30 },
	{ LAYOUT_WIDE, 170, 30, 92, 30, { 14, 12, 0 },
	  .chosen = NEVER, .bars = 34, .heads = 30 },
	{ LAYOUT_WIDE, 140, 30, 76, 26, { 12, 0, 0 },
	  .chosen = NEVER, .bars = 34, .heads = 30 },
	{ LAYOUT_BESIDE, 200, 16, 116, 0, { 14, 12, 22 },
	  .chosen = NEVER, .bars = 34, .heads = 30 },
	{ LAYOUT_BESIDE, 170, 16, 92, 0, { 14, 12, 0 },
	  .chosen = NEVER, .bars = 34, .heads = 30 },
	{ LAYOUT_BESIDE, 114, 16, 76, 0, { 12, 0, 0 },
	  .chosen = NEVER, .bars = 34, .heads = 30 },
	{ LAYOUT_BESIDE, 100, 16, 62, 0, { 0, 0, 0 },
	  .chosen = NEVER, .bars = 34, .heads = 30 },
	{ LAYOUT_ABOVE, 60, 16, 0, 0, { 0, 0, 0 },
	  .chosen = NEVER, .strip = 20, .bars = 34, .heads = 30 },
	{ LAYOUT_SINGLE, 60, 4, 0, 0, { 0, 0, 0 },
	  5, 6, 4, NEVER, 8, 14, NEVER, NEVER, NEVER },
	{ LAYOUT_SINGLE, 20, 4, 0, 0, { 0, 0, 0 },
	  5, 6, 4, 7, NEVER, 14, NEVER, NEVER, NEVER },
	{ LAYOUT_LINE, 0, 0, 0, 0, { 0, 0, 0 },
	  NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER },
};

static int clamp(int n, int least, int most)
{
	return n > most ? most : n < least ? least : n;
}

static struct rect cut_top(struct rect *rest, int height)
{
	struct rect cut = *rest;

	cut.height = clamp(height, 0, rest->height);
	rest->row += cut.height;
	rest->height -= cut.height;
	return cut;
}

static struct rect cut_bottom(struct rect *rest, int height)
{
	struct rect cut = *rest;

	cut.height = clamp(height, 0, rest->height);
	rest->height -= cut.height;
	cut.row = rest->row + rest->height;
	return cut;
}

/* WIDTH columns off the left side, and a border beside them. */
static struct rect cut_left(struct rect *rest, int width, int *border)
{
	struct rect cut = *rest;

	cut.width = width;
	rest->width -= width + 1;
	rest->col += width + 1;
	*border = rest->col - 1;
	return cut;
}

static int cut_rule(struct rect *rest, bool top)
{
	struct rect cut = top ? cut_top(rest, 1) : cut_bottom(rest, 1);

	return cut.height > 0 ? cut.row : -1;
}

/* The part of the rule ROW below R. */
static struct rect rule_below(int row, struct rect r)
{
	return row < 0 ? (struct rect){ 0 } :
			 (struct rect){ row, r.col, 1, r.width };
}

/* Whatever is below the timeline, HEIGHT rows of it. */
static struct rect share_below(struct layout *l, struct rect *rest, int height)
{
	struct rect r = cut_bottom(rest, height);

	l->rule_middle = cut_rule(rest, false);
	return r;
}

/* Shares what is left among the panes. */
static void share(struct layout *l, struct rect rest, const struct shape *s,
		  int rows, struct layout_want want)
{
	struct rect *shown = want.names ? &l->names : &l->event;
	bool beside = l->kind == LAYOUT_WIDE || l->kind == LAYOUT_BESIDE;
	int below = want.names ? NAMES_ROWS : rows >= 30 ? 12 : 7;

	if (want.document == DOCUMENT_WHOLE ||
	    (want.document == DOCUMENT_LIST && !beside)) {
		*(want.names || want.event ? shown : &l->timeline) = rest;
	} else if (l->kind == LAYOUT_WIDE) {
		l->timeline = cut_left(&rest, s->list, &l->border[0]);
		l->event = cut_left(&rest, rest.width - s->names - 1,
				    &l->border[1]);
		l->names = rest;
	} else if (l->kind == LAYOUT_BESIDE) {
		l->timeline = cut_left(&rest, s->list, &l->border[0]);
		*shown = rest;
	} else if (l->kind == LAYOUT_ABOVE) {
		*shown = share_below(l, &rest,
				     clamp(below, 0, rest.height - 4));
		l->timeline = rest;
	} else if (want.names || want.event) {
		*shown = rest;
	} else {
		l->timeline = rest;
	}
}

/* Of a pane that has the screen alone: a title, a rule and the last line are
 * left out where there is room for that. */
static struct rect whole_room(int rows, int cols)
{
	if (rows > 3)
		return (struct rect){ 2, 0, rows - 3, cols };
	return (struct rect){ 0, 0, rows > 1 ? rows - 1 : rows, cols };
}

/*
 * The shape of a screen whose timeline has titles of up to TITLE cells.  It is
 * wider for them where the event has room beside it, else that stands below:
 * no width cuts a title that a narrower one shows.
 */
static struct shape shape_of(int rows, int cols, int title)
{
	const struct shape *s = shapes;
	int list = TITLE_BESIDE + title;
	struct shape wider;

	while (s->kind != LAYOUT_LINE && (s->cols > cols || s->rows > rows))
		s++;
	for (; s->list > 0; s++) {
		int names = s->names > 0 ? s->names + 1 : 0;

		wider = *s;
		/* The longest may take the blank at the right. */
		if (list - 1 > s->list)
			wider.list = list;
		if (s->cols <= cols &&
		    (wider.list == s->list ||
		     list + 1 + EVENT_LEAST + names <= cols))
			return wider;
	}
	return *s;
}

/* What the rules tell, and how wide the columns of a timeline are that has
 * all of the screen's. */
static void finish(struct layout *l, const struct shape *s, int rows, int cols)
{
	int middle = l->rule_middle >= 0 ? l->rule_middle : l->rule_bottom;
	struct rect shown = l->event.height > 0 ? l->event : l->names;

	l->columns = (struct layout_columns){ .place = s->columns[0],
					      .kind = s->columns[1],
					      .who = s->columns[2] };
	if (s->list == 0 && cols >= PLACE_FROM)
		l->columns.place = clamp(cols - PLACE_BESIDE, PLACE_LEAST,
					 PLACE_MOST);
	if (l->timeline.height > 0)
		l->timeline_more = rule_below(middle, l->timeline);
	l->event_more = rule_below(l->rule_bottom, shown);
	l->names_more = rule_below(l->rule_bottom, l->names);
	if (l->rule_bottom < 0)
		l->event_more = l->words;
	l->whole = whole_room(rows, cols);
	l->whole_more = (struct rect){ 1, 0, l->whole.row > 0, cols };
}

void layout_order(const struct layout_columns *c, int order[LAYOUT_COLUMNS])
{
	for (int i = 0; i < LAYOUT_COLUMNS; i++) {
		int at = i;

		for (; at > 0 && c->rank[order[at - 1]] > c->rank[i]; at--)
			order[at] = order[at - 1];
		order[at] = i;
	}
}

void layout_set_columns(struct layout *l, struct layout_columns columns)
{
	enum { TITLE_LEAST = 16, GAP = 2 };
	int room = l->timeline.width - TITLE_BESIDE - TITLE_LEAST;
	int *const each[] = { &columns.place, &columns.kind, &columns.who };
	int order[LAYOUT_COLUMNS];

	layout_order(&columns, order);
	for (int i = 0; i < LAYOUT_COLUMNS; i++) {
		int *cells = each[order[i]];

		if (*cells + GAP > room)
			*cells = 0;
		room -= *cells > 0 ? *cells + GAP : 0;
	}
	l->columns = columns;
}

bool layout_has_lanes(int rows, int cols)
{
	return rows >= LAYOUT_LANES_ROWS && cols >= LAYOUT_LANES_COLS;
}

/* The rows of the chosen title, which goes on before the words below it: one
 * more where the longest, of TITLE cells, needs that. */
static int chosen_rows(int rows, int cols, int title)
{
	enum { MARGIN = 2, RAGGED = 4 }; /* cells a line has less than all */
	int usual = rows < 12 ? 1 : 2;
	int cells = cols - MARGIN - RAGGED;

	return usual + (title > cells * (usual + 1));
}

/* What is left is the lanes'. */
static void share_lanes(struct layout *l, struct rect rest, int rows)
{
	l->hints = cut_bottom(&rest, 1);
	l->legend = cut_bottom(&rest, rows >= LEGEND_APART ? 2 :
				      rows >= LEGEND_FROM ? 1 :
							     0);
	l->words = cut_bottom(&rest, 1);
	l->lanes = rest;
}

struct layout layout_of(int rows, int cols, struct layout_want want)
{
	struct layout l = { .rule_top = -1, .rule_middle = -1,
			    .rule_bottom = -1, .border = { -1, -1 } };
	struct rect rest = { 0, 0, rows > 0 ? rows : 0, cols > 0 ? cols : 0 };
	struct shape shape = shape_of(rows, cols,
				      want.document ? 0 : want.title);
	const struct shape *s = &shape;

	l.kind = s->kind;
	l.title = cut_top(&rest, rows >= s->title);
	if (want.document) {
		if (rows >= s->rules)
			l.rule_top = cut_rule(&rest, true);
		want.chips = false;
	}
	l.chips = cut_top(&rest, want.chips && rows >= s->chips);
	if (want.lanes && layout_has_lanes(rows, cols)) {
		share_lanes(&l, rest, rows);
		finish(&l, s, rows, cols);
		return l;
	}
	if (rows >= s->strip && !want.document) {
		l.strip = cut_top(&rest, rows >= s->bars && !want.flat ? 3 :
									 2);
		l.rule_top = cut_rule(&rest, true);
	}
	l.hints = cut_bottom(&rest, rows >= s->hints);
	if (l.kind != LAYOUT_WIDE && !want.names && !want.document)
		l.heads = cut_bottom(&rest, rows >= s->heads ? 2 : 0);
	l.words_more = cut_bottom(&rest, want.more && want.document &&
						 rows >= s->heads);
	l.words = cut_bottom(&rest, rows >= s->words);
	if (!want.names && !want.event && !want.document)
		l.chosen = cut_bottom(&rest, rows < s->chosen ?
						     0 :
						     chosen_rows(rows, cols,
								 want.title));
	if (rows >= s->rules)
		l.rule_bottom = cut_rule(&rest, false);
	share(&l, rest, s, rows, want);
	finish(&l, s, rows, cols);
	if (want.document) {
		l.document = l.timeline;
		l.timeline = (struct rect){ 0 };
	}
	return l;
}

static void rule_row(struct frame *f, const struct layout *l, int row,
		     struct sv joint)
{
	struct rect all = { 0, 0, f->rows, f->cols };

	if (row < 0)
		return;
	frame_rule(f, all, row, 0, f->cols, SV("─"), SV("-"), STYLE_DIM);
	for (int i = 0; i < 2; i++)
		if (l->border[i] >= 0)
			frame_put_alt(f, all, row, l->border[i], joint, SV("+"),
				      STYLE_DIM);
}

void layout_rules(const struct layout *l, struct frame *f)
{
	struct rect all = { 0, 0, f->rows, f->cols };
	struct rect first = l->document.height > 0 ? l->document : l->timeline;
	int bottom = first.row + first.height;

	for (int i = 0; i < 2; i++)
		for (int y = first.row; l->border[i] >= 0 && y < bottom; y++)
			frame_put_alt(f, all, y, l->border[i], SV("│"),
				      SV("|"), STYLE_DIM);
	rule_row(f, l, l->rule_top, SV("┬"));
	rule_row(f, l, l->rule_middle, SV("─"));
	rule_row(f, l, l->rule_bottom, SV("┴"));
}

int layout_more(const struct locale *l, size_t n, struct frame *f,
		struct rect r)
{
	struct build b = { .arena = f->clean.arena };

	build_char(&b, ' ');
	label_fill(&b, l, LABEL_MORE, build_digits(b.arena, n));
	build_str(&b, f->ascii ? " v " : " ▾ ");
	marked_put_right(f, r, 0, 0, r.width - RULE_END, build_view(&b),
			 STYLE_DIM);
	return r.width - RULE_END - marked_measure(f, build_view(&b));
}
