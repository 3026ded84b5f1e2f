/* The sources of an event, and what it quotes, to be handed on: told whole, for
 * there are no notes below that they could refer to. */
#include "book/each.h"
#include "tell/chain.h"

/* References of the event, its own or all. */
struct cites {
	const struct book *book;
	struct cite *v;
	size_t n;
};

static bool count_cites(struct range cites, void *arg)
{
	((struct cites *)arg)->n += cites.count;
	return false;
}

static bool add_cites(struct range cites, void *arg)
{
	struct cites *to = arg;
	const struct cite *c = book_cites(to->book, cites);

	for (uint32_t i = 0; i < cites.count; i++)
		to->v[to->n++] = c[i];
	return false;
}

/* All of them, those of single facts too. */
static struct cites all_cites(const struct teller *t)
{
	struct cites c = { .book = t->book };
	event_no ev = t->hits.v[0];

	each_cites(t->book, ev, count_cites, &c);
	c.v = ARENA_NEW(t->m.arena, c.n, struct cite);
	c.n = 0;
	each_cites(t->book, ev, add_cites, &c);
	return c;
}

/* Its own, or those of its facts where it has none. */
static struct cites own_cites(const struct teller *t)
{
	struct cites c = all_cites(t);
	size_t own;

	book_sources_of(t->book, t->hits.v[0], &own);
	if (own > 0)
		c.n = own; /* they come first */
	return c;
}

/* The next of the N references from where T is that CHAIN begins with, as a
 * new paragraph; null: there is none. */
static struct block *next_of(struct teller *t, const struct chain *chain,
			     size_t n)
{
	while (t->at < n && !chain->first[t->at])
		t->at++;
	return t->at < n ? maker_add(&t->m, BLOCK_PARAGRAPH) : NULL;
}

bool tell_next_citation(struct teller *t)
{
	struct cites c = own_cites(t);
	struct sv *keys = ARENA_NEW(t->m.arena, c.n, struct sv);
	struct chain chain;
	struct block *block;

	for (size_t i = 0; i < c.n; i++)
		keys[i] = build_digits(t->m.arena, c.v[i].source);
	chain = chain_of(t->m.arena, keys, c.n);
	block = next_of(t, &chain, c.n);
	if (!block)
		return false;
	block->number = t->headed; /* a line each */
	t->headed = true;
	tell_source(t, &block->text, c.v[t->at].source,
		    chain_places(t, c.v, t->at, c.n, &chain));
	t->at++;
	return true;
}

/* The words of C, whose parts are separated by LF. */
static void tell_words(struct teller *t, struct runs *to, const struct cite *c)
{
	struct sv quote = book_text(t->book, c->quote);

	while (quote.n) {
		maker_text(&t->m, to, RUN_QUOTE, sv_cut(&quote, '\n'));
		maker_str(&t->m, to, quote.n ? " " : "");
	}
	tell_speaker(t, to, c);
}

/* The words, and right below them their source. */
bool tell_next_quotation(struct teller *t)
{
	struct cites c = all_cites(t);
	struct sv *keys = ARENA_NEW(t->m.arena, c.n, struct sv);
	struct chain chain;
	struct block *block;
	size_t n = 0;

	for (size_t i = 0; i < c.n; i++) {
		struct build key = { .arena = t->m.arena };

		if (c.v[i].quote.length == 0)
			continue;
		build_fmt(&key, "%u ", c.v[i].source);
		build_sv(&key, book_text(t->book, c.v[i].quote));
		keys[n] = build_view(&key);
		c.v[n++] = c.v[i];
	}
	chain = chain_of(t->m.arena, keys, n);
	block = next_of(t, &chain, n);
	if (!block)
		return false;
	if (!t->headed) {
		tell_words(t, &block->text, &c.v[t->at]);
	} else {
		block->number = 1;
		tell_source(t, &block->text, c.v[t->at].source,
			    book_cite_at(t->m.arena, t->book, &c.v[t->at]));
		t->at++;
	}
	t->headed = !t->headed;
	return true;
}
