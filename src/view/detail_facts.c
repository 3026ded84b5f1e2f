#include <inttypes.h>

#include "base/build.h"
#include "book/when.h"
#include "date/date.h"
#include "text/width.h"
#include "view/brief.h"
#include "view/detail_parts.h"
#include "time/days.h"

/* The facts that are a list under one label. */
static const struct {
	enum fact_kind kind;
	struct sv label;
} lists[] = {
	{ FACT_RESULT, SV_INIT("results") }, { FACT_ITEM, SV_INIT("items") },
	{ FACT_TITLE, SV_INIT("titles") },   { FACT_CODE, SV_INIT("codes") },
};

/* Likewise of the date that the event has from another. */
static void detail_inferred_above(struct detail *d, struct sv label)
{
	event_no from = book_dated_by(d->book, d->event);
	struct sv why = book_date_reason(d->book, from);

	if (from == d->event || why.n == 0)
		return;
	detail_label(d, label);
	detail_flow(d, SV("^ "), STYLE_DOUBT);
	detail_flow(d, SV("date of "), STYLE_LABEL);
	detail_flow(d, book_title(d->book, from), STYLE_TEXT);
	detail_flow(d, SV(": "), STYLE_LABEL);
	detail_flow(d, why, STYLE_DIM);
}

/* What is our reading of the source, and why. */
static void detail_inferred(struct detail *d, const struct fact *facts,
			    size_t n)
{
	struct sv label = SV("inferred");

	for (size_t i = 0; i < n; i++) {
		struct sv key = book_text(d->book, facts[i].key);

		if (facts[i].kind != FACT_INFERRED)
			continue;
		detail_label(d, label);
		detail_flow(d, SV("^ "), STYLE_DOUBT);
		detail_flow(d, key.n > 0 ? detail_key(d, key)
					 : SV("all of it"), STYLE_LABEL);
		detail_flow(d, SV(": "), STYLE_LABEL);
		detail_flow(d, book_text(d->book, facts[i].value), STYLE_DIM);
		label = (struct sv){ 0 };
	}
	detail_inferred_above(d, label);
}

static void fact_row(struct detail *d, const struct fact *fact, struct sv label)
{
	struct sv key = book_text(d->book, fact->key);

	detail_label(d, label);
	if (fact->kind == FACT_RESULT && key.n > 0) {
		detail_flow(d, key, STYLE_DATE);
		detail_flow(d, SV(" "), STYLE_TEXT);
	}
	detail_flow(d, book_text(d->book, fact->value), STYLE_TEXT);
	if (fact->kind != FACT_RESULT && key.n > 0) {
		detail_flow(d, SV("  "), STYLE_TEXT);
		detail_flow(d, key, STYLE_DIM);
	}
	detail_cites(d, fact->cites);
}

void detail_facts(struct detail *d)
{
	struct build tags = { .arena = d->arena };
	size_t n;
	const struct fact *facts = book_facts(d->book, d->event, &n);

	for (size_t k = 0; k < sizeof(lists) / sizeof(lists[0]); k++) {
		struct sv label = lists[k].label;

		for (size_t i = 0; i < n; i++) {
			if (facts[i].kind != lists[k].kind)
				continue;
			fact_row(d, &facts[i], label);
			label = (struct sv){ 0 };
		}
	}
	for (size_t i = 0; i < n; i++) {
		if (facts[i].kind != FACT_TAG)
			continue;
		if (tags.n > 0)
			build_str(&tags, ", ");
		build_sv(&tags, book_text(d->book, facts[i].value));
	}
	detail_field(d, SV("tags"), build_view(&tags), STYLE_TEXT);
	detail_inferred(d, facts, n);
}

/* "over 500e6 USD" */
static struct sv figure_value(struct detail *d, const struct figure *f)
{
	static const char *const bounds[] = { "",         "exactly ", "about ",
					      "at least ", "at most ", "over ",
					      "under " };
	struct build b = { .arena = d->arena };

	build_str(&b, bounds[f->bound]);
	build_sv(&b, book_text(d->book, f->value));
	if (f->unit.length > 0) {
		build_char(&b, ' ');
		build_sv(&b, book_text(d->book, f->unit));
	}
	return build_view(&b);
}

void detail_private(struct detail *d, struct text note)
{
	if (note.length == 0)
		return;
	detail_flow(d, SV(" private "), STYLE_WARN);
	detail_flow(d, book_text(d->book, note), STYLE_TEXT);
}

/* " ^ unit: why" */
static void figure_inferred(struct detail *d, const struct figure *f)
{
	const struct fact *facts = book_fact_rows(d->book, f->inferred);

	for (uint32_t i = 0; i < f->inferred.count; i++) {
		struct sv key = book_text(d->book, facts[i].key);

		detail_flow(d, SV(" ^ "), STYLE_DOUBT);
		if (key.n > 0) {
			detail_flow(d, detail_key(d, key), STYLE_LABEL);
			detail_flow(d, SV(": "), STYLE_LABEL);
		}
		detail_flow(d, book_text(d->book, facts[i].value), STYLE_DIM);
	}
}

