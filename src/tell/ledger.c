/* Who tells how much (ledger.h). */
#include "tell/ledger.h"

#include <stdlib.h>

#include "base/vec.h"
#include "book/each.h"
#include "tell/bearing.h"
#include "tell/ledger_places.h"
#include "tell/tell.h"

/* Paragraphs that a reference can name where there is no text to count them
 * in: more is no paragraph but a page, or an error. */
enum { PARAGRAPHS_MOST = 999 };

/* What is kept of a source while it is counted. */
struct counting {
	VEC(struct ledger_place) places;
	event_no seen;  /* the event last counted, + 1 */
	event_no cited; /* the same, of events that refer to it themselves */
	source_no group; /* of the event that is counted: those that quote one
			    another lead, one to the next, to the same */
	bool direct;     /* something refers to it itself */
	VEC(source_no) through;
};

/* Paragraphs that the event that is counted refers to. */
struct met_place {
	source_no source;
	struct place_range range;
};

struct ledgering {
	struct arena *arena;
	struct arena *scratch; /* for an event */
	struct arena *words;   /* for a reference */
	uint64_t left; /* bytes that may still be looked through for quotes */
	const struct book *b;
	struct shelf *shelf;
	struct ledger *ledger;
	struct counting *of; /* by source */
	struct ledger_headings **headings; /* by the source whose text it is
					      first; null: not asked for yet */
	bool *counted;       /* by reference: two fields of a variant share
				theirs */
	event_no stamp;      /* the event that is counted, + 1 */
	enum paragraph_is is; /* what paragraphs are that are met */
	VEC(source_no) met;   /* the sources of that event */
	VEC(source_no) direct; /* of these: those it refers to itself */
	VEC(struct met_place) places;
};

/* ---- paragraphs ---- */

/* Those that CITE names, until the next one is asked for. */
static struct place_ranges places_of(struct ledgering *l,
				     const struct cite *cite)
{
	const struct shelf_text *text = shelf_text(l->shelf, cite->source);

	arena_reset(l->words);
	return place_ranges(l->words, book_text(l->b, cite->at),
			    text->state == SHELF_READ ? text->paper.n :
							PARAGRAPHS_MOST);
}

static void add_place(struct ledgering *l, source_no s, struct place_range r)
{
	VEC_ADD(&l->of[s].places, (struct ledger_place){ r, l->is });
}

static void count_place(struct ledgering *l, const struct cite *cite)
{
	struct place_ranges in = places_of(l, cite);

	for (size_t i = 0; i < in.n; i++)
		add_place(l, cite->source, in.v[i]);
}

static int by_source(const void *a, const void *b)
{
	const struct met_place *x = a, *y = b;

	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	return (x->range.from > y->range.from) -
	       (x->range.from < y->range.from);
}

/* The event that is counted refers to each of its paragraphs once, however
 * often it does. */
static void count_places(struct ledgering *l)
{
	uint32_t n = l->places.n;

	if (n > 0)
		qsort(l->places.v, n, sizeof(*l->places.v), by_source);
	for (uint32_t i = 0, end; i < n; i = end) {
		struct met_place all = l->places.v[i];

		for (end = i + 1; end < n; end++) {
			struct met_place p = l->places.v[end];

			if (p.source != all.source ||
			    p.range.from > all.range.to + 1)
				break;
			if (p.range.to > all.range.to)
				all.range.to = p.range.to;
		}
		add_place(l, all.source, all.range);
	}
}

/* ---- references ---- */

/* IN: the paragraphs that CITE names. */
static void count_quotes(struct ledgering *l, const struct cite *cite,
			 struct place_ranges in)
{
	bool read = shelf_text(l->shelf, cite->source)->state == SHELF_READ;
	struct ledger_source *s = &l->ledger->v[cite->source];
	struct sv quotes = book_text(l->b, cite->quote);

