/* A dossier as lines: who it is, what is counted, and the events. */
#include "view/dossier_view.h"

#include "base/build.h"
#include "book/called.h"
#include "text/letter.h"
#include "text/width.h"
#include "view/doc_events.h"
#include "view/names.h"
#include "view/strip.h"
#include "wording/label.h"

enum {
	GAP = 2,
	BAR = 8,        /* cells of a bar of a name */
	MOST = 4,       /* names of a group */
	ROLES_GAP = 3,  /* cells between counts that run on */
	NARROW = 60,    /* cells with fewer of which groups stand below one
			   another */
	STRIP_ROWS = 2,
	STRIP_CELLS = 36, /* of bars, at most */
	STRIP_LEAST = 20,
	MONTH_CELLS = 3,  /* of a bar and the blank after it */
	WORDS = 5,        /* lines of when, at most */
};

/* What a dossier is laid out on. */
struct sheet {
	struct doc_lines l;
	const struct dossier *d;
	struct brief_dates dates;
	int width;
};

/* ---- the head ---- */

static void put_offices(struct sheet *s)
{
	struct scroll *text = &s->l.view.text;

	for (size_t i = 0; i < s->d->noffices; i++) {
		const struct dossier_office *o = &s->d->offices[i];

		scroll_flow_line(text, DOC_MARGIN, o->title, STYLE_TEXT);
		if (o->when.n == 0)
			continue;
		scroll_flow(text, DOC_MARGIN, SV("  "), STYLE_TEXT);
		scroll_flow(text, DOC_MARGIN, o->when, STYLE_DIM);
	}
}

/* What it lies in, where it comes from, what it is one of. */
static void put_within(struct sheet *s)
{
	const struct dossier *d = s->d;
	bool kind = d->class == CLASS_KINDS;
	uint32_t link;

	if (d->within == UINT32_MAX)
		return;
	link = doc_lines_link(&s->l,
			      (struct target){ kind ? TARGET_KIND :
						      TARGET_NAME,
					       d->within },
			      class_shown(s->l.a, d->corpus->b,
					  kind ? CLASS_KINDS : CLASS_WHO,
					  d->within, d->locale),
			      false);
	doc_lines_add(&s->l);
	doc_lines_put_link(&s->l, link, DOC_MARGIN, 0, STYLE_PLACE);
}

static void put_head(struct sheet *s)
{
	struct scroll *text = &s->l.view.text;
	const struct dossier *d = s->d;

	scroll_flow_line(text, DOC_MARGIN, d->name, STYLE_HEADING);
	put_within(s);
	put_offices(s);
	if (d->spellings.n > 0)
		scroll_flow_line(text, DOC_MARGIN, d->spellings, STYLE_DIM);
	if (d->url.n > 0) {
		uint32_t link = doc_lines_link(
			&s->l, (struct target){ TARGET_URL, 0 }, d->url, true);

		doc_lines_add(&s->l);
		doc_lines_put_link(&s->l, link, DOC_MARGIN, 0, STYLE_SOURCE);
	}
}

/* ---- how many, and when ---- */

/* Bars by period at the right of two lines, in ROOM cells at most. */
struct bars {
	struct frame frame;
	int col;   /* -1: there is no room for them */
	int cells; /* of a period */
	size_t earlier;
};

static struct bars bars_of(struct sheet *s, int room)
{
	struct strip strip = { .book = s->d->corpus->b,
			       .all = s->d->hits,
			       .listed = s->d->hits,
			       .hits = s->d->hits,
			       .first = s->d->hits.n ? s->d->hits.v[0] :
						       NO_EVENT,
			       .chosen = NO_EVENT,
			       .bare = true,
			       .unit = PERIODS,
			       .locale = s->d->locale };
	struct strip_memo memo = { .counted = false };
	struct rect r = { 0, 0, STRIP_ROWS, room };
	struct bars b = { .col = -1 };

