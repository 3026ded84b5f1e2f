/*
 * Dates of forms and registers in which a day or a month is left open, by signs
 * for the digits that are not known: «…» мая 1992, ?? May 1992, xx.05.1992.
 */
#include <stdio.h>
#include <string.h>

#include "wording/date_read_parts.h"

enum { FIELDS = 3, YEAR_DIGITS = 4, LAST_DAY = 31, MONTHS = 12 };

/* What a word is that has nothing but such signs: a gap, or perhaps doubt of
 * the rest, or "until", or doubt of what stands before it: (?). */
enum gap { GAP_NONE, GAP_SURE, GAP_DOUBT, GAP_UNTIL, GAP_NOTE };

/* Whether TEXT has nothing but SIGN, so often. */
static bool is_run(struct sv text, struct sv sign, size_t from, size_t to)
{
	size_t n = 0;

	while (sv_starts(text, sign)) {
		text = sv_slice(text, sign.n, text.n);
		n++;
	}
	return text.n == 0 && n >= from && n <= to;
}

/* What may stand about a day in a form; the first QUOTES about a whole date. */
static const struct sv marks[][2] = {
	{ SV_INIT("«"), SV_INIT("»") }, { SV_INIT("“"), SV_INIT("”") },
	{ SV_INIT("„"), SV_INIT("“") }, { SV_INIT("\""), SV_INIT("\"") },
	{ SV_INIT("["), SV_INIT("]") }, { SV_INIT("("), SV_INIT(")") },
};
enum { QUOTES = 4, MARKS = sizeof(marks) / sizeof(*marks) };

/* TEXT without the one of the first N marks that it stands in, if it does. */
static struct sv inside_of(struct sv text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (sv_starts(text, marks[i][0]) &&
		    sv_ends(text, marks[i][1]) &&
		    text.n >= marks[i][0].n + marks[i][1].n)
			return sv_trim(sv_slice(text, marks[i][0].n,
						text.n - marks[i][1].n));
	return text;
}

static struct sv unmarked(struct sv text)
{
	return inside_of(text, MARKS);
}

struct sv date_read_unquoted(struct sv text)
{
	struct sv inside = inside_of(text, QUOTES);

	for (size_t i = 0; i < QUOTES; i++)
		if (sv_find(inside, marks[i][0], 0) != SV_NONE)
			return text; /* «5» мая «1992» */
	return inside;
}

static enum gap gap_of(struct sv word)
{
	static const struct {
		struct sv sign;
		size_t from, to;
		enum gap gap; /* without marks about it */
	} signs[] = {
		{ SV_INIT("?"), 1, 1, GAP_DOUBT },
		{ SV_INIT("?"), 2, 2, GAP_SURE },
		{ SV_INIT("."), 2, 2, GAP_UNTIL },
		{ SV_INIT("."), 3, 9, GAP_SURE },
		{ SV_INIT("…"), 1, 2, GAP_SURE },
		{ SV_INIT("_"), 1, 9, GAP_SURE },
		{ SV_INIT("x"), 2, 2, GAP_SURE },
		{ SV_INIT("X"), 2, 2, GAP_SURE },
		{ SV_INIT("х"), 2, 2, GAP_SURE },
		{ SV_INIT("Х"), 2, 2, GAP_SURE },
		{ SV_INIT("-"), 2, 4, GAP_SURE },
	};
	struct sv inside = unmarked(word);
	bool marked = inside.n < word.n;
	bool note = word.n > 0 && strchr("([", word.s[0]);

	if (marked && inside.n == 0)
		return GAP_SURE;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (is_run(inside, signs[i].sign, signs[i].from, signs[i].to))
			return !marked ? signs[i].gap :
			       note && signs[i].gap == GAP_DOUBT ? GAP_NOTE :
								   GAP_SURE;
	return GAP_NONE;
}

/* Adds to R what WORDS, a format of EDTF with MONTH in it, is. */
static void add(struct read_all *r, const char *words, struct sv month,
		const char *how)
{
	struct build b = { .arena = r->t.arena };
	struct date_fault fault;
	struct date d;

	for (; *words; words++)
		if (*words == 'M')
			build_sv(&b, month);
		else
			build_char(&b, *words);
	if (date_parse(r->t.arena, build_view(&b), DATE_STRICT, &d, NULL,
		       &fault))
		date_read_add(r, (enum date_form)d.form, d.parts, d.nparts,
			      how);
}

