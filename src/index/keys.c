/* What events are known by: their keys, and the events in the order of them. */
#include "base/bisect.h"
#include "base/panic.h"
#include "base/sorting.h"
#include "index/columns.h"

struct keys {
	struct index *x;
	struct arena scratch; /* of an event */
	struct sorting order;
	uint32_t same;  /* events so far that have the key of the last */
	bool numbered;  /* some got a number, and may stand elsewhere */
};

/* A key stands in each row that refers to its event. */
enum { TITLE_MAX = 1000 }; /* bytes of it that are of a title */

/* SLUG without the words that begin to be too long. */
static struct sv cut(struct sv slug)
{
	size_t n = TITLE_MAX;

	if (slug.n <= TITLE_MAX)
		return slug;
	while (n > 0 && slug.s[n] != '-')
		n--;
	if (n == 0) /* it is one word, of letters that may be several bytes */
		for (n = TITLE_MAX; (slug.s[n] & 0xC0) == 0x80;)
			n--;
	return sv_slice(slug, 0, n);
}

void index_print_key(struct build *key, struct arena *scratch,
		    const struct date *d, struct sv title)
{
	date_print(key, d);
	build_char(key, '/');
	build_sv(key, cut(fold_slug(scratch, title)));
}

/* ---- reading ---- */

static struct sv key_of(const struct index *x, event_no ev)
{
	struct text key = x->keys.v[ev];

	return key.length ? (struct sv){ x->key_text.v + key.offset,
					 key.length } :
			    book_id(x->b, ev);
}

static struct sv id_of(const struct index *x, event_no ev)
{
	return book_id(x->b, ev);
}

struct sv index_key(struct index *x, event_no ev)
{
	index_need(x, PART_KEYS);
	ENSURE(ev < x->keys.n);
	return key_of(x, ev);
}

/* The first of the N events BY, which are sorted by their TEXT_OF, for which
 * that is KEY, or NO_EVENT. */
static event_no find_sorted(const struct index *x, const event_no *by,
			    uint32_t n,
			    struct sv (*text_of)(const struct index *x,
						 event_no ev),
			    struct sv key)
{
	struct bisect b = { .end = n };

	while (bisect_asks(&b))
		bisect_told(&b, sv_cmp(text_of(x, by[b.at]), key) < 0);
	return b.at < n && sv_eq(text_of(x, by[b.at]), key) ? by[b.at] :
							      NO_EVENT;
}

event_no index_find_event(struct index *x, struct sv key)
{
	event_no ev;

	index_need(x, PART_KEYS);
	ev = find_sorted(x, x->by_id.v, x->by_id.n, id_of, key);
	return ev != NO_EVENT ? ev : find_sorted(x, x->by_key.v, x->by_key.n,
						 key_of, key);
}

/* ---- making ---- */

static int compare(uint32_t a, uint32_t b, const void *index)
{
	int order = sv_cmp(key_of(index, a), key_of(index, b));

	return order != 0 ? order : (a > b) - (a < b);
}

/* The first bytes of KEY as a number: most are told apart by it. */
static uint64_t prefix(struct sv key)
{
	uint64_t bytes = 0;

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes = bytes << 8 |
			(i < key.n ? (unsigned char)key.s[i] : 0);
	return bytes;
}

static void set_key(struct index *x, event_no ev, struct sv key)
{
	x->keys.v[ev] = (struct text){ x->key_text.n, (uint32_t)key.n };
	VEC_APPEND(&x->key_text, key.s, key.n);
}

static void make_key(void *of, uint64_t at)
{
	struct keys *k = of;
	const struct book *b = k->x->b;
	event_no ev = (event_no)at;
	struct build key = { .arena = &k->scratch };
	struct date d = book_date(b, ev);

	if (book_id(b, ev).n == 0) {
		index_print_key(&key, &k->scratch, &d, book_title(b, ev));
		set_key(k->x, ev, build_view(&key));
		arena_reset(&k->scratch);
	}
	sorting_add(&k->order, prefix(key_of(k->x, ev)), ev);
}

static void list_id(void *of, uint64_t at)
{
	struct keys *k = of;
	event_no ev = k->order.v[at].no;

	if (book_id(k->x->b, ev).n > 0)
		VEC_ADD(&k->x->by_id, ev);
}

/* Gives the second and later events of one key a number: KEY~2. */
static void number_key(void *of, uint64_t at)
{
	struct keys *k = of;
	const struct sorting_item *v = k->order.v;
	struct build numbered = { .arena = &k->scratch };
	struct sv key = key_of(k->x, v[at].no);

	/* Compare with the first of the same key. */
	if (at == 0 || !sv_eq(key, key_of(k->x, v[at - k->same].no))) {
		k->same = 1;
		return;
	}
	k->same++;
	build_sv(&numbered, key);
	build_fmt(&numbered, "~%u", k->same);
	set_key(k->x, v[at].no, build_view(&numbered));
	arena_reset(&k->scratch);
	k->numbered = true;
}

static void sort_again(void *of, uint64_t at)
{
	struct keys *k = of;
	struct sorting_item *item = &k->order.v[at];

	item->key = prefix(key_of(k->x, item->no));
	sorting_again(&k->order);
}

static void move(void *of, uint64_t at)
{
	(void)at;
	sorting_move(&((struct keys *)of)->order);
}

static void list_key(void *of, uint64_t at)
{
	struct keys *k = of;

	VEC_ADD(&k->x->by_key, k->order.v[at].no);
}

static uint64_t count_events(const void *of)
{
	return book_events(((const struct keys *)of)->x->b);
}

static uint64_t count_moves(const void *of)
{
	return sorting_moves(&((const struct keys *)of)->order);
}

static uint64_t count_again(const void *of)
{
	return ((const struct keys *)of)->numbered ? count_events(of) : 0;
}

static uint64_t count_moves_again(const void *of)
{
	return ((const struct keys *)of)->numbered ? count_moves(of) : 0;
}

static const struct course_stage stages[] = {
	{ count_events, make_key },	{ count_moves, move },
	{ count_events, list_id },	{ count_events, number_key },
	{ count_again, sort_again },	{ count_moves_again, move },
	{ count_events, list_key },
};

static void open_keys(struct index *x, void *state)
{
	struct keys *k = state;

	k->x = x;
	k->order = sorting_new(book_events(x->b), compare, x);
	VEC_NEW(&x->keys, book_events(x->b));
}

static void close_keys(void *state)
{
	struct keys *k = state;

	arena_free(&k->scratch);
	sorting_free(&k->order);
}

const struct index_part part_keys = {
	sizeof(struct keys), open_keys, stages,
	sizeof(stages) / sizeof(*stages), close_keys,
};
