/* The dates of rows: from cells to EDTF (parts.h). */
#include "import/julian.h"
#include "import/order.h"
#include "import/parts.h"
#include "import/ymd.h"
#include "load/schema.h"
#include "text/fold.h"
#include "wording/date_read.h"
#include "wording/date_words.h"

/* Whether TEXT has a part of a second, 10:00:00.5, that is not 0. */
static bool has_fraction(struct sv text)
{
	size_t at = sv_find_char(text, ':', 0);
	bool any = false;

	if (at == SV_NONE)
		return false;
	while (at < text.n && strchr(":0123456789", text.s[at]))
		at++;
	if (at == text.n || !strchr(".,", text.s[at]))
		return false;
	for (at++; at < text.n && strchr("0123456789", text.s[at]); at++)
		any |= text.s[at] != '0';
	return any;
}

bool import_says_more(const struct import_event *ev, size_t i)
{
	struct sv text = import_cell(ev, i);
	size_t plain = 0;

	while (plain < text.n && strchr("0123456789-/TZ:+", text.s[plain]))
		plain++;
	return plain < text.n &&
	       (has_fraction(text) || date_read_is_moved(text));
}

static bool date_fault(struct import *im, const struct import_event *ev,
		       size_t column, struct sv text, const char *why)
{
	DIAG(im->diags, FAULT_row_date, import_locus(ev, import_at(ev, column)),
	     diag_excerpt(&im->making, text), sv_of(why));
	return false;
}

/* Tells that day and month of TEXT are not known, for another date of the file
 * has them in another order than the region of the reader. */
static bool order_fault(struct import *im, const struct import_event *ev,
			size_t column, struct sv text)
{
	struct build why = { .arena = &im->making };
	struct sv other =
		order_against(ev->file, im->options.locale, text);

	build_str(&why, "day or month may be first, as ");
	build_sv(&why, diag_excerpt(&im->making, other));
	build_str(&why, " here begins with a ");
	build_str(&why, im->options.locale->month_first ? "day" : "month");
	build_str(&why, ": write 2024-05-17");
	DIAG(im->diags, FAULT_row_date, import_locus(ev, import_at(ev, column)),
	     diag_excerpt(&im->making, text), build_view(&why));
	return false;
}

/* Whether the date of EV counts by the Julian calendar. */
static bool is_julian(const struct import_event *ev)
{
	return date_read_says_julian(
		import_cell(ev, import_column(ev, SV("calendar"))));
}

/*
 * Appends D, a year and a code of EDTF that may as well be the last digits of a
 * later year: 1939-41.  Of the codes only seasons stand in the tables and texts
 * of others; how it is read is told.  False when D is anything else.
 */
static bool read_code(struct import *im, const struct import_event *ev,
		      size_t column, const struct date *d, struct build *out)
{
	enum { CENTURY = 100, LAST_SEASON = 24 };
	const struct date_part *p = d->parts;
	struct build how = { .arena = &im->making };
	int64_t last;

	if (!(ev->file->sheet.table || ev->file->sheet.prose) ||
	    ev->file->columns.said || d->form != DATE_SINGLE ||
	    p->month <= 12 || p->month_x || p->year < 1 || p->year_x ||
	    p->flags || p->uncertain || p->approximate ||
	    p->month <= p->year % CENTURY)
		return false;
	last = p->year - p->year % CENTURY + p->month;
	if (p->month <= LAST_SEASON) {
		date_print(out, d);
		date_words(&how, im->options.locale, d);
		build_fmt(&how, "; a span of years is written %d/%d",
			  (int)p->year, (int)last);
	} else {
		build_fmt(out, "%04d/%04d", (int)p->year, (int)last);
		build_fmt(&how, "the span %04d/%04d; as EDTF it is ",
			  (int)p->year, (int)last);
		date_words(&how, im->options.locale, d);
	}
	DIAG(im->diags, FAULT_row_code, import_locus(ev, import_at(ev, column)),
	     diag_excerpt(&im->making, import_cell(ev, column)),
	     build_view(&how));
	return true;
}

enum { EDTF_BYTES = 5 }; /* of -1200 */

