/* A dossier as lines: who it is, what is counted, and the events. */
#include "view/dossier_view.h"

#include "base/build.h"
#include "view/doc_events.h"
#include "wording/label.h"

static void put_events(struct doc_lines *l, const struct dossier *d,
		       struct brief_dates dates, int width)
{
	struct timeline_want want = {
		.dates = dates,
		.gap = INT64_MAX,
		.folds = { .way = FOLD_NONE },
	};
	struct timeline_look look = {
		.marks = l->view.text.marks,
		.columns = doc_events_columns(width),
		.beside = d->roles,
	};
	struct timeline *t = ARENA_NEW(l->view.text.arena, 1, struct timeline);

	*t = timeline_build(l->view.text.arena, d->corpus->b, d->hits, &want);
	doc_lines_gap(l);
	doc_events(l, t, &look);
}

static void put_count(struct doc_lines *l, const struct dossier *d)
{
	struct build b = { .arena = l->view.text.arena };

	label_count(&b, d->locale, LABEL_EVENTS_N, d->hits.n);
	doc_lines_gap(l);
	doc_lines_add(l);
	doc_lines_put(l, DOC_MARGIN, 0, build_view(&b), STYLE_TEXT);
}

struct doc_view dossier_view(struct arena *a, const struct dossier *d,
			     struct brief_dates dates, int width,
			     const struct doc_look *look)
{
	struct doc_lines l = doc_lines_new(a, width, look);

	doc_lines_add(&l);
	doc_lines_put(&l, DOC_MARGIN, 0, d->name, STYLE_HEADING);
	put_count(&l, d);
	put_events(&l, d, dates, width);
	return l.view;
}
