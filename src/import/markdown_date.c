/* Dates at the beginning of lines (markdown_date.h). */
#include "import/markdown_date.h"

#include "base/ascii.h"
#include "date/date.h"
#include "import/ymd.h"
#include "wording/date_read.h"

enum { LAST_YEAR = 9999, EDTF_BYTES = 5 };

static bool is_date(const struct dating *r, struct sv text, struct date *d)
{
	struct date_context typed = { .locale = r->locale };

	return text.n > 0 && date_read(r->arena, text, &typed, d, NULL);
}

/* TEXT without commas, and without the mark of a note, (a), at its end. */
static struct sv plain_date(const struct dating *r, struct sv text)
{
	struct build b = { .arena = r->arena };
	const struct sv hard = SV("\u00a0");
	size_t open = sv_ends(text, SV(")")) ? sv_find(text, SV("("), 0) :
						SV_NONE;

	if (open != SV_NONE && text.n - open <= sizeof("(zz)") - 1)
		text = sv_slice(text, 0, open);
	if (sv_ends(text, hard))
		text.n -= hard.n;
	text = sv_trim(text);
	for (size_t i = 0; i < text.n; i++)
		if (text.s[i] != ',')
			build_char(&b, text.s[i]);
	return build_view(&b);
}

/* The year of P as struct dating has it; empty where that has none such. */
static struct sv year_of(const struct dating *r, const struct date_part *p)
{
	struct build b = { .arena = r->arena };

	if (p->year_x || p->exponent || p->year < -LAST_YEAR ||
	    p->year > LAST_YEAR)
		return (struct sv){ 0 };
	if (p->year > 0)
		build_fmt(&b, "%04d", (int)p->year);
	else /* 1 BC is the year 0 */
		build_fmt(&b, "%d BC", (int)(1 - p->year));
	return build_view(&b);
}

struct sv dating_year(const struct dating *r, struct sv text)
{
	struct date d;

	return is_date(r, sv_trim(text), &d) && d.form == DATE_SINGLE &&
			       d.nparts == 1 && !d.parts[0].month ?
		       year_of(r, &d.parts[0]) :
		       (struct sv){ 0 };
}

struct sv dating_sure_year(const struct dating *r, struct sv text)
{
	struct build before = { .arena = r->arena };
	struct date d;

	text = sv_trim(text);
	if (ymd_before(&before, text)) {
		/* Of four digits it may be EDTF, which counts from 0. */
		if (text.n == EDTF_BYTES && text.s[1] != '0')
			return (struct sv){ 0 };
		text = text.n == EDTF_BYTES ? text : build_view(&before);
	}
	return is_date(r, sv_trim(text), &d) && d.doubt == 0 ?
		       dating_year(r, text) : (struct sv){ 0 };
}

void dating_title(struct dating *r, struct sv text)
{
	static const struct sv words[] = { SV_INIT(" in "), SV_INIT(" год ") };
	enum { YEAR_BYTES = 4 };
	struct sv year = dating_year(r, sv_slice(text, 0, YEAR_BYTES));
	struct sv rest = sv_slice(text, YEAR_BYTES, text.n);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (year.n > 0 && sv_starts(rest, words[i])) {
			r->year = arena_copy(r->stays, year);
			r->titled = true;
		}
}

/* Whether TEXT says more of when than the year of the heading, in which it is a
 * date: May 5, but not Dated. */
static bool says_when(const struct dating *r, struct sv text)
{
	struct date_context typed = { .locale = r->locale,
				      .relative = true,
				      .today = INT64_MAX }; /* never */
	enum { CYCLES = 10000 }; /* of 400 years, after which days are as now */
	struct date d;
	int64_t year;

	if (!is_date(r, r->year, &d) || d.nparts != 1)
		return false;
	year = d.parts[0].year;
	typed.from = date_day_number(year < 0 ? year + CYCLES : year, 1, 1);
	return date_read(r->arena, text, &typed, &d, NULL);
}

/* Cuts a day off TEXT, a number of one digit or two, and appends it to the
 * month of the heading. */
static bool put_day(const struct dating *r, struct sv *text, struct build *to)
{
	size_t n = 0;
	unsigned long long day;

	while (n < text->n && n < 2 && ascii_is_digit(text->s[n]))
		n++;
	if (!sv_to_u64(sv_slice(*text, 0, n), 31, &day))
		return false;
	build_sv(to, r->month);
	build_char(to, '-');
	build_number(to, day, 2);
	*text = sv_slice(*text, n, text->n);
	return true;
}

