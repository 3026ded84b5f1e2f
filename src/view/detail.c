#include "view/detail.h"

#include "base/build.h"
#include "book/when.h"
#include "date/date.h"
#include "wording/date_words.h"
#include "text/width.h"
#include "view/brief.h"
#include "view/detail_parts.h"

enum { BROAD = 60 }; /* cells of a pane that is lower than it is wide */

void detail_label(struct detail *d, struct sv label)
{
	scroll_line(d->out);
	scroll_put(d->out, 0, label, STYLE_LABEL);
	d->out->at = d->out->at < DETAIL_INDENT ? DETAIL_INDENT
						: d->out->at + 1;
}

void detail_flow(struct detail *d, struct sv text, enum style style)
{
	scroll_flow(d->out, DETAIL_INDENT, text, style);
}

void detail_whole(struct detail *d, struct sv text, enum style style)
{
	if (d->out->at > d->indent &&
	    d->out->at + width_text(text) > d->out->width) {
		scroll_line(d->out);
		d->out->at = d->indent;
		while (text.n > 0 && text.s[0] == ' ')
			text = sv_slice(text, 1, text.n);
	}
	scroll_flow(d->out, d->indent, text, style);
}

void detail_line_rest(struct detail *d, struct sv text, enum style style)
{
	enum { LITTLE = 20 };
	int left = d->out->width - d->out->at;

	if (left < LITTLE && d->out->width - DETAIL_INDENT > left) {
		scroll_line(d->out);
		d->out->at = DETAIL_INDENT;
		left = d->out->width - DETAIL_INDENT;
	}
	scroll_put(d->out, d->out->at,
		   brief_cut(d->arena, text, left > 1 ? left : 1, d->ascii),
		   style);
}

void detail_field(struct detail *d, struct sv label, struct sv text,
		  enum style style)
{
	if (text.n == 0)
		return;
	detail_label(d, label);
	detail_flow(d, text, style);
}

struct sv detail_quoted(struct detail *d, struct sv text)
{
	struct build b = { .arena = d->arena };

	build_str(&b, d->ascii ? "\"" : "“");
	build_sv(&b, text);
	build_str(&b, d->ascii ? "\"" : "”");
	return build_view(&b);
}

struct sv detail_name(struct detail *d, struct sv text)
{
	uint32_t names = book_names(d->book);

	for (name_no n = 0; n < names; n++)
		if (sv_eq(book_name_id(d->book, n), text))
			return book_name(d->book, n);
	return text;
}

struct sv detail_key(struct detail *d, struct sv key)
{
	struct build b = { .arena = d->arena };

	for (size_t i = 0; i < key.n; i++)
		build_char(&b, key.s[i] == '_' ? ' ' : key.s[i]);
	return build_view(&b);
}

struct sv detail_words(struct detail *d, struct sv edtf)
{
	struct build b = { .arena = d->arena };
	struct date_fault fault;
	struct date date;

	if (d->look->dates.iso ||
	    !date_parse(d->arena, edtf, DATE_LENIENT, &date, NULL, &fault))
		return edtf;
	date_words(&b, d->look->dates.locale, &date);
	return build_view(&b);
}

struct sv detail_holds(struct detail *d, struct sv edtf)
{
	struct build b = { .arena = d->arena };

	if (edtf.n > 0)
		date_words_holds(&b, d->look->dates.locale,
				 detail_words(d, edtf));
	return build_view(&b);
}

/* Behind the title, at the right, where there is much room; else below it. */
static void put_date(struct detail *d, struct sv words)
{
	int cells = width_text(words);
	enum style style = brief_date_style(d->book, d->event);
	bool text = book_fact(d->book, d->event, FACT_DATE_TEXT,
			      (struct sv){ 0 }).n > 0;

	if (!text && d->out->width >= BROAD &&
	    d->out->at + cells + 2 <= d->out->width)
		scroll_put(d->out, d->out->width - cells, words, style);
	else
		scroll_flow_line(d->out, 0, words, style);
}

static void build_weekday(struct build *b, const struct locale *l, int64_t day)
{
	build_sv(b, l->weekdays[date_weekday(day) - 1]);
	build_str(b, ", ");
}

/* When, and how we know. */
static void put_when(struct detail *d)
{
	struct build b = { .arena = d->arena };
	struct date date = book_date(d->book, d->event);
	enum date_source source = book_date_source(d->book, d->event);
	struct sv text = book_fact(d->book, d->event, FACT_DATE_TEXT,
				   (struct sv){ 0 });

	if (source == DATE_OWN && date.form == DATE_SINGLE && date.doubt == 0 &&
	    date.precision <= PRECISION_DAY && date.first == date.last &&
	    !d->look->dates.iso)
		build_weekday(&b, d->look->dates.locale, date.first);
	book_when(&b, d->book, d->event, d->look->dates.locale,
		  d->look->dates.iso);
	if (book_date_inferred(d->book, d->event))
		build_str(&b, " ^");
	put_date(d, build_view(&b));
	if (text.n > 0) {
		scroll_flow(d->out, 0, SV("  "), STYLE_TEXT);
		scroll_flow(d->out, 2, detail_quoted(d, text), STYLE_QUOTE);
	}
	if (source == DATE_AS_OF)
		scroll_flow_line(d->out, 2,
				 SV("only known to hold then; its start and "
				    "end are not told"),
				 STYLE_DIM);
}

