/* Counts hits by what they have: a function a way of counting. */
#include "index/count.h"

#include "base/numbers.h"
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

/*
 * Kinds as a forest, each in what it is.  Of a circle one stands for all, in
 * which the others are.
 */
struct forest {
	kind_no *in;     /* or NO_KIND */
	kind_no *circle; /* what stands for the circle it is in, or NO_KIND */
	kind_no *order;  /* all, each before what it is in */
	uint32_t *depth; /* 0: in none */
	kind_no *leap;   /* one that it is in, near or far; or itself */
	uint32_t *place; /* in an order where what is in one follows it */
	kind_no *at;     /* by place */
};

/* Those that are in a circle with K, and K last. */
static uint32_t put_circle(struct forest *f, kind_no k, uint32_t n)
{
	for (kind_no o = f->in[k], next; o != k; o = next) {
		next = f->in[o];
		f->in[o] = f->circle[o] = k;
		f->order[n++] = o;
	}
	f->in[k] = NO_KIND;
	f->circle[k] = k;
	f->order[n++] = k;
	return n;
}

/* From the kinds that no other is one of upwards; circles at the end. */
static void put_in_order(struct forest *f, const struct count *c)
{
	uint32_t *waits = ARENA_NEW(c->arena, c->n, uint32_t), n = 0;

	for (kind_no k = 0; k < c->n; k++) {
		f->circle[k] = NO_KIND;
		f->in[k] = book_kind_parent(c->of.b, k);
		if (f->in[k] != NO_KIND)
			waits[f->in[k]]++;
	}
	for (kind_no k = 0; k < c->n; k++)
		if (waits[k] == 0)
			f->order[n++] = k;
	for (uint32_t i = 0; i < n; i++) {
		kind_no in = f->in[f->order[i]];

		if (in != NO_KIND && --waits[in] == 0)
			f->order[n++] = in;
	}
	for (kind_no k = 0; k < c->n; k++)
		if (waits[k] > 0 && f->circle[k] == NO_KIND)
			n = put_circle(f, k, n);
}

/* Where a leap from what is in IN goes: over two of one length, so that any way
 * up takes few, or to IN. */
static kind_no leap_over(const struct forest *f, kind_no in)
{
	kind_no once = f->leap[in], twice = f->leap[once];

	return f->depth[in] - f->depth[once] ==
			       f->depth[once] - f->depth[twice] ?
		       twice :
		       in;
}

/* Those of C, which have an order and what they are in, get all the rest. */
static void put_in_place(struct forest *f, const struct count *c)
{
	uint32_t *size = ARENA_NEW(c->arena, c->n, uint32_t);
	uint32_t *next = ARENA_NEW(c->arena, c->n, uint32_t), n = 0;

	for (uint32_t i = 0; i < c->n; i++) {
		kind_no k = f->order[i];

		size[k]++;
		if (f->in[k] != NO_KIND)
			size[f->in[k]] += size[k];
	}
	for (uint32_t i = c->n; i-- > 0;) {
		kind_no k = f->order[i], in = f->in[k];
		uint32_t *place = in == NO_KIND ? &n : &next[in];

		f->place[k] = *place;
		f->at[*place] = k;
		next[k] = *place + 1;
		*place += size[k];
		f->depth[k] = in == NO_KIND ? 0 : f->depth[in] + 1;
		f->leap[k] = in == NO_KIND ? k : leap_over(f, in);
	}
}

static struct forest forest_new(const struct count *c)
{
	struct arena *a = c->arena;
	struct forest f = {
		.in = ARENA_NEW(a, c->n, kind_no),
		.circle = ARENA_NEW(a, c->n, kind_no),
		.order = ARENA_NEW(a, c->n, kind_no),
		.depth = ARENA_NEW(a, c->n, uint32_t),
		.leap = ARENA_NEW(a, c->n, kind_no),
		.place = ARENA_NEW(a, c->n, uint32_t),
		.at = ARENA_NEW(a, c->n, kind_no),
	};

	put_in_order(&f, c);
	put_in_place(&f, c);
	return f;
}

/* The nearest that both A and B are, or are in; or NO_KIND. */
static kind_no in_common(const struct forest *f, kind_no a, kind_no b)
{
	kind_no low = f->depth[a] > f->depth[b] ? a : b;
	kind_no high = low == a ? b : a;

	while (f->depth[low] > f->depth[high])
		low = f->depth[f->leap[low]] >= f->depth[high] ? f->leap[low] :
								 f->in[low];
	while (low != high && f->depth[low] > 0) {
		bool alike = f->leap[low] == f->leap[high];

		low = alike ? f->in[low] : f->leap[low];
		high = alike ? f->in[high] : f->leap[high];
	}
	return low == high ? low : NO_KIND;
}

/* Kinds of one event, by their places. */
struct places {
	uint32_t *v;
	size_t cap;
};

/* Counts EV for its N kinds V, and once less for what two neighbours are both
 * in: so once for all that any of them is in. */
static void add_kinds(struct count *c, const struct forest *f,
		      struct places *p, event_no ev, const kind_no *v, size_t n)
{
	if (n > p->cap) {
		p->cap = 2 * n;
		p->v = ARENA_NEW(c->arena, p->cap, uint32_t);
	}
	for (size_t i = 0; i < n; i++) {
		add(c, v[i], 1, ev, ev);
		p->v[i] = f->place[v[i]];
	}
	numbers_sort(p->v, n);
	for (size_t i = 1; i < n; i++) {
		kind_no both = in_common(f, f->at[p->v[i - 1]],
					 f->at[p->v[i]]);

		if (both != NO_KIND)
			c->events[both]--;
	}
}

static void count_each(struct count *c, const struct forest *f)
{
	struct places places = { 0 };

	for (size_t i = 0; i < c->hits.n && !stop_after(c->stop, EACH); i++) {
		event_no ev = c->hits.v[i];
		size_t n;
		const kind_no *v = book_kinds(c->of.b, ev, &n);

		if (n == 1)
			add(c, *v, 1, ev, ev);
		else if (n > 1)
			add_kinds(c, f, &places, ev, v, n);
	}
}

/* Adds to K what is counted of OTHER. */
static void add_counted(struct count *c, kind_no k, kind_no other)
{
	if (c->events[other])
		add(c, k, c->events[other],
		    c->first ? c->first[other] : NO_EVENT,
		    c->last ? c->last[other] : NO_EVENT);
}

/* What is counted of each, for all that it is in; in a circle each has all. */
static void add_up(struct count *c, const struct forest *f)
{
	for (uint32_t i = 0; i < c->n; i++)
		if (f->in[f->order[i]] != NO_KIND)
			add_counted(c, f->in[f->order[i]], f->order[i]);
	for (kind_no k = 0; k < c->n; k++) {
		if (f->circle[k] == NO_KIND || f->circle[k] == k)
			continue;
		c->events[k] = 0;
		add_counted(c, k, f->circle[k]);
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

void count_kinds(struct count *c)
{
	enum { MANY = 8 };
	uint32_t events = book_events(c->of.b);
	struct forest f = forest_new(c);

	/* Each has a kind: so none has two. */
	if (c->of.b->kind_list.n == events && c->hits.n > events / MANY)
		count_events(c, index_kind_events);
	else
		count_each(c, &f);
	add_up(c, &f);
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
