/* Years of two digits in a text that is no date because of them: which they
 * are, and what to write with a century. */
#include <stdio.h>
#include <string.h>

#include "wording/date_read_tell.h"

enum {
	MOST_DAYS = 31,
	FIRST = 1900, /* the centuries that are named */
	STEP = 100,
	HALF = 50, /* years that may be of the next one */
	OF_DAY = 3, /* its numbers, or a month by its name */
};

/* Makes of the number V of two digits a year of the century that begins with
 * the year FROM. */
static void make_whole(struct read_token *v, int from)
{
	v->value += from;
	v->part = (struct date_part){ .year = v->value };
	v->digits = 4;
}

/* Whether token I of T is many years: the 20s, 20-ci illər. */
static bool is_tens(const struct read_text *t, size_t i)
{
	const struct read_token *v = &t->v[i];

	return v->plural || (v->ordinal && i + 1 < t->n &&
			     v[1].kind == READ_YEARS);
}

/* Whether token I of T can only be a year whose century is left out, which an
 * apostrophe says, too. */
static bool is_cut(const struct read_text *t, size_t i)
{
	const struct read_token *v = &t->v[i];

	return v->kind == READ_NUMBER && v->digits == 2 && !v->roman &&
	       !(i > 0 && date_read_mark(t, i - 1, ':')) && /* 12:60 */
	       (v->value > MOST_DAYS || (is_tens(t, i) && v->value % 10 == 0) ||
		(i + 1 < t->n && v[1].kind == READ_COMPONENT &&
		 (v[1].value & COMPONENT_YEAR)) ||
		(i > 0 && date_read_mark(t, i - 1, '\'')));
}

/* Sets FAULT to a day that no month has, which token AT of R is beside the name
 * of one and a whole year; else returns false. */
static bool tell_day(const struct read_all *r, struct sv text, size_t at,
		     struct date_fault *fault)
{
	const struct read_token *v = &r->t.v[at];

	if (date_read_last(&r->t, READ_MONTH, 0, r->t.n) == r->t.n ||
	    v->plural || (at > 0 && date_read_mark(&r->t, at - 1, '\'')))
		return false;
	snprintf(fault->message, sizeof(fault->message),
		 "no day %d: a month has 31 at most", v->value);
	fault->column = date_read_column(r, text, v->at);
	return true;
}

/* Sets FAULT to the year of two digits of R that has no era, though another
 * date of it has; else returns false. */
static bool tell_era(const struct read_all *r, struct sv text,
		     struct date_fault *fault)
{
	const struct read_text *t = &r->t;

	for (size_t i = 0; i < t->n; i++) {
		size_t next = i + 1;

		next += next < t->n && t->v[next].kind == READ_COMPONENT;
		next += next < t->n && date_read_mark(t, next, '.');
		if (!is_cut(t, i) || t->v[i].plural ||
		    (next < t->n && t->v[next].kind == READ_ERA) ||
		    (i > 0 && (t->v[i - 1].kind == READ_ERA ||
			       (i > 1 && date_read_mark(t, i - 1, '.') &&
				t->v[i - 2].kind == READ_ERA))))
			continue;
		snprintf(fault->message, sizeof(fault->message),
			 "\"%02d\" has no era: write it with BC or AD",
			 t->v[i].value);
		fault->column = date_read_column(r, text, t->v[i].at);
		return true;
	}
	return false;
}

/* Reads R without the part of it that EDTF has no code for, as early; false
 * when there is none, or that is no date. */
static bool read_plain(struct read_all *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->t.n; i++) {
		bool vague = r->t.v[i].kind == READ_VAGUE;
		bool hyphen = i > 0 && r->t.v[i - 1].kind == READ_VAGUE &&
			      date_read_mark(&r->t, i, '-');

		if (!vague && !hyphen)
			r->t.v[n++] = r->t.v[i];
	}
	if (n == r->t.n)
		return false;
	r->t.n = n;
	date_read_tokens(r);
	return r->n > 0;
}

/* Reads R into DAYS with numbers that end as decades as days: 20-е и 30-е мая
 * 1850; false when those are not several. */
static bool read_days(const struct read_all *r, struct read_all *days)
{
	*days = (struct read_all){ .t = r->t };
	for (size_t i = 0; i < r->t.n; i++) {
		struct read_token *v = &days->t.v[i];

		if (is_cut(&r->t, i) && v->plural && v->value <= MOST_DAYS)
			v->plural = v->many = v->ordinal = false;
	}
	date_read_tokens(days);
	/* One alone is of ten days: 20-е числа. */
	return days->n == 1 && (sv_starts(days->edtf[0], SV("{")) ||
				sv_find_char(days->edtf[0], '/', 0) != SV_NONE);
}

