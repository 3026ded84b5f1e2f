/* Who tells how much (ledger.h). */
#include "tell/ledger.h"

#include "base/vec.h"
#include "book/each.h"
#include "paper/place.h"
#include "tell/bearing.h"
#include "tell/tell.h"

/* Paragraphs that a reference can name where there is no text to count them
 * in: more is no paragraph but a page, or an error. */
enum { PARAGRAPHS_MOST = 999 };

/* What is kept of a source while it is counted. */
struct counting {
	VEC(event_no) stamps; /* by paragraph: the event last counted, + 1 */
	VEC(struct ledger_paragraph) paragraphs;
	event_no seen;  /* the event last counted, + 1 */
	event_no cited; /* the same, of events that refer to it themselves */
	uint32_t group; /* of the event that is counted: those that quote one
			   another have the same */
	bool direct;    /* something refers to it itself */
	VEC(source_no) through;
};

struct ledgering {
	struct arena *arena;
	struct arena *scratch; /* for an event */
	struct arena *words;   /* for the quotes of a reference */
	uint64_t left; /* bytes that may still be looked through for them */
	const struct book *b;
	struct shelf *shelf;
	struct ledger *ledger;
	struct counting *of; /* by source */
	bool *counted;       /* by reference: two fields of a variant share
				theirs */
	event_no stamp;      /* the event that is counted, + 1 */
	enum paragraph_is is; /* what paragraphs are that are met */
	VEC(source_no) met;   /* the sources of that event */
	VEC(source_no) direct; /* of these: those it refers to itself */
};

/* ---- paragraphs ---- */

/* So that there is a paragraph N, from 1, of S. */
static void make_paragraph(struct counting *of, size_t n)
{
	while (of->paragraphs.n < n) {
		VEC_ADD(&of->paragraphs, (struct ledger_paragraph){ 0 });
		VEC_ADD(&of->stamps, 0);
	}
}

struct counted_place {
	struct ledgering *l;
	source_no source;
};

static void count_paragraph(size_t n, void *arg)
{
	struct counted_place *place = arg;
	struct ledgering *l = place->l;
	struct counting *of = &l->of[place->source];
	struct ledger_paragraph *p;

	make_paragraph(of, n);
	p = &of->paragraphs.v[n - 1];
	if (p->is == PARAGRAPH_OPEN)
		p->is = l->is;
	if (l->is != PARAGRAPH_CITED || of->stamps.v[n - 1] == l->stamp)
		return;
	of->stamps.v[n - 1] = l->stamp;
	p->is = PARAGRAPH_CITED;
	p->events++;
}

static void count_place(struct ledgering *l, const struct cite *cite)
{
	const struct shelf_text *text = shelf_text(l->shelf, cite->source);
	struct counted_place place = { l, cite->source };

	place_each(book_text(l->b, cite->at),
		   text->state == SHELF_READ ? text->paper.n : PARAGRAPHS_MOST,
		   count_paragraph, &place);
}

/* ---- references ---- */

static void count_quotes(struct ledgering *l, const struct cite *cite)
{
	const struct shelf_text *text = shelf_text(l->shelf, cite->source);
	struct ledger_source *s = &l->ledger->v[cite->source];
	struct sv quotes = book_text(l->b, cite->quote);
	struct sv cited = { 0 };

	arena_reset(l->words);
	if (quotes.n > 0 && text->state == SHELF_READ && l->left > 0)
		cited = shelf_cited(l->words, l->b, cite, &text->paper);
	while (quotes.n > 0) {
		struct sv quote = sv_cut(&quotes, '\n');

		s->quotes++;
		if (text->state != SHELF_READ)
			continue;
		s->found += paper_quotes(cited,
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

/* The group of S becomes that of OTHER, for all who are met. */
static void join(struct ledgering *l, source_no s, source_no other)
{
	uint32_t from = l->of[s].group, to = l->of[other].group;

	for (uint32_t i = 0; i < l->met.n; i++)
		if (l->of[l->met.v[i]].group == from)
			l->of[l->met.v[i]].group = to;
}

static void count_cite(struct ledgering *l, const struct cite *cite)
{
	const source_no *via = book_source_list(l->b, cite->via);
	source_no s = cite->source;

	l->ledger->v[s].cites++;
	meet(l, s);
	if (l->of[s].cited != l->stamp)
		VEC_ADD(&l->direct, s);
	l->of[s].cited = l->stamp;
	for (uint32_t k = 0; k < cite->via.count; k++) {
		meet(l, via[k]);
		join(l, via[k], s);
	}
	count_place(l, cite);
	count_quotes(l, cite);
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
static bool is_of_two(const struct ledgering *l)
{
	for (uint32_t i = 1; i < l->met.n; i++)
		if (l->of[l->met.v[i]].group != l->of[l->met.v[0]].group)
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
	l->met.n = l->direct.n = 0;
	each_cites(l->b, ev, count_cites, l);
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

static void add_through(struct counting *of, source_no s)
{
	uint32_t at = of->through.n;

	while (at > 0 && of->through.v[at - 1] > s)
		at--;
	if (at > 0 && of->through.v[at - 1] == s)
		return;
	VEC_ADD(&of->through, s);
	for (uint32_t i = of->through.n - 1; i > at; i--)
		of->through.v[i] = of->through.v[i - 1];
	of->through.v[at] = s;
}

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
			add_through(&l->of[via[k]], all[i].source);
		if (!l->counted[i])
			count_place(l, &all[i]);
	}
}

/* ---- the whole ---- */

/* What was counted of the source S goes into the ledger. */
static void take_source(struct ledgering *l, source_no s)
{
	struct ledger_source *to = &l->ledger->v[s];
	struct counting *of = &l->of[s];
	const struct shelf_text *text = shelf_text(l->shelf, s);

	if (text->state == SHELF_READ)
		make_paragraph(of, text->paper.n);
	to->source = s;
	to->text = text->state;
	to->nparagraphs = of->paragraphs.n;
	to->paragraphs = ARENA_NEW(l->arena, to->nparagraphs,
				   struct ledger_paragraph);
	for (size_t i = 0; i < to->nparagraphs; i++) {
		struct ledger_paragraph *p = &to->paragraphs[i];

		*p = of->paragraphs.v[i];
		if (p->is == PARAGRAPH_OPEN && text->state == SHELF_READ &&
		    paper_is_heading(text->paper.written[i]))
			p->is = PARAGRAPH_HEADING;
		to->most = p->events > to->most ? p->events : to->most;
	}
	to->unused = !of->direct && of->through.n == 0;
	if (!of->direct) {
		to->nthrough = of->through.n;
		to->through = ARENA_NEW(l->arena, to->nthrough, source_no);
		vec_copy(to->through, of->through.v, to->nthrough,
			 sizeof(source_no));
	}
	VEC_FREE(&of->paragraphs);
	VEC_FREE(&of->stamps);
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
