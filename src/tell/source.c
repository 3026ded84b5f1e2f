#include "tell/teller.h"

/*
 * The number of the note on SOURCE: its number in the chronology, so that [2]
 * is the same source in every report and on every screen.
 */
static uint32_t note_of(struct teller *t, source_no source)
{
	t->notes += !t->noted[source];
	t->noted[source] = true;
	return source + 1;
}

static const char *const voices[] = {
	[VOICE_NONE] = "",
	[VOICE_REPORT] = "",
	[VOICE_CLAIM] = "claim of ",
	[VOICE_OPINION] = "opinion of ",
};

static bool has_remark(const struct cite *c)
{
	return c->voice == VOICE_CLAIM || c->voice == VOICE_OPINION ||
	       c->by.length || c->via.count;
}

/* Whose words or judgement it is: "opinion of X", or X after PLAIN; nothing
 * when the source simply reports it. */
static bool tell_voice(struct teller *t, struct runs *to, const struct cite *c,
		       const char *plain)
{
	struct sv by = book_text(t->book, c->by);
	const char *voice = voices[c->voice];

	if (by.n == 0 && voice[0] == '\0')
		return false;
	doc_str(&t->m, to, voice[0] ? voice : plain);
	if (by.n)
		tell_names(t, to, by);
	else
		doc_str(&t->m, to, "the source");
	return true;
}

/* ", quoting [3]" */
static bool tell_via(struct teller *t, struct runs *to, const struct cite *c,
		     const char *before)
{
	const source_no *via = book_source_list(t->book, c->via);

	for (uint32_t i = 0; i < c->via.count; i++) {
		doc_str(&t->m, to, i ? ", " : before);
		doc_str(&t->m, to, i ? "" : "quoting ");
		doc_ref_note(&t->m, to, note_of(t, via[i]), SV(""));
	}
	return c->via.count > 0;
}

/* " (opinion of X, quoting [3])" */
static void tell_remark(struct teller *t, struct runs *to,
			const struct cite *c)
{
	bool voice;

	if (!has_remark(c))
		return;
	doc_str(&t->m, to, " (");
	voice = tell_voice(t, to, c, "according to ");
	tell_via(t, to, c, voice ? ", " : "");
	doc_str(&t->m, to, ")");
}

static void tell_ref(struct teller *t, struct runs *to, const struct cite *c)
{
	doc_ref_note(&t->m, to, note_of(t, c->source),
		     book_cite_at(t->m.arena, t->book, c));
}

void tell_cites(struct teller *t, struct runs *to, struct range cites)
{
	const struct cite *c = book_cites(t->book, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		struct sv quote = book_text(t->book, c[i].quote);

		doc_str(&t->m, to, i ? ", " : " ");
		tell_ref(t, to, &c[i]);
		tell_remark(t, to, &c[i]);
		while (quote.n) {
			doc_str(&t->m, to, " ");
			doc_text(&t->m, to, RUN_QUOTE, sv_cut(&quote, '\n'));
		}
	}
}

void tell_quotes(struct teller *t, event_no ev)
{
	size_t n;
	const struct cite *c = book_sources_of(t->book, ev, &n);

	for (size_t i = 0; i < n; i++) {
		struct sv quote = book_text(t->book, c[i].quote);
		struct doc_block *block = NULL;

		while (quote.n) {
			block = doc_add(&t->m, DOC_QUOTE);
			doc_text(&t->m, &block->text, RUN_QUOTE,
				 sv_cut(&quote, '\n'));
		}
		if (!block)
			continue;
		if (tell_voice(t, &block->label, &c[i], ""))
			doc_str(&t->m, &block->label, ", ");
		tell_ref(t, &block->label, &c[i]);
		tell_via(t, &block->label, &c[i], ", ");
	}
}

/* A reference that can stand in a list with others of its source: whatever
 * there is to say of it is said here, or beside its words. */
static bool joins(const struct cite *c)
{
	return !has_remark(c) || c->quote.length;
}

/* All that joins the reference I of N, from I on, as one. */
static void tell_joined(struct teller *t, struct runs *to,
			const struct cite *c, size_t i, size_t n, bool *told)
{
	struct build places = { .arena = t->m.arena };
	struct sv last = SV("");

	for (size_t j = i; j < n; j++) {
		struct sv at = book_cite_at(t->m.arena, t->book, &c[j]);

		if (c[j].source != c[i].source || !joins(&c[j]))
			continue;
		told[j] = true;
		if (at.n == 0 || sv_eq(at, last))
			continue;
		build_str(&places, places.n ? ", " : "");
		build_sv(&places, at);
		last = at;
	}
	doc_ref_note(&t->m, to, note_of(t, c[i].source), build_view(&places));
}