	if (room > STRIP_CELLS)
		room = r.width = STRIP_CELLS;
	/* Of one event it is told when it was. */
	if (s->d->hits.n < 2 || room < STRIP_LEAST || s->l.words)
		return b;
	strip.last = s->d->hits.v[s->d->hits.n - 1];
	strip_count(&strip, &memo, r);
	if (memo.drawn) {
		b.frame = frame_new(s->l.a, STRIP_ROWS, room,
				    s->l.ascii);
		strip_draw(&strip, &memo, &b.frame, r, (struct rect){ 0 });
		b.col = s->width - 1 - memo.axis.count * memo.axis.cells;
		/* A blank stands after each bar of two cells or more. */
		b.col -= memo.axis.cells == 1;
		b.cells = memo.axis.cells;
		b.earlier = memo.axis.earlier;
	}
	strip_forget(&memo);
	return b;
}

static void put_bars(struct sheet *s, const struct bars *b, int row)
{
	struct build before = { .arena = s->l.a };

	if (b->col < 0)
		return;
	scroll_cells(&s->l.view.text, b->col, &b->frame, row);
	if (row > 0 || b->earlier == 0)
		return;
	build_fmt(&before, "%s %zu", s->l.ascii ? "<" : "◂",
		  b->earlier);
	doc_lines_right(&s->l, b->col - (int)before.n - 1, (int)before.n,
			build_view(&before), STYLE_DIM);
}

/* When the events were, and how many only speak of it: a line each in V. */
static size_t when_lines(struct sheet *s, struct sv v[WORDS])
{
	const struct dossier *d = s->d;
	struct build spoken = { .arena = s->l.a };
	struct sv all[WORDS] = { d->period.when, d->period.earlier,
				 d->period.later, d->period.yearless };
	size_t n = 0;

	if (d->spoken > 0)
		label_count(&spoken, d->locale, LABEL_ONLY_SPOKEN, d->spoken);
	all[WORDS - 1] = build_view(&spoken);
	for (int i = 0; i < WORDS; i++)
		if (all[i].n > 0)
			v[n++] = all[i];
	return n;
}

/* The bars beside words that end at END, or on lines of their own (*BELOW)
 * where a period has more cells there. */
static struct bars place_bars(struct sheet *s, int end, bool *below)
{
	struct bars beside = bars_of(s, s->width - 2 - end - ROLES_GAP), own;

	*below = false;
	if (beside.col >= 0 && beside.cells >= MONTH_CELLS)
		return beside;
	own = bars_of(s, s->width - 2 - DOC_MARGIN);
	*below = own.col >= 0 &&
		 (beside.col < 0 || own.cells > beside.cells);
	return *below ? own : beside;
}

static void put_count(struct sheet *s)
{
	const struct dossier *d = s->d;
	struct build n = { .arena = s->l.a };
	struct sv words[WORDS];
	size_t nwords = when_lines(s, words), nrows = nwords > 0 ? nwords : 1;
	struct bars bars;
	int col, end;
	bool below, apart;

	label_count(&n, d->locale, LABEL_EVENTS_N, d->hits.n);
	col = end = DOC_MARGIN + width_text(build_view(&n)) + GAP;
	for (size_t i = 0; i < nwords; i++)
		if (col + width_text(words[i]) > end)
			end = col + width_text(words[i]);
	apart = end > s->width; /* below the number, where none is cut */
	bars = place_bars(s, end, &below);
	if (bars.col >= 0 && !below && nrows < STRIP_ROWS)
		nrows = STRIP_ROWS;
	doc_lines_gap(&s->l);
	if (apart)
		scroll_flow_line(&s->l.view.text, DOC_MARGIN, build_view(&n),
				 STYLE_TEXT);
	for (size_t i = 0; i < nwords && apart; i++)
		scroll_flow_line(&s->l.view.text, DOC_MARGIN, words[i],
				 STYLE_DIM);
	for (size_t i = 0; i < nrows && !apart; i++) {
		doc_lines_add(&s->l);
		if (i == 0)
			doc_lines_put(&s->l, DOC_MARGIN, 0, build_view(&n),
				      STYLE_TEXT);
		if (i < nwords)
			doc_lines_put(&s->l, col, 0, words[i], STYLE_DIM);
		if (!below && i < STRIP_ROWS)
			put_bars(s, &bars, (int)i);
	}
	for (int row = 0; below && row < STRIP_ROWS; row++) {
		doc_lines_add(&s->l);
		put_bars(s, &bars, row);
	}
}

