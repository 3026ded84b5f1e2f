/* What libyaml complains of, told in words that help the author. */
#include "yaml/fault.h"

#include "base/build.h"
#include "base/utf8.h"
#include "yaml/blank.h"
#include "yaml/line.h"

/* What libyaml says, and what it means to somebody who wrote the file. */
struct yaml_word {
	struct sv problem; /* a part of libyaml's problem or context */
	bool at_context;   /* the useful place is the context's */
	struct sv words;
};

#define BACKSLASH                                                     \
	"between double quotes a \\ begins an escape, and this is none; " \
	"double the \\, or put single quotes around the text"

#define UNFIT                                           \
	"the indentation does not fit the list above; " \
	"begin each item with - in the same column"

static const struct yaml_word words[] = {
	{ SV_INIT("while scanning a quoted scalar"), true,
	  SV_INIT("this quotation mark is never closed; close it, or write '' "
		  "for a ' inside single quotes") },
	{ SV_INIT("while parsing a flow sequence"), true,
	  SV_INIT("this [ is never closed, or a comma is missing; "
		  "close it with ]") },
	{ SV_INIT("while parsing a flow mapping"), true,
	  SV_INIT("this { is never closed, or a comma is missing; "
		  "close it with }") },
	{ SV_INIT("mapping values are not allowed"), false,
	  SV_INIT("a colon followed by a blank cannot stand here; put "
		  "quotes around the whole text, or mend the indentation") },
	{ SV_INIT("could not find expected ':'"), true,
	  SV_INIT("this line is neither `key: value`, with a blank after the "
		  "colon, nor a list item; a text over several lines must be "
		  "indented more than its key") },
	{ SV_INIT("mapping keys are not allowed"), false,
	  SV_INIT("a text cannot begin with ?; put quotes around it") },
	{ SV_INIT("did not find expected <document start>"), false,
	  SV_INIT("after a line ... nothing may stand; delete that line") },
	{ SV_INIT("found unexpected ':'"), false,
	  SV_INIT("a colon needs a blank and a value after it; write them, or "
		  "put quotes around a text that ends with one") },
	{ SV_INIT("block sequence entries are not allowed"), false,
	  SV_INIT("a list item cannot stand here; "
		  "put it on a line of its own below its key") },
	{ SV_INIT("did not find expected key"), false,
	  SV_INIT("the indentation does not fit what stands above, or a text "
		  "after a closing quotation mark; quote the whole text") },
	{ SV_INIT("did not find expected '-' indicator"), false,
	  SV_INIT(UNFIT) },
	{ SV_INIT("did not find expected node content"), false,
	  SV_INIT("a value is missing here, or begins with a ? that needs "
		  "quotes inside [ ] and { }, as in \"?1984\"") },
	{ SV_INIT("found unknown escape character"), false,
	  SV_INIT(BACKSLASH) },
	{ SV_INIT("did not find expected hexdecimal number"), false,
	  SV_INIT(BACKSLASH) },
	{ SV_INIT("found invalid Unicode character escape code"), false,
	  SV_INIT(BACKSLASH) },
	{ SV_INIT("found undefined tag handle"), false,
	  SV_INIT("a text cannot begin with !; put quotes around it") },
	{ SV_INIT("while scanning an alias"), true,
	  SV_INIT("a text cannot begin with *; put quotes around it") },
	{ SV_INIT("while scanning an anchor"), true,
	  SV_INIT("a text cannot begin with &; put quotes around it") },
	{ SV_INIT("while scanning a block scalar"), true,
	  SV_INIT("after | or > nothing else may stand on the line; "
		  "put quotes around a text that begins with one") },
};

static bool says(const char *text, struct sv part)
{
	return sv_find(sv_of(text), part, 0) != SV_NONE;
}

/* Lines of the file before that of MARK. */
static size_t line_of(const struct yaml_broken *b, yaml_mark_t mark)
{
	return mark.line + b->shift;
}

static struct locus place_at(const struct yaml_broken *b, yaml_mark_t mark)
{
	return (struct locus){ b->file, (uint32_t)line_of(b, mark) + 1,
			       (uint32_t)mark.column + 1 };
}

