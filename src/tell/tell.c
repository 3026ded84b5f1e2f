/* A document as a row of steps, each told block by block. */
#include "tell/tell.h"

#include "base/build.h"
#include "base/panic.h"
#include "book/each.h"
#include "tell/teller.h"

/* ---- the head ---- */

static bool tell_about(struct teller *t)
{
	bool first = !t->headed;

	if (first)
		t->rest = sv_trim(book_about(t->book));
	t->headed = true;
	if (t->rest.n == 0)
		return false;
	tell_paragraph(t, &t->rest, first);
	return true;
}

static void tell_count(struct teller *t, enum label label, size_t n,
		       size_t total)
{
	struct build text = { .arena = t->m.arena };
	struct sv digits = build_digits(t->m.arena, n);

	if (n != total)
		label_fill_two(&text, t->options.locale, LABEL_NUMBER_OF,
			       digits, build_digits(t->m.arena, total));
	else
		build_sv(&text, digits);
	maker_text(&t->m,
		   &maker_field(&t->m, teller_label_for(t, label, total))->text,
		   RUN_TEXT, build_view(&text));
}

/* Who put the chronology together, and what state it is in. */
static void tell_state(struct teller *t)
{
	static const struct {
		enum label one, several;
		struct sv (*text)(const struct book *b);
		bool is_date;
	} fields[] = {
		{ LABEL_COMPILED_BY, LABEL_COMPILED_BY_SEVERAL,
		  book_compiled_by, false },
		{ LABEL_UPDATED, LABEL_UPDATED, book_updated, true },
		{ LABEL_VERSION, LABEL_VERSION, book_version, false },
		{ LABEL_RIGHTS, LABEL_RIGHTS, book_rights, false },
	};

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		struct sv text = fields[i].text(t->book);
		bool several = sv_find_char(text, '\n', 0) != SV_NONE;

		if (text.n == 0)
			continue;
		if (fields[i].is_date)
			text = teller_edtf(t, text);
		tell_lines(t,
			   &maker_field(&t->m,
					teller_label(t, several ?
							fields[i].several :
							fields[i].one))
				    ->text,
			   RUN_TEXT, text);
	}
}

/* What was selected, in words, and as who selects it again types it. */
static void tell_selection(struct teller *t)
{
	struct sv label = teller_label(t, LABEL_SELECTION);

	if (t->options.selection.n == 0)
		return;
	if (t->options.selected.n > 0) {
		maker_text(&t->m, &maker_field(&t->m, label)->text, RUN_TEXT,
			   t->options.selected);
		label = SV("");
	}
	maker_text(&t->m, &maker_field(&t->m, label)->text, RUN_TEXT,
		   t->options.selection);
}

/* ---- what is left out ---- */

static bool is_quoted(struct range cites, void *arg)
{
	const struct teller *t = arg;
	const struct cite *c = book_cites(t->book, cites);

	for (uint32_t i = 0; i < cites.count; i++)
		if (c[i].quote.length > 0)
			return true;
	return false;
}

static bool has_quotes(struct teller *t, event_no ev)
{
	return each_cites(t->book, ev, is_quoted, t);
}

static bool has_figures(struct teller *t, event_no ev)
{
	size_t n;

	book_figures(t->book, ev, &n);
	return n > 0 && !(t->options.parts & PART_FIGURES);
}

