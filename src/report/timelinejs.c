/*
 * The chosen events as the JSON of TimelineJS 3: a slide each.  Its texts are
 * HTML, so they are escaped twice: as HTML, then as JSON.  It shows our words
 * for a date.
 */
#include "base/json.h"
#include "book/called.h"
#include "book/when.h"
#include "report/address.h"
#include "report/ends.h"
#include "report/format.h"
#include "report/html_text.h"
#include "report/own.h"

/* Years that a Date of JavaScript holds; beyond them TimelineJS counts in
 * years alone, on a scale of its own. */
enum { YEARS = 270000 };

struct timelinejs {
	struct json json;
	const struct format_rows *page;
	const struct book *b;
	bool cosmic, any;
};

static void put_html(struct timelinejs *t, const char *key, struct sv text)
{
	struct build html = { .arena = t->page->scratch };
	struct build lines = html;

	html_text(&html, t->page->scratch, text,
		  t->page->layout->ascii);
	for (struct sv left = build_view(&html); left.n > 0;) {
		build_str(&lines, lines.n ? "<br>" : "");
		build_sv(&lines, sv_cut(&left, '\n'));
	}
	if (lines.n > 0)
		json_text(&t->json, key, build_view(&lines));
}

static void put_text(struct timelinejs *t, struct sv headline, struct sv text)
{
	json_open(&t->json, "text", '{');
	put_html(t, "headline", headline);
	put_html(t, "text", text);
	json_shut(&t->json, '}');
}

/* ---- dates ---- */

static void put_day(struct timelinejs *t, const char *key,
		    const struct ends_day *day)
{
	json_open(&t->json, key, '{');
	/* It has no year 0, and counts those before Christ from -1. */
	json_number(&t->json, "year", day->year - (day->year < 1));
	if (day->month && !t->cosmic)
		json_number(&t->json, "month", day->month);
	if (day->day && !t->cosmic)
		json_number(&t->json, "day", day->day);
	json_shut(&t->json, '}');
}

static void put_date(struct timelinejs *t, event_no ev,
		     const struct ends *ends)
{
	const struct report_layout *layout = t->page->layout;
	struct build words = { .arena = t->page->scratch };

	put_day(t, "start_date", &ends->from);
	if (ends->span)
		put_day(t, "end_date", &ends->to);
	if (layout->locale)
		book_when(&words, t->b, ev, layout->locale, layout->iso);
	else
		build_sv(&words, book_edtf(t->b, ev));
	json_text(&t->json, "display_date", build_view(&words));
}

/* What TimelineJS passes over, and an import of ours reads instead. */
static void put_own(struct timelinejs *t, event_no ev, kind_no kind,
		    const struct locale *other)
{
	struct own own = own_of(t->page->scratch, t->page->of->corpus, ev);

	json_open(&t->json, "annals", '{');
	if (other && !sv_eq(called_title(t->b, ev, other),
			    book_title(t->b, ev)))
		json_text(&t->json, "title", book_title(t->b, ev));
	if (other)
		json_text(&t->json, "kind", book_kind_id(t->b, kind));
	for (size_t i = 0; i < own.n; i++)
		json_text(&t->json, own.field[i].name.s, own.field[i].text);
	json_open(&t->json, "part_of", '[');
	for (size_t i = 0; i < own.part_of.n; i++)
		json_text(&t->json, NULL, own.part_of.v[i]);
	json_shut(&t->json, ']');
	json_shut(&t->json, '}');
}

/* Where EV stands, ENDS: as it is dated, or the days that bound it.  A Julian
 * day is that of today's calendar.  Or why it stands nowhere; LOSSES: it
 * does. */
static enum loss loss_of(const struct timelinejs *t, event_no ev,
			 struct ends *ends)
{
	struct date d = book_date(t->b, ev);

	if ((book_julian(t->b, ev) || !ends_plain(&d, ends)) &&
	    !ends_bounds(&d, ends))
		return LOSS_UNDATED;
	return ends_yearless(&d) ? LOSS_YEARLESS : LOSSES;
}