/* The day or the days, "15" or "15-17", that TEXT is in the month of the
 * heading; empty for anything else. */
static struct sv in_month(const struct dating *r, struct sv text)
{
	static const struct sv dashes[] = { SV_INIT("–"), SV_INIT("-"),
					    SV_INIT("—") };
	struct build b = { .arena = r->arena };
	struct date d;

	if (r->month.n == 0 || !put_day(r, &text, &b))
		return (struct sv){ 0 };
	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++) {
		struct sv rest = sv_slice(text, dashes[i].n, text.n);

		if (!sv_starts(text, dashes[i]))
			continue;
		build_char(&b, '/');
		if (!put_day(r, &rest, &b))
			return (struct sv){ 0 };
		text = rest;
		break;
	}
	return text.n == 0 && is_date(r, build_view(&b), &d) ?
		       build_view(&b) : (struct sv){ 0 };
}

struct sv dating_of(const struct dating *r, struct sv text)
{
	struct build b = { .arena = r->arena };
	struct date d;

	text = sv_trim(text);
	if (is_date(r, text, &d))
		return text;
	if (in_month(r, text).n > 0)
		return in_month(r, text);
	text = plain_date(r, text);
	if (is_date(r, text, &d))
		return text;
	if (text.n == 0 || r->year.n == 0)
		return (struct sv){ 0 };
	build_sv(&b, text);
	build_char(&b, ' ');
	build_sv(&b, r->year);
	return says_when(r, text) && is_date(r, build_view(&b), &d) ?
		       build_view(&b) : (struct sv){ 0 };
}

/* The month that TEXT is and no more, as YYYY-MM; empty for anything else. */
static struct sv month_of(const struct dating *r, struct sv text)
{
	struct build b = { .arena = r->arena };
	struct date d;

	if (!is_date(r, text, &d) || d.form != DATE_SINGLE || d.nparts != 1 ||
	    d.parts[0].month < 1 || d.parts[0].month > 12 || d.parts[0].day ||
	    d.parts[0].year < -LAST_YEAR || d.parts[0].year > LAST_YEAR)
		return (struct sv){ 0 };
	date_print(&b, &d);
	return b.n == sizeof("2024-05") - 1 + (d.parts[0].year < 0) ?
		       build_view(&b) :
		       (struct sv){ 0 };
}

bool dating_heading(struct dating *r, struct sv text, uint32_t number)
{
	struct sv month = month_of(r, dating_of(r, text));

	if (month.n > 0 || number <= r->month_number) {
		r->month = arena_copy(r->stays, month);
		r->month_number = number;
	}
	return month.n > 0;
}

struct sv dating_within(const struct dating *r, struct sv text)
{
	struct sv date = dating_of(r, text);
	struct date d;
	int64_t first, last;
	int month, day;

	if (!is_date(r, date, &d) || d.nparts == 0 || d.doubt != 0 ||
	    d.first_end != END_KNOWN || d.last_end != END_KNOWN)
		return (struct sv){ 0 };
	date_from_day(d.first, &first, &month, &day);
	date_from_day(d.last, &last, &month, &day);
	return first == last ? year_of(r, &d.parts[0]) : (struct sv){ 0 };
}

bool dating_has_month(const struct dating *r, struct sv text)
{
	struct date d;

	return is_date(r, text, &d) && d.form == DATE_SINGLE &&
	       d.nparts == 1 && d.parts[0].month > 0;
}

bool dating_is_day(const struct dating *r, struct sv text)
{
	struct date d;

	return is_date(r, text, &d) && d.form == DATE_SINGLE &&
	       d.nparts == 1 && d.parts[0].day > 0;
}

enum { DATE_BYTES = 200 };

/* What separates a date from its title. */
static const struct sv signs[] = { SV_INIT(": "), SV_INIT(" - "),
				   SV_INIT(" – "), SV_INIT(" — "),
				   SV_INIT(". "),  SV_INIT("\t") };
enum { NSIGNS = sizeof(signs) / sizeof(*signs) };

/* Bytes of LINE, from its beginning, that speak of a date with a number: of
 * three digits, or the first of its bytes; 0 for none. */
