/* A date in three columns (ymd.h). */
#include "import/ymd.h"

#include <string.h>

#include "base/build.h"
#include "text/fold.h"

enum { YEAR, MONTH, DAY, COLUMNS };

/* What names of columns begin with that have the parts of one date: of the
 * first, or of the last day. */
static const struct {
	struct sv prefix;
	bool last;
} sets[] = {
	{ SV_INIT(""), false },	     { SV_INIT("start-"), false },
	{ SV_INIT("begin-"), false }, { SV_INIT("from-"), false },
	{ SV_INIT("end-"), true },    { SV_INIT("to-"), true },
	{ SV_INIT("until-"), true },
};

/* The column of S called PREFIX and NAME, as fold_slug() makes it; the number
 * of columns for none. */
static size_t find(const struct sheet *s, struct sv prefix, const char *name)
{
	size_t i = 0;
	struct build want = { .arena = s->arena };

	build_sv(&want, prefix);
	build_str(&want, name);
	while (i < s->head.n &&
	       !sv_eq(fold_slug(s->arena, s->head.cells[i].text),
		      build_view(&want)))
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

/* PART, which are no date in numbers: "1 May 2020"; of a month that there is
 * none of each as what it is, for no reader is to take one for another. */
static struct sv as_written(struct arena *a, const struct sv *part)
{
	static const char *const names[] = { "year ", ", month ", ", day " };
	static const int order[] = { DAY, MONTH, YEAR };
	struct build b = { .arena = a };

	for (size_t k = 0; k < COLUMNS; k++) {
		bool number = is_number(part[MONTH], UINT32_MAX);
		struct sv text = part[number ? k : (size_t)order[k]];

		if (text.n == 0)
			continue;
		build_str(&b, number ? names[k] : b.n > 0 ? " " : "");
		build_sv(&b, text);
	}
	return build_view(&b);
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
		return as_written(a, part);
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

/* Makes one date of the columns OF in each row of S; it stands in column TO. */
static void join_columns(struct sheet *s, const size_t *of, size_t to)
{
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

void ymd_join(struct sheet *s)
{
	const struct sv none = SV("");
	bool dated = find(s, none, "date") < s->head.n;
	bool ends = find(s, none, "end") < s->head.n;

	for (size_t i = 0; i < sizeof(sets) / sizeof(*sets); i++) {
		const struct sv prefix = sets[i].prefix;
		const size_t of[COLUMNS] = { find(s, prefix, "year"),
					     find(s, prefix, "month"),
					     find(s, prefix, "day") };
		bool *there = sets[i].last ? &ends : &dated;
		/* Day is a word for a date, as Year is. */
		size_t to = prefix.n == 0 && of[DAY] < of[YEAR] ? of[DAY] :
								  of[YEAR];

		if (*there || of[YEAR] == s->head.n || of[MONTH] == s->head.n)
			continue;
		*there = true;
		join_columns(s, of, to);
	}
}
