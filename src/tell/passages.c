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
	/* The paragraph that was sought in last, which many sources may have;
	 * and where its sentences end, or null. */
	struct arena scratch;
	struct paper_line line;
	const size_t *ends;
	size_t nends;
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

/* Where the quote of NEW stands: in a paragraph IN the text, else, where that
 * names none, in the first that has it; or it is missing in the FIRST one. */
static void name_quote(struct finding *f, struct place_ranges in, size_t first,
		       struct naming new, bool date)
{
	new.words = paper_levelled(f->arena, new.quote);
	if (paper_of(f, new.source))
		new.paragraph = paper_index_seek(shelf_index(f->shelf,
							     new.source),
						 in, new.words, &f->left);
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
	const struct place_ranges in =
		place_ranges(f->arena, book_text(f->b, cite->at),
			     paper ? paper->n : PARAGRAPHS_MOST);
	struct sv quotes = book_text(f->b, cite->quote);
	struct naming new = naming_of(f, cite);
	size_t first = in.n > 0 ? in.v[0].from : 0;
	uint32_t before = f->all.n;

	for (size_t i = 0; i < in.n; i++)
		VEC_ADD(&f->ranges, (struct named){ new, in.v[i] });
	while (quotes.n > 0) {
		new.quote = sv_cut(&quotes, '\n');
		name_quote(f, in, first, new, false);
	}
	new.quote = date;
	if (date.n > 0)
		name_quote(f, in, first, new, true);
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

static void take_line(struct finding *f, struct sv written)
{
	if (f->line.written.s == written.s)
		return;
	arena_reset(&f->scratch);
	f->line = paper_line(&f->scratch, written);
	f->ends = NULL;
}

/* The passage of the N references NAMES, all to one paragraph. */
static struct passage make(struct finding *f, const struct naming *names,
			   size_t n)
{
	struct passage p = { .source = names->source,
			     .paragraph = names->paragraph };
	const struct paper *paper = paper_of(f, p.source);
	struct sv written = { 0 };

	if (paper && p.paragraph > 0)
		written = paper_written(paper, p.paragraph);
	if (names[n - 1].quote.n == 0)
		return p; /* with one they come last */
	take_line(f, written);
	p.words = ARENA_NEW(f->arena, n, struct stretch);
	p.missing = ARENA_NEW(f->arena, n, struct sv);
	for (size_t i = 0; i < n; i++) {
		if (names[i].quote.n == 0)
			continue;
		if (paper_find(&f->line, names[i].words, &p.words[p.nwords],
			       &f->left))
			p.nwords++;
		else if (i == 0 || names[i - 1].quote.s != names[i].quote.s)
			p.missing[p.nmissing++] = names[i].quote;
	}
	p.nwords = merge(p.words, p.nwords);
	if (p.nwords > 0)
		find_sentences(f, &p);
	return p;
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
	struct passages out = { 0 };

	each_cites(b, ev, take_cites, &f);
	name_ranges(&f);
	if (f.all.n > 0)
		qsort(f.all.v, f.all.n, sizeof(*f.all.v), by_place);
	out.v = ARENA_NEW(a, f.all.n, struct passage);
	for (uint32_t i = 0, end; i < f.all.n; i = end) {
		end = i + 1;
		while (end < f.all.n &&
		       f.all.v[end].order == f.all.v[i].order &&
		       f.all.v[end].paragraph == f.all.v[i].paragraph)
			end++;
		out.v[out.n++] = make(&f, &f.all.v[i], end - i);
	}
	VEC_FREE(&f.all);
	VEC_FREE(&f.ranges);
	arena_free(&f.scratch);
	return out;
}
