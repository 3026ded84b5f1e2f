/* What is said of a text that is no date, or may be two. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "wording/date_read_tell.h"

/* Whether an x at AT of TEXT is a word, and no digit that is not known. */
static bool is_lone(struct sv text, size_t at)
{
	return (at == 0 || text.s[at - 1] == ' ') &&
	       (at + 1 == text.n || text.s[at + 1] == ' ');
}

/* Whether TEXT has a word, of letters beyond those of EDTF, so that a fault of
 * its EDTF says less than what may be written. */
static bool has_words(struct sv text)
{
	size_t others = 0;

	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i] | 0x20;

		others += c >= 0x80 || (c == 'x' && is_lone(text, i)) ||
			  (c >= 'a' && c <= 'z' && !strchr("xytzesu", c));
	}
	return others > 0;
}

/* Whether a fault of EDTF in the text of R, about ABOUT, says nothing of what
 * was meant, or something of another text, as of the 31 in 31/31/2024. */
static bool is_beside(const struct read_all *r, enum date_about about)
{
	struct sv text = r->t.text;
	bool digit = false, other = false; /* than a number */

	if (about != ABOUT_DIGITS)
		return about != ABOUT_CALENDAR && has_words(text);
	if (date_read_own_year(r))
		return true; /* 5-32-2024 */
	for (size_t i = 0; i < text.n; i++) {
		digit |= date_is_digit(text.s[i]);
		other |= !date_is_digit(text.s[i]) && text.s[i] != '-' &&
			 text.s[i] != 'X';
	}
	return other || !digit;
}

/* Sets FAULT to how to write R in a year, when a year is all that it lacks, as
 * May 5 does for who does not know today; else returns false. */
static bool add_year(const struct read_all *r, struct date_fault *fault)
{
	struct read_all dated = *r;

	if (r->t.n == 0 || r->t.v[0].minus || !date_read_in_year(&dated))
		return false;
	if (dated.n == 2) {
		snprintf(fault->message, sizeof(fault->message),
			 "the year is missing: write %.*s for %s, %.*s for %s, "
			 "where it is %d", SV_ARG(dated.edtf[0]), dated.how[0],
			 SV_ARG(dated.edtf[1]), dated.how[1],
			 date_read_some_year(r));
		return true;
	}
	snprintf(fault->message, sizeof(fault->message),
		 "the year is missing: write %.*s where it is %d",
		 SV_ARG(dated.edtf[0]), date_read_some_year(r));
	return true;
}

/* Sets FAULT to the words of R that are none of a date, or that make it none,
 * with what to WRITE; of what may be meant without them nothing is said. */
static bool tell_unknown(const struct read_all *r, struct sv text,
			 struct sv write, struct date_fault *fault)
{
	struct build b = { .arena = r->t.arena };
	size_t from = 0, to;
	bool unknown, counted = false;

	while (from < r->t.n && r->t.v[from].kind != READ_UNKNOWN)
		from++;
	for (to = from; to < r->t.n && r->t.v[to].kind == READ_UNKNOWN;)
		to++;
	unknown = from < to;
	for (size_t i = 0; i < r->t.n && !unknown && !counted; i++) {
		counted = date_read_is_counted(&r->t, i);
		from = counted ? i : from;
		to = counted ? i + 2 : to;
	}
	if (!unknown && !counted && !date_read_find_odd(r, &from, &to))
		return false;
	date_read_say_name(&b, &r->t, from, to);
	snprintf(fault->message, sizeof(fault->message), "%.*s %s: %.*s",
		 SV_ARG(build_view(&b)), unknown ?
			 "is no word of a date" : "does not go with the rest",
		 SV_ARG(write));
	fault->column = date_read_column(r, text, r->t.v[from].at);
	return true;
}

/* Whether the one date that R is goes on after Christ, and its text says an era
 * of the beginning alone: 6 BC – 10. */
static bool ends_after_christ(const struct read_all *r)
{
	struct date_fault fault;
	struct date d;
	bool before = false;

	for (size_t i = 0; i < r->t.n; i++) {
		if (r->t.v[i].kind == READ_ERA && r->t.v[i].value > 0)
			return false;
		before |= r->t.v[i].kind == READ_ERA;
	}
	return before && date_parse(r->t.arena, r->edtf[0], DATE_STRICT, &d,
				    NULL, &fault) &&
	       d.nparts > 1 && d.parts[d.nparts - 1].year > 0;
}

