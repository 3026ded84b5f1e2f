/* Sharing a screen among its parts, and drawing the borders between them. */
#include "view/layout.h"

#include <limits.h>

enum { NEVER = INT_MAX, TIMELINE_LEAST = 5 };

/*
 * From which height on a part is shown, best layout first: the first row that
 * fits is taken.  The higher the number, the earlier the part gives way.
 */
static const struct {
	enum layout_kind kind;
	int cols, rows; /* the least it needs */
	int title, foot, summary;
	int strip[3]; /* bars and axis; bars twice as high */
	int rule_top, rule_bottom;
	int chips, command;
} layouts[] = {
	{ LAYOUT_WIDE, 120, 30, 0, 0, NEVER, { 0, 0, 34 }, 0, 0, 0, 32 },
	{ LAYOUT_BESIDE, 90, 8, 0, 0, NEVER, { 12, 12, 34 }, 10, 18, 12,
	  NEVER },
	{ LAYOUT_ABOVE, 60, 16, 0, 0, NEVER, { 18, 18, 34 }, 18, 26, 16,
	  NEVER },
	{ LAYOUT_SINGLE, 20, 4, 4, 6, 7, { NEVER, NEVER, NEVER }, NEVER,
	  NEVER, 14, NEVER },
	{ LAYOUT_LINE, 0, 0, NEVER, NEVER, NEVER,
	  { NEVER, NEVER, NEVER }, NEVER, NEVER, NEVER, NEVER },
};

static int clamp(int n, int least, int most)
{
	return n > most ? most : n < least ? least : n;
}

/* What is left of the screen: bands are cut off at its top and bottom. */
struct rest {
	struct rect r;
};

static struct rect cut_top(struct rest *rest, int height)
{
	struct rect cut = rest->r;

	cut.height = clamp(height, 0, rest->r.height);
	rest->r.row += cut.height;
	rest->r.height -= cut.height;
	return cut;
}

static struct rect cut_bottom(struct rest *rest, int height)
{
	struct rect cut = rest->r;

	cut.height = clamp(height, 0, rest->r.height);
	rest->r.height -= cut.height;
	cut.row = rest->r.row + rest->r.height;
	return cut;
}

/* WIDTH columns off the left or right side, and a border beside them. */
static struct rect cut_side(struct rest *rest, int width, bool left,
			    int *border)
{
	struct rect cut = rest->r;

	cut.width = clamp(width, 0, rest->r.width - 1);
	rest->r.width -= cut.width + 1;
	if (left) {
		*border = cut.col + cut.width;
		rest->r.col += cut.width + 1;
	} else {
		*border = rest->r.col + rest->r.width;
		cut.col = *border + 1;
	}
	return cut;
}

static int cut_rule(struct rest *rest, bool top)
{
	struct rect cut = top ? cut_top(rest, 1) : cut_bottom(rest, 1);

	return cut.height > 0 ? cut.row : -1;
}

/* Shares what is left among the panes. */
static void share(struct layout *l, struct rest *rest, struct layout_want want)
{
	int cols = rest->r.width, rows = rest->r.height;

	if (l->kind == LAYOUT_WIDE) {
		int names = cols < 150 ? 24 : 32;

		if (want.name_cells > names)
			names = clamp(want.name_cells, 0, cols * 40 / 100);
		l->names = cut_side(rest, names, true, &l->border[0]);
		l->event = cut_side(rest, clamp(cols * 31 / 100, 37, 72),
				     false, &l->border[1]);
	} else if (l->kind == LAYOUT_BESIDE) {
		l->event = cut_side(rest, clamp(cols * 41 / 100, 36, 72),
				     false, &l->border[0]);
	} else if (l->kind == LAYOUT_ABOVE) {
		/* What is read takes most of it. */
		int height = want.event ? rows - 1 - TIMELINE_LEAST
					 : clamp(rows * 2 / 5, 4, 16);

		l->event = cut_bottom(rest, height);
		l->rule_middle = cut_rule(rest, false);
	} else if (l->kind == LAYOUT_SINGLE && want.names) {
		l->names = rest->r;
		return;
	} else if (l->kind == LAYOUT_SINGLE && want.event) {
		l->event = rest->r;
		return;
	}
	l->timeline = rest->r;
}

/* Of a pane that has the screen alone: a title, a rule and the last line are
 * left out where there is room for that. */
static struct rect whole_room(int rows, int cols)
{
	if (rows > 3)
		return (struct rect){ 2, 0, rows - 3, cols };
	return (struct rect){ 0, 0, rows > 1 ? rows - 1 : rows, cols };
}

struct layout layout_of(int rows, int cols, struct layout_want want)
{
	struct layout l = { .rule_top = -1, .rule_middle = -1,
			    .rule_bottom = -1, .border = { -1, -1 } };
	struct rest rest = { { 0, 0, rows > 0 ? rows : 0,
			       cols > 0 ? cols : 0 } };
	int strip = 0;
	size_t i = 0;

	while (layouts[i].cols > cols || layouts[i].rows > rows) {
		if (layouts[i].kind == LAYOUT_LINE)
			break;
		i++;
	}
	l.kind = layouts[i].kind;
	l.title = cut_top(&rest, rows >= layouts[i].title);
	l.chips = cut_top(&rest, want.chips && rows >= layouts[i].chips);
	while (strip < 3 && rows >= layouts[i].strip[strip])
		strip++;
	l.strip = cut_top(&rest, strip);
	if (rows >= layouts[i].rule_top)
		l.rule_top = cut_rule(&rest, true);
	l.foot = cut_bottom(&rest, rows >= layouts[i].foot);
	l.command = cut_bottom(&rest, rows >= layouts[i].command);
	l.summary = cut_bottom(&rest, rows >= layouts[i].summary);
	if (rows >= layouts[i].rule_bottom)
		l.rule_bottom = cut_rule(&rest, false);
	share(&l, &rest, want);
	l.whole = whole_room(rows, cols);
	l.whole_more = (struct rect){ 1, 0, l.whole.row > 0, cols - 1 };
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

static bool is_timeline(const struct layout *l, struct rect at)
{
	return at.col == l->timeline.col && at.row == l->timeline.row;
}

/* Whether the border in column X is to be heavy. */
static bool is_beside(const struct layout *l, struct rect at, int x)
{
	return !is_timeline(l, at) &&
	       (x == at.col - 1 || x == at.col + at.width);
}

void layout_rules(const struct layout *l, struct rect at, struct frame *f)
{
	struct rect all = { 0, 0, f->rows, f->cols };
	int bottom = l->timeline.row + l->timeline.height;

	for (int i = 0; i < 2; i++) {
		bool heavy = is_beside(l, at, l->border[i]);

		for (int y = l->timeline.row; l->border[i] >= 0 && y < bottom;
		     y++)
			frame_put_alt(f, all, y, l->border[i],
				      heavy ? SV("┃") : SV("│"),
				      heavy ? SV("#") : SV("|"),
				      heavy ? STYLE_KEY : STYLE_DIM);
	}
	rule_row(f, l, l->rule_top, SV("┬"));
	rule_row(f, l, l->rule_middle, SV("─"));
	rule_row(f, l, l->rule_bottom, SV("┴"));
	if (l->rule_middle >= 0 && at.row == l->rule_middle + 1)
		frame_rule(f, all, l->rule_middle, 0, f->cols, SV("━"),
			   SV("="), STYLE_KEY);
}