/* ---- with whom, and where ---- */

/* A group of names, and where it stands. */
struct group {
	struct sv heading;
	const struct dossier_list *list;
	uint32_t links[MOST];
	struct names_row rows[MOST];
	size_t n;
	int count;    /* cells of the longest number */
	int widest;   /* and that the names need, each as short as it may be */
	int col, end; /* cells: from its names to its bars' end */
};

/* The least cells that ROW is called in and not cut. */
static int least_cells(const struct names_row *row)
{
	int brief = width_text(row->brief), spelt = width_text(row->spelt);

	return spelt > 0 && spelt < brief ? spelt : brief;
}

static struct group group_of(struct sheet *s, enum label heading,
			     const struct dossier_list *list)
{
	struct group g = { .heading = label_text(s->d->locale, heading),
			   .list = list, .col = DOC_MARGIN,
			   .end = s->width - 2 };

	g.n = list->n < MOST ? list->n : MOST;
	g.count = g.n ? (int)build_digits(s->l.a, list->v[0].n).n : 0;
	for (size_t i = 0; i < g.n; i++) {
		uint32_t no = list->v[i].no;

		g.rows[i] = names_row_of(s->l.a, s->d->corpus->b, s->d->locale,
					 CLASS_WHO, no);
		g.links[i] = doc_lines_link(&s->l,
					    (struct target){ TARGET_NAME, no },
					    g.rows[i].text, true);
		if (least_cells(&g.rows[i]) > g.widest)
			g.widest = least_cells(&g.rows[i]);
	}
	return g;
}

/* Cells of all but the names of G, with a blank between. */
static int beside_names(const struct group *g)
{
	return 1 + g->count + 1 + BAR;
}

/* Puts RIGHT beside LEFT, whose share is PART in a hundred, unless one has room
 * to spare that the other wants. */
static void put_beside(struct group *left, struct group *right)
{
	enum { PART = 58, WHOLE = 100, BETWEEN = DOC_MARGIN + 2 };
	int second = (right->end + 2) * PART / WHOLE;
	int first = DOC_MARGIN + left->widest + beside_names(left) + BETWEEN;
	int last = right->end - beside_names(right) - right->widest;

	if (second < first && second < last)
		second = first < last ? first : last;
	else if (second > first && second > last)
		second = first > last ? first : last;
	left->end = second - BETWEEN;
	right->col = second;
}

/* What the one I of G is called in CELLS, told apart from the others. */
static struct sv called_in(struct sheet *s, const struct group *g, size_t i,
			   int cells)
{
	struct frame f = frame_new(s->l.a, 0, 0, s->l.ascii);
	const struct names_row *others[MOST];

	if (s->l.words)
		return g->rows[i].text;
	for (size_t k = 0; k < g->n; k++)
		others[k] = &g->rows[k];
	return names_apart(&g->rows[i], others, g->n, &f, cells);
}

static void put_member(struct sheet *s, const struct group *g, size_t i)
{
	int bar = g->end - BAR, count = bar - 1 - g->count;
	int cells = count - 1 - g->col;

	if (i >= g->n)
		return;
	doc_lines_put_called(&s->l, g->links[i], called_in(s, g, i, cells),
			     g->col, cells, STYLE_NAME);
	doc_lines_right(&s->l, count, g->count,
			build_digits(s->l.a, g->list->v[i].n), STYLE_TEXT);
	doc_lines_bar(&s->l, bar, BAR, g->list->v[i].n, g->list->v[0].n);
}

static void put_heading(struct sheet *s, const struct group *g)
{
	if (g->n > 0)
		doc_lines_put(&s->l, g->col, 0, g->heading, STYLE_LABEL);
}

static void put_groups(struct sheet *s)
{
	const struct dossier *d = s->d;
	bool beside = s->width >= NARROW && d->with.n > 0 && !s->l.words;
	struct group with = group_of(s,
				     dossier_acts(d) ? LABEL_WITH :
						       LABEL_TAKE_PART,
				     &d->with);
	struct group places = group_of(s, LABEL_PLACES_NAMED, &d->places);
	size_t rows = with.n > places.n ? with.n : places.n;

	if (beside)
		put_beside(&with, &places);
	for (int half = 0; half < (beside ? 1 : 2); half++) {
		const struct group *left = half ? &places : &with;

		if ((beside ? rows : left->n) == 0)
			continue;
		doc_lines_gap(&s->l);
		doc_lines_add(&s->l);
		put_heading(s, left);
		if (beside)
			put_heading(s, &places);
		for (size_t i = 0; i < (beside ? rows : left->n); i++) {
			doc_lines_add(&s->l);
			put_member(s, left, i);
			if (beside)
				put_member(s, &places, i);
		}
	}
}

