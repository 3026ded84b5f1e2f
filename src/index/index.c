/*
 * What a book can be asked by: its steps one after the other, the keys of
 * events and the folded spellings of names.
 */
#include "base/port.h"
#include "book/columns.h"
#include "index/index.h"
#include "book/order.h"
#include "text/fold.h"

struct index {
	const struct book *b;
};

struct index *index_new(const struct book *b)
{
	struct index *x = MEM_NEW(1, struct index);

	x->b = b;
	return x;
}

void index_free(struct index *x)
{
	mem_free(x);
}

/* ---- keys ---- */

struct key_order {
	const struct book *book;
	const struct text *texts;
};

static int by_text(const void *x, const void *y, void *arg)
{
	const struct key_order *o = arg;
	event_no a = *(const event_no *)x, b = *(const event_no *)y;
	int order = sv_cmp(book_text(o->book, o->texts[a]),
			   book_text(o->book, o->texts[b]));

	return order != 0 ? order : (a > b) - (a < b);
}

/* Sorts the N events V by their TEXTS. */
static void sort(const struct book *b, const struct text *texts, event_no *v,
		 uint32_t n)
{
	struct key_order o = { b, texts };

	if (n)
		port_sort(v, n, sizeof(*v), by_text, &o);
}

void index_print_key(struct build *key, struct arena *scratch,
		    const struct date *d, struct sv title)
{
	date_print(key, d);
	build_char(key, '/');
	build_sv(key, fold_slug(scratch, title));
}

static void make_key(struct book *b, struct arena *scratch, event_no ev)
{
	struct build key = { .arena = scratch };
	struct date d = book_date(b, ev);

	if (b->event_id[ev].length) {
		b->event_key[ev] = b->event_id[ev];
		return;
	}
	index_print_key(&key, scratch, &d, book_title(b, ev));
	b->event_key[ev] = book_add_text(b, build_view(&key));
}

/* Gives the second and later events of one key a number: KEY~2. */
static void part_keys(struct book *b, struct arena *scratch)
{
	for (uint32_t i = 1, same = 1; i < b->nevents; i++) {
		struct sv key = book_key(b, b->by_key.v[i]);
		struct build numbered = { .arena = scratch };

		if (!sv_eq(key, book_key(b, b->by_key.v[i - same]))) {
			same = 1;
			continue;
		}
		same++;
		build_sv(&numbered, key);
		build_fmt(&numbered, "~%u", same);
		b->event_key[b->by_key.v[i]] =
			book_add_text(b, build_view(&numbered));
		/* Compare what follows with the first of the same key. */
	}
}

/* What is being finished. */
struct indexing {
	struct book *b;
	struct arena scratch; /* of a step */
	size_t stage;         /* of STAGES */
	uint32_t next;        /* what a stage goes on with */
	struct index_words *words;
};

enum { KEYS_AT_ONCE = 64 };

/* A stage: false when it is over. */
typedef bool stage_fn(struct indexing *x);

static bool make_keys(struct indexing *x)
{
	for (unsigned i = 0; i < KEYS_AT_ONCE && x->next < x->b->nevents; i++) {
		make_key(x->b, &x->scratch, x->next++);
		arena_reset(&x->scratch);
	}
	return x->next < x->b->nevents;
}

static bool sort_keys(struct indexing *x)
{
	struct book *b = x->b;

	VEC_NEW(&b->by_key, b->nevents);
	for (event_no ev = 0; ev < b->nevents; ev++) {
		b->by_key.v[ev] = ev;
		if (b->event_id[ev].length)
			VEC_ADD(&b->by_id, ev);
	}
	sort(b, b->event_key, b->by_key.v, b->by_key.n);
	part_keys(b, &x->scratch);
	return false;
}

static bool sort_parted_keys(struct indexing *x)
{
	struct book *b = x->b;

	sort(b, b->event_key, b->by_key.v, b->by_key.n);
	return false;
}

static bool sort_ids(struct indexing *x)
{
	struct book *b = x->b;

	sort(b, b->event_id, b->by_id.v, b->by_id.n);
	return false;
}

/* ---- folded names ---- */

/* The two folds of one thing, grown field by field. */
struct folds {
	const struct book *book;
	struct build exact, blind;
};

static void fold_sv(struct folds *f, struct sv text)
{
	if (text.n == 0)
		return;
	build_char(&f->exact, '\n');
	fold_text(&f->exact, text, FOLD_EXACT);
	build_char(&f->exact, '\n');
	build_char(&f->blind, '\n');
	fold_text(&f->blind, text, FOLD_BLIND);
	build_char(&f->blind, '\n');
}

static void fold_field(struct folds *f, struct text t)
{
	fold_sv(f, book_text(f->book, t));
}

static void fold_name(struct folds *f, name_no name)
{
	size_t n;
	const struct spelling *other = book_spellings(f->book, name, &n);

	fold_sv(f, book_name(f->book, name));
	for (size_t i = 0; i < n; i++)
		fold_field(f, other[i].name);
	fold_sv(f, book_name_id(f->book, name));
}

static struct folds folds_of(const struct book *b, struct arena *scratch)
{
	return (struct folds){ b, { .arena = scratch }, { .arena = scratch } };
}

static bool make_folds(struct indexing *x)
{
	struct book *b = x->b;

	for (name_no name = 0; name < b->names.n; name++) {
		struct folds f = folds_of(b, &x->scratch);
		struct text exact, blind;

		fold_name(&f, name);
		exact = book_add_text(b, build_view(&f.exact));
		blind = book_add_text(b, build_view(&f.blind));
		b->names.v[name].folded = exact;
		b->names.v[name].blind = blind;
		arena_reset(&x->scratch);
	}
	return false;
}

/* ---- step by step ---- */

static bool add_words(struct indexing *x)
{
	if (!x->words)
		x->words = index_words_open(x->b);
	return index_words_step(x->words);
}

static bool post(struct indexing *x)
{
	return index_postings(x->b, x->next++);
}

#define WHOLE(name, function)                                                  \
	static bool name(struct indexing *x)                                   \
	{                                                                      \
		function(x->b);                                                \
		return false;                                                  \
	}
WHOLE(inherit, order_inherit)
WHOLE(put_in_order, order_sort)
WHOLE(link_back, order_back_links)
WHOLE(list_parties, index_parties)
WHOLE(find_namesakes, index_namesakes)
#undef WHOLE

static stage_fn *const stages[] = {
	inherit,	put_in_order,	  link_back,	make_keys,
	sort_keys,	sort_parted_keys, sort_ids,	post,
	list_parties,	find_namesakes,	  make_folds,	add_words,
};

enum { STAGES = sizeof(stages) / sizeof(*stages) };

struct indexing *index_open(struct book *b)
{
	struct indexing *x = MEM_NEW(1, struct indexing);

	x->b = b;
	return x;
}

bool index_step(struct indexing *x)
{
	if (x->stage < STAGES && !stages[x->stage](x)) {
		x->stage++;
		x->next = 0;
		arena_reset(&x->scratch);
	}
	return x->stage < STAGES;
}

void index_close(struct indexing *x)
{
	if (x->words)
		index_words_close(x->words);
	arena_free(&x->scratch);
	mem_free(x);
}

/* Words take about three quarters of the time. */
unsigned index_progress(const struct indexing *x)
{
	return x->words ? 250 + index_words_progress(x->words) * 3 / 4 :
			  (unsigned)(x->stage * 250 / STAGES);
}
