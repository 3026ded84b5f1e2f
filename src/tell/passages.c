/* Where in its sources an event is told (passages.h). */
#include "tell/passages.h"

#include <stdlib.h>

#include "base/vec.h"
#include "book/each.h"
#include "paper/place.h"
#include "text/sentence.h"

enum {
	/* A paragraph that has no number where its text is not at hand. */
	PARAGRAPHS_MOST = 999999,
	/* That are told, of texts that are at hand and of others: nobody reads
	 * more. */
	NAMED_MAX = 1000000,
	UNREAD_MAX = 9999,
};

/* A reference to a paragraph, with one of its quotations, or none. */
struct naming {
	source_no source;
	uint32_t order;   /* of the source, as the event names it */
	size_t paragraph; /* from 1; 0: all of it */
	struct sv quote;  /* or empty */
	struct sv words;  /* it, levelled */
};

/* What was asked of a text last, and the paragraph that has it. */
struct answer {
	const struct paper *paper;
	struct sv at, words;
	size_t paragraph;
};

/* All references of a source to one paragraph. */
struct group {
	source_no text; /* the first source that has the same */
	const struct naming *names;
	uint32_t n;
	uint32_t at; /* of the passage */
};

/* Paragraphs that a reference names. */
struct named {
	struct naming of; /* with none of them, and without a quotation */
	struct place_range range;
};

struct finding {
	struct arena *arena;
	const struct book *b;
	event_no ev;
	struct shelf *shelf;
	VEC(struct naming) all;
	VEC(struct named) ranges;
	uint32_t *order; /* by source, plus one, as the event names them */
	uint32_t named;  /* how many are */
	uint64_t left; /* bytes that may still be looked through */
	struct answer last;
	/* The paragraph that was sought in last, which many sources may have,
	 * or null; and where its sentences end, or null. */
	const struct paper *paper;
	size_t paragraph;
	struct arena scratch;
	struct paper_line line;
	const size_t *ends;
	size_t nends;
	struct group sought; /* what was, and what it came to */
	struct passage found;
};

static const struct paper *paper_of(const struct finding *f, source_no s)
{
	const struct shelf_text *text = shelf_text(f->shelf, s);

	return text->state == SHELF_READ ? &text->paper : NULL;
}

/* The source of CITE, which is named now if it was not yet. */
static struct naming naming_of(struct finding *f, const struct cite *cite)
{
	if (f->order[cite->source] == 0)
		f->order[cite->source] = ++f->named;
	return (struct naming){ .source = cite->source,
				.order = f->order[cite->source] };
}

/* ---- which paragraphs ---- */

/* The paragraph that has the words of NEW, of those IN its text that AT names,
 * or 0. */
static size_t find_paragraph(struct finding *f, const struct naming *new,
			     struct sv at, struct place_ranges in)
{
	struct answer *last = &f->last;
	const struct paper *paper = paper_of(f, new->source);

	if (!paper)
		return 0;
	if (last->paper != paper || !sv_eq(last->at, at) ||
	    !sv_eq(last->words, new->words))
		*last = (struct answer){
			paper, at, new->words,
			paper_index_seek(shelf_index(f->shelf, new->source),
					 in, new->words, &f->left),
		};
	return last->paragraph;
}

/* Where the quote of NEW stands: in a paragraph IN the text, as AT names them,
 * else, where that names none, in the first that has it; or it is missing in
 * the first one named. */
static void name_quote(struct finding *f, struct sv at, struct place_ranges in,
		       struct naming new, bool date)
{
	size_t first = in.n > 0 ? in.v[0].from : 0;

	new.words = paper_levelled(f->arena, new.quote);
	new.paragraph = find_paragraph(f, &new, at, in);
	if (new.paragraph == 0 && date)
		return;
	if (new.paragraph == 0)
		new.paragraph = first;
	VEC_ADD(&f->all, new);
}

static void take_cite(struct finding *f, const struct cite *cite,
		      struct sv date)
{
	const struct paper *paper = paper_of(f, cite->source);
	const struct sv at = book_text(f->b, cite->at);
	const struct place_ranges in =
		place_ranges(f->arena, at, paper ? paper->n : PARAGRAPHS_MOST);
	struct sv quotes = book_text(f->b, cite->quote);
	struct naming new = naming_of(f, cite);
	uint32_t before = f->all.n;

