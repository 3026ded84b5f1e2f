#include "book/when.h"
#include "tell/teller.h"

static const char *const statuses[] = {
	[STATUS_NONE] = "",           [STATUS_PLANNED] = "planned",
	[STATUS_HELD] = "held",       [STATUS_POSTPONED] = "postponed",
	[STATUS_CANCELLED] = "cancelled", [STATUS_REPORTED] = "reported",
};

static const char *const confidences[] = {
	[CONFIDENCE_NONE] = "",
	[CONFIDENCE_HIGH] = "high",
	[CONFIDENCE_MEDIUM] = "medium",
	[CONFIDENCE_LOW] = "low",
};

/* Adds WORD to a list that reads as a sentence. */
static void add_word(struct teller *t, struct runs *to, struct sv word)
{
	bool first = !to->first;

	if (word.n == 0)
		return;
	doc_str(&t->m, to, first ? "" : ", ");
	doc_text(&t->m, to, RUN_TEXT, teller_case(t, word, first));
}

/* "Opening, ceremony, state, planned"; that it is an event goes without
 * saying. */
static void tell_kind(struct teller *t, struct runs *to, event_no ev)
{
	size_t n, facts;
	const kind_no *kinds = book_kinds(t->book, ev, &n);
	const struct fact *fact = book_facts(t->book, ev, &facts);

	for (size_t i = 0; i < n; i++)
		if (!sv_eq(book_kind_id(t->book, kinds[i]), SV("event")))
			add_word(t, to, book_kind_label(t->book, kinds[i]));
	for (size_t i = 0; i < facts; i++)
		if (fact[i].kind == FACT_LEVEL)
			add_word(t, to, book_text(t->book, fact[i].value));
	add_word(t, to, sv_of(statuses[book_status(t->book, ev)]));
}

/* ---- facts ---- */

static void tell_words(struct teller *t, struct runs *to,
		       const struct fact *fact)
{
	doc_text(&t->m, to, RUN_TEXT, book_text(t->book, fact->value));
}

static void tell_quoted(struct teller *t, struct runs *to,
			const struct fact *fact)
{
	doc_text(&t->m, to, RUN_QUOTE, book_text(t->book, fact->value));
}

/* "20 agreements" is text and count: "agreements (20)". */
void tell_result(struct teller *t, struct runs *to,
			const struct fact *fact)
{
	tell_words(t, to, fact);
	if (fact->key.length == 0)
		return;
	doc_str(&t->m, to, " (");
	doc_text(&t->m, to, RUN_TEXT, book_text(t->book, fact->key));
	doc_str(&t->m, to, ")");
}

/* "date: the year of the conference" */
static void tell_keyed(struct teller *t, struct runs *to,
		       const struct fact *fact)
{
	struct sv key = teller_key(t, book_text(t->book, fact->key));

	doc_text(&t->m, to, RUN_EMPHASIS, key);
	doc_str(&t->m, to, key.n ? ": " : "");
	tell_words(t, to, fact);
}

static void tell_translated(struct teller *t, struct runs *to,
			    const struct fact *fact)
{
	struct sv lang = book_text(t->book, fact->key);

	tell_words(t, to, fact);
	doc_str(&t->m, to, lang.n ? " (" : "");
	doc_text(&t->m, to, RUN_TEXT, lang);
	doc_str(&t->m, to, lang.n ? ")" : "");
}

/* Facts that are fields.  What has no row here is not told. */
static const struct fact_field {
	struct sv label;
	void (*tell)(struct teller *t, struct runs *to,
		     const struct fact *fact);
	const char *join; /* all in one field, parted so; or null */
} fact_fields[FACT_KINDS] = {
	[FACT_TITLE] = { SV_INIT("Also called"), tell_translated, NULL },
	[FACT_RESULT] = { SV_INIT("Results"), tell_result, NULL },
	[FACT_ITEM] = { SV_INIT("Items"), tell_words, ", " },
	[FACT_DATE_TEXT] = { SV_INIT("Dated"), tell_quoted, ", " },
	[FACT_INFERRED] = { SV_INIT("Inferred"), tell_keyed, NULL },
	[FACT_TAG] = { SV_INIT("Tags"), tell_words, ", " },
	[FACT_CODE] = { SV_INIT("Codes"), tell_keyed, NULL },
};

static void tell_facts(struct teller *t, event_no ev, enum fact_kind kind)
{
	const struct fact_field *f = &fact_fields[kind];
	struct doc_block *field = NULL;
	size_t n;
	const struct fact *fact = book_facts(t->book, ev, &n);

	for (size_t i = 0; i < n; i++) {
		if (fact[i].kind != (uint32_t)kind)
			continue;
		if (field && f->join)
			doc_str(&t->m, &field->text, f->join);
		else
			field = doc_field(&t->m, field ? SV("") : f->label);
		f->tell(t, &field->text, &fact[i]);
		tell_cites(t, &field->text, fact[i].cites);
	}
}

/* That the date is inferred which EV has from another, and why, unless that
 * one is told of too. */
