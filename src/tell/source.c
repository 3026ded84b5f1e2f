/* Where what is told comes from: references, quotations, who asserts it. */
#include <stdlib.h>

#include "base/build.h"
#include "book/each.h"
#include "tell/teller.h"

/* What somebody does, or several do, who asserts something. */
static const struct {
	const char *one, *many;
} voices[] = {
	[VOICE_NONE] = { " says", " say" },
	[VOICE_REPORT] = { " reports", " report" },
	[VOICE_CLAIM] = { " claims", " claim" },
	[VOICE_OPINION] = { " judges", " judge" },
};

/* Whether the source tells it for a fact, in nobody's name. */
static bool is_plain(const struct cite *c)
{
	return c->by.length == 0 && c->voice != VOICE_CLAIM &&
	       c->voice != VOICE_OPINION;
}

static uint32_t note_of(source_no source)
{
	return source + 1; /* [2] is the same source everywhere */
}

/* "X claims", "the source judges", "[2] reports" */
static void tell_voice(struct teller *t, struct runs *to, const struct cite *c,
		       const char *source)
{
	struct sv by = book_text(t->book, c->by);
	bool many = sv_find_char(by, '\n', 0) != SV_NONE;

	if (is_plain(c)) {
		maker_ref_note(&t->m, to, note_of(c->source), SV(""));
		maker_str(&t->m, to, voices[VOICE_REPORT].one);
		return;
	}
	if (by.n)
		tell_lines(t, to, RUN_NAME, by);
	else
		maker_str(&t->m, to, source);
	maker_str(&t->m, to, many ? voices[c->voice].many
				  : voices[c->voice].one);
}

/* ", quoting [3]" */
static void tell_via(struct teller *t, struct runs *to, const struct cite *c,
		     const char *before)
{
	const source_no *via = book_source_list(t->book, c->via);

	for (uint32_t i = 0; i < c->via.count; i++) {
		maker_str(&t->m, to, i ? ", " : before);
		maker_str(&t->m, to, i ? "" : "quoting ");
		maker_ref_note(&t->m, to, note_of(via[i]), SV(""));
	}
}

static bool has_remark(const struct cite *c)
{
	return !is_plain(c) || c->via.count;
}

/* " (X judges, quoting [3])" */
static void tell_remark(struct teller *t, struct runs *to,
			const struct cite *c)
{
	bool plain = is_plain(c);

	if (!has_remark(c))
		return;
	maker_str(&t->m, to, " (");
	if (!plain)
		tell_voice(t, to, c, "the source");
	tell_via(t, to, c, plain ? "" : ", ");
	maker_str(&t->m, to, ")");
}

static void tell_ref(struct teller *t, struct runs *to, const struct cite *c)
{
	maker_ref_note(&t->m, to, note_of(c->source),
		       book_cite_at(t->m.arena, t->book, c));
}

void tell_cites(struct teller *t, struct runs *to, struct range cites)
{
	const struct cite *c = book_cites(t->book, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		struct sv quote = book_text(t->book, c[i].quote);

		maker_str(&t->m, to, i ? ", " : " ");
		tell_ref(t, to, &c[i]);
		tell_remark(t, to, &c[i]);
		while (quote.n) {
			maker_str(&t->m, to, " ");
			maker_text(&t->m, to, RUN_QUOTE, sv_cut(&quote, '\n'));
		}
		tell_private(t, to, book_text(t->book, c[i].note));
	}
}

/* ---- quotations ---- */

static bool same_voice(const struct book *b, const struct cite *x,
		       const struct cite *y)
{
	if (is_plain(x) || is_plain(y))
		return is_plain(x) && is_plain(y) && x->source == y->source;
	return x->voice == y->voice &&
	       sv_eq(book_text(b, x->by), book_text(b, y->by));
}

