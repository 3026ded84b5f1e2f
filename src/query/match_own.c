/*
 * What the reader's own marks, tags and remarks ask of an event.  Those of
 * other chronologies are of no event here.
 */
#include "query/match.h"
#include "query/wanted.h"
#include "text/fold.h"

/* Adds the event known by KEY, if there is one. */
static void add_key(struct match *m, struct bits events, struct sv key)
{
	event_no ev = index_find_event(m->corpus->x, key);

	if (ev != NO_EVENT)
		bits_set(events, ev);
}

static void add_marked(struct match *m, struct bits events,
		       const struct query_own *own)
{
	for (size_t i = 0; i < own->nmarked; i++)
		add_key(m, events, own->marked[i]);
}

static void add_tagged(struct match *m, struct bits events,
		       const struct query_own *own)
{
	for (size_t i = 0; i < own->ntags; i++)
		add_key(m, events, own->tags[i].name);
}

static void add_hits(struct bits events, struct hits hits)
{
	for (size_t i = 0; i < hits.n; i++)
		bits_set(events, hits.v[i]);
}

/* What says something else since the last visit. */
static void add_changed(struct match *m, struct bits events,
			const struct query_own *own)
{
	(void)m;
	if (own->news)
		add_hits(events, own->news(own->news_of).changed);
}

/* The same, and what was not there. */
static void add_new(struct match *m, struct bits events,
		    const struct query_own *own)
{
	add_changed(m, events, own);
	if (own->news)
		add_hits(events, own->news(own->news_of).added);
}

struct bits match_is(struct match *m, const struct query *q)
{
	static void (*const how[])(struct match *, struct bits,
				   const struct query_own *) = {
		[IS_MARKED] = add_marked,
		[IS_TAGGED] = add_tagged,
		[IS_NEW] = add_new,
		[IS_CHANGED] = add_changed,
	};
	struct bits events = bits_new(m->arena, book_events(m->book));

	if (q->own)
		how[field_choice(FIELD_IS, q->text)->code](m, events, q->own);
	return events;
}

static struct sv tag_near(struct match *m, const struct query *q, size_t n)
{
	struct sv *tags = ARENA_NEW(m->arena, n, struct sv);

	for (size_t i = 0; i < n; i++)
		tags[i] = q->own->tags[i].text;
	return fold_nearest(q->text, tags, n);
}

/* As of a tag in the files: those that are called so, else those that begin
 * so. */
struct bits match_tagged(struct match *m, const struct query *q)
{
	size_t n = q->own ? q->own->ntags : 0;
	struct wanted w = wanted_new(m->arena, q->text, q->whole);
	struct bits levels[] = {
		[WANTED_NOT] = bits_new(m->arena, book_events(m->book)),
		[WANTED_BLIND] = bits_new(m->arena, book_events(m->book)),
		[WANTED_WHOLE] = bits_new(m->arena, book_events(m->book)),
	};
	bool met[] = { [WANTED_BLIND] = false, [WANTED_WHOLE] = false };

	for (size_t i = 0; i < n; i++) {
		const struct sv_pair *tag = &q->own->tags[i];
		enum wanted_level level =
			wanted_text(&w, m->arena, tag->text);

		/* They are the reader's own: all that begin so are meant. */
		if (level == WANTED_START)
			level = WANTED_BLIND;
		met[level] = true;
		add_key(m, levels[level], tag->name);
	}
	if (met[WANTED_WHOLE])
		return levels[WANTED_WHOLE];
	if (!met[WANTED_BLIND])
		match_note_unknown(m, q, SV("tag of yours"),
				   tag_near(m, q, n));
	return levels[WANTED_BLIND];
}

static bool any_text(struct sv text, void *arg)
{
	(void)arg;
	return text.n > 0;
}

struct bits match_remarked(struct match *m, const struct query *q)
{
	struct bits events = bits_new(m->arena, book_events(m->book));

	match_add_remarks(m, events, q->own, any_text, NULL);
	return events;
}

void match_add_remarks(struct match *m, struct bits events,
		       const struct query_own *own, texts_fn *fn, void *arg)
{
	for (size_t i = 0; own && i < own->nremarks; i++)
		if (fn(own->remarks[i].text, arg))
			add_key(m, events, own->remarks[i].name);
}