static void tell_inferred_above(struct teller *t, event_no ev)
{
	event_no from = book_dated_by(t->book, ev);
	struct sv why = book_date_reason(t->book, from);
	struct doc_block *field;

	if (from == ev || why.n == 0 || teller_number(t, from))
		return;
	field = doc_field(&t->m, fact_fields[FACT_INFERRED].label);
	doc_str(&t->m, &field->text, "date of ");
	doc_text(&t->m, &field->text, RUN_TEXT, book_title(t->book, from));
	doc_str(&t->m, &field->text, ": ");
	doc_text(&t->m, &field->text, RUN_TEXT, why);
}

/* ---- other events ---- */

static void tell_link(struct teller *t, struct runs *to, event_no ev)
{
	doc_text(&t->m, to, RUN_TEXT, book_title(t->book, ev));
	doc_str(&t->m, to, " (");
	if (teller_number(t, ev)) {
		tell_numbers(t, to, &ev, 1);
	} else {
		tell_when(t, to, ev);
		if (!t->options->single)
			doc_str(&t->m, to, "; not in this report");
	}
	doc_str(&t->m, to, ")");
}

/* Computed links of one kind: numbers, and how many have none. */
static void tell_back_links(struct teller *t, struct sv label,
			    const event_no *to, size_t n)
{
	event_no *here = ARENA_NEW(t->scratch, n, event_no);
	struct doc_block *field = doc_field(&t->m, label);
	struct build b = { .arena = t->m.arena };
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		if (teller_number(t, to[i]))
			here[count++] = to[i];
	if (n == 1 || t->options->single) {
		for (size_t i = 0; i < n; i++)
			tell_link(t, &(i ? doc_field(&t->m, SV("")) : field)
					      ->text, to[i]);
		return;
	}
	if (count)
		tell_numbers(t, &field->text, here, count);
	if (count == n)
		return;
	build_fmt(&b, count ? " and %zu more, not in this report"
			    : "%zu events, not in this report", n - count);
	doc_text(&t->m, &field->text, RUN_TEXT, build_view(&b));
}

static void tell_links(struct teller *t, event_no ev)
{
	size_t n;
	const struct link *links = book_links(t->book, ev, &n);
	event_no *to = ARENA_NEW(t->scratch, n, event_no);

	for (unsigned kind = 0; n && kind < LINK_KINDS; kind++) {
		struct sv label = link_label((enum link_kind)kind);
		size_t count = 0;

		for (size_t i = 0; i < n; i++)
			if (links[i].kind == kind)
				to[count++] = links[i].to;
		if (count == 0)
			continue;
		label = teller_case(t, label, true);
		if (kind >= LINK_HAS_PART) {
			tell_back_links(t, label, to, count);
			continue;
		}
		for (size_t i = 0; i < count; i++) {
			struct doc_block *field = doc_field(
				&t->m, i ? SV("") : label);

			tell_link(t, &field->text, to[i]);
		}
	}
}

/* ---- the event ---- */

static void tell_series(struct teller *t, event_no ev)
{
	series_no series = book_series(t->book, ev);
	struct sv number = book_number(t->book, ev);
	struct doc_block *field;

	if (series == NO_SERIES)
		return;
	field = doc_field(&t->m, SV("Series"));
	doc_text(&t->m, &field->text, RUN_TEXT,
		 book_series_title(t->book, series));
	doc_str(&t->m, &field->text, number.n ? ", number\u00a0" : "");
	doc_text(&t->m, &field->text, RUN_TEXT, number);
}

static void tell_event_figures(struct teller *t, event_no ev)
{
	size_t n;
	const struct figure *f = book_figures(t->book, ev, &n);

	for (size_t i = 0; i < n; i++) {
		struct doc_block *field = doc_field(
			&t->m, i ? SV("") : SV("Figures"));

		tell_figure(t, &field->text, &f[i]);
	}
}

static void tell_fields(struct teller *t, event_no ev)
{
	const char *confidence = confidences[book_confidence(t->book, ev)];

	tell_facts(t, ev, FACT_TITLE);
	tell_who(t, ev);
	tell_where(t, ev);
	tell_series(t, ev);
	tell_facts(t, ev, FACT_RESULT);
	tell_facts(t, ev, FACT_ITEM);
	tell_event_figures(t, ev);
	tell_links(t, ev);
	tell_facts(t, ev, FACT_DATE_TEXT);
	tell_facts(t, ev, FACT_INFERRED);
	tell_inferred_above(t, ev);
	tell_variants(t, ev);
	/* What an event is found by is of use where it stands alone. */
	if (t->options->single) {
		tell_facts(t, ev, FACT_CODE);
		tell_facts(t, ev, FACT_TAG);
	}
	if (confidence[0])
		doc_str(&t->m, &doc_field(&t->m, SV("Confidence"))->text,
			confidence);
	tell_sources(t, ev);
}

void tell_event(struct teller *t, event_no ev)
{
	struct doc_block *event = t->options->single
					  ? doc_open(&t->m, DOC_EVENT)
					  : doc_event(&t->m);

	tell_when(t, &event->label, ev);
	doc_text(&t->m, &event->text, RUN_TEXT, book_title(t->book, ev));
	tell_kind(t, &event->aside, ev);
	tell_paragraphs(t, book_summary(t->book, ev));
	tell_quotes(t, ev);
	doc_open(&t->m, DOC_FIELDS);
	tell_fields(t, ev);
	doc_close(&t->m);
	doc_close(&t->m);
	arena_reset(t->scratch);
}
