/* Items of lists without libyaml: lines, texts, values. */
#include "yaml/fast.h"

#include <string.h>

#include "text/compose.h"

enum {
	KEY_MAX = 100,     /* bytes: libyaml takes no key above 1,024 */
	TEXT_MAX = 100000, /* bytes: tree.c refuses what is much longer */
	NESTED = 12,       /* lists and mappings in one another, likewise */
};

/* A line, which ends with LF or CR LF. */
struct row {
	size_t start, from, end; /* its first byte, first that is no blank, and
				    its line end */
	size_t next;             /* where the next one begins */
	uint32_t line; /* from 0 */
};

/* The item that is being read. */
struct item {
	struct node_reader *r;
	struct sv text; /* the file's */
	struct row row; /* where it is */
	size_t counted; /* bytes, up to one in column COLUMN, from 1 */
	uint32_t column;
	uint32_t depth;
};

static uint32_t indent_of(const struct item *f)
{
	return (uint32_t)(f->row.from - f->row.start);
}

/* ---- lines ---- */

static size_t skip_blanks(struct sv text, size_t at)
{
	while (at < text.n && text.s[at] == ' ')
		at++;
	return at;
}

/* Moves to the line that begins at START; false at the end of the text, and
 * where the line ends with that or holds a tab. */
static bool take_line(struct item *f, size_t start, uint32_t line)
{
	const char *s = f->text.s;
	const char *found = start < f->text.n ?
				    memchr(s + start, '\n',
					   f->text.n - start) :
				    NULL;
	size_t end;

	if (!found)
		return false;
	end = (size_t)(found - s);
	f->row = (struct row){ .start = start,
			       .from = skip_blanks(f->text, start),
			       .end = end - (end > start &&
					     s[end - 1] == '\r'),
			       .next = end + 1,
			       .line = line };
	f->counted = start;
	f->column = 1;
	return !memchr(s + start, '\t', f->row.end - start);
}

/* Moves on to the next line, an empty one too. */
static bool next_line(struct item *f)
{
	return take_line(f, f->row.next, f->row.line + 1);
}

static bool is_empty(const struct item *f)
{
	return f->row.from >= f->row.end;
}

static bool is_comment(const struct item *f)
{
	return f->text.s[f->row.from] == '#';
}

/* Moves on to a line that is neither empty nor a comment, if it is not there
 * already. */
static bool find_row(struct item *f)
{
	while (is_empty(f) || is_comment(f))
		if (!next_line(f))
			return false;
	return true;
}

/* Moves on from this line, which must have only blanks from AT on. */
static bool next_row(struct item *f, size_t at)
{
	return skip_blanks(f->text, at) == f->row.end && next_line(f) &&
	       find_row(f);
}

/* Whether a list item begins at AT. */
static bool is_dash(const struct item *f, size_t at)
{
	return f->text.s[at] == '-' && f->text.s[at + 1] == ' ';
}

/* ---- nodes ---- */

/* A node of KIND that begins at AT of the row. */
static struct node node_at(struct item *f, enum node_kind kind, size_t at)
{
	for (; f->counted < at; f->counted++)
		f->column += ((unsigned char)f->text.s[f->counted] & 0xC0) !=
			     0x80;
	return (struct node){ .kind = (uint8_t)kind,
			      .depth = kind != NODE_SCALAR,
			      .line = f->row.line + 1,
			      .column = f->column,
			      .weight = 1 };
}

/* Puts the text NODE, which says TEXT, among the pending. */
static bool put_text(struct item *f, struct node node, struct sv text,
		     unsigned flags)
{
	if (text.n > TEXT_MAX)
		return false;
	node.flags = (uint8_t)flags;
	node.text = compose(&f->r->record, text);
	tree_weigh(&node);
	VEC_ADD(&f->r->pending, node);
	return true;
}

/* Puts NODE, whose children are the pending from FIRST on, in their place. */
static bool put_whole(struct item *f, struct node node, uint32_t first)
{
	tree_close(f->r, &node, first);
	VEC_ADD(&f->r->pending, node);
	f->depth--;
	return true;
}

/* ---- texts ---- */

static bool is_word(char c)
{
	return (c >= '0' && c <= '9') || c == '_' ||
	       ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
	       (unsigned char)c >= 0x80;
}

