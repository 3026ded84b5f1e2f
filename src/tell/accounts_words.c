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

/* Stretches of texts, each known by where it stands. */
struct spans {
	VEC(struct sv) v;
	struct table numbers; /* of those */
};

/* The best sentence of each account. */
struct finding {
	struct telling *v;
	VEC(struct title_word) words;
	struct table numbers; /* of those */
	uint32_t turn; /* one for each sentence */
	struct spans weighed;
	VEC(size_t) shared; /* by that: how many words of the title it has */
	/* The paragraph that was looked at last, which many sources may have;
	 * and its best sentence, unless that is WORTH nothing yet. */
	const struct paper *paper;
	size_t paragraph;
	struct sv written, top;
	uint64_t worth;
	struct account_value *best;
	uint64_t *most; /* what it is worth; 0: there is none yet */
};

static struct sv span_key(const struct sv *span)
{
	return (struct sv){ (const char *)span, sizeof(*span) };
}

static struct sv span_of(const void *arg, uint32_t number)
{
	const struct spans *spans = arg;

	return span_key(&spans->v.v[number]);
}

/* The number of SPAN; *NEW: it has just got it. */
static uint32_t span_number(struct spans *spans, struct sv span, bool *new)
{
	uint32_t n = table_number(&spans->numbers, span_key(&span), span_of,
				  spans);

	*new = n == spans->v.n;
	if (*new)
		VEC_ADD(&spans->v, span);
	return n;
}

static void spans_free(struct spans *spans)
{
	VEC_FREE(&spans->v);
	table_free(&spans->numbers);
}

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

/* What SENTENCE is worth, with BESIDE the words of the title that it has. */
static uint64_t weigh(struct finding *f, struct sv sentence, size_t beside)
{
	bool new;
	uint32_t n = span_number(&f->weighed, sentence, &new);

	if (new)
		VEC_ADD(&f->shared, shared_words(f, sentence));
	/* A quotation is shorter than a text may be long. */
	return (uint64_t)f->shared.v[n] << 32 | beside;
}

/* The account of P has SENTENCE, which is of such WORTH. */
static void offer(struct finding *f, const struct passage *p,
		  struct sv sentence, uint64_t worth)
{
	size_t account = accounts_find(f->v, p->source);

	if (worth <= f->most[account])
		return;
	f->most[account] = worth;
	f->best[account] = (struct account_value){
		.text = sentence,
		.at = build_digits(f->v->arena, p->paragraph),
		.quote = true,
	};
}

/* The paragraph of P as it is written, of PAPER, which has it. */
static struct sv written_of(struct finding *f, const struct paper *paper,
			    const struct passage *p)
{
	if (f->paper != paper || f->paragraph != p->paragraph) {
		f->paper = paper;
		f->paragraph = p->paragraph;
		f->written = paper_written(paper, p->paragraph);
		f->worth = 0;
	}
	return f->written;
}

/* The sentences of P that are quoted. */
static void weigh_quoted(struct finding *f, const struct passage *p)
{
	const struct shelf_text *text = shelf_text(f->v->shelf, p->source);
	struct sv written;

	if (p->nsentences == 0)
		return;
	written = written_of(f, &text->paper, p);
	for (size_t i = 0; i < p->nsentences; i++) {
		struct stretch s = p->sentences[i];
		struct sv sentence = sv_slice(written, s.from, s.to);

		offer(f, p, sentence, weigh(f, sentence, quoted(p, s)));
	}
}

/* Takes the best sentence of the paragraph WRITTEN. */
static void take_top(struct finding *f, struct sv written)
{
	size_t n, from = 0;
	const size_t *ends = sentence_ends(f->v->arena, written, &n);

	for (size_t i = 0; i < n; from = ends[i++]) {
		struct sv s = sv_slice(written, from, ends[i]);
		uint64_t worth;

		while (s.n > 0 && s.s[s.n - 1] == ' ')
			s.n--;
		worth = weigh(f, s, 1);
		if (worth > f->worth) {
			f->worth = worth;
			f->top = s;
		}
	}
}

/* All sentences of P, where its text is at hand. */
static void weigh_all(struct finding *f, const struct passage *p)
{
	const struct shelf_text *text = shelf_text(f->v->shelf, p->source);
	struct sv written;

	if (text->state != SHELF_READ || p->paragraph == 0 ||
	    p->paragraph > text->paper.n)
		return;
	written = written_of(f, &text->paper, p);
	if (f->worth == 0)
		take_top(f, written);
	offer(f, p, f->top, f->worth);
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
		const struct passage *p = &all.v[all.by_text[i]];

		any[accounts_find(v, p->source)] |= p->nsentences > 0;
		weigh_quoted(&f, p);
	}
	for (size_t i = 0; i < all.n; i++) {
		const struct passage *p = &all.v[all.by_text[i]];

		if (!any[accounts_find(v, p->source)])
			weigh_all(&f, p);
	}
	spans_free(&f.weighed);
	VEC_FREE(&f.shared);
	VEC_FREE(&f.words);
	table_free(&f.numbers);
	return f.best;
}

struct quoting {
	struct telling *v;
	/* What is told of each account, which many may have alike; and by
	 * its number, as it is sought in. */
	const struct account_value *best;
	struct spans told;
	VEC(struct paper_line) lines;
	VEC(struct sv) asked; /* that number and a quotation */
	struct table numbers; /* of those */
	VEC(bool) stands;     /* by those: the quotation stands there */
	uint64_t left; /* bytes that may still be looked through for it */
};

static struct sv asked_of(const void *arg, uint32_t number)
{
	const struct quoting *q = arg;

	return q->asked.v[number];
}

/* Whether QUOTE stands in what is told of the account of S. */
static bool is_told(struct quoting *q, source_no s, struct sv quote)
{
	struct arena *a = q->v->arena;
	struct build key = { .arena = a };
	struct sv told = q->best[accounts_find(q->v, s)].text;
	struct sv words = paper_levelled(a, quote);
	struct stretch at;
	bool new;
	uint32_t n = span_number(&q->told, told, &new), k;

	if (new)
		VEC_ADD(&q->lines, paper_line(a, told));
	build_sv(&key, table_key(&n));
	build_sv(&key, words);
	k = table_number(&q->numbers, build_view(&key), asked_of, q);
	if (k == q->asked.n) {
		VEC_ADD(&q->asked, build_view(&key));
		VEC_ADD(&q->stands, paper_find(&q->lines.v[n], words, &at,
					       &q->left));
	}
	return q->stands.v[k];
}

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
	struct runs by = { 0 };

	if (is_told(q, c->source, quote))
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
		.best = best,
		.left = PAPER_LOOKS_SOON,
	};

	each_cites(v->b, v->ev, add_quotes, &q);
	spans_free(&q.told);
	table_free(&q.numbers);
	VEC_FREE(&q.lines);
	VEC_FREE(&q.asked);
	VEC_FREE(&q.stands);
	for (uint32_t i = 0; i < v->sources.n; i++)
		if (best[i].text.n > 0)
			accounts_add(v, accounts_label(v, LABEL_IN_WORDS),
				     v->sources.v[i], best[i]);
}
