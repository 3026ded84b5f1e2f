#include "index/words.h"

#include "base/panic.h"
#include "base/table.h"
#include "book/columns.h"
#include "index/index.h"
#include "index/texts.h"

/* ---- reading ---- */

word_no book_words(const struct book *b)
{
	return b->word_times.n ? b->word_times.n - 1 : 0;
}

struct sv book_word_list(const struct book *b, enum fold_tier tier)
{
	return (struct sv){ b->words[tier].v, b->words[tier].n };
}

uint32_t book_word_at(const struct book *b, enum fold_tier tier, word_no w)
{
	return b->words_at[tier].v[w].at;
}

static struct sv word_of(const struct book *b, enum fold_tier tier, word_no w)
{
	const struct start *start = b->words_at[tier].v + w;

	return (struct sv){ b->words[tier].v + start[0].at,
			    start[1].at - start[0].at - 1 };
}

struct sv book_word(const struct book *b, enum fold_tier tier, word_no w)
{
	ENSURE(w > 0 && w < b->word_times.n);
	return word_of(b, tier, w);
}

uint32_t book_word_times(const struct book *b, word_no w)
{
	return b->word_times.v[w];
}

doc_no book_docs(const struct book *b)
{
	return b->nevents + b->names.n + b->kinds.n + b->series.n;
}

doc_no book_name_doc(const struct book *b, name_no n)
{
	return b->nevents + n;
}

name_no book_doc_name(const struct book *b, doc_no doc)
{
	return doc >= b->nevents && doc - b->nevents < b->names.n
		       ? doc - b->nevents
		       : NO_NAME;
}

const event_no *book_doc_events(const struct book *b, doc_no doc, size_t *n)
{
	ENSURE(doc >= b->nevents && doc < book_docs(b));
	doc -= b->nevents;
	if (doc < b->names.n)
		return book_name_events(b, doc, n);
	doc -= b->names.n;
	if (doc < b->kinds.n)
		return book_kind_events(b, doc, n);
	return book_series_events(b, doc - b->kinds.n, n);
}

struct docs book_word_docs(const struct book *b, word_no w)
{
	const struct start *end = b->docs_at.v + w;

	return (struct docs){ b->docs.v + end[-1].at, b->docs.v + end[0].at };
}

/* Numbers of 64 bits that a set of docs takes. */
static size_t set_size(const struct book *b)
{
	return ((size_t)book_docs(b) + 63) / 64;
}

const uint64_t *book_word_set(const struct book *b, word_no w)
{
	uint32_t set = b->set_of.v[w];

	return set ? b->sets.v + (set - 1) * set_size(b) : NULL;
}

struct words book_doc_words(const struct book *b, doc_no doc)
{
	const struct start *start = b->tokens_at.v + doc;

	return (struct words){ b->tokens.v + start[0].at,
			       b->tokens.v + start[1].at };
}

/* ---- making ---- */

/* What is known of a word while docs are read in their order. */
struct word_tally {
	doc_no last;    /* one above the last doc that has it; 0: none */
	uint32_t docs;  /* that have it */
	uint32_t bytes; /* that they take */
};

struct reader {
	struct book *b;
	struct table numbers;
	VEC(struct word_tally) tallies; /* by number, from 1 */
	struct build fold;
	doc_no doc; /* one above the one that is read */
	bool within; /* a field of it was read */
};

static struct sv known_word(const void *arg, uint32_t number)
{
	return word_of(arg, FOLD_EXACT, number + 1);
}

static void add_to_list(struct book *b, enum fold_tier tier, struct sv word)
{
	VEC_ROOM(&b->words[tier], word.n + 1);
	for (size_t i = 0; i < word.n; i++)
		b->words[tier].v[b->words[tier].n++] = word.s[i];
	b->words[tier].v[b->words[tier].n++] = '\n';
	VEC_ADD(&b->words_at[tier], (struct start){ b->words[tier].n });
}

static word_no number_of(struct reader *r, struct sv word)
{
	struct book *b = r->b;
	word_no w = table_number(&r->numbers, word, known_word, b) + 1;

	ENSURE(w <= INT32_MAX);
	if (w == b->word_times.n) {
		add_to_list(b, FOLD_EXACT, word);
		VEC_ADD(&b->word_times, 0);
		VEC_ADD(&r->tallies, (struct word_tally){ 0 });
	}
	return w;
}

static void add_token(struct book *b, word_no w)
{
	if (w >= 0x8000)
		VEC_ADD(&b->tokens, (uint16_t)(0x8000 | w >> 16));
	VEC_ADD(&b->tokens, (uint16_t)w);
}

/* How many bytes the docs of a word take is counted here, so that their room
 * is known before they are written. */
