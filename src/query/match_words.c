/* Words and phrases, found by the index of words instead of reading each event.
 * */
#include "query/match_words.h"

#include "base/vec.h"
#include "query/cache.h"
#include "query/wanted.h"

/* What that takes, in nanoseconds, roughly; and bytes scanned in one. */
enum { FIND = 16, SCANNED = 4 };

static struct word_list search_list(struct match *m, enum fold_tier tier,
				    struct sv pattern)
{
	struct index *x = m->corpus->x;
	struct sv all = index_word_list(x, tier);
	size_t at = sv_find(all, pattern, 0);
	VEC(word_no) found = { 0 };
	word_no *out, w = 1;
	size_t n, last = 0;

	while (at != SV_NONE && w <= index_words(x)) {
		size_t in = at + (pattern.s[0] == '\n');

		if (match_stops(m, FIND + (at - last) / SCANNED))
			break;
		last = at;

		while (index_word_at(x, tier, w + 1) <= in)
			w++;
		VEC_ADD(&found, w++);
		at = sv_find(all, pattern, index_word_at(x, tier, w) - 1);
	}
	/* Most patterns stand in few words: none takes room for all. */
	n = found.n;
	out = ARENA_NEW(m->arena, n, word_no);
	vec_copy(out, found.v, n, sizeof(*out));
	VEC_FREE(&found);
	return (struct word_list){ out, n };
}

static struct word_list narrow_list(struct match *m, enum fold_tier tier,
				    struct sv pattern, struct word_list from)
{
	struct index *x = m->corpus->x;
	struct sv all = index_word_list(x, tier);
	word_no *out = ARENA_NEW(m->arena, from.n, word_no);
	size_t n = 0;

	for (size_t i = 0; i < from.n; i++) {
		word_no w = from.v[i];
		struct sv word = sv_slice(all, index_word_at(x, tier, w) - 1,
					  index_word_at(x, tier, w + 1));

		if (match_stops(m, FIND))
			break;
		if (sv_find(word, pattern, 0) != SV_NONE)
			out[n++] = w;
	}
	return (struct word_list){ out, n };
}

struct word_list words_find(struct match *m, enum fold_tier tier,
			    struct sv pattern)
{
	enum { FEW = 8 }; /* more: one search of all is as quick */
	struct word_list list;

	if (!m->cache)
		return search_list(m, tier, pattern);
	if (cache_find_words(m->cache, tier, pattern, &list))
		list = narrow_list(m, tier, pattern, list);
	else
		list = search_list(m, tier, pattern);
	if (list.n <= index_words(m->corpus->x) / FEW && !match_stops(m, 0))
		cache_keep_words(m->cache, tier, pattern, list);
	return list;
}

struct word_list words_whole(struct match *m, enum fold_tier tier,
			     struct sv word)
{
	struct build pattern = { .arena = m->arena };

	build_char(&pattern, '\n');
	build_sv(&pattern, word);
	build_char(&pattern, '\n');
	return words_find(m, tier, build_view(&pattern));
}

/* ---- from words to docs and events ---- */

/* So many places of words take as long as reading a doc. */
enum { READ = 64 };

/* How often words of LIST stand in docs. */
static size_t times(struct index *x, struct word_list list)
{
	size_t sum = 0;

	for (size_t i = 0; i < list.n; i++)
		sum += index_word_times(x, list.v[i]);
	return sum;
}

/* Adds the docs of the words of LIST that have a set; returns the others. */
static struct word_list add_sets(struct match *m, struct bits docs,
				 struct word_list list)
{
	word_no *rest = ARENA_NEW(m->arena, list.n, word_no);
	size_t n = 0;

	for (size_t i = 0; i < list.n; i++) {
		const uint64_t *set = index_word_set(m->corpus->x, list.v[i]);

		if (match_stops(m, set ? docs.n / 64 : 1))
			break;
		if (!set)
			rest[n++] = list.v[i];
		for (size_t k = 0; set && k < (docs.n + 63) / 64; k++)
			docs.w[k] |= set[k];
	}
	bits_trim(docs);
	return (struct word_list){ rest, n };
}

