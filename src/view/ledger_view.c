/* The ledger of sources, laid out. */
#include "view/ledger_view.h"

#include "base/build.h"
#include "book/called.h"
#include "text/language.h"
#include "text/width.h"
#include "view/bars.h"
#include "wording/date_words.h"
#include "wording/label.h"

enum {
	INSET = 7,     /* cells before what is told of a source */
	GAP = 3,       /* between two things on a line */
	CELLS = 3,     /* of a paragraph, with the blank after its bar */
	MANY = 32,     /* paragraphs from which on each has one cell */
	TENTH = 10,    /* of these each tenth has its number */
	LINES = 4,     /* of bars at most: then a cell is of several */
	RUN = 3,       /* numbers in a row from which on they are a range */
};

struct ledger_lines {
	struct doc_lines *l;
	const struct book *b;
	const struct ledger *ledger;
	struct brief_dates dates;
	int col; /* after what was put last */
	struct sv tag, language; /* that was named last */
};

static struct sv label(const struct ledger_lines *v, enum label id)
{
	return label_text(v->dates.locale, id);
}

/* A line of things at the inset, one after the other; what does not fit goes
 * on the next. */
static void begin(struct ledger_lines *v)
{
	doc_lines_add(v->l);
	v->col = INSET;
}

static void add(struct ledger_lines *v, struct sv text, enum style style)
{
	int gap = v->col > INSET ? GAP : 0;

	if (text.n == 0)
		return;
	if (gap && v->col + gap + width_text(text) > v->l->view.text.width) {
		begin(v);
		gap = 0;
	}
	if (INSET + width_text(text) > v->l->view.text.width) {
		scroll_flow(&v->l->view.text, INSET, text, style);
		v->col = v->l->view.text.width; /* nothing goes after it */
		return;
	}
	v->col = doc_lines_put(v->l, v->col + gap, 0, text, style);
}

static void add_built(struct ledger_lines *v, const struct build *text,
		      enum style style)
{
	add(v, build_view(text), style);
}

static void put_count(const struct ledger_lines *v, struct build *to,
		      enum label id, size_t n)
{
	label_count(to, v->dates.locale, id, n);
}

/* ID filled with N. */
static void put_filled(const struct ledger_lines *v, struct build *to,
		       enum label id, size_t n)
{
	label_fill(to, v->dates.locale, id, build_digits(to->arena, n));
}

/* ---- what the source is ---- */

struct sv ledger_date(struct arena *a, const struct book *b, source_no s,
		      struct sv key, struct brief_dates dates)
{
	struct sv edtf = book_source_field(b, s, key);
	const struct date_place place = { .year = DATE_NO_YEAR };
	struct build words = { .arena = a };
	struct date_fault fault;
	struct date d;

	if (dates.iso ||
	    !date_parse(a, edtf, DATE_LENIENT, &d, NULL, &fault))
		return edtf;
	if (dates.words)
		date_words(&words, dates.locale, &d);
	else
		date_short(&words, dates.locale, &d, &place);
	return build_view(&words);
}

/* "[2], [4]" */
static struct sv numbers_of(const struct ledger_lines *v,
			    const struct ledger_source *s)
{
	struct build b = { .arena = v->l->a };

	for (size_t i = 0; i < s->nthrough; i++)
		build_fmt(&b, "%s[%u]", i ? ", " : "", s->through[i] + 1);
	return build_view(&b);
}

static void put_what(struct ledger_lines *v, const struct ledger_source *s)
{
	struct build date = { .arena = v->l->a };
	struct build known = { .arena = v->l->a };
	struct sv lang = book_source_field(v->b, s->source, SV("language"));
	bool here = s->text == SHELF_READ;

	begin(v);
	add(v,
	    called_source_kind(v->b,
			       book_source_field(v->b, s->source, SV("kind")),
			       v->dates.locale),
	    STYLE_DIM);
	build_sv(&date, ledger_date(v->l->a, v->b, s->source,
				    SV("date"), v->dates));
	if (date.n > 0 && ledger_date_reason(v->b, s->source).n > 0)
		build_sv(&date, v->dates.words ?
					label_text(v->dates.locale,
						   LABEL_IS_INFERRED) :
					SV(" ^"));
	add_built(v, &date, STYLE_DIM);
	if (lang.n > 0 && !sv_eq(lang, v->tag)) {
		v->tag = lang;
		v->language = language_name(v->l->a, v->dates.locale,
					    lang);
	}
	add(v, lang.n > 0 ? v->language : lang, STYLE_DIM);
	if (s->nthrough > 0) {
		label_fill(&known, v->dates.locale, LABEL_KNOWN_THROUGH,
			   numbers_of(v, s));
		add_built(v, &known, STYLE_DIM);
		return;
	}
	add(v, label(v, here ? LABEL_TEXT_HERE : LABEL_TEXT_AWAY), STYLE_DIM);
}

