/* Manual pages as text (mdoc.h). */
#include "cmd/mdoc.h"

#include <stdlib.h>

#include "base/utf8.h"

/* ---- escapes ---- */

static const struct {
	struct sv escape;
	const char *text;
} escapes[] = {
	{ SV_INIT("\\&"), "" },       { SV_INIT("\\-"), "-" },
	{ SV_INIT("\\e"), "\\" },     { SV_INIT("\\(aq"), "'" },
	{ SV_INIT("\\(dq"), "\"" },   { SV_INIT("\\(ti"), "~" },
	{ SV_INIT("\\(en"), "\u2013" }, { SV_INIT("\\(em"), "\u2014" },
	{ SV_INIT("\\(!="), "\u2260" }, { SV_INIT("\\(mi"), "-" },
	{ SV_INIT("\\(+-"), "\u00B1" }, { SV_INIT("\\(ps"), "\u00B6" },
	{ SV_INIT("\\[bu]"), "\u2022" }, { SV_INIT("\\[pc]"), "\u00B7" },
};

enum { NESCAPES = sizeof(escapes) / sizeof(*escapes) };

/* Appends what stands at *AT of TEXT, and moves on. */
static void put_escape(struct build *out, struct sv text, size_t *at)
{
	struct sv left = sv_slice(text, *at, text.n);
	char hex[8] = { 0 };

	for (size_t i = 0; i < NESCAPES; i++)
		if (sv_starts(left, escapes[i].escape)) {
			build_str(out, escapes[i].text);
			*at += escapes[i].escape.n;
			return;
		}
	if (sv_starts(left, SV("\\[u")) && left.n > 7 && left.s[7] == ']') {
		memcpy(hex, left.s + 3, 4);
		build_codepoint(out, (uint32_t)strtoul(hex, NULL, 16));
		*at += 8;
		return;
	}
	build_char(out, '\\');
	++*at;
}

void mdoc_text(struct build *out, struct sv text)
{
	for (size_t at = 0; at < text.n;) {
		size_t escape = sv_find_char(text, '\\', at);

		build_sv(out, sv_slice(text, at, escape));
		at = escape < text.n ? escape : text.n;
		if (at < text.n)
			put_escape(out, text, &at);
	}
}

/* ---- lines ---- */

static void put_spaces(struct mdoc *m, size_t n)
{
	build_fill(m->out, ' ', n);
	m->column += n;
}

/* Puts the word that was made on the line, or on the next. */
static void flush(struct mdoc *m)
{
	struct sv word = build_view(&m->word);
	size_t cells = utf8_count(word);

	if (word.n == 0)
		return;
	if (m->column > m->indent && m->column + 1 + cells > MDOC_COLUMNS) {
		build_char(m->out, '\n');
		m->column = 0;
	}
	if (m->column == 0 && m->due)
		build_char(m->out, '\n');
	m->due &= m->column > 0;
	if (m->column < m->indent)
		put_spaces(m, m->indent - m->column);
	else if (m->column > m->indent)
		put_spaces(m, 1);
	build_sv(m->out, word);
	m->column += cells;
	build_cut(&m->word, 0);
}

void mdoc_break(struct mdoc *m)
{
	flush(m);
	if (m->column > 0)
		build_char(m->out, '\n');
	m->column = 0;
	m->glue = false;
}

/* Adds TEXT, with its escapes, to the words: its first to the last one where
 * that is glued. */
static void put_words(struct mdoc *m, struct sv text)
{
	while (text.n > 0) {
		struct sv word = sv_cut(&text, ' ');

		if (!m->glue)
			flush(m);
		mdoc_text(&m->word, word);
		m->glue = false;
	}
}

/* Adds MARK to the word before it. */
static void close_word(struct mdoc *m, struct sv mark)
{
	m->glue = true;
	put_words(m, mark);
}

/* Adds MARK to the word after it. */
static void open_word(struct mdoc *m, struct sv mark)
{
	put_words(m, mark);
	m->glue = true;
}

/* ---- macros within a line ---- */

