/* The help: every key by where it works, what marks and dates mean, and the
 * kinds of events. */
#include "app/pane_help.h"

#include <string.h>

#include "app/keys.h"
#include "app/legend.h"
#include "app/lines.h"
#include "app/panes.h"
#include "app/parts.h"
#include "base/build.h"
#include "book/called.h"
#include "index/classes.h"
#include "text/fold.h"

enum { HELP_KEYS = 18 };

struct help_state {
	struct lines lines;
	char word[TYPED_MAX]; /* only lines with it are shown */
	size_t nword;
	enum scope at; /* whose keys it opens at */
	bool opens;    /* it is to be scrolled there */
	bool empty;    /* nothing has WORD */
	struct build told; /* in lines: marks, dates and kinds */
};

/* A row of the help: SIGN, which are keys separated by blanks with KEYS, and
 * what it means. */
struct help_row {
	struct sv sign, text;
	struct sv name; /* by which it is found too; may be empty */
	enum style style;
	bool keys;
};

/* Whether one of the N TEXTS has the word that the reader looks for. */
static bool has_word(const struct help_state *h, const struct sv *texts,
		     size_t n)
{
	struct sv word = { h->word, h->nword };
	struct arena scratch = { 0 };
	struct fold_range hit;
	bool found = word.n == 0;

	for (size_t i = 0; i < n; i++)
		found = found || sv_find(texts[i], word, 0) != SV_NONE ||
			fold_find(&scratch, texts[i],
				  fold_copy(&scratch, word, FOLD_EXACT),
				  FOLD_EXACT, false, &hit, 1) > 0;
	arena_free(&scratch);
	return found;
}

static bool wanted(const struct help_state *h, const struct command_row *c)
{
	const struct sv texts[] = { c->keys, c->help, c->name };

	return has_word(h, texts, sizeof(texts) / sizeof(texts[0]));
}

bool help_all(const void *s)
{
	return ((const struct help_state *)s)->nword == 0;
}

bool help_finds(const void *s, struct sv name, struct sv text)
{
	const struct sv texts[] = { name, text };

	return has_word(s, texts, sizeof(texts) / sizeof(texts[0]));
}

bool help_empty(const void *s)
{
	return ((const struct help_state *)s)->empty;
}

struct sv help_legends(const void *s)
{
	return build_view(&((const struct help_state *)s)->told);
}

bool help_wants(const struct app *a, const void *s, enum command c)
{
	struct command_row row = commands[c];

	row.keys = keymap_keys(a->keymap, c);
	return wanted(s, &row);
}

static void put_row(struct scroll *s, const struct help_row *row)
{
	struct sv sign = row->sign;
	int x = 2;

	scroll_line(s);
	while (row->keys && sign.n > 0) {
		scroll_put(s, x, sv_cut(&sign, ' '), row->style);
		x = s->at + 1;
	}
	if (sign.n > 0) {
		scroll_put(s, x, sign, row->style);
		x = s->at + 1;
	}
	if (x > HELP_KEYS)
		scroll_line(s);
	s->at = HELP_KEYS;
	scroll_flow(s, HELP_KEYS, row->text, STYLE_TEXT);
}

/* The rows that come are under HEADING, which stands when one of them does. */
struct section {
	const char *heading;
	struct sv where;
	bool headed;
};

static void add(struct help_state *h, struct section *of,
		const struct help_row *row)
{
	const struct sv texts[] = { row->sign, row->text, row->name };
	struct scroll *s = &h->lines.text;
	struct build b = { .arena = s->arena };

	if (!has_word(h, texts, sizeof(texts) / sizeof(texts[0])))
		return;
	if (!of->headed) {
		if (s->nlines > 0)
			scroll_line(s);
		build_str(&b, of->heading);
		build_sv(&b, of->where);
		scroll_flow_line(s, 0, build_view(&b), STYLE_HEADING);
		of->headed = true;
	}
	put_row(s, row);
}

