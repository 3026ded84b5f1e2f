/*
 * Words, phrases, texts as written and regular expressions: in the texts of an
 * event and in the names linked to it.
 */
#include "query/match.h"
#include "query/near.h"
#include "query/texts.h"
#include "query/wanted.h"
#include "text/fold.h"
#include "text/regex.h"

/*
 * Adds the events in which NEEDLE, folded by TIER, stands within one field or
 * name.  A fold has no LF, so that it cannot reach from one field to the next.
 */
static void add_folded(const struct match *m, struct bits events,
		       struct sv needle, enum fold_tier tier)
{
	const struct book *b = m->book;

	for (name_no n = 0; n < book_names(b); n++)
		if (sv_find(book_name_folded(b, n, tier), needle, 0) != SV_NONE)
			match_add_name(m, events, n);
	for (event_no ev = 0; ev < events.n; ev++)
		if (!bits_test(events, ev) &&
		    sv_find(book_folded(b, ev, tier), needle, 0) != SV_NONE)
			bits_set(events, ev);
}

/* ---- near words ---- */

/* The words of all texts and names, made once for all missed words. */
static const struct near *all_words(struct match *m)
{
	const struct book *b = m->book;
	struct near *near;

	if (m->texts)
		return m->texts;
	near = ARENA_NEW(m->arena, 1, struct near);
	near->arena = m->arena;
	for (name_no n = 0; n < book_names(b); n++) {
		size_t count;

		book_name_events(b, n, &count);
		if (count)
			near_tell(near, book_name_folded(b, n, FOLD_BLIND));
	}
	for (event_no ev = 0; ev < book_events(b); ev++)
		near_tell(near, book_folded(b, ev, FOLD_BLIND));
	m->texts = near;
	return near;
}

static bool is_somewhere(struct match *m, struct sv word, void *arg)
{
	struct bits events = bits_new(m->arena, book_events(m->book));

	(void)arg;
	add_folded(m, events, word, FOLD_BLIND);
	return bits_any(events);
}

static void add_near(struct match *m, struct bits events, struct sv text)
{
	struct near_mark mark = near_mark(m);
	struct sv instead;

	instead = near_replace(m, all_words(m), text, is_somewhere, NULL);
	if (instead.n)
		add_folded(m, events, instead, FOLD_BLIND);
	if (bits_any(events))
		match_met(m, MATCH_NEAR);
	else
		near_forget(m, mark);
}

struct bits match_text(struct match *m, const struct query *q)
{
	struct bits events = bits_new(m->arena, book_events(m->book));
	struct sv exact = fold_copy(m->arena, q->text, FOLD_EXACT);
	struct sv blind = fold_copy(m->arena, q->text, FOLD_BLIND);
	bool found;

	if (!exact.n)
		return match_exact(m, q);
	add_folded(m, events, exact, FOLD_EXACT);
	found = bits_any(events);
	if (wanted_blind(blind))
		add_folded(m, events, blind, FOLD_BLIND);
	if (!found && bits_any(events))
		match_met(m, MATCH_BLIND);
	else if (!found && !m->negated)
		add_near(m, events, q->text);
	return events;
}

/* ---- as written ---- */

/* The events with a text, or a name with a text, that FN says true for. */
static struct bits match_written(struct match *m, texts_fn *fn, void *arg)
{
	const struct book *b = m->book;
	struct bits events = bits_new(m->arena, book_events(b));

	for (name_no n = 0; n < book_names(b); n++)
		if (texts_of_name(b, n, fn, arg))
			match_add_name(m, events, n);
	for (event_no ev = 0; ev < events.n; ev++)
		if (!bits_test(events, ev) && texts_of_event(b, ev, fn, arg))
			bits_set(events, ev);
	return events;
}

static bool has_text(struct sv text, void *arg)
{
	return sv_find(text, *(const struct sv *)arg, 0) != SV_NONE;
}

struct bits match_exact(struct match *m, const struct query *q)
{
	struct sv wanted = q->text;

	return match_written(m, has_text, &wanted);
}

struct search {
	struct match *m;
	struct regex *regex;
};

static bool has_regex(struct sv text, void *arg)
{
	struct search *s = arg;
	size_t from, to;
	enum regex_answer answer = regex_find(s->regex, text, 0, &from, &to);

	if (answer == REGEX_STOPPED)
		s->m->stopped = true;
	return answer == REGEX_FOUND;
}

struct bits match_regex(struct match *m, const struct query *q)
{
	struct regex_fault fault;
	struct search s = { m, regex_open(q->text, &fault) };
	struct bits events;

	if (!s.regex)
		return bits_new(m->arena, book_events(m->book));
	events = match_written(m, has_regex, &s);
	regex_close(s.regex);
	return events;
}
