/* What links of Markdown mean (meanings.h). */
#include "import/meanings.h"

#include <string.h>

#include "base/table.h"
#include "import/patch.h"
#include "text/fold.h"

enum { MEANING_BYTES = 2000 };

/* What stands in brackets, folded, which is at least as coarse as what cmark
 * takes for the same; how often it does; and the bytes of the longest of its
 * meanings that stay, of which cmark takes the first. */
struct label {
	struct sv text;
	size_t times, most;
};

/* [LABEL]: ADDRESS "TITLE", as bytes of the text. */
struct meaning {
	size_t from, to;
	uint32_t label; /* its number */
};

struct meanings {
	struct arena arena;
	struct sv text;
	struct table table; /* of labels */
	VEC(struct label) labels;
	VEC(struct meaning) v;
};

static struct sv label_text(const void *meanings, uint32_t number)
{
	return ((const struct meanings *)meanings)->labels.v[number].text;
}

/* ---- where they are ---- */

/* Where the line begins that the byte AT of TEXT is in. */
static size_t line_begin(struct sv text, size_t at)
{
	while (at > 0 && text.s[at - 1] != '\n')
		at--;
	return at;
}

/* Whether the bracket at AT of TEXT begins a line, but for the signs of the
 * lists and quotations that it is in. */
static bool begins_line(struct sv text, size_t at)
{
	while (at > 0 && strchr(" \t>-+*.)0123456789", text.s[at - 1]))
		at--;
	return at == 0 || text.s[at - 1] == '\n';
}

/* The first byte of TEXT from AT on that is one of STOPS and not escaped, as
 * no line end is. */
static size_t next_of(struct sv text, size_t at, const char *stops)
{
	while (at < text.n && !strchr(stops, text.s[at]))
		at += text.s[at] == '\\' && at + 1 < text.n &&
				      text.s[at + 1] != '\n' ?
			      2 :
			      1;
	return at < text.n ? at : text.n;
}

/* What comes after blanks from AT on, in the next line at most; the signs of
 * quotations are blanks. */
static size_t after_blanks(struct sv text, size_t at)
{
	bool below = false;

	while (at < text.n && (strchr(" \t\r>", text.s[at]) ||
			       (text.s[at] == '\n' && !below)))
		below |= text.s[at++] == '\n';
	return at;
}

/* Where the title ends that begins at AT; AT where it does not, up to a line
 * that is blank or another (. */
static size_t title_end(struct sv text, size_t at)
{
	bool round = text.s[at] == '(';
	const char stops[] = { round ? ')' : text.s[at], '\n',
			       round ? '(' : '\0', '\0' };

	for (size_t i = at; (i = next_of(text, i + 1, stops)) < text.n;) {
		if (text.s[i] != '\n')
			return text.s[i] == stops[0] ? i + 1 : at;
		if (after_blanks(text, i + 1) < text.n &&
		    text.s[after_blanks(text, i)] == '\n')
			return at;
	}
	return at;
}

/* Where the meaning ends whose address begins after AT. */
static size_t meaning_end(struct sv text, size_t at)
{
	size_t from = after_blanks(text, at), end, title;

	end = next_of(text, from,
		      from < text.n && text.s[from] == '<' ? ">\n" :
							     " \t\r\n");
	title = after_blanks(text, end + (end < text.n && text.s[end] == '>'));
	if (title == text.n || !strchr("\"'(", text.s[title]))
		return end;
	from = title_end(text, title);
	return from > title ? from : end;
}

/* Counts the label from the bracket at FROM to that at TO. */
static void add(struct meanings *m, size_t from, size_t to)
{
	struct sv label = fold_copy(&m->arena,
				    sv_slice(m->text, from + 1, to),
				    FOLD_EXACT);
	uint32_t n = table_number(&m->table, label, label_text, m);

	if (n == m->labels.n)
		VEC_ADD(&m->labels, (struct label){ .text = label });
	m->labels.v[n].times++;
	if (sv_starts(sv_slice(m->text, to, m->text.n), SV("]:")) &&
	    begins_line(m->text, from))
		VEC_ADD(&m->v, (struct meaning){
				       from, meaning_end(m->text, to + 2), n });
}

/* No label has a bracket in it that is not escaped. */
static void find_all(struct meanings *m)
{
	size_t open = SV_NONE;

	for (size_t at = 0; at < m->text.n; at++)
		if (m->text.s[at] == '\\') {
			at++;
		} else if (m->text.s[at] == '[') {
			open = at;
		} else if (m->text.s[at] == ']' && open != SV_NONE) {
			add(m, open, at);
			open = SV_NONE;
		}
}

/* ---- what is left out ---- */

/* Whether the meaning IT, with which links say LINES again, is left out. */
static bool is_left(struct sheet *s, struct meanings *m,
		    const struct meaning *it, struct sv lines,
		    const struct node *at)
{
	struct label *label = &m->labels.v[it->label];
	size_t n = it->to - it->from;
	size_t more = n > label->most ? n - label->most : 0;

	if (n > MEANING_BYTES)
		sheet_left_line(s, lines, at,
				SV("what a link means, in 2000 bytes or less"));
	else if (!sheet_again(s, more * (label->times - 1)))
		sheet_left_again(s, lines, at);
	else
		label->most += more;
	return n > label->most;
}

struct sv meanings_short(struct sheet *s, struct sv text, uint32_t line)
{
	struct meanings m = { .text = text };
	struct patch p = { text, .out = { .arena = s->arena } };
	struct node at = { .line = line, .column = 1 };
	size_t seen = 0;

	if (sv_find(text, SV("]:"), 0) == SV_NONE)
		return text;
	find_all(&m);
	for (uint32_t i = 0; i < m.v.n; i++) {
		size_t from = line_begin(text, m.v.v[i].from);
		size_t to = next_of(text, m.v.v[i].to, "\n");
		struct sv lines = sv_slice(text, from, to);

		for (; seen < from; seen++)
			at.line += text.s[seen] == '\n';
		if (from < p.done || !is_left(s, &m, &m.v.v[i], lines, &at))
			continue;
		patch_part(&p, lines);
		for (; lines.n > 0; lines = sv_slice(lines, 1, lines.n))
			if (lines.s[0] == '\n')
				build_char(&p.out, '\n');
	}
	VEC_FREE(&m.labels);
	VEC_FREE(&m.v);
	table_free(&m.table);
	arena_free(&m.arena);
	return patch_end(&p);
}
