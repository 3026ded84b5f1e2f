/* Making the index of words, and reading it. */
#include "index/words.h"

#include "base/panic.h"
#include "base/table.h"
#include "base/thread.h"
#include "index/before.h"
#include "index/columns.h"

/* ---- reading ---- */

bool index_has_words(const struct index *x)
{
	return x->made[PART_WORDS].whole;
}

static word_no count_words(const struct index *x)
{
	return x->word_times.n ? x->word_times.n - 1 : 0;
}

word_no index_words(struct index *x)
{
	index_need(x, PART_WORDS);
	return count_words(x);
}

struct sv index_word_list(struct index *x, enum fold_tier tier)
{
	index_need(x, PART_WORDS);
	return (struct sv){ x->words[tier].v, x->words[tier].n };
}

uint32_t index_word_at(struct index *x, enum fold_tier tier, word_no w)
{
	index_need(x, PART_WORDS);
	return x->words_at[tier].v[w].at;
}

static struct sv word_of(const struct index *x, enum fold_tier tier, word_no w)
{
	const struct start *start = x->words_at[tier].v + w;

	return (struct sv){ x->words[tier].v + start[0].at,
			    start[1].at - start[0].at - 1 };
}

struct sv index_word(struct index *x, enum fold_tier tier, word_no w)
{
	index_need(x, PART_WORDS);
	ENSURE(w > 0 && w < x->word_times.n);
	return word_of(x, tier, w);
}

uint32_t index_word_times(struct index *x, word_no w)
{
	index_need(x, PART_WORDS);
	return x->word_times.v[w];
}

struct docs index_word_docs(struct index *x, word_no w)
{
	const struct start *end;

	index_need(x, PART_WORDS);
	end = x->docs_at.v + w;
	return (struct docs){ x->docs.v + end[-1].at, x->docs.v + end[0].at };
}

/* Numbers of 64 bits that a set of docs takes. */
static size_t set_size(const struct index *x)
{
	return ((size_t)index_docs(x) + 63) / 64;
}

const uint64_t *index_word_set(struct index *x, word_no w)
{
	uint32_t set;

	index_need(x, PART_WORDS);
	set = x->set_of.v[w];
	return set ? x->sets.v + (set - 1) * set_size(x) : NULL;
}

static struct words doc_words(const struct index *x, doc_no doc)
{
	const struct start *start = x->tokens_at.v + doc;

	return (struct words){ x->tokens.v + start[0].at,
			       x->tokens.v + start[1].at };
}

struct words index_doc_words(struct index *x, doc_no doc)
{
	index_need(x, PART_WORDS);
	return doc_words(x, doc);
}

/* ---- making ---- */

/* What is known of a word while docs are read in their order. */
struct word_tally {
	doc_no last;    /* one above the last doc that has it; 0: none */
	uint32_t docs;  /* that have it */
	uint32_t bytes; /* that they take */
};

/* A word whose number is looked for. */
struct sought {
	struct sv word;
	uint32_t hash;
};

enum { AT_ONCE = 32 }; /* words whose numbers are looked for together */

struct reading {
	struct index *x;
	struct arena scratch;
	struct arena other; /* readings of the doc's texts */
	struct table numbers;
	VEC(struct word_tally) tallies; /* by number, from 1 */
	struct build fold;
	doc_no doc; /* one above the one that is read */
	bool within; /* a field of it was read */
	uint32_t sets;
	size_t set_size;
	struct before before;
	word_no *now; /* by number of the index that words are copied from; 0:
		       * not met; or null */
	struct thread thread;
	struct reading *second; /* of the docs from OWN on, or null */
	doc_no own;
};

static struct sv known_word(const void *index, uint32_t number)
{
	return word_of(index, FOLD_EXACT, number + 1);
}

static void add_to_list(struct index *x, enum fold_tier tier, struct sv word)
{
	VEC_APPEND(&x->words[tier], word.s, word.n);
	VEC_ADD(&x->words[tier], '\n');
	VEC_ADD(&x->words_at[tier], (struct start){ x->words[tier].n });
}

static word_no number_of(struct reading *r, struct sought sought)
{
	struct index *x = r->x;
	word_no w = table_hashed(&r->numbers, sought.word, sought.hash,
				 known_word, x) + 1;

	ENSURE(w <= INT32_MAX);
	if (w == x->word_times.n) {
		add_to_list(x, FOLD_EXACT, sought.word);
		VEC_ADD(&x->word_times, 0);
		VEC_ADD(&r->tallies, (struct word_tally){ 0 });
	}
	return w;
}

static void add_token(struct index *x, word_no w)
{
	if (w >= 0x8000)
		VEC_ADD(&x->tokens, (uint16_t)(0x8000 | w >> 16));
	VEC_ADD(&x->tokens, (uint16_t)w);
}