/* Adds the docs of W; returns how many were not there. */
static size_t add_docs(struct index *x, struct bits docs, word_no w)
{
	struct docs of = index_word_docs(x, w);
	doc_no doc = (doc_no)-1;
	size_t more = 0;

	while (docs_next(&of, &doc) && doc < docs.n) {
		more += !bits_test(docs, doc);
		bits_set(docs, doc);
	}
	return more;
}

/* Whether the words of a doc have what is read for. */
typedef bool read_fn(struct index *x, struct words words, const void *arg);

/* Adds to FOUND those of DOCS that FN says true of.  They lie far apart, so
 * that each is fetched some time before it is read. */
static void add_read(struct match *m, struct bits found, struct bits docs,
		     read_fn *fn, const void *arg)
{
	enum { AHEAD = 8 };
	struct index *x = m->corpus->x;
	size_t ahead = bits_next(docs, 0);

	for (int i = 0; i < AHEAD; i++)
		ahead = bits_next(docs, ahead + 1);
	for (size_t doc = bits_next(docs, 0);
	     doc < docs.n && !match_stops(m, READ);
	     doc = bits_next(docs, doc + 1)) {
		if (ahead < docs.n) {
			__builtin_prefetch(
				index_doc_words(x, (doc_no)ahead).at);
			ahead = bits_next(docs, ahead + 1);
		}
		if (fn(x, index_doc_words(x, (doc_no)doc), arg))
			bits_set(found, doc);
	}
}

static bool has_word(struct index *x, struct words words, const void *arg)
{
	const struct bits *set = arg;
	word_no w = 0;

	(void)x;
	while (!bits_test(*set, w) && words_next(&words, &w))
		continue;
	return bits_test(*set, w);
}

/* Adds those docs but SOME that have a word of LIST, reading each. */
static void add_by_reading(struct match *m, struct bits docs,
			   struct bits some, struct word_list list)
{
	struct bits rest = bits_new(m->arena, docs.n);
	struct bits set =
		bits_new(m->arena, (size_t)index_words(m->corpus->x) + 1);

	for (size_t i = 0; i < list.n; i++)
		bits_set(set, list.v[i]);
	bits_not(rest);
	bits_less(rest, some);
	add_read(m, docs, rest, has_word, &set);
}

/*
 * Frequent words have sets or at least small numbers, so that they come first:
 * soon most docs are there, and the places of the words left tell little that
 * is new.  Then reading the few docs that are not there takes less.
 */
void words_add_docs(struct match *m, struct bits docs, struct word_list list)
{
	size_t left, missing;

	list = add_sets(m, docs, list);
	left = times(m->corpus->x, list);
	missing = docs.n - bits_count(docs);
	for (; list.n && left / READ <= missing; list.v++, list.n--) {
		uint32_t of = index_word_times(m->corpus->x, *list.v);

		if (match_stops(m, of))
			return;
		left -= of;
		missing -= add_docs(m->corpus->x, docs, *list.v);
	}
	if (list.n)
		add_by_reading(m, docs, docs, list);
}

struct bits words_docs(struct match *m, struct word_list list)
{
	struct bits docs = bits_new(m->arena, index_docs(m->corpus->x));

	words_add_docs(m, docs, list);
	return docs;
}

/* Whether LIST stands at more places than there are names. */
static bool has_many(struct match *m, struct word_list list)
{
	return times(m->corpus->x, list) > book_names(m->book);
}

struct bits words_names(struct match *m, struct word_list list)
{
	struct bits docs = bits_new(m->arena, index_docs(m->corpus->x));
	struct bits events = bits_new(m->arena, book_events(m->book));

	bits_not(events);
	/* Names are short. */
	if (has_many(m, list))
		add_by_reading(m, docs, events, list);
	else
		words_add_docs(m, docs, list);
	return docs;
}

bool words_each_doc(struct match *m, word_no w,
		    bool (*fn)(struct match *m, doc_no doc, void *arg),
		    void *arg)
{
	const uint64_t *set = index_word_set(m->corpus->x, w);
	struct bits bits = { (uint64_t *)(uintptr_t)set,
			     index_docs(m->corpus->x) };
	struct docs docs = index_word_docs(m->corpus->x, w);
	doc_no doc = (doc_no)-1;

	while (docs_next(&docs, &doc))
		if (fn(m, doc, arg))
			return true;
	for (size_t at = set ? bits_next(bits, 0) : bits.n; at < bits.n;
	     at = bits_next(bits, at + 1))
		if (fn(m, (doc_no)at, arg))
			return true;
	return false;
}