bool date_read_tell_short(const struct read_all *r, struct sv text,
			  struct date_fault *fault)
{
	struct read_all whole = { .t = r->t }, days;
	struct build b = { .arena = r->t.arena }, name = b;
	const struct read_token *year = NULL;
	bool other = false; /* a whole year, which the century is of */
	bool words = false;
	bool prompt = r->t.how && (r->t.how->relative || r->t.how->sought);

	for (size_t i = 0; i < r->t.n; i++) {
		if (r->t.v[i].kind == READ_ERA)
			return tell_era(r, text, fault);
		if (r->t.v[i].kind == READ_UNKNOWN)
			return false;
		other |= r->t.v[i].kind == READ_NUMBER &&
			 r->t.v[i].digits > 2;
		if (!is_cut(&r->t, i))
			continue;
		make_whole(&whole.t.v[i], FIRST);
		year = year ? year : &r->t.v[i];
	}
	if (!year)
		return false;
	if (other && tell_day(r, text, (size_t)(year - r->t.v), fault))
		return true;
	if (!other)
		date_read_tokens(&whole);
	if (whole.n == 0 && !other)
		words = read_plain(&whole) && !prompt;
	if (whole.n == 0 && other && read_days(r, &days))
		build_fmt(&b, "write %.*s for days", SV_ARG(days.edtf[0]));
	else if (whole.n == 0)
		build_str(&b, "write all its digits");
	else if (whole.n == 1)
		build_fmt(&b, "write %.*s, or another century",
			  SV_ARG(whole.edtf[0]));
	else
		build_fmt(&b, "write %.*s for %s, %.*s for %s, or another "
			  "century", SV_ARG(whole.edtf[0]), whole.how[0],
			  SV_ARG(whole.edtf[1]), whole.how[1]);
	build_str(&b, words ? ", and the words as date_text" : "");
	if (date_is_digit(r->t.text.s[year->at]))
		build_fmt(&name, "\"%02d\"", year->value);
	else
		date_read_say_name(&name, &r->t, (size_t)(year - r->t.v),
				   (size_t)(year - r->t.v) + 1);
	snprintf(fault->message, sizeof(fault->message),
		 "%.*s is no whole year: %.*s", SV_ARG(build_view(&name)),
		 SV_ARG(build_view(&b)));
	fault->column = date_read_column(r, text, year->at);
	return true;
}

/* Reads R with token AT as a year of the century that begins with the year FROM
 * into WHOLE; false when that is no day. */
static bool read_day(const struct read_all *r, size_t at, int from,
		     struct read_all *whole)
{
	*whole = (struct read_all){ .t = r->t };
	make_whole(&whole->t.v[at], from);
	date_read_tokens(whole);
	return whole->n == 1 || whole->n == 2;
}

/* Sets FAULT to how to write R, whose token AT is the year, in two centuries;
 * false when that is no date. */
static bool tell_centuries(const struct read_all *r, size_t at,
			   struct date_fault *fault)
{
	int value = r->t.v[at].value;
	int other = value < HALF ? FIRST + STEP : FIRST - STEP;
	struct read_all whole, next;

	if (!read_day(r, at, FIRST, &whole))
		return false;
	if (whole.n == 2)
		snprintf(fault->message, sizeof(fault->message),
			 "\"%02d\" is no whole year: write %.*s for %s, %.*s "
			 "for %s, or another century", value,
			 SV_ARG(whole.edtf[0]), whole.how[0],
			 SV_ARG(whole.edtf[1]), whole.how[1]);
	else if (read_day(r, at, other, &next))
		snprintf(fault->message, sizeof(fault->message),
			 "\"%02d\" is no whole year: write %.*s or %.*s",
			 value, SV_ARG(whole.edtf[0]), SV_ARG(next.edtf[0]));
	return whole.n == 2 || next.n > 0;
}

/* Sets FAULT to how to write R, the first or the last of whose numbers may be
 * the year: 12-05-07; false when only one of them may. */
static bool tell_sides(const struct read_all *r, const size_t at[OF_DAY],
		       struct date_fault *fault)
{
	struct build b = { .arena = r->t.arena };
	int first = r->t.v[at[0]].value, last = r->t.v[at[OF_DAY - 1]].value;
	struct read_all from, to;

	if (!read_day(r, at[0], date_read_century(first), &from) ||
	    !read_day(r, at[OF_DAY - 1], date_read_century(last), &to) ||
	    sv_eq(from.edtf[0], to.edtf[0]))
		return false;
	build_fmt(&b, "\"%02d\" or \"%02d\" is no whole year: write %.*s",
		  first, last, SV_ARG(from.edtf[0]));
	if (to.n == 2)
		build_fmt(&b, ", %.*s", SV_ARG(to.edtf[1]));
	build_fmt(&b, " or %.*s, or another century", SV_ARG(to.edtf[0]));
	snprintf(fault->message, sizeof(fault->message), "%.*s",
		 SV_ARG(build_view(&b)));
	return true;
}