static void add_word(struct build *b, struct sv word)
{
	if (word.n == 0)
		return;
	if (b->n > 0)
		build_str(b, ", ");
	build_sv(b, word);
}

static void detail_kind(struct detail *d)
{
	static const char *const status[] = { "", "planned", "held",
					      "postponed", "cancelled",
					      "reported" };
	static const char *const confidence[] = { "", "high", "medium",
						  "low" };
	struct build b = { .arena = d->arena };
	size_t n;
	const kind_no *kinds = book_kinds(d->book, d->event, &n);
	series_no series = book_series(d->book, d->event);

	for (size_t i = 0; i < n; i++)
		add_word(&b, book_kind_label(d->book, kinds[i]));
	add_word(&b, book_fact(d->book, d->event, FACT_LEVEL,
			       (struct sv){ 0 }));
	add_word(&b, sv_of(status[book_status(d->book, d->event)]));
	detail_field(d, SV("kind"), build_view(&b), STYLE_TEXT);
	detail_field(d, SV("confidence"),
		     sv_of(confidence[book_confidence(d->book, d->event)]),
		     STYLE_TEXT);
	if (series == NO_SERIES)
		return;
	b = (struct build){ .arena = d->arena };
	add_word(&b, book_series_title(d->book, series));
	if (book_number(d->book, d->event).n > 0) {
		build_str(&b, ", number ");
		build_sv(&b, book_number(d->book, d->event));
	}
	detail_field(d, SV("series"), build_view(&b), STYLE_TEXT);
}

/* The end of TEXT: of a path that is what tells most. */
static struct sv cut_left(struct detail *d, struct sv text, int cells)
{
	struct build b = { .arena = d->arena };

	if (width_text(text) <= cells)
		return text;
	cells -= d->ascii ? 2 : 1;
	while (text.n > 0 && width_text(text) > cells)
		text = sv_slice(text, grapheme_end(text, 0), text.n);
	build_str(&b, d->ascii ? ".." : "…");
	build_sv(&b, text);
	return build_view(&b);
}

static void detail_origin(struct detail *d)
{
	struct build b = { .arena = d->arena };
	struct origin at = book_origin(d->book, d->event);

	build_sv(&b, book_file_name(d->book, at.file));
	build_fmt(&b, ":%u", at.line);
	scroll_line(d->out);
	scroll_line(d->out);
	scroll_put(d->out, 0, cut_left(d, build_view(&b), d->out->width),
		   STYLE_DIM);
}

struct scroll detail_build(struct arena *a, const struct book *b, event_no ev,
			   int width, const struct detail_look *look)
{
	struct scroll out = scroll_new(a, width, look->ascii, look->marks);
	struct detail d = { &out, a, b, ev, look, look->ascii,
			    DETAIL_INDENT };

	scroll_flow_line(&out, 0, book_title(b, ev), STYLE_HEADING);
	put_when(&d);
	if (width < BROAD)
		scroll_line(&out);
	detail_who(&d);
	detail_where(&d);
	detail_kind(&d);
	if (book_summary(b, ev).n > 0) {
		scroll_line(&out);
		scroll_flow_line(&out, 0, book_summary(b, ev), STYLE_TEXT);
		scroll_line(&out);
	}
	detail_facts(&d);
	detail_figures(&d);
	detail_links(&d);
	detail_near(&d);
	detail_variants(&d);
	detail_sources(&d);
	detail_notes(&d);
	detail_origin(&d);
	return out;
}

void detail_summary(const struct book *b, event_no ev, struct frame *f,
		    struct rect r)
{
	struct arena *a = f->clean.arena;
	struct build text = { .arena = a };
	struct brief_known nobody = { 0 };
	struct sv parts[] = { brief_place(b, ev),
			      brief_who(a, b, ev, nobody, 30, f->ascii),
			      brief_source(a, b, ev, f->ascii) };

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		if (parts[i].n == 0)
			continue;
		if (text.n > 0)
			build_str(&text, "; ");
		build_sv(&text, parts[i]);
	}
	frame_put_cut(f, r, 0, 1, r.width - 1, build_view(&text), STYLE_DIM);
}

void detail_line(const struct book *b, struct brief_dates how, event_no ev,
		 struct frame *f, struct rect r, int y)
{
	struct sv date = brief_dated(f->clean.arena, how, b, ev);
	int x;

	x = frame_put(f, r, y, 0, date, brief_date_style(b, ev));
	frame_put_cut(f, r, y, x + 1, r.width - x - 1, book_title(b, ev),
		      STYLE_TEXT);
}
