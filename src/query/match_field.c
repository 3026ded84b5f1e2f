/* What each field asks of an event. */
#include "query/match.h"
#include "query/names.h"
#include "query/wanted.h"

/* ---- who ---- */

static bool has_name(const struct book *b, const struct who *who,
		     struct bits names)
{
	const name_no *of = book_name_list(b, who->of);

	if (who->name != NO_NAME && bits_test(names, who->name))
		return true;
	/* Some of a body's people act for it. */
	for (uint32_t i = 0; i < who->of.count; i++)
		if (of[i] != NO_NAME && bits_test(names, of[i]))
			return true;
	return false;
}

/* Whether one of NAMES takes part in EV, in one of ROLES. */
static bool takes_part(const struct book *b, event_no ev, struct bits names,
		       struct bits roles)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (bits_test(roles, who[i].role) &&
		    has_name(b, &who[i], names))
			return true;
	return false;
}

static struct bits match_roles(struct match *m, const struct query *q,
			       struct bits roles)
{
	const struct book *b = m->book;
	struct bits names = names_meant(m, q, ANY_CLASS);
	struct bits events = bits_new(m->arena, book_events(b));

	for (size_t n = bits_next(names, 0); n < names.n;
	     n = bits_next(names, n + 1)) {
		size_t count;
		const event_no *v = book_name_events(b, (name_no)n, &count);

		for (size_t i = 0; i < count; i++)
			if (!bits_test(events, v[i]) &&
			    takes_part(b, v[i], names, roles))
				bits_set(events, v[i]);
	}
	return events;
}

static struct bits match_who(struct match *m, const struct query *q)
{
	struct bits roles = bits_new(m->arena, book_role_count(m->book));

	bits_not(roles);
	return match_roles(m, q, roles);
}

static struct bits match_role(struct match *m, const struct query *q)
{
	const struct book *b = m->book;
	struct bits roles = bits_new(m->arena, book_role_count(b));

	for (role_no outer = 0; outer < roles.n; outer++)
		if (sv_same(book_role_id(b, outer), q->role))
			for (role_no r = 0; r < roles.n; r++)
				if (book_role_is(b, r, outer))
					bits_set(roles, r);
	return match_roles(m, q, roles);
}

/* ---- at ---- */