/* Macros whose words stand as they are; and what encloses those of others. */
static const struct {
	struct sv name, before, after;
} inlines[] = {
	{ SV_INIT("Cm"), { 0 }, { 0 } }, { SV_INIT("Ar"), { 0 }, { 0 } },
	{ SV_INIT("Ic"), { 0 }, { 0 } }, { SV_INIT("Li"), { 0 }, { 0 } },
	{ SV_INIT("Pa"), { 0 }, { 0 } }, { SV_INIT("Ev"), { 0 }, { 0 } },
	{ SV_INIT("Sx"), { 0 }, { 0 } }, { SV_INIT("Em"), { 0 }, { 0 } },
	{ SV_INIT("Sy"), { 0 }, { 0 } }, { SV_INIT("No"), { 0 }, { 0 } },
	{ SV_INIT("Fl"), { 0 }, { 0 } },
	{ SV_INIT("Nm"), { 0 }, { 0 } }, { SV_INIT("Xr"), { 0 }, { 0 } },
	{ SV_INIT("Ns"), { 0 }, { 0 } }, { SV_INIT("Ta"), { 0 }, { 0 } },
	{ SV_INIT("Ql"), SV_INIT("'"), SV_INIT("'") },
	{ SV_INIT("Sq"), SV_INIT("'"), SV_INIT("'") },
	{ SV_INIT("Dq"), SV_INIT("\""), SV_INIT("\"") },
	{ SV_INIT("Pq"), SV_INIT("("), SV_INIT(")") },
	{ SV_INIT("Bq"), SV_INIT("["), SV_INIT("]") },
	{ SV_INIT("Op"), SV_INIT("["), SV_INIT("]") },
	{ SV_INIT("Po"), SV_INIT("("), { 0 } },
	{ SV_INIT("Pc"), { 0 }, { 0 } },
};

enum { NINLINES = sizeof(inlines) / sizeof(*inlines) };

static size_t find_inline(struct sv word)
{
	size_t i = 0;

	while (i < NINLINES && !sv_eq(inlines[i].name, word))
		i++;
	return i;
}

static bool is_one_of(struct sv word, const char *signs)
{
	return word.n == 1 && strchr(signs, word.s[0]);
}

/* Takes the first argument of *LEFT away: a word, or what quotes enclose. */
static struct sv next_argument(struct sv *left)
{
	struct sv word;

	*left = sv_trim(*left);
	if (left->n == 0 || left->s[0] != '"')
		return sv_cut(left, ' ');
	*left = sv_slice(*left, 1, left->n);
	word = sv_cut(left, '"');
	return word;
}

/* Takes the signs that end *LINE, such as ".", away and returns them: they
 * stand after whatever the line encloses. */
static struct sv cut_end(struct sv *line)
{
	size_t n = line->n;
	struct sv end;

	while (n >= 2 && line->s[n - 2] == ' ' &&
	       is_one_of(sv_slice(*line, n - 1, n), ".,:;)]?!"))
		n -= 2;
	end = sv_slice(*line, n, line->n);
	*line = sv_slice(*line, 0, n);
	return end;
}

/* The name of the program, and what is written with a section. */
static void put_name(struct mdoc *m, struct sv *left)
{
	struct sv rest = *left, word = next_argument(&rest);

	if (word.n > 0 && find_inline(word) == NINLINES) {
		*left = rest;
		put_words(m, word);
	} else {
		put_words(m, m->name);
	}
}

static void put_page(struct mdoc *m, struct sv *left)
{
	put_words(m, next_argument(left));
	close_word(m, SV("("));
	close_word(m, next_argument(left));
	close_word(m, SV(")"));
}

/* To the next column of a list. */
static void put_tab(struct mdoc *m)
{
	const struct mdoc_list *list = &m->lists[m->depth - 1];

	flush(m);
	while (m->column < list->indent + list->width)
		put_spaces(m, 1);
}

/* What the macro NAME, of inlines, does where it stands, with LEFT after it. */
static void begin_inline(struct mdoc *m, size_t name, struct sv *left)
{
	struct sv macro = inlines[name].name, rest = *left;

	m->minus = sv_eq(macro, SV("Fl"));
	if (sv_eq(macro, SV("Nm")))
		put_name(m, left);
	else if (sv_eq(macro, SV("Xr")))
		put_page(m, left);
	else if (sv_eq(macro, SV("Ns")))
		m->glue = true;
	else if (sv_eq(macro, SV("Ta")) && m->depth > 0)
		put_tab(m);
	else if (sv_eq(macro, SV("Pc")))
		close_word(m, SV(")"));
	else if (inlines[name].before.n > 0)
		open_word(m, inlines[name].before);
	else if (sv_eq(macro, SV("Ar")) && next_argument(&rest).n == 0)
		put_words(m, SV("file ..."));
}

/* Appends the words of LINE and what its macros make of them. */
static void put_line(struct mdoc *m, struct sv line)
{
	struct sv end = cut_end(&line), closing[MDOC_DEEP];
	size_t n = 0;

	m->minus = false;
	while (line.n > 0) {
		struct sv word = next_argument(&line);
		size_t name = find_inline(word);

		if (name < NINLINES) {
			if (inlines[name].after.n > 0 && n < MDOC_DEEP)
				closing[n++] = inlines[name].after;
			begin_inline(m, name, &line);
		} else if (is_one_of(word, ".,:;)]?!")) {
			close_word(m, word);
		} else if (is_one_of(word, "([")) {
			open_word(m, word);
		} else {
			if (m->minus && !sv_eq(word, SV("|")))
				open_word(m, SV("-"));
			put_words(m, word);
		}
	}
	while (n > 0)
		close_word(m, closing[--n]);
	for (size_t i = 1; i < end.n; i += 2)
		close_word(m, sv_slice(end, i, i + 1));
}

