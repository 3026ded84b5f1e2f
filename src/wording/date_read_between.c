/* One date between two others that bound it: the set of all from one to the
 * other, as finely told as the finer of the two. */
#include <stdio.h>
#include <string.h>

#include "wording/date_read_parts.h"

/* Makes of the dash between the two dates of T, which the word between is of,
 * the and that it stands for: between 1914–1918. */
static void join_dash(struct read_text *t)
{
	size_t k = date_read_split(t, 0, t->n);

	if (k == 0 || t->v[k].kind != READ_MARK || date_read_mark(t, k, 'R') ||
	    date_read_last(t, READ_AND, 0, t->n) < t->n ||
	    date_read_last(t, READ_OR, 0, t->n) < t->n)
		return;
	t->v[k].kind = READ_AND;
	t->v[k].value = 0;
}

void date_read_join_between(struct read_text *t)
{
	size_t at = date_read_last(t, READ_BETWEEN, 0, t->n);
	unsigned doubt = 0;

	if (at < t->n)
		join_dash(t);
	for (size_t i = 0; i < at; i++) {
		const struct read_token *v = &t->v[i];
		bool circa = v->kind == READ_SHORT_CENTURY && v->value == 2;

		if (at == t->n ||
		    (v->kind != READ_SOMETIME && v->kind != READ_DOUBT &&
		     !circa && !(i > 0 && date_read_mark(t, i, '.'))))
			return;
		if (v->kind == READ_DOUBT || circa)
			doubt |= (unsigned)v->value;
	}
	if (at == t->n)
		return;
	t->doubt = doubt;
	t->n -= at;
	memmove(t->v, &t->v[at], t->n * sizeof(*t->v));
}

/* Whether P may bound a range of a set as it is. */
static bool is_plain(const struct date_part *p)
{
	return !p->year_x && !p->month_x && !p->day_x && !p->significant &&
	       p->month <= 12;
}

/* Makes of P its first or LAST day, month or year, by what HAS names, with no X
 * and no season. */
static void refine(struct date_part *p, unsigned has, bool last)
{
	struct date_part fine = { .flags = p->flags };
	struct date_span days;
	int month, day;

	if (p->flags & PART_TIME || !date_part_span(p, &days) ||
	    days.first == INT64_MIN || days.last == INT64_MAX ||
	    (date_part_has(p) == has && is_plain(p)))
		return;
	date_from_day(last ? days.last : days.first, &fine.year, &month, &day);
	fine.month = has & COMPONENT_MONTH ? (uint8_t)month : 0;
	fine.day = has & COMPONENT_DAY ? (uint8_t)day : 0;
	*p = fine;
}

/* Takes the doubt off P; what it was, by the bits of READ_DOUBT. */
static unsigned take_doubt(struct date_part *p)
{
	unsigned doubt = (p->uncertain ? 1U : 0) | (p->approximate ? 2U : 0);

	p->uncertain = p->approximate = 0;
	return doubt;
}

/* Sets the fault of R to what to write for one of the days of PART, which no
 * set can have DOUBT of. */
static void tell_doubt(struct read_all *r, const struct date_part part[2],
		       unsigned doubt)
{
	static const char *const names[] = { "", "perhaps", "about",
					     "perhaps about" };
	struct date d = { .parts = part, .nparts = 2, .form = DATE_ONE_OF };
	struct build b = { .arena = r->t.arena };

	date_print(&b, &d);
	r->fault.about = ABOUT_CALENDAR;
	snprintf(r->fault.message, sizeof(r->fault.message),
		 "EDTF cannot say \"%s\" of one date between two: write %.*s "
		 "and the words as date_text", names[doubt],
		 SV_ARG(build_view(&b)));
}

void date_read_add_within(struct read_all *r, struct date_part first,
			  struct date_part last, const char *how)
{
	bool sought = r->t.how && (r->t.how->sought || r->t.how->relative);
	unsigned doubt = r->t.doubt | take_doubt(&first) | take_doubt(&last);
	unsigned has = date_part_has(&first) | date_part_has(&last);
	struct date_part part[2] = { first, last };

	refine(&part[0], has, false);
	refine(&part[1], has, true);
	if (date_part_equal(&part[0], &part[1]) && !doubt) {
		date_read_add(r, DATE_SINGLE, part, 1, how);
		return;
	}
	part[0].flags |= PART_FROM;
	if (doubt && !sought)
		tell_doubt(r, part, doubt);
	else
		date_read_add(r, DATE_ONE_OF, part, 2, how);
}