static size_t spoken(struct sv line)
{
	size_t n, digits = 0, most = 0;
	bool when;

	n = date_read_speaks(line, &when);
	for (size_t i = 0; i < n; i++) {
		digits = line.s[i] >= '0' && line.s[i] <= '9' ? digits + 1 : 0;
		most = digits > most ? digits : most;
	}
	if (n == 0 || !when || most == 0)
		return 0;
	return most > 2 || (line.s[0] >= '0' && line.s[0] <= '9') ? n : 0;
}

/* The title after a date in bold: what separates them is no part of it. */
static struct sv after_date(struct sv rest)
{
	static const struct sv marks[] = { SV_INIT(":"), SV_INIT("-"),
					   SV_INIT("–"), SV_INIT("—"),
					   SV_INIT("."), SV_INIT(",") };

	rest = sv_trim(rest);
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (sv_starts(rest, marks[i]))
			return sv_trim(sv_slice(rest, marks[i].n, rest.n));
	return rest;
}

/* Where the title in OUT, of LINE, after a dash, begins with the day that ends
 * a span, makes that the date: 3 May 1914 – 5 June 1914 The advance. */
static void take_end(const struct dating *r, struct sv line, struct dated *out)
{
	size_t n = spoken(out->title);
	struct sv rest = sv_slice(out->title, n, out->title.n), both;
	struct date d;

	if (n == 0 || rest.n == 0)
		return;
	both = dating_of(r, sv_slice(line, 0, line.n - rest.n));
	if (is_date(r, both, &d) && d.form == DATE_INTERVAL && d.nparts == 2 &&
	    d.parts[1].day > 0)
		*out = (struct dated){ both, after_date(rest) };
}

/* Parts LINE after the longest date that it begins with, at what separates it
 * from the title. */
static bool part_line(const struct dating *r, struct sv line,
		      struct dated *out)
{
	bool found = false, dash = false;

	for (size_t at = 0; at < line.n && at < DATE_BYTES; at++)
		for (size_t i = 0; i < NSIGNS; i++) {
			struct sv rest = sv_slice(line, at, line.n), date;

			if (!sv_starts(rest, signs[i]))
				continue;
			date = dating_of(r, sv_slice(line, 0, at));
			if (date.n == 0)
				continue;
			*out = (struct dated){ date, sv_trim(sv_slice(
							     line,
							     at + signs[i].n,
							     line.n)) };
			found = true;
			dash = signs[i].s[0] == ' ';
		}
	if (dash)
		take_end(r, line, out);
	return found;
}

/* What M begins with in bold, or in italics where it is a day, or a month of a
 * year: of the titles of books, 1984 is one. */
static struct sv set_off(const struct dating *r, const struct marks *m)
{
	struct sv text = sv_slice(m->text, 0, m->strong);
	struct dating any = *r;
	struct date d;

	if (m->strong > 0)
		return text;
	text = sv_slice(m->text, 0, marks_more(m)->slanted);
	if (any.year.n == 0)
		any.year = SV("2000");
	if (!is_date(r, dating_of(&any, text), &d) || d.nparts == 0)
		return (struct sv){ 0 };
	return d.parts[0].day > 0 ||
			       (d.parts[0].month > 0 && is_date(r, text, &d)) ?
		       text : (struct sv){ 0 };
}

bool dating_part(const struct dating *r, const struct marks *m,
		       struct dated *out)
{
	struct sv bold = set_off(r, m), first = m->text;
	size_t n = bold.n;

	first = sv_cut(&first, '\n');
	if (sv_ends(bold, SV(":")))
		bold.n--;
	if (n > 0 && n <= first.n &&
	    (out->date = dating_of(r, bold)).n > 0) {
		out->title = after_date(sv_slice(first, n, first.n));
		return true;
	}
	return part_line(r, first, out);
}

bool dating_begins(const struct dating *r, const struct marks *m,
		   struct dated *out)
{
	struct date d;
	size_t n = spoken(m->text);

	out->date = dating_of(r, sv_slice(m->text, 0, n));
	out->title = sv_trim(sv_slice(m->text, n, m->text.n));
	return is_date(r, out->date, &d) && d.nparts == 1 &&
	       d.parts[0].day > 0;
}

/* Whether what M begins with in bold is as if it were a date: with more in
 * brackets, before what separates it from the title, or a year with letters,
 * 1477ish. */