/* The character at which scanning stopped: libyaml keeps it in its buffer. */
static char next_char(const yaml_parser_t *parser)
{
	return parser->buffer.pointer < parser->buffer.last ?
		       (char)*parser->buffer.pointer :
		       '\0';
}

/* The text from the line of MARK on, without the *BLANKS that the line begins
 * with. */
static struct sv text_at(const struct yaml_broken *b, yaml_mark_t mark,
			 size_t *blanks)
{
	struct sv left = b->text;
	size_t line = line_of(b, mark);

	for (line -= line > b->line ? b->line : line; line > 0 && left.n > 0;
	     line--) {
		size_t at = 0;

		while (at < left.n && left.s[at] != '\n' && left.s[at] != '\r')
			at++;
		at += at + 1 < left.n && left.s[at] == '\r' &&
		      left.s[at + 1] == '\n';
		left = sv_slice(left, at < left.n ? at + 1 : at, left.n);
	}
	for (*blanks = 0; *blanks < left.n && left.s[*blanks] == ' ';)
		++*blanks;
	return sv_slice(left, *blanks, left.n);
}

/* Whether PARSER stopped at a tab. */
static bool stopped_at_tab(const yaml_parser_t *parser)
{
	return says(parser->problem, SV("found a tab character")) ||
	       (says(parser->problem, SV("cannot start any token")) &&
		next_char(parser) == '\t');
}

/* Whether a tab indents the line at MARK; MARK is then the tab's. */
static bool tab_indents(const struct yaml_broken *b, yaml_mark_t *mark)
{
	size_t blanks;
	struct sv line = text_at(b, *mark, &blanks);

	if (!sv_starts(line, SV("\t")))
		return false;
	mark->column = blanks;
	return true;
}

/*
 * Whether the parser stopped at a list item on a line of its own, within a [ or
 * { that was opened further up, at OPENED, and meant to be closed there.
 */
static bool left_open(const struct yaml_broken *b, yaml_mark_t *opened)
{
	const yaml_parser_t *parser = b->parser;
	size_t blanks;

	if (!says(parser->problem, SV("did not find expected node content")) ||
	    parser->flow_level == 0 ||
	    parser->marks.top == parser->marks.start ||
	    !sv_starts(text_at(b, parser->problem_mark, &blanks), SV("-")))
		return false;
	*opened = parser->marks.top[-1];
	return opened->line < parser->problem_mark.line;
}

/* The words for what PARSER stopped at, or null: with AT_CONTEXT those whose
 * place is the context's, else the others. */
static const struct yaml_word *find_words(const yaml_parser_t *parser,
					  bool at_context)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (words[i].at_context == at_context &&
		    (says(parser->problem, words[i].problem) ||
		     says(parser->context, words[i].problem)))
			return &words[i];
	return NULL;
}

/* Whether a text in quotes ends in the line where B stopped. */
static bool follows_quote(const struct yaml_broken *b)
{
	const yaml_parser_t *parser = b->parser;

	return says(parser->problem, SV("did not find expected key")) &&
	       b->last.to.column > 0 &&
	       b->last.to.line == line_of(b, parser->problem_mark);
}

/* Whether PARSER stopped at a ] or }. */
static bool stopped_at_bracket(const yaml_parser_t *parser)
{
	return parser->tokens.head != parser->tokens.tail &&
	       (parser->tokens.head->type == YAML_FLOW_SEQUENCE_END_TOKEN ||
		parser->tokens.head->type == YAML_FLOW_MAPPING_END_TOKEN);
}

/* Whether B stopped at a ] or } that nothing opened. */
static bool closes_nothing(const struct yaml_broken *b)
{
	return b->parser->flow_level == 0 && stopped_at_bracket(b->parser);
}

static bool ends_in_bracket(struct sv text)
{
	return sv_ends(text, SV("]")) || sv_ends(text, SV("}"));
}

/* What stands in the line of MARK before it, without blanks at either end. */
static struct sv before(const struct yaml_broken *b, yaml_mark_t mark)
{
	size_t blanks, at = 0, column = 0;
	struct sv line = text_at(b, mark, &blanks);

	for (; at < line.n && column + blanks < mark.column; column++)
		utf8_next(line, &at);
	return sv_trim(sv_slice(line, 0, at));
}

