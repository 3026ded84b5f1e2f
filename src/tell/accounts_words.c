/* What sources say of an event in their own words (accounts.h). */
#include "base/bisect.h"
#include "book/each.h"
#include "tell/accounts_parts.h"
#include "tell/passages.h"
#include "text/fold.h"
#include "text/sentence.h"

/* How much of the sentence S of P is quoted, in bytes. */
static size_t quoted(const struct passage *p, struct stretch s)
{
	struct bisect b = { .end = p->nwords };
	size_t n = 0;

	while (bisect_asks(&b))
		bisect_told(&b, p->words[b.at].from < s.from);
	for (size_t i = b.at; i < p->nwords && p->words[i].to <= s.to; i++)
		n += p->words[i].to - p->words[i].from;
	return n;
}

/* A word of the title, folded. */
struct title_word {
	struct sv text;
	size_t times;  /* that it stands there */
	uint32_t turn; /* of the sentence that had it last */
};

/* The best sentence of each account. */
struct finding {
	struct telling *v;
	VEC(struct title_word) words;
	struct table numbers; /* of those */
	uint32_t turn; /* one for each sentence */
	struct account_value *best;
	uint64_t *most; /* what it is worth; 0: there is none yet */
};

static struct sv word_text(const void *arg, uint32_t number)
{
	const struct finding *f = arg;

	return f->words.v[number].text;
}

static void take_title(struct finding *f, struct sv title)
{
	while (title.n > 0) {
		struct sv word = sv_cut(&title, ' ');
		uint32_t n = table_number(&f->numbers, word, word_text, f);

		if (n == f->words.n)
			VEC_ADD(&f->words, (struct title_word){ word, 0, 0 });
		f->words.v[n].times++;
	}
}

/* How many words of the title stand in TEXT. */
static size_t shared_words(struct finding *f, struct sv text)
{
	struct sv left = fold_copy(f->v->arena, text, FOLD_EXACT);
	size_t shared = 0;

	f->turn++;
	while (left.n > 0) {
		uint32_t n = table_find(&f->numbers, sv_cut(&left, ' '),
					word_text, f);

		if (n == TABLE_NONE || f->words.v[n].turn == f->turn)
			continue;
		f->words.v[n].turn = f->turn;
		shared += f->words.v[n].times;
	}
	return shared;
}

/* The sentence S of P, which is worth something besides the words of the title
 * that it has. */
static void weigh(struct finding *f, const struct passage *p,
		  struct sv written, struct stretch s, size_t worth)
{
	struct telling *v = f->v;
	size_t account = accounts_find(v, p->source);
	struct sv sentence = sv_slice(written, s.from, s.to);
	/* A quotation is shorter than a text may be long. */
	uint64_t all = (uint64_t)shared_words(f, sentence) << 32 |
		       worth;

	if (all <= f->most[account])
		return;
	f->most[account] = all;
	f->best[account] = (struct account_value){
		.text = sentence,
		.at = build_digits(v->arena, p->paragraph),
		.quote = true,
	};
}

/* The sentences of P that are quoted. */
static void weigh_quoted(struct finding *f, const struct passage *p)
{
	const struct shelf_text *text = shelf_text(f->v->shelf, p->source);
	struct sv written;

	if (p->nsentences == 0)
		return;
	written = paper_written(&text->paper, p->paragraph);
	for (size_t i = 0; i < p->nsentences; i++)
		weigh(f, p, written, p->sentences[i],
		      quoted(p, p->sentences[i]));
}

/* All sentences of P, where its text is at hand. */
static void weigh_all(struct finding *f, const struct passage *p)
{
	const struct shelf_text *text = shelf_text(f->v->shelf, p->source);
	struct sv written;
	const size_t *ends;
	size_t n, from = 0;

	if (text->state != SHELF_READ || p->paragraph == 0 ||
	    p->paragraph > text->paper.n)
		return;
	written = paper_written(&text->paper, p->paragraph);
	ends = sentence_ends(f->v->arena, written, &n);
	for (size_t i = 0; i < n; from = ends[i++]) {
		struct stretch s = { from, ends[i] };

		while (s.to > s.from && written.s[s.to - 1] == ' ')
			s.to--;
		weigh(f, p, written, s, 1);
	}
}