/* Whether a text without quotes may begin at AT: with a word, or with a sign
 * that has no meaning there. */
static bool begins_plain(const struct item *f, size_t at)
{
	char c = f->text.s[at];

	return is_word(c) || (c != '\0' && strchr("(./+$~;=<", c)) ||
	       (c == '-' && is_word(f->text.s[at + 1]));
}

/* Whether AT is in front of a blank or the end of the line. */
static bool before_blank(const struct item *f, size_t at)
{
	return f->text.s[at + 1] == ' ' || at + 1 == f->row.end;
}

/* Whether a mark from AT to END of the line ends a text without quotes: a
 * colon before a blank, or a # after one. */
static bool ends_plain(const struct item *f, size_t at, size_t end)
{
	const char *s = f->text.s, *found;

	for (size_t i = at; (found = memchr(s + i, ':', end - i)); i++) {
		i = (size_t)(found - s);
		if (before_blank(f, i))
			return true;
	}
	for (size_t i = at; (found = memchr(s + i, '#', end - i)); i++) {
		i = (size_t)(found - s);
		if (i == at || s[i - 1] == ' ')
			return true;
	}
	return false;
}

/* What stands from FROM to END, without the blanks before that. */
static struct sv trimmed(const struct item *f, size_t from, size_t end)
{
	while (end > from && f->text.s[end - 1] == ' ')
		end--;
	return sv_slice(f->text, from, end);
}

/*
 * Puts the text NODE that begins with PART and goes on, without quotes, on the
 * lines after it that are indented more than ABOVE: joined by a blank, or by a
 * line end for each empty line in between (YAML 1.2, 7.3.3).  Ends at the row
 * after it.
 */
static bool put_plain(struct item *f, uint32_t above, struct node node,
		      struct sv part)
{
	struct build all = { .arena = &f->r->record };

	for (;;) {
		uint32_t empty = 0;

		do
			if (!next_line(f))
				return false;
		while (is_empty(f) && ++empty);
		if (indent_of(f) <= above || is_comment(f))
			break;
		/* tree.c tells a dash. */
		if (is_dash(f, f->row.from) ||
		    line_odd_dash(sv_slice(f->text, f->row.from, f->row.end),
				  0) ||
		    ends_plain(f, f->row.from, f->row.end))
			return false;
		if (all.n == 0)
			build_sv(&all, part);
		if (empty == 0)
			build_char(&all, ' ');
		build_fill(&all, '\n', empty);
		build_sv(&all, trimmed(f, f->row.from, f->row.end));
	}
	return put_text(f, node, all.n ? build_view(&all) : part,
			all.n ? NODE_FOLDED | NODE_LINES : NODE_FOLDED) &&
	       find_row(f);
}

static bool read_plain(struct item *f, size_t at, uint32_t above)
{
	if (!begins_plain(f, at) || ends_plain(f, at, f->row.end))
		return false;
	return put_plain(f, above, node_at(f, NODE_SCALAR, at),
			 trimmed(f, at, f->row.end));
}

/* A text in quotes that holds neither an escape nor the end of the line; *AT is
 * moved after it. */
static bool read_quoted(struct item *f, size_t *at)
{
	char quote = f->text.s[*at];
	size_t from = *at + 1;
	const char *end = memchr(f->text.s + from, quote, f->row.end - from);
	struct sv inside;

	if (!end)
		return false;
	inside = (struct sv){ f->text.s + from,
			      (size_t)(end - f->text.s) - from };
	if (end[1] == quote ||
	    (quote == '"' && sv_find_char(inside, '\\', 0) != SV_NONE) ||
	    !put_text(f, node_at(f, NODE_SCALAR, *at), inside,
		      quote == '"' ? NODE_QUOTED : NODE_QUOTED | NODE_FOLDED))
		return false;
	*at = from + inside.n + 1;
	return true;
}

/*
 * A text after | or > on lines indented more than ABOVE, all by as much (YAML
 * 1.2, 8.1), those of a > not by more.  Ends at the row after it.
 */
