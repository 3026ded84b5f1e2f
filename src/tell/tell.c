/* A document as a row of steps, each told block by block. */
#include "tell/tell.h"

#include "base/build.h"
#include "base/panic.h"
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

		if (text.n == 0 && fields[i].is_date)
			text = t->options.updated;
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
	if (t->hits.n)
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
			tell_next_strip, tell_next_contents, tell_next_key,
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

/* That it is a chronology, and of which period. */
static struct sv tell_subtitle(struct teller *t)
{
	struct sv period = teller_period_text(t);

	if (period.n == 0)
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
	t->outline = (struct outline){ .n = hits.n, .latest = options->latest };
	if (sort == CHRONICLE)
		t->outline = outline_build(a, b, hits, options->latest);
	t->doc = (struct doc){ .head = { .locale = options->locale,
					.day = INT64_MIN },
			       .next = next_block,
			       .of = t };
	t->noted = ARENA_NEW(a, book_sources(b), bool);
	t->grouped = ARENA_NEW(a, hits.n, struct grouped);
	t->role_turn = ARENA_NEW(a, book_role_count(b), uint32_t);
	teller_find_notes(t);
	if (sort <= STATS)
		t->doc.head.title = title_of(t);
	if (sort == CHRONICLE) {
		t->options.key.v = teller_numbered(t, a, options->key.v,
						   &t->options.key.n);
		t->doc.head.subtitle = tell_subtitle(t);
		t->doc.head.events = (uint32_t)hits.n;
		t->doc.head.unsourced = !teller_cites(t);
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
