/* When an event was. */
#include "base/build.h"
#include "book/called.h"
#include "book/choice.h"
#include "book/when.h"
#include "tell/teller.h"
#include "time/days.h"
#include "wording/date_words.h"

struct sv teller_bound(const struct teller *t, struct sv words)
{
	static const struct sv years[] = { SV_INIT(" г."), SV_INIT(" гг.") };
	struct build b = { .arena = t->m.arena };
	size_t from = 0;

	for (size_t at = 1; !t->options.pane && at < words.n; at++) {
		struct sv rest = sv_slice(words, at, words.n);

		if (words.s[at - 1] < '0' || words.s[at - 1] > '9' ||
		    (!sv_starts(rest, years[0]) && !sv_starts(rest, years[1])))
			continue;
		build_sv(&b, sv_slice(words, from, at));
		build_str(&b, "\u00a0");
		from = at + 1;
	}
	if (from == 0)
		return words;
	build_sv(&b, sv_slice(words, from, words.n));
	return build_view(&b);
}

struct sv teller_edtf(const struct teller *t, struct sv edtf)
{
	struct build b = { .arena = t->m.arena };
	struct date d;
	struct date_fault fault;

	if (t->options.iso || !date_parse(t->m.arena, edtf, DATE_LENIENT, &d,
					  NULL, &fault))
		return edtf;
	date_words(&b, t->options.locale, &d);
	return teller_bound(t, build_view(&b));
}

struct sv teller_holds(const struct teller *t, struct sv edtf)
{
	struct build words = { .arena = t->m.arena };
	struct build b = { .arena = t->m.arena };
	struct date d;
	struct date_fault fault;

	if (edtf.n == 0)
		return edtf;
	if (t->options.iso || !date_parse(t->m.arena, edtf, DATE_LENIENT, &d,
					  NULL, &fault)) {
		build_sv(&words, edtf);
	} else {
		d = date_reported(t->m.arena, &d);
		date_words(&words, t->options.locale, &d);
	}
	date_words_holds(&b, t->options.locale, build_view(&words));
	return teller_bound(t, build_view(&b));
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
	maker_text(&t->m, to, role_of(t, ev),
		   teller_bound(t, build_view(words)));
}

struct sv teller_own_edtf(const struct teller *t, event_no ev)
{
	return book_date_source(t->book, ev) == DATE_OWN &&
			       !book_julian(t->book, ev) ?
		       book_edtf(t->book, ev) :
		       SV("");
}

void teller_dated(const struct teller *t, event_no ev, struct block *b)
{
	bool holds = book_only_holds(t->book, ev);
	bool own = book_date_written(t->book, ev).n > 0;
	struct build day = { .arena = t->m.arena };

	b->edtf = teller_own_edtf(t, ev);
	b->status = choice_status(book_status(t->book, ev));
	b->julian = own && book_julian(t->book, ev);
	b->dated.text = book_edtf(t->book, ev);
	b->dated.name = own ? (holds ? SV("as_of") : SV("date")) :
			      (holds ? SV("within_as_of") : SV("within_date"));
	if (!own && book_julian(t->book, ev)) {
		date_print_day(&day, book_date(t->book, ev).first);
		b->dated.text = build_view(&day);
	}
}

void tell_when(struct teller *t, struct runs *to, event_no ev)
{
	put_when(t, to, ev, &(struct build){ .arena = t->m.arena });
}

/* Whether days of the week can be told of the days of EV: by a calendar that
 * was in use. */
static bool has_weekdays(const struct teller *t, event_no ev,
			 const struct date *d)
{
	return !t->options.iso && d->doubt == 0 &&
	       d->precision <= PRECISION_DAY && d->first_end == END_KNOWN &&
	       d->last_end == END_KNOWN &&
	       book_date_source(t->book, ev) == DATE_OWN &&
	       date_is_gregorian(d->first) && !book_julian(t->book, ev);
}

static void put_weekday(struct teller *t, struct build *b, int64_t day)
{
	const struct locale *l = t->options.locale;
	int at = date_weekday(day) - 1;

	build_sv(b, t->options.pane ? l->short_weekdays[at] : l->weekdays[at]);
	build_str(b, t->options.pane ? " " : ", ");
}

/* "Wed 15 to Fri 17 May 2024"; false where the days are of two months. */
static bool put_weekdays(struct teller *t, struct build *b,
			 const struct date *d)
{
	const struct locale *l = t->options.locale;
	struct sv day = l->patterns[PATTERN_DAY_OF_MONTH];
	size_t at = sv_find_char(day, FIELD_DAY, 0);
	struct build first = { .arena = b->arena }, last = first;
	struct date end = { .parts = &d->parts[1], .nparts = 1,
			    .form = DATE_SINGLE, .first = d->last,
			    .last = d->last, .precision = d->precision };

	if (d->form != DATE_INTERVAL || d->nparts != 2 || at != 0 ||
	    d->parts[0].year != d->parts[1].year ||
	    d->parts[0].month != d->parts[1].month)
		return false;
	put_weekday(t, &first, d->first);
	build_fmt(&first, "%d", d->parts[0].day);
	/* What belongs to the number, as the full stop in "15. Mai". */
	build_sv(&first, sv_slice(day, 1, sv_find_char(day, ' ', 0)));
	put_weekday(t, &last, d->last);
	date_words(&last, l, &end);
	label_fill_two(b, l, LABEL_LONG_RANGE, build_view(&first),
		       build_view(&last));
	return true;
}

void tell_date(struct teller *t, struct runs *to, event_no ev)
{
	struct build b = { .arena = t->m.arena };
	struct date d = book_date(t->book, ev);
	bool days = has_weekdays(t, ev, &d);

	if (days && t->options.pane && put_weekdays(t, &b, &d)) {
		maker_text(&t->m, to, role_of(t, ev), build_view(&b));
	} else {
		if (days && d.form == DATE_SINGLE && d.first == d.last)
			put_weekday(t, &b, d.first);
		put_when(t, to, ev, &b);
	}
	if (book_date_inferred(t->book, ev))
		maker_sign(&t->m, to, RUN_INFERRED);
}

struct sv tell_dated(struct arena *a, const struct corpus *c, event_no ev,
		     const struct tell_options *options)
{
	struct teller t = { .m = { .arena = a },
			    .book = c->b,
			    .index = c->x,
			    .options = *options };
	struct build b = { .arena = a };
	struct runs runs = { 0 };

	tell_date(&t, &runs, ev);
	for (const struct run *r = runs.first; r; r = r->next)
		build_sv(&b, r->text);
	return build_view(&b);
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
