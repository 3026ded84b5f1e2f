/* Documents, the help and messages in words, a line at a time. */
#include "app/doc_pane.h"
#include "app/keymap.h"
#include "app/lines.h"
#include "app/pane_help.h"
#include "app/parts.h"
#include "app/told.h"
#include "app/typed.h"
#include "text/width.h"

/* ---- lines ---- */

/* The span of LINE that begins first after column COL, or null. */
static const struct scroll_span *span_after(const struct scroll *s,
					    const struct scroll_line *line,
					    int col)
{
	const struct scroll_span *best = NULL;

	for (size_t i = 0; i < line->count; i++) {
		const struct scroll_span *at = &s->spans[line->first + i];

		if (at->col > col && (!best || at->col < best->col))
			best = at;
	}
	return best;
}

/* The numbers of the links that begin on LINE and are all of it. */
static void put_row_number(const struct doc_view *v, size_t line,
			   struct build *b)
{
	for (uint32_t i = 0; i < v->nlinks; i++)
		if (v->links[i].line == line && v->links[i].row)
			build_fmt(b, "(%u) ", i + 1);
}

/* The number of LINK, where it begins on LINE and was not told yet. */
static void put_number(const struct doc_view *v, uint32_t link, size_t line,
		       uint32_t *last, struct build *b)
{
	if (link == 0 || link == *last || v->links[link - 1].row ||
	    v->links[link - 1].line != line)
		return;
	build_fmt(b, "(%u) ", link);
	*last = link;
}

/* TEXT without blanks around it, and without a sign of a silence or of a quote
 * before it. */
static struct sv worded(struct sv text)
{
	static const struct sv signs[] = { SV_INIT("⋮"), SV_INIT("▎") };

	text = sv_trim(text);
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (sv_starts(text, signs[i]))
			text = sv_trim(sv_slice(text, signs[i].n, text.n));
	return text;
}

/* The blanks between BEFORE, which may be null, and what begins CELLS after it;
 * what had no room before that is apart as well. */
static int gap(const struct scroll_span *before, int cells)
{
	return !before ? 1 : cells < 0 ? 2 : cells;
}

/* Whether TEXT is the rule between two columns. */
static bool is_rule(struct sv text)
{
	return sv_eq(text, SV("│")) || sv_eq(text, SV("|"));
}

/* A label and what it labels have a colon between them, two columns a
 * semicolon.  Bars say nothing. */
static void put_line(const struct scroll *s, const struct doc_view *v,
		     size_t line, struct build *b)
{
	const struct scroll_line *l = &s->lines[line];
	const struct scroll_span *at, *before = NULL;
	uint32_t last = 0;
	bool other = false; /* what comes stands in the other column */
	int end = 0;

	if (v)
		put_row_number(v, line, b);
	for (at = span_after(s, l, -1); at; at = span_after(s, l, at->col)) {
		struct sv text = worded(at->text);
		int lead = text.n ? (int)(text.s - at->text.s) : 0;

		if (text.n == 0 || at->style == STYLE_BAR)
			continue;
		if (at->style == STYLE_DIM && is_rule(text)) {
			other = true;
			continue;
		}
		if (other && b->n > 0 && b->s[b->n - 1] == ' ')
			build_cut(b, b->n - 1);
		build_str(b, other ? ";" : "");
		if (before && before->style == STYLE_LABEL &&
		    at->style != STYLE_LABEL && at->col + lead > end + 1)
			build_char(b, ':');
		told_apart(b, gap(before, at->col + lead - end));
		if (v)
			put_number(v, at->link, line, &last, b);
		told_words(b, text);
		end = at->col + lead + width_text(text);
		other = false;
		before = at;
	}
}

void told_line(const struct scroll *s, size_t line, struct build *b)
{
	put_line(s, NULL, line, b);
}

/* ---- documents ---- */

static size_t doc_rows(const struct app *a, const void *s)
{
	(void)a;
	return ((const struct doc_pane *)s)->view.text.nlines;
}

static size_t doc_chosen(const struct app *a, const void *s)
{
	const struct doc_pane *d = s;

	(void)a;
	return d->chosen ? d->view.links[d->chosen - 1].line : d->top;
}

static void doc_tell(const struct app *a, const void *s, size_t row,
		     struct build *b)
{
	const struct doc_pane *d = s;

	(void)a;
	put_line(&d->view.text, &d->view, row, b);
}

static bool doc_choose(struct app *a, void *s, size_t number)
{
	struct doc_pane *d = s;

	(void)a;
	if (number > d->view.nlinks)
		return false;
	d->chosen = (uint32_t)number;
	return true;
}

/* Where a search led, else as in the event. */
static size_t document_chosen_row(const struct app *a, const void *s)
{
	size_t hit = document_hit(a);

	return hit < doc_rows(a, s) ? hit : doc_chosen(a, s);
}

/* What is led to somewhere within it is told from there on. */
static size_t document_first(const struct app *a, const void *s)
{
	return ((const struct doc_pane *)s)->top > 0 ? doc_chosen(a, s) : 0;
}

