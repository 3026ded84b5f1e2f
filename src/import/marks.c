/* Reading Markdown by cmark (marks.h). */
#include "import/marks.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <string.h>

#include "base/build.h"
#include "base/mem.h"
#include "import/marks_piece.h"
#include "import/markup.h"

struct reading {
	struct arena *arena;
	struct arena scratch; /* for the words of a block as they grow */
	struct sv text;
	const size_t *lines; /* where each line of TEXT begins */
	size_t nlines;
	uint32_t line; /* of the first */
	int above;     /* lines above the piece of TEXT that is being read */
};

/* ---- inlines ---- */

/* An anchor, <a id="top"></a>, or its end. */
static bool is_anchor(struct sv html)
{
	return sv_starts(html, SV("<a id=\"")) || sv_eq(html, SV("</a>"));
}

const struct marks_more *marks_more(const struct marks *m)
{
	static const struct marks_more none;

	return m->more ? m->more : &none;
}

struct sv marks_id(struct sv html)
{
	static const struct sv tags[] = { SV_INIT("<span id=\""),
					  SV_INIT("<a id=\"") };

	for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++) {
		struct sv id = html;

		if (!sv_starts(html, tags[i]))
			continue;
		id = sv_slice(html, tags[i].n, html.n);
		if (sv_starts(id, SV("e")) || sv_starts(id, SV("n")))
			return sv_cut(&id, '"');
	}
	return (struct sv){ 0 };
}

/* The inlines of a block as they grow: its text, and a line each of others. */
struct words {
	struct build text, urls, titles, comments;
	struct sv anchor; /* or empty */
};

/* Adds TEXT, unless it is empty, to LINES, as a line of its own. */
static void add_line(struct build *lines, struct sv text)
{
	if (text.n == 0)
		return;
	build_str(lines, lines->n ? "\n" : "");
	build_sv(lines, text);
}

/* What is bold and the like is without its tags, as it is in Markdown. */
static void put_html(struct words *w, struct marks *m, struct sv html)
{
	struct build *b = &w->text;

	if (sv_starts(html, SV("<br"))) {
		while (b->n > 0 && b->s[b->n - 1] == ' ')
			build_cut(b, b->n - 1);
		build_char(b, '\n');
	} else if (sv_starts(html, SV("<!--"))) {
		add_line(&w->comments, html);
	} else if (b->n == 0 && w->anchor.n == 0 && marks_id(html).n > 0) {
		m->own = marks_id(html).s[0] == 'e';
		w->anchor = html;
	} else if (!is_anchor(html) &&
		   (!sv_starts(html, SV("<")) || markup_is_more(html))) {
		build_sv(b, html);
	}
}

struct sv marks_data(const struct marks *m, struct sv name)
{
	struct sv anchor = marks_more(m)->anchor;
	size_t at = 0;

	while ((at = sv_find(anchor, SV(" data-"), at)) != SV_NONE) {
		struct sv rest = sv_slice(anchor, at + 6, anchor.n);

		if (sv_starts(rest, name) &&
		    sv_starts(sv_slice(rest, name.n, rest.n), SV("=\""))) {
			rest = sv_slice(rest, name.n + 2, rest.n);
			return sv_cut(&rest, '"');
		}
		at++;
	}
	return (struct sv){ 0 };
}

bool marks_next_data(struct arena *a, const struct marks *m, size_t *at,
		     struct sv_pair *data)
{
	const struct sv begin = SV(" data-");
	struct sv anchor = marks_more(m)->anchor;
	struct sv rest;

	*at = sv_find(anchor, begin, *at);
	if (*at == SV_NONE)
		return false;
	rest = sv_slice(anchor, *at + begin.n, anchor.n);
	data->name = sv_cut(&rest, '=');
	sv_cut(&rest, '"');
	data->text = sv_cut(&rest, '"');
	*at = (size_t)(data->text.s + data->text.n - anchor.s);
	data->text = markup_text(a, data->text);
	return true;
}

