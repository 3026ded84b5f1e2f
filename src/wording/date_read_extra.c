/* Words of a text that is no date because of them: which they are, and what
 * there is without them. */
#include <stdio.h>
#include <string.h>

#include "wording/date_read_tell.h"

/* ---- words that are too much: from until 1990, spring May 2024 ---- */

/* Some tokens, one after the other, and what R is without them: in
 * some year where a year is all that it lacks, and DATED tells that. */
struct extra {
	size_t from, to;
	struct sv edtf[READINGS];
	const char *how[READINGS];
	size_t n;
	bool dated;
};

/* Whether token I of T is a mark that joins two others. */
static bool joins(const struct read_text *t, size_t i)
{
	return t->v[i].kind == READ_MARK && strchr("-/=", t->v[i].value);
}

static void take_off(struct read_text *t, size_t from, size_t to)
{
	t->n -= to - from;
	memmove(&t->v[from], &t->v[to], (t->n - from) * sizeof(*t->v));
}

static bool is_word(const struct read_text *t, size_t i)
{
	return t->v[i].kind != READ_NUMBER && t->v[i].kind != READ_MARK;
}

/* Reads R without tokens FROM to TO into E; false when that is no date, or R so
 * long that reading it once for each of its tokens would take its time. */
static bool read_without(const struct read_all *r, size_t from, size_t to,
			 struct extra *e)
{
	enum { MANY = 32 };
	struct read_all rest = { .t = r->t,
				 .end_unknown = r->end_unknown,
				 .start_unknown = r->start_unknown };

	if (r->t.n > MANY)
		return false;
	take_off(&rest.t, from, to);
	date_read_tokens(&rest);
	*e = (struct extra){ .from = from, .to = to };
	e->dated = rest.n == 0 && date_read_in_year(&rest);
	e->n = rest.n;
	memcpy(e->edtf, rest.edtf, sizeof(e->edtf));
	memcpy(e->how, rest.how, sizeof(e->how));
	return e->n > 0;
}

/* Whether token I of T is a whole year. */
static bool is_year(const struct read_text *t, size_t i)
{
	enum { YEAR_DIGITS = 4 };

	return i < t->n && t->v[i].kind == READ_NUMBER &&
	       t->v[i].digits == YEAR_DIGITS && !t->v[i].plural;
}

/* Whether token I of T says that the one year beside it is several. */
static bool is_years_of_one(const struct read_text *t, size_t i)
{
	bool number = i > 0 && t->v[i - 1].kind == READ_NUMBER;

	return t->v[i].kind == READ_YEARS &&
	       (number ? is_year(t, i - 1) : is_year(t, i + 1));
}

/*
 * Where what begins with token I of T ends, if the rest means the same without
 * it: a note in parentheses, a word about a date, and one of two months or
 * seasons; I where it is anything else, as the years of "10 years 1990".
 */
