/* What is referred to in a text, and what is not (ledger_places.h). */
#include "tell/ledger_places.h"

#include <stdlib.h>

#include "base/bisect.h"
#include "base/vec.h"

/* ---- headings ---- */

struct ledger_headings *ledger_headings_of(struct arena *a,
					   const struct paper *paper)
{
	struct ledger_headings *h = ARENA_NEW(a, 1, struct ledger_headings);
	VEC(struct place_range) runs = { 0 };

	for (size_t i = 1; i <= paper->n; i++) {
		if (!paper_is_heading(paper_written(paper, i)))
			continue;
		if (runs.n > 0 && runs.v[runs.n - 1].to + 1 == i)
			runs.v[runs.n - 1].to = i;
		else
			VEC_ADD(&runs, (struct place_range){ i, i });
	}
	h->n = runs.n;
	h->v = ARENA_NEW(a, h->n, struct place_range);
	h->before = ARENA_NEW(a, h->n + 1, size_t);
	for (size_t i = 0; i < h->n; i++) {
		h->v[i] = runs.v[i];
		h->before[i + 1] = h->before[i] + 1 + h->v[i].to - h->v[i].from;
	}
	VEC_FREE(&runs);
	return h;
}

/* The first run of headings that goes up to paragraph N or beyond. */
static size_t heading_to(const struct ledger_headings *h, size_t n)
{
	struct bisect b = { .end = h->n };

	while (bisect_asks(&b))
		bisect_told(&b, h->v[b.at].to < n);
	return b.at;
}

/* How many headings there are before paragraph N. */
static size_t headings_before(const struct ledger_headings *h, size_t n)
{
	size_t k = heading_to(h, n);

	if (k == h->n || h->v[k].from >= n)
		return h->before[k];
	return h->before[k] + n - h->v[k].from;
}

/* ---- what is referred to ---- */

/* Where something begins to refer to paragraphs, or does no more. */
struct edge {
	size_t at; /* a paragraph */
	enum paragraph_is is;
	bool ends; /* it is not of it any more */
};

static int by_place(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	return (x->at > y->at) - (x->at < y->at);
}

static void add_stretch(struct ledger_source *to, struct ledger_stretch new)
{
	struct ledger_stretch *last = to->stretches + to->nstretches - 1;

	if (to->nstretches > 0 && last->to + 1 == new.from &&
	    last->is == new.is && last->events == new.events)
		last->to = new.to;
	else
		to->stretches[to->nstretches++] = new;
}

/* From the N EDGES, in order. */
static void sweep(const struct edge *edges, size_t n, struct ledger_source *to)
{
	static const enum paragraph_is order[] = {
		PARAGRAPH_CITED, PARAGRAPH_OTHERS, PARAGRAPH_FIGURES,
		PARAGRAPH_NAMES,
	};
	enum { ORDER = sizeof(order) / sizeof(*order) };
	uint32_t open[PARAGRAPHS] = { 0 };

	for (size_t i = 0; i < n; i++) {
		size_t k = 0;

		open[edges[i].is] += edges[i].ends ? UINT32_MAX : 1;
		if (i + 1 == n || edges[i + 1].at == edges[i].at)
			continue;
		while (k < ORDER && open[order[k]] == 0)
			k++;
		if (k < ORDER)
			add_stretch(to, (struct ledger_stretch){
				edges[i].at, edges[i + 1].at - 1,
				open[PARAGRAPH_CITED], order[k] });
	}
}

/* How many paragraphs of TO are what, and what refers to them most. */
static void sum_up(struct ledger_source *to)
{
	const struct ledger_headings *h = to->headings;
	size_t bare = to->nparagraphs, headings = 0;

	if (h)
		headings = h->before[h->n];
	for (size_t i = 0; i < to->nstretches; i++) {
		struct ledger_stretch s = to->stretches[i];
		size_t n = s.to + 1 - s.from;

		to->are[s.is] += n;
		bare -= n;
		if (h)
			headings -= headings_before(h, s.to + 1) -
				    headings_before(h, s.from);
		to->most = s.events > to->most ? s.events : to->most;
	}
	to->are[PARAGRAPH_HEADING] = headings;
	to->are[PARAGRAPH_OPEN] = bare - headings;
}

void ledger_take(struct arena *a, const struct ledger_place *places, size_t n,
		 struct ledger_source *to)
{
	struct arena scratch = { 0 };
	struct edge *edges = ARENA_NEW(&scratch, 2 * n, struct edge);

	for (size_t i = 0; i < n; i++) {
		struct place_range r = places[i].range;

		edges[2 * i] = (struct edge){ r.from, places[i].is, false };
		edges[2 * i + 1] = (struct edge){ r.to + 1, places[i].is,
						  true };
		if (!to->headings && r.to > to->nparagraphs)
			to->nparagraphs = r.to;
	}
	qsort(edges, 2 * n, sizeof(*edges), by_place);
	to->stretches = ARENA_NEW(a, 2 * n, struct ledger_stretch);
	sweep(edges, 2 * n, to);
	sum_up(to);
	arena_free(&scratch);
}

/* ---- looking it up ---- */

/* The first stretch of S that goes up to paragraph N or beyond. */
static size_t stretch_to(const struct ledger_source *s, size_t n)
{
	struct bisect b = { .end = s->nstretches };

	while (bisect_asks(&b))
		bisect_told(&b, s->stretches[b.at].to < n);
	return b.at;
}

/* In R, which nothing refers to, the first headings, or what is none. */
static bool find_bare(const struct ledger_headings *h, bool heading,
		      struct place_range r, struct ledger_stretch *out)
{
	size_t k = h ? heading_to(h, r.from) : 0;
	struct place_range run = h && k < h->n ? h->v[k] :
			(struct place_range){ r.to + 1, r.to + 1 };

	if (!heading && run.from <= r.from) {
		r.from = run.to + 1;
		run.from = ++k < h->n ? h->v[k].from : r.to + 1;
	}
	out->from = heading && run.from > r.from ? run.from : r.from;
	out->to = heading ? run.to : run.from - 1;
	out->to = out->to < r.to ? out->to : r.to;
	return out->from <= out->to;
}

bool ledger_find(const struct ledger_source *s, enum paragraph_is is,
		 size_t from, struct ledger_stretch *out)
{
	bool heading = is == PARAGRAPH_HEADING;

	*out = (struct ledger_stretch){ .is = is };
	for (size_t k = stretch_to(s, from); from <= s->nparagraphs; k++) {
		struct place_range bare = { from, s->nparagraphs };

		if (k < s->nstretches)
			bare.to = s->stretches[k].from - 1;
		if ((heading || is == PARAGRAPH_OPEN) &&
		    bare.from <= bare.to &&
		    find_bare(s->headings, heading, bare, out))
			return true;
		if (k == s->nstretches)
			return false;
		if (s->stretches[k].is == is) {
			*out = s->stretches[k];
			out->from = from > out->from ? from : out->from;
			return true;
		}
		from = s->stretches[k].to + 1;
	}
	return false;
}