static bool read_block(struct item *f, size_t at, uint32_t above)
{
	bool folded = f->text.s[at] == '>', strip = f->text.s[at + 1] == '-';
	struct node node = node_at(f, NODE_SCALAR, at);
	struct build all = { .arena = &f->r->record };
	uint32_t indent, empty = 0;

	if (at + 1 + strip != f->row.end || !next_line(f) || is_empty(f) ||
	    indent_of(f) <= above)
		return false;
	indent = indent_of(f);
	for (;; empty = 0) {
		build_sv(&all, sv_slice(f->text, f->row.start + indent,
					f->row.end));
		do
			if (!next_line(f) ||
			    (is_empty(f) && indent_of(f) > indent))
				return false;
		while (is_empty(f) && ++empty);
		if (indent_of(f) < indent)
			break;
		if (folded && indent_of(f) > indent)
			return false;
		if (folded && empty == 0)
			build_char(&all, ' ');
		build_fill(&all, '\n', folded ? empty : empty + 1);
	}
	if (!strip)
		build_char(&all, '\n');
	return put_text(f, node, build_view(&all),
			folded ? NODE_QUOTED | NODE_FOLDED : NODE_QUOTED) &&
	       find_row(f);
}

/* The key at *AT, which is moved after its colon. */
static bool read_key(struct item *f, size_t *at)
{
	size_t from = *at, end = from;
	const char *s = f->text.s;

	while (((unsigned char)s[end] < 0x80 && is_word(s[end])) ||
	       (s[end] == '-' && end > from))
		end++;
	if (end == from || end - from > KEY_MAX || s[end] != ':' ||
	    !before_blank(f, end))
		return false;
	*at = end + 1;
	return put_text(f, node_at(f, NODE_SCALAR, from),
			sv_slice(f->text, from, end), NODE_FOLDED);
}

/* ---- lists and mappings in brackets ---- */

static bool read_flow(struct item *f, size_t *at);

/* A text without quotes in brackets: *AT is moved to the comma or bracket
 * after it. */
static bool read_flow_plain(struct item *f, size_t *at)
{
	const char *s = f->text.s;
	size_t from = *at, end;

	if (!begins_plain(f, from))
		return false;
	for (end = from; end < f->row.end && s[end] != ',' && s[end] != ']' &&
			 s[end] != '}';
	     end++)
		if (s[end] == '[' || s[end] == '{' || s[end] == '?' ||
		    (s[end] == ':' && !is_word(s[end + 1]) &&
		     s[end + 1] != '/') ||
		    (s[end] == '#' && s[end - 1] == ' '))
			return false;
	*at = end;
	return put_text(f, node_at(f, NODE_SCALAR, from),
			trimmed(f, from, end), NODE_FOLDED);
}

static bool read_flow_value(struct item *f, size_t *at)
{
	char c = f->text.s[*at];

	return c == '[' || c == '{' ? read_flow(f, at) :
	       c == '"' || c == '\'' ? read_quoted(f, at) :
				       read_flow_plain(f, at);
}

/* What is in brackets on one line, from the opening one at *AT, which is moved
 * after the closing one. */
static bool read_flow(struct item *f, size_t *at)
{
	bool list = f->text.s[*at] == '[';
	char close = list ? ']' : '}';
	struct node node = node_at(f, list ? NODE_LIST : NODE_MAP, *at);
	uint32_t first = f->r->pending.n;

	if (++f->depth > NESTED)
		return false;
	node.flags = NODE_FLOW;
	*at = skip_blanks(f->text, *at + 1);
	while (f->text.s[*at] != close || f->r->pending.n > first) {
		if (!list) {
			if (!read_key(f, at))
				return false;
			*at = skip_blanks(f->text, *at);
		}
		if (!read_flow_value(f, at))
			return false;
		*at = skip_blanks(f->text, *at);
		if (f->text.s[*at] == close)
			break;
		if (f->text.s[*at] != ',')
			return false;
		*at = skip_blanks(f->text, *at + 1);
	}
	++*at;
	return put_whole(f, node, first);
}

/* ---- lists and mappings by lines ---- */

static bool read_map(struct item *f, size_t at);

/* A value on the line of what it belongs to, at AT; what goes on is indented
 * more than ABOVE.  Ends at the row after it. */
static bool read_value(struct item *f, size_t at, uint32_t above)
{
	switch (f->text.s[at]) {
	case '[':
	case '{':
		return read_flow(f, &at) && next_row(f, at);
	case '"':
	case '\'':
		return read_quoted(f, &at) && next_row(f, at);
	case '|':
	case '>':
		return read_block(f, at, above);
	default:
		return read_plain(f, at, above);
	}
}

