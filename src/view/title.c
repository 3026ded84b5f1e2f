/* Drawing the title bar: counts, warnings and as many chips as fit. */
#include "view/title.h"

#include "base/build.h"
#include "diag/diag.h"
#include "view/brief.h"
#include "view/marked.h"
#include "wording/label.h"

enum {
	GAP = 3,
	NARROW = 60,
	SINCE_CELLS = 36, /* of what time is counted from */
	SINCE_LEAST = 12, /* of it, so that the rest has room */
	NAME_LEAST = 16,  /* of the name, likewise */
	BROKEN_LEAST = 60, /* of what is wrong, beside how to read all of it */
};

static const struct sv off = SV_INIT("constraints off");

struct sv title_number(struct arena *a, int number)
{
	return build_digits(a, (size_t)number);
}

/* " who:Natalia Kochanova", after its number. */
static struct sv chip_text(const struct title_view *v, struct frame *f, int i)
{
	struct build b = { .arena = f->clean.arena };

	build_char(&b, ' ');
	build_sv(&b, v->chips[i].label);
	if (v->chips[i].near)
		build_str(&b, " (near)");
	if (v->chips[i].stopped)
		build_str(&b, " (not all searched)");
	return build_view(&b);
}

static int chip_cells(const struct title_view *v, struct frame *f, int i)
{
	return 1 + marked_measure(f, chip_text(v, f, i));
}

/* "69 events, 2007 to 2025", "8 of 24 events, 2 marked"; in another view
 * nothing but what is hidden. */
static struct sv count_text(const struct title_view *v, struct arena *a,
			    bool brief)
{
	struct build b = { .arena = a };
	size_t hidden = v->total - v->shown;

	if (hidden == 0 && v->view.n > 0)
		return (struct sv){ 0 };
	if (hidden == 0)
		label_count(&b, v->locale, LABEL_EVENTS_N, v->total);
	else if (brief)
		build_fmt(&b, "%zu/%zu", v->shown, v->total);
	else
		label_count_as(&b, v->locale, LABEL_EVENTS_OF, v->total,
			       build_digits(a, v->shown),
			       build_digits(a, v->total));
	if (brief)
		return build_view(&b);
	if (hidden == 0 && v->first.n > 0) {
		build_str(&b, ", ");
		if (sv_eq(v->first, v->last))
			build_sv(&b, v->first);
		else
			label_fill_two(&b, v->locale, LABEL_RANGE, v->first,
				       v->last);
	}
	if (hidden > 0 && v->dimmed)
		label_fill(&b, v->locale, LABEL_DIMMED,
			   build_digits(a, hidden));
	if (v->marked > 0)
		label_fill(&b, v->locale, LABEL_MARKED,
			   build_digits(a, v->marked));
	return build_view(&b);
}

/* "3 errors, 1 warning in reading", or empty. */
static struct sv faults_text(const struct title_view *v, struct arena *a)
{
	struct build b = { .arena = a };

	diag_counts(&b, v->errors, v->warnings);
	if (b.n > 0)
		build_str(&b, " in reading");
	return build_view(&b);
}

static struct sv latest_text(const struct title_view *v)
{
	return label_text(v->locale, LABEL_LATEST_FIRST);
}

/* "since Ferry forum", cut after CELLS of what it is since. */
static struct sv since_text(const struct title_view *v, struct frame *f,
			    int cells)
{
	struct build b = { .arena = f->clean.arena };

	if (v->since.n > 0)
		label_fill(&b, v->locale, LABEL_SINCE,
			   brief_fit(f->clean.arena, v->since, cells,
				     f->ascii));
	return build_view(&b);
}

/* Cells of the chips, with a gap before each. */
static int chips_cells(const struct title_view *v, struct frame *f)
{
	int cells = 0;

	for (int i = 0; i < v->nchips; i++)
		cells += GAP + chip_cells(v, f, i);
	return cells;
}

static int gapped(struct frame *f, struct sv text)
{
	return text.n > 0 ? GAP + marked_measure(f, text) : 0;
}

/* Cells of the title without chips, SINCE of them for what time is counted
 * from. */
static int plain_cells(const struct title_view *v, struct frame *f, int since)
{
	struct arena *a = f->clean.arena;

	return 1 + marked_measure(f, v->name) + gapped(f, v->view) +
	       gapped(f, count_text(v, a, false)) +
	       gapped(f, faults_text(v, a)) +
	       (v->latest ? gapped(f, latest_text(v)) : 0) +
	       gapped(f, since_text(v, f, since)) +
	       (v->off ? gapped(f, off) : 0) + gapped(f, v->found);
}

/* How many cells of what time is counted from, and then of the name, CELLS hold
 * besides the rest of the title; false: they do not hold even that. */
