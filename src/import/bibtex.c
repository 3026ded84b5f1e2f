/*
 * BibTeX and biblatex: sources.  What stands outside of entries is a comment,
 * as these programs have it.  Commands of TeX that are letters become those;
 * others stay as they are.
 */
#include "import/source.h"
#include "import/spot.h"

struct bibtex {
	struct sheet *sheet;
	struct sv text;
	size_t at; /* byte */
	struct spot spot;
	bool broken; /* the rest cannot be read */
	VEC(struct sv) names, values; /* of @string */
	struct table strings;         /* numbers of NAMES */
	size_t grown; /* bytes that those made */
};

enum { GROWTH = 8 };

static char sign(const struct bibtex *b)
{
	return b->at < b->text.n ? b->text.s[b->at] : '\0';
}

static struct node here(struct bibtex *b)
{
	spot_to(&b->spot, b->at);
	return (struct node){ .line = b->spot.line, .column = b->spot.column };
}

static void skip_blank(struct bibtex *b)
{
	while (b->at < b->text.n && strchr(" \t\r\n", b->text.s[b->at]))
		b->at++;
}

static bool break_here(struct bibtex *b, struct sv due)
{
	struct node at = here(b);

	if (!b->broken)
		DIAG(b->sheet->diags, FAULT_import_syntax,
		     ((struct locus){ b->sheet->file, at.line, at.column }),
		     due);
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
	return ((const struct bibtex *)arg)->names.v[number];
}

/* What the word NAME stands for: a number or a month is itself. */
static struct sv string_value(const struct bibtex *b, struct sv name)
{
	uint32_t n = table_find(&b->strings, name, string_name, b);

	return n == TABLE_NONE ? name : b->values.v[n];
}

/* A value: pieces joined by #.  Strings make all of them together no longer
 * than GROWTH times the file. */
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
			piece = string_value(b, piece);
			b->grown += piece.n;
		}
		if (b->grown / GROWTH > b->text.n)
			return break_here(b, SV("less text by @string, which "
						"makes eight times the file"));
		build_sv(&joined, piece);
		skip_blank(b);
		if (sign(b) != '#')
			break;
		b->at++;
	}
	*out = build_view(&joined);
	return true;
}

/* ---- TeX ---- */

/* The letters that a command is, longer names first. */
static const struct {
	struct sv command, text;
} letters[] = {
	{ SV_INIT("\\textit"), SV_INIT("") },
	{ SV_INIT("\\textbf"), SV_INIT("") },
	{ SV_INIT("\\textsc"), SV_INIT("") },
	{ SV_INIT("\\texttt"), SV_INIT("") },
	{ SV_INIT("\\emph"), SV_INIT("") },
	{ SV_INIT("\\url"), SV_INIT("") },
	{ SV_INIT("\\ss"), SV_INIT("ß") },   { SV_INIT("\\ae"), SV_INIT("æ") },
	{ SV_INIT("\\AE"), SV_INIT("Æ") },   { SV_INIT("\\oe"), SV_INIT("œ") },
	{ SV_INIT("\\OE"), SV_INIT("Œ") },   { SV_INIT("\\aa"), SV_INIT("å") },
	{ SV_INIT("\\AA"), SV_INIT("Å") },   { SV_INIT("\\o"), SV_INIT("ø") },
	{ SV_INIT("\\O"), SV_INIT("Ø") },    { SV_INIT("\\l"), SV_INIT("ł") },
	{ SV_INIT("\\L"), SV_INIT("Ł") },    { SV_INIT("\\i"), SV_INIT("ı") },
	{ SV_INIT("\\&"), SV_INIT("&") },    { SV_INIT("\\%"), SV_INIT("%") },
	{ SV_INIT("\\textbackslash"), SV_INIT("\\") },
	{ SV_INIT("\\textbraceleft"), SV_INIT("{") },
	{ SV_INIT("\\textbraceright"), SV_INIT("}") },
	{ SV_INIT("\\textasciitilde"), SV_INIT("~") },
	{ SV_INIT("\\textasciicircum"), SV_INIT("^") },
	{ SV_INIT("\\textquotedbl"), SV_INIT("\"") },
	{ SV_INIT("\\$"), SV_INIT("$") },    { SV_INIT("\\#"), SV_INIT("#") },
	{ SV_INIT("\\_"), SV_INIT("_") },    { SV_INIT("\\{"), SV_INIT("{") },
	{ SV_INIT("\\}"), SV_INIT("}") },    { SV_INIT("---"), SV_INIT("—") },
	{ SV_INIT("--"), SV_INIT("–") },     { SV_INIT("``"), SV_INIT("“") },
	{ SV_INIT("''"), SV_INIT("”") },     { SV_INIT("~"), SV_INIT(" ") },
};

