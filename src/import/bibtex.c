/*
 * BibTeX and biblatex: sources.  What stands outside of entries is a comment,
 * as these programs have it.
 */
#include "base/ascii.h"
#include "base/percent.h"
#include "import/source.h"
#include "import/spot.h"
#include "import/tex.h"
#include "import/ymd.h"

struct bibtex {
	struct sheet *sheet;
	struct sv text;
	size_t at; /* byte */
	struct spot spot;
	bool broken; /* the entry cannot be read */
	unsigned nbroken; /* entries */
	VEC(struct string) strings; /* of @string */
	struct table names;	    /* their numbers */
};

struct string {
	struct sv name, value;
	struct sv written;
	struct node at;
	bool used;
};

/* After so many entries that cannot be read the rest is given up. */
enum { BROKEN_MOST = 100 };

static char sign(const struct bibtex *b)
{
	return b->at < b->text.n ? b->text.s[b->at] : '\0';
}

static struct node here(struct bibtex *b)
{
	spot_to(&b->spot, b->at);
	return (struct node){ .line = b->spot.line, .column = b->spot.column };
}

static struct locus locus_of(const struct bibtex *b, const struct node *at)
{
	return (struct locus){ b->sheet->file, at->line, at->column };
}

static void skip_blank(struct bibtex *b)
{
	while (b->at < b->text.n && strchr(" \t\r\n", b->text.s[b->at]))
		b->at++;
}

static bool break_here(struct bibtex *b, struct sv due)
{
	struct node at = here(b);

	if (!b->broken && b->nbroken < BROKEN_MOST)
		DIAG(b->sheet->diags, FAULT_import_entry,
		     locus_of(b, &at), due);
	b->broken = true;
	return false;
}

/* Takes the sign C, after blanks. */
static bool take(struct bibtex *b, char c, struct sv due)
{
	skip_blank(b);
	if (sign(b) != c || b->at == b->text.n)
		return break_here(b, due);
	b->at++;
	return true;
}

/* A name, up to a blank or a sign that ends one. */
static struct sv read_name(struct bibtex *b)
{
	size_t from;

	skip_blank(b);
	from = b->at;
	while (b->at < b->text.n && !strchr(" \t\r\n{}(),=#\"%", sign(b)))
		b->at++;
	return sv_slice(b->text, from, b->at);
}

/* ---- values ---- */

/* What stands in braces, or quotation marks, from the place on. */
static bool read_delimited(struct bibtex *b, struct sv *out)
{
	char end = sign(b) == '"' ? '"' : '}';
	size_t start = b->at, depth = 0, i = b->at + 1;

	for (; i < b->text.n; i++) {
		char c = b->text.s[i];

		if (c == '\\' && i + 1 < b->text.n)
			i++;
		else if (c == end && depth == 0)
			break;
		else if (c == '{')
			depth++;
		else if (c == '}' && depth > 0)
			depth--;
	}
	if (i >= b->text.n)
		return break_here(b, SV("a value that is closed"));
	*out = sv_slice(b->text, start + 1, i);
	b->at = i + 1;
	return true;
}

static struct sv string_name(const void *arg, uint32_t number)
{
	return ((const struct bibtex *)arg)->strings.v[number].name;
}

/* What the word NAME stands for: a number or a month is itself.  False where
 * that would be said in too many places. */
static bool string_value(struct bibtex *b, struct sv *name)
{
	uint32_t n = table_find(&b->names, *name, string_name, b);

	if (n == TABLE_NONE)
		return true;
	b->strings.v[n].used = true;
	*name = b->strings.v[n].value;
	return sheet_again(b->sheet, name->n);
}

/* A value: pieces joined by #. */
static bool read_value(struct bibtex *b, struct sv *out)
{
	struct build joined = { .arena = b->sheet->arena };

	for (;;) {
		struct sv piece;

		skip_blank(b);
		if (sign(b) == '{' || sign(b) == '"') {
			if (!read_delimited(b, &piece))
				return false;
		} else {
			piece = read_name(b);
			if (piece.n == 0)
				return break_here(b, SV("a value"));
			if (!string_value(b, &piece))
				return break_here(
					b, SV("less text by @string, which "
					      "makes eight times the file"));
		}
		build_sv(&joined, piece);
		skip_blank(b);
		if (sign(b) != '#')
			break;
		b->at++;
	}
	*out = build_view(&joined);
	return true;
}