/*
 * Of the sentences that the event rests on the one, in each account, that has
 * most words of its title; of those with as many, the one quoted most.  Where
 * nothing is quoted of an account, of all in the paragraphs that are referred
 * to; of those with as many the first.
 */
static struct account_value *best_sentences(struct telling *v)
{
	struct passages all = passages_of(v->arena, v->b, v->ev, v->shelf);
	struct finding f = {
		.v = v,
		.best = ARENA_NEW(v->arena, v->sources.n,
				  struct account_value),
		.most = ARENA_NEW(v->arena, v->sources.n, uint64_t),
	};
	bool *any = ARENA_NEW(v->arena, v->sources.n, bool);

	take_title(&f, fold_copy(v->arena, book_title(v->b, v->ev),
				 FOLD_EXACT));
	for (size_t i = 0; i < all.n; i++) {
		const struct passage *p = &all.v[i];

		any[accounts_find(v, p->source)] |= p->nsentences > 0;
		weigh_quoted(&f, p);
	}
	for (size_t i = 0; i < all.n; i++)
		if (!any[accounts_find(v, all.v[i].source)])
			weigh_all(&f, &all.v[i]);
	VEC_FREE(&f.words);
	table_free(&f.numbers);
	return f.best;
}

struct quoting {
	struct telling *v;
	struct paper_line *best; /* by account: what stands there is told */
	uint64_t left; /* bytes that may still be looked through for it */
};

static void add_quote(struct quoting *q, const struct cite *c, struct sv quote)
{
	static const enum label voices[] = {
		[VOICE_NONE] = LABEL_ACCOUNT_SAYS,
		[VOICE_REPORT] = LABEL_ACCOUNT_SAYS,
		[VOICE_CLAIM] = LABEL_ACCOUNT_CLAIMS,
		[VOICE_OPINION] = LABEL_ACCOUNT_JUDGES,
	};
	struct telling *v = q->v;
	struct build text = { .arena = v->arena };
	struct stretch at;
	struct runs by = { 0 };

	if (paper_find(&q->best[accounts_find(v, c->source)],
		       paper_levelled(v->arena, quote), &at, &q->left))
		return;
	build_sv(&text, accounts_quoted(v, quote));
	if (c->by.count) {
		tell_lines(&v->t, &by, RUN_NAME,
			   teller_called(&v->t, c->by));
		build_str(&text, " (");
		build_sv(&text, accounts_text(v, by));
		build_str(&text, ")");
	}
	accounts_add(v, accounts_label(v, voices[c->voice]), c->source,
	    (struct account_value){
		    .text = build_view(&text),
		    .at = book_cite_at(v->arena, v->b, c),
		    .quote = true,
	    });
}

static bool add_quotes(struct range cites, void *arg)
{
	struct quoting *q = arg;
	const struct cite *c = book_cites(q->v->b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		struct sv quotes = book_text(q->v->b, c[i].quote);

		while (quotes.n > 0)
			add_quote(q, &c[i], sv_cut(&quotes, '\n'));
	}
	return false;
}

void accounts_words(struct telling *v)
{
	const struct account_value *best = best_sentences(v);
	struct quoting q = {
		.v = v,
		.best = ARENA_NEW(v->arena, v->sources.n, struct paper_line),
		.left = PAPER_LOOKS_SOON,
	};

	for (uint32_t i = 0; i < v->sources.n; i++)
		q.best[i] = paper_line(v->arena, best[i].text);
	each_cites(v->b, v->ev, add_quotes, &q);
	for (uint32_t i = 0; i < v->sources.n; i++)
		if (best[i].text.n > 0)
			accounts_add(v, accounts_label(v, LABEL_IN_WORDS),
				     v->sources.v[i], best[i]);
}
