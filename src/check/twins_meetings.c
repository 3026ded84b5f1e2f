/* Events of the same people and place, on the same days or on a date that is
 * told finely and not. */
#include "base/hash.h"
#include "check/retold.h"
#include "check/twins.h"
#include "text/fold.h"

/* ---- numbers ---- */

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

/* A number for the year of EV's own date; 0 where that is not known. */
static unsigned long long year_of(const struct book *b, event_no ev)
{
	struct date d = book_date(b, ev);
	int64_t year;
	int month, day;

	if (d.form == DATE_NONE || d.first_end != END_KNOWN ||
	    book_date_source(b, ev) != DATE_OWN)
		return 0;
	date_from_day(d.first, &year, &month, &day);
	return scatter((unsigned long long)year) * 7;
}

/* A number for who took part in EV and the year of it; 0 where that is not
 * known. */
static unsigned long long year_of_people(const struct book *b, event_no ev)
{
	unsigned long long people = people_of(b, ev), year = year_of(b, ev);

	return people && year ? people + year : 0;
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

static void add_number(void *checking, uint64_t event,
		       unsigned long long (*number_of)(const struct book *b,
						       event_no ev))
{
	struct twins *t = ((struct checking *)checking)->state;
	unsigned long long number = number_of(t->c->book, (event_no)event);

	if (number)
		sorting_add(&t->numbers, number, (event_no)event);
}

void twins_number_year(void *checking, uint64_t event)
{
	add_number(checking, event, year_of_people);
}

void twins_number_meeting(void *checking, uint64_t event)
{
	add_number(checking, event, meeting_of);
}

/* Whether TITLE, folded, says by itself what happened where: Treaty signed in
 * Midport. */
static bool says_enough(struct sv title)
{
	enum { ENOUGH = 4 }; /* more than Visit to Midport */
	int words = 0;

	for (; title.n > 0; words++)
		sv_cut(&title, ' ');
	return words >= ENOUGH;
}

/* A number for the title of an event, the places, of which it has some unless
 * the title says enough, and the year; 0 where something of it is not known. */
void twins_number_title(void *checking, uint64_t event)
{
	struct checking *c = checking;
	struct twins *t = c->state;
	event_no ev = (event_no)event;
	unsigned long long number = year_of(c->book, ev);
	struct sv title = retold_bare(&c->scratch, book_title(c->book, ev));
	size_t n;
	const struct where *where = book_where(c->book, ev, &n);

	title = fold_copy(&c->scratch, title, FOLD_EXACT);
	if (number == 0 || title.n == 0 || (n == 0 && !says_enough(title)))
		return;
	for (size_t i = 0; i < n; i++)
		number += scatter(where[i].place) * 5;
	number += scatter(hash_text(title)) * 11;
	sorting_add(&t->numbers, number ? number : 1, ev);
	arena_reset(&c->scratch);
}

/* ---- those of one number ---- */

enum { NEXT_MAX = 32 }; /* meetings of one number that each is compared with */

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
	bool finer = twins_is_finer(b, a, other) ||
		     twins_is_finer(b, other, a);

	if (same && book_precision(b, a) <= PRECISION_DAY) {
		if (share_kind(b, a, other) &&
		    retold_titles(&t->c->scratch, x, y))
			twins_meet(t, a, other);
	} else if (finer && retold_within(&t->c->scratch, x, y)) {
		twins_meet_coarse(t, a, other);
	}
}

void twins_compare_meetings(void *checking, uint64_t at)
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

/* ---- of one title ---- */

/* Whether all who took part in A did so in OTHER, and their names are known. */
static bool all_took_part(struct twins *t, event_no a, event_no other)
{
	size_t n, nother;
	const struct who *x = book_who(t->c->book, a, &n);
	const struct who *y = book_who(t->c->book, other, &nother);

	t->now++;
	for (size_t i = 0; i < nother; i++)
		if (y[i].name != NO_NAME)
			t->met[y[i].name] = t->now;
	for (size_t i = 0; i < n; i++)
		if (x[i].name == NO_NAME || t->met[x[i].name] != t->now)
			return false;
	return true;
}

/* Whether A and OTHER, of one title and place, may be one of a day and of its
 * month: nobody is named in either, or all of one are in the other. */
static bool may_be_one(struct twins *t, event_no a, event_no other)
{
	const struct book *b = t->c->book;
	event_no coarse = twins_is_finer(b, other, a) ? a : other;
	size_t n, nother;

	book_who(b, a, &n);
	book_who(b, other, &nother);
	return book_precision(b, coarse) <= PRECISION_MONTH &&
	       (n == 0) == (nother == 0) &&
	       (all_took_part(t, a, other) || all_took_part(t, other, a));
}

void twins_compare_titled(void *checking, uint64_t at)
{
	struct twins *t = ((struct checking *)checking)->state;
	const struct book *b = t->c->book;
	const struct sorting_item *v = t->numbers.v;
	event_no a = v[at].no;

	for (uint64_t k = at + 1; k < t->numbers.n && k - at <= NEXT_MAX &&
				  v[k].key == v[at].key;
	     k++) {
		event_no other = v[k].no;

		if ((twins_is_finer(b, a, other) ||
		     twins_is_finer(b, other, a)) &&
		    may_be_one(t, a, other) && twins_share_names(t, a, other))
			twins_meet_coarse(t, a, other);
		arena_reset(&t->c->scratch);
	}
}