/* The same, and it is told in lines as it stands. */
static void add_told(struct help_state *h, struct section *of,
		     const struct help_row *row)
{
	struct build *told = &h->told;
	bool headed = of->headed;
	size_t lines = h->lines.text.nlines;

	add(h, of, row);
	if (h->lines.text.nlines == lines)
		return;
	if (!headed)
		build_fmt(told, "%s%s:", told->n ? "\n" : "", of->heading);
	build_char(told, '\n');
	build_sv(told, row->sign);
	build_str(told, ": ");
	build_sv(told, row->text);
}

/* What stands after `:` and has no key. */
static void help_words(struct help_state *h)
{
	struct section of = { "Words ", SV(WORD_SCOPE), false };

	for (int w = 0; w < WORD_COUNT; w++) {
		struct build keys = { .arena = &h->lines.arena };

		build_fmt(&keys, ":%.*s%s%.*s", SV_ARG(words[w].name),
			  words[w].argument.n ? " " : "",
			  SV_ARG(words[w].argument));
		add(h, &of, &(struct help_row){ .sign = build_view(&keys),
						.text = words[w].help,
						.name = words[w].name,
						.style = STYLE_KEY,
						.keys = true });
	}
}

static void help_legend(struct help_state *h, const char *heading,
			const struct legend_row *rows, size_t n)
{
	bool ascii = h->lines.text.ascii;
	struct section of = { heading, { 0 }, false };

	for (size_t i = 0; i < n; i++)
		add_told(h, &of,
			 &(struct help_row){ .sign = ascii ? rows[i].ascii :
							     rows[i].utf8,
					     .text = rows[i].text,
					     .style = rows[i].style });
}

/* ":set iso": "Dates as EDTF: off or on" */
static void help_settings(struct help_state *h)
{
	struct section of = { "Settings", { 0 }, false };

	for (int s = 0; s < SETTINGS; s++) {
		struct build sign = { .arena = &h->lines.arena };
		struct build text = { .arena = &h->lines.arena };

		build_fmt(&sign, ":set %.*s", SV_ARG(settings[s].name));
		build_sv(&text, settings[s].help);
		build_str(&text, ": ");
		setting_print_takes(&text, (enum setting)s);
		add_told(h, &of,
			 &(struct help_row){ .sign = build_view(&sign),
					     .text = build_view(&text),
					     .style = STYLE_KEY });
	}
}

/* "kind:state-visit, one of Visit: 2 events" */
static void help_kinds(const struct app *a, struct help_state *h)
{
	struct arena *arena = &h->lines.arena;
	const struct book *b = a->corpus.b;
	const struct locale *l = a->options.locale;
	struct count count = class_count(arena, &a->corpus, CLASS_KINDS,
					 a->all, false);
	struct section of = { "Kinds of events", { 0 }, false };

	for (kind_no k = 0; k < count.n; k++) {
		kind_no parent = book_kind_parent(b, k);
		struct build text = { .arena = arena };

		build_fmt(&text, "kind:%.*s", SV_ARG(book_kind_id(b, k)));
		if (parent != NO_KIND)
			build_fmt(&text, ", one of %.*s",
				  SV_ARG(called_kind(b, parent, l)));
		if (count.events[k] > 0)
			build_fmt(&text, ": %u event%s", count.events[k],
				  count.events[k] == 1 ? "" : "s");
		add_told(h, &of,
			 &(struct help_row){ .sign = called_kind(b, k, l),
					     .text = build_view(&text),
					     .style = STYLE_KIND });
	}
}

