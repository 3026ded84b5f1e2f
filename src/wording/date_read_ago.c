/* What only the day on which it is said could tell, what is counted from
 * another year than ours, and what is millions of years back. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "wording/date_read_tell.h"

/* Whether the word V and the next say what the day on which they are said
 * tells, as last May, next Monday. */
static bool is_by_today(const struct read_token *v)
{
	return (v->kind == READ_BY_TODAY ||
		(v->kind == READ_ORDINAL && v->value == READ_LAST)) &&
	       (v[1].kind == READ_MONTH || v[1].kind == READ_SEASON ||
		v[1].kind == READ_WEEKDAY || v[1].kind == READ_COMPONENT);
}

static bool has_number(const struct read_text *t)
{
	return date_read_last(t, READ_NUMBER, 0, t->n) < t->n;
}

/* Whether V is the word for a thousand, which тыс. is of a millennium, too. */
static bool is_thousand(const struct read_token *v)
{
	return (v->kind == READ_CENTURY && v->value == 1) ||
	       (v->kind == READ_MILLIONS && v->value == 3);
}

/* Whether token I of T is a sign for thousands of years before the present: 12
 * ka BP. */
static bool is_ka(const struct read_text *t, size_t i)
{
	static const struct sv signs[] = {
		SV_INIT("ka"), SV_INIT("kyr"), SV_INIT("kyrs"), SV_INIT("kya"),
		SV_INIT("k"), SV_INIT("K"), SV_INIT("Ka"),
	};
	struct sv typed = sv_slice(t->text, t->v[i].at,
				   t->v[i].at + t->v[i].n);
	bool is = false;

	for (size_t k = 0; k < sizeof(signs) / sizeof(*signs); k++)
		is |= sv_eq(typed, signs[k]);
	return is || is_thousand(&t->v[i]);
}

/* The number that ends before token I of T, with what stands before a comma, a
 * full stop or a blank of its thousands, 10,000, and in thousands itself: 10
 * тыс.; 0 for none. */
static int64_t number_before(const struct read_text *t, size_t i)
{
	enum { THREE = 3, THOUSAND = 1000 };
	int64_t times = 1, value;
	bool dot = i > 0 && date_read_mark(t, i - 1, '.');
	size_t first;

	if (i > (size_t)dot && is_thousand(&t->v[i - 1 - dot])) {
		times = THOUSAND;
		i -= 1 + (size_t)dot;
	}
	if (i == 0 || t->v[i - 1].kind != READ_NUMBER || t->v[i - 1].roman)
		return 0;
	value = t->v[--i].value;
	if (t->v[i].digits != THREE || i == 0)
		return value * times;
	first = i - 1;
	first -= first > 0 && (date_read_mark(t, first, ',') ||
			       date_read_mark(t, first, '.'));
	return t->v[first].kind == READ_NUMBER && t->v[first].digits <= THREE ?
		       (t->v[first].value * (int64_t)THOUSAND + value) * times :
		       value * times;
}

/* Whether R says how many years ago, at token *AT of it, *COUNT of them or 0:
 * 10 000 лет назад, vor 10 Jahren. */
static bool find_years(const struct read_all *r, size_t *at, int64_t *count)
{
	const struct read_text *t = &r->t;
	size_t n = t->n;
	bool ago;

	*at = date_read_last(t, READ_RELATIVE, 0, n);
	*count = number_before(t, *at);
	if (*at < n)
		return t->v[*at].value == 1;
	ago = n > 2 && t->v[0].kind == READ_BEFORE &&
	      sv_eq(sv_slice(t->text, t->v[n - 1].at,
			     t->v[n - 1].at + t->v[n - 1].n), SV("Jahren"));
	*at = 0;
	*count = ago ? number_before(t, n - 1) : 0;
	return *count > 0 && (n == 3 || *count > 999);
}

/* Sets FAULT to the year that so many years ago was, about; false when R says
 * nothing of that. */
