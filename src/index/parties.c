/*
 * Who takes part in each event and where it happened, each once and in a row:
 * what a count of many events walks through.
 */
#include "book/columns.h"
#include "book/each.h"
#include "index/index.h"

/* The names of EV among NAMES, which start where AT says. */
static const name_no *list_of(const name_no *names, const struct start *at,
			      event_no ev, size_t *n)
{
	*n = at[ev + 1].at - at[ev].at;
	return *n ? names + at[ev].at : NULL;
}

const name_no *book_participants(const struct book *b, event_no ev, size_t *n)
{
	return list_of(b->participants.v, b->participants_at.v, ev, n);
}

const name_no *book_places(const struct book *b, event_no ev, size_t *n)
{
	return list_of(b->places.v, b->places_at.v, ev, n);
}

const uint32_t *book_participations(const struct book *b)
{
	return b->participations.v;
}

const uint32_t *book_occurrences(const struct book *b)
{
	return b->occurrences.v;
}

/* The names of an event while they are found. */
struct making {
	const struct book *book;
	event_no ev;
	uint32_t *seen;   /* by name: one above the event that has it, or 0 */
	uint32_t *events; /* by name: how many have it */
	VEC(name_no) found;
};

/* Adds N to the names of the event; false when it is there. */
static bool add(struct making *m, name_no n)
{
	if (n == NO_NAME || m->seen[n] == m->ev + 1)
		return false;
	m->seen[n] = m->ev + 1;
	m->events[n]++;
	VEC_ADD(&m->found, n);
	return true;
}

static bool add_participant(name_no n, void *arg)
{
	add(arg, n);
	return false;
}

/* What contains a place follows it, up to what is there already: so a circle
 * ends. */
static void add_places(struct making *m)
{
	size_t n;
	const struct where *where = book_where(m->book, m->ev, &n);

	for (size_t i = 0; i < n; i++) {
		name_no place = where[i].place;

		if (where[i].flags & WHERE_ABOUT)
			continue;
		while (add(m, place))
			place = book_name_in(m->book, place);
	}
}

void index_parties(struct book *b)
{
	struct arena scratch = { 0 };
	struct making who, where;

	VEC_NEW(&b->participations, b->names.n);
	VEC_NEW(&b->occurrences, b->names.n);
	VEC_NEW(&b->participants_at, (size_t)b->nevents + 1);
	VEC_NEW(&b->places_at, (size_t)b->nevents + 1);
	who = (struct making){ .book = b, .events = b->participations.v };
	where = (struct making){ .book = b, .events = b->occurrences.v };
	who.seen = ARENA_NEW(&scratch, b->names.n, uint32_t);
	where.seen = ARENA_NEW(&scratch, b->names.n, uint32_t);
	for (event_no ev = 0; ev < b->nevents; ev++) {
		who.ev = where.ev = ev;
		who.found.n = where.found.n = 0;
		each_participant(b, ev, add_participant, &who);
		add_places(&where);
		for (uint32_t i = 0; i < who.found.n; i++)
			VEC_ADD(&b->participants, who.found.v[i]);
		for (uint32_t i = 0; i < where.found.n; i++)
			VEC_ADD(&b->places, where.found.v[i]);
		b->participants_at.v[ev + 1].at = b->participants.n;
		b->places_at.v[ev + 1].at = b->places.n;
	}
	VEC_FREE(&who.found);
	VEC_FREE(&where.found);
	arena_free(&scratch);
}
