/* A document as a row of steps, each told block by block. */
#include "tell/tell.h"

#include "base/build.h"
#include "base/panic.h"
#include "tell/teller.h"
#include "tell/year.h"

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
		enum label label;
		struct sv (*text)(const struct book *b);
		bool is_date;
	} fields[] = {
		{ LABEL_COMPILED_BY, book_compiled_by, false },
		{ LABEL_UPDATED, book_updated, true },
		{ LABEL_VERSION, book_version, false },
		{ LABEL_RIGHTS, book_rights, false },
	};

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		struct sv text = fields[i].text(t->book);

		if (text.n == 0)
			continue;
		if (fields[i].is_date)
			text = teller_edtf(t, text);
		tell_lines(t,
			   &maker_field(&t->m,
					teller_label(t, fields[i].label))
				    ->text,
			   RUN_TEXT, text);
	}
}

static bool tell_scope(struct teller *t)
{
	if (t->headed)
		return false;
	t->headed = true;
	tell_state(t);
	if (t->options.selection.n)
		maker_text(&t->m,
			   &maker_field(&t->m,
					teller_label(t, LABEL_SELECTION))
				    ->text,
			   RUN_TEXT, t->options.selection);
	tell_count(t, LABEL_EVENTS, t->hits.n, book_events(t->book));
	if (t->hits.n)
		tell_count(t, LABEL_SOURCES, t->notes, t->notes);
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

/* ---- events ---- */

/* What the chapter is called that begins with the event EV. */
static struct sv chapter_of(const struct teller *t, event_no ev)
{
	struct tell_year year = tell_year_of(t->book, ev);

	if (year.vague)
		return tell_year_words(t->m.arena, t->options.locale,
				       t->options.iso, &year);
	if (year.number == INT32_MIN)
		return teller_label(t, LABEL_BEFORE_CALENDAR);
	if (year.number != INT32_MAX)
		return teller_year(t, year.number);
	return teller_label(t, book_has_date(t->book, ev) ?
				       LABEL_BEYOND_CALENDAR :
				       LABEL_WITHOUT_DATE);
}

/* The event that is told after AT others. */
static event_no event_at(const struct teller *t, size_t at)
{
	return t->hits.v[t->options.latest ? t->hits.n - 1 - at : at];
}

/* Whether the event that is told after AT others begins a chapter. */
static bool begins_chapter(const struct teller *t, size_t at)
{
	struct tell_year year, before;

	if (at == 0)
		return true;
	year = tell_year_of(t->book, event_at(t, at));
	before = tell_year_of(t->book, event_at(t, at - 1));
	return !tell_year_equal(&year, &before);
}

static bool tell_next_event(struct teller *t)
{
	event_no ev;

	if (t->at == t->hits.n)
		return false;
	ev = event_at(t, t->at);
	if (!t->single && !t->headed && begins_chapter(t, t->at)) {
		maker_heading(&t->m, 1, chapter_of(t, ev));
		t->headed = true;
		return true;
	}
	tell_event(t, ev);
	t->headed = false;
	t->at++;
	return true;
}

/* ---- the whole ---- */

typedef bool step_fn(struct teller *t);

enum { CHRONICLE, BY_THEMSELVES, CITATIONS, QUOTATIONS };

static step_fn *const steps[][9] = {
	[CHRONICLE] = { tell_about, tell_scope, tell_nothing, tell_next_event,
			tell_next_figure, tell_next_silence, tell_next_note,
			tell_next_index },
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
	t->role_seen = ARENA_NEW(a, book_role_count(b), uint32_t);
	teller_find_notes(t);
	if (!t->single) {
		t->doc.head.title = options->title.n	? options->title :
				    book_heading(b).n ? book_heading(b) :
							teller_label(t,
								     LABEL_CHRONOLOGY);
		t->doc.head.subtitle = teller_period_text(t);
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
