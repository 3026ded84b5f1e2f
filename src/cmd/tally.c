#include "cmd/tally.h"

#include "query/bitset.h"

static const struct tally_row rows[TALLY_CLASSES] = {
	[TALLY_PEOPLE] = { SV_INIT("people"), SV_INIT("person"), true,
			   book_names, book_name_id, book_name,
			   book_name_declared },
	[TALLY_PLACES] = { SV_INIT("places"), SV_INIT("place"), true,
			   book_names, book_name_id, book_name,
			   book_name_declared },
	[TALLY_ORGANISATIONS] = { SV_INIT("organisations"),
				  SV_INIT("organisation"), true, book_names,
				  book_name_id, book_name,
				  book_name_declared },
	[TALLY_KINDS] = { SV_INIT("kinds"), SV_INIT("kind"), false,
			  book_kind_count, book_kind_id, book_kind_label,
			  book_kind_declared },
	[TALLY_SERIES] = { SV_INIT("series"), SV_INIT("series"), false,
			   book_series_count, book_series_id,
			   book_series_title, book_series_declared },
	[TALLY_SOURCES] = { SV_INIT("sources"), SV_INIT("source"), false,
			    book_sources, book_source_id, book_source_title,
			    book_source_declared },
};

const struct tally_row *tally_row(enum tally_class class)
{
	return &rows[class];
}

enum tally_class tally_find(struct sv word)
{
	for (int i = 0; i < TALLY_CLASSES; i++)
		if (sv_eq(rows[i].word, word))
			return (enum tally_class)i;
	return TALLY_CLASSES;
}

/* Mentions by number; events come in date order. */
struct mentions {
	struct arena *arena;
	const struct book *b;
	struct tally *v;
	uint32_t n;
};

/* False when EV was counted already, and where NO is none of the book's. */
static bool mention(struct mentions *m, uint32_t no, event_no ev)
{
	if (no >= m->n || m->v[no].last == ev)
		return false;
	if (m->v[no].events++ == 0)
		m->v[no].first = ev;
	m->v[no].last = ev;
	return true;
}

static void mention_names(struct mentions *m, event_no ev)
{
	size_t n;
	const name_no *who = book_participants(m->b, ev, &n);
	const name_no *places;
	const struct where *where;

	for (size_t i = 0; i < n; i++)
		mention(m, who[i], ev);
	/* What only concerns a place did not happen in what holds it. */
	places = book_places(m->b, ev, &n);
	for (size_t i = 0; i < n; i++)
		mention(m, places[i], ev);
	where = book_where(m->b, ev, &n);
	for (size_t i = 0; i < n; i++)
		if (where[i].flags & WHERE_ABOUT)
			mention(m, where[i].place, ev);
}

/* What was counted already was so with all that it is. */
static void mention_kinds(struct mentions *m, event_no ev)
{
	size_t n;
	const kind_no *kinds = book_kinds(m->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		kind_no k = kinds[i];

		while (mention(m, k, ev))
			k = book_kind_parent(m->b, k);
	}
}

static void mention_series(struct mentions *m, event_no ev)
{
	mention(m, book_series(m->b, ev), ev);
}

/* Each source has its events, which are fewer than the links between. */
static void mention_sources(struct mentions *m, struct hits hits)
{
	struct bits chosen = bits_new(m->arena, book_events(m->b));

	for (size_t i = 0; i < hits.n; i++)
		bits_set(chosen, hits.v[i]);
	for (source_no s = 0; s < m->n; s++) {
		size_t count;
		const event_no *v = book_source_events(m->b, s, &count);

		for (size_t i = 0; i < count; i++)
			if (bits_test(chosen, v[i]))
				mention(m, s, v[i]);
	}
}

static void mention_all(struct mentions *m, struct hits hits,
			enum tally_class class)
{
	static void (*const how[TALLY_CLASSES])(struct mentions *, event_no) = {
		[TALLY_PEOPLE] = mention_names,
		[TALLY_PLACES] = mention_names,
		[TALLY_ORGANISATIONS] = mention_names,
		[TALLY_KINDS] = mention_kinds,
		[TALLY_SERIES] = mention_series,
	};

	if (class == TALLY_SOURCES)
		mention_sources(m, hits);
	for (size_t i = 0; how[class] && i < hits.n; i++)
		how[class](m, hits.v[i]);
}

/* Whether the number NO of the book is of CLASS. */
static bool is_of(const struct book *b, uint32_t no, enum tally_class class)
{
	static const enum name_class names[] = {
		[TALLY_PEOPLE] = NAME_PERSON,
		[TALLY_PLACES] = NAME_PLACE,
		[TALLY_ORGANISATIONS] = NAME_ORGANISATION,
	};

	return !rows[class].spelt || book_name_class(b, no) == names[class];
}

struct tally *tally_make(struct arena *a, const struct book *b,
			 struct hits hits, enum tally_class class, bool all,
			 size_t *n)
{
	struct mentions m = { .arena = a, .b = b, .n = rows[class].count(b) };

	m.v = ARENA_NEW(a, m.n, struct tally);
	for (uint32_t i = 0; i < m.n; i++)
		m.v[i] = (struct tally){ class, i, 0, NO_EVENT, NO_EVENT };
	mention_all(&m, hits, class);
	/* Most of the kinds are built in, and no word of the chronology. */
	all = all && class != TALLY_KINDS;
	*n = 0;
	for (uint32_t i = 0; i < m.n; i++)
		if ((m.v[i].events || all) && is_of(b, i, class))
			m.v[(*n)++] = m.v[i];
	return m.v;
}
