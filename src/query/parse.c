/*
 * The parser: or binds loosest, then and (words side by side), then not.
 * One pass, a stack as deep as the parentheses, which are capped.
 */
#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"
#include "query/lex.h"
#include "query/node.h"
#include "query/saved.h"
#include "text/regex.h"

enum { MAX_DEPTH = 50 };

struct parser {
	struct arena *arena;
	const struct book *book;
	struct sv text;
	size_t at; /* byte */
	int depth; /* of parentheses */
	struct query_fault *fault;
	const struct query_own *own;     /* or null */
	const struct saved_chain *chain; /* what TEXT was saved as, or null */
	int *saved; /* how many saved searches were read so far */
};

/* Says what is wrong at byte AT; returns null, for "return refuse(...)". */
__attribute__((format(printf, 3, 4))) static const struct query *
refuse(struct parser *p, size_t at, const char *fmt, ...)
{
	va_list args;

	p->fault->column = utf8_count(sv_slice(p->text, 0, at)) + 1;
	va_start(args, fmt);
	vsnprintf(p->fault->message, sizeof(p->fault->message), fmt, args);
	va_end(args);
	return NULL;
}

static bool at_end(const struct parser *p)
{
	return p->at >= p->text.n;
}

static char peek(const struct parser *p)
{
	return at_end(p) ? '\0' : p->text.s[p->at];
}

static bool sees(const struct parser *p, char c)
{
	return !at_end(p) && p->text.s[p->at] == c;
}

static void skip_blanks(struct parser *p)
{
	while (!at_end(p) && lex_blank(peek(p)))
		p->at++;
}

/*
 * Reads what stands between two QUOTEs, the first of which is next, into
 * OUT.  A backslash takes its meaning from a quote or backslash behind it.
 */
static bool read_quoted(struct parser *p, char quote, struct sv *out)
{
	struct build b = { .arena = p->arena };
	size_t from = p->at++;

	for (; !at_end(p) && peek(p) != quote; p->at++) {
		if (peek(p) == '\\' && p->at + 1 < p->text.n &&
		    (p->text.s[p->at + 1] == quote ||
		     p->text.s[p->at + 1] == '\\'))
			p->at++;
		build_char(&b, peek(p));
	}
	if (at_end(p)) {
		refuse(p, from, "no closing %c; put one at the end", quote);
		return false;
	}
	p->at++;
	*out = build_view(&b);
	return true;
}

/* The word up to a blank or another sign that ends it. */
static struct sv read_word(struct parser *p)
{
	size_t from = p->at;

	while (!at_end(p) && !lex_ends(peek(p)))
		p->at++;
	return sv_slice(p->text, from, p->at);
}

static const struct query *parse_phrase(struct parser *p)
{
	struct query q = { .op = QUERY_TEXT };

	if (!read_quoted(p, '"', &q.text))
		return NULL;
	if (!q.text.n)
		q.op = QUERY_ALL;
	return node_new(p->arena, q);
}

static const struct query *parse_exact(struct parser *p)
{
	struct query q = { .op = QUERY_EXACT };
	size_t from = p->at;

	if (!read_quoted(p, '\'', &q.text))
		return NULL;
	if (!q.text.n)
		return refuse(p, from, "nothing between the quotes");
	return node_new(p->arena, q);
}

static const struct query *parse_regex(struct parser *p)
{
	size_t from = p->at++;
	struct regex_fault why;
	struct regex *regex;
	struct sv pattern;

	for (; !at_end(p) && peek(p) != '/'; p->at++)
		if (peek(p) == '\\' && p->at + 1 < p->text.n)
			p->at++;
	if (at_end(p))
		return refuse(p, from, "no closing / behind the regular "
			      "expression; a word that begins with / goes "
			      "in double quotes");
	pattern = sv_slice(p->text, from + 1, p->at++);
	if (!at_end(p) && !lex_ends(peek(p)))
		return refuse(p, p->at, "a blank belongs behind the closing /; "
			      "a / within the expression is written \\/");
	if (!pattern.n)
		return refuse(p, from, "nothing between the slashes");
	regex = regex_open(pattern, &why);
	if (!regex) {
		refuse(p, from + 1, "%s", why.message);
		p->fault->column += why.offset;
		return NULL;
	}
	regex_close(regex);
	return node_new(p->arena, (struct query){
		.op = QUERY_REGEX, .text = arena_copy(p->arena, pattern) });
}

