/* What to write for hours that are no time. */
#include <stdio.h>
#include <string.h>

#include "wording/date_read_tell.h"

/* Whether V may be a time, or the hour of one. */
static bool is_hour(const struct read_token *v)
{
	enum { HOURS = 24 };

	return v->kind == READ_TIME ||
	       (v->kind == READ_NUMBER && v->digits < 3 && v->value < HOURS &&
		!v->ordinal);
}

/* The token between two hours of T, from the one to the other; 0 for none. */
static size_t between_hours(const struct read_text *t)
{
	for (size_t i = 1; i + 1 < t->n; i++) {
		const struct read_token *v = &t->v[i];
		bool joins = v->kind == READ_UNTIL || v->kind == READ_AND ||
			     (v->kind == READ_MARK &&
			      strchr("-=/", v->value));

		if (joins && is_hour(&v[-1]) && is_hour(&v[1]) &&
		    (v[-1].kind == READ_TIME || v[1].kind == READ_TIME))
			return i;
	}
	return 0;
}

/* Whether the time V of T is told by its half of the day: 3 pm. */
static bool has_half(const struct read_text *t, const struct read_token *v)
{
	struct sv typed = sv_slice(t->text, v->at, v->at + v->n);

	return sv_find_char(typed, 'm', 0) != SV_NONE ||
	       sv_find_char(typed, 'M', 0) != SV_NONE;
}

/* The second at which the hours of T begin, before token K between them, in the
 * half of the day of the last one if it has one: 3-5 pm at 15:00. */
static int begins_at(const struct read_text *t, size_t k)
{
	enum { HOUR = 3600, HALF = 12 * HOUR };
	const struct read_token *from = &t->v[k - 1], *to = &t->v[k + 1];
	bool timed = from->kind == READ_TIME;
	int second = timed ? from->part.second : from->value * HOUR;

	if (to->kind == READ_TIME && has_half(t, to) &&
	    !(timed && has_half(t, from)) &&
	    second + HALF < to->part.second)
		second += HALF;
	return second;
}

/* Sets FAULT to what to write where a word before the time of R is of that: 5
 * May 1992 after 3 pm; else returns false. */
static bool tell_about_hour(const struct read_all *r, struct sv text,
			    bool prompt, struct date_fault *fault)
{
	static const bool about[] = {
		[READ_DOUBT] = true, [READ_SINCE] = true, [READ_UNTIL] = true,
		[READ_AFTER] = true, [READ_BEFORE] = true,
		[READ_LATER] = true, [READ_EARLIER] = true,
		[READ_UNKNOWN] = false,
	};
	const struct read_text *t = &r->t;
	struct read_all rest = { .t = *t };
	struct build b = { .arena = t->arena };
	size_t at = 0, day, to;

	while (at + 1 < t->n && !(about[t->v[at].kind] && t->v[at].n > 1 &&
				  (t->v[at + 1].kind == READ_TIME ||
				   (at > 0 && t->v[at - 1].kind == READ_TIME &&
				    t->v[at - 1].turn != READ_TURN_NONE))))
		at++; /* saat 15:00-dan sonra */
	for (to = at; to < t->n && about[t->v[to].kind];)
		to++;
	if (at + 1 >= t->n)
		return false;
	rest.t.n -= to - at;
	memmove(&rest.t.v[at], &t->v[to], (rest.t.n - at) * sizeof(*t->v));
	date_read_tokens(&rest);
	day = rest.n == 1 ? sv_find_char(rest.edtf[0], 'T', 0) : SV_NONE;
	if (day == SV_NONE)
		return false;
	build_str(&b, "EDTF cannot say ");
	date_read_say_name(&b, t, to - 1, to);
	build_fmt(&b, " of an hour: %s %.*s or %.*s",
		  prompt ? "type" : "write", SV_ARG(rest.edtf[0]),
		  SV_ARG(sv_slice(rest.edtf[0], 0, day)));
	build_str(&b, prompt ? "" : ", and the words as date_text");
	snprintf(fault->message, sizeof(fault->message), "%.*s",
		 SV_ARG(build_view(&b)));
	fault->column = date_read_column(r, text, t->v[at].at);
	fault->about = ABOUT_DOUBT;
	return true;
}

bool date_read_tell_hours(const struct read_all *r, struct sv text, bool prompt,
			  struct date_fault *fault)
{
	enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 10 /* bytes */ };
	size_t k = between_hours(&r->t), from = k - 1;
	const struct read_token *v = r->t.v;
	struct read_all rest = { .t = r->t };
	struct build b = { .arena = r->t.arena };
	bool dated;
	int second;

	if (k == 0)
		return tell_about_hour(r, text, prompt, fault);
	while (from > 0 && (v[from - 1].kind == READ_SINCE ||
			    v[from - 1].kind == READ_BETWEEN ||
			    date_read_mark(&r->t, from - 1, ',')))
		from--;
	rest.t.n -= k + 2 - from;
	memmove(&rest.t.v[from], &v[k + 2], (r->t.n - k - 2) * sizeof(*v));
	date_read_tokens(&rest);
	dated = rest.n == 0 && date_read_in_year(&rest);
	if (rest.n == 0)
		return false;
	second = begins_at(&r->t, k);
	build_fmt(&b, "EDTF has no span of hours: %s %.*s",
		  prompt ? "type" : "write", SV_ARG(rest.edtf[0]));
	if (rest.n > 1)
		build_fmt(&b, " for %s, %.*s for %s", rest.how[0],
			  SV_ARG(rest.edtf[1]), rest.how[1]);
	else if (rest.edtf[0].n == DAY)
		build_fmt(&b, ", or %.*sT%02d:%02d:%02d for its beginning",
			  SV_ARG(rest.edtf[0]), second / HOUR,
			  second / MINUTE % MINUTE, second % MINUTE);
	if (dated)
		build_fmt(&b, ", where the year is %d",
			  date_read_some_year(r));
	build_str(&b, prompt ? "" : ", and the words as date_text");
	snprintf(fault->message, sizeof(fault->message), "%.*s",
		 SV_ARG(build_view(&b)));
	fault->column = date_read_column(r, text, v[k - 1].at);
	fault->about = dated ? fault->about : ABOUT_DOUBT;
	return true;
}
