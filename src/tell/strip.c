/* How many events there are in each period of time, as a picture. */
#include "base/build.h"
#include "date/date.h"
#include "tell/teller.h"
#include "time/density.h"

enum { ROOM = 120 }; /* for as many periods, or half of it */

/* The months, if any, from DAY to the last of as many as UNIT has. */
static void put_months(struct build *edtf, int64_t day)
{
	int64_t year;
	int month, dom;

	date_from_day(day, &year, &month, &dom);
	build_fmt(edtf, "%04d-%02d", (int)year, month);
}

/* What the period NUMBER is called: "2024", "May 2024", "1990 to 1999". */
static struct sv period_words(struct teller *t, enum period unit,
			      int64_t number)
{
	int64_t from = period_start(unit, number);
	int64_t to = period_start(unit, number + 1) - 1, year, last;
	struct build edtf = { .arena = t->m.arena };
	int month, day;

	date_from_day(to, &last, &month, &day);
	date_from_day(from, &year, &month, &day);
	if (unit >= PERIOD_YEAR || year < 0 || year > 9999) {
		struct build words = { .arena = t->m.arena };

		if (year >= last)
			return teller_year(t, (int32_t)year);
		label_fill_two(&words, t->options.locale, LABEL_LONG_RANGE,
			       teller_year(t, (int32_t)year),
			       teller_year(t, (int32_t)last));
		return build_view(&words);
	}
	put_months(&edtf, from);
	if (unit < PERIOD_MONTH)
		build_fmt(&edtf, "-%02d", day);
	if (unit == PERIOD_QUARTER) {
		build_char(&edtf, '/');
		put_months(&edtf, to);
	}
	return teller_edtf(t, build_view(&edtf));
}

static void put_beyond(struct teller *t, struct build *words, enum label label,
		       size_t n)
{
	if (n == 0)
		return;
	build_str(words, ", ");
	build_sv(words, teller_filled(t, label, build_digits(t->m.arena, n)));
}

/* "Events by month, 22 at most, 6 earlier", the first of a picture alone; and
 * what is pale in it, if ANY is. */
static struct sv shows(struct teller *t, const struct axis *x, size_t most,
		       bool any)
{
	struct build words = { .arena = t->m.arena };

	build_sv(&words, teller_label_for(t, LABEL_EVENTS, 2));
	build_char(&words, ' ');
	build_sv(&words, period_by(x->unit, t->options.locale));
	put_beyond(t, &words, LABEL_MOST, most);
	put_beyond(t, &words, LABEL_EARLIER, x->earlier);
	put_beyond(t, &words, LABEL_LATER, x->later);
	if (any) {
		build_str(&words, "; ");
		build_sv(&words, teller_label(t, LABEL_PALE));
	}
	return build_view(&words);
}

static bool any_could(const struct density *d, const struct axis *x)
{
	for (int i = 0; i < x->count; i++)
		if (d->could[i] > 0)
			return true;
	return false;
}

static void put_words(struct teller *t, enum cell_is is, struct sv words)
{
	maker_text(&t->m, &maker_cell(&t->m, is)->text, RUN_TEXT, words);
}

/* The line of period I: how many surely were in it, with COULD how many others
 * may have been, and a bar of the first. */
static void tell_period_line(struct teller *t, const struct axis *x,
			     const struct density *d, int i, bool could)
{
	maker_line(&t->m)->depth = d->sure[i] + d->could[i] == 0;
	put_words(t, CELL_WORDS, period_words(t, x->unit, x->from + i));
	put_words(t, CELL_NUMBER, build_digits(t->m.arena, d->sure[i]));
	if (could)
		put_words(t, CELL_WORDS,
			  d->could[i] > 0 ?
				  teller_filled(t, LABEL_PERHAPS_MORE,
						build_digits(t->m.arena,
							     d->could[i])) :
				  SV(""));
	maker_bar(&t->m, (double)d->sure[i], (double)d->most);
	maker_close(&t->m);
}

void tell_periods(struct teller *t, bool picture)
{
	struct density d;
	struct axis x;
	bool could;

	if (!axis_fit(&x, t->book, t->hits, NULL, ROOM) || x.count < 2)
		return;
	density_count(&d, t->m.arena, t->book, t->hits, &x);
	could = any_could(&d, &x);
	maker_grid(&t->m, could ? 4 : 3,
		   shows(t, &x, picture ? d.most : 0, picture && could))
		->depth = picture;
	for (int i = 0; i < x.count; i++)
		tell_period_line(t, &x, &d, i, could);
	maker_close(&t->m);
}

bool tell_next_strip(struct teller *t)
{
	if (t->headed || !(t->options.parts & PART_STRIP))
		return false;
	t->headed = true;
	tell_periods(t, true);
	return t->m.first != NULL;
}