/* Those that the file gives, but for what it is part of. */
static bool has_links(struct teller *t, event_no ev)
{
	size_t n;
	const struct link *links = book_links(t->book, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (links[i].kind != LINK_PART_OF &&
		    links[i].kind < LINK_HAS_PART)
			return true;
	return false;
}

static bool has_fact(struct teller *t, event_no ev, enum fact_kind kind)
{
	size_t n;
	const struct fact *facts = book_facts(t->book, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == kind)
			return true;
	return false;
}

/* What a row has no room for: facts of a kind, or what HAS finds. */
static const struct {
	enum label label;
	enum fact_kind fact;
	bool (*has)(struct teller *t, event_no ev);
} left_out[] = {
	{ .label = LABEL_LEFT_QUOTATIONS, .has = has_quotes },
	{ .label = LABEL_LEFT_RESULTS, .fact = FACT_RESULT },
	{ .label = LABEL_LEFT_ITEMS, .fact = FACT_ITEM },
	{ .label = LABEL_LEFT_FIGURES, .has = has_figures },
	{ .label = LABEL_LEFT_LINKS, .has = has_links },
	{ .label = LABEL_LEFT_ADDRESSES, .fact = FACT_URL },
	{ .label = LABEL_LEFT_MEDIA, .fact = FACT_MEDIA },
};

/* Whether any event has what the row I of left_out is. */
static bool is_left(struct teller *t, size_t i)
{
	for (size_t k = 0; k < t->hits.n; k++)
		if (left_out[i].has ?
			    left_out[i].has(t, t->hits.v[k]) :
			    has_fact(t, t->hits.v[k], left_out[i].fact))
			return true;
	return false;
}

/* What a reader may miss: only what there is. */
static void tell_left_out(struct teller *t)
{
	size_t left = book_events(t->book) - t->hits.n;
	struct build text = { .arena = t->m.arena };
	const char *between = "";

	if (left > 0) {
		build_sv(&text, teller_counted(t, LABEL_LEFT_EVENTS, left));
		between = "; ";
	}
	for (size_t i = 0; i < sizeof(left_out) / sizeof(*left_out); i++) {
		if (!is_left(t, i))
			continue;
		build_str(&text, between);
		build_sv(&text, teller_label(t, left_out[i].label));
		between = ", ";
	}
	if (text.n > 0)
		maker_text(&t->m,
			   &maker_field(&t->m,
					teller_label(t, LABEL_LEFT_OUT))
				    ->text,
			   RUN_TEXT, build_view(&text));
}

static bool tell_scope(struct teller *t)
{
	if (t->headed)
		return false;
	t->headed = true;
	tell_state(t);
	tell_selection(t);
	tell_count(t, LABEL_EVENTS, t->hits.n, book_events(t->book));
	if (t->hits.n)
		tell_count(t, LABEL_SOURCES, t->notes, t->notes);
	if (t->options.detail != DETAIL_FULL && t->hits.n)
		tell_left_out(t);
	return true;
}

static bool tell_nothing(struct teller *t)
{
	if (t->headed || t->hits.n)
		return false;
	t->headed = true;
	tell_label(t, &maker_add(&t->m, BLOCK_PARAGRAPH)->text,
		   book_events(t->book) ? LABEL_NO_EVENT_SELECTED :
					  LABEL_NO_EVENT_AT_ALL);
	return true;
}

/* ---- events by themselves ---- */

static bool tell_next_event(struct teller *t)
{
	if (t->at == t->hits.n)
		return false;
	tell_event(t, teller_event_at(t, t->at++));
	return true;
}

/* ---- the whole ---- */

typedef bool step_fn(struct teller *t);

enum { CHRONICLE, STATS, BY_THEMSELVES, CITATIONS, QUOTATIONS };

static step_fn *const steps[][16] = {
	[CHRONICLE] = { tell_about, tell_scope, tell_nothing, tell_next_method,
			tell_next_strip, tell_next_key, tell_next_contents,
			tell_next_in_chapters, tell_next_dispute,
			tell_next_figure, tell_next_figure_row,
			tell_next_silence, tell_next_stats, tell_next_note,
			tell_next_index },
	[STATS] = { tell_next_stats_count, tell_next_stats },
	[BY_THEMSELVES] = { tell_next_event, tell_next_note },
	[CITATIONS] = { tell_next_citation },
	[QUOTATIONS] = { tell_next_quotation },
};

static const struct block *next_block(void *of, struct arena *a)
{
	struct teller *t = of;

	t->m = (struct maker){ .arena = a };
	while (steps[t->sort][t->step] && !steps[t->sort][t->step](t)) {
		t->step++;
		t->at = 0;
		t->headed = false;
	}
	return t->m.first;
}

/* The period; of a table that it is a chronology of that. */
static struct sv tell_subtitle(struct teller *t)
{
	struct sv period = teller_period_text(t);

	if (t->options.detail == DETAIL_FULL || period.n == 0)
		return period;
	return teller_filled(t, LABEL_A_CHRONOLOGY, period);
}

static struct sv title_of(const struct teller *t)
{
	return t->options.title.n	? t->options.title :
	       book_heading(t->book).n	? book_heading(t->book) :
					  teller_label(t, LABEL_CHRONOLOGY);
}

static struct doc *start(struct arena *a, const struct corpus *c,
			 struct hits hits, const struct tell_options *options,
			 unsigned sort)
{
	struct teller *t = ARENA_NEW(a, 1, struct teller);
	const struct book *b = c->b;

	for (size_t i = 1; i < hits.n; i++)
		ENSURE(hits.v[i - 1] < hits.v[i]);
	*t = (struct teller){ .m = { .arena = a },
			      .life = a,
			      .book = b,
			      .index = c->x,
			      .options = *options,
			      .hits = hits,
			      .sort = sort,
			      .single = sort != CHRONICLE };
	t->doc = (struct doc){ .head = { .locale = options->locale,
					.day = INT64_MIN },
			       .next = next_block,
			       .of = t };
	t->noted = ARENA_NEW(a, book_sources(b), bool);
	t->grouped = ARENA_NEW(a, hits.n, bool);
	t->role_seen = ARENA_NEW(a, book_role_count(b), uint32_t);
	teller_find_notes(t);
	if (sort <= STATS) {
		t->doc.head.title = title_of(t);
	}
	if (sort == CHRONICLE) {
		t->doc.head.subtitle = tell_subtitle(t);
		t->doc.head.events = (uint32_t)hits.n;
	}
	return &t->doc;
}

struct doc *tell_chronicle(struct arena *a, const struct corpus *c,
			   struct hits hits,
			   const struct tell_options *options)
{
	return start(a, c, hits, options, CHRONICLE);
}

struct doc *tell_stats(struct arena *a, const struct corpus *c,
		       struct hits hits, const struct tell_options *options)
{
	struct tell_options all = *options;

	all.parts |= PART_STATS;
	return start(a, c, hits, &all, STATS);
}

struct doc *tell_events(struct arena *a, const struct corpus *c,
			struct hits hits, const struct tell_options *options)
{
	return start(a, c, hits, options, BY_THEMSELVES);
}

struct doc *tell_citations(struct arena *a, const struct corpus *c,
			   struct hits hits,
			   const struct tell_options *options)
{
	return start(a, c, hits, options, CITATIONS);
}

struct doc *tell_quotations(struct arena *a, const struct corpus *c,
			    struct hits hits,
			    const struct tell_options *options)
{
	return start(a, c, hits, options, QUOTATIONS);
}
