/*
 * Who takes part in each event and where it happened, each once and in a row:
 * what a count of many events walks through.
 */
#include "model/book_columns.h"

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

/* Begins the list of the next event. */
static void begin(struct name_lists *lists)
{
	VEC_ADD(&lists->at, lists->names.n);
}

/* Adds N to the list begun last; false when it is there. */
static bool add(struct name_lists *lists, name_no n)
{
	for (uint32_t i = lists->at.v[lists->at.n - 1]; i < lists->names.n; i++)
		if (lists->names.v[i] == n)
			return false;
	VEC_ADD(&lists->names, n);
	return true;
}

static void add_participants(struct book *b, event_no ev)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);

	begin(&b->participants);
	for (size_t i = 0; i < n; i++) {
		const name_no *of = book_name_list(b, who[i].of);

		if (who[i].name != NO_NAME)
			add(&b->participants, who[i].name);
		for (uint32_t k = 0; k < who[i].of.count; k++)
			if (of[k] != NO_NAME)
				add(&b->participants, of[k]);
	}
}

/* What contains a place follows it, up to what is there already: so a circle
 * ends. */
static void add_places(struct book *b, event_no ev)
{
	size_t n;
	const struct where *where = book_where(b, ev, &n);

	begin(&b->places);
	for (size_t i = 0; i < n; i++) {
		name_no place = where[i].place;

		if (where[i].flags & WHERE_ABOUT)
			continue;
		while (place != NO_NAME && add(&b->places, place))
			place = book_name_in(b, place);
	}
}

void book_make_parties(struct book *b)
{
	for (event_no ev = 0; ev < b->nevents; ev++) {
		add_participants(b, ev);
		add_places(b, ev);
	}
	begin(&b->participants);
	begin(&b->places);
}
