/* Reads whole dates: single ones, intervals and sets. */
#include <string.h>

#include "base/utf8.h"
#include "date/part.h"

/* Whether the byte at the reader is one of SET. */
static bool at_one_of(const struct date_reader *r, const char *set)
{
	return r->at < r->text.n && date_peek(r) && strchr(set, date_peek(r));
}

static bool at_dots(const struct date_reader *r)
{
	return sv_starts(sv_slice(r->text, r->at, r->text.n), SV(".."));
}

/* The byte at the reader is not what may stand there. */
static bool unexpected(struct date_reader *r)
{
	unsigned char c = (unsigned char)date_peek(r);

	if (r->at == r->text.n)
		return date_fail(r, r->at, "the date ends too early");
	if (c == ' ' || c == '\t')
		return date_fail_about(
			r, ABOUT_SIGN, r->at,
			"no blank may stand here");
	if (c == 'T')
		return date_fail(r, r->at, "a time of day stands only in a "
					   "date by itself");
	if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    date_is_digit((char)c) || at_one_of(r, "-/.+:?"))
		return date_fail_about(
			r, ABOUT_SIGN, r->at,
			"no %c may stand here", c);
	return date_fail_about(
		r, ABOUT_SIGN, r->at,
		"what stands here is no part of a date: write 2024-05-17");
}

/*
 * A side that ends before the start can be reached.  Beyond the calendar days
 * are only known to be far off on their side, which is enough.
 */
static bool check_order(struct date_reader *r, size_t at, const char *what,
			const struct date_part *start,
			const struct date_part *end)
{
	struct date_span a, b;
	struct build day = { 0 };
	struct arena scratch = { 0 };
	struct sv text;

	if (date_part_empty(start) || date_part_empty(end) ||
	    start->flags & PART_UNTIL || end->flags & PART_FROM ||
	    !date_part_span(start, &a) || !date_part_span(end, &b) ||
	    a.first <= b.last)
		return true;
	if (a.first == INT64_MAX || b.last == INT64_MIN)
		return date_fail_about(r, ABOUT_ORDER, at,
				       "the %s ends before it starts: swap "
				       "the two", what);
	day.arena = &scratch;
	date_print_day(&day, b.last);
	build_str(&day, ", before it starts on ");
	date_print_day(&day, a.first);
	text = build_view(&day);
	date_fail_about(r, ABOUT_ORDER, at,
			"the %s ends on %.*s: swap the two", what,
			SV_ARG(text));
	arena_free(&scratch);
	return false;
}

/* Levels above what a part needs by itself, when it is an interval's side. */
static void level_side(struct date_reader *r, const struct date_part *p)
{
	if (p->flags & (PART_OPEN | PART_UNKNOWN))
		date_need_level(r, 1);
	if (p->flags & (PART_FROM | PART_UNTIL) || date_part_is_season(p) ||
	    p->year_x || p->month_x || p->day_x)
		date_need_level(r, 2);
}

static bool read_side(struct date_reader *r, struct date_part *p)
{
	uint8_t flags = 0;

	*p = (struct date_part){ 0 };
	if (r->at == r->text.n || date_peek(r) == '/') {
		p->flags = PART_UNKNOWN;
		return true;
	}
	if (at_dots(r)) {
		r->at += 2;
		flags = PART_UNTIL;
		if (r->at == r->text.n || date_peek(r) == '/') {
			p->flags = PART_OPEN;
			return true;
		}
	}
	if (!date_read_part(r, false, p))
		return false;
	if (at_dots(r)) {
		if (flags)
			return date_fail(r, r->at, ".. stands before or after "
						   "a date, not both");
		r->at += 2;
		flags = PART_FROM;
	}
	p->flags |= flags;
	return true;
}

static bool read_interval(struct date_reader *r, struct date_part *parts)
{
	size_t end;

	if (!read_side(r, &parts[0]))
		return false;
	if (date_peek(r) != '/' || r->at == r->text.n)
		return unexpected(r);
	end = ++r->at;
	if (!read_side(r, &parts[1]))
		return false;
	if (date_peek(r) == '/')
		return date_fail(r, r->at, "an interval has one /");
	if (r->at < r->text.n)
		return unexpected(r);
	if (date_part_empty(&parts[0]) && date_part_empty(&parts[1]))
		return date_fail(r, 0, "one side of an interval must be a "
				       "date: write 1985/.. or ../1985");
	level_side(r, &parts[0]);
	level_side(r, &parts[1]);
	return check_order(r, end, "interval", &parts[0], &parts[1]);
}

/* Passes over blanks within a set, where they are forgiven. */
static bool skip_blanks(struct date_reader *r)
{
	if (date_peek(r) != ' ' && date_peek(r) != '\t')
		return true;
	if (!r->lenient)
		return date_fail_about(
			r, ABOUT_SIGN, r->at,
			"no blank may stand in a set: take it out");
	r->blanks = true;
	while (date_peek(r) == ' ' || date_peek(r) == '\t')
		r->at++;
	return true;
}

/* Whether P can stand at either side of a range's "..". */
static bool is_plain(const struct date_part *p)
{
	return !p->year_x && !p->month_x && !p->day_x && !p->uncertain &&
	       !p->approximate && !p->significant && !date_part_is_season(p);
}

