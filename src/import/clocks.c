/* Times of day in columns of their own (clocks.h). */
#include "import/clocks.h"

#include <string.h>

#include "base/ascii.h"
#include "base/build.h"
#include "import/form.h"
#include "text/fold.h"
#include "wording/date_read.h"

/* What the column of a day and that of its time are called, as fold_slug()
 * makes it. */
static const struct {
	struct sv day, time;
} pairs[] = {
	{ SV_INIT("date"), SV_INIT("time") },
	{ SV_INIT("day"), SV_INIT("time") },
	{ SV_INIT("start-date"), SV_INIT("start-time") },
	{ SV_INIT("end-date"), SV_INIT("end-time") },
	{ SV_INIT("begin-date"), SV_INIT("begin-time") },
	{ SV_INIT("datum"), SV_INIT("uhrzeit") },
	{ SV_INIT("datum"), SV_INIT("zeit") },
	{ SV_INIT("beginnt-am"), SV_INIT("beginnt-um") },
	{ SV_INIT("endet-am"), SV_INIT("endet-um") },
	{ SV_INIT("startdatum"), SV_INIT("startzeit") },
	{ SV_INIT("enddatum"), SV_INIT("endzeit") },
	{ SV_INIT("data"), SV_INIT("vremya") },
	{ SV_INIT("data-nachala"), SV_INIT("vremya-nachala") },
	{ SV_INIT("data-okonchaniya"), SV_INIT("vremya-okonchaniya") },
	{ SV_INIT("data-zaversheniya"), SV_INIT("vremya-zaversheniya") },
	{ SV_INIT("data"), SV_INIT("chas") },
	{ SV_INIT("tarix"), SV_INIT("saat") },
	{ SV_INIT("tarix"), SV_INIT("vaxt") },
	{ SV_INIT("date"), SV_INIT("heure") },
	{ SV_INIT("jour"), SV_INIT("heure") },
	{ SV_INIT("date-de-debut"), SV_INIT("heure-de-debut") },
	{ SV_INIT("date-de-fin"), SV_INIT("heure-de-fin") },
};

/* The column of S that is called NAME; the number of columns for none. */
static size_t find(const struct sheet *s, struct sv name)
{
	struct arena scratch = { 0 };
	size_t i = 0;

	while (i < s->head.n &&
	       !sv_eq(fold_slug(&scratch, form_bare(s->head.cells[i].text)),
		      name))
		i++;
	arena_free(&scratch);
	return i;
}

/* TEXT, or as a clock shows it where it is noon.  Midnight begins a day or ends
 * it: that is not known. */
static struct sv clock_of(struct sv text)
{
	static const struct sv noon[] = {
		SV_INIT("noon"),	   SV_INIT("12 noon"),
		SV_INIT("12:00 noon"),	   SV_INIT("12.00 noon"),
		SV_INIT("12 Uhr mittags"), SV_INIT("12:00 Uhr mittags"),
	};

	text = sv_trim(text);
	for (size_t i = 0; i < sizeof(noon) / sizeof(*noon); i++)
		if (sv_same(text, noon[i]))
			return SV("12:00");
	return text;
}

/* Whether TEXT may be a time of day beside a day: 9:30, 10 am, 10.30 Uhr, but
 * no number alone, nor two times or a zone. */
static bool is_clock(struct sv text)
{
	size_t digits = 0;

	while (digits < text.n && ascii_is_digit(text.s[digits]))
		digits++;
	return (digits == 1 || digits == 2) && digits < text.n &&
	       sv_find_char(text, '-', 0) == SV_NONE &&
	       sv_find_char(text, '+', 0) == SV_NONE;
}

/* The number in ROW of its cell of the column I; that of all for none. */
static size_t cell_at(const struct sheet_row *row, size_t i)
{
	size_t k = 0;

	while (k < row->n && row->cells[k].of != i)
		k++;
	return k;
}

/* Whether TEXT is one day at a time of day. */
static bool is_timed(const struct sheet *s, struct sv text)
{
	struct date_context typed = { .locale = s->locale, .brief = true };
	struct date d;

	return date_read(s->arena, text, &typed, &d, NULL) &&
	       d.form == DATE_SINGLE && d.precision == PRECISION_TIME;
}

/* Takes the time of ROW into its day, by the clock SAID if it is by one; false
 * where that is none. */
static bool join(struct sheet *s, struct sheet_row *row, size_t day,
		 size_t time, struct sv said)
{
	struct build b = { .arena = s->arena };
	struct sv clock, of;
	struct cell *cells;

	day = cell_at(row, day);
	time = cell_at(row, time);
	if (day == row->n || time == row->n)
		return false;
	of = sv_trim(row->cells[day].text);
	clock = clock_of(row->cells[time].text);
	if (of.n == 0 || sv_find_char(of, ':', 0) != SV_NONE ||
	    !is_clock(clock))
		return false;
	build_sv(&b, of);
	build_char(&b, ' ');
	build_sv(&b, clock);
	build_str(&b, said.n > 0 ? " " : "");
	build_sv(&b, said);
	if (!is_timed(s, build_view(&b)))
		return false; /* as of a month */
	cells = ARENA_NEW(s->arena, row->n, struct cell);
	memcpy(cells, row->cells, row->n * sizeof(*cells));
	cells[day].text = build_view(&b);
	cells[time].text = (struct sv){ 0 };
	row->cells = cells;
	s->clocked = true;
	return true;
}

void clocks_join(struct sheet *s)
{
	for (size_t k = 0; k < sizeof(pairs) / sizeof(*pairs); k++) {
		size_t day = find(s, pairs[k].day);
		size_t time = find(s, pairs[k].time);
		struct sv said;
		bool any = false, is_zone;

		if (day == s->head.n || time == s->head.n)
			continue;
		said = form_said(s->head.cells[time].text, &is_zone);
		for (uint32_t i = 0; i < s->rows.n; i++)
			any |= join(s, &s->rows.v[i], day, time, said);
		if (any)
			sheet_joined(s, time, day);
	}
}
