#ifndef QUERY_PARSE_H
#define QUERY_PARSE_H

#include "query/node.h"
#include "query/saved.h"

/* What was read so far. */
struct parse_count {
	int saved; /* searches */
	int terms; /* words, periods, constraints: each costs a search of all */
	int regexes; /* of those: expressions */
};

enum {
	MAX_TERMS = 256,  /* words and constraints; words of a phrase */
	MAX_REGEXES = 16, /* each of which may take some tenths of a second */
};

/*
 * What the two halves of the parser share: parse.c joins, negates and groups
 * what parse_term.c reads, the single constraints.
 */
struct parser {
	struct arena *arena;
	const struct book *book;
	struct sv text;
	size_t at; /* byte */
	int depth; /* of parentheses */
	struct query_fault *fault;
	const struct query_own *own;     /* or null */
	bool remarks; /* of OWN are sought in */
	const struct saved_chain *chain; /* what TEXT was saved as, or null */
	size_t dated; /* up to this byte words were weighed as a date's */
	struct sv told; /* of the next word or period */
	struct parse_count *count; /* shared with those saved in TEXT */
};

/* Says what is wrong at byte AT; returns null, for "return
 * parse_refuse(...)". */
__attribute__((format(printf, 3, 4))) const struct query *
parse_refuse(struct parser *p, size_t at, const char *fmt, ...);

/* Whether all is read; the byte that comes next, NUL at the end; whether it
 * is C. */
bool parse_at_end(const struct parser *p);
char parse_peek(const struct parser *p);
bool parse_sees(const struct parser *p, char c);

/* All of P's text.  This and what follows return null when the parser has
 * refused it. */
const struct query *parse_whole(struct parser *p);

/* What comes next, up to its end: "a phrase", 'as written', /an expression/,
 * and what has no sign before it, a word, a period or FIELD:VALUE. */
const struct query *parse_phrase(struct parser *p);
const struct query *parse_exact(struct parser *p);
const struct query *parse_regex(struct parser *p);
const struct query *parse_word(struct parser *p);

/* The period TEXT, which stands at byte AT of the query; what is counted from
 * today only where RELATIVE. */
const struct query *parse_period(struct parser *p, struct sv text, size_t at,
				 bool relative);

/* Makes of TEXT a day of any year, as "05-16" or in words, the former; false
 * when it is none. */
bool parse_week(const struct parser *p, struct sv *text);

/* The period TEXT at byte AT, or with SIDE one end of it; with MUST what lies
 * in it. */
const struct query *parse_side(struct parser *p, struct sv text, size_t at,
			       enum field_side side, bool must);

/* The period that the next words name, as long as they go on, or a doubt about
 * it; null where they name none, or with *TOLD where that is why. */
const struct query *parse_said(struct parser *p, bool *told);

/* The next words after a field, more than one, that together are a date: May
 * 2024; else empty. */
struct sv parse_said_words(struct parser *p);

#endif