static bool tell_years_ago(const struct read_all *r, struct sv text,
			   bool prompt, struct date_fault *fault)
{
	enum { FAR = 1000, FROM = 2000, FARTHEST = 9999 + FROM };
	struct build b = { .arena = r->t.arena };
	bool known = prompt && r->t.how->today < INT64_MAX; /* today is */
	int64_t count, year = 0;
	int month, day;
	size_t at;

	if (!find_years(r, &at, &count))
		return false;
	if (known)
		date_from_day(r->t.how->today, &year, &month, &day);
	known = year > count;
	fault->column = date_read_column(r, text, r->t.v[at].at);
	date_read_say_name(&b, &r->t, at, at ? at + 1 : r->t.n);
	build_fmt(&b, " is another year each time that it is read: %s ",
		  prompt ? "type" : "write");
	if (count < FAR && known)
		build_fmt(&b, "%d", (int)(year - count));
	else if (count < FAR)
		build_fmt(&b, "the year, as %d", date_read_some_year(r));
	else if (count < FROM)
		build_fmt(&b, "%04d~ for about then", (int)(FROM - count));
	else if (count <= FARTHEST)
		build_fmt(&b, "-%04d~ for about then", (int)(count - FROM));
	else
		build_fmt(&b, "Y-%lld~ for about then",
			  (long long)(count - FROM));
	snprintf(fault->message, sizeof(fault->message), "%.*s",
		 SV_ARG(build_view(&b)));
	return true;
}

/* Sets FAULT to what is counted from the year that R names, 1990-cı ildən 5 il
 * sonra; false when there is none. */
static bool tell_counted_on(const struct read_all *r, struct sv text,
			    struct date_fault *fault)
{
	static const struct sv words[] = { SV_INIT("sonra"), SV_INIT("əvvəl"),
					   SV_INIT("öncə") };
	struct build b = { .arena = r->t.arena };
	size_t at = date_read_last(&r->t, READ_RELATIVE, 0, r->t.n);
	struct sv typed;
	bool is = false;

	if (at == r->t.n || !date_read_own_year(r))
		return false;
	typed = sv_slice(r->t.text, r->t.v[at].at,
			 r->t.v[at].at + r->t.v[at].n);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		is |= sv_ends(typed, words[i]);
	date_read_say_name(&b, &r->t, at, at + 1);
	if (!is)
		return false;
	snprintf(fault->message, sizeof(fault->message),
		 "%.*s counts from another date: write when that was, as "
		 "YYYY-MM-DD, YYYY-MM or YYYY", SV_ARG(build_view(&b)));
	fault->column = date_read_column(r, text, r->t.v[at].at);
	return true;
}

bool date_read_tell_relative(const struct read_all *r, struct sv text,
			     bool prompt, struct date_fault *fault)
{
	struct build b = { .arena = r->t.arena };

	if (tell_counted_on(r, text, fault))
		return true;
	if (tell_years_ago(r, text, prompt, fault))
		return true;
	for (size_t i = 0; i < r->t.n; i++) {
		const struct read_token *v = &r->t.v[i];
		bool two = i + 1 < r->t.n && is_by_today(v);

		if (two ? has_number(&r->t) :
		    prompt || (v->kind != READ_TODAY &&
			       v->kind != READ_RELATIVE))
			continue;
		fault->column = date_read_column(r, text, v->at);
		date_read_say_name(&b, &r->t, i, i + 1 + two);
		snprintf(fault->message, sizeof(fault->message),
			 "%.*s is another day each time that it is read: write "
			 "the day, as %04d-05-17", SV_ARG(build_view(&b)),
			 date_read_some_year(r));
		return true;
	}
	return false;
}

/* Appends YEAR, counted from the year 0, as EDTF. */
static void put_year(struct build *b, int64_t year)
{
	enum { LAST = 9999 };
	bool far = year < -LAST || year > LAST;

	build_fmt(b, "%s%s%04lld", far ? "Y" : "", year < 0 ? "-" : "",
		  (long long)(year < 0 ? -year : year));
}

/* Appends what to write for the years of R before 1950, one or two of them,
 * before token AT; false when they are none or more. */
static bool put_before_present(const struct read_all *r, size_t at,
			       struct build *b)
{
	enum { PRESENT = 1950, THOUSAND = 1000 };
	const struct read_text *t = &r->t;
	int64_t years[2], n = 0;
	bool choice = date_read_last(t, READ_BETWEEN, 0, at) < at;

	for (size_t i = 1; i < at; i++) {
		bool number = t->v[i - 1].kind == READ_NUMBER;

		if (is_ka(t, i) ? i > 1 || !number || t->v[0].roman :
				  number && t->v[i].kind == READ_UNKNOWN)
			return false; /* 12 Ma BP, 12.5 ka BP */
	}
	if (at > 1 && is_ka(t, 1)) {
		put_year(b, PRESENT - THOUSAND * (int64_t)t->v[0].value);
		build_char(b, '~');
		return true;
	}

