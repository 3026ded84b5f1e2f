/* Printing a query so that it is read back as the same one. */
#include "query/lex.h"
#include "query/node.h"
#include "query/said.h"

static void print_quoted(struct build *b, struct sv text, char quote)
{
	build_char(b, quote);
	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] == quote || text.s[i] == '\\')
			build_char(b, '\\');
		build_char(b, text.s[i]);
	}
	build_char(b, quote);
}

static void print_text(struct build *b, const struct query *q)
{
	if (lex_plain_word(q->text) && !said_badly(q->text) &&
	    said_date(b->arena, NULL, q->text, 1) == SAID_NOTHING)
		build_sv(b, q->text);
	else
		print_quoted(b, q->text, '"');
}

static void print_value(struct build *b, const struct query *q)
{
	if (q->whole)
		print_quoted(b, q->text, '\'');
	else if (lex_plain_value(q->text))
		build_sv(b, q->text);
	else
		print_quoted(b, q->text, '"');
}

static void print_field(struct build *b, const struct query *q)
{
	build_sv(b, q->field == FIELD_ROLE ? q->role : field_name(q->field));
	build_char(b, ':');
	print_value(b, q);
}

static void print_saved(struct build *b, const struct query *q)
{
	build_sv(b, field_name(FIELD_SAVED));
	build_char(b, ':');
	print_value(b, q);
}

static void print_period(struct build *b, const struct query *q)
{
	/* What would be taken for something else needs its field: the minus
	 * of a year for a not, a slash for a regular expression. */
	if (!lex_date(q->text) ||
	    sv_find_char(q->text, '/', 0) != SV_NONE)
		build_str(b, "date:");
	if (q->must)
		build_char(b, '=');
	build_sv(b, q->text);
}

static void print_exact(struct build *b, const struct query *q)
{
	print_quoted(b, q->text, '\'');
}

static void print_regex(struct build *b, const struct query *q)
{
	build_char(b, '/');
	build_sv(b, q->text);
	build_char(b, '/');
}

static void print_all(struct build *b, const struct query *q)
{
	(void)q;
	build_str(b, "\"\"");
}

static void print(struct build *b, const struct query *q);

/* Q as a part of OUTER, in parentheses where they are needed. */
static void print_part(struct build *b, const struct query *q,
		       const struct query *outer)
{
	bool not = outer->op == QUERY_NOT;
	/* A minus before 0432 would be that of the year. */
	bool year = q->op == QUERY_PERIOD && !q->must &&
		    (q->text.s[0] == '0' || lex_before_zero(q->text));
	bool group = q->op == QUERY_OR || (not && (q->op == QUERY_AND || year));

	build_str(b, group ? "(" : "");
	print(b, q);
	build_str(b, group ? ")" : "");
}

static void print_not(struct build *b, const struct query *q)
{
	build_char(b, '-');
	print_part(b, q->parts[0], q);
}

/* What Q is as a word that may be one of a date; empty for what is none. */
static struct sv bare(const struct query *q)
{
	bool word = (q->op == QUERY_TEXT && lex_plain_word(q->text)) ||
		    (q->op == QUERY_PERIOD && lex_date(q->text));

	return word ? q->text : (struct sv){ 0 };
}

/* Q, or what it negates. */
static const struct query *inside(const struct query *q)
{
	return q->op == QUERY_NOT ? q->parts[0] : q;
}

/* Of each part of Q, in A, whether it is a word, or negates one, that would be
 * read as a part of a date with those beside it: may, before 2024. */
static const bool *find_said(struct arena *a, const struct query *q)
{
	bool *said = ARENA_NEW(a, q->nparts, bool);

	for (size_t from = 0; from < q->nparts; from++) {
		struct build text = { .arena = a };
		struct sv word = bare(inside(q->parts[from]));

		for (size_t k = from; word.n && k < from + SAID_MOST; k++) {
			build_str(&text, k > from ? " " : "");
			build_sv(&text, word);
			if (k > from &&
			    said_date(a, NULL, build_view(&text),
				      k - from + 1) != SAID_NOTHING)
				memset(said + from, true, k - from + 1);
			word = k + 1 < q->nparts ? bare(q->parts[k + 1]) :
						   (struct sv){ 0 };
		}
	}
	return said;
}

static void print_parts(struct build *b, const struct query *q)
{
	const bool *said = q->op == QUERY_AND ? find_said(b->arena, q) : NULL;

	for (size_t i = 0; i < q->nparts; i++) {
		const struct query *part = q->parts[i];

		if (i)
			build_str(b, q->op == QUERY_OR ? " | " : " ");
		if (!said || !said[i] || inside(part)->op != QUERY_TEXT) {
			print_part(b, part, q);
			continue;
		}
		build_str(b, part->op == QUERY_NOT ? "-" : "");
		print_quoted(b, inside(part)->text, '"');
	}
}

static void print(struct build *b, const struct query *q)
{
	static void (*const how[QUERY_OPS])(struct build *,
					    const struct query *) = {
		[QUERY_ALL] = print_all,       [QUERY_AND] = print_parts,
		[QUERY_OR] = print_parts,      [QUERY_NOT] = print_not,
		[QUERY_TEXT] = print_text,     [QUERY_EXACT] = print_exact,
		[QUERY_REGEX] = print_regex,   [QUERY_PERIOD] = print_period,
		[QUERY_FIELD] = print_field,   [QUERY_SAVED] = print_saved,
	};

	how[q->op](b, q);
}

void query_print(struct build *b, const struct query *q)
{
	if (q && q->op != QUERY_ALL)
		print(b, q);
}
