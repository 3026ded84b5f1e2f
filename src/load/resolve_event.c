/* What references to events mean: an id, or the key of one that has none. */
#include "load/validate.h"
#include "load/resolve.h"
#include "text/fold.h"
#include "index/index.h"

enum { HINTS = 100 }; /* then looking for near ids would take too long */

/*
 * Keys of the events that have a date and no id, as the index will make
 * them: of one date and title the file's order decides who is `~2`.  What
 * inherits its date has no key yet, for its parent is to be found first.
 */
static void add_key(struct load *l, struct refs *keys, event_no ev)
{
	struct book *b = l->book;
	struct build key = { .arena = &l->scratch };
	struct date d = book_date(b, ev);
	uint32_t at, n;

	if (d.form == DATE_NONE || b->event_id[ev].length)
		return;
	index_print_key(&key, &l->scratch, &d, book_title(b, ev));
	n = keys->v.n;
	at = refs_add(keys, build_view(&key), (struct locus){ 0 }, 0);
	if (at == n) {
		keys->v.v[at].target = ev;
		keys->v.v[at].uses = 1;
	} else {
		build_fmt(&key, "~%u", ++keys->v.v[at].uses);
		at = refs_add(keys, build_view(&key), (struct locus){ 0 }, 0);
		keys->v.v[at].target = ev;
	}
	arena_reset(&l->scratch);
}

/* What a reference that means no event may have been meant for. */
struct hints {
	struct refs undated; /* slugs of titles of events without date and id */
	struct sv *ids;      /* of all events that have one */
};

/* The titles of events that have neither a date of their own nor an id. */
static void add_undated(struct load *l, struct hints *h)
{
	struct book *b = l->book;

	for (event_no ev = 0; ev < b->nevents; ev++) {
		if (book_date(b, ev).form != DATE_NONE ||
		    b->event_id[ev].length)
			continue;
		refs_add(&h->undated,
			 fold_slug(&l->scratch, book_title(b, ev)),
			 (struct locus){ 0 }, 0);
		arena_reset(&l->scratch);
	}
}

static struct hints make_hints(struct load *l)
{
	struct hints h = { .undated = { .arena = &l->arena } };

	h.ids = ARENA_NEW(&l->arena, l->event_ids.v.n, struct sv);
	for (uint32_t i = 0; i < l->event_ids.v.n; i++)
		h.ids[i] = l->event_ids.v.v[i].text;
	add_undated(l, &h);
	return h;
}

/* What stands after the last slash of TEXT, or nothing without one. */
static struct sv title_of_key(struct sv text)
{
	size_t at = text.n;

	while (at > 0 && text.s[at - 1] != '/')
		at--;
	return at > 0 ? sv_slice(text, at, text.n) : (struct sv){ 0 };
}

/* "; did you mean ...?", or why it cannot be meant so, or nothing. */
static struct sv hint(struct load *l, const struct hints *h, struct sv text)
{
	struct build b = { .arena = &l->scratch };
	struct sv title = title_of_key(text), near;

	if (title.n && refs_find(&h->undated, title) != UINT32_MAX)
		return SV("; an event without a date of its own is referred "
			  "to by id: give it one");
	near = fold_nearest(text, h->ids, l->event_ids.v.n);
	if (near.n == 0)
		return (struct sv){ 0 };
	build_str(&b, "; did you mean ");
	build_sv(&b, near);
	build_char(&b, '?');
	return build_view(&b);
}

static void unknown_event(struct load *l, const struct hints *h,
			  struct sv text, struct locus where)
{
	DIAG(l->diags, FAULT_event_unknown, where,
	     diag_excerpt(&l->scratch, text),
	     l->diags->n > HINTS ? (struct sv){ 0 } : hint(l, h, text));
	arena_reset(&l->scratch);
}

struct resolve_events {
	struct load *load;
	struct refs keys;
	struct hints hints;
	bool keyed, hinted;
};

struct resolve_events *resolve_events_open(struct load *l)
{
	struct resolve_events *x = MEM_NEW(1, struct resolve_events);

	x->load = l;
	x->keys.arena = &l->arena;
	return x;
}

/* Only a key has a slash, and few files refer by keys. */
static bool is_key(struct sv text)
{
	return sv_find_char(text, '/', 0) != SV_NONE;
}

void resolve_events_look(struct resolve_events *x, uint32_t ref)
{
	x->keyed = x->keyed || is_key(x->load->events.v.v[ref].text);
}

bool resolve_events_keyed(const struct resolve_events *x)
{
	return x->keyed;
}

void resolve_events_enter(struct resolve_events *x, event_no ev)
{
	add_key(x->load, &x->keys, ev);
}

void resolve_events_find(struct resolve_events *x, uint32_t i)
{
	struct load *l = x->load;
	struct ref *ref = &l->events.v.v[i];
	const struct refs *known = is_key(ref->text) ? &x->keys :
						       &l->event_ids;
	uint32_t at = refs_find(known, ref->text);

	if (at != UINT32_MAX) {
		ref->target = known->v.v[at].target;
		return;
	}
	if (!x->hinted)
		x->hints = make_hints(l);
	x->hinted = true;
	unknown_event(l, &x->hints, ref->text, ref->first);
}

void resolve_events_tell(struct resolve_events *x, uint32_t use)
{
	const struct use *u = &x->load->uses.v[use];
	const struct ref *ref = &x->load->events.v.v[u->ref];

	if (ref->target == UINT32_MAX)
		unknown_event(x->load, &x->hints, ref->text, u->where);
}

void resolve_events_close(struct resolve_events *x)
{
	if (!x)
		return;
	refs_free(&x->hints.undated);
	refs_free(&x->keys);
	mem_free(x);
}