static bool fit(const struct title_view *v, struct frame *f, int cells,
		int *since, int *name)
{
	int over = plain_cells(v, f, SINCE_CELLS) - cells;
	int whole = marked_measure(f, v->since), gives;

	whole = whole < SINCE_CELLS ? whole : SINCE_CELLS;
	gives = whole - SINCE_LEAST < over ? whole - SINCE_LEAST : over;
	gives = gives > 0 ? gives : 0;
	*since = SINCE_CELLS;
	if (gives > 0)
		*since = whole - gives;
	*name = marked_measure(f, v->name);
	if (over <= gives)
		return true;
	*name -= over - gives;
	return *name >= NAME_LEAST;
}

bool title_fits(const struct title_view *v, struct frame *f, int cols)
{
	return plain_cells(v, f, SINCE_CELLS) + chips_cells(v, f) < cols;
}

/* "… 3 more" */
static struct sv more_text(const struct title_view *v, struct frame *f, int n)
{
	struct build b = { .arena = f->clean.arena };

	build_str(&b, f->ascii ? ".. " : "… ");
	label_fill(&b, v->locale, LABEL_MORE,
		   build_digits(f->clean.arena, (size_t)n));
	return build_view(&b);
}

static int draw_chip(const struct title_view *v, struct frame *f,
		     struct rect r, int x, int cells, int i)
{
	struct sv number = title_number(f->clean.arena, i + 1);
	int at = frame_put_cut(f, r, 0, x, cells, number, STYLE_ACCENT);

	return cells > at - x ? frame_put_cut(f, r, 0, at, cells - (at - x),
					      chip_text(v, f, i), STYLE_CHIP) :
				at;
}

/* "since 21 November" at the right, where that is after column X; cut there
 * where little of it is lost. */
static void draw_visit(const struct title_view *v, struct frame *f,
		       struct rect r, int x)
{
	int room = r.width - 1 - x - GAP;

	if (marked_measure(f, v->visit) <= room)
		marked_put_right(f, r, 0, 0, r.width - 1, v->visit, STYLE_DIM);
	else if (room >= SINCE_LEAST)
		frame_put_cut(f, r, 0, x + GAP, room, v->visit, STYLE_DIM);
}

/* "x 1 drops it   u undoes" at the right, where that is after column X. */
static void draw_keys(const struct title_view *v, struct frame *f,
		      struct rect r, int x)
{
	struct sv drops = v->nchips == 1 ? SV(" 1 drops it   ") :
					   SV(" drops one   ");
	struct sv undoes = SV(" undoes");
	int at = r.width - 1 - marked_measure(f, v->drop) -
		 marked_measure(f, drops) - marked_measure(f, v->undo) -
		 marked_measure(f, undoes);

	if (v->visit.n > 0) {
		draw_visit(v, f, r, x);
		return;
	}
	if (at < x + GAP)
		return;
	at = frame_put(f, r, 0, at, v->drop, STYLE_KEY);
	at = frame_put(f, r, 0, at, drops, STYLE_DIM);
	at = frame_put(f, r, 0, at, v->undo, STYLE_KEY);
	frame_put(f, r, 0, at, undoes, STYLE_DIM);
}

/* The chips from column X on, whole ones; how many had no room is said.  The
 * first is cut rather than left out. */
static void draw_chips(const struct title_view *v, struct frame *f,
		       struct rect r, int x)
{
	for (int i = 0; i < v->nchips; i++) {
		int rest = v->nchips - i - 1, left = r.width - x - 1;

		if (rest > 0)
			left -= gapped(f, more_text(v, f, rest));
		if (i > 0 && chip_cells(v, f, i) > left) {
			frame_put_cut(f, r, 0, x, r.width - x,
				      more_text(v, f, rest + 1), STYLE_DIM);
			return;
		}
		x = draw_chip(v, f, r, x, left, i) + GAP;
	}
	draw_keys(v, f, r, x - GAP);
}

/* "April 2024 to February 2025, 8 cells a month" at the right, where that is
 * after column X. */
static void draw_axis(const struct title_view *v, struct frame *f,
		      struct rect r, int x)
{
	struct build b = { .arena = f->clean.arena };
	int room = r.width - 1 - x;

	build_sv(&b, v->from_to);
	build_str(&b, ", ");
	build_sv(&b, v->cells);
	if (v->from_to.n == 0 || marked_measure(f, v->from_to) > room)
		return;
	marked_put_right(f, r, 0, x, room,
			 marked_measure(f, build_view(&b)) > room ?
				 v->from_to :
				 build_view(&b),
			 STYLE_DIM);
}

/* What is not as it usually is, SINCE cells of what time is counted from, and
 * what a search found.  Returns the column after it. */
