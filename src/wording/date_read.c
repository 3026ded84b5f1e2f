/* Whole dates as people type them: spans, choices, and what may be two. */
#include <stdio.h>
#include <string.h>

#include "wording/date_phrases.h"
#include "wording/date_read_tell.h"

enum { TEXT_MAX = 400, STEP_MAX = 999999 };

/* Whether token I of R says that what stands before it goes on: 2007, ongoing;
 * and 2007 indiyədək, which no word joins to its year. */
static bool goes_on(const struct read_all *r, size_t i)
{
	const struct read_token *v = &r->t.v[i];
	bool until = i > 0 && v->kind == READ_UNTIL && v[-1].kind == READ_SIDE;

	return i > until && (v->kind == READ_GOES_ON ||
			     (until && v[-2].kind == READ_NUMBER));
}

/* Makes of the word at the end of R that something goes on an open end: that of
 * a span where a dash stands before it, else what is since then. */
static void take_going(struct read_all *r)
{
	struct read_text *t = &r->t;
	size_t at = t->n > 1 && date_read_mark(t, t->n - 1, ')') ? t->n - 2 :
		    t->n > 0 ? t->n - 1 : 0;

	if (t->n == 0 || !goes_on(r, at))
		return;
	at -= t->v[at].kind == READ_UNTIL;
	t->n = at + 1;
	if (date_read_mark(t, at - 1, '-') || date_read_mark(t, at - 1, '=')) {
		t->v[at].kind = READ_SIDE;
		t->v[at].value = 0;
		return;
	}
	if (at > 1 && (date_read_mark(t, at - 1, ',') ||
		       date_read_mark(t, at - 1, '(') ||
		       date_read_mark(t, at - 1, ';')))
		at--;
	t->v[at] = t->v[t->n - 1];
	t->v[at].kind = READ_MARK;
	t->v[at].value = 'R';
	t->n = at + 1;
}

/* Takes out what is said of a whole span: that an end is not known. */
static void take_out(struct read_all *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->t.n; i++) {
		const struct read_token *token = &r->t.v[i];
		bool end = token->kind == READ_END_UNKNOWN;
		bool start = token->kind == READ_START_UNKNOWN;

		r->end_unknown |= end;
		r->start_unknown |= start;
		if (!end && !start)
			r->t.v[n++] = *token;
		else if (n > 0 && date_read_mark(&r->t, n - 1, ','))
			n--;
	}
	r->t.n = n;
}

/* FROM moved by COUNT months, on the last day of a month that is shorter. */
static bool add_months(int64_t from, int64_t count, int64_t *day)
{
	int64_t year;
	int month, d, days;

	date_from_day(from, &year, &month, &d);
	count += year * 12 + month - 1;
	month = (int)((count % 12 + 12) % 12) + 1;
	year = (count - (month - 1)) / 12;
	if (year < -READ_LAST_YEAR || year > READ_LAST_YEAR)
		return false;
	days = date_month_days(year, month);
	*day = date_day_number(year, month, d < days ? d : days);
	return true;
}

/* Reads +3m and its like from the day FROM; false when TEXT is none. */
static bool read_step(struct read_all *r, struct sv text, int64_t from)
{
	char sign = text.s[0], unit = text.s[text.n - 1];
	int64_t low = date_day_number(-READ_LAST_YEAR, 1, 1), day = from;
	int64_t high = date_day_number(READ_LAST_YEAR, 12, 31);
	unsigned long long count;
	struct build edtf = { .arena = r->t.arena };
	int64_t n;
	bool good = from >= low && from <= high;

	if (text.n < 3 || (sign != '+' && sign != '-') ||
	    !strchr("dwmy", unit) ||
	    !sv_to_u64(sv_trim(sv_slice(text, 1, text.n - 1)), STEP_MAX,
		       &count))
		return false;
	n = sign == '-' ? -(int64_t)count : (int64_t)count;
	if (good && (unit == 'd' || unit == 'w'))
		day += unit == 'w' ? 7 * n : n;
	else
		good = good && add_months(from, unit == 'y' ? 12 * n : n, &day);
	if (!good || day < low || day > high) {
		r->fault.about = ABOUT_CALENDAR;
		snprintf(r->fault.message, sizeof(r->fault.message),
			 "no such day: that is beyond the years -9999 to 9999");
		return true;
	}
	date_print_day(&edtf, day);
	r->edtf[r->n++] = build_view(&edtf);
	return true;
}

