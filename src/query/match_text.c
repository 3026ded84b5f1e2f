/*
 * Words, phrases, texts as written and regular expressions: in the texts of an
 * event and in the names linked to it.
 */
#include "index/texts.h"
#include "query/match.h"
#include "query/match_words.h"
#include "query/near.h"
#include "query/needles.h"
#include "text/fold.h"
#include "text/regex.h"

/* ---- near words ---- */

static bool is_somewhere(struct match *m, struct sv word, void *arg)
{
	(void)arg;
	return words_any(m, words_docs(m, words_find(m, FOLD_BLIND, word)));
}

static bool has_events(struct match *m, doc_no doc, void *arg)
{
	size_t n = 1;

	(void)arg;
	if (doc >= book_events(m->book))
		index_doc_events(m->corpus->x, doc, &n);
	return n > 0;
}

/* What only names without events are called finds nothing. */
static size_t count_times(struct match *m, word_no word, void *arg)
{
	return words_each_doc(m, word, has_events, arg) ?
		       index_word_times(m->corpus->x, word) :
		       0;
}

static void add_near(struct match *m, struct bits events, struct sv text)
{
	static const struct near_how how = { is_somewhere, count_times };
	struct near_mark mark = near_mark(m);
	struct sv instead = near_replace(m, &how, NULL, text);

	if (instead.n)
		words_add_text(m, events, instead, FOLD_BLIND);
	if (bits_any(events))
		match_met(m, MATCH_NEAR);
	else
		near_forget(m, mark);
}

/* A word, by both folds, of which BLIND may be empty; returns whether EVENTS
 * has any before what is met by the blind one alone. */
static bool add_word(struct match *m, struct bits events, struct sv exact,
		     struct sv blind)
{
	struct word_list list = words_find(m, FOLD_EXACT, exact);
	bool found;

	words_add_list(m, events, list);
	found = bits_any(events);
	if (blind.n)
		words_add_list(m, events,
			       words_less(m, words_find(m, FOLD_BLIND, blind),
					  list));
	return found;
}

/* What is sought in a text. */
struct sought {
	struct match *m;
	const struct needle *needle;
};

static bool has_fold(struct sv text, void *arg)
{
	const struct sought *s = arg;
	const struct needle *needle = s->needle;
	struct arena *a = s->m->arena;
	struct sv also = fold_also(a, text);

	return sv_find(fold_copy(a, text, needle->tier), needle->fold, 0) !=
		       SV_NONE ||
	       sv_find(fold_copy(a, also, needle->tier), needle->fold, 0) !=
		       SV_NONE;
}

/* Adds the events that have what else Q may mean, by NEEDLES of TIER, and those
 * on which a remark was made that has one of that tier. */
static void add_others(struct match *m, struct bits events,
		       const struct query *q, const struct needles *needles,
		       enum fold_tier tier)
{
	size_t own = needles_blind(needles).n ? 2 : 1;

	for (size_t i = 0; i < needles->n; i++) {
		const struct needle *needle = &needles->v[i];
		struct sought sought = { m, needle };

		if (needle->tier != tier)
			continue;
		if (i >= own)
			words_add_text(m, events, needle->fold, tier);
		match_add_remarks(m, events, q->own, has_fold, &sought);
	}
}

struct bits match_text(struct match *m, const struct query *q)
{
	struct bits events = bits_new(m->arena, book_events(m->book));
	struct needles needles = needles_of(m->arena, q->text);
	struct sv exact = needles.v[0].fold, blind = needles_blind(&needles);
	bool found;

	if (needles.n == 0)
		return match_exact(m, q);
	add_others(m, events, q, &needles, FOLD_EXACT);
	found = sv_find_char(exact, ' ', 0) == SV_NONE ?
			add_word(m, events, exact, blind) :
			words_add_phrase(m, events, exact, blind);
	add_others(m, events, q, &needles, FOLD_BLIND);
	if (!found && bits_any(events))
		match_met(m, MATCH_BLIND);
	else if (!found && !m->negated)
		add_near(m, events, q->text);
	return events;
}

/* ---- as written ---- */

/* Adds the events of DOC, which is none itself, to EVENTS. */
static void add_events(const struct match *m, struct bits events, doc_no doc)
{
	size_t n;
	const event_no *v = index_doc_events(m->corpus->x, doc, &n);

	for (size_t i = 0; i < n; i++)
		bits_set(events, v[i]);
}

/* The events with a text that FN says true for, those of SOME by their own. */
static struct bits match_written(struct match *m, struct bits some,
				 texts_fn *fn, void *arg)
{
	enum { OTHER = 50, EVENT = 1000 }; /* ns, roughly */
	const struct book *b = m->book;
	struct bits events = bits_new(m->arena, book_events(b));
	doc_no docs = index_docs(m->corpus->x);

	for (doc_no doc = book_events(b); doc < docs && !match_stops(m, OTHER);
	     doc++)
		if (texts_of_doc(b, doc, fn, arg))
			add_events(m, events, doc);
	for (size_t ev = bits_next(some, 0);
	     ev < some.n && !match_stops(m, EVENT);
	     ev = bits_next(some, ev + 1))
		if (!bits_test(events, ev) &&
		    texts_of_own(b, (event_no)ev, fn, arg))
			bits_set(events, ev);
	return events;
}

static bool has_text(struct sv text, void *arg)
{
	return sv_find(text, *(const struct sv *)arg, 0) != SV_NONE;
}

/*
 * The events that may have TEXT as written: those that have its fold.  What
 * folds each code point by itself folds a part of a text to a part of its
 * fold; but for и, which is another letter with the breve after it.
 */
static struct bits may_have(struct match *m, struct sv text)
{
	struct bits events = bits_new(m->arena, book_events(m->book));
	struct sv fold;

	if (sv_ends(text, SV("\u0438")) || sv_ends(text, SV("\u0418")))
		text.n -= 2;
	fold = fold_copy(m->arena, text, FOLD_EXACT);
	if (fold.n)
		words_add_text(m, events, fold, FOLD_EXACT);
	else
		bits_not(events);
	return events;
}

struct bits match_exact(struct match *m, const struct query *q)
{
	struct sv wanted = q->text;
	struct bits events = match_written(m, may_have(m, wanted), has_text,
					   &wanted);

	match_add_remarks(m, events, q->own, has_text, &wanted);
	return events;
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
	struct bits events, all = bits_new(m->arena, book_events(m->book));

	if (!s.regex)
		return all;
	bits_not(all);
	regex_heed(s.regex, m->stop);
	events = match_written(m, all, has_regex, &s);
	match_add_remarks(m, events, q->own, has_regex, &s);
	regex_close(s.regex);
	return events;
}
