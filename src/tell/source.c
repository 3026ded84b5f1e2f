/* Where what is told comes from: references, quotations, who asserts it. */
#include "base/build.h"
#include "base/table.h"
#include "base/vec.h"
#include "book/each.h"
#include "tell/chain.h"

/* What somebody does, or several do, who asserts something. */
static const struct {
	enum label one, many;
} voices[] = {
	[VOICE_NONE] = { LABEL_SAYS, LABEL_SAY },
	[VOICE_REPORT] = { LABEL_REPORTS, LABEL_REPORT },
	[VOICE_CLAIM] = { LABEL_CLAIMS, LABEL_CLAIM },
	[VOICE_OPINION] = { LABEL_JUDGES, LABEL_JUDGE },
};

/* Whether the source tells it for a fact, in nobody's name. */
static bool is_plain(const struct cite *c)
{
	return c->by.count == 0 && c->voice != VOICE_CLAIM &&
	       c->voice != VOICE_OPINION;
}

static uint32_t note_of(source_no source)
{
	return source + 1; /* [2] is the same source everywhere */
}

bool teller_cites(const struct teller *t)
{
	return t->options.sources != SOURCES_NONE;
}

/* "X claims", "the source judges", "[2] reports"; BEGINS a line. */
static void tell_voice(struct teller *t, struct runs *to, const struct cite *c,
		       bool begins)
{
	struct sv by = teller_called(t, c->by);
	struct sv source = teller_label(t, LABEL_THE_SOURCE);
	bool many = c->by.count > 1;
	enum label voice = is_plain(c) ? voices[VOICE_REPORT].one :
			   many	       ? voices[c->voice].many :
					 voices[c->voice].one;

	tell_before(t, to, voice);
	if (is_plain(c) && teller_cites(t))
		maker_ref_note(&t->m, to, note_of(c->source), SV(""));
	else if (by.n)
		tell_lines(t, to, RUN_NAME, by);
	else
		maker_text(&t->m, to, RUN_TEXT,
			   begins ? teller_case(t, source, true) : source);
	tell_after(t, to, voice);
}

/* ", quoting [3]" */
static void tell_via(struct teller *t, struct runs *to, const struct cite *c,
		     const char *before)
{
	const source_no *via = book_source_list(t->book, c->via);

	if (c->via.count == 0 || !teller_cites(t))
		return;
	maker_str(&t->m, to, before);
	tell_before(t, to, LABEL_QUOTING);
	for (uint32_t i = 0; i < c->via.count; i++) {
		maker_str(&t->m, to, i ? ", " : "");
		maker_ref_note(&t->m, to, note_of(via[i]), SV(""));
	}
	tell_after(t, to, LABEL_QUOTING);
}

static bool says_how(const struct teller *t, const struct cite *c)
{
	return !is_plain(c) || (c->via.count && teller_cites(t));
}

/* " (X judges, quoting [3])" */
static void tell_how(struct teller *t, struct runs *to, const struct cite *c)
{
	bool plain = is_plain(c);

	if (!says_how(t, c))
		return;
	maker_str(&t->m, to, " (");
	if (!plain)
		tell_voice(t, to, c, false);
	tell_via(t, to, c, plain ? "" : ", ");
	maker_str(&t->m, to, ")");
}

void tell_speaker(struct teller *t, struct runs *to, const struct cite *c)
{
	if (is_plain(c))
		return;
	maker_str(&t->m, to, " (");
	tell_voice(t, to, c, false);
	maker_str(&t->m, to, ")");
}

static void tell_ref(struct teller *t, struct runs *to, const struct cite *c)
{
	maker_ref_note(&t->m, to, note_of(c->source),
		       book_cite_at(t->m.arena, t->book, c));
}

static void tell_cite_words(struct teller *t, struct runs *to,
			    const struct cite *c)
{
	struct sv quote = book_text(t->book, c->quote);

	while (quote.n) {
		maker_str(&t->m, to, " ");
		maker_text(&t->m, to, RUN_QUOTE, sv_cut(&quote, '\n'));
	}
	tell_private(t, to, book_text(t->book, c->note));
}