/* Whether the text in quotes, of several lines, ends where B stopped. */
static bool ran_on(const struct yaml_broken *b)
{
	return b->last.from.line < b->last.to.line &&
	       b->last.to.line == line_of(b, b->parser->problem_mark);
}

/* Whether TEXT begins with a mark of git's that stands between the sides of a
 * merge (git-merge(1), "How conflicts are presented"). */
static bool is_conflict(struct sv text)
{
	return sv_starts(text, SV("<<<<<<<")) ||
	       sv_starts(text, SV("=======")) ||
	       sv_starts(text, SV("|||||||")) ||
	       sv_starts(text, SV(">>>>>>>"));
}

static void tell(struct diags *diags, const struct yaml_broken *b,
		 struct locus where, struct sv said)
{
	DIAG(diags, FAULT_yaml_syntax, where, said, b->left);
}

/* What the last text opened was closed by a quotation mark that meant to
 * open. */
static void quote_fault(struct diags *diags, const struct yaml_broken *b)
{
	struct arena scratch = { 0 };
	struct build told = { .arena = &scratch };

	build_fmt(&told,
		  "this quotation mark is closed only in line %zu, column %zu; "
		  "close it where its text ends",
		  b->last.to.line + 1, b->last.to.column);
	tell(diags, b,
	     (struct locus){ b->file, (uint32_t)b->last.from.line + 1,
			     (uint32_t)b->last.from.column + 1 },
	     build_view(&told));
	arena_free(&scratch);
}

/* What the line of MARK has from there on. */
static struct sv after(const struct yaml_broken *b, yaml_mark_t mark)
{
	size_t blanks, at = 0, column = 0;
	struct sv line = text_at(b, mark, &blanks);

	for (; at < line.n && column + blanks < mark.column; column++)
		utf8_next(line, &at);
	return line_at(line, (struct line_start){ .at = at });
}

/*
 * A field that stands after another in its line, without { } around them, at
 * whose colon B stopped: "date: 1991, title: One".  Without a comma it may be
 * prose.
 */
static bool second_field(struct diags *diags, const struct yaml_broken *b,
			 struct locus where)
{
	struct sv line = before(b, b->parser->problem_mark), rest;
	struct arena scratch = { 0 };
	struct build told = { .arena = &scratch };
	size_t from = line.n, dash = sv_starts(line, SV("- ")) ? 2 : 0;

	while (from > 0 && (line.s[from - 1] == '_' ||
			    (line.s[from - 1] >= 'a' &&
			     line.s[from - 1] <= 'z')))
		from--;
	rest = sv_trim(sv_slice(line, 0, from));
	if (!says(b->parser->problem, SV("mapping values are not allowed")) ||
	    from == line.n || (from > 0 && line.s[from - 1] != ' ') ||
	    line_key(rest, dash) == SV_NONE)
		return false;
	line = sv_slice(line, from, line.n);
	if (sv_ends(rest, SV(",")))
		build_fmt(&told,
			  "%.*s: begins a line of its own, in the column of "
			  "the field before it; or write { } around them all",
			  SV_ARG(line));
	else
		build_fmt(&told,
			  "a colon followed by a blank cannot stand here; put "
			  "quotes around the whole text, or, if %.*s is a "
			  "field, begin a line with it",
			  SV_ARG(line));
	tell(diags, b, where, build_view(&told));
	arena_free(&scratch);
	return true;
}

/* Of a comma after a text in quotes, where B stopped, that ends its line as in
 * JSON, or has another such text after it; else null. */
static const char *odd_comma(const struct yaml_broken *b)
{
	struct sv line = after(b, b->parser->problem_mark);
	struct sv rest = sv_trim(sv_slice(line, 1, line.n));

	if (!sv_starts(line, SV(",")))
		return NULL;
	if (line_key(rest, 0) != SV_NONE)
		return "a comma ends no field outside { }; begin a line with "
		       "what follows it, in the column of the field before it";
	if (line_is_gap(rest))
		return "a comma ends no line outside [ ] and { }; delete it";
	return sv_starts(rest, SV("\"")) || sv_starts(rest, SV("'")) ?
		       "a comma stands between texts only inside [ ]; write "
		       "those around them all" :
		       NULL;
}