const struct pane_told told_document = {
	.rows = doc_rows,
	.chosen = document_chosen_row,
	.first = document_first,
	.tell = doc_tell,
	.choose = doc_choose,
};

const struct pane_told told_doc = {
	.rows = doc_rows,
	.chosen = doc_chosen,
	.tell = doc_tell,
	.choose = doc_choose,
	.whole = true,
};

/* ---- a message ---- */

static size_t message_rows(const struct app *a, const void *s)
{
	(void)a;
	return ((const struct lines *)s)->text.nlines;
}

static size_t first_row(const struct app *a, const void *s)
{
	(void)a;
	(void)s;
	return 0;
}

static void message_tell(const struct app *a, const void *s, size_t row,
			 struct build *b)
{
	(void)a;
	told_line(&((const struct lines *)s)->text, row, b);
}

const struct pane_told told_message = {
	.rows = message_rows,
	.chosen = first_row,
	.tell = message_tell,
	.whole = true,
};

/* ---- the help ---- */

/* What can be typed where, in this order: a heading, then each act. */
static const struct {
	struct sv name, argument, help;
} typed[] = {
#define X(name, argument, help)                                                \
	{ SV_INIT(#name), SV_INIT(argument), SV_INIT(help) },
	TYPED_WORDS(X)
#undef X
};

enum {
	TYPED = sizeof(typed) / sizeof(*typed),
	A_SCOPE = COMMAND_COUNT + 1,
	ALL_SCOPES = SCOPE_COUNT * A_SCOPE,
	HELP_ROWS = ALL_SCOPES + 1 + WORD_COUNT + 1 + TYPED + 1,
};

static size_t help_rows(const struct app *a, const void *s)
{
	(void)a;
	(void)s;
	return HELP_ROWS;
}

static void put_act(struct build *b, struct sv name, struct sv keys,
		    struct sv argument, struct sv help)
{
	command_spell(b, name);
	build_str(b, argument.n ? " " : "");
	build_sv(b, argument);
	build_str(b, keys.n ? ", " : "");
	build_sv(b, keys);
	build_str(b, ": ");
	build_sv(b, help);
}

static void put_command(const struct app *a, struct build *b, enum command c)
{
	struct sv keys = keymap_keys(a->keymap, c);

	put_act(b, commands[c].name,
		sv_starts(keys, SV(":")) ? (struct sv){ 0 } : keys,
		typed_argument(c), commands[c].help);
}

static void help_scope(const struct app *a, const void *s, size_t row,
		       struct build *b)
{
	enum scope where = (enum scope)(row / A_SCOPE);
	size_t c = row % A_SCOPE;

	if (c == 0 && help_all(s)) {
		build_sv(b, scope_names[where]);
		build_char(b, ':');
	} else if (c > 0 && commands[c - 1].where == where &&
		   help_wants(a, s, (enum command)(c - 1))) {
		put_command(a, b, (enum command)(c - 1));
	}
}

/* What can be typed and has no key: ROW of the words, or of what is for lines
 * alone, after a heading that stands when all of them do. */
static void help_typed(const void *s, size_t row, const char *heading,
		       struct sv name, struct sv argument, struct sv help,
		       struct build *b)
{
	if (row == 0 && help_all(s))
		build_str(b, heading);
	else if (row > 0 && help_finds(s, name, help))
		put_act(b, name, (struct sv){ 0 }, argument, help);
}

/* Whether something that is for lines alone has the word looked for. */
static bool finds_typed(const void *s)
{
	for (size_t i = 0; i < TYPED; i++)
		if (help_finds(s, typed[i].name, typed[i].help))
			return true;
	return false;
}

/* Marks, dates and kinds. */
static void help_rest(const struct app *a, const void *s, struct build *b)
{
	struct sv rest = help_legends(s);

	if (help_empty(s) && !finds_typed(s))
		build_str(b, HELP_NOTHING);
	while (rest.n > 0) {
		told_put(a, b, sv_cut(&rest, '\n'));
		build_str(b, rest.n ? "\n" : "");
	}
}

static void help_tell(const struct app *a, const void *s, size_t row,
		      struct build *b)
{
	const struct word_row *word = words;
	size_t i = row - ALL_SCOPES; /* of what has no key */

	if (row < ALL_SCOPES) {
		help_scope(a, s, row, b);
	} else if (i <= WORD_COUNT) {
		word += i > 0 ? i - 1 : 0;
		help_typed(s, i, "by word alone:", word->name, word->argument,
			   word->help, b);
	} else if (i < WORD_COUNT + 1 + TYPED + 1) {
		i -= WORD_COUNT + 1;
		help_typed(s, i, "in lines:", typed[i > 0 ? i - 1 : 0].name,
			   typed[i > 0 ? i - 1 : 0].argument,
			   typed[i > 0 ? i - 1 : 0].help, b);
	} else {
		help_rest(a, s, b);
	}
}

const struct pane_told told_help = {
	.rows = help_rows,
	.chosen = first_row,
	.tell = help_tell,
	.whole = true,
};
