/* The columns of the timeline (timeline_columns.h). */
#include "view/timeline_columns.h"

#include "book/called.h"
#include "view/marked.h"
#include "view/timeline_parts.h"
#include "wording/date_words.h"

enum {
	GAP = 2,          /* cells before each column after the title */
	COLUMN_LEAST = 4, /* that are left of one by a long title */
	NARROW = 62, /* columns; with fewer a title of 44 cells has no room */
	INDENT = 2,  /* cells a level; in few columns 1 */
};

/* Takes EXCESS cells from the columns CELLS, in that ORDER, of the last first:
 * what the date needs beyond its usual cells is not the title's. */
static void narrow(int cells[COLUMNS], const int order[COLUMNS], int excess)
{
	for (int i = COLUMNS - 1; i >= 0 && excess > 0; i--) {
		int *own = &cells[order[i]], left = *own - excess;

		if (*own == 0)
			continue;
		if (left < COLUMN_LEAST) {
			excess -= *own + GAP;
			*own = 0;
		} else {
			*own = left;
			excess = 0;
		}
	}
}

struct plan timeline_plan(const struct timeline *t,
			  const struct timeline_look *look, struct rect r)
{
	struct plan p = { .wide = timeline_is_wide(t, r.width),
			  .date_cells = timeline_date_cells(t, r.width),
			  .indent = r.width < NARROW ? 1 : INDENT };
	int cells[COLUMNS] = { look->columns.place, look->columns.kind,
			       look->columns.who };
	int end = r.width - 1; /* a blank at the right */
	int order[COLUMNS];

	p.own = look->columns.own;
	layout_order(&look->columns, order);
	narrow(cells, order, p.date_cells - DATE_SHORT_CELLS);
	p.sign = DATE_COL + p.date_cells + 1;
	p.mine = p.sign + 1;
	p.title = p.mine + 2;
	for (int i = COLUMNS - 1; i >= 0; i--) {
		int c = order[i];

		p.cells[c] = cells[c];
		p.at[c] = end - cells[c];
		end -= cells[c] > 0 ? cells[c] + GAP : 0;
	}
	p.title_cells = end > p.title ? end - p.title : 0;
	p.tight = p.title_cells < TITLE_LEAST;
	return p;
}

static struct sv column_text(const struct timeline *t,
			     const struct timeline_look *look,
			     const struct plan *p, enum column c, event_no ev,
			     struct frame *f)
{
	const struct locale *l = t->dates.locale;
	size_t n;

	if (c == COL_PLACE && look->beside)
		return look->beside[hits_find(t->shown, ev)];
	if (c == COL_PLACE)
		return brief_place(f->clean.arena, l, t->book, ev);
	if (c == COL_KIND)
		return called_kind(t->book, book_kinds(t->book, ev, &n)[0], l);
	return brief_who(f->clean.arena, l, t->book, ev, look->known,
			 p->cells[c], f->ascii);
}

void timeline_put_columns(const struct timeline *t,
			  const struct timeline_look *look,
			  const struct plan *p, event_no ev, int y, int free,
			  struct frame *f, struct rect r)
{
	for (enum column c = 0; c < COLUMNS; c++) {
		struct sv text;
		int at = p->at[c], cells = p->cells[c];

		if (cells == 0)
			continue;
		text = column_text(t, look, p, c, ev, f);
		if (at <= free) {
			at += cells - marked_measure(f, text);
			cells = p->at[c] + cells - at;
		}
		if (at > free)
			marked_put_cut(f, r, y, at, cells, text, STYLE_DIM,
				       look->marks);
	}
}

int timeline_title_room(const struct plan *p, struct frame *f, struct rect r,
			int x, struct sv title, int after)
{
	int end = p->title + p->title_cells;
	int need = marked_measure(f, title) + after;

	for (enum column c = 0; c < COLUMNS && !p->own && x + need > end; c++)
		if (p->cells[c] > 0)
			end = p->at[c] + p->cells[c];
	if (x + need == r.width && !p->tight && !p->own)
		end = r.width; /* the blank at the right too */
	return end > x ? end - x : 0;
}
