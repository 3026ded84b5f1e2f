/* How many events there are in each period of time, as a picture. */
#include "base/build.h"
#include "date/date.h"
#include "tell/teller.h"
#include "time/axis.h"

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

/* "Events by month, 6 earlier" */
static struct sv shows(struct teller *t, const struct axis *x)
{
	struct build words = { .arena = t->m.arena };

	build_sv(&words, teller_label_for(t, LABEL_EVENTS, 2));
	build_char(&words, ' ');
	build_sv(&words, period_by(x->unit, t->options.locale));
	put_beyond(t, &words, LABEL_EARLIER, x->earlier);
	put_beyond(t, &words, LABEL_LATER, x->later);
	return build_view(&words);
}

/* Of the events on X, by period. */
static size_t count(struct teller *t, const struct axis *x, size_t *counts)
{
	size_t most = 0;

	for (size_t i = x->earlier; i + x->later < t->hits.n; i++) {
		int64_t day = axis_anchor(t->book, t->hits.v[i]);
		int64_t at = period_of(x->unit, day) - x->from;

		if (at < 0 || at >= x->count)
			continue;
		counts[at]++;
		most = counts[at] > most ? counts[at] : most;
	}
	return most;
}

void tell_periods(struct teller *t, bool picture)
{
	size_t counts[ROOM] = { 0 }, most;
	struct axis x;

	if (!axis_fit(&x, t->book, t->hits, NULL, ROOM) || x.count < 2)
		return;
	most = count(t, &x, counts);
	maker_grid(&t->m, 3, shows(t, &x))->depth = picture;
	for (int i = 0; i < x.count; i++) {
		maker_line(&t->m)->depth = counts[i] == 0;
		maker_text(&t->m, &maker_cell(&t->m, CELL_WORDS)->text,
			   RUN_TEXT, period_words(t, x.unit, x.from + i));
		maker_text(&t->m, &maker_cell(&t->m, CELL_NUMBER)->text,
			   RUN_TEXT, build_digits(t->m.arena, counts[i]));
		maker_bar(&t->m, (double)counts[i], (double)most);
		maker_close(&t->m);
	}
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
