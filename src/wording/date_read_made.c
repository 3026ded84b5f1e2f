/* The readings of a text: EDTF, what is asked, and a date one step further. */
#include "wording/date_read_parts.h"

enum { ALL_X = 15 /* of the four digits of a year */ };

enum read_answer date_read_ask(struct read_all *r, enum read_question question)
{
	if (r->t.answers[question] == UNASKED)
		r->asks = question;
	return r->t.answers[question];
}

bool date_read_asks(struct read_all *r, const struct read_facts *f)
{
	return f->asks && date_read_ask(r, f->asks) == UNASKED;
}

bool date_read_is_sayable(const struct date_part *p)
{
	return p->flags & PART_LONG_YEAR ?
		       !(p->month || p->day || p->month_x || p->day_x) :
		       p->year >= -READ_LAST_YEAR && p->year <= READ_LAST_YEAR;
}

bool date_read_add(struct read_all *r, enum date_form form,
		const struct date_part *parts, uint32_t n, const char *how)
{
	struct date d = { .parts = parts, .nparts = n, .form = (uint8_t)form };
	struct build b = { .arena = r->t.arena };
	struct date_fault fault;
	struct sv edtf;

	for (uint32_t i = 0; i < n; i++)
		if (!date_read_is_sayable(&parts[i]))
			return false;
	date_print(&b, &d);
	edtf = build_view(&b);
	if (!date_parse(r->t.arena, edtf, DATE_STRICT, &d, NULL, &fault)) {
		if (!r->fault.message[0])
			r->fault = fault;
		return false;
	}
	for (size_t i = 0; i < r->n && i < READINGS; i++)
		if (sv_eq(r->edtf[i], edtf) || (r->way && r->how[i] == r->way))
			return true;
	if (r->n < READINGS) {
		r->edtf[r->n] = edtf;
		r->how[r->n] = r->way ? r->way : how;
	}
	r->n++;
	return true;
}

bool date_read_add_span(struct read_all *r, struct date_part from,
			struct date_part to, const char *how)
{
	struct date_part parts[2] = { from, to };

	return date_read_add(r, DATE_INTERVAL, parts, 2, how);
}

bool date_read_step_over(struct date_part *p, int step)
{
	struct date_part next = { 0 };
	struct date_span span;
	int month, day;

	if (p->flags & PART_TIME || p->year_x == ALL_X ||
	    !date_part_span(p, &span) || span.first == INT64_MIN ||
	    span.last == INT64_MAX)
		return false;
	date_from_day(step > 0 ? span.last + 1 : span.first - 1, &next.year,
		      &month, &day);
	next.month = p->month || p->month_x ? (uint8_t)month : 0;
	next.day = p->day || p->day_x ? (uint8_t)day : 0;
	if (next.year < -READ_LAST_YEAR || next.year > READ_LAST_YEAR) {
		if (next.month || next.day)
			return false; /* such a year stands alone in EDTF */
		next.flags |= PART_LONG_YEAR;
	}
	next.uncertain = p->uncertain;
	next.approximate = p->approximate;
	*p = next;
	return true;
}
