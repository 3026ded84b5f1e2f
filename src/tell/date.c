/* When an event was, and what is near it. */
#include "base/build.h"
#include "book/called.h"
#include "book/when.h"
#include "tell/teller.h"
#include "time/days.h"
#include "wording/date_words.h"

struct sv teller_edtf(const struct teller *t, struct sv edtf)
{
	struct build b = { .arena = t->m.arena };
	struct date d;
	struct date_fault fault;

	if (t->options.iso || !date_parse(t->m.arena, edtf, DATE_LENIENT, &d,
					  NULL, &fault))
		return edtf;
	date_words(&b, t->options.locale, &d);
	return build_view(&b);
}

struct sv teller_holds(const struct teller *t, struct sv edtf)
{
	struct build b = { .arena = t->m.arena };

	if (edtf.n)
		date_words_holds(&b, t->options.locale, teller_edtf(t, edtf));
	return build_view(&b);
}

static enum run_role role_of(const struct teller *t, event_no ev)
{
	return book_date_certain(t->book, ev) ? RUN_DATE : RUN_DOUBT;
}

static void put_when(struct teller *t, struct runs *to, event_no ev,
		     struct build *words)
{
	book_when(words, t->book, ev, t->options.locale, t->options.iso);
	if (words->n == 0)
		build_sv(words, teller_label(t, LABEL_NO_DATE));
	maker_text(&t->m, to, role_of(t, ev), build_view(words));
}

void tell_when(struct teller *t, struct runs *to, event_no ev)
{
	put_when(t, to, ev, &(struct build){ .arena = t->m.arena });
}

/* Whether the day of the week of EV can be told: of one day, by a calendar
 * that was in use. */
static bool has_weekday(const struct teller *t, event_no ev)
{
	struct date d = book_date(t->book, ev);

	return !t->options.iso && d.form == DATE_SINGLE && d.doubt == 0 &&
	       d.precision <= PRECISION_DAY && d.first == d.last &&
	       book_date_source(t->book, ev) == DATE_OWN &&
	       date_is_gregorian(d.first) && !book_julian(t->book, ev);
}

void tell_date(struct teller *t, struct runs *to, event_no ev)
{
	struct build b = { .arena = t->m.arena };

	if (has_weekday(t, ev)) {
		int day = date_weekday(book_first(t->book, ev));

		build_sv(&b, t->options.locale->weekdays[day - 1]);
		build_str(&b, ", ");
	}
	put_when(t, to, ev, &b);
	if (book_date_inferred(t->book, ev))
		maker_sign(&t->m, to, RUN_INFERRED);
}

struct sv teller_year(const struct teller *t, int32_t year)
{
	struct build b = { .arena = t->m.arena };

	/* EDTF: four digits, more after a Y. */
	if (year < -9999 || year > 9999)
		build_fmt(&b, "Y%d", year);
	else
		build_fmt(&b, year < 0 ? "%05d" : "%04d", year);
	return teller_edtf(t, build_view(&b));
}

/* ---- near ---- */

/* "107 to 197 days later": from the one's possible days to the other's. */
static bool put_distance(struct build *b, const struct teller *t,
			 event_no here, event_no there)
{
	const struct locale *l = t->options.locale;
	const struct book *book = t->book;
	struct build span = { .arena = b->arena };
	int64_t first = book_first(book, here), last = book_last(book, here);
	int64_t from = book_first(book, there), to = book_last(book, there);
	bool later = from > last;

	if (from <= last && first <= to) {
		bool sure = book_date_certain(book, here) &&
			    book_date_certain(book, there);

		build_sv(b, label_text(
				    l, !sure ? LABEL_ABOUT_THEN :
				       from == to && first == last ?
					       LABEL_SAME_DAY :
					       LABEL_SAME_TIME));
		return true;
	}
	if (first == INT64_MIN || last == INT64_MAX || from == INT64_MIN ||
	    to == INT64_MAX)
		return false; /* nobody knows how far */
	days_span(&span, l,
		  later ? days_apart(last, from) : days_apart(to, first),
		  later ? days_apart(first, to) : days_apart(from, last));
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

	if (!book_has_date(t->book, here) || !book_has_date(t->book, there) ||
	    !put_distance(&b, t, here, there))
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

void tell_near(struct teller *t, event_no ev)
{
	struct hits near = t->options.near;
	size_t at = hits_find(near, ev);
	bool told = false;

	if (at > 0)
		near_field(t, ev, near.v[at - 1], &told);
	if (at < near.n && near.v[at] == ev)
		at++;
	if (at < near.n)
		near_field(t, ev, near.v[at], &told);
}
