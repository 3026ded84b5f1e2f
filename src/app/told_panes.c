/* The timeline, the names, lanes and bars in words, a row at a time. */
#include "app/lanes.h"
#include "app/names.h"
#include "app/news.h"
#include "app/pane_names.h"
#include "app/pane_strip.h"
#include "app/pane_timeline.h"
#include "app/rows.h"
#include "app/screen.h"
#include "app/shown.h"
#include "app/told.h"
#include "app/told_text.h"
#include "book/called.h"
#include "book/when.h"
#include "view/frame.h"
#include "wording/date_words.h"
#include "wording/label.h"

enum { WORDS_CELLS = 1000 }; /* of a line that nothing is cut from */

/* ---- the timeline ---- */

static size_t timeline_nrows(const struct app *a, const void *s)
{
	(void)s;
	return a->shown.n > 0 ? timeline_rows(rows_now(a)) : 0;
}

static size_t timeline_row_chosen(const struct app *a, const void *s)
{
	(void)s;
	return a->shown.n > 0 ? timeline_row_of(rows_now(a), a->at) : 0;
}

/* What the reader has to do with EV, in a word each. */
static void put_signs(const struct app *a, struct build *b, event_no ev)
{
	const struct {
		bool is;
		enum label word;
	} signs[] = {
		{ news_is(a, ev, false), LABEL_TOLD_NEW },
		{ news_is(a, ev, true), LABEL_TOLD_CHANGED },
		{ hits_have(a->marked, ev), LABEL_TOLD_MARKED },
		{ hits_have(a->found, ev), LABEL_TOLD_HIT },
		{ shown_dims(a) && !hits_have(a->kept, ev),
		  LABEL_TOLD_EXCLUDED },
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		if (!signs[i].is)
			continue;
		build_str(b, ", ");
		told_put(a, b, label_text(a->options.locale, signs[i].word));
	}
}

static void put_date(const struct app *a, struct build *b, event_no ev)
{
	const struct timeline *t = rows_now(a);
	struct build when = { .arena = b->arena };

	if (t->anchor.set && ev != t->anchor.event)
		build_sv(&when, timeline_date(b->arena, t, ev, DATE_NO_YEAR,
					     true));
	else
		book_when(&when, a->corpus.b, ev, a->options.locale,
			  a->options.iso);
	told_put(a, b, build_view(&when));
}

static void put_event(const struct app *a, struct build *b, size_t place)
{
	const struct timeline *t = rows_now(a);
	size_t at = outline_at(&t->outline, place);
	event_no ev = a->shown.v[at];
	size_t folded = timeline_hidden(t, at);

	build_fmt(b, "%zu  ", place + 1);
	put_date(a, b, ev);
	build_str(b, "  ");
	told_put(a, b, called_title(a->corpus.b, ev, a->options.locale));
	if (folded > 0) {
		struct build parts = { .arena = b->arena };
		struct build text = { .arena = b->arena };

		label_count(&parts, a->options.locale, LABEL_WORDS_PARTS,
			    folded);
		label_fill(&text, a->options.locale, LABEL_TOLD_FOLDED,
			   build_view(&parts));
		build_str(b, ", ");
		told_put(a, b, build_view(&text));
	}
	put_signs(a, b, ev);
}

/* "30 to 33  as of November 2024  4 things known to hold, folded" */
static void put_fold(const struct app *a, struct build *b,
		     const struct timeline_row *row)
{
	const struct locale *l = a->options.locale;
	struct build rows = { .arena = b->arena };
	struct build holds = { .arena = b->arena };
	struct build text = { .arena = b->arena };

	label_fill_two(&rows, l, LABEL_RANGE,
		       build_digits(b->arena, row->at->before + 1),
		       build_digits(b->arena,
				    row->at->before + row->at->hides));
	told_put(a, b, build_view(&rows));
	build_str(b, "  ");
	put_date(a, b, a->shown.v[row->event]);
	build_str(b, "  ");
	label_count(&holds, l, LABEL_FOLD_HOLDS, row->at->hides);
	label_fill(&text, l, LABEL_TOLD_HOLDS_FOLDED, build_view(&holds));
	told_put(a, b, build_view(&text));
}

/* A year is told with each date. */
static void timeline_tell(const struct app *a, const void *s, size_t row,
			  struct build *b)
{
	const struct timeline *t = rows_now(a);
	struct timeline_row at = timeline_row(t, row);
	struct build text = { .arena = b->arena };

	(void)s;
	switch (at.kind) {
	case ROW_EVENT:
		put_event(a, b, at.place);
		break;
	case ROW_FOLD:
		put_fold(a, b, &at);
		break;
	case ROW_SILENCE:
		timeline_silence_words(&text, t, at.at);
		told_put(a, b, build_view(&text));
		break;
	case ROW_YEAR:
	case ROW_NONE:
		break;
	}
}

/* What its row has no room for. */
static void timeline_also(const struct app *a, const void *s, struct build *b)
{
	struct frame f = frame_new(b->arena, 1, WORDS_CELLS, a->options.ascii);
	event_no ev = shown_event(a);

	(void)s;
	if (ev == NO_EVENT)
		return;
	screen_words(a, &f, (struct rect){ 0, 0, 1, WORDS_CELLS }, ev);
	told_cells(b, &f, 0);
}

static bool timeline_choose(struct app *a, void *s, size_t number)
{
	(void)s;
	if (number > a->shown.n)
		return false;
	shown_jump(a, outline_at(&rows_now(a)->outline, number - 1));
	return true;
}