/* Reads what follows the ".." after PARTS[0], which is FIRST in its set and
 * begins at FROM; adds one to *N when that is the end of a range. */
static bool read_range(struct date_reader *r, struct date_part *parts,
		       size_t from, uint32_t *n)
{
	size_t at;

	if (parts[0].flags & PART_UNTIL)
		return date_fail(r, from, ".. stands before or after a date, "
					  "not both");
	parts[0].flags |= PART_FROM;
	r->at += 2;
	if (!skip_blanks(r))
		return false;
	if (date_peek(r) == ']' || date_peek(r) == '}')
		return true;
	if (date_peek(r) == ',')
		return date_fail(r, r->at, "only the last date of a set may "
					   "end in ..");
	at = r->at;
	if (!date_read_part(r, false, &parts[1]))
		return false;
	++*n;
	if (!is_plain(&parts[0]) || !is_plain(&parts[1]))
		return date_fail(r, from, "a range with .. goes between plain "
					  "days, months or years");
	if (date_part_has(&parts[0]) != date_part_has(&parts[1]))
		return date_fail(r, at, "a range goes from year to year, month "
					"to month or day to day");
	if (!check_order(r, at, "range", &parts[0], &parts[1]))
		return false;
	return skip_blanks(r);
}

/* Reads a member, one part or two, and adds to *N; FIRST in its set. */
static bool read_member(struct date_reader *r, struct date_part *parts,
			bool first, uint32_t *n)
{
	size_t from = r->at;
	bool until = at_dots(r);

	if (until) {
		if (!first)
			return date_fail(r, r->at, "only the first date of a "
						   "set may begin with ..");
		r->at += 2;
		if (!skip_blanks(r))
			return false;
	}
	if (at_one_of(r, ",]}"))
		return date_fail(r, r->at, "a date is missing here");
	if (!date_read_part(r, false, &parts[0]))
		return false;
	++*n;
	if (until)
		parts[0].flags |= PART_UNTIL;
	if (!skip_blanks(r))
		return false;
	return !at_dots(r) || read_range(r, parts, from, n);
}

static bool read_set(struct date_reader *r, struct date_part *parts,
		     uint32_t *n)
{
	char close = r->text.s[r->at++] == '[' ? ']' : '}';

	date_need_level(r, 2);
	for (bool first = true;; first = false) {
		if (!skip_blanks(r) || !read_member(r, parts + *n, first, n))
			return false;
		if (date_peek(r) != ',')
			break;
		r->at++;
	}
	if (r->at == r->text.n)
		return date_fail(r, r->at, "the set is not closed: a %s is "
					   "missing", close == ']' ?
			 "right square bracket" : "right brace");
	if (date_peek(r) != close && at_one_of(r, "]}"))
		return date_fail(r, r->at, "a set ends with the bracket it "
					   "began with");
	if (date_peek(r) != close)
		return unexpected(r);
	r->at++;
	if (at_one_of(r, "?~%"))
		return date_fail(r, r->at, "a set takes no ? ~ %%; write it "
					   "after each date");
	return r->at == r->text.n || unexpected(r);
}

/* How many parts a set of this text has at most. */
static size_t count_parts(struct sv text)
{
	size_t n = 1;

	for (size_t i = 0; i < text.n; i++)
		n += text.s[i] == ',' || (text.s[i] == '.' && i > 0 &&
					  text.s[i - 1] == '.');
	return n;
}

static bool read_date(struct arena *a, struct date_reader *r, struct date *d)
{
	struct date_part part = { 0 }, *parts;
	char c = date_peek(r);
	bool interval = sv_find_char(r->text, '/', 0) != SV_NONE;

	if (r->text.n == 0)
		return date_fail(r, 0, "no date stands here: write 2024-05-17, "
				       "2024-05 or 2024");
	if (c == '[' || c == '{') {
		parts = ARENA_NEW(a, count_parts(r->text), struct date_part);
		d->form = c == '[' ? DATE_ONE_OF : DATE_ALL_OF;
		d->parts = parts;
		return read_set(r, parts, &d->nparts);
	}
	d->nparts = interval ? 2 : 1;
	d->form = interval ? DATE_INTERVAL : DATE_SINGLE;
	if (interval) {
		d->parts = parts = ARENA_NEW(a, 2, struct date_part);
		return read_interval(r, parts);
	}
	if (at_dots(r))
		return date_fail(r, 0, "an open side stands beside a /: write "
				       "../1985 or 1985/..");
	if (!date_read_part(r, true, &part))
		return false;
	if (r->at < r->text.n)
		return unexpected(r);
	d->parts = parts = ARENA_NEW(a, 1, struct date_part);
	*parts = part;
	return true;
}

bool date_parse(struct arena *a, struct sv text, enum date_mode mode,
		struct date *out, bool *blanks, struct date_fault *fault)
{
	struct date_reader r = { .text = text,
				 .lenient = mode == DATE_LENIENT,
				 .fault = fault };

	*out = (struct date){ .first_end = END_UNKNOWN,
			      .last_end = END_UNKNOWN };
	if (!read_date(a, &r, out)) {
		*out = (struct date){ .first_end = END_UNKNOWN,
				      .last_end = END_UNKNOWN };
		return false;
	}
	if (blanks)
		*blanks = r.blanks;
	out->level = r.level;
	date_measure(out);
	return true;
}