/* Whether a mapping begins at AT of the row. */
static bool is_key(const struct item *f, size_t at)
{
	while (is_word(f->text.s[at]) || f->text.s[at] == '-')
		at++;
	return f->text.s[at] == ':' && before_blank(f, at);
}

/* What stands after the dash that the row begins with. */
static bool read_entry(struct item *f)
{
	size_t at = skip_blanks(f->text, f->row.from + 1);

	return is_key(f, at) ? read_map(f, at) :
			       read_value(f, at, indent_of(f));
}

/* The list whose first dash is where the row begins. */
static bool read_list(struct item *f)
{
	uint32_t indent = indent_of(f), first = f->r->pending.n;
	struct node node = node_at(f, NODE_LIST, f->row.from);

	if (++f->depth > NESTED)
		return false;
	do
		if (!read_entry(f))
			return false;
	while (indent_of(f) == indent && is_dash(f, f->row.from));
	return indent_of(f) <= indent && put_whole(f, node, first);
}

/* What stands below a key of a mapping at INDENT: a list may be as far out. */
static bool read_below(struct item *f, uint32_t indent)
{
	if (is_dash(f, f->row.from) && indent_of(f) >= indent)
		return read_list(f);
	return indent_of(f) > indent && read_map(f, f->row.from);
}

/* The mapping whose first key is at AT of the row. */
static bool read_map(struct item *f, size_t at)
{
	uint32_t indent = (uint32_t)(at - f->row.start);
	uint32_t first = f->r->pending.n;
	struct node node = node_at(f, NODE_MAP, at);

	if (++f->depth > NESTED)
		return false;
	for (;;) {
		if (!read_key(f, &at))
			return false;
		at = skip_blanks(f->text, at);
		if (at == f->row.end ? !next_row(f, at) ||
					       !read_below(f, indent) :
				       !read_value(f, at, indent))
			return false;
		if (indent_of(f) != indent)
			break;
		at = f->row.from;
	}
	return indent_of(f) < indent && put_whole(f, node, first);
}

/* ---- the item ---- */

/* Whether the item that began with EVENT begins with a dash on its line;
 * then that is where it is looked for. */
static bool find_item(struct fast *fast, const yaml_event_t *event)
{
	struct sv text = fast->text;
	size_t dash = fast->next.at + fast->column;

	return fast->next.line == event->start_mark.line &&
	       skip_blanks(text, fast->next.at) == dash && dash + 1 < text.n &&
	       text.s[dash] == '-' && text.s[dash + 1] == ' ' &&
	       skip_blanks(text, dash + 1) - fast->next.at ==
		       event->start_mark.column;
}

void fast_list(struct node_reader *r, const yaml_event_t *event)
{
	/* The key that libyaml gets again stands at the left. */
	r->fast.block = event->data.sequence_start.style !=
				YAML_FLOW_SEQUENCE_STYLE &&
			(r->state == AT_ROOT_LIST || r->section.column == 1);
	r->fast.within = r->fast.on && r->fast.block;
	r->fast.column = event->start_mark.column;
}

static bool begins_item(const struct item *f, const struct fast *fast)
{
	return indent_of(f) == fast->column && is_dash(f, f->row.from);
}

bool fast_begins(const struct fast *fast, size_t at)
{
	struct item f = { .text = fast->text };

	return take_line(&f, at, 0) && begins_item(&f, fast);
}

bool fast_item(struct node_reader *r, const yaml_event_t *event,
	       struct node *out)
{
	struct fast *fast = &r->fast;
	struct item f = { .r = r, .text = fast->text };
	bool tried = fast->tried;

	fast->tried = !event;
	if (!fast->within || (event && (tried || !find_item(fast, event))))
		return false;
	r->pending.n = 0;
	if (!take_line(&f, fast->next.at, (uint32_t)fast->next.line) ||
	    !read_entry(&f) || !begins_item(&f, fast))
		return false;
	*out = r->pending.v[0];
	fast->next = (struct line_start){ f.row.start, f.row.line };
	fast->ahead = true;
	fast->tried = false;
	return true;
}