/* A key stands in the column of the dashes of the list that B stopped in. */
static bool key_in_list(struct diags *diags, const struct yaml_broken *b,
			struct locus where)
{
	struct sv line = after(b, b->parser->problem_mark);
	size_t colon = line_key(line, 0), sign = line_odd_dash(line, 0);
	struct arena scratch = { 0 };
	struct build told = { .arena = &scratch };

	if (!says(b->parser->problem,
		  SV("did not find expected '-' indicator")) ||
	    (colon == SV_NONE && sign == 0))
		return false;
	if (sign > 0)
		build_str(&told, "an item of a list begins with `- `, a dash "
				 "and a blank");
	else
		build_fmt(&told,
			  "%.*s: begins no item; write it in the column of the "
			  "word after the dash above, or put a dash before it",
			  SV_ARG(sv_slice(line, 0, colon)));
	tell(diags, b, where, build_view(&told));
	arena_free(&scratch);
	return true;
}

/* What libyaml stopped at by itself, in line WHERE. */
static void other_fault(struct diags *diags, const struct yaml_broken *b,
			struct locus where)
{
	const struct yaml_word *word = find_words(b->parser, false);
	size_t blanks;

	if (says(b->parser->problem, SV("cannot start any token"))) {
		char c = next_char(b->parser);

		DIAG(diags, FAULT_yaml_start, where, ((struct sv){ &c, 1 }),
		     b->left);
	} else if (word && ran_on(b)) {
		quote_fault(diags, b);
	} else if (follows_quote(b) && odd_comma(b)) {
		tell(diags, b, where, sv_of(odd_comma(b)));
	} else if (follows_quote(b)) {
		tell(diags, b, where,
		     SV("the quotation mark before this ends the text; write "
			"\\\" for a \" inside double quotes, '' for a ' inside "
			"single ones"));
	} else if (closes_nothing(b)) {
		tell(diags, b, where,
		     SV("nothing is open that this bracket could close; "
			"delete it, or put quotes around a text with one"));
	} else if (says(b->parser->problem, SV("did not find expected key")) &&
		   ends_in_bracket(before(b, b->parser->problem_mark))) {
		tell(diags, b, where,
		     SV("the bracket before this ends the value; put quotes "
			"around the whole text"));
	} else if (says(b->parser->problem, SV("did not find expected key")) &&
		   sv_starts(text_at(b, b->parser->problem_mark, &blanks),
			     SV("- "))) {
		tell(diags, b, where,
		     b->parser->problem_mark.column > 0 ?
			     SV(UNFIT) :
			     SV("the list ended above, at a key in the column "
				"of its dashes; write the fields of an item in "
				"the column of the word after its dash"));
	} else if (!second_field(diags, b, where) &&
		   !key_in_list(diags, b, where)) {
		tell(diags, b, where,
		     word               ? word->words :
		     b->parser->problem ? sv_of(b->parser->problem) :
					  SV("unreadable"));
	}
}

/* Whether B stopped at a colon on the line of the bracket that it is in. */
static bool stopped_at_colon(const struct yaml_broken *b)
{
	const yaml_parser_t *parser = b->parser;

	return parser->tokens.head != parser->tokens.tail &&
	       parser->tokens.head->type == YAML_VALUE_TOKEN &&
	       parser->problem_mark.line == parser->context_mark.line;
}

/* The bracket at which B stopped does not fit the one that was opened last. */
static void bracket_fault(struct diags *diags, const struct yaml_broken *b)
{
	const yaml_parser_t *parser = b->parser;
	bool map = says(parser->context, SV("mapping"));
	struct arena scratch = { 0 };
	struct build told = { .arena = &scratch };

	build_fmt(&told,
		  "this does not close the %c of line %zu, column %zu; write "
		  "%c",
		  map ? '{' : '[', line_of(b, parser->context_mark) + 1,
		  parser->context_mark.column + 1, map ? '}' : ']');
	tell(diags, b, place_at(b, parser->problem_mark), build_view(&told));
	arena_free(&scratch);
}

/* Moves *WHERE, which is where B began, to the first mark of git's in the lines
 * from there to where it stopped. */
static bool find_conflict(const struct yaml_broken *b, struct locus *where)
{
	yaml_mark_t mark = b->parser->context_mark;

	for (; mark.line <= b->parser->problem_mark.line; mark.line++) {
		size_t blanks;

		if (is_conflict(text_at(b, mark, &blanks))) {
			mark.column = 0;
			*where = place_at(b, mark);
			return true;
		}
	}
	return false;
}

