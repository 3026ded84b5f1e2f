/* Silences, from the days by which events had surely begun or ended. */
#include "time/quiet.h"

#include "time/days.h"

enum { DEPTH_MOST = 64 }; /* of parts in parts that are looked at */

bool quiet_moment(struct moment *m, const struct book *b, event_no ev)
{
	/* What is only known to hold on a day may have begun long before. */
	if (book_only_holds(b, ev)) {
		*m = (struct moment){ INT64_MIN, INT64_MAX, INT64_MAX,
				      INT64_MIN };
		return false;
	}
	m->begun = m->last = book_last(b, ev);
	m->ended = m->first = book_first(b, ev);
	if (m->first == m->last)
		return m->first != INT64_MIN && m->first != INT64_MAX;
	days_reached(b, ev, &m->begun, &m->ended);
	if (m->first == INT64_MIN)
		return false;
	if (days_apart(m->first, m->last) <= DAYS_LONG)
		return true;
	if (days_apart(m->first, m->begun) > DAYS_LONG)
		return false;
	m->last = m->begun;
	m->ended = m->first;
	return true;
}

static int64_t later(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

void quiet_add(struct quiet *q, const struct moment *m, event_no ev)
{
	if (!q->any || m->last >= q->last)
		q->after = ev;
	q->last = q->any ? later(q->last, m->last) : m->last;
	q->until = q->any ? later(q->until, m->ended) : m->ended;
	q->any = true;
	q->surely = INT64_MAX;
}

static bool is_part_of(const struct book *b, event_no part, event_no whole)
{
	/* Events may be parts of one another in a circle. */
	for (int depth = 0; depth < DEPTH_MOST && part != NO_EVENT; depth++) {
		if (part == whole)
			return true;
		part = book_parent(b, part);
	}
	return false;
}

bool quiet_within(const struct quiet *q, const struct book *b, event_no ev)
{
	return q->any && (is_part_of(b, ev, q->after) ||
			  is_part_of(b, q->after, ev));
}

/* Events before DAY are all there. */
static void quiet_reach(struct quiet *q, int64_t day)
{
	if (day <= q->beside)
		return;
	q->loose = later(q->loose, q->loose_beside);
	q->beside = day;
	q->loose_beside = INT64_MIN;
}

void quiet_add_loose(struct quiet *q, const struct moment *m)
{
	if (m->first == INT64_MIN || m->begun == INT64_MAX)
		return; /* it is beyond all days, or open */
	quiet_reach(q, m->first);
	q->loose_beside = later(q->loose_beside, m->begun);
	if (q->any && m->first > q->last && m->begun < q->surely)
		q->surely = m->begun;
}

enum date_answer quiet_loose(struct quiet *q, int64_t day)
{
	quiet_reach(q, day);
	if (q->surely < day)
		return ANSWER_MUST;
	return q->loose > q->last ? ANSWER_COULD : ANSWER_CANNOT;
}
