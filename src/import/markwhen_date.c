/* Dates of Markwhen (markwhen_date.h). */
#include "import/markwhen_date.h"

#include "base/ascii.h"
#include "diag/diag.h"
#include "wording/date_read.h"

static const char dateless[] = "has no date here";

/* Whether a word goes on with C, as \w of a regular expression has it. */
static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       ascii_is_digit(c) || c == '_';
}

/* TEXT without the blanks before it. */
static struct sv skip(struct sv text)
{
	while (text.n > 0 && (text.s[0] == ' ' || text.s[0] == '\t'))
		text = sv_slice(text, 1, text.n);
	return text;
}

enum which { EDGE_ANY, EDGE_START, EDGE_END };

/* One side of a date. */
struct side {
	enum { SIDE_NONE, SIDE_DATE, SIDE_NOW, SIDE_COUNTED } kind;
	struct sv text; /* of a date: for the one reader */
	const char *doubt; /* of a date: why it cannot be known; or null */
	struct date date;
	/* Counted: */
	bool before;
	struct sv id; /* of an event; empty for the one before */
	enum which at;
	struct markwhen_amount amounts[MARKWHEN_AMOUNTS];
	size_t n;
};

/* Cuts WORD off TEXT, if it begins with it, and not with a longer word. */
static bool cut_word(struct sv *text, struct sv word)
{
	if (!sv_same(sv_slice(*text, 0, word.n), word) ||
	    (word.n < text->n && is_word(word.s[word.n - 1]) &&
	     is_word(text->s[word.n])))
		return false;
	*text = skip(sv_slice(*text, word.n, text->n));
	return true;
}

/* Reads TEXT as one that is counted: by|before|after !id.start + amounts. */
static bool read_counted(struct sv text, struct side *s)
{
	size_t id = 1;

	*s = (struct side){ .kind = SIDE_COUNTED };
	s->before = cut_word(&text, SV("before")) || cut_word(&text, SV("by"));
	if (!s->before)
		cut_word(&text, SV("after"));
	if (sv_starts(text, SV("!"))) {
		while (id < text.n && is_word(text.s[id]))
			id++;
		s->id = sv_slice(text, 1, id);
		text = sv_slice(text, id, text.n);
		if (s->id.n == 0)
			return false;
	}
	s->at = cut_word(&text, SV(".start")) ? EDGE_START :
		cut_word(&text, SV(".end"))   ? EDGE_END :
						EDGE_ANY;
	text = skip(text);
	if (!cut_word(&text, SV("plus")))
		cut_word(&text, SV("+"));
	return markwhen_amounts(text, s->amounts, &s->n) &&
	       (s->n > 0 || s->id.n > 0 || s->at != EDGE_ANY);
}

enum { MONTHS = 12, DAYS = 31 };

/* Three numbers, of which the first two are a day and a month. */
struct slashed {
	unsigned long long first, second, year;
	struct sv rest; /* what follows: a time of day */
};

/* Reads N/N/NNNN, which TEXT begins with; false where it does not. */
static bool read_slashed(struct sv text, struct slashed *out)
{
	struct sv one = sv_cut(&text, '/'), two = sv_cut(&text, '/');
	struct sv rest = skip(text);
	size_t digits = 0;

	while (digits < rest.n && ascii_is_digit(rest.s[digits]))
		digits++;
	out->rest = sv_slice(rest, digits, rest.n);
	return sv_to_u64(one, DAYS, &out->first) &&
	       sv_to_u64(two, DAYS, &out->second) && digits == 4 &&
	       sv_to_u64(sv_slice(rest, 0, digits), 9999, &out->year);
}

void markwhen_look(struct markwhen_dates *m, struct sv text)
{
	enum { LONGEST = 16 }; /* bytes of such a date */

	for (size_t at = 0; at < text.n; at++) {
		size_t end = text.n - at > LONGEST ? at + LONGEST : text.n;
		struct slashed s;

		if (!ascii_is_digit(text.s[at]) ||
		    (at > 0 && (is_word(text.s[at - 1]) ||
				text.s[at - 1] == '/')))
			continue;
		m->mixed = m->mixed ||
			   (read_slashed(sv_slice(text, at, end), &s) &&
			    s.first > MONTHS && s.second <= MONTHS);
	}
}

/* Appends the date that TEXT has in the form which depends on the header, as
 * YYYY-MM-DD; false where it has another form.  *DOUBT: why it is none. */