/* Says how to write R, which is one date or more. */
static void tell_dates(const struct read_all *r, struct date_fault *fault)
{
	static const struct {
		enum read_kind kind;
		int value;
		const char *text;
	} notes[] = {
		{ READ_ERA, 1, "" },
		{ READ_ERA, -1, ": 1 BC is the year 0000, 2 BC -0001" },
		{ READ_CALENDAR, READ_JULIAN, ", its day by today's calendar, "
		  "or the day as it is with calendar: julian" },
		{ READ_AS_OF, 0, ", at as_of: if it held then" },
	};
	enum { BOTH_MAX = 90 }; /* bytes of two dates that fit */
	const char *note = "";

	for (size_t i = 0; i < r->t.n; i++)
		for (size_t k = 0; k < sizeof(notes) / sizeof(*notes); k++)
			if (notes[k].kind == (enum read_kind)r->t.v[i].kind &&
			    notes[k].value == r->t.v[i].value)
				note = notes[k].text;
	if (r->n == 1 && r->slip)
		snprintf(fault->message, sizeof(fault->message),
			 "no such month: write %.*s if that is the day",
			 SV_ARG(r->edtf[0]));
	else if (r->n == 1)
		snprintf(fault->message, sizeof(fault->message),
			 "write %.*s%s%s", SV_ARG(r->edtf[0]), note,
			 ends_after_christ(r) ? ", and the end is AD" : "");
	else if (r->edtf[0].n + r->edtf[1].n > BOTH_MAX)
		snprintf(fault->message, sizeof(fault->message),
			 "this may be %s or %s: write which as EDTF",
			 r->how[0], r->how[1]);
	else
		snprintf(fault->message, sizeof(fault->message),
			 "write %.*s for %s, %.*s for %s", SV_ARG(r->edtf[0]),
			 r->how[0], SV_ARG(r->edtf[1]), r->how[1]);
}

/* Whether what R tells is some time away from the year that it names, by a word
 * that is none of a date or a day of the week that is counted from there: long
 * before 1850, first Monday after 5 May 1992. */
static bool is_moved(const struct read_all *r)
{
	const struct read_text *t = &r->t;
	enum { EVE = 13 };
	bool bound = date_read_last(t, READ_AFTER, 0, t->n) < t->n ||
		     date_read_last(t, READ_BEFORE, 0, t->n) < t->n;
	bool other = date_read_last(t, READ_UNKNOWN, 0, t->n) < t->n;

	for (size_t i = 0; i < t->n; i++) {
		if (t->v[i].kind == READ_VAGUE && t->v[i].value == EVE)
			return true;
		bound |= t->v[i].kind == READ_UNTIL && t->v[i].value == 1;
		other |= t->v[i].kind == READ_ORDINAL && i + 1 < t->n &&
			 t->v[i + 1].kind == READ_WEEKDAY;
	}
	return bound && other && date_read_has_year(t);
}

/* Whether a word of R that may mean more says that its years are counted from
 * elsewhere: 5752 AM, 1414 H. */
static bool is_counted_otherwise(const struct read_all *r)
{
	static const struct sv words[] = {
		SV_INIT("AM"), SV_INIT("A.M"), SV_INIT("H"), SV_INIT("h"),
		SV_INIT("SH"), SV_INIT("BE"), SV_INIT("SE"), SV_INIT("Post"),
	};
	bool is = false;

	for (size_t i = 0; i < r->t.n; i++) {
		const struct read_token *v = &r->t.v[i];
		struct sv typed = sv_slice(r->t.text, v->at, v->at + v->n);
		bool half = v->kind == READ_QUARTER && i > 0 &&
			    v[-1].kind == READ_NUMBER && v[-1].digits > 2;

		for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
			is |= (v->kind == READ_UNKNOWN || half) &&
			      sv_eq(typed, words[k]);
	}
	return is;
}

/* Whether what R tells leads away from the year that it names: 10 years before
 * 1990. */
static bool leads_away(const struct read_all *r)
{
	return date_read_last(&r->t, READ_AFTER, 0, r->t.n) < r->t.n ||
	       date_read_last(&r->t, READ_BEFORE, 0, r->t.n) < r->t.n ||
	       date_read_last(&r->t, READ_RELATIVE, 0, r->t.n) < r->t.n;
}

