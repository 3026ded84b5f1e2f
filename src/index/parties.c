/*
 * Who takes part in each event and where it happened, each once and in a row:
 * what a count of many events walks through.
 */
#include "book/each.h"
#include "index/columns.h"

/* The names of EV among NAMES, which start where AT says. */
static const name_no *list_of(const name_no *names, const struct start *at,
			      event_no ev, size_t *n)
{
	*n = at[ev + 1].at - at[ev].at;
	return *n ? names + at[ev].at : NULL;
}

const name_no *index_participants(struct index *x, event_no ev, size_t *n)
{
	index_need(x, PART_PARTIES);
	return list_of(x->participants.v, x->participants_at.v, ev, n);
}

const name_no *index_places(struct index *x, event_no ev, size_t *n)
{
	index_need(x, PART_PARTIES);
	return list_of(x->places.v, x->places_at.v, ev, n);
}

const uint32_t *index_participations(struct index *x)
{
	index_need(x, PART_PARTIES);
	return x->participations.v;
}

const uint32_t *index_occurrences(struct index *x)
{
	index_need(x, PART_PARTIES);
	return x->occurrences.v;
}

/* ---- making ---- */

/* The names of an event while they are found. */
struct making {
	const struct book *book;
	event_no ev;
	uint32_t *seen;   /* by name: one above the event that has it, or 0 */
	uint32_t *events; /* by name: how many have it */
	VEC(name_no) found;
};

struct parties {
	struct index *x;
	struct making who, where;
};

/* Adds N to the names of the event, unless it is there. */
static void add(struct making *m, name_no n)
{
	if (n == NO_NAME || m->seen[n] == m->ev + 1)
		return;
	m->seen[n] = m->ev + 1;
	m->events[n]++;
	VEC_ADD(&m->found, n);
}

static bool add_participant(name_no n, void *arg)
{
	add(arg, n);
	return false;
}

/* What contains a place, and its country, follow it, but for what is there
 * already: so a circle ends. */
static void add_places(struct making *m)
{
	size_t n;
	const struct where *where = book_where(m->book, m->ev, &n);

	for (size_t i = 0; i < n; i++)
		if (!(where[i].flags & WHERE_ABOUT))
			add(m, where[i].place);
	for (uint32_t i = 0; i < m->found.n; i++) {
		add(m, book_name_in(m->book, m->found.v[i]));
		add(m, book_name_country(m->book, m->found.v[i]));
	}
}

static void list_names(void *of, uint64_t at)
{
	struct parties *p = of;
	struct index *x = p->x;

	p->who.ev = p->where.ev = (event_no)at;
	p->who.found.n = p->where.found.n = 0;
	each_participant(x->b, p->who.ev, add_participant, &p->who);
	add_places(&p->where);
	VEC_APPEND(&x->participants, p->who.found.v, p->who.found.n);
	VEC_APPEND(&x->places, p->where.found.v, p->where.found.n);
	x->participants_at.v[at + 1].at = x->participants.n;
	x->places_at.v[at + 1].at = x->places.n;
}

static uint64_t count_events(const void *of)
{
	return book_events(((const struct parties *)of)->x->b);
}

static const struct course_stage stages[] = { { count_events, list_names } };

static void open_parties(struct index *x, void *state)
{
	struct parties *p = state;
	uint32_t names = book_names(x->b);
	size_t starts = (size_t)book_events(x->b) + 1;

	VEC_NEW(&x->participations, names);
	VEC_NEW(&x->occurrences, names);
	VEC_NEW(&x->participants_at, starts);
	VEC_NEW(&x->places_at, starts);
	p->x = x;
	p->who = (struct making){ .book = x->b, .events = x->participations.v };
	p->where = (struct making){ .book = x->b, .events = x->occurrences.v };
	p->who.seen = MEM_NEW(names, uint32_t);
	p->where.seen = MEM_NEW(names, uint32_t);
}

static void close_parties(void *state)
{
	struct parties *p = state;

	VEC_FREE(&p->who.found);
	VEC_FREE(&p->where.found);
	mem_free(p->who.seen);
	mem_free(p->where.seen);
}

const struct index_part part_parties = {
	sizeof(struct parties), open_parties, stages, 1, close_parties,
};
