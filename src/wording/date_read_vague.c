/*
 * Parts of a time that EDTF has no code for, as early May 2024 and the second
 * half of the 1890s: what of it EDTF can say, and which span may be meant.
 */
#include <stdio.h>
#include <string.h>

#include "wording/date_read_tell.h"

enum {
	KEPT_MAX = 32, /* bytes of a text that is repeated */
	SOON = 4,
	LATE_OR_ABOUT = 5,
	EARLY_OR_ABOUT = 8,
	NIGHT_TO = 9,
	SUCH_YEAR = 11,
	HOUR = 12,
	EVE = 13,
};

/* The NTH of so many parts; OF 0 where nobody can say how many. */
struct vague {
	int nth, of;
	struct sv name; /* as typed, or in English */
	size_t at;      /* byte of the text */
	size_t from;    /* first token */
	bool about;     /* or that, by the same letters */
	size_t rest;    /* the token that it stands before, without it */
};

/* Whether what VALUE says has no short word in English. */
static bool is_own(int value)
{
	return value == 0 || (value > LATE_OR_ABOUT && value != EARLY_OR_ABOUT);
}

/* Whether token I of T is a year of which two are told, as token I + 2. */
static bool are_years(const struct read_text *t, size_t i)
{
	const struct read_token *v = &t->v[i];

	return i + 2 < t->n && v->kind == READ_NUMBER && v->digits == 4 &&
	       v[1].kind == READ_MARK && strchr("/-=", v[1].value) &&
	       v[2].kind == READ_NUMBER;
}

/* Whether token I of T is the season of games, over two years: season 1992/93,
 * 1992/93 season. */
static bool is_of_games(const struct read_text *t, size_t i)
{
	enum { SEASON = COMPONENT_MONTH | 16, YEARS = 3 };

	return t->v[i].kind == READ_COMPONENT && t->v[i].value == SEASON &&
	       (are_years(t, i + 1) || (i >= YEARS && are_years(t, i - YEARS)));
}

/* The part that token I ends, if it is one; a half or a quarter only where
 * ALL count. */
static bool find(const struct read_text *t, size_t i, bool all,
		 struct vague *part)
{
	static const struct sv names[] = {
		SV_INIT("part of a day"), SV_INIT("early"), SV_INIT("mid"),
		SV_INIT("late"), SV_INIT("shortly"), SV_INIT("late"),
		SV_INIT("the first of"), SV_INIT("the last of"),
		SV_INIT("early"), SV_INIT("the night to"), SV_INIT("the turn"),
		SV_INIT("such a year"), SV_INIT("part of a day"),
		SV_INIT("the eve"), SV_INIT("the night"),
	};
	static const struct sv parts[] = {
		[2] = SV_INIT("half"), SV_INIT("third"), SV_INIT("quarter"),
	};
	const struct read_token *v = &t->v[i];
	struct sv typed = sv_slice(t->text, v->at, v->at + v->n);

	*part = (struct vague){ .nth = v->value, .at = v->at, .from = i };
	if (is_of_games(t, i)) {
		part->nth = SUCH_YEAR;
		part->name = typed;
		return true;
	}
	if (v->kind == READ_VAGUE) {
		part->about = v->value == LATE_OR_ABOUT ||
			      v->value == EARLY_OR_ABOUT;
		if (part->about)
			part->nth = v->value == LATE_OR_ABOUT ? 3 : 1;
		part->of = part->nth > 0 && part->nth < 4 ? 3 : 0;
		part->name = part->about || date_read_plain(typed) ||
					     (is_own(v->value) &&
					      date_read_tellable(typed)) ?
				     typed : names[v->value];
		return true;
	}
	if (v->kind != READ_QUARTER || i == 0 || !all)
		return false;
	part->of = date_read_parts_of(v->value);
	part->name = parts[part->of];
	i -= i > 1 && date_read_mark(t, i - 1, '.') ? 2 : 1;
	v = &t->v[i];
	part->from = i;
	part->at = v->at;
	part->nth = v->value == READ_LAST ? part->of : v->value;
	return (v->kind == READ_ORDINAL || v->kind == READ_NUMBER) &&
	       part->nth >= 1 && part->nth <= part->of;
}