	while (quotes.n > 0) {
		struct sv quote = sv_cut(&quotes, '\n');

		s->quotes++;
		if (!read)
			continue;
		s->found += paper_index_quotes(
				    shelf_index(l->shelf, cite->source), in,
				    paper_levelled(l->words, quote),
				    &l->left) ||
			    l->left == 0;
	}
}

static void meet(struct ledgering *l, source_no s)
{
	struct counting *of = &l->of[s];

	if (of->seen == l->stamp)
		return;
	of->seen = l->stamp;
	of->group = s;
	l->ledger->v[s].events++;
	VEC_ADD(&l->met, s);
}

/* Where the group of S leads to. */
static source_no group_of(struct ledgering *l, source_no s)
{
	while (l->of[s].group != s) {
		source_no next = l->of[s].group;

		l->of[s].group = l->of[next].group;
		s = next;
	}
	return s;
}

static void count_cite(struct ledgering *l, const struct cite *cite)
{
	const source_no *via = book_source_list(l->b, cite->via);
	struct place_ranges in = places_of(l, cite);
	source_no s = cite->source;

	l->ledger->v[s].cites++;
	meet(l, s);
	if (l->of[s].cited != l->stamp)
		VEC_ADD(&l->direct, s);
	l->of[s].cited = l->stamp;
	for (uint32_t k = 0; k < cite->via.count; k++) {
		meet(l, via[k]);
		l->of[group_of(l, via[k])].group = group_of(l, s);
	}
	for (size_t i = 0; i < in.n; i++)
		VEC_ADD(&l->places, (struct met_place){ s, in.v[i] });
	count_quotes(l, cite, in);
}

static bool count_cites(struct range cites, void *arg)
{
	struct ledgering *l = arg;
	const struct cite *cite = book_cites(l->b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		bool *counted = &l->counted[cites.first + i];

		if (!*counted)
			count_cite(l, &cite[i]);
		*counted = true;
	}
	return false;
}

/* Whether the sources that are met are of two groups or more. */
static bool is_of_two(struct ledgering *l)
{
	for (uint32_t i = 1; i < l->met.n; i++)
		if (group_of(l, l->met.v[i]) != group_of(l, l->met.v[0]))
			return true;
	return false;
}

static void count_event(struct ledgering *l, event_no ev)
{
	struct ledger *to = l->ledger;
	enum bearing worst = BEARING_UNKNOWN;
	struct bearings of = bearings_of(l->scratch, l->b, ev);
	size_t n;
	const struct variant *v = book_variants(l->b, ev, &n);

	arena_reset(l->scratch);
	l->stamp = ev + 1;
	l->is = PARAGRAPH_CITED;
	l->met.n = l->direct.n = l->places.n = 0;
	each_cites(l->b, ev, count_cites, l);
	count_places(l);
	to->none += l->met.n == 0;
	to->two += is_of_two(l);
	if (l->direct.n == 1)
		to->v[l->direct.v[0]].alone++;
	for (size_t i = 0; i < n; i++) {
		enum bearing bearing = bearing_of_variant(&of, &v[i]);

		worst = bearing > worst ? bearing : worst;
	}
	if (tell_differs(l->scratch, l->b, ev))
		worst = BEARING_DIFFERS;
	to->differ += worst == BEARING_DIFFERS;
	to->coarser += worst == BEARING_COARSER;
}

/* ---- what is no event ---- */

static bool place_cites(struct range cites, void *arg)
{
	struct ledgering *l = arg;
	const struct cite *cite = book_cites(l->b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		if (!l->counted[cites.first + i])
			count_place(l, &cite[i]);
		l->counted[cites.first + i] = true;
	}
	return false;
}

/* Events that are not among HITS. */
static void count_others(struct ledgering *l, struct hits hits)
{
	size_t next = 0;

	l->is = PARAGRAPH_OTHERS;
	for (event_no ev = 0; ev < book_events(l->b); ev++)
		if (next < hits.n && hits.v[next] == ev)
			next++;
		else
			each_cites(l->b, ev, place_cites, l);
}