/* What a figure is of, and what is said of it; goes on at column INDENT. */
static void figure_words(struct detail *d, const struct figure *f, int indent)
{
	static const char *const is[] = { "", "", "estimate", "forecast",
					  "target" };
	struct sv of = book_text(d->book, f->of);
	struct {
		const char *before;
		struct sv text;
	} more[] = {
		{ ", ", sv_of(is[f->is]) },
		{ ", ", detail_words(d, book_text(d->book, f->over)) },
		{ ", ", detail_holds(d, book_text(d->book, f->as_of)) },
	};

	scroll_flow(d->out, indent, book_text(d->book, f->what), STYLE_TEXT);
	while (of.n > 0) {
		scroll_flow(d->out, indent, SV(", "), STYLE_DIM);
		scroll_flow(d->out, indent, detail_name(d, sv_cut(&of, '\n')),
			    STYLE_NAME);
	}
	for (size_t i = 0; i < sizeof(more) / sizeof(more[0]); i++) {
		if (more[i].text.n == 0)
			continue;
		scroll_flow(d->out, indent, sv_of(more[i].before), STYLE_DIM);
		scroll_flow(d->out, indent, more[i].text, STYLE_DIM);
	}
	d->indent = indent;
	detail_cites(d, f->cites);
	figure_inferred(d, f);
	detail_private(d, f->note);
	d->indent = DETAIL_INDENT;
}

/* Values end in the same column; in a narrow pane they begin the line. */
static void figure_row(struct detail *d, const struct figure *f, int cells)
{
	struct sv value = figure_value(d, f);
	int width = width_text(value);
	bool narrow = d->out->width < 2 * DETAIL_INDENT + 2 * cells;
	int pad = narrow || width > cells ? 0 : cells - width;
	int indent = narrow ? DETAIL_INDENT + 2 : DETAIL_INDENT + cells + 2;

	scroll_put(d->out, DETAIL_INDENT + pad, value, STYLE_DATE);
	if (!narrow && width > cells)
		scroll_line(d->out);
	if (narrow)
		scroll_flow(d->out, indent, SV("  "), STYLE_TEXT);
	else
		d->out->at = indent;
	figure_words(d, f, indent);
}

void detail_figures(struct detail *d)
{
	enum { VALUE_CELLS = 20 };
	int widest = 0;
	size_t n;
	const struct figure *figures = book_figures(d->book, d->event, &n);

	for (size_t i = 0; i < n; i++) {
		int cells = width_text(figure_value(d, &figures[i]));

		if (cells > widest && cells <= VALUE_CELLS)
			widest = cells;
	}
	for (size_t i = 0; i < n; i++) {
		detail_label(d, i == 0 ? SV("figures") : (struct sv){ 0 });
		figure_row(d, &figures[i], widest);
	}
}

/* An event as one that is pointed to: its title and when it was. */
static void flow_event(struct detail *d, event_no ev)
{
	struct build b = { .arena = d->arena };
	struct sv date = brief_dated(d->arena, d->look->dates, d->book, ev);

	detail_flow(d, book_title(d->book, ev), STYLE_TEXT);
	if (date.n == 0)
		return;
	build_str(&b, "  ");
	build_sv(&b, date);
	detail_whole(d, build_view(&b), brief_date_style(d->book, ev));
}

/* Those of a kind stand together. */
void detail_links(struct detail *d)
{
	size_t n;
	const struct link *links = book_links(d->book, d->event, &n);

	for (uint32_t kind = 0; kind < LINK_KINDS; kind++) {
		struct sv label = link_label(kind);

		for (size_t i = 0; i < n; i++) {
			if (links[i].kind != kind)
				continue;
			detail_label(d, label);
			flow_event(d, links[i].to);
			label = (struct sv){ 0 };
		}
	}
}

enum { MANY_DAYS = 730 }; /* beyond them, an imprecise date is told in years */

/* The calendar years between two days, whichever is the later. */
static int64_t years_between(int64_t from, int64_t to)
{
	int64_t y1, y2;
	int month, day;

	date_from_day(from, &y1, &month, &day);
	date_from_day(to, &y2, &month, &day);
	return y1 < y2 ? y2 - y1 : y1 - y2;
}

/* How far EV is off, and what it is, in one line. */
static void near_row(struct detail *d, event_no ev, struct sv label)
{
	struct date here = book_date(d->book, d->event);
	struct date there = book_date(d->book, ev);
	int64_t days = days_apart(date_anchor(&here), date_anchor(&there));
	int64_t off = days > 0 ? days : -days;
	bool sure = brief_date_style(d->book, d->event) == STYLE_DATE &&
		    brief_date_style(d->book, ev) == STYLE_DATE;
	struct build b = { .arena = d->arena };

	if (date_anchor(&there) == INT64_MAX || date_anchor(&here) == INT64_MAX)
		return;
	if (days == 0) {
		build_str(&b, sure ? "same day" : "about then");
	} else {
		if (!sure)
			build_str(&b, "~");
		if (!sure && off > MANY_DAYS)
			build_fmt(&b, "%" PRId64 " years",
				  years_between(date_anchor(&here),
						date_anchor(&there)));
		else
			brief_span(&b, off, off);
		build_str(&b, days > 0 ? " later" : " earlier");
	}
	detail_label(d, label);
	detail_flow(d, build_view(&b), sure ? STYLE_DATE : STYLE_DOUBT);
	detail_flow(d, SV("  "), STYLE_TEXT);
	detail_line_rest(d, book_title(d->book, ev), STYLE_TEXT);
}

/* The events before and behind this one among those shown. */
void detail_near(struct detail *d)
{
	struct hits shown = d->look->shown;
	size_t low = 0, high = shown.n;
	struct sv label = SV("near");

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (shown.v[mid] < d->event)
			low = mid + 1;
		else
			high = mid;
	}
	if (low > 0) {
		near_row(d, shown.v[low - 1], label);
		label = (struct sv){ 0 };
	}
	if (low < shown.n && shown.v[low] == d->event)
		low++;
	if (low < shown.n)
		near_row(d, shown.v[low], label);
}