/* What to type at a PROMPT, or to write, in the year of what R stands in, if it
 * is of that; month and day are left open where R has a year, for its own may
 * be meant. */
static struct sv examples(const struct read_all *r, bool prompt)
{
	struct build b = { .arena = r->t.arena };
	int year = date_read_some_year(r), own = date_read_own_year(r);
	size_t era = date_read_last(&r->t, READ_ERA, 0, r->t.n);

	if (prompt)
		return SV("type 2024-05-17, 17.5.2024, May 2024, today or +3m");
	if (era < r->t.n && r->t.v[era].value < 0)
		return SV("write when that was, as -0043 for 44 BC");
	if (is_moved(r) || is_counted_otherwise(r) || era < r->t.n ||
	    (own && leads_away(r)))
		return SV("write when that was, as YYYY-MM-DD, YYYY-MM or "
			  "YYYY");
	if (own)
		build_fmt(&b, "write %04d-MM-DD, %04d-MM or %04d", own, own,
			  own);
	else
		build_fmt(&b, "write %04d-05-17, %04d-05 or %04d", year, year,
			  year);
	return build_view(&b);
}

/* Makes of the example of FAULT, which EDTF gives, what to WRITE in the year
 * of R, if that is known. */
static void put_year(const struct read_all *r, struct sv write,
		     struct date_fault *fault)
{
	char *at = strstr(fault->message, "write 2024-");

	if (at && (date_read_own_year(r) || (r->t.how && r->t.how->year > 0)))
		snprintf(at, sizeof(fault->message) -
				     (size_t)(at - fault->message),
			 "%.*s", SV_ARG(write));
}

void date_read_explain(const struct read_all *r, struct sv text,
		       struct date_fault *fault)
{
	bool prompt = r->t.how && r->t.how->relative;
	struct sv write = examples(r, prompt);

	if (r->n > 0) {
		tell_dates(r, fault);
		fault->about = ABOUT_DOUBT;
	} else if (r->fault.about == ABOUT_CALENDAR ||
		   r->fault.about == ABOUT_ORDER) {
		/* EDTF itself may have told, and where. */
		if (fault->about != ABOUT_CALENDAR &&
		    fault->about != ABOUT_ORDER)
			fault->column = date_read_column(r, text, r->fault_at);
		snprintf(fault->message, sizeof(fault->message), "%s",
			 r->fault.message);
		fault->about = ABOUT_DOUBT;
	} else if (date_read_tell_digits(r, prompt, fault) ||
		   date_read_tell_weeks(r, text, fault) ||
		   date_read_tell_week_of(r, text, prompt, fault) ||
		   date_read_tell_numbers(r, text, prompt, fault) ||
		   date_read_tell_weekdays(r, text, prompt, fault) ||
		   date_read_tell_undated(r, text, fault) ||
		   date_read_tell_hours(r, text, prompt, fault) ||
		   date_read_tell_counted(r, text, prompt, fault) ||
		   date_read_tell_feast(r, text, prompt, fault) ||
		   date_read_tell_far(r, text, fault) ||
		   date_read_tell_relative(r, text, prompt, fault) ||
		   date_read_tell_dash(r, text, fault) ||
		   date_read_tell_vague(r, text, fault) ||
		   date_read_tell_open(r, text, fault)) {
		return;
	} else if (add_year(r, fault)) {
		fault->column = 1;
	} else if (date_read_tell_cut(r, text, fault) ||
		   (has_words(r->t.text) &&
		    date_read_tell_extra(r, text, fault)) ||
		   ((has_words(r->t.text) ||
		     (r->t.n > 1 && !date_read_has_year(&r->t))) &&
		    date_read_tell_short(r, text, fault))) {
		return;
	} else if (text.n > 0 && !(prompt && has_words(text)) &&
		   !is_beside(r, fault->about)) {
		/* what is wrong with the EDTF says it best */
		put_year(r, write, fault);
		return;
	} else if (r->t.how && r->t.how->brief) {
		return;
	} else if (!tell_unknown(r, text, write, fault)) {
		fault->column = prompt ? 1 : fault->column;
		snprintf(fault->message, sizeof(fault->message), "%s%.*s",
			 prompt ? "" : "this is no date: ", SV_ARG(write));
	}
}
