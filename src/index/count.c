/* Counts hits by what they have: a function a way of counting. */
#include "index/count.h"

#include "index/columns.h"

struct count count_new(struct arena *a, const struct corpus *of,
		       struct hits hits, uint32_t n, bool ends)
{
	struct count c = { .arena = a, .of = *of,
			   .hits = hits, .n = n,
			   .events = ARENA_NEW(a, n, uint32_t) };

	if (!ends)
		return c;
	c.first = ARENA_NEW(a, n, event_no);
	c.last = ARENA_NEW(a, n, event_no);
	for (uint32_t no = 0; no < n; no++)
		c.first[no] = c.last[no] = NO_EVENT;
	return c;
}

/* EVENTS more for the thing NO, from FIRST to LAST. */
static inline void add(struct count *c, uint32_t no, uint32_t events,
		       event_no first, event_no last)
{
	c->events[no] += events;
	if (!c->first)
		return;
	if (c->first[no] > first)
		c->first[no] = first;
	if (c->last[no] == NO_EVENT || c->last[no] < last)
		c->last[no] = last;
}

/* ---- names ---- */

/* The names of an event that count, each once. */
typedef const name_no *names_fn(struct index *x, event_no ev, size_t *n);

enum { EACH = 20 }; /* nanoseconds that an event takes, roughly */

/* Adds BY to the counts of the names of EV. */
static inline void add_names(uint32_t *events, struct index *x, event_no ev,
			     names_fn *names, uint32_t by)
{
	size_t n;
	const name_no *v = names(x, ev, &n);

	for (size_t i = 0; i < n; i++)
		events[v[i]] += by;
}

/* Of more than half of the events those that are not among the hits are
 * counted, and taken away from ALL. */
static void count_names(struct count *c, names_fn *names, const uint32_t *all)
{
	uint32_t all_events = book_events(c->of.b);
	struct hits hits = c->hits;
	size_t i = 0;

	if (hits.n <= all_events / 2) {
		for (; i < hits.n && !stop_after(c->stop, EACH); i++)
			add_names(c->events, c->of.x, hits.v[i], names, 1);
		return;
	}
	for (name_no n = 0; n < c->n; n++)
		c->events[n] = all[n];
	for (event_no ev = 0; ev < all_events && !stop_after(c->stop, EACH);
	     ev++) {
		if (i < hits.n && hits.v[i] == ev)
			i++;
		else
			add_names(c->events, c->of.x, ev, names,
				  (uint32_t)-1);
	}
}

/* The same with the first and the last of them. */
static void count_name_ends(struct count *c, names_fn *names)
{
	for (size_t i = 0; i < c->hits.n; i++) {
		event_no ev = c->hits.v[i];
		size_t n;
		const name_no *v = names(c->of.x, ev, &n);

		for (size_t k = 0; k < n; k++)
			add(c, v[k], 1, ev, ev);
	}
}

void count_who(struct count *c)
{
	if (c->first)
		count_name_ends(c, index_participants);
	else
		count_names(c, index_participants,
			    index_participations(c->of.x));
}

void count_where(struct count *c)
{
	if (c->first)
		count_name_ends(c, index_places);
	else
		count_names(c, index_places, index_occurrences(c->of.x));
}

/* Counts while an event is counted once: SEEN is one above the last. */
struct once {
	struct count *count;
	event_no *seen;
};

static void mention(struct once *o, name_no n, event_no ev)
{
	if (n == NO_NAME || o->seen[n] == ev + 1)
		return;
	o->seen[n] = ev + 1;
	add(o->count, n, 1, ev, ev);
}

void count_mentions(struct count *c)
{
	struct once o = { c, ARENA_NEW(c->arena, c->n, event_no) };

	for (size_t i = 0; i < c->hits.n; i++) {
		event_no ev = c->hits.v[i];
		size_t n;
		const name_no *v = index_participants(c->of.x, ev, &n);
		const struct where *where;

		for (size_t k = 0; k < n; k++)
			mention(&o, v[k], ev);
		v = index_places(c->of.x, ev, &n);
		for (size_t k = 0; k < n; k++)
			mention(&o, v[k], ev);
		/* What only concerns a place did not happen in what holds
		 * it. */
		where = book_where(c->of.b, ev, &n);
		for (size_t k = 0; k < n; k++)
			if (where[k].flags & WHERE_ABOUT)
				mention(&o, where[k].place, ev);
	}
}

/* ---- kinds ---- */

/* Kinds while they are counted; what is counted at once has one STAMP. */
struct kinds {
	struct count *count;
	size_t *seen, stamp;
};

/* Counts K and all that it is, up to what was counted with it. */
static void add_kind(struct kinds *t, kind_no k, uint32_t events,
		     event_no first, event_no last)
{
	for (; k != NO_KIND && t->seen[k] != t->stamp;
	     k = book_kind_parent(t->count->of.b, k)) {
		t->seen[k] = t->stamp;
		add(t->count, k, events, first, last);
	}
}

