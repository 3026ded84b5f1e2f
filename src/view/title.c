/* Drawing the title bar: counts, warnings and as many chips as fit. */
#include "view/title.h"

#include "base/build.h"
#include "view/marked.h"
#include "wording/label.h"

enum { GAP = 2, CIRCLED_ONE = 0x2460, CIRCLES = 20 };

static const struct sv off = SV_INIT("constraints off");

struct sv title_number(struct arena *a, int number, bool ascii)
{
	struct build b = { .arena = a };

	if (ascii || number < 1 || number > CIRCLES)
		build_fmt(&b, "[%d]", number);
	else
		build_codepoint(&b, (uint32_t)(CIRCLED_ONE + number - 1));
	return build_view(&b);
}

/* "① who:Natalia Kochanova −19 ✕" */
static struct sv chip_text(const struct title_view *v, struct frame *f, int i)
{
	struct arena *a = f->clean.arena;
	struct build b = { .arena = a };

	build_sv(&b, title_number(a, i + 1, f->ascii));
	build_char(&b, ' ');
	build_sv(&b, v->chips[i].label);
	if (v->chips[i].near)
		build_str(&b, " (near)");
	if (v->chips[i].stopped)
		build_str(&b, " (not all searched)");
	build_fmt(&b, " %s%zu %s", f->ascii ? "-" : "−", v->chips[i].hides,
		  f->ascii ? "x" : "✕");
	return build_view(&b);
}

static struct sv digits(struct arena *a, size_t n)
{
	struct build b = { .arena = a };

	build_fmt(&b, "%zu", n);
	return build_view(&b);
}

/* "8 of 24 events, 16 hidden, 2 marked" */
static struct sv count_text(const struct title_view *v, struct arena *a,
			    bool brief)
{
	struct build b = { .arena = a };
	size_t hidden = v->total - v->shown;

	if (brief)
		build_fmt(&b, "%zu/%zu", v->shown, v->total);
	else if (hidden == 0)
		label_count(&b, v->locale, LABEL_EVENTS_N, v->total);
	else
		label_count_as(&b, v->locale, LABEL_EVENTS_OF, v->total,
			       digits(a, v->shown), digits(a, v->total));
	if (!brief && hidden > 0)
		label_fill(&b, v->locale,
			   v->dimmed ? LABEL_DIMMED : LABEL_HIDDEN,
			   digits(a, hidden));
	if (!brief && v->marked > 0)
		label_fill(&b, v->locale, LABEL_MARKED, digits(a, v->marked));
	return build_view(&b);
}

/* "3 faults", or empty. */
static struct sv faults_text(const struct title_view *v, struct arena *a)
{
	struct build b = { .arena = a };

	if (v->faults > 0)
		build_fmt(&b, "%zu fault%s", v->faults,
			  v->faults == 1 ? "" : "s");
	return build_view(&b);
}

static int chips_cells(const struct title_view *v, struct frame *f)
{
	int cells = 0;

	for (int i = 0; i < v->nchips; i++)
		cells += marked_measure(f, chip_text(v, f, i)) + GAP;
	return cells;
}

/* Cells of the title without chips. */
static int plain_cells(const struct title_view *v, struct frame *f)
{
	struct arena *a = f->clean.arena;

	return 1 + marked_measure(f, v->name) + GAP +
	       marked_measure(f, count_text(v, a, false)) + GAP +
	       (v->faults ? marked_measure(f, faults_text(v, a)) + GAP : 0) +
	       (v->off ? marked_measure(f, off) + GAP : 0) +
	       (v->found.n ? marked_measure(f, v->found) + GAP : 0);
}

bool title_fits(const struct title_view *v, struct frame *f, int cols)
{
	return plain_cells(v, f) + chips_cells(v, f) <= cols;
}

/* "… 3 more" */
static struct sv more_text(const struct title_view *v, struct frame *f, int n)
{
	struct build b = { .arena = f->clean.arena };

	build_str(&b, f->ascii ? ".. " : "… ");
	label_fill(&b, v->locale, LABEL_MORE,
		   digits(f->clean.arena, (size_t)n));
	return build_view(&b);
}

/* The chips from column X on, whole ones; how many had no room is said.  The
 * first is cut rather than left out. */
static void draw_chips(const struct title_view *v, struct frame *f,
		       struct rect r, int x)
{
	for (int i = 0; i < v->nchips; i++) {
		struct sv text = chip_text(v, f, i);
		int rest = v->nchips - i - 1, left = r.width - x;

		if (rest > 0)
			left -= GAP + marked_measure(f, more_text(v, f, rest));
		if (i > 0 && marked_measure(f, text) > left) {
			frame_put_cut(f, r, 0, x, r.width - x,
				      more_text(v, f, rest + 1), STYLE_CHIP);
			return;
		}
		x = frame_put_cut(f, r, 0, x, left, text, STYLE_CHIP) + GAP;
	}
}

/* What is not as it should be.  Returns the column after it. */
static int draw_warnings(const struct title_view *v, struct frame *f,
			 struct rect r, int x)
{
	if (v->faults > 0)
		x = frame_put(f, r, 0, x, faults_text(v, f->clean.arena),
			      STYLE_WARN) + GAP;
	if (v->off)
		x = frame_put(f, r, 0, x, off, STYLE_WARN) + GAP;
	return x;
}

/* Where there is little room: counts, then chips. */
static void draw_narrow(const struct title_view *v, struct frame *f,
			struct rect r, bool chips)
{
	struct sv count = count_text(v, f->clean.arena, r.width < 50);
	int x = GAP + frame_put_cut(f, r, 0, 1, r.width - 1, count,
				    STYLE_TITLE);

	if (v->found.n > 0)
		x = frame_put(f, r, 0, x, v->found, STYLE_CHIP) + GAP;
	x = draw_warnings(v, f, r, x);
	if (chips && v->nchips > 0)
		draw_chips(v, f, r, x);
	else if (x < r.width)
		frame_put_cut(f, r, 0, x, r.width - x, v->name, STYLE_DIM);
}

void title_draw(const struct title_view *v, struct frame *f, struct rect r,
		struct rect chips)
{
	int x;

	if (chips.height > 0)
		draw_chips(v, f, chips, 1);
	if (r.height < 1)
		return;
	if (plain_cells(v, f) +
		    (chips.height > 0 ? 0 : chips_cells(v, f)) > r.width) {
		draw_narrow(v, f, r, chips.height == 0);
		return;
	}
	x = frame_put(f, r, 0, 1, v->name, STYLE_TITLE) + GAP;
	x = frame_put(f, r, 0, x, count_text(v, f->clean.arena, false),
		      STYLE_TEXT) + GAP;
	x = draw_warnings(v, f, r, x);
	if (v->found.n > 0)
		frame_put(f, r, 0, x, v->found, STYLE_CHIP);
	if (chips.height == 0 && v->nchips > 0)
		draw_chips(v, f, r, r.width - chips_cells(v, f) + GAP - 1);
}