/* What is no event; and which sources are only quoted by others. */
static void count_rest(struct ledgering *l)
{
	size_t n, nfigures;
	const struct cite *all = book_all_cites(l->b, &n);
	const struct figure *f = book_all_figures(l->b, &nfigures);

	l->is = PARAGRAPH_FIGURES;
	for (size_t i = 0; i < nfigures; i++)
		if (f[i].event == NO_EVENT)
			place_cites(f[i].cites, l);
	l->is = PARAGRAPH_NAMES;
	for (size_t i = 0; i < n; i++) {
		const source_no *via = book_source_list(l->b, all[i].via);

		l->of[all[i].source].direct = true;
		for (uint32_t k = 0; k < all[i].via.count; k++)
			VEC_ADD(&l->of[via[k]].through, all[i].source);
		if (!l->counted[i])
			count_place(l, &all[i]);
	}
}

/* ---- the whole ---- */

static int by_number(const void *a, const void *b)
{
	const source_no *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The sources V, as often as they came, each once in TO. */
static void take_through(struct ledgering *l, source_no *v, uint32_t n,
			 struct ledger_source *to)
{
	if (n > 0)
		qsort(v, n, sizeof(*v), by_number);
	to->through = ARENA_NEW(l->arena, n, source_no);
	for (uint32_t i = 0; i < n; i++)
		if (i == 0 || v[i] != v[i - 1])
			to->through[to->nthrough++] = v[i];
}

/* The headings of TEXT: once for all sources that have it. */
static const struct ledger_headings *headings_of(struct ledgering *l,
						 const struct shelf_text *text)
{
	struct ledger_headings **headings = &l->headings[text->first];

	if (!*headings)
		*headings = ledger_headings_of(l->arena, &text->paper);
	return *headings;
}

/* What was counted of the source S goes into the ledger. */
static void take_source(struct ledgering *l, source_no s)
{
	struct ledger_source *to = &l->ledger->v[s];
	struct counting *of = &l->of[s];
	const struct shelf_text *text = shelf_text(l->shelf, s);

	to->source = s;
	to->text = text->state;
	if (text->state == SHELF_READ) {
		to->nparagraphs = text->paper.n;
		to->headings = headings_of(l, text);
	}
	ledger_take(l->arena, of->places.v, of->places.n, to);
	to->unused = !of->direct && of->through.n == 0;
	if (!of->direct)
		take_through(l, of->through.v, of->through.n, to);
	VEC_FREE(&of->places);
	VEC_FREE(&of->through);
}

struct ledger ledger_new(struct arena *a, const struct corpus *c,
			 struct hits hits, struct shelf *shelf)
{
	struct arena scratch = { 0 }, words = { 0 };
	struct ledger ledger = { .n = book_sources(c->b), .events = hits.n };
	struct ledgering l = { .arena = a, .scratch = &scratch,
			       .words = &words, .left = PAPER_LOOKS, .b = c->b,
			       .shelf = shelf, .ledger = &ledger };
	size_t n;

	ledger.v = ARENA_NEW(a, ledger.n, struct ledger_source);
	l.of = ARENA_NEW(a, ledger.n, struct counting);
	l.headings = ARENA_NEW(a, ledger.n, struct ledger_headings *);
	book_all_cites(c->b, &n);
	l.counted = ARENA_NEW(a, n, bool);
	for (size_t i = 0; i < hits.n; i++)
		count_event(&l, hits.v[i]);
	count_others(&l, hits);
	count_rest(&l);
	for (source_no s = 0; s < ledger.n; s++)
		take_source(&l, s);
	VEC_FREE(&l.met);
	VEC_FREE(&l.direct);
	VEC_FREE(&l.places);
	arena_free(&scratch);
	arena_free(&words);
	return ledger;
}

struct sv ledger_date_reason(const struct book *b, source_no s)
{
	struct sv why = book_source_field(b, s, SV("inferred"));

	if (sv_starts(why, SV("date: ")))
		why = sv_slice(why, SV("date: ").n, why.n);
	return why;
}