static int draw_told(const struct title_view *v, struct frame *f,
		     struct rect r, int x, int since)
{
	if (v->errors + v->warnings > 0)
		x = frame_put(f, r, 0, x, faults_text(v, f->clean.arena),
			      STYLE_WARN) + GAP;
	if (v->latest)
		x = frame_put(f, r, 0, x, latest_text(v), STYLE_TEXT) + GAP;
	if (v->since.n > 0 && x < r.width)
		x = frame_put_cut(f, r, 0, x, r.width - x,
				  since_text(v, f, since), STYLE_TEXT) + GAP;
	if (v->off)
		x = frame_put(f, r, 0, x, off, STYLE_WARN) + GAP;
	if (v->found.n > 0)
		x = frame_put(f, r, 0, x, v->found, STYLE_TEXT) + GAP;
	return x;
}

/* Where there is little room: the name, and at the right how many; with more
 * to tell, or chips, that instead of the name. */
static void draw_narrow(const struct title_view *v, struct frame *f,
			struct rect r, bool chips)
{
	struct sv count = count_text(v, f->clean.arena, true);
	int cells = gapped(f, count);
	int x = 1;

	if ((!chips || v->nchips == 0) && v->found.n == 0 &&
	    v->errors + v->warnings == 0 && !v->off && !v->latest &&
	    v->since.n == 0) {
		if (r.width > cells + 2)
			frame_put_cut(f, r, 0, 1, r.width - cells - 2, v->name,
				      STYLE_TITLE);
		marked_put_right(f, r, 0, 0, r.width - 1, count, STYLE_TEXT);
		return;
	}
	x = frame_put_cut(f, r, 0, x, r.width - x, count, STYLE_TEXT) + GAP;
	x = draw_told(v, f, r, x, SINCE_CELLS);
	if (chips && v->nchips > 0)
		draw_chips(v, f, r, x);
	else if (x < r.width)
		frame_put_cut(f, r, 0, x, r.width - x, v->name, STYLE_DIM);
}

void title_draw(const struct title_view *v, struct frame *f, struct rect r,
		struct rect chips)
{
	struct sv count;
	int x, since, name;
	bool brief;

	if (chips.height > 0)
		draw_chips(v, f, chips, 1);
	if (r.height < 1)
		return;
	if (!fit(v, f,
		 r.width - 1 - (chips.height > 0 ? 0 : chips_cells(v, f)),
		 &since, &name) ||
	    r.width < NARROW) {
		draw_narrow(v, f, r, chips.height == 0);
		return;
	}
	/* Since when something is new is told sooner than the word "events". */
	brief = v->visit.n > 0 &&
		plain_cells(v, f, since) + chips_cells(v, f) +
				gapped(f, v->visit) >= r.width;
	count = count_text(v, f->clean.arena, brief);
	x = frame_put_cut(f, r, 0, 1, name, v->name, STYLE_TITLE) + GAP;
	if (v->view.n > 0)
		x = frame_put(f, r, 0, x, v->view, STYLE_TEXT) + GAP;
	if (count.n > 0)
		x = frame_put(f, r, 0, x, count, STYLE_TEXT) + GAP;
	x = draw_told(v, f, r, x, since);
	if (chips.height == 0 && v->nchips > 0)
		draw_chips(v, f, r, x);
	else if (v->visit.n > 0)
		draw_visit(v, f, r, x - GAP);
	else
		draw_axis(v, f, r, x);
}

/* ---- in its place ---- */

/* "   as of 14:32   e to mend" */
static struct sv broken_end(const struct title_broken *v, struct arena *a,
			    bool cut)
{
	struct build b = { .arena = a };

	if (v->more > 0)
		build_fmt(&b, "   and %zu more", v->more);
	if (cut && v->read_on.n > 0)
		build_fmt(&b, "   %.*s reads on", SV_ARG(v->read_on));
	if (v->as_of.n > 0)
		build_fmt(&b, "   as of %.*s", SV_ARG(v->as_of));
	if (v->edit.n > 0)
		build_fmt(&b, "   %.*s to mend", SV_ARG(v->edit));
	return build_view(&b);
}

void title_draw_broken(const struct title_broken *v, struct frame *f,
		       struct rect r)
{
	struct arena *a = f->clean.arena;
	struct build text = { .arena = a };
	struct sv end = broken_end(v, a, false);
	int cells, room;

	build_fmt(&text, "! %.*s", SV_ARG(v->text));
	cells = marked_measure(f, build_view(&text));
	room = r.width - 2 - marked_measure(f, broken_end(v, a, true));
	if (cells + marked_measure(f, end) + 2 > r.width &&
	    room >= BROKEN_LEAST)
		end = broken_end(v, a, true);
	room = r.width - 2 - marked_measure(f, end);
	if (room < r.width / 3) {
		end = (struct sv){ 0 };
		room = r.width - 2;
	}
	frame_rule(f, r, 0, 0, r.width, SV(" "), SV(" "), STYLE_ERROR);
	frame_put_cut(f, r, 0, 1, room, build_view(&text), STYLE_ERROR);
	if (end.n > 0)
		marked_put_right(f, r, 0, 0, r.width - 1, end, STYLE_ERROR);
}
