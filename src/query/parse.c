/*
 * The parser: or binds loosest, then and (words side by side), then not.
 * One pass, a stack as deep as the parentheses, which are capped.
 */
#include "query/parse.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"
#include "query/lex.h"

enum { MAX_DEPTH = 50 };

const struct query *parse_refuse(struct parser *p, size_t at, const char *fmt,
				 ...)
{
	va_list args;

	p->fault->column = utf8_count(sv_slice(p->text, 0, at)) + 1;
	va_start(args, fmt);
	vsnprintf(p->fault->message, sizeof(p->fault->message), fmt, args);
	va_end(args);
	return NULL;
}

bool parse_at_end(const struct parser *p)
{
	return p->at >= p->text.n;
}

char parse_peek(const struct parser *p)
{
	return parse_at_end(p) ? '\0' : p->text.s[p->at];
}

bool parse_sees(const struct parser *p, char c)
{
	return !parse_at_end(p) && p->text.s[p->at] == c;
}

static void skip_blanks(struct parser *p)
{
	while (!parse_at_end(p) && lex_blank(parse_peek(p)))
		p->at++;
}

static const struct query *parse_or(struct parser *p);

static const struct query *parse_group(struct parser *p)
{
	size_t from = p->at++;
	const struct query *q;

	if (p->depth == MAX_DEPTH)
		return parse_refuse(p, from, "more than %d parentheses within "
				    "one another", MAX_DEPTH);
	p->depth++;
	q = parse_or(p);
	p->depth--;
	if (!q)
		return NULL;
	if (parse_at_end(p))
		return parse_refuse(p, from, "no closing ) for this one");
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

	if (!parse_sees(p, '(') && ++p->count->terms > MAX_TERMS)
		return parse_refuse(p, p->at, "more than %d words and "
				    "constraints; leave some out", MAX_TERMS);
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (parse_sees(p, signs[i].sign))
			return signs[i].parse(p);
	return parse_word(p);
}

static const struct query *parse_not(struct parser *p)
{
	size_t from = p->at;
	const struct query *q;

	struct sv rest = sv_slice(p->text, p->at, p->text.n);

	if (parse_sees(p, '!') && rest.n > 1 && !lex_ends(rest.s[1]))
		return parse_refuse(p, from, "write - for not, as in "
				    "-kind:visit; a word that begins with ! "
				    "goes in double quotes");
	if (!parse_sees(p, '-') || lex_before_zero(lex_word(rest)))
		return parse_one(p);
	p->at++;
	if (parse_at_end(p) || lex_blank(parse_peek(p)) ||
	    parse_sees(p, '-') || parse_sees(p, ')') || parse_sees(p, '|'))
		return parse_refuse(p, from, "nothing to leave out after the "
				    "-; write -word, or \"-\" for the sign "
				    "itself");
	q = parse_one(p);
	return q ? query_not(p->arena, q) : NULL;
}

/* Whether WORD is a not before a field or a parenthesis, which begins REST. */
static bool is_not(struct sv word, struct sv rest)
{
	size_t field = lex_field(rest);

	return sv_eq(word, SV("not")) &&
	       (sv_starts(rest, SV("(")) ||
		(field > 0 && field < rest.n && rest.s[field] == ':'));
}

/* Refuses a word that joins in other languages of the kind where one joins:
 * BETWEEN words, or a not before one. */
static bool check_joint(struct parser *p, bool between)
{
	struct sv rest = sv_slice(p->text, p->at, p->text.n);
	struct sv word = lex_word(rest);
	struct sv next = sv_trim(sv_slice(rest, word.n, rest.n));
	struct sv remedy = lex_joint(is_not(word, next) ? SV("NOT") : word,
				     between);

	if (!remedy.n || !next.n)
		return true;
	parse_refuse(p, p->at, "%.*s; the word itself goes in double quotes",
		     SV_ARG(remedy));
	return false;
}

/* Whether no day lies in both of two periods. */
static bool is_apart(const struct date *a, const struct date *b)
{
	return (a->last_end == END_KNOWN && b->first_end == END_KNOWN &&
		a->last < b->first) ||
	       (b->last_end == END_KNOWN && a->first_end == END_KNOWN &&
		b->last < a->first);
}

/* Tells of two periods of ALL, which an event must both touch, when none lies
 * in both: 1918 1919. */
static void tell_apart(struct node_list *all)
{
	for (size_t i = 0; i < all->n; i++)
		for (size_t k = i + 1; k < all->n; k++) {
			struct query a = *all->v[i];
			const struct query *b = all->v[k];
			struct build told = { .arena = all->arena };

			if (a.op != QUERY_PERIOD || b->op != QUERY_PERIOD ||
			    !is_apart(&a.period, &b->period))
				continue;
			build_fmt(&told, "only what may be of both %.*s and "
					 "%.*s is sought: write %.*s | %.*s "
					 "for either",
				  SV_ARG(a.text), SV_ARG(b->text),
				  SV_ARG(a.text), SV_ARG(b->text));
			a.told = build_view(&told);
			all->v[i] = node_new(all->arena, a);
			return;
		}
}

/* Words side by side, up to | or ) or the end; at least one. */
static const struct query *parse_and(struct parser *p)
{
	struct node_list all = { .arena = p->arena };
	size_t from = p->at;

	for (skip_blanks(p); !parse_at_end(p); skip_blanks(p)) {
		const struct query *q;

		if (parse_sees(p, '|') || parse_sees(p, ')'))
			break;
		if (!check_joint(p, all.n > 0))
			return NULL;
		q = parse_not(p);
		if (!q)
			return NULL;
		node_add(&all, q);
	}
	if (!all.n && parse_at_end(p) && p->depth)
		return parse_refuse(p, p->at, "something to look for is "
				    "missing here, and a closing )");
	if (!all.n && from > 0 && p->text.s[from - 1] == '|' &&
	    parse_sees(p, '|'))
		return parse_refuse(p, p->at, "something to look for is "
				    "missing here; one | is enough");
	if (!all.n)
		return parse_refuse(p, parse_at_end(p) ? from : p->at,
				    "something to look for is missing here");
	tell_apart(&all);
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
		if (!parse_sees(p, '|'))
			break;
		p->at++;
	}
	return node_join(&any, QUERY_OR);
}

const struct query *parse_whole(struct parser *p)
{
	const struct query *q;

	skip_blanks(p);
	if (parse_at_end(p))
		return node_new(p->arena, (struct query){ .op = QUERY_ALL });
	if (parse_sees(p, ')'))
		return parse_refuse(p, p->at, "no ( for this one");
	q = parse_or(p);
	if (q && !parse_at_end(p))
		return parse_refuse(p, p->at, "no ( for this one");
	return q;
}

const struct query *query_parse_own(struct arena *a, const struct book *b,
				    const struct query_own *own,
				    struct sv text, struct query_fault *fault)
{
	struct parse_count count = { 0 };
	struct parser p = { .arena = a, .book = b, .own = own, .text = text,
			    .count = &count, .fault = fault };

	return parse_whole(&p);
}

const struct query *query_parse_search(struct arena *a, const struct book *b,
				       const struct query_own *own,
				       struct sv text,
				       struct query_fault *fault)
{
	struct parse_count count = { 0 };
	struct parser p = { .arena = a, .book = b, .own = own, .text = text,
			    .remarks = true, .count = &count, .fault = fault };

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