void words_add_events(struct match *m, struct bits events, struct bits docs)
{
	for (size_t doc = bits_next(docs, events.n); doc < docs.n;
	     doc = bits_next(docs, doc + 1)) {
		size_t n;
		const event_no *v =
			index_doc_events(m->corpus->x, (doc_no)doc, &n);

		if (match_stops(m, n))
			return;

		for (size_t i = 0; i < n; i++)
			bits_set(events, v[i]);
	}
	/* The first docs are the events, by the same numbers. */
	bits_or(events, docs);
	bits_trim(events);
}

bool words_any(struct match *m, struct bits docs)
{
	size_t events = book_events(m->book), n = 0;
	size_t doc = bits_next(docs, 0);

	for (; doc < docs.n && n == 0; doc = bits_next(docs, doc + 1))
		if (doc < events)
			n = 1;
		else
			index_doc_events(m->corpus->x, (doc_no)doc, &n);
	return n > 0;
}

struct word_list words_less(struct match *m, struct word_list list,
			    struct word_list other)
{
	word_no *out = ARENA_NEW(m->arena, list.n, word_no);
	size_t n = 0, k = 0;

	for (size_t i = 0; i < list.n; i++) {
		while (k < other.n && other.v[k] < list.v[i])
			k++;
		if (k == other.n || other.v[k] != list.v[i])
			out[n++] = list.v[i];
	}
	return (struct word_list){ out, n };
}

/* Most events have a frequent word by the few names and kinds that have it, and
 * are not looked for any more. */
void words_add_list(struct match *m, struct bits events,
		    struct word_list list)
{
	words_add_events(m, events, words_names(m, list));
	if (has_many(m, list))
		words_add_docs(m, events, list);
}

/* ---- phrases ---- */

enum { PLACES_MAX = 8 };

/* Which of the first places of a phrase each word can take, a bit each: in a
 * byte, so that those of all words are near. */
struct places {
	uint8_t *of; /* by word; to be freed */
	unsigned last;
};

static struct places places_new(struct match *m)
{
	return (struct places){
		.of = MEM_NEW((size_t)index_words(m->corpus->x) + 1, uint8_t)
	};
}

static void add_place(struct places *p, unsigned place, struct word_list list)
{
	p->last = 1u << place;
	for (size_t i = 0; i < list.n; i++)
		p->of[list.v[i]] |= (uint8_t)p->last;
}

/*
 * Whether WORDS take all places one after the other: Shift-And (Baeza-
 * Yates and Gonnet, 1992), words for letters.  The 0 between fields can take
 * no place.
 */
static bool has_places(struct words words, const struct places *p)
{
	unsigned state = 0;
	word_no w;

	while (words_next(&words, &w)) {
		state = (state << 1 | 1) & p->of[w];
		if (state & p->last)
			return true;
	}
	return false;
}

/* A phrase: the end of a word, whole words, the beginning of a word. */
struct phrase {
	enum fold_tier tier;
	const struct sv *words;
	size_t n;
	struct word_list lists[PLACES_MAX]; /* of the first places */
	size_t nlists;
	struct places places;
};

/* The words that can take the place I. */
static struct word_list at_place(struct match *m, const struct phrase *p,
				 size_t i)
{
	struct build pattern = { .arena = m->arena };

	if (i > 0)
		build_char(&pattern, '\n');
	build_sv(&pattern, p->words[i]);
	if (i + 1 < p->n)
		build_char(&pattern, '\n');
	return words_find(m, p->tier, build_view(&pattern));
}

/* Fills in the places, to be given back by phrase_end(); false when no word can
 * take one of them. */
static bool find_places(struct match *m, struct phrase *p)
{
	p->nlists = p->n < PLACES_MAX ? p->n : PLACES_MAX;
	p->places = places_new(m);
	for (size_t i = 0; i < p->nlists; i++) {
		p->lists[i] = at_place(m, p, i);
		if (p->lists[i].n == 0)
			return false;
		add_place(&p->places, (unsigned)i, p->lists[i]);
	}
	return true;
}