static bool put_slashed(const struct markwhen_dates *m, struct build *b,
			struct sv text, const char **doubt)
{
	struct slashed s;
	struct sv time;
	bool day_first;

	if (!read_slashed(text, &s))
		return false;
	day_first = m->day_first || (!m->ordered && s.first > MONTHS);
	if ((day_first ? s.second : s.first) > MONTHS)
		*doubt = "there is no such month: write 2024-05-17";
	else if (m->mixed && !m->ordered && s.first <= MONTHS &&
		 s.first != s.second)
		*doubt = "day or month may be first, as another date here "
			 "begins with a day: write dateFormat: d/M/y at the "
			 "top, or 2024-05-17";
	build_fmt(b, "%04llu-%02llu-%02llu", s.year,
		  day_first ? s.second : s.first,
		  day_first ? s.first : s.second);
	time = skip(sv_slice(s.rest, sv_starts(s.rest, SV(",")), s.rest.n));
	if (time.n > 0)
		build_char(b, ' ');
	build_sv(b, time);
	return true;
}

/* Reads TEXT as a date of its own. */
static bool read_date(const struct markwhen_dates *m, struct sv text,
		      struct side *s)
{
	enum { YEAR_DIGITS = 4 };
	struct date_context typed = { .locale = m->locale };
	struct build b = { .arena = m->arena };
	unsigned long long year;
	struct date_fault fault;

	*s = (struct side){ .kind = SIDE_DATE };
	if (sv_to_u64(text, 99999, &year) && text.n > 2 &&
	    text.n != YEAR_DIGITS)
		build_fmt(&b, text.n > YEAR_DIGITS ? "Y%llu" : "%04llu", year);
	else if (!put_slashed(m, &b, text, &s->doubt))
		build_sv(&b, text);
	s->text = build_view(&b);
	return s->doubt ||
	       date_parse(m->arena, s->text, DATE_STRICT, &s->date, NULL,
			  &fault) ||
	       date_read(m->arena, s->text, &typed, &s->date, &fault);
}

static bool read_side(const struct markwhen_dates *m, struct sv text,
		      struct side *s)
{
	text = sv_trim(text);
	if (sv_same(text, SV("now"))) {
		*s = (struct side){ .kind = SIDE_NOW };
		return true;
	}
	return text.n > 0 && (read_counted(text, s) || read_date(m, text, s));
}

/* Bytes of what may stand between two sides at AT of TEXT; 0 for nothing. */
static size_t separator(struct sv text, size_t at)
{
	static const struct sv all[] = { SV_INIT("/"), SV_INIT("-"),
					 SV_INIT("–"), SV_INIT("—"),
					 SV_INIT(" to ") };
	struct sv rest = sv_slice(text, at, text.n);

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (sv_starts(rest, all[i]))
			return all[i].n;
	return 0;
}

/* Reads TEXT as two sides; COUNTED: of which one is no date of its own. */
static bool read_two(const struct markwhen_dates *m, struct sv text,
		     bool counted, struct side *first, struct side *last)
{
	for (size_t at = 1; at < text.n; at++) {
		size_t n = separator(text, at);

		if (n > 0 && read_side(m, sv_slice(text, 0, at), first) &&
		    read_side(m, sv_slice(text, at + n, text.n), last) &&
		    (!counted || first->kind != SIDE_DATE ||
		     last->kind != SIDE_DATE))
			return true;
	}
	return false;
}

/* Reads TEXT as one side, or two; LAST is none of one.  The reader of dates has
 * another order of day and month than the header may say, so dates of N/N/NNNN
 * are read one by one. */
static bool read_sides(const struct markwhen_dates *m, struct sv text,
		       struct side *first, struct side *last)
{
	struct slashed one;
	size_t slash = sv_find_char(text, '/', 0);
	bool slashes = slash != SV_NONE &&
		       sv_find_char(text, '/', slash + 1) != SV_NONE;

	text = sv_trim(text);
	if (read_two(m, text, true, first, last))
		return true;
	last->kind = SIDE_NONE;
	if ((!slashes || (read_slashed(text, &one) &&
			  sv_find_char(one.rest, '/', 0) == SV_NONE)) &&
	    read_side(m, text, first))
		return true;
	if (read_two(m, text, false, first, last))
		return true;
	last->kind = SIDE_NONE;
	return slashes && read_side(m, text, first);
}

bool markwhen_is_date(const struct markwhen_dates *m, struct sv text)
{
	struct side first, last;

	return read_sides(m, text, &first, &last);
}

/* ---- what a date says ---- */