/* How many bytes the docs of a word take is counted here, so that their room
 * is known before they are written. */
static void add_number(struct reading *r, word_no w)
{
	struct word_tally *t = &r->tallies.v[w];

	add_token(r->x, w);
	r->x->word_times.v[w]++;
	if (t->last == r->doc)
		return;
	t->bytes += (uint32_t)varint_size(r->doc - t->last);
	t->docs++;
	t->last = r->doc;
}

/* Has what is known of the word W, which may be none yet, brought near. */
static void fetch_word(const struct reading *r, word_no w)
{
	const struct index *x = r->x;

	if (w >= r->tallies.n)
		return;
	__builtin_prefetch(&x->words_at[FOLD_EXACT].v[w]);
	__builtin_prefetch(&x->word_times.v[w]);
	__builtin_prefetch(&r->tallies.v[w]);
}

/* Adds the first words of FOLD; returns what is left.  Nearly each would wait
 * for memory, so that some are fetched together. */
static struct sv add_some(struct reading *r, struct sv fold)
{
	struct sought sought[AT_ONCE];
	size_t n = 0;

	for (; n < AT_ONCE && fold.n > 0; n++) {
		sought[n].word = sv_cut(&fold, ' ');
		sought[n].hash = table_hash(sought[n].word);
		table_fetch(&r->numbers, sought[n].hash);
	}
	for (size_t i = 0; i < n; i++)
		fetch_word(r, table_likely(&r->numbers, sought[i].hash) + 1);
	for (size_t i = 0; i < n; i++)
		add_number(r, number_of(r, sought[i]));
	return fold;
}

static bool add_text(struct sv text, void *arg)
{
	struct reading *r = arg;
	struct sv fold;

	build_cut(&r->fold, 0);
	fold_text(&r->fold, text, FOLD_EXACT);
	fold = build_view(&r->fold);
	if (fold.n == 0)
		return false;
	if (r->within)
		add_token(r->x, 0);
	r->within = true;
	while (fold.n > 0)
		fold = add_some(r, fold);
	return false;
}

static void begin_doc(struct reading *r)
{
	r->doc++;
	r->within = false;
	VEC_ADD(&r->x->tokens_at, (struct start){ r->x->tokens.n });
}

/* Of the words of FROM, made now. */
static void begin_copying(struct reading *r, const struct index *from)
{
	r->now = MEM_NEW((size_t)count_words(from) + 1, word_no);
}

/* The words of the doc OLD of the index FROM, which has the same texts. */
static void copy_words(struct reading *r, const struct index *from, doc_no old)
{
	struct words words = doc_words(from, old);
	word_no w;

	while (words_next(&words, &w)) {
		if (w == 0) {
			add_token(r->x, 0);
			continue;
		}
		if (r->now[w] == 0) {
			struct sv word = word_of(from, FOLD_EXACT, w);

			r->now[w] = number_of(r, (struct sought){
							 word,
							 table_hash(word) });
		}
		add_number(r, r->now[w]);
	}
}

static void end_reading(struct reading *r)
{
	table_free(&r->numbers);
	VEC_FREE(&r->tallies);
	before_free(&r->before);
	mem_free(r->now);
	arena_free(&r->scratch);
	arena_free(&r->other);
}

static void end_second(struct reading *r)
{
	if (!r->second)
		return;
	thread_join(&r->thread);
	index_free(r->second->x);
	end_reading(r->second);
	mem_free(r->second);
	r->second = NULL;
}

/* The doc AT as the second thread has read it, each word by its number here: it
 * is new here where it would be if all were read in turn. */
static void take_doc(struct reading *r, doc_no doc)
{
	if (doc == r->own) {
		thread_join(&r->thread);
		begin_copying(r, r->second->x);
	}
	copy_words(r, r->second->x, doc - r->own);
}

static void read_doc(void *of, uint64_t at)
{
	struct reading *r = of;
	const struct book *b = r->x->b;
	struct texts_reading both = { &r->other, add_text, r };
	doc_no doc = (doc_no)at;
	event_no old;

	begin_doc(r);
	if (doc == index_docs(r->x)) {
		end_second(r);
		return;
	}
	if (r->second && doc >= r->own) {
		take_doc(r, doc);
		return;
	}
	if (r->now && doc < book_events(b) &&
	    before_find(&r->before, r->x, doc, &old)) {
		copy_words(r, r->x->before.x, old);
		return;
	}
	arena_reset(&r->other);
	texts_of_doc(b, doc, texts_read, &both);
}

