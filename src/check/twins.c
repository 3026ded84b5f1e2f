/* Events that are probably the same one, told twice. */
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "check/alike.h"
#include "check/rules.h"

enum { LETTERS_MAX = 5000 }; /* events of one date whose titles are compared
				letter by letter */

struct twins {
	struct checking *c;
	event_no *first; /* by event: the first one, in the order of the files,
			    that it tells again; or NO_EVENT */
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

/* Whether a place of EV is one of OTHER or lies in it. */
static bool lies_within(struct twins *t, event_no ev, event_no other)
{
	size_t n, nother;
	const struct where *inner = book_where(t->c->book, ev, &n);
	const struct where *outer = book_where(t->c->book, other, &nother);
	uint64_t sought = ++t->now, passed = ++t->now;

	for (size_t i = 0; i < nother; i++)
		t->met[outer[i].place] = sought;
	for (size_t i = 0; i < n; i++) {
		name_no place = inner[i].place;

		while (place != NO_NAME && t->met[place] != passed) {
			if (t->met[place] == sought)
				return true;
			t->met[place] = passed;
			place = book_name_in(t->c->book, place);
		}
	}
	return n == 0 || nother == 0;
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
	t->first[a] = other;
}

static void tell(struct checking *c, event_no ev, event_no first)
{
	DIAG(c->diags, FAULT_event_twice, check_event_place(c, ev),
	     check_event_title(c, ev), check_event_title(c, first),
	     check_aside(c, book_origin(c->book, first)));
	arena_reset(&c->scratch);
}

static void found(void *arg, event_no a, event_no other, enum alike_how how)
{
	struct twins *t = arg;

	if (how != ALIKE_ENDING && share_who(t, a, other) &&
	    (lies_within(t, a, other) || lies_within(t, other, a)))
		meet(t, a, other);
}

static void compare_titles(struct twins *t, event_no from, event_no to)
{
	struct arena folds = { 0 };
	struct alike x = { .arena = &folds };

	for (event_no ev = from; ev < to; ev++)
		alike_add(&x, book_title(t->c->book, ev), ev,
			  to - from <= LETTERS_MAX);
	alike_each(&x, found, t);
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

/* A number for who met, where and in what kind of event; 0 where something
 * of it is not known. */
static unsigned long long number_of(const struct book *b, event_no ev)
{
	size_t nwho, nwhere, nkinds;
	const struct who *who = book_who(b, ev, &nwho);
	const struct where *where = book_where(b, ev, &nwhere);
	const kind_no *kinds = book_kinds(b, ev, &nkinds);
	unsigned long long number = scatter(kinds[0]);

	if (nwho == 0 || nwhere == 0 ||
	    book_date_source(b, ev) != DATE_OWN)
		return 0;
	/* Sums, so that the order in the file does not matter. */
	for (size_t i = 0; i < nwho; i++) {
		if (who[i].name == NO_NAME)
			return 0;
		number += scatter(who[i].name) * 3;
	}
	for (size_t i = 0; i < nwhere; i++)
		number += scatter(where[i].place) * 5;
	return number ? number : 1;
}

static void compare_meetings(struct twins *t, event_no from, event_no to)
{
	struct meeting *all = MEM_NEW(to - from, struct meeting);
	size_t n = 0;

	for (event_no ev = from; ev < to; ev++) {
		all[n] = (struct meeting){ number_of(t->c->book, ev), ev };
		n += all[n].number != 0;
	}
	if (n)
		qsort(all, n, sizeof(*all), by_number);
	for (size_t i = 1; i < n; i++) {
		event_no a = all[i].event, before = all[i - 1].event;
		event_no whole = book_parent(t->c->book, a);

		/* Two parts of one visit are two on purpose. */
		if (all[i].number == all[i - 1].number &&
		    (whole == NO_EVENT ||
		     whole != book_parent(t->c->book, before)))
			meet(t, a, before);
	}
	mem_free(all);
}

/* Events of the same bounds stand side by side in the order of the book. */
void check_twins(struct checking *c)
{
	const struct book *b = c->book;
	uint32_t n = book_events(b);
	struct twins t = { .c = c,
			   .first = ARENA_NEW(&c->arena, n, event_no),
			   .met = ARENA_NEW(&c->arena, book_names(b),
					    uint64_t) };

	for (event_no ev = 0; ev < n; ev++)
		t.first[ev] = NO_EVENT;
	for (event_no from = 0, to; from < n; from = to) {
		int64_t first = book_first(b, from), last = book_last(b, from);

		for (to = from + 1; to < n && book_first(b, to) == first &&
				    book_last(b, to) == last;
		     to++)
			;
		if (to - from < 2 || book_date(b, from).form == DATE_NONE)
			continue;
		compare_titles(&t, from, to);
		if (first == last)
			compare_meetings(&t, from, to);
	}
	for (event_no ev = 0; ev < n; ev++)
		if (t.first[ev] != NO_EVENT)
			tell(c, ev, t.first[ev]);
}