/*
 * The docs that may have a word for each place: those with the rarest, less
 * those without another, as long as that takes less than reading the docs.
 */
static struct bits candidates(struct match *m, const struct phrase *p)
{
	size_t rarest = 0, least = SIZE_MAX;
	struct bits set;

	for (size_t i = 0; i < p->nlists; i++) {
		size_t size = times(m->corpus->x, p->lists[i]);

		if (size < least) {
			least = size;
			rarest = i;
		}
	}
	set = words_docs(m, p->lists[rarest]);
	for (size_t i = 0; i < p->nlists; i++)
		if (i != rarest &&
		    times(m->corpus->x, p->lists[i]) / READ < bits_count(set))
			bits_and(set, words_docs(m, p->lists[i]));
	return set;
}

/* Whether the phrase begins with the next one of WORDS. */
static bool begins_here(struct index *x, struct words words,
			const struct phrase *p)
{
	for (size_t i = 0; i < p->n; i++) {
		struct sv word, wanted = p->words[i];
		word_no w;

		if (!words_next(&words, &w) || w == 0)
			return false;
		word = index_word(x, p->tier, w);
		if (i == 0 ? !sv_ends(word, wanted)
			   : i + 1 < p->n ? !sv_eq(word, wanted)
					  : !sv_starts(word, wanted))
			return false;
	}
	return true;
}

static bool has_phrase(struct index *x, struct words words, const void *arg)
{
	const struct phrase *p = arg;
	word_no w;

	if (!has_places(words, &p->places))
		return false;
	if (p->n == p->nlists)
		return true;
	do {
		if (begins_here(x, words, p))
			return true;
	} while (words_next(&words, &w));
	return false;
}

/* Adds the events of those of DOCS that have P; DOCS is used up. */
static void add_those(struct match *m, struct bits events, struct bits docs,
		      const struct phrase *p)
{
	struct bits found = bits_new(m->arena, index_docs(m->corpus->x));

	bits_less(docs, events);
	add_read(m, found, docs, has_phrase, p);
	words_add_events(m, events, found);
}

static void phrase_end(struct phrase *p)
{
	mem_free(p->places.of);
}

static struct phrase phrase_of(struct match *m, struct sv needle,
			       enum fold_tier tier)
{
	struct phrase p = { .tier = tier };

	p.words = wanted_words(m->arena, needle, &p.n);
	return p;
}

void words_add_text(struct match *m, struct bits events, struct sv needle,
		    enum fold_tier tier)
{
	struct phrase p = phrase_of(m, needle, tier);

	if (p.n == 1)
		words_add_list(m, events, words_find(m, tier, needle));
	else if (find_places(m, &p))
		add_those(m, events, candidates(m, &p), &p);
	phrase_end(&p);
}

/* The docs that have a word which can take a place of P, but not that of
 * OTHER, which has as many. */
static struct bits with_others(struct match *m, const struct phrase *p,
			       const struct phrase *other)
{
	struct bits docs = bits_new(m->arena, index_docs(m->corpus->x));

	for (size_t i = 0; i < p->nlists; i++)
		words_add_docs(m, docs, words_less(m, p->lists[i],
						   other->lists[i]));
	return docs;
}

/* What has the phrase only in another spelling has a word that is spelt
 * otherwise: most words are not, so that few docs are read twice. */
bool words_add_phrase(struct match *m, struct bits events, struct sv exact,
		      struct sv blind)
{
	struct phrase p = phrase_of(m, exact, FOLD_EXACT);
	struct phrase q = phrase_of(m, blind, FOLD_BLIND);
	struct bits docs, others;
	bool found;

	if (p.n != q.n || p.n < 2 || p.n > PLACES_MAX) {
		words_add_text(m, events, exact, FOLD_EXACT);
		found = bits_any(events);
		words_add_text(m, events, blind, FOLD_BLIND);
		return found;
	}
	if (find_places(m, &p))
		add_those(m, events, candidates(m, &p), &p);
	found = bits_any(events);
	if (find_places(m, &q)) {
		others = with_others(m, &q, &p);
		docs = bits_any(others) ? candidates(m, &q) : others;
		bits_and(docs, others);
		add_those(m, events, docs, &q);
	}
	phrase_end(&p);
	phrase_end(&q);
	return found;
}