	for (size_t i = 1; i <= at; i++) {
		const struct read_token *v = &t->v[i];

		if (t->v[i - 1].kind != READ_NUMBER ||
		    (i < at && t->v[i - 1].digits < 3 &&
		     number_before(t, i + 1) >= THOUSAND) ||
		    (i + 1 < at && v->kind == READ_MARK && v[1].digits == 3 &&
		     !v[1].blank && t->v[i - 1].digits < 4))
			continue;
		if (n == 2)
			return false;
		years[n++] = PRESENT - number_before(t, i);
	}
	if (n == 0 || (n == 2 && !choice && years[0] >= years[1]))
		return false;
	if (n == 2 && years[0] > years[1]) { /* of a margin */
		years[0] = years[1];
		years[1] = PRESENT - number_before(t, 2);
	}
	build_str(b, choice ? "[" : "");
	put_year(b, years[0]);
	build_str(b, n == 1 ? "~" : choice ? ".." : "~/");
	if (n == 2)
		put_year(b, years[1]);
	build_str(b, n == 1 ? "" : choice ? "]" : "~");
	return true;
}

/* Whether token I of T is no word of a date and may be a name: a capital leads
 * it, and more than an abbreviation of two letters follows. */
static bool is_name(const struct read_text *t, size_t i)
{
	enum { SHORT = 2 };
	size_t at = t->v[i].at, end = at;

	return t->v[i].kind == READ_UNKNOWN && t->v[i].n > SHORT &&
	       date_read_next(t->text, at, &end) != utf8_next(t->text, &at);
}

/* Where T tells of a reign, by a word for that or by a name and its number that
 * no year follows, as 5 Geo. III; T->n for nowhere. */
static size_t find_reign(const struct read_text *t)
{
	size_t at = date_read_last(t, READ_COUNTED, 0, t->n);
	bool year = false;

	if (at < t->n)
		return t->v[at].value == READ_REIGN ? at : t->n;
	for (size_t i = 0; i < t->n; i++) {
		size_t last = i - (i > 1 && date_read_mark(t, i - 1, '.'));

		year |= t->v[i].kind == READ_NUMBER && t->v[i].digits > 2;
		if (t->v[i].kind == READ_NUMBER && t->v[i].roman &&
		    t->v[i].blank && last > 0 && is_name(t, last - 1))
			at = last - 1;
	}
	return year ? t->n : at;
}

bool date_read_tell_counted(const struct read_all *r, struct sv text,
			    bool prompt, struct date_fault *fault)
{
	struct build b = { .arena = r->t.arena };
	size_t at = find_reign(&r->t);
	bool reign = at < r->t.n, back;
	const char *write = prompt ? "type" : "write";
	size_t n;

	if (!reign)
		at = date_read_last(&r->t, READ_COUNTED, 0, r->t.n);
	if (at == r->t.n ||
	    (!reign &&
	     date_read_last(&r->t, READ_NUMBER, 0, r->t.n) == r->t.n))
		return false;
	back = !reign && r->t.v[at].value;
	date_read_say_name(&b, &r->t, at, at + 1);
	if (back)
		build_fmt(&b, " counts back from 1950: %s ", write);
	else
		build_fmt(&b, " %s: %s when that was%s, as YYYY-MM-DD, "
			  "YYYY-MM or YYYY", reign ? "tells of a reign" :
			  "is of another calendar", write,
			  reign ? "" : " by ours");
	n = b.n;
	if (back && !put_before_present(r, at, &b)) {
		build_cut(&b, n);
		build_str(&b, "-3050~ for 5000 of them");
	}
	snprintf(fault->message, sizeof(fault->message), "%.*s",
		 SV_ARG(build_view(&b)));
	fault->column = date_read_column(r, text, r->t.v[at].at);
	return true;
}

bool date_read_tell_far(const struct read_all *r, struct sv text,
			struct date_fault *fault)
{
	const struct read_text *t = &r->t;
	size_t at = date_read_last(t, READ_MILLIONS, 0, t->n), first;
	int digits, exponent;

	if (at == t->n || at == 0 || is_thousand(&t->v[at]) ||
	    t->v[at - 1].kind != READ_NUMBER ||
	    t->v[at - 1].digits > 4)
		return false;
	first = at - 1;
	digits = t->v[first].value;
	exponent = t->v[at].value;
	if (first > 1 && (date_read_mark(t, first - 1, '.') ||
			  date_read_mark(t, first - 1, ',')) &&
	    t->v[first - 2].kind == READ_NUMBER && digits < 10 &&
	    t->v[first - 2].value < 1000) { /* 3.5 million */
		first -= 2;
		digits += 10 * t->v[first].value;
		exponent--;
	}
	if (digits == 0)
		return false;
	fault->column = date_read_column(r, text, t->v[first].at);
	snprintf(fault->message, sizeof(fault->message),
		 "so far back only a year can be told, counted from the year "
		 "0: write Y-%dE%d", digits, exponent);
	return true;
}