/* ---- a word of such signs: ?? May 1992 ---- */

/* Whether TEXT, read as R's, is a month of a year; *MONTH is that as EDTF. */
static bool read_month(const struct read_all *r, struct sv text,
		       struct sv *month)
{
	struct date d;
	struct build b = { .arena = r->t.arena };

	if (!date_read(r->t.arena, text, r->t.how, &d, NULL) ||
	    d.form != DATE_SINGLE || d.doubt || d.parts[0].day ||
	    d.parts[0].month == 0 || d.parts[0].month > MONTHS ||
	    d.parts[0].year_x || d.parts[0].month_x || d.parts[0].day_x)
		return false;
	date_print(&b, &d);
	*month = build_view(&b);
	return true;
}

/* Adds to R the month that TEXT is without its word FROM to END, of GAP. */
static void read_rest(struct read_all *r, size_t from, size_t end, enum gap gap)
{
	struct sv text = r->t.text, month;
	struct build b = { .arena = r->t.arena };

	build_sv(&b, sv_slice(text, 0, from));
	build_sv(&b, sv_trim(sv_slice(text, end, text.n)));
	if (!read_month(r, build_view(&b), &month))
		return;
	add(r, "M-XX", month, "some day of it");
	if (gap == GAP_UNTIL)
		add(r, "../M", month, "until then");
	else if (gap == GAP_DOUBT)
		add(r, "M?", month, "doubt of the month");
}

/* The sign that the word FROM to END of TEXT is. */
static enum gap gap_at(struct sv text, size_t from, size_t end)
{
	struct sv word = sv_slice(text, from, end);
	enum gap gap = gap_of(word);

	if (!gap && word.n > 1 && strchr(".,", word.s[word.n - 1])) {
		gap = gap_of(sv_slice(word, 0, word.n - 1));
		return gap && gap != GAP_NOTE ? GAP_SURE : gap;
	}
	/* a dash: 1905 -- 07 */
	return from > 0 && word.s[0] == '-' ? GAP_NONE : gap;
}

/* Reads the only such word of R, which does not end it. */
static bool read_word(struct read_all *r)
{
	struct sv text = r->t.text;
	size_t at = 0, to = 0;
	enum gap found = GAP_NONE;

	for (size_t from = 0, end; from < text.n; from = end + 1) {
		enum gap gap;

		end = sv_find_char(text, ' ', from);
		if (end == SV_NONE)
			break;
		if (sv_starts(sv_slice(text, from, text.n), SV("«")) &&
		    sv_find(text, SV("»"), from) != SV_NONE)
			end = sv_find(text, SV("»"), from) + SV("»").n;
		gap = gap_at(text, from, end);
		if (gap && found)
			return false;
		if (gap) {
			found = gap;
			at = from;
			to = end;
		}
	}
	/* In the middle what is alone may be said of the month. */
	if (found == GAP_SURE || (found && at == 0) ||
	    (found == GAP_NOTE && text.s[at - 2] == ','))
		read_rest(r, at, to, found);
	return r->n > 0;
}

/* Whether R is ..05.1992, where the dots may stand for the day. */
static bool read_dots(struct read_all *r)
{
	struct sv text = r->t.text;
	size_t at = SV("..").n, digits = 0;

	if (!sv_starts(text, SV("..")))
		return false;
	while (at + digits < text.n && date_is_digit(text.s[at + digits]))
		digits++;
	if (digits > 0 && digits < 3 && at + digits < text.n &&
	    text.s[at + digits] == '.')
		read_rest(r, 0, at, GAP_UNTIL);
	return r->n > 0;
}

/* Reads R without the quotation marks that a form has about the day, as in «5»
 * мая. */