/* ---- what it tells ---- */

static void put_quotes(struct ledger_lines *v, const struct ledger_source *s)
{
	struct build b = { .arena = v->l->a };
	struct build missing = { .arena = v->l->a };
	bool read = s->text == SHELF_READ, all = s->found == s->quotes;

	if (s->quotes == 0)
		return;
	put_count(v, &b, LABEL_QUOTES_N, s->quotes);
	if (read && all)
		put_count(v, &b, LABEL_QUOTES_FOUND, s->quotes);
	else if (read)
		put_filled(v, &missing, LABEL_QUOTES_MISSING,
			   s->quotes - s->found);
	add_built(v, &b, STYLE_TEXT);
	if (missing.n > 0)
		add_built(v, &missing, STYLE_WARN);
}

static void put_counts(struct ledger_lines *v, const struct ledger_source *s)
{
	struct build b = { .arena = v->l->a };

	begin(v);
	if (s->unused) {
		add(v, label(v, LABEL_NEVER_CITED), STYLE_WARN);
		return;
	}
	put_count(v, &b, LABEL_EVENTS_N, s->events);
	if (s->alone == s->events && s->alone > 0)
		put_count(v, &b, LABEL_ALONE_ALL, s->events);
	else if (s->alone > 0)
		put_filled(v, &b, LABEL_ALONE_N, s->alone);
	add_built(v, &b, STYLE_TEXT);
	build_cut(&b, 0);
	if (s->nthrough > 0)
		label_fill(&b, v->dates.locale, LABEL_COUNTS_WITH,
			   numbers_of(v, s));
	else
		put_count(v, &b, LABEL_CITES_N, s->cites);
	add_built(v, &b, STYLE_TEXT);
	put_quotes(v, s);
}

/* ---- its paragraphs ---- */

/* What is drawn as one, some paragraphs each. */
struct gathered {
	uint32_t *events; /* that refer to those of a cell, together */
	size_t n, each;   /* cells; paragraphs of one, the last has fewer */
	uint32_t most;    /* events of one */
};

/* The bars of FROM up to but not including TO, from 0, of CELLS each with the
 * blank after it. */
static void put_bars(struct ledger_lines *v, const struct gathered *s,
		     size_t from, size_t to, int cells)
{
	struct build b = { .arena = v->l->a };
	int wide = cells > 1 ? cells - 1 : 1;

	for (size_t i = from; i < to; i++) {
		uint32_t n = s->events[i];
		struct sv sign = SV(" ");

		if (n > 0 && v->l->ascii) {
			if (n >= (wide > 1 ? 100u : 10u))
				build_fmt(&b, "%*s", wide, "+");
			else
				build_fmt(&b, "%*u", wide, n);
		} else {
			if (n > 0)
				sign = bars_sign(bars_level(n, s->most,
							    BARS_LEVELS));
			for (int k = 0; k < wide; k++)
				build_sv(&b, sign);
		}
		build_fill(&b, ' ', (size_t)(cells - wide));
	}
	doc_lines_put(v->l, INSET, 0, build_view(&b), STYLE_BAR);
}

/* The number of cell I, where there is room for it; plain where it is without
 * an event. */
static void put_number(struct ledger_lines *v, const struct gathered *s,
		       size_t i, int col, int cells)
{
	enum { DIGITS = 5 };
	bool bare = s->events[i] == 0;
	int room = cells > 1 ? cells - 1 : DIGITS;

	if (cells == 1 && (i + 1) % TENTH != 0)
		return;
	doc_lines_right(v->l, cells > 1 ? col : col - DIGITS + 1, room,
			build_digits(v->l->a, (i + 1) * s->each),
			cells > 1 && bare ? STYLE_TEXT : STYLE_DIM);
}

static struct sv mark_of(const struct ledger_lines *v)
{
	return v->l->ascii ? SV("#") : SV("¶");
}

