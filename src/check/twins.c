/* Events that are probably the same one, told twice. */
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "check/alike.h"
#include "check/retold.h"
#include "check/rules.h"

enum { LETTERS_MAX = 5000 }; /* events of one date whose titles are compared
				letter by letter */

struct twins {
	struct checking *c;
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
	if (summed_apart(t, a, other))
		return;
	t->first[a] = other;
}

static void tell(struct checking *c, event_no ev, event_no first)
{
	TELL(c, ev, FAULT_event_twice, check_event_place(c, ev),
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

/* Calls ARE_ALIKE for those of the N EVENTS that have nearly the same title. */
static void compare_titles(struct twins *t, const event_no *events, uint32_t n,
			   alike_fn *are_alike)
{
	struct arena folds = { 0 };
	struct alike x = { .arena = &folds };

	for (uint32_t i = 0; i < n; i++)
		alike_add(&x, bare_title(t->c, &folds, events[i]), events[i],
			  n <= LETTERS_MAX);
	alike_each(&x, are_alike, t);
	alike_free(&x);
	arena_free(&folds);
}

/* ---- who, where and what, on one day ---- */

struct meeting {
	unsigned long long number; /* the same for the same */
	event_no event;
};

static int by_number(const void *a, const void *b)
{
	const struct meeting *x = a, *y = b;

	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	return (x->event > y->event) - (x->event < y->event);
}

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
	unsigned long long number = n > 0;

	for (size_t i = 0; i < n; i++) {
		if (who[i].name == NO_NAME)
			return 0;
		number += scatter(who[i].name) * 3;
	}
	return number;
}

/* A number for who met, where and in what kind of event; 0 where something
 * of it is not known. */
static unsigned long long number_of(const struct book *b, event_no ev)
{
	size_t nwhere, nkinds;
	const struct where *where = book_where(b, ev, &nwhere);
	const kind_no *kinds = book_kinds(b, ev, &nkinds);
	unsigned long long people = people_of(b, ev);
	unsigned long long number = people + scatter(kinds[0]);

	if (people == 0 || nwhere == 0 || book_date_source(b, ev) != DATE_OWN)
		return 0;
	for (size_t i = 0; i < nwhere; i++)
		number += scatter(where[i].place) * 5;
	return number ? number : 1;
}

enum { NEXT_MAX = 32 }; /* meetings of one number that each is compared with */

static void compare_meetings(struct twins *t, event_no from, event_no to)
{
	const struct book *b = t->c->book;
	struct meeting *all = MEM_NEW(to - from, struct meeting);
	size_t n = 0;

	for (event_no ev = from; ev < to; ev++) {
		all[n] = (struct meeting){ number_of(b, ev), ev };
		n += all[n].number != 0;
	}
	if (n)
		qsort(all, n, sizeof(*all), by_number);
	for (size_t i = 0; i < n; i++) {
		event_no a = all[i].event, whole = book_parent(b, a);

		for (size_t k = i + 1; k < n && k - i <= NEXT_MAX &&
				       all[k].number == all[i].number;
		     k++) {
			event_no other = all[k].event;

			/* Two parts of one visit are two on purpose. */
			if ((whole == NO_EVENT ||
			     whole != book_parent(b, other)) &&
			    retold_titles(&t->c->scratch,
					  book_title(b, a),
					  book_title(b, other)))
				meet(t, a, other);
			arena_reset(&t->c->scratch);
		}
	}
	mem_free(all);
}

/* Events of the same bounds stand side by side in the order of the book. */
static void check_same_date(struct twins *t)
{
	const struct book *b = t->c->book;
	uint32_t n = book_events(b);
	event_no *all = ARENA_NEW(&t->c->arena, n, event_no);

	for (event_no ev = 0; ev < n; ev++)
		all[ev] = ev;
	for (event_no from = 0, to; from < n; from = to) {
		int64_t first = book_first(b, from), last = book_last(b, from);

		for (to = from + 1; to < n && book_first(b, to) == first &&
				    book_last(b, to) == last;
		     to++)
			;
		if (to - from < 2 || book_date(b, from).form == DATE_NONE)
			continue;
		compare_titles(t, all + from, to - from, found);
		if (first == last)
			compare_meetings(t, from, to);
	}
}

/* ---- one date, told finely and not ---- */

/* Whether EV has a date that speaks of a month, a season or a year, and not
 * of a span of them. */
static bool is_coarse(const struct book *b, event_no ev)
{
	struct date d = book_date(b, ev);

	return d.form == DATE_SINGLE && d.precision >= PRECISION_MONTH &&
	       d.precision <= PRECISION_YEAR && d.first_end == END_KNOWN &&
	       d.last_end == END_KNOWN;
}

/* Whether the date of FINE is that of COARSE, but finer. */
static bool is_finer(const struct book *b, event_no fine, event_no coarse)
{
	struct date d = book_date(b, fine), of = book_date(b, coarse);

	return is_coarse(b, coarse) && d.precision < of.precision &&
	       d.first_end == END_KNOWN && d.last_end == END_KNOWN &&
	       d.first >= of.first && d.last <= of.last;
}

static void found_finer(void *arg, event_no a, event_no other,
			enum alike_how how)
{
	struct twins *t = arg;
	const struct book *b = t->c->book;
	event_no coarse = is_coarse(b, a) && is_finer(b, other, a) ? a : other;
	event_no fine = coarse == a ? other : a;

	if (how == ALIKE_ENDING || !is_finer(b, fine, coarse) ||
	    !share_names(t, a, other) || t->finer[coarse] == fine)
		return;
	t->finer[coarse] = t->finer[coarse] == NO_EVENT ? fine : coarse;
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

/*
 * Events of the same people and year, nearly the same title, and a date that
 * is within the other's: 2024-05 and 2024-05-16.  Where several are within,
 * the coarse one tells of none of them alone.
 */
static void check_finer(struct twins *t)
{
	const struct book *b = t->c->book;
	uint32_t n = book_events(b);
	struct meeting *all = ARENA_NEW(&t->c->arena, n, struct meeting);
	event_no *group = ARENA_NEW(&t->c->arena, n, event_no);

	for (event_no ev = 0; ev < n; ev++) {
		all[ev] = (struct meeting){ year_of_people(b, ev), ev };
		t->finer[ev] = NO_EVENT;
	}
	if (n)
		qsort(all, n, sizeof(*all), by_number);
	for (uint32_t from = 0, to; from < n; from = to) {
		bool any = false;

		for (to = from; to < n && all[to].number == all[from].number;
		     to++) {
			group[to - from] = all[to].event;
			any |= is_coarse(b, all[to].event);
		}
		if (any && to - from > 1 && all[from].number)
			compare_titles(t, group, to - from, found_finer);
	}
	for (event_no ev = 0; ev < n; ev++)
		if (t->finer[ev] != NO_EVENT && t->finer[ev] != ev)
			meet(t, ev, t->finer[ev]);
}

void check_twins(struct checking *c)
{
	const struct book *b = c->book;
	uint32_t n = book_events(b);
	struct twins t = { .c = c,
			   .first = ARENA_NEW(&c->arena, n, event_no),
			   .finer = ARENA_NEW(&c->arena, n, event_no),
			   .met = ARENA_NEW(&c->arena, book_names(b),
					    uint64_t) };

	for (event_no ev = 0; ev < n; ev++)
		t.first[ev] = NO_EVENT;
	check_same_date(&t);
	check_finer(&t);
	for (event_no ev = 0; ev < n; ev++)
		if (t.first[ev] != NO_EVENT)
			tell(c, ev, t.first[ev]);
}