	for (size_t i = 0; i < in.n; i++)
		VEC_ADD(&f->ranges, (struct named){ new, in.v[i] });
	while (quotes.n > 0) {
		new.quote = sv_cut(&quotes, '\n');
		name_quote(f, at, in, new, false);
	}
	new.quote = date;
	if (date.n > 0)
		name_quote(f, at, in, new, true);
	new.quote = (struct sv){ 0 };
	if (in.n == 0 && f->all.n == before)
		VEC_ADD(&f->all, new);
}

static bool take_cites(struct range cites, void *arg)
{
	struct finding *f = arg;
	const struct cite *v = book_cites(f->b, cites);
	struct sv date = book_fact(f->b, f->ev, FACT_DATE_TEXT,
				   (struct sv){ 0 });

	for (uint32_t i = 0; i < cites.count; i++)
		take_cite(f, &v[i], date);
	return false;
}

static int by_range(const void *a, const void *b)
{
	const struct named *x = a, *y = b;

	if (x->of.order != y->of.order)
		return x->of.order < y->of.order ? -1 : 1;
	return (x->range.from > y->range.from) -
	       (x->range.from < y->range.from);
}

/* Names each paragraph of the ranges once. */
static void name_ranges(struct finding *f)
{
	size_t left[2] = { UNREAD_MAX, NAMED_MAX }, next = 0;
	uint32_t order = 0;

	if (f->ranges.n > 0)
		qsort(f->ranges.v, f->ranges.n, sizeof(*f->ranges.v), by_range);
	for (uint32_t i = 0; i < f->ranges.n; i++) {
		struct named r = f->ranges.v[i];
		size_t *some = &left[paper_of(f, r.of.source) != NULL];

		if (r.of.order != order || r.range.from > next)
			next = r.range.from;
		order = r.of.order;
		for (; next <= r.range.to && *some > 0; --*some) {
			r.of.paragraph = next++;
			VEC_ADD(&f->all, r.of);
		}
	}
}

/* ---- the words in them ---- */

static int by_place(const void *a, const void *b)
{
	const struct naming *x = a, *y = b;

	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	if (x->paragraph != y->paragraph)
		return x->paragraph < y->paragraph ? -1 : 1;
	/* So that it does not depend on how it is sorted. */
	return x->quote.s < y->quote.s ? -1 : x->quote.s > y->quote.s;
}

static int by_start(const void *a, const void *b)
{
	const struct stretch *x = a, *y = b;

	return x->from < y->from ? -1 : x->from > y->from;
}

/* Makes one of those of V that touch; their number. */
static size_t merge(struct stretch *v, size_t n)
{
	size_t last = 0;

	if (n == 0)
		return 0;
	qsort(v, n, sizeof(*v), by_start);
	for (size_t i = 1; i < n; i++)
		if (v[i].from > v[last].to)
			v[++last] = v[i];
		else if (v[i].to > v[last].to)
			v[last].to = v[i].to;
	return last + 1;
}

/* The sentences of the line that words of P stand in, without the blanks after
 * them. */
static void find_sentences(struct finding *f, struct passage *p)
{
	struct sv written = f->line.written;
	size_t from = 0, k = 0;
	VEC(struct stretch) met = { 0 };

	if (!f->ends)
		f->ends = sentence_ends(&f->scratch, written, &f->nends);
	for (size_t i = 0; i < f->nends; from = f->ends[i++]) {
		struct stretch s = { from, f->ends[i] };
		bool any;

		while (k < p->nwords && p->words[k].to <= s.from)
			k++;
		any = k < p->nwords && p->words[k].from < s.to;
		while (s.to > s.from && written.s[s.to - 1] == ' ')
			s.to--;
		if (any)
			VEC_ADD(&met, s);
	}
	p->nsentences = met.n;
	p->sentences = ARENA_NEW(f->arena, met.n, struct stretch);
	vec_copy(p->sentences, met.v, met.n, sizeof(*met.v));
	VEC_FREE(&met);
}