/* Whether V may be number I of a day: its month may be named, or in Roman
 * figures. */
static bool is_of_day(const struct read_token *v, size_t i)
{
	if (v->kind == READ_MONTH)
		return i < OF_DAY - 1;
	return v->kind == READ_NUMBER && v->digits <= 2 && !v->minus &&
	       (!v->roman || i == 1) && !v->plural;
}

/* Sets AT to the three tokens of T that may be a day, between like marks or
 * about its month, and *MARK to the mark; false when it is none. */
static bool find_day(const struct read_text *t, size_t at[OF_DAY], int *mark)
{
	bool alike = true, named = false;
	size_t n = 0, to = t->n;

	/* 17.05.24 г. */
	to -= to > 1 && date_read_mark(t, to - 1, '.');
	if (to > 1 && t->v[to - 1].kind == READ_COMPONENT &&
	    t->v[to - 2].kind == READ_NUMBER)
		to--;
	else
		to = t->n;
	*mark = 0;
	for (size_t i = 0; i < to; i++) {
		const struct read_token *v = &t->v[i];
		bool last = i + 1 == to;

		if (v->kind != READ_MARK) {
			if (n == OF_DAY || !is_of_day(v, n))
				return false;
			named |= v->kind == READ_MONTH || v->roman;
			at[n++] = i;
			continue;
		}
		if (!strchr("./-,", v->value) || n == 0 || last ||
		    at[n - 1] + 1 != i)
			return false;
		alike &= n == 1 || v->value == *mark;
		*mark = v->value;
	}
	return n == OF_DAY &&
	       (named || (alike && *mark && *mark != ',' &&
			  at[OF_DAY - 1] == 2 * (OF_DAY - 1)));
}

bool date_read_tell_cut(const struct read_all *r, struct sv text,
			struct date_fault *fault)
{
	const struct read_token *v = r->t.v;
	size_t at[OF_DAY];
	bool first, last;
	int mark;

	if (!find_day(&r->t, at, &mark))
		return false;
	last = v[at[OF_DAY - 1]].digits == 2;
	/* With hyphens it may begin with its year. */
	first = v[at[0]].kind == READ_NUMBER && v[at[0]].digits == 2 &&
		(mark == '-' || v[at[0]].value > MOST_DAYS);
	if (first && last && tell_sides(r, at, fault)) {
		fault->column = 1;
		return true;
	}
	for (size_t i = 0; i < OF_DAY; i += OF_DAY - 1) {
		if (!(i ? last : first) || !tell_centuries(r, at[i], fault))
			continue;
		fault->column = date_read_column(r, text, v[at[i]].at);
		return true;
	}
	return false;
}

bool date_read_tell_numbers(const struct read_all *r, struct sv text,
			    bool prompt, struct date_fault *fault)
{
	enum { MONTHS = 12 };
	struct build b = { .arena = r->t.arena };
	bool wide = false; /* a dash: 1–2.1992 */
	int v[OF_DAY];
	size_t n = 0;

	for (size_t i = 0; i < r->t.n; i++) {
		const struct read_token *token = &r->t.v[i];

		wide |= date_read_mark(&r->t, i, '=');
		if (token->kind == READ_MARK ? !strchr("./-=", token->value) :
		    n == OF_DAY || token->kind != READ_NUMBER ||
			    token->roman || token->plural || token->minus ||
			    (token->digits > 2) != (n + 1 == OF_DAY))
			return false;
		if (token->kind == READ_NUMBER)
			v[n++] = token->value;
	}
	if (n != OF_DAY || v[0] < 1 || v[0] >= v[1] || v[1] > MONTHS ||
	    r->t.v[r->t.n - 1].digits != 4)
		return false;
	build_fmt(&b, "%s %04d-%02d/%04d-%02d for the months",
		  prompt ? "type" : "write", v[2], v[0], v[2], v[1]);
	if (!wide)
		build_fmt(&b, ", %04d-%02d-%02d for day first, "
			  "%04d-%02d-%02d for month first", v[2], v[1], v[0],
			  v[2], v[0], v[1]);
	snprintf(fault->message, sizeof(fault->message), "%.*s",
		 SV_ARG(build_view(&b)));
	fault->column = date_read_column(r, text, r->t.v[0].at);
	fault->about = ABOUT_DOUBT;
	return true;
}