/* Takes off the quotation marks or parentheses that all of T stands in, '15 May
 * 1850', (1850), which has no others. */
static void take_off_quotes(struct read_text *t)
{
	bool quotes = date_read_mark(t, 0, '\'');

	if (t->n < 3 || !(quotes ? date_read_mark(t, t->n - 1, '\'') :
				   date_read_mark(t, 0, '(') &&
				   date_read_mark(t, t->n - 1, ')')))
		return;
	for (size_t i = 1; i + 1 < t->n && !quotes; i++)
		if (date_read_mark(t, i, '(') || date_read_mark(t, i, ')'))
			return;
	t->n -= 2;
	memmove(t->v, t->v + 1, t->n * sizeof(*t->v));
}

/* Makes commas of the semicolons of T that separate dates, outside notes. */
static void take_semicolons(struct read_text *t)
{
	size_t depth = 0;

	for (size_t i = 0; i < t->n; i++) {
		depth += date_read_mark(t, i, '(');
		depth -= depth > 0 && date_read_mark(t, i, ')');
		if (depth == 0 && date_read_mark(t, i, ';'))
			t->v[i].value = ',';
	}
}

/* Reads TEXT, which is no EDTF, into R, with its texts in A. */
static void read_text(struct read_all *r, struct arena *a, struct sv text,
		      const struct date_context *how)
{
	struct date_fault fault;
	struct date d;

	*r = (struct read_all){ .t = { .arena = a, .text = sv_trim(text),
				       .how = how } };
	if (!how || !how->sought)
		r->t.text = date_read_unquoted(r->t.text);
	if (r->t.text.n == 0 || r->t.text.n > TEXT_MAX)
		return;
	/* EDTF with blanks or quotation marks about it. */
	if (r->t.text.n < text.n &&
	    date_parse(a, r->t.text, DATE_STRICT, &d, NULL, &fault)) {
		date_read_add(r, (enum date_form)d.form, d.parts, d.nparts, "");
		return;
	}
	if (how && how->relative && read_step(r, r->t.text, how->from))
		return;
	if (date_read_gaps(r))
		return;
	if (!date_read_cut(&r->t)) {
		r->t.n = 0;
		return;
	}
	take_out(r);
	take_going(r);
	take_off_quotes(&r->t);
	date_read_join_brackets(&r->t);
	take_semicolons(&r->t);
	date_read_join_notes(&r->t);
	date_read_move_year(&r->t);
	date_read_join_marks(&r->t);
	date_read_join_ordinals(&r->t);
	date_read_join_cases(&r->t);
	date_read_join_beyond(&r->t);
	date_read_join_margins(&r->t);
	date_read_join_crosses(&r->t);
	date_read_join_between(&r->t);
	date_read_join_thousands(&r->t);
	date_read_join_decades(&r->t);
	date_read_join_years(&r->t);
	date_read_join_weeks(&r->t);
	date_read_join_double_years(&r->t);
	date_read_join_days(&r->t);
	date_read_join_weekdays(&r->t);
	date_read_move_era(&r->t);
	if (!date_read_creation(r))
		date_read_tokens(r);
}

bool date_read(struct arena *a, struct sv text, const struct date_context *c,
	       struct date *out, struct date_fault *fault)
{
	struct arena scratch = { 0 };
	struct read_all r;
	struct date_fault why;
	bool is;

	text = sv_trim(text);
	if (date_parse(a, text, DATE_LENIENT, out, NULL, fault ? fault : &why))
		return true;
	read_text(&r, &scratch, text, c);
	is = r.n == 1 && !r.slip &&
	     date_parse(a, r.edtf[0], DATE_STRICT, out, NULL, &why);
	if (!is && fault)
		date_read_explain(&r, text, fault);
	arena_free(&scratch);
	return is;
}

void date_read_hint(struct sv text, struct date_fault *fault)
{
	struct arena scratch = { 0 };
	struct read_all r;

	read_text(&r, &scratch, text, NULL);
	date_read_explain(&r, text, fault);
	arena_free(&scratch);
}

/* Whether token I of T is more likely another word, for no day follows it: sa
 * 2024, son 2024; or no word but of what EDTF has no code for: Easter 1916; or
 * says that something goes on where it does not end the text. */