/* Adds to K in TO what FROM has counted of another. */
static void add_counted(struct count *to, const struct count *from, kind_no k,
			kind_no other)
{
	if (from->events[other])
		add(to, k, from->events[other],
		    from->first ? from->first[other] : NO_EVENT,
		    from->last ? from->last[other] : NO_EVENT);
}

/*
 * Counts ALONE, events of one kind each, for what these are: from the kinds
 * that no other is one of upwards, each once.  In a circle each has all.
 */
static void add_alone(struct kinds *t, struct count *alone)
{
	const struct book *b = t->count->of.b;
	struct arena *a = t->count->arena;
	uint32_t n = t->count->n, left = 0;
	uint32_t *waits = ARENA_NEW(a, n, uint32_t);
	kind_no *todo = ARENA_NEW(a, n, kind_no);

	for (kind_no k = 0; k < n; k++)
		if (book_kind_parent(b, k) != NO_KIND)
			waits[book_kind_parent(b, k)]++;
	for (kind_no k = 0; k < n; k++)
		if (waits[k] == 0)
			todo[left++] = k;
	for (uint32_t i = 0; i < left; i++) {
		kind_no k = todo[i], up = book_kind_parent(b, k);

		add_counted(t->count, alone, k, k);
		if (up == NO_KIND)
			continue;
		add_counted(alone, alone, up, k);
		if (--waits[up] == 0)
			todo[left++] = up;
	}
	for (kind_no k = 0; k < n; k++) {
		t->stamp++;
		if (waits[k] && alone->events[k])
			add_kind(t, k, alone->events[k],
				 alone->first ? alone->first[k] : NO_EVENT,
				 alone->last ? alone->last[k] : NO_EVENT);
	}
}

/* Counts the events of one kind in ALONE, the others in T. */
static void count_each(struct kinds *t, struct count *alone)
{
	const struct count *c = t->count;

	for (size_t i = 0; i < c->hits.n && !stop_after(c->stop, EACH); i++) {
		event_no ev = c->hits.v[i];
		size_t n;
		const kind_no *v = book_kinds(c->of.b, ev, &n);

		if (n == 1) {
			add(alone, *v, 1, ev, ev);
			continue;
		}
		t->stamp++;
		for (size_t k = 0; k < n; k++)
			add_kind(t, v[k], 1, ev, ev);
	}
}

/* ---- by the events of each ---- */

/* The events of a thing, each once, ascending. */
typedef const event_no *events_fn(struct index *x, uint32_t no, size_t *n);

/* How many of the N events V are HIT, without a guess at any. */
static uint32_t count_hit(const bool *hit, const event_no *v, size_t n)
{
	uint32_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += hit[v[i]];
	return count;
}

/* Each has its events, which are fewer than the links between. */
static void count_events(struct count *c, events_fn *of)
{
	bool *hit = ARENA_NEW(c->arena, book_events(c->of.b), bool);

	for (size_t i = 0; i < c->hits.n; i++)
		hit[c->hits.v[i]] = true;
	for (uint32_t no = 0; no < c->n; no++) {
		size_t n;
		const event_no *v = of(c->of.x, no, &n);

		if (stop_after(c->stop, n))
			break;
		if (!c->first)
			c->events[no] = count_hit(hit, v, n);
		for (size_t i = 0; c->first && i < n; i++)
			if (hit[v[i]])
				add(c, no, 1, v[i], v[i]);
	}
}

/* Most events have one kind: what those kinds are is counted in the end. */
void count_kinds(struct count *c)
{
	enum { MANY = 8 };
	uint32_t events = book_events(c->of.b);
	struct count alone = count_new(c->arena, &c->of, c->hits, c->n,
				       c->first != NULL);
	struct kinds t = { c, ARENA_NEW(c->arena, c->n, size_t), 0 };

	alone.stop = c->stop;
	/* Each has a kind: so none has two. */
	if (c->of.b->kind_list.n == events && c->hits.n > events / MANY)
		count_events(&alone, index_kind_events);
	else
		count_each(&t, &alone);
	add_alone(&t, &alone);
}

void count_series(struct count *c)
{
	count_events(c, index_series_events);
}

void count_sources(struct count *c)
{
	count_events(c, index_source_events);
}

void count_tags(struct count *c)
{
	count_events(c, index_tag_events);
}

void count_precisions(struct count *c)
{
	for (size_t i = 0; i < c->hits.n && !stop_after(c->stop, EACH); i++) {
		event_no ev = c->hits.v[i];
		struct date_bits date = EVENT_OF(c->of.b, date, ev);

		if (book_has_precision(c->of.b, ev))
			add(c, date.precision, 1, ev, ev);
	}
}
