/* The single constraints that a query is made of. */
#include "query/parse.h"

#include <string.h>

#include "query/lex.h"
#include "query/said.h"
#include "query/week.h"
#include "text/regex.h"

/*
 * Reads what stands between two QUOTEs, the first of which is next, into
 * OUT.  A backslash takes its meaning from a quote or backslash after it.
 */
static bool read_quoted(struct parser *p, char quote, struct sv *out)
{
	struct build b = { .arena = p->arena };
	size_t from = p->at++;

	for (; !parse_at_end(p) && parse_peek(p) != quote; p->at++) {
		if (parse_peek(p) == '\\' && p->at + 1 < p->text.n &&
		    (p->text.s[p->at + 1] == quote ||
		     p->text.s[p->at + 1] == '\\'))
			p->at++;
		build_char(&b, parse_peek(p));
	}
	if (parse_at_end(p)) {
		parse_refuse(p, from, "no closing %c; put one at the end",
			     quote);
		return false;
	}
	p->at++;
	*out = build_view(&b);
	return true;
}

/* The word up to a blank or another sign that ends it. */
static struct sv read_word(struct parser *p)
{
	struct sv word = lex_word(sv_slice(p->text, p->at, p->text.n));

	p->at += word.n;
	return word;
}

/* What Q seeks in texts, in the remarks too where those count as such. */
static const struct query *sought(struct parser *p, struct query q)
{
	q.own = p->remarks ? p->own : NULL;
	return node_new(p->arena, q);
}

/* How many words TEXT has, as far as letters and digits tell. */
static size_t count_words(struct sv text)
{
	size_t n = 0;
	bool inside = false;

	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i], small = c | 0x20;
		bool of_word = c >= 0x80 || (c >= '0' && c <= '9') ||
			       (small >= 'a' && small <= 'z');

		n += of_word && !inside;
		inside = of_word;
	}
	return n;
}

const struct query *parse_phrase(struct parser *p)
{
	struct query q = { .op = QUERY_TEXT };
	size_t from = p->at;

	if (!read_quoted(p, '"', &q.text))
		return NULL;
	if (count_words(q.text) > MAX_TERMS)
		return parse_refuse(p, from, "more than %d words in a phrase; "
				    "leave some out", MAX_TERMS);
	if (!q.text.n)
		q.op = QUERY_ALL;
	return sought(p, q);
}

const struct query *parse_exact(struct parser *p)
{
	struct query q = { .op = QUERY_EXACT };
	size_t from = p->at;

	if (!read_quoted(p, '\'', &q.text))
		return NULL;
	if (!q.text.n)
		return parse_refuse(p, from, "nothing between the quotes");
	return sought(p, q);
}

const struct query *parse_regex(struct parser *p)
{
	size_t from = p->at++;
	struct regex_fault why;
	struct regex *regex;
	struct sv pattern;

	for (; !parse_at_end(p) && parse_peek(p) != '/'; p->at++)
		p->at += parse_peek(p) == '\\';
	if (parse_at_end(p))
		return parse_refuse(p, from, "no closing / after the regular "
				    "expression; a word that begins with / "
				    "goes in double quotes");
	pattern = sv_slice(p->text, from + 1, p->at++);
	if (!parse_at_end(p) && !lex_ends(parse_peek(p)))
		return parse_refuse(p, p->at, "a blank belongs after the "
				    "closing /; a / within the expression is "
				    "written \\/");
	if (!pattern.n)
		return parse_refuse(p, from, "nothing between the slashes");
	if (++p->count->regexes > MAX_REGEXES)
		return parse_refuse(p, from, "more than %d regular "
				    "expressions; leave some out, or put them "
				    "together, as /a|b/ for /a/ | /b/",
				    MAX_REGEXES);
	regex = regex_open(pattern, &why);
	if (!regex) {
		parse_refuse(p, from + 1, "%s", why.message);
		p->fault->column += why.offset;
		return NULL;
	}
	regex_close(regex);
	return sought(p, (struct query){
		.op = QUERY_REGEX, .text = arena_copy(p->arena, pattern) });
}

/* The field called NAME, or by a word that stands for it. */
static enum field_no find_field(const struct parser *p, struct sv name,
				enum field_side *side)
{
	enum field_no field = field_find(p->book, name);

	*side = SIDE_NONE;
	return field == FIELD_COUNT ? field_find_other(name, side) : field;
}

static const struct query *unknown_field(struct parser *p, size_t at,
					 struct sv name)
{
	struct sv near = field_near(p->arena, p->book, name);
	struct sv remedy = field_remedy(name);

	if (remedy.n)
		return parse_refuse(p, at, "no such field: %.*s",
				    SV_ARG(remedy));
	if (near.n)
		return parse_refuse(p, at, "no such field; did you mean "
				    "%.*s:? (the text itself goes in double "
				    "quotes)", SV_ARG(near));
	return parse_refuse(p, at, "no such field or role; the text itself "
			    "goes in double quotes");
}

/* Sets Q's text to the word that FIELD knows. */
static const struct query *choose(struct parser *p, size_t at, struct query q)
{
	const struct field_word *choice = field_choice(q.field, q.text);

	if (!choice)
		return parse_refuse(p, at, "%.*s",
				    SV_ARG(field_choice_fault(p->arena,
							      q.field,
							      q.text)));
	q.text = choice->word;
	q.whole = false;
	return node_new(p->arena, q);
}