/* Whether token I may join such parts: mid-to-late. */
static bool joins(const struct read_text *t, size_t i)
{
	enum read_kind kind = (enum read_kind)t->v[i].kind;

	return date_read_mark(t, i, '-') || date_read_mark(t, i, '=') ||
	       date_read_mark(t, i, '/') || kind == READ_UNTIL ||
	       kind == READ_OR || kind == READ_AND;
}

/* Whether V says that something is before, after or about the hour beside it,
 * which is of the day all the same. */
static bool is_of_hour(const struct read_token *v)
{
	return v->kind == READ_SINCE || v->kind == READ_UNTIL ||
	       v->kind == READ_AFTER || v->kind == READ_BEFORE ||
	       v->kind == READ_LATER || v->kind == READ_EARLIER ||
	       (v->kind == READ_DOUBT && v->n > 1);
}

/* Takes into HOUR, token *I of T, what is said of it before it, from the last
 * of the *N tokens kept, and after it: before dawn, günortadan sonra. */
static void take_hour(const struct read_text *t, size_t *i, size_t *n,
		      struct vague *hour)
{
	const struct read_token *last = &t->v[*i];
	bool turned = last->turn != READ_TURN_NONE;
	struct sv typed;

	while (*n > 0 && is_of_hour(&t->v[*n - 1]))
		hour->at = t->v[--*n].at;
	while (turned && *i + 1 < t->n && is_of_hour(&t->v[*i + 1]))
		last = &t->v[++*i];
	typed = sv_slice(t->text, hour->at, last->at + last->n);
	hour->name = date_read_tellable(typed) ? typed : hour->name;
	hour->nth = 0;
}

/* Takes the parts out of T, with what joins them and the hyphen of mid-May, the
 * first of them into FIRST and the last into PART; the number of them. */
static size_t take_out(struct read_text *t, bool all, struct vague *first,
		       struct vague *part)
{
	size_t n = 0, found = 0, after = SIZE_MAX; /* a part, and what joins */
	struct vague next;

	for (size_t i = 0; i < t->n; i++) {
		if (find(t, i, all, &next)) {
			n = after != SIZE_MAX ? after : n - (i - next.from);
			if (next.nth == READ_NIGHT && n > 0 &&
			    t->v[n - 1].kind == READ_UNTIL) {
				next.nth = NIGHT_TO; /* ayın 6-na keçən gecə */
				n--;
			}
			next.nth = next.nth == READ_NIGHT ? 0 : next.nth;
			if (next.nth == HOUR)
				take_hour(t, &i, &n, &next);
			*part = next;
			part->rest = n;
			if (found++ == 0)
				*first = next;
			after = n;
		} else {
			t->v[n++] = t->v[i];
			n -= n == after + 1 && date_read_mark(t, i, '-');
			after = joins(t, i) ? after : SIZE_MAX;
		}
	}
	t->n = n;
	return found;
}

/*
 * What D is divided into: a month into days, a season or a year into months,
 * anything else into years; the first and the last of them.  False for what is
 * not divided.
 */
static bool divide(const struct date *d, unsigned *unit, int64_t bounds[2])
{
	const struct date_part *p = &d->parts[0];

	if (d->first_end != END_KNOWN || d->last_end != END_KNOWN ||
	    d->form == DATE_ONE_OF || d->form == DATE_ALL_OF || p->day ||
	    p->day_x || p->month_x)
		return false;
	*unit = p->month && p->month <= 12	      ? COMPONENT_DAY :
		p->month			      ? COMPONENT_MONTH :
		p->year_x || d->form == DATE_INTERVAL ? COMPONENT_YEAR :
							COMPONENT_MONTH;
	for (int i = 0; i < 2; i++) {
		int64_t number = i ? d->last : d->first, year;
		int month, day;

		date_from_day(number, &year, &month, &day);
		bounds[i] = *unit == COMPONENT_DAY   ? number :
			    *unit == COMPONENT_MONTH ? year * 12 + month - 1 :
						       year;
	}
	return true;
}