/* ---- entries ---- */

/* Other programs' names for the fields of a source. */
static const struct {
	struct sv name, key;
} names[] = {
	{ SV_INIT("title"), SV_INIT("title") },
	{ SV_INIT("journal"), SV_INIT("in") },
	{ SV_INIT("journaltitle"), SV_INIT("in") },
	{ SV_INIT("booktitle"), SV_INIT("in") },
	{ SV_INIT("publisher"), SV_INIT("publisher") },
	{ SV_INIT("institution"), SV_INIT("publisher") },
	{ SV_INIT("school"), SV_INIT("publisher") },
	{ SV_INIT("organization"), SV_INIT("publisher") },
	{ SV_INIT("address"), SV_INIT("city") },
	{ SV_INIT("location"), SV_INIT("city") },
	{ SV_INIT("volume"), SV_INIT("volume") },
	{ SV_INIT("number"), SV_INIT("issue") },
	{ SV_INIT("issue"), SV_INIT("issue") },
	{ SV_INIT("pages"), SV_INIT("pages") },
	{ SV_INIT("isbn"), SV_INIT("isbn") },
	{ SV_INIT("doi"), SV_INIT("doi") },
	{ SV_INIT("url"), SV_INIT("url") },
	{ SV_INIT("howpublished"), SV_INIT("url") },
	{ SV_INIT("language"), SV_INIT("language") },
	{ SV_INIT("langid"), SV_INIT("language") },
	{ SV_INIT("library"), SV_INIT("archive") },
	{ SV_INIT("entrysubtype"), SV_INIT("kind") },
};

/* The next of names that " and " separates, outside of braces. */
static struct sv cut_person(struct sv *left)
{
	size_t depth = 0;

	for (size_t i = 0; i < left->n; i++) {
		struct sv rest = sv_slice(*left, i, left->n);

		if (left->s[i] == '{')
			depth++;
		else if (left->s[i] == '}' && depth > 0)
			depth--;
		else if (depth == 0 && i > 0 && rest.n > 4 &&
			 strchr(" \t\r\n", rest.s[0]) &&
			 strchr(" \t\r\n", rest.s[4]) &&
			 sv_starts(sv_slice(rest, 1, 4), SV("and"))) {
			struct sv person = sv_slice(*left, 0, i);

			*left = sv_slice(rest, 5, rest.n);
			return person;
		}
	}
	struct sv last = *left;

	left->n = 0;
	return last;
}

static void put_people(struct source *s, struct sv key, struct sv value,
		       const struct node *at)
{
	struct tree people = { .arena = s->sheet->arena, .from = at };

	while (sv_trim(value).n > 0) {
		struct sv person = cut_person(&value);
		struct sv name = tex_plain(s->sheet->arena, person);

		/* No name, but that there are more than are told. */
		if (people.n > 0 && sv_same(sv_trim(person), SV("others")))
			tree_add(&people, tree_text(SV("et al."), at));
		else if (name.n > 0)
			tree_add(&people, tree_text(name, at));
	}
	tree_pair_items(&s->record, key, &people);
}

/* What an entry says of its date, in the parts that BibTeX has for it. */
struct parts {
	struct sv date, year, month, day;
	struct node at;
};

static void keep(struct source *s, struct sv name, struct sv text,
		 const struct node *at)
{
	if (text.n > 0)
		source_keep(s, name, tree_text(text, at));
}

/* As EDTF, or as words where the month is one. */
static void put_date(struct source *s, const struct parts *p)
{
	static const char months[12][4] = { "jan", "feb", "mar", "apr", "may",
					    "jun", "jul", "aug", "sep", "oct",
					    "nov", "dec" };
	struct build b = { .arena = s->sheet->arena };
	struct sv month = p->month;
	unsigned long long number, year;
	bool digits = sv_to_u64(month, 12, &number) && number > 0;

	if (p->date.n > 0) {
		source_date(s, SV("date"), p->date, &p->at);
		keep(s, SV("year"), p->year, &p->at);
		keep(s, SV("month"), p->month, &p->at);
		keep(s, SV("day"), p->day, &p->at);
		return;
	}
	if (digits && ymd_is_several(s->sheet, p->year)) {
		ymd_put_none(s->sheet, &b, p->year, p->month, p->day);
		source_date(s, SV("date"), build_view(&b), &p->at);
		return;
	}
	if (digits && !sv_to_u64(p->year, UINT32_MAX, &year)) {
		month = sv_of(months[number - 1]); /* of c. 1999 */
		digits = false;
	}
	if (month.n > 0 && !digits) {
		build_sv(&b, p->day);
		build_str(&b, p->day.n ? " " : "");
		build_sv(&b, month);
		build_char(&b, ' ');
	}
	build_sv(&b, p->year);
	if (digits)
		build_fmt(&b, "-%02llu", number);
	if (digits && sv_to_u64(p->day, 31, &number))
		build_fmt(&b, "-%02llu", number);
	else if (digits || p->month.n == 0)
		keep(s, SV("day"), p->day, &p->at);
	source_date(s, SV("date"), build_view(&b), &p->at);
}

