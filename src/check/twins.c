/* Events that are probably the same one, told twice. */
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "check/alike.h"
#include "check/retold.h"
#include "check/rules.h"

enum { LETTERS_MAX = 5000 }; /* events of one date whose titles are compared
				letter by letter */

/* Events whose titles are compared, an item at a time. */
struct group {
	uint32_t from, to; /* which of them all */
	uint32_t next;     /* to be entered */
	bool sorted;
	uint64_t stride, key; /* done so far */
	struct arena folds;
	struct alike alike;
};

struct twins {
	struct checking *c;
	struct group group;
	struct sorting numbers; /* of meetings, or of a year's people */
	event_no *first; /* by event: the first one, in the order of the files,
			    that it tells again; or NO_EVENT */
	event_no *finer; /* by event: the one that has the same date, but finer;
			    NO_EVENT, or itself where there are several */
	/* By name: the number of the comparison that met it last, so that
	 * lists are compared in the time it takes to read them. */
	uint64_t *met, now;
};

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

/* Whether somebody who wrote down both A and OTHER, in one file, summed them up
 * as two things: a guest left and came back on the same day. */
static bool summed_apart(struct twins *t, event_no a, event_no other)
{
	const struct book *b = t->c->book;

	return book_origin(b, a).file == book_origin(b, other).file &&
	       retold_apart(&t->c->scratch, book_summary(b, a),
			    book_summary(b, other));
}

/* Takes the later of two events for the other told again, unless something
 * tells them apart.  It makes no difference which pair comes first. */
static void meet(struct twins *t, event_no a, event_no other)
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
	    check_silenced_by(t->c, FAULT_event_twice,
			      (const event_no[]){ a, other }, 2))
		return;
	t->first[a] = other;
}

static void tell(struct checking *c, event_no ev, event_no first)
{
	DIAG(c->diags, FAULT_event_twice, check_event_place(c, ev),
	     check_event_title(c, ev), check_event_title(c, first),
	     check_aside(c, book_origin(c->book, first)));
	arena_reset(&c->scratch);
}

/* Whether neither people nor places tell A and OTHER apart. */
static bool share_names(struct twins *t, event_no a, event_no other)
{
	return share_who(t, a, other) &&
	       (lies_within(t, a, other) || lies_within(t, other, a));
}

static void found(void *arg, event_no a, event_no other, enum alike_how how)
{
	struct twins *t = arg;

	if (how != ALIKE_ENDING && share_names(t, a, other))
		meet(t, a, other);
}

static struct sv bare_title(struct checking *c, struct arena *a, event_no ev)
{
	return retold_bare(a, book_title(c->book, ev));
}

static struct group begin_group(uint32_t from, uint32_t to)
{
	return (struct group){ .from = from, .to = to, .next = from };
}

static void end_group(struct group *g)
{
	alike_free(&g->alike);
	arena_free(&g->folds);
	*g = begin_group(g->to, g->to);
}

/* Enters a title of the group, or goes on with comparing those that are: calls
 * ARE_ALIKE for events that have nearly the same.  EVENTS are all that groups
 * are of; null: in their order.  Ends it after the last. */
static void compare_titles(struct twins *t, const struct sorting_item *events,
			   alike_fn *are_alike)
{
	struct group *g = &t->group;
	struct alike *x = &g->alike;

	x->arena = &g->folds;
	if (g->next < g->to) {
		event_no ev = events ? events[g->next].no : g->next;

		g->next++;
		alike_add(x, bare_title(t->c, &g->folds, ev), ev,
			  g->to - g->from <= LETTERS_MAX);
	} else if (!g->sorted) {
		alike_sort(x);
		g->sorted = true;
	} else if (g->stride < sorting_strides(&x->sorted)) {
		sorting_stride(&x->sorted, g->stride++);
	} else if (g->key < x->sorted.n) {
		alike_meet(x, (uint32_t)g->key++, are_alike, t);
		arena_reset(&t->c->scratch);
	} else {
		end_group(g);
	}
}

/* ---- who, where and what, on one day ---- */

static unsigned long long scatter(unsigned long long part)
{
	part = (part + 1) * 0x9E3779B97F4A7C15u;
	return (part ^ (part >> 31)) * 0xBF58476D1CE4E5B9u;
}

/* A number for who took part in EV; 0 where that is not known of all.  A sum,
 * so that the order in the file does not matter. */
static unsigned long long people_of(const struct book *b, event_no ev)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);
	unsigned long long number = 1;

	for (size_t i = 0; i < n; i++) {
		if (who[i].name == NO_NAME)
			return 0;
		number += scatter(who[i].name) * 3;
	}
	return number;
}

/* A number for who took part in EV and the year of it; 0 where that is not
 * known. */
