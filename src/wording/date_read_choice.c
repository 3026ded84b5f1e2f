/* Several dates in one text, of which one is meant, or all. */
#include <string.h>

#include "wording/date_read_parts.h"

/* Takes the tokens as the next member of LIST, or as two, a range. */
static bool take_member(struct read_all *r, size_t from, size_t to,
			struct read_list *list)
{
	size_t k = date_read_split(&r->t, from, to);
	struct read_facts *f = &list->facts[list->n], *end = f + 1;
	struct read_facts edges;

	if (from >= to || !date_read_edges(r, &from, &to, &edges))
		return false;
	if (!date_read_facts(&r->t, from, k ? k : to, f) ||
	    !date_read_says(f) || f->side || f->beside || f->inclusive ||
	    date_read_asks(r, f))
		return false;
	f->later = f->later ? f->later : edges.since;
	f->earlier = f->earlier ? f->earlier : edges.until;
	/* Only the ends of a list may be open. */
	if (f->since || f->until || f->after || f->before || f->today ||
	    (f->earlier && list->n > 0) ||
	    (list->n > 0 && list->facts[list->n - 1].later) ||
	    (k && (f->later || f->earlier || date_read_mark(&r->t, k, '/'))))
		return false;
	list->range[list->n++] = k != 0;
	if (!k)
		return true;
	list->range[list->n++] = false;
	return date_read_facts(&r->t, k + 1, to, end) && !end->side &&
	       !date_read_asks(r, end) && !end->since && !end->until &&
	       !date_read_is_beyond(end) && !end->today && !end->earlier;
}

/* Turns the members of LIST into parts, each with what the others say. */
static bool settle_list(struct read_all *r, struct read_list *list, bool share)
{
	if (share && !date_read_share_list(r, list))
		return false;
	for (size_t i = 0; i < list->n; i++) {
		struct date_part out[2];
		int parts = date_read_part_of(&r->t, &list->facts[i], out);
		bool ends = i > 0 && list->range[i - 1];

		if (parts == 0 || (parts == 2 && (list->facts[i].later ||
						  list->facts[i].earlier)))
			return false;
		/* A century BC takes two, of which a range has one. */
		if (parts == 2 && !list->range[i] && !ends) {
			out[0].flags |= PART_FROM;
			list->parts[list->nparts++] = out[0];
		}
		if (list->range[i])
			out[0].flags |= PART_FROM;
		list->parts[list->nparts++] =
			out[list->range[i] ? 0 : parts - 1];
	}
	return true;
}

/* Whether comma I stands within a day, or two: May 17, 2024, May 1–3, 2024. */
static bool is_within(const struct read_text *t, size_t from, size_t i)
{
	const struct read_token *v = &t->v[i];

	if (i >= from + 4 && v[-1].kind == READ_NUMBER && v[-1].digits < 3 &&
	    (date_read_mark(t, i - 2, '=') || date_read_mark(t, i - 2, '-')) &&
	    v[-3].kind == READ_NUMBER && v[-4].kind == READ_MONTH)
		return i + 1 < t->n && v[1].kind == READ_NUMBER &&
		       v[1].digits > 2;
	if (i >= from + 3 &&
	    (v[-3].kind == READ_NUMBER || v[-3].kind == READ_ERA ||
	     date_read_mark(t, i - 3, '.')))
		return false; /* 17 May 62, and e.ə. may 62 */
	return i >= from + 2 && i + 1 < t->n && v[-2].kind == READ_MONTH &&
	       v[-1].kind == READ_NUMBER && v[-1].digits < 3 &&
	       (v[1].kind == READ_ERA ||
		(v[1].kind == READ_NUMBER &&
		 (v[1].digits > 2 ||
		  (i + 2 < t->n && v[2].kind == READ_ERA))));
}

/* Whether token I separates two members of a list, this one from FROM on: a
 * comma up to LAST, the last "or" or "and", or such a word. */
static bool parts_list(const struct read_text *t, size_t from, size_t i,
		       size_t last)
{
	return t->v[i].kind == READ_OR || t->v[i].kind == READ_AND ||
	       (i < last && date_read_mark(t, i, ',') &&
		!is_within(t, from, i));
}

bool date_read_list(struct read_all *r, size_t from, size_t to, size_t last,
		      bool share, struct read_list *list)
{
	struct arena *a = r->t.arena;
	size_t begin = from, depth = 0;

	*list = (struct read_list){
		.facts = ARENA_NEW(a, READ_TOKENS + 1, struct read_facts),
		.parts = ARENA_NEW(a, 2 * READ_TOKENS, struct date_part),
		.range = ARENA_NEW(a, READ_TOKENS + 1, bool),
	};
	for (size_t i = from; i <= to; i++) {
		if (i < to) {
			depth += date_read_mark(&r->t, i, '(');
			depth -= depth > 0 && date_read_mark(&r->t, i, ')');
		}
		if (i < to && (depth > 0 || !parts_list(&r->t, begin, i, last)))
			continue;
		if (!take_member(r, begin, i, list))
			return false;
		begin = i + 1;
	}
	return settle_list(r, list, share);
}