void tell_sources(struct teller *t, event_no ev)
{
	size_t n;
	const struct cite *c = book_sources_of(t->book, ev, &n);
	bool *told = ARENA_NEW(t->scratch, n, bool);
	struct doc_block *field;
	struct runs *to;

	if (n == 0)
		return;
	field = doc_field(&t->m, SV("Sources"));
	to = &field->text;
	for (size_t i = 0; i < n; i++) {
		if (told[i])
			continue;
		doc_str(&t->m, to, to->first ? "; " : "");
		if (joins(&c[i])) {
			tell_joined(t, to, c, i, n, told);
		} else {
			tell_ref(t, to, &c[i]);
			tell_remark(t, to, &c[i]);
		}
	}
}

/* ---- the notes ---- */

/* What a note says of its source, in this order.  BEFORE parts it from what
 * stands above. */
static const struct {
	struct sv key;
	const char *before, *label;
	bool is_date, is_url;
} note_fields[] = {
	{ SV_INIT("kind"), ". ", "", false, false },
	{ SV_INIT("publisher"), ", ", "", false, false },
	{ SV_INIT("in"), ", ", "in ", false, false },
	{ SV_INIT("date"), ", ", "", true, false },
	{ SV_INIT("url"), ". ", "", false, true },
	{ SV_INIT("accessed"), ", ", "accessed ", true, false },
	{ SV_INIT("archived"), ". ", "Archived: ", false, true },
	{ SV_INIT("file"), ". ", "File: ", false, false },
	{ SV_INIT("reliability"), ". ", "Reliability: ", false, false },
};

static void tell_lines(struct teller *t, struct runs *to, struct sv lines,
		       enum run_kind kind)
{
	for (bool first = true; lines.n; first = false) {
		doc_str(&t->m, to, first ? "" : ", ");
		doc_text(&t->m, to, kind, sv_cut(&lines, '\n'));
	}
}

static void tell_note_field(struct teller *t, struct runs *to, size_t i,
			    struct sv value, bool first)
{
	doc_str(&t->m, to, first ? ". " : note_fields[i].before);
	doc_str(&t->m, to, note_fields[i].label);
	if (note_fields[i].is_date)
		value = teller_edtf(t, value);
	else if (i == 0)
		value = teller_case(t, value, true);
	tell_lines(t, to, value, note_fields[i].is_url ? RUN_URL : RUN_TEXT);
}

/* The selected events that refer to SOURCE, by their numbers. */
static void tell_citing(struct teller *t, struct runs *to, source_no source)
{
	size_t n, count = 0;
	const event_no *events = book_source_events(t->book, source, &n);
	event_no *here = ARENA_NEW(t->scratch, n, event_no);

	for (size_t i = 0; i < n; i++)
		if (teller_number(t, events[i]))
			here[count++] = events[i];
	if (count == 0)
		return;
	doc_str(&t->m, to, ". Cited in ");
	tell_numbers(t, to, here, count);
}

/* "Author. Title (en). Article, May 2024. Cited in nos. 1-3." */
static void tell_note(struct teller *t, struct runs *to, source_no s)
{
	struct sv author = book_source_field(t->book, s, SV("author"));
	struct sv lang = book_source_field(t->book, s, SV("language"));
	size_t fields = sizeof(note_fields) / sizeof(note_fields[0]);
	bool first = true;

	tell_lines(t, to, author, RUN_TEXT);
	doc_str(&t->m, to, author.n ? ". " : "");
	doc_text(&t->m, to, RUN_EMPHASIS, book_source_title(t->book, s));
	doc_str(&t->m, to, lang.n ? " (" : "");
	tell_lines(t, to, lang, RUN_TEXT);
	doc_str(&t->m, to, lang.n ? ")" : "");
	for (size_t i = 0; i < fields; i++) {
		struct sv value = book_source_field(t->book, s,
						    note_fields[i].key);

		if (value.n == 0)
			continue;
		tell_note_field(t, to, i, value, first);
		first = false;
	}
	tell_citing(t, to, s);
	doc_str(&t->m, to, ".");
}

void tell_notes(struct teller *t)
{
	if (t->notes == 0)
		return;
	doc_section(&t->m, SV("Sources"));
	doc_open(&t->m, DOC_NOTES);
	for (source_no s = 0; s < book_sources(t->book); s++)
		if (t->noted[s])
			tell_note(t, &doc_note(&t->m, s + 1)->text, s);
	doc_close(&t->m);
	doc_close(&t->m);
}