/* Whether years before Christ are EDTF in all of FILE. */
static bool is_edtf(const struct import_file *file)
{
	return file->columns.said || file->sheet.ours || file->sheet.made ||
	       file->sheet.edtf;
}

/*
 * Appends the year before Christ that the cell COLUMN of EV, TEXT, is: -551, as
 * tables have it.  One of four digits is EDTF, where -1200 is 1201 BC, which is
 * told unless the file is ours.  False for any other.
 */
static bool read_before(struct import *im, const struct import_event *ev,
			size_t column, struct sv text, struct build *out)
{
	struct build how = { .arena = &im->making };
	struct date_fault fault;
	struct date d;

	if (!ymd_before(out, text))
		return false;
	if (text.n != EDTF_BYTES)
		return true;
	build_cut(out, 0);
	build_sv(out, text);
	if (is_edtf(ev->file) ||
	    !date_parse(&im->making, text, DATE_STRICT, &d, NULL, &fault))
		return true;
	date_words(&how, im->options.locale, &d);
	build_fmt(&how, ", as EDTF has it; %.*s BC is written so",
		  (int)text.n - 1, text.s + 1);
	DIAG(im->diags, FAULT_row_code, import_locus(ev, import_at(ev, column)),
	     diag_excerpt(&im->making, text), build_view(&how));
	return true;
}

/* Whether TEXT is a year before Christ. */
static bool is_before(struct import *im, struct sv text)
{
	struct build out = { .arena = &im->making };

	return ymd_before(&out, text);
}

/* Whether the cells START and END of EV are years before Christ that count in
 * one way; it is told when not: -1200 is one of EDTF, and -479 is 479 BC. */
static bool counts_alike(struct import *im, const struct import_event *ev,
			 size_t start, size_t end)
{
	struct sv first = import_cell(ev, start), last = import_cell(ev, end);
	bool edtf = first.n == EDTF_BYTES;
	struct sv one = edtf ? first : last, other = edtf ? last : first;
	struct build why = { .arena = &im->making };

	if (edtf == (last.n == EDTF_BYTES) || is_edtf(ev->file) ||
	    !is_before(im, first) || !is_before(im, last))
		return true;
	build_fmt(&why, "by EDTF it is a year earlier than it says, and %.*s "
			"beside it is not: write it with BC",
		  SV_ARG(other));
	return date_fault(im, ev, edtf ? start : end, one, why.s);
}

/* Notes the year of D for the faults of the rows after it. */
static void note_year(struct import *im, const struct date *d)
{
	enum { LAST_YEAR = 9999 };
	int64_t year;
	int month, day;

	if (d->first_end != END_KNOWN)
		return;
	date_from_day(d->first, &year, &month, &day);
	if (year > 0 && year <= LAST_YEAR)
		im->year = (int)year;
}

/* Cuts midnight off OUT, a date that was read of a cell of FILE, where it is
 * the time of all. */
static void cut_midnight(struct import_file *file, struct build *out)
{
	static const struct sv ends[] = { SV_INIT("T00:00:00"),
					  SV_INIT("T00:00:00Z") };

	if (file->sheet.made || file->columns.said || file->timed ||
	    file->sheet.clocked)
		return;
	for (size_t i = 0; i < 2; i++)
		if (sv_ends(build_view(out), ends[i])) {
			build_cut(out, out->n - ends[i].n);
			file->midnight++;
		}
}

/* What TEXT, of a table, is where it counts days as spreadsheets do, whose day
 * 1 is 1 January 1900 and who have a 29 February in that year; or null. */
static const char *serial_of(struct import *im, const struct import_event *ev,
			     struct sv text)
{
	enum { DIGITS = 5 };
	struct build why = { .arena = &im->making };
	unsigned long long n;

	if (!ev->file->sheet.table || text.n < DIGITS ||
	    !sv_to_u64(sv_slice(text, 0, DIGITS), 99999, &n) ||
	    (text.n > DIGITS && !strchr(".,", text.s[DIGITS])))
		return NULL;
	build_str(&why, "as a spreadsheet's number of a day it is ");
	date_print_day(&why, date_day_number(1899, 12, 30) + (int64_t)n);
	build_str(&why, ": give the column a format of dates there, or write "
			"that");
	return why.s;
}