static void add_blind_word(void *of, uint64_t before)
{
	struct reading *r = of;

	build_cut(&r->fold, 0);
	fold_text(&r->fold, word_of(r->x, FOLD_EXACT, (word_no)before + 1),
		  FOLD_BLIND);
	add_to_list(r->x, FOLD_BLIND, build_view(&r->fold));
}

/*
 * Where the docs of a word go: those of a frequent one into a set, those of
 * another in a row with the others'.  From now on a tally's BYTES is where its
 * next doc goes.
 */
static void place_word(void *of, uint64_t before)
{
	struct reading *r = of;
	struct index *x = r->x;
	word_no w = (word_no)before + 1;
	struct word_tally *t = &r->tallies.v[w];
	uint64_t end = x->docs_at.v[before].at;

	if (t->docs >= index_docs(x) / INDEX_FREQUENT)
		x->set_of.v[w] = ++r->sets;
	else
		end += t->bytes;
	if (end > UINT32_MAX)
		panic("too many words for one chronology");
	x->docs_at.v[w].at = (uint32_t)end;
	*t = (struct word_tally){ .bytes = x->docs_at.v[before].at };
}

static void make_room(void *of, uint64_t at)
{
	struct reading *r = of;
	struct index *x = r->x;

	(void)at;
	VEC_NEW(&x->set_of, x->word_times.n);
	VEC_NEW(&x->docs_at, x->word_times.n);
}

static void make_more_room(void *of, uint64_t at)
{
	struct reading *r = of;
	struct index *x = r->x;

	(void)at;
	r->set_size = set_size(x);
	VEC_NEW(&x->sets, r->sets * r->set_size);
	VEC_NEW(&x->docs, x->docs_at.v[x->docs_at.n - 1].at);
}

static void add_doc(struct reading *r, word_no w, doc_no doc)
{
	struct index *x = r->x;
	struct word_tally *t = &r->tallies.v[w];
	uint32_t set = x->set_of.v[w];

	if (set) {
		x->sets.v[(set - 1) * r->set_size + doc / 64] |= UINT64_C(1)
								 << doc % 64;
		return;
	}
	if (t->last == doc + 1)
		return;
	t->bytes += (uint32_t)varint_put(x->docs.v + t->bytes,
					 doc + 1 - t->last);
	t->last = doc + 1;
}

/* Once more through all tokens. */
static void write_doc(void *of, uint64_t doc)
{
	struct reading *r = of;
	struct words words = doc_words(r->x, (doc_no)doc);
	word_no w;

	while (words_next(&words, &w))
		if (w != 0)
			add_doc(r, w, (doc_no)doc);
}

/* ---- by stages ---- */

static uint64_t docs_to_read(const void *of)
{
	return index_docs(((const struct reading *)of)->x);
}

/* Those, and where the last one ends. */
static uint64_t docs_and_end(const void *of)
{
	return docs_to_read(of) + 1;
}

static uint64_t words_read(const void *of)
{
	return count_words(((const struct reading *)of)->x);
}

static const struct course_stage stages[] = {
	{ docs_and_end, read_doc },	{ words_read, add_blind_word },
	{ course_once, make_room },	{ words_read, place_word },
	{ course_once, make_more_room }, { docs_to_read, write_doc },
};

static void begin_reading(struct reading *r, struct index *x)
{
	r->x = x;
	r->fold.arena = &r->scratch;
	for (int tier = FOLD_EXACT; tier <= FOLD_BLIND; tier++) {
		VEC_ADD(&x->words_at[tier], (struct start){ 0 });
		add_to_list(x, (enum fold_tier)tier, (struct sv){ 0 });
	}
	VEC_ADD(&x->word_times, 0);
	VEC_ADD(&r->tallies, (struct word_tally){ 0 });
}

static void read_second(void *of)
{
	struct reading *r = of;

	while (r->doc <= index_docs(r->x))
		read_doc(r, r->doc);
}

static void begin_second(struct reading *r)
{
	struct reading *second = MEM_NEW(1, struct reading);

	begin_reading(second, index_new(r->x->b));
	r->own = second->doc = index_docs(r->x) / 2;
	r->second = second;
	thread_start(&r->thread, read_second, second);
}

static void open_words(struct index *x, void *state)
{
	struct reading *r = state;

	begin_reading(r, x);
	if (x->before.x)
		begin_copying(r, x->before.x);
	else if (index_docs(x) > x->alone)
		begin_second(r);
}

static void close_words(void *state)
{
	struct reading *r = state;

	end_second(r);
	end_reading(r);
	r->x->before = (struct corpus){ 0 };
}

const struct index_part part_words = {
	sizeof(struct reading), open_words, stages,
	sizeof(stages) / sizeof(*stages), close_words,
};