/* Whether B, in a [ or {, stopped at what follows a text in quotes. */
static bool follows_quote_inside(const struct yaml_broken *b)
{
	yaml_mark_t mark = b->parser->problem_mark;
	struct sv line = before(b, mark);

	return b->last.to.column > 0 && b->last.to.line == line_of(b, mark) &&
	       (sv_ends(line, SV("\"")) || sv_ends(line, SV("'")));
}

/* Whether B, in a [ or {, stopped at what can but begin another item. */
static bool stopped_at_item(const struct yaml_broken *b)
{
	struct sv text = after(b, b->parser->problem_mark);
	size_t blanks;

	/* A dash begins what comes after a bracket that was left open. */
	if (b->parser->context_mark.line < b->parser->problem_mark.line &&
	    line_is_dash(text_at(b, b->parser->problem_mark, &blanks), 0))
		return false;
	return sv_starts(text, SV("{")) || sv_starts(text, SV("[")) ||
	       sv_starts(text, SV("\""));
}

/* A comma is missing in the bracket where B stopped, or what closes it. */
static void comma_fault(struct diags *diags, const struct yaml_broken *b)
{
	const yaml_parser_t *parser = b->parser;
	struct arena scratch = { 0 };
	struct build told = { .arena = &scratch };

	build_fmt(&told,
		  "a comma is missing before this, or the %c of line %zu, "
		  "column %zu is never closed",
		  says(parser->context, SV("mapping")) ? '{' : '[',
		  line_of(b, parser->context_mark) + 1,
		  parser->context_mark.column + 1);
	tell(diags, b, place_at(b, parser->problem_mark), build_view(&told));
	arena_free(&scratch);
}

/* What libyaml tells together with where it began. */
static void fault_above(struct diags *diags, const struct yaml_broken *b)
{
	const yaml_parser_t *parser = b->parser;
	struct locus where = place_at(b, parser->context_mark);
	bool flow = says(parser->context, SV("parsing a flow"));

	if (flow && ran_on(b))
		quote_fault(diags, b);
	else if (flow && stopped_at_colon(b))
		tell(diags, b, place_at(b, parser->problem_mark),
		     SV("a colon followed by a blank cannot stand in a text; "
			"put quotes around it, or a comma before the key"));
	else if (find_conflict(b, &where))
		tell(diags, b, where,
		     SV("git left a conflict here; keep one side, and delete "
			"the lines <<<<<<<, ======= and >>>>>>>"));
	else if (flow && stopped_at_bracket(parser))
		bracket_fault(diags, b);
	else if (flow && follows_quote_inside(b))
		tell(diags, b, place_at(b, parser->problem_mark),
		     SV("the quotation mark before this ends the text; write "
			"\\\" for a \" inside double quotes, '' for a ' inside "
			"single ones, or a comma after the text"));
	else if (flow && stopped_at_item(b))
		comma_fault(diags, b);
	else
		tell(diags, b, where, find_words(parser, true)->words);
}

bool yaml_fault_above(const yaml_parser_t *parser)
{
	return find_words(parser, true) && parser->context;
}

void yaml_fault(struct diags *diags, const struct yaml_broken *b)
{
	const yaml_parser_t *parser = b->parser;
	struct locus where = place_at(b, parser->problem_mark);
	bool above = yaml_fault_above(parser);
	yaml_mark_t opened, tab = parser->problem_mark;
	struct blank_place near = {
		b->file, b->line,
		line_of(b, above ? parser->context_mark : tab), b->left
	};

	if (stopped_at_tab(parser))
		DIAG(diags, FAULT_yaml_tab, where, b->left);
	else if (blank_tell(sv_slice(b->text, 0, b->lost), &near, diags))
		return;
	/* A tab further down does not close what was left open above. */
	else if (above)
		fault_above(diags, b);
	else if (left_open(b, &opened))
		tell(diags, b, place_at(b, opened),
		     SV("this bracket is never closed; close it with ] or }, "
			"as it was opened"));
	else if (tab_indents(b, &tab))
		DIAG(diags, FAULT_yaml_tab, place_at(b, tab), b->left);
	else
		other_fault(diags, b, where);
}
