/* A date in three columns (ymd.h). */
#include "import/ymd.h"

#include <string.h>

#include "base/ascii.h"
#include "base/build.h"
#include "load/foreign.h"
#include "text/fold.h"
#include "wording/date_read.h"

enum { YEAR, MONTH, DAY, COLUMNS };

/* What names of columns begin with that have the parts of one date: of the
 * first, or of the last day. */
static const struct {
	struct sv prefix;
	bool last;
} sets[] = {
	{ SV_INIT(""), false },	    { SV_INIT("start"), false },
	{ SV_INIT("begin"), false }, { SV_INIT("from"), false },
	{ SV_INIT("end"), true },    { SV_INIT("to"), true },
	{ SV_INIT("until"), true },
};

/* What the parts are called; after a prefix as in the first row. */
static const struct sv words[][COLUMNS] = {
	{ SV_INIT("year"), SV_INIT("month"), SV_INIT("day") },
	{ SV_INIT("jahr"), SV_INIT("monat"), SV_INIT("tag") },
	{ SV_INIT("god"), SV_INIT("mesyats"), SV_INIT("dzen") },
	{ SV_INIT("god"), SV_INIT("mesyats"), SV_INIT("den") },
	{ SV_INIT("il"), SV_INIT("ay"), SV_INIT("gun") },
};

enum { LANGUAGES_OF = sizeof(words) / sizeof(*words) };

bool ymd_is_month(struct arena *a, struct sv name)
{
	struct sv slug = fold_slug(a, name);
	bool is = false;

	for (size_t i = 0; i < LANGUAGES_OF; i++)
		is |= sv_eq(slug, words[i][MONTH]);
	return is;
}

/* The names of the columns of a sheet, as fold_slug() makes them, but without
 * hyphens: Start Year, startYear. */
struct names {
	struct sv *v;
	size_t n;
};

static struct names names_of(const struct sheet *s, struct arena *a)
{
	struct names all = { ARENA_NEW(a, s->head.n, struct sv), s->head.n };

	for (size_t i = 0; i < all.n; i++) {
		struct sv slug = fold_slug(a, s->head.cells[i].text);
		struct build b = { .arena = a };

		while (slug.n > 0)
			build_sv(&b, sv_cut(&slug, '-'));
		all.v[i] = build_view(&b);
	}
	return all;
}

