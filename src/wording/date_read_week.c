/* Weeks, by their number or a day of theirs, and the weekdays of a span. */
#include <stdio.h>
#include <string.h>

#include "wording/date_read_tell.h"

/* Which of its neighbours is the number of the week that token I of T names:
 * the next, if no more of a day follows it, or the one before; I for none. */
static size_t week_number(const struct read_text *t, size_t i)
{
	size_t next = i + 1;
	size_t last = i - (i > 1 && date_read_mark(t, i - 1, '.'));

	if (next < t->n && t->v[next].kind == READ_NUMBER &&
	    t->v[next].digits < 3 &&
	    (next + 1 == t->n || date_read_mark(t, next + 1, '/') ||
	     date_read_mark(t, next + 1, ',') ||
	     (t->v[next + 1].kind == READ_NUMBER &&
	      t->v[next + 1].digits == 4)))
		return next;
	return last > 0 && t->v[last - 1].kind == READ_NUMBER &&
			       t->v[last - 1].digits < 3 ?
		       last - 1 : i;
}

void date_read_join_weeks(struct read_text *t)
{
	enum { NO_WEEK = 99 };

	for (size_t i = 0; i < t->n; i++) {
		size_t number = week_number(t, i);
		size_t first = number < i ? number : i;
		size_t last = number < i ? i : number;

		if (t->v[i].kind != READ_WEEK || t->v[i].value)
			continue;
		t->v[i].kind = number == i ? READ_UNKNOWN : READ_WEEK;
		t->v[i].value = number == i ? READ_WEEK_OF : 0;
		if (number == i)
			continue;
		t->v[first].value = t->v[number].value > 0 ?
					    t->v[number].value : NO_WEEK;
		t->v[first].n = t->v[last].at + t->v[last].n - t->v[first].at;
		t->v[first].kind = READ_WEEK;
		t->n -= last - first;
		memmove(&t->v[first + 1], &t->v[last + 1],
			(t->n - first - 1) * sizeof(*t->v));
		i = first;
	}
}

/* Passes over the marks of I of T on, of an abbreviation or after it. */
static size_t skip_marks(const struct read_text *t, size_t i)
{
	while (i < t->n &&
	       (date_read_mark(t, i, '.') || date_read_mark(t, i, ',')))
		i++;
	return i;
}

/* The two weekdays that T begins with as a span: tokens *FIRST, *JOINT and
 * *LAST; false when it does not. */
static bool find_weekdays(const struct read_text *t, size_t *first,
			  size_t *joint, size_t *last)
{
	*first = t->n > 0 && (t->v[0].kind == READ_SINCE ||
			      t->v[0].kind == READ_SHORT_CENTURY); /* в */
	*joint = skip_marks(t, *first + 1);
	*last = *joint + 1;
	return *last < t->n && t->v[*first].kind == READ_WEEKDAY &&
	       t->v[*last].kind == READ_WEEKDAY &&
	       (t->v[*joint].kind == READ_UNTIL ||
		t->v[*joint].kind == READ_AND ||
		(t->v[*joint].kind == READ_MARK &&
		 strchr("-=/", t->v[*joint].value)));
}

void date_read_join_weekdays(struct read_text *t)
{
	size_t first, joint, last, to, k;
	struct read_token weekday;

	if (!find_weekdays(t, &first, &joint, &last))
		return;
	weekday = t->v[last];
	to = skip_marks(t, last + 1);
	k = date_read_split(t, to, t->n);
	if (k == 0)
		return;
	memmove(&t->v[joint], &t->v[to], (k + 1 - to) * sizeof(*t->v));
	to = joint + k + 1 - to;
	t->v[to] = weekday;
	memmove(&t->v[to + 1], &t->v[k + 1], (t->n - k - 1) * sizeof(*t->v));
	t->n -= k - to;
}

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
	end = has_one(typed, "end,zum,bis,до");
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

	if (!find_weekdays(&r->t, &first, &joint, &last) ||
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