/* The period TEXT, which stands at byte AT of the query. */
static const struct query *parse_period(struct parser *p, struct sv text,
					size_t at)
{
	bool must = text.n && text.s[0] == '=';
	struct query_fault why;
	const struct query *q;

	text = sv_slice(text, must, text.n);
	if (!text.n)
		return refuse(p, at, "no date behind =; write =2024-05");
	q = node_period(p->arena, text, must, &why);
	if (q)
		return q;
	refuse(p, at + must, "%s", why.message);
	p->fault->column += why.column - 1;
	return NULL;
}

static const struct query *unknown_field(struct parser *p, size_t at,
					 struct sv name)
{
	struct sv near = field_near(p->book, name);

	if (near.n)
		return refuse(p, at, "no such field; did you mean %.*s:? (the "
			      "text itself goes in double quotes)",
			      SV_ARG(near));
	return refuse(p, at, "no such field or role; the text itself goes in "
		      "double quotes");
}

/* Sets Q's text to the word that FIELD knows. */
static const struct query *choose(struct parser *p, size_t at, struct query q)
{
	const struct field_word *choice = field_choice(q.field, q.text);

	if (!choice)
		return refuse(p, at, "%.*s",
			      SV_ARG(field_choice_fault(p->arena, q.field,
							q.text)));
	q.text = choice->word;
	q.whole = false;
	return node_new(p->arena, q);
}

static const struct query *parse_whole(struct parser *p);

/* What was saved as NAME, which stands at byte AT, read in its place. */
static const struct query *parse_saved(struct parser *p, size_t at,
				       struct sv name)
{
	struct query_fault why;
	struct saved_chain chain;
	const struct query_saved *found = saved_open(
		p->arena, p->own, p->chain, name, p->saved, &chain, &why);
	struct parser inner = { .arena = p->arena, .book = p->book,
				.own = p->own, .chain = &chain,
				.saved = p->saved, .fault = &why };
	const struct query *q;

	if (!found)
		return refuse(p, at, "%s", why.message);
	inner.text = found->text;
	q = parse_whole(&inner);
	if (!q)
		return refuse(p, at, "%s", saved_fault(&chain, &why));
	return node_saved(p->arena, name, q);
}

/* NAME:VALUE; the name of N bytes comes next. */
static const struct query *parse_field(struct parser *p, size_t n)
{
	struct sv name = sv_slice(p->text, p->at, p->at + n);
	size_t from = p->at, at;
	struct query q = { .op = QUERY_FIELD };
	size_t nchoices;

	q.field = field_find(p->book, name);
	if (q.field == FIELD_COUNT)
		return unknown_field(p, from, lex_lower(p->arena, name));
	p->at += n + 1;
	at = p->at;
	if (sees(p, '"') || sees(p, '\'')) {
		q.whole = sees(p, '\'');
		if (!read_quoted(p, peek(p), &q.text))
			return NULL;
	} else {
		q.text = arena_copy(p->arena, read_word(p));
	}
	name = lex_lower(p->arena, name);
	if (!q.text.n)
		return refuse(p, at, "nothing behind the colon; its value "
			      "stands right behind it, as in who:aliyev");
	if (q.field == FIELD_ROLE)
		q.role = name;
	if (q.field == FIELD_DATE)
		return parse_period(p, q.text, at);
	if (q.field == FIELD_SAVED)
		return parse_saved(p, at, q.text);
	q.own = p->own;
	if (field_choices(q.field, &nchoices))
		return choose(p, at, q);
	return node_new(p->arena, q);
}