static size_t end_of(const struct read_text *t, size_t i)
{
	static const bool about[] = {
		[READ_TIME] = true,    [READ_DOUBT] = true,
		[READ_SINCE] = true,   [READ_UNTIL] = true,
		[READ_AFTER] = true,   [READ_BEFORE] = true,
		[READ_LATER] = true,   [READ_EARLIER] = true,
		[READ_SIDE] = true,    [READ_SOME] = true,
		[READ_INCLUSIVE] = true,
		[READ_BETWEEN] = true, [READ_TODAY] = true,
		[READ_ORDINAL] = true, [READ_HEMISPHERE] = true,
		[READ_ERA] = true,     [READ_SOMETIME] = true,
		[READ_AS_OF] = true,   [READ_CALENDAR] = true,
		[READ_WEEKDAY] = true, [READ_BY_TODAY] = true,
		[READ_UNKNOWN] = false,
	};
	static const bool names[] = {
		[READ_MONTH] = true,   [READ_SEASON] = true,
		[READ_CENTURY] = true, [READ_UNKNOWN] = false,
	};
	size_t to = i + 1, others = 0;
	enum read_kind next = to < t->n ? (enum read_kind)t->v[to].kind :
					  READ_UNKNOWN;

	if ((t->v[i].kind == READ_DOUBT && t->v[i].n == 1) ||
	    ((t->v[i].kind == READ_AFTER || t->v[i].kind == READ_BEFORE) &&
	     date_read_split(t, 0, t->n)))
		return i; /* May? 1924; from before 1924 to after 1930 */

	if (is_years_of_one(t, i))
		return to;
	if (t->v[i].kind == READ_ORDINAL &&
	    (next == READ_COMPONENT || next == READ_WEEKDAY))
		return to + 1;
	if (t->v[i].kind == READ_WEEKDAY && i > 0 &&
	    t->v[i - 1].kind == READ_ORDINAL)
		return i;
	if (t->v[i].kind == READ_COMPONENT &&
	    (next == READ_AFTER || next == READ_BEFORE))
		return to;
	if (about[t->v[i].kind])
		return to;
	for (size_t k = 0; names[t->v[i].kind] && k < t->n; k++)
		others += k != i && names[t->v[k].kind];
	if (others > 0 && t->v[i].kind != READ_CENTURY)
		return to;
	if (!date_read_mark(t, i, '('))
		return i;
	for (; to < t->n && !date_read_mark(t, to, ')'); to++)
		if (t->v[to].kind == READ_NUMBER ||
		    t->v[to].kind == READ_CORRECTION)
			return i; /* [i.e. 1925] */
	return to < t->n ? to + 1 : i;
}

/* Whether token I of T is a dash between a month, a season or a quarter and its
 * year: May – 1992. */
static bool parts_its_year(const struct read_text *t, size_t i)
{
	enum read_kind last = i ? (enum read_kind)t->v[i - 1].kind :
				  READ_UNKNOWN;

	return (date_read_mark(t, i, '-') || date_read_mark(t, i, '=')) &&
	       is_year(t, i + 1) &&
	       (last == READ_MONTH || last == READ_SEASON ||
		last == READ_QUARTER ||
		(i > 1 && t->v[i - 2].kind == READ_QUARTER));
}

bool date_read_tell_dash(const struct read_all *r, struct sv text,
			 struct date_fault *fault)
{
	struct extra e;

	for (size_t i = 0; i < r->t.n; i++) {
		if (!parts_its_year(&r->t, i) ||
		    !read_without(r, i, i + 1, &e) || e.n > 1 || e.dated)
			continue;
		snprintf(fault->message, sizeof(fault->message),
			 "the dash does not go with the rest: write %.*s "
			 "without it", SV_ARG(e.edtf[0]));
		fault->column = date_read_column(r, text, r->t.v[i].at);
		fault->about = ABOUT_DOUBT;
		return true;
	}
	return false;
}

bool date_read_is_counted(const struct read_text *t, size_t i)
{
	return t->v[i].kind == READ_ORDINAL && i + 2 < t->n &&
	       (t->v[i + 2].kind == READ_AFTER ||
		t->v[i + 2].kind == READ_BEFORE);
}

/* Sets E to the first from token FROM on, COUNT of those that end_of() finds,
 * without which R is a date. */
static bool find_extra(const struct read_all *r, size_t from, int count,
		       struct extra *e)
{
	const struct read_text *t = &r->t;

	for (size_t i = from; i < t->n; i++) {
		size_t to = end_of(t, i);

		if (to > i && count > 1 && to < t->n)
			to = end_of(t, to) > to ? end_of(t, to) : i;
		if (to > i && !date_read_is_counted(t, i) &&
		    !(i > 0 && joins(t, i - 1)) &&
		    !(to < t->n && joins(t, to)) &&
		    read_without(r, i, to, e))
			return true;
	}
	return false;
}

/* Whether E are the digits at the end of R, as in 5 May 2020-05. */
static bool find_digits(const struct read_all *r, struct extra *e)
{
	const struct read_text *t = &r->t;

	return t->n > 2 && date_read_last(t, READ_MONTH, 0, t->n) < t->n &&
	       joins(t, t->n - 2) && t->v[t->n - 1].kind == READ_NUMBER &&
	       t->v[t->n - 1].digits < 3 &&
	       read_without(r, t->n - 2, t->n, e) && !e->dated;
}