/* Whether F bounds a date from above, and nothing below. */
static bool is_upper(const struct read_facts *f)
{
	return (f->before || f->until || f->earlier) && !f->after && !f->later;
}

/* Moves P, which F says to be after or before what is told, to where that
 * begins or ends; false when F is neither nor says what ends there. */
static bool move_bound(const struct read_facts *f, bool first,
		       struct date_part *p)
{
	if (first ? f->after : f->before)
		return date_read_step_over(p, first ? 1 : -1);
	p->flags = 0;
	return first ? f->later & 1 || f->since : f->earlier & 1 || f->until;
}

/* Whether F says more than that one date is after or before another. */
static bool says_more(const struct read_facts *f)
{
	return f->side || f->beside || f->at_least || f->sometime ||
	       !date_read_says(f);
}

/* Whether F begins a span rather than bounds one date: since 1850, until
 * 1860. */
static bool bounds_span(const struct read_facts *f)
{
	return (f->since || f->until) && !date_read_is_beyond(f) &&
	       !f->later && !f->earlier;
}

/* Adds what is between FIRST and LAST: one date, and with SPAN what goes on
 * from the one to the other, too, if only one is added. */
static void add_bounded(struct read_all *r, struct date_part first,
			struct date_part last, bool span, bool one,
			const char *how)
{
	if (span) {
		first.flags = last.flags = 0;
		date_read_add_span(r, first, last, one ? "a span" : how);
		how = one ? "one date in it" : how;
	}
	if (!span || one)
		date_read_add_within(r, first, last, how);
}

/* Adds the one date that the tokens FROM to K bound on one side and those from
 * NEXT to TO on the other; false when they do not. */
static bool add_within(struct read_all *r, size_t from, size_t k, size_t next,
		       size_t to)
{
	bool comma = k > from && date_read_mark(&r->t, k - 1, ',');
	struct date_part first[2], last[2], end;
	struct read_facts start, stop;
	bool swapped, span, one;
	bool or_other = k == next && (r->t.v[k].kind == READ_LATER ||
				      r->t.v[k].kind == READ_EARLIER);
	int n;

	if (!date_read_facts(&r->t, from, k - comma, &start) ||
	    !date_read_facts(&r->t, next, to, &stop))
		return false;
	stop.before |= k < next && r->t.v[k].kind == READ_EARLIER;
	swapped = is_upper(&start) && !is_upper(&stop);
	if (swapped) {
		struct read_facts other = start; /* before 1918, after 1914 */

		start = stop;
		stop = other;
	}
	span = bounds_span(&start) ||
	       (start.after && (start.since || (k == next && stop.until)));
	if (says_more(&start) || says_more(&stop) || !is_upper(&stop) ||
	    is_upper(&start) || start.until ||
	    (bounds_span(&start) && bounds_span(&stop) &&
	     r->t.v[k].kind != READ_AND) ||
	    date_read_asks(r, &start) || date_read_asks(r, &stop) ||
	    !date_read_settle_era(r, &start, &stop, true) ||
	    !date_read_share(&start, &stop) ||
	    !date_read_part_of(&r->t, &start, first))
		return false;
	n = date_read_part_of(&r->t, &stop, last);
	end = last[n ? n - 1 : 0];
	if (n == 0 || !move_bound(&start, true, &first[0]) ||
	    !move_bound(&stop, false, &end) ||
	    /* not before 1900 to 1910: may as well be a span */
	    (k == next && start.later && stop.until && !stop.or_before) ||
	    ((or_other || swapped) && date_read_is_turned(&first[0], &end)))
		return false;
	one = !(stop.until && stop.or_before);
	add_bounded(r, first[0], end, span, one, "until");
	if (!one && date_read_step_over(&end, -1))
		add_bounded(r, first[0], end, span, one, "before");
	return true;
}

bool date_read_within(struct read_all *r, size_t from, size_t k, size_t to)
{
	return add_within(r, from, k, k + 1, to);
}

bool date_read_bounded(struct read_all *r)
{
	const struct read_text *t = &r->t;

	for (size_t i = 1; i + 1 < t->n; i++) {
		enum read_kind kind = (enum read_kind)t->v[i].kind;

		if ((kind == READ_AFTER || kind == READ_BEFORE ||
		     kind == READ_LATER || kind == READ_EARLIER ||
		     kind == READ_UNTIL || kind == READ_SINCE) &&
		    (add_within(r, 0, i, i, t->n) ||
		     add_within(r, 0, i + 1, i + 1, t->n)))
			return true;
	}
	return false;
}