/* ---- the rest ---- */

/* The first of EV's pictures and films: a slide has room for one. */
static void put_media(struct timelinejs *t, event_no ev)
{
	size_t n, left = 0;
	const struct fact *facts = book_facts(t->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		struct sv url = book_text(t->b, facts[i].value);

		if (facts[i].kind != FACT_MEDIA || left++ > 0)
			continue;
		if (!address_is_web(url))
			continue;
		json_open(&t->json, "media", '{');
		json_text(&t->json, "url", url);
		put_html(t, "caption", book_text(t->b, facts[i + 1].value));
		put_html(t, "credit", book_text(t->b, facts[i + 2].value));
		json_shut(&t->json, '}');
	}
	loss_add(t->page->of->losses, LOSS_MEDIA, left > 1 ? left - 1 : 0);
}

static enum loss put_event(void *timelinejs, event_no ev)
{
	struct timelinejs *t = timelinejs;
	size_t n;
	const kind_no *kinds = book_kinds(t->b, ev, &n);
	const struct locale *other =
		own_other_language(t->b, t->page->layout);
	struct ends ends;
	enum loss loss = loss_of(t, ev, &ends);

	if (loss != LOSSES)
		return loss;
	build_str(t->json.out, t->any ? ",\n " : "\n ");
	t->any = true;
	t->json.comma = false;
	json_open(&t->json, NULL, '{');
	json_text(&t->json, "unique_id",
		  index_key(t->page->of->corpus->x, ev));
	put_date(t, ev, &ends);
	put_text(t, other ? called_title(t->b, ev, other) :
			    book_title(t->b, ev),
		 book_summary(t->b, ev));
	json_text(&t->json, "group",
		  other ? called_kind(t->b, kinds[0], other) :
			  book_kind_id(t->b, kinds[0]));
	put_media(t, ev);
	put_own(t, ev, kinds[0], other);
	json_shut(&t->json, '}');
	return LOSSES;
}

/* Whether some event lies beyond the years that have days there. */
static bool is_cosmic(const struct book *b, const struct report_choice *of)
{
	int64_t first = date_day_number(-YEARS, 1, 1);
	int64_t last = date_day_number(YEARS, 12, 31);

	for (size_t i = 0; i < of->n; i++) {
		struct date d = book_date(b, of->hits[i]);
		struct ends ends;

		if (ends_bounds(&d, &ends) &&
		    ((d.first_end == END_KNOWN && d.first < first) ||
		     (d.last_end == END_KNOWN && d.last > last)))
			return true;
	}
	return false;
}

static void begin(void *timelinejs, const struct format_rows *page)
{
	struct timelinejs *t = timelinejs;
	struct sv title = page->of->title;

	t->page = page;
	t->b = page->of->corpus->b;
	t->json = (struct json){ .out = page->out,
				 .ascii = page->layout->ascii };
	t->cosmic = is_cosmic(t->b, page->of);
	json_open(&t->json, NULL, '{');
	json_text(&t->json, "scale",
		  t->cosmic ? SV("cosmological") : SV("human"));
	json_open(&t->json, "title", '{');
	put_text(t, title.n ? title : book_heading(t->b), book_about(t->b));
	json_shut(&t->json, '}');
	json_open(&t->json, "events", '[');
}

static void end(void *timelinejs)
{
	struct timelinejs *t = timelinejs;

	build_str(t->json.out, t->any ? "\n]}\n" : "]}\n");
}

#define HOLDS (LOSS_BIT(SUMMARY) | LOSS_BIT(MEDIA) | LOSS_BIT(AS_OF) |	\
	LOSS_BIT(DATE_TEXT) | LOSS_BIT(PART_OF) | LOSS_BIT(ABOUT))

report_of_events timelinejs_write = { sizeof(struct timelinejs), HOLDS, begin,
				      put_event, end };