static bool read_marked(struct read_all *r)
{
	struct sv text = r->t.text;
	struct build b = { .arena = r->t.arena };
	struct date d;

	for (size_t end = 1; end <= text.n && end < 16; end++) {
		struct sv day = unmarked(sv_slice(text, 0, end));
		unsigned long long value;

		if (day.n == end || day.n == 0 ||
		    strchr("[(", text.s[0]) ||
		    !sv_to_u64(day, LAST_DAY, &value))
			continue;
		build_sv(&b, day);
		if (end < text.n && text.s[end] != '.')
			build_char(&b, ' ');
		build_sv(&b, sv_trim(sv_slice(text, end, text.n)));
		if (date_read(r->t.arena, build_view(&b), r->t.how, &d, NULL))
			date_read_add(r, (enum date_form)d.form, d.parts,
				      d.nparts, "");
		return r->n > 0;
	}
	return false;
}

/* ---- a field of them: ??.05.1992 ---- */

/* A field: its digits, the last of which may be a sign, or that it is open. */
struct field {
	int value, digits;
	enum gap gap;
	bool struck;   /* by a dash or a star */
	bool tens;     /* it may be of a digit that is not known: 1_, 1? */
	bool doubtful; /* or say that it is in doubt */
};

/* Whether TEXT, between MARKs, is what a form has for nothing. */
static bool is_struck(struct sv text, char mark)
{
	return mark != '-' &&
	       (is_run(text, SV("-"), 1, 4) || is_run(text, SV("–"), 1, 2) ||
		is_run(text, SV("—"), 1, 2) || is_run(text, SV("*"), 1, 2));
}

