#include "cmd/tally.h"

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
	const struct book *b;
	struct tally *v;
	uint32_t n;
};

/* False when EV was counted already. */
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
	const struct who *who = book_who(m->b, ev, &n);
	const struct where *where;

	for (size_t i = 0; i < n; i++) {
		const name_no *of = book_name_list(m->b, who[i].of);

		mention(m, who[i].name, ev);
		for (uint32_t k = 0; k < who[i].of.count; k++)
			mention(m, of[k], ev);
	}
	where = book_where(m->b, ev, &n);
	for (size_t i = 0; i < n; i++) {
		name_no place = where[i].place;

		mention(m, place, ev);
		/* What only concerns a place did not happen in what holds it.
		 * No longer than there are names: `in` may run in a circle. */
		if (where[i].flags & WHERE_ABOUT)
			continue;
		for (uint32_t k = 0; k < m->n && place != NO_NAME; k++) {
			place = book_name_in(m->b, place);
			mention(m, place, ev);
		}
	}
}

static void mention_kinds(struct mentions *m, event_no ev)
{
	size_t n;
	const kind_no *kinds = book_kinds(m->b, ev, &n);

	for (size_t i = 0; i < n; i++)
		for (kind_no k = 0; k < m->n; k++)
			if (book_kind_is(m->b, kinds[i], k))
				mention(m, k, ev);
}

static void mention_series(struct mentions *m, event_no ev)
{
	mention(m, book_series(m->b, ev), ev);
}

/* Each source has its events; of those the ones in HITS, which ascend. */
static void mention_sources(struct mentions *m, struct hits hits)
{
	for (source_no s = 0; s < m->n; s++) {
		size_t count, at = 0;
		const event_no *v = book_source_events(m->b, s, &count);

		for (size_t i = 0; i < count; i++) {
			while (at < hits.n && hits.v[at] < v[i])
				at++;
			if (at < hits.n && hits.v[at] == v[i])
				mention(m, s, v[i]);
		}
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
	struct mentions m = { .b = b, .n = rows[class].count(b) };

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