static struct sv known_id(const void *arg, uint32_t number)
{
	return ((const struct markwhen_dates *)arg)->named.v[number].id;
}

/* The event that S is counted from, or null, with the reason in WHEN. */
static const struct markwhen_event *base_of(const struct markwhen_dates *m,
					    const struct side *s,
					    struct markwhen_when *when)
{
	struct build why = { .arena = m->arena };
	uint32_t number;

	if (s->id.n > 0) {
		number = table_find(&m->ids, s->id, known_id, m);
		if (number != TABLE_NONE)
			return &m->named.v[number];
		build_str(&why, "no event above has !");
		build_sv(&why, s->id);
		build_str(&why, " in its line: write the date");
	} else if (m->last.title.n > 0) {
		return &m->last;
	} else {
		build_str(&why, "no event above to count from: write the date");
	}
	when->why = build_view(&why);
	return NULL;
}

/* Says in WHEN that it is counted from BASE, or where null from its own start,
 * and why it cannot be, if it is so with EDGE. */
static void say_base(struct markwhen_when *when,
		     const struct markwhen_event *base,
		     const struct markwhen_edge *edge)
{
	struct build b = { .arena = when->counted.arena }, why = b;

	if (!base && when->counted.n > 0 && !edge->why)
		return;
	build_str(&b, base ? "“" : "its own start");
	if (base) {
		build_sv(&b, diag_excerpt(b.arena, base->title));
		build_str(&b, "”");
		build_str(&b, base->date.n ? ", " : "");
		build_sv(&b, base->date);
	}
	if (sv_find(build_view(&when->counted), build_view(&b), 0) == SV_NONE) {
		build_str(&when->counted,
			  when->counted.n ? " and " : "counted from ");
		build_sv(&when->counted, build_view(&b));
	}
	if (!edge->why)
		return;
	build_str(&why, "it is counted from ");
	build_sv(&why, build_view(&b));
	build_str(&why, ", which ");
	build_str(&why, edge->why);
	build_str(&why, ": write the date");
	when->why = build_view(&why);
}

static void move_all(struct markwhen_edge *e, const struct side *s, int sign)
{
	for (size_t i = 0; i < s->n; i++)
		markwhen_move(e,
			      (struct markwhen_amount){ s->amounts[i].n * sign,
							s->amounts[i].unit });
}

/* The edge of BASE that S counts from; ANY stands for that where it says no
 * other. */
static struct markwhen_edge base_edge(const struct markwhen_event *base,
				      const struct side *s, enum which any)
{
	enum which at = s->at == EDGE_ANY ? any : s->at;

	return at == EDGE_START ? base->start : base->end;
}

/* A date of one side, S, that is counted. */
static void count_one(const struct markwhen_dates *m, const struct side *s,
		      struct markwhen_when *when)
{
	const struct markwhen_event *base = base_of(m, s, when);

	if (!base)
		return;
	when->from = base_edge(base, s, s->before ? EDGE_START : EDGE_END);
	when->to = when->from;
	if (s->n == 0 && s->at == EDGE_ANY)
		when->why = SV("it says not how long after, or before: write "
			       "the date");
	else if (s->n > 0)
		move_all(s->before ? &when->from : &when->to, s,
			 s->before ? -1 : 1);
	else if (when->from.unit != PRECISION_TIME && s->at == EDGE_START)
		when->to.at++; /* the day, month or year itself */
	else if (when->from.unit != PRECISION_TIME)
		when->from.at--;
	if (when->why.n == 0)
		say_base(when, base, when->from.why ? &when->from : &when->to);
}

/* Where a date of two sides begins: FIRST, which is counted. */
static void count_start(const struct markwhen_dates *m,
			const struct side *first, const struct side *last,
			struct markwhen_when *when)
{
	const struct markwhen_event *base = base_of(m, first, when);

	if (!base)
		return;
	if (!first->before) {
		when->from = base_edge(base, first, EDGE_END);
		move_all(&when->from, first, 1);
	} else if (last->kind == SIDE_COUNTED && last->id.n == 0 &&
		   last->at == EDGE_ANY) { /* it lasts so long, and ends then */
		when->to = base_edge(base, first, EDGE_START);
		move_all(&when->to, first, -1);
		when->from = when->to;
		move_all(&when->from, last, -1);
	} else {
		when->why = SV("one side says how long before, the other when: "
			       "write the date");
		return;
	}
	say_base(when, base, &when->from);
}

