/* Making the index of words when a book is loaded, and reading it. */
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

struct index_words {
	struct book *b;
	struct arena scratch;
	size_t stage;   /* of STAGES */
	uint32_t next;  /* the doc or word that the stage goes on with */
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

static word_no number_of(struct index_words *r, struct sv word)
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
static void add_word(struct index_words *r, struct sv word)
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
	struct index_words *r = arg;
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

static void begin_doc(struct index_words *r)
{
	r->doc++;
	r->within = false;
	VEC_ADD(&r->b->tokens_at, (struct start){ r->b->tokens.n });
}

static void read_doc(struct index_words *r, doc_no doc)
{
	const struct book *b = r->b;

	begin_doc(r);
	if (doc < b->nevents) {
		texts_of_own(b, doc, add_text, r);
		return;
	}
	doc -= b->nevents;
	if (doc < b->names.n) {
		texts_of_name(b, doc, add_text, r);
		return;
	}
	doc -= b->names.n;
	if (doc < b->kinds.n)
		add_text(book_kind_label(b, doc), r);
	else if (doc - b->kinds.n < b->series.n)
		add_text(book_series_title(b, doc - b->kinds.n), r);
}

static void add_blind_word(struct index_words *r, uint32_t before)
{
	struct book *b = r->b;

	build_cut(&r->fold, 0);
	fold_text(&r->fold, word_of(b, FOLD_EXACT, before + 1), FOLD_BLIND);
	add_to_list(b, FOLD_BLIND, build_view(&r->fold));
}

/* Makes room for the sets of frequent words. */
static void place_sets(struct index_words *r)
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
static void place_docs(struct index_words *r)
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

static void add_doc(struct index_words *r, word_no w, doc_no doc)
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
static void write_doc(struct index_words *r, doc_no doc)
{
	struct words words = book_doc_words(r->b, doc);
	word_no w;

	while (words_next(&words, &w))
		if (w != 0)
			add_doc(r, w, doc);
}

static void place(struct index_words *r, uint32_t at)
{
	(void)at;
	place_sets(r);
	place_docs(r);
}

/* ---- step by step ---- */

/* The docs, and where the last one ends. */
static uint32_t count_docs_and_end(const struct index_words *r)
{
	return book_docs(r->b) + 1;
}

static uint32_t count_docs(const struct index_words *r)
{
	return book_docs(r->b);
}

static uint32_t count_words(const struct index_words *r)
{
	return book_words(r->b);
}

static uint32_t count_one(const struct index_words *r)
{
	(void)r;
	return 1;
}

static const struct {
	uint32_t (*count)(const struct index_words *r);
	void (*step)(struct index_words *r, uint32_t at);
} stages[] = {
	{ count_docs_and_end, read_doc },
	{ count_words, add_blind_word },
	{ count_one, place },
	{ count_docs, write_doc },
};

enum { STAGES = sizeof(stages) / sizeof(*stages), AT_ONCE = 32 };

struct index_words *index_words_open(struct book *b)
{
	struct index_words *r = MEM_NEW(1, struct index_words);

	r->b = b;
	r->fold.arena = &r->scratch;
	for (int tier = FOLD_EXACT; tier <= FOLD_BLIND; tier++) {
		VEC_ADD(&b->words_at[tier], (struct start){ 0 });
		add_to_list(b, (enum fold_tier)tier, (struct sv){ 0 });
	}
	VEC_ADD(&b->word_times, 0);
	VEC_ADD(&r->tallies, (struct word_tally){ 0 });
	return r;
}

bool index_words_step(struct index_words *r)
{
	for (unsigned i = 0; i < AT_ONCE && r->stage < STAGES; i++) {
		if (r->next < stages[r->stage].count(r)) {
			stages[r->stage].step(r, r->next++);
		} else {
			r->stage++;
			r->next = 0;
		}
	}
	return r->stage < STAGES;
}

void index_words_close(struct index_words *r)
{
	table_free(&r->numbers);
	VEC_FREE(&r->tallies);
	arena_free(&r->scratch);
	mem_free(r);
}

unsigned index_words_progress(const struct index_words *r)
{
	uint64_t within = 0;

	if (r->stage < STAGES)
		within = (uint64_t)r->next * 1000 /
			 (stages[r->stage].count(r) + 1);
	return (unsigned)((r->stage * 1000 + within) / STAGES);
}