const struct pane_told told_timeline = {
	.rows = timeline_nrows,
	.chosen = timeline_row_chosen,
	.tell = timeline_tell,
	.also = timeline_also,
	.choose = timeline_choose,
};

/* ---- rows with headings between them ---- */

typedef bool is_item_fn(const void *list, size_t row);

/* The number of the item in ROW of LIST: headings have none. */
static size_t number_of(is_item_fn *is_item, const void *list, size_t row)
{
	size_t number = 0;

	for (size_t i = 0; i <= row; i++)
		number += is_item(list, i);
	return number;
}

/* The row of the item NUMBER among N rows of LIST, or N. */
static size_t row_of(is_item_fn *is_item, const void *list, size_t n,
		     size_t number)
{
	size_t row = 0;

	while (row < n && (!is_item(list, row) || --number > 0))
		row++;
	return row;
}

/* ---- the names ---- */

static bool is_name(const void *list, size_t row)
{
	return !((const struct names *)list)->rows[row].heading;
}

static size_t names_nrows(const struct app *a, const void *s)
{
	(void)s;
	return names_state(a)->v.n;
}

static size_t names_chosen_row(const struct app *a, const void *s)
{
	(void)s;
	return names_state(a)->v.cursor;
}

void told_counts(struct build *b, const struct locale *l,
		 const struct names_row *row)
{
	struct sv all = build_digits(b->arena, row->all);

	build_str(b, ", ");
	if (row->hit < row->all)
		label_fill_two(b, l, LABEL_NUMBER_OF,
			       build_digits(b->arena, row->hit), all);
	else
		build_sv(b, all);
}

static void put_name(const struct app *a, struct build *b, size_t number,
		     const struct names_row *row)
{
	static const enum label marks[] = {
		[NAMES_CHIP] = LABEL_TOLD_ONLY_WITH,
		[NAMES_NOT] = LABEL_TOLD_WITHOUT,
	};
	const struct locale *l = a->options.locale;

	if (row->heading) {
		told_put(a, b, row->text);
		return;
	}
	build_fmt(b, "%zu  ", number);
	told_put(a, b, row->text);
	told_counts(b, l, row);
	if (row->mark == NAMES_PLAIN)
		return;
	build_str(b, ", ");
	build_sv(b, label_text(l, marks[row->mark]));
}

static void names_tell(const struct app *a, const void *s, size_t row,
		       struct build *b)
{
	const struct names *v = &names_state(a)->v;

	(void)s;
	put_name(a, b, number_of(is_name, v, row), &v->rows[row]);
}

static bool names_choose(struct app *a, void *s, size_t number)
{
	struct names *v = &names_state(a)->v;
	size_t row = row_of(is_name, v, v->n, number);

	(void)s;
	if (row == v->n)
		return false;
	v->cursor = row;
	names_hold(a);
	return true;
}

const struct pane_told told_names = {
	.rows = names_nrows,
	.chosen = names_chosen_row,
	.tell = names_tell,
	.choose = names_choose,
};

/* ---- lanes ---- */

static bool is_lane(const void *list, size_t row)
{
	return lanes_is(list, row);
}

static size_t lanes_nrows(const struct app *a, const void *s)
{
	(void)a;
	return ((const struct lanes_state *)s)->n;
}

static size_t lanes_chosen_row(const struct app *a, const void *s)
{
	(void)a;
	return ((const struct lanes_state *)s)->cursor;
}

static void lanes_tell(const struct app *a, const void *s, size_t row,
		       struct build *b)
{
	const struct lanes_state *lanes = s;
	const struct lanes_row *lane = &lanes->rows[row];

	if (!lanes_is(lanes, row)) {
		if (lane->head != LABELS)
			told_put(a, b, label_text(a->options.locale,
						  lane->head));
		return;
	}
	build_fmt(b, "%zu  ", number_of(is_lane, lanes, row));
	told_put(a, b, class_shown(b->arena, a->corpus.b, lanes_class(lanes),
				   lane->no, a->options.locale));
	build_str(b, ", ");
	label_count(b, a->options.locale, LABEL_EVENTS_N, lane->events);
}

/* The event that the reader is at in it. */
static void lanes_also(const struct app *a, const void *s, struct build *b)
{
	(void)s;
	if (a->shown.n > 0)
		put_event(a, b, outline_place(&rows_now(a)->outline,
					      a->at));
}

static bool lanes_row_choose(struct app *a, void *s, size_t number)
{
	struct lanes_state *lanes = s;
	size_t row = row_of(is_lane, lanes, lanes->n, number);

	if (row == lanes->n)
		return false;
	lanes_go(a, lanes, row);
	return true;
}

const struct pane_told told_lanes = {
	.rows = lanes_nrows,
	.chosen = lanes_chosen_row,
	.tell = lanes_tell,
	.also = lanes_also,
	.choose = lanes_row_choose,
};

/* ---- the bars ---- */

static size_t strip_nrows(const struct app *a, const void *s)
{
	(void)s;
	return strip_counted(a) ? 1 : 0;
}

static size_t strip_chosen_row(const struct app *a, const void *s)
{
	(void)a;
	(void)s;
	return 0;
}

static void strip_row_tell(const struct app *a, const void *s, size_t row,
			   struct build *b)
{
	(void)s;
	(void)row;
	strip_words(a, b);
}

const struct pane_told told_strip = {
	.rows = strip_nrows,
	.chosen = strip_chosen_row,
	.tell = strip_row_tell,
};
