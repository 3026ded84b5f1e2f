/* The order of relevance: what meets a query best comes first. */
#include <stdlib.h>

#include "base/utf8.h"
#include "index/docs.h"
#include "query/needles.h"
#include "query/node.h"
#include "query/wanted.h"
#include "text/regex.h"

enum { PLACES_MAX = 1000 }; /* counted in one text */

/* A word, name or expression that is sought. */
struct term {
	enum query_op op; /* QUERY_TEXT, QUERY_EXACT or QUERY_REGEX */
	struct sv text;
	struct needles needles; /* of a QUERY_TEXT */
	enum match_tier loosest; /* how it can be met */
	struct regex *regex;
	uint8_t *others; /* by doc after the events: 1 + the tier that meets
			    it, 1 + NOT_MET; OTHER_START */
	struct term *next;
};

enum { NOT_MET = MATCH_NEAR + 1, OTHER_START = 16 };

struct rank {
	struct arena *arena;
	const struct book *book;
	doc_no docs;
	struct term *terms;
};

/* ---- what is sought ---- */

static void add_term(struct rank *r, struct term term)
{
	struct term *t = ARENA_NEW(r->arena, 1, struct term);
	struct regex_fault fault;

	*t = term;
	t->needles = needles_of(r->arena, t->text);
	if (t->op == QUERY_TEXT && t->needles.n == 0)
		t->op = QUERY_EXACT;
	if (t->op == QUERY_REGEX)
		t->regex = regex_open(t->text, &fault);
	t->others = ARENA_NEW(r->arena, r->docs - book_events(r->book),
			      uint8_t);
	t->next = r->terms;
	r->terms = t;
}

static void add_name(struct rank *r, const struct query *q)
{
	struct wanted w = wanted_new(r->arena, q->text, q->whole);

	if (q->field != FIELD_WHO && q->field != FIELD_ROLE &&
	    q->field != FIELD_AT)
		return;
	/* In a text a name may stand in part, most likely with its longest
	 * word; that an initial does says nothing. */
	add_term(r, (struct term){
		.op = q->whole ? QUERY_EXACT : QUERY_TEXT,
		.text = q->whole || !w.tiers[FOLD_EXACT].n ?
				q->text :
				w.tiers[FOLD_EXACT].words[0],
		.loosest = MATCH_BLIND });
}

static void add_terms(struct rank *r, const struct query *q)
{
	if (q->op == QUERY_FIELD)
		add_name(r, q);
	else if (q->op == QUERY_TEXT || q->op == QUERY_EXACT ||
		 q->op == QUERY_REGEX)
		add_term(r, (struct term){ .op = q->op, .text = q->text,
					   .loosest = MATCH_BLIND });
	else if (q->op == QUERY_AND || q->op == QUERY_OR ||
		 q->op == QUERY_SAVED)
		for (size_t i = 0; i < q->nparts; i++)
			add_terms(r, q->parts[i]);
}

/* What stood for the words that are nowhere. */
static void add_near(struct rank *r, struct sv near)
{
	while (near.n) {
		struct sv word = sv_trim(sv_cut(&near, ','));

		add_term(r, (struct term){ .op = QUERY_TEXT, .text = word,
					   .loosest = MATCH_NEAR });
	}
}

/* ---- where it is ---- */

/* How often a term is met, and by which tier, NOT_MET while it is not; and
 * whether it begins a word somewhere. */
struct met {
	size_t places;
	int tier;
	bool start;
};

/* Whether PART begins a word of TEXT, both folded. */
static bool starts_word(struct sv text, struct sv part)
{
	while (text.n)
		if (sv_starts(text, part))
			return true;
		else
			sv_cut(&text, ' ');
	return false;
}

static size_t count(struct sv text, struct sv part)
{
	size_t n = 0;

	for (size_t at = sv_find(text, part, 0);
	     at != SV_NONE && n < PLACES_MAX;
	     at = sv_find(text, part, at + part.n))
		n++;
	return n;
}

static size_t count_regex(struct regex *regex, struct sv text)
{
	size_t at = 0, from, to, n = 0;

	while (regex && n < PLACES_MAX &&
	       regex_find(regex, text, at, &from, &to) == REGEX_FOUND) {
		n++;
		at = to;
		if (at >= text.n)
			break;
		if (to == from)
			utf8_next(text, &at);
	}
	return n;
}

static void add_met(struct met *met, size_t places, enum match_tier tier)
{
	met->places += places;
	if (places && (int)tier < met->tier)
		met->tier = (int)tier;
}

/* How often TEXT has T in a form of TIER; it begins a word there: *START. */
static size_t count_forms(const struct term *t, struct arena *scratch,
			  struct sv text, enum fold_tier tier, bool *start)
{
	struct sv fold = fold_copy(scratch, text, tier);
	size_t n = 0;

	for (size_t i = 0; !n && i < t->needles.n; i++) {
		const struct needle *needle = &t->needles.v[i];

		if (needle->tier == tier)
			n = count(fold, needle->fold);
		if (n)
			*start |= starts_word(fold, needle->fold);
	}
	return n;
}

