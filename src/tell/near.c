/* The events nearest to one, with the same people. */

#include "base/build.h"
#include "base/numbers.h"
#include "base/table.h"
#include "book/called.h"
#include "book/each.h"
#include "book/when.h"
#include "tell/teller.h"
#include "time/days.h"
#include "time/since.h"

/* Whether both could have been on one day, and the words for that. */
static bool put_same(struct build *b, const struct teller *t, event_no here,
		     event_no there)
{
	const struct book *book = t->book;
	int64_t first = book_first(book, here), last = book_last(book, here);
	int64_t from = book_first(book, there), to = book_last(book, there);
	bool sure = book_date_certain(book, here) &&
		    book_date_certain(book, there);

	if (from > last || first > to)
		return false;
	build_sv(b, label_text(t->options.locale,
			       !sure ? LABEL_ABOUT_THEN :
			       from == to && first == last ? LABEL_SAME_DAY :
							     LABEL_SAME_TIME));
	return true;
}

/* Appends from LEAST to MOST days in words: "~12 months" where they are not as
 * many, but as many months, or ABOUT so many. */
static void put_span(struct build *b, const struct locale *l, int64_t least,
		     int64_t most, bool about)
{
	struct build span = { .arena = b->arena }, longest = span;

	days_span_outward(&span, l, least, most);
	days_span(&longest, l, most, most);
	about |= least != most &&
		 sv_eq(build_view(&span), build_view(&longest));
	if (about)
		build_char(b, '~');
	build_sv(b, build_view(&span));
}

/* "107 to 197 days later": from when the one may have begun to when the other
 * may, as time is counted in the browser. */
static bool put_distance(struct build *b, const struct teller *t,
			 event_no here, event_no there)
{
	const struct locale *l = t->options.locale;
	struct build span = { .arena = b->arena };
	struct since one = since_event(t->book, here);
	struct since other = since_event(t->book, there);
	bool later = other.first > one.last;

	if (put_same(b, t, here, there))
		return true;
	if (!since_known(&one) || !since_known(&other))
		return false; /* nobody knows how far */
	put_span(&span, l,
		 later ? days_apart(one.last, other.first) :
			 days_apart(other.last, one.first),
		 later ? days_apart(one.first, other.last) :
			 days_apart(other.first, one.last),
		 one.about || other.about);
	label_fill(b, l, later ? LABEL_SPAN_LATER : LABEL_SPAN_EARLIER,
		   build_view(&span));
	return true;
}

static void near_field(struct teller *t, event_no here, event_no there,
		       bool *told)
{
	struct build b = { .arena = t->m.arena };
	bool sure = book_date_certain(t->book, here) &&
		    book_date_certain(t->book, there);
	struct block *field;

	if (!put_distance(&b, t, here, there))
		return;
	field = maker_field(&t->m,
			    *told ? SV("") : teller_label(t, LABEL_NEAR));
	*told = true;
	maker_text(&t->m, &field->text, sure ? RUN_DATE : RUN_DOUBT,
		   build_view(&b));
	maker_str(&t->m, &field->text, ": ");
	maker_link(&t->m, &field->text, RUN_TEXT,
		   called_title(t->book, there, t->options.locale),
		   TARGET_EVENT, there);
}

/* ---- which they are ---- */

enum { NEAREST = 2 };

struct near {
	const struct teller *t;
	event_no here;
	name_no *people; /* whom the others are to have, each once */
	size_t n;
	struct table seen;  /* of them */
	struct hits linked; /* with it, and told of as links */
	event_no best[NEAREST]; /* the nearest first */
	int64_t days[NEAREST];
	size_t found;
};

static struct sv person_text(const void *near, uint32_t number)
{
	return table_key(&((const struct near *)near)->people[number]);
}

static bool add_person(name_no name, void *arg)
{
	struct near *near = arg;

	if (table_number(&near->seen, table_key(&name), person_text, near) ==
	    near->n)
		near->people[near->n++] = name;
	return false;
}

static bool count_name(name_no name, void *arg)
{
	(void)name;
	++*(size_t *)arg;
	return false;
}

/* Persons where there are any, else whoever takes part. */
static void find_people(struct near *near)
{
	const struct book *b = near->t->book;
	size_t n = 0, persons = 0;

	each_participant(b, near->here, count_name, &n);
	near->people = ARENA_NEW(near->t->m.arena, n, name_no);
	each_participant(b, near->here, add_person, near);
	table_free(&near->seen);
	for (size_t i = 0; i < near->n; i++)
		if (book_name_class(b, near->people[i]) == NAME_PERSON)
			near->people[persons++] = near->people[i];
	near->n = persons ? persons : near->n;
}

