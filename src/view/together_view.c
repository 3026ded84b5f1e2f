/* What two names did together as lines: events with what is between them, what
 * sources say of their number, and the years. */
#include "view/together_view.h"

#include "base/build.h"
#include "index/classes.h"
#include "text/width.h"
#include "view/doc_events.h"
#include "wording/label.h"

enum {
	SILENCE = 30,  /* days from which on they are told */
	BAR = 12,
	AFTER_DATE = 4, /* cells from a date to the title */
	YEARS_GAP = 4,
};

struct sheet {
	struct doc_lines l;
	const struct together *t;
	struct brief_dates dates;
	int width;
};

static void put_head(struct sheet *s)
{
	const struct together *t = s->t;
	const struct locale *l = t->locale;
	struct build names = { .arena = s->l.a };
	struct build counts = { .arena = s->l.a };
	struct build more = { .arena = s->l.a };

	label_fill_two(&names, l, LABEL_TWO_NAMES,
		       class_shown(s->l.a, t->corpus->b, CLASS_WHO,
				   t->names[0], l),
		       class_shown(s->l.a, t->corpus->b, CLASS_WHO,
				   t->names[1], l));
	scroll_flow_line(&s->l.view.text, DOC_MARGIN, build_view(&names),
			 STYLE_HEADING);
	label_count(&counts, l, LABEL_TOGETHER_N, t->hits.n);
	if (t->meetings.n > 0) {
		build_str(&counts, ", ");
		label_count(&counts, l, LABEL_OCCASIONS_N, t->meetings.n);
		label_fill(&counts, l, LABEL_LAST_MET,
			   brief_dated(s->l.a, s->dates, t->corpus->b,
				       t->last));
	}
	scroll_flow_line(&s->l.view.text, DOC_MARGIN, build_view(&counts),
			 STYLE_TEXT);
	if (t->spoken == 0)
		return;
	label_count(&more, l, LABEL_MORE_SPOKEN, t->spoken);
	scroll_flow_line(&s->l.view.text, DOC_MARGIN, build_view(&more),
			 STYLE_DIM);
}

/* Of two who have no event together, how many each has: a row that leads on. */
static void put_each(struct sheet *s)
{
	const struct together *t = s->t;

	doc_lines_gap(&s->l);
	for (int i = 0; i < 2; i++) {
		struct build events = { .arena = s->l.a };
		name_no no = t->names[i];

		doc_lines_add(&s->l);
		doc_lines_put(&s->l, DOC_MARGIN, 0,
			      class_shown(s->l.a, t->corpus->b, CLASS_WHO, no,
					  t->locale),
			      STYLE_NAME);
		label_count(&events, t->locale, LABEL_EVENTS_N,
			    class_events(s->l.a, t->corpus, CLASS_WHO, no).n);
		doc_lines_next(&s->l, build_view(&events));
		doc_lines_row(&s->l, (struct target){ TARGET_NAME, no });
	}
}

static void put_events(struct sheet *s)
{
	const struct together *t = s->t;
	struct timeline_want want = {
		.dates = s->dates,
		.gap = SILENCE,
		.intervals = true,
		.folds = { .way = FOLD_NONE },
	};
	struct timeline_look look = {
		.marks = s->l.view.text.marks,
		.columns = doc_events_columns(s->width),
		.counted = t->counted.n > 0 ? t->counted : t->meetings,
	};
	struct timeline lines = timeline_build(s->l.a, t->corpus->b,
					       t->hits, &want);
	struct build until = { .arena = s->l.a };
	int cells = timeline_date_cells(&lines, s->l.view.text.width);

	doc_lines_gap(&s->l);
	doc_events(&s->l, &lines, &look);
	if (t->until.n == 0)
		return;
	label_fill(&until, t->locale, LABEL_NONE_SINCE, t->until);
	doc_lines_add(&s->l);
	if (!s->l.words)
		doc_lines_right(&s->l, 1, cells,
				s->l.ascii ? SV(":") : SV("⋮"), STYLE_DIM);
	doc_lines_put(&s->l, 1 + cells + AFTER_DATE, 0,
		      build_view(&until), STYLE_DIM);
}

