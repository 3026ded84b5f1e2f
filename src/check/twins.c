/* Events that are probably the same one, told twice: what tells two of them
 * apart, and which one is told. */
#include "check/twins.h"

#include "check/retold.h"

/* ---- people and places ---- */

static bool share_who(struct twins *t, event_no a, event_no other)
{
	size_t n, nother;
	const struct who *x = book_who(t->c->book, a, &n);
	const struct who *y = book_who(t->c->book, other, &nother);

	t->now++;
	for (size_t i = 0; i < n; i++)
		if (x[i].name != NO_NAME)
			t->met[x[i].name] = t->now;
	for (size_t i = 0; i < nother; i++)
		if (y[i].name != NO_NAME && t->met[y[i].name] == t->now)
			return true;
	return n == 0 || nother == 0;
}

/* Whether all places of EV are those of OTHER or lie in them: Mumbai, India is
 * not New Delhi, India. */
static bool lies_within(struct twins *t, event_no ev, event_no other)
{
	size_t n, nother;
	const struct where *inner = book_where(t->c->book, ev, &n);
	const struct where *outer = book_where(t->c->book, other, &nother);
	uint64_t sought = ++t->now;

	for (size_t i = 0; i < nother; i++)
		t->met[outer[i].place] = sought;
	for (size_t i = 0; i < n && nother > 0; i++) {
		name_no place = inner[i].place;
		uint64_t passed = ++t->now; /* places may lie in a circle */

		while (place != NO_NAME && t->met[place] != sought &&
		       t->met[place] != passed) {
			t->met[place] = passed;
			place = book_name_in(t->c->book, place);
		}
		if (place == NO_NAME || t->met[place] != sought)
			return false;
	}
	return true;
}

bool twins_share_names(struct twins *t, event_no a, event_no other)
{
	return share_who(t, a, other) &&
	       (lies_within(t, a, other) || lies_within(t, other, a));
}

/* ---- one of two ---- */

/* Whether somebody who wrote down both A and OTHER, in one file, summed them up
 * as two things: a guest left and came back on the same day. */
static bool summed_apart(struct twins *t, event_no a, event_no other)
{
	const struct book *b = t->c->book;

	return book_origin(b, a).file == book_origin(b, other).file &&
	       retold_apart(&t->c->scratch, book_summary(b, a),
			    book_summary(b, other));
}

void twins_meet(struct twins *t, event_no a, event_no other)
{
	const struct book *b = t->c->book;
	struct sv number = book_number(b, a), second = book_number(b, other);

	if (check_origin_order(book_origin(b, a), book_origin(b, other)) < 0) {
		event_no swap = a;

		a = other;
		other = swap;
	}
	if (t->first[a] != NO_EVENT &&
	    check_origin_order(book_origin(b, t->first[a]),
			       book_origin(b, other)) <= 0)
		return;
	if (check_related(b, a, other))
		return;
	if (number.n && second.n && !sv_eq(number, second))
		return;
	if (summed_apart(t, a, other) ||
	    retold_mutual(&t->c->scratch, book_title(b, a),
			  book_title(b, other)) ||
	    check_silenced_by(t->c, FAULT_event_twice,
			      (const event_no[]){ a, other }, 2))
		return;
	t->first[a] = other;
}

/* ---- one date, told finely and not ---- */

bool twins_is_coarse(const struct book *b, event_no ev)
{
	enum { MONTH = 31 }; /* days */
	struct date d = book_date(b, ev);

	if (d.first_end != END_KNOWN || d.last_end != END_KNOWN)
		return false;
	if (d.form == DATE_INTERVAL)
		return d.precision <= PRECISION_DAY && d.first < d.last &&
		       d.last - d.first < MONTH;
	return d.form == DATE_SINGLE && d.precision <= PRECISION_YEAR &&
	       (d.precision >= PRECISION_MONTH || d.doubt);
}