/* What is told of as a link already is not told again. */
static void find_linked(struct near *near)
{
	const struct link *links = book_links(near->t->book, near->here,
					      &near->linked.n);

	near->linked.v = ARENA_NEW(near->t->m.arena, near->linked.n, event_no);
	for (size_t i = 0; i < near->linked.n; i++)
		near->linked.v[i] = links[i].to;
	numbers_sort(near->linked.v, near->linked.n);
}

static int64_t days_to(const struct near *near, event_no ev)
{
	int64_t here = book_order_day(near->t->book, near->here);
	int64_t there = book_order_day(near->t->book, ev);

	return here < there ? days_apart(here, there) :
			      days_apart(there, here);
}

/* EV is one of the two, if it is nearer than they are. */
static void offer(struct near *near, event_no ev)
{
	int64_t days = days_to(near, ev);
	size_t at = near->found;

	if (ev == near->here || !book_has_date(near->t->book, ev) ||
	    hits_have(near->linked, ev))
		return;
	for (size_t i = 0; i < near->found; i++)
		if (near->best[i] == ev)
			return;
	while (at > 0 && near->days[at - 1] > days)
		at--;
	if (at == NEAREST)
		return;
	near->found += near->found < NEAREST;
	for (size_t i = near->found - 1; i > at; i--) {
		near->best[i] = near->best[i - 1];
		near->days[i] = near->days[i - 1];
	}
	near->best[at] = ev;
	near->days[at] = days;
}

/* Whether nothing as far off as EV can be one of the two any more. */
static bool is_beyond(const struct near *near, event_no ev)
{
	return near->found == NEAREST &&
	       days_to(near, ev) > near->days[NEAREST - 1];
}

static bool has_all(const struct near *near, event_no ev)
{
	for (size_t i = 0; i < near->n; i++) {
		size_t n;
		const event_no *v = index_name_events(near->t->index,
						      near->people[i], &n);

		if (!hits_have((struct hits){ (event_no *)v, n }, ev))
			return false;
	}
	return true;
}

/* Whoever of the people has the fewest events. */
static size_t rarest(const struct near *near)
{
	size_t best = 0, least = SIZE_MAX;

	for (size_t i = 0; i < near->n; i++) {
		size_t n;

		index_name_events(near->t->index, near->people[i], &n);
		if (n < least) {
			least = n;
			best = i;
		}
	}
	return best;
}

/* Offers the events of the people, those that have ALL of them or any, from
 * the nearest on. */
static void offer_theirs(struct near *near, bool all)
{
	struct hits among = near->t->options.near;
	size_t first = all ? rarest(near) : 0;

	for (size_t i = first; i < (all ? first + 1 : near->n); i++) {
		size_t n, to;
		const event_no *v = index_name_events(near->t->index,
						      near->people[i], &n);
		size_t from = hits_find((struct hits){ (event_no *)v, n },
					near->here);

		for (to = from; from > 0 || to < n;) {
			bool left = to == n ||
				    (from > 0 && days_to(near, v[from - 1]) <
							 days_to(near, v[to]));
			event_no ev = left ? v[--from] : v[to++];

			if (is_beyond(near, ev))
				break;
			if (hits_have(among, ev) && (!all || has_all(near, ev)))
				offer(near, ev);
		}
	}
}

/* Of an event in which nobody takes part: whatever stands next to it. */
static void offer_next(struct near *near)
{
	struct hits among = near->t->options.near;
	size_t at = hits_find(among, near->here);

	for (size_t i = at > 2 ? at - 2 : 0; i < among.n && i < at + 3; i++)
		offer(near, among.v[i]);
}

void tell_near(struct teller *t, event_no ev)
{
	struct near near = { .t = t, .here = ev };
	bool told = false, turn;

	if (t->options.near.n == 0 || !book_has_date(t->book, ev))
		return;
	find_people(&near);
	find_linked(&near);
	if (near.n == 0)
		offer_next(&near);
	else
		offer_theirs(&near, true);
	if (near.n > 1 && near.found == 0)
		offer_theirs(&near, false);
	turn = near.found == NEAREST && near.best[0] > near.best[1];
	for (size_t i = 0; i < near.found; i++)
		near_field(t, ev, near.best[turn ? 1 - i : i], &told);
}