/* Cells FROM up to but not including TO, from 0, as bars and numbers. */
static void put_stretch(struct ledger_lines *v, const struct gathered *s,
			size_t from, size_t to, int cells)
{
	int end = INSET + (int)(to - from) * cells + (cells > 1 ? 1 : 2);
	struct build most = { .arena = v->l->a };

	doc_lines_add(v->l);
	put_bars(v, s, from, to, cells);
	if (to == s->n) {
		put_filled(v, &most, LABEL_MOST, s->most);
		doc_lines_put(v->l, end, 0, build_view(&most), STYLE_DIM);
	}
	doc_lines_add(v->l);
	for (size_t i = from; i < to; i++)
		put_number(v, s, i, INSET + (int)(i - from) * cells, cells);
	if (to == s->n)
		doc_lines_put(v->l, end, 0, mark_of(v), STYLE_DIM);
}

/* The events of S with one cell for EACH of its paragraphs. */
static struct gathered gathered(const struct ledger_lines *v,
				const struct ledger_source *s, size_t each)
{
	struct gathered g = { .each = each };

	g.n = (s->nparagraphs + each - 1) / each;
	g.events = ARENA_NEW(v->l->a, g.n, uint32_t);
	for (size_t i = 0; i < s->nstretches; i++) {
		struct ledger_stretch p = s->stretches[i];

		for (size_t at = p.from - 1, end; at < p.to; at = end) {
			uint32_t *events = &g.events[at / each];

			end = (at / each + 1) * each;
			end = end < p.to ? end : p.to;
			*events += p.events * (uint32_t)(end - at);
			g.most = *events > g.most ? *events : g.most;
		}
	}
	return g;
}

static void put_paragraphs(struct ledger_lines *v,
			   const struct ledger_source *s)
{
	enum { AFTER = 14 }; /* cells for what stands after the last */
	int cells = s->nparagraphs < MANY ? CELLS : 1;
	int room = (v->l->view.text.width - INSET - AFTER) / cells;
	size_t step = room > 2 * TENTH ?
			      (size_t)room / TENTH * TENTH :
		      room > 1 ? (size_t)room :
				 1;
	struct gathered g;

	if (cells > 1 && room > 1)
		step = (size_t)room;
	g = gathered(v, s,
		     cells > 1 || s->nparagraphs == 0 ? 1 :
			     (s->nparagraphs + step * LINES - 1) /
				     (step * LINES));
	for (size_t at = 0; at < g.n; at += step)
		put_stretch(v, &g, at, at + step < g.n ? at + step : g.n,
			    cells);
}

/* ---- and those without an event ---- */

/* "¶3, 5–9": those of S that are IS, if any; those after the MOST first are
 * counted. */
static void put_those(const struct ledger_lines *v, struct build *to,
		      const struct ledger_source *s, enum paragraph_is is)
{
	enum { MOST = 100 };
	struct ledger_stretch p;
	size_t left = s->are[is], from = 1;

	for (int n = 0; left > 0 && n < MOST && ledger_find(s, is, from, &p);
	     n++) {
		size_t end = p.to - p.from + 1 < RUN ? p.from : p.to;

		build_str(to, n > 0 ? ", " : "");
		if (n == 0)
			build_sv(to, mark_of(v));
		build_fmt(to, "%zu", p.from);
		if (end > p.from)
			build_fmt(to, "%s%zu", v->l->ascii ? "-" : "–", end);
		left -= end - p.from + 1;
		from = end + 1;
	}
	if (left > 0 && to->n > 0) {
		build_str(to, " ");
		put_filled(v, to, LABEL_STATS_MORE, left);
	}
}

/* Why they have none; LABELS: nothing tells. */
static void put_bare(struct ledger_lines *v, const struct ledger_source *s)
{
	static const struct {
		enum paragraph_is is;
		enum label why;
	} sorts[] = {
		{ PARAGRAPH_OPEN, LABELS },
		{ PARAGRAPH_OTHERS, LABEL_BARE_OTHERS },
		{ PARAGRAPH_FIGURES, LABEL_BARE_FIGURES },
		{ PARAGRAPH_NAMES, LABEL_BARE_NAMES },
		{ PARAGRAPH_HEADING, LABEL_BARE_HEADINGS },
	};
	struct build b = { .arena = v->l->a };
	size_t start;

	if (s->text != SHELF_READ)
		return; /* nobody knows what it has */
	build_sv(&b, label(v, LABEL_PARAGRAPHS_BARE));
	start = b.n;
	for (size_t i = 0; i < sizeof(sorts) / sizeof(sorts[0]); i++) {
		struct build those = { .arena = v->l->a };

		put_those(v, &those, s, sorts[i].is);
		if (those.n == 0)
			continue;
		build_str(&b, b.n > start ? "; " : "");
		build_sv(&b, build_view(&those));
		if (sorts[i].why == LABEL_BARE_HEADINGS)
			put_count(v, &b, sorts[i].why, s->are[sorts[i].is]);
		else if (sorts[i].why != LABELS)
			build_sv(&b, label(v, sorts[i].why));
	}
	if (b.n > start)
		scroll_flow_line(&v->l->view.text, INSET, build_view(&b),
				 STYLE_DIM);
}

