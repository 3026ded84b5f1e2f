/* Whole dates as people type them: spans, choices, and what may be two. */
#include <stdio.h>
#include <string.h>

#include "wording/date_phrases.h"
#include "wording/date_read_parts.h"

enum {
	TEXT_MAX = 400,
	STEP_MAX = 999999,
	LAST_YEAR = 9999,
	ALL_X = 15, /* of the four digits of a year */
};

bool date_read_add(struct read_all *r, enum date_form form,
		const struct date_part *parts, uint32_t n, const char *how)
{
	struct date d = { .parts = parts, .nparts = n, .form = (uint8_t)form };
	struct build b = { .arena = r->t.arena };
	struct date_fault fault;
	struct sv edtf;

	date_print(&b, &d);
	edtf = build_view(&b);
	if (!date_parse(r->t.arena, edtf, DATE_STRICT, &d, NULL, &fault)) {
		if (!r->fault.message[0])
			r->fault = fault;
		return false;
	}
	for (size_t i = 0; i < r->n && i < READINGS; i++)
		if (sv_eq(r->edtf[i], edtf) || (r->way && r->how[i] == r->way))
			return true;
	if (r->n < READINGS) {
		r->edtf[r->n] = edtf;
		r->how[r->n] = r->way ? r->way : how;
	}
	r->n++;
	return true;
}

bool date_read_add_span(struct read_all *r, struct date_part from,
			struct date_part to, const char *how)
{
	struct date_part parts[2] = { from, to };

	return date_read_add(r, DATE_INTERVAL, parts, 2, how);
}

bool date_read_step_over(struct date_part *p, int step)
{
	struct date_part next = { 0 };
	struct date_span span;
	int month, day;

	if (p->flags & PART_TIME || p->year_x == ALL_X ||
	    !date_part_span(p, &span) || span.first == INT64_MIN ||
	    span.last == INT64_MAX)
		return false;
	date_from_day(step > 0 ? span.last + 1 : span.first - 1, &next.year,
		      &month, &day);
	next.month = p->month || p->month_x ? (uint8_t)month : 0;
	next.day = p->day || p->day_x ? (uint8_t)day : 0;
	if (next.year < -LAST_YEAR || next.year > LAST_YEAR) {
		if (next.month || next.day)
			return false; /* such a year stands alone in EDTF */
		next.flags |= PART_LONG_YEAR;
	}
	next.uncertain = p->uncertain;
	next.approximate = p->approximate;
	*p = next;
	return true;
}

/* Whether F, which says that it is open, agrees with what R has of unknown
 * ends. */
static bool agrees(const struct read_all *r, const struct read_facts *f)
{
	bool start = f->until || f->before, end = f->since || f->after;

	return !(r->end_unknown && (start || r->start_unknown)) &&
	       !(r->start_unknown && end);
}

/* The component that P tells of most finely, or 0 for what is none. */
static unsigned finest(const struct date_part *p)
{
	if (p->year_x || p->month_x || p->day_x || p->month > 12)
		return 0;
	return p->day ? COMPONENT_DAY : p->month ? COMPONENT_MONTH :
						    COMPONENT_YEAR;
}

/* Adds one date which P is, or a LATER one, or an earlier one. */
static bool add_sometime(struct read_all *r, struct date_part p, bool later)
{
	if (r->end_unknown || r->start_unknown)
		return false;
	p.flags |= later ? PART_FROM : PART_UNTIL;
	return date_read_add(r, DATE_ONE_OF, &p, 1, "one of them");
}