static unsigned long long year_of_people(const struct book *b, event_no ev)
{
	unsigned long long people = people_of(b, ev);
	struct date d = book_date(b, ev);
	int64_t year;
	int month, day;

	if (people == 0 || d.form == DATE_NONE || d.first_end != END_KNOWN ||
	    book_date_source(b, ev) != DATE_OWN)
		return 0;
	date_from_day(d.first, &year, &month, &day);
	return people + scatter((unsigned long long)year) * 7;
}

/* A number for who met, where, and in what year; 0 where something of it is
 * not known. */
static unsigned long long meeting_of(const struct book *b, event_no ev)
{
	size_t nwho, nwhere;
	const struct where *where = book_where(b, ev, &nwhere);
	unsigned long long number = year_of_people(b, ev);

	book_who(b, ev, &nwho);
	if (number == 0 || nwho == 0 || nwhere == 0)
		return 0;
	for (size_t i = 0; i < nwhere; i++)
		number += scatter(where[i].place) * 5;
	return number ? number : 1;
}

/* ---- one date, told finely and not ---- */

/* Whether EV has a date that speaks of a month, a season or a year, or of the
 * days from one to another of a month at most. */
static bool is_coarse(const struct book *b, event_no ev)
{
	enum { MONTH = 31 }; /* days */
	struct date d = book_date(b, ev);

	if (d.first_end != END_KNOWN || d.last_end != END_KNOWN)
		return false;
	if (d.form == DATE_INTERVAL)
		return d.precision <= PRECISION_DAY && d.first < d.last &&
		       d.last - d.first < MONTH;
	return d.form == DATE_SINGLE && d.precision >= PRECISION_MONTH &&
	       d.precision <= PRECISION_YEAR;
}

/* Whether the date of FINE is that of COARSE, but finer. */
static bool is_finer(const struct book *b, event_no fine, event_no coarse)
{
	struct date d = book_date(b, fine), of = book_date(b, coarse);

	if (!is_coarse(b, coarse) || d.first_end != END_KNOWN ||
	    d.last_end != END_KNOWN || d.first < of.first || d.last > of.last)
		return false;
	return of.form == DATE_SINGLE ? d.precision < of.precision :
					d.precision <= PRECISION_DAY &&
						d.last - d.first <
							of.last - of.first;
}

/* A and OTHER may be one told more finely; if another may be as well, neither
 * is. */
static void meet_coarse(struct twins *t, event_no a, event_no other)
{
	const struct book *b = t->c->book;
	event_no coarse = is_finer(b, other, a) ? a : other;
	event_no fine = coarse == a ? other : a;

	if (is_finer(b, fine, coarse) && t->finer[coarse] != fine)
		t->finer[coarse] = t->finer[coarse] == NO_EVENT ? fine :
								  coarse;
}

/* ---- who, where and what, in one year ---- */

enum { NEXT_MAX = 32 }; /* meetings of one number that each is compared with */

static void add_meeting(void *checking, uint64_t at)
{
	struct twins *t = ((struct checking *)checking)->state;
	unsigned long long number = meeting_of(t->c->book, (event_no)at);

	if (number)
		sorting_add(&t->numbers, number, (event_no)at);
}

/* Whether K is what an event is of that says none. */
static bool is_any(const struct book *b, kind_no k)
{
	return sv_eq(book_kind_id(b, k), SV("event"));
}

static bool is_sort_of(const struct book *b, kind_no k, kind_no of)
{
	int deep = 0; /* kinds may lie in a circle */

	while (k != NO_KIND && k != of && deep++ < 64)
		k = book_kind_parent(b, k);
	return k == of;
}

/* Whether A and OTHER are of one kind, or one of the two of none in particular
 * or of that which the other's is a sort of. */
static bool share_kind(const struct book *b, event_no a, event_no other)
{
	size_t n;
	kind_no x = book_kinds(b, a, &n)[0], y = book_kinds(b, other, &n)[0];

	return is_any(b, x) || is_any(b, y) || is_sort_of(b, x, y) ||
	       is_sort_of(b, y, x);
}

static void compare_meeting(struct twins *t, event_no a, event_no other)
{
	const struct book *b = t->c->book;
	struct sv x = book_title(b, a), y = book_title(b, other);
	bool same = book_first(b, a) == book_first(b, other) &&
		    book_last(b, a) == book_last(b, other);

	if (same && book_precision(b, a) <= PRECISION_DAY) {
		if (share_kind(b, a, other) &&
		    retold_titles(&t->c->scratch, x, y))
			meet(t, a, other);
	} else if ((is_finer(b, a, other) || is_finer(b, other, a)) &&
		   retold_within(&t->c->scratch, x, y)) {
		meet_coarse(t, a, other);
	}
}

