/* An event, whole, in the one order that all its readers have. */
#include "base/build.h"
#include "base/hash.h"
#include "book/called.h"
#include "book/choice.h"
#include "book/when.h"
#include "book/figure.h"
#include "tell/teller.h"
#include "text/clean.h"

/* Adds WORD, which may lead to TARGET, to a list that reads as a sentence. */
static void add_word(struct teller *t, struct runs *to, struct sv word,
		     enum target_to target, uint32_t no)
{
	bool first = !to->first;

	if (word.n == 0)
		return;
	maker_str(&t->m, to, first ? "" : ", ");
	maker_link(&t->m, to, RUN_TEXT, teller_case(t, word, first), target,
		   no);
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
			add_word(t, to,
				 called_kind(t->book, kinds[i],
					     t->options.locale),
				 TARGET_KIND, kinds[i]);
	for (size_t i = 0; i < facts; i++)
		if (fact[i].kind == FACT_LEVEL)
			add_word(t, to,
				 called_level(t->book,
					      book_text(t->book,
							fact[i].value),
					      t->options.locale),
				 TARGET_NONE, 0);
	add_word(t, to,
		 teller_choice(t, choice_status(book_status(t->book, ev))),
		 TARGET_NONE, 0);
}

/* The same as a field, for a reader who can follow a kind. */
static void tell_kind_field(struct teller *t, event_no ev)
{
	struct runs told = { 0 };

	tell_kind(t, &told, ev);
	if (told.first)
		maker_field(&t->m, teller_label(t, LABEL_KIND))->text = told;
}

/* ---- facts ---- */

static void tell_words(struct teller *t, struct runs *to,
		       const struct fact *fact)
{
	maker_text(&t->m, to, RUN_TEXT, book_text(t->book, fact->value));
}

static void tell_quoted(struct teller *t, struct runs *to,
			const struct fact *fact)
{
	maker_text(&t->m, to, RUN_QUOTE, book_text(t->book, fact->value));
}

/* "date: the year of the conference" */
static void tell_keyed(struct teller *t, struct runs *to,
		       const struct fact *fact)
{
	struct sv key = teller_key(t, book_text(t->book, fact->key));

	maker_text(&t->m, to, RUN_LABEL, key);
	maker_str(&t->m, to, key.n ? ": " : "");
	tell_words(t, to, fact);
}

static void tell_url(struct teller *t, struct runs *to,
		     const struct fact *fact)
{
	maker_link(&t->m, to, RUN_URL, book_text(t->book, fact->value),
		   TARGET_URL, 0);
}

/* "https://example.org/a.jpg, A scene of it (The museum)": FACT and the two
 * after it. */
static void tell_media(struct teller *t, struct runs *to,
		       const struct fact *fact)
{
	bool captioned = fact[1].value.length, credited = fact[2].value.length;

	tell_url(t, to, fact);
	maker_str(&t->m, to, captioned ? ", " : "");
	tell_words(t, to, &fact[1]);
	maker_str(&t->m, to, credited ? " (" : "");
	tell_words(t, to, &fact[2]);
	maker_str(&t->m, to, credited ? ")" : "");
}

/* Facts that are fields.  What has no row here is not told so. */
static const struct fact_field {
	enum label label;
	void (*tell)(struct teller *t, struct runs *to,
		     const struct fact *fact);
	const char *join; /* all in one field, separated so; or null */
} fact_fields[FACT_KINDS] = {
	[FACT_DATE_TEXT] = { LABEL_DATED, tell_quoted, ", " },
	[FACT_RESULT] = { LABEL_RESULTS, tell_result, NULL },
	[FACT_ITEM] = { LABEL_ITEMS, tell_words, ", " },
	[FACT_INFERRED] = { LABEL_INFERRED, tell_keyed, NULL },
	[FACT_URL] = { LABEL_PAGE, tell_url, NULL },
	[FACT_MEDIA] = { LABEL_MEDIA, tell_media, NULL },
	[FACT_TAG] = { LABEL_TAGS, tell_words, ", " },
	[FACT_CODE] = { LABEL_CODES, tell_keyed, NULL },
};

/* Returns whether there were any, and so does what else tells values that
 * something may be said of otherwise. */
static bool tell_facts(struct teller *t, event_no ev, enum fact_kind kind)
{
	const struct fact_field *f = &fact_fields[kind];
	struct block *field = NULL;
	size_t n, count = 0;
	const struct fact *fact = book_facts(t->book, ev, &n);

	for (size_t i = 0; i < n; i++)
		count += fact[i].kind == (uint32_t)kind;
	for (size_t i = 0; i < n; i++) {
		if (fact[i].kind != (uint32_t)kind)
			continue;
		if (field && f->join)
			maker_str(&t->m, &field->text, f->join);
		else
			field = maker_field(&t->m,
					    field ? SV("") :
						    teller_label_for(
							    t, f->label,
							    count));
		f->tell(t, &field->text, &fact[i]);
		tell_cites(t, &field->text, fact[i].cites);
	}
	return field;
}