static void help_keys(const struct app *a, struct help_state *h)
{
	for (int where = 0; where < SCOPE_COUNT; where++) {
		struct section of = { "Keys ", scope_names[where], false };
		size_t line = h->lines.text.nlines;

		for (int c = 0; c < COMMAND_COUNT; c++)
			if (commands[c].where == (enum scope)where)
				add(h, &of,
				    &(struct help_row){
					    .sign = keymap_keys(
						    a->keymap,
						    (enum command)c),
					    .text = commands[c].help,
					    .name = commands[c].name,
					    .style = STYLE_KEY,
					    .keys = true });
		if (h->opens && h->at == (enum scope)where)
			h->lines.top = line > 0 ? line + 1 : 0;
	}
	h->opens = false;
}

static void build(struct app *a, void *state, struct rect r)
{
	struct help_state *h = state;
	const struct legend_row *rows;
	size_t n;

	if (!lines_begin(a, &h->lines, r))
		return;
	h->told = (struct build){ .arena = &h->lines.arena };
	help_keys(a, h);
	help_words(h);
	rows = legend_marks(&n);
	help_legend(h, "Marks", rows, n);
	rows = legend_lanes(&n);
	help_legend(h, "Marks in lanes", rows, n);
	rows = legend_dates(&n);
	help_legend(h, "Dates", rows, n);
	rows = legend_queries(&n);
	help_legend(h, "Queries", rows, n);
	help_settings(h);
	help_kinds(a, h);
	h->empty = h->lines.text.nlines == 0;
	if (h->empty)
		scroll_flow_line(&h->lines.text, 2, SV(HELP_NOTHING),
				 STYLE_WARN);
}

static void title(const struct app *a, const void *state, struct build *b)
{
	(void)a;
	(void)state;
	build_str(b, "Help");
}

static const struct pane_hint hints[] = {
	PANE_HINT(find_key, "find"),
	PANE_HINT(screen_down, "next page"),
	PANE_HINT(quit, "back"),
};

/* Shows only lines with WORD, of at most TYPED_MAX bytes; for an empty one all,
 * from the keys of the pane in use on. */
static void look_for(struct app *a, struct sv word)
{
	struct help_state *h = a->slots[PANE_help];

	if (word.n > 0)
		memcpy(h->word, word.s, word.n);
	h->nword = word.n;
	h->opens = word.n == 0;
	h->lines.top = 0;
	h->lines.width = 0;
}

static bool back(struct app *a, void *state)
{
	struct help_state *h = state;
	bool finds = h->nword > 0;

	if (finds)
		look_for(a, (struct sv){ 0 });
	return finds;
}

static void renew(struct app *a, void *state)
{
	struct help_state *h = state;

	(void)a;
	h->lines.width = 0; /* it tells the kinds of the book */
}

static void close(void *state)
{
	struct help_state *h = state;

	lines_pane_close(&h->lines);
	h->nword = 0;
}

const struct pane_ops pane_help = {
	.state = sizeof(struct help_state),
	.title = title,
	.build = build,
	.scroll = lines_pane_scroll,
	.draw = lines_pane_draw,
	.move = lines_pane_move,
	.hints = PANE_HINTS(hints),
	.back = back,
	.renew = renew,
	.close = close,
};

/* The keys that are those of the pane in use alone, or the most so. */
static enum scope scope_here(const struct app *a)
{
	enum scope at[KEYMAP_SCOPES];
	size_t n = keys_scopes(a, at);

	return at[0] == SCOPE_MOVE && n > 1 ? at[1] : at[0];
}

void do_help(struct app *a)
{
	((struct help_state *)a->slots[PANE_help])->at = scope_here(a);
	look_for(a, (struct sv){ 0 });
	panes_go(a, PANE_help);
}

static void find_changed(struct app *a)
{
	look_for(a, prompt_typed(a));
}

static void find_cancel(struct app *a)
{
	look_for(a, (struct sv){ 0 });
}

const struct prompt_ops prompt_find_key = {
	.changed = find_changed,
	.cancel = find_cancel,
};

void do_find_key(struct app *a)
{
	prompt_open(a, PROMPT_find_key, (struct sv){ 0 });
}
