/* Events as lines of a document. */
#include "view/doc_events.h"

#include "base/build.h"
#include "book/called.h"
#include "book/when.h"
#include "wording/label.h"

enum {
	ROWS_MOST = 1000, /* a reader waits for them */
	BEFORE = 64,      /* cells of a row before that column, and after */
	LEAST = 4,
	MOST = 20,
	TITLE_COL = 17,
};

struct layout_columns doc_events_columns(int width)
{
	int place = width - BEFORE;

	return (struct layout_columns){
		.place = place < LEAST ? 0 : place < MOST ? place : MOST
	};
}

static void put_row(struct doc_lines *l, const struct timeline *t,
		    const struct timeline_look *look, size_t row,
		    struct arena *scratch)
{
	struct scroll *text = &l->view.text;
	struct rect r = { 0, 0, 1, text->width };
	struct frame f;

	arena_reset(scratch);
	f = frame_new(scratch, 1, text->width, text->ascii);
	timeline_draw_row(t, look, row, &f, r);
	scroll_line(text);
	scroll_cells(text, 0, &f, 0);
}

/* "11 November 2024 (inferred), Presidents meet before COP29, counted, Baku" */
static void tell_event(struct doc_lines *l, const struct timeline *t,
		       const struct timeline_look *look, size_t event)
{
	const struct locale *locale = t->dates.locale;
	event_no ev = t->shown.v[event];
	struct brief_doubt doubts[BRIEF_DOUBTS];
	size_t n = brief_doubts(l->a, t->book, ev, doubts);
	struct build when = { .arena = l->a };

	book_when(&when, t->book, ev, locale, t->dates.iso);
	if (n > 0 && doubts[n - 1].words == LABEL_WORDS_INFERRED) {
		build_sv(&when, label_text(locale, LABEL_IS_INFERRED));
		n--;
	}
	doc_lines_next(l, build_view(&when));
	doc_lines_next(l, called_title(t->book, ev, locale));
	for (size_t i = 0; i < n; i++)
		doc_lines_next(l, label_text(locale, doubts[i].words));
	if (hits_have(look->counted, ev))
		doc_lines_next(l, label_text(locale, LABEL_WORDS_COUNTED));
	doc_lines_next(l, look->beside ?
				  look->beside[event] :
				  brief_place(l->a, locale, t->book, ev));
}

/* The row in words; a year is told with each date. */
static void tell_row(struct doc_lines *l, const struct timeline *t,
		     const struct timeline_look *look,
		     const struct timeline_row *row)
{
	struct build words = { .arena = l->a };

	if (row->kind == ROW_YEAR)
		return;
	doc_lines_add(l);
	if (row->kind == ROW_SILENCE) {
		timeline_silence_words(&words, t, row->at);
		doc_lines_next(l, build_view(&words));
	} else {
		tell_event(l, t, look, row->event);
	}
}

/* The last row, a link, is dated while it is chosen only. */
static void put_date(struct doc_lines *l, const struct timeline *t, size_t row)
{
	struct doc_link *link = &l->view.links[l->view.nlinks - 1];

	link->date.text = timeline_date_chosen(l->a, t, row,
					       l->view.text.width,
					       &link->date.col,
					       &link->date.style);
}

void doc_events(struct doc_lines *l, const struct timeline *t,
		const struct timeline_look *look)
{
	size_t n = timeline_rows(t), rows = n < ROWS_MOST ? n : ROWS_MOST;
	struct arena scratch = { 0 };
	struct build more = { .arena = l->a };
	size_t told = 0;

	for (size_t i = 0; i < rows; i++) {
		struct timeline_row row = timeline_row(t, i);

		if (l->words)
			tell_row(l, t, look, &row);
		else
			put_row(l, t, look, i, &scratch);
		if (row.kind != ROW_EVENT)
			continue;
		doc_lines_row(l, (struct target){ TARGET_EVENT,
						  t->shown.v[row.event] });
		if (!l->words)
			put_date(l, t, i);
		told++;
	}
	arena_free(&scratch);
	if (rows == n)
		return;
	label_fill(&more, t->dates.locale, LABEL_MORE,
		   build_digits(more.arena, t->shown.n - told));
	doc_lines_add(l);
	doc_lines_put(l, TITLE_COL, 0, build_view(&more), STYLE_DIM);
}