/* "“have met four times”  [1] ¶5, January–November 2024" */
static void put_words(struct sheet *s, const struct together_claim *c)
{
	const struct locale *l = s->t->locale;
	bool ascii = s->l.ascii;
	struct build b = { .arena = s->l.a };
	struct build of = { .arena = s->l.a };
	event_no ev = c->figure->event;
	struct sv words;

	if (c->quoted) {
		build_sv(&b, ascii ? SV("\"") : l->open);
		build_sv(&b, c->words);
		build_sv(&b, ascii ? SV("\"") : l->shut);
	} else {
		build_sv(&b, c->words);
	}
	words = build_view(&b);
	build_sv(&of, c->source);
	build_str(&of, c->source.n > 0 && c->over.n > 0 ? ", " : "");
	build_sv(&of, c->over);
	doc_lines_add(&s->l);
	if (ev != NO_EVENT) {
		uint32_t link = doc_lines_link(
			&s->l, (struct target){ TARGET_EVENT, ev }, words,
			true);

		doc_lines_put_link(&s->l, link, DOC_MARGIN, 0, STYLE_QUOTE);
	} else {
		doc_lines_put(&s->l, DOC_MARGIN, 0, words, STYLE_QUOTE);
	}
	if (of.n == 0)
		return;
	if (s->l.view.text.at + 2 + width_text(build_view(&of)) > s->width)
		doc_lines_add(&s->l);
	doc_lines_put(&s->l, s->l.view.text.at ? s->l.view.text.at + 2 :
						 DOC_MARGIN,
		      0, build_view(&of), STYLE_SOURCE);
}

static void put_claims(struct sheet *s)
{
	const struct together *t = s->t;
	const struct locale *l = t->locale;
	bool ascii = s->l.ascii;

	for (size_t i = 0; i < t->nclaims; i++) {
		const struct together_claim *c = &t->claims[i];
		struct build here = { .arena = s->l.a };
		int at;

		doc_lines_gap(&s->l);
		if (i == 0) {
			doc_lines_add(&s->l);
			doc_lines_put(&s->l, DOC_MARGIN, 0,
				      label_text(l, LABEL_SOURCES_SAY),
				      STYLE_LABEL);
		}
		put_words(s, c);
		label_fill(&here, l, LABEL_COUNTED_HERE,
			   build_digits(s->l.a, c->counted));
		doc_lines_add(&s->l);
		at = doc_lines_put(&s->l, DOC_MARGIN, 0, build_view(&here),
				   STYLE_TEXT) + 2;
		if (!c->agrees && !s->l.words)
			at = doc_lines_put(&s->l, at, 0,
					   ascii ? SV("!") : SV("≠"),
					   STYLE_DOUBT) + 1;
		at = doc_lines_put(&s->l, at, 0,
				   label_text(l, c->agrees ?
							 LABEL_AGREES :
							 LABEL_DIFFERS),
				   STYLE_HEADING) + 2;
		if (s->l.words)
			continue; /* each of them says so */
		at = doc_lines_put(&s->l, at, 0, ascii ? SV("o") : SV("●"),
				   STYLE_ACCENT) + 1;
		doc_lines_put(&s->l, at, 0, label_text(l, LABEL_THE_COUNTED),
			      STYLE_DIM);
	}
}

static void put_years(struct sheet *s)
{
	const struct together *t = s->t;
	struct sv label = label_text(t->locale, LABEL_OCCASIONS);
	int col = DOC_MARGIN + width_text(label) + 2, at = col;
	struct build apart = { .arena = s->l.a };
	size_t most = 0;

	for (size_t i = 0; i < t->nyears; i++)
		if (t->years[i].meetings > most)
			most = t->years[i].meetings;
	for (size_t i = 0; i < t->nyears; i++) {
		int need = width_text(t->years[i].name) + 2 + BAR + 4;

		if (i == 0) {
			doc_lines_gap(&s->l);
			doc_lines_add(&s->l);
			doc_lines_put(&s->l, DOC_MARGIN, 0, label, STYLE_LABEL);
		} else if (at + need > s->width) {
			doc_lines_add(&s->l);
			at = col;
		}
		at = doc_lines_put(&s->l, at, 0, t->years[i].name,
				   STYLE_TEXT) + 2;
		doc_lines_bar(&s->l, at, BAR, t->years[i].meetings, most);
		at += t->years[i].meetings > 0 ?
			      BAR * (int)t->years[i].meetings / (int)most + 1 :
			      0;
		at = doc_lines_put(&s->l, at, 0,
				   build_digits(s->l.a, t->years[i].meetings),
				   STYLE_TEXT) + YEARS_GAP;
	}
	if (t->apart == 0)
		return;
	if (t->nyears == 0)
		doc_lines_gap(&s->l);
	label_count(&apart, t->locale, LABEL_STATS_YEARS_APART, t->apart);
	scroll_flow_line(&s->l.view.text, DOC_MARGIN, build_view(&apart),
			 STYLE_DIM);
}

struct doc_view together_view(struct arena *a, const struct together *t,
			      struct brief_dates dates, int width,
			      const struct doc_look *look)
{
	struct sheet s = { .l = doc_lines_new(a, width, look),
			   .t = t, .dates = dates, .width = width };

	put_head(&s);
	(t->hits.n > 0 ? put_events : put_each)(&s);
	put_claims(&s);
	put_years(&s);
	return s.l.view;
}