/* Sets *FROM and *TO to the word of R without which, or without it and another,
 * that is a date; false when there is none. */
static bool find_odd(const struct read_all *r, size_t *from, size_t *to)
{
	enum { FEW = 12 }; /* of whose words any two are tried */
	struct read_all rest = { .t = r->t,
				 .end_unknown = r->end_unknown,
				 .start_unknown = r->start_unknown };
	struct extra e;

	for (size_t i = 0; i < r->t.n; i++) {
		if (is_word(&r->t, i) && read_without(r, i, i + 1, &e)) {
			*from = i;
			*to = i + 1;
			return true;
		}
	}
	for (size_t i = 0; r->t.n <= FEW && i < r->t.n; i++) {
		*from = i;
		*to = i + 1;
		rest.t = r->t;
		take_off(&rest.t, i, i + 1);
		for (size_t k = i; is_word(&r->t, i) && k < rest.t.n; k++)
			if (end_of(&rest.t, k) > k &&
			    read_without(&rest, k, end_of(&rest.t, k), &e))
				return true;
	}
	return false;
}

bool date_read_find_odd(const struct read_all *r, size_t *from, size_t *to)
{
	size_t k = date_read_split(&r->t, 0, r->t.n);

	if (find_odd(r, from, to))
		return true;
	for (int last = 0; k > 0 && last < 2; last++) {
		struct read_all side = { .t = r->t };
		bool dated;

		if (last)
			take_off(&side.t, 0, k + 1);
		else
			side.t.n = k;
		date_read_tokens(&side);
		dated = side.n > 0 || date_read_in_year(&side);
		if (!dated && find_odd(&side, from, to)) {
			*from += last ? k + 1 : 0;
			*to += last ? k + 1 : 0;
			return true;
		}
	}
	return false;
}

/* ", a Monday," of the day that R is without E, the weekday that contradicts
 * it; else nothing. */
static struct sv weekday_of(const struct read_all *r, const struct extra *e)
{
	struct build b = { .arena = r->t.arena };
	struct date_fault fault;
	struct date d;

	if (r->t.v[e->from].kind != READ_WEEKDAY || e->to != e->from + 1 ||
	    e->dated ||
	    !date_parse(r->t.arena, e->edtf[0], DATE_STRICT, &d, NULL,
			&fault) ||
	    d.form != DATE_SINGLE || d.first_end != END_KNOWN ||
	    d.first != d.last || !date_is_gregorian(d.first))
		return SV("");
	build_fmt(&b, ", a %.*s,", SV_ARG(date_weekday_name(d.first)));
	return build_view(&b);
}

bool date_read_tell_extra(const struct read_all *r, struct sv text,
		       struct date_fault *fault)
{
	struct extra e, other = { 0 };
	size_t n, eras = 0;
	struct build b = { .arena = r->t.arena };

	if (!find_digits(r, &e) && !find_extra(r, 0, 1, &e) &&
	    !find_extra(r, 0, 2, &e))
		return false;
	if (!find_extra(r, e.to, 1, &other) || e.dated || other.dated)
		other = e;
	for (size_t i = 0; i < r->t.n; i++)
		eras += r->t.v[i].kind == READ_ERA;
	/* Without its BC a year is another. */
	if (r->t.v[e.from].kind == READ_ERA && r->t.v[e.from].value < 0 &&
	    eras == 1)
		return false;
	date_read_say_name(&b, &r->t, e.from, e.to);
	if (!sv_eq(e.edtf[0], other.edtf[0])) {
		build_str(&b, " or ");
		date_read_say_name(&b, &r->t, other.from, other.to);
		build_fmt(&b, " is too much: write %.*s for the first, %.*s "
			  "for the second", SV_ARG(other.edtf[0]),
			  SV_ARG(e.edtf[0]));
	} else {
		build_str(&b, " does not go with the rest");
		n = b.n;
		if (e.n > 1)
			build_fmt(&b, ": write %.*s for %s, %.*s for %s, "
				  "without it", SV_ARG(e.edtf[0]), e.how[0],
				  SV_ARG(e.edtf[1]), e.how[1]);
		else
			build_fmt(&b, ": write %.*s%.*s without it",
				  SV_ARG(e.edtf[0]),
				  SV_ARG(weekday_of(r, &e)));
		build_str(&b, e.dated ? ", in its year" : "");
		if (b.n >= sizeof(fault->message))
			build_cut(&b, n);
	}
	snprintf(fault->message, sizeof(fault->message), "%.*s",
		 SV_ARG(build_view(&b)));
	fault->column = date_read_column(r, text, r->t.v[e.from].at);
	fault->about = e.dated ? fault->about : ABOUT_DOUBT;
	return true;
}

