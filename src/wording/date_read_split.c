/* Where a text falls into two dates. */
#include "wording/date_read_parts.h"

/* Whether token I is a name that a hyphen may join to a number: 2024-Q3. */
static bool is_name(const struct read_text *t, size_t i)
{
	return t->v[i].kind == READ_MONTH || t->v[i].kind == READ_QUARTER ||
	       t->v[i].kind == READ_WEEK;
}

static bool has_name(const struct read_text *t, size_t from, size_t to)
{
	while (from < to && !is_name(t, from))
		from++;
	return from < to;
}

/* How strongly token I, between FROM and TO, separates two dates; 0: it does
 * not. */
static int strength(const struct read_text *t, size_t i, size_t from,
		    size_t to)
{
	size_t last = i;

	if (i == from || i + 1 == to ||
	    (t->v[i].kind == READ_UNTIL && t->v[i - 1].kind == READ_COMPONENT &&
	     !(i > from + 1 && t->v[i - 2].kind == READ_NUMBER)))
		return 0; /* год до 1990 */
	if (t->v[i].kind == READ_UNTIL || date_read_mark(t, i, 'R'))
		return 4;
	if (date_read_mark(t, i, '='))
		return 3;
	if (date_read_mark(t, i, '/') || date_read_mark(t, i, 'P'))
		return 2;
	if (!date_read_mark(t, i, '-'))
		return 0;
	last -= date_read_mark(t, i - 1, '.') && i > from + 1 ? 2 : 1;
	return is_name(t, last) == is_name(t, i + 1) ||
	       (has_name(t, from, i) && has_name(t, i + 1, to));
}

/* Whether the N hyphens AT of T, from token FROM on, are those of a day and of
 * the number after it: 1850-05-15-17. */
static bool is_day(const struct read_text *t, size_t from, const size_t *at,
		   size_t n)
{
	enum { OF_DAY = 2 };

	if (n != OF_DAY + 1 || t->v[from].kind != READ_NUMBER ||
	    t->v[from].digits != 4)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!date_read_mark(t, at[i], '-') ||
		    at[i] != from + 2 * i + 1 ||
		    t->v[at[i] + 1].kind != READ_NUMBER ||
		    t->v[at[i] + 1].digits > 2)
			return false;
	return true;
}

/* The one hyphen between FROM and TO of T that parts two dates of numbers with
 * slashes, both whole or the last of them: 5/13/1924-5/15/1924; 0 for none. */
static size_t split_days(const struct read_text *t, size_t from, size_t to)
{
	enum { YEAR_DIGITS = 4 };
	size_t at = 0, slashes[2] = { 0 };
	bool first, last;

	for (size_t i = from; i < to; i++) {
		bool slash = date_read_mark(t, i, '/');

		if (t->v[i].kind != READ_NUMBER && !slash &&
		    (at > 0 || !date_read_mark(t, i, '-')))
			return 0;
		slashes[at > 0] += slash;
		at = date_read_mark(t, i, '-') ? i : at;
	}
	first = slashes[0] == slashes[1] && t->v[from].digits == YEAR_DIGITS;
	last = slashes[0] <= slashes[1] && t->v[to - 1].digits == YEAR_DIGITS;
	return slashes[0] > 0 && (first || last) ? at : 0;
}

size_t date_read_split(const struct read_text *t, size_t from, size_t to)
{
	size_t at[READ_TOKENS], n = 0, depth = 0, days;
	int best = 1;

	for (size_t i = from; i < to; i++) {
		int here = strength(t, i, from, to);

		depth += date_read_mark(t, i, '(');
		depth -= depth > 0 && date_read_mark(t, i, ')');
		if (depth > 0 || here < best)
			continue;
		n = here > best ? 0 : n;
		best = here;
		at[n++] = i;
	}
	if (is_day(t, from, at, n))
		return at[n - 1];
	days = n > 1 ? split_days(t, from, to) : 0;
	return days ? days : n % 2 ? at[n / 2] : 0;
}
