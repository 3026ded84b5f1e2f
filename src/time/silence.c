/* Finding silences, from moment to moment. */
#include "time/silence.h"

#include <stdlib.h>

#include "time/days.h"
#include "time/quiet.h"
#include "wording/label.h"

enum {
	LIMIT_LEAST = 30,  /* days */
	LIMIT_MEDIANS = 3,
	CLASSES = 512, /* days that are told apart for the median */
};

/* The latest day by which one of the events from I on had surely begun. */
static int64_t surely_begun(const struct book *b, struct hits hits, size_t i)
{
	int64_t day = INT64_MAX;

	for (; i < hits.n && book_order_day(b, hits.v[i]) < day; i++) {
		struct moment m;

		if (quiet_moment(&m, b, hits.v[i]) && m.begun < day)
			day = m.begun;
	}
	return day;
}

int64_t silence_limit(const struct book *b, struct hits hits)
{
	size_t counts[CLASSES] = { 0 };
	size_t total = 0, below = 0;
	struct quiet q = QUIET_NONE;

	for (size_t i = 0; i < hits.n; i++) {
		struct moment m;
		int64_t gap;

		if (!quiet_moment(&m, b, hits.v[i]))
			continue;
		if (q.any) {
			gap = days_apart(q.last, m.first) - 1;
			gap = gap < 0 ? 0 : gap;
			counts[gap < CLASSES ? gap : CLASSES - 1]++;
			total++;
		}
		quiet_add(&q, &m, hits.v[i]);
	}
	for (int64_t gap = 0; gap < CLASSES; gap++) {
		below += counts[gap];
		if (below * 2 >= total)
			return gap * LIMIT_MEDIANS > LIMIT_LEAST
				       ? gap * LIMIT_MEDIANS
				       : LIMIT_LEAST;
	}
	return LIMIT_LEAST;
}

/* The silence between what Q knows of and M, the moment of event I of HITS: the
 * days between them, or with FAR how far they are apart. */
static struct silence before(struct quiet *q, const struct moment *m,
			     const struct book *b, struct hits hits, size_t i,
			     bool far)
{
	int64_t least = days_apart(q->last, m->first) - !far;

	return (struct silence){
		.end = i,
		.loose = quiet_loose(q, m->first),
		.least = least > 0 ? least : 0,
		.most = days_apart(q->until, surely_begun(b, hits, i)) - !far,
	};
}

/* What EV is part of, the outermost of HITS, or NO_EVENT. */
static event_no whole_of(const struct book *b, struct hits hits, event_no ev)
{
	event_no whole = NO_EVENT;

	/* Events may be parts of one another in a circle. */
	for (size_t left = hits.n; ev != NO_EVENT && left > 0; left--) {
		ev = book_parent(b, ev);
		if (ev != NO_EVENT && hits_have(hits, ev))
			whole = ev;
	}
	return whole;
}

/* What Q ends with goes on for as long as what it is part of. */
static struct quiet with_whole(const struct quiet *q, const struct book *b,
			       event_no whole)
{
	struct quiet with = *q;
	int64_t last = book_last(b, whole), begun, ended;

	if (last == INT64_MAX)
		return with;
	days_turns(b, whole, &begun, &ended);
	with.last = last > q->last ? last : q->last;
	with.until = ended > q->until ? ended : q->until;
	return with;
}

/* Adds to OUT how far M, the moment of event I of HITS, is from what Q knows
 * of, if that may be more than LIMIT days. */
static void add_perhaps(struct silences *out, const struct quiet *q,
			const struct moment *m, const struct book *b,
			struct hits hits, size_t i, int64_t limit)
{
	event_no whole = whole_of(b, hits, q->after);
	struct quiet with = *q;
	struct silence s;

	if (whole != NO_EVENT && whole_of(b, hits, hits.v[i]) == whole)
		return; /* it goes on between its parts */
	if (whole != NO_EVENT)
		with = with_whole(q, b, whole);
	s = before(&with, m, b, hits, i, true);
	if (s.most > limit)
		VEC_ADD(&out->list, s);
}

void silence_find(struct silences *out, const struct book *b,
		  struct hits hits, int64_t limit, bool perhaps)
{
	struct quiet q = QUIET_NONE;
	struct moment last = { 0 };

	*out = (struct silences){ 0 };
	for (size_t i = 0; i < hits.n; i++) {
		struct moment m;
		bool same;

		if (!quiet_moment(&m, b, hits.v[i])) {
			quiet_add_loose(&q, &m);
			continue;
		}
		same = m.first == last.first && m.last == last.last;
		if (!q.any || quiet_within(&q, b, hits.v[i]) || same)
			; /* none lies between them */
		else if (perhaps)
			add_perhaps(out, &q, &m, b, hits, i, limit);
		else if (days_apart(q.last, m.first) - 1 > limit)
			VEC_ADD(&out->list, before(&q, &m, b, hits, i, false));
		quiet_add(&q, &m, hits.v[i]);
		last = m;
	}
}

/* The longest first, those as long as they come. */
static int by_length(const void *a, const void *b)
{
	const struct silence *x = a, *y = b;

	if (x->least != y->least)
		return x->least > y->least ? -1 : 1;
	if (x->most != y->most)
		return x->most > y->most ? -1 : 1;
	return (x->end > y->end) - (x->end < y->end);
}

void silence_longest(struct silences *out, const struct book *b,
		     struct hits hits, uint32_t most)
{
	silence_find(out, b, hits, silence_limit(b, hits), false);
	if (out->list.n > 0)
		qsort(out->list.v, out->list.n, sizeof(*out->list.v),
		      by_length);
	if (out->list.n > most)
		out->list.n = most;
}

void silence_words(struct build *b, const struct locale *l,
		   const struct silence *s, bool such)
{
	static const enum label what[][2] = {
		[ANSWER_CANNOT] = { LABEL_WITHOUT_EVENT, LABEL_WITHOUT_SUCH },
		[ANSWER_COULD] = { LABEL_PERHAPS_WITHOUT,
				   LABEL_PERHAPS_WITHOUT_SUCH },
		[ANSWER_MUST] = { LABEL_WITHOUT_CLOSE, LABEL_WITHOUT_CLOSE },
	};
	struct build span = { .arena = b->arena };

	days_span(&span, l, s->least, s->most);
	label_fill(b, l, what[s->loose][such], build_view(&span));
}