/* Whether a word of NAME, as "End Year" and "startYear", is one for a year. */
static bool names_year(struct arena *a, struct sv name)
{
	struct sv slug = fold_slug(a, name);
	bool is = sv_ends(slug, SV("year"));

	while (slug.n > 0 && !is)
		is = columns_is_year(a, sv_cut(&slug, '-'));
	return is;
}

/*
 * What TEXT, of the cell COLUMN of EV, may be where it is less than 0 and has
 * five digits or more: a year, or what computers count from 1970 on.  Null for
 * any other, and where the column has years by its name.
 */
static const char *count_of(struct import *im, const struct import_event *ev,
			    size_t column, struct sv text)
{
	static const char *const units[] = { "", "milli", "micro", "nano" };
	const unsigned long long most = 99999999999;
	enum { THOUSAND = 1000, UNITS = 4 };
	enum { DAY = 86400, HOUR = 3600, MINUTE = 60 };
	struct build why = { .arena = &im->making };
	size_t unit = 0;
	int64_t left, day;
	unsigned long long n;

	if (text.n <= EDTF_BYTES || is_edtf(ev->file) ||
	    !sv_to_u64(sv_slice(text, 1, text.n), INT64_MAX, &n) ||
	    !is_before(im, text) ||
	    names_year(&im->making, ev->file->columns.v[column].name))
		return NULL;
	for (; n > most && unit + 1 < UNITS; unit++)
		n /= THOUSAND;
	if (n > most)
		return NULL;
	day = -(((int64_t)n + DAY - 1) / DAY);
	left = -(int64_t)n - day * DAY;
	build_fmt(&why, "if this counts %sseconds since 1970, write ",
		  units[unit]);
	date_print_day(&why, date_day_number(1970, 1, 1) + day);
	build_fmt(&why, "T%02d:%02d:%02dZ; if it is a year, ",
		  (int)(left / HOUR), (int)(left / MINUTE % MINUTE),
		  (int)(left % MINUTE));
	ymd_before(&why, text);
	return why.s;
}

/* What TEXT, 1914.5, may be: a month, or a part of a year; or null. */
static const char *part_of_year(struct import *im, struct sv text)
{
	struct build why = { .arena = &im->making };
	unsigned long long year, part;

	text = sv_slice(text, sv_starts(text, SV("-")), text.n);
	if (text.n != sizeof("1914.5") - 1 || text.s[4] != '.' ||
	    !sv_to_u64(sv_slice(text, 0, 4), 9999, &year) ||
	    !sv_to_u64(sv_slice(text, 5, 6), 9, &part) || part == 0)
		return NULL;
	build_fmt(&why, "a month, or 0.%llu of a year: write the month, as "
			"%04llu-%02llu",
		  part, year, part);
	return why.s;
}

/* TEXT without the commas in brackets: 27 May 1703 (16 May, Old Style). */
static struct sv plain_brackets(struct import *im, struct sv text)
{
	struct build b = { .arena = &im->making };
	int depth = 0;

	for (size_t i = 0; i < text.n; i++) {
		depth += text.s[i] == '(' || text.s[i] == '[';
		depth -= text.s[i] == ')' || text.s[i] == ']';
		if (depth == 0 || text.s[i] != ',')
			build_char(&b, text.s[i]);
	}
	return build_view(&b);
}

