/* What a chronology leaves out, said in its head: only what there is. */
#include "base/build.h"
#include "book/each.h"
#include "tell/teller.h"

static bool is_cited(struct range cites, void *arg)
{
	(void)arg;
	return cites.count > 0;
}

static bool has_sources(struct teller *t, event_no ev)
{
	return !teller_cites(t) && each_cites(t->book, ev, is_cited, t);
}

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

static bool has_summary(struct teller *t, event_no ev)
{
	return book_summary(t->book, ev).n > 0;
}

static bool has_who(struct teller *t, event_no ev)
{
	size_t n;

	book_who(t->book, ev, &n);
	return n > 0;
}

static bool has_places(struct teller *t, event_no ev)
{
	size_t n;

	book_where(t->book, ev, &n);
	return n > 0;
}

static bool has_others(struct teller *t, event_no ev)
{
	size_t n;

	book_variants(t->book, ev, &n);
	return n > 0;
}

static bool has_kind(struct teller *t, event_no ev)
{
	size_t n;
	const kind_no *kinds = book_kinds(t->book, ev, &n);

	return n > 1 || !sv_eq(book_kind_id(t->book, kinds[0]), SV("event"));
}

static bool has_series(struct teller *t, event_no ev)
{
	return book_series(t->book, ev) != NO_SERIES;
}

static bool has_confidence(struct teller *t, event_no ev)
{
	return book_confidence(t->book, ev) != CONFIDENCE_NONE;
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

#define LEAVES(detail) (1u << (detail))

enum {
	BRIEF = LEAVES(DETAIL_BRIEF),
	TABLES = LEAVES(DETAIL_TABLE) | BRIEF,
	ALL = LEAVES(DETAIL_FULL) | TABLES,
};

/* What documents of some DETAILS leave out, and WHY: facts of a kind, or what
 * HAS finds.  Those of one reason stand together. */
static const struct {
	enum label label, why;
	unsigned details;
	enum fact_kind fact;
	bool (*has)(struct teller *t, event_no ev);
} rows[] = {
#define ASKED(label) label, LABEL_LEFT_ASKED
#define NO_ROOM(label) label, LABEL_LEFT_NO_ROOM
#define FINDING(label) label, LABEL_LEFT_FINDING
	{ ASKED(LABEL_LEFT_SOURCES), ALL, .has = has_sources },
	{ ASKED(LABEL_LEFT_SUMMARIES), BRIEF, .has = has_summary },
	{ ASKED(LABEL_LEFT_WHO), BRIEF, .has = has_who },
	{ ASKED(LABEL_LEFT_PLACES), BRIEF, .has = has_places },
	{ ASKED(LABEL_LEFT_OTHERS), BRIEF, .has = has_others },
	{ ASKED(LABEL_LEFT_INFERENCES), BRIEF, .fact = FACT_INFERRED },
	{ NO_ROOM(LABEL_LEFT_QUOTATIONS), TABLES, .has = has_quotes },
	{ NO_ROOM(LABEL_LEFT_RESULTS), TABLES, .fact = FACT_RESULT },
	{ NO_ROOM(LABEL_LEFT_ITEMS), TABLES, .fact = FACT_ITEM },
	{ NO_ROOM(LABEL_LEFT_FIGURES), TABLES, .has = has_figures },
	{ NO_ROOM(LABEL_LEFT_LINKS), TABLES, .has = has_links },
	{ NO_ROOM(LABEL_LEFT_KINDS), TABLES, .has = has_kind },
	{ NO_ROOM(LABEL_LEFT_SERIES), TABLES, .has = has_series },
	{ NO_ROOM(LABEL_LEFT_CONFIDENCE), TABLES, .has = has_confidence },
	{ NO_ROOM(LABEL_LEFT_ADDRESSES), TABLES, .fact = FACT_URL },
	{ NO_ROOM(LABEL_LEFT_MEDIA), TABLES, .fact = FACT_MEDIA },
	{ NO_ROOM(LABEL_LEFT_TITLES), TABLES, .fact = FACT_TITLE },
	{ FINDING(LABEL_LEFT_TAGS), ALL, .fact = FACT_TAG },
	{ FINDING(LABEL_LEFT_CODES), ALL, .fact = FACT_CODE },
#undef ASKED
#undef NO_ROOM
#undef FINDING
};

enum { ROWS = sizeof(rows) / sizeof(*rows) };

/* Whether the document leaves out what the row I is, and any event has it. */
static bool is_left(struct teller *t, size_t i)
{
	if (!(rows[i].details & LEAVES(t->options.detail)))
		return false;
	for (size_t k = 0; k < t->hits.n; k++)
		if (rows[i].has ? rows[i].has(t, t->hits.v[k]) :
				  has_fact(t, t->hits.v[k], rows[i].fact))
			return true;
	return false;
}

/* Appends what is left out for one reason, the row *AT and those that follow
 * it. */
static void put_reason(struct teller *t, struct build *text, size_t *at)
{
	enum label why = rows[*at].why;
	struct build what = { .arena = t->m.arena };

	for (; *at < ROWS && rows[*at].why == why; ++*at) {
		if (!is_left(t, *at))
			continue;
		build_str(&what, what.n ? ", " : "");
		build_sv(&what, teller_label(t, rows[*at].label));
	}
	if (what.n == 0)
		return;
	build_str(text, text->n ? "; " : "");
	build_sv(text, teller_filled(t, why, build_view(&what)));
}

void tell_left_out(struct teller *t)
{
	size_t left = book_events(t->book) - t->hits.n, at = 0;
	struct build text = { .arena = t->m.arena };

	if (left > 0)
		build_sv(&text, teller_counted(t, LABEL_LEFT_EVENTS, left));
	while (at < ROWS)
		put_reason(t, &text, &at);
	if (text.n > 0)
		maker_text(&t->m,
			   &maker_field(&t->m,
					teller_label(t, LABEL_LEFT_OUT))
				    ->text,
			   RUN_TEXT, build_view(&text));
}