/* The column called PREFIX and NAME; the number of columns for none. */
static size_t find(const struct names *all, struct sv prefix, struct sv name)
{
	size_t i = 0;

	while (i < all->n &&
	       !(sv_starts(all->v[i], prefix) &&
		 sv_eq(sv_slice(all->v[i], prefix.n, all->v[i].n), name)))
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

struct sv ymd_whole(struct sv number)
{
	size_t n = number.n > 2 ? number.n - 2 : 0, at = n;

	while (at > 0 && ascii_is_digit(number.s[at - 1]))
		at--;
	if (n == 0 || at == n || (at > 0 && (at > 1 || number.s[0] != '-')) ||
	    !sv_ends(number, SV(".0")))
		return number;
	return sv_slice(number, 0, n);
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

static bool is_date(const struct sheet *s, struct sv text)
{
	struct date_context typed = { .locale = s->locale, .brief = true };
	struct date d;

	return date_read(s->arena, text, &typed, &d, NULL);
}

/* Whether TEXT is one year and no more. */
static bool is_year(struct sv text)
{
	return is_number(text, UINT32_MAX) ||
	       (sv_starts(text, SV("-")) &&
		is_number(sv_slice(text, 1, text.n), UINT32_MAX));
}

/* YEAR, of which a month is told, as a number where it is one year with its
 * era: -44 for 44 BC, 0079 for 79 AD; else as it is. */
static struct sv without_era(const struct sheet *s, struct sv year)
{
	struct date_context typed = { .locale = s->locale };
	struct build b = { .arena = s->arena };
	struct date d;
	int64_t n;

	if (is_year(year) || !date_read(s->arena, year, &typed, &d, NULL) ||
	    d.form != DATE_SINGLE || d.nparts != 1 || d.doubt != 0 ||
	    d.parts[0].month > 0 || d.parts[0].year_x || d.parts[0].exponent)
		return year;
	n = d.parts[0].year;
	build_fmt(&b, n > 0 ? "%04lld" : "%lld",
		  (long long)(n > 0 ? n : n - 1)); /* 1 BC is the year 0 */
	return build_view(&b);
}

bool ymd_is_several(const struct sheet *s, struct sv year)
{
	struct date_context typed = { .locale = s->locale, .brief = true };
	struct date d;

	return date_read(s->arena, year, &typed, &d, NULL) &&
	       d.form != DATE_SINGLE;
}

void ymd_put_none(const struct sheet *s, struct build *b, struct sv year,
		  struct sv month, struct sv day)
{
	const char *between = year.n == 0 || ymd_is_several(s, year) ? ", " :
			      day.n > 0 ? "-" : ".";

	build_sv(b, year);
	build_str(b, between);
	build_sv(b, month);
	build_str(b, day.n > 0 ? between : "");
	build_sv(b, day);
}

/* PART, which are no date in numbers: "1 May 2020". */
static struct sv as_written(const struct sheet *s, const struct sv *part)
{
	static const int order[] = { DAY, MONTH, YEAR };
	struct build b = { .arena = s->arena }, before = b;
	bool bc = ymd_before(&before, part[YEAR]);

	if (is_number(part[MONTH], UINT32_MAX)) {
		ymd_put_none(s, &b, part[YEAR], part[MONTH], part[DAY]);
		return build_view(&b);
	}
	for (size_t k = 0; k < COLUMNS; k++) {
		build_str(&b, part[order[k]].n > 0 && b.n > 0 ? " " : "");
		build_sv(&b, sv_slice(part[order[k]], order[k] == YEAR && bc,
				      part[order[k]].n));
	}
	build_str(&b, bc ? " BC" : "");
	return build_view(&b);
}

/* The date of the three parts PART; empty where they are not one. */
static struct sv join(const struct sheet *s, const struct sv *part)
{
	struct build b = { .arena = s->arena }, before = b;
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
		return as_written(s, part);
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

/* The cell of ROW of the column OF; null for none. */
static const struct cell *cell_at(const struct sheet_row *row, size_t of)
{
	for (size_t i = 0; i < row->n; i++)
		if (row->cells[i].of == of)
			return &row->cells[i];
	return NULL;
}

/* Sets ROW's cells of the columns OF to nothing, but that of TO, which it has
 * then, to DATE. */
static void put_row(struct sheet *s, struct sheet_row *row, const size_t *of,
		    size_t to, struct sv date)
{
	struct cell *cells = ARENA_NEW(s->arena, row->n + 1, struct cell);
	struct cell made = { .text = date, .of = (uint32_t)to };
	size_t n = 0;

	for (size_t i = 0; i < row->n; i++) {
		struct cell cell = row->cells[i];

		for (size_t k = 0; k < COLUMNS; k++) {
			if (cell.of != of[k])
				continue;
			cell.text = (struct sv){ 0 };
			if (made.line == 0 || cell.of == to) {
				made.line = cell.line;
				made.column = cell.column;
			}
		}
		if (cell.of != to)
			cells[n++] = cell;
	}
	/* By column. */
	while (n > 0 && cells[n - 1].of > to) {
		cells[n] = cells[n - 1];
		n--;
	}
	cells[n] = made;
	row->n += !cell_at(row, to);
	row->cells = cells;
}

/* Gives PART the year that it lacks: for the last day that of the first, FIRST;
 * else ABOVE, what the last row that is a date has, and the month where that
 * lacks too. */
static void give_year(struct sv *part, const struct sv *above, struct sv first,
		      bool last)
{
	bool month = part[MONTH].n > 0;

	if (part[YEAR].n > 0 || !(month || is_number(part[DAY], 31)))
		return;
	if (last) {
		part[YEAR] = month ? first : part[YEAR];
		return;
	}
	part[YEAR] = above[YEAR];
	if (!month)
		part[MONTH] = above[MONTH];
}

/* Makes one date of the columns OF, which are of the LAST day or of the first,
 * in each row of S that has nothing in the column WHOLE; it stands in column
 * TO.  FIRST are the years of first days, by row. */
static void join_columns(struct sheet *s, const size_t *of, size_t to,
			 size_t whole, bool last, struct sv *first)
{
	struct sv above[COLUMNS] = { 0 };

	for (uint32_t i = 0; i < s->rows.n; i++) {
		struct sheet_row *row = &s->rows.v[i];
		const struct cell *said = cell_at(row, whole);
		struct sv part[COLUMNS], date;
		bool own, texts = !said || (!said->tree && said->text.n == 0);

		for (size_t k = 0; k < COLUMNS; k++) {
			const struct cell *cell = cell_at(row, of[k]);

			texts &= !cell || !cell->tree;
			part[k] = cell ? ymd_whole(sv_trim(cell->text)) :
					 (struct sv){ 0 };
		}
		if (part[MONTH].n > 0)
			part[YEAR] = without_era(s, part[YEAR]);
		own = part[YEAR].n > 0;
		give_year(part, above, first[i], last);
		if (!last && part[YEAR].n > 0)
			first[i] = part[YEAR];
		date = join(s, part);
		if (s->table && is_year(part[YEAR]) && is_date(s, date))
			memcpy(above, part, sizeof(above));
		else if (own)
			memset(above, 0, sizeof(above));
		if (texts && date.n > 0)
			put_row(s, row, of, to, date);
	}
}

/* Whether a column that is called WORD is the date. */
static bool is_date_word(struct arena *a, struct sv word)
{
	return sv_eq(foreign_field(a, SHAPE_EVENT, word), SV("date"));
}

/* Finds the columns OF that are called PREFIX and the words of LANGUAGE; false
 * when there are none. */
static bool find_all(const struct names *all, struct sv prefix,
		     size_t language, size_t *of)
{
	size_t next = language + 1;

	for (size_t k = 0; k < COLUMNS; k++)
		of[k] = find(all, prefix, words[language][k]);
	/* Of two languages the one whose day there is is meant. */
	if (of[DAY] == all->n && next < LANGUAGES_OF &&
	    sv_eq(words[language][MONTH], words[next][MONTH]))
		return false;
	return of[YEAR] < all->n && of[MONTH] < all->n;
}

void ymd_join(struct sheet *s)
{
	const struct sv none = SV("");
	struct arena scratch = { 0 };
	const struct names all = names_of(s, &scratch);
	struct sv *first = ARENA_NEW(&scratch, s->rows.n, struct sv);
	const size_t whole[] = { find(&all, none, SV("date")),
				 find(&all, none, SV("end")) };
	/* A table has one way to say it; objects may each have their own. */
	bool there[] = { s->table && whole[0] < all.n,
			 s->table && whole[1] < all.n };

	for (size_t i = 0; i < sizeof(sets) / sizeof(*sets); i++)
		for (size_t l = 0; l < (i ? 1 : LANGUAGES_OF); l++) {
			size_t of[COLUMNS], to;
			bool last = sets[i].last;

			if (there[last] ||
			    !find_all(&all, sets[i].prefix, l, of))
				continue;
			/* Day is a word for a date, as Year is. */
			to = i == 0 && of[DAY] < of[YEAR] &&
					     is_date_word(&scratch,
							  words[l][DAY]) ?
				     of[DAY] :
				     of[YEAR];
			join_columns(s, of, to, whole[last], last, first);
			for (size_t k = 0; k < COLUMNS; k++)
				if (of[k] < all.n && of[k] != to)
					sheet_joined(s, of[k], to);
			there[last] = s->table;
		}
	arena_free(&scratch);
}
