/* Dates by the Julian calendar (julian.h). */
#include "import/julian.h"

#include "base/ascii.h"
#include "base/build.h"

/* Where the number 29 stands in TEXT; SV_NONE for nowhere. */
static size_t find_29(struct sv text)
{
	size_t at = 0;

	while ((at = sv_find(text, SV("29"), at)) != SV_NONE) {
		size_t end = at + 2;

		if ((at == 0 || !ascii_is_digit(text.s[at - 1])) &&
		    (end == text.n || !ascii_is_digit(text.s[end])))
			break;
		at = end;
	}
	return at;
}

struct sv julian_leap_day(struct arena *a, struct sv text,
			  const struct date_context *c)
{
	struct build before = { .arena = a }, b = before;
	const struct sv day = SV("-02-28");
	struct date_part part;
	struct date d;
	size_t at = find_29(text);
	int64_t number;

	if (at == SV_NONE)
		return (struct sv){ 0 };
	/* The day before is in both. */
	build_sv(&before, sv_slice(text, 0, at));
	build_str(&before, "28");
	build_sv(&before, sv_slice(text, at + 2, text.n));
	if (!date_read(a, build_view(&before), c, &d, NULL))
		return (struct sv){ 0 };
	date_print(&b, &d);
	if (!sv_ends(build_view(&b), day))
		return (struct sv){ 0 };
	b.s[b.n - 1] = '9';
	return date_julian(build_view(&b), &part, &number) ?
		       build_view(&b) :
		       (struct sv){ 0 };
}

/* The day of the Julian calendar that YEAR, MONTH and DAY are, by today's. */
static bool day_of(struct arena *a, int64_t year, int month, int day,
		   int64_t *out)
{
	struct build b = { .arena = a };
	struct date_part part;

	build_fmt(&b, "%04d-%02d-%02d", (int)year, month, day);
	return date_julian(build_view(&b), &part, out);
}

/* The day D that is in some doubt, or the days that the month or year D may be,
 * by today's calendar; empty for anything else. */
static struct sv single_moved(struct arena *a, const struct date *d)
{
	const struct date_part *p = d->parts;
	bool year = p->month == 0, all = p->day == 0;
	bool doubt = p->uncertain || p->approximate;
	struct build b = { .arena = a };
	int64_t first, next;
	int after = year || p->month == 12;

	if (d->form != DATE_SINGLE || d->nparts != 1 || p->flags || p->year_x ||
	    p->month_x || p->day_x || p->month > 12 || p->year < 1 ||
	    p->year > 9998 || doubt == all ||
	    !day_of(a, p->year, year ? 1 : p->month, all ? 1 : p->day,
		    &first) ||
	    !day_of(a, p->year + after, after ? 1 : p->month + 1, 1, &next))
		return (struct sv){ 0 };
	build_str(&b, all ? "[" : "");
	date_print_day(&b, first);
	if (all) {
		build_str(&b, "..");
		date_print_day(&b, next - 1);
		build_char(&b, ']');
	} else {
		build_char(&b, !p->approximate ? '?' :
			       p->uncertain    ? '%' :
						 '~');
	}
	return build_view(&b);
}

struct sv julian_moved(struct arena *a, struct sv text,
		       const struct date_context *c)
{
	struct build words = { .arena = a }, b = words;
	const struct sv day = SV("2024-05-17");
	struct date d;

	if (date_read(a, text, c, &d, NULL) && single_moved(a, &d).n > 0)
		return single_moved(a, &d);
	while (text.n > 0) { /* a / may be the number of a day or month too */
		build_str(&words, words.n > 0 ? " to " : "");
		build_sv(&words, sv_cut(&text, '/'));
	}
	build_str(&words, " (Julian)");
	if (!date_read(a, build_view(&words), c, &d, NULL))
		return (struct sv){ 0 };
	date_print(&b, &d);
	return b.n > day.n ? build_view(&b) : (struct sv){ 0 };
}
