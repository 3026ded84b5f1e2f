/* Who was there, and with whom (met.h). */
#include "tell/met.h"

bool met_there(const struct book *b, event_no ev, name_no name)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		struct range r = book_who_more(b, &who[i])->of;
		const name_no *of = book_name_list(b, r);

		if (who[i].flags & WHO_ABSENT)
			continue;
		if (who[i].name == name)
			return true;
		for (uint32_t k = 0; k < r.count; k++)
			if (of[k] == name)
				return true;
	}
	return false;
}

bool met_already(const struct book *b, struct hits hits, event_no ev,
		 name_no x, name_no y)
{
	event_no whole = book_parent(b, ev);

	/* Events may be parts of one another in a circle. */
	for (size_t left = hits.n; whole != NO_EVENT && left > 0; left--) {
		if (whole != ev && hits_have(hits, whole) &&
		    met_there(b, whole, x) && met_there(b, whole, y))
			return true;
		whole = book_parent(b, whole);
	}
	return false;
}

/* Counts for each name the events where it was there, each once. */
struct meeting {
	const struct book *b;
	uint32_t *events;
	event_no *seen;
};

static void see(struct meeting *m, event_no ev, name_no name)
{
	if (name == NO_NAME || m->seen[name] == ev + 1)
		return;
	m->seen[name] = ev + 1;
	m->events[name]++;
}

static void see_all(struct meeting *m, event_no ev)
{
	size_t n;
	const struct who *who = book_who(m->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		struct range r = book_who_more(m->b, &who[i])->of;
		const name_no *of = book_name_list(m->b, r);

		if (who[i].flags & WHO_ABSENT)
			continue;
		see(m, ev, who[i].name);
		for (uint32_t k = 0; k < r.count; k++)
			see(m, ev, of[k]);
	}
}

uint32_t *met_with(struct arena *a, const struct book *b, struct hits hits,
		   name_no name)
{
	uint32_t names = book_names(b);
	struct meeting m = { b, ARENA_NEW(a, names, uint32_t),
			     ARENA_NEW(a, names, event_no) };

	for (size_t i = 0; i < hits.n; i++)
		if (name == NO_NAME || met_there(b, hits.v[i], name))
			see_all(&m, hits.v[i]);
	return m.events;
}