/* Adds what F alone says. */
static bool add_one(struct read_all *r, const struct read_facts *f,
		    const char *how)
{
	struct date_part part[2], none = { .flags = PART_OPEN };
	int n = date_read_part_of(&r->t, f, part);
	struct read_facts one;

	if (n == 0 || !agrees(r, f))
		return false;
	if (f->beside) {
		if (n != 1 || f->beside != finest(&part[0]) ||
		    !date_read_step_over(&part[0], f->after ? 1 : -1))
			return false;
		one = *f;
		one.after = one.before = false;
		f = &one;
	}
	if (r->end_unknown || r->start_unknown)
		none.flags = PART_UNKNOWN;
	if (f->later || f->earlier) { /* of a century BC, too */
		part[0] = part[f->later ? 0 : n - 1];
		n = 1;
	}
	if (f->after || f->before) {
		part[0] = part[f->after ? n - 1 : 0];
		n = 1;
		if (!date_read_step_over(&part[0], f->after ? 1 : -1))
			return false;
		if (f->sometime)
			return add_sometime(r, part[0], f->after);
		if (f->since || f->until) /* since before 1890: ..1889/.. */
			part[0].flags |= f->after ? PART_FROM : PART_UNTIL;
		else if (f->after)
			return date_read_add_span(r, part[0], none, how);
		else
			return date_read_add_span(r, none, part[0], how);
	}
	if (f->sometime && (f->since || f->until))
		return add_sometime(r, part[f->since ? 0 : n - 1], f->since);
	if (f->since || r->end_unknown)
		return date_read_add_span(r, part[0], none, how);
	if (f->until || r->start_unknown)
		return date_read_add_span(r, none, part[n - 1], how);
	if (n == 2 && f->sometime) {
		part[0].flags |= PART_FROM;
		return date_read_add(r, DATE_ONE_OF, part, 2, how);
	}
	if (n == 2)
		return date_read_add_span(r, part[0], part[1], how);
	return date_read_add(r, f->later == 2 || f->earlier == 2 ? DATE_ALL_OF :
		      f->later || f->earlier	       ? DATE_ONE_OF :
							 DATE_SINGLE,
		   part, 1, how);
}