bool twins_is_finer(const struct book *b, event_no fine, event_no coarse)
{
	struct date d = book_date(b, fine), of = book_date(b, coarse);
	struct date loose = date_loosen(&of);

	if (!twins_is_coarse(b, coarse) || d.first_end != END_KNOWN ||
	    d.last_end != END_KNOWN || d.first < loose.first ||
	    d.last > loose.last)
		return false;
	if (of.form == DATE_SINGLE)
		return d.precision < of.precision ||
		       (d.precision == of.precision && of.doubt && !d.doubt);
	return d.precision <= PRECISION_DAY &&
	       d.last - d.first < of.last - of.first;
}

void twins_meet_coarse(struct twins *t, event_no a, event_no other)
{
	const struct book *b = t->c->book;
	event_no coarse = twins_is_finer(b, other, a) ? a : other;
	event_no fine = coarse == a ? other : a;

	if (twins_is_finer(b, fine, coarse) && t->finer[coarse] != fine)
		t->finer[coarse] = t->finer[coarse] == NO_EVENT ? fine :
								  coarse;
}

static void meet_finer(void *checking, uint64_t at)
{
	struct twins *t = ((struct checking *)checking)->state;
	event_no fine = t->finer[at];

	if (fine != NO_EVENT && fine != at)
		twins_meet(t, (event_no)at, fine);
	arena_reset(&t->c->scratch);
}

/* ---- the whole ---- */

static void begin(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct twins *t = c->state;
	uint32_t n = book_events(c->book);

	(void)at;
	t->c = c;
	t->first = ARENA_NEW(&c->arena, n, event_no);
	t->finer = ARENA_NEW(&c->arena, n, event_no);
	t->met = ARENA_NEW(&c->arena, book_names(c->book), uint64_t);
	t->numbers = sorting_new(n, NULL, NULL);
	for (event_no ev = 0; ev < n; ev++)
		t->first[ev] = t->finer[ev] = NO_EVENT;
}

/* What was numbered is given back, for others to be. */
static void begin_again(void *checking, uint64_t at)
{
	struct twins *t = ((struct checking *)checking)->state;

	(void)at;
	sorting_free(&t->numbers);
	t->numbers = sorting_new(book_events(t->c->book), NULL, NULL);
	t->group = (struct twins_group){ 0 };
}

static uint64_t strides(const void *checking)
{
	const struct twins *t = ((const struct checking *)checking)->state;

	return sorting_strides(&t->numbers);
}

static void stride(void *checking, uint64_t at)
{
	struct twins *t = ((struct checking *)checking)->state;

	sorting_stride(&t->numbers, at);
}

static uint64_t all_numbers(const void *checking)
{
	return ((const struct twins *)
			((const struct checking *)checking)->state)->numbers.n;
}

static void tell(void *checking, uint64_t at)
{
	struct checking *c = checking;
	event_no ev = (event_no)at;
	event_no first = ((const struct twins *)c->state)->first[ev];

	if (first != NO_EVENT)
		DIAG(c->diags, FAULT_event_twice, check_event_place(c, ev),
		     check_event_title(c, ev), check_event_title(c, first),
		     check_aside(c, book_origin(c->book, first)));
	arena_reset(&c->scratch);
}

static void end(struct checking *c)
{
	struct twins *t = c->state;

	twins_end_group(&t->group);
	sorting_free(&t->numbers);
}

static const struct course_stage stages[] = {
	{ course_once, begin },
	/* numbered in their order */
	{ check_all_events, twins_number_date },
	{ twins_groups, twins_compare_same },
	{ course_once, begin_again },
	{ check_all_events, twins_number_meeting },
	{ strides, stride },
	{ all_numbers, twins_compare_meetings },
	{ course_once, begin_again },
	{ check_all_events, twins_number_year },
	{ strides, stride },
	{ twins_groups, twins_compare_finer },
	{ course_once, begin_again },
	{ check_all_events, twins_number_title },
	{ strides, stride },
	{ all_numbers, twins_compare_titled },
	{ check_all_events, meet_finer },
	{ check_all_events, tell },
};

const struct check_rule check_twins = {
	CHECK_STAGES(stages), sizeof(struct twins), end
};