static void enter(struct words *w, struct marks *m, cmark_node *node)
{
	struct build *b = &w->text;
	cmark_node_type type = cmark_node_get_type(node);
	const char *literal = cmark_node_get_literal(node);

	if (type == CMARK_NODE_SOFTBREAK)
		build_char(b, ' ');
	else if (type == CMARK_NODE_LINEBREAK)
		build_char(b, '\n');
	else if (type == CMARK_NODE_HTML_INLINE)
		put_html(w, m, sv_of(literal));
	else if (literal) /* two blanks are one */
		build_str(b, literal + (*literal == ' ' && b->n > 0 &&
					b->s[b->n - 1] == ' '));
	if ((type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) &&
	    cmark_node_get_url(node)[0] != '#') {
		add_line(&w->urls, sv_of(cmark_node_get_url(node)));
		add_line(&w->titles, sv_of(cmark_node_get_title(node)));
	}
}

/* TEXT of the block M, so that it stays: where it is written, else a copy.  In
 * a cell it is not looked for, for all of a row have its lines. */
static struct sv keep(struct reading *r, const struct marks *m, struct sv text)
{
	size_t at = m->kind == MARKS_CELL ? SV_NONE :
					    sv_find(m->written, text, 0);

	if (text.n == 0)
		return text;
	return at != SV_NONE ? sv_slice(m->written, at, at + text.n) :
			       arena_copy(r->arena, text);
}

/* The words of BLOCK, whose children are inlines. */
static void read_words(struct reading *r, struct marks *m, cmark_node *block)
{
	const struct build none = { .arena = &r->scratch };
	struct words w = { none, none, none, none, { 0 } };
	struct marks_more more, *kept;
	size_t slanted = 0;
	cmark_iter *at = cmark_iter_new(block);
	cmark_event_type event;

	while ((event = cmark_iter_next(at)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(at);
		cmark_node_type type = cmark_node_get_type(node);
		size_t *set = type == CMARK_NODE_STRONG ? &m->strong :
			      type == CMARK_NODE_EMPH	? &slanted :
							  NULL;

		if (event == CMARK_EVENT_ENTER && node != block)
			enter(&w, m, node);
		if (event == CMARK_EVENT_EXIT && set && *set == 0 &&
		    cmark_node_parent(node) == block &&
		    !cmark_node_previous(node))
			*set = w.text.n;
	}
	cmark_iter_free(at);
	m->text = keep(r, m, build_view(&w.text));
	more = (struct marks_more){
		.urls = keep(r, m, build_view(&w.urls)),
		.titles = keep(r, m, build_view(&w.titles)),
		.comments = keep(r, m, build_view(&w.comments)),
		.anchor = keep(r, m, w.anchor),
		.slanted = slanted,
	};
	if (more.urls.n + more.titles.n + more.comments.n + more.anchor.n +
		    slanted > 0) {
		kept = ARENA_NEW(r->arena, 1, struct marks_more);
		*kept = more;
		m->more = kept;
	}
	arena_reset(&r->scratch);
}

/* ---- blocks ---- */

/* The lines FROM to TO of the file, counted from 1 in this text. */
static struct sv lines_of(const struct reading *r, int from, int to)
{
	size_t first = from > 0 ? (size_t)from - 1 : 0;
	size_t end = to > 0 ? (size_t)to : 0;
	size_t stop = end < r->nlines ? r->lines[end] : r->text.n;

	if (first >= r->nlines || r->lines[first] > stop)
		return (struct sv){ 0 };
	return sv_trim(sv_slice(r->text, r->lines[first], stop));
}

/* Bytes of blanks before WRITTEN, which begins in the line FROM. */
static uint16_t indent_of(const struct reading *r, int from, struct sv written)
{
	size_t first = from > 0 ? (size_t)from - 1 : 0;
	const char *line = r->text.s + (first < r->nlines ? r->lines[first] :
							    0);
	uint16_t n = 0;

	while (written.n > 0 && line + n < written.s && n < UINT16_MAX &&
	       (line[n] == ' ' || line[n] == '\t'))
		n++;
	return n;
}

static enum marks_kind kind_of(cmark_node *node)
{
	static const struct {
		const char *name; /* cmark's */
		enum marks_kind kind;
	} kinds[] = {
		{ "heading", MARKS_HEADING }, { "paragraph", MARKS_PARAGRAPH },
		{ "list", MARKS_LIST },	      { "item", MARKS_ITEM },
		{ "table", MARKS_TABLE },     { "table_header", MARKS_ROW },
		{ "table_row", MARKS_ROW },   { "table_cell", MARKS_CELL },
	};
	const char *name = cmark_node_get_type_string(node);

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(kinds[i].name, name) == 0)
			return kinds[i].kind;
	return MARKS_OTHER;
}