/* VALUE of a date, in which ~ is no blank. */
static struct sv date_of(struct sv value)
{
	while (value.n > 1 && value.s[0] == '{' && value.s[value.n - 1] == '}')
		value = sv_slice(value, 1, value.n - 1);
	return sv_trim(value);
}

/* Whether the field NAME holds no text, as biblatex has it: nothing in it is
 * TeX's. */
static bool is_verbatim(struct sv name)
{
	static const struct sv fields[] = { SV_INIT("url"), SV_INIT("doi"),
					    SV_INIT("eprint"),
					    SV_INIT("file") };

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (sv_same(fields[i], name))
			return true;
	return false;
}

static void put_field(struct source *s, struct parts *p, struct sv name,
		      struct sv value, const struct node *at)
{
	bool date = sv_same(name, SV("date")) || sv_same(name, SV("urldate"));
	struct sv text = date ? date_of(value) :
			 is_verbatim(name) ?
				tex_verbatim(s->sheet->arena, value) :
				tex_plain(s->sheet->arena, value);
	const struct {
		struct sv name, *part;
	} dates[] = { { SV("date"), &p->date }, { SV("year"), &p->year },
		      { SV("month"), &p->month }, { SV("day"), &p->day } };

	for (size_t i = 0; i < sizeof(dates) / sizeof(*dates); i++)
		if (sv_same(dates[i].name, name) && dates[i].part->n == 0) {
			*dates[i].part = text;
			p->at = *at;
			return;
		}
	if ((sv_same(name, SV("author")) && !source_said(s, SV("author"))) ||
	    (sv_same(name, SV("editor")) && !source_said(s, SV("editor")))) {
		put_people(s, sv_same(name, SV("author")) ? SV("author") :
							    SV("editor"),
			   value, at);
		return;
	}
	if (sv_same(name, SV("urldate"))) {
		source_date(s, SV("accessed"), text, at);
		return;
	}
	if (sv_same(name, SV("howpublished")) &&
	    (!percent_is_web(text) || sv_find_char(text, ' ', 0) != SV_NONE)) {
		keep(s, name, text, at);
		return;
	}
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (sv_same(names[i].name, name)) {
			source_say(s, names[i].key, text, at);
			return;
		}
	keep(s, name, text, at);
}

/* NAME = VALUE pairs up to END. */
static void read_fields(struct bibtex *b, struct source *s, char end)
{
	struct parts parts = { .at = *s->record.from };

	for (;;) {
		struct node at;
		struct sv name, value;

		skip_blank(b);
		if (sign(b) == ',') {
			b->at++;
			continue;
		}
		if (sign(b) == end)
			break;
		at = here(b);
		name = read_name(b);
		if (name.n == 0) {
			break_here(b, SV("a field, or the end of the entry"));
			return;
		}
		if (!take(b, '=', SV("= after the name of a field")) ||
		    !read_value(b, &value))
			return;
		put_field(s, &parts, name, value, &at);
	}
	b->at++;
	put_date(s, &parts);
}

/* What is left out, from the byte FROM, AT, up to the place. */
static void leave(struct bibtex *b, size_t from, const struct node *at,
		  struct sv what)
{
	left_add(&b->sheet->records->lefts, locus_of(b, at), what,
		 sv_trim(sv_slice(b->text, from, b->at)));
}