/* ---- roles and sources, one after the other ---- */

/* "guest 4", on the next line where there is no room. */
static int put_next(struct sheet *s, int at, int col, struct sv text,
		    uint32_t link, size_t n)
{
	struct sv count = build_digits(s->l.a, n);
	int cells = width_text(text) + 1 + width_text(count);

	if (at > col && at + cells >= s->width) {
		doc_lines_add(&s->l);
		at = col;
	}
	if (link)
		at = doc_lines_put_link(&s->l, link, at, 0, STYLE_TEXT);
	else
		at = doc_lines_put(&s->l, at, 0, text, STYLE_TEXT);
	return doc_lines_put(&s->l, at + 1, 0, count, STYLE_TEXT) + ROLES_GAP;
}

static void put_roles(struct sheet *s, int col)
{
	const struct dossier *d = s->d;
	int at = col;

	if (d->roles.n == 0)
		return;
	doc_lines_add(&s->l);
	doc_lines_put(&s->l, DOC_MARGIN, 0,
		      label_text(d->locale, LABEL_IN_ROLES), STYLE_LABEL);
	for (size_t i = 0; i < d->roles.n; i++)
		at = put_next(s, at, col,
			      letter_first(s->l.a, d->locale,
					   called_role(d->corpus->b,
						       d->roles.v[i].no,
						       d->locale),
					   false),
			      0, d->roles.v[i].n);
}

static void put_sources(struct sheet *s, int col)
{
	const struct dossier *d = s->d;
	int at = col;

	if (d->sources.n == 0)
		return;
	doc_lines_add(&s->l);
	doc_lines_put(&s->l, DOC_MARGIN, 0,
		      label_for(d->locale, LABEL_SOURCES, d->sources.n),
		      STYLE_LABEL);
	for (size_t i = 0; i < d->sources.n; i++) {
		uint32_t no = d->sources.v[i].no;
		struct build sign = { .arena = s->l.a };

		build_fmt(&sign, "[%u]", no + 1);
		at = put_next(s, at, col, build_view(&sign),
			      doc_lines_link(&s->l,
					     (struct target){ TARGET_SOURCE,
							      no },
					     build_view(&sign), false),
			      d->sources.v[i].n);
	}
}

static void put_facts(struct sheet *s)
{
	int as = width_text(label_text(s->d->locale, LABEL_IN_ROLES));
	int sources = width_text(label_for(s->d->locale, LABEL_SOURCES,
					   s->d->sources.n));
	int col = DOC_MARGIN + GAP + (as > sources ? as : sources);

	if (s->d->roles.n + s->d->sources.n > 0)
		doc_lines_gap(&s->l);
	put_roles(s, col);
	put_sources(s, col);
}

/* ---- events ---- */

static void put_events(struct sheet *s)
{
	struct timeline_want want = {
		.dates = s->dates,
		.gap = INT64_MAX,
		.folds = { .way = FOLD_NONE },
	};
	struct timeline_look look = {
		.marks = s->l.view.text.marks,
		.columns = doc_events_columns(s->width),
		.beside = s->d->in,
	};
	struct timeline t = timeline_build(s->l.a, s->d->corpus->b,
					   s->d->hits, &want);

	doc_lines_gap(&s->l);
	doc_events(&s->l, &t, &look);
}

struct doc_view dossier_view(struct arena *a, const struct dossier *d,
			     struct brief_dates dates, int width,
			     const struct doc_look *look)
{
	struct sheet s = { .l = doc_lines_new(a, width, look),
			   .d = d, .dates = dates, .width = width };

	put_head(&s);
	put_count(&s);
	put_groups(&s);
	put_facts(&s);
	put_events(&s);
	return s.l.view;
}