/* Whether EV happened, not only concerned, at one of PLACES. */
static bool happened(const struct book *b, event_no ev, struct bits places)
{
	size_t n;
	const struct where *where = book_where(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (!(where[i].flags & WHERE_ABOUT) &&
		    where[i].place != NO_NAME &&
		    bits_test(places, where[i].place))
			return true;
	return false;
}

/* Adds to PLACES whatever lies within one of them. */
static void add_within(const struct book *b, struct bits places)
{
	for (name_no n = 0; n < places.n; n++) {
		name_no outer = n;

		/* No longer than there are names: `in` may run in a circle. */
		for (size_t i = 0; i < places.n && outer != NO_NAME; i++) {
			if (bits_test(places, outer)) {
				bits_set(places, n);
				break;
			}
			outer = book_name_in(b, outer);
		}
	}
}

static struct bits match_at(struct match *m, const struct query *q)
{
	const struct book *b = m->book;
	/* A body has rooms, a person none. */
	struct bits places =
		names_meant(m, q, ANY_CLASS & ~(1u << NAME_PERSON));
	struct bits events = bits_new(m->arena, book_events(b));

	add_within(b, places);
	for (size_t n = bits_next(places, 0); n < places.n;
	     n = bits_next(places, n + 1)) {
		size_t count;
		const event_no *v = book_name_events(b, (name_no)n, &count);

		for (size_t i = 0; i < count; i++)
			if (happened(b, v[i], places))
				bits_set(events, v[i]);
	}
	return events;
}

/* ---- vocabularies ---- */

/* A list of things with an id and a title. */
struct vocabulary {
	uint32_t (*count)(const struct book *);
	struct sv (*id)(const struct book *, uint32_t);
	struct sv (*title)(const struct book *, uint32_t);
};

/*
 * The rows of V that the value of Q means: those it names in full, else those
 * of which it begins the words.
 */
static struct bits rows_meant(struct match *m, const struct query *q,
			      const struct vocabulary *v)
{
	uint32_t n = v->count(m->book);
	struct wanted w = wanted_new(m->arena, q->text, q->whole);
	struct bits levels[] = { [WANTED_START] = bits_new(m->arena, n),
				 [WANTED_WHOLE] = bits_new(m->arena, n) };

	for (uint32_t i = 0; i < n; i++) {
		enum wanted_level id, title;

		id = wanted_text(&w, m->arena, v->id(m->book, i));
		title = wanted_text(&w, m->arena, v->title(m->book, i));
		if (title > id)
			id = title;
		if (id != WANTED_NOT)
			bits_set(levels[id], i);
	}
	return levels[bits_any(levels[WANTED_WHOLE]) ? WANTED_WHOLE :
						       WANTED_START];
}

static struct bits match_kind(struct match *m, const struct query *q)
{
	static const struct vocabulary kinds = { book_kind_count, book_kind_id,
						 book_kind_label };
	const struct book *b = m->book;
	struct bits events = bits_new(m->arena, book_events(b));
	struct bits meant = rows_meant(m, q, &kinds);
	struct bits all = bits_new(m->arena, meant.n);

	for (kind_no k = 0; k < all.n; k++)
		for (size_t outer = bits_next(meant, 0); outer < meant.n;
		     outer = bits_next(meant, outer + 1))
			if (book_kind_is(b, k, (kind_no)outer))
				bits_set(all, k);
	for (event_no ev = 0; ev < events.n; ev++) {
		size_t n;
		const kind_no *kinds_of = book_kinds(b, ev, &n);

		for (size_t i = 0; i < n; i++)
			if (bits_test(all, kinds_of[i]))
				bits_set(events, ev);
	}
	return events;
}

static struct bits match_series(struct match *m, const struct query *q)
{
	static const struct vocabulary series = { book_series_count,
						  book_series_id,
						  book_series_title };
	struct bits events = bits_new(m->arena, book_events(m->book));
	struct bits meant = rows_meant(m, q, &series);

	for (event_no ev = 0; ev < events.n; ev++) {
		series_no s = book_series(m->book, ev);

		if (s != NO_SERIES && bits_test(meant, s))
			bits_set(events, ev);
	}
	return events;
}

static void add_source(const struct match *m, struct bits events, source_no s)
{
	size_t count;
	const event_no *v = book_source_events(m->book, s, &count);

	for (size_t i = 0; i < count; i++)
		bits_set(events, v[i]);
}

static struct bits match_sourced(struct match *m)
{
	struct bits events = bits_new(m->arena, book_events(m->book));

	for (source_no s = 0; s < book_sources(m->book); s++)
		add_source(m, events, s);
	return events;
}

static struct bits match_src(struct match *m, const struct query *q)
{
	static const struct vocabulary sources = { book_sources, book_source_id,
						   book_source_title };
	struct bits events, meant;

	if (!q->whole && sv_same(q->text, SV("none"))) {
		events = match_sourced(m);
		bits_not(events);
		return events;
	}
	events = bits_new(m->arena, book_events(m->book));
	meant = rows_meant(m, q, &sources);
	for (size_t s = bits_next(meant, 0); s < meant.n;
	     s = bits_next(meant, s + 1))
		add_source(m, events, (source_no)s);
	return events;
}

static struct bits match_tag(struct match *m, const struct query *q)
{
	const struct book *b = m->book;
	struct wanted w = wanted_new(m->arena, q->text, q->whole);
	struct bits levels[] = {
		[WANTED_START] = bits_new(m->arena, book_events(b)),
		[WANTED_WHOLE] = bits_new(m->arena, book_events(b)),
	};
	struct arena scratch = { 0 };

	for (event_no ev = 0; ev < book_events(b); ev++) {
		size_t n;
		const struct fact *facts = book_facts(b, ev, &n);

		for (size_t i = 0; i < n; i++) {
			enum wanted_level level;

			if (facts[i].kind != FACT_TAG)
				continue;
			level = wanted_text(&w, &scratch,
					    book_text(b, facts[i].value));
			if (level != WANTED_NOT)
				bits_set(levels[level], ev);
		}
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	return levels[bits_any(levels[WANTED_WHOLE]) ? WANTED_WHOLE :
						       WANTED_START];
}

/* ---- what an event is and has ---- */

static bool is_status(const struct book *b, event_no ev, const struct query *q)
{
	return book_status(b, ev) == field_choice(FIELD_STATUS, q->text)->code;
}

static bool is_id(const struct book *b, event_no ev, const struct query *q)
{
	struct sv key = book_key(b, ev);

	if (q->whole)
		return sv_eq(key, q->text);
	return sv_same(sv_slice(key, 0, q->text.n), q->text);
}

static bool is_precision(const struct book *b, event_no ev,
			 const struct query *q)
{
	struct date d = book_date(b, ev);

	return d.form != DATE_NONE &&
	       d.precision == field_choice(FIELD_PREC, q->text)->code;
}

static struct bits match_each(struct match *m, const struct query *q,
			      bool (*is)(const struct book *, event_no,
					 const struct query *))
{
	struct bits events = bits_new(m->arena, book_events(m->book));

	for (event_no ev = 0; ev < events.n; ev++)
		if (is(m->book, ev, q))
			bits_set(events, ev);
	return events;
}

static struct bits match_status(struct match *m, const struct query *q)
{
	return match_each(m, q, is_status);
}

static struct bits match_id(struct match *m, const struct query *q)
{
	return match_each(m, q, is_id);
}

static struct bits match_prec(struct match *m, const struct query *q)
{
	return match_each(m, q, is_precision);
}

static struct bits match_has(struct match *m, const struct query *q)
{
	if (field_choice(FIELD_HAS, q->text)->code == HAS_SOURCES)
		return match_sourced(m);
	return match_each(m, q, match_has_part);
}

/* Marks of other chronologies are of no event here. */
static struct bits match_is(struct match *m, const struct query *q)
{
	struct bits events = bits_new(m->arena, book_events(m->book));

	for (size_t i = 0; q->own && i < q->own->nmarked; i++) {
		event_no ev = book_find_event(m->book, q->own->marked[i]);

		if (ev != NO_EVENT)
			bits_set(events, ev);
	}
	return events;
}

struct bits match_field(struct match *m, const struct query *q)
{
	static struct bits (*const how[FIELD_COUNT])(struct match *,
						     const struct query *) = {
		[FIELD_WHO] = match_who,       [FIELD_ROLE] = match_role,
		[FIELD_AT] = match_at,         [FIELD_KIND] = match_kind,
		[FIELD_SERIES] = match_series, [FIELD_TAG] = match_tag,
		[FIELD_SRC] = match_src,       [FIELD_STATUS] = match_status,
		[FIELD_ID] = match_id,         [FIELD_PREC] = match_prec,
		[FIELD_HAS] = match_has,       [FIELD_IS] = match_is,
	};

	return how[q->field](m, q);
}
