/* What events mention of a class, and its orders. */
#include "cmd/mention.h"

#include "base/port.h"

static int by_count(const void *x, const void *y)
{
	const struct mention *a = x, *b = y;

	return (a->events < b->events) - (a->events > b->events);
}

static int by_date(const void *x, const void *y)
{
	const struct mention *a = x, *b = y;

	return (a->first > b->first) - (a->first < b->first);
}

static const struct mention_key keys[] = {
	{ SV_INIT("name"), NULL },
	{ SV_INIT("count"), by_count },
	{ SV_INIT("date"), by_date },
};

enum { KEYS = sizeof(keys) / sizeof(*keys) };

struct sv mention_key_word(size_t i)
{
	return i < KEYS ? keys[i].name : (struct sv){ 0 };
}

const struct mention_key *mention_key(struct sv name)
{
	for (size_t i = 0; i < KEYS; i++)
		if (sv_eq(keys[i].name, name))
			return &keys[i];
	return NULL;
}

/* One, and its place in the order by name. */
struct placed {
	struct mention row;
	size_t place;
};

static int compare_placed(const void *x, const void *y, void *arg)
{
	const struct placed *a = x, *b = y;
	const struct mention_key *key = arg;
	int order = key->compare ? key->compare(&a->row, &b->row) : 0;

	return order ? order : (a->place > b->place) - (a->place < b->place);
}

void mention_sort(struct arena *a, const struct book *b, struct mention *v,
		  size_t n, const struct mention_key *key,
		  const struct locale *l, const struct collator *collator)
{
	struct sv *names = ARENA_NEW(a, n, struct sv);
	size_t *order = ARENA_NEW(a, n, size_t);
	struct placed *placed = ARENA_NEW(a, n, struct placed);

	for (size_t i = 0; i < n; i++)
		names[i] = class_ordered(a, b, v[i].class, v[i].no, l);
	collate_order(collator, a, names, n, order);
	for (size_t i = 0; i < n; i++)
		placed[i] = (struct placed){ v[order[i]], i };
	port_sort(placed, n, sizeof(*placed), compare_placed,
		  (void *)(uintptr_t)key);
	for (size_t i = 0; i < n; i++)
		v[i] = placed[i].row;
}

struct mention *mention_list(struct arena *a, const struct corpus *c,
			     struct hits hits, enum class_no class, bool all,
			     const struct mention_key *key,
			     const struct locale *l,
			     const struct collator *collator, size_t *n)
{
	struct count count = class_count(a, c, class, hits, true);
	struct mention *v = ARENA_NEW(a, count.n, struct mention);

	all = all && !class_of(class)->rows->built_in;
	*n = 0;
	for (uint32_t no = 0; no < count.n; no++)
		if ((count.events[no] || all) && class_holds(c->b, class, no))
			v[(*n)++] = (struct mention){ class, no,
						      count.events[no],
						      count.first[no],
						      count.last[no] };
	mention_sort(a, c->b, v, *n, key, l, collator);
	return v;
}