static struct date_part part_of(unsigned unit, int64_t number)
{
	struct date_part p = { .year = number };
	int month, day;

	if (unit == COMPONENT_MONTH) {
		p.month = (uint8_t)((number % 12 + 12) % 12 + 1);
		p.year = (number - (p.month - 1)) / 12;
	} else if (unit == COMPONENT_DAY) {
		date_from_day(number, &p.year, &month, &day);
		p.month = (uint8_t)month;
		p.day = (uint8_t)day;
	}
	return p;
}

/* Parses as a date of its own what is side LAST of D, or the first, into ONE;
 * false when that is no part of what its century is. */
static bool parse_side(struct read_all *r, const struct date *d, bool last,
		       struct date *one)
{
	struct date alone = { .parts = d->parts + last, .nparts = 1,
			      .form = DATE_SINGLE };
	struct build b = { .arena = r->t.arena };
	struct date_fault fault;

	if (d->nparts != 2 || d->form != DATE_INTERVAL)
		return false;
	date_print(&b, &alone);
	return date_read_last(&r->t, READ_ERA, 0, r->t.n) == r->t.n &&
	       (d->parts[last].year_x ||
		date_read_last(&r->t, READ_CENTURY, 0, r->t.n) == r->t.n) &&
	       date_parse(r->t.arena, build_view(&b), DATE_STRICT, one, NULL,
			  &fault);
}

/* The other end P of a span, the first or the LAST of its years where it is
 * several. */
static struct date_part end_of(const struct date_part *p, bool last)
{
	struct date_part end = *p;
	struct date_span days;
	int month, day;

	if (!p->year_x || p->month || !date_part_span(p, &days))
		return end;
	end = (struct date_part){ 0 };
	date_from_day(last ? days.last : days.first, &end.year, &month, &day);
	return end;
}

/* The span of PART of the one date that R is, or nothing.  Of a span it is a
 * part of the side that it stands beside. */
static struct sv span_of(struct read_all *r, const struct vague *part)
{
	size_t split = date_read_split(&r->t, 0, r->t.n);
	int64_t bounds[2], n, from, to;
	struct date_part first, last;
	struct date_fault fault;
	struct date d, one;
	bool end = part->rest > split;
	unsigned unit;

	if (r->n != 1 || part->of == 0 ||
	    !date_parse(r->t.arena, r->edtf[0], DATE_STRICT, &d, NULL,
			&fault) ||
	    (split && !parse_side(r, &d, end, &one)) ||
	    !divide(split ? &one : &d, &unit, bounds))
		return (struct sv){ 0 };
	n = bounds[1] - bounds[0] + 1;
	from = bounds[0] + n * (part->nth - 1) / part->of;
	to = bounds[0] + n * part->nth / part->of - 1;
	first = part_of(unit, from);
	last = part_of(unit, to);
	if (split && end)
		first = end_of(&d.parts[0], false);
	else if (split)
		last = end_of(&d.parts[1], true);
	if (from > to ||
	    !(from == to && !split ?
		      date_read_add(r, DATE_SINGLE, &first, 1, "") :
		      date_read_add_span(r, first, last, "")))
		return (struct sv){ 0 };
	return r->edtf[1];
}

/* Whether R, of which PART is the turn, names no two centuries or years, the
 * first and the last of what is meant; of two that stand beside each other it
 * makes these. */
static bool is_bare_turn(struct read_all *r, const struct vague *part)
{
	struct build span = { .arena = r->t.arena };
	size_t comma = r->n == 1 ? sv_find_char(r->edtf[0], ',', 0) : SV_NONE;

	if (part->nth != READ_TURN)
		return false;
	if (comma != SV_NONE) { /* {18XX,19XX} */
		build_sv(&span, sv_slice(r->edtf[0], 1, comma));
		build_char(&span, '/');
		build_sv(&span, sv_slice(r->edtf[0], comma + 1,
					 r->edtf[0].n - 1));
		r->edtf[0] = build_view(&span);
	}
	return r->n != 1 || sv_find_char(r->edtf[0], '/', 0) == SV_NONE;
}