static void add_word(struct reader *r, struct sv word)
{
	word_no w = number_of(r, word);
	struct word_tally *t = &r->tallies.v[w];

	add_token(r->b, w);
	r->b->word_times.v[w]++;
	if (t->last == r->doc)
		return;
	t->bytes += (uint32_t)varint_size(r->doc - t->last);
	t->docs++;
	t->last = r->doc;
}

static bool add_text(struct sv text, void *arg)
{
	struct reader *r = arg;
	struct sv fold;

	build_cut(&r->fold, 0);
	fold_text(&r->fold, text, FOLD_EXACT);
	fold = build_view(&r->fold);
	if (fold.n == 0)
		return false;
	if (r->within)
		add_token(r->b, 0);
	r->within = true;
	while (fold.n > 0)
		add_word(r, sv_cut(&fold, ' '));
	return false;
}

static void begin_doc(struct reader *r)
{
	r->doc++;
	r->within = false;
	VEC_ADD(&r->b->tokens_at, (struct start){ r->b->tokens.n });
}

static void read_docs(struct reader *r)
{
	const struct book *b = r->b;

	for (event_no ev = 0; ev < b->nevents; ev++) {
		begin_doc(r);
		texts_of_own(b, ev, add_text, r);
	}
	for (name_no n = 0; n < b->names.n; n++) {
		begin_doc(r);
		texts_of_name(b, n, add_text, r);
	}
	for (kind_no k = 0; k < b->kinds.n; k++) {
		begin_doc(r);
		add_text(book_kind_label(b, k), r);
	}
	for (series_no s = 0; s < b->series.n; s++) {
		begin_doc(r);
		add_text(book_series_title(b, s), r);
	}
	begin_doc(r); /* where the last one ends */
}

static void add_blind_words(struct reader *r)
{
	struct book *b = r->b;

	for (word_no w = 1; w <= book_words(b); w++) {
		build_cut(&r->fold, 0);
		fold_text(&r->fold, word_of(b, FOLD_EXACT, w), FOLD_BLIND);
		add_to_list(b, FOLD_BLIND, build_view(&r->fold));
	}
}

/* Makes room for the sets of frequent words. */
static void place_sets(struct reader *r)
{
	struct book *b = r->b;
	uint32_t sets = 0;

	VEC_NEW(&b->set_of, b->word_times.n);
	for (word_no w = 1; w <= book_words(b); w++)
		if (r->tallies.v[w].docs >= book_docs(b) / BOOK_FREQUENT)
			b->set_of.v[w] = ++sets;
	VEC_NEW(&b->sets, sets * set_size(b));
}

/* Makes room for the docs of each word. */
static void place_docs(struct reader *r)
{
	struct book *b = r->b;
	uint64_t sum = 0;

	VEC_NEW(&b->docs_at, b->word_times.n);
	for (word_no w = 1; w <= book_words(b); w++) {
		struct word_tally *t = &r->tallies.v[w];

		sum += b->set_of.v[w] ? 0 : t->bytes;
		if (sum > UINT32_MAX)
			panic("too many words for one chronology");
		b->docs_at.v[w].at = (uint32_t)sum;
		*t = (struct word_tally){ .bytes = b->docs_at.v[w - 1].at };
	}
	VEC_NEW(&b->docs, sum);
}

static void add_doc(struct reader *r, word_no w, doc_no doc)
{
	struct book *b = r->b;
	struct word_tally *t = &r->tallies.v[w];
	uint32_t set = b->set_of.v[w];

	if (set) {
		b->sets.v[(set - 1) * set_size(b) + doc / 64] |=
			UINT64_C(1) << doc % 64;
		return;
	}
	if (t->last == doc + 1)
		return;
	t->bytes += (uint32_t)varint_put(b->docs.v + t->bytes,
					 doc + 1 - t->last);
	t->last = doc + 1;
}

/* Once more through all tokens: from now on a tally's BYTES is where the next
 * doc of the word goes. */
static void write_docs(struct reader *r)
{
	for (doc_no doc = 0; doc < book_docs(r->b); doc++) {
		struct words words = book_doc_words(r->b, doc);
		word_no w;

		while (words_next(&words, &w))
			if (w != 0)
				add_doc(r, w, doc);
	}
}

void index_words(struct book *b)
{
	struct arena scratch = { 0 };
	struct reader r = { .b = b, .fold.arena = &scratch };

	for (int tier = FOLD_EXACT; tier <= FOLD_BLIND; tier++) {
		VEC_ADD(&b->words_at[tier], (struct start){ 0 });
		add_to_list(b, (enum fold_tier)tier, (struct sv){ 0 });
	}
	VEC_ADD(&b->word_times, 0);
	VEC_ADD(&r.tallies, (struct word_tally){ 0 });
	read_docs(&r);
	add_blind_words(&r);
	place_sets(&r);
	place_docs(&r);
	write_docs(&r);
	table_free(&r.numbers);
	VEC_FREE(&r.tallies);
	arena_free(&scratch);
}