/* @string{name = value}, which begins at the byte FROM, AT. */
static void read_string(struct bibtex *b, char end, size_t from,
			const struct node *at)
{
	struct string string = { .name = read_name(b), .at = *at };

	if (!take(b, '=', SV("= after the name of a string")) ||
	    !read_value(b, &string.value) ||
	    !take(b, end, SV("the end of the string")))
		return;
	string.written = sv_slice(b->text, from, b->at);
	if (table_number(&b->names, string.name, string_name, b) ==
	    b->strings.n)
		VEC_ADD(&b->strings, string);
	else
		leave(b, from, at, SV("strings told twice"));
}

/* The entry of TYPE that begins AT, from the place after its brace on. */
static void read_source(struct bibtex *b, struct sv type, char end,
			const struct node *at)
{
	struct source source = { .sheet = b->sheet,
				 .record = { .arena = b->sheet->arena,
					     .from = at } };
	struct sv key = read_name(b);
	struct build kind = { .arena = b->sheet->arena };

	read_fields(b, &source, end);
	for (size_t i = 0; i < type.n; i++) /* @ARTICLE is @article */
		build_char(&kind, ascii_is_letter(type.s[i]) ?
					  (char)(type.s[i] | ' ') :
					  type.s[i]);
	if (!source_said(&source, SV("kind")))
		source_say_type(&source, build_view(&kind), at);
	if (b->broken)
		source_drop(&source);
	else
		source_end(&source, key);
}

/* What @ begins. */
static void read_entry(struct bibtex *b)
{
	const struct node at = here(b);
	size_t from = b->at++;
	struct sv type = read_name(b), value;
	bool comment = sv_same(type, SV("comment"));
	char end;

	skip_blank(b);
	if (comment && sign(b) == '{')
		read_delimited(b, &value);
	end = sign(b) == '(' ? ')' : '}';
	if (comment) {
		leave(b, from, &at, SV("comments"));
	} else if (sign(b) != '{' && sign(b) != '(') {
		DIAG(b->sheet->diags, FAULT_import_line, locus_of(b, &at),
		     SV("@TYPE{KEY, ...}"));
		leave(b, from, &at, SV("lines"));
	} else if (b->at++, sv_same(type, SV("string"))) {
		read_string(b, end, from, &at);
	} else if (sv_same(type, SV("preamble"))) {
		read_value(b, &value);
		take(b, end, SV("the end of the preamble"));
		leave(b, from, &at, SV("@preamble"));
	} else {
		read_source(b, type, end, &at);
	}
	if (!b->broken)
		return;
	/* The next one begins a line. */
	b->at = sv_find(b->text, SV("\n@"), from + 1);
	b->at = b->at == SV_NONE || ++b->nbroken > BROKEN_MOST ? b->text.n :
								 b->at + 1;
	b->broken = false;
	leave(b, from, &at, SV("entries"));
}

/* Strings that nothing needs are left out. */
static void leave_strings(struct bibtex *b)
{
	for (uint32_t i = 0; i < b->strings.n; i++)
		if (!b->strings.v[i].used)
			left_add(&b->sheet->records->lefts,
				 locus_of(b, &b->strings.v[i].at),
				 SV("strings that no entry has"),
				 b->strings.v[i].written);
	table_free(&b->names);
	VEC_FREE(&b->strings);
}

/* What stands from the byte FROM up to the place is no entry. */
static void leave_outside(struct bibtex *b, size_t from)
{
	struct sv text = sv_slice(b->text, from, b->at);
	size_t before = text.n;
	struct node at;

	while (text.n > 0 && strchr(" \t\r\n", text.s[0]))
		text = sv_slice(text, 1, text.n);
	before -= text.n;
	if (text.n == 0)
		return;
	spot_to(&b->spot, from + before);
	at = (struct node){ .line = b->spot.line, .column = b->spot.column };
	leave(b, from, &at, SV("comments"));
}

void bibtex_entries(struct sheet *s, struct sv text)
{
	struct bibtex b = { .sheet = s, .text = text,
			    .spot = spot_start(text) };
	size_t outside = 0;

	while (b.at < text.n) {
		b.at = sv_find_char(text, '@', b.at);
		b.at = b.at == SV_NONE ? text.n : b.at;
		/* That of an address is none. */
		if (b.at > 0 && b.at < text.n &&
		    !strchr(" \t\r\n})", text.s[b.at - 1])) {
			b.at++;
			continue;
		}
		leave_outside(&b, outside);
		if (b.at < text.n)
			read_entry(&b);
		outside = b.at;
	}
	leave_strings(&b);
}