static void compare_meetings(void *checking, uint64_t at)
{
	struct twins *t = ((struct checking *)checking)->state;
	const struct book *b = t->c->book;
	const struct sorting_item *v = t->numbers.v;
	event_no a = v[at].no, whole = book_parent(b, a);

	for (uint64_t k = at + 1; k < t->numbers.n && k - at <= NEXT_MAX &&
				  v[k].key == v[at].key;
	     k++) {
		event_no other = v[k].no;

		/* Two parts of one visit are two on purpose. */
		if (whole == NO_EVENT || whole != book_parent(b, other))
			compare_meeting(t, a, other);
		arena_reset(&t->c->scratch);
	}
}

/* ---- titles, on one date ---- */

/* Until the last group is compared. */
static uint64_t until_same(const void *checking)
{
	const struct twins *t = ((const struct checking *)checking)->state;

	return t->group.from < book_events(t->c->book) ? UINT64_MAX : 0;
}

/* Events of the same bounds stand side by side in the order of the book. */
static void compare_same(void *checking, uint64_t at)
{
	struct twins *t = ((struct checking *)checking)->state;
	const struct book *b = t->c->book;
	uint32_t n = book_events(b), from = t->group.from, to = from;

	(void)at;
	if (t->group.to > from) {
		compare_titles(t, NULL, found);
		return;
	}
	while (to < n && book_first(b, to) == book_first(b, from) &&
	       book_last(b, to) == book_last(b, from))
		to++;
	t->group = begin_group(from, to);
	if (from < n &&
	    (to - from < 2 || book_date(b, from).form == DATE_NONE))
		end_group(&t->group);
}

/* ---- titles, in one year ---- */

/* Whether A and OTHER have people or else are of days: in a month or a year
 * there may be two of one title. */
static bool has_people_or_days(const struct book *b, event_no a, event_no other)
{
	size_t n;

	book_who(b, a, &n);
	return n > 0 || (book_precision(b, a) <= PRECISION_DAY &&
			 book_precision(b, other) <= PRECISION_DAY);
}

static void found_finer(void *arg, event_no a, event_no other,
			enum alike_how how)
{
	struct twins *t = arg;

	if (how != ALIKE_ENDING &&
	    has_people_or_days(t->c->book, a, other) &&
	    share_names(t, a, other))
		meet_coarse(t, a, other);
}

static void add_year(void *checking, uint64_t at)
{
	struct twins *t = ((struct checking *)checking)->state;
	unsigned long long number = year_of_people(t->c->book, (event_no)at);

	if (number)
		sorting_add(&t->numbers, number, (event_no)at);
}

static uint64_t until_finer(const void *checking)
{
	const struct twins *t = ((const struct checking *)checking)->state;

	return t->group.from < t->numbers.n ? UINT64_MAX : 0;
}

/*
 * Events of the same people and year, nearly the same title, and a date that
 * is within the other's: 2024-05 and 2024-05-16.  Where several are within,
 * the coarse one tells of none of them alone.
 */
static void compare_finer(void *checking, uint64_t at)
{
	struct twins *t = ((struct checking *)checking)->state;
	const struct sorting_item *v = t->numbers.v;
	uint32_t n = t->numbers.n, from = t->group.from, to = from;
	bool any = false;

	(void)at;
	if (t->group.to > from) {
		compare_titles(t, v, found_finer);
		return;
	}
	for (; to < n && v[to].key == v[from].key; to++)
		any = any || is_coarse(t->c->book, v[to].no);
	t->group = begin_group(from, to);
	if (from < n && (!any || to - from < 2))
		end_group(&t->group);
}

static void meet_finer(void *checking, uint64_t at)
{
	struct twins *t = ((struct checking *)checking)->state;
	event_no fine = t->finer[at];

	if (fine != NO_EVENT && fine != at)
		meet(t, (event_no)at, fine);
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
	t->group = begin_group(0, 0);
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

static void tell_event(void *checking, uint64_t at)
{
	struct checking *c = checking;
	event_no first = ((const struct twins *)c->state)->first[at];

	if (first != NO_EVENT)
		tell(c, (event_no)at, first);
}

static void end(struct checking *c)
{
	struct twins *t = c->state;

	end_group(&t->group);
	sorting_free(&t->numbers);
}

static const struct course_stage stages[] = {
	{ course_once, begin },
	{ until_same, compare_same },
	{ check_all_events, add_meeting },
	{ strides, stride },
	{ all_numbers, compare_meetings },
	{ course_once, begin_again },
	{ check_all_events, add_year },
	{ strides, stride },
	{ until_finer, compare_finer },
	{ check_all_events, meet_finer },
	{ check_all_events, tell_event },
};

const struct check_rule check_twins = {
	CHECK_STAGES(stages), sizeof(struct twins), end
};