/* Where a date of two sides ends: LAST, which is counted. */
static void count_end(const struct markwhen_dates *m, const struct side *last,
		      struct markwhen_when *when)
{
	const struct markwhen_event *base = NULL;

	when->to = when->from;
	if (last->id.n > 0 || last->at != EDGE_ANY) {
		base = base_of(m, last, when);
		if (!base)
			return;
		when->to = base_edge(base, last, EDGE_START);
	}
	move_all(&when->to, last, last->before ? -1 : 1);
	say_base(when, base, &when->to);
}

static void count_two(const struct markwhen_dates *m, const struct side *first,
		      const struct side *last, struct markwhen_when *when)
{
	bool done = first->kind == SIDE_COUNTED && first->before;

	if (first->kind == SIDE_COUNTED)
		count_start(m, first, last, when);
	if (when->why.n > 0 || done)
		return;
	if (last->kind == SIDE_COUNTED)
		count_end(m, last, when);
	else if (last->kind == SIDE_DATE)
		when->to = markwhen_edge(&last->date, true);
	else
		when->to.why = "goes on";
}

/* Appends the side S of a date, which is E where it is counted. */
static void put_side(struct build *b, const struct side *s,
		     const struct markwhen_edge *e, bool end)
{
	struct date_part part = markwhen_part(e, end);
	struct date d = { .form = DATE_SINGLE, .parts = &part, .nparts = 1 };

	if (s->kind == SIDE_NOW)
		build_str(b, "..");
	else
		date_print(b, s->kind == SIDE_DATE ? &s->date : &d);
}

/* Writes the dates of WHEN. */
static void print(const struct markwhen_dates *m, const struct side *first,
		  const struct side *last, struct markwhen_when *when)
{
	struct build from = { .arena = m->arena }, to = from, why = from;
	struct date_fault fault;
	struct date d;

	put_side(&from, first, &when->from, false);
	put_side(&to, last, &when->to, true);
	if (sv_find_char(build_view(&from), 'T', 0) != SV_NONE ||
	    sv_find_char(build_view(&to), 'T', 0) != SV_NONE) {
		when->date = build_view(&from);
		when->end = build_view(&to);
		return;
	}
	if (!sv_eq(build_view(&from), build_view(&to))) {
		build_char(&from, '/');
		build_sv(&from, build_view(&to));
	}
	when->date = build_view(&from);
	if (date_parse(m->arena, when->date, DATE_STRICT, &d, NULL, &fault))
		return;
	build_sv(&why, when->date);
	build_str(&why, ": ");
	build_str(&why, fault.message);
	when->why = build_view(&why);
}

struct markwhen_when markwhen_date(const struct markwhen_dates *m,
				   struct sv text)
{
	struct markwhen_when when = { .counted = { .arena = m->arena } };
	struct side first, last;
	const char *doubt;

	if (!read_sides(m, text, &first, &last)) {
		when.date = sv_trim(text);
		when.from.why = when.to.why = dateless;
		return when;
	}
	doubt = first.kind == SIDE_DATE ? first.doubt : NULL;
	if (!doubt && last.kind == SIDE_DATE)
		doubt = last.doubt;
	if (doubt) {
		when.date = sv_trim(text);
		when.why = sv_of(doubt);
		when.from.why = when.to.why = dateless;
		return when;
	}
	if (first.kind == SIDE_DATE) {
		when.from = markwhen_edge(&first.date, false);
		when.to = markwhen_edge(&first.date, true);
		when.date = first.text;
		if (last.kind == SIDE_NONE)
			return when;
	}
	if (first.kind == SIDE_NOW)
		when.why = SV("now is whenever it is read: write the date");
	else if (last.kind == SIDE_NONE)
		count_one(m, &first, &when);
	else
		count_two(m, &first, &last, &when);
	if (when.why.n == 0)
		print(m, &first, last.kind == SIDE_NONE ? &first : &last,
		      &when);
	if (when.why.n > 0)
		when.from.why = when.to.why = dateless;
	return when;
}

void markwhen_know(struct markwhen_dates *m, struct sv id, struct sv title,
		   const struct markwhen_when *when)
{
	m->last = (struct markwhen_event){ id, title, when->date, when->from,
					   when->to };
	if (id.n > 0 && table_find(&m->ids, id, known_id, m) == TABLE_NONE) {
		table_number(&m->ids, id, known_id, m);
		VEC_ADD(&m->named, m->last);
	}
}

void markwhen_free(struct markwhen_dates *m)
{
	VEC_FREE(&m->named);
	table_free(&m->ids);
}