/* Adds what TEXT has of T. */
static void find_term(const struct term *t, struct arena *scratch,
		      struct sv text, struct met *met)
{
	enum match_tier tier = t->loosest == MATCH_NEAR ? MATCH_NEAR :
							  MATCH_EXACT;
	struct sv readings[] = { text, fold_also(scratch, text) };
	size_t n = 0;

	if (t->op == QUERY_EXACT || t->op == QUERY_REGEX) {
		n = t->op == QUERY_EXACT ? count(text, t->text) :
					   count_regex(t->regex, text);
		add_met(met, n, MATCH_EXACT);
		met->start |= n > 0;
		return;
	}
	for (size_t i = 0; !n && i < 2 && readings[i].n; i++)
		n = count_forms(t, scratch, readings[i], FOLD_EXACT,
				&met->start);
	if (!n) {
		n = count_forms(t, scratch, text, FOLD_BLIND, &met->start);
		tier = t->loosest;
	}
	add_met(met, n, tier);
}

/* A term on its way through the texts of one thing. */
struct seeking {
	const struct term *term;
	struct arena *scratch;
	struct met met;
};

static bool find_in_text(struct sv text, void *arg)
{
	struct seeking *s = arg;

	find_term(s->term, s->scratch, text, &s->met);
	return false;
}

/* A term that is sought in the names of an event, and in what else it has that
 * is told once for all. */
struct others {
	const struct rank *rank;
	struct term *term;
	struct arena *scratch;
	struct met *met;
};

/* Adds a place where DOC is met, however many texts of it are. */
static bool find_in_doc(doc_no doc, void *arg)
{
	const struct others *in = arg;
	const struct book *b = in->rank->book;
	struct seeking s = { in->term, in->scratch, { 0, NOT_MET, false } };
	uint8_t *known = &in->term->others[doc - book_events(b)];
	int tier;

	if (!*known) {
		texts_of_doc(b, doc, find_in_text, &s);
		*known = (uint8_t)(s.met.tier + 1);
		*known |= s.met.start ? OTHER_START : 0;
	}
	tier = (*known & ~OTHER_START) - 1;
	if (tier == NOT_MET)
		return false;
	add_met(in->met, 1, (enum match_tier)tier);
	in->met->start |= (*known & OTHER_START) != 0;
	return false;
}

static struct met find_in_event(const struct rank *r, struct term *t,
				struct arena *scratch, event_no ev)
{
	struct seeking s = { t, scratch, { 0, NOT_MET, false } };

	docs_of_event(r->book, ev, find_in_doc,
		      &(struct others){ r, t, scratch, &s.met });
	texts_of_own(r->book, ev, find_in_text, &s);
	return s.met;
}

/* ---- the order ---- */

struct ranked {
	event_no event;
	int tier;       /* the loosest of the terms that it has */
	size_t starts;  /* terms that begin a word of it */
	size_t titles;  /* terms in its title */
	size_t places;  /* of all terms */
};

static struct ranked rank_event(const struct rank *r, struct arena *scratch,
				event_no ev)
{
	struct ranked ranked = { .event = ev, .tier = MATCH_EXACT };

	for (struct term *t = r->terms; t; t = t->next) {
		struct met met = find_in_event(r, t, scratch, ev);
		struct met title = { 0, NOT_MET, false };

		if (!met.places)
			continue;
		find_term(t, scratch, book_title(r->book, ev), &title);
		ranked.starts += met.start;
		ranked.titles += title.places > 0;
		ranked.places += met.places;
		if (met.tier > ranked.tier)
			ranked.tier = met.tier;
	}
	return ranked;
}

static int by_relevance(const void *x, const void *y)
{
	const struct ranked *a = x, *b = y;

	if (a->tier != b->tier)
		return a->tier < b->tier ? -1 : 1;
	if (a->starts != b->starts)
		return a->starts > b->starts ? -1 : 1;
	if (a->titles != b->titles)
		return a->titles > b->titles ? -1 : 1;
	if (a->places != b->places)
		return a->places > b->places ? -1 : 1;
	return (a->event > b->event) - (a->event < b->event);
}

void query_rank(struct arena *a, const struct corpus *c,
		const struct query *q, const struct match_note *note,
		struct hits hits)
{
	struct rank r = { .arena = a, .book = c->b, .docs = index_docs(c->x) };
	struct ranked *ranked = ARENA_NEW(a, hits.n, struct ranked);
	struct arena scratch = { 0 };

	if (!q || hits.n == 0)
		return;
	add_terms(&r, q);
	add_near(&r, note->near);
	for (size_t i = 0; i < hits.n; i++) {
		ranked[i] = rank_event(&r, &scratch, hits.v[i]);
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	for (struct term *t = r.terms; t; t = t->next)
		regex_close(t->regex);
	qsort(ranked, hits.n, sizeof(*ranked), by_relevance);
	for (size_t i = 0; i < hits.n; i++)
		hits.v[i] = ranked[i].event;
}
