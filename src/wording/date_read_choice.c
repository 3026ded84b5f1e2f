/* Several dates in one text, of which one is meant, or all. */
#include <string.h>

#include "wording/date_read_parts.h"

/* Whether token V of T begins with a word for KIND, or or and, as or after
 * does. */
static bool begins_with(const struct read_text *t, const struct read_token *v,
			enum read_kind kind)
{
	struct read_token word = { .at = v->at };
	size_t end = sv_find_char(t->text, ' ', v->at);

	return end != SV_NONE && end < v->at + v->n &&
	       date_read_word(sv_slice(t->text, 0, end), v->at, &word) &&
	       word.kind == kind;
}

/* Whether V says before, after, or until, which may mean before. */
static bool is_bound(const struct read_token *v)
{
	return v->kind == READ_BEFORE || v->kind == READ_AFTER ||
	       (v->kind == READ_UNTIL && v->value == 1);
}

/* Makes two bounds of T's before or after, which are of one date: before or
 * after 1900. */
static void double_bound(struct read_text *t)
{
	struct read_token *v = t->v;
	bool apart = t->n > 2 && v[1].kind == READ_OR;
	size_t from = apart ? 3 : 2, n = t->n - from;
	bool other = t->n > from &&
		     (apart ? is_bound(&v[2]) :
			      (v[1].kind == READ_LATER ||
			       v[1].kind == READ_EARLIER) &&
				      begins_with(t, &v[1], READ_OR));
	struct read_token bound = v[apart ? 2 : 1];

	if (!other || t->n + n + 1 >= READ_TOKENS ||
	    !is_bound(&v[0]) || v[from].kind == READ_MARK)
		return;
	if (!apart)
		bound.kind = bound.kind == READ_LATER ? READ_AFTER :
							READ_BEFORE;
	bound.value = 0;
	/* before 1900 or after 1900 */
	memmove(&v[n + 3], &v[from], n * sizeof(*v));
	memmove(&v[1], &v[n + 3], n * sizeof(*v));
	v[n + 1] = v[n + 2] = bound;
	v[n + 1].kind = READ_OR;
	v[0].kind = v[0].kind == READ_AFTER ? READ_AFTER : READ_BEFORE;
	v[0].value = 0;
	t->n = 2 * n + 3;
}

void date_read_join_beyond(struct read_text *t)
{
	bool first = t->n > 0 && is_bound(&t->v[0]);

	if (first)
		double_bound(t);
	for (size_t i = 2; first && i + 1 < t->n; i++) {
		struct read_token *v = &t->v[i];
		bool or = begins_with(t, v, READ_OR);

		if ((v->kind != READ_LATER && v->kind != READ_EARLIER) ||
		    v[1].kind == READ_MARK || t->n + 1 >= READ_TOKENS ||
		    !(or || begins_with(t, v, READ_AND)))
			continue;
		memmove(v + 1, v, (t->n - i) * sizeof(*v));
		t->n++;
		v[0].kind = or ? READ_OR : READ_AND;
		v[1].kind = v[1].kind == READ_LATER ? READ_AFTER : READ_BEFORE;
		v[0].value = v[1].value = 0;
		return;
	}
}

/* Whether the tokens are a year and a month as EDTF has them: 1850-05. */
static bool is_month(const struct read_text *t, size_t from, size_t to)
{
	enum { TOKENS = 3, LAST_MONTH = 12 };
	const struct read_token *v = &t->v[from];

	return to == from + TOKENS && v[0].kind == READ_NUMBER &&
	       date_read_mark(t, from + 1, '-') && v[2].kind == READ_NUMBER &&
	       v[0].digits == 4 && v[2].digits == 2 && v[2].value > 0 &&
	       v[2].value <= LAST_MONTH;
}

/* Whether the tokens are two years that the slash K separates, the last of them
 * perhaps cut short, but no month: 1850/51. */
static bool is_years(const struct read_text *t, size_t from, size_t k,
		     size_t to)
{
	enum { LAST_MONTH = 12 };
	const struct read_token *v = &t->v[k];

	return k == from + 1 && to == k + 2 && v[-1].kind == READ_NUMBER &&
	       v[-1].digits == 4 && v[1].kind == READ_NUMBER &&
	       (v[1].digits == 4 ||
		(v[1].digits == 2 && v[1].value > LAST_MONTH));
}

/* Makes of F, which is before or after a date, one up to the day before that or
 * from the day after it on; of until and before asks R which it is. */
