/* A date in three columns (ymd.h). */
#include "import/ymd.h"

#include <string.h>

#include "base/build.h"

enum { YEAR, MONTH, DAY, COLUMNS };

/* The column of S called NAME; the number of columns for none. */
static size_t find(const struct sheet *s, struct sv name)
{
	size_t i = 0;

	while (i < s->head.n && !sv_same(sv_trim(s->head.cells[i].text), name))
		i++;
	return i;
}

/* Appends NUMBER as so many DIGITS; a word, as May, as it is. */
static void put(struct build *to, struct sv number, size_t digits)
{
	for (size_t n = number.n; n < digits; n++)
		build_char(to, '0');
	build_sv(to, number);
}

/* Whether TEXT is a number, of no more than MOST. */
static bool is_number(struct sv text, uint32_t most)
{
	unsigned long long value;

	return sv_to_u64(text, most, &value);
}

bool ymd_before(struct build *b, struct sv year)
{
	enum { PLAIN = 9999 };
	unsigned long long n;

	if (!sv_starts(year, SV("-")) ||
	    !sv_to_u64(sv_slice(year, 1, year.n), INT64_MAX, &n) || n == 0)
		return false;
	n--; /* there is a year 0 in EDTF */
	if (n == 0)
		build_str(b, "0000");
	else
		build_fmt(b, n > PLAIN ? "Y-%llu" : "-%04llu", n);
	return true;
}

/* The date of the three parts PART; empty where they are not one. */
static struct sv join(struct arena *a, const struct sv *part)
{
	struct build b = { .arena = a }, before = b;
	bool bc = ymd_before(&before, part[YEAR]);

	if (part[MONTH].n == 0 && part[DAY].n > 0)
		return (struct sv){ 0 };
	if (part[MONTH].n == 0 && bc) {
		build_sv(&b, sv_slice(part[YEAR], 1, part[YEAR].n));
		build_str(&b, " BC");
		return build_view(&b);
	}
	if (part[MONTH].n == 0)
		return part[YEAR];
	if ((!bc && !is_number(part[YEAR], UINT32_MAX)) ||
	    !is_number(part[MONTH], 12) ||
	    (part[DAY].n > 0 && !is_number(part[DAY], 31))) {
		build_sv(&b, part[DAY]);
		build_str(&b, part[DAY].n > 0 ? " " : "");
		/* No day, as the reader of dates might take it. */
		build_str(&b, is_number(part[MONTH], UINT32_MAX) ? "month " :
								   "");
		build_sv(&b, part[MONTH]);
		build_char(&b, ' ');
		build_sv(&b, part[YEAR]);
		return build_view(&b);
	}
	put(&b, bc ? build_view(&before) : part[YEAR], 4);
	build_char(&b, '-');
	put(&b, part[MONTH], 2);
	if (part[DAY].n > 0) {
		build_char(&b, '-');
		put(&b, part[DAY], 2);
	}
	return build_view(&b);
}

void ymd_join(struct sheet *s)
{
	const size_t of[COLUMNS] = { find(s, SV("year")), find(s, SV("month")),
				     find(s, SV("day")) };
	size_t to = of[YEAR] < of[DAY] ? of[YEAR] : of[DAY];

	if (of[YEAR] == s->head.n || of[MONTH] == s->head.n ||
	    find(s, SV("date")) < s->head.n)
		return;
	for (uint32_t i = 0; i < s->rows.n; i++) {
		struct sheet_row *row = &s->rows.v[i];
		struct cell *cells;
		struct sv part[COLUMNS], date;

		for (size_t k = 0; k < COLUMNS; k++)
			part[k] = of[k] < row->n ?
					  sv_trim(row->cells[of[k]].text) :
					  (struct sv){ 0 };
		date = join(s->arena, part);
		if (date.n == 0)
			continue;
		cells = ARENA_NEW(s->arena, row->n, struct cell);
		memcpy(cells, row->cells, row->n * sizeof(*cells));
		for (size_t k = 0; k < COLUMNS; k++)
			if (of[k] < row->n)
				cells[of[k]].text = (struct sv){ 0 };
		cells[to].text = date;
		row->cells = cells;
	}
}