/* ---- the whole ---- */

static void put_source(struct ledger_lines *v, const struct ledger_source *s)
{
	struct build number = { .arena = v->l->a };
	int col;

	doc_lines_gap(v->l);
	doc_lines_add(v->l);
	build_fmt(&number, "[%u] ", s->source + 1);
	col = doc_lines_put(v->l, DOC_MARGIN, 0, build_view(&number),
			    STYLE_HEADING);
	doc_lines_row(v->l, (struct target){ TARGET_SOURCE, s->source });
	scroll_flow(&v->l->view.text, col,
		    book_source_title(v->b, s->source), STYLE_HEADING);
	put_what(v, s);
	put_counts(v, s);
	if (!v->l->words)
		put_paragraphs(v, s);
	put_bare(v, s);
}

/* The column after the widest name of what is summed up. */
static int sums_col(const struct ledger_lines *v)
{
	static const enum label names[] = { LABEL_TWO_SOURCES, LABEL_NO_SOURCE,
					    LABEL_SOURCES_DIFFER };
	int widest = 0;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		int cells = width_text(label(v, names[i]));

		widest = cells > widest ? cells : widest;
	}
	return DOC_MARGIN + widest + 2;
}

/* "2 events of 69", or "none"; after it what else is BESIDE, if anything.
 * Events without a source are a link to nothing. */
static void put_sum(struct ledger_lines *v, enum label name, size_t n,
		    struct sv beside)
{
	struct build count = { .arena = v->l->a };

	if (n > 0)
		label_count_as(&count, v->dates.locale, LABEL_EVENTS_OF_ALL, n,
			       build_digits(count.arena, n),
			       build_digits(count.arena, v->ledger->events));
	else
		build_sv(&count, label(v, LABEL_NONE));
	build_str(&count, beside.n ? "; " : "");
	build_sv(&count, beside);
	doc_lines_add(v->l);
	if (name == LABEL_NO_SOURCE && n > 0)
		doc_lines_row(v->l, (struct target){ TARGET_NONE, 0 });
	doc_lines_put(v->l, DOC_MARGIN, 0, label(v, name), STYLE_TEXT);
	doc_lines_put(v->l, sums_col(v), 0, build_view(&count), STYLE_TEXT);
}

static void put_sums(struct ledger_lines *v)
{
	const struct ledger *ledger = v->ledger;
	struct build coarser = { .arena = v->l->a };

	if (ledger->coarser > 0)
		put_count(v, &coarser, LABEL_TOLD_COARSELY, ledger->coarser);
	doc_lines_gap(v->l);
	put_sum(v, LABEL_TWO_SOURCES, ledger->two, SV(""));
	put_sum(v, LABEL_NO_SOURCE, ledger->none, SV(""));
	put_sum(v, LABEL_SOURCES_DIFFER, ledger->differ,
		build_view(&coarser));
}

struct doc_view ledger_view(struct arena *a, const struct book *b,
			    const struct ledger *ledger,
			    struct brief_dates dates, int width,
			    const struct doc_look *look)
{
	struct doc_lines l = doc_lines_new(a, width, look);
	struct ledger_lines v = { .l = &l, .b = b, .ledger = ledger,
				  .dates = dates };

	for (size_t i = 0; i < ledger->n; i++)
		if (ledger->v[i].events > 0 ||
		    ledger->events == book_events(b))
			put_source(&v, &ledger->v[i]);
	put_sums(&v);
	return l.view;
}

void ledger_title(struct build *to, size_t sources, size_t events, size_t all,
		  const struct locale *l)
{
	label_count(to, l, LABEL_SOURCES_N, sources);
	build_str(to, ", ");
	if (events == all)
		label_count(to, l, LABEL_EVENTS_N, all);
	else
		label_count_as(to, l, LABEL_EVENTS_OF, all,
			       build_digits(to->arena, events),
			       build_digits(to->arena, all));
}