void tell_cites(struct teller *t, struct runs *to, struct range cites)
{
	const struct cite *c = book_cites(t->book, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		if (teller_cites(t)) {
			maker_str(&t->m, to, i ? ", " : " ");
			tell_ref(t, to, &c[i]);
		}
		tell_how(t, to, &c[i]);
		tell_cite_words(t, to, &c[i]);
	}
}

void tell_refs(struct teller *t, struct runs *to, struct range cites)
{
	const struct cite *c = book_cites(t->book, cites);

	for (uint32_t i = 0; i < cites.count && teller_cites(t); i++) {
		maker_str(&t->m, to, i ? ", " : "");
		tell_ref(t, to, &c[i]);
		tell_how(t, to, &c[i]);
	}
}

void tell_speakers(struct teller *t, struct runs *to, struct range cites)
{
	const struct cite *c = book_cites(t->book, cites);

	for (uint32_t i = 0; i < cites.count && !teller_cites(t); i++)
		tell_speaker(t, to, &c[i]);
}

void tell_words_of(struct teller *t, struct runs *to, struct range cites)
{
	const struct cite *c = book_cites(t->book, cites);

	for (uint32_t i = 0; i < cites.count; i++)
		tell_cite_words(t, to, &c[i]);
}

/* ---- quotations ---- */

/* Whoever says it: the source itself, or somebody in some voice. */
static struct sv voice_key(struct teller *t, const struct cite *c)
{
	struct build b = { .arena = t->m.arena };

	if (is_plain(c)) {
		build_fmt(&b, "[%u", c->source);
	} else {
		build_fmt(&b, "%u ", c->voice);
		build_sv(&b, teller_called(t, c->by));
	}
	return build_view(&b);
}

static void tell_said(struct teller *t, const struct cite *c)
{
	struct sv quote = book_text(t->book, c->quote);

	while (quote.n) {
		struct block *block = maker_add(&t->m, BLOCK_QUOTE);

		maker_text(&t->m, &block->text, RUN_QUOTE,
			   sv_cut(&quote, '\n'));
		if (teller_cites(t))
			tell_ref(t, &block->aside, c);
		tell_via(t, &block->aside, c, ", ");
	}
}

/* Together under who says them, each with its own source. */
void tell_quotes(struct teller *t, event_no ev)
{
	size_t all, n = 0;
	const struct cite *c = book_sources_of(t->book, ev, &all);
	const struct cite **quoting =
		ARENA_NEW(t->m.arena, all, const struct cite *);
	struct sv *keys = ARENA_NEW(t->m.arena, all, struct sv);
	struct chain chains;

	for (size_t i = 0; i < all; i++) {
		if (c[i].quote.length == 0)
			continue;
		keys[n] = voice_key(t, &c[i]);
		quoting[n++] = &c[i];
	}
	chains = chain_of(t->m.arena, keys, n);
	for (size_t i = 0; i < n; i++) {
		struct block *quotes;

		if (!chains.first[i])
			continue;
		quotes = maker_open(&t->m, BLOCK_QUOTES);
		tell_voice(t, &quotes->label, quoting[i], true);
		for (size_t k = i; k < n; k = chains.next[k])
			tell_said(t, quoting[k]);
		maker_close(&t->m);
	}
}

/* ---- the event's own sources ---- */

/* A reference that can stand in a list with others of its source: whatever
 * there is to say of it is said here, or beside its words. */
static bool joins(const struct teller *t, const struct cite *c)
{
	return !says_how(t, c) || c->quote.length;
}

/* Which of the N cites C join others though one that does not has their place:
 * in a list of places they are none more.  In the arena. */