static const struct query *parse_word(struct parser *p)
{
	size_t from = p->at;
	size_t name = lex_field(sv_slice(p->text, from, p->text.n));
	struct sv word;

	if (name)
		return parse_field(p, name);
	word = read_word(p);
	if (word.s[0] == '=' || lex_date(word))
		return parse_period(p, word, from);
	return node_new(p->arena,
			(struct query){ .op = QUERY_TEXT,
					.text = arena_copy(p->arena, word) });
}

static const struct query *parse_or(struct parser *p);

static const struct query *parse_group(struct parser *p)
{
	size_t from = p->at++;
	const struct query *q;

	if (p->depth == MAX_DEPTH)
		return refuse(p, from, "more than %d parentheses within one "
			      "another", MAX_DEPTH);
	p->depth++;
	q = parse_or(p);
	p->depth--;
	if (!q)
		return NULL;
	if (at_end(p))
		return refuse(p, from, "no closing ) for this one");
	p->at++; /* parse_or() stops at nothing else */
	return q;
}

static const struct query *parse_one(struct parser *p)
{
	static const struct {
		char sign;
		const struct query *(*parse)(struct parser *);
	} signs[] = {
		{ '(', parse_group },
		{ '"', parse_phrase },
		{ '\'', parse_exact },
		{ '/', parse_regex },
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (sees(p, signs[i].sign))
			return signs[i].parse(p);
	return parse_word(p);
}

static const struct query *parse_not(struct parser *p)
{
	size_t from = p->at;
	const struct query *q;

	if (!sees(p, '-'))
		return parse_one(p);
	p->at++;
	if (at_end(p) || lex_blank(peek(p)) || peek(p) == '-' ||
	    peek(p) == ')' || peek(p) == '|')
		return refuse(p, from, "nothing to leave out behind the -; "
			      "write -word, or \"-\" for the sign itself");
	q = parse_one(p);
	return q ? query_not(p->arena, q) : NULL;
}

/* Words side by side, up to | or ) or the end; at least one. */
static const struct query *parse_and(struct parser *p)
{
	struct node_list all = { .arena = p->arena };
	size_t from = p->at;

	for (skip_blanks(p); !at_end(p); skip_blanks(p)) {
		const struct query *q;

		if (sees(p, '|') || sees(p, ')'))
			break;
		q = parse_not(p);
		if (!q)
			return NULL;
		node_add(&all, q);
	}
	if (!all.n && at_end(p) && p->depth)
		return refuse(p, p->at, "something to look for is missing here,"
			      " and a closing )");
	if (!all.n)
		return refuse(p, at_end(p) ? from : p->at,
			      "something to look for is missing here");
	return node_join(&all, QUERY_AND);
}

static const struct query *parse_or(struct parser *p)
{
	struct node_list any = { .arena = p->arena };

	for (;;) {
		const struct query *q = parse_and(p);

		if (!q)
			return NULL;
		node_add(&any, q);
		if (!sees(p, '|'))
			break;
		p->at++;
	}
	return node_join(&any, QUERY_OR);
}

static const struct query *parse_whole(struct parser *p)
{
	const struct query *q;

	skip_blanks(p);
	if (at_end(p))
		return node_new(p->arena, (struct query){ .op = QUERY_ALL });
	if (sees(p, ')'))
		return refuse(p, p->at, "no ( for this one");
	q = parse_or(p);
	if (q && !at_end(p))
		return refuse(p, p->at, "no ( for this one");
	return q;
}

const struct query *query_parse_own(struct arena *a, const struct book *b,
				    const struct query_own *own,
				    struct sv text, struct query_fault *fault)
{
	int saved = 0;
	struct parser p = { .arena = a, .book = b, .own = own, .text = text,
			    .saved = &saved, .fault = fault };

	return parse_whole(&p);
}

const struct query *query_parse_for(struct arena *a, const struct book *b,
				    struct sv text, struct query_fault *fault)
{
	return query_parse_own(a, b, NULL, text, fault);
}

const struct query *query_parse(struct arena *a, struct sv text,
				struct query_fault *fault)
{
	return query_parse_for(a, NULL, text, fault);
}