static void take_beyond(struct read_all *r, struct read_facts *f)
{
	bool other = f->since || f->later || f->earlier;

	if (f->until && f->or_before && !other &&
	    date_read_last(&r->t, READ_AFTER, 0, r->t.n) < r->t.n) {
		f->before = date_read_ask(r, ASK_UNTIL) == READ_SECOND_WAY;
		f->earlier = !f->before;
		f->until = false;
	}
	if (!date_read_is_beyond(f) || f->until || other)
		return;
	f->step = f->after ? 1 : -1;
	f->later = f->after;
	f->earlier = f->before;
	f->after = f->before = false;
}

/* Takes the tokens as the next member of LIST, or as two, a range. */
static bool take_member(struct read_all *r, size_t from, size_t to,
			struct read_list *list)
{
	size_t k = is_month(&r->t, from, to) ? 0 :
					      date_read_split(&r->t, from, to);
	struct read_facts *f = &list->facts[list->n], *end = f + 1;
	struct read_facts edges;

	if (from >= to || !date_read_edges(r, &from, &to, &edges))
		return false;
	if (!date_read_facts(&r->t, from, k ? k : to, f) ||
	    !date_read_says(f) || f->side || f->beside || f->inclusive ||
	    date_read_asks(r, f))
		return false;
	take_beyond(r, f);
	if (r->asks)
		return false;
	f->later = f->later ? f->later : edges.since;
	f->earlier = f->earlier ? f->earlier : edges.until;
	/* Only the ends of a list may be open. */
	if (f->since || f->until || f->after || f->before || f->today ||
	    (f->earlier && list->n > 0 && !f->step) ||
	    (list->n > 0 && list->facts[list->n - 1].later && !f->step) ||
	    (k && (f->later || f->earlier ||
		   (date_read_mark(&r->t, k, '/') &&
		    !is_years(&r->t, from, k, to)))))
		return false;
	list->range[list->n++] = k != 0;
	if (!k)
		return true;
	list->range[list->n++] = false;
	return date_read_facts(&r->t, k + 1, to, end) && !end->side &&
	       !date_read_asks(r, end) && !end->since && !end->until &&
	       !date_read_is_beyond(end) && !end->today && !end->earlier;
}

/* Makes of the N parts OUT of F, which is beyond them, one from where they are
 * left on, or up to there; the number of them. */
static int step_over(const struct read_facts *f, struct date_part out[2], int n)
{
	out[0] = out[f->step > 0 ? n - 1 : 0];
	if (!date_read_step_over(&out[0], f->step))
		return 0;
	out[0].flags |= f->step > 0 ? PART_FROM : PART_UNTIL;
	return 1;
}

/* Puts the two members of LIST in order that are after a date and before
 * another one; false when another is open in the midst of it. */
static bool turn_ends(struct read_list *list)
{
	struct date_part *p = list->parts, first = p[0];

	if (list->n == 2 && list->nparts == 2 && list->facts[1].step < 0 &&
	    list->facts[0].step > 0) {
		p[0] = p[1];
		p[1] = first;
	}
	for (size_t i = 0; i < list->nparts; i++)
		if ((p[i].flags & PART_UNTIL && i > 0) ||
		    (p[i].flags & PART_FROM && i + 1 < list->nparts &&
		     list->facts[0].step))
			return false;
	return true;
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

		if (list->facts[i].step && parts > 0) {
			parts = step_over(&list->facts[i], out, parts);
		} else if (parts == 2 && (list->facts[i].later ||
					  list->facts[i].earlier)) {
			parts = 0;
		}
		if (parts == 0)
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
	return turn_ends(list);
}

/* Whether comma I stands within a day, or two: May 17, 2024, May 1–3, 2024. */
static bool is_within(const struct read_text *t, size_t from, size_t i)
{
	const struct read_token *v = &t->v[i];
	size_t last = i - (i > from + 1 && date_read_mark(t, i - 1, '.'));

	if (last > from && t->v[last - 1].kind == READ_WEEKDAY)
		return true; /* So., 5. Mai und Mo., 6. Mai */
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

/* A list without members, in A, with room for those of T. */
static struct read_list list_of(struct arena *a, const struct read_text *t,
				size_t from, size_t to)
{
	size_t ends = 2; /* of a member */

	for (size_t i = from; i < to; i++)
		if (t->v[i].kind == READ_OR || t->v[i].kind == READ_AND ||
		    date_read_mark(t, i, ','))
			ends += 2;
	return (struct read_list){
		.facts = ARENA_NEW(a, ends + 1, struct read_facts),
		.parts = ARENA_NEW(a, 2 * ends, struct date_part),
		.range = ARENA_NEW(a, ends + 1, bool),
	};
}

bool date_read_list(struct read_all *r, size_t from, size_t to, size_t last,
		      bool share, struct read_list *list)
{
	size_t begin = from, depth = 0;

	*list = list_of(r->t.arena, &r->t, from, to);
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
		date_read_add_within(r, list.parts[0],
				     list.parts[list.nparts - 1], "");
}