/* Whether R counts decades or years whose century it does not tell, so that an
 * example would be of another one: рубеж 80-х и 90-х годов. */
static bool counts_years(const struct read_all *r)
{
	bool counts = false;

	for (size_t i = 0; i < r->t.n; i++)
		counts |= r->t.v[i].kind == READ_NUMBER && !r->t.v[i].roman &&
			  (r->t.v[i].plural || r->t.v[i].value > 30);
	return counts;
}

/* Appends what is left of R without PART, and how to keep the words TEXT. */
static void tell(struct build *b, struct read_all *r, struct sv text,
		 const struct vague *part, bool prompt, bool dated)
{
	size_t n = r->n;
	struct sv span = span_of(r, part);

	if (part->about && n == 1 && !dated) {
		build_fmt(b, "\"%.*s\" may be %s or about: %s %.*s%s, "
			  "or %.*s~ for about", SV_ARG(part->name),
			  part->nth == 1 ? "early" : "late",
			  prompt ? "type" : "write", SV_ARG(r->edtf[0]),
			  prompt ? "" : " and the words as date_text",
			  SV_ARG(r->edtf[0]));
		return;
	}
	if (is_bare_turn(r, part)) {
		build_fmt(b, "\"%.*s\" names no years: %s those meant, as %s",
			  SV_ARG(part->name), prompt ? "type" : "write",
			  counts_years(r) ? "YYYY/YYYY" : "1895/1905");
		return;
	}
	build_fmt(b, "EDTF cannot say \"%.*s\": %s %.*s",
		  SV_ARG(part->name), prompt ? "type" : "write",
		  SV_ARG(r->edtf[0]));
	if (n > 1)
		build_fmt(b, " for %s, %.*s for %s", r->how[0],
			  SV_ARG(r->edtf[1]), r->how[1]);
	if (dated)
		build_fmt(b, " where the year is %d", date_read_some_year(r));
	if (!prompt && text.n <= KEPT_MAX && date_read_plain(text))
		build_fmt(b, " and date_text: %.*s", SV_ARG(text));
	else if (!prompt)
		build_str(b, " and the words as date_text");
	if (span.n > 0)
		build_fmt(b, ", or %.*s if that is %s", SV_ARG(span),
			  prompt ? "meant" : "known");
}

bool date_read_tell_undated(const struct read_all *r, struct sv text,
			    struct date_fault *fault)
{
	bool stop = r->t.n == 2 && date_read_mark(&r->t, 1, '.');
	bool unknown = r->t.n == 1U + stop && r->t.v[0].kind == READ_SIDE &&
		       r->t.v[0].value == 1; /* unbek. */
	size_t at = unknown ? 0 : date_read_last(&r->t, READ_UNDATED, 0,
						  r->t.n);
	size_t n = 0;
	struct read_all rest = { .t = r->t };
	struct build b = { .arena = r->t.arena };

	if (at == r->t.n)
		return false;
	date_read_say_name(&b, &r->t, at, at + 1);
	/* What is known all the same, perhaps in brackets: o. J. [1914] */
	for (size_t i = 0; i < r->t.n; i++)
		if (i != at && !(r->t.v[i].kind == READ_MARK &&
				 strchr(".,[]()", r->t.v[i].value)))
			rest.t.v[n++] = r->t.v[i];
	rest.t.n = n;
	date_read_tokens(&rest);
	if (n > 0 && rest.n != 1)
		return false;
	build_str(&b, " is no date: ");
	if (n > 0)
		build_fmt(&b, "write %.*s for the rest", SV_ARG(rest.edtf[0]));
	else
		build_str(&b, "write XXXX for a year that is not known, or "
			      "what is known, as ../2024 or 19XX");
	snprintf(fault->message, sizeof(fault->message), "%.*s",
		 SV_ARG(build_view(&b)));
	fault->column = date_read_column(r, text, r->t.v[at].at);
	return true;
}

