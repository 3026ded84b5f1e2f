/* Events of the same people and place, on the same days or on a date that is
 * told finely and not. */
#include "check/retold.h"
#include "check/twins.h"

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