static const bool *are_repeated(struct teller *t, const struct cite *c,
				size_t n)
{
	struct arena *a = t->m.arena;
	struct sv *keys = ARENA_NEW(a, n, struct sv);
	bool *repeated = ARENA_NEW(a, n, bool);
	struct chain places;

	for (size_t i = 0; i < n; i++) {
		struct build key = { .arena = a };

		build_fmt(&key, "%u ", c[i].source);
		build_sv(&key, book_cite_at(a, t->book, &c[i]));
		keys[i] = build_view(&key);
	}
	places = chain_of(a, keys, n);
	for (size_t i = 0; i < n; i++) {
		bool apart = false;

		for (size_t k = i; places.first[i] && k < n; k = places.next[k])
			apart |= !joins(t, &c[k]) && is_plain(&c[k]);
		for (size_t k = i; apart && k < n; k = places.next[k])
			repeated[k] = joins(t, &c[k]);
	}
	return repeated;
}

static void tell_own_sources(struct teller *t, struct runs *to,
			     const struct cite *c, size_t n)
{
	struct sv *keys = ARENA_NEW(t->m.arena, n, struct sv);
	const bool *repeated = are_repeated(t, c, n);
	struct chain chains;

	for (size_t i = 0; i < n; i++) {
		struct build key = { .arena = t->m.arena };

		if (joins(t, &c[i]) && !repeated[i])
			build_fmt(&key, "[%u", c[i].source);
		else
			build_fmt(&key, "%zu", i); /* stands alone */
		keys[i] = build_view(&key);
	}
	chains = chain_of(t->m.arena, keys, n);
	for (size_t i = 0; i < n; i++) {
		if (!chains.first[i] || repeated[i])
			continue;
		maker_str(&t->m, to, to->first ? "; " : "");
		if (joins(t, &c[i])) {
			maker_ref_note(&t->m, to, note_of(c[i].source),
				       chain_places(t, c, i, n, &chains));
		} else {
			tell_ref(t, to, &c[i]);
			tell_how(t, to, &c[i]);
		}
	}
}

static bool is_any(struct range cites, void *arg)
{
	(void)arg;
	return cites.count > 0;
}

void tell_sources(struct teller *t, event_no ev)
{
	size_t n, several = 0;
	const struct cite *c = book_sources_of(t->book, ev, &n);
	struct block *field;

	if (!teller_cites(t) ||
	    (n == 0 && each_cites(t->book, ev, is_any, NULL)))
		return; /* they stand beside single facts, if at all */
	for (size_t i = 1; i < n && !several; i++)
		several = c[i].source != c[0].source;
	field = maker_field(&t->m,
			    teller_label_for(t, LABEL_SOURCES,
					     n ? 1 + several : 0));
	if (n == 0)
		maker_text(&t->m, &field->text, RUN_WARN,
			   teller_label(t, LABEL_NONE));
	tell_own_sources(t, &field->text, c, n);
	for (size_t i = 0; i < n && t->options.private; i++) {
		if (c[i].note.length == 0)
			continue;
		t->m.private = true;
		field = maker_field(&t->m, SV(""));
		tell_ref(t, &field->text, &c[i]);
		tell_private(t, &field->text, book_text(t->book, c[i].note));
	}
}

/* Appends a source once. */
struct once {
	struct teller *t;
	struct runs *to;
	VEC(source_no) seen;
	struct table known; /* of them */
};

static struct sv source_text(const void *once, uint32_t number)
{
	return table_key(&((const struct once *)once)->seen.v[number]);
}

static bool tell_once(struct range cites, void *arg)
{
	struct once *once = arg;
	const struct cite *c = book_cites(once->t->book, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		uint32_t k = table_number(&once->known, table_key(&c[i].source),
					  source_text, once);

		if (k < once->seen.n)
			continue;
		VEC_ADD(&once->seen, c[i].source);
		maker_str(&once->t->m, once->to, k ? "; " : "");
		tell_ref(once->t, once->to, &c[i]);
	}
	return false;
}

void tell_row_sources(struct teller *t, struct runs *to, event_no ev)
{
	struct once once = { .t = t, .to = to };
	size_t n;
	const struct cite *c = book_sources_of(t->book, ev, &n);

	if (!teller_cites(t))
		return;
	tell_own_sources(t, to, c, n);
	if (n == 0)
		each_cites(t->book, ev, tell_once, &once);
	VEC_FREE(&once.seen);
	table_free(&once.known);
	if (!to->first)
		maker_text(&t->m, to, RUN_WARN, teller_label(t, LABEL_NONE));
}