static struct marks *block_of(struct reading *r, cmark_node *node)
{
	struct marks *m = ARENA_NEW(r->arena, 1, struct marks);
	int line = r->above + cmark_node_get_start_line(node);

	m->kind = kind_of(node);
	m->line = r->line + (uint32_t)(line > 0 ? line - 1 : 0);
	m->written = lines_of(r, line,
			      r->above + cmark_node_get_end_line(node));
	m->indent = indent_of(r, line, m->written);
	m->text = m->written;
	if (m->kind == MARKS_HEADING)
		m->number = (uint32_t)cmark_node_get_heading_level(node);
	if (m->kind == MARKS_HEADING || m->kind == MARKS_PARAGRAPH ||
	    m->kind == MARKS_CELL)
		read_words(r, m, node);
	return m;
}

/* Takes the mark of a task, [x] or [ ], that M begins with. */
static void take_task(struct marks *m)
{
	enum { BYTES = 4 };

	if (m->text.n <= BYTES || m->text.s[0] != '[' ||
	    !strchr("xX ", m->text.s[1]) || m->text.s[2] != ']' ||
	    m->text.s[3] != ' ')
		return;
	m->task = m->text.s[1] == ' ' ? ' ' : 'x';
	m->text = sv_slice(m->text, BYTES, m->text.n);
}

/* The children of NODE, when they are blocks, in the order of the file; without
 * a call of its own, for lists may lie in lists as deep as a file likes. */
static struct marks *read_blocks(struct reading *r, cmark_node *root)
{
	struct marks top = { .kind = MARKS_OTHER }, *open[MARKS_DEPTH];
	size_t depth = 0;
	cmark_node *node = cmark_node_first_child(root);

	open[0] = &top;
	while (node) {
		struct marks *m = block_of(r, node), *in = open[depth];
		bool holds = m->kind == MARKS_LIST || m->kind == MARKS_ITEM ||
			     m->kind == MARKS_TABLE || m->kind == MARKS_ROW;

		if (in->last)
			in->last->next = m;
		else
			in->first = m;
		in->last = m;
		if (in->kind == MARKS_ITEM && in->first == m)
			take_task(m);
		if (holds && depth + 1 < MARKS_DEPTH &&
		    cmark_node_first_child(node)) {
			open[++depth] = m;
			node = cmark_node_first_child(node);
			continue;
		}
		while (node != root && !cmark_node_next(node)) {
			node = cmark_node_parent(node);
			depth -= node != root;
		}
		node = node == root ? NULL : cmark_node_next(node);
	}
	return top.first;
}

/* Adds what stands between the blocks of FIRST, and after them: lines that are
 * in none, as those that say what a link means. */
static struct marks *with_unseen(struct reading *r, struct marks *first)
{
	struct marks *out = NULL, **at = &out;
	size_t line = 0;

	for (struct marks *b = first;; b = b->next) {
		size_t from = b ? (size_t)(b->line - r->line) : r->nlines;
		struct sv text = from > line ? lines_of(r, (int)line + 1,
							(int)from) :
					       (struct sv){ 0 };

		if (text.n > 0) {
			struct marks *m = ARENA_NEW(r->arena, 1, struct marks);

			m->kind = MARKS_UNSEEN;
			m->line = r->line + (uint32_t)line;
			m->text = m->written = text;
			*at = m;
			at = &m->next;
		}
		*at = b;
		if (!b)
			return out;
		at = &b->next;
		from += b->written.n > 0;
		for (size_t i = 0; i < b->written.n; i++)
			from += b->written.s[i] == '\n';
		line = from > line ? from : line;
	}
}

