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
	struct sv words;  /* it, levelled */
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
	uint64_t left; /* bytes that may still be looked through */
};

static const struct paper *paper_of(const struct finding *f, source_no s)
{
	const struct shelf_text *text = shelf_text(f->shelf, s);

	return text->state == SHELF_READ ? &text->paper : NULL;
}

/* That of the reference NEW is of one to PARAGRAPH. */
static void name(struct finding *f, size_t paragraph, struct naming new)
{
	new.source = f->cite->source;
	new.paragraph = paragraph;
	if (f->order[new.source] == 0)
		f->order[new.source] = ++f->named;
	new.order = f->order[new.source];
	VEC_ADD(&f->all, new);
}

/* Whether the quote of NEW stands in the paragraph N. */
static bool stands(struct finding *f, const struct paper *paper, size_t n,
		   const struct naming *new)
{
	return n > 0 && n <= paper->n &&
	       paper_quotes(paper->paragraphs[n - 1], new->words, &f->left);
}

/* ---- which paragraphs ---- */

static void name_paragraph(size_t n, void *arg)
{
	struct finding *f = arg;

	name(f, n, (struct naming){ 0 });
}

/* Where QUOTE stands: in a paragraph that the reference names, which are those
 * FROM one up to another, else, where it names none, in the first that has it.
 */
static void name_quote(struct finding *f, uint32_t from, uint32_t to,
		       struct sv quote, bool date)
{
	const struct paper *paper = paper_of(f, f->cite->source);
	const struct naming new = {
		.quote = quote,
		.words = paper_levelled(f->arena, quote),
	};
	size_t first = from < to ? f->all.v[from].paragraph : 0;

	for (uint32_t i = from; paper && i < to && f->left > 0; i++)
		if (stands(f, paper, f->all.v[i].paragraph, &new)) {
			name(f, f->all.v[i].paragraph, new);
			return;
		}
	for (size_t n = 1; from == to && paper && n <= paper->n && f->left > 0;
	     n++)
		if (stands(f, paper, n, &new)) {
			name(f, n, new);
			return;
		}
	if (!date)
		name(f, first, new);
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
		uint32_t from = f->all.n, to;

		f->cite = &v[i];
		place_each(book_text(f->b, v[i].at),
			   paper ? paper->n : PARAGRAPHS_MOST, name_paragraph,
			   f);
		to = f->all.n;
		while (quotes.n > 0)
			name_quote(f, from, to, sv_cut(&quotes, '\n'), false);
		if (date.n > 0)
			name_quote(f, from, to, date, true);
		if (f->all.n == from)
			name(f, 0, (struct naming){ 0 });
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
	struct paper_line line;

	if (paper && p.paragraph > 0)
		written = paper->written[p.paragraph - 1];
	line = paper_line(f->arena, written);
	p.words = ARENA_NEW(f->arena, n, struct stretch);
	p.missing = ARENA_NEW(f->arena, n, struct sv);
	for (size_t i = 0; i < n; i++) {
		if (names[i].quote.n == 0)
			continue;
		if (paper_find(&line, names[i].words, &p.words[p.nwords],
			       &f->left))
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
			     .left = PAPER_LOOKS_SOON,
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
