/* The help: every key by where it works, and what marks and dates mean. */
#include "app/pane_help.h"

#include <string.h>

#include "app/lines.h"
#include "app/panes.h"
#include "app/parts.h"
#include "base/build.h"
#include "text/fold.h"

enum { HELP_KEYS = 18 };

struct help_state {
	struct lines lines;
	char word[TYPED_MAX]; /* only lines with it are shown */
	size_t nword;
};

/* Whether a row of the help has the word that the reader looks for. */
static bool wanted(const struct help_state *h, const struct command_row *c)
{
	struct sv word = { h->word, h->nword };
	struct arena scratch = { 0 };
	struct sv texts[] = { c->keys, c->help, c->name };
	struct fold_range hit;
	bool found = word.n == 0;

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		found = found || sv_find(texts[i], word, 0) != SV_NONE ||
			fold_find(&scratch, texts[i],
				  fold_copy(&scratch, word, FOLD_EXACT),
				  FOLD_EXACT, false, &hit, 1) > 0;
	arena_free(&scratch);
	return found;
}

bool help_all(const void *s)
{
	return ((const struct help_state *)s)->nword == 0;
}

bool help_wants(const struct app *a, const void *s, enum command c)
{
	struct command_row row = commands[c];

	row.keys = keymap_keys(a->keymap, c);
	return wanted(s, &row);
}

static void help_row(struct scroll *s, const struct command_row *c)
{
	struct sv keys = c->keys;
	int x = 2;

	scroll_line(s);
	while (keys.n > 0) {
		scroll_put(s, x, sv_cut(&keys, ' '), STYLE_KEY);
		x = s->at + 1;
	}
	if (x > HELP_KEYS)
		scroll_line(s);
	s->at = HELP_KEYS;
	scroll_flow(s, HELP_KEYS, c->help, STYLE_TEXT);
}

static void help_head(struct scroll *s, const char *what, struct sv where)
{
	struct build b = { .arena = s->arena };

	if (s->nlines > 0)
		scroll_line(s);
	build_str(&b, what);
	build_sv(&b, where);
	scroll_flow_line(s, 0, build_view(&b), STYLE_HEADING);
}

/* What stands after `:` and has no key. */
static void help_words(struct help_state *h)
{
	struct scroll *s = &h->lines.text;
	bool headed = false;

	for (int w = 0; w < WORD_COUNT; w++) {
		struct build keys = { .arena = &h->lines.arena };
		struct command_row row = { .name = words[w].name,
					   .help = words[w].help };

		build_fmt(&keys, ":%.*s%s%.*s", SV_ARG(words[w].name),
			  words[w].argument.n ? " " : "",
			  SV_ARG(words[w].argument));
		row.keys = build_view(&keys);
		if (!wanted(h, &row))
			continue;
		if (!headed)
			help_head(s, "Words ", SV(WORD_SCOPE));
		headed = true;
		help_row(s, &row);
	}
}

static void help_mark(struct scroll *s, struct sv mark, enum style style,
		      struct sv text)
{
	scroll_line(s);
	scroll_put(s, 2, mark, style);
	s->at = HELP_KEYS;
	scroll_flow(s, HELP_KEYS, text, STYLE_TEXT);
}

/* The marks of the timeline, which no key has. */
static void help_marks(struct scroll *s)
{
	static const struct {
		struct sv utf8, ascii;
		enum style style;
		struct sv text;
	} marks[] = {
		{ SV_INIT("▸"), SV_INIT(">"), STYLE_KEY,
		  SV_INIT("the chosen event") },
		{ SV_INIT("^"), SV_INIT("^"), STYLE_DIM,
		  SV_INIT("the date is our reading, not the source's words") },
		{ SV_INIT("≠"), SV_INIT("!"), STYLE_DOUBT,
		  SV_INIT("sources that cannot both be right") },
		{ SV_INIT("∅"), SV_INIT("0"), STYLE_DOUBT,
		  SV_INIT("no source") },
		{ SV_INIT("+"), SV_INIT("+"), STYLE_ACCENT,
		  SV_INIT("new since your last visit, and not read yet") },
		{ SV_INIT("~"), SV_INIT("~"), STYLE_ACCENT,
		  SV_INIT("changed since, likewise") },
		{ SV_INIT("★"), SV_INIT("*"), STYLE_ACCENT,
		  SV_INIT("marked by you") },
		{ SV_INIT("•"), SV_INIT("o"), STYLE_ACCENT,
		  SV_INIT("found by the search") },
		{ SV_INIT("☆"), SV_INIT("\""), STYLE_ACCENT,
		  SV_INIT("with a tag or a remark of yours") },
		{ SV_INIT("·"), SV_INIT("."), STYLE_DIM,
		  SV_INIT("excluded by a constraint, and dimmed") },
		{ SV_INIT("⋮"), SV_INIT(":"), STYLE_DIM,
		  SV_INIT("a silence: from how long to how long, where "
			  "dates are imprecise; what is known no closer than "
			  "to three months ends none") },
		{ SV_INIT("▂"), SV_INIT("2"), STYLE_BAR,
		  SV_INIT("so many events surely were in that period") },
		{ SV_INIT(".."), SV_INIT(".."), STYLE_BAR,
		  SV_INIT("none surely was, some could have been") },
		{ SV_INIT("▁"), SV_INIT("_"), STYLE_DIM,
		  SV_INIT("only events that a constraint excludes") },
		{ SV_INIT("━"), SV_INIT("[==]"), STYLE_BAR,
		  SV_INIT("below the bars: what is on the screen") },
		{ SV_INIT("▲"), SV_INIT("^"), STYLE_BAR,
		  SV_INIT("below the bars: the chosen event") },
	};

	scroll_line(s);
	scroll_flow_line(s, 0, SV("Marks"), STYLE_HEADING);
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		help_mark(s, s->ascii ? marks[i].ascii : marks[i].utf8,
			  marks[i].style, marks[i].text);
}