/* The titles that EV has besides the one it is called by. */
static void tell_titles(struct teller *t, event_no ev)
{
	struct sv called = called_title(t->book, ev, t->options.locale);
	struct sv own = book_title(t->book, ev);
	struct block *field = NULL;
	size_t n;
	const struct fact *fact = book_facts(t->book, ev, &n);

	if (!sv_eq(own, called)) {
		field = maker_field(&t->m, teller_label(t, LABEL_ALSO_CALLED));
		maker_text(&t->m, &field->text, RUN_TEXT, own);
	}
	for (size_t i = 0; i < n; i++) {
		if (fact[i].kind != FACT_TITLE ||
		    sv_eq(book_text(t->book, fact[i].value), called))
			continue;
		field = maker_field(&t->m,
				    field ? SV("") :
					    teller_label(t,
							 LABEL_ALSO_CALLED));
		tell_result(t, &field->text, &fact[i]);
	}
}

/* That the date is inferred which EV has from another, and why, unless that
 * one is told of too. */
static void tell_inferred_above(struct teller *t, event_no ev)
{
	event_no from = book_dated_by(t->book, ev);
	struct sv why = book_date_reason(t->book, from);
	struct block *field;

	if (from == ev || why.n == 0 || teller_number(t, from))
		return;
	field = maker_field(&t->m, teller_label(t, LABEL_INFERRED));
	maker_text(&t->m, &field->text, RUN_LABEL,
		   label_before(t->options.locale, LABEL_DATE_OF));
	maker_link(&t->m, &field->text, RUN_TEXT,
		   teller_title(t, from), TARGET_EVENT, from);
	tell_after(t, &field->text, LABEL_DATE_OF);
	maker_str(&t->m, &field->text, ": ");
	maker_text(&t->m, &field->text, RUN_TEXT, why);
}

static bool tell_series(struct teller *t, event_no ev)
{
	series_no series = book_series(t->book, ev);
	struct sv number = book_number(t->book, ev);
	struct block *field;

	if (series == NO_SERIES)
		return false;
	field = maker_field(&t->m, teller_label(t, LABEL_SERIES));
	maker_link(&t->m, &field->text, RUN_TEXT,
		   called_series(t->book, series, t->options.locale),
		   TARGET_SERIES, series);
	if (number.n)
		maker_text(&t->m, &field->text, RUN_TEXT,
			   teller_filled(t, LABEL_IN_SERIES, number));
	return true;
}

static bool tell_event_figures(struct teller *t, event_no ev)
{
	size_t n;
	const struct figure *f = book_figures(t->book, ev, &n);
	const uint32_t *first = figures_first(t->m.arena, t->book, f, n);

	for (size_t i = 0; i < n; i++) {
		struct block *field = maker_field(
			&t->m,
			i ? SV("") : teller_label_for(t, LABEL_FIGURES, n));

		struct sv against = teller_against(t, &f[i]);

		if ((first && first[i] != i) || against.n > 0)
			maker_sign(&t->m, &field->text, RUN_DIFFERS);
		tell_figure(t, &field->text, &f[i]);
		maker_text(&t->m, &field->text, RUN_ASIDE, against);
	}
	return n > 0;
}

/* ---- what is the reader's own ---- */

static void private_field(struct teller *t, struct sv label, struct sv value)
{
	if (value.n == 0)
		return;
	t->m.private = true;
	maker_text(&t->m, &maker_field(&t->m, label)->text, RUN_TEXT, value);
	t->m.private = false;
}

static void tell_own(struct teller *t, event_no ev)
{
	struct build file = { .arena = t->m.arena };
	struct origin at = book_origin(t->book, ev);
	size_t n;
	const struct fact *fact = book_facts(t->book, ev, &n);

	if (!t->options.private)
		return;
	for (size_t i = 0; i < n; i++)
		if (fact[i].kind == FACT_NOTE || fact[i].kind == FACT_X)
			private_field(t,
				      fact[i].kind == FACT_X
					      ? book_text(t->book, fact[i].key)
					      : teller_label(t, LABEL_PRIVATE),
				      book_text(t->book, fact[i].value));
	build_sv(&file, book_file_name(t->book, at.file));
	build_fmt(&file, ":%u", at.line);
	private_field(t, teller_label(t, LABEL_FILE), build_view(&file));
	maker_group(&t->m);
	n = sv_find(t->options.tags, SV(", "), 0) == SV_NONE ? 1 : 2;
	private_field(t, teller_label_for(t, LABEL_YOUR_TAGS, n),
		      t->options.tags);
	private_field(t, teller_label(t, LABEL_YOUR_REMARK),
		      t->options.remark);
}