/* ---- a word that may be said of either end: since 1900-1910 ---- */

static const struct {
	enum read_kind kind;
	const char *before, *after; /* about the one end that it is said of */
	int step; /* where that is left out */
} opens[] = {
	{ READ_SINCE, "", "/..", 0 },	{ READ_UNTIL, "../", "", 0 },
	{ READ_AFTER, "", "/..", 1 },	{ READ_BEFORE, "../", "", -1 },
	{ READ_LATER, "[", "..]", 0 },	{ READ_EARLIER, "[..", "]", 0 },
};

enum { OPENS = sizeof(opens) / sizeof(*opens) };

/* The row of the one such word of T, which token *AT is; OPENS when there is
 * none, or another beside it. */
static size_t open_of(const struct read_text *t, size_t *at)
{
	size_t row = OPENS, found = 0;

	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; k < OPENS; k++)
			if (opens[k].kind == (enum read_kind)t->v[i].kind &&
			    (opens[k].kind != READ_UNTIL || i == 0 ||
			     i + 1 == t->n)) { /* of a span it is none */
				row = k;
				*at = i;
				found++;
			}
	return found == 1 ? row : OPENS;
}

/* One END of D, of which row OPEN is said, as EDTF; empty when it is none. */
static struct sv open_end(struct arena *a, const struct date *d, uint32_t end,
			  size_t open)
{
	struct date_part part = d->parts[end];
	struct date one = { .parts = &part, .nparts = 1, .form = DATE_SINGLE };
	struct build b = { .arena = a };

	if (date_part_empty(&part))
		return (struct sv){ 0 };
	part.flags = 0;
	if (opens[open].step &&
	    !date_read_step_over(&part, opens[open].step))
		return (struct sv){ 0 };
	build_str(&b, opens[open].before);
	date_print(&b, &one);
	build_str(&b, opens[open].after);
	return build_view(&b);
}

bool date_read_tell_open(const struct read_all *r, struct sv text,
		      struct date_fault *fault)
{
	size_t at = 0, row = open_of(&r->t, &at);
	struct build b = { .arena = r->t.arena };
	struct date_fault unused;
	struct sv first, last;
	struct extra rest;
	struct date d;

	if (row == OPENS || date_read_mark(&r->t, 0, '[') ||
	    date_read_mark(&r->t, 0, '{') ||
	    !read_without(r, at, at + 1, &rest) ||
	    !date_parse(r->t.arena, rest.edtf[0], DATE_STRICT, &d, NULL,
			&unused) ||
	    d.nparts != 2)
		return false;
	first = open_end(r->t.arena, &d, 0, row);
	last = open_end(r->t.arena, &d, 1, row);
	if (!first.n || !last.n)
		return false;
	fault->column = date_read_column(r, text, r->t.v[at].at);
	fault->about = rest.dated ? fault->about : ABOUT_DOUBT;
	date_read_say_name(&b, &r->t, at, at + 1);
	snprintf(fault->message, sizeof(fault->message),
		 "%.*s may be said of either: write %.*s or %.*s, or %.*s "
		 "without it%s", SV_ARG(build_view(&b)), SV_ARG(first),
		 SV_ARG(last), SV_ARG(rest.edtf[0]),
		 rest.dated ? ", in its year" : "");
	return true;
}