/* Reads the tokens as one date. */
static void read_one(struct read_all *r, size_t from, size_t to)
{
	struct read_facts f, edges;

	if (!date_read_edges(r, &from, &to, &edges) ||
	    !date_read_facts(&r->t, from, to, &f) || !date_read_says(&f) ||
	    f.side)
		return;
	f.since |= edges.since;
	f.until |= edges.until;
	if ((f.years && !f.decade && !f.year.year_x) ||
	    (f.inclusive && !f.until && !f.earlier))
		return; /* the years 1990; 1990 inclusive */
	if (date_read_asks(r, &f))
		return;
	/* 198? is the decade for archivists, and perhaps 198 in EDTF. */
	if (f.doubt == 1 && f.year_digits == 3 && date_read_is_year(&f) &&
	    !f.era && r->t.v[to - 1].n == 1) {
		struct date_part decade = { .year = 10 * f.year.year,
					    .year_x = 1 };

		date_read_add(r, DATE_SINGLE, &decade, 1, "the decade");
	}
	if (f.or_before && f.until && !f.since) {
		add_one(r, &f, "until");
		f.before = true;
		f.until = false;
		add_one(r, &f, "before");
		return;
	}
	if (f.or_of && f.since && !f.until && !f.begun) {
		add_one(r, &f, "since");
		f.since = false;
		add_one(r, &f, "that time");
		return;
	}
	add_one(r, &f,
		f.decade ? "the decade" :
		f.day	 ? "a day" :
		f.month	 ? "a month" :
			   "a year");
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

/* Reads what ends in a dash: 1990-. */
static void read_begun(struct read_all *r, size_t to)
{
	struct read_facts f;

	if (to == 0 || !(date_read_mark(&r->t, to, '-') ||
			 date_read_mark(&r->t, to, '=')) ||
	    !date_read_facts(&r->t, 0, to, &f) || !date_read_says(&f) ||
	    f.side || f.since || f.until || f.after || f.before || f.today)
		return;
	f.since = true;
	add_one(r, &f, "what goes on");
	r->end_unknown = true;
	add_one(r, &f, "an end that is not known");
}

enum read_answer date_read_ask(struct read_all *r, enum read_question question)
{
	if (r->t.answers[question] == UNASKED)
		r->asks = question;
	return r->t.answers[question];
}

bool date_read_asks(struct read_all *r, const struct read_facts *f)
{
	return f->asks && date_read_ask(r, f->asks) == UNASKED;
}

static void read_tokens(struct read_all *r)
{
	const struct read_text *t = &r->t;
	size_t n = t->n, or, and, split, first; /* either ... or */
	struct read_list list;

	if (n == 0)
		return;
	/* after 1914 and earlier than 1918, which some languages say so */
	split = date_read_last(t, READ_EARLIER, 0, n);
	if (split > 0 && split < n && t->v[split].value == 2 &&
	    date_read_within(r, 0, split, n))
		return;
	if (n > 2 && (date_read_mark(t, 0, '[') || date_read_mark(t, 0, '{')) &&
	    date_read_mark(t, n - 1, date_read_mark(t, 0, '[') ? ']' : '}')) {
		if (date_read_list(r, 1, n - 1, n - 1, false, &list))
			date_read_add(r,
				      date_read_mark(t, 0, '[') ? DATE_ONE_OF :
								  DATE_ALL_OF,
				      list.parts, (uint32_t)list.nparts, "");
		return;
	}
	if (r->end_unknown || r->start_unknown) {
		read_one(r, 0, n);
		return;
	}
	or = date_read_last(t, READ_OR, 0, n);
	first = or < n && or > 0 && t->v[0].kind == READ_OR;
	and = date_read_last(t, READ_AND, 0, n);
	if (or != n || and != n) {
		if (or == n && date_read_within(r, 0, and, n))
			return;
		if (or == n || and == n)
			date_read_choice(r, first, n, or == n ? and : or,
				    or == n ? DATE_ALL_OF : DATE_ONE_OF);
		return;
	}
	split = date_read_split(t, 0, n);
	if (split)
		date_read_span(r, 0, split, n);
	read_one(r, 0, n);
	read_begun(r, n - 1);
	if (r->n == 0 && date_read_last(t, READ_MARK, 0, n) != n &&
	    date_read_list(r, 0, n, n, false, &list) && list.n > 1) {
		date_read_add(r, DATE_ONE_OF, list.parts, (uint32_t)list.nparts,
		    "one of them");
		date_read_add(r, DATE_ALL_OF, list.parts, (uint32_t)list.nparts,
			      "all");
	}
}

void date_read_tokens(struct read_all *r)
{
	static const char *const ways[QUESTIONS][2] = {
		[ASK_ORDER] = { "day first", "month first" },
		[ASK_HUNDRED] = { "the decade", "the century" },
		[ASK_ROMAN] = { "the century", "the year" },
		[ASK_TENS] = { "the decades", "the years" },
		[ASK_CARRY] = { "parts of both", "all of one" },
		[ASK_DOUBT] = { "doubt of all", "doubt of one" },
		[ASK_STYLE] = { "today's calendar", "the Julian one" },
	};
	enum read_question asks;

	r->asks = ASK_NOTHING;
	read_tokens(r);
	asks = r->asks;
	for (int i = 0; asks && i < 2; i++) {
		r->t.answers[asks] = (enum read_answer)(READ_FIRST_WAY + i);
		r->way = ways[asks][i];
		date_read_tokens(r);
	}
	r->t.answers[asks] = UNASKED;
	r->way = NULL;
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
	if (year < -LAST_YEAR || year > LAST_YEAR)
		return false;
	days = date_month_days(year, month);
	*day = date_day_number(year, month, d < days ? d : days);
	return true;
}

/* Reads +3m and its like from the day FROM; false when TEXT is none. */
static bool read_step(struct read_all *r, struct sv text, int64_t from)
{
	char sign = text.s[0], unit = text.s[text.n - 1];
	int64_t low = date_day_number(-LAST_YEAR, 1, 1), day = from;
	int64_t high = date_day_number(LAST_YEAR, 12, 31);
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

/* Takes off the brackets in which a catalogue puts what it has concluded, where
 * words stand in them: [ca. 1850], but no set [1850-1860]. */
static void take_off_brackets(struct read_text *t)
{
	bool words = false;

	for (size_t i = 1; i + 1 < t->n; i++) {
		const struct read_token *v = &t->v[i];

		if (v->kind == READ_MARK && strchr(",R[]", v->value))
			return;
		words |= v->kind != READ_MARK && v->kind != READ_NUMBER &&
			 !(v->kind == READ_DOUBT && v->n == 1);
	}
	if (!words || !date_read_mark(t, 0, '[') ||
	    !date_read_mark(t, t->n - 1, ']'))
		return;
	t->n -= 2;
	memmove(t->v, t->v + 1, t->n * sizeof(*t->v));
}

/* Reads TEXT, which is no EDTF, into R, with its texts in A. */
static void read_text(struct read_all *r, struct arena *a, struct sv text,
		      const struct date_context *how)
{
	struct date_fault fault;
	struct date d;

	*r = (struct read_all){ .t = { .arena = a, .text = sv_trim(text),
				       .how = how } };
	if (r->t.text.n == 0 || r->t.text.n > TEXT_MAX)
		return;
	/* EDTF with blanks about it. */
	if (r->t.text.n < text.n &&
	    date_parse(a, r->t.text, DATE_STRICT, &d, NULL, &fault)) {
		date_read_add(r, (enum date_form)d.form, d.parts, d.nparts, "");
		return;
	}
	if (how && how->relative && read_step(r, r->t.text, how->from))
		return;
	if (!date_read_cut(&r->t)) {
		r->t.n = 0;
		return;
	}
	take_out(r);
	take_off_brackets(&r->t);
	date_read_join_cases(&r->t);
	date_read_join_between(&r->t);
	date_read_join_thousands(&r->t);
	date_read_join_decades(&r->t);
	date_read_join_years(&r->t);
	date_read_join_days(&r->t);
	date_read_move_era(&r->t);
	if (!date_read_creation(r))
		date_read_tokens(r);
}

bool date_read(struct arena *a, struct sv text, const struct date_context *c,
	       struct date *out, struct date_fault *fault)
{
	struct read_all r;

	text = sv_trim(text);
	if (date_parse(a, text, DATE_LENIENT, out, NULL, fault))
		return true;
	read_text(&r, a, text, c);
	if (r.n == 1 &&
	    date_parse(a, r.edtf[0], DATE_STRICT, out, NULL, fault))
		return true;
	date_read_explain(&r, text, fault);
	return false;
}

void date_read_hint(struct sv text, struct date_fault *fault)
{
	struct arena scratch = { 0 };
	struct read_all r;

	read_text(&r, &scratch, text, NULL);
	date_read_explain(&r, text, fault);
	arena_free(&scratch);
}

size_t date_read_speaks(struct sv text, bool *when)
{
	struct arena scratch = { 0 };
	struct read_text t = { .arena = &scratch, .text = text };
	bool cut = text.n > 0 && text.n <= TEXT_MAX && date_read_cut(&t);
	size_t n = 0, i;

	*when = false;
	for (i = 0; cut && i < t.n && t.v[i].kind != READ_UNKNOWN; i++) {
		const struct read_token *v = &t.v[i];
		bool counts = i + 1 < t.n && v[1].kind == READ_MILLIONS;

		n = v->at + v->n;
		*when |= (v->kind == READ_NUMBER && v->digits > 2 && !counts) ||
			 v->kind == READ_EDTF || v->kind == READ_MONTH ||
			 v->kind == READ_SEASON || v->kind == READ_ERA ||
			 v->kind == READ_CENTURY;
	}
	arena_free(&scratch);
	/* What says nothing at the end is left out of the tokens. */
	return cut && i == t.n ? text.n : n;
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
