/* Where in its sources an event is told (passages.h). */
#include "tell/passages.h"

#include <stdlib.h>

#include "base/vec.h"
#include "book/each.h"
#include "paper/place.h"
#include "text/sentence.h"

/* A paragraph that has no number where its text is not at hand. */
enum { PARAGRAPHS_MOST = 999999 };

/* A reference to a paragraph, with one of its quotations, or none. */
struct naming {
	source_no source;
	uint32_t order;   /* of the source, as the event names it */
	size_t paragraph; /* from 1; 0: all of it */
	struct sv quote;  /* or empty */
	bool date;        /* it is the words for the date */
};

struct finding {
	struct arena *arena;
	const struct book *b;
	event_no ev;
	struct shelf *shelf;
	VEC(struct naming) all;
	uint32_t *order; /* by source, plus one, as the event names them */
	uint32_t named;  /* how many are */
	const struct cite *cite; /* that is looked at */
	bool placed; /* it names a paragraph */
};

static const struct paper *paper_of(const struct finding *f, source_no s)
{
	const struct shelf_text *text = shelf_text(f->shelf, s);

	return text->state == SHELF_READ ? &text->paper : NULL;
}

static void name(struct finding *f, size_t paragraph, struct sv quote,
		 bool date)
{
	source_no s = f->cite->source;

	if (f->order[s] == 0)
		f->order[s] = ++f->named;
	VEC_ADD(&f->all,
		(struct naming){ s, f->order[s], paragraph, quote, date });
}

/* Whether QUOTE stands in the paragraph N of S. */
static bool stands(const struct finding *f, source_no s, size_t n,
		   struct sv quote)
{
	const struct paper *paper = paper_of(f, s);
	struct build level = { .arena = f->arena };

	if (!paper || n == 0 || n > paper->n)
		return false;
	paper_level(&level, quote);
	return paper_quotes(paper->paragraphs[n - 1], build_view(&level));
}

/* ---- which paragraphs ---- */

static void name_paragraph(size_t n, void *arg)
{
	struct finding *f = arg;

	f->placed = true;
	name(f, n, (struct sv){ 0 }, false);
}

/* Where QUOTE stands: in a paragraph that the reference names, else, where it
 * names none, in the first that has it. */
static void name_quote(struct finding *f, uint32_t from, struct sv quote,
		       bool date)
{
	const struct paper *paper = paper_of(f, f->cite->source);
	uint32_t to = f->all.n;
	size_t first = 0;

	for (uint32_t i = from; i < to; i++) {
		const struct naming n = f->all.v[i];

		if (n.quote.n > 0 || n.paragraph == 0)
			continue;
		first = first ? first : n.paragraph;
		if (!stands(f, n.source, n.paragraph, quote))
			continue;
		name(f, n.paragraph, quote, date);
		return;
	}
	for (size_t n = 1; !f->placed && paper && n <= paper->n; n++)
		if (stands(f, f->cite->source, n, quote)) {
			name(f, n, quote, date);
			return;
		}
	if (!date)
		name(f, first, quote, date);
}

static bool take_cites(struct range cites, void *arg)
{
	struct finding *f = arg;
	const struct cite *v = book_cites(f->b, cites);
	struct sv date = book_fact(f->b, f->ev, FACT_DATE_TEXT,
				   (struct sv){ 0 });

	for (uint32_t i = 0; i < cites.count; i++) {
		const struct paper *paper = paper_of(f, v[i].source);
		struct sv quotes = book_text(f->b, v[i].quote);
		uint32_t from = f->all.n;

		f->cite = &v[i];
		f->placed = false;
		place_each(book_text(f->b, v[i].at),
			   paper ? paper->n : PARAGRAPHS_MOST, name_paragraph,
			   f);
		while (quotes.n > 0)
			name_quote(f, from, sv_cut(&quotes, '\n'), false);
		if (date.n > 0)
			name_quote(f, from, date, true);
		if (f->all.n == from)
			name(f, 0, (struct sv){ 0 }, false);
	}
	return false;
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

/* The sentences of WRITTEN that words of P stand in, without the blanks after
 * them. */
static void find_sentences(struct arena *a, struct passage *p,
			   struct sv written)
{
	size_t n, from = 0, k = 0;
	const size_t *ends = sentence_ends(a, written, &n);

	p->sentences = ARENA_NEW(a, n, struct stretch);
	for (size_t i = 0; i < n; from = ends[i++]) {
		struct stretch s = { from, ends[i] };
		bool any;

		while (k < p->nwords && p->words[k].to <= s.from)
			k++;
		any = k < p->nwords && p->words[k].from < s.to;
		while (s.to > s.from && written.s[s.to - 1] == ' ')
			s.to--;
		if (any)
			p->sentences[p->nsentences++] = s;
	}
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
		written = paper->written[p.paragraph - 1];
	p.words = ARENA_NEW(f->arena, n, struct stretch);
	p.missing = ARENA_NEW(f->arena, n, struct sv);
	for (size_t i = 0; i < n; i++) {
		if (names[i].quote.n == 0)
			continue;
		if (paper_find(f->arena, written, names[i].quote,
			       &p.words[p.nwords]))
			p.nwords++;
		else if (i == 0 || names[i - 1].quote.s != names[i].quote.s)
			p.missing[p.nmissing++] = names[i].quote;
	}
	p.nwords = merge(p.words, p.nwords);
	if (p.nwords > 0)
		find_sentences(f->arena, &p, written);
	return p;
}

struct passages passages_of(struct arena *a, const struct book *b, event_no ev,
			    struct shelf *shelf)
{
	struct finding f = { .arena = a, .b = b, .ev = ev, .shelf = shelf,
			     .order = ARENA_NEW(a, book_sources(b), uint32_t) };
	struct passages out = { 0 };

	each_cites(b, ev, take_cites, &f);
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
	return out;
}
