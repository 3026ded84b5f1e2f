/* The rows and columns that everything has. */
#include "app/settle.h"

#include "app/document.h"
#include "app/finding.h"
#include "app/overview.h"
#include "app/pane_timeline.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/rows.h"
#include "book/called.h"
#include "text/width.h"

enum { LIST_ROWS_MOST = 10 };

struct rect settle_title_room(const struct app *a)
{
	if (!panes_whole(a, a->focus))
		return a->layout.title;
	return a->layout.whole.row > 0 ? (struct rect){ 0, 0, 1, a->cols } :
					 (struct rect){ 0 };
}

bool settle_tells_bar(const struct app *a)
{
	return a->bar.text.n > 0 && settle_title_room(a).height == 0;
}

/* Whether the chosen event's title needs the row of words, too. */
static bool title_goes_on(const struct app *a)
{
	event_no ev = panes_read(a);
	int rows = a->layout.chosen.height;
	struct sv left = ev == NO_EVENT || rows == 0 ?
				 SV("") :
				 called_title(a->corpus.b, ev,
					      a->options.locale);

	for (; rows > 0 && left.n > 0; rows--) {
		size_t next;

		width_line(left, a->cols - 2, &next);
		left = sv_slice(left, next, left.n);
	}
	return left.n > 0;
}

struct rect settle_foot_room(const struct app *a)
{
	struct rect r = a->layout.words;
	bool whole = panes_whole(a, a->focus) && a->rows > 1;

	if (a->rows < 1 || (r.height > 0 && !panes_whole(a, a->focus)))
		return a->layout.hints.height > 0 && title_goes_on(a) ?
			       a->layout.hints :
			       r;
	r = (struct rect){ 0 };
	if (whole || prompt_is_open(a) || a->nmessage > 0 ||
	    a->progress >= 0 || a->writing || settle_tells_bar(a))
		r = (struct rect){ a->rows - 1, 0, 1, a->cols };
	return r;
}

struct rect settle_list_room(const struct app *a)
{
	const struct names *v = &a->prompt.list;
	struct rect r = settle_foot_room(a);
	int height = v->n < LIST_ROWS_MOST ? (int)v->n : LIST_ROWS_MOST;

	if (!prompt_lists(a) ||
	    (panes_room(a, PANE_names).height > 0 && !v->plain))
		return (struct rect){ 0 };
	if (height > r.row - 2)
		height = r.row > 2 ? r.row - 2 : 0;
	r.row -= height;
	r.height = height;
	return r;
}

/* The layout for the pane that has the keys. */
static struct layout layout_now(struct app *a)
{
	struct arena scratch = { 0 };
	/* To measure text needs no cells. */
	struct frame f = frame_new(&scratch, 0, 0, a->options.ascii);
	struct title_view title = overview_title(a, &scratch);
	struct layout l;
	struct layout_want want = {
		.chips = a->now.nchips > 0 && !title_fits(&title, &f, a->cols),
		.document = document_shown(a) ? document_layout(a) :
						DOCUMENT_NOWHERE,
		.event = a->focus == PANE_event,
		.names = a->focus == PANE_names,
		.lanes = a->focus == PANE_lanes,
		.more = document_has_two(a),
		.flat = a->options.ascii,
		.title = rows_title_cells(a),
	};

	arena_free(&scratch);
	l = layout_of(a->rows, a->cols, want);
	if (a->has_columns)
		layout_set_columns(&l, a->columns);
	return l;
}

void settle_screen(struct app *a)
{
	struct prompt *p = &a->prompt;

	rows_make(a); /* the title tells which hit of it one is at */
	finding_glance(a);
	a->layout = layout_now(a);
	if (!panes_has(a, a->focus)) {
		a->focus = panes_home(a);
		a->layout = layout_now(a);
	}
	panes_settle(a);
	if (settle_list_room(a).height > 0)
		p->list.top = names_scroll(&p->list,
					   settle_list_room(a).height);
}