/* ---- the event ---- */

/* What stands before the words: more of the date, people, place. */
static void tell_first_fields(struct teller *t, event_no ev)
{
	t->m.bits |= FIELD_IS_DATE;
	tell_facts(t, ev, FACT_DATE_TEXT);
	tell_variants(t, ev, SV("date"), LABEL_OTHERWISE, false);
	t->m.bits &= ~(uint32_t)FIELD_IS_DATE;
	maker_group(&t->m);
	tell_titles(t, ev);
	tell_variants(t, ev, SV("title"), LABEL_ALSO_CALLED, false);
	tell_who(t, ev);
	tell_where(t, ev);
}

void tell_id(struct teller *t, event_no ev)
{
	struct build id = { .arena = t->m.arena };

	if (!t->options.ids)
		return;
	clean_id(&id, index_key(t->index, ev), t->options.ascii);
	maker_text(&t->m, &maker_field(&t->m, teller_label(t, LABEL_ID))->text,
		   RUN_TEXT, build_view(&id));
}

void tell_date_fields(struct teller *t, event_no ev)
{
	tell_facts(t, ev, FACT_DATE_TEXT);
	tell_facts(t, ev, FACT_INFERRED);
	tell_inferred_above(t, ev);
}

/* What came of it, what it belongs to. */
static void tell_middle_fields(struct teller *t, event_no ev)
{
	maker_group(&t->m);
	tell_variants(t, ev, SV("summary"), LABEL_OTHERWISE, false);
	tell_links(t, ev);
	tell_variants(t, ev, SV("number"), LABEL_SERIES, tell_series(t, ev));
	maker_group(&t->m);
	tell_variants(t, ev, SV("results"), LABEL_RESULTS,
		      tell_facts(t, ev, FACT_RESULT));
	tell_variants(t, ev, SV("items"), LABEL_ITEMS,
		      tell_facts(t, ev, FACT_ITEM));
	tell_variants(t, ev, SV("figures"), LABEL_FIGURES,
		      tell_event_figures(t, ev));
	tell_variants(t, ev, SV(""), LABEL_OTHERWISE, false);
	maker_group(&t->m);
	tell_facts(t, ev, FACT_URL);
	tell_facts(t, ev, FACT_MEDIA);
}

static void tell_confidence(struct teller *t, event_no ev)
{
	struct sv word = teller_choice(
		t, choice_confidence(book_confidence(t->book, ev)));

	if (word.n)
		maker_text(&t->m,
			   &maker_field(&t->m,
					teller_label(t, LABEL_CONFIDENCE))
				    ->text,
			   RUN_TEXT, word);
}

static void tell_last_fields(struct teller *t, event_no ev)
{
	maker_group(&t->m);
	tell_facts(t, ev, FACT_INFERRED);
	tell_inferred_above(t, ev);
	maker_group(&t->m);
	tell_near(t, ev);
	maker_group(&t->m);
	if (t->options.pane)
		tell_kind_field(t, ev);
	/* What an event is found by is of use where it stands alone. */
	if (t->single) {
		tell_facts(t, ev, FACT_CODE);
		tell_facts(t, ev, FACT_TAG);
	}
	tell_id(t, ev);
	tell_confidence(t, ev);
	tell_sources(t, ev);
	tell_own(t, ev);
}

/* The same for the same event of a book that was read again. */
static uint64_t block_id(const struct teller *t, event_no ev)
{
	struct sv id = book_id(t->book, ev);
	struct build key = { .arena = t->m.arena };

	if (id.n == 0) {
		build_sv(&key, book_edtf(t->book, ev));
		build_char(&key, '/');
		build_sv(&key, book_title(t->book, ev));
		id = build_view(&key);
	}
	return hash_text(id) | 1;
}

void tell_event(struct teller *t, event_no ev)
{
	struct sv summary = book_summary(t->book, ev);
	struct block *event = maker_open(&t->m, BLOCK_EVENT);

	event->number = teller_number(t, ev);
	event->id = block_id(t, ev);
	teller_dated(t, ev, event);
	tell_date(t, &event->label, ev);
	maker_link(&t->m, &event->text, RUN_TEXT,
		   called_title(t->book, ev, t->options.locale), TARGET_EVENT,
		   ev);
	if (!t->options.pane)
		tell_kind(t, &event->aside, ev);
	if (t->options.change)
		tell_change(t, ev);
	if (t->options.change && t->options.change->only) {
		maker_close(&t->m);
		return;
	}
	tell_first_fields(t, ev);
	for (bool first = true; sv_trim(summary).n; first = false)
		tell_paragraph(t, &summary, first);
	tell_quotes(t, ev);
	tell_middle_fields(t, ev);
	tell_last_fields(t, ev);
	maker_close(&t->m);
}