/* Appends the date that the cell COLUMN of EV says, as EDTF. */
static bool read_date(struct import *im, const struct import_event *ev,
		      size_t column, struct build *out)
{
	struct date_context typed = { .locale = im->options.locale,
				      .year = im->year };
	struct sv text = ymd_whole(import_cell(ev, column));
	const struct node *tree = import_at(ev, column)->tree;
	struct date_fault fault;
	struct date_part part;
	struct date d;
	const char *why;
	int64_t day;

	if (tree)
		return date_fault(im, ev, column, node_shape(tree),
				  "a date is a text");
	why = sv_find(text, SV("@#D"), 0) != SV_NONE ?
		      "of its calendar no such date is read: write today's" :
		      count_of(im, ev, column, text);
	if (!why)
		why = part_of_year(im, text);
	if (why)
		return date_fault(im, ev, column, text, why);
	if (read_before(im, ev, column, text, out))
		return true;
	if ((is_julian(ev) && date_julian(text, &part, &day)) ||
	    date_parse(&im->making, text, DATE_STRICT, &d, NULL, &fault)) {
		if (is_julian(ev) || !read_code(im, ev, column, &d, out))
			build_sv(out, text);
		cut_midnight(ev->file, out);
		if (!is_julian(ev))
			note_year(im, &d);
		return true;
	}
	if (order_against(ev->file, typed.locale, text).n > 0)
		return order_fault(im, ev, column, text);
	if (!date_read(&im->making, text, &typed, &d, &fault) &&
	    !date_read(&im->making, plain_brackets(im, text), &typed, &d,
		       &fault)) {
		if (is_julian(ev))
			build_sv(out,
				 julian_leap_day(&im->making, text, &typed));
		if (is_julian(ev) && out->n == 0 &&
		    julian_moved(&im->making, text, &typed).n > 0)
			build_sv(out, text); /* which settle() moves */
		why = serial_of(im, ev, text);
		return out->n > 0 || date_fault(im, ev, column, text,
						why ? why : fault.message);
	}
	date_print(out, &d);
	cut_midnight(ev->file, out);
	note_year(im, &d);
	return true;
}

/* Reads the date of what EV is a part of, for when that is not there. */
static bool read_within(struct import *im, struct import_event *ev)
{
	static const struct sv names[] = { SV_INIT("within_date"),
					   SV_INIT("within_as_of") };
	struct build text = { .arena = &im->making };

	for (size_t i = 0; i < 2; i++) {
		size_t column = import_column(ev, names[i]);

		if (!import_has(ev, column) || ev->within.n > 0)
			continue;
		if (!read_date(im, ev, column, &text))
			return false;
		ev->within = build_view(&text);
		ev->as_of = i == 1;
	}
	return true;
}

/* Reads the date of what EV is a part of, in the cell COLUMN: by the calendar
 * of today, for the other is told of a date of its own alone. */
static bool read_whole(struct import *im, struct import_event *ev,
		       size_t column)
{
	struct build text = { .arena = &im->making };
	struct date_part part;
	int64_t day;

	if (!read_date(im, ev, column, &text))
		return false;
	if (is_julian(ev) && date_julian(build_view(&text), &part, &day)) {
		build_cut(&text, 0);
		date_print_day(&text, day);
	}
	ev->within = build_view(&text);
	return true;
}

/* Bytes of the day that DATE, of a day or a time, begins with. */
static size_t day_of(struct sv date)
{
	size_t time = sv_find_char(date, 'T', 0);

	return time == SV_NONE ? date.n : time;
}

static bool is_midnight(struct sv date)
{
	return sv_starts(sv_slice(date, day_of(date), date.n),
			 SV("T00:00:00"));
}

/* Makes of LAST, midnight, the day before, which is the last that what began at
 * FIRST, a time before, touches; from midnight to midnight it is days. */
static void end_before(struct import *im, struct build *first,
		       struct build *last)
{
	struct sv start = build_view(first), end = build_view(last);
	struct date a, z;

	if (day_of(start) == start.n || !is_midnight(end) ||
	    !date_parse(&im->making, start, DATE_STRICT, &a, NULL, NULL) ||
	    !date_parse(&im->making, end, DATE_STRICT, &z, NULL, NULL) ||
	    z.last <= a.first)
		return;
	build_cut(last, 0);
	date_print_day(last, z.last - 1);
	if (is_midnight(start))
		build_cut(first, day_of(start));
}

/* Makes of the date FIRST, and LAST, an interval.  EDTF has a time of day in
 * none: it is told of the first, where both are on one day, else of neither. */
static void join(struct import *im, struct import_event *ev,
		 struct build *first, struct build *last)
{
	struct sv start, end;
	size_t day;

