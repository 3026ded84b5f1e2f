/*
 * Who takes part in each event and where it happened, each once and in a row:
 * what a count of many events walks through.
 */
#include "book/columns.h"
#include "book/each.h"
#include "index/index.h"

static const name_no *list_of(const struct name_lists *lists, event_no ev,
			      size_t *n)
{
	uint32_t from = lists->at.v[ev];

	*n = lists->at.v[ev + 1] - from;
	return *n ? lists->names.v + from : NULL;
}

const name_no *book_participants(const struct book *b, event_no ev, size_t *n)
{
	return list_of(&b->participants, ev, n);
}

const name_no *book_places(const struct book *b, event_no ev, size_t *n)
{
	return list_of(&b->places, ev, n);
}

const uint32_t *book_participations(const struct book *b)
{
	return b->participants.events.v;
}

const uint32_t *book_occurrences(const struct book *b)
{
	return b->places.events.v;
}

/* Lists while they are made. */
struct making {
	struct book *book;
	struct name_lists *lists;
	uint32_t *seen; /* by name: one above the event that has it; 0: none */
};

/* Adds N to the list of EV, which was begun last; false when it is there. */
static bool add(struct making *m, event_no ev, name_no n)
{
	if (n == NO_NAME || m->seen[n] == ev + 1)
		return false;
	m->seen[n] = ev + 1;
	VEC_ADD(&m->lists->names, n);
	m->lists->events.v[n]++;
	return true;
}

/* Adds to the list of the event whose list was begun last. */
static bool add_participant(name_no n, void *arg)
{
	struct making *m = arg;

	add(m, m->lists->at.n - 1, n);
	return false;
}

static void add_participants(struct making *m, event_no ev)
{
	each_participant(m->book, ev, add_participant, m);
}

/* What contains a place follows it, up to what is there already: so a circle
 * ends. */
static void add_places(struct making *m, event_no ev)
{
	size_t n;
	const struct where *where = book_where(m->book, ev, &n);

	for (size_t i = 0; i < n; i++) {
		name_no place = where[i].place;

		if (where[i].flags & WHERE_ABOUT)
			continue;
		while (add(m, ev, place))
			place = book_name_in(m->book, place);
	}
}

static void make(struct book *b, struct name_lists *lists,
		 void (*add_all)(struct making *m, event_no ev))
{
	struct arena scratch = { 0 };
	struct making m = { b, lists,
			    ARENA_NEW(&scratch, b->names.n, uint32_t) };

	for (name_no n = 0; n < b->names.n; n++)
		VEC_ADD(&lists->events, 0);
	for (event_no ev = 0; ev < b->nevents; ev++) {
		VEC_ADD(&lists->at, lists->names.n);
		add_all(&m, ev);
	}
	VEC_ADD(&lists->at, lists->names.n);
	arena_free(&scratch);
}

void index_parties(struct book *b)
{
	make(b, &b->participants, add_participants);
	make(b, &b->places, add_places);
}