/* How the timeline writes dates. */
static void help_dates(struct scroll *s)
{
	static const struct {
		enum style style;
		struct sv utf8, ascii, text;
	} dates[] = {
		{ STYLE_DATE, SV_INIT("16 May"), SV_INIT("16 May"),
		  SV_INIT("plain: certain to the day") },
		{ STYLE_DIM, SV_INIT("May"), SV_INIT("May"),
		  SV_INIT("dim: all other dates; in May, or some day in it") },
		{ STYLE_DATE, SV_INIT("15–17 May"), SV_INIT("15-17 May"),
		  SV_INIT("a dash is all through, from one to the other") },
		{ STYLE_DIM, SV_INIT("15…17 May"), SV_INIT("15..17 May"),
		  SV_INIT("dots are some time in it") },
		{ STYLE_DIM, SV_INIT("~ ?"), SV_INIT("~ ?"),
		  SV_INIT("about then; perhaps then; % is both") },
		{ STYLE_DIM, SV_INIT("since 2007"), SV_INIT("since 2007"),
		  SV_INIT("it goes on; from: no one knows until when") },
		{ STYLE_DIM, SV_INIT("as of Nov"), SV_INIT("as of Nov"),
		  SV_INIT("only known to hold then") },
		{ STYLE_DIM, SV_INIT("by Nov"), SV_INIT("by Nov"),
		  SV_INIT("some time up to November") },
		{ STYLE_DIM, SV_INIT("1960 +1"), SV_INIT("1960 +1"),
		  SV_INIT("then, and at another time") },
	};

	scroll_line(s);
	scroll_flow_line(s, 0, SV("Dates"), STYLE_HEADING);
	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
		help_mark(s, s->ascii ? dates[i].ascii : dates[i].utf8,
			  dates[i].style, dates[i].text);
}

static void help_keys(const struct app *a, struct help_state *h)
{
	struct scroll *s = &h->lines.text;

	for (int where = 0; where < SCOPE_COUNT; where++) {
		bool headed = false;

		for (int c = 0; c < COMMAND_COUNT; c++) {
			struct command_row row = commands[c];

			row.keys = keymap_keys(a->keymap, (enum command)c);
			if (row.where != (enum scope)where || !wanted(h, &row))
				continue;
			if (!headed)
				help_head(s, "Keys ", scope_names[where]);
			headed = true;
			help_row(s, &row);
		}
	}
}

static void build(struct app *a, void *state, struct rect r)
{
	struct help_state *h = state;
	struct scroll *s = &h->lines.text;

	if (!lines_begin(a, &h->lines, r))
		return;
	help_keys(a, h);
	help_words(h);
	if (s->nlines == 0)
		scroll_flow_line(s, 2, SV("No key has that word."),
				 STYLE_WARN);
	if (h->nword == 0) {
		help_marks(s);
		help_dates(s);
	}
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

/* Shows only lines with WORD, of at most TYPED_MAX bytes; all for an empty
 * one. */
static void look_for(struct app *a, struct sv word)
{
	struct help_state *h = a->slots[PANE_help];

	if (word.n > 0)
		memcpy(h->word, word.s, word.n);
	h->nword = word.n;
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
	.told = &told_help,
	.close = close,
};

void do_help(struct app *a)
{
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
