/* What to write for weeks and weekdays that are no date. */
#include <stdio.h>
#include <string.h>

#include "wording/date_read_tell.h"

bool date_read_tell_weeks(const struct read_all *r, struct sv text,
			  struct date_fault *fault)
{
	size_t at = date_read_last(&r->t, READ_WEEK, 0, r->t.n);
	int year = date_read_some_year(r);

	if (at == r->t.n || r->t.v[at].value <= date_read_weeks(year) ||
	    date_read_last(&r->t, READ_NUMBER, 0, r->t.n) == r->t.n)
		return false;
	snprintf(fault->message, sizeof(fault->message),
		 "no such week: %d has the weeks 1 to %d", year,
		 date_read_weeks(year));
	fault->column = date_read_column(r, text, r->t.v[at].at);
	fault->about = ABOUT_DOUBT;
	return true;
}

/* The word of T for a week that is told by a day of it, or the number of T's
 * tokens. */
static size_t find_week(const struct read_text *t)
{
	size_t i = 0;

	while (i < t->n && !(t->v[i].kind == READ_UNKNOWN &&
			     t->v[i].value == READ_WEEK_OF))
		i++;
	return i;
}

/* Appends the N days of which FROM is the first. */
static void put_days(struct build *b, int64_t from, int n)
{
	date_print_day(b, from);
	build_char(b, '/');
	date_print_day(b, from + n - 1);
}

/* Whether one of WORDS, separated by ", ", stands in TYPED. */
static bool has_one(struct sv typed, const char *words)
{
	struct sv left = sv_of(words);
	bool has = false;

	while (left.n > 0)
		has |= sv_find(typed, sv_trim(sv_cut(&left, ',')), 0) !=
		       SV_NONE;
	return has;
}

bool date_read_tell_week_of(const struct read_all *r, struct sv text,
			    bool prompt, struct date_fault *fault)
{
	enum { WEEK = 7, WEEKEND = 2 };
	size_t at = find_week(&r->t), next = at + 1;
	struct read_all rest = { .t = r->t };
	struct build b = { .arena = r->t.arena };
	struct date_fault unused;
	struct sv typed;
	struct date d;
	bool dated, end, weekend;
	int64_t monday, from;

	if (at == r->t.n ||
	    (at > 0 && (r->t.v[at - 1].kind == READ_NUMBER ||
			r->t.v[at - 1].kind == READ_ORDINAL)) ||
	    (at + 1 < r->t.n && r->t.v[at + 1].kind == READ_NUMBER &&
	     sv_eq(sv_slice(r->t.text, r->t.v[at].at,
			    r->t.v[at].at + r->t.v[at].n), SV("week"))))
		return false; /* week 20 of May */
	while (next < r->t.n && r->t.v[next].kind == READ_SINCE)
		next++;
	rest.t.n -= next - at;
	memmove(&rest.t.v[at], &r->t.v[next],
		(r->t.n - next) * sizeof(*r->t.v));
	date_read_tokens(&rest);
	dated = rest.n == 0 && date_read_in_year(&rest);
	if (rest.n != 1 ||
	    !date_parse(r->t.arena, rest.edtf[0], DATE_STRICT, &d, NULL,
			&unused) ||
	    d.first_end != END_KNOWN || d.last_end != END_KNOWN ||
	    d.last - d.first >= WEEK || !d.parts[0].day)
		return false;
	typed = sv_slice(r->t.text, r->t.v[at].at,
			 r->t.v[at].at + r->t.v[at].n);
	weekend = has_one(typed, "ekend,ochenende,выход,выхад,sonu");
	end = has_one(typed, "end,w/e,zum,bis,до");
	monday = d.first - date_weekday(d.first) + 1;
	build_str(&b, prompt ? "type " : "write ");
	if (d.first != d.last) {
		build_sv(&b, rest.edtf[0]);
	} else if (weekend) {
		put_days(&b, monday + WEEK - WEEKEND, WEEKEND);
		build_str(&b, " for the Saturday and Sunday of that week");
	} else {
		from = end ? d.first - WEEK + 1 : d.first;
		put_days(&b, monday, WEEK);
		build_str(&b, from == monday ? "" : " for Monday to Sunday, ");
		if (from != monday)
			put_days(&b, from, WEEK);
		build_str(&b, from == monday ? "" :
			      end ? " for the seven days until then" :
				    " for the seven days from then");
	}
	if (dated)
		build_fmt(&b, ", where the year is %d", date_read_some_year(r));
	snprintf(fault->message, sizeof(fault->message), "%.*s",
		 SV_ARG(build_view(&b)));
	fault->column = date_read_column(r, text, r->t.v[at].at);
	fault->about = dated ? fault->about : ABOUT_DOUBT;
	return true;
}

bool date_read_tell_weekdays(const struct read_all *r, struct sv text,
			     bool prompt, struct date_fault *fault)
{
	struct build b = { .arena = r->t.arena };
	size_t first, joint, last;

	if (!date_read_find_weekdays(&r->t, &first, &joint, &last) ||
	    date_read_last(&r->t, READ_AND, last, r->t.n) < r->t.n ||
	    date_read_last(&r->t, READ_NUMBER, 0, r->t.n) == r->t.n)
		return false;
	date_read_say_name(&b, &r->t, first, first + 1);
	build_str(&b, " and ");
	date_read_say_name(&b, &r->t, last, last + 1);
	snprintf(fault->message, sizeof(fault->message),
		 "%.*s are the weekdays of two days, and one is told: %s the "
		 "first and the last, as 2024-05-17/2024-05-19",
		 SV_ARG(build_view(&b)), prompt ? "type" : "write");
	fault->column = date_read_column(r, text, r->t.v[first].at);
	return true;
}