/* What was saved as NAME, which stands at byte AT, read in its place. */
static const struct query *parse_saved(struct parser *p, size_t at,
				       struct sv name)
{
	struct query_fault why;
	struct saved_chain chain;
	const struct sv_pair *found = saved_open(
		p->arena, p->own, p->chain, name, &p->count->saved, &chain,
		&why);
	struct parser inner = { .arena = p->arena, .book = p->book,
				.own = p->own, .chain = &chain,
				.count = p->count, .fault = &why };
	const struct query *q;

	if (!found)
		return parse_refuse(p, at, "%s", why.message);
	inner.text = found->text;
	q = parse_whole(&inner);
	if (!q)
		return parse_refuse(p, at, "%s", saved_fault(&chain, &why));
	return node_saved(p->arena, name, q);
}

/* After the colon of NAME, at byte AT, nothing stands. */
static const struct query *no_value(struct parser *p, size_t at,
				    struct sv name)
{
	if (parse_sees(p, '(') && field_ascii(name))
		return parse_refuse(p, at, "each value needs its field: write "
				    "(%.*s:A | %.*s:B)", SV_ARG(name),
				    SV_ARG(name));
	return parse_refuse(p, at, "nothing after the colon; its value stands "
			    "right after it, as in who:aliyev");
}

/* NAME:VALUE; the name of N bytes comes next. */
static const struct query *parse_field(struct parser *p, size_t n)
{
	struct sv name = sv_slice(p->text, p->at, p->at + n);
	size_t from = p->at, at;
	bool must;
	struct query q = { .op = QUERY_FIELD };
	enum field_side side;
	size_t nchoices;
	struct sv role = SV("");

	q.field = find_field(p, name, &side);
	if (q.field == FIELD_COUNT)
		role = field_role_called(p->arena, p->book, name);
	if (role.n)
		q.field = FIELD_ROLE;
	if (q.field == FIELD_COUNT)
		return unknown_field(p, from, lex_lower(p->arena, name));
	p->at += n + 1;
	at = p->at;
	must = q.field == FIELD_DATE && parse_sees(p, '=') &&
	       at + 1 < p->text.n && p->text.s[at + 1] == '"';
	p->at += must;
	if (parse_sees(p, '"') || parse_sees(p, '\'')) {
		q.whole = parse_sees(p, '\'');
		if (!read_quoted(p, parse_peek(p), &q.text))
			return NULL;
	} else {
		if (q.field == FIELD_DATE)
			q.text = parse_said_words(p);
		if (!q.text.n)
			q.text = arena_copy(p->arena, read_word(p));
	}
	name = lex_lower(p->arena, name);
	if (!q.text.n)
		return no_value(p, at, name);
	if (q.field == FIELD_ROLE)
		q.role = role.n ? field_role(p->arena, role) : name;
	if (q.field == FIELD_DATE)
		return parse_side(p, q.text, at, side, must);
	if (q.field == FIELD_SAVED)
		return parse_saved(p, at, q.text);
	if (q.field == FIELD_WEEK && !parse_week(p, &q.text))
		return parse_refuse(p, at, "a day of the year stands here, as "
				    "in week:05-16 or week:\"16 May\"");
	q.own = p->own;
	if (field_choices(q.field, &nchoices))
		return choose(p, at, q);
	return node_new(p->arena, q);
}

/* WORD, at byte AT, says with a sign what a field asks for. */
static const struct query *parse_sign(struct parser *p, struct sv word,
				      size_t at)
{
	size_t equals = sv_find_char(word, '=', 0);
	struct sv name = sv_slice(word, 0, equals), rest = word;
	enum field_side side;

	if (equals != SV_NONE && field_ascii(word) &&
	    find_field(p, name, &side) != FIELD_COUNT)
		return parse_refuse(p, at, "write %.*s:%.*s", SV_ARG(name),
				    SV_ARG(sv_slice(word, equals + 1,
						    word.n)));
	if (memchr("<>", word.s[0], 2)) {
		while (rest.n && memchr("<>=", rest.s[0], 3))
			rest = sv_slice(rest, 1, rest.n);
		if (lex_date(rest))
			return parse_period(p, word, at, false);
	}
	return sought(p, (struct query){
		.op = QUERY_TEXT, .text = arena_copy(p->arena, word) });
}

static const struct query *read_bare(struct parser *p)
{
	size_t from = p->at;
	bool told = false;
	const struct query *said = parse_said(p, &told);
	size_t name = lex_field(sv_slice(p->text, from, p->text.n));
	struct sv word;

	if (said || told)
		return said;
	if (name)
		return parse_field(p, name);
	word = read_word(p);
	if (word.s[0] == '=' || lex_date(word) || said_badly(word))
		return parse_period(p, word, from, false);
	return parse_sign(p, word, from);
}

const struct query *parse_word(struct parser *p)
{
	const struct query *q = read_bare(p);
	struct query told;

	if (!q || !p->told.n)
		return q;
	told = *q;
	told.told = p->told;
	p->told = SV("");
	return node_new(p->arena, told);
}