	end_before(im, first, last);
	start = build_view(first);
	end = build_view(last);
	day = day_of(start);
	if (sv_eq(start, end))
		return;
	ev->timed = day < start.n || day_of(end) < end.n;
	if (ev->timed && sv_eq(sv_slice(start, 0, day),
			       sv_slice(end, 0, day_of(end))))
		return;
	build_cut(first, day);
	build_char(first, '/');
	build_sv(first, sv_slice(end, 0, day_of(end)));
}

/* Whether END says that what began at START goes on: "..", "present". */
static bool is_open(struct import *im, struct sv start, struct sv end)
{
	struct date_context typed = { .locale = im->options.locale };
	struct build both = { .arena = &im->making };
	struct date_fault fault;
	struct date d;

	build_sv(&both, sv_slice(start, 0, day_of(start)));
	build_char(&both, '/');
	build_sv(&both, end);
	return sv_eq(end, SV("..")) ||
	       (date_read(&im->making, build_view(&both), &typed, &d, &fault) &&
		d.form == DATE_INTERVAL && d.last_end == END_OPEN);
}

/* Takes TEXT, which was read of the column COLUMN, as the date of EV.  By the
 * Julian calendar a file tells a day alone: any other stands by today's. */
static bool settle(struct import *im, struct import_event *ev, size_t column,
		   struct sv text)
{
	struct date_context typed = { .locale = im->options.locale };
	struct date_fault fault;
	struct date_part part;
	struct date d;
	int64_t day;

	ev->date = text;
	if (is_julian(ev) && date_julian(text, &part, &day))
		return true;
	if (is_julian(ev)) {
		text = julian_moved(&im->making, text, &typed);
		ev->moved = text.n > 0;
		ev->date = ev->moved ? text : ev->date;
		return ev->moved ||
		       date_fault(im, ev, column, import_cell(ev, column),
				  "by the Julian calendar days alone can be "
				  "told");
	}
	return date_parse(&im->making, text, DATE_STRICT, &d, NULL, &fault) ||
	       date_fault(im, ev, column, text, fault.message);
}

static bool read_dates(struct import *im, struct import_event *ev)
{
	size_t start = import_column(ev, SV("date"));
	size_t as_of = import_column(ev, SV("as_of"));
	size_t end = import_column(ev, SV("end"));
	struct sv key = import_cell(ev, import_column(ev, SV("date_key")));
	struct build text = { .arena = &im->making }, last = text;

	ev->as_of = !import_has(ev, start) && import_has(ev, as_of);
	ev->dated = ev->as_of ? as_of : start;
	if (ev->as_of || (sv_eq(key, SV("as_of")) && import_has(ev, start))) {
		if (!read_date(im, ev, ev->dated, &text))
			return false;
		ev->as_of = true;
		return settle(im, ev, ev->dated, build_view(&text));
	}
	if (sv_eq(key, SV("part_of")) && import_has(ev, start) &&
	    import_has(ev, import_column(ev, SV("part_of"))))
		return read_whole(im, ev, start);
	/* A part has the date of its whole. */
	if (!import_has(ev, start) &&
	    import_has(ev, import_column(ev, SV("part_of"))))
		return read_within(im, ev);
	if (!import_has(ev, start)) {
		DIAG0(im->diags, FAULT_row_undated,
		      import_locus(ev, import_at(ev, start)));
		return false;
	}
	if ((import_has(ev, end) && !counts_alike(im, ev, start, end)) ||
	    !read_date(im, ev, start, &text))
		return false;
	if (import_has(ev, end)) {
		if (is_open(im, build_view(&text), import_cell(ev, end)))
			build_str(&last, "..");
		else if (!read_date(im, ev, end, &last))
			return false;
		join(im, ev, &text, &last);
	}
	return settle(im, ev, import_has(ev, end) ? end : start,
		      build_view(&text));
}

bool import_dates(struct import *im, struct import_event *ev)
{
	struct sv longer;

	if (!read_dates(im, ev))
		return false;
	longer = ev->date.n > ev->within.n ? ev->date : ev->within;
	return longer.n <= SCHEMA_NAME_MAX ||
	       date_fault(im, ev, ev->dated, longer, SCHEMA_DATE_LONG);
}