void date_read_join_between(struct read_text *t)
{
	size_t at = date_read_last(t, READ_BETWEEN, 0, t->n);
	unsigned doubt = 0;

	for (size_t i = 0; i < at; i++) {
		if (at == t->n || (t->v[i].kind != READ_SOMETIME &&
				   t->v[i].kind != READ_DOUBT))
			return;
		if (t->v[i].kind == READ_DOUBT)
			doubt |= (unsigned)t->v[i].value;
	}
	if (at == t->n)
		return;
	t->doubt = doubt;
	t->n -= at;
	memmove(t->v, &t->v[at], t->n * sizeof(*t->v));
}

/* P with the DOUBT of all that is between it and another. */
static struct date_part doubted(struct date_part p, unsigned doubt)
{
	unsigned has = date_part_has(&p);

	p.uncertain |= (uint8_t)(doubt & 1 ? has : 0);
	p.approximate |= (uint8_t)(doubt & 2 ? has : 0);
	return p;
}

/* Whether no member of LIST has a doubt, so that a set may hold their range. */
static bool is_sure(const struct read_list *list)
{
	unsigned doubt = 0;

	for (size_t i = 0; i < list->nparts; i++)
		doubt |= list->parts[i].uncertain | list->parts[i].approximate;
	return !doubt;
}

void date_read_choice(struct read_all *r, size_t from, size_t to,
			size_t last, enum date_form form)
{
	size_t between = date_read_last(&r->t, READ_BETWEEN, from, to);
	bool is_between = between != to;
	struct read_list list;

	for (size_t i = from; i < to; i++)
		if (r->t.v[i].kind == READ_AND && r->t.v[i].value)
			return; /* 1900, but 1910 */
	from += between == from;
	to -= between + 1 == to;
	/* Commas may as well stand within a date. */
	if (!date_read_list(r, from, to, 0, true, &list) &&
	    !date_read_list(r, from, to, last, true, &list))
		return;
	for (size_t i = 0; i < list.n; i++)
		if (is_between && (list.facts[i].later ||
				   list.facts[i].earlier || list.range[i]))
			return; /* between 1900 and 1910 or later */
	if (!is_between)
		date_read_add(r, form, list.parts, (uint32_t)list.nparts,
			      "one date at each comma");
	else if (list.n == 2)
		date_read_add_between(
			r, doubted(list.parts[0], r->t.doubt),
			doubted(list.parts[list.nparts - 1], r->t.doubt),
			!r->t.doubt && is_sure(&list)); /* as in a set */
}

/* Moves P, which F says to be after or before what is told, to where that
 * begins or ends; false when F is neither nor says what ends there. */
static bool move_bound(const struct read_facts *f, bool first,
		       struct date_part *p)
{
	if (first ? f->after : f->before)
		return date_read_step_over(p, first ? 1 : -1);
	p->flags = 0;
	return first ? f->later & 1 : f->earlier & 1 || f->until;
}

/* Adds one date from FIRST to LAST, as a span where these are not told alike,
 * which no set can hold. */
static void add_bounds(struct read_all *r, struct date_part first,
		       struct date_part last, const char *how)
{
	struct date_part part[2] = { first, last };

	if (date_part_has(&first) != date_part_has(&last)) {
		date_read_add_span(r, first, last, how);
		return;
	}
	part[0].flags |= PART_FROM;
	date_read_add(r, DATE_ONE_OF, part, 2, how);
}

/* Whether F says more than that one date is after or before another. */
static bool says_more(const struct read_facts *f)
{
	return f->since || f->side || f->beside || f->sometime ||
	       !date_read_says(f);
}

bool date_read_within(struct read_all *r, size_t from, size_t k, size_t to)
{
	bool comma = k > from && date_read_mark(&r->t, k - 1, ',');
	struct date_part first[2], last[2], end;
	struct read_facts start, stop;
	int n;

	if (!date_read_facts(&r->t, from, k - comma, &start) ||
	    !date_read_facts(&r->t, k + 1, to, &stop))
		return false;
	stop.before |= r->t.v[k].kind == READ_EARLIER;
	if (says_more(&start) || says_more(&stop) || start.until ||
	    date_read_asks(r, &start) || date_read_asks(r, &stop) ||
	    !date_read_share(&start, &stop) ||
	    !date_read_part_of(&r->t, &start, first))
		return false;
	n = date_read_part_of(&r->t, &stop, last);
	end = last[n ? n - 1 : 0];
	if (n == 0 || !move_bound(&start, true, &first[0]) ||
	    !move_bound(&stop, false, &end))
		return false;
	add_bounds(r, first[0], end, "until");
	if (stop.until && stop.or_before && date_read_step_over(&end, -1))
		add_bounds(r, first[0], end, "before");
	return true;
}