static bool seems_bold(const struct dating *r, const struct marks *m,
		       struct dated *out)
{
	enum { YEAR = 4 };
	struct sv line = m->text, bold = set_off(r, m), rest;
	bool sign = sv_ends(bold, SV(":"));
	unsigned long long year;
	size_t n = spoken(bold);

	line = sv_cut(&line, '\n');
	if (bold.n == 0 || bold.n > line.n || bold.n > DATE_BYTES)
		return false;
	rest = sv_trim(sv_slice(line, bold.n, line.n));
	*out = (struct dated){ sv_slice(bold, 0, bold.n - sign),
			       after_date(rest) };
	sign |= out->title.n < rest.n;
	if (n == 0)
		return sign && bold.n > YEAR && bold.s[YEAR] != ' ' &&
		       sv_to_u64(sv_slice(bold, 0, YEAR), 2999, &year) &&
		       year >= 1000;
	rest = sv_trim(sv_slice(bold, n, bold.n));
	return sign || rest.n == 0 || rest.s[0] == '(';
}

/* Parts LINE at the first that separates a date from its title; false where
 * nothing does. */
static bool part_first(struct sv line, struct dated *out)
{
	for (size_t at = 1; at < line.n; at++)
		for (size_t i = 0; i < NSIGNS; i++) {
			if (!sv_starts(sv_slice(line, at, line.n), signs[i]))
				continue;
			out->date = sv_trim(sv_slice(line, 0, at));
			out->title = sv_trim(sv_slice(line, at + signs[i].n,
						      line.n));
			return true;
		}
	return false;
}

/* Whether LINE begins with what is no date in the year of the heading, but all
 * but one: Early September, 5/6. */
static bool is_doubtful(const struct dating *r, struct sv line,
			struct dated *out)
{
	struct date_context typed = { .locale = r->locale };
	struct date_fault fault = { 0 };
	struct date d;
	struct build b = { .arena = r->arena }, more = b;
	struct dated dated;
	bool slash;

	if (r->year.n == 0 || !part_first(line, &dated) ||
	    dated.date.n > DATE_BYTES)
		return false;
	slash = sv_find_char(dated.date, '/', 0) != SV_NONE;
	build_sv(&b, dated.date);
	build_str(&b, slash ? "/" : " ");
	build_sv(&b, r->year);
	if (date_read(r->arena, build_view(&b), &typed, &d, &fault))
		return false;
	/* With a month or a season in it: Start is not. */
	build_str(&more, "write ");
	build_sv(&more, r->year);
	build_char(&more, '-');
	if (fault.about != ABOUT_DOUBT ||
	    sv_find(sv_of(fault.message), build_view(&more), 0) == SV_NONE)
		return false;
	*out = (struct dated){ build_view(&b), dated.title };
	return true;
}

bool dating_seems(const struct dating *r, const struct marks *m,
		  struct dated *out)
{
	struct sv line = m->text;
	size_t n;

	if (seems_bold(r, m, out))
		return true;
	line = sv_cut(&line, '\n');
	n = spoken(line);
	*out = (struct dated){ .title = line };
	if (n == 0)
		return is_doubtful(r, line, out);
	if (n == line.n)
		out->date = line;
	part_first(line, out);
	return true;
}

bool dating_lacks_year(const struct dating *r, const struct marks *m,
		       struct dated *out)
{
	struct sv line = m->text;
	struct dating any = *r;
	struct date d;

	line = sv_cut(&line, '\n');
	*out = (struct dated){ line, line };
	part_first(line, out);
	any.year = SV("2000");
	any.month = (struct sv){ 0 };
	return r->year.n == 0 && out->date.n <= DATE_BYTES &&
	       !is_date(r, out->date, &d) &&
	       dating_is_day(r, dating_of(&any, out->date));
}

bool dating_is_parted(const struct dating *r, const struct marks *m)
{
	struct sv line = m->text;
	size_t n = spoken(line), close;
	struct dated dated;

	if (seems_bold(r, m, &dated))
		return true;
	if (n == 0)
		return false;
	while (n > 0 && strchr(" :.-", line.s[n - 1]))
		n--;
	if (sv_starts(sv_trim(sv_slice(line, n, line.n)), SV("("))) {
		close = sv_find_char(line, ')', n);
		n = close == SV_NONE ? n : close + 1;
	}
	for (size_t i = 0; i < NSIGNS; i++)
		if (sv_starts(sv_slice(line, n, line.n), signs[i]))
			return true;
	return false;
}
