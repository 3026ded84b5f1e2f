/* The rows of the timeline. */
#include "app/rows.h"

#include "app/document.h"
#include "app/news.h"
#include "app/parts.h"
#include "app/sums.h"

struct timeline_state *rows_state(const struct app *a)
{
	return a->slots[PANE_timeline];
}

/* Whether the same list gives the same rows. */
static bool same(const struct timeline_want *x, const struct timeline_want *y)
{
	return x->folds.v == y->folds.v && x->folds.way == y->folds.way &&
	       x->folds.n == y->folds.n && x->latest == y->latest &&
	       x->anchor.set == y->anchor.set &&
	       x->anchor.event == y->anchor.event &&
	       x->anchor.when.first == y->anchor.when.first &&
	       x->anchor.when.last == y->anchor.when.last;
}

/* The rows of all events as WANT has them. */
static struct timeline lines_of_all(struct app *a, struct timeline_state *s,
				    const struct timeline_want *want)
{
	if (sums_of_all(a))
		return sums_of_all(a)->lines;
	if (!s->whole.made || !same(&s->whole.want, want) ||
	    s->whole.want.gap != want->gap ||
	    s->whole.want.dates.iso != want->dates.iso) {
		arena_reset(&s->whole.arena);
		s->whole.lines = timeline_build(&s->whole.arena, a->corpus.b,
						a->all, want);
	}
	s->whole.want = *want;
	s->whole.made = true;
	return s->whole.lines;
}

static struct timeline lines_of(struct app *a, struct timeline_state *s,
				const struct timeline_want *want)
{
	if (a->shown.n == a->all.n && want->kept.n == a->all.n)
		return lines_of_all(a, s, want);
	arena_reset(&s->arena);
	return timeline_build(&s->arena, a->corpus.b, a->shown, want);
}

void rows_make(struct app *a)
{
	struct timeline_state *s = rows_state(a);
	struct timeline_want want = { .dates = app_dates(a),
				      .gap = a->set.v[SETTING_gap],
				      .kept = a->now.shade == SHADE_HIDE ?
						      a->kept :
						      a->shown,
				      .folds = a->now.folds,
				      .latest = a->now.latest,
				      .anchor = a->now.anchor.from };

	/* Of the whole book: what is filtered does not move the panes. */
	if (!s->measured || s->want.dates.iso != want.dates.iso)
		s->titles = sums_of_all(a) ? sums_of_all(a)->lines.titles :
					     timeline_titles(a->corpus.b,
							     want.dates);
	if (s->lists != a->lists || !same(&s->want, &want))
		s->lines = lines_of(a, s, &want);
	s->lines.titles = s->titles;
	s->lists = a->lists;
	s->want = want;
	s->measured = true;
}

const struct timeline *rows_now(const struct app *a)
{
	const struct timeline_state *s = rows_state(a);

	return s->lists ? &s->lines : NULL;
}

int rows_title_cells(const struct app *a)
{
	const struct timeline_state *s = rows_state(a);

	return s->titles;
}

void rows_land(struct app *a)
{
	struct timeline_state *s = rows_state(a);

	s->land = true;
}

bool rows_at_one(const struct app *a)
{
	const struct timeline_state *s = rows_state(a);

	return s->lists == a->lists && !document_now(a) &&
	       a->focus != PANE_lanes && a->at < a->shown.n;
}

bool rows_hiding(const struct app *a, struct timeline_unit *unit)
{
	const struct timeline *lines = rows_now(a);

	return lines && a->shown.n > 0 && timeline_unit(lines, a->at, unit) &&
	       unit->hides;
}

size_t rows_chosen(const struct app *a)
{
	const struct timeline *lines = rows_now(a);

	return rows_at_one(a) ? timeline_row(lines,
					     timeline_row_of(lines, a->at))
					.event :
				a->at;
}

bool rows_hidden(const struct app *a)
{
	struct timeline_unit unit;

	return rows_at_one(a) && rows_hiding(a, &unit);
}

bool rows_at_gone(const struct app *a)
{
	const struct timeline_state *s = rows_state(a);

	return news_ngone(a) > 0 &&
	       (a->shown.n == 0 ||
		(s->at_gone && s->gone_at == a->at &&
		 s->gone_lists == a->lists));
}

size_t rows_parts_here(const struct app *a)
{
	const struct timeline_state *s = rows_state(a);

	return a->shown.n > 0 ? timeline_parts(&s->lines, a->at) : 0;
}

size_t rows_holds_here(const struct app *a)
{
	const struct timeline_state *s = rows_state(a);
	struct timeline_row row = { .kind = ROW_NONE };

	if (a->shown.n > 0)
		row = timeline_row(&s->lines,
				   timeline_row_of(&s->lines, a->at));
	return row.kind == ROW_FOLD ? row.at->hides : 0;
}