static bool is_word_beside(const struct read_text *t, size_t i)
{
	enum { SHORT = 4 }; /* bytes */
	const struct read_token *v = &t->v[i];
	size_t next = i + 1 + date_read_mark(t, i + 1, '-');

	if (v->kind == READ_HUNDREDS)
		return next >= t->n || !t->v[next].many;
	if (v->kind == READ_FEAST ||
	    (v->kind == READ_FILLER && v->value > READ_LEADS) ||
	    (v->kind == READ_COUNTED && v->value == READ_REIGN) ||
	    (v->kind == READ_GOES_ON && (i == 0 || i + 1 < t->n)) ||
	    (v->kind == READ_VAGUE && v->value >= READ_TURN && i + 1 < t->n))
		return true;
	return (v->kind == READ_WEEKDAY || v->kind == READ_ORDINAL) &&
	       v->n <= SHORT && i + 1 < t->n && v[1].kind == READ_NUMBER &&
	       v[1].digits > 2;
}

size_t date_read_speaks(struct sv text, bool *when)
{
	struct arena scratch = { 0 };
	struct read_text t = { .arena = &scratch, .text = text };
	bool cut = text.n > 0 && text.n <= TEXT_MAX && date_read_cut(&t);
	bool counts = false; /* which century: not "ties of centuries" */
	size_t n = 0, i;

	*when = false;
	for (i = 0; cut && i < t.n && t.v[i].kind != READ_UNKNOWN &&
		    !is_word_beside(&t, i); i++) {
		const struct read_token *v = &t.v[i];
		bool many = i + 1 < t.n && v[1].kind == READ_MILLIONS;

		n = v->at + v->n;
		counts |= v->kind == READ_NUMBER || v->kind == READ_ORDINAL;
		*when |= (v->kind == READ_NUMBER && v->digits > 2 && !many) ||
			 v->kind == READ_EDTF || v->kind == READ_MONTH ||
			 v->kind == READ_SEASON || v->kind == READ_ERA ||
			 (v->kind == READ_CENTURY && counts) ||
			 v->kind == READ_HUNDREDS;
	}
	arena_free(&scratch);
	/* What says nothing at the end is left out of the tokens. */
	return cut && i == t.n ? text.n : n;
}

bool date_read_is_moved(struct sv text)
{
	struct arena scratch = { 0 };
	struct read_text t = { .arena = &scratch, .text = text };
	bool moved = false;

	if (text.n > 0 && text.n <= TEXT_MAX && date_read_cut(&t)) {
		date_read_join_days(&t);
		for (size_t i = 0; i < t.n; i++)
			moved |= (t.v[i].kind == READ_CALENDAR &&
				  t.v[i].value == READ_JULIAN) ||
				 (i > 0 && t.v[i].kind == READ_MONTH &&
				  t.v[i].n == 3 && t.v[i].value == 7 &&
				  date_read_mark(&t, i - 1, '(')) ||
				 date_read_mark(&t, i, 'P');
	}
	arena_free(&scratch);
	return moved;
}

bool date_read_says_julian(struct sv text)
{
	struct arena scratch = { 0 };
	struct read_text t = { .arena = &scratch, .text = sv_trim(text) };
	bool julian = t.text.n > 0 && t.text.n <= TEXT_MAX &&
		      date_read_cut(&t) && t.n > 0;

	for (size_t i = 0; i < t.n; i++)
		julian &= (t.v[i].kind == READ_CALENDAR &&
			   t.v[i].value == READ_JULIAN) ||
			  (i > 0 && date_read_mark(&t, i, '.'));
	arena_free(&scratch);
	return julian;
}

/* Whether WORD begins with C, a small ASCII letter. */
static bool begins(struct sv word, char c)
{
	return word.n > 0 && (word.s[0] | 0x20) == c;
}

bool date_read_begins(const struct locale *l, char c)
{
	const struct date_phrases *own = date_phrases(l);
	bool any = begins(sv_of(own->today), c) ||
		   begins(sv_of(own->yesterday), c) ||
		   begins(sv_of(own->tomorrow), c);

	for (int i = 0; i < 12; i++)
		any |= begins(l->months[i], c) || begins(l->months_alone[i], c);
	for (int i = 0; i < 4; i++)
		any |= begins(l->seasons[i], c);
	return any;
}
