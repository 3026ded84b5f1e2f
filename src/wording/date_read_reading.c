/* From tokens to readings: what makes one of several, then whatever date or
 * dates they are. */
#include "wording/date_read_parts.h"

/* Whether a comma with a blank after it stands in T, as no thousands have. */
static bool has_comma(const struct read_text *t)
{
	for (size_t i = 0; i + 1 < t->n; i++)
		if (date_read_mark(t, i, ',') && t->v[i + 1].blank)
			return true;
	return false;
}

/* Adds the dates of R that commas alone separate: each says all by itself, or
 * else has what only the last one says. */
static void read_commas(struct read_all *r)
{
	struct date_context how = { 0 };
	const struct date_context *whole = r->t.how;
	struct read_list list;
	bool good;

	if (whole) {
		how = *whole;
		how.relative = false;
		r->t.how = &how;
	}
	good = date_read_list(r, 0, r->t.n, r->t.n, false, &list);
	r->t.how = whole;
	if (!(good || (has_comma(&r->t) &&
		       date_read_list(r, 0, r->t.n, r->t.n, true, &list))) ||
	    list.n < 2)
		return;
	date_read_add(r, DATE_ONE_OF, list.parts, (uint32_t)list.nparts,
		      "one of them");
	date_read_add(r, DATE_ALL_OF, list.parts, (uint32_t)list.nparts, "all");
}

/* Adds the one date of R that a word bounds from below and another, after a
 * mark, from above, or "and earlier" in one: not before 1914 – not after 1918;
 * false when it is none. */
static bool read_within(struct read_all *r)
{
	const struct read_text *t = &r->t;
	size_t split = date_read_last(t, READ_EARLIER, 0, t->n);

	if (split > 0 && split < t->n && t->v[split].value == 2 &&
	    date_read_within(r, 0, split, t->n))
		return true;
	for (size_t i = 1; i + 1 < t->n; i++)
		if (t->v[i].kind == READ_MARK &&
		    strchr(",-=/;", t->v[i].value) &&
		    date_read_within(r, 0, i, t->n))
			return true;
	return date_read_bounded(r);
}

static void read_tokens(struct read_all *r)
{
	const struct read_text *t = &r->t;
	size_t n = t->n, or, and, split, first; /* either ... or */
	size_t before = r->n; /* read in another way */
	struct read_list list;

	if (n == 0 || (date_read_has_gap(t) &&
		       date_read_ask(r, ASK_GAP) == UNASKED))
		return;
	if (r->end_unknown || r->start_unknown) {
		date_read_one(r, 0, n);
		return;
	}
	if (read_within(r))
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
	date_read_noted_year(r);
	date_read_one(r, 0, n);
	date_read_begun(r, n - 1);
	date_read_ended(r);
	if (r->n == before && !r->asks &&
	    date_read_last(t, READ_MARK, 0, n) != n)
		read_commas(r);
}

void date_read_tokens(struct read_all *r)
{
	static const char *const ways[QUESTIONS][2] = {
		[ASK_ORDER] = { "day first", "month first" },
		[ASK_SLIP] = { "the day before the month", "" },
		[ASK_HUNDRED] = { "the decade", "the century" },
		[ASK_ROMAN] = { "the century", "the year" },
		[ASK_TENS] = { "the decades", "the years" },
		[ASK_CARRY] = { "parts of both", "all of one" },
		[ASK_DOUBT] = { "doubt of all", "doubt of one" },
		[ASK_STYLE] = { "today's calendar", "the Julian one" },
		[ASK_UNTIL] = { "until", "before" },
		[ASK_ERA] = { "BC throughout", "AD at the end" },
		[ASK_BACK] = { "BC throughout", "AD at the beginning" },
		[ASK_SIGN] = { "doubt of that alone", "doubt of all" },
		[ASK_SHORT] = { "a year cut short", "a whole one" },
		[ASK_GAP] = { "the decade", "a year" },
		[ASK_CUT] = { "the whole year", "one cut short, or that year "
			      "of another century" },
	};
	enum read_question asks;
	struct read_text typed;

	r->asks = ASK_NOTHING;
	/* Nothing is read with a word that is none of a date. */
	if (date_read_last(&r->t, READ_UNKNOWN, 0, r->t.n) < r->t.n)
		return;
	read_tokens(r);
	asks = r->asks;
	typed = r->t;
	r->slip = r->slip || asks == ASK_SLIP;
	for (int i = 0; asks && i < 2; i++) {
		r->t.answers[asks] = (enum read_answer)(READ_FIRST_WAY + i);
		r->way = ways[asks][i];
		if (asks == ASK_GAP && i == 0)
			date_read_fill_gaps(&r->t);
		date_read_tokens(r);
		if (asks == ASK_GAP)
			r->t = typed;
	}
	r->t.answers[asks] = UNASKED;
	r->way = NULL;
}