static void tell_quotations(struct teller *t, const struct cite *c)
{
	struct sv quote = book_text(t->book, c->quote);

	while (quote.n) {
		struct block *block = maker_add(&t->m, BLOCK_QUOTE);

		maker_text(&t->m, &block->text, RUN_QUOTE,
			   sv_cut(&quote, '\n'));
		tell_ref(t, &block->aside, c);
		tell_via(t, &block->aside, c, ", ");
	}
}

/* Together under who says them, each with its own source. */
void tell_quotes(struct teller *t, event_no ev)
{
	size_t n;
	const struct cite *c = book_sources_of(t->book, ev, &n);
	bool *told = ARENA_NEW(t->m.arena, n, bool);

	for (size_t i = 0; i < n; i++) {
		struct block *quotes;

		if (told[i] || c[i].quote.length == 0)
			continue;
		quotes = maker_open(&t->m, BLOCK_QUOTES);
		tell_voice(t, &quotes->label, &c[i], "The source");
		for (size_t k = i; k < n; k++) {
			if (!same_voice(t->book, &c[i], &c[k]))
				continue;
			told[k] = true;
			tell_quotations(t, &c[k]);
		}
		maker_close(&t->m);
	}
}

/* ---- the event's own sources ---- */

/* Places in a source that stand together: "5", "p. 12". */
struct places {
	struct sv *v;
	size_t n;
	bool numbers; /* no other */
};

static bool is_number(struct sv v)
{
	for (size_t i = 0; i < v.n; i++)
		if (v.s[i] < '0' || v.s[i] > '9')
			return false;
	return v.n > 0;
}

static int by_number(const void *x, const void *y)
{
	const struct sv *a = x, *b = y;

	return a->n != b->n ? (a->n > b->n) - (a->n < b->n) : sv_cmp(*a, *b);
}

/* Adds what AT names, each once. */
static void add_places(struct places *p, struct sv at)
{
	while (at.n) {
		struct sv place = sv_trim(sv_cut(&at, ','));
		size_t i = 0;

		while (i < p->n && !sv_eq(p->v[i], place))
			i++;
		if (i < p->n || place.n == 0)
			continue;
		p->numbers = p->numbers && is_number(place);
		p->v[p->n++] = place;
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
	struct build joined = { .arena = t->m.arena };
	struct places places = { .numbers = true };
	size_t most = 0;

	for (size_t j = i; j < n; j++)
		most += c[j].at.length + 1;
	places.v = ARENA_NEW(t->m.arena, most, struct sv);
	for (size_t j = i; j < n; j++) {
		if (c[j].source != c[i].source || !joins(&c[j]))
			continue;
		told[j] = true;
		add_places(&places, book_cite_at(t->m.arena, t->book, &c[j]));
	}
	if (places.numbers && places.n)
		qsort(places.v, places.n, sizeof(*places.v), by_number);
	for (size_t j = 0; j < places.n; j++) {
		build_str(&joined, j ? ", " : "");
		build_sv(&joined, places.v[j]);
	}
	maker_ref_note(&t->m, to, note_of(c[i].source), build_view(&joined));
}

static void tell_own_sources(struct teller *t, struct runs *to,
			     const struct cite *c, size_t n)
{
	bool *told = ARENA_NEW(t->m.arena, n, bool);

	for (size_t i = 0; i < n; i++) {
		if (told[i])
			continue;
		maker_str(&t->m, to, to->first ? "; " : "");
		if (joins(&c[i])) {
			tell_joined(t, to, c, i, n, told);
		} else {
			tell_ref(t, to, &c[i]);
			tell_remark(t, to, &c[i]);
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
	size_t n;
	const struct cite *c = book_sources_of(t->book, ev, &n);
	struct block *field;

	if (n == 0 && each_cites(t->book, ev, is_any, NULL))
		return; /* they stand beside single facts */
	field = maker_field(&t->m, SV("Sources"));
	if (n == 0)
		maker_text(&t->m, &field->text, RUN_WARN, SV("none"));
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