/* Where each line begins, in the arena. */
static void find_lines(struct reading *r)
{
	size_t *lines, n = 1;

	for (size_t i = 0; i < r->text.n; i++)
		n += r->text.s[i] == '\n';
	lines = ARENA_NEW(r->arena, n, size_t);
	n = 1;
	for (size_t i = 0; i < r->text.n; i++)
		if (r->text.s[i] == '\n')
			lines[n++] = i + 1;
	r->lines = lines;
	r->nlines = n;
}

void marks_put(struct build *to, struct sv text)
{
	text = sv_trim(text);
	if (text.n == 0)
		return;
	build_str(to, to->n ? "\n\n" : "");
	build_sv(to, text);
}

void marks_put_written(struct build *to, struct arena *a, const struct marks *m)
{
	struct build lines = { .arena = a };
	struct sv left = m->written;

	if (m->indent == 0) {
		marks_put(to, left);
		return;
	}
	while (left.n > 0) {
		struct sv line = sv_cut(&left, '\n');
		size_t n = 0;

		while (lines.n > 0 && n < m->indent && n < line.n &&
		       (line.s[n] == ' ' || line.s[n] == '\t'))
			n++;
		build_str(&lines, lines.n > 0 ? "\n" : "");
		build_sv(&lines, sv_slice(line, n, line.n));
	}
	marks_put(to, build_view(&lines));
}

size_t marks_cells(struct sv text)
{
	size_t n = 1;

	if (sv_starts(text, SV("|")))
		text = sv_slice(text, 1, text.n);
	if (sv_ends(text, SV("|")) && !sv_ends(text, SV("\\|")))
		text.n--;
	for (size_t i = 0; i < text.n; i++)
		n += text.s[i] == '|' && (i == 0 || text.s[i - 1] != '\\');
	return n;
}

static void *resize(void *v, size_t size)
{
	return mem_resize(v, size, 1);
}

/* The blocks of TEXT, a piece. */
static struct marks *read_piece(struct reading *r, struct sv text)
{
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
	cmark_node *root;
	struct marks *first;

	cmark_parser_attach_syntax_extension(
		parser, cmark_find_syntax_extension("table"));
	cmark_parser_feed(parser, text.s, text.n);
	root = cmark_parser_finish(parser);
	first = read_blocks(r, root);
	cmark_node_free(root);
	cmark_parser_free(parser);
	for (size_t i = 0; i < text.n; i++)
		r->above += text.s[i] == '\n';
	return first;
}

/* Adds the items of the list MORE to LIST, which it goes on with. */
static void go_on(struct marks *list, const struct marks *more)
{
	const struct sv end = more->written;

	list->last->next = more->first;
	list->last = more->last;
	list->written.n = (size_t)(end.s + end.n - list->written.s);
	list->text = list->written;
}

struct marks *marks_read(struct arena *a, struct sv text, uint32_t line)
{
	struct reading r = { .arena = a, .text = text, .line = line };
	struct marks_pieces pieces = marks_pieces(text);
	struct marks *first = NULL, *last = NULL;

	find_lines(&r);
	/* Its own end in abort() where there is no memory. */
	*cmark_get_default_mem_allocator() = (cmark_mem){ mem_new, resize,
							  mem_free };
	cmark_gfm_core_extensions_ensure_registered();
	while (pieces.rest.n > 0) {
		struct marks *b = read_piece(&r, marks_piece(&pieces));

		if (b && last && last->kind == MARKS_LIST &&
		    b->kind == MARKS_LIST) {
			go_on(last, b);
			b = b->next;
		}
		if (last)
			last->next = b;
		else
			first = b;
		for (; b; b = b->next)
			last = b;
	}
	arena_free(&r.scratch);
	return with_unseen(&r, first);
}