/* Takes the sign that TEXT has for its last digit; false when it has none. */
static bool take_tens(struct sv *text, struct field *f)
{
	static const struct sv signs[] = {
		SV_INIT("x"), SV_INIT("X"), SV_INIT("х"), SV_INIT("Х"),
		SV_INIT("_"), SV_INIT("?"),
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (text->n == 1 + signs[i].n && date_is_digit(text->s[0]) &&
		    sv_ends(*text, signs[i])) {
			f->doubtful = signs[i].s[0] == '?';
			text->n = 1;
			return true;
		}
	return false;
}

static bool field_of(struct sv text, char mark, struct field *f)
{
	unsigned long long value = 0;

	*f = (struct field){ .gap = gap_of(text), .digits = (int)text.n };
	f->struck = is_struck(text, mark);
	if (f->struck)
		f->gap = GAP_SURE;
	else if (f->gap == GAP_UNTIL || (f->gap && text.s[0] == '-'))
		return false;
	f->tens = take_tens(&text, f);
	if (!f->gap && !sv_to_u64(text, 9999, &value))
		return false;
	f->value = (int)value;
	return f->gap || text.n < 3 || text.n == YEAR_DIGITS;
}

/* Cuts TEXT at the one mark that joins its fields, which is *MARK, and stands
 * beside a digit; how many they are, or 0. */
static size_t cut(struct sv text, struct field *fields, char *mark)
{
	size_t n = 0;

	*mark = '\0';
	for (size_t at = 0; at < text.n && !*mark; at++)
		if (strchr("-/.", text.s[at]) &&
		    ((at > 0 && date_is_digit(text.s[at - 1])) ||
		     (at + 1 < text.n && date_is_digit(text.s[at + 1]))))
			*mark = text.s[at];
	while (*mark && text.n > 0 && n < FIELDS)
		if (!field_of(sv_cut(&text, *mark), *mark, &fields[n++]))
			return 0;
	if (n == 2 && (fields[0].struck || fields[1].struck))
		return 0; /* 1992/– */
	return text.n == 0 ? n : 0;
}

/* Appends F, a month or a day up to MOST; false when there is no such. */
static bool put_field(struct build *b, const struct field *f, int most)
{
	if (f->gap)
		build_str(b, "-XX");
	else if (f->tens)
		build_fmt(b, "-%dX", f->value);
	else
		build_fmt(b, "-%s%02d", f->doubtful ? "?" : "", f->value);
	return f->gap || f->tens || (f->value > 0 && f->value <= most);
}

/* Adds to R the day DAY of the month MONTH of YEAR, either of which may be
 * open. */
static void add_fields(struct read_all *r, int year, const struct field *month,
		       const struct field *day, const char *how)
{
	struct build b = { .arena = r->t.arena };

	build_fmt(&b, "%04d", year);
	if (put_field(&b, month, MONTHS) &&
	    (!day || put_field(&b, day, LAST_DAY)))
		add(r, "M", build_view(&b), how);
}

/* Reads the year of A and the two dots or more, or the ?, that B is, which the
 * slash of EDTF joins: 1914/..., ?/1914. */
static void add_side(struct read_all *r, bool first, const struct field *a,
		     const struct field *b)
{
	struct build year = { .arena = r->t.arena };

	build_fmt(&year, "%04d", a->value);
	if (b->gap == GAP_DOUBT) {
		add(r, "/M", build_view(&year),
		    "a beginning that is not known");
		add(r, "M-XX", build_view(&year), "some month of it");
	} else {
		add(r, first ? "M/.." : "../M", build_view(&year), "");
	}
}

/* Reads the N fields F, which MARK joins and some of which are open. */
static void add_open(struct read_all *r, const struct field *f, size_t n,
		     char mark)
{
	bool first = !f[0].gap && f[0].digits == YEAR_DIGITS;
	const struct field *a = first ? &f[1] : &f[0];
	const struct field *b = n == 2 ? NULL : first ? &f[2] : &f[1];
	bool dots = sv_starts(r->t.text, SV(".")) ||
		    sv_starts(r->t.text, SV("…")) ||
		    sv_ends(r->t.text, SV(".")) || sv_ends(r->t.text, SV("…"));

	if (n == 2 && mark == '/' && a->gap &&
	    (dots || (a->gap == GAP_DOUBT && !first)))
		add_side(r, first, &f[!first], a);
	else if (n == 2 && first && a->gap == GAP_DOUBT)
		return; /* 1992-? may end then */
	else if (n == 2)
		add_fields(r, f[!first].value, a, NULL, "");
	else if (first)
		add_fields(r, f[0].value, a, b, "");
	else {
		/* Without a dot either may be the day. */
		add_fields(r, f[2].value, b, a, "day first");
		if (mark != '.' && !(a->gap && b->gap))
			add_fields(r, f[2].value, a, b, "month first");
	}
}

/* Reads such fields of R. */
static bool read_fields(struct read_all *r)
{
	struct field f[FIELDS];
	char mark;
	size_t n = cut(r->t.text, f, &mark), gaps = 0, tens = n, last = n - 1;

	for (size_t i = 0; i < n; i++) {
		gaps += f[i].gap != GAP_NONE;
		tens = f[i].tens ? i : tens;
	}
	if (n < 2 || gaps + (tens < n) == 0 ||
	    ((f[0].gap || f[0].digits != YEAR_DIGITS) &&
	     (f[last].gap || f[last].digits != YEAR_DIGITS)))
		return false;
	add_open(r, f, n, mark);
	if (tens < n && f[tens].doubtful && r->n > 0) { /* but not 5? */
		f[tens].tens = false;
		if (r->n == 1)
			r->how[0] = "a digit that is not known";
		add_open(r, f, n, mark);
		if (r->n == 2)
			r->how[1] = "doubt of that";
	}
	return r->n > 0;
}

/* Adds to R the date that its digits are, with a small x, or that of Cyrillic,
 * for those that are not known: 19xx, 1914-05-1x. */
static bool read_digits(struct read_all *r)
{
	struct build b = { .arena = r->t.arena };
	bool x = false;

	for (size_t at = 0; at < r->t.text.n;) {
		uint32_t c = date_read_next(r->t.text, at, &at);
		bool open = c == 'x' || c == 'u' || c == 0x445;

		/* 18x0 is no time by itself */
		if (!open && (c == 0 || c >= 0x80 ||
			      !strchr("0123456789-/?~%", (int)c) ||
			      (sv_ends(build_view(&b), SV("X")) &&
			       date_is_digit((char)c))))
			return false;
		build_char(&b, open ? 'X' : (char)c);
		x |= open;
	}
	if (x)
		add(r, "M", build_view(&b), "");
	return r->n > 0;
}

bool date_read_gaps(struct read_all *r)
{
	return read_digits(r) || read_fields(r) || read_word(r) ||
	       read_dots(r) || read_marked(r);
}