/* The mark that an accent puts over the letter after it. */
static const struct {
	char accent;
	uint32_t mark;
} accents[] = {
	{ '`', 0x300 }, { '\'', 0x301 }, { '^', 0x302 }, { '~', 0x303 },
	{ '"', 0x308 }, { '=', 0x304 },	 { '.', 0x307 }, { 'u', 0x306 },
	{ 'v', 0x30C }, { 'H', 0x30B },	 { 'c', 0x327 }, { 'k', 0x328 },
	{ 'r', 0x30A }, { 'd', 0x323 },
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Appends the accented letter at AT of TEX; bytes taken, or 0 for none. */
static size_t put_accent(struct build *out, struct sv tex, size_t at)
{
	size_t i = at + 2;
	char accent = at + 1 < tex.n ? tex.s[at + 1] : '\0';
	char letter;

	if (is_letter(accent) && !(i < tex.n && strchr(" {", tex.s[i])))
		return 0;
	while (i < tex.n && strchr(" {", tex.s[i]))
		i++;
	if (i < tex.n && tex.s[i] == '\\')
		i++; /* \'{\i} */
	letter = i < tex.n ? tex.s[i] : '\0';
	for (size_t k = 0; k < sizeof(accents) / sizeof(*accents); k++)
		if (accents[k].accent == accent && is_letter(letter)) {
			build_char(out, letter);
			build_codepoint(out, accents[k].mark);
			return i + 1 - at;
		}
	return 0;
}

static size_t put_letters(struct build *out, struct sv tex, size_t at)
{
	struct sv left = sv_slice(tex, at, tex.n);

	for (size_t k = 0; k < sizeof(letters) / sizeof(*letters); k++) {
		struct sv command = letters[k].command;
		bool word = command.n > 1 && is_letter(command.s[1]);

		if (!sv_starts(left, command) ||
		    (word && left.n > command.n &&
		     is_letter(left.s[command.n])))
			continue;
		build_sv(out, letters[k].text);
		return command.n + (word && left.n > command.n &&
				    left.s[command.n] == ' ');
	}
	return 0;
}

/* TEX as text, lines joined. */
static struct sv plain(struct arena *a, struct sv tex)
{
	struct build out = { .arena = a };

	for (size_t at = 0; at < tex.n;) {
		size_t n = tex.s[at] == '\\' ? put_accent(&out, tex, at) : 0;
		bool blank = strchr(" \t\r\n", tex.s[at]) != NULL;

		if (n == 0)
			n = put_letters(&out, tex, at);
		if (n > 0) {
			at += n;
			continue;
		}
		if (blank && out.n > 0 && out.s[out.n - 1] != ' ')
			build_char(&out, ' ');
		else if (!blank && tex.s[at] != '{' && tex.s[at] != '}')
			build_char(&out, tex.s[at]);
		at++;
	}
	return sv_trim(build_view(&out));
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
		struct sv name = plain(s->sheet->arena, cut_person(&value));

		if (name.n > 0)
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
	struct build b = { .arena = s->sheet->arena };
	unsigned long long number;
	bool digits = sv_to_u64(p->month, 12, &number) && number > 0;

	if (p->date.n > 0) {
		source_date(s, SV("date"), p->date, &p->at);
		keep(s, SV("year"), p->year, &p->at);
		keep(s, SV("month"), p->month, &p->at);
		keep(s, SV("day"), p->day, &p->at);
		return;
	}
	if (p->month.n > 0 && !digits) {
		build_sv(&b, p->day);
		build_str(&b, p->day.n ? " " : "");
		build_sv(&b, p->month);
		build_char(&b, ' ');
	}
	build_sv(&b, p->year);
	if (digits)
		build_fmt(&b, "-%02llu", number);
	if (digits && sv_to_u64(p->day, 31, &number))
		build_fmt(&b, "-%02llu", number);
	source_date(s, SV("date"), build_view(&b), &p->at);
}

/* VALUE of a date, in which ~ is no blank. */
static struct sv date_of(struct sv value)
{
	while (value.n > 1 && value.s[0] == '{' && value.s[value.n - 1] == '}')
		value = sv_slice(value, 1, value.n - 1);
	return sv_trim(value);
}

static void put_field(struct source *s, struct parts *p, struct sv name,
		      struct sv value, const struct node *at)
{
	bool date = sv_same(name, SV("date")) || sv_same(name, SV("urldate"));
	struct sv text = date ? date_of(value) :
				plain(s->sheet->arena, value);
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
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (sv_same(names[i].name, name)) {
			/* An address has no commands in it. */
			source_say(s, names[i].key,
				   sv_eq(names[i].key, SV("url")) ?
					   sv_trim(value) :
					   text,
				   at);
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

/* @string{name = value} */
static void read_string(struct bibtex *b, char end)
{
	struct sv name = read_name(b), value;

	if (!take(b, '=', SV("= after the name of a string")) ||
	    !read_value(b, &value) ||
	    !take(b, end, SV("the end of the string")))
		return;
	if (table_number(&b->strings, name, string_name, b) == b->names.n) {
		VEC_ADD(&b->names, name);
		VEC_ADD(&b->values, value);
	}
}

/* What @ begins. */
static void read_entry(struct bibtex *b)
{
	struct node at = here(b);
	struct source source = { .sheet = b->sheet,
				 .record = { .arena = b->sheet->arena,
					     .from = &at } };
	struct sv type, key, value;
	char end;

	b->at++;
	type = read_name(b);
	skip_blank(b);
	if (sv_same(type, SV("comment"))) {
		if (sign(b) == '{')
			read_delimited(b, &value);
		return;
	}
	end = sign(b) == '(' ? ')' : '}';
	if (sign(b) != '{' && sign(b) != '(') {
		DIAG(b->sheet->diags, FAULT_import_line,
		     ((struct locus){ b->sheet->file, at.line, at.column }),
		     SV("@TYPE{KEY, ...}"));
		return;
	}
	b->at++;
	if (sv_same(type, SV("string"))) {
		read_string(b, end);
		return;
	}
	if (sv_same(type, SV("preamble"))) {
		read_value(b, &value);
		return;
	}
	key = read_name(b);
	read_fields(b, &source, end);
	if (!source_said(&source, SV("kind")))
		source_say(&source, SV("kind"), type, &at);
	if (!b->broken)
		source_end(&source, key);
}

void bibtex_entries(struct sheet *s, struct sv text)
{
	struct bibtex b = { .sheet = s, .text = text,
			    .spot = spot_start(text) };

	while (!b.broken) {
		size_t next = sv_find_char(text, '@', b.at);

		if (next == SV_NONE)
			break;
		b.at = next;
		/* That of an address is none. */
		if (next == 0 || strchr(" \t\r\n})", text.s[next - 1]))
			read_entry(&b);
		else
			b.at++;
	}
	table_free(&b.strings);
	VEC_FREE(&b.names);
	VEC_FREE(&b.values);
}