/* Makes of before the end of 1924 and after its beginning, without PART, until
 * and since 1924, for that is not before the year or after it; what is before
 * the first part of it, or after the last one, is. */
static void take_bounds(struct read_text *t, const struct vague *part)
{
	size_t n = 0;
	bool first = part->of && part->nth == 1;
	bool last = part->of && part->nth == part->of;
	bool bound = date_read_last(t, READ_AFTER, 0, t->n) < t->n ||
		     date_read_last(t, READ_BEFORE, 0, t->n) < t->n;

	if (part->nth == SOON)
		return;
	for (size_t i = 0; i < t->n; i++) {
		struct read_token *v = &t->v[n++];

		*v = t->v[i];
		if (bound && v->kind == READ_SINCE && v->value == 1) {
			n--; /* sonundan əvvəl */
		} else if (v->kind == READ_AFTER && !last) {
			v->kind = READ_SINCE;
			v->value = 0;
		} else if (!first && (v->kind == READ_BEFORE ||
				      v->kind == READ_UNTIL)) {
			v->kind = READ_UNTIL;
			v->value = 0;
		}
	}
	t->n = n;
}

/* Makes of the one day that R is the one before it, or the two of that NIGHT;
 * false when it is none. */
static bool take_day_before(struct read_all *r, bool night)
{
	struct date_part last;
	struct date_fault fault;
	struct date d;

	if (r->n != 1 ||
	    !date_parse(r->t.arena, r->edtf[0], DATE_STRICT, &d, NULL,
			&fault) ||
	    d.form != DATE_SINGLE || d.first_end != END_KNOWN ||
	    d.first != d.last || !d.parts[0].day)
		return false;
	last = part_of(COMPONENT_DAY, d.first - 1);
	if (!(night ? date_read_add_span(r, last, d.parts[0], "") :
		      date_read_add(r, DATE_SINGLE, &last, 1, "")))
		return false;
	r->edtf[0] = r->edtf[1];
	r->n = 1;
	return true;
}

bool date_read_tell_vague(const struct read_all *r, struct sv text,
			  struct date_fault *fault)
{
	const struct date_context *how = r->t.how;
	bool prompt = how && (how->relative || how->sought), dated = false;
	struct build b = { .arena = r->t.arena };
	struct read_all rest;
	struct vague part = { 0 }, first = part;
	size_t found;

	for (int all = 0; all < 2; all++) {
		rest = *r;
		found = take_out(&rest.t, all > 0, &first, &part);
		if (found == 0)
			continue;
		take_bounds(&rest.t, &part);
		date_read_tokens(&rest);
		dated = rest.n == 0;
		if (dated)
			date_read_in_year(&rest);
		if (rest.n == 0 && rest.fault.about == ABOUT_CALENDAR) {
			*fault = rest.fault;
			fault->column = date_read_column(r, text, first.at);
			return true;
		}
		if (rest.n == 0 && part.nth != READ_TURN)
			continue;
		if ((part.nth == NIGHT_TO || part.nth == EVE) &&
		    !take_day_before(&rest, part.nth == NIGHT_TO) &&
		    part.nth == EVE)
			return false;
		if (part.nth == 0 && rest.n == 2 &&
		    rest.edtf[0].s[0] != '[' && rest.edtf[1].s[0] == '[')
			rest.n = 1; /* the night of 5/6 May is of both */
		part.of = found == 1 ? part.of : 0;
		part.name = first.name; /* of several, as one reads them */
		tell(&b, &rest, r->t.text, &part, prompt, dated);
		snprintf(fault->message, sizeof(fault->message), "%.*s",
			 SV_ARG(build_view(&b)));
		fault->column = date_read_column(r, text, first.at);
		fault->about = dated ? fault->about : ABOUT_DOUBT;
		return true;
	}
	return false;
}