static void take_line(struct finding *f, const struct naming *of)
{
	const struct paper *paper = of->paragraph > 0 ? paper_of(f, of->source)
						      : NULL;
	struct sv written = { 0 };

	if (f->paper == paper && (!paper || f->paragraph == of->paragraph))
		return;
	if (paper)
		written = paper_written(paper, of->paragraph);
	f->paper = paper;
	f->paragraph = of->paragraph;
	arena_reset(&f->scratch);
	f->line = paper_line(&f->scratch, written);
	f->ends = NULL;
	f->sought.n = 0;
}

/* Whether just that was sought last, in the same line. */
static bool is_sought(const struct finding *f, const struct group *g)
{
	if (g->n != f->sought.n)
		return false;
	for (uint32_t i = 0; i < g->n; i++)
		if (!sv_eq(g->names[i].quote, f->sought.names[i].quote))
			return false;
	return true;
}

/* Seeks what the references G quote in the line. */
static void seek(struct finding *f, const struct group *g)
{
	const struct naming *names = g->names;
	struct passage p = {
		.words = ARENA_NEW(f->arena, g->n, struct stretch),
		.missing = ARENA_NEW(f->arena, g->n, struct sv),
	};

	for (uint32_t i = 0; i < g->n; i++) {
		if (names[i].quote.n == 0)
			continue;
		if (paper_find(&f->line, names[i].words, &p.words[p.nwords],
			       &f->left))
			p.nwords++;
		else if (i == 0 || names[i - 1].quote.s != names[i].quote.s)
			p.missing[p.nmissing++] = names[i].quote;
		p.unsought = p.nmissing > 0 && f->left == 0;
	}
	p.nwords = merge(p.words, p.nwords);
	if (p.nwords > 0)
		find_sentences(f, &p);
	f->sought = *g;
	f->found = p;
}

static struct passage make(struct finding *f, const struct group *g)
{
	struct passage p = { 0 };

	/* With a quotation they come last. */
	if (g->names[g->n - 1].quote.n > 0) {
		take_line(f, g->names);
		if (!is_sought(f, g))
			seek(f, g);
		p = f->found;
	}
	p.source = g->names->source;
	p.paragraph = g->names->paragraph;
	return p;
}

static int by_text(const void *a, const void *b)
{
	const struct group *x = a, *y = b;
	size_t m = x->names->paragraph, n = y->names->paragraph;

	if (x->text != y->text)
		return x->text < y->text ? -1 : 1;
	if (m != n)
		return m < n ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/* A passage for each paragraph of each source. */
static struct passages make_all(struct finding *f)
{
	VEC(struct group) groups = { 0 };
	struct passages out = { 0 };

	for (uint32_t i = 0, end; i < f->all.n; i = end) {
		const struct naming *of = &f->all.v[i];
		const uint32_t at = groups.n;

		for (end = i + 1; end < f->all.n; end++)
			if (f->all.v[end].order != of->order ||
			    f->all.v[end].paragraph != of->paragraph)
				break;
		VEC_ADD(&groups, (struct group){
			shelf_text(f->shelf, of->source)->first, of, end - i,
			at });
	}
	if (groups.n > 0)
		qsort(groups.v, groups.n, sizeof(*groups.v), by_text);
	out.v = ARENA_NEW(f->arena, groups.n, struct passage);
	out.by_text = ARENA_NEW(f->arena, groups.n, uint32_t);
	for (; out.n < groups.n; out.n++) {
		const struct group *g = &groups.v[out.n];

		out.v[g->at] = make(f, g);
		out.by_text[out.n] = g->at;
	}
	VEC_FREE(&groups);
	return out;
}

struct paper_spot passage_spot(const struct passage *p)
{
	return (struct paper_spot){ p->paragraph,
				    p->nwords ? p->words[0].from : 0 };
}

struct passages passages_of(struct arena *a, const struct book *b, event_no ev,
			    struct shelf *shelf)
{
	struct finding f = { .arena = a, .b = b, .ev = ev, .shelf = shelf,
			     .left = PAPER_LOOKS_SOON,
			     .order = ARENA_NEW(a, book_sources(b), uint32_t) };
	struct passages out;

	each_cites(b, ev, take_cites, &f);
	name_ranges(&f);
	if (f.all.n > 0)
		qsort(f.all.v, f.all.n, sizeof(*f.all.v), by_place);
	out = make_all(&f);
	VEC_FREE(&f.all);
	VEC_FREE(&f.ranges);
	arena_free(&f.scratch);
	return out;
}