/* ---- lists ---- */

/* What stands after the word OPTION in WORDS; empty without it. */
static struct sv option_of(struct sv words, struct sv option)
{
	while (words.n > 0)
		if (sv_eq(next_argument(&words), option))
			return next_argument(&words);
	return (struct sv){ 0 };
}

static void open_list(struct mdoc *m, struct sv words)
{
	enum { TAG_MOST = 16, TAG_USUAL = 6 };
	struct sv tag = option_of(words, SV("-width"));
	struct sv column = option_of(words, SV("-column"));
	size_t width = sv_eq(tag, SV("Ds")) ? TAG_USUAL :
		       tag.n > column.n	    ? tag.n :
					      column.n;
	struct mdoc_list list = { .indent = m->indent };

	list.width = width ? width + 2 : 0;
	if (list.width > TAG_MOST && tag.n > 0)
		list.width = TAG_MOST;
	list.compact = sv_find(words, SV("-compact"), 0) != SV_NONE;
	mdoc_break(m);
	m->due |= !list.compact;
	if (m->depth < MDOC_DEEP)
		m->lists[m->depth++] = list;
	m->indent += list.width ? list.width : 2;
}

static void close_list(struct mdoc *m)
{
	mdoc_break(m);
	m->depth -= m->depth > 0;
	m->indent = m->lists[m->depth].indent;
	m->due = true;
}

static void put_item(struct mdoc *m, struct sv words)
{
	const struct mdoc_list *list = &m->lists[m->depth ? m->depth - 1 : 0];
	size_t text = m->indent;

	mdoc_break(m);
	m->due |= !list->compact;
	m->indent = list->indent;
	put_line(m, list->width ? words : SV("*"));
	flush(m);
	m->indent = text;
	/* Where the tag is too wide, the text begins below it. */
	if (m->column + 1 > m->indent)
		mdoc_break(m);
	m->due = false;
}

/* ---- lines of a page ---- */

bool mdoc_is(struct sv line, const char *name, struct sv *words)
{
	if (line.n < 3 || line.s[0] != '.' ||
	    !sv_eq(sv_slice(line, 1, 3), sv_of(name)) ||
	    (line.n > 3 && line.s[3] != ' '))
		return false;
	*words = sv_trim(sv_slice(line, 3, line.n));
	return true;
}

/* A heading of all columns, or indented by one. */
static void put_heading(struct mdoc *m, struct sv words, size_t indent)
{
	mdoc_break(m);
	build_char(m->out, '\n');
	build_fill(m->out, ' ', indent);
	mdoc_text(m->out, words);
	build_char(m->out, '\n');
	m->due = false;
}

/* A line as it is, set in. */
static void put_display(struct mdoc *m, struct sv words)
{
	enum { DISPLAY = 4 };

	mdoc_break(m);
	build_str(m->out, m->due ? "\n" : "");
	m->due = false;
	build_fill(m->out, ' ', words.n > 0 ? m->indent + DISPLAY : 0);
	mdoc_text(m->out, words);
	build_char(m->out, '\n');
}

/* A macro that begins or ends something; false when LINE is none. */
static bool put_block(struct mdoc *m, struct sv line)
{
	struct sv words;

	if (mdoc_is(line, "Sh", &words))
		put_heading(m, words, 0);
	else if (mdoc_is(line, "Ss", &words))
		put_heading(m, words, 1);
	else if (mdoc_is(line, "Bl", &words))
		open_list(m, words);
	else if (mdoc_is(line, "El", &words))
		close_list(m);
	else if (mdoc_is(line, "It", &words))
		put_item(m, words);
	else if (mdoc_is(line, "Dl", &words))
		put_display(m, words);
	else
		return false;
	return true;
}

void mdoc_line(struct mdoc *m, struct sv line)
{
	struct sv words;

	if (sv_starts(line, SV(".\\\"")) || sv_eq(line, SV(".")))
		return;
	if (mdoc_is(line, "Ed", &words)) {
		m->literal = false;
		m->due = true;
	} else if (m->literal) {
		put_display(m, line);
	} else if (mdoc_is(line, "Bd", &words)) {
		mdoc_break(m);
		m->literal = m->due = true;
	} else if (mdoc_is(line, "Pp", &words)) {
		mdoc_break(m);
		m->due = true;
	} else if (mdoc_is(line, "D1", &words)) {
		mdoc_break(m);
		put_line(m, words);
		mdoc_break(m);
	} else if (!put_block(m, line)) {
		if (line.n > 2 && line.s[0] == '.' &&
		    find_inline(sv_slice(line, 1, 3)) < NINLINES)
			put_line(m, sv_slice(line, 1, line.n));
		else
			put_words(m, line);
	}
}
