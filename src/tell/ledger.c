/* Who tells how much (ledger.h). */
#include "tell/ledger.h"

#include <stdlib.h>

#include "base/course.h"
#include "base/mem.h"
#include "base/numbers.h"
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
	struct course course;
	struct arena *arena;
	struct arena scratch; /* for an event */
	struct arena words;   /* for a reference */
	uint64_t left; /* bytes that may still be looked through for quotes */
	const struct book *b;
	struct hits hits;
	size_t next; /* of these: the first that was not gone past */
	size_t ncites, nfigures; /* of all */
	struct shelf *shelf;
	struct ledger ledger;
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

	arena_reset(&l->words);
	return place_ranges(&l->words, book_text(l->b, cite->at),
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
	struct ledger_source *s = &l->ledger.v[cite->source];
	struct sv quotes = book_text(l->b, cite->quote);

	while (quotes.n > 0) {
		struct sv quote = sv_cut(&quotes, '\n');

		s->quotes++;
		if (!read)
			continue;
		s->found += paper_index_quotes(
				    shelf_index(l->shelf, cite->source), in,
				    paper_levelled(&l->words, quote),
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
	l->ledger.v[s].events++;
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

	l->ledger.v[s].cites++;
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

static void count_event(void *of, uint64_t at)
{
	struct ledgering *l = of;
	event_no ev = l->hits.v[at];
	struct ledger *to = &l->ledger;
	enum bearing worst = BEARING_UNKNOWN;
	struct bearings bearings = bearings_of(&l->scratch, l->b, ev);
	size_t n;
	const struct variant *v = book_variants(l->b, ev, &n);

	arena_reset(&l->scratch);
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
		enum bearing bearing = bearing_of_variant(&bearings, &v[i]);

		worst = bearing > worst ? bearing : worst;
	}
	if (tell_differs(&l->scratch, l->b, ev))
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

/* An event that is not among the hits. */
static void count_other(void *of, uint64_t ev)
{
	struct ledgering *l = of;

	l->is = PARAGRAPH_OTHERS;
	if (l->next < l->hits.n && l->hits.v[l->next] == ev)
		l->next++;
	else
		each_cites(l->b, (event_no)ev, place_cites, l);
}

static struct range row_at(uint64_t at)
{
	return (struct range){ (uint32_t)at, 1 };
}

static void count_figure(void *of, uint64_t at)
{
	struct ledgering *l = of;
	const struct figure *f = book_figure_rows(l->b, row_at(at));

	l->is = PARAGRAPH_FIGURES;
	if (f->event == NO_EVENT)
		place_cites(f->cites, l);
}

/* A reference of what is no event, if it is not counted; and which source is
 * only quoted by another. */
static void count_rest(void *of, uint64_t at)
{
	struct ledgering *l = of;
	const struct cite *cite = book_cites(l->b, row_at(at));
	const source_no *via = book_source_list(l->b, cite->via);

	l->is = PARAGRAPH_NAMES;
	l->of[cite->source].direct = true;
	for (uint32_t k = 0; k < cite->via.count; k++)
		VEC_ADD(&l->of[via[k]].through, cite->source);
	if (!l->counted[at])
		count_place(l, cite);
}

/* ---- the whole ---- */

/* The sources V, as often as they came, each once in TO. */
static void take_through(struct ledgering *l, source_no *v, uint32_t n,
			 struct ledger_source *to)
{
	to->nthrough = (uint32_t)numbers_unique(v, n);
	to->through = ARENA_NEW(l->arena, to->nthrough, source_no);
	for (uint32_t i = 0; i < to->nthrough; i++)
		to->through[i] = v[i];
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

static void drop_counting(struct counting *c)
{
	VEC_FREE(&c->places);
	VEC_FREE(&c->through);
}

/* What was counted of the source S goes into the ledger. */
static void take_source(void *ledgering, uint64_t at)
{
	struct ledgering *l = ledgering;
	source_no s = (source_no)at;
	struct ledger_source *to = &l->ledger.v[s];
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
	drop_counting(of);
}

/* ---- by stages ---- */

static uint64_t count_hits(const void *of)
{
	return ((const struct ledgering *)of)->hits.n;
}

static uint64_t count_events(const void *of)
{
	return book_events(((const struct ledgering *)of)->b);
}

static uint64_t count_figures(const void *of)
{
	return ((const struct ledgering *)of)->nfigures;
}

static uint64_t count_all_cites(const void *of)
{
	return ((const struct ledgering *)of)->ncites;
}

static uint64_t count_sources(const void *of)
{
	return ((const struct ledgering *)of)->ledger.n;
}

static const struct course_stage stages[] = {
	{ count_hits, count_event },
	{ count_events, count_other },
	{ count_figures, count_figure },
	{ count_all_cites, count_rest },
	{ count_sources, take_source },
};

enum { NSTAGES = sizeof(stages) / sizeof(*stages) };

struct ledgering *ledger_begin(struct arena *a, const struct corpus *c,
			       struct hits hits, struct shelf *shelf)
{
	struct ledgering *l = MEM_NEW(1, struct ledgering);
	size_t n = book_sources(c->b);

	*l = (struct ledgering){
		.arena = a, .left = PAPER_LOOKS, .b = c->b, .hits = hits,
		.shelf = shelf,
		.ledger = { .v = ARENA_NEW(a, n, struct ledger_source),
			    .n = n, .events = hits.n },
	};
	book_all_cites(c->b, &l->ncites);
	book_all_figures(c->b, &l->nfigures);
	l->of = MEM_NEW(n, struct counting);
	l->headings = ARENA_NEW(a, n, struct ledger_headings *);
	l->counted = MEM_NEW(l->ncites, bool);
	return l;
}

bool ledger_step(struct ledgering *l)
{
	enum { ITEMS = 128 };

	return course_step(&l->course, stages, NSTAGES, l, ITEMS);
}

unsigned ledger_progress(const struct ledgering *l)
{
	return course_progress(&l->course, stages, NSTAGES, l);
}

struct ledger ledger_end(struct ledgering *l)
{
	struct ledger ledger = l->ledger;

	for (size_t s = 0; s < ledger.n; s++)
		drop_counting(&l->of[s]);
	mem_free(l->of);
	mem_free(l->counted);
	VEC_FREE(&l->met);
	VEC_FREE(&l->direct);
	VEC_FREE(&l->places);
	arena_free(&l->scratch);
	arena_free(&l->words);
	mem_free(l);
	return ledger;
}

struct ledger ledger_new(struct arena *a, const struct corpus *c,
			 struct hits hits, struct shelf *shelf)
{
	struct ledgering *l = ledger_begin(a, c, hits, shelf);

	while (ledger_step(l))
		continue;
	return ledger_end(l);
}

struct sv ledger_date_reason(const struct book *b, source_no s)
{
	size_t n;
	const struct fact *facts = book_source_facts(b, s, &n);

	for (size_t i = 0; i < n; i++) {
		struct sv key = book_text(b, facts[i].key);

		if (facts[i].kind == FACT_INFERRED &&
		    (key.n == 0 || sv_eq(key, SV("date"))))
			return book_text(b, facts[i].value);
	}
	return SV("");
}
